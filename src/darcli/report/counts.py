"""The stated numbers of people harmed: each figure of each thing once."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from darcli.report.quantity import Quantity
from darcli.report.reading import Reading
from darcli.report.scope_state import Outcome

_VICTIMS = frozenset({"ضحيه", "ضحايا"})
_FARTHEST_PART = 60


class Stated(NamedTuple):
    """A number of people as stated, with its status and the counted noun."""

    quantity: Quantity
    status: str
    group: str | None


def gather_counts(reading: Reading, outcome: Outcome) -> list[Stated]:
    """Give the numbers of people, in order of the text; the same figure of the same thing in title and body is kept once."""
    found: list[Stated] = []
    stated = sorted(outcome.quantities, key=lambda pair: pair[0].first)
    seen: set[tuple[str, int | None, str | None]] = set()
    figures = frozenset(index for span in reading.numbers.values() for index in range(span.first, span.last + 1))
    for quantity, told in stated:
        if told == "none":
            continue  # sentenced in absentia
        status = "casualties" if told == "killed" and _are_dead_and_wounded(reading, quantity, stated) else told
        quantity = replace(quantity, n=2, low=2, high=2, qualifier="exact") if _is_told_as_two(reading, quantity, stated) else quantity
        group = _group(reading, quantity, figures)
        if (status, quantity.n, group) in seen:
            continue
        seen.add((status, quantity.n, group))
        found.append(Stated(quantity, status, group))
    return found


def _are_dead_and_wounded(reading: Reading, whole: Quantity, stated: list[tuple[Quantity, str]]) -> bool:
    """Tell whether a number of victims is the sum of dead and wounded told behind it: 61 ضحية: 19 قتيلاً و42 جريحاً."""
    if whole.n is None or whole.n < 2 or not any(_VICTIMS & set(word.stems) for word in reading.words[whole.first : whole.last + 1]):
        return False
    parts = [(part.n, status) for part, status in stated if 0 < part.first - whole.last < _FARTHEST_PART]
    dead = {n for n, status in parts if status == "killed" and n is not None}
    return any(n is not None and status == "injured" and whole.n - n in dead for n, status in parts)


def _is_told_as_two(reading: Reading, quantity: Quantity, stated: list[tuple[Quantity, str]]) -> bool:
    """Tell whether a noun on ين that may be a plural is told as a dual elsewhere: مقتل دركيين, and below لقي دركيان حتفهما."""
    text = reading.texts[quantity.first]
    if quantity.n is not None or quantity.unit is None or not text.endswith("ين") or quantity.first != quantity.last:
        return False
    dual = f"{text.removeprefix('و')[:-2]}ان"
    return any(other.n == 2 and reading.texts[other.first].removeprefix("و") == dual for other, _ in stated)


def _group(reading: Reading, quantity: Quantity, figures: frozenset[int]) -> str | None:
    """Give the counted noun: the last word that is no number (``figures``), and nothing of على الأقل."""
    for index in range(quantity.last, quantity.first - 1, -1):
        if reading.is_word(index) and index not in figures and reading.texts[index] not in ("علي", "الاقل", "تقريبا"):
            return reading.quote(index, index)
    return None
