"""The shapes of a dossier: reports with marked words, and tables whose every value knows the marks it was read from.

``Spot`` and the anchors (``p1`` a person, ``n1`` a number, ``d1`` a date, ``l1`` a place, ``f1`` a finding) lead both ways: from a value to
its words, and from the words to their row.
"""

from __future__ import annotations

from dataclasses import dataclass

from darcli.register.course import Course

PERSON, NUMBER, DATE, PLACE, VALUE, SENTENCE, FINDING = "person", "number", "date", "place", "value", "sentence", "finding"


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark: the number of its report and its own number there, both from 0."""

    report: int
    mark: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words of a report; ``anchor`` is the row that they stand in."""

    start: int
    end: int
    kind: str
    anchor: str
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A section of a report."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReportText:
    """A report with its marks; ``whole`` is false where only parts of its text came along, so that its lines cannot be counted."""

    id: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    published_from: str | None
    sha256: str
    text: str
    whole: bool
    sections: tuple[Stretch, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a field, and where its words stand."""

    value: str | int | bool
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A row of the casualty table; a field in ``cells`` has more than one value where the reports contradict each other.

    ``spots`` lead to the name in each report, ``sources`` tell whose word it is.
    """

    anchor: str
    name: str
    latin: str
    status: str
    side: int | None
    aliases: tuple[Value, ...]
    cells: dict[str, tuple[Value, ...]]
    hedged: bool
    sources: tuple[str, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class OtherRow:
    """Someone named who came to no harm."""

    anchor: str
    name: str
    role: str | None
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A stated number of people."""

    anchor: str
    status: str
    n: int | None
    qualifier: str
    part: bool
    text: str
    side: int | None
    cells: dict[str, tuple[Value, ...]]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class DateRow:
    """A date, the people and numbers that are dated to it (their anchors), and where it is written."""

    anchor: str
    date: str
    people: tuple[str, ...]
    numbers: tuple[str, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place, and where it is named first in each report."""

    anchor: str
    name: str
    country: str | None
    admin1: str | None
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a finding points at; without ``spots`` where their report is not here."""

    text: str
    report: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """Something that does not add up."""

    anchor: str
    severity: str
    rule: str
    message: str
    message_ar: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything a page shows."""

    reports: tuple[ReportText, ...]
    people: tuple[PersonRow, ...]
    others: tuple[OtherRow, ...]
    numbers: tuple[NumberRow, ...]
    dates: tuple[DateRow, ...]
    places: tuple[PlaceRow, ...]
    findings: tuple[FindingRow, ...]
    sides: tuple[str, ...]
    course: Course
