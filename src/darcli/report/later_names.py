"""By-names that stand apart from the name: told in a later statement (ويلقب بهارون), or found where the name itself was not."""

from __future__ import annotations

from dataclasses import replace

from darcli.report.mentions import Mention
from darcli.report.nicknames import CLOSING, nickname
from darcli.report.reading import Reading
from darcli.report.strength import KUNYA

# verbs and adjectives by which a later statement tells a by-name: وهو جزائري الجنسية ويلقب بهارون, وهو من مواليد 1991 والمكنى بـ"كذا"
_VERBS = frozenset({"يلقب", "تلقب", "يكني", "تكني", "لقب", "لقبت", "كني", "كنيت", "ملقب", "مكني"})
_ADJECTIVES = frozenset({"والملقب", "والمكني", "والمعروف", "والشهير", "والمشهور", "والملقبه", "والمعروفه", "ويعرف", "وتعرف"})
_CALLED = frozenset({"المدعو", "المدعوه"})
_KEYS = frozenset({"الشهره", "شهرته", "اللقب", "لقبه", "الكنيه", "كنيته"})
_LONGEST_LINE = 5
_RECORD_REACH = 30
_LONGEST_NAME = 3
_LONGEST_QUOTED = 7
_BOUNDS = frozenset({",", ";", ":", "-", "–", ".", ")", "من"})


def add_later_names(reading: Reading, found: list[Mention], links: dict[int, int]) -> list[Mention]:
    """Give the mentions with the by-names that a later statement gives, and with the real names that only their by-names betray."""
    added: list[Mention] = []
    for index in _announcing(reading) if found else ():
        length = reading.phrase(index, "alias") or int(reading.texts[index] in _CALLED)
        behind = index + length
        while reading.texts[behind] in CLOSING or reading.texts[behind] == "ب":
            behind += 1
        taken = next((mention for mention in found if mention.first == behind and mention.context != "alias"), None)
        if length and taken is not None and (name := _unfound_name(reading, found, index, taken)) is not None:
            found = [replace(mention, context="alias") if mention is taken else mention for mention in found]
            added.append(name)
            links[taken.first] = name.first
        elif alias := _told_later(reading, found, index, taken):
            found = [mention for mention in found if mention is not taken]
            added.append(alias)
    for alias, owner in _on_lines(reading, found):
        found = [mention for mention in found if mention.first > alias.last or mention.last < alias.first]
        added.append(alias)
        links[alias.first] = owner.first
    for mention in found:
        if reading.texts[mention.first - 1] == "/" and (kunya := _kunya_before(reading, found, mention)) is not None:
            added.append(kunya)
            links[kunya.first] = mention.first
    for alias in added:
        if alias.context == "alias" and alias.first not in links:
            owner = next(mention for mention in reversed(found) if mention.last < alias.first and mention.context != "alias")
            links[alias.first] = owner.first
    return sorted([*found, *added], key=lambda mention: mention.first) if added else found


def _announcing(reading: Reading) -> list[int]:
    """Give the words that say that a by-name follows."""
    words = reading.words
    known = {index for marks in reading.marks for index in marks.stirring if "alias" in words[index].starts}
    return sorted(known.union(reading.occurrences.find(_CALLED)))


