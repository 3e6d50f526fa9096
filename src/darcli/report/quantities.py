"""Numbers of people: digits, words, duals, singulars and vague words, in order of the text."""

from __future__ import annotations

from darcli.report.mentions import Mention
from darcli.report.noun_quantities import read_noun
from darcli.report.number_quantities import read_number
from darcli.report.quantity import ANOTHER, BOTH, ONE_OF_THEM, OTHERS, THE_OTHER, Quantity
from darcli.report.reading import Reading, Sentence
from darcli.report.vague_quantities import REST, read_vague

# words that count people though no list of nouns has them: آخرون, آخر, أحد
_COUNTING = frozenset(f"و{word}" for word in ANOTHER | REST) | ANOTHER | REST | BOTH | ONE_OF_THEM | OTHERS | THE_OTHER | {"احد", "احدي"}


def find_quantities(reading: Reading, mentions: list[Mention]) -> list[Quantity]:
    """Find the numbers of people in the sections that are read, in order."""
    named = {index: mention for mention in mentions for index in range(mention.first, mention.last + 1)}
    found: list[Quantity] = []
    words, numbers, in_date = reading.words, reading.numbers, reading.in_date
    for sentence in reading.sentences:
        if sentence.silent:
            continue
        behind, last = sentence.first, words[sentence.first - 1]
        for index, word in enumerate(words[sentence.first : sentence.end], sentence.first):
            former, last = last, word  # most words of a text tell no number
            telling = word.unit or word.harm or word.starts or former.harm or former.text == "("
            if not (telling or index in numbers or word.text in _COUNTING) or index < behind or index in named or index in in_date:
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
