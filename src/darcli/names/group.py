"""Finding one person in many records: candidates are compared, and joined where nothing speaks against it.

Names come first (``darcli.names.candidates``): which may be one person's. Groups of records whose names are not like any other's are
done with; the others are joined along the likenesses (``darcli.names.web``), a cluster of names at a time. What people have judged
(``darcli.names.judgements``) goes before all of this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from darcli.names.candidates import Likeness, find_likenesses
from darcli.names.collection import Collection
from darcli.names.forms import fullest_name
from darcli.names.groups import SAME_NAME, Group, start_groups
from darcli.names.judgements import apply_judgements
from darcli.names.meeting import pair_up
from darcli.names.references import entity_id
from darcli.names.romanise import romanise
from darcli.names.web import Rank, Web, link_edge
from darcli.records import Entity, Judgement, Link, Person


@dataclass(frozen=True, slots=True)
class Grouping:
    """Who is who: the entities, and the pairs of records in different entities that may be one person, most useful first."""

    entities: tuple[Entity, ...]
    possible: tuple[Link, ...] = ()


def match(persons: Sequence[Person], judgements: Sequence[Judgement] = ()) -> tuple[Entity, ...]:
    """Group the records of ``persons`` (of any number of reports) into entities, one for each person found.

    Each record belongs to exactly one entity. The order of the input makes no difference. The id of an entity is made from the least
    of its record ids, so it stays while reports are added that sort behind it. Records that are judged to be one are one, whatever
    their names say, and records that are judged to be two are never in one entity; raises ``InputError`` where ``judgements``
    contradict each other.
    """
    return group_people(persons, judgements).entities


def group_people(persons: Sequence[Person], judgements: Sequence[Judgement] = ()) -> Grouping:
    """Group as ``match`` does, and say which pairs are left undecided."""
    ordered = _sort(persons)
    names = Collection(ordered)
    groups = start_groups(ordered, names, apply_judgements(judgements, ordered))
    finished: list[Group] = []
    undecided: list[tuple[Rank, Link]] = []
    for cluster, likenesses in _find_clusters(groups, find_likenesses(names)):
        if len(cluster) == 1:
            finished += cluster
            continue
        web = _spin(cluster, likenesses, names)
        finished += web.join_all()
        undecided += [(edge.rank, link_edge(edge)) for edge in web.find_possible()]
        for group in web.groups.values():
            group.forget()
    finished.sort(key=lambda group: group.order)
    return Grouping(tuple(map(_to_entity, finished)), tuple(link for _, link in sorted(undecided)))


def _sort(persons: Sequence[Person]) -> list[Person]:
    """Give the records in an order that does not depend on that of the input, each once."""
    ordered: list[Person] = []
    for person in sorted(persons, key=_place):
        # the same command run twice on a report gives the same records twice
        if not (ordered and person.id and _place(person) == _place(ordered[-1])):
            ordered.append(person)
    return ordered


def _place(person: Person) -> tuple[str, str, str, int]:
    return person.id, person.report, person.name, person.evidence.start


def _find_clusters(groups: Sequence[Group], likenesses: Sequence[Likeness]) -> Iterator[tuple[list[Group], list[Likeness]]]:
    """Give the groups whose names may be one person's, cluster by cluster, each with the likenesses between its names."""
    home: dict[int, int] = {}
    for group in groups:
        first, *others = group.forms
        for form in others:
            _unite(home, first, form)
    for a, b, _ in likenesses:
        _unite(home, a, b)
    clusters: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        clusters[_find(home, next(iter(group.forms)))].append(group)
    within: dict[int, list[Likeness]] = defaultdict(list)
    for likeness in likenesses:
        within[_find(home, likeness[0])].append(likeness)
    for first, cluster in clusters.items():
        yield cluster, within.get(first, [])


def _find(home: dict[int, int], form: int) -> int:
    while (above := home.get(form, form)) != form:
        home[form] = home.get(above, above)
        form = above
    return form


def _unite(home: dict[int, int], a: int, b: int) -> None:
    low, high = sorted((_find(home, a), _find(home, b)))
    if low != high:
        home[high] = low


def _spin(groups: Sequence[Group], likenesses: Iterable[Likeness], names: Collection) -> Web:
    """Make the web of the groups of a cluster; of names that crowds have, those meet that agree in something else."""
    web = Web(groups, names)
    by_order = web.groups
    holders: dict[int, list[int]] = defaultdict(list)
    for group in groups:
        for form in group.forms:
            holders[form].append(group.order)

    def said_of(order: int) -> set[tuple[str, str]]:
        return by_order[order].evidence.said

    for form, orders in holders.items():
        for a, b in pair_up(orders, said_of, names.few_of(form)):
            web.add(by_order[a], by_order[b], SAME_NAME, names.namesakes(form, form))
    for first, second, found in likenesses:
        ours, theirs = holders[first], holders[second]
        few = len(ours) * len(theirs) <= names.few_of(first) ** 2
        pairs = product(ours, theirs) if few else pair_up(sorted({*ours, *theirs}), said_of)
        for a, b in pairs:
            if few or (a in ours) != (b in ours):
                web.add(by_order[a], by_order[b], found, names.namesakes(first, second))
    return web


def _to_entity(group: Group) -> Entity:
    members = group.members
    named = {person.name for person in members}
    name = fullest_name(named) if len(named) > 1 else members[0].name
    variants = {alias for person in members for alias in person.aliases}.union(named)
    return Entity(
        id=entity_id(min(members, key=_place)),
        name=name,
        latin=next((person.latin for person in members if person.name == name and person.latin), None) or romanise(name),
        variants=tuple(sorted(variants - {name})),
        persons=tuple(sorted({person.id for person in members})),
        reports=tuple(sorted({person.report for person in members if person.report})),
        links=tuple(sorted(group.links, key=lambda link: (link.a, link.b))),
    )
