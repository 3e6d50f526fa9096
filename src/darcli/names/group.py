"""Finding one person in many records: candidates are compared, and joined where nothing speaks against it.

The steps, each on what the one before has left:

1. Records of one name (``same``, ``variant``) that agree on date, place, affiliation or origin are joined.
2. Records of one name with nothing to tell them by are joined, unless they could as well belong to someone else.
3. ``shorter`` names and aliases are joined where such a field agrees, or where exactly one person fits.

No step joins what :meth:`Evidence.is_against` or a name keeps apart, however many likenesses lead from one to the other. What people
have judged (``darcli.names.judgements``) goes before all of this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from darcli.names.candidates import LINKING, Form, Likeness, compare_forms, find_likenesses, form_of
from darcli.names.evidence import Evidence, gather_evidence
from darcli.names.judgements import Joined, Rulings, apply_judgements, entity_id, explain
from darcli.names.lists import listed_names
from darcli.names.romanise import romanise
from darcli.names.split import split_name
from darcli.records import Comparison, Entity, Judgement, Link, Person

_NAMED = ("same", "variant")
_PARTLY = ("shorter", "alias")
# which verdicts a step joins, and whether something beside the name must agree
_STEPS = ((_NAMED, True), (_NAMED, False), (_PARTLY, True), (_PARTLY, False))
_APART = ("sibling", "parent", "different")
_SAME_NAME = Comparison(1.0, "same", "every part is the same")


@dataclass(slots=True, eq=False)
class _Group:
    """Records held to be one person so far."""

    order: int
    members: list[Person]
    forms: set[Form]
    evidence: Evidence
    links: list[Link]
    # the names that are judged to be one man's, however they differ
    judged: set[Form] = field(default_factory=set)

    def is_against(self, other: _Group) -> bool:
        """Say whether a record of one and a record of the other cannot be one person."""
        if self.evidence.is_against(other.evidence):
            return True
        aliases = {alias for form in self.forms | other.forms for alias in form.aliases}
        return any(all(_are_apart(a, b, aliases) for a in first for b in second) for first in self._called() for second in other._called())

    def _called(self) -> Iterable[Iterable[Form]]:
        """Give the names, each alone, but those that are one man's by judgement together: who fits one of them need not fit the other."""
        return [*((form,) for form in self.forms - self.judged), *([self.judged] if self.judged else ())]


def _are_apart(a: Form, b: Form, aliases: set[str]) -> bool:
    # عصام الشمخة is also called عصام الزعبي: his two names differ, and that is no doubt
    return a != b and a.name not in aliases and b.name not in aliases and compare_forms(*sorted((a, b))).verdict in _APART


@dataclass(frozen=True, slots=True)
class Grouping:
    """Who is who: the entities, and the pairs of records in different entities that may be one person, most useful first."""

    entities: tuple[Entity, ...]
    possible: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class _Edge:
    """A likeness of two groups, with what else agrees."""

    a: _Group
    b: _Group
    found: Comparison
    agrees: tuple[str, ...]

    @property
    def rank(self) -> tuple[int, float, int, int]:
        """The order of joining: most agreement first, then the likest names."""
        return -len(self.agrees), -self.found.score, self.a.order, self.b.order


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
    ordered = sorted(persons, key=_place)
    groups = _start(ordered, apply_judgements(judgements, ordered))
    likenesses = find_likenesses({form for group in groups for form in group.forms})
    for step in _STEPS:
        # a group that has grown may be the only one that fits, or no longer fit
        while _join_all(groups, likenesses, step):
            pass
    return Grouping(tuple(_to_entity(group) for group in groups), tuple(_find_possible(groups, likenesses)))


def _find_possible(groups: list[_Group], likenesses: Sequence[Likeness]) -> Iterable[Link]:
    """Give the likenesses that joined nobody and that nothing speaks against, those with most agreement first."""
    edges = [edge for edge in _find_edges(groups, likenesses, LINKING) if not edge.a.is_against(edge.b)]
    for edge in sorted(edges, key=lambda edge: edge.rank):
        yield _link(edge.a, edge.b, edge.found, edge.agrees)


def _place(person: Person) -> tuple[str, str, str, int]:
    return person.id, person.report, person.name, person.evidence.start


def _start(persons: Sequence[Person], rulings: Rulings) -> list[_Group]:
    """Give the first groups: records of one name that say the same are one, as far as they are of different reports."""
    alike: dict[tuple[object, ...], list[_Group]] = defaultdict(list)
    groups: list[_Group] = []
    judged = {place: joined for joined in rulings.joined for place in joined.places}
    for place, person in enumerate(persons):
        if place in judged:
            if place == judged[place].places[0]:
                groups.append(_join_judged(len(groups), judged[place], persons, rulings))
            continue
        form = form_of(person)
        said = (form, person.status, person.date, person.age, person.sex, person.place, person.origin, person.affiliation)
        new = _Group(len(groups), [person], {form}, gather_evidence([person]), [])
        new.evidence.marks = rulings.marks.get(place, frozenset())
        fitting = next((group for group in alike[said] if not group.evidence.is_against(new.evidence)), None)
        agrees = new.evidence.agreement(new.evidence)
        if fitting and (agrees or not is_weak(form)):
            _join(fitting, new, _SAME_NAME, agrees)
        else:
            alike[said].append(new)
            groups.append(new)
    return groups


