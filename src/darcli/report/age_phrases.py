"""Stretches of words that may be an age: 34 عاماً, الأعوام الخمسة, (٣٨), سنتين, (عام ونصف), في الرابعة عشرة, ابن السنوات السبع."""

from __future__ import annotations

from darcli.report.field_words import field_words
from darcli.report.reading import Reading
from darcli.text.number_reader import NumberSpan
from darcli.text.number_words import number_words

_OLDEST = 120
_YOUNGEST_ORDINAL = 11  # below it في الثالثة is an hour or a place in a row as well
_HOURS = frozenset({"الساعه", "ساعه"})
_OF_THE_DAY = frozenset({"ظهرا", "مساء", "صباحا", "ليلا", "فجرا", "عصرا", "والنصف", "والربع", "والثلث", "الا", "من", "بعد", "قبل"})
_IN_YEAR = frozenset({"عامه", "عامها", "سنته", "سنتها", "ربيعه", "ربيعها"})
_REACHED = frozenset(
    {
        "بلغ",
        "بلغت",
        "يبلغ",
        "تبلغ",
        "يتجاوز",
        "تتجاوز",
        "تجاوز",
        "تجاوزت",
        "يكمل",
        "تكمل",
        "اكمل",
        "اتم",
        "اتمت",
        "يتم",
        "دخل",
        "دخلت",
        "يتعد",
        "تتعد",
    }
)
_NOT_YET = frozenset({"لم", "لا", "ما", "قد", "التي", "الذي", "كان", "وكان", "كانت", "وكانت", "عمر", "سن"})
_MEASURED = frozenset({"تقل", "يقل", "تزيد", "يزيد", "زادت", "قلت", "تتوقف", "توقف", "فضلا", "بعيدا"})
_PHRASE = _IN_YEAR | _REACHED | _NOT_YET
_ONE = frozenset({"واحد", "واحده", ")", "ونصف", "وشهر", "وشهران", "وشهرين", "تقريبا"})
_MONTHS = frozenset({"شهران", "شهرين", "شهر", "اسبوعان", "اسبوعين", "يومان", "يومين"})
_BOUNDS = frozenset({"(", ",", "-", "–", "/", "|"})
_LABELS = frozenset({"العمر", "السن"})
_BETWEEN = frozenset(
    {"من", "عن", "ال", "نحو", "حوالي", "لها", "ولها", "له", "وله", "ب", "في", "-", "ـ", ":", "قرابه", "قيد", "حياته", "حياتها"}
)


def possible_ages(reading: Reading) -> list[tuple[int, int, int]]:
    """Give first token, last token and years of every stretch that may be an age."""
    found: list[tuple[int, int, int]] = []
    for index, span in reading.numbers.items():
        if span.value == int(span.value) and 0 < span.value <= _OLDEST * 10:
            found += _with_number(reading, index, span)
    find = reading.occurrences.find
    found += [one for index in find(field_words("year").keys()) for one in _one_year(reading, index)]
    found += [(k, k, 2) for k in find(field_words("two_years").keys())]
    found += [(k, k, 0) for k in find(_MONTHS) if _is_bare(reading, k, k)]
    return sorted(found)


def _with_number(reading: Reading, first: int, span: NumberSpan) -> list[tuple[int, int, int]]:
    value, last = int(span.value), span.last
    unit = reading.texts[last + 1]
    if reading.texts[first - 1] in field_words("year") and reading.texts[first - 2] in field_words("of_years"):
        return [(first - 2, last, value)]  # ذو الأعوام الخمسة
    if unit in field_words("half_year"):
        return [(first, last + 1, 0)]  # annotation: months of age are 0
    if value > _OLDEST:
        return []
    if is_labelled(reading, first):
        return [(first, last, value)]
    before = reading.texts[first - 1 - (reading.texts[first - 1] == "ال")]
    if unit in field_words("year") or before in field_words("age") or _is_bare(reading, first, last):
        return [(first, last + (unit in field_words("year")), value)]
    return [(first, last, value)] if is_announced(reading, first, last) else []


