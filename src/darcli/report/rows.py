"""Lines that tell a number beside its label, as in a table: حلب: 12, the parts of a toll that stands above them."""

from __future__ import annotations

from darcli.report.quantity import THINGS
from darcli.report.reading import Reading, Sentence

_LONGEST_LABEL = 10
_LONGEST_ROW = 24


def is_row(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a line is a label, a colon and a number of people, as far as its words tell: حلب: 12, and not غارات: 12."""
    colon = find_figure(reading, sentence)
    return colon > 0 and is_label(reading, sentence.first, colon)


def find_figure(reading: Reading, sentence: Sentence) -> int:
    """Give the colon that stands before a number in a short line, or 0."""
    if sentence.end - sentence.first > _LONGEST_ROW:
        return 0
    stop = min(sentence.first + _LONGEST_LABEL, sentence.end)
    colon = next((index for index in range(sentence.first + 1, stop) if reading.texts[index] == ":"), 0)
    return colon if colon + 1 in reading.numbers else 0


def is_label(reading: Reading, first: int, end: int) -> bool:
    """Tell whether the words from ``first`` up to ``end`` may say of whom a number is told: no thing, beast or time is among them."""
    return not any(THINGS & set(reading.words[index].stems) for index in range(first, end))