def _join_judged(order: int, joined: Joined, persons: Sequence[Person], rulings: Rulings) -> _Group:
    """Give the group of those who are one by judgement, whatever speaks against it."""
    members = [persons[place] for place in joined.places]
    evidence = gather_evidence(members)
    evidence.marks = frozenset().union(*(rulings.marks.get(place, ()) for place in joined.places))
    evidence.doubted = frozenset(evidence.contradictions(evidence))
    links = [Link(persons[a].id, persons[b].id, 1.0, "judged", explain(judgement)) for a, b, judgement in joined.pairs]
    forms = set(map(form_of, members))
    return _Group(order, members, forms, evidence, links, set(forms))


def is_weak(form: Form) -> bool:
    """Say whether a name is a kunya or a given name alone, that many men have: it needs something else that agrees."""
    parts = split_name(form.name)
    return not parts.units or (len(parts.units) == 1 and not parts.kunya and parts.units[0] in listed_names())


def _join_all(groups: list[_Group], likenesses: Sequence[Likeness], step: tuple[Sequence[str], bool]) -> bool:
    """Join what one step allows; say whether anything was joined."""
    verdicts, needs_agreement = step
    edges = [edge for edge in _find_edges(groups, likenesses, verdicts) if edge.agrees or not (needs_agreement or _is_weak_edge(edge))]
    against = _Against()
    edges = [edge for edge in edges if not against(edge.a, edge.b)]
    gone: set[_Group] = set()
    touched: set[_Group] = set()
    for edge in sorted(_without_rivals(edges, against), key=lambda edge: edge.rank):
        # who was joined in this round is compared anew in the next, with all that is now known
        if edge.a in touched or edge.b in touched:
            continue
        touched |= {edge.a, edge.b}
        _join(edge.a, edge.b, edge.found, edge.agrees)
        gone.add(edge.b)
    groups[:] = [group for group in groups if group not in gone]
    return bool(gone)


class _Against:
    """Whether two groups cannot be one, asked often within a round."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bool] = {}

    def __call__(self, a: _Group, b: _Group) -> bool:
        key = (a.order, b.order) if a.order < b.order else (b.order, a.order)
        if key not in self._known:
            self._known[key] = a.is_against(b)
        return self._known[key]


def _is_weak_edge(edge: _Edge) -> bool:
    """Say whether the two have no more in common than a name that many men have."""
    return edge.found.verdict in _NAMED and any(is_weak(form) for group in (edge.a, edge.b) for form in group.forms)


def _find_edges(groups: Sequence[_Group], likenesses: Sequence[Likeness], verdicts: Sequence[str]) -> Iterable[_Edge]:
    """Give the likenesses of ``verdicts`` between groups, the best of each two."""
    holders: dict[Form, list[_Group]] = defaultdict(list)
    for group in groups:
        for form in group.forms:
            holders[form].append(group)
    best: dict[tuple[int, int], _Edge] = {}
    same = ((form, form, _SAME_NAME) for form in sorted(holders) if len(holders[form]) > 1)
    for first, second, found in (*same, *likenesses):
        if found.verdict not in verdicts:
            continue
        for a in holders[first]:
            for b in holders[second]:
                low, high = (a, b) if a.order < b.order else (b, a)
                known = best.get((low.order, high.order))
                if a is not b and (known is None or known.found.score < found.score):
                    best[low.order, high.order] = _Edge(low, high, found, a.evidence.agreement(b.evidence))
    return best.values()


def _without_rivals(edges: Sequence[_Edge], against: _Against) -> Iterable[_Edge]:
    """Leave out an edge where one of the two fits, as well or better, someone else who cannot be the other."""
    around: dict[_Group, list[tuple[_Group, int]]] = defaultdict(list)
    for edge in edges:
        around[edge.a].append((edge.b, len(edge.agrees)))
        around[edge.b].append((edge.a, len(edge.agrees)))
    for edge in edges:
        if not any(
            agrees >= len(edge.agrees) and rival is not partner and (against(rival, partner) or not _is_alike(rival, partner, edge))
            for group, partner in ((edge.a, edge.b), (edge.b, edge.a))
            for rival, agrees in around[group]
        ):
            yield edge


def _is_alike(rival: _Group, partner: _Group, edge: _Edge) -> bool:
    """Say whether two that both fit a shorter name may be one; a full name needs no such proof."""
    if edge.found.verdict in _NAMED:
        return True
    return any(a == b or compare_forms(*sorted((a, b))).verdict in LINKING for a in rival.forms for b in partner.forms)


def _join(into: _Group, other: _Group, found: Comparison, agrees: Sequence[str]) -> None:
    into.links += [*other.links, _link(into, other, found, agrees)]
    into.members += other.members
    into.forms |= other.forms
    into.judged |= other.judged
    into.evidence.join(other.evidence)


def _link(a: _Group, b: _Group, found: Comparison, agrees: Sequence[str]) -> Link:
    reason = f"{found.reason}; {' and '.join(agrees)} {'agree' if len(agrees) > 1 else 'agrees'}" if agrees else found.reason
    return Link(a.members[0].id, b.members[0].id, found.score, found.verdict, reason)


def fullest_name(names: Iterable[str]) -> str:
    """Give the name with the most parts; of two with as many the longer, then the first in the alphabet."""
    return min(names, key=lambda name: (-len(split_name(name).units), -len(name), name))


def _to_entity(group: _Group) -> Entity:
    name = fullest_name(person.name for person in group.members)
    variants = {person.name for person in group.members} | {alias for person in group.members for alias in person.aliases}
    return Entity(
        id=entity_id(min(group.members, key=_place)),
        name=name,
        latin=romanise(name),
        variants=tuple(sorted(variants - {name})),
        persons=tuple(sorted({person.id for person in group.members})),
        reports=tuple(sorted({person.report for person in group.members if person.report})),
        links=tuple(sorted(group.links, key=lambda link: (link.a, link.b))),
    )
