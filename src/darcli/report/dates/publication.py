"""The day a report was published, where its text or its address says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from darcli.report.dates.chain import read_expressions
from darcli.report.dates.expressions import Expression, Page
from darcli.report.dates.values import add_days, from_hijri, make_date
from darcli.report.dates.words import words
from darcli.text.fold import Folded
from darcli.text.tokens import BREAK, SIGN, Token

_ADDRESS_DATE = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?:([/_-])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?![0-9])")
_OPENERS = frozenset({"-", ",", "/", "|", "(", ":", ".", "[", "•"})
# a dateline stands in the head of a report, below title and outlet
_HEAD_BREAKS = 4
_HEAD_TOKENS = 120


def publication_date(
    folded: Folded, tokens: Sequence[Token], url: str | None = None, *, expressions: Sequence[Expression] | None = None
) -> tuple[str, str] | None:
    """Give the day of publication as ISO date and whether ``text`` or ``url`` says it; ``None`` where neither does.

    It is said by a full date beside اليوم or أمس, by a dateline, by a full date that fits أمس الاثنين, and by a date in the address.

    >>> from darcli.text.fold import fold
    >>> from darcli.text.tokens import tokenize
    >>> folded = fold("قُتل رجل أول أمس الجمعة 14 أكتوبر / تشرين الأول 2022")
    >>> publication_date(folded, tokenize(folded))
    ('2022-10-16', 'text')
    """
    page = Page(folded, tokens)
    found = [one for one in (read_expressions(folded, tokens) if expressions is None else expressions) if not one.hidden]
    for rule in (_beside_relative, _dateline, _fitting_weekday):
        day = rule(page, found)
        if day:
            return day.isoformat(), "text"
    day = _in_address(url) if url else None
    return (day.isoformat(), "url") if day else None


def _day_of(one: Expression) -> date | None:
    if not (one.year and one.month and one.day) or one.until:
        return None
    if one.calendar == "hijri":
        return from_hijri(one.year, one.month, one.day)
    return make_date(one.year, one.month, one.day)


def _beside_relative(page: Page, found: Sequence[Expression]) -> date | None:
    """أمس الاثنين 12 أيلول 2022: a day after it. A Gregorian date goes before a Hijri one, whose day may be counted otherwise."""
    days = [(one.calendar == "hijri", add_days(day, -one.offset)) for one in found if one.offset is not None and (day := _day_of(one))]
    return min(days, key=lambda item: item[0])[1] if days else None


def _dateline(page: Page, found: Sequence[Expression]) -> date | None:
    """A full date in the head of the report that stands by itself: on a line, behind a place and a dash, behind نُشر في."""
    breaks = [index for index, token in enumerate(page.tokens[:_HEAD_TOKENS]) if token.kind == BREAK]
    head = breaks[_HEAD_BREAKS - 1] if len(breaks) >= _HEAD_BREAKS else _HEAD_TOKENS
    days = []
    for one in found:
        labelled = _is_labelled(page, one.first)
        if labelled or (one.first <= head and _stands_alone(page, one)):
            day = _day_of(one)
            if day:
                days.append((not labelled, one.calendar == "hijri", day))
    return min(days, key=lambda item: item[:2])[2] if days else None


def _is_labelled(page: Page, index: int) -> bool:
    """Tell whether the line before token ``index`` is no more than نشر في, تاريخ النشر:, آخر تحديث."""
    start = index
    while start > 0 and index - start <= 3 and page.tokens[start - 1].kind != BREAK:
        start -= 1
    return index - start <= 3 and any(word in words("published") for word in page.words[start:index])


def _stands_alone(page: Page, one: Expression) -> bool:
    opened = one.first == 0 or page.tokens[one.first - 1].kind == BREAK or page.before(one.first) in _OPENERS | {"الموافق"}
    return opened and (
        one.last + 1 >= len(page.tokens) or page.tokens[one.last + 1].kind in (SIGN, BREAK) or page.words[one.last + 1] == "الموافق"
    )


def _fitting_weekday(page: Page, found: Sequence[Expression]) -> date | None:
    """A full date that fits a weekday told as أمس or اليوم elsewhere: أمس الاثنين … يوم الثلاثاء 3 أكتوبر 2023."""
    told = {(one.weekday - one.offset) % 7 for one in found if one.weekday is not None and one.offset is not None}
    days = [day for one in found if (day := _day_of(one)) and not one.since]
    if len(told) != 1:
        return None
    return next((day for day in days if day.weekday() in told), None)


def _in_address(url: str) -> date | None:
    for match in _ADDRESS_DATE.finditer(url):
        day = make_date(int(match[1]), int(match[3] or match[5]), int(match[4] or match[6]))
        if day:
            return day
    return None
