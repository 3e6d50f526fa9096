"""Splitting a name in Latin letters into the same units as an Arabic one: Abdel Rahman, Abu Nada and Salah al-Din are one part each."""

from __future__ import annotations

import re
import unicodedata

from darcli.names.particles import title_words

_WORD = re.compile(r"[^\W\d_]+")
# signs for ع and ء, which no two newspapers write alike
_HAMZA = re.compile("['`´‘’ʻʼʽʾʿˈ]")
_ARTICLES = frozenset({"al", "el", "ul", "il"})
# ash-Shami, ar-Rahman, Eddine: the article takes the sound behind it
_ASSIMILATED = re.compile(r"[aeiou](sh|ch|th|dh|[strndzlj])")
_PREFIXES = {
    **dict.fromkeys(("abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdu", "abdur", "abder"), "abdal"),
    **dict.fromkeys(("abu", "abou", "abo", "aboo", "abi", "aba"), "abu"),
    **dict.fromkeys(("umm", "um", "oum", "omm", "om"), "um"),
}
# the given names that look like a kunya
_NAMED = re.compile(r"abub[ae]c?k[ae]?r|umk[aou]l[st]h?[ou]+m")
_LINKS = frozenset({"bin", "ben", "ibn", "bint", "ould", "wald", "ibnu"})
# what closes a compound behind an article, and what stands for article and all (Eddine, Uddin, Allah)
_TAIL = re.compile(r"d(?:ee|ie|i)ne?|islam|haqq?|zaman|ab[ie]+d[ie]+n|huda|nabi|dawla|mawla|rasoul|rab")
_FUSED = re.compile(r"(?:[aeu][ld]?)?(d+(?:ee|ie|i)ne?)|[aou]ll+ah")


def split_words(name: str) -> list[str]:
    """Give the words of ``name`` in small plain letters, accents and apostrophes taken off, titles left out.

    >>> split_words("Dr. Muʿtaz al-Ša‘rānī")
    ['mutaz', 'al', 'sarani']
    """
    plain = unicodedata.normalize("NFKD", _HAMZA.sub("", name))
    words = _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)).lower())
    while len(words) > 1 and words[0] in title_words():
        words = words[1:]
    return words


def join_words(words: list[str]) -> list[str]:
    """Give the units of Latin ``words`` in order, without articles and the bin of a chain.

    >>> join_words(["salah", "al", "din", "bin", "abdel", "rahman", "abu", "al", "rous"])
    ['salahaldin', 'abdalrahman', 'aburous']
    """
    units: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        if at + 1 == len(words):
            _append(units, word)
        elif is_article(words, at):
            if units and _TAIL.fullmatch(words[at + 1]):
                units[-1] += "al" + words[at + 1]
                at += 1
        elif word in _PREFIXES and (word != "abd" or is_article(words, at + 1)):
            at += 1
            while at + 1 < len(words) and is_article(words, at):
                at += 1
            units.append(_PREFIXES[word] + words[at])
        elif word not in _LINKS or not units:
            _append(units, word)
        at += 1
    return units


def _append(units: list[str], word: str) -> None:
    fused = _FUSED.fullmatch(word) if units else None
    if fused:
        units[-1] += word if word.endswith("llah") else "al" + fused[1]
    else:
        units.append(word)


def leads_kunya(words: list[str], units: list[str]) -> bool:
    """Say whether the first of ``units``, made of ``words``, is a kunya; Abu Bakr and Umm Kulthum are given names."""
    if not units or _NAMED.match(units[0]):
        return False
    if _PREFIXES.get(words[0]) == "um":
        return len(words) > 1
    return units[0].startswith("abu") and len(units[0]) > 4


def is_article(words: list[str], at: int) -> bool:
    """Say whether ``words[at]`` is the article of the word behind it."""
    word = words[at]
    if word in _ARTICLES:
        return True
    sound = _ASSIMILATED.fullmatch(word)
    return sound is not None and at + 1 < len(words) and words[at + 1].startswith(sound[1])
