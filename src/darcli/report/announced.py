"""Whether a noun for people announces the names behind it, and is no number by itself."""

from __future__ import annotations

from darcli.report.mentions import Mention
from darcli.report.reading import Reading, Sentence


def introduces_name(reading: Reading, index: int, sentence: Sentence, named: dict[int, Mention]) -> bool:
    """Tell whether a singular announces a person who is named right behind it (جندي تركي يدعى …).

    No name is announced past another word of harm or a source (مقتل شاب وإصابة سامر …), nor behind somebody's kin (نجل سامر …).
    """
    for ahead in range(index + 1, min(index + 9, sentence.end)):
        if ahead in named:
            return not _is_kin_of(reading, index, named, named[ahead])
        word = reading.words[ahead]
        if (word.harm and word.harm.kind in ("noun", "verb")) or ("attribution" in word.starts and reading.phrase(ahead, "attribution")):
            return False
    return False


def _is_kin_of(reading: Reading, index: int, named: dict[int, Mention], mention: Mention) -> bool:
    """Tell whether the noun at ``index`` is the kin of somebody named, and not named itself: استشهاد نجل القيادي سامر …"""
    unit = reading.words[index].unit
    if unit is None or unit.kind != "kin" or mention.context != "kin_of" or mention.head > index + 1:
        return False
    return not any(ahead in named and reading.texts[ahead][0] != "و" for ahead in range(mention.last + 1, mention.last + 4))


def are_two_named(reading: Reading, index: int, named: dict[int, Mention]) -> bool:
    """Tell whether just two names follow a noun that may be dual or plural: المواطنين سامر … وخالد …"""
    first = named.get(_past_quote(reading, index + 1))
    joined = _past_quote(reading, first.last + 1) if first else 0
    if first is None or reading.texts[joined][:1] != "و":
        return False
    second = named.get(joined) or named.get(_past_quote(reading, joined + 1))
    if second is None or second is first:
        return False
    third = named.get(second.last + 1)
    return third is None or third is second


def _past_quote(reading: Reading, index: int) -> int:
    return index + 1 if reading.texts[index] == '"' else index
