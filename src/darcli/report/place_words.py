"""What a word may be in the name of a place or before it, looked up once for each form."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import NamedTuple

from darcli.report.lexicon import common_words, foreign_names, given_names
from darcli.text.gazetteer import Place, count_words, find_place, starts_place
from darcli.text.word_lists import read_folded_rows

_NOTHING: frozenset[str] = frozenset()
KINDS = frozenset({"area", "areas", "region", "regions", "site", "named", "road", "known", "numbered"})
_WITH_ARTICLE = KINDS | {"holder", "body"}


class Start(NamedTuple):
    """A word with which known places begin: its letters behind a clitic, the words of the longest of them, and the one it is alone."""

    skip: int
    form: str
    words: int
    place: Place | None


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
class PlaceWord:
    """A folded word form, and what it may be around the name of a place.

    ``roles`` are those of ``data/place_words.tsv``, found without the ``skip`` letters of a conjunction or preposition and without the
    ``article``. ``starts`` are the forms of it with which known places begin, each with the letters before it. ``active`` tells whether a
    place may begin here at all.
    """

    roles: frozenset[str] = _NOTHING
    skip: int = 0
    article: bool = False
    starts: tuple[Start, ...] = ()
    active: bool = False


NO_PLACE_WORD = PlaceWord()
_IN_QUARTER = "بحي"  # no other kind of place is as short, and لحي is a beard


@functools.cache
def place_roles() -> dict[str, frozenset[str]]:
    """Give the roles of each folded word of ``data/place_words.tsv``."""
    roles: dict[str, set[str]] = {}
    for role, words in read_folded_rows("place_words.tsv"):
        for word in words.split(","):
            roles.setdefault(word.strip(), set()).add(role)
    return {word: frozenset(found) for word, found in roles.items()}


@functools.lru_cache(maxsize=60_000)
def read_place_word(text: str) -> PlaceWord:
    """Look a folded word form up.

    >>> sorted(read_place_word("وبلدتي").roles), [start.form for start in read_place_word("بدرعا").starts]
    (['areas'], ['درعا'])
    """
    roles, skip, article = _find_roles(text)
    starts = _find_starts(text)
    return PlaceWord(roles, skip, article, starts, bool(starts) or not roles.isdisjoint(KINDS))


def _strip(text: str) -> list[tuple[int, str]]:
    """Give the word as it stands and without و ف, then without ب ل; لل stands for ل and the article."""
    forms = [(0, text)]
    if len(text) > 2 and text[0] in "وف":
        forms.append((1, text[1:]))
    for skip, rest in tuple(forms):
        if len(rest) > 4 and rest.startswith("لل"):
            forms.append((skip + 1, "ا" + rest[1:]))
        elif (len(rest) > 3 and rest[0] in "بل") or rest == _IN_QUARTER:
            forms.append((skip + 1, rest[1:]))
    return forms


def _find_roles(text: str) -> tuple[frozenset[str], int, bool]:
    roles = place_roles()
    for skip, form in _strip(text):
        if form in roles:
            return roles[form], skip, False
        if form.startswith("ال") and form[2:] in roles:
            return roles[form[2:]] & _WITH_ARTICLE, skip, True
    return _NOTHING, 0, False


def _find_starts(text: str) -> tuple[Start, ...]:
    found = []
    for skip, form in _strip(text):
        if starts_place(form):
            found.append(Start(skip, form, count_words(form), find_place(form)))
        if form in common_words() or form in given_names() or form in foreign_names():
            break  # a word known as a whole is not taken apart: بريم, وحده, وبلاد
    return tuple(found)
