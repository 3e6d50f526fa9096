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
    figures = frozenset(index for span in reading.numbers.values() for index in range(span.first, span.last + 1))
    for quantity, status in sorted(outcome.quantities, key=lambda pair: pair[0].first):
        group = _group(reading, quantity, figures)
        if (status, quantity.n, group) in seen:
            continue
        seen.add((status, quantity.n, group))
        found.append(Stated(quantity, status, group))
    return found


def _group(reading: Reading, quantity: Quantity, figures: frozenset[int]) -> str | None:
    """Give the counted noun: the last word that is no number (``figures``), and nothing of على الأقل."""
    for index in range(quantity.last, quantity.first - 1, -1):
        if reading.is_word(index) and index not in figures and reading.texts[index] not in ("علي", "الاقل", "تقريبا"):
            return reading.quote(index, index)
    return None
