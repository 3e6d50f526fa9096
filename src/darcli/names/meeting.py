"""Which of many that have one name meet in something else: of a crowd only they are held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Set
from itertools import combinations

from darcli.names.evidence import Said, name_fields

# how many are held against each other whatever is said of them: of a common name, and of one that hardly two people have; and how many
# of those who share a day or two other things
FEW = 12
FEW_OF_RARE = 250
MANY = 60


def pair_up(crowd: list[int], said_of: Callable[[int], Set[Said]], few: int = FEW) -> Iterator[tuple[int, int]]:
    """Give the pairs of ``crowd`` worth comparing, in its order: all of a ``few``, else those that share a day or two other things.

    >>> sorted(pair_up([1, 2, 3], lambda _: set()))
    [(1, 2), (1, 3), (2, 3)]
    >>> sorted(pair_up(list(range(20)), lambda at: {("date", f"2020-01-{at // 2:02}")}))[:3]
    [(0, 1), (2, 3), (4, 5)]
    """
    if len(crowd) <= few:
        yield from combinations(crowd, 2)
        return
    meetings: dict[tuple[Said, ...], list[int]] = defaultdict(list)
    for one in crowd:
        said = sorted(said_of(one))
        for value in said:
            if value[0] == "date":
                meetings[value,].append(one)
        for both in combinations((value for value in said if value[0] != "date"), 2):
            meetings[both].append(one)
    for met in meetings.values():
        if len(met) <= MANY:
            yield from combinations(met, 2)


def choose(one: int, others: list[int], said_of: Callable[[int], Set[Said]], few: int = FEW) -> list[int]:
    """Give those of ``others`` worth holding against ``one``: all of a few, else those that agree with it in more and more fields."""
    if len(others) <= few:
        return others
    said = said_of(one)
    for least in (1, 2):
        others = [other for other in others if count_fields(said, said_of(other)) >= least]
        if len(others) <= MANY:
            return others
    return []


def count_fields(a: Set[Said], b: Set[Said]) -> int:
    """Give in how many fields two agree; 0 where it is the age alone, which too many share."""
    fields = name_fields(a & b)
    return 0 if fields == ("age",) else len(fields)
