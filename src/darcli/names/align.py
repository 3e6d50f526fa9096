"""Aligning the parts of two names in order: which part stands against which, and what is left over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two parts relate: a score from 0 to 1, whether they fit as one part, and the kind of difference in a word."""

    score: float
    fits: bool
    kind: str


LikenessOf = Callable[[str, str], Likeness]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The parts of two names that fit, as pairs of positions, and the positions without a counterpart."""

    pairs: tuple[tuple[int, int, Likeness], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of difference in the pairs."""
        return tuple(likeness.kind for _, _, likeness in self.pairs)

    @property
    def score(self) -> float:
        """The mean score of the pairs, 0 without any."""
        return sum(likeness.score for _, _, likeness in self.pairs) / len(self.pairs) if self.pairs else 0.0


# the same place counted from one end: of two محمد in a row the one that stands where the other name has it
_IN_PLACE = 0.001


def align(a: tuple[str, ...], b: tuple[str, ...], likeness_of: LikenessOf) -> Alignment:
    """Align ``a`` and ``b`` in order so that as much as possible fits, the same way from both sides.

    Names have few parts, so the table of all prefixes is small. Among equal alignments the one that pairs the ends is taken, since
    the family name says more than the father's.
    """
    if len(a) == len(b) and (straight := _pair_straight(a, b, likeness_of)):
        return straight
    if b < a:
        turned = align(b, a, likeness_of)
        return Alignment(tuple((j, i, likeness) for i, j, likeness in turned.pairs), turned.right, turned.left)
    fitting = [(i, j, likeness) for i, x in enumerate(a) for j, y in enumerate(b) if (likeness := likeness_of(x, y)).fits]
    if not fitting:
        return Alignment((), tuple(range(len(a))), tuple(range(len(b))))
    return _align_best(len(a), len(b), fitting)


def _pair_straight(a: tuple[str, ...], b: tuple[str, ...], likeness_of: LikenessOf) -> Alignment | None:
    """Give the alignment of each part with the one in its place, if all fit."""
    pairs = []
    for at, (x, y) in enumerate(zip(a, b, strict=True)):
        likeness = likeness_of(x, y)
        if not likeness.fits:
            return None
        pairs.append((at, at, likeness))
    return Alignment(tuple(pairs), (), ())


def _align_best(rows: int, columns: int, fitting: list[tuple[int, int, Likeness]]) -> Alignment:
    """Fill the table of all prefixes with what fits, and read the alignment off it."""
    fits: dict[tuple[int, int], tuple[Likeness, float]] = {}
    found = {(i, j): likeness for i, j, likeness in fitting}
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        for j in range(columns):
            score = max(best[i][j + 1], best[i + 1][j])
            if (i, j) in found:
                likeness = found[i, j]
                reached = best[i][j] + likeness.score + (_IN_PLACE if i == j or rows - i == columns - j else 0.0)
                fits[i, j] = likeness, reached
                score = max(score, reached)
            best[i + 1][j + 1] = score
    return _trace(best, fits)


def _trace(best: list[list[float]], fits: dict[tuple[int, int], tuple[Likeness, float]]) -> Alignment:
    """Read the alignment off the table, from the ends."""
    i, j = len(best) - 1, len(best[0]) - 1
    pairs: list[tuple[int, int, Likeness]] = []
    left: list[int] = []
    right: list[int] = []
    while i and j:
        fit = fits.get((i - 1, j - 1))
        if fit and best[i][j] == fit[1]:
            i, j = i - 1, j - 1
            pairs.append((i, j, fit[0]))
        elif best[i][j] == best[i - 1][j]:
            i -= 1
            left.append(i)
        else:
            j -= 1
            right.append(j)
    left.extend(range(i - 1, -1, -1))
    right.extend(range(j - 1, -1, -1))
    return Alignment(tuple(reversed(pairs)), tuple(reversed(left)), tuple(reversed(right)))
