"""Writing Arabic names in Latin letters, as the press does."""

from __future__ import annotations

import functools
import re

from darcli.data import read_table
from darcli.names.lists import fold_names
from darcli.names.particles import particles
from darcli.names.vowels import romanise_word
from darcli.text import letters
from darcli.text.fold import fold

_STEPS = ("presentation", "invisible", "diacritics", "masked", "tatweel")
_WORD = re.compile(f"[{letters.LETTERS}{letters.HAMZA}]+|[^\\W_]+")
_ARTICLE = "ال"
_LATIN_ARTICLE = re.compile(r"^(?:[AaEe][lsnrtdz]|[Aa]sh)-", re.ASCII)
# words that bind two names keep their own form; the first of a name is written large
_BINDING = {"بن": "bin", "ابن": "bin", "بنت": "bint", "ابنه": "bint", "بنه": "bint", "ولد": "Ould", "ود": "Wad"}


# the earlier file wins
_FILES = (("given_names.tsv", 2), ("family_names.tsv", 1), ("name_romanisation.tsv", 1), ("foreign_given_names.tsv", 1))


@functools.lru_cache(maxsize=65536)
def romanise(name: str) -> str:
    """Write an Arabic name in Latin letters: known names as the press spells them, others by rule; Latin letters stay.

    The style: ``al-`` small, with hyphen, never assimilated (al-Shami), ``Abd al-Rahman`` in three parts but ``Abdullah``,
    ``Abu``, ``Umm``, ``bin``, ``Al`` for آل, ``Salah al-Din``, ``Nasrallah`` in one. For showing and searching; it cannot be turned back.

    >>> romanise("باسل بن عبد الرحمن أبو ندى الشامي")
    'Basel bin Abd al-Rahman Abu Nada al-Shami'
    """
    words = _WORD.findall(fold(name, _STEPS).text)
    if not any(map(_is_arabic, words)):
        return name
    out: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        following = words[at + 1] if at + 1 < len(words) else ""
        if word == _ARTICLE and following:
            word, at = _ARTICLE + following, at + 1
        elif _fold_word(following) in particles("tail") and _fold_word(word + following) in _known():
            word, at = word + following, at + 1
        _append(out, word, bool(following))
        at += 1
    text = " ".join(out)
    return text[:1].upper() + text[1:]


def _append(out: list[str], word: str, more: bool) -> None:
    """Write one word behind what is written; ``more`` says whether another follows."""
    folded = _fold_word(word)
    if word == "آل" and more:
        out.append("Al")
    elif folded in _BINDING and more:
        out.append(_BINDING[folded])
    elif folded == "الله" and out:
        # عبد الله, نصر الله, عطا الله
        out[-1] = "Abdullah" if out[-1] == "Abd" else out[-1].removesuffix("a") + "allah"
    elif folded == "عبد" and more:
        out.append("Abd")
    else:
        out.append(_romanise_part(word))


@functools.lru_cache(maxsize=65536)
def _romanise_part(word: str) -> str:
    """Write one word, or one compound that is written as one (عبدالرحمن، ابوندى)."""
    folded = _fold_word(word)
    if not _is_arabic(word):
        return word
    if folded in particles("kunya"):
        return "Abu"
    if folded in particles("mother"):
        return "Umm"
    if folded == "عبدالله":
        return "Abdullah"
    if folded.startswith("عبدال") and len(folded) > 6:
        return "Abd " + _romanise_part(word[word.index("د") + 1 :])
    if folded.startswith(_ARTICLE) and len(folded) > 3:
        stem = word[2:] if word.startswith(_ARTICLE) else folded[2:]
        latin = _known().get(folded) or _known().get(_fold_word(stem)) or romanise_word(stem)
        return "al-" + _capital(_LATIN_ARTICLE.sub("", latin))
    if known := _known().get(folded):
        return _LATIN_ARTICLE.sub("al-", known)
    if folded.startswith("ابو") and len(folded) > 5:
        return "Abu " + _romanise_part(word[3:])
    return _capital(romanise_word(word))


def _is_arabic(word: str) -> bool:
    return "\N{ARABIC LETTER HAMZA}" <= word[:1] <= "\N{ARABIC LETTER YEH WITH TAIL}"


@functools.lru_cache(maxsize=65536)
def _fold_word(word: str) -> str:
    return fold(word).text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@functools.cache
def _known() -> dict[str, str]:
    """Give the listed romanisations by folded name, compounds as one word."""
    known: dict[str, str] = {}
    for file, column in _FILES:
        rows = [row for row in read_table(file) if len(row) > column and row[column]]
        for name, row in zip(fold_names(row[0] for row in rows), rows, strict=True):
            known.setdefault(name, row[column])
    return known
