"""Rules for dates that name a day, a month and perhaps a year."""

from __future__ import annotations

import re

from darcli.report.dates.expressions import Expression, Page
from darcli.report.dates.parts import GREGORIAN_YEARS, HIJRI_YEARS, Month, Year, counts_people, read_month, read_year
from darcli.report.dates.words import bare_weekdays, phrases, weekdays, words
from darcli.text.number_words import number_words, word_set
from darcli.text.numbers import read_number
from darcli.text.tokens import NUMBER

_NUMERIC = re.compile(r"([0-9]{1,4})( ?[/\\-] ?|\.)([0-9]{1,2})\2([0-9]{1,4})(?![0-9])(?! ?[/\\-] ?(?![0-9]{1,2}:)[0-9])")
_SHORT = re.compile(r"([0-9]{1,4})([/\\.-])([0-9]{1,4})(?![0-9])(?![/\\.-][0-9])")
_ADDRESS = re.compile(r"(?://|www\.)\S*$")
# how far an address may reach back from a date in it
_LONGEST_ADDRESS = 400
_RANGE_WORDS = frozenset({"و", "-", "الي", "حتي", "/"})
_DAYS = range(1, 32)


def read_date(page: Page, index: int) -> Expression | None:
    """Read a date that begins at ``index`` with digits or with a day in words; used behind weekdays and relative words too."""
    if index >= len(page.tokens):
        return None
    if page.tokens[index].kind == NUMBER:
        return read_numeric(page, index) or read_day_of_month(page, index)
    return read_spelled_day(page, index) if page.words[index] in number_words() else None


def read_numeric(page: Page, index: int) -> Expression | None:
    """Read 14/10/2022, 2022-10-14, 4.6.2023, 20-02-1430 هـ."""
    token = page.tokens[index]
    match = _NUMERIC.match(page.folded.text, token.start)
    if match is None or (page.touches(index) and page.before(index) in "/\\-."):
        return None
    parts = _order(match[1], match[3], match[4], match[2].strip())
    last = _token_ending(page, index, match.end())
    if parts is None or last is None:
        return None
    year, month, day = parts
    calendar = "hijri" if year in HIJRI_YEARS and page.words[last + 1] not in words("christian") else "gregorian"
    if page.words[last + 1] in words("hijri") or page.words[last + 1] in words("christian"):
        last += 1
    return Expression(index, last, calendar, year, month, day, hidden=_is_in_address(page, index))


def _order(first: str, middle: str, third: str, sign: str) -> tuple[int, int, int] | None:
    """Give year, month and day of a date in figures; the month may stand first where only that can be."""
    if len(first) == 4 and len(third) <= 2:
        year, month, day = int(first), int(middle), int(third)
    elif len(first) <= 2 and len(third) == 4:
        year, month, day = int(third), int(middle), int(first)
    elif len(first) <= 2 and len(third) == 2 and sign == "/":
        year, month, day = 2000 + int(third), int(middle), int(first)
    else:
        return None
    if month > 12 >= day:
        month, day = day, month
    return (year, month, day) if year in GREGORIAN_YEARS and 1 <= month <= 12 and day in _DAYS else None


def read_short_numeric(page: Page, index: int) -> Expression | None:
    """Read 22/4 or 2015/3 where the words around say that it is a date."""
    token = page.tokens[index]
    match = _SHORT.match(page.folded.text, token.start)
    if match is None or (page.touches(index) and page.before(index) in "/\\-.,:"):
        return None
    last = _token_ending(page, index, match.end())
    if last is None:
        return None
    first, second, sign = match[1], match[3], match[2]
    if sign != "." and {len(first), len(second)} in ({4, 1}, {4, 2}):
        year, month = (int(first), int(second)) if len(first) == 4 else (int(second), int(first))
        return Expression(index, last, year=year, month=month) if year in range(1900, 2100) and month in range(1, 13) else None
    if len(first) > 2 or len(second) > 2:
        return None
    day, month = int(first), int(second)
    if day <= 12 < month:
        day, month = month, day
    if day not in _DAYS or month not in range(1, 13):
        return None
    before = page.before(index)
    announced = before in weekdays() or before in ("يوم", "بتاريخ", "تاريخ", "امس", "اليوم")
    telling = before in ("في", "وفي") or sign == "/" or (sign == "-" and int(first) == day and page.is_word(index - 1))
    closed = page.ends(last + 1) and telling and day > 12 and (first, second) != ("24", "7")
    return Expression(index, last, month=month, day=day) if announced or closed else None


