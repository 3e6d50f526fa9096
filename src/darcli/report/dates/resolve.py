"""From what the words of a date say to the day: the year that is left out, the day that أمس is.

Where the publication is known, a date without a year is the last such date not after it. Where it is not, the report may say the year
elsewhere: beside the same month, or beside the dates of the days it tells of. What neither gives stays ``XXXX`` or is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from darcli.report.dates.expressions import Expression
from darcli.report.dates.values import add_days, add_months, format_date, from_hijri, hijri_month, make_date, nth_weekday, to_hijri_year

_HALF_YEAR = 183
_LATEST = 2  # days between the writing of a report and the date above it


def resolve_expressions(expressions: Sequence[Expression], published: date | None) -> list[str | None]:
    """Give the EDTF value of each expression, ``None`` where it has none; hidden expressions have none."""
    resolver = _Resolver(expressions, published)
    values = [None if expression.hidden else resolver.resolve(expression) for expression in expressions]
    _join_pairs(expressions, values)
    return values


def _join_pairs(expressions: Sequence[Expression], values: list[str | None]) -> None:
    """A Hijri and a Gregorian date side by side are one value: clerks' calendars may be a day apart, and months never fit."""
    for index in range(len(expressions) - 1):
        pair = expressions[index : index + 2]
        if {one.calendar for one in pair} == {"hijri", "gregorian"} and pair[1].first - pair[0].last <= 3:
            gregorian = index if pair[0].calendar == "gregorian" else index + 1
            other = 2 * index + 1 - gregorian
            same = (expressions[gregorian].day is None) == (expressions[other].day is None)
            if values[gregorian] and same and not expressions[other].hidden:
                values[other] = values[gregorian]


def _share_years(expressions: Sequence[Expression]) -> None:
    """A year behind two dates is that of both: من 28 آذار حتى 3 نيسان 2020, تموز/آب 2020."""
    for one, after in pairwise(expressions):
        near = after.first - one.last <= 2 and one.calendar == after.calendar and not (one.hidden or after.hidden)
        if near and one.month and not one.year and not one.which and after.year and after.month and after.weekday is None:
            one.year = after.year - (one.month > after.month)


def _month_at_hand(expressions: Sequence[Expression]) -> date | None:
    """Give the month in which the report was written, where it says العام الجاري 2016 and names آذار الجاري, or no month as past."""
    years = {one.year for one in expressions if one.year and one.which == "this" and one.which_unit == "year" and not one.month}
    months = {one.month for one in expressions if one.month and one.which == "this" and one.which_unit != "year" and not one.year}
    year, month = next(iter(years), None), next(iter(months), None)
    if year is None or len(years) > 1 or len(months) > 1:
        return None
    past = any(one.which in ("last", "before") and one.month for one in expressions)
    return date(year, month or 12, 1) if month or not past else None


