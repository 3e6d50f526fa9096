"""Stated numbers as estimates: the least, the most and the likeliest that one number says, and what a vague word is taken for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from darcli.names.evidence import fold_value
from darcli.records import Count
from darcli.register.sides import OTHERS
from darcli.report.words import read_word
from darcli.text.fold import fold

# What a vague word is taken for, by the convention that a user names. ``acled`` is that of the Armed Conflict Location and Event Data
# project (its answers on how fatalities are coded): tens are 10, hundreds 100, thousands 1,000, and an unknown number 3, or 10 where war
# is waged (``acled-war``).
_ACLED = {"عشرات": 10, "مئات": 100, "آلاف": 1000}
CONVENTIONS: dict[str, tuple[dict[str, int], int]] = {"acled": (_ACLED, 3), "acled-war": (_ACLED, 10)}


class Figure(NamedTuple):
    """What a source says of a number: at least ``low``, at most ``high``, likeliest ``best``; ``open`` where it says that it may be more.

    ``label`` tells the people counted apart from those of another number of the same source.
    """

    low: int
    best: int | None
    high: int
    open: bool = False
    label: str = ""


def read_figure(count: Count, vague_as: str | None = None) -> Figure | None:
    """Read one stated number; ``None`` for a vague one without a convention. Raises ``ValueError`` for an unknown convention."""
    if vague_as is not None and vague_as not in CONVENTIONS:
        raise ValueError(f"no convention for vague numbers: {vague_as}")
    label = "" if "everyone" in kinds_of(count) else fold_value(count.group or "")
    if count.n is None:
        if vague_as is None:
            return None
        taken = _take_for(count, vague_as)
        return Figure(taken, taken, taken, open=True, label=label)
    low, high = count.low if count.low is not None else count.n, count.high if count.high is not None else count.n
    if count.qualifier == "at_most":
        return Figure(0, None, count.n, label=label)
    return Figure(min(low, count.n), count.n, max(high, count.n), open=count.qualifier == "at_least", label=label)


def _take_for(count: Count, convention: str) -> int:
    words, unknown = CONVENTIONS[convention]
    table = {fold(word).text: number for word, number in words.items()}
    stems = (stem for word in fold(count.text).text.split() for stem in read_word(word).stems)
    return next((table[stem] for stem in stems if stem in table), unknown)


def sum_figures(figures: Sequence[Figure], *, everyone: bool) -> Figure:
    """Make one figure of what one source says: the highest of the numbers for the same people, earlier ones being lower.

    Of ``everyone`` a source may give no number but those of several groups (3 مدنيين و5 عناصر): then they are added up.
    """
    by_label: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_label[figure.label].append(figure)
    joined = {label: _join(same) for label, same in by_label.items()}
    if not everyone:
        return _join(joined.values())
    if "" in joined:
        return joined[""]
    bests = [figure.best for figure in joined.values() if figure.best is not None]
    return Figure(
        sum(figure.low for figure in joined.values()),
        sum(bests) if bests else None,
        sum(figure.high for figure in joined.values()),
        any(figure.open for figure in joined.values()),
    )


def _join(figures: Iterable[Figure]) -> Figure:
    same = list(figures)
    bests = [figure.best for figure in same if figure.best is not None]
    # an earlier toll of the same source is no second estimate; only the last word of a source counts
    last = max(same, key=lambda figure: (figure.best or 0, figure.high))
    return Figure(last.low, max(bests, default=None), max(figure.high for figure in same), last.open, last.label)


def kinds_of(count: Count, *, has_side: bool = False) -> tuple[str, ...]:
    """Tell whom a number counts: ``everyone``, ``civilians``, ``fighters``, ``women``, ``children``; nothing for another kind of people."""
    words = fold(count.group or "").text.split()
    if not words:
        return () if count.part else ("everyone",)
    word = read_word(words[0])
    unit = word.unit
    if unit is None:
        if has_side:
            return ("fighters",)
        return ("everyone",) if word.harm is not None or words[0] in OTHERS else ()
    kinds = {"child": ("children",), "civilian": ("civilians",), "fighter": ("fighters",)}.get(unit.kind, ())
    if unit.sex == "f" and unit.kind in ("any", "civilian"):
        kinds = (*kinds, "women")
    return kinds or (("everyone",) if unit.kind in ("any", "case") and not count.part else ())
