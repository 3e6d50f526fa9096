"""What people have decided on who is who, brought to bear on the records at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from darcli.errors import InputError
from darcli.names.references import PersonIndex
from darcli.records import Judgement, Person

# a judgement, and the places of those whom its a and its b mean
_Meant = tuple[Judgement, tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Joined:
    """The places of people who are one by judgement, in order, and which judgement says so of which two."""

    places: tuple[int, ...]
    pairs: tuple[tuple[int, int, Judgement], ...]


@dataclass(frozen=True, slots=True)
class Rulings:
    """Judgements on a sequence of people, by their places in it.

    ``joined`` are those who are one person; two people with ``marks`` that add up to nothing (3 and -3) are two, and of two with such marks
    in ``unsure`` it could not be told. ``idle`` are the judgements that speak of nobody here.
    """

    joined: tuple[Joined, ...] = ()
    marks: Mapping[int, frozenset[int]] = field(default_factory=dict)
    unsure: Mapping[int, frozenset[int]] = field(default_factory=dict)
    idle: tuple[Judgement, ...] = ()


def apply_judgements(judgements: Sequence[Judgement], persons: Sequence[Person]) -> Rulings:
    """Find whom of ``persons`` each judgement means, and what follows.

    Raises ``InputError`` where a judgement could mean several people of one report, and where judgements contradict each other,
    directly or through a third.
    """
    if not judgements:
        return Rulings()
    meant = find_meant(judgements, persons)
    same = _Same()
    for judgement, a, b in meant:
        if judgement.verdict == "same" and a and b:
            same.join(a, b, judgement)
    for judgement, a, b in meant:
        if judgement.verdict == "different":
            _check(judgement, a, b, same)
    return Rulings(
        joined=same.groups(),
        marks=_mark(meant, "different"),
        unsure=_mark(meant, "unsure"),
        idle=tuple(judgement for judgement, a, b in meant if not (a and b)),
    )


def _mark(meant: Sequence[_Meant], verdict: str) -> dict[int, frozenset[int]]:
    """Give each of those who were given ``verdict`` the number of the judgement, and below zero for the other side."""
    marks: dict[int, set[int]] = defaultdict(set)
    for number, (judgement, a, b) in enumerate(meant, 1):
        if judgement.verdict == verdict:
            for sign, side in ((1, a), (-1, b)):
                for place in side:
                    marks[place].add(sign * number)
    return {place: frozenset(numbers) for place, numbers in marks.items()}


def find_meant(judgements: Sequence[Judgement], persons: Sequence[Person]) -> list[_Meant]:
    """Give each judgement with the places of those of ``persons`` whom its ``a`` and its ``b`` mean; raises ``InputError`` in doubt."""
    index = PersonIndex(persons) if judgements else None
    return [(judgement, index.find(judgement.a, judgement), index.find(judgement.b, judgement)) for judgement in judgements if index]


def explain(judgement: Judgement) -> str:
    """Say who judged two people the same, where, and why.

    >>> explain(Judgement("a", "b", "same", by="Huda", why="one birthday", where="judgements.csv:2"))
    'judged the same by Huda (judgements.csv:2): one birthday'
    """
    who = f" by {judgement.by}" if judgement.by else ""
    return f"judged the same{who}{f' ({judgement.where})' if judgement.where else ''}{': ' + judgement.why if judgement.why else ''}"


class _Same:
    """Who is one person by judgement: a graph, so that it can be said which lines lead from one to another."""

    def __init__(self) -> None:
        self._around: dict[int, list[tuple[int, Judgement]]] = defaultdict(list)

    def join(self, a: Sequence[int], b: Sequence[int], judgement: Judgement) -> None:
        """Make all of ``a`` and ``b`` one."""
        first = a[0]
        for place in dict.fromkeys((*a, *b)):
            if place != first:
                self._around[first].append((place, judgement))
                self._around[place].append((first, judgement))

    def groups(self) -> tuple[Joined, ...]:
        """Give the sets of those who are one, in order."""
        seen: set[int] = set()
        found = []
        for place in sorted(self._around):
            if place not in seen:
                steps = self.reach(place)
                seen |= steps.keys()
                pairs = ((min(step[0], end), max(step[0], end), step[1]) for end, step in steps.items() if step)
                found.append(Joined(tuple(sorted(steps)), tuple(sorted(pairs, key=lambda pair: pair[:2]))))
        return tuple(found)

    def reach(self, start: int) -> dict[int, tuple[int, Judgement] | None]:
        """Give all who are one with ``start``, each with the step that leads there, by the fewest steps."""
        steps: dict[int, tuple[int, Judgement] | None] = {start: None}
        waiting = [start]
        for place in waiting:
            for other, judgement in self._around.get(place, ()):
                if other not in steps:
                    steps[other] = place, judgement
                    waiting.append(other)
        return steps


def _check(judgement: Judgement, a: Sequence[int], b: Sequence[int], same: _Same) -> None:
    """Raise ``InputError`` where two people who are judged different are one by other judgements."""
    first, second = set(a), set(b)
    if first == second and len(first) == 1:
        raise InputError(judgement.where, f'"{judgement.a}" and "{judgement.b}" are one record, and cannot be different')
    waiting = set(first)
    while waiting:
        group = same.reach(min(waiting)).keys()
        waiting -= group
        apart = [(x, y) for x in sorted(first & group) for y in sorted(second & group) if x != y]
        if apart:
            x, y = apart[0]
            lines = dict.fromkeys(_lines_between(same.reach(x), y))
            raise InputError(
                judgement.where, f'"{judgement.a}" and "{judgement.b}" are different here, but the same by {" and ".join(lines)}'
            )


def _lines_between(steps: Mapping[int, tuple[int, Judgement] | None], end: int) -> list[str]:
    """Give the places of the judgements that lead to ``end``, in order."""
    lines: list[str] = []
    step = steps[end]
    while step is not None:
        lines.append(step[1].where or f'"{step[1].a}" and "{step[1].b}"')
        step = steps[step[0]]
    return lines[::-1]
