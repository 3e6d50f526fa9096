"""Which parts of names are spellings of one another, among all parts of a collection: found without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from darcli.names.compare import compare_units
from darcli.names.crowd import Crowd
from darcli.names.spelling import clerk_key, stem_unit, turn_ligature

# how many parts may share their letters but one; beyond it they are short words of the language, and no spellings
_CROWD = 50


def find_corrections(stems: Mapping[str, int], crowd: Crowd) -> dict[str, tuple[str, ...]]:
    """Give for each of ``stems`` the keys of those that it may be a slip for: they are more frequent, and one edit away.

    ``stems`` are parts without their article, with how many names have them. Two that differ in an edit share what is left when a
    letter is taken out of each, so only those are compared.
    """
    blocks: dict[str, list[str]] = defaultdict(list)
    for stem in stems:
        for rest in _shorten(stem):
            blocks[rest].append(stem)
    found: dict[str, set[str]] = defaultdict(set)
    for block in blocks.values():
        if 1 < len(block) <= _CROWD:
            _compare_block(block, stems, crowd, found)
    return {stem: tuple(sorted(keys)) for stem, keys in found.items()}


def _shorten(stem: str) -> Iterable[str]:
    """Give ``stem``, and what is left of it without one letter; long ones without two belong to nobody's ear."""
    yield stem
    yield "\0" + turn_ligature(stem)
    if len(stem) > 2:
        yield from {stem[:at] + stem[at + 1 :] for at in range(len(stem))}


def _compare_block(block: list[str], stems: Mapping[str, int], crowd: Crowd, found: dict[str, set[str]]) -> None:
    ranked = sorted(block, key=lambda stem: (stems[stem], stem))
    for at, rare in enumerate(ranked):
        key = clerk_key(rare)
        for other in ranked[at + 1 :]:
            meant = clerk_key(other)
            if meant != key and meant not in found[rare] and compare_units(rare, other).fits and not crowd.are_attested(rare, other):
                found[rare].add(meant)


def count_stems(names: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """Count in how many of ``names`` each part stands, without its article."""
    counted: dict[str, int] = defaultdict(int)
    for units in names:
        for unit in units:
            counted[stem_unit(unit)] += 1
    return counted
