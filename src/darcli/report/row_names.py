"""Names in a row of names: among entries that commas part, one that begins with no known name begins with its name all the same.

علي حسن الضامن، ملك عبود الحسين، سوريا العبود، فهد إسماعيل: ملك is no king here, and سوريا no country.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from darcli.report.entry_names import chunk, name_at
from darcli.report.mentions import Mention
from darcli.report.reading import Reading, Sentence
from darcli.text.gazetteer import is_place

_ROW = 3  # entries
_PARTING = frozenset({",", ":", "؛"})
_SKIPPED = frozenset({'"', "(", "'", "["})
# ranks that are given names as well, where nobody else of the row has one: سيد قاسم, ملك عبود
_RANKS_OR_NAMES = frozenset({"سيد", "السيد", "ملك", "امير", "حاج", "شيخ"})
_LONGEST_ENTRY = 14  # tokens


def complete_rows(reading: Reading, number: int, people: list[Mention]) -> list[Mention]:
    """Give the ``people`` of a sentence, in order, with those whom only their place in a row of names gives away."""
    sentence = reading.sentences[number]
    if not _may_hold_row(reading, sentence, people):
        return people
    starts = [mention.first for mention in people]
    parts = [(start, end, _first_in(people, starts, start, end)) for start, end in _entries(reading, sentence)]
    entries = [(start, mention) for start, end, mention in parts if mention is not None or not _is_label(reading, start, end)]
    found = {mention.first: mention for mention in people}
    for place, (start, mention) in enumerate(entries):
        if _is_whole(reading, mention, start) or not _is_inside_row(entries, place):
            continue
        last = _last_of(reading, start, mention, sentence)
        if last is not None and (mention is None or mention.last <= last):
            for first in starts[bisect_left(starts, start) : bisect_left(starts, last + 1)]:
                found.pop(first, None)
            found[start] = name_at(reading, start, last, number)
    return sorted(found.values(), key=lambda one: one.first)


def _may_hold_row(reading: Reading, sentence: Sentence, people: list[Mention]) -> bool:
    commas = reading.texts[sentence.first : sentence.end].count(",")
    return len(people) >= _ROW and commas >= _ROW - 1


def _entries(reading: Reading, sentence: Sentence) -> list[tuple[int, int]]:
    """Give the stretches between commas and colons, without the quotation mark before each."""
    texts = reading.texts
    cuts = [sentence.first - 1, *(k for k in range(sentence.first, sentence.end) if texts[k] in _PARTING), sentence.end]
    found = []
    for before, end in pairwise(cuts):
        start = before + 1
        while start < end and texts[start] in _SKIPPED:
            start += 1
        if start < end and reading.is_word(start):
            found.append((start, end))
    return found


def _is_label(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a stretch only tells where those behind its colon are from: من سترة: سامر نبيل, …"""
    return reading.texts[end] == ":" and (reading.texts[start] in ("من", "في", "ومن", "وفي") or is_place(reading.texts[start]))


def _first_in(people: list[Mention], starts: list[int], start: int, end: int) -> Mention | None:
    position = bisect_left(starts, start)
    return people[position] if position < len(people) and people[position].first < end else None


def _is_whole(reading: Reading, mention: Mention | None, start: int) -> bool:
    """Tell whether the name of an entry is what it begins with, a title before it aside."""
    if mention is None or min(mention.head, mention.first) > start:
        return False
    return mention.first == start or reading.texts[start] not in _RANKS_OR_NAMES


def _is_inside_row(entries: list[tuple[int, Mention | None]], place: int) -> bool:
    """Tell whether two of the four entries around begin with a name right away."""
    around = (*entries[max(place - 2, 0) : place], *entries[place + 1 : place + 3])
    return sum(mention is not None and mention.first == start for start, mention in around) > 1


def _last_of(reading: Reading, start: int, mention: Mention | None, sentence: Sentence) -> int | None:
    """Give where the name that begins at ``start`` ends, ``None`` where none can."""
    word = reading.words[start]
    rank = word.rank is not None and word.text in _RANKS_OR_NAMES
    if not word.spelled or word.verb or word.harm or word.organisation or (word.rank and not rank):
        return None
    if (word.unit and not (word.given or rank)) or (mention is not None and mention.first - start != 1):
        return None
    last = chunk(reading, start, sentence)
    return last if last is not None and last - start < _LONGEST_ENTRY else None
