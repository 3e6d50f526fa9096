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
from darcli.text.tokens import BREAK, NUMBER, WORD, Token

_ADDRESS_DATE = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?:([/_-])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?![0-9])")
_OPENERS = frozenset({"-", ",", "/", "(", ":", ".", "[", "•", "الموافق"})
_CLOSERS = frozenset({"الموافق", "الساعه", "T"})
# a dateline stands in the head of a report, below title and outlet
_HEAD_BREAKS = 4
_HEAD_TOKENS = 120
# a line that is longer than this and ends in a date is a sentence
_LONGEST_DATELINE = 8
_LONGEST_LABEL = 5
_LONGEST_PLACE = 3
_DASHES = frozenset("-–—")
_BEFORE_CLOCK = frozenset({"-", ",", "|"})
_LONGEST_SENTENCE = 60


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
    for rule in (_beside_relative, _dateline, _fitting_weekday, _next_weekday, _dated_title):
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
        day = _day_of(one)
        if day is None:
            continue
        labelled = _is_labelled(page, one)
        if labelled or (one.first <= head and _stands_alone(page, one)) or (one.first <= _HEAD_TOKENS and _fills_line(page, one)):
            days.append((not labelled, one.calendar == "hijri", day))
    best = [day for *rank, day in days if rank == list(min(days)[:2])]
    return best[0] if best and len(set(best)) == 1 else None


def _line_start(page: Page, index: int, limit: int) -> int | None:
    """Give the first token of the line of ``index``, ``None`` where it is further away than ``limit``."""
    start = index
    while start > 0 and page.tokens[start - 1].kind != BREAK:
        start -= 1
        if index - start > limit:
            return None
    return start


def _is_closed(page: Page, one: Expression) -> bool:
    return page.ends(one.last + 1) or page.words[one.last + 1] in _CLOSERS


def _is_labelled(page: Page, one: Expression) -> bool:
    """Tell whether the line before the date is no more than نشر في, تاريخ النشر:, آخر تحديث, or says صدر بتاريخ."""
    if page.words[max(0, one.first - 2) : one.first] in (["صدر", "بتاريخ"], ["صدر", "في"]) and _is_closed(page, one):
        return True
    start = _line_start(page, one.first, _LONGEST_LABEL)
    return start is not None and any(word in words("published") for word in page.words[start : one.first])


def _stands_alone(page: Page, one: Expression) -> bool:
    if not _is_closed(page, one) or _is_credited(page, one) or _is_of_event(page, one) or _is_tweeted(page, one):
        return False
    if one.first == 0 or page.tokens[one.first - 1].kind == BREAK or page.before(one.first) in _OPENERS:
        return True
    if _is_behind_place(page, one):
        return True
    if not _ends_line(page, one):
        return False
    # درعا-وكالة الأنباء 19-11-2012: place and outlet, and nothing else on the line; فرق الاستجابة | 3 آذار 2020
    start = _line_start(page, one.first, _LONGEST_DATELINE)
    return start is not None and ("-" in page.words[start : one.first] or page.before(one.first) == "|")


def _is_tweeted(page: Page, one: Expression) -> bool:
    """Tell whether a date is that of a quoted tweet, of the day itself: (@name) June 15, 2022."""
    return page.before(one.first) == ")" and page.words[one.first].isascii() and page.words[one.first].isalpha()


def _is_of_event(page: Page, one: Expression) -> bool:
    """Tell whether the words before a date call it that of what happened: تاريخ الحدث, تاريخ الوفاة:."""
    before = [word for word in page.words[max(0, one.first - 5) : one.first] if word[:1].isalpha()]
    return len(before) > 1 and before[-2] in ("تاريخ", "بتاريخ") and before[-1] not in words("published")


def _fills_line(page: Page, one: Expression) -> bool:
    """Tell whether a line begins with a day and a time, however many lines of links stand above it: الثلاثاء 29/10/2019 - 05:37."""
    if one.first and page.tokens[one.first - 1].kind != BREAK:
        return False
    clock = one.last + 1 + (page.words[one.last + 1] in _BEFORE_CLOCK)
    return (
        clock + 3 <= len(page.tokens)
        and page.words[clock + 1] == ":"
        and {page.tokens[clock].kind, page.tokens[clock + 2].kind} == {NUMBER}
    )


def _is_behind_place(page: Page, one: Expression) -> bool:
    """Tell whether a line begins with a place and the date, and ends or goes on behind a dash: رام الله 6 نوفمبر 2025 – قالت."""
    start = _line_start(page, one.first, _LONGEST_PLACE)
    if start is None or not (_ends_line(page, one) or page.words[one.last + 1] in _DASHES):
        return False
    return all(page.tokens[index].kind == WORD and page.words[index] not in words("no_place") for index in range(start, one.first))


def _is_credited(page: Page, one: Expression) -> bool:
    """Tell whether a date ends the caption of a picture: a sentence before it, and who took the picture in brackets behind it."""
    return page.words[one.last + 1] == "(" and _line_start(page, one.first, _LONGEST_DATELINE) is None


def _ends_line(page: Page, one: Expression) -> bool:
    return one.last + 1 >= len(page.tokens) or page.tokens[one.last + 1].kind == BREAK


def _fitting_weekday(page: Page, found: Sequence[Expression]) -> date | None:
    """A full date that fits a weekday told as أمس or اليوم in its sentence: أمس الاثنين … يوم الثلاثاء 3 أكتوبر 2023."""
    for one in found:
        if one.weekday is None or one.offset is None:
            continue
        for other in found:
            day = _day_of(other)
            if not day or other.since:
                continue
            if day.weekday() == one.weekday and _is_tweeted(page, other):
                return add_days(day, -one.offset)
            if day.weekday() == (one.weekday - one.offset) % 7 and _is_one_sentence(page, one, other):
                return day
    return None


def _next_weekday(page: Page, found: Sequence[Expression]) -> date | None:
    """The weekday told as اليوم or أمس that follows the latest date with its weekday: مساء الثلاثاء 8 آذار 2022 … اليوم الأربعاء."""
    dated = [day for one in found if one.weekday is not None and not one.since and (day := _day_of(one))]
    told = [one for one in found if one.weekday is not None and one.offset in (0, -1) and not one.is_stated()]
    if not dated or not told or told[0].weekday is None or told[0].offset is None:
        return None
    latest = max(dated)
    if latest != max(day for one in found if (day := _day_of(one))):
        return None
    return add_days(latest, (told[0].weekday - told[0].offset - latest.weekday()) % 7)


def _dated_title(page: Page, found: Sequence[Expression]) -> date | None:
    """The weekday and date that end the first line, where the report goes on to speak of اليوم."""
    today = any(one.offset == 0 and not one.is_stated() and one.weekday is None for one in found)
    for one in found:
        if today and one.weekday is not None and _ends_line(page, one) and BREAK not in {token.kind for token in page.tokens[: one.first]}:
            return _day_of(one)
    return None


def _is_one_sentence(page: Page, one: Expression, other: Expression) -> bool:
    first, last = min(one.first, other.first), max(one.last, other.last)
    return last - first < _LONGEST_SENTENCE and not any(
        token.kind == BREAK or token.text in (".", ";") for token in page.tokens[first:last]
    )


def _in_address(url: str) -> date | None:
    for match in _ADDRESS_DATE.finditer(url):
        day = make_date(int(match[1]), int(match[3] or match[5]), int(match[4] or match[6]))
        if day:
            return day
    return None
