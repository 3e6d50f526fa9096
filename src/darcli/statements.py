"""What a report has others say: direct quotations, and who claims, denies or lays blame for an act."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.records import Span


@dataclass(frozen=True, slots=True)
class Quote:
    """A direct quotation: the words between the marks, and who said them in what office, as the report tells it."""

    text: str
    start: int
    end: int
    evidence: Span
    speaker: str | None = None
    role: str | None = None
    section: int | None = None
    report: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Whose act it is said to be: ``kind`` is ``claims``, ``denies``, ``accuses`` or ``blames``, ``target`` who is accused or blamed."""

    kind: str
    text: str
    start: int
    end: int
    evidence: Span
    actor: str | None = None
    target: str | None = None
    section: int | None = None
    report: str = ""
    id: str = ""
