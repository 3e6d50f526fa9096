"""Numbers of people: digits, words, duals, singulars and vague words, in order of the text."""

from __future__ import annotations

from darcli.report.mentions import Mention
from darcli.report.noun_quantities import read_noun, read_vague
from darcli.report.number_quantities import read_number
from darcli.report.quantity import Quantity
from darcli.report.reading import Reading, Sentence


def find_quantities(reading: Reading, mentions: list[Mention]) -> list[Quantity]:
    """Find the numbers of people in the sections that are read, in order."""
    named = {index for mention in mentions for index in range(mention.first, mention.last + 1)}
    found: list[Quantity] = []
    for sentence in reading.sentences:
        if sentence.silent:
            continue
        index = sentence.first
        while index < sentence.end:
            quantity = None if index in named or index in reading.in_date else _quantity_at(reading, index, sentence, named)
            if quantity:
                found.append(quantity)
                index = max(quantity.last, index)
            index += 1
    return found


def _quantity_at(reading: Reading, index: int, sentence: Sentence, named: set[int]) -> Quantity | None:
    if not reading.is_word(index) and not reading.is_number(index):
        return None
    if index in reading.numbers:
        return read_number(reading, index, sentence)
    return read_vague(reading, index, sentence) or read_noun(reading, index, sentence, named)
