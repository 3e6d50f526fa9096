"""How far the name of a place reaches: a known one by the gazetteer, an unknown one by the kind of place named before it."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.report.place_words import Start
from darcli.report.reading import Reading
from darcli.text.gazetteer import Place, find_place

_QUOTES = {'"': '"', "'": "'", "(": ")"}
_LONGEST_QUOTED = 4
_IN = frozenset({"في", "وفي"})


@dataclass(slots=True, unsafe_hash=True)  # never changed; a named tuple takes twice as long to make
class Known:
    """A name of the gazetteer in a text: its last token, its place, and the letters of a clitic before it."""

    last: int
    place: Place
    skip: int


def find_known(reading: Reading, index: int, stop: int, starts: tuple[Start, ...]) -> Known | None:
    """Give the longest known name that begins at ``index`` and ends before ``stop``; the least stripped of equals."""
    best: Known | None = None
    texts, is_word = reading.texts, reading.is_word
    for skip, name, words, place in starts:
        last = index
        for behind in range(index + 1, min(stop, index + words)):
            if not is_word(behind):
                break
            name = f"{name} {texts[behind]}"
            if longer := find_place(name):
                last, place = behind, longer
        if place is not None and (best is None or last > best.last):
            best = Known(last, place, skip)
    return best


def known_at(reading: Reading, index: int, stop: int) -> Known | None:
    """Give the longest known name that begins with the word at ``index`` as it stands."""
    starts = reading.words[index].place.starts
    return find_known(reading, index, stop, starts[:1]) if starts and not starts[0].skip and index < stop else None


def roles_at(reading: Reading, index: int) -> frozenset[str]:
    """Give the roles of the word at ``index``, none for a sign."""
    return reading.words[index].place.roles


def quoted_end(reading: Reading, start: int, stop: int) -> int:
    """Give the index of the sign that closes a short quotation opened at ``start``, or 0."""
    closing = _QUOTES.get(reading.text(start))
    if closing is None:
        return 0
    for index in range(start + 1, min(stop, start + 2 + _LONGEST_QUOTED)):
        if reading.text(index) == closing:
            return index if index > start + 1 else 0
        if not reading.is_word(index):
            return 0
    return 0
