"""Names that their place in a list gives away: between names stands a name, whatever its words mean elsewhere.

A word of no list (نعوس), one that is ordinary elsewhere (ولاء, زينة) and a title within a family's name (هشام حاج صالح) are no names by
their shape. In a list whose other items begin with names they are: the item up to its first sign, age or place is read as a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from darcli.report.entry_names import FEWEST, MOST, chunk, name_at, stops
from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.reading import Reading, Sentence
from darcli.report.row_names import complete_rows
from darcli.report.scope_words import BULLETS
from darcli.report.words import read_word

_SHORT_LINE = 12
_TITLES = 4
_SIGNS_BEHIND_NUMBER = frozenset(".-)/:–—")
_LEADS = frozenset({"هما", "هم", "هن", "وهما", "وهم", "وهن", ":"})
_OF_FAMILIES = frozenset({"kin", "title", "list"})


def complete_lists(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Give ``mentions`` with the names that lists add or lengthen, in order."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    changed = False
    for items in _stacks(reading):
        for number, start in _nameless(reading, items, by_sentence):
            last = chunk(reading, start, reading.sentences[number])
            if last is not None:
                inside = by_sentence.get(number, [])
                kept = [mention for mention in inside if mention.first > last]
                by_sentence[number] = [name_at(reading, start, last, number), *kept]
                changed = True
    for number, people in by_sentence.items():
        if len(people) > FEWEST and (whole := complete_rows(reading, number, people)) != people:
            by_sentence[number] = whole
            changed = True
    for number, people in by_sentence.items():
        if len(people) > 1 and (longer := _lengthen(reading, people)) != people:
            by_sentence[number] = longer
            changed = True
    for number, people in by_sentence.items():
        if first := [one for mention in people for one in _bare_before(reading, mention, people, number)]:
            by_sentence[number] = [*people, *first]
            changed = True
    for number, people in by_sentence.items():
        for mention in people:
            if len(mention.units) == 1 and mention.context in _OF_FAMILIES:
                bare = _joined_bare(reading, mention, {other.first for other in people}, number)
                by_sentence[number] = [*by_sentence[number], *bare]
                changed = changed or bool(bare)
    return sorted((mention for people in by_sentence.values() for mention in people), key=lambda one: one.first) if changed else mentions


def _bare_before(reading: Reading, mention: Mention, people: list[Mention], number: int) -> list[Mention]:
    """Give the first name alone that a list begins with, before one that و joins to it: هما سامر ونادر العلي, …: سامر، ونادر."""
    index = mention.first - 1
    index -= reading.texts[index] == ","
    word = reading.words[index]
    if not mention.skip or reading.texts[mention.first][0] != "و" or not word.given or word.harm or word.verb or word.organisation:
        return []
    if reading.texts[index - 1] not in _LEADS or any(one.first <= index <= one.last for one in people):
        return []
    return [Mention(index, index, (word.text,), "list", index, number)]


def _joined_bare(reading: Reading, mention: Mention, taken: set[int], number: int) -> list[Mention]:
    """Give the first names that و joins to one of a family: أبناؤه أنور (44 عاماً) ومنذر وسهيل."""
    found: list[Mention] = []
    index, end = mention.last + 1, reading.sentences[number].end
    while index < end and index not in taken:
        if reading.texts[index] == "(":
            closing = next((k for k in range(index + 1, min(index + MOST, end)) if reading.texts[k] == ")"), None)
            if closing is None:
                break
            index = closing + 1
            continue
        text, word = reading.texts[index], reading.words[index]
        name = read_word(text[1:]) if text[0] == "و" and len(text) > 3 and word.spelled else None
        ordinary = name is not None and name.common and not found
        if name is None or not name.given or ordinary or (word.verb and not found) or word.harm or not stops(reading, index + 1, end):
            break
        found.append(Mention(index, index, (text[1:],), "kin", index, number, skip=1))
        index += 1
    return found


def _stacks(reading: Reading) -> Iterator[list[tuple[int, int]]]:
    """Give the runs of sentences that are items of a list, each with the token its text begins at."""
    run: list[tuple[int, int]] = []
    for number, sentence in enumerate(reading.sentences):
        start = None if sentence.silent else _item_start(reading, sentence)
        if start is not None:
            run.append((number, start))
            continue
        if len(run) > FEWEST:
            yield run
        run = []
    if len(run) > FEWEST:
        yield run


def _item_start(reading: Reading, sentence: Sentence) -> int | None:
    """Give where the text of an item begins, behind its number or bullet; ``None`` for a sentence that is no item."""
    first, end = sentence.first, sentence.end
    if reading.is_number(first) and first + 1 < end and reading.texts[first + 1] in _SIGNS_BEHIND_NUMBER:
        return first + 2 if first + 2 < end else None
    if reading.texts[first] in BULLETS:
        return first + 1 if first + 1 < end else None
    return first if end - first <= _SHORT_LINE and reading.is_break(first - 1) and reading.is_word(first) else None


def _nameless(reading: Reading, items: list[tuple[int, int]], people: dict[int, list[Mention]]) -> Iterator[tuple[int, int]]:
    """Give the items of a list of people that do not begin with a whole name, if most of the others do."""
    named: list[tuple[int, int]] = []
    rest: list[tuple[int, int]] = []
    for number, start in items:
        first = next(iter(people.get(number, ())), None)
        start = _behind_titles(reading, start, reading.sentences[number].end)
        whole = first is not None and first.first - start <= _TITLES and stops(reading, first.last + 1, reading.sentences[number].end)
        (named if whole else rest).append((number, start))
    if len(named) > 1 and len(named) >= len(rest):
        yield from rest


def _behind_titles(reading: Reading, start: int, end: int) -> int:
    while start + 1 < end and reading.is_word(start + 1):
        word = reading.words[start]
        if (word.spelled and not (word.rank or (word.unit and word.unit.number == 1))) or word.given:
            break
        start += 1
    return start


def _lengthen(reading: Reading, people: Iterable[Mention]) -> list[Mention]:
    """Read an unknown word with و before a name as its first part, behind another name of the list: وسمير حسن ومنان رشيد."""
    found: list[Mention] = []
    for mention in people:
        before = mention.first - 1
        former = found[-1] if found else None
        if former is not None and not mention.skip and not mention.quoted and _begins_member(reading, former, before):
            mention = name_at(reading, before, mention.last, mention.sentence, skip=1)
        found.append(mention)
    return found


def _begins_member(reading: Reading, former: Mention, index: int) -> bool:
    """Tell whether و and a word of no list stand at ``index``, right behind the former name, its age or its by-name."""
    text = reading.texts[index]
    if not reading.is_word(index) or not text.startswith("و") or len(text) < 4 or index <= former.last:
        return False
    word = reading.words[index]
    if word.common or word.verb or word.harm or word.unit or word.rank or word.organisation or word.demonym or word.starts:
        return False
    between = range(former.last + 1, index)
    return len(between) <= MOST and all(_is_filling(reading, k) for k in between)


def _is_filling(reading: Reading, index: int) -> bool:
    return not reading.is_word(index) or index in reading.numbers or reading.texts[index] in field_words("year")