def _on_lines(reading: Reading, found: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Give the by-names that a record has on a line of their own (الشهرة: أبو فلان), each with the name on a line before."""
    pairs = []
    for index in reading.occurrences.find(_KEYS):
        if reading.texts[index + 1] != ":" or not reading.is_break(index - 1):
            continue
        end = index + 2
        while reading.is_word(end) and end - index <= _LONGEST_LINE:
            end += 1
        owner = next((mention for mention in reversed(found) if mention.last < index and mention.context != "alias"), None)
        near = owner is not None and index - owner.last <= _RECORD_REACH
        if owner is not None and near and end > index + 2 and reading.is_break(end):
            words = tuple(reading.texts[index + 2 : end])
            pairs.append((Mention(index + 2, end - 1, words, "alias", index + 2, owner.sentence), owner))
    return pairs


def _kunya_before(reading: Reading, found: list[Mention], mention: Mention) -> Mention | None:
    """Read a kunya of ordinary words that begins an entry before the name itself: ام العبد / فلانة."""
    first = mention.first - 3
    if first < 0 or reading.texts[first] not in KUNYA or any(other.last >= first and other.first < mention.first for other in found):
        return None  # a kunya that is found as a name is linked as such
    if not (reading.is_break(first - 1) or reading.texts[first - 1] in _BOUNDS):
        return None
    return Mention(first, first + 1, (reading.texts[first], reading.texts[first + 1]), "alias", first, mention.sentence)


def _told_later(reading: Reading, found: list[Mention], index: int, taken: Mention | None) -> Mention | None:
    """Read the by-name of the one spoken of last, in this sentence or the one before."""
    text = reading.texts[index]
    if text not in _ADJECTIVES and text.removeprefix("و") not in _VERBS:
        return None
    noun = index - 2 if reading.words[index - 1].demonym is not None else index - 1
    if not text.startswith("و") and reading.words[noun].unit:
        return None  # رجل يلقب بكذا, عنصر تونسي يكنى أبو كذا
    owner = next((mention for mention in reversed(found) if mention.last < index and mention.context != "alias"), None)
    behind = index + reading.phrase(index, "alias")
    if owner is None or behind == index or index - owner.last <= 1:
        return None
    following = reading.sentences[min(owner.sentence + 1, len(reading.sentences) - 1)]
    if index >= following.end or (taken is not None and len(taken.units) > 1):
        return None
    return nickname(reading, owner, behind)


def _unfound_name(reading: Reading, found: list[Mention], mark: int, taken: Mention) -> Mention | None:
    """Read the name right before the word for a by-name, where no rule knew it: وميلاد سيرو الملقب بـ, م. بلقاسم المدعو "كذا"."""
    if any(mention.first < mark and mention.last >= mark - 2 for mention in found):
        return None
    if reading.texts[mark - 1] == '"':
        return _quoted_name(reading, mark - 1, taken)
    first = mark
    while mark - first < _LONGEST_NAME and _is_part(reading, first - 1, mark):
        first -= 1
    if first == mark:
        return None
    initial = reading.texts[first - 1] == "." and len(reading.texts[first - 2]) == 1 and reading.texts[first - 2].isalpha()
    if initial:
        first -= 2
    opens = reading.texts[first].startswith("و") and len(reading.texts[first]) > 3
    bound = reading.is_break(first - 1) or reading.texts[first - 1] in _BOUNDS or reading.words[first - 1].harm is not None
    if not (bound or opens) or not (initial or mark - first > 1):
        return None
    skip = int(opens and not bound)
    units = tuple(text for text in reading.texts[first:mark] if text != ".")
    return replace(taken, first=first, last=mark - 1, units=(units[0][skip:], *units[1:]), head=first, skip=skip, quoted=False)


def _quoted_name(reading: Reading, closing: int, taken: Mention) -> Mention | None:
    """Read a name in quotes before the word for a by-name: «أبو عبد الرحمن العراقي» الملقب بـ."""
    opening = next((k for k in range(closing - 1, closing - _LONGEST_QUOTED, -1) if reading.texts[k] == '"'), closing)
    words = range(opening + 1, closing)
    if len(words) < 2 or not all(reading.is_word(k) and not reading.words[k].harm for k in words):
        return None
    return replace(
        taken, first=opening + 1, last=closing - 1, units=tuple(reading.texts[opening + 1 : closing]), head=opening + 1, quoted=True
    )


def _is_part(reading: Reading, index: int, mark: int) -> bool:
    """Tell whether a word may be part of a name: no title, verb or deed, and no article but on the last."""
    word = reading.words[index]
    if not reading.is_word(index) or word.unit or word.rank or word.harm or word.demonym or word.organisation or word.starts:
        return False
    return len(word.text) > 2 and (index == mark - 1 or not word.text.startswith("ال"))
