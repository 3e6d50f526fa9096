"""The stated numbers of people harmed: each figure of each thing once."""

from __future__ import annotations

from typing import NamedTuple

from darcli.report.quantity import Quantity
from darcli.report.reading import Reading
from darcli.report.scope_state import Outcome


class Stated(NamedTuple):
    """A number of people as stated, with its status and the counted noun."""

    quantity: Quantity
    status: str
    group: str | None


def gather_counts(reading: Reading, outcome: Outcome) -> list[Stated]:
    """Give the numbers of people, in order of the text; the same figure of the same thing in title and body is kept once."""
    found: list[Stated] = []
    seen: set[tuple[str, int | None, str | None]] = set()
    for quantity, status in sorted(outcome.quantities, key=lambda pair: pair[0].first):
        group = _group(reading, quantity)
        if (status, quantity.n, group) in seen:
            continue
        seen.add((status, quantity.n, group))
        found.append(Stated(quantity, status, group))
    return found


def _group(reading: Reading, quantity: Quantity) -> str | None:
    words = [index for index in range(quantity.first, quantity.last + 1) if _is_counted(reading, index)]
    return reading.quote(words[-1], words[-1]) if words else None


def _is_counted(reading: Reading, index: int) -> bool:
    """Tell whether a word may be the counted noun: no number, and nothing of على الأقل."""
    return reading.is_word(index) and reading.text(index) not in ("علي", "الاقل", "تقريبا") and not _is_number(reading, index)


def _is_number(reading: Reading, index: int) -> bool:
    return any(span.first <= index <= span.last for span in (reading.numbers.get(k) for k in range(index - 6, index + 1)) if span)
