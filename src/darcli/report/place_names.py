"""How far the name of a place reaches: a known one by the gazetteer, an unknown one by the kind of place named before it."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.report.reading import Reading
from darcli.text.gazetteer import Place, count_words, find_place, is_place, starts_place

_QUOTES = {'"': '"', "'": "'", "(": ")"}
_LONGEST_QUOTED = 4
_IN = frozenset({"في", "وفي"})


@dataclass(slots=True, unsafe_hash=True)  # never changed; a named tuple takes twice as long to make
class Known:
    """A name of the gazetteer in a text: its last token, its place, and the letters of a clitic before it."""

    last: int
    place: Place
    skip: int


def find_known(reading: Reading, index: int, stop: int, starts: tuple[tuple[int, str], ...]) -> Known | None:
    """Give the longest known name that begins at ``index`` and ends before ``stop``; the least stripped of equals."""
    best: Known | None = None
    texts, is_word = reading.texts, reading.is_word
    for skip, form in starts:
        found, full = (index, form) if is_place(form) else (-1, "")
        name = form
        for last in range(index + 1, min(stop, index + count_words(form))):
            if not is_word(last):
                break
            name = f"{name} {texts[last]}"
            if is_place(name):
                found, full = last, name
        if found >= 0 and (best is None or found > best.last) and (place := find_place(full)):
            best = Known(found, place, skip)
    return best


def known_at(reading: Reading, index: int, stop: int) -> Known | None:
    """Give the longest known name that begins with the word at ``index`` as it stands."""
    if index >= stop or not reading.is_word(index) or not starts_place(reading.text(index)):
        return None
    return find_known(reading, index, stop, ((0, reading.text(index)),))


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
