"""Every number of people as it stands in a report's text, also where a record stands for several of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from darcli.register.checks.hits import Both
from darcli.report.quantity import Quantity
from darcli.report.study import Study

_NEARLY = 0.15
EVERYONE, WOMEN, CHILDREN, MEN, CIVILIANS, FIGHTERS, SOME = "everyone", "women", "children", "men", "civilians", "fighters", "some"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people with its status, in tokens ``first`` to ``last`` of sentence ``sentence``; ``kind`` says whom it counts."""

    first: int
    last: int
    sentence: int
    section: int
    status: str
    n: int | None
    qualifier: str
    part: bool
    kind: str

    @property
    def is_exact(self) -> bool:
        """Tell whether it says one number."""
        return self.n is not None and self.qualifier == "exact"

    def allows(self, number: int) -> bool:
        """Tell whether ``number`` is among those that the figure may mean; about 2,000 allows 1,792, a vague figure allows any."""
        if self.n is None:
            return True
        if self.qualifier == "about":
            return abs(number - self.n) <= _NEARLY * max(self.n, number)
        if self.qualifier == "at_least":
            return number >= self.n
        # أقل من 400 is no word for 18
        return self.n <= 2 * number and number <= self.n if self.qualifier == "at_most" else number == self.n


def read_figures(study: Study) -> list[Figure]:
    """Give the numbers of people in ``study`` in order of the text, once for each status they have."""
    around = study.around
    found = []
    for quantity, status in sorted(study.outcome.quantities, key=lambda pair: pair[0].first):
        sentence = around.sentence_of(quantity.first)
        section = around.sentence(sentence).section
        found.append(
            Figure(
                first=quantity.first,
                last=quantity.last,
                sentence=sentence,
                section=section,
                status=status,
                n=quantity.n,
                qualifier=quantity.qualifier,
                part=quantity.part,
                kind=_kind_of(quantity),
            )
        )
    return found


def _kind_of(quantity: Quantity) -> str:
    unit = quantity.unit
    if unit is None:
        return EVERYONE
    if unit.kind == "child":
        return CHILDREN
    if unit.kind == "civilian":
        return CIVILIANS
    if unit.kind == "fighter":
        return FIGHTERS
    if unit.kind in ("any", "case"):
        return {"f": WOMEN, "m": EVERYONE}.get(unit.sex or "", EVERYONE)
    return SOME


def can_add_up(numbers: Sequence[int], total: int) -> bool:
    """Tell whether some of ``numbers`` add up to ``total``; of very many, the answer is that they may.

    >>> can_add_up([21, 4, 2, 11, 6], 38), can_add_up([21, 4, 2, 11, 6], 39)
    (True, False)
    """
    if len(numbers) > 24:
        return True
    sums = {0}
    for number in numbers:
        sums |= {known + number for known in sums if known + number <= total}
    return total in sums


def write_numbers(numbers: Sequence[int]) -> Both:
    """Write numbers in a row: 3, 4 and 5."""
    *before, last = [str(number) for number in numbers]
    if not before:
        return Both(last, last)
    return Both(f"{', '.join(before)} and {last}", f"{'، '.join(before)} و{last}")
