"""Which names are worth comparing: tables of their parts, so that no name is held against all others.

Two names may be one person's where the parts of one, in order, are those of the other or some of them, each part written any way that
clerks write it. So each name stands in a table under its parts as they are keyed (``clerk_key``), and under the same with what may
be slips put right; longer names look up there what is left of them when parts are left out.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from itertools import combinations

from darcli.names.collection import Collection
from darcli.names.forms import LINKING
from darcli.names.meeting import MANY, choose, pair_up
from darcli.names.neighbours import count_stems, find_corrections
from darcli.names.sounds import broad_sound
from darcli.names.spelling import clerk_key, stem_unit
from darcli.names.split import is_arabic
from darcli.records import Comparison

Key = tuple[str, ...]
# two names by their places in the list, the lower first
Pair = tuple[int, int]
Likeness = tuple[int, int, Comparison]
# of longer names nobody leaves out just any part
_LONGEST = 6


def find_likenesses(names: Collection) -> list[Likeness]:
    """Give the pairs of different forms that may be one person by their names, in order, each with its comparison."""
    found = ((a, b, names.compare(a, b)) for a, b in sorted(find_candidates(names)))
    return [likeness for likeness in found if likeness[2].verdict in LINKING or likeness[2].score >= 0.6]


def find_candidates(names: Collection) -> set[Pair]:
    """Give the pairs of different forms that share enough parts to be worth comparing."""
    chains = {at: form.parts.units for at, form in enumerate(names.forms) if form.parts.units}
    latin = {at for at in chains if not is_arabic(names.forms[at].name)}
    pairs = set(_pair_chains(names, _spell(names, {at: units for at, units in chains.items() if at not in latin})))
    pairs.update(_pair_sounds(names, chains, latin))
    pairs.update(_pair_aliases(names))
    return pairs


def _spell(names: Collection, chains: Mapping[int, Key]) -> dict[int, tuple[Key, ...]]:
    """Give the keys under which each name stands: as it is, with one part put right, with two."""
    corrections = find_corrections(count_stems(chains.values()), names.crowd)
    return {at: tuple(_correct(units, corrections)) for at, units in chains.items()}


def _correct(units: Key, corrections: dict[str, tuple[str, ...]]) -> Iterator[Key]:
    plain = tuple(clerk_key(unit) for unit in units)
    yield plain
    if len(units) > _LONGEST + 1:
        return
    slips = [(at, key) for at, unit in enumerate(units) for key in corrections.get(stem_unit(unit), ())]
    for at, key in slips:
        once = (*plain[:at], key, *plain[at + 1 :])
        yield once
        for second, other in slips:
            if second > at:
                yield (*once[:second], other, *once[second + 1 :])


def _pair_chains(names: Collection, keys: Mapping[int, tuple[Key, ...]]) -> Iterator[Pair]:
    """Give the pairs of names with the same parts, with some of the parts, and with the same letters divided otherwise."""
    table: dict[Key, list[int]] = defaultdict(list)
    joined: dict[str, list[int]] = defaultdict(list)
    for at, own in keys.items():
        for key in own:
            table[key].append(at)
        joined["".join(own[0])].append(at)
    for block in (*table.values(), *joined.values()):
        if len(block) > 1:
            yield from pair_up(sorted(set(block)), names.said_of, names.few_of(block[0]))
    fuller: dict[int, list[int]] = defaultdict(list)
    for at, own in keys.items():
        for part in {part for key in own for part in _leave_out(key)}:
            for short in table.get(part, ()):
                fuller[short].append(at)
    for short, fitting in fuller.items():
        for at in choose(short, sorted(set(fitting) - {short}), names.said_of, names.few_of(short)):
            yield (min(short, at), max(short, at))


def _pair_sounds(names: Collection, chains: Mapping[int, Key], latin: Set[int]) -> Iterator[Pair]:
    """Give the pairs of which one is in Latin letters, by what is heard of the parts of both."""
    if not latin:
        return
    heard = {at: tuple(map(broad_sound, units)) for at, units in chains.items()}
    table: dict[Key, list[int]] = defaultdict(list)
    for at, key in heard.items():
        table[key].append(at)
    fitting: dict[int, set[int]] = defaultdict(set)
    for at, key in heard.items():
        for part in (key, *_leave_out(key)):
            for other in table.get(part, ()):
                if other in latin:
                    fitting[other].add(at)
                elif at in latin:
                    fitting[at].add(other)
    for at, others in fitting.items():
        # what is heard is coarse, so that many have to be compared
        for other in choose(at, sorted(others - {at}), names.said_of, MANY):
            yield (min(at, other), max(at, other))


def _leave_out(key: Key) -> Iterator[Key]:
    """Give what may be left of a name: its given name and one or more parts behind it, but not all."""
    given, *rest = key
    for size in range(1, min(len(rest), _LONGEST)):
        for kept in _choices(min(len(rest), _LONGEST), size):
            yield (given, *(rest[at] for at in kept))


@functools.cache
def _choices(number: int, size: int) -> tuple[tuple[int, ...], ...]:
    return tuple(combinations(range(number), size))


def _pair_aliases(names: Collection) -> Iterator[Pair]:
    """Give the pairs of which one has an alias that is the other's name or alias, or in which both have one kunya."""
    called: dict[str, list[int]] = defaultdict(list)
    for at, form in enumerate(names.forms):
        if form.aliases:
            for alias in {clerk_key(alias) for alias in form.aliases}:
                called[alias].append(at)
    for at, form in enumerate(names.forms):
        own = clerk_key(form.name)
        if form.parts.given is None and not form.aliases:
            # أبو سعيد الشامي is looked for by his kunya too
            called[clerk_key(form.parts.kunya or form.name)].append(at)
        if own in called:
            called[own].append(at)
    for block in called.values():
        if len(block) > 1:
            yield from pair_up(sorted(set(block)), names.said_of, names.few_of(block[0]))
