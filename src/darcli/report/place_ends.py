"""How far the name of a place reaches: whether a word goes on the name before it, by what it, its neighbours and the name so far speak for.

No list of adjectives can tell مشفى تشرين العسكري from تل المحص العسكري, or مستشفى البرح الريفي from ريف درعا الغربي. The weights stand in
``data/place_ends.tsv``, made by ``genscripts/weights.py``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from darcli.report.place_names import known_at
from darcli.report.reading import Reading
from darcli.report.strength import KUNYA
from darcli.report.weights import Weights

END_WEIGHTS = Weights("place_ends.tsv", ("own", "before", "behind"))
_MOST_WORDS = 6
_MOST_COUNTED = 4
_MOST_SHAPES = 8192
_NEVER = frozenset({"في", "من", "الي", "علي", "عن", "التي", "الذي"})
_OPEN = KUNYA | {"بن", "عبد", "ال", "ابن", "بني"}  # a name never ends with these: ساحة الشهيد أبو علي
_OTHER_ROLES = frozenset({"in", "side", "to", "people"})
_NO_ROLES: frozenset[str] = frozenset()


class Bare(NamedTuple):
    """A name of which only the beginning is known, from ``start``; ``kind`` is what stands before it.

    That is ``site``, ``settlement``, or without one ``known`` or ``new``.
    """

    reading: Reading
    start: int
    stop: int
    kind: str


def find_end(name: Bare) -> int:
    """Give the index behind the name."""
    texts, start, stop = name.reading.texts, name.start, name.stop
    end = least_end(name)
    while end < stop and end - start < _MOST_WORDS and may_go_on(name.reading, end):
        if texts[end - 1] not in _OPEN and not _is_part(name, end) and not goes_on(name, end):
            break
        end += 1
    return end


def _is_part(name: Bare, index: int) -> bool:
    """Tell whether a second word surely belongs to a name: تل الضمان, and one of two places called alike, بلدة الغارية الغربية."""
    words, start = name.reading.words, name.start
    first, word = words[start].place, words[index]
    if index > start + 1:
        return False
    if "compound" in first.roles and not (first.skip or first.article):
        form = word.form
        return not (form.preposition or form.conjunction or form.pronoun or not word.place.roles.isdisjoint(_OTHER_ROLES))
    if "adjective" not in word.place.roles or words[start - 1].place.roles.isdisjoint({"area", "areas", "ward"}):
        return False
    return name.kind == "settlement" and name.reading.texts[start].startswith("ال")


def least_end(name: Bare) -> int:
    """Give the index behind what surely belongs to the name: a known one, else one word."""
    known = known_at(name.reading, name.start, name.stop)
    return known.last + 1 if known else name.start + 1


def may_go_on(reading: Reading, index: int) -> bool:
    """Tell whether a word stands at ``index`` that a name might go on with."""
    return reading.is_word(index) and not (index in reading.in_date or index in reading.numbers or reading.texts[index] in _NEVER)


def goes_on(name: Bare, index: int) -> bool:
    """Tell whether the word at ``index`` belongs to the name that ends right before it."""
    words = name.reading.words
    weight = END_WEIGHTS.weigh((words[index], words[index - 1], words[index + 1]))
    return weight + sum(map(END_WEIGHTS.add, group_end_signs(name, index))) > 0


def group_end_signs(name: Bare, index: int) -> Iterator[tuple[str, ...]]:
    """Give the signs for a name that goes on which no single word has, in groups that come together again and again."""
    reading, start, kind = name.reading, name.start, name.kind
    texts, words = reading.texts, reading.words
    known = known_at(reading, start, index)
    knowledge = "unknown" if known is None or known.last < index - 1 else "doubtful" if known.place.ambiguous else "sure"
    articles = f"{texts[start].startswith('ال')} {texts[index].startswith('ال')}"
    yield _signs_of_name(kind, min(index - start, _MOST_COUNTED), knowledge, articles)
    before = words[start - 1].place.roles if kind in ("site", "settlement") else _NO_ROLES
    yield _signs_of_roles(kind, words[index].place.roles, before, articles)
    if texts[index][-1:] == "ه" and reading.quote(index, index).endswith("ة"):
        yield ("ta marbuta",)
    if texts[start] in KUNYA:
        yield ("kunya", f"kunya {index - start}")


@functools.lru_cache(maxsize=_MOST_SHAPES)
def _signs_of_name(kind: str, words: int, knowledge: str, articles: str) -> tuple[str, ...]:
    signs = [f"kind {kind}", f"words {kind} {words}", f"knowledge {knowledge}", f"knowledge {knowledge} {kind}"]
    signs += (f"knowledge {knowledge} {kind} articles {articles}", f"articles {articles} {kind}", f"articles {articles} words {words}")
    return tuple(signs)


@functools.lru_cache(maxsize=_MOST_SHAPES)
def _signs_of_roles(kind: str, roles: frozenset[str], before: frozenset[str], articles: str) -> tuple[str, ...]:
    signs = [f"role {kind} {role}" for role in sorted(roles)]
    return (*signs, *(f"class {role} articles {articles}" for role in sorted(before)))
