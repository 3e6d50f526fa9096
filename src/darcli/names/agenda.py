"""What is left to decide by a person: pairs that may be one and that the program neither joins nor keeps apart, most useful first."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from darcli.names.compare import compare_names
from darcli.names.contradicted import find_contradicted
from darcli.names.evidence import TELLING, are_dates_compatible, fold_value, gather_evidence
from darcli.names.group import group_people
from darcli.names.judgements import find_meant
from darcli.names.references import name_persons
from darcli.records import Comparison, Judgement, Link, Person

_COMPARED = ("status", "date", "place", "origin", "affiliation", "age", "sex", "cause")
# half of all people share them
_COMMON = ("status", "sex")
_APART = ("sibling", "parent", "different")
# what one more field that agrees, or differs, is worth beside the score of the names
_STEP = 0.1
_FEW = 8


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two people are one: the two records that are most alike, what their names say, and what the reports say of both.

    ``entities`` are the ids of the two, ``members`` all their records; ``references`` are what a judgement calls the two records.
    ``agree`` and ``differ`` are fields with what the reports say.
    """

    a: Person
    b: Person
    references: tuple[str, str]
    entities: tuple[str, str]
    members: tuple[tuple[Person, ...], tuple[Person, ...]]
    score: float
    verdict: str
    reason: str
    agree: tuple[tuple[str, str], ...]
    differ: tuple[tuple[str, str], ...]

    @property
    def worth(self) -> float:
        """How much an answer is worth: more where it is near, and where it would bring many records together."""
        telling = sum(field in TELLING for field, _ in self.agree)
        # that a man was detained and killed is no contradiction
        against = sum(field != "status" for field, _ in self.differ)
        near = min(1.0, max(0.0, self.score + _STEP * (telling - against)))
        return near * math.log2(1 + len(self.members[0]) * len(self.members[1]))


def find_undecided(persons: Sequence[Person], judgements: Sequence[Judgement] = (), *, again: bool = False) -> tuple[Question, ...]:
    """Give what is left to decide of ``persons``, most useful first; with ``again`` also what somebody was unsure of.

    Raises ``InputError`` where ``judgements`` contradict each other.
    """
    return make_agenda(persons, judgements, again=again).questions


class Agenda:
    """The questions, one after the other, with what follows from the answers.

    Who is the same as one of two is not asked about the other, nor who cannot be the same as all of them. ``apart`` are the entities that
    have been judged to be two.
    """

    def __init__(self, questions: Sequence[Question], apart: Iterable[tuple[str, str]] = ()) -> None:
        self.questions = tuple(questions)
        self._apart = tuple(apart)
        members = {entity: side for question in questions for entity, side in zip(question.entities, question.members, strict=True)}
        self._are_two: Callable[[str, str], bool] = functools.cache(lambda a, b: are_two(members[a], members[b]))
        self._given: list[tuple[int, str]] = []
        self._settle()

    def find_next(self) -> int | None:
        """Give the number of the first question that is open and has not been passed over; ``None`` at the end."""
        seen = {number for number, _ in self._given}
        return next((number for number in range(len(self.questions)) if number not in seen and not self._is_settled(number)), None)

    def count_open(self) -> int:
        """Give how many questions are open, those that were passed over among them."""
        answered = {number for number, verdict in self._given if verdict}
        return sum(number not in answered and not self._is_settled(number) for number in range(len(self.questions)))

    def answer(self, number: int, verdict: str) -> None:
        """Take an answer, an empty one to pass over the question."""
        self._given.append((number, verdict))
        self._settle()

    def take_back(self) -> tuple[int, str] | None:
        """Forget the last answer and give it; ``None`` where there is none."""
        if not self._given:
            return None
        last = self._given.pop()
        self._settle()
        return last

    def _settle(self) -> None:
        """Draw all conclusions."""
        self._home: dict[str, str] = {}
        self._joined: dict[str, list[str]] = {}
        for number, verdict in self._given:
            if verdict == "same":
                a, b = map(self._find, self.questions[number].entities)
                self._joined[a] = self._joined.get(a, [a]) + self._joined.pop(b, [b])
                self._home[b] = a
        different = (self.questions[number].entities for number, verdict in self._given if verdict == "different")
        self._two = {frozenset(map(self._find, pair)) for pair in (*self._apart, *different)}

    def _is_settled(self, number: int) -> bool:
        a, b = self.questions[number].entities
        first, second = self._find(a), self._find(b)
        if first == second or frozenset((first, second)) in self._two:
            return True
        sides = self._joined.get(first, [a]), self._joined.get(second, [b])
        return any(self._are_two(x, y) for x in sides[0] for y in sides[1] if (x, y) != (a, b))

    def _find(self, entity: str) -> str:
        while entity in self._home:
            entity = self._home[entity]
        return entity


