"""Estimates of how many people were harmed: weighed from several sources, added up over events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from darcli.records import ReportSpan
from darcli.register.figures import Figure

Numbers = tuple["int | None", "int | None", "int | None"]


@dataclass(frozen=True, slots=True)
class Estimate:
    """Low, best and high for one event or time, ``None`` where only vague words stand, with all that they rest on.

    ``named`` are the entities of the people named; ``open`` tells that a source holds it possible that there were more.
    """

    low: int | None
    best: int | None
    high: int | None
    open: bool = False
    named: frozenset[str] = frozenset()
    place: str | None = None
    vague: tuple[str, ...] = ()
    sources: frozenset[str] = frozenset()
    evidence: frozenset[ReportSpan] = frozenset()


def weigh(figures: Sequence[Figure], named: int) -> Numbers:
    """Give low, best and high of the figures of several sources; none of them is below the number of people named."""
    if not figures:
        return (named, named, named) if named else (None, None, None)
    told = [figure.best for figure in figures if figure.best is not None]
    best = min(set(told), key=lambda number: (-told.count(number), number)) if told else None
    low, high = min(figure.low for figure in figures), max(figure.high for figure in figures)
    return max(low, named), max(best, named) if best is not None else (named or None), max(high, named)


def sum_estimates(parts: Sequence[Estimate]) -> Estimate:
    """Add up estimates of different events."""
    low, best, high = (_sum([getattr(part, name) for part in parts]) for name in ("low", "best", "high"))
    return _gather(parts, (low, best, high))


def join_estimates(whole: Sequence[Estimate], parts: Sequence[Estimate]) -> Estimate:
    """Hold what is stated of a whole against the sum of its parts.

    The sum says nothing of what was left out, so that it lowers neither ``best`` nor ``high``; and what is known of the parts is a
    reason to hold the best estimate of the whole for too low.
    """
    if not whole:
        return sum_estimates(parts)
    stated = _gather(whole, (_least(one.low for one in whole), _most(one.best for one in whole), _most(one.high for one in whole)))
    summed = sum_estimates(parts)
    joined = _gather([stated, summed], (stated.low, _most((stated.best, summed.best)), _most((stated.high, summed.high))))
    named = len(joined.named)
    return replace(joined, low=_most((joined.low, named or None)), best=_most((joined.best, named or None)))


def _gather(parts: Sequence[Estimate], numbers: Numbers) -> Estimate:
    return Estimate(
        *numbers,
        open=any(part.open for part in parts),
        named=frozenset().union(*(part.named for part in parts)),
        vague=tuple(dict.fromkeys(words for part in parts for words in part.vague)),
        sources=frozenset().union(*(part.sources for part in parts)),
        evidence=frozenset().union(*(part.evidence for part in parts)),
    )


def _known(numbers: Iterable[int | None]) -> list[int]:
    return [number for number in numbers if number is not None]


def _sum(numbers: Iterable[int | None]) -> int | None:
    known = _known(numbers)
    return sum(known) if known else None


def _least(numbers: Iterable[int | None]) -> int | None:
    return min(_known(numbers), default=None)


def _most(numbers: Iterable[int | None]) -> int | None:
    return max(_known(numbers), default=None)
