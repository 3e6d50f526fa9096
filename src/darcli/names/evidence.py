"""What reports say of two persons beside the name: what speaks against their being one, and what speaks for it."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass, field

from darcli.records import Person
from darcli.text.fold import fold

# the fields of which one that agrees lets a part of a name stand for the whole, and those that only add to it
TELLING = ("date", "place", "affiliation", "origin")
ADDING = ("age",)
Said = tuple[str, str]


@dataclass(slots=True)
class Evidence:
    """What the reports say of one person, or of several that are held to be one: the values of each field, folded.

    ``said`` holds the fields that can agree, each with its value. ``marks`` are those of ``darcli.names.judgements``; ``doubted`` the
    fields on which records that are judged one contradict each other.
    """

    reports: set[str] = field(default_factory=set)
    deaths: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    said: set[Said] = field(default_factory=set)
    marks: frozenset[int] = frozenset()
    doubted: frozenset[str] = frozenset()

    def add(self, person: Person) -> None:
        """Take in what one record says."""
        if person.report:
            self.reports.add(person.report)
        if person.date and person.status == "killed":
            self.deaths.add(person.date)
        if person.age is not None:
            self.ages.add(person.age)
        if person.sex:
            self.sexes.add(person.sex)
        self.said |= what_is_said(person)

    def join(self, other: Evidence) -> None:
        """Take in what ``other`` holds."""
        self.reports |= other.reports
        self.deaths |= other.deaths
        self.ages |= other.ages
        self.sexes |= other.sexes
        self.said |= other.said
        self.marks |= other.marks
        self.doubted |= other.doubted

    def is_against(self, other: Evidence) -> bool:
        """Say whether the two cannot be one: judged to be two, named in one report, two dates of death, ages two years apart, two sexes."""
        if not self.reports.isdisjoint(other.reports) or any(-mark in other.marks for mark in self.marks):
            return True
        contradictions = self.contradictions(other)
        return bool(contradictions) and not (self.doubted | other.doubted).issuperset(contradictions)

    def contradictions(self, other: Evidence) -> list[str]:
        """Give the fields on which what is said of the two excludes their being one: ``sex``, ``age``, ``date``."""
        found = []
        if self.sexes and other.sexes and len(self.sexes | other.sexes) > 1:
            found.append("sex")
        # one report counts the year of birth, another the birthday
        if self.ages and other.ages and any(abs(a - b) > 1 for a in self.ages for b in other.ages):
            found.append("age")
        if self.deaths and other.deaths and any(not are_dates_compatible(a, b) for a in self.deaths for b in other.deaths if a != b):
            found.append("date")
        return found


def what_is_said(person: Person) -> set[Said]:
    """Give what is said of a person that can agree with another report; a month or a year cannot, as half a country shares it.

    >>> from darcli.records import Span
    >>> sorted(what_is_said(Person("", "killed", Span(0, 0, ""), (), date="2022-10", place="نوى", age=30)))
    [('age', '30'), ('place', 'نوي')]
    """
    said = {say(name, value) for name in TELLING if (value := getattr(person, name)) and (name != "date" or is_day(value))}
    if person.age is not None:
        said.add(say("age", str(person.age)))
    return said


@functools.lru_cache(maxsize=1 << 16)
def say(name: str, value: str) -> Said:
    """Give a field with its value as it is compared; one for all records that say it."""
    return name, fold_value(value)


def name_fields(said: Iterable[Said]) -> tuple[str, ...]:
    """Give the names of the fields in ``said``, each once, those that tell most first."""
    named = {name for name, _ in said}
    return tuple(name for name in TELLING + ADDING if name in named)


@functools.lru_cache(maxsize=16384)
def fold_value(value: str) -> str:
    """Give a value of a field as it is compared: folded, without article and class word spacing."""
    return " ".join(fold(value).text.split())


def is_day(edtf: str) -> bool:
    """Say whether a date names one day of a known year."""
    return len(edtf) == 10 and "X" not in edtf


@functools.lru_cache(maxsize=16384)
def are_dates_compatible(a: str, b: str) -> bool:
    """Say whether two EDTF dates can be one day: 2022-10 and 2022-10-14 can, and so can XXXX-10-14 and 2022.

    >>> are_dates_compatible("2022-10-14/2022-10-16", "2022-10-15"), are_dates_compatible("2022-10-14", "2022-10-15")
    (True, False)
    """
    if "X" in a or "X" in b:
        # without the year, what month and day are known must agree
        return all("X" in x + y or x == y for x, y in zip(_parts(a), _parts(b), strict=False))
    (low_a, high_a), (low_b, high_b) = _bounds(a), _bounds(b)
    return low_a <= high_b and low_b <= high_a


def _parts(edtf: str) -> list[str]:
    return edtf.split("/")[0].split("-")


def _bounds(edtf: str) -> tuple[str, str]:
    start, _, end = edtf.partition("/")
    return start + "-01-01"[len(start) - 4 :], (end or start) + "-12-31"[len(end or start) - 4 :]


def gather_evidence(persons: Iterable[Person]) -> Evidence:
    """Give what all ``persons`` together say."""
    evidence = Evidence()
    for person in persons:
        evidence.add(person)
    return evidence
