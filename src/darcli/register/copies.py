"""Reports that are copies of one text, though edited: they are one source, however many outlets carry it.

Every run of a few words (a shingle) is looked up in what was read before, so the work grows with the length of the texts and not with the
number of pairs. What many texts say (وفق ما أفاد به مراسل) weighs little. Two texts are copies where most of the shorter stands in the
longer **and** most of its numbers do too: the bulletins that a ministry issues day by day share their words and not their figures.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from darcli.records import Extraction, Span
from darcli.text.fold import fold
from darcli.text.tokens import NUMBER, WORD, tokenize

# a shingle has so many words: fewer are common phrases, more break with every edit
_WORDS = 4
# a text with fewer shingles is too short to tell a copy from a formula of condolence
_SHORTEST = 12
# a shingle of so many texts that are no copies of one another is a formula, and not looked up
_MOST_TEXTS = 16
# of a small collection nobody knows what its formulas are: it is taken for part of a larger one
_COLLECTION = 1000
_IN_SHORTER = 0.5
_IN_LONGER = 0.18
# of the numbers of the text that has fewer of them, years aside
_NUMBERS = 0.6
# a text so long and so like another is a copy though its only number was mended
_SURELY, _LONG = 0.65, 40
# so many texts that share most are looked at, each beside so many of a group
_CANDIDATES, _KEPT = 5, 4
_YEARS = re.compile("(?:19|20)[0-9]{2}")
_SILENT = frozenset({"related", "source", "boilerplate"})


@dataclass(frozen=True, slots=True)
class Shared:
    """The longest stretch that two texts share, in each of them."""

    first: Span
    second: Span


@dataclass(frozen=True, slots=True)
class Copies:
    """Reports, by their position, that are copies of the one that comes first."""

    original: int
    copies: tuple[int, ...]


@dataclass(slots=True)
class _Text:
    """One report without what the site adds: its shingles, what they weigh together, and its numbers."""

    shingles: frozenset[int]
    numbers: Counter[str]
    weight: float = 0.0


@dataclass(slots=True)
class _Group:
    """Texts held to be one so far, by position; ``kept`` are the first of them, which others are held against."""

    members: list[int]
    kept: list[_Text]


def find_copies(extractions: Sequence[Extraction], order: Sequence[int] | None = None) -> list[Copies]:
    """Group the reports that are copies of one text; ``order`` gives the positions in the order in which the reports came out.

    >>> from darcli.records import Report, Section
    >>> words = "أفاد مراسلنا بأن مسلحين مجهولين اغتالوا صباح اليوم الشاب سامر الحوراني أمام منزله في مدينة نوى غربي درعا ولاذوا بالفرار"
    >>> def make(name, text): return Extraction(Report(name, text), (Section(0, "body", None, 0, len(text), text),))
    >>> find_copies([make("a", words), make("b", "عاجل: " + words + " نقلاً عن مصادر"), make("c", "هدوء في مدينة نوى غربي درعا")])
    [Copies(original=0, copies=(1,))]
    """
    texts = [_read(extraction) for extraction in extractions]
    weigh = _Weights(texts)
    groups: list[_Group] = []
    index: dict[int, list[int]] = {}
    for position in order if order is not None else range(len(texts)):
        text = texts[position]
        if len(text.shingles) < _SHORTEST:
            continue
        group = _find_group(text, groups, index, weigh)
        if group is None:
            group = len(groups)
            groups.append(_Group([], []))
        groups[group].members.append(position)
        if len(groups[group].kept) < _KEPT:
            groups[group].kept.append(text)
        for shingle in text.shingles:
            holders = index.setdefault(shingle, [])
            # what a copy adds belongs to the text as well: the next copy may be made from it
            if len(holders) <= _MOST_TEXTS and group not in holders:
                holders.append(group)
    return [Copies(group.members[0], tuple(group.members[1:])) for group in groups if len(group.members) > 1]


class _Weights:
    """What a shingle says: the less, the more texts have it."""

    def __init__(self, texts: Sequence[_Text]) -> None:
        self._frequency = Counter(shingle for text in texts for shingle in text.shingles)
        self._size = max(len(texts), _COLLECTION)
        for text in texts:
            text.weight = sum(map(self.__call__, text.shingles))

    def __call__(self, shingle: int) -> float:
        return math.log1p(self._size / self._frequency[shingle])


def _find_group(text: _Text, groups: Sequence[_Group], index: dict[int, list[int]], weigh: _Weights) -> int | None:
    """Give the group that a text is one more copy of: the one that it shares most with."""
    shared: dict[int, float] = {}
    for shingle in text.shingles:
        holders = index.get(shingle, ())
        if len(holders) <= _MOST_TEXTS:
            for group in holders:
                shared[group] = shared.get(group, 0.0) + weigh(shingle)
    for group in heapq.nlargest(_CANDIDATES, shared, key=lambda group: shared[group]):
        if any(_is_copy(text, other, weigh) for other in groups[group].kept):
            return group
    return None


def _is_copy(text: _Text, other: _Text, weigh: _Weights) -> bool:
    """Tell whether most of the shorter of two texts stands in the longer, and most of its numbers."""
    weight = sum(map(weigh, text.shingles & other.shingles))
    short, long = sorted((text.weight, other.weight))
    likeness = weight / short if short else 0.0
    if likeness < _IN_SHORTER or weight < _IN_LONGER * long:
        return False
    fewest = min(sum(text.numbers.values()), sum(other.numbers.values()))
    missing = fewest - sum((text.numbers & other.numbers).values())
    if min(len(text.shingles), len(other.shingles)) < _LONG:
        return not missing  # a line a day, of which only the figures change
    # of few numbers one may have been mended where all else is alike
    return missing <= (1 - _NUMBERS) * fewest or (likeness >= _SURELY and missing <= 1)


def _read(extraction: Extraction) -> _Text:
    words: list[str] = []
    numbers: Counter[str] = Counter()
    for section in extraction.sections:
        if section.kind not in _SILENT:
            for token in tokenize(fold(section.text)):
                if token.kind in (WORD, NUMBER):
                    words.append(token.text)
                if token.kind == NUMBER and not _YEARS.fullmatch(token.text):
                    numbers[token.text] += 1
    shingles = frozenset(hash(tuple(words[position : position + _WORDS])) for position in range(len(words) - _WORDS + 1))
    return _Text(shingles, numbers)


def find_shared(first: Extraction, second: Extraction) -> Shared | None:
    """Give the longest stretch of words that two reports share; ``None`` where they share no shingle."""
    one, other = _read_with_places(first), _read_with_places(second)
    places: dict[tuple[str, ...], int] = {}
    for position in range(len(one) - _WORDS + 1):
        places.setdefault(tuple(word for word, _ in one[position : position + _WORDS]), position)
    best = (0, 0, 0)
    position = 0
    while position <= len(other) - _WORDS:
        start = places.get(tuple(word for word, _ in other[position : position + _WORDS]))
        length = 0
        if start is not None:
            while start + length < len(one) and position + length < len(other) and one[start + length][0] == other[position + length][0]:
                length += 1
            best = max(best, (length, -start, -position))
        position += max(length, 1)
    length, start, position = best[0], -best[1], -best[2]
    if not length:
        return None
    return Shared(_stretch(first, one[start : start + length]), _stretch(second, other[position : position + length]))


_Placed = list[tuple[str, tuple[int, int]]]


def _read_with_places(extraction: Extraction) -> _Placed:
    """Give the words of a report with their offsets into its text."""
    found: _Placed = []
    for section in extraction.sections:
        if section.kind not in _SILENT:
            folded = fold(section.text)
            for token in tokenize(folded):
                if token.kind in (WORD, NUMBER):
                    start, end = folded.span(token.start, token.end)
                    found.append((token.text, (section.start + start, section.start + end)))
    return found


def _stretch(extraction: Extraction, words: _Placed) -> Span:
    """Give the words of a report, which may run over several sections, as they stand in it."""
    start, end = words[0][1][0], words[-1][1][1]
    pieces = (
        section.text[max(start - section.start, 0) : end - section.start]
        for section in extraction.sections
        if section.start < end and section.end > start
    )
    return Span(start, end, "".join(pieces))
