"""EDTF dates on a calendar: the days a date covers, the period it falls into, and the periods between two others."""

from __future__ import annotations

import calendar
import functools
import re
from datetime import date, timedelta

# from the finest to the coarsest
UNITS = ("day", "month", "year")
_LENGTHS = {"day": 10, "month": 7, "year": 4}
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@functools.lru_cache(maxsize=4096)
def find_bounds(edtf: str) -> tuple[date, date] | None:
    """Give the first and the last day of a date; ``None`` where the year is not known, and for what is no date.

    >>> find_bounds("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> find_bounds("XXXX-10-14")
    """
    start, _, end = edtf.partition("/")
    low, high = _bound(start), _bound(end or start)
    return (low[0], high[1]) if low and high and low[0] <= high[1] else None


def _bound(text: str) -> tuple[date, date] | None:
    if not _DATE.fullmatch(text):
        return None
    year, month, day = (int(text[:4]), int(text[5:7] or 0), int(text[8:] or 0))
    try:
        if day:
            only = date(year, month, day)
            return only, only
        last = month or 12
        return date(year, month or 1, 1), date(year, last, calendar.monthrange(year, last)[1])
    except ValueError:
        return None


def order_key(edtf: str) -> tuple[bool, str, str]:
    """Give what dates are sorted by: their first day, the shorter stretch first; those without a year stand behind the others."""
    bounds = find_bounds(edtf)
    return (False, bounds[0].isoformat(), bounds[1].isoformat()) if bounds else (True, edtf, "")


def find_period(edtf: str, unit: str) -> str | None:
    """Give the day, month or year that ``edtf`` lies in; ``None`` where it may reach beyond one.

    >>> find_period("2022-10-14/2022-10-16", "month"), find_period("2022-10", "day")
    ('2022-10', None)
    """
    bounds = find_bounds(edtf)
    if bounds is None:
        return None
    first, last = (day.isoformat()[: _LENGTHS[unit]] for day in bounds)
    return first if first == last else None


def list_periods(first: str, last: str) -> tuple[str, ...]:
    """Give every period from ``first`` to ``last``, both of one unit.

    >>> list_periods("2022-11", "2023-01")
    ('2022-11', '2022-12', '2023-01')
    """
    low, high = find_bounds(first), find_bounds(last)
    found: list[str] = []
    day = low[0] if low else None
    while day and high and day <= high[0]:
        found.append(day.isoformat()[: len(first)])
        bounds = find_bounds(found[-1])
        day = _next_day(bounds[1]) if bounds else None
    return tuple(found)


def _next_day(day: date) -> date | None:
    return day + timedelta(days=1) if day < date.max else None


def count_periods(first: str, last: str, unit: str) -> int:
    """Give how many periods of ``unit`` lie between two days, both counted."""
    low, high = date.fromisoformat(first), date.fromisoformat(last)
    if unit == "day":
        return (high - low).days + 1
    years = high.year - low.year
    return years + 1 if unit == "year" else years * 12 + high.month - low.month + 1
