"""Stated numbers beside the people named: where a report's own figures and names agree, and where not.

A number is held against the people with its status who are surely meant (``named``) and those who may be (``possible``): of a side, all
whose side no other number speaks of. Nothing is decided that the report leaves open.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from darcli.records import Count, Extraction, Person
from darcli.register.sides import OTHERS, Sides, read_phrase
from darcli.report.words import read_word
from darcli.text.fold import fold

# what a comparison may come to
AGREE, PARTIAL, NONE, MORE, UNSTATED, OPEN = "agree", "partial", "none", "more", "unstated", "open"

_EVERYONE, _SIDE = "everyone", "side"
_WOMEN, _CHILDREN, _CIVILIANS, _SOME = "women", "children", "civilians", "some"
_ADULT = 18
_NEARLY = 0.9
_QUOTES = "\"'(«"
# between names that a number announces stand joining words and signs only: الأخوين "سامر نادر وعامر نادر"
_ANNOUNCED_WITHIN = 24
_JOINED_WITHIN = 8


@dataclass(frozen=True, slots=True)
class Comparison:
    """The counts that say one thing of one group, and the indices of the people beside them."""

    status: str
    side: str | None
    part: bool
    counts: tuple[int, ...]
    named: tuple[int, ...]
    possible: tuple[int, ...]
    verdict: str
    differs: bool


def compare_numbers(extraction: Extraction, sides: Sides) -> list[Comparison]:
    """Hold every stated number of ``extraction`` against the people named; in the order of the text, parts behind wholes."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for index, count in enumerate(extraction.counts):
        groups.setdefault(_group_key(count, sides.counts[index]), []).append(index)
    claimed = {
        (count.status, side)
        for count, side in zip(extraction.counts, sides.counts, strict=True)
        if side is not None and not count.part and count.n != 0
    }
    comparer = _Comparer(extraction, sides, claimed)
    found = [comparer.compare(indices) for indices in groups.values()]
    return sorted(found, key=lambda one: one.part)


def _group_key(count: Count, side: str | None) -> tuple[object, ...]:
    """Say which numbers belong together: of a side all, and of people without a side those that are equal."""
    if side is not None:
        return (count.status, count.part, _SIDE, side, count.n == 0)
    kind = _kind_of(count)
    words = read_phrase(count.group or "") if kind == _SOME else None
    return (count.status, count.part, kind, words, count.n, count.qualifier)


def _kind_of(count: Count) -> str:
    """Tell whom a number without a side counts: people as such, those of a sex or an age, or some kind that names do not show."""
    words = fold(count.group or "").text.split()
    if not words:
        return _SOME if count.part else _EVERYONE
    word = read_word(words[0])
    unit = word.unit
    if word.unit_form and word.unit_form.pronoun:
        # ثلاثة من أفرادها: of some, and not said here of whom
        return _SOME
    if unit is not None:
        if unit.kind == "child":
            return _CHILDREN
        if unit.sex == "f" and unit.kind in ("any", "civilian"):
            return _WOMEN
        if unit.kind == "civilian":
            return _CIVILIANS
    is_everyone = unit.kind in ("any", "case") if unit is not None else word.harm is not None or words[0] in OTHERS
    return _EVERYONE if is_everyone and not count.part else _SOME


@dataclass(frozen=True, slots=True)
class _Comparer:
    extraction: Extraction
    sides: Sides
    claimed: set[tuple[str, str]]

    def compare(self, indices: list[int]) -> Comparison:
        """Hold the counts at ``indices``, which belong together, against the people."""
        counts = [self.extraction.counts[index] for index in indices]
        first, side = counts[0], self.sides.counts[indices[0]]
        possible: list[int] = []
        if named := self._find_announced(counts):
            verdict = AGREE
        else:
            named, possible = self._find_people(first, side)
            verdict = judge(counts, len(named), len(possible), is_alone=side is not None or self._is_alone(first))
        if verdict == AGREE and possible and not _fits(counts, len(named)):
            named = sorted((*named, *possible))
        elif verdict in (AGREE, MORE, UNSTATED):
            possible = []
        exact = {count.n for count in counts if count.qualifier == "exact"}
        return Comparison(first.status, side, first.part, tuple(indices), tuple(named), tuple(possible), verdict, len(exact) > 1)

    def _find_people(self, count: Count, side: str | None) -> tuple[list[int], list[int]]:
        """Give the people whom ``count`` surely means, and those whom it may mean."""
        fits = self._is_of_side(count.status, side) if side is not None else _KINDS[_kind_of(count)]
        named: list[int] = []
        possible: list[int] = []
        for index, person in enumerate(self.extraction.persons):
            if person.status == count.status:
                answer = fits(count, person, self.sides.people[index])
                if answer and _is_far_from(count.date or self.extraction.report.published, person.date):
                    answer = None  # killed weeks before the toll that the report gives: perhaps not among those counted
                if answer is not False:
                    (named if answer else possible).append(index)
        return named, possible

    def _is_of_side(self, status: str, side: str) -> _Question:
        def answer(count: Count, person: Person, own: str | None) -> bool | None:
            if own == side:
                return True
            return False if own is not None and (status, own) in self.claimed else None

        return answer

    def _is_alone(self, count: Count) -> bool:
        """Whether no other number speaks of people of the same status: only then can there be too many names for it."""
        others = [other for other in self.extraction.counts if other.status == count.status and other.part == count.part and other.n]
        return count.n != 1 and all(other.n == count.n for other in others)

    def _find_announced(self, counts: Sequence[Count]) -> list[int]:
        """Give the people whose names stand in a row right behind one of ``counts``, where they are as many as it says."""
        for count in counts:
            if count.qualifier == "exact" and count.n is not None and count.n > 1:
                row = self._read_row(count)
                if len(row) == count.n:
                    return row
        return []

    def _read_row(self, count: Count) -> list[int]:
        row: list[int] = []
        end, within = count.end, _ANNOUNCED_WITHIN
        mentions = [
            (mention.start, mention.end, index)
            for index, person in enumerate(self.extraction.persons)
            if person.status == count.status
            for mention in person.mentions
        ]
        for start, stop, index in sorted(mentions):
            if count.end <= start <= end + within and stop <= count.evidence.end and index not in row:
                row.append(index)
                end, within = stop, _JOINED_WITHIN
        return row


