"""By whose word a harm is reported, and whether the report itself is unsure of it."""

from __future__ import annotations

from bisect import bisect_left

from darcli.report.earlier import Event
from darcli.report.events import clause_of
from darcli.report.field_words import field_words
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings

_LONGEST = 7
_HEDGE_REACH = 8
_LINKS = frozenset({"في", "علي", "من"})
_BEFORE_SOURCE = frozenset(
    {"ما", "به", "ل", "عن", "نقل", "نقلت", "ذكره", "ذكرته", "افاد", "اعلنه", "اعلنته", "اكده", "اكدته", "ابلغ", "ورد", "جا"}
)
_ENDS = frozenset(
    {
        "ان",
        "بان",
        "انه",
        "انها",
        "بانه",
        "بانها",
        "عن",
        "الي",
        "قوله",
        "قولها",
        "قولهم",
        "خلال",
        "خلالها",
        "عبر",
        "انهم",
        "بانهم",
        "مقتل",
        "حيث",
        "قيام",
        "الشهر",
        "الاسبوع",
        "اليوم",
        "امس",
        "الاحد",
        "الاثنين",
        "الثلاثا",
        "الاربعا",
        "الخميس",
        "الجمعه",
        "السبت",
    }
)


def find_attribution(around: Surroundings, event: Event) -> str | None:
    """Give the source a harm is told by, in the report's letters: of its sentence, or of the one before that it goes on from (وأضاف)."""
    reading = around.reading
    known = around.notes.sources
    for number in (event.sentence, event.sentence - 1):
        if number < 0 or around.sentence(number).silent:
            return None
        sentence = around.sentence(number)
        if number not in known:
            known[number] = _source_in(around, number)
        if known[number] is not None:
            return known[number]
        if field_words("goes_on").keys().isdisjoint(reading.texts[sentence.first : min(sentence.first + 3, sentence.end)]):
            return None
    return None


def _source_in(around: Surroundings, number: int) -> str | None:
    """Give the first source that a sentence names: بحسب المرصد, أفاد مصدر طبي بأن."""
    reading = around.reading
    verbs, texts = field_words("report_verb"), reading.texts
    first, end = reading.sentences[number].first, reading.sentences[number].end
    if (known := around.notes.tellings) is None:
        known = around.notes.tellings = reading.occurrences.find(verbs.keys())
    told = known[bisect_left(known, first) : bisect_left(known, end)]
    credited = [index for index in reading.marks[number].stirring if "attribution" in reading.words[index].starts]
    for index in sorted({*told, *credited}):
        if texts[index] in verbs:
            begin = index + 1
        elif texts[index] != "عن" and (length := reading.phrase(index, "attribution")):
            begin = index + length
        else:
            continue
        while texts[begin] in _BEFORE_SOURCE or (texts[begin] in verbs and begin < end):
            begin += 1
        last = _source_end(reading, begin, end)
        if last >= begin:
            begin += reading.texts[begin] == '"'
            return " ".join(reading.quote(begin, last).split())
    return None


def _source_end(reading: Reading, first: int, end: int) -> int:
    """Give the last token of a source's name, before what it says begins; ``first - 1`` where none is named."""
    last = first - 1
    for index in range(first, min(end, first + _LONGEST)):
        if reading.texts[index] == '"':
            if index > first:
                break
            continue
        if _ends_source(reading, first, index):
            break
        last = index
    while last >= first and reading.texts[last] in _LINKS | {"و"}:
        last -= 1
    return last


def _ends_source(reading: Reading, first: int, index: int) -> bool:
    """Tell whether a token no longer belongs to the name of the source that begins at ``first``."""
    word = reading.words[index]
    if not reading.is_word(index):
        return not (reading.is_number(index) and index > first and index not in reading.in_date)  # درعا 24 is an outlet
    if word.text in _ENDS or index in reading.in_date or word.harm or not word.starts.isdisjoint(("relative", "speech", "adjunct")):
        return True
    if word.text in _LINKS:
        return reading.texts[first] not in field_words("source")  # مصدر في الشرطة
    return index > first and word.form.cost > 0 and word.form.preposition in ("ل", "ب")


def is_hedged(around: Surroundings, event: Event) -> bool:
    """Tell whether a harm is told with doubt: ما قيل أنه, يُعتقد, أنباء غير مؤكدة, زعم."""
    reading = around.reading
    hedges = [index for index in reading.marks[event.sentence].stirring if "hedge" in reading.words[index].starts]
    if not hedges:
        return False
    low, high = clause_of(around, event)
    first, end = max(low, event.first - _HEDGE_REACH), min(high, event.last + _HEDGE_REACH)
    return any(first <= index < end and 0 < reading.phrase(index, "hedge") <= high - index for index in hedges)
