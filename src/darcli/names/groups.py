"""Records that are held to be one person so far, and how the first of these groups are made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from darcli.names.collection import RARE, Collection
from darcli.names.evidence import Evidence, gather_evidence, name_fields, what_is_said
from darcli.names.judgements import Joined, Rulings, explain
from darcli.records import Comparison, Link, Person

SAME_NAME = Comparison(1.0, "same", "every part is the same")
APART = ("sibling", "parent", "different")
_UNMARKED: frozenset[int] = frozenset()


@dataclass(slots=True, eq=False)
class Group:
    """Records held to be one person so far; ``forms`` are the numbers of their names in the collection.

    ``judged`` are the names that are judged to be one man's, however they differ; who has a mark in ``unsure`` and who has its counterpart
    are left to people. ``known`` is what is said of them all, once asked for.
    """

    order: int
    members: list[Person]
    forms: tuple[int, ...]
    links: list[Link]
    marks: frozenset[int] = _UNMARKED
    unsure: frozenset[int] = _UNMARKED
    judged: tuple[int, ...] = ()
    known: Evidence | None = None

    @property
    def evidence(self) -> Evidence:
        """What is said of them all; nobody asks for it where nothing else has the name."""
        if self.known is None:
            self.known = gather_evidence(self.members)
            self.known.marks = self.marks
            if self.judged:
                self.known.doubted = frozenset(self.known.contradictions(self.known))
        return self.known

    def take(self, other: Group, link: Link) -> None:
        """Take in the records of ``other``."""
        self.evidence.join(other.evidence)
        self.members += other.members
        self.forms = tuple(sorted({*self.forms, *other.forms}))
        self.links += [*other.links, link]
        self.judged += other.judged
        self.unsure |= other.unsure

    def is_left_to_people(self, other: Group) -> bool:
        """Say whether somebody has looked at the two and could not tell."""
        return any(-mark in other.unsure for mark in self.unsure)

    def called(self) -> Iterable[Iterable[int]]:
        """Give the names, each alone, but those that are one man's by judgement together: who fits one of them need not fit the other."""
        return [*((form,) for form in self.forms if form not in self.judged), *([self.judged] if self.judged else ())]

    def forget(self) -> None:
        """Let go of what is known beside the records, once the group is complete."""
        self.known = None


def are_against(a: Group, b: Group, names: Collection) -> bool:
    """Say whether a record of one and a record of the other cannot be one person."""
    if a.evidence.is_against(b.evidence):
        return True
    if a.forms == b.forms and len(a.forms) == 1:
        return False
    aliases = {alias for form in a.forms + b.forms for alias in names.forms[form].aliases}
    return any(all(_are_apart(x, y, aliases, names) for x in first for y in second) for first in a.called() for second in b.called())


def _are_apart(a: int, b: int, aliases: set[str], names: Collection) -> bool:
    # عصام الشمخة is also called عصام الزعبي: his two names differ, and that is no doubt
    return a != b and names.forms[a].name not in aliases and names.forms[b].name not in aliases and names.compare(a, b).verdict in APART


def start_groups(persons: Sequence[Person], names: Collection, rulings: Rulings) -> list[Group]:
    """Give the first groups: those who are one by judgement, and records of one name that say the same in different reports."""
    groups = [_join_judged(joined, persons, names, rulings) for joined in rulings.joined]
    judged = {place for joined in rulings.joined for place in joined.places}
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, person in enumerate(persons):
        if place in judged:
            continue
        form = names.form_of[place]
        if place in rulings.marks or place in rulings.unsure:
            marks, unsure = rulings.marks.get(place, _UNMARKED), rulings.unsure.get(place, _UNMARKED)
            groups.append(Group(place, [person], (form,), [], marks, unsure))
            continue
        said = (form, person.status, person.date, person.age, person.sex, person.place, person.origin, person.affiliation)
        alike[said].append(place)
    for places in alike.values():
        groups += _join_alike(places, persons, names)
    return sorted(groups, key=lambda group: group.order)


def _join_alike(places: list[int], persons: Sequence[Person], names: Collection) -> Iterable[Group]:
    """Give one group of the records that say the same of one name, or one for each where that proves nothing."""
    form, first = names.form_of[places[0]], persons[places[0]]
    forms = (form,)
    if len(places) == 1:
        return [Group(places[0], [first], forms, [])]
    reports = [persons[place].report for place in places if persons[place].report]
    said = what_is_said(first)
    agrees = name_fields(said)
    # a name that stands twice in one list is two people's, and nobody can say which of them stands in the next list
    if (
        len(set(reports)) < len(reports)
        or (names.is_weak(form) and agrees in ((), ("age",)))
        or names.namesakes(form, form) * names.crowd.share(said) > RARE
    ):
        return [Group(place, [persons[place]], forms, []) for place in places]
    members = [persons[place] for place in places]
    return [Group(places[0], members, forms, [make_link(first, other, SAME_NAME, agrees) for other in members[1:]])]


def _join_judged(joined: Joined, persons: Sequence[Person], names: Collection, rulings: Rulings) -> Group:
    """Give the group of those who are one by judgement, whatever speaks against it."""
    links = [Link(persons[a].id, persons[b].id, 1.0, "judged", explain(judgement)) for a, b, judgement in joined.pairs]
    forms = tuple(sorted({names.form_of[place] for place in joined.places}))
    marks = _UNMARKED.union(*(rulings.marks.get(place, ()) for place in joined.places))
    unsure = _UNMARKED.union(*(rulings.unsure.get(place, ()) for place in joined.places))
    return Group(joined.places[0], [persons[place] for place in joined.places], forms, links, marks, unsure, forms)


def make_link(a: Person, b: Person, found: Comparison, agrees: Sequence[str]) -> Link:
    """Give the link between two records, with what agrees beside the names."""
    reason = f"{found.reason}; {' and '.join(agrees)} {'agree' if len(agrees) > 1 else 'agrees'}" if agrees else found.reason
    return Link(a.id, b.id, found.score, found.verdict, reason)
