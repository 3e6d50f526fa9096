"""What the functions of darcli return: small frozen dataclasses, the records of the contract.

``start`` and ``end`` are code-point offsets into the report's text: ``text[start:end]`` is the quote.
Unknown is ``None``. Dates are EDTF strings.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a report's text, quoted letter for letter."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ReportSpan:
    """A stretch of the text of one named report."""

    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from digits or words: ``value``, and where it stands."""

    value: float
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report: its text and what is known of it as a whole."""

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str | None = None
    encoding: str | None = None
    length: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report; the sections of a report cover its text in order, without gaps or overlaps."""

    index: int
    kind: str
    heading: str | None
    start: int
    end: int
    text: str
    report: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Date:
    """A date expression and its EDTF value."""

    edtf: str
    calendar: str
    relative: bool
    start: int
    end: int
    text: str
    section: int | None = None
    report: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A named place as it stands in the text, with what the gazetteer knows of it."""

    name: str
    start: int
    end: int
    text: str
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    section: int | None = None
    report: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A stated number of people harmed; ``n`` is ``None`` where the text is vague."""

    status: str
    n: int | None
    low: int | None
    high: int | None
    qualifier: str
    start: int
    end: int
    text: str
    evidence: Span
    group: str | None = None
    part: bool = False
    attribution: str | None = None
    date: str | None = None
    place: str | None = None
    section: int | None = None
    report: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One individual a report names, with what the words around the name say."""

    name: str
    status: str
    evidence: Span
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    latin: str = ""
    key: str = ""
    sex: str | None = None
    age: int | None = None
    date: str | None = None
    place: str | None = None
    origin: str | None = None
    affiliation: str | None = None
    role: str | None = None
    cause: str | None = None
    civilian: bool | None = None
    hedged: bool = False
    attribution: str | None = None
    section: int | None = None
    entity: str | None = None
    report: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All records of one report; their ids are unique within it (``REPORT#person-1``)."""

    report: Report
    sections: tuple[Section, ...] = ()
    persons: tuple[Person, ...] = ()
    counts: tuple[Count, ...] = ()
    dates: tuple[Date, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two names relate: a score from 0 to 1, a verdict of the contract, and the reason in words."""

    score: float
    verdict: str
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """Why two persons of one entity are held to be one; ``a`` and ``b`` are person ids."""

    a: str
    b: str
    score: float
    verdict: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One person found in one or more reports."""

    id: str
    name: str
    latin: str
    variants: tuple[str, ...]
    persons: tuple[str, ...]
    reports: tuple[str, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person has decided on two people: ``same``, ``different``, or that it cannot be told (``unsure``, ``undecided``).

    ``a`` and ``b`` say who is meant: ``REPORT#NAME``, the id of a record or of an entity, or a name alone for all who bear it.
    ``where`` is the file and line it stands on.
    """

    a: str
    b: str
    verdict: str
    by: str = ""
    why: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of several values that reports give for one field of one person."""

    value: str | int | bool
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which reports contradict each other."""

    field: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class Casualty:
    """One row of the casualty table: one person, merged across reports."""

    entity: str
    name: str
    latin: str
    status: str
    date: str | None = None
    place: str | None = None
    age: int | None = None
    sex: str | None = None
    origin: str | None = None
    affiliation: str | None = None
    cause: str | None = None
    civilian: bool | None = None
    reports: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    evidence: tuple[ReportSpan, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the timeline: a person harmed, a stated number of people, or a date that no harm is told of.

    ``disputed`` says that reports give other dates for the same person.
    """

    date: str
    kind: str
    status: str | None = None
    name: str | None = None
    entity: str | None = None
    n: int | None = None
    low: int | None = None
    high: int | None = None
    qualifier: str | None = None
    group: str | None = None
    part: bool = False
    place: str | None = None
    affiliation: str | None = None
    text: str | None = None
    disputed: bool = False
    reports: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    evidence: tuple[ReportSpan, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """The harm of one status in one day, month or year: how many people are named, and the highest number that a report states."""

    period: str
    unit: str
    status: str
    named: int
    stated: int | None = None
    id: str = ""


def record_id(report: str, kind: str, order: int) -> str:
    """Give the id of the ``order``-th record of a kind in a report: ``REPORT#person-1``."""
    return f"{report}#{kind}-{order}"
