"""Dates that cannot be: 31 نيسان, 14/13/2021, and two names beside each other that are two months (تموز/آب, كانون الثاني ديسمبر)."""

from __future__ import annotations

import calendar
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from darcli.report.dates.calendar_dates import read_date
from darcli.report.dates.expressions import Page
from darcli.report.dates.parts import read_month, read_year
from darcli.report.dates.words import MonthName, month_names, words
from darcli.text.fold import Folded
from darcli.text.numbers import read_number
from darcli.text.tokens import NUMBER, Token

NO_SUCH_DAY, TWO_MONTHS, PERHAPS_TWO_MONTHS = "no_such_day", "two_months", "perhaps_two_months"

# the names of the Levant and Iraq, as folding leaves them; a pair sets one of them beside one of the others
_LEVANTINE = frozenset({"كانون", "شباط", "اذار", "نيسان", "ايار", "نوار", "حزيران", "تموز", "اب", "ايلول", "تشرين"})
_NUMERIC = re.compile(r"(?<![0-9/.\\-])([0-9]{1,4})([/\\.-])([0-9]{1,2})\2([0-9]{1,4})(?![0-9/\\-])")
_YEARS = range(1900, 2101)
_HIJRI_MONTH = 30
# between two names of one month; behind a dash a range may follow (شباط - آذار)
_BETWEEN = frozenset({"/", "(", "\\"})
_LONGEST_ADDRESS = 400


@dataclass(frozen=True, slots=True)
class Slip:
    """A date in tokens ``first`` to ``last`` that cannot be as it is written; ``kind`` says why."""

    first: int
    last: int
    kind: str


def find_slips(folded: Folded, tokens: list[Token]) -> list[Slip]:
    """Find the dates among ``tokens`` that no calendar has, in order.

    >>> from darcli.text.fold import fold
    >>> from darcli.text.tokens import tokenize
    >>> text = fold("قُتل في 31 نيسان 2021 وفي 3 تموز/آب 2021")
    >>> [slip.kind for slip in find_slips(text, tokenize(text))]
    ['no_such_day', 'two_months']
    """
    page = Page(folded, tokens)
    found = [*_find_days(page), *_find_numeric(page), *_find_pairs(page)]
    return sorted(found, key=lambda slip: slip.first)


def _find_days(page: Page) -> Iterator[Slip]:
    """Find days that their month does not have: 31 نيسان, 45 آذار, الحادي والثلاثين من شباط."""
    for index, token in enumerate(page.tokens):
        if token.text not in month_names() and token.text not in words("month_word"):
            continue
        month = read_month(page, index)
        if month is None or month.number is None or month.clitic or page.before(index) in words("month_word"):
            continue
        day = _day_before(page, index)
        if day is None:
            continue
        first, value = day
        stated = read_year(page, month.last + 1)
        year = stated.year if stated and stated.year in _YEARS else None
        if value > _length(month.calendar, month.number, year):
            yield Slip(first, stated.last if stated and year else month.last, NO_SUCH_DAY)


def _day_before(page: Page, index: int) -> tuple[int, int] | None:
    """Give where the day before a month at ``index`` begins, and its number."""
    at = index - 1
    if page.before(index) == "من":
        at -= 1
    if at < 0:
        return None
    if page.tokens[at].kind == NUMBER:
        text = page.words[at]
        # 3.45 and 1,230 are no days, nor is what a sign joins to another number (2020/45 نيسان)
        plain = len(text) <= 2 and text.isdecimal() and page.before(at) not in ("/", ":", ".")
        return (at, int(text)) if plain and int(text) else None
    for start in range(max(0, at - 3), at + 1):
        number = read_number(page.tokens, start)
        if number is not None and number.last == at and number.kind == "ordinal" and number.value == int(number.value):
            date = read_date(page, start)
            return (start, int(number.value)) if date is not None and date.day == number.value else None
    return None


def _length(calendar_name: str, month: int, year: int | None) -> int:
    if calendar_name == "hijri":
        return _HIJRI_MONTH
    # a leap year stands in for an unknown one
    return calendar.monthrange(year or 2000, month)[1]


