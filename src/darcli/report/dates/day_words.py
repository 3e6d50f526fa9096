"""Rules for weekdays, and for days told from the publication or from another date."""

from __future__ import annotations

from darcli.report.dates.calendar_dates import read_date, read_nth_weekday, read_short_numeric
from darcli.report.dates.expressions import Expression, Page
from darcli.report.dates.words import phrases, weekdays, words
from darcli.report.lexicon import given_names
from darcli.text.numbers import read_number
from darcli.text.tokens import NUMBER

_SIGNS = frozenset({",", "(", "-", ":", "/"})
_LONGEST_GAP = 3
_MOST_YEARS = 10


def read_weekday(page: Page, index: int, done: int) -> Expression | None:
    """Read a weekday with the date behind it: الجمعة 14 أكتوبر, الأحد الماضي, ليل الأربعاء إلى الخميس."""
    counted = read_nth_weekday(page, index)
    if counted:
        return counted
    day = weekdays()[page.words[index]]
    expression = Expression(index, index, weekday=day.number)
    if page.before(index) in words("night"):
        _read_night(page, expression)
    which = page.match(phrases("which"), index + 1)
    if which:
        expression.which, expression.last = which
    if _add_date(page, expression):
        return expression
    name_before = day.family and not which and given_names().get(page.before(index), "?")[-1] != "?"
    expression.hidden = page.has_before(index, "no_weekday") or name_before or _is_pair(page, index)
    return expression


def _is_pair(page: Page, index: int) -> bool:
    """Tell whether الاثنين or الأحد is a number: المصابين الاثنين من أبناء البلدة, ذات الأحد عشر ربيعا."""
    if page.words[index + 1] in ("عشر", "عشره"):
        return True
    return page.words[index] in ("الاثنين", "الاتنين") and page.before(index).endswith("ين") and page.words[index + 1] == "من"


def _read_night(page: Page, expression: Expression) -> None:
    start = expression.last + 1
    if page.words[start] in words("to"):
        start += 1
    other = weekdays().get(page.words[start])
    if other and expression.weekday is not None and other.number == (expression.weekday + 1) % 7:
        expression.until_weekday, expression.last = other.number, start


def _add_date(page: Page, expression: Expression) -> bool:
    """Add the date behind a weekday or a relative word; commas, brackets and الموافق may stand between."""
    start = expression.last + 1
    limit = start + _LONGEST_GAP
    while start < limit and (page.words[start] in _SIGNS or page.words[start] in words("gap")):
        start += 1
    found = read_date(page, start)
    if found is None and start == expression.last + 1 and start < len(page.tokens) and page.tokens[start].kind == NUMBER:
        found = read_short_numeric(page, start)
    if found is None or found.hidden:
        return False
    _merge(expression, found)
    return True


def _merge(expression: Expression, found: Expression) -> None:
    expression.last, expression.calendar = found.last, found.calendar
    expression.year, expression.month, expression.day, expression.until = found.year, found.month, found.day, found.until
    expression.which, expression.which_unit = found.which, found.which_unit


def read_day(page: Page, index: int, done: int) -> Expression | None:
    """Read أمس, اليوم, أول أمس, with the weekday and the date behind it."""
    found = page.match(phrases("day"), index)
    if found is None:
        return None
    offset, last = int(found[0]), found[1]
    expression = Expression(index, last, offset=offset)
    start = last + 1
    while start < last + 1 + _LONGEST_GAP and (page.words[start] in (",", "(") or page.words[start] in ("يوم", "الموافق")):
        start += 1
    if page.words[start] in weekdays():
        weekday = read_weekday(page, start, done)
        if weekday and weekday.nth is None and not weekday.which:
            expression.weekday = weekday.weekday
            _merge(expression, weekday)
            return expression
    if _add_date(page, expression):
        return expression
    return expression if _is_told(page, index, last) else None


def _is_told(page: Page, index: int, last: int) -> bool:
    """Tell whether a word that stands alone means the day: not اليوم العالمي, روسيا اليوم, حزب الغد."""
    before = page.before(index)
    if page.words[last] in ("غد", "الغد") and page.words[index] != "بعد":
        return before == "يوم" or last > index
    if page.words[index] != "اليوم":
        return True
    named = page.words[index - 2] in words("outlet") if index > 1 else False
    return not (named or before in words("outlet") or page.words[last + 1] in words("not_today") or before in words("not_today_before"))


def read_that_day(page: Page, index: int, done: int) -> Expression | None:
    """Read اليوم التالي, نفس اليوم: days told from the date before them."""
    found = page.match(phrases("that_day"), index)
    return Expression(index, found[1], shift=(int(found[0]), "day"), from_text=True) if found else None


def read_before(page: Page, index: int, done: int) -> Expression | None:
    """Read قبل يومين, and قبل ذلك بأسبوع."""
    return _read_away(page, index, -1) or _read_span_behind(page, index, -1, from_text=False)


def read_after(page: Page, index: int, done: int) -> Expression | None:
    """Read بعدها بتسعة أيام, and بعد يومين, which is told from the date before it."""
    return _read_away(page, index, 1) or _read_span_behind(page, index, 1, from_text=True)


def read_since(page: Page, index: int, done: int) -> Expression | None:
    """Read منذ يومين; منذ سبع سنوات is a length of time and no date."""
    found = _read_span_behind(page, index, -1, from_text=False)
    return found if found and found.shift and found.shift[1] in ("day", "week") else None


def _read_span_behind(page: Page, index: int, sign: int, *, from_text: bool) -> Expression | None:
    span = _read_span(page, index + 1)
    if span is None or page.words[index] in words("pronoun"):
        return None
    amount, unit, last = span
    if page.words[last + 1] in ("من", "علي", "عن") or (from_text and unit not in ("day", "week")):
        return None  # بعد يومين من اختطافه: from a day that is not told
    if (unit == "year" and amount > _MOST_YEARS) or page.words[last + 1] == "ونصف":
        return None  # قبل أربعين عاما is a manner of speaking
    return Expression(index, last, shift=(sign * amount, unit), from_text=from_text, bare=from_text)


def _read_away(page: Page, index: int, sign: int) -> Expression | None:
    """Read بعدها بيومين, بعد ذلك بيومين, بعد الحادثة بيومين."""
    start = index + 1
    if page.words[index] not in words("pronoun"):
        if page.words[start] != "ذلك" and not page.words[start].startswith("ال"):
            return None
        start += 1
    if page.words[start] == "ب":
        start += 1
    elif not page.words[start].startswith("ب"):
        return None
    span = _read_span(page, start)
    return Expression(index, span[2], shift=(sign * span[0], span[1]), from_text=True) if span else None


def _read_span(page: Page, index: int) -> tuple[int, str, int] | None:
    """Give number, unit and last token of a span of time: يومين, 8 أيام, بتسعة أيام."""
    if index >= len(page.tokens):
        return None
    number = read_number(page.tokens, index)
    unit_at = number.last + 1 if number and number.kind != "ordinal" else index
    found = page.match(phrases("span"), unit_at)
    if found is None:
        return None
    unit, own = found[0].split()
    amount = number.value if number and unit_at != index else int(own)
    if not isinstance(amount, int) or not 0 < amount < 1000:
        return None
    return amount, unit, found[1]
