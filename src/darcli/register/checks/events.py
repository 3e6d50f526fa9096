"""Rules for one event across reports: tolls that drift, fall or jump, totals carried on wrongly, and copies of one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from darcli.records import ReportSpan
from darcli.register.checks.collection import Collection
from darcli.register.checks.hits import NOTE, Both, Hit
from darcli.register.checks.series import RunningTotal
from darcli.register.checks.wording import STATUSES
from darcli.register.copies import find_shared
from darcli.register.tolls import Toll, estimate, group_tolls

# from less than half, and by so many at least
_JUMP, _LEAST_JUMP = 2, 5
_FALL, _RISE, _DRIFT = "fall", "jump", "drift"


def check_tolls_fall(collection: Collection) -> Iterator[Hit]:
    """Find tolls of one event of which a later one is lower."""
    yield from _tolls(collection, _FALL)


def check_tolls_jump(collection: Collection) -> Iterator[Hit]:
    """Find tolls of one event that more than double from one report to the next."""
    yield from _tolls(collection, _RISE)


def check_tolls_drift(collection: Collection) -> Iterator[Hit]:
    """Find tolls of one event that differ otherwise: they rise, or two reports of one day disagree."""
    yield from _tolls(collection, _DRIFT)


def _tolls(collection: Collection, wanted: str) -> Iterator[Hit]:
    for group in group_tolls([toll for one in collection.digests for toll in one.tolls], collection.name_others):
        tolls = sorted(group, key=lambda toll: (toll.published or "9", toll.order))
        if _judge(tolls) != wanted:
            continue
        found = estimate(tolls, collection.source_of)
        course = [str(toll.n) for toll in tolls]
        # an arrow is not turned round where text runs from right to left
        numbers = Both(" → ".join(course), " ← ".join(course))
        is_mended = wanted == _FALL and any(toll.mended for toll in tolls)
        yield Hit(
            spans=tuple(toll.span for toll in tolls),
            values={
                "status": STATUSES[tolls[0].status],
                "place": tolls[0].place,
                "date": tolls[0].date,
                "numbers": numbers,
                "low": found.low,
                "best": found.best,
                "high": found.high,
            },
            severity=NOTE if is_mended else None,
            low=found.low,
            best=found.best,
            high=found.high,
        )


def _judge(tolls: Sequence[Toll]) -> str | None:
    """Tell how tolls in order of publication differ; ``None`` where each may be the other."""
    apart = [(first, second) for first, second in pairwise(tolls) if first.high < second.low or second.high < first.low]
    ordered = [(first, second) for first, second in apart if first.published and second.published and first.published < second.published]
    if any(second.high < first.low for first, second in ordered):
        return _FALL
    if any(second.low >= _JUMP * first.n and second.low - first.n >= _LEAST_JUMP for first, second in ordered):
        return _RISE
    return _DRIFT if apart else None


def check_totals_across(collection: Collection) -> Iterator[Hit]:
    """Find totals of one outlet, since one day, that fall from one report to the next."""
    for first, second in _neighbours(collection):
        if second.n < first.n:
            yield _total_hit(first, second)


def check_total_growth_across(collection: Collection) -> Iterator[Hit]:
    """Find totals that do not grow from one day to the next by the number of that day."""
    for first, second in _neighbours(collection):
        days = (date.fromisoformat(second.published or "") - date.fromisoformat(first.published or "")).days
        if days == 1 and second.added is not None and second.n >= first.n and first.n + second.added != second.n:
            yield _total_hit(first, second)


def _neighbours(collection: Collection) -> Iterator[tuple[RunningTotal, RunningTotal]]:
    """Give each total with the next one of the same outlet, status and beginning, in order of publication."""
    series: dict[tuple[str, str, str], list[RunningTotal]] = defaultdict(list)
    for one in collection.digests:
        for total in one.totals:
            if total.source and total.published and collection.source_of(total.report) == total.report:
                series[total.source, total.status, total.since].append(total)
    for totals in series.values():
        yield from (
            pair for pair in pairwise(sorted(totals, key=lambda one: one.published or "")) if pair[0].published != pair[1].published
        )


def _total_hit(first: RunningTotal, second: RunningTotal) -> Hit:
    status = STATUSES[first.status]
    values = {"status": status, "source": first.source, "before": first.n, "now": second.n, "added": second.added or 0}
    return Hit((first.span, second.span), values)  # type: ignore[arg-type]


def check_copies(collection: Collection) -> Iterator[Hit]:
    """Find reports that are copies of one text, and count them as one source."""
    digests = collection.digests
    for group in collection.copies:
        original = digests[group.original]
        spans: list[ReportSpan] = []
        for copy in group.copies:
            shared = find_shared(original.extraction, digests[copy].extraction)
            if shared is not None:
                if not spans:
                    spans.append(ReportSpan(original.report.id, shared.first.start, shared.first.end, shared.first.text))
                spans.append(ReportSpan(digests[copy].report.id, shared.second.start, shared.second.end, shared.second.text))
        yield Hit(tuple(spans), {"count": len(group.copies) + 1, "original": original.report.id})
