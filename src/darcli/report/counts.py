"""The stated numbers of people harmed, as records."""

from __future__ import annotations

import bisect

from darcli.records import Count
from darcli.report.persons import sentence_span
from darcli.report.quantity import Quantity
from darcli.report.reading import Reading
from darcli.report.scope_state import Outcome


def build_counts(reading: Reading, outcome: Outcome) -> list[Count]:
    """Make the count records, in order of the text; the same figure of the same thing in title and body is kept once."""
    found: list[Count] = []
    seen: set[tuple[str, int | None, str | None]] = set()
    for quantity, status in sorted(outcome.quantities, key=lambda pair: pair[0].first):
        group = _group(reading, quantity)
        if (status, quantity.n, group) in seen:
            continue
        seen.add((status, quantity.n, group))
        found.append(_build(reading, quantity, status, group))
    return found


def _group(reading: Reading, quantity: Quantity) -> str | None:
    words = [index for index in range(quantity.first, quantity.last + 1) if _is_counted(reading, index)]
    return reading.quote(words[-1], words[-1]) if words else None


def _is_counted(reading: Reading, index: int) -> bool:
    """Tell whether a word may be the counted noun: no number, and nothing of على الأقل."""
    return reading.is_word(index) and reading.text(index) not in ("علي", "الاقل", "تقريبا") and not _is_number(reading, index)


def _is_number(reading: Reading, index: int) -> bool:
    return any(span.first <= index <= span.last for span in (reading.numbers.get(k) for k in range(index - 6, index + 1)) if span)


def _build(reading: Reading, quantity: Quantity, status: str, group: str | None) -> Count:
    number = bisect.bisect_right(reading.sentences, quantity.first, key=lambda sentence: sentence.first) - 1
    start, end = reading.span(quantity.first, quantity.last)
    return Count(
        status=status,
        n=quantity.n,
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        start=start,
        end=end,
        text=reading.folded.source[start:end],
        evidence=sentence_span(reading, number),
        group=group,
        part=quantity.part,
        section=reading.sentences[number].section,
    )
