"""Places by their Arabic names: towns, villages, quarters, camps, regions and countries, with positions where they are known.

A look-up takes the folded name, as ``fold(text).text`` has it. A scanner over words asks :func:`starts_place` of each word, joins up to
:func:`count_words` words where the answer is yes, and takes the longest that :func:`is_place`. A place that is ``ambiguous`` (نمر,
جاسم, الحارة) counts only with a context word beside it, which is the scanner's to look for.

Positions are from GeoNames (https://www.geonames.org), CC BY 4.0; ``genscripts/gazetteer.py`` makes the file.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib import resources
from typing import Literal

Kind = Literal["country", "region", "city"]
_KINDS: dict[str, Kind] = {"c": "country", "r": "region", "p": "city"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place: what is not known of it, or not certain among places of one name, is ``None``."""

    name: str
    geonames: int | None
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    population: int
    ambiguous: bool
    kind: Kind


@functools.cache
def _index() -> dict[str, str]:
    """Give the cells of each folded name as they stand in the file: a cell is read when its name is asked for."""
    text = resources.files("darcli.data").joinpath("gazetteer.tsv").read_text("utf-8")
    return dict(line.split("\t", 1) for line in text.split("\n") if "\t" in line)


@functools.cache
def _first_words() -> dict[str, int]:
    """Give the words that names begin with, and how many words the longest such name has."""
    longest = dict.fromkeys([name for name in _index() if " " not in name], 1)
    for name in [name for name in _index() if " " in name]:
        first, _, rest = name.partition(" ")
        longest[first] = max(longest.get(first, 0), rest.count(" ") + 2)
    return longest


@functools.cache
def _places(name: str) -> tuple[Place, ...]:
    """Give the places of one folded name, the likeliest first."""
    return tuple(_read_cell(cell) for cell in _index()[name].split("\t"))


def _read_cell(cell: str) -> Place:
    name, kind, ambiguous, geonames, lat, lon, country, admin1, population = cell.split("|")
    return Place(
        name=name,
        geonames=int(geonames) if geonames else None,
        lat=float(lat) if lat else None,
        lon=float(lon) if lon else None,
        country=country or None,
        admin1=admin1 or None,
        population=int(population or 0),
        ambiguous=bool(ambiguous),
        kind=_KINDS[kind],
    )


def find_place(folded_name: str, near: str | None = None) -> Place | None:
    """Give the place of a folded name, or ``None``.

    Of places of one name, that of the country ``near`` (an ISO code) comes first; then countries, then Arab countries, then the larger
    population. Where a name may mean several places of one country, none far larger than the next, the position is ``None``.

    >>> place = find_place("طرابلس", near="LB")
    >>> place.country, place.lat
    ('LB', 34.4335)
    """
    if not is_place(folded_name):
        return None
    places = _places(folded_name)
    if near is None or len(places) == 1:
        return places[0]
    return next((place for place in places if place.country == near), places[0])


def is_place(folded_name: str) -> bool:
    """Tell whether a folded name is that of a place.

    >>> is_place("خان يونس"), is_place("شخص")
    (True, False)
    """
    return folded_name in _index()


def starts_place(folded_word: str) -> bool:
    """Tell whether some place's folded name begins with this word: a cheap test before joining words.

    >>> starts_place("خان")
    True
    """
    return folded_word in _first_words()


def count_words(folded_word: str) -> int:
    """Give the number of words of the longest place name that begins with this word, 0 where none does.

    >>> count_words("خان") > 1, count_words("قتلوا")
    (True, 0)
    """
    return _first_words().get(folded_word, 0)
