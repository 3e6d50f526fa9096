"""Places that people are said to be from, of a name that no list has or a doubtful one: فلان (22 عاما) من كسروج, من مواليد سلوان."""

from __future__ import annotations

from collections.abc import Sequence

from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.place_ends import Bare, find_end
from darcli.report.place_names import known_at
from darcli.report.place_scan import PlaceSpan
from darcli.report.reading import Reading

_FROM = frozenset({"من", "ومن"})
_FILLING = frozenset({"(", ")", ",", '"', "-", "–", "أيضا", "الى"})
_LONGEST_FILLING = 7
_SHORT = frozenset({"short", "alias"})


def read_homes(reading: Reading, mentions: Sequence[Mention], found: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """Give the places behind من right behind a name or an age, and behind words for descent, that were not ``found`` for themselves."""
    taken = {index for span in found for index in range(span.first, span.last + 1)}
    taken.update(index for mention in mentions for index in range(mention.first, mention.last + 1))
    ends = {mention.last: mention.sentence for mention in mentions if mention.context not in _SHORT}
    starts = [
        (index + 1, firm) for index in reading.occurrences.find(_FROM) if (firm := _is_behind_person(reading, ends, index)) is not None
    ]
    starts += [(index + 1, True) for index in reading.occurrences.find(field_words("born").keys()) if reading.texts[index - 1] in _FROM]
    added = []
    for start, firm in sorted(starts):
        span = _read(reading, mentions, start, new=firm) if start not in taken else None
        if span is not None and taken.isdisjoint(range(span.first, span.last + 1)):
            added.append(span)
    return added


def _is_behind_person(reading: Reading, ends: dict[int, int], index: int) -> bool | None:
    """Tell whether an age or a word for descent stands before من at ``index`` (``True``), a bare name (``False``) or neither (``None``)."""
    if reading.texts[index - 1] in field_words("descend"):
        return True
    aged = False
    for position in range(index - 1, index - 1 - _LONGEST_FILLING, -1):
        if position in ends:
            return aged
        year = reading.texts[position] in field_words("year")
        aged = aged or year
        if not (year or reading.texts[position] in _FILLING or reading.is_number(position) or position in reading.numbers):
            return None
    return None


def _read(reading: Reading, mentions: Sequence[Mention], start: int, *, new: bool) -> PlaceSpan | None:
    """Read a name that a list has, even a doubtful one, or with ``new`` a word of no list."""
    sections = (reading.sentences[mention.sentence] for mention in mentions)
    sentence = next((one for one in sections if one.first <= start < one.end), None)
    word = reading.words[start]
    if sentence is None or start in reading.in_date or not word.spelled or word.organisation is not None:
        return None
    known = known_at(reading, start, sentence.end)
    if known is not None and not (word.harm or word.verb or word.unit):
        return PlaceSpan(start, known.last, "town", known.place, 0, sentence.section)
    if not (new and word.fresh) or "body" in word.starts:
        return None
    return PlaceSpan(start, find_end(Bare(reading, start, sentence.end, "new")) - 1, "town", None, 0, sentence.section)
