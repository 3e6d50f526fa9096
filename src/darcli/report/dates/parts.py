"""The parts of a calendar date: months, years, and the words that say which of them."""

from __future__ import annotations

from typing import NamedTuple

from darcli.report.dates.expressions import Page
from darcli.report.dates.words import MonthName, month_names, phrases, words
from darcli.report.lexicon import units
from darcli.text.numbers import read_number
from darcli.text.tokens import NUMBER

_BETWEEN_NAMES = frozenset({"/", "-", "(", "\\", "او"})
_BEFORE_YEAR = frozenset({",", "/", "-", ".", "("})
_KINDS_OF_YEAR = frozenset({"الدراسي", "الميلادي", "الهجري"})
GREGORIAN_YEARS = range(1000, 2200)
HIJRI_YEARS = range(1200, 1500)
# what a bare number behind a month and before a word must be to be its year; others count what follows
_NEWS_YEARS = range(1850, 2101)


class Month(NamedTuple):
    """A month in tokens ``first`` to ``last``; ``sure`` where more than one weak name says that it is one.

    ``number`` is ``None`` where two names beside each other contradict (كانون الثاني ديسمبر).
    """

    first: int
    last: int
    calendar: str
    number: int | None
    sure: bool
    clitic: bool


class Year(NamedTuple):
    """What follows a month: a year, or the word that tells which (الماضي); ``unit`` is what that word is of."""

    last: int
    year: int | None = None
    calendar: str | None = None
    which: str = ""
    unit: str = ""


def read_month(page: Page, index: int) -> Month | None:
    """Read a month by its name or names, or by its number behind شهر."""
    start = index
    with_word = page.words[index] in words("month_word")
    if with_word:
        start += 1
    name = _match_name(page, start)
    if name is None:
        return _read_numbered_month(page, start) if with_word else None
    last = start + len(name.rest)
    second = _read_second_name(page, last + 1, name)
    if second is None:
        return Month(index, last, name.calendar, name.number, with_word or not name.weak, name.clitic)
    other, end = second
    return Month(index, end, name.calendar, name.number if other.number == name.number else None, True, name.clitic)


def _match_name(page: Page, index: int) -> MonthName | None:
    for name in month_names().get(page.words[index], ()):
        if not name.rest or tuple(page.words[index + 1 : index + 1 + len(name.rest)]) == name.rest:
            return name
    return None


def _read_second_name(page: Page, index: int, first: MonthName) -> tuple[MonthName, int] | None:
    """Read the other name of the month: آب/أغسطس, آب (أغسطس), آب أغسطس."""
    sign = page.words[index] if page.words[index] in _BETWEEN_NAMES else ""
    start = index + 1 if sign else index
    name = _match_name(page, start)
    if name is None or name.clitic or name.calendar != first.calendar or (sign and name.number != first.number):
        return None
    last = start + len(name.rest)
    return name, last + 1 if sign == "(" and page.words[last + 1] == ")" else last


def _read_numbered_month(page: Page, index: int) -> Month | None:
    """Read the number behind شهر (شهر 8, شهر ثلاثة) unless it counts something (شهر 3 مدنيين)."""
    number = read_number(page.tokens, index) if index < len(page.tokens) else None
    if number is None or number.kind == "ordinal" or number.value not in range(1, 13):
        return None
    if number.value == 1 and number.kind == "words":
        return None  # في شهر واحد
    after = number.last + 1
    if not (page.ends(after) or page.words[after] in words("place_in_time") or page.words[after] in words("year_word")):
        return None
    return Month(index - 1, number.last, "gregorian", int(number.value), True, False)


def read_year(page: Page, index: int) -> Year | None:
    """Read the year behind a day and month: a year, or which one it is."""
    direct = page.match(phrases("which"), index)
    if direct:
        return Year(direct[1], which=direct[0])
    start = index
    opened = page.words[index] == "("
    if page.words[start] in _BEFORE_YEAR:
        start += 1
        if page.words[index] in ",-" and is_counted(page, start):
            return None
    elif page.words[start] in ("من", "في", "ل"):
        start += 1
        if page.words[start] in ("هذا", "هذه", "نفس", "ذات") and page.words[start + 1] in words("the_year"):
            return Year(start + 1, which="this" if page.words[start].startswith("ه") else "same", unit="year")
    elif page.words[start] in words("this") and page.words[start + 1] in words("the_year"):
        return Year(start + 1, which="this", unit="year")
    year = read_stated_year(page, start) or _read_which_year(page, start)
    if year and opened and page.words[year.last + 1] == ")":
        return year._replace(last=year.last + 1)
    return None if year and opened else year


def counts_people(page: Page, index: int) -> bool:
    """Tell whether the number right behind a Gregorian month alone is too early for its year: في أيار 1466 قتيلاً."""
    text, after = page.words[index], page.words[index + 1]
    era = after in words("hijri") or after in words("christian")
    return text.isdecimal() and int(text) not in _NEWS_YEARS and page.is_word(index + 1) and not era


def _read_which_year(page: Page, index: int) -> Year | None:
    """Read العام الماضي."""
    which = page.match(phrases("which"), index + 1) if page.words[index] in words("the_year") else None
    return Year(which[1], which=which[0], unit="year") if which else None


def read_stated_year(page: Page, index: int) -> Year | None:
    """Read a year in digits or words, with the word عام before it and its era behind it."""
    with_word = page.words[index] in words("year_word")
    start = index + 1 if with_word else index
    if with_word and page.words[start] in _KINDS_OF_YEAR:
        start += 1
    if start >= len(page.tokens):
        return None
    if page.tokens[start].kind == NUMBER:
        text, last = page.words[start], start
        if len(text) != 4 or not text.isdecimal():
            return None
        value = int(text)
    else:
        spelled = read_number(page.tokens, start)
        if spelled is None or spelled.kind != "words" or spelled.value not in GREGORIAN_YEARS or spelled.value == 1000:
            return None
        value, last = int(spelled.value), spelled.last
    return _with_era(page, value, last)


def _with_era(page: Page, value: int, last: int) -> Year | None:
    era = page.words[last + 1]
    if era in words("hijri"):
        return Year(last + 1, value, "hijri") if value in HIJRI_YEARS else None
    if value not in GREGORIAN_YEARS:
        return None
    return Year(last + 1, value, "gregorian") if era in words("christian") else Year(last, value)


def is_counted(page: Page, index: int, *, in_time: bool = False) -> bool:
    """Tell whether the number at ``index`` counts what follows (2000 شخص) and is no year; ``in_time`` (behind في) هجوماً says nothing."""
    after = page.words[index + 1]
    if not page.is_word(index + 1):
        return after == "%"
    if after in words("measure") or after in units():
        return True
    return not in_time and (len(after) > 3 and after.endswith("ا") and after not in words("particle") and after[-2] != "ه")
