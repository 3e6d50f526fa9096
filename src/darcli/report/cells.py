"""Fields under their names: records of lines like العمر: 30 and مكان الاعتقال: كذا, and tables whose first row names the columns."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from darcli.report.dates import DateSpan
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings

_BAR = "|"
_AGE = frozenset({"العمر", "السن", "عمره", "عمرها"})
_NAME = frozenset({"الاسم", "اسم"})
_PARENTS = frozenset({"الام", "الاب", "الوالده", "الوالد"})
_DATE, _PLACE = frozenset({"تاريخ", "بتاريخ", "التاريخ"}), frozenset({"مكان", "المكان", "موقع", "الموقع"})
_BIRTH = frozenset({"الولاده", "الميلاد"})
_TAKING = frozenset({"الاعتقال", "الاختفاء", "الخطف", "الاختطاف", "التوقيف", "الاسر", "الفقدان", "الفقد", "الاحتجاز", "اخر"})
_HOME = frozenset({"البلده", "القريه", "الموطن", "الاصل", "مسقط", "المنشا"})
_LONGEST_KEY = 4
_LONGEST_VALUE = 4
_LONGEST_RECORD = 12  # lines
_MOST_COLUMNS = 12
_OLDEST = 120


class Entry(NamedTuple):
    """What the cells of one person tell; what was told of the arrest stands apart from what was told of the death."""

    age: int | None = None
    origin: PlaceSpan | None = None
    place: PlaceSpan | None = None
    day: DateSpan | None = None
    taken_at: PlaceSpan | None = None
    taken_on: DateSpan | None = None

    def where(self, status: str) -> PlaceSpan | None:
        """Give the place of a harm of this status."""
        return self.place or (None if status in ("killed", "injured") else self.taken_at)

    def when(self, status: str) -> DateSpan | None:
        """Give the day of a harm of this status; of one who came free it is that of the arrest."""
        if status in ("detained", "missing", "released"):
            return self.taken_on or self.day
        return self.day


def read_cells(around: Surroundings) -> dict[int, Entry]:
    """Give the entry of each individual (by number) that stands in a record or a table with named columns."""
    found: dict[int, Entry] = {}
    reading = around.reading
    if reading.occurrences.find(_NAME):
        for number, cells in (*_records(around), *_tables(around)):
            entry = found.get(number, Entry())
            for key, first, end in cells:
                entry = _add(around, entry, key, (first, end))
            found[number] = entry
    return found


def _records(around: Surroundings) -> Iterator[tuple[int, list[tuple[list[str], int, int]]]]:
    """Give the people of records, each with the names and the values of its lines."""
    reading = around.reading
    person: int | None = None
    cells: list[tuple[list[str], int, int]] = []
    for line in _lines(reading):
        key = _key(reading, *line)
        if key and key[0] in _NAME and not _PARENTS & set(key):
            if person is not None:
                yield person, cells
            mention = next(iter(around.mentions_in(*line)), None)
            person, cells = (around.person(mention) if mention is not None else None), []
        elif key and person is not None and len(cells) < _LONGEST_RECORD:
            cells.append((key, line[0] + len(key) + 1, line[1]))
    if person is not None:
        yield person, cells


def _lines(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the lines of a report as stretches of tokens."""
    first = 0
    for index in range(len(reading.tokens) + 1):
        if reading.is_break(index):
            if index > first:
                yield first, index
            first = index + 1


def _key(reading: Reading, first: int, end: int) -> list[str]:
    """Give the words before the colon of a line, ``[]`` where it does not begin with a name and a colon."""
    for index in range(first, min(first + _LONGEST_KEY + 1, end)):
        if reading.texts[index] == ":":
            return reading.texts[first:index]
        if not reading.is_word(index):
            return []
    return []


def _tables(around: Surroundings) -> Iterator[tuple[int, list[tuple[list[str], int, int]]]]:
    """Give the people of tables, each with the names of the columns and the cells of the row."""
    reading = around.reading
    if reading.occurrences.find({_BAR}):
        keys: list[list[str]] = []
        for line in _lines(reading):
            row = _cells(reading, *line)
            texts = [reading.texts[first:end] for first, end in row]
            if len(row) > 1 and any(text and text[0] in _NAME for text in texts):
                keys = texts
            elif keys and 1 < len(row) <= len(keys):
                names = next((k for k, key in enumerate(keys) if key and key[0] in _NAME), 0)
                mention = next(iter(around.mentions_in(*row[names])), None) if names < len(row) else None
                person = around.person(mention) if mention is not None else None
                if person is not None:
                    yield person, [(key, *cell) for key, cell in zip(keys, row, strict=False) if key]
            else:
                keys = []


def _cells(reading: Reading, first: int, end: int) -> list[tuple[int, int]]:
    """Split a line at its bars; a bar at either end opens and closes no cell."""
    bars = [index for index in range(first, end) if reading.texts[index] == _BAR]
    if not bars or len(bars) > _MOST_COLUMNS:
        return []
    edges = [first - 1, *bars, end]
    cells = [(left + 1, right) for left, right in pairwise(edges)]
    if cells and cells[0][0] >= cells[0][1]:
        cells = cells[1:]
    return cells[:-1] if cells and cells[-1][0] >= cells[-1][1] else cells


def _add(around: Surroundings, entry: Entry, key: list[str], span: tuple[int, int]) -> Entry:
    """Add a cell to an entry, by the name of its column or line."""
    head, rest = key[0], set(key[1:])
    if head in _AGE:
        numbers = around.reading.numbers
        value = next((numbers[k].value for k in range(*span) if k in numbers), None)
        return entry._replace(age=int(value)) if value is not None and 0 < value <= _OLDEST else entry
    if (head in _PLACE and rest & _BIRTH) or head in _HOME:
        return entry._replace(origin=_place(around, *span))
    if head in _PLACE:
        place = _place(around, *span)
        entry = entry._replace(taken_at=place) if rest & _TAKING else entry._replace(place=place)
    if (head in _DATE or "وتاريخ" in rest) and not rest & _BIRTH:  # مكان وتاريخ الوفاة
        day = next(iter(around.dates_in(*span)), None)
        entry = entry._replace(taken_on=day) if rest & _TAKING else entry._replace(day=day)
    return entry


def _place(around: Surroundings, first: int, end: int) -> PlaceSpan | None:
    """Give the place in a cell, known or not: its words up to a sign or a date."""
    known = next(iter(around.places_in(first, end)), None)
    if known is not None:
        return known
    reading = around.reading
    last = first
    while last < end and last - first < _LONGEST_VALUE and reading.is_word(last) and last not in reading.in_date:
        last += 1
    plain = last > first and reading.words[first].verb is None and "غير" not in reading.texts[first:last]
    return PlaceSpan(first, last - 1, "town", None, 0, reading.sentences[around.sentence_of(first)].section) if plain else None