class _Resolver:
    """Walks over the expressions in order and remembers the last day, month and year that were named."""

    def __init__(self, expressions: Sequence[Expression], published: date | None) -> None:
        self.published = published
        self.day: date | None = None
        self.year: int | None = None
        self.month: tuple[int, int] | None = None
        self.month_alone: int | None = None
        self.stated: dict[tuple[int, int | None], set[int]] = {}
        self.told: list[date] = []
        self.recent: date | None = None
        self.here = _month_at_hand(expressions)
        _share_years(expressions)
        for one in expressions:
            if one.weekday is not None and one.year and one.month and one.day and not one.since and one.calendar == "gregorian":
                self.recent = max(filter(None, (self.recent, make_date(one.year, one.month, one.day))), default=None)
            if one.calendar == "gregorian" and one.year and one.month and not (one.hidden or one.event):
                for key in ((one.month, None), (one.month, one.day)):
                    self.stated.setdefault(key, set()).add(one.year)
                told = make_date(one.year, one.month, one.day or 1)
                if told and not one.since:
                    self.told.append(told)

    def resolve(self, one: Expression) -> str | None:
        """Give the value of one expression, and remember it."""
        if one.calendar == "hijri":
            return self._remember_day(self._hijri_day(one)) if one.day else _hijri_period(one)
        if one.nth is not None and one.weekday is not None and one.month:
            # planned days (ثالث ثلاثاء من أيلول): those of the year at hand
            year = one.year or (self.published.year if self.published and not one.which else self._year(one, None))
            return self._remember_day(nth_weekday(year, one.month, one.weekday, one.nth)) if year else None
        if one.month:
            return self._month_date(one)
        if one.year:
            self.year = one.year
            return format_date(one.year)
        if one.day:
            return self._day_of_told_month(one)
        if one.which_unit:
            return self._told_period(one)
        return self._told_day(one)

    def _remember_day(self, day: date | None) -> str | None:
        if day is None:
            return None
        self.day, self.month, self.year = day, (day.year, day.month), day.year
        return format_date(day.year, day.month, day.day)

    def _month_date(self, one: Expression) -> str | None:
        assert one.month is not None
        year = one.year or self._year(one, one.day)
        value = format_date(year, one.month, one.day)
        if not one.which:
            self.month_alone = one.month
        if value and year:
            self.month, self.year = (year, one.month), year
            self.day = make_date(year, one.month, one.day) or self.day if one.day else self.day
        if value and one.until:
            end = format_date(year, one.month, one.until)
            return f"{value}/{end}" if end else value
        return value

    def _year(self, one: Expression, day: int | None) -> int | None:
        """Give the year of a date that does not state it."""
        assert one.month is not None
        if one.year or one.event:
            return one.year
        if one.which_unit == "year" and (self.published or one.which in ("same", "before")):
            return self._told_year(one.which)
        stated = self.stated.get((one.month, day), set())
        if day and len(stated) == 1:
            return next(iter(stated))
        if self.published:
            return _year_before(self.published, one.month, day, one.which)
        if self.here:
            return _year_before(self.here, one.month, None, one.which)
        stated = self.stated.get((one.month, None), set())
        return next(iter(stated)) if len(stated) == 1 else self._nearest_year(one, day)

    def _nearest_year(self, one: Expression, day: int | None) -> int | None:
        """Give the year that brings the date nearest to the last day told; أيار الماضي is told from the latest of all.

        Of three years the one comes first in which the day fell on the weekday beside it.
        """
        assert one.month is not None
        month, which = one.month, one.which
        if which and self.recent:  # a weekday beside its date is one of the last days before the report
            return _year_before(self.recent, month, day, which)
        anchor = max(self.told, default=None) if which else self.day
        if anchor is None or (which not in ("", "this") and not self._has_story(anchor)):
            return None
        near = [found for year in (-1, 0, 1) if (found := make_date(anchor.year + year, month, day or 1))]
        near = [found for found in near if found.weekday() == one.weekday] or near
        best = min(near, key=lambda found: abs((found - anchor).days), default=None)
        return best.year if best else None

    def _has_story(self, latest: date) -> bool:
        """Tell whether two dates within half a year are told, so that the latest is no lone look back."""
        return sum((latest - told).days <= _HALF_YEAR for told in self.told) > 1

    def _hijri_day(self, one: Expression) -> date | None:
        assert one.month is not None
        assert one.day is not None
        if one.year:
            return from_hijri(one.year, one.month, one.day)
        if self.published is None:
            return None
        year = to_hijri_year(self.published)
        days = [from_hijri(near, one.month, one.day) for near in (year + 1, year, year - 1, year - 2)]
        return next((day for day in days if day and day <= self.published), None)

    def _told_year(self, which: str) -> int | None:
        if which in ("same", "before"):
            return self.year - 1 if self.year and which == "before" else self.year
        return self.published.year + {"last": -1, "next": 1}.get(which, 0) if self.published else None

    def _told_month(self, which: str) -> tuple[int, int] | None:
        if which in ("same", "before") or self.published is None:
            if self.month is None or which not in ("same", "before", "this"):
                return None
            return add_months(*self.month, -1 if which == "before" else 0)
        return add_months(self.published.year, self.published.month, {"last": -1, "next": 1}.get(which, 0))

    def _told_period(self, one: Expression) -> str | None:
        """Resolve العام الماضي and الشهر الماضي."""
        if one.which_unit == "year":
            year = self._told_year(one.which)
            return format_date(year)
        month = self._told_month(one.which)
        if month is None:
            return None
        self.month = month
        return format_date(*month)

    def _day_of_told_month(self, one: Expression) -> str | None:
        """Resolve 25 من الشهر الجاري; its month may be known without its year."""
        assert one.day is not None
        month = self._told_month(one.which)
        if month is None:
            here = self.month_alone if one.which in ("this", "same") else None
            return format_date(None, here, one.day) if here else None
        return self._remember_day(make_date(*month, one.day))

    def _told_day(self, one: Expression) -> str | None:
        """Resolve a weekday or a day told from another."""
        if one.shift is not None:
            return self._shifted(one)
        if self.published is None:
            return None
        if one.offset is not None:
            day = add_days(self.published, one.offset)
            late = (day.weekday() - one.weekday) % 7 if day and one.weekday is not None else 0
            # اليوم الخميس in a report put up on Friday
            return self._remember_day(add_days(day, -late) if day and late <= _LATEST else day)
        if one.weekday is None:
            return None
        if one.which == "next":
            return self._remember_day(add_days(self.published, (one.weekday - self.published.weekday() - 1) % 7 + 1))
        ago = (self.published.weekday() - one.weekday) % 7
        day = add_days(self.published, -(7 if ago == 0 and one.which == "last" else ago))
        if day and one.until_weekday is not None:
            after = add_days(day, 1)
            first = self._remember_day(day)
            return f"{first}/{after.isoformat()}" if after else first
        return self._remember_day(day)

    def _shifted(self, one: Expression) -> str | None:
        base = self.day if one.from_text else self.published
        if base is None or one.shift is None or (one.bare and base != self.published):
            return None
        amount, unit = one.shift
        if unit in ("day", "week"):
            return self._remember_day(add_days(base, amount * (7 if unit == "week" else 1)))
        if unit == "month":
            return format_date(*add_months(base.year, base.month, amount))
        return format_date(base.year + amount) if base.year + amount > 0 else None


def _year_before(published: date, month: int, day: int | None, which: str) -> int:
    """Give the year of the last such date not after ``published``, or of the next one."""
    here, there = (published.month, published.day if day else 0), (month, day or 0)
    if which == "next":
        return published.year + (there <= here)
    if which == "last" and day is None:
        return published.year - (there >= here)
    return published.year - (there > here)


def _hijri_period(one: Expression) -> str | None:
    """Give a Hijri month as the days it runs over."""
    days = hijri_month(one.year, one.month) if one.year and one.month else None
    return f"{days[0].isoformat()}/{days[1].isoformat()}" if days else None
