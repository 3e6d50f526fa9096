"""What checking and comparing return: small frozen dataclasses, like those of ``records``."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.records import Conflict, ConflictValue, ReportSpan


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not add up inside a report or across reports, with the words on both sides.

    ``id`` is made from the rule, the reports and the words, so that it stays while other findings come and go. ``low``, ``best`` and
    ``high`` are the numbers of people that tolls of one event leave open.
    """

    id: str
    rule: str
    severity: str
    message: str
    message_ar: str
    reports: tuple[str, ...]
    spans: tuple[ReportSpan, ...]
    low: int | None = None
    best: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that reports on an event are compared by: a person, a number, a date, a place or a claim, and how they stand to it.

    ``verdict`` is ``agreed``, ``only`` (some say it, and the ``silent`` do not) or ``contradicted``; ``conflicts`` say in which fields.
    """

    id: str
    kind: str
    what: str
    verdict: str
    reports: tuple[str, ...]
    silent: tuple[str, ...]
    values: tuple[ConflictValue, ...]
    conflicts: tuple[Conflict, ...]
    spans: tuple[ReportSpan, ...]
