"""Totals that an outlet carries on from day to day (منذ مطلع العام، الحصيلة الإجمالية), and the number of the day beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from darcli.records import ReportSpan
from darcli.register.checks.case import Case
from darcli.register.checks.figures import Figure
from darcli.register.checks.wording import check_words


@dataclass(frozen=True, slots=True)
class RunningTotal:
    """A total since some day: its number, what it grew by on the day of the report where that is told, and the words."""

    report: str
    order: int
    published: str | None
    source: str
    status: str
    since: str
    n: int
    added: int | None
    span: ReportSpan


def read_running_totals(case: Case, order: int) -> Iterator[RunningTotal]:
    """Give the exact totals of a report that run since a day or over the whole time, one for each status and beginning."""
    report = case.extraction.report
    # a total that comes without an outlet is that of whoever states it
    stated_by = {count.start: count.attribution for count in case.extraction.counts}
    seen: set[tuple[str, str]] = set()
    for figure in case.figures:
        since = _since(case, figure)
        if since is None or not figure.is_exact or figure.part or not figure.n or (figure.status, since) in seen:
            continue
        seen.add((figure.status, since))
        span = case.quote(figure.first, figure.last)
        source = report.outlet or stated_by.get(span.start) or ""
        added = _number_of_day(case, figure)
        yield RunningTotal(report.id, order, report.published, source, figure.status, since, figure.n, added, span)


def _since(case: Case, figure: Figure) -> str | None:
    """Give the day that a total runs from, as written; ``None`` where the sentence adds up no longer time."""
    reading, around = case.study.reading, case.study.around
    sentence = around.sentence(figure.sentence)
    for index in range(sentence.first, sentence.end):
        if reading.text(index) in check_words("since") and not _is_between(case, figure, index):
            dates = around.dates_in(index, min(index + 6, sentence.end))
            if dates:
                return dates[0].edtf
            words = [reading.text(k) for k in range(index + 1, min(index + 3, sentence.end))]
            return " ".join(words)
    return None


def _is_between(case: Case, figure: Figure, since: int) -> bool:
    """Tell whether another number of such people stands before منذ: 12 خلال 24 ساعة وارتفعت الحصيلة إلى 560 منذ …"""
    return any(figure.last < other.first < since and other.status == figure.status and not other.part for other in case.figures)


def _number_of_day(case: Case, total: Figure) -> int | None:
    """Give the number of the same people that the report tells of its day (خلال الـ 24 ساعة الماضية), where it tells one only."""
    reading, around = case.study.reading, case.study.around
    found = set()
    for figure in case.figures:
        sentence = around.sentence(figure.sentence)
        is_day = any(reading.text(index) in check_words("of_day") for index in range(sentence.first, sentence.end))
        if figure.status == total.status and is_day and figure.is_exact and not figure.part and figure.last < total.first:
            found.add(figure.n)
    return found.pop() if len(found) == 1 else None