def make_agenda(persons: Sequence[Person], judgements: Sequence[Judgement] = (), *, again: bool = False) -> Agenda:
    """Group ``persons``, and give what is left to decide."""
    grouping = group_people(persons, judgements)
    entity_of = {identity: entity.id for entity in grouping.entities for identity in entity.persons}
    members: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        members[entity_of[person.id]].append(person)
    judged = _find_judged(persons, judgements, entity_of)
    closed = judged["different"] if again else judged["different"] | judged["unsure"]
    people = {person.id: (person, reference) for person, reference in zip(persons, name_persons(persons), strict=True)}
    best: dict[tuple[str, str], Question] = {}
    for link in (*grouping.possible, *find_contradicted(members)):
        question = _ask(link, people, entity_of, members)
        pair = (min(question.entities), max(question.entities))
        if pair[0] != pair[1] and pair not in closed and (pair not in best or best[pair].score < question.score):
            best[pair] = question
    questions = sorted(best.values(), key=lambda question: (-question.worth, question.a.id, question.b.id))
    return Agenda(questions, judged["different"])


def _find_judged(
    persons: Sequence[Person], judgements: Sequence[Judgement], entity_of: Mapping[str, str]
) -> Mapping[str, set[tuple[str, str]]]:
    """Give for each verdict the pairs of entities it was given on."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for judgement, a, b in find_meant(judgements, persons):
        sides = [{entity_of[persons[place].id] for place in side} for side in (a, b)]
        found[judgement.verdict] |= {(min(x, y), max(x, y)) for x in sides[0] for y in sides[1] if x != y}
    return found


def _ask(
    link: Link, people: Mapping[str, tuple[Person, str]], entity_of: Mapping[str, str], members: Mapping[str, list[Person]]
) -> Question:
    entities = entity_of[link.a], entity_of[link.b]
    sides = tuple(members[entities[0]]), tuple(members[entities[1]])
    a, b, found = _find_likest(sides, Comparison(link.score, link.verdict, link.reason)) or (people[link.a][0], people[link.b][0], link)
    references = people[a.id][1], people[b.id][1]
    return Question(a, b, references, entities, sides, found.score, found.verdict, found.reason, *compare_fields(*sides))


def _find_likest(sides: tuple[Sequence[Person], Sequence[Person]], found: Comparison) -> tuple[Person, Person, Comparison] | None:
    """Give the two records that are as like as ``found`` says: who was joined since may be called otherwise."""
    first, second = (list({person.name: person for person in reversed(side)}.values())[::-1][:_FEW] for side in sides)
    pairs = ((a, b, compare_names(a.name, b.name)) for a in first for b in second)
    likest = max(pairs, key=lambda pair: pair[2].score)
    return likest if likest[2].score >= found.score else None


def are_two(a: Sequence[Person], b: Sequence[Person]) -> bool:
    """Say whether two people cannot be one by what reports say of them, or by their names."""
    if gather_evidence(a).is_against(gather_evidence(b)):
        return True
    aliases = {alias for person in (*a, *b) for alias in person.aliases}
    first, second = ({person.name for person in side} - aliases for side in (a, b))
    return any(compare_names(x, y).verdict in _APART for x in first for y in second)


def compare_fields(a: Sequence[Person], b: Sequence[Person]) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Give the fields on which the reports of two people agree, and those on which they differ, with the values (``27 / 30``)."""
    agree: list[tuple[str, str]] = []
    differ: list[tuple[str, str]] = []
    for name in _COMPARED:
        first, second = _values(a, name), _values(b, name)
        shared = [value for value in first if any(_is_one(name, value, other) for other in second)]
        if shared and name not in _COMMON:
            agree.append((name, ", ".join(shared)))
        elif first and second and not shared:
            differ.append((name, f"{', '.join(first)} / {', '.join(second)}"))
    return tuple(agree), tuple(differ)


def _values(persons: Iterable[Person], name: str) -> list[str]:
    """Give what reports say of a field, each value once."""
    values = (getattr(person, name) for person in persons)
    return list(dict.fromkeys(str(value) for value in values if value is not None and value not in ("", "none")))


def _is_one(name: str, a: str, b: str) -> bool:
    if name == "date":
        return are_dates_compatible(a, b)
    first, second = f" {fold_value(a)} ", f" {fold_value(b)} "
    # درعا and درعا البلد
    return first in second or second in first
