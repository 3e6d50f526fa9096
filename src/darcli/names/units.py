"""Joining the words of a name into units: عبد الرحمن, أبو ندى, سيف الدين and آل ثاني are one part of a name each.

Everything here works on folded words; a unit is written as one word (عبدالرحمن), however the report spaced it.
"""

from __future__ import annotations

import functools

from darcli.names.particles import particles

ARTICLE = "ال"
# what a PDF's ligatures turn الله into
_DEBRIS = ("اهلل", "هللا")
_ALLAH = "الله"


def join_units(words: list[str]) -> list[str]:
    """Give the units of ``words`` (folded) in order; the بن of a chain is left out.

    >>> join_units(["ابو", "عبد", "الله", "محمد", "بن", "نور", "الدين", "ال", "ثاني"])
    ['ابوعبدالله', 'محمد', 'نورالدين', 'الثاني']
    """
    rules = _rules()
    words = [_mend_allah(word) for word in words]
    units: list[str] = []
    at = 0
    while at < len(words):
        if rules.get(words[at]) == "link" and units:
            at += 1
            continue
        unit, at = _next_unit(words, at)
        units.append(unit)
    return units


@functools.cache
def _rules() -> dict[str, str]:
    roles = ("link", "kunya", "mother", "clan", "servant", "owner", "tail")
    # a detached article (ال رحمن) binds as آل does, which folds to the same letters
    return {word: role for role in roles for word in particles(role)} | {ARTICLE: "clan"}


def _next_unit(words: list[str], at: int) -> tuple[str, int]:
    """Give the unit that starts at ``words[at]`` and where the next one starts."""
    word = words[at]
    role = _rules().get(word)
    last = at + 1 == len(words)
    if last or role is None or role == "tail":
        unit, at = word, at + 1
    elif role == "servant":
        unit, at = _join_servant(words, at)
    elif role == "owner" and not words[at + 1].startswith(ARTICLE):
        unit, at = word, at + 1
    else:
        # أبي and أبا are أبو in another case
        inner, at = _next_unit(words, at + 1)
        return ("ابو" if role == "kunya" else word) + inner, at
    while at < len(words) and _rules().get(words[at]) == "tail":
        unit, at = unit + words[at], at + 1
    return unit, at


def _join_servant(words: list[str], at: int) -> tuple[str, int]:
    """Join عبد with what it serves; عبد before anything else is a name of its own (عبد يوسف)."""
    following = words[at + 1]
    beyond = words[at + 2] if at + 2 < len(words) else ""
    if (following == ARTICLE or following == "رب") and beyond:
        joined = following == ARTICLE or beyond.startswith(ARTICLE)
        return ("عبد" + following + beyond, at + 3) if joined else ("عبد" + following, at + 2)
    if following.startswith(ARTICLE) or following in particles("divine"):
        return "عبد" + following, at + 2
    return "عبد", at + 1


def _mend_allah(word: str) -> str:
    """Put الله right at the end of a word: هللا, عطاهلل, باهلل."""
    for debris in _DEBRIS:
        if word.endswith(debris):
            return word[: -len(debris)] + _ALLAH
    return word
