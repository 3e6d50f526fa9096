"""Rules for dates: weekdays, days and months that do not exist, days behind the publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from darcli.records import Date, Span
from darcli.register.checks.case import Case
from darcli.register.checks.hits import NOTE, WARNING, Both, Hit
from darcli.register.checks.wording import NOTHING, WEEKDAYS, check_words
from darcli.register.weekdays import find_weekday, weekday_of
from darcli.report.dates.slips import NO_SUCH_DAY, PERHAPS_TWO_MONTHS, Slip, find_slips
from darcli.report.lexicon import common_verbs
from darcli.text.fold import fold
from darcli.text.tokens import tokenize

_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
# two dates that are one value stand side by side: 15 ذو القعدة 1445هـ الموافق 23 مايو 2024
_SIDE_BY_SIDE = 14
_YEARS_AROUND = (-1, 1, -2, 2, -10, 10)


def check_weekdays(case: Case) -> Iterator[Hit]:
    """Find dates whose weekday is another: السبت 7 كانون الثاني 2016 was a Thursday."""
    for one in case.extraction.dates:
        true, stated = weekday_of(one.edtf), find_weekday(one.text)
        if true is None or stated is None or true == stated or _is_clerks_day(one, case.extraction.dates, true, stated):
            continue
        has_date = bool(_digits(one.text))
        if one.relative and not has_date and _is_quoted(case, one):
            continue  # what a speaker calls yesterday is told from the day he spoke
        has_year = bool(_YEAR.search(fold(one.text).text))
        yield Hit(
            spans=case.cite(Span(one.start, one.end, one.text)),
            values={
                "text": one.text,
                "date": one.edtf,
                "true": WEEKDAYS[true],
                "stated": WEEKDAYS[stated],
                "hint": _hint(one.edtf, stated) if has_year else NOTHING,
            },
            severity=None if has_year else WARNING,
        )


def _digits(text: str) -> str:
    return "".join(sign for sign in fold(text).text if sign.isdigit())


def _is_clerks_day(one: Date, others: Iterable[Date], true: int, stated: int) -> bool:
    """Tell whether a Hijri date is a day off, as calendars that wait for the new moon are; a Gregorian date beside it says which day."""
    if one.calendar != "hijri":
        return False
    paired = any(
        other.calendar == "gregorian" and other.edtf == one.edtf and 0 <= max(other.start - one.end, one.start - other.end) <= _SIDE_BY_SIDE
        for other in others
    )
    return not paired and (true - stated) % 7 in (1, 6)


def _is_quoted(case: Case, one: Date) -> bool:
    """Tell whether a date stands between quotes, in the words of someone who spoke on another day."""
    line = case.text[case.text.rfind("\n", 0, one.start) + 1 : one.start]
    return line.count('"') % 2 == 1 or line.count("“") > line.count("”") or line.count("«") > line.count("»")


def _hint(edtf: str, stated: int) -> Both:
    """Say in which year near by the day would have the weekday that is stated."""
    day = date.fromisoformat(edtf)
    for years in _YEARS_AROUND:
        try:
            near = day.replace(year=day.year + years)
        except ValueError:
            continue
        if near.weekday() == stated:
            return Both(f"; it was one in {near.year}", f"، وكان كذلك سنة {near.year}")
    return NOTHING


def check_impossible_dates(case: Case) -> Iterator[Hit]:
    """Find days that no calendar has: 31 نيسان, 29 شباط 2023, 14/13/2021."""
    yield from (_slip(case, slip) for slip in _slips(case) if slip.kind == NO_SUCH_DAY)


def check_month_pairs(case: Case) -> Iterator[Hit]:
    """Find two names of months that should be one and are two: 12 تموز/آب 2020, كانون الثاني ديسمبر 2013."""
    for slip in _slips(case):
        if slip.kind != NO_SUCH_DAY:
            # حزيران/تموز 2020 without a day may be meant as two months
            yield _slip(case, slip, NOTE if slip.kind == PERHAPS_TWO_MONTHS else None)


def _slips(case: Case) -> list[Slip]:
    return find_slips(case.study.reading.folded, case.study.reading.tokens)


def _slip(case: Case, slip: Slip, severity: str | None = None) -> Hit:
    span = case.quote(slip.first, slip.last)
    return Hit((span,), {"text": " ".join(span.text.split())}, severity)


def check_future_dates(case: Case) -> Iterator[Hit]:
    """Find dates behind the day of publication in what is told as past; plans and deadlines are no slips."""
    published = case.published
    if published is None:
        return
    harm = {person.date for person in case.extraction.persons} | {count.date for count in case.extraction.counts}
    for one in case.extraction.dates:
        day = _first_day(one.edtf)
        if day is None or one.relative or day <= published or not _YEAR.search(fold(one.text).text):
            continue
        if _speaks_of_future(case.sentence_at(one.start)):
            continue
        # where only the address says when it came out, it may be a day behind the clock of the outlet
        is_near = day - published <= timedelta(days=1) and case.extraction.report.published_from in ("url", "record")
        yield Hit(
            spans=case.cite(Span(one.start, one.end, one.text)),
            values={"text": one.text, "date": one.edtf, "published": published.isoformat()},
            severity=NOTE if is_near else None if one.edtf in harm else WARNING,
        )


def _first_day(edtf: str) -> date | None:
    """Give the first day that a date may mean; ``None`` without a year."""
    start = edtf.split("/")[0]
    return None if "X" in start else date.fromisoformat(start + "-01-01"[len(start) - 4 :])


def _speaks_of_future(sentence: str) -> bool:
    """Tell whether a sentence tells of what is to come: سيبدأ, المقبل, من المقرر."""
    return any(token.text in check_words("future") or _is_future_verb(token.text) for token in tokenize(fold(sentence)))


def _is_future_verb(word: str) -> bool:
    """Tell whether a word is a verb of the imperfect behind س: سيبدأ, وستنتهي; not سيارة, and not سراقب."""
    bare = word.removeprefix("و")
    return bare[:1] == "س" and bare[1:2] in ("ي", "ت", "ن", "ا") and bare[1:] in common_verbs()
