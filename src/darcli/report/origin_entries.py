"""Bare places in the entries of lists of people: (بيت أمر), / بني سهيلا /, فلان – صور, (الحراك - 31 سنة)."""

from __future__ import annotations

from darcli.report.entries import entry_of
from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings

_SEPARATORS = frozenset({"/", "|", "(", "-", "–", "—"})
_DASHES = frozenset({"-", "–", "—"})
_ENTRY_REACH = 12
_HEADING_REACH = 40


def is_of_person(around: Surroundings, place: PlaceSpan) -> bool:
    """Tell whether the brackets behind a name hold an age or a year of birth, as those of another entry of the list do."""
    reading, number = around.reading, around.sentence_of(place.first)
    heading = around.headings.get(number, number)
    sentences = [number] if heading == number else [k for k in range(heading, heading + _ENTRY_REACH) if around.headings.get(k) == heading]
    for k in sentences:
        sentence = around.sentence(k)
        if sentence.end - sentence.first > _HEADING_REACH:
            continue
        texts = reading.texts[sentence.first : sentence.end]
        inside = texts[texts.index("(") : texts.index(")")] if "(" in texts and ")" in texts else []
        aged = any(text in field_words("year") or text in field_words("born") for text in inside)
        if aged and any(around.place_at(sentence.first + index) for index, text in enumerate(texts) if text in inside and text not in "()"):
            return True
    return False


def listed_in(around: Surroundings, head: int) -> list[int]:
    """Read a bare place in an entry of a list: (بيت أمر), / بني سهيلا /, | كفرنبودة |, تولد ١٩٨٧، قضاء مخمور."""
    reading = around.reading
    mention = around.mention_before(head)
    if mention is None or head - mention.last > _ENTRY_REACH:
        return []
    if _fills_cell(around, mention, head):
        return [number for number in (around.person(mention),) if number is not None]
    before = reading.texts[head - 1]
    if not (before in _SEPARATORS or (before == "," and _has_birth(around, mention.last + 1, head))):
        return []
    celled = reading.texts[mention.last + 1] in _SEPARATORS  # فلان / مساعد منشق / بصرى الشام
    for index in range(mention.last + 1, head):
        filling = reading.texts[index] in field_words("filling") or index in reading.in_date or around.mention_at(index) is not None
        word = reading.words[index]
        plain = not (word.harm or word.verb or word.starts or around.place_at(index) or reading.texts[index] in ("في", "من"))
        trade = celled and (plain or word.unit is not None)
        region = around.place_at(index) is not None and before in _DASHES  # فلان / حمص - تدمر
        if reading.is_word(index) and not (filling or trade or region):
            return []
    joined = around.group(mention)
    whole = around.is_plural(mention) or reading.is_break(min(joined[0].head, joined[0].first) - 1) or _begins_item(reading, joined[0])
    return [number for member in (joined if whole else [mention]) if (number := around.person(member)) is not None]


def _fills_cell(around: Surroundings, mention: Mention, head: int) -> bool:
    """Tell whether a place is all that stands in a cell of an entry of a list: - فلان، نوى, 1- فلان 34 نوى, فلان (22 عاما)، نوى."""
    reading = around.reading
    place = around.place_at(_name_start(reading, head))
    before = reading.texts[head - 1]
    if place is None or before in _SEPARATORS or reading.is_word(head - 1) or entry_of(around, head) is not mention:
        return False  # not قتل فلان بمديرية كذا
    behind = place.last + 1
    alone = not reading.is_word(behind) or reading.texts[behind] in field_words("class_word")
    return alone and (mention.sentence in around.headings or _begins_item(reading, mention))


def _name_start(reading: Reading, head: int) -> int:
    while reading.texts[head] in field_words("class_word"):
        head += 1
    return head


def _begins_item(reading: Reading, mention: Mention) -> bool:
    """Tell whether a name begins its line behind a number or dash: 3- فلان وزوجته فلانة – كذا."""
    first = min(mention.head, mention.first) - 1
    while not reading.is_break(first) and not reading.is_word(first):
        first -= 1
    return reading.is_break(first)


def _has_birth(around: Surroundings, first: int, end: int) -> bool:
    return any(around.reading.texts[index] in field_words("born") for index in range(first, end))
