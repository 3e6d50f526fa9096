"""Names that their place in a list gives away: between names stands a name, whatever its words mean elsewhere.

A word of no list (نعوس), one that is ordinary elsewhere (ولاء, زينة) and a title within a family's name (هشام حاج صالح) are no names by
their shape. In a list whose other items begin with names they are: the item up to its first sign, age or place is read as a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.name_shape import unit_end
from darcli.report.name_words import FUNCTION_WORDS, NEVER_NAMES
from darcli.report.place_words import KINDS
from darcli.report.reading import Reading, Sentence
from darcli.report.scope_words import BULLETS
from darcli.report.strength import NONE
from darcli.report.words import read_word
from darcli.text.gazetteer import is_place

_FEWEST, _MOST = 2, 6  # words of a name that only its place gives away
_SHORT_LINE = 12
_TITLES = 4
_SIGNS_BEHIND_NUMBER = frozenset(".-)/:–—")
_ENDS = frozenset(
    {
        "من",
        "عمره",
        "عمرها",
        "البالغ",
        "البالغه",
        "مواليد",
        "تولد",
        "الملقب",
        "الملقبه",
        "وهو",
        "وهي",
        "الذي",
        "التي",
        "في",
        "مع",
        "عن",
        "يبلغ",
    }
)
_OF_AGE = frozenset({"ابن", "ابنه", "بنت", "ذو", "ذات"})
_OF_FAMILIES = frozenset({"kin", "title"})
_UNNAMED = frozenset({"مجهول", "مجهوله", "الهويه", "اخرون", "اخرين", "اخر", "اخري", "وغيرهم", "وغيره", "يتبع", "المصدر"})


def complete_lists(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Give ``mentions`` with the names that lists add or lengthen, in order."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    changed = False
    for items in _stacks(reading):
        for number, start in _nameless(reading, items, by_sentence):
            last = _chunk(reading, start, reading.sentences[number])
            if last is not None:
                inside = by_sentence.get(number, [])
                kept = [mention for mention in inside if mention.first > last]
                by_sentence[number] = [_name(reading, start, last, number), *kept]
                changed = True
    for number, people in by_sentence.items():
        if len(people) > 1 and (longer := _lengthen(reading, people)) != people:
            by_sentence[number] = longer
            changed = True
    for number, people in by_sentence.items():
        for mention in people:
            if len(mention.units) == 1 and mention.context in _OF_FAMILIES:
                bare = _joined_bare(reading, mention, {other.first for other in people}, number)
                by_sentence[number] = [*by_sentence[number], *bare]
                changed = changed or bool(bare)
    return sorted((mention for people in by_sentence.values() for mention in people), key=lambda one: one.first) if changed else mentions


def _joined_bare(reading: Reading, mention: Mention, taken: set[int], number: int) -> list[Mention]:
    """Give the first names that و joins to one of a family: أبناؤه أنور (44 عاماً) ومنذر وسهيل."""
    found: list[Mention] = []
    index, end = mention.last + 1, reading.sentences[number].end
    while index < end and index not in taken:
        if reading.texts[index] == "(":
            closing = next((k for k in range(index + 1, min(index + _MOST, end)) if reading.texts[k] == ")"), None)
            if closing is None:
                break
            index = closing + 1
            continue
        text, word = reading.texts[index], reading.words[index]
        name = read_word(text[1:]) if text[0] == "و" and len(text) > 3 and word.spelled else None
        if name is None or not name.given or name.common or word.verb or word.harm or not _stops(reading, index + 1, end):
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
        if len(run) > _FEWEST:
            yield run
        run = []
    if len(run) > _FEWEST:
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
        whole = first is not None and first.first - start <= _TITLES and _stops(reading, first.last + 1, reading.sentences[number].end)
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


def _stops(reading: Reading, index: int, end: int) -> bool:
    """Tell whether a name is over at ``index``: a sign, a number or a word that goes on about the person."""
    if index >= end or not reading.is_word(index) or reading.texts[index] in _ENDS or index in reading.in_date:
        return True
    word = reading.words[index]
    if word.text in _OF_AGE and any(reading.texts[k] in field_words("year") for k in (index + 1, index + 2, index + 3)):
        return True  # ابن الثلاث سنوات
    return word.text.startswith("و") and not (word.name_form and not word.name_form.cost)  # and here another one


def _chunk(reading: Reading, start: int, sentence: Sentence) -> int | None:
    """Give the last token of the words from ``start`` on that can be a name by their place, or ``None``."""
    index = start
    while not _stops(reading, index, sentence.end):
        index += 1
    return index - 1 if _may_be_name(reading, start, index) else None


def _may_be_name(reading: Reading, first: int, end: int) -> bool:
    if not _FEWEST <= end - first <= _MOST:
        return False
    texts = [reading.texts[index] for index in range(first, end)]
    if not reading.words[first].place.roles.isdisjoint(KINDS) and not reading.words[first].given:
        return False  # قرية الزهراء
    for index in range(first, end):
        word = reading.words[index]
        if (word.harm or word.verb) and not word.given:
            return False
        if (word.text in _NO_NAMES or word.starts & _SAYING) and not reading.quote(index, index).endswith("ء"):
            return False  # ولا, but ولاء
        if index > first and (word.organisation or (word.unit and word.unit.kind in ("role", "fighter"))) and not word.given:
            return False
    known = sum(reading.words[index].strength > NONE or bool(reading.words[index].given) for index in range(first, end))
    return (
        known > 0
        and not is_place(" ".join(texts))
        and (bool(reading.words[first].given) or not all(text.startswith("ال") for text in texts))
    )


_NO_NAMES = NEVER_NAMES | FUNCTION_WORDS | _UNNAMED
_SAYING = frozenset({"speech", "negation", "attribution", "breakdown", "vague"})


def _name(reading: Reading, first: int, last: int, sentence: int, skip: int = 0) -> Mention:
    units: list[str] = []
    index = first
    while index <= last:
        end = min(max(unit_end(reading, index, last + 1), index + 1), last + 1)
        units.append("".join(reading.texts[k] for k in range(index, end))[skip if index == first else 0 :])
        index = end
    return Mention(first, last, tuple(units), "list", first, sentence, skip=skip)


def _lengthen(reading: Reading, people: Iterable[Mention]) -> list[Mention]:
    """Read an unknown word with و before a name as its first part, behind another name of the list: وسمير حسن ومنان رشيد."""
    found: list[Mention] = []
    for mention in people:
        before = mention.first - 1
        former = found[-1] if found else None
        if former is not None and not mention.skip and not mention.quoted and _begins_member(reading, former, before):
            mention = _name(reading, before, mention.last, mention.sentence, skip=1)
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
    return len(between) <= _MOST and all(_is_filling(reading, k) for k in between)


def _is_filling(reading: Reading, index: int) -> bool:
    return not reading.is_word(index) or index in reading.numbers or reading.texts[index] in field_words("year")
