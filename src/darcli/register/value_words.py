"""The words that a value of a person was read from: the way from a cell of the casualty table back to the report.

Records quote the sentence that speaks of a person; here the words within it are found again, so that they can be marked. What cannot be
found is ``None``: the sentence itself is then the evidence.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from darcli.records import Count, Date, Person, Span
from darcli.report.causes import scan_causes
from darcli.report.words import read_word
from darcli.text.fold import Folded, fold
from darcli.text.numbers import scan_numbers
from darcli.text.tokens import Token, tokenize

Stretch = tuple[int, int]
# what may be written onto the first word of a value: والجيش، بنوى، للدفاع
_PREFIXES = frozenset(
    "".join(letters) for letters in itertools.product(("", "و", "ف"), ("", "ب", "ل", "ك"), ("", "ال"))
) | {"لل", "ولل", "فلل"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that is quoted as evidence, folded for searching."""

    start: int
    folded: Folded
    tokens: Sequence[Token]

    def place(self, start: int, end: int) -> Stretch:
        """Give the offsets in the report of a stretch of the folded sentence."""
        low, high = self.folded.span(start, end)
        return self.start + low, self.start + high

    def place_tokens(self, first: int, last: int) -> Stretch:
        """Give the offsets in the report of some tokens."""
        return self.place(self.tokens[first].start, self.tokens[last].end)


@dataclass(slots=True)
class ValueWords:
    """Finds the words of values in one report: its text, and the dates that were found in it."""

    text: str
    dates: Sequence[Date] = ()
    _sentences: dict[int, _Sentence] = field(default_factory=dict)

    def find(self, record: Person | Count, name: str) -> Stretch | None:
        """Give where the words of the field ``name`` of ``record`` stand; ``None`` where only the whole sentence can be shown.

        >>> person = Person("سامر", "killed", Span(0, 30, "قُتل سامر (17 عاماً) في نوى"), (), age=17, place="نوى")
        >>> words = ValueWords(person.evidence.text)
        >>> words.find(person, "age"), words.find(person, "place"), words.find(person, "sex")
        ((11, 13), (24, 27), None)
        """
        value = getattr(record, name)
        if value is None or not record.evidence.text:
            return None
        if name == "date":
            return self._nearest(record, ((one.start, one.end) for one in self.dates if one.edtf == value))
        if name in _RULES:
            return self._nearest(record, _RULES[name](self._read(record.evidence), value))
        return self.find_words(record, value) if isinstance(value, str) and name != "sex" else None

    def find_words(self, record: Person | Count, words: str) -> Stretch | None:
        """Give where ``words``, a value in the letters of the report, stand nearest to what ``record`` speaks of."""
        if not record.evidence.text:
            return None
        sentence = self._read(record.evidence)
        inside = self._nearest(record, (sentence.place(*found) for found in _occurrences(sentence.folded.text, fold(words).text)))
        # the affiliation or the place may stand in another sentence than the harm
        return inside or self._nearest(record, _occurrences(self.text, words))

    def _read(self, evidence: Span) -> _Sentence:
        known = self._sentences.get(evidence.start)
        if known is None or len(known.folded.source) != len(evidence.text):
            folded = fold(evidence.text)
            known = self._sentences[evidence.start] = _Sentence(evidence.start, folded, tokenize(folded))
        return known

    def _nearest(self, record: Person | Count, found: Iterable[Stretch]) -> Stretch | None:
        """Give the stretch nearest to the number, or to the name in the sentence of evidence; one in the sentence goes first."""
        sentence = record.evidence
        starts = [record.start] if isinstance(record, Count) else [mention.start for mention in record.mentions]
        here = min((start for start in starts if sentence.start <= start < sentence.end), default=sentence.start)
        return min(found, key=lambda one: (not sentence.start <= one[0] < sentence.end, abs(one[0] - here)), default=None)


def _find_age(sentence: _Sentence, value: object) -> Iterator[Stretch]:
    return (sentence.place_tokens(one.first, one.last) for one in scan_numbers(sentence.tokens, sentence.folded) if one.value == value)


def _find_status(sentence: _Sentence, value: object) -> Iterator[Stretch]:
    for index, token in enumerate(sentence.tokens):
        harm = read_word(token.text).harm
        if harm is not None and harm.status == value:
            yield sentence.place_tokens(index, index)


def _find_cause(sentence: _Sentence, value: object) -> Iterator[Stretch]:
    words = scan_causes(sentence.tokens)
    return (sentence.place_tokens(one.token, one.token + one.length - 1) for one in words if one.cause == value)


def _find_civilian(sentence: _Sentence, value: object) -> Iterator[Stretch]:
    for index, token in enumerate(sentence.tokens):
        unit = read_word(token.text).unit
        if value is True and unit is not None and unit.kind == "civilian":
            yield sentence.place_tokens(index, index)


_RULES: dict[str, Callable[[_Sentence, object], Iterator[Stretch]]] = {
    "age": _find_age,
    "status": _find_status,
    "cause": _find_cause,
    "civilian": _find_civilian,
}


def _occurrences(text: str, words: str) -> Iterator[Stretch]:
    """Give where ``words`` stand in ``text`` as whole words, without what is written onto them."""
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        if not (end < len(text) and text[end].isalnum()) and _is_prefix(text, start):
            yield start, end
        start = text.find(words, end)


def _is_prefix(text: str, start: int) -> bool:
    begin = start
    while begin and start - begin <= _LONGEST and text[begin - 1].isalnum():
        begin -= 1
    return text[begin:start] in _PREFIXES


_LONGEST = max(map(len, _PREFIXES))