def read_agency_date(page: Page, index: int) -> Expression | None:
    """Read day and month of an agency's dateline: الكويت - 14 - 3 (كونا) --."""
    day, month = _day(page, index), _day(page, index + 2)
    framed = page.before(index) == "-" and page.words[index + 1] == "-" and page.words[index + 3] == "("
    if not (day and month and framed and month in range(1, 13)) or not page.is_word(index - 2):
        return None
    return Expression(index, index + 2, month=month, day=day)


def _token_ending(page: Page, index: int, end: int) -> int | None:
    last = index
    while last < len(page.tokens) and page.tokens[last].end < end:
        last += 1
    return last if last < len(page.tokens) and page.tokens[last].end == end else None


def _is_in_address(page: Page, index: int) -> bool:
    start = page.tokens[index].start
    return _ADDRESS.search(page.folded.text[max(0, start - _LONGEST_ADDRESS) : start]) is not None


def read_day_of_month(page: Page, index: int) -> Expression | None:
    """Read 14 تشرين الأول, 6 و7 آذار, 13 من مايو, 25 من الشهر الجاري."""
    day = _day(page, index)
    if day is None or (page.before(index) == ":" and page.touches(index)):
        return None
    until, after, apart = None, index + 1, False
    while page.words[after] in _RANGE_WORDS and (other := _day(page, after + 1)) and other > (until or day):
        apart = apart or (page.words[after] == "و" and other > (until or day) + 1 and page.before(index) != "بين")
        until, after = other, after + 2
    if page.words[after] == "منه":  # في 9 تشرين الثاني، وفي 22 منه
        return Expression(index, after, day=day, which="same", which_unit="month")
    spaced = page.words[after] in (".", "-", ",", "/")  # 1/ تشرين الأول/ 2023
    found = _read_month_behind(page, after + 1 if spaced else after)
    if found is None:
        return None
    expression = _date_of(page, index, day, found)
    if expression is None or (spaced and expression.calendar == "hijri"):
        return None  # 3- رمضان محمود stands in a list
    if apart:  # 6 و8 آذار are two days
        expression.last = index
    else:
        expression.until = until
    return expression


def _day(page: Page, index: int) -> int | None:
    text = page.words[index]
    return int(text) if len(text) <= 2 and text.isdecimal() and int(text) in _DAYS else None


def read_spelled_day(page: Page, index: int) -> Expression | None:
    """Read الرابع عشر من آذار, واحد وعشرين مايو, الخامس من الشهر الجاري."""
    number = read_number(page.tokens, index)
    if number is None or number.kind == "digits" or number.value not in _DAYS or page.before(index) in word_set("month"):
        return None
    if page.has_before(index, "portion") or (number.kind == "words" and number.value < 20 and page.words[index].startswith("ال")):
        return None  # النصف الأول من آذار, الأشهر الثلاثة من نيسان
    counted = number.kind == "ordinal" and page.words[number.last + 1] == "يوم"  # ثالث يوم من شهر عشرة
    found = _read_month_behind(page, number.last + (2 if counted else 1))
    return _date_of(page, index, int(number.value), found) if found else None


def _read_month_behind(page: Page, index: int) -> Month | Year | None:
    """Read the month behind a day, or الشهر الجاري."""
    start = index + 1 if page.words[index] == "من" else index
    month = read_month(page, start)
    if month is None:
        which = page.match(phrases("which"), start + 1) if page.words[start] in words("the_month") else None
        return Year(which[1], which=which[0], unit="month") if which else None
    return None if month.clitic or month.number is None else month


def _date_of(page: Page, first: int, day: int, month: Month | Year) -> Expression | None:
    if isinstance(month, Year):
        return Expression(first, month.last, day=day, which=month.which, which_unit="month")
    expression = Expression(first, month.last, month.calendar, month=month.number, day=day)
    return finish_month(page, expression)