def _is_far_from(counted: str | None, harmed: str | None) -> bool:
    """Tell whether two full dates lie more than two days apart; a day that is not known to the day is near to all."""
    if counted is None or harmed is None or len(counted) != 10 or len(harmed) != 10 or "X" in counted + harmed:
        return False
    return abs((date.fromisoformat(counted) - date.fromisoformat(harmed)).days) > 2


def judge(counts: Sequence[Count], named: int, possible: int, *, is_alone: bool) -> str:
    """Say how the numbers of ``counts`` stand to so many people ``named``, and so many who are ``possible`` besides.

    ``is_alone`` tells that the numbers speak of all these people, so that more names than they say would be a contradiction.
    """
    numbers = [count for count in counts if count.n is not None]
    if not numbers:
        return UNSTATED
    if _fits(counts, named) or (named and _fits(counts, named + possible)):
        return AGREE
    if named > max(_bounds(count)[1] for count in numbers):
        return MORE if is_alone and all(count.n for count in numbers) else OPEN
    if not named:
        return OPEN if possible else NONE
    return OPEN if named + possible >= min(_bounds(count)[0] for count in numbers) else PARTIAL


def _fits(counts: Sequence[Count], named: int) -> bool:
    return any(low <= named <= high for low, high in map(_bounds, counts))


def _bounds(count: Count) -> tuple[float, float]:
    """Give the least and the most people that a count allows; of a vague one, none fits."""
    if count.n is None:
        return (math.inf, -math.inf)
    nearly = count.qualifier == "about"
    low = 0.0 if count.qualifier == "at_most" else count.n * (_NEARLY if nearly else 1)
    high = math.inf if count.qualifier == "at_least" else count.n * (2 - _NEARLY if nearly else 1)
    return (low, high)


_Question = Callable[[Count, Person, "str | None"], "bool | None"]


def _is_child(count: Count, person: Person, side: str | None) -> bool | None:
    if person.age is not None:
        return person.age < _ADULT
    return True if _is_called_child(person) else None


def _is_woman(count: Count, person: Person, side: str | None) -> bool | None:
    if person.sex != "female":
        return None if person.sex is None else False
    # a girl may be counted with the children alone
    return None if _is_child(count, person, side) else True


def _is_called_child(person: Person) -> bool:
    """Tell whether the word before the name is one for a child: الطفلة سلمى نبيل."""
    first = person.mentions[0]
    before = fold(person.evidence.text[: max(first.start - person.evidence.start, 0)]).text.split()
    unit = read_word(before[-1].strip(_QUOTES)).unit if before else None
    return unit is not None and unit.kind == "child"


def _is_civilian(count: Count, person: Person, side: str | None) -> bool | None:
    return person.civilian


def _has_role(count: Count, person: Person, side: str | None) -> bool | None:
    """Whether a person is of some kind (صحفي, قيادي): only the role can tell, and its silence says nothing."""
    nouns = {noun.removeprefix("ال") for noun in read_phrase(count.group or "").nouns}
    roles = {noun.removeprefix("ال") for noun in read_phrase(person.role or "").nouns}
    return True if nouns & roles else None


_KINDS: dict[str, _Question] = {
    _EVERYONE: lambda count, person, side: True,
    _CHILDREN: _is_child,
    _WOMEN: _is_woman,
    _CIVILIANS: _is_civilian,
    _SOME: _has_role,
}
