"""What darcli adds up: the tolls of events, days, months and years."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.records import ReportSpan


@dataclass(frozen=True, slots=True)
class Total:
    """How many people were harmed in one event or time: of one status, on one side or all, everyone or some of the people.

    ``open`` says that a source holds it possible that there were more; ``vague`` are the words that give no number, and ``vague_as`` the
    convention by which they were taken for one.
    """

    period: str | None
    place: str | None
    status: str
    side: str | None
    people: str
    low: int | None
    best: int | None
    high: int | None
    open: bool
    named: int
    vague: tuple[str, ...] = ()
    vague_as: str | None = None
    sources: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    evidence: tuple[ReportSpan, ...] = ()
    id: str = ""
