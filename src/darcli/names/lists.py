"""The listed names, folded: what is known to be a name cannot be a misspelling of another."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from darcli.data import read_table
from darcli.text.fold import fold

OPEN_VOWELS = ("ا", "ه", "ي")

# the letters that spellings of one name may have or not (داود، داوود; طه، طاها)
_VOWELS = str.maketrans("", "", "اويه")
_LATIN_ARTICLE = re.compile(r"^(?:al|el)-", re.IGNORECASE)


def fold_names(names: Iterable[str]) -> list[str]:
    """Fold all ``names``, compounds as one word; at one go, since thousands of single calls would be felt at every start."""
    return fold("\n".join(names).replace(" ", "")).text.split("\n")


@functools.cache
def listed_names() -> dict[str, frozenset[str]]:
    """Give the romanisations of each listed given or family name; compounds are one word (عبدالرحمن)."""
    listed: dict[str, frozenset[str]] = {}
    for file, column in (("given_names.tsv", 2), ("family_names.tsv", 1)):
        rows = read_table(file)
        for name, row in zip(fold_names(row[0] for row in rows), rows, strict=True):
            listed[name] = listed.get(name, frozenset()) | {_LATIN_ARTICLE.sub("", row[column])}
    return listed


@functools.cache
def _open_names() -> dict[str, frozenset[str]]:
    """Give the same by the letters before a last open vowel, which is written three ways (لمى، لما، لمة)."""
    opened: dict[str, frozenset[str]] = {}
    for name, latin in listed_names().items():
        if name[-1] in OPEN_VOWELS:
            opened[name[:-1]] = opened.get(name[:-1], frozenset()) | latin
    return opened


def _find(name: str) -> frozenset[str] | None:
    found = listed_names().get(name)
    return _open_names().get(name[:-1]) if found is None and name[-1:] in OPEN_VOWELS else found


def is_listed(name: str) -> bool:
    """Say whether ``name`` (folded) is a listed given or family name, in whatever spelling of its last vowel."""
    return _find(name) is not None


def are_two_names(a: str, b: str) -> bool:
    """Say whether ``a`` and ``b`` (folded) are two listed names, and not two spellings of one (داود، داوود)."""
    first = _find(a)
    if first is None:
        return False
    second = _find(b)
    # علاء and آلاء are both Alaa to the press, and two names
    return second is not None and (first.isdisjoint(second) or a.translate(_VOWELS) != b.translate(_VOWELS))
