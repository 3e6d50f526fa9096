"""Points of comparison: what several reports tell of one thing, put together."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from darcli.findings import Point
from darcli.records import ConflictValue, ReportSpan
from darcli.text.fold import fold

AGREED, ONLY, CONTRADICTED = "agreed", "only", "contradicted"


class Told(NamedTuple):
    """What one report says, and its words."""

    value: str
    span: ReportSpan


def make_point(kind: str, what: str, verdict: str, told: Sequence[Told], names: Sequence[str]) -> Point:
    """Make a point of what is ``told`` of ``what``; ``names`` are all reports, in order. Its id is made from its words."""
    values: dict[str, list[str]] = {}
    spans: dict[str, ReportSpan] = {}
    for value, span in told:
        reports = values.setdefault(value, [])
        if span.report not in reports:
            reports.append(span.report)
        spans.setdefault(span.report, span)
    words = sorted(f"{span.report}\t{fold(span.text).text}" for span in spans.values())
    digest = hashlib.blake2s("\n".join((kind, what, *words)).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return Point(
        id=f"point-{digest}",
        kind=kind,
        what=what,
        verdict=verdict,
        reports=tuple(name for name in names if name in spans),
        silent=tuple(name for name in names if name not in spans),
        values=tuple(ConflictValue(value, tuple(reports)) for value, reports in values.items()),
        conflicts=(),
        spans=tuple(spans.values()),
    )
