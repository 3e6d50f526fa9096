"""Pairs of invented names, one person's or two people's, and how well a scorer tells them apart."""

from __future__ import annotations

import itertools
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from names_changes import ONE, TWO, write_hastily
from names_people import make_people
from names_scorers import Scorer

# names of which each is compared with each, to measure speed
_CROWD = 150
# verdicts that make one person of two
JOINING = ("same", "variant", "shorter")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, whether one person has both, and what was done to make the second of the first."""

    a: str
    b: str
    same: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Quality:
    """How well a scorer tells one from two at its best threshold; ``right`` is the share of each kind that it gets right."""

    f1: float
    macro: float
    right: dict[str, float]
    speed: float

    @property
    def worst(self) -> tuple[str, float]:
        """The kind it gets wrong most."""
        return min(self.right.items(), key=lambda item: item[1])


def make_pairs(each: int, seed: int = 1) -> list[Pair]:
    """Give ``each`` pairs of every kind of change, in an order that says nothing."""
    rng = random.Random(seed)
    people = list(make_people(each * (len(ONE) + 2 * len(TWO)) * 2, seed))
    rng.shuffle(people)
    humans = itertools.cycle(people)
    pairs: list[Pair] = []
    for kind, change in ONE.items():
        found = 0
        while found < each:
            human = next(humans)
            changed = change(rng, human)
            # not every name has what a change needs
            if changed != human.name:
                pairs.append(Pair(write_hastily(rng, human.name), write_hastily(rng, changed), True, kind))
                found += 1
    for kind, others in TWO.items():
        found = 0
        while found < each:
            human, other = next(humans), next(humans)
            alike = human.sex == other.sex and bool(human.grandfather) == bool(other.grandfather)
            if alike and (name := others(rng, human, other)) != human.name:
                pairs.append(Pair(write_hastily(rng, human.name), write_hastily(rng, name), False, kind))
                found += 1
    rng.shuffle(pairs)
    return pairs


def measure_scorer(scorer: Scorer, pairs: Sequence[Pair]) -> Quality:
    """Give how well ``scorer`` does on ``pairs``, at the threshold that is best for it, and how many pairs it does in a second."""
    scored = [(scorer(pair.a, pair.b), pair) for pair in pairs]
    f1, threshold = max((_find_f1(scored, at / 100), at / 100) for at in range(101))
    right: dict[str, list[bool]] = defaultdict(list)
    for score, pair in scored:
        right[pair.kind].append((score >= threshold) == pair.same)
    shares = {kind: sum(hits) / len(hits) for kind, hits in right.items()}
    sides = [[shares[kind] for kind in kinds] for kinds in (ONE, TWO)]
    return Quality(f1, sum(sum(side) / len(side) for side in sides) / 2, shares, _measure_speed(scorer, pairs))


def _find_f1(scored: Sequence[tuple[float, Pair]], threshold: float) -> float:
    found = [pair.same for score, pair in scored if score >= threshold]
    return 2 * sum(found) / max(1, len(found) + sum(pair.same for _, pair in scored))


def _measure_speed(scorer: Scorer, pairs: Sequence[Pair]) -> float:
    """Give the pairs a second on one core: names that have been seen before, in pairs that have not."""
    names = list(dict.fromkeys(pair.a for pair in pairs))[:_CROWD]
    for name in names:
        scorer(name, name)
    begun = time.process_time()
    for a, b in itertools.combinations(names, 2):
        scorer(a, b)
    return len(names) * (len(names) - 1) / 2 / (time.process_time() - begun)
