"""Numbers of people: digits, words, duals, singulars and vague words, in order of the text."""

from __future__ import annotations

from bisect import bisect_left

from darcli.report.mentions import Mention
from darcli.report.noun_quantities import read_noun
from darcli.report.number_quantities import read_number
from darcli.report.quantity import Quantity
from darcli.report.reading import Reading, Sentence
from darcli.report.vague_quantities import read_vague


def find_quantities(reading: Reading, mentions: list[Mention]) -> list[Quantity]:
    """Find the numbers of people in the sections that are read, in order."""
    named = {index: mention for mention in mentions for index in range(mention.first, mention.last + 1)}
    found: list[Quantity] = []
    numbers, in_date = sorted(reading.numbers), reading.in_date
    for sentence, marks in zip(reading.sentences, reading.marks, strict=True):
        if sentence.silent:
            continue
        behind = sentence.first
        figures = numbers[bisect_left(numbers, sentence.first) : bisect_left(numbers, sentence.end)]
        for index in sorted({*marks.counting, *figures}):
            if index < behind or index in named or index in in_date:
                continue
            quantity = _quantity_at(reading, index, sentence, named)
            if quantity:
                found.append(quantity)
                behind = quantity.last + 1
    return found


def _quantity_at(reading: Reading, index: int, sentence: Sentence, named: dict[int, Mention]) -> Quantity | None:
    if index in reading.numbers and reading.numbers[index].kind != "ordinal":
        return read_number(reading, index, sentence, named)
    if not reading.is_word(index):
        return None
    return read_vague(reading, index, sentence) or read_noun(reading, index, sentence, named)
