"""The numbers of several reports side by side: of each status and kind of people, which agree and which do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from darcli.findings import Point
from darcli.register.checks.case import Case
from darcli.register.checks.figures import CHILDREN, CIVILIANS, FIGHTERS, WOMEN, Figure
from darcli.register.points import AGREED, CONTRADICTED, ONLY, Told, make_point

_KINDS = frozenset({CHILDREN, WOMEN, CIVILIANS, FIGHTERS})
_LEADS = frozenset({"title", "caption", "lead"})
_SIGNS = {"at_least": "≥", "at_most": "≤", "about": "≈"}


class _Stated:
    """A number of one report: the figure, the report, and whether the title or the lead has it."""

    def __init__(self, case: Case, figure: Figure) -> None:
        self.figure = figure
        self.report = case.report
        self.span = case.quote(figure.first, figure.last)
        kinds = {section.index: section.kind for section in case.extraction.sections}
        self.headline = kinds.get(figure.section, "body") in _LEADS and not case.is_total(figure.sentence)

    @property
    def shown(self) -> str:
        """The number as it is shown: ≥28."""
        return f"{_SIGNS.get(self.figure.qualifier, '')}{self.figure.n}"

    def agrees(self, other: _Stated) -> bool:
        """Tell whether two numbers can be one: the same, or one within what the other leaves open."""
        one, two = self.figure, other.figure
        if one.n is None or two.n is None or one.n == two.n:
            return one.n == two.n
        return (not one.is_exact and one.allows(two.n) and two.is_exact) or (not two.is_exact and two.allows(one.n) and one.is_exact)


def compare_figures(cases: Sequence[Case], names: Sequence[str]) -> Iterator[Point]:
    """Compare the numbers of people: those of one status and kind that agree, those that contradict each other, and the others."""
    groups: dict[str, list[_Stated]] = defaultdict(list)
    for case in cases:
        for figure in case.figures:
            if figure.n is not None and figure.qualifier != "vague" and (figure.n > 1 or figure.part or figure.n == 0):
                groups[_subject(case, figure)].append(_Stated(case, figure))
    for what, stated in groups.items():
        left = list(stated)
        while left:
            first = left[0]
            same = [one for one in left if one is first or first.agrees(one)]
            left = [one for one in left if one not in same]
            if len({one.report for one in same}) > 1:
                yield _point(what, AGREED, same, names)
                stated = [one for one in stated if one not in same]
        yield from _differing(what, stated, names)


def _subject(case: Case, figure: Figure) -> str:
    """Name what a number counts: killed, killed children, killed in all (منذ …)."""
    kind = f" {figure.kind}" if figure.kind in _KINDS and figure.part else ""
    return f"{figure.status}{kind}{', in all' if case.is_total(figure.sentence) else ''}"


def _differing(what: str, stated: Sequence[_Stated], names: Sequence[str]) -> Iterator[Point]:
    """Give the numbers that found no equal: those of two headlines contradict each other, any other is of one report only."""
    heads: dict[str, _Stated] = {}
    for one in stated:
        if one.headline:
            heads.setdefault(one.report, one)
    against = list(heads.values()) if len(heads) > 1 else []
    if against:
        yield _point(what, CONTRADICTED, against, names)
    seen = {(one.report, one.figure.n) for one in against}
    for one in stated:
        if (one.report, one.figure.n) not in seen:
            seen.add((one.report, one.figure.n))
            yield _point(what, ONLY, [one], names)


def _point(what: str, verdict: str, stated: Sequence[_Stated], names: Sequence[str]) -> Point:
    return make_point("number", what, verdict, [Told(one.shown, one.span) for one in stated], names)