def _one_year(reading: Reading, index: int) -> list[tuple[int, int, int]]:
    """Read a year that no number counts, and السنوات with a number in words behind it: (سنة وعشرة أشهر), عام واحد, ابن السنوات السبع."""
    before, behind = reading.texts[index - 1], reading.texts[index + 1]
    if before in field_words("of_years") and index + 1 not in reading.numbers and behind.startswith("ال"):
        years = _worded(behind)
        return [(index - 1, index + 1, years)] if years else []
    if reading.texts[index - 2] in field_words("of_years") and index - 1 not in reading.numbers and before.startswith("ال"):
        years = _worded(before)
        return [(index - 1, index, years)] if years else []  # ذات السبع سنوات
    if not (before in _BOUNDS or before in field_words("age") or before in field_words("aged")):
        return []
    months = reading.numbers.get(index + 1)
    if months is not None and behind.startswith("و") and reading.texts[months.last + 1] in field_words("half_year"):
        return [(index, months.last + 1, 1)]
    return [(index, index + (behind != ")"), 1)] if behind in _ONE else []


def _worded(text: str) -> int:
    """Give the number of a definite number word that the number reader leaves alone: السبع is the lion or a rank as well; 0 for others."""
    piece = number_words().get(text[2:])
    return int(piece.value) if piece is not None and 2 < piece.value <= _OLDEST else 0


def is_labelled(reading: Reading, first: int) -> bool:
    """Tell whether a number stands behind a label of ages: العمر: 34; without the colon العمر is a family or an oil field too."""
    return reading.texts[first - 1] == ":" and (reading.texts[first - 2] in _LABELS or reading.texts[first - 2] in field_words("age"))


def _is_bare(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a number stands alone in brackets: سهير القرا (٣٨)."""
    return reading.texts[first - 1] == "(" and reading.texts[last + 1] == ")"


def is_announced(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a number is of years without the word: في الرابعة عشرة, لم تتجاوز الثانية عشرة, في العشرين من عمره, في عامه الثلاثين."""
    before = reading.texts[first - 1]
    if reading.texts[last + 1] == "من" and reading.texts[last + 2] in field_words("age"):
        return True
    if before in _IN_YEAR:
        return True
    span = reading.numbers.get(first)
    feminine = span is not None and span.kind == "ordinal" and reading.texts[first].endswith("ه")
    if before in field_words("of_years") and span is not None and reading.texts[last + 1] not in field_words("half_year"):
        return feminine or (span.value >= _YOUNGEST_ORDINAL and reading.texts[first].startswith("ال"))  # ابنة الخامسة, ابن الستين
    if not feminine or span is None or span.value < _YOUNGEST_ORDINAL:
        return False
    if before in _REACHED:
        return True
    return before == "في" and reading.texts[first - 2] not in _HOURS and reading.texts[last + 1] not in _OF_THE_DAY


def phrase_start(reading: Reading, first: int, floor: int) -> int:
    """Give where the words that announce an age begin: البالغ من العمر, ابن ال, عن عمر ناهز, في ال, التي لم تتجاوز ال.

    They stand behind ``floor``: عمر and البالغ are parts of names as well.
    """
    start = first
    for index in range(first - 1, max(first - 6, floor, -1), -1):
        text = reading.texts[index]
        marks = text in _PHRASE or text in field_words("age") or text in field_words("aged")
        if marks or (text in field_words("of_years") and index >= first - 2):
            start = index
        elif text not in _BETWEEN:
            break
    while start < first and reading.texts[start - 1] in ("ولها", "وله", "لها", "له", "عن", "في"):
        start -= 1
    return start - (start == first and _is_at_death(reading, first))


def _is_at_death(reading: Reading, first: int) -> bool:
    """Tell whether years stand behind a bare عن: توفي فلان عن 91 عاما; not لا تقل عن 10 أعوام, بعيدا عن."""
    return reading.texts[first - 1] == "عن" and not _MEASURED.intersection(reading.texts[max(first - 4, 0) : first - 1])
