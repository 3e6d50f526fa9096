"""What people have decided of pairs of records; it goes before all that names and fields say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decisions:
    """Pairs of person ids that are ``one`` person, and pairs that are ``two``. The order within a pair says nothing."""

    one: frozenset[tuple[str, str]] = frozenset()
    two: frozenset[tuple[str, str]] = frozenset()

    def barred_from(self) -> dict[str, frozenset[str]]:
        """Give for each id that somebody is not, who that is.

        >>> Decisions(two=frozenset({("a", "b")})).barred_from()["b"]
        frozenset({'a'})
        """
        barred: dict[str, set[str]] = defaultdict(set)
        for a, b in self.two:
            barred[a].add(b)
            barred[b].add(a)
        return {identity: frozenset(others) for identity, others in barred.items()}

    def contradictions(self) -> tuple[tuple[str, str], ...]:
        """Give the pairs that are two by one decision and one by others, through however many between, in order."""
        home = join_pairs(self.one)
        return tuple(sorted(pair for pair in self.two if home.get(pair[0], pair[0]) == home.get(pair[1], pair[1])))


UNDECIDED = Decisions()


def join_pairs(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give for each id in ``pairs`` the least id it is joined with, directly or through others.

    >>> sorted(join_pairs([("c", "b"), ("b", "a")]).items())
    [('a', 'a'), ('b', 'a'), ('c', 'a')]
    """
    home: dict[str, str] = {}

    def find(identity: str) -> str:
        while home.setdefault(identity, identity) != identity:
            home[identity] = home[home[identity]]
            identity = home[identity]
        return identity

    for a, b in pairs:
        low, high = sorted((find(a), find(b)))
        home[high] = low
    return {identity: find(identity) for identity in list(home)}
