"""The cells of one person's entry in a list or a run of names: فلان - نوى - 34 عاما / سائق, فلان، طالب، 19 سنة, فلان 34 نوى."""

from __future__ import annotations

from darcli.report.mentions import Mention
from darcli.report.surroundings import Surroundings

_SIGNS = frozenset({"-", "–", "—", "/", "|", ",", "(", ")", "[", "]", ":", '"', "'"})
_LONGEST_ENTRY = 40
_LONGEST_CELL = 4
_LINKS = frozenset({"في", "من", "علي", "الي", "عن", "ان", "مع", "بعد", "قبل", "خلال", "اثر", "كما", "فيما", "الذي", "التي", "وهو", "وهي"})

Cell = tuple[int, int]  # first token and where it ends


def cells_behind(around: Surroundings, mention: Mention) -> list[Cell]:
    """Give the cells of an entry behind its name: what signs part, and a number that stands bare before a place."""
    reading = around.reading
    sentence = around.sentence(around.sentence_of(mention.first))
    stop = min(sentence.end, mention.last + _LONGEST_ENTRY)
    following = around.mention_after(mention.last + 1)
    while following is not None and around.person(following) == around.person(mention):
        following = around.mention_after(following.last + 1)
    if following is not None:
        stop = min(stop, following.head, following.first)
    cells: list[Cell] = []
    first = index = mention.last + 1
    while index <= stop:
        if index == stop or reading.is_break(index) or reading.texts[index] in _SIGNS:
            if index > first:
                cells.append((first, index))
            first = index + 1
        elif index > first and (span := reading.numbers.get(first)) is not None and span.last + 1 == index and _begins_place(around, index):
            cells.append((first, index))  # 34 نوى
            first = index
        index += 1
    return cells


def _begins_place(around: Surroundings, index: int) -> bool:
    place = around.place_at(index)
    return place is not None and place.first == index


def is_of_entry(around: Surroundings, cell: Cell) -> bool:
    """Tell whether a cell can stand in an entry before another: a place, a number, a date, or what one is; no clause that tells more."""
    reading = around.reading
    first, end = cell
    if around.place_at(first) is not None or reading.is_number(first) or first in reading.numbers or first in reading.in_date:
        return True
    if end - first > _LONGEST_CELL or (reading.texts[first][0] == "و" and reading.words[first].unit is not None):
        return False  # وطالب في العشرين is someone else
    words = reading.words[first:end]
    return not any(word.harm or (word.verb and not word.unit) or word.starts or word.text in _LINKS for word in words)


def entry_of(around: Surroundings, index: int) -> Mention | None:
    """Give the name in whose entry a cell begins at ``index`` behind nothing but other cells of the entry."""
    mention = around.mention_before(index)
    if mention is None or index - mention.last > _LONGEST_ENTRY:
        return None
    for cell in cells_behind(around, mention):
        if cell[0] == index:
            return mention
        if cell[0] > index or not is_of_entry(around, cell):
            return None
    return None


def bare_numbers(around: Surroundings) -> dict[int, Mention]:
    """Give the numbers that fill a cell of the entries of at least two people, by first token: فلان، 34 and in the next line علان، 22.

    Numbers that only count the entries (فلان 2- علان 3- …) are none of them.
    """
    reading = around.reading
    found: dict[int, list[tuple[int, Mention]]] = {}
    former, group = -2, -1
    mentions = around.mentions if len(around.people) > 1 and reading.numbers else []
    for mention in mentions:
        if mention.context == "alias" or not _has_number(around, mention):
            continue
        for first, end in cells_behind(around, mention):
            span = reading.numbers.get(first)
            part = any(reading.texts[sign] == "/" and reading.is_number(k) for sign, k in ((end, end + 1), (first - 1, first - 2)))  # 9/7
            if span is not None and span.last + 1 == end and first not in reading.in_date and not part:
                number = around.sentence_of(first)
                group = around.headings.get(number, group if number == former + 1 else number)
                former = number
                found.setdefault(group, []).append((first, mention))
                break
            if not is_of_entry(around, (first, end)):
                break
    return {first: one for cells in found.values() if len(cells) > 1 and not _count_up(around, cells) for first, one in cells}


def _has_number(around: Surroundings, mention: Mention) -> bool:
    numbers = around.reading.numbers
    return any(index in numbers for index in range(mention.last + 1, mention.last + _LONGEST_CELL * 2))


def _count_up(around: Surroundings, cells: list[tuple[int, Mention]]) -> bool:
    """Tell whether numbers rise by one from entry to entry, or stand right before the next name."""
    values = [around.reading.numbers[first].value for first, _ in cells]
    return values == [values[0] + k for k in range(len(values))]
