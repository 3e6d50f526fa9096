"""Dates as values: checking, counting, Hijri to Gregorian, EDTF."""

from __future__ import annotations

import calendar
from datetime import date, timedelta


def make_date(year: int, month: int, day: int) -> date | None:
    """Give the day, or ``None`` where there is none (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, count: int) -> date | None:
    """Give the day ``count`` days later."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Give year and month ``count`` months later."""
    months = year * 12 + month - 1 + count
    return months // 12, months % 12 + 1


def from_hijri(year: int, month: int, day: int) -> date | None:
    """Give the Gregorian day by the Umm al-Qura calendar; ``None`` outside its tables (1343 to 1500) and for days that do not exist."""
    # imported here: most reports have no Hijri date, and every start of a stage would pay
    from hijridate import Hijri

    try:
        found = Hijri(year, month, day).to_gregorian()
    except (OverflowError, ValueError):
        return None
    return date(found.year, found.month, found.day)


def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """Give the first and the last Gregorian day of a Hijri month."""
    first = from_hijri(year, month, 1)
    after = from_hijri(year + month // 12, month % 12 + 1, 1)
    return (first, after - timedelta(days=1)) if first and after else None


def to_hijri_year(day: date) -> int:
    """Give the Hijri year that runs on ``day``, give or take one."""
    return int((day.year - 622) * 1.0307) + 1


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """Give the ``nth`` weekday of a month (-1 is the last)."""
    if nth > 0:
        first = date(year, month, 1)
        return make_date(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, calendar.monthrange(year, month)[1])
    return add_days(last, -((last.weekday() - weekday) % 7))


def format_date(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """Give the EDTF string; a missing year is ``XXXX``. ``None`` for a day that does not exist."""
    if month is None:
        return None if year is None else f"{year:04}"
    # a leap year stands in for an unknown one
    if day is not None and make_date(year or 2000, month, day) is None:
        return None
    start = "XXXX" if year is None else f"{year:04}"
    return f"{start}-{month:02}" if day is None else f"{start}-{month:02}-{day:02}"
