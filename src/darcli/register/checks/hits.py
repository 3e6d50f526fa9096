"""What a rule finds, before it is put into words in two languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from darcli.records import ReportSpan

ERROR, WARNING, NOTE = "error", "warning", "note"
# from what can only be wrong to what is worth a look
SEVERITIES = (ERROR, WARNING, NOTE)


class Both(NamedTuple):
    """The same in English and in Arabic."""

    en: str
    ar: str


Value = str | int | Both


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule fits: the words on both sides, and what its message says of them.

    ``severity`` is given where it differs from that of the rule.
    """

    spans: tuple[ReportSpan, ...]
    values: dict[str, Value]
    severity: str | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
