"""The day of an hour without a day: منذ ساعات الصباح, فجرا, الساعة 9:20 م under a date that heads the report are of that day."""

from __future__ import annotations

from itertools import islice

from darcli.report.dates import DateSpan
from darcli.report.earlier import Event, is_apart
from darcli.report.events import stretches
from darcli.report.field_words import field_words
from darcli.report.reading import Reading
from darcli.report.scenes import is_background, whole
from darcli.report.surroundings import Surroundings

_HEADER = 4  # sentences
_MOST = 6  # stretches
_DAY_LENGTH = 10  # of an EDTF value with a year
_TODAY = frozenset({"اليوم", "الليله", "فجر", "صباح", "مساء", "ظهر", "عصر"})
_HEADINGS = frozenset({"byline", "title", "caption"})


def day_of_hour(around: Surroundings, event: Event) -> DateSpan | None:
    """Give the date that heads a report for a harm that only an hour is told of, near it or in what heads its list."""
    if event.status == "released" or is_background(around.reading, around.sentence(event.sentence)):
        return None
    day = _header_day(around)
    if day is None or (around.sentence_of(day.first) > event.sentence and event.sentence >= _HEADER):
        return None
    near = [*islice(stretches(around, event), _MOST)]
    if not is_apart(around, event.sentence):
        near += [whole(around, number) for number in around.opening if number <= event.sentence]
    return day if any(_has_hour(around.reading, first, end, day) for first, end in near) else None


def _header_day(around: Surroundings) -> DateSpan | None:
    """Give the whole date in the title or on a line of its own above the report."""
    reading = around.reading
    for span in reading.dates:
        number = around.sentence_of(span.first)
        if number >= _HEADER:
            return None
        sentence = around.sentence(number)
        alone = all(index in reading.in_date or not reading.is_word(index) for index in range(sentence.first, sentence.end))
        headed = reading.sections[sentence.section].kind in _HEADINGS
        if len(span.edtf) == _DAY_LENGTH and not span.relative and (headed or alone):
            return span
    return None


def _has_hour(reading: Reading, first: int, end: int, day: DateSpan) -> bool:
    """Tell whether an hour or part of the day stands in a stretch with no day beside it."""
    texts = reading.texts[first:end]
    words = field_words("hour")
    if reading.undated and any(reading.texts[index] in _TODAY for index in reading.undated if first <= index < end):
        return True
    if first <= day.first < end and not _TODAY.isdisjoint(reading.texts[max(day.first - 2, first) : day.first + 1]):
        return True  # اعتقالات الليلة (الثلاثاء 29-04-2025)
    for index, text in enumerate(texts, first):
        if text in words and not any(k in reading.in_date or k in reading.undated for k in (index - 1, index + 1, index + 2)):
            return True
    return False
