"""When a person was harmed: the date of the clause, the sentence, the heading of the list, or what came before."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile

from darcli.report.dates import DateSpan
from darcli.report.earlier import Event
from darcli.report.events import stretches
from darcli.report.field_words import field_words
from darcli.report.hours import day_of_hour
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings

_AGO = frozenset({"قبل"})
_TAKEN = frozenset({"detained", "missing", "released"})
_COURT_REACH = 20
_COURTS = frozenset(
    {"قضت", "وقضت", "حكمت", "وحكمت", "ادانت", "وادانت", "برات", "وبرات", "ايدت", "وايدت", "محكمه", "المحكمه", "جنايات", "الجنايات"}
)
_SENTENCED = frozenset({"حبس", "بحبس", "سجن", "بسجن", "بالسجن", "السجن", "الحبس", "بالحبس", "المتهم", "المتهمين", "المتهمه"})
_PAIRS = frozenset({"يومين", "اسبوعين", "شهرين", "اسابيع", "ايام"})
_THAT = frozenset({"ان", "بان", "انه", "بانه", "انها", "بانها"})
_EXACTNESS = {4: 0, 7: 6}  # by the length of the value; what a year and a month count, in tokens
_WOUND_REACH = 20  # tokens
_DATELINE_ENDS = frozenset(":-–—")
_EXACT = 12
_DAY_LENGTH = 10  # of an EDTF value, with a year or without
_RIGHT_BEHIND = 2  # tokens
_LIFE_REACH = 6
_LASTING_REACH = 8
_STILL = frozenset({"يزال", "تزال", "زال", "زالت", "يزالان", "يزالون", "مازال", "مازالت", "ومازال", "لايزال"})
_LINE_ENDS = frozenset(":-–—)]*.")


def find_when(around: Surroundings, events: list[Event]) -> DateSpan | None:
    """Give the date told for a harm: the most exact of the nearest stretch that has one, and none where the nearest leaves the day open."""
    if not around.reading.dates:
        return None
    found = []
    is_left_open = False
    for number, event in enumerate(events):
        span, is_open = _date_of(around, event, near=number > 0)
        if is_open:
            is_left_open = True  # أمس, where nothing tells when the report was published
        elif is_left_open and span is not None and (len(span.edtf) < _DAY_LENGTH):
            continue
        if span is not None:
            found.append(span)
    if found:
        # the first telling counts; another makes it only more exact: 2013, and then 14 آذار 2013
        return max((span for span in found if span.edtf.startswith(found[0].edtf)), key=lambda span: len(span.edtf))
    return day_of_hour(around, events[0]) if events else None


def _date_of(around: Surroundings, event: Event, *, near: bool) -> tuple[DateSpan | None, bool]:
    """Give the date of one telling, and whether the nearest stretch that speaks of a day leaves it open."""
    above = _day_above(around, event.sentence)
    lasting = _lasts_from(around, event)
    for first, end in islice(stretches(around, event), 1 if near else None):
        if above is not None and around.sentence_of(first) <= around.sentence_of(above.first):
            return above, False
        told = around.dates_in(first, end)
        if lasting is not None:
            told = [span for span in told if span.first > lasting]
            if first < lasting and not told:
                return None, False
        if told and (dates := [span for span in told if may_be_when(around, span, event.status)]):
            return _best_date(around, dates, event, first), False
        if around.sentence_of(first) == event.sentence and _is_left_open(around, first, end):
            return None, True
    return above, False


def _lasts_from(around: Surroundings, event: Event) -> int | None:
    """Tell where it begins to be said that someone is still held: أفرج في أيار عن أربعة, ولا يزال فلان محتجزا; no day before it is his."""
    if event.status != "detained" or event.word < 0:
        return None
    start = around.sentence(event.sentence).first
    return next(
        (k for k in range(event.word - 1, max(start, event.word - _LASTING_REACH) - 1, -1) if around.reading.texts[k] in _STILL), None
    )


def _day_above(around: Surroundings, number: int) -> DateSpan | None:
    """Give the day that stands on a line of its own over a sentence, where a report goes from day to day or calls it that of the event."""
    lines = around.notes.day_lines
    if lines is None:
        found = [span for span in around.reading.dates if len(span.edtf) == _DAY_LENGTH and _fills_line(around.reading, span)]
        named = [span for span in found if _is_named_day(around.reading, span)]
        lines = around.notes.day_lines = found if len({span.edtf for span in found}) > 1 else named
    return next((span for span in reversed(lines) if around.sentence_of(span.first) < number), None)


def _fills_line(reading: Reading, span: DateSpan) -> bool:
    first, last = span.first - 1, span.last + 1
    while not reading.is_break(first) and not reading.is_word(first):
        first -= 1
    while not reading.is_break(last) and reading.texts[last] in _LINE_ENDS:
        last += 1
    return reading.is_break(first) and reading.is_break(last)


def _is_named_day(reading: Reading, span: DateSpan) -> bool:
    """Tell whether the line before is تاريخ الحدث, تاريخ الواقعة."""
    index = span.first - 1
    while index > 0 and not reading.is_word(index):
        index -= 1
    return reading.texts[index - 1] in ("تاريخ", "يوم", "بتاريخ") and reading.texts[index] in field_words("attack")


def _is_of_wound(around: Surroundings, span: DateSpan, status: str) -> bool:
    """Tell whether a date is that of the wound of which someone died later: توفي متأثرا بجراح أصيب بها في 5 أيار, كان قد أصيب الأربعاء."""
    if status != "killed":
        return False
    sentence = around.sentence(around.sentence_of(span.first))
    former = around.triggers_in(max(sentence.first, span.first - _WOUND_REACH), span.first)
    return bool(former) and former[-1].status == "injured" and around.reading.texts[former[-1].first - 1] in field_words("wounds")


def _best_date(around: Surroundings, dates: list[DateSpan], event: Event, first: int) -> DateSpan:
    """Give the date nearest to the word of harm; one that is more exact counts as nearer."""
    if len(dates) == 1:
        return dates[0]
    told = [span for span in dates if around.reading.texts[span.last + 1] not in _DATELINE_ENDS]  # صنعاء، 28 مارس: استشهد أمس
    dates = told or dates
    word = max(event.first, event.word) if around.sentence_of(first) == event.sentence else first
    own = around.sentence_of(first) == event.sentence
    # قتل فلان في آذار، وفلان في نيسان: right behind the name it is its own
    right = [span for span in dates if own and 0 < span.first - event.last <= _RIGHT_BEHIND] if event.last > word else []
    return max(right or dates, key=lambda span: _EXACTNESS.get(len(span.edtf), _EXACT) - abs(span.first - word))


def _is_left_open(around: Surroundings, first: int, end: int) -> bool:
    """Tell whether words for a day that is not known stand between two tokens: أمس, but not حتى اليوم; قبل شهرين."""
    known, reading = around.notes.open_days, around.reading
    if known is None:
        since = field_words("since")
        found = [k for k in reading.undated if reading.texts[k - 1] not in since and not _is_day_of_telling(around, k, k)]
        found += [k for k in reading.occurrences.find(_AGO) if _is_long_ago(reading, k)]
        known = around.notes.open_days = sorted(found)
    position = bisect_left(known, first)
    return position < len(known) and known[position] < end


def _is_long_ago(reading: Reading, index: int) -> bool:
    """Tell whether قبل stands before a time longer than hours: قبل شهرين, قبل ثلاثة أيام; not قبل قليل, قبل أن."""
    span = reading.numbers.get(index + 1)
    behind = reading.texts[span.last + 1 if span is not None else index + 1]
    return behind in field_words("half_year") or behind in field_words("year") or behind in field_words("two_years") or behind in _PAIRS


def may_be_when(around: Surroundings, span: DateSpan, status: str) -> bool:
    """Tell whether a date can be the day of a harm."""
    known, key = around.notes.days, (span.first, status)
    if key not in known:
        known[key] = _is_day_of_harm(around, span, status) and not _is_of_wound(around, span, status)
    return known[key]


def _is_day_of_harm(around: Surroundings, span: DateSpan, status: str) -> bool:
    """Tell whether a date is that of the harm: not of a birth, of the telling, or the beginning or end of a longer time."""
    reading = around.reading
    index = span.first - 1
    while index in reading.in_date or reading.texts[index] in field_words("day_part"):
        index -= 1  # حتى مساء السبت 15 آذار, رجب 1445 / يناير 2024
    before = [reading.texts[index - back] for back in range(6)]
    if any(text in field_words("born") or text in field_words("told") for text in before[:4]):
        return False  # من مواليد مدينة كذا 1995
    if before[0] in field_words("until") or _is_of_life(around, span.first):
        return False  # لا خبر عنه حتى اليوم, الذي التحق بالجماعة سنة 1994
    if any(text in field_words("beginning") for text in takewhile(str.isalpha, before[:4])):
        return False  # منذ بداية الثورة في آذار 2011
    if len(span.edtf) == 4 and _is_bare_year(reading, span):
        return False
    if reading.texts[span.first].startswith("لسنه") or before[0].startswith("لسنه"):
        return False  # القضية رقم 910 لسنة 2021
    long = before[0] in field_words("since") or (len(span.edtf) == 4 and "منذ" in before)
    return (
        (not long or status in _TAKEN)
        and not _is_of_court(around, span.first, status)
        and not _is_day_of_telling(around, span.first, span.last)
    )


def _is_of_court(around: Surroundings, first: int, status: str) -> bool:
    """Tell whether a day is that of a verdict and not of the arrest: قضت المحكمة اليوم بحبس فلان, حبس المتهم فلان الذي أوقف في آذار."""
    if status not in _TAKEN:
        return False
    reading = around.reading
    start = max(around.sentence(around.sentence_of(first)).first, first - _COURT_REACH)
    court = next((k for k in range(first - 1, start - 1, -1) if reading.texts[k] in _COURTS), None)
    if court is None:
        return False
    return not any(
        trigger.status in _TAKEN and reading.texts[trigger.first] not in _SENTENCED for trigger in around.triggers_in(court, first)
    )


def _is_of_life(around: Surroundings, first: int) -> bool:
    """Tell whether a date is that of something else in a life or of a paper: التحق سنة 1994, أصدر المكتب اليوم تقريره."""
    reading = around.reading
    start = around.sentence(around.sentence_of(first)).first
    if reading.texts[start] in field_words("life") and "," not in reading.texts[start : min(first, start + _WOUND_REACH)]:
        return True  # والتحق الذين تم القضاء عليهم بالجماعة عام 1994
    floor = max(start, first - _LIFE_REACH)
    for index in range(first - 1, floor - 1, -1):
        word = reading.words[index]
        if word.harm or reading.texts[index] == ",":
            return False
        if word.text in field_words("life") or word.text in field_words("publish"):
            return True
    return False


def _is_bare_year(reading: Reading, span: DateSpan) -> bool:
    """Tell whether a year stands alone in an entry of a list, as years of birth do: | 1991 |, كفرزيتا 1969."""
    before = reading.words[span.first - 1] if span.first else None
    stated = (
        span.last > span.first or before is None or before.harm is not None or before.text in ("في", "منذ", "من", "سنه", "عام", "العام")
    )
    return not stated


def _is_day_of_telling(around: Surroundings, first: int, last: int) -> bool:
    """Tell whether a date says when the news was given: أفاد مصدر أمني، اليوم الأربعاء، بمقتل …"""
    reading = around.reading
    sentence = around.sentence(around.sentence_of(first))
    for index in range(first - 1, max(first - 9, sentence.first - 1), -1):
        word = reading.words[index]
        if word.text in _THAT or word.harm:
            return False
        if "speech" in word.starts:
            ahead = range(last + 1, min(last + 5, sentence.end))
            return any(reading.texts[k] in _THAT or reading.words[k].harm for k in ahead)
    return False
