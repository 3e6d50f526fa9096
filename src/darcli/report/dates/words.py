"""The words that dates are made of, folded and indexed once."""

from __future__ import annotations

import functools
from typing import NamedTuple

from darcli.text.word_lists import read_folded_rows

_CLITICS = ("", "و", "ف", "ب", "ل")


class MonthName(NamedTuple):
    """A month as a name gives it; ``weak`` names are ordinary words too, and ``rest`` is what follows the first word."""

    calendar: str
    number: int
    weak: bool
    rest: tuple[str, ...]
    clitic: bool


class Weekday(NamedTuple):
    """A day of the week (Monday is 0); ``family`` where the word is a family name as well."""

    number: int
    family: bool


class Phrase(NamedTuple):
    """The words behind the first word of a phrase, and the value of the whole."""

    rest: tuple[str, ...]
    value: str


@functools.cache
def month_names() -> dict[str, tuple[MonthName, ...]]:
    """Give the months by the first word of their names, clitics included, the longest name first."""
    table: dict[str, list[MonthName]] = {}
    for calendar, number, strength, names in _rows("months.tsv"):
        for name in names.split(","):
            first, *rest = name.split()
            for clitic in _CLITICS:
                month = MonthName(calendar, int(number), strength == "weak", tuple(rest), bool(clitic))
                table.setdefault(clitic + first, []).append(month)
    return {first: tuple(sorted(months, key=lambda month: -len(month.rest))) for first, months in table.items()}


@functools.cache
def weekdays() -> dict[str, Weekday]:
    """Give the days of the week with the article, clitics included."""
    table: dict[str, Weekday] = {}
    for number, family, names in _rows("weekdays.tsv"):
        for name in names.split(","):
            for clitic in ("", "و", "ف", "ب"):
                table.setdefault(clitic + name, Weekday(int(number), family == "y"))
            table.setdefault("لل" + name[2:], Weekday(int(number), family == "y"))
    return table


@functools.cache
def bare_weekdays() -> dict[str, int]:
    """Give the days of the week without the article, as in ثالث ثلاثاء من أيلول."""
    return {word[2:]: day.number for word, day in weekdays().items() if word.startswith("ال")}


@functools.cache
def phrases(name: str) -> dict[str, tuple[Phrase, ...]]:
    """Give the phrases of a class of ``data/date_words.tsv`` by their first word, the longest first."""
    table: dict[str, list[Phrase]] = {}
    for group, value, words in _rows("date_words.tsv"):
        if group == name:
            for phrase in words.split(","):
                first, *rest = phrase.split()
                table.setdefault(first, []).append(Phrase(tuple(rest), value))
    return {first: tuple(sorted(found, key=lambda phrase: -len(phrase.rest))) for first, found in table.items()}


@functools.cache
def words(name: str) -> frozenset[str]:
    """Give the single words of a class of ``data/date_words.tsv``."""
    return frozenset(first for first, found in phrases(name).items() if any(not phrase.rest for phrase in found))


@functools.cache
def _rows(name: str) -> tuple[list[str], ...]:
    return tuple(read_folded_rows(name))


@functools.cache
def triggers() -> dict[str, tuple[str, ...]]:
    """Give for each word at which a date may begin the names of the rules to try there, in order."""
    table: dict[str, tuple[str, ...]] = {}
    for name in ("that_day", "day", "before", "after", "since", "this", "month_word", "year_word"):
        for first in phrases(name):
            table[first] = (*table.get(first, ()), name)
    table |= dict.fromkeys(weekdays(), ("weekday",))
    table |= dict.fromkeys(("الف", "الفين"), ("thousand",))
    return dict.fromkeys(month_names(), ("month",)) | table
