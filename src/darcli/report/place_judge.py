"""Whether a possible place is one where it stands: what its words, the words around it and its kind speak for, weighed together.

The weights stand in ``data/place_judge.tsv``; ``genscripts/weights.py`` learns them from the annotated reports of ``benchmarks/corpus``.
"""

from __future__ import annotations

from darcli.report.place_candidate import PlaceCandidate
from darcli.report.place_rules import rule_on
from darcli.report.place_signs import group_signs
from darcli.report.weights import Weights

_AROUND = ("own", "last", "before", "far", "behind", "second")
# what a word says of a known name differs from what it says of one that no list has, and of a site
JUDGE_WEIGHTS = Weights("place_judge.tsv", tuple(f"{sort} {place}" for sort in ("known", "new", "site") for place in _AROUND))


def is_named_place(it: PlaceCandidate) -> bool:
    """Tell whether a possible place is one."""
    ruled = rule_on(it)
    if ruled is not None:
        return ruled
    return JUDGE_WEIGHTS.weigh(it.words, len(_AROUND) * it.sort) + sum(map(JUDGE_WEIGHTS.add, group_signs(it))) > 0


def find_signs(it: PlaceCandidate) -> tuple[str, ...]:
    """Give the signs of a possible place, as the table of weights names them."""
    return (*JUDGE_WEIGHTS.signs(it.words, len(_AROUND) * it.sort), *(sign for group in group_signs(it) for sign in group))