def finish_month(page: Page, expression: Expression) -> Expression | None:
    """Add the year behind a month, or the word that tells which."""
    counts = expression.calendar == "gregorian" and expression.day is None and counts_people(page, expression.last + 1)
    year = None if counts else read_year(page, expression.last + 1)
    if year is None:
        after = expression.last + 1
        early = after < len(page.tokens) and (page.tokens[after].kind == NUMBER or page.words[after] in words("year_word"))
        expression.hidden = expression.calendar == "hijri" and early  # 25 ذي الحجة 634
        return expression
    if year.year is not None:
        if expression.calendar == "hijri" and year.year not in HIJRI_YEARS:
            return Expression(expression.first, year.last, year=year.year)  # رمضان 2022
        if expression.calendar == "gregorian" and year.calendar == "hijri":
            return expression
    expression.year, expression.last = year.year, year.last
    expression.which, expression.which_unit = year.which, year.unit
    return expression


def read_month_alone(page: Page, index: int, done: int) -> Expression | None:
    """Read a month with what stands before it in words, and its year."""
    counted = _read_nth_before(page, index)
    if counted:
        return counted
    for start in range(max(done, index - 6), index):
        if page.words[start] in number_words():
            spelled = read_spelled_day(page, start)
            if spelled and spelled.last >= index:
                return spelled
    month = read_month(page, index)
    if month is None:
        return None
    expression = Expression(index, month.last, month.calendar, month=month.number)
    if page.before(index) == "فاتح":  # فاتح ماي, as the Maghrebi press calls the first
        expression.first, expression.day = index - 1, 1
    else:
        _read_day_after(page, expression)
    finished = finish_month(page, expression)
    if finished is None or finished.day:
        return finished
    said = month.sure or finished.year is not None or bool(finished.which) or _is_placed(page, index, month)
    if not said or (finished.month is None and finished.year is None):
        return None
    finished.hidden = finished.calendar == "hijri" and finished.year is None
    return finished


def _is_placed(page: Page, index: int, month: Month) -> bool:
    """Tell whether a weak Gregorian name is the month: في مارس, but not مارس and not في إب."""
    if month.calendar == "hijri" or page.before(index) not in words("place_in_time") or month.clitic:
        return False
    return page.words[index] != "اب" or page.source(index)[0] == "آ"


def _read_nth_before(page: Page, index: int) -> Expression | None:
    """Read ثالث ثلاثاء in front of في أيلول, آخر اثنين من شهر آذار."""
    if index < 3 or page.words[index - 1] not in ("من", "في") or page.words[index - 2] not in bare_weekdays():
        return None
    return _with_rank(page, index - 3, _read_rank(page, index - 3), bare_weekdays()[page.words[index - 2]], index)


def read_nth_weekday(page: Page, index: int) -> Expression | None:
    """Read الاثنين الأخير من شهر آذار, from the weekday on."""
    if page.words[index + 2] not in ("من", "في"):
        return None
    return _with_rank(page, index, _read_rank(page, index + 1), weekdays()[page.words[index]].number, index + 3)


def _with_rank(page: Page, first: int, rank: int | None, weekday: int, month_at: int) -> Expression | None:
    month = read_month(page, month_at) if rank else None
    if month is None or month.calendar == "hijri":
        return None
    return finish_month(page, Expression(first, month.last, month=month.number, weekday=weekday, nth=rank))


def _read_rank(page: Page, index: int) -> int | None:
    if page.words[index] in ("اخر", "الاخير", "الاخيره"):
        return -1
    number = read_number(page.tokens, index) if page.words[index] in number_words() else None
    return int(number.value) if number and number.kind == "ordinal" and number.last == index and number.value <= 5 else None


def _read_day_after(page: Page, expression: Expression) -> None:
    """Read the day behind the month: يناير-1, سبتمبر الحادي والعشرين."""
    start = expression.last + 1
    if page.words[start] == "-" and page.touches(start) and page.touches(start + 1) and (day := _day(page, start + 1)):
        expression.day, expression.last = day, start + 1
    if page.words[expression.first].isascii() and page.words[start + 1] == "," and (day := _day(page, start)):  # June 15, 2022
        expression.day, expression.last = day, start
        return
    if page.words[start] not in number_words():
        return
    number = read_number(page.tokens, start)
    if number is None or number.value not in _DAYS or (number.kind == "words" and page.is_word(number.last + 1)):
        return
    if number.kind == "ordinal" and not page.words[start].startswith("ال"):
        return
    expression.day, expression.last = int(number.value), number.last
