"""The shapes of a summary: what stands on its lines, each with the way back to the report."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.records import Span

# the gravest first; whoever is named and unharmed comes last
STATUSES = ("killed", "injured", "casualties", "missing", "detained", "released", "survived")


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place of the report and the country it lies in, with every spot where it is named."""

    name: str
    country: str | None
    admin1: str | None
    line: int | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as the summary shows it; ``id`` is that of the person record, ``span`` where the name stands first."""

    id: str
    name: str
    latin: str
    aliases: tuple[str, ...]
    sex: str | None
    age: int | None
    origin: str | None
    side: str | None
    affiliation: str | None
    role: str | None
    cause: str | None
    civilian: bool | None
    date: str | None
    place: str | None
    hedged: bool
    attribution: str | None
    line: int | None
    span: Span | None
    evidence: Span


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """The people of one status and one side; ``side`` is ``None`` where the report does not tell it."""

    status: str
    side: str | None
    people: tuple[PersonLine, ...]


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number as stated; ``id`` is that of the count record."""

    id: str
    n: int | None
    qualifier: str
    group: str | None
    attribution: str | None
    section: str | None
    line: int | None
    span: Span
    evidence: Span


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person beside a number."""

    id: str
    name: str
    side: str | None


@dataclass(frozen=True, slots=True)
class Tally:
    """Stated numbers of one group beside the people named.

    ``verdict``: agree, partial (fewer names), none (no names), more (more names than stated), unstated (a vague number), open (the report
    does not tell whom it means). ``possible`` are people whom the numbers may mean; with ``agree`` they are counted in ``named``.
    """

    status: str
    side: str | None
    group: str | None
    part: bool
    numbers: tuple[NumberLine, ...]
    named: tuple[NamedPerson, ...]
    possible: tuple[NamedPerson, ...]
    verdict: str
    differs: bool


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date with its weekday (Monday is 0), and whether the weekday the report writes beside it is the true one."""

    edtf: str
    calendar: str
    relative: bool
    text: str
    weekday: int | None
    stated_weekday: int | None
    weekday_true: bool | None
    line: int | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A section of the report: its kind, heading, and first and last line."""

    kind: str
    heading: str | None
    line: int | None
    last_line: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """Whose act it is said to be: ``kind`` is ``claims``, ``denies``, ``accuses`` or ``blames``."""

    kind: str
    actor: str | None
    target: str | None
    line: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Someone by whose word the report says things, and how many people and numbers rest on it."""

    name: str
    statements: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that does not add up: a finding of the checks that is more than a note, with the line of its first words."""

    id: str
    rule: str
    severity: str
    message: str
    message_ar: str
    line: int | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """One report on one page."""

    report: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    published_from: str | None
    places: tuple[PlaceLine, ...]
    people: tuple[PeopleGroup, ...]
    others: tuple[PersonLine, ...]
    tallies: tuple[Tally, ...]
    dates: tuple[DateLine, ...]
    sources: tuple[SourceLine, ...]
    claims: tuple[ClaimLine, ...]
    outline: tuple[OutlineLine, ...]
    doubts: tuple[Doubt, ...]
