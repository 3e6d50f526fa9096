"""Which sentences are the entries of a list, and which sentence above heads it."""

from __future__ import annotations

from darcli.report.mentions import Mention
from darcli.report.reading import Reading, Sentence

_LONGEST_FIGURE = 4  # tokens
_PROSE = 25  # tokens
_CONNECTIVES = frozenset({"كما", "فيما", "بينما", "وفي", "وقد", "فقد"})  # what begins with them tells more and is no item of a list


def find_headings(reading: Reading, mentions: list[Mention]) -> dict[int, int]:
    """Tie the items of lists to the sentence above them that ends in a colon or is a bare word for victims (الشهداء)."""
    found: dict[int, int] = {}
    named = {mention.head for mention in mentions} | {mention.first for mention in mentions}
    heading: int | None = None
    for number, sentence in enumerate(reading.sentences):
        first, last = sentence.first, _before_figure(reading, sentence)
        if reading.texts[last] == ":" or (
            last - first <= 2 and any(reading.words[k].harm for k in range(first, last + 1) if reading.is_word(k))
        ):
            heading = number
        elif heading is not None and _is_item(reading, first, named) and not _is_prose(reading, sentence):
            found[number] = heading
        else:
            heading = None
    return found


def _before_figure(reading: Reading, sentence: Sentence) -> int:
    """Give the last word of a sentence, or the colon that only the number of the entries follows: دوما: (4), نوى: 3 شهداء."""
    last = end = last_word(reading, sentence)
    first = next((k for k in range(sentence.first, end) if not reading.is_break(k)), end)
    if not reading.is_word(first) or len(reading.texts[first]) == 1:
        return last  # ▪ نوى: 3 شهداء is a row of a table
    while end > sentence.first and last - end < _LONGEST_FIGURE and reading.texts[end] != ":":
        harm = reading.words[end].harm
        if not (reading.texts[end] in "()" or reading.is_number(end) or (harm is not None and harm.kind == "victim")):
            return last
        end -= 1
    return end if reading.texts[end] == ":" else last


def last_word(reading: Reading, sentence: Sentence) -> int:
    """Give the last token of a sentence that is no line break."""
    last = sentence.end - 1
    while last > sentence.first and reading.is_break(last):
        last -= 1
    return last


def _is_item(reading: Reading, first: int, named: set[int]) -> bool:
    while reading.is_break(first) and first + 1 < len(reading.tokens):
        first += 1
    if reading.is_number(first) or not reading.is_word(first) or len(reading.texts[first]) == 1:
        return True
    name = next((index for index in range(first, first + 4) if index in named), None)
    return name is not None and not any(reading.texts[index] in _CONNECTIVES for index in range(first, name))


def _is_prose(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence begins with a word, is long and tells a harm and its day: more than an entry under a line like كتب فلان:."""
    first = next((k for k in range(sentence.first, sentence.end) if not reading.is_break(k)), sentence.first)
    if not reading.is_word(first) or len(reading.texts[first]) == 1 or sentence.end - first < _PROSE:
        return False
    verb = any((harm := reading.words[k].harm) is not None and harm.kind == "verb" for k in range(first, sentence.end))
    return verb and any(k in reading.in_date for k in range(first, sentence.end))
