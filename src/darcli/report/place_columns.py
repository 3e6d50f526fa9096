"""Columns of places: the bare names that stand in one cell of the entries of a list of people (فلان - صور, فلان | نمر 1993).

In such a column an ordinary word (صور) and a name that no list knows are places too, as its other cells hold known ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.place_names import known_at
from darcli.report.place_scan import PlaceSpan
from darcli.report.place_words import read_place_word
from darcli.report.reading import Reading

_SIGNS = frozenset("-–—|/")
_CLOSERS = _SIGNS | frozenset(",.;")
_LONGEST_LEAD = 8  # tokens before the name that begins an entry: number, bullet, title
_LONGEST_CELL = 3
_LONGEST_GAP = 10  # an age in brackets may stand between
_FEWEST = 2
_LONGEST_BRACKETS = 10


class Cell(NamedTuple):
    """What stands behind the sign after a name: tokens ``first`` to ``last``, and whether it is a known place."""

    first: int
    last: int
    sign: str
    known: PlaceSpan | None


def read_columns(reading: Reading, mentions: Sequence[Mention], found: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """Give the places of a column that were not found for themselves; ``found`` are those that were."""
    at = {span.first: span for span in found}
    cells = [cell for mention in mentions if mention.context != "alias" and (cell := _cell_behind(reading, mention, at)) is not None]
    taken = {index for span in found for index in range(span.first, span.last + 1)}
    taken.update(index for mention in mentions for index in range(mention.first, mention.last + 1))
    beside = [_beside_age(reading, mention, at) for mention in mentions] + _born_at(reading, at)
    added = [span for span in beside if span is not None and taken.isdisjoint({span.first, span.last})]
    taken.update(index for span in added for index in range(span.first, span.last + 1))
    all_known = sum(one.known is not None for one in cells)  # فلان – كذا and فلان / كذا in one list
    for sign in {one.sign for one in cells}:
        column = [one for one in cells if one.sign == sign]
        known = sum(cell.known is not None for cell in column)
        if (known < _FEWEST and all_known < _FEWEST) or 2 * known < len(column):
            continue
        for cell in column:
            if taken.isdisjoint(range(cell.first, cell.last + 1)) and (cell.known is not None or _is_unknown_name(reading, cell)):
                section = reading.sentences[_sentence_of(mentions, cell)].section
                added.append(cell.known or PlaceSpan(cell.first, cell.last, "town", None, 0, section))
    return added


def _sentence_of(mentions: Sequence[Mention], cell: Cell) -> int:
    return max((mention for mention in mentions if mention.first < cell.first), key=lambda mention: mention.first).sentence


def _cell_behind(reading: Reading, mention: Mention, at: dict[int, PlaceSpan]) -> Cell | None:
    """Give the first cell behind a name that begins an entry, past an age or a by-name in brackets."""
    sentence = reading.sentences[mention.sentence]
    if sentence.silent or not _begins_entry(reading, mention, sentence.first):
        return None
    index, depth = mention.last + 1, 0
    while index - mention.last <= _LONGEST_GAP and (depth or reading.texts[index] not in _SIGNS):
        text = reading.texts[index]
        depth += (text == "(") - (text == ")")
        if reading.is_break(index) or (not depth and text not in (")", '"', ",")):
            return None
        index += 1
    sign, first = reading.texts[index], index + 1
    if sign not in _SIGNS:
        return None
    behind = next((k for k in range(first, first + _LONGEST_CELL + 1) if reading.texts[k] == sign), first)
    if any(reading.words[k].unit for k in range(first, behind)):
        first = behind + 1  # فلان / طالب جامعي / الكسوة
    while reading.texts[first] in field_words("class_word"):
        first += 1
    last = first
    while last - first < _LONGEST_CELL and reading.is_word(last) and last not in reading.in_date:
        last += 1
    closed = reading.is_break(last) or reading.texts[last] in _CLOSERS or reading.is_number(last)
    if last == first or not closed:
        return None
    if first in at:
        return Cell(first, at[first].last, sign, at[first])
    known = known_at(reading, first, last)
    whole = known is not None and known.last == last - 1
    span = PlaceSpan(first, last - 1, "town", known.place, 0, sentence.section) if known and whole else None
    return Cell(first, last - 1, sign, span)


def _born_at(reading: Reading, at: dict[int, PlaceSpan]) -> list[PlaceSpan | None]:
    """Give the places that stand behind a date of birth: من مواليد 13/4/1972 جزين, مواليد 1990 عين عطا."""
    found: list[PlaceSpan | None] = []
    for index in reading.occurrences.find(field_words("born").keys()):
        first = index + 1
        while first in reading.in_date or reading.is_number(first) or reading.texts[first] in ("عام", "سنه", "/"):
            first += 1
        last = first
        while last - first < _LONGEST_CELL and reading.is_word(last):
            last += 1
        closed = reading.is_break(last) or reading.texts[last] in _CLOSERS
        if first == index + 1:  # من مواليد شرناخ 1996
            closed = last in reading.in_date or reading.is_number(last)
            while first < last and reading.texts[first] in field_words("class_word"):
                first += 1
        if last == first or not closed or first in at:
            continue
        sentence = next((one for one in reading.sentences if one.first <= index < one.end), None)
        known = known_at(reading, first, last)
        whole = known is not None and known.last == last - 1
        if sentence is not None and not sentence.silent and (whole or _is_unknown_name(reading, Cell(first, last - 1, "", None))):
            found.append(PlaceSpan(first, last - 1, "town", known.place if known and whole else None, 0, sentence.section))
    return found


def _beside_age(reading: Reading, mention: Mention, at: dict[int, PlaceSpan]) -> PlaceSpan | None:
    """Give the place that brackets behind a name hold beside an age or a year of birth: (شحور، مواليد 1982), (الحراك - 31 سنة)."""
    opening = mention.last + 1 + (reading.texts[mention.last + 1] == '"')
    if reading.texts[opening] != "(" or mention.context == "alias":
        return None
    closing = next((index for index in range(opening, opening + _LONGEST_BRACKETS) if reading.texts[index] == ")"), opening)
    inside = reading.texts[opening + 1 : closing]
    if not any(text in field_words("born") or text in field_words("year") for text in inside):
        return None
    first = opening + 1
    while reading.texts[first] in field_words("class_word"):
        first += 1
    last = first
    while last - first < _LONGEST_CELL and reading.is_word(last) and reading.texts[last] not in ("في", "ب", "من", "قرب"):
        last += 1
    if first in at or last in (first, closing) or not (reading.texts[last] in _CLOSERS or reading.texts[last] in ("في", "قرب")):
        return None
    known = known_at(reading, first, last)
    section = reading.sentences[mention.sentence].section
    if known is not None and known.last == last - 1:
        return PlaceSpan(first, last - 1, "town", known.place, 0, section)
    cell = Cell(first, last - 1, "(", None)
    return PlaceSpan(first, last - 1, "town", None, 0, section) if _is_unknown_name(reading, cell) else None


def _begins_entry(reading: Reading, mention: Mention, first: int) -> bool:
    """Tell whether a name begins its line, but for a number, a bullet and titles."""
    for index in range(mention.first - 1, max(mention.first - _LONGEST_LEAD, first) - 1, -1):
        word = reading.words[index]
        if reading.is_break(index):
            return True
        if word.verb or reading.texts[index] in (",", ")", ":"):
            return False
    return mention.first - first <= _LONGEST_LEAD


def _is_unknown_name(reading: Reading, cell: Cell) -> bool:
    """Tell whether a cell can be the name of a place that no list knows: no trade, force, harm or ordinary word."""
    compound = cell.last > cell.first and "compound" in read_place_word(reading.texts[cell.first]).roles  # عين عطا
    for index in range(cell.first + compound, cell.last + 1):
        word = reading.words[index]
        if word.harm or word.unit or word.organisation or word.rank or word.demonym or word.common or word.starts or len(word.text) < 3:
            return False
    return True
