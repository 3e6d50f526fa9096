"""Splitting a name into its parts: given name, father, grandfathers, family, kunya, laqab, titles."""

from __future__ import annotations

import functools
import re
import sys
from dataclasses import dataclass

from darcli.names.latin import join_words, leads_kunya, split_words
from darcli.names.particles import particles, title_words
from darcli.names.units import join_units
from darcli.text import letters
from darcli.text.fold import fold

_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r'"([^"]*)"|\(([^()]*)\)|\[([^\[\]]*)\]')
_ARABIC = re.compile(f"[{letters.LETTERS}]")


@dataclass(frozen=True, slots=True)
class NameParts:
    """The parts of a name, all folded, each unit one word (عبدالرحمن).

    ``units`` are the parts of the chain in order, given name first and family last, without kunya and titles. A name of two parts
    is given name and family; what stands between the first and the last is father, then ``grandfathers``.
    """

    units: tuple[str, ...]
    given: str | None = None
    father: str | None = None
    grandfathers: tuple[str, ...] = ()
    family: str | None = None
    kunya: str | None = None
    laqab: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()

    @property
    def letters(self) -> str:
        """The letters of the whole chain, however it was divided into words."""
        return "".join(self.units)


@functools.lru_cache(maxsize=65536)
def split_name(name: str) -> NameParts:
    """Split a name into its parts; use it wherever names are compared, never for showing.

    A kunya is known by where it stands: before the given name, or in quotes or brackets; أبو behind a name belongs to the family name.
    A name that is only a kunya has no ``units``. The units of a Latin name are
    small letters without article (``darcli.names.latin``).

    >>> parts = split_name('الشهيد باسل بن عبد الرحمن أبو ندى "أبو خالد"')
    >>> parts.given, parts.family, parts.kunya, parts.titles
    ('باسل', 'ابوندي', 'ابوخالد', ('الشهيد',))
    """
    if not is_arabic(name):
        return _split_latin(name)
    chain, asides = _take_asides(fold(name).text)
    words, called = _take_called(_WORD.findall(chain))
    if not words and asides:
        words, asides = _WORD.findall(asides[0]), asides[1:]
    words, titles = _take_titles(words)
    # single letters are what a PDF tears off (هان ن ى)
    words = [word for word in words if len(word) > 1] or words
    units = join_units(words)
    if words[:1] == ["ابي"] and len(units) > 2:
        # أُبَي is a given name too: before father, grandfather and family it is one, and a list writes no kunya in the genitive
        units = ["ابي", *join_units(words[1:])]
    kunyas: list[str] = []
    if _leads_kunya(units, words):
        kunyas, units = units[:1], units[1:]
    laqab: list[str] = []
    for aside in [*asides, *called]:
        alias_words = _WORD.findall(aside)
        alias = join_units(alias_words)
        if not _leads_kunya(alias, alias_words):
            laqab.append("".join(alias))
            continue
        kunyas.append(alias[0])
        if len(units) == 1:
            # حسن "أبو علي الزعبي": the quotes hold the family too
            units += alias[1:]
    kunya = kunyas[0] if kunyas else None
    return _arrange(units, kunya, tuple(laqab), tuple(titles))


def _split_latin(name: str) -> NameParts:
    """Split a name in Latin letters; its units are small letters without article (abdelrahman, abunada)."""
    chain, asides = _take_asides(fold(name).text)
    words = split_words(chain)
    units = join_words(words)
    kunyas = [alias[0] for aside in asides if leads_kunya(alias_words := split_words(aside), alias := join_words(alias_words))]
    if leads_kunya(words, units):
        kunyas, units = units[:1], units[1:]
    return _arrange(units, kunyas[0] if kunyas else None, (), ())


def is_arabic(name: str) -> bool:
    """Say whether ``name`` has Arabic letters."""
    return _ARABIC.search(name) is not None


def _arrange(units: list[str], kunya: str | None, laqab: tuple[str, ...], titles: tuple[str, ...]) -> NameParts:
    # a collection has the same few thousand parts in a million names
    units = [sys.intern(unit) for unit in units]
    family = units[-1] if len(units) > 1 or (units and kunya) else None
    # أبو رامي الشامي: the one part behind a kunya says where the man is from
    given = units[0] if units and not (kunya and len(units) == 1) else None
    return NameParts(
        units=tuple(units),
        given=given,
        father=units[1] if len(units) > 2 else None,
        grandfathers=tuple(units[2:-1]),
        family=family,
        kunya=kunya,
        laqab=laqab,
        titles=titles,
    )


def _take_asides(text: str) -> tuple[str, list[str]]:
    """Take what stands in quotes and brackets out of a folded name."""
    if not any(sign in text for sign in '"(['):
        return text, []
    asides = [next(group for group in match.groups() if group is not None) for match in _ASIDE.finditer(text)]
    return _ASIDE.sub(" ", text), [aside for aside in asides if _WORD.search(aside)]


def _take_called(words: list[str]) -> tuple[list[str], list[str]]:
    """Take an announced alias (الملقب بأبي خالد) off the end."""
    for at, word in enumerate(words):
        if word in particles("called") and at:
            alias = words[at + 1 :]
            if alias and alias[0].startswith("ب"):
                alias = [alias[0][1:], *alias[1:]] if len(alias[0]) > 1 else alias[1:]
                return words[:at], [" ".join(alias)]
    return words, []


def _take_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """Take titles off the front; one that is also a name only where two more words follow (السيد علي حسن)."""
    at = 0
    while at + 1 < len(words) and _is_title(words, at):
        at += 1
    return words[at:], words[:at]


def _is_title(words: list[str], at: int) -> bool:
    known = title_words()
    kind = known.get(words[at])
    return kind == "" or (kind == "name" and at + 2 < len(words)) or (kind == "honour" and words[at + 1] in known)


def _leads_kunya(units: list[str], words: list[str]) -> bool:
    """Say whether the first of ``units``, made of ``words``, is a kunya."""
    if not units:
        return False
    if words[0] in particles("mother"):
        return len(words) > 1 and words[1] not in particles("named")
    return units[0].startswith("ابو") and len(units[0]) > 4 and units[0][3:] not in particles("named")
