"""Rules for years, and for months and years told from the publication."""

from __future__ import annotations

from darcli.report.dates.calendar_dates import read_month_alone
from darcli.report.dates.expressions import Expression, Page
from darcli.report.dates.parts import is_counted, read_stated_year
from darcli.report.dates.words import phrases, words
from darcli.report.lexicon import units
from darcli.text.numbers import read_number
from darcli.text.tokens import BREAK, NUMBER, SIGN

_LIKELY_YEARS = range(1900, 2100)
_JOINS = frozenset({"و", "-", "/", "الي", "حتي", "وحتي", "والي", ","})


def read_this(page: Page, index: int, done: int) -> Expression | None:
    """Read هذا العام, هذا الشهر."""
    if page.words[index + 1] in words("the_year"):
        return Expression(index, index + 1, which="this", which_unit="year")
    if page.words[index + 1] in words("the_month"):
        return Expression(index, index + 1, which="this", which_unit="month")
    return None


def read_month_word(page: Page, index: int, done: int) -> Expression | None:
    """Read شهر آب 2022, الشهر الماضي, الشهر الذي سبقه."""
    named = read_month_alone(page, index, done)
    if named or page.words[index] not in words("the_month"):
        return named
    which = page.match(phrases("which"), index + 1)
    return Expression(index, which[1], which=which[0], which_unit="month") if which else None


def read_year_word(page: Page, index: int, done: int) -> Expression | None:
    """Read عام 2018, العام الماضي, مطلع العام."""
    stated = read_stated_year(page, index)
    if stated:
        return Expression(index, stated.last, year=stated.year, hidden=stated.calendar == "hijri")
    if page.words[index] not in words("the_year"):
        return None
    which = page.match(phrases("which"), index + 1)
    if which:
        year = read_stated_year(page, which[1] + 1) if which[0] == "this" else None  # العام الجاري 2016
        if year and year.calendar != "hijri":
            return Expression(index, year.last, year=year.year, which="this", which_unit="year")
        return Expression(index, which[1], which=which[0], which_unit="year")
    if page.before(index) in words("edge"):
        return Expression(index - 1, index, which="this", which_unit="year")
    return None


def read_bare_year(page: Page, index: int, done: int) -> Expression | None:
    """Read a year that nothing names as one: منذ 2018, مواليد 1990, تسوية 2018, بين 2017 و2022."""
    text = page.words[index]
    if len(text) != 4 or not text.isdecimal() or int(text) not in _LIKELY_YEARS:
        return None
    if is_counted(page, index, in_time=page.before(index) in words("place_in_time")):
        return None
    stated = read_stated_year(page, index)
    if stated is None or not _is_year(page, index, stated.last, done):
        return None
    return Expression(index, stated.last, year=stated.year, hidden=stated.calendar == "hijri")


def _is_year(page: Page, index: int, last: int, done: int) -> bool:
    before, closed = page.before(index), page.ends(last + 1)
    if before in _JOINS and index >= 2 and done == index - 1 and page.tokens[index - 2].kind == NUMBER and len(page.words[index - 2]) >= 4:
        return True  # بين 2017 و2022
    if last > index or before in words("born") or before in words("season") or before in words("edge"):
        return True
    if before in words("number_before") or page.words[last + 1] in ("%", "/", "من"):
        return False
    if before in words("place_in_time"):
        return closed or not page.words[index].endswith("00")
    if index and page.tokens[index - 1].kind == SIGN:
        return closed and before in ("(", "|", "-", ",") and not page.touches(index - 1)
    if index == 0 or page.tokens[index - 1].kind == BREAK:
        return closed
    return closed and page.is_word(index - 1) and not _is_people(before)


def _is_people(word: str) -> bool:
    """Tell whether the word is one for people, whom a number behind it counts (عدد القتلى 2019)."""
    bare = word.removeprefix("و").removeprefix("ال")
    return bare in units() or bare in words("measure") or (bare != word and bare.endswith(("ين", "ون")))


def read_spelled_year(page: Page, index: int, done: int) -> Expression | None:
    """Read a year in words behind في (في ألف وتسعمئة وثمانية وأربعين)."""
    if page.before(index) not in ("في", "وفي"):
        return None
    number = read_number(page.tokens, index)
    if number is None or number.kind != "words" or number.first == number.last or number.value not in range(1001, 2100):
        return None
    return None if page.is_word(number.last + 1) else Expression(index, number.last, year=int(number.value))