def _find_numeric(page: Page) -> Iterator[Slip]:
    """Find dates in figures that are none: 31/4/2021, 2021-02-30, 14/13/2021."""
    starts = {token.start: index for index, token in enumerate(page.tokens)}
    ends = {token.end: index for index, token in enumerate(page.tokens)}
    for match in _NUMERIC.finditer(page.folded.text):
        first, last = starts.get(match.start()), ends.get(match.end())
        if first is None or last is None or _is_address(page, match.start()):
            continue
        parts = int(match[1]), int(match[3]), int(match[4])
        year_first = len(match[1]) == 4
        year, month, day = parts if year_first else parts[::-1]
        if year in _YEARS and len(match[1]) + len(match[4]) in (5, 6) and not _is_possible(year, month, day, ordered=year_first):
            yield Slip(first, last, NO_SUCH_DAY)


def _is_possible(year: int, month: int, day: int, *, ordered: bool) -> bool:
    """Tell whether a day and a month in figures can be a date, not ``ordered`` in either order; 0 is left for a day nobody knows."""
    if not (day and month):
        return True
    readings = ((day, month),) if ordered else ((day, month), (month, day))  # behind the year the month comes first
    return any(m <= 12 and d <= calendar.monthrange(year, m)[1] for d, m in readings)


def _is_address(page: Page, start: int) -> bool:
    """Tell whether the word before ``start`` is an address or a number of a file."""
    before = page.folded.text[max(0, start - _LONGEST_ADDRESS) : start].rpartition(" ")[2]
    return "//" in before or "www." in before or before[-1:].isalnum()


def _find_pairs(page: Page) -> Iterator[Slip]:
    """Find two names of months beside each other that should be one."""
    for index in range(len(page.tokens)):
        name = _name_at(page, index)
        if name is None:
            continue
        last = index + len(name.rest)
        sign = page.words[last + 1] if page.words[last + 1] in _BETWEEN | {"-"} else ""
        start = last + (2 if sign else 1)
        other = _name_at(page, start)
        if other is None or other.clitic or other.calendar != name.calendar or other.number == name.number:
            continue
        if kind := _judge_pair(page, (index, start), sign, other):
            end = start + len(other.rest)
            closed = sign == "(" and page.words[end + 1] == ")"
            day = _day_before(page, index)
            year = read_year(page, end + 1 + closed)
            yield Slip(day[0] if day else index, year.last if year and year.year else end + closed, kind)


def _name_at(page: Page, index: int) -> MonthName | None:
    if index >= len(page.tokens):
        return None
    for name in month_names().get(page.words[index], ()):
        if not name.rest or tuple(page.words[index + 1 : index + 1 + len(name.rest)]) == name.rest:
            return name
    return None


def _judge_pair(page: Page, at: tuple[int, int], sign: str, other: MonthName) -> str | None:
    """Tell whether two months are one that was written twice, and wrongly, or a stretch of time (حزيران/تموز)."""
    first, second = at
    has_day = _day_before(page, first) is not None
    if page.words[first] in words("month_word") or page.before(first) in _of_two_months():
        return None
    if other.calendar == "hijri":
        return TWO_MONTHS if has_day and sign in _BETWEEN else None
    mixed = _is_levantine(page, first) != _is_levantine(page, second)
    if mixed:
        if not sign and other.weak:
            return None  # في أيلول مارس الجيش ضغوطاً
        return TWO_MONTHS if sign != "-" or has_day else None
    if sign not in _BETWEEN or sign == "(":
        return None
    return TWO_MONTHS if has_day else PERHAPS_TWO_MONTHS


def _is_levantine(page: Page, index: int) -> bool:
    return page.words[index].removeprefix("و").removeprefix("ب").removeprefix("ل") in _LEVANTINE or page.words[index] in _LEVANTINE


@functools.cache
def _of_two_months() -> frozenset[str]:
    """Give the words before two months that say they are two: شهري تموز/آب, بين تموز/آب."""
    return frozenset({"شهري", "بين", "اشهر", "الشهرين", "وبين", "بشهري", "لشهري"})
