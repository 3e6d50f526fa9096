"""The likenesses between groups of records, and how the groups are joined along them, step by step.

The steps, each on what the one before has left:

1. Records of one name (``same``, ``variant``) that agree on date, place, affiliation or origin are joined.
2. Records of one name with nothing to tell them by are joined, unless they could as well belong to someone else.
3. ``shorter`` names and aliases are joined where such a field agrees, or where exactly one person fits.

No step joins what the records or the names keep apart, however many likenesses lead from one to the other. And no step joins by a
name that several people must have, going by how common its parts are, unless what else agrees leaves but one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from darcli.names.collection import RARE, Collection
from darcli.names.evidence import ADDING, Said, name_fields
from darcli.names.forms import LINKING
from darcli.names.groups import Group, are_against, make_link
from darcli.records import Comparison, Link

# what the steps join: names that are one, and names of which one is part of the other; the rest is for people to decide
_NAMED, _PARTLY, _OPEN = "named", "partly", "open"
_KINDS = {"same": _NAMED, "variant": _NAMED, "shorter": _PARTLY, "alias": _PARTLY}
# most agreement first, then the likest names
Rank = tuple[int, float, int, int]
# how many others may have a shorter name, or the kunya of an alias
_SHORT_NAMESAKES = 0.05


@dataclass(frozen=True, slots=True)
class Edge:
    """A likeness of two groups, with what else agrees, and how many others may be expected to have the name."""

    a: Group
    b: Group
    found: Comparison
    said: frozenset[Said]
    agrees: tuple[str, ...]
    namesakes: float

    @property
    def is_told(self) -> bool:
        """Whether a field agrees that lets a part of a name stand for the whole."""
        return self.agrees not in ((), ADDING)

    @property
    def rank(self) -> Rank:
        """The order of joining."""
        return -len(self.agrees), -self.found.score, self.a.order, self.b.order


class Web:
    """The groups of some names that are like each other, and the likenesses between them."""

    def __init__(self, groups: Sequence[Group], names: Collection) -> None:
        self.groups = {group.order: group for group in groups}
        self._names = names
        self._edges: dict[str, dict[int, dict[int, Edge]]] = {_NAMED: {}, _PARTLY: {}, _OPEN: {}}
        self._against: dict[tuple[int, int, int, int], bool] = {}

    def add(self, a: Group, b: Group, found: Comparison, namesakes: float) -> None:
        """Add a likeness; of several between two groups the best is kept."""
        if a is b:
            return
        if a.order > b.order:
            a, b = b, a
        around = self._edges[_KINDS.get(found.verdict, _OPEN)]
        known = around.get(a.order, {}).get(b.order)
        if known is not None and known.found.score >= found.score:
            return
        said = frozenset(a.evidence.said & b.evidence.said)
        edge = Edge(a, b, found, said, name_fields(said), namesakes)
        around.setdefault(a.order, {})[b.order] = edge
        around.setdefault(b.order, {})[a.order] = edge

    def join_all(self) -> Iterable[Group]:
        """Join all that the steps allow, and give what groups there are then."""
        for kind in (_NAMED, _PARTLY):
            for told in (True, False):
                dirty = set(self.groups)
                while dirty:
                    # a group that has grown may be the only one that fits, or no longer fit
                    dirty = self._join_round(kind, told, dirty)
        return self.groups.values()

    def find_possible(self) -> Iterable[Edge]:
        """Give the likenesses that joined nobody and that nothing speaks against."""
        for around in self._edges.values():
            for order, edges in around.items():
                yield from (edge for other, edge in edges.items() if order < other and not self._are_against(edge.a, edge.b))

    def _join_round(self, kind: str, told: bool, dirty: set[int]) -> set[int]:
        """Join what a step allows among the groups in ``dirty``; give those to look at again."""
        around = self._edges[kind]
        edges = {id(edge): edge for order in dirty for edge in around.get(order, {}).values() if self._may_join(edge, told)}
        touched: set[int] = set()
        for edge in sorted(edges.values(), key=lambda edge: edge.rank):
            # who was joined in this round is compared anew in the next, with all that is now known
            if edge.a.order in touched or edge.b.order in touched or not self._is_alone(edge, kind, told):
                continue
            touched |= {edge.a.order, edge.b.order}
            self._join(edge)
        near = {other for order in touched for other in around.get(order, ())}
        return (touched | near) & self.groups.keys()

    def _may_join(self, edge: Edge, told: bool) -> bool:
        if (told and not edge.is_told) or edge.a.is_left_to_people(edge.b):
            return False
        named = _KINDS[edge.found.verdict] == _NAMED
        if named and not edge.is_told and any(map(self._names.is_weak, edge.a.forms + edge.b.forms)):
            return False
        limit = RARE if named else _SHORT_NAMESAKES
        return edge.namesakes * self._names.crowd.share(edge.said) <= limit and not self._are_against(edge.a, edge.b)

    def _is_alone(self, edge: Edge, kind: str, told: bool) -> bool:
        """Say whether neither of the two fits, as well or better, someone else who cannot be the other."""
        around = self._edges[kind]
        fields = len(edge.agrees)
        for group, partner in ((edge.a, edge.b), (edge.b, edge.a)):
            for order, other in around[group.order].items():
                rival = self.groups[order]
                if rival is partner or len(other.agrees) < fields or (told and not other.is_told) or self._are_against(group, rival):
                    continue
                if rival.is_left_to_people(partner) or self._are_against(rival, partner):
                    return False
                if kind != _NAMED and not self._are_alike(rival, partner):
                    return False
        return True

    def _are_alike(self, a: Group, b: Group) -> bool:
        """Say whether two that both fit a shorter name may be one; a full name needs no such proof."""
        return any(x == y or self._names.compare(x, y).verdict in LINKING for x in a.forms for y in b.forms)

    def _are_against(self, a: Group, b: Group) -> bool:
        if a.order > b.order:
            a, b = b, a
        # a group of more records is another group
        key = (a.order, len(a.members), b.order, len(b.members))
        if key not in self._against:
            self._against[key] = are_against(a, b, self._names)
        return self._against[key]

    def _join(self, edge: Edge) -> None:
        into, gone = edge.a, edge.b
        into.take(gone, link_edge(edge))
        del self.groups[gone.order]
        for around in self._edges.values():
            old = [*around.pop(into.order, {}).values(), *around.pop(gone.order, {}).values()]
            others = [one.a if one.b in (into, gone) else one.b for one in old]
            for other in others:
                for order in (into.order, gone.order):
                    around.get(other.order, {}).pop(order, None)
            for one, other in zip(old, others, strict=True):
                if other is not into and other is not gone:
                    self.add(into, other, one.found, one.namesakes)


def link_edge(edge: Edge) -> Link:
    """Give the link that an edge makes."""
    return make_link(edge.a.members[0], edge.b.members[0], edge.found, edge.agrees)
