"""Labels that lines of a list begin with: نابلس (4): …, 9 آب: …, أولادهما: …."""

from __future__ import annotations

from darcli.report.reading import Reading, Sentence
from darcli.report.scope_words import BULLETS, SETTING
from darcli.text.gazetteer import is_place

_LONGEST = 10
_LONGEST_DATELINE = 14
_DASHES = frozenset({"/", "-", "–", "—", "|"})
_CREDITS = frozenset({"اعداد", "تصوير", "كتب", "كتبت", "تقرير", "تحرير", "تصميم", "مراسل"})
_SIGNS = frozenset({"(", ")", "[", "]", "/", "|", ",", "#", *BULLETS})


def find_label(reading: Reading, sentence: Sentence) -> int:
    """Give the colon behind the label that a line begins with, 0 where it begins with none.

    A label names a place, a day, a number or kin (the children of the one before), and tells no harm and no speech.
    """
    stop = min(sentence.first + _LONGEST, sentence.end - 1)
    colon = next((index for index in range(sentence.first + 1, stop) if reading.texts[index] == ":"), 0)
    if not colon or (reading.is_number(colon - 1) and reading.is_number(colon + 1)):
        return 0
    telling = False
    for index in range(sentence.first, colon):
        word = reading.words[index]
        sign = word.text in _SIGNS or index == sentence.first  # 🔴 #كفرنبل: …
        if word.verb or word.harm or word.starts & SETTING or not (word.spelled or reading.is_number(index) or sign):
            return 0
        kin = word.unit is not None and word.unit.kind in ("kin", "child") and word.unit_form is not None and bool(word.unit_form.pronoun)
        telling = telling or kin or index in reading.in_date or reading.is_number(index) or _is_place(reading, index, sentence.first)
    return colon if telling else 0


def is_dateline(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a line is that of place and author below a title: بغداد / سامر الحوراني, المنيا – سامر الحوراني, إعداد: سامر."""
    first, end = sentence.first, sentence.end
    if end - first > _LONGEST_DATELINE:
        return False
    texts = reading.texts[first:end]
    if not _CREDITS.isdisjoint(texts):
        return True
    sign = next((k for k in range(first + 1, min(first + 4, end)) if reading.texts[k] in _DASHES), 0)
    return sign > 0 and is_place(" ".join(reading.texts[first:sign])) and not any(reading.words[k].harm for k in range(first, end))


def _is_place(reading: Reading, index: int, first: int) -> bool:
    """Tell whether a place of one or two words ends at ``index``."""
    text = reading.texts[index]
    return len(text) > 2 and (is_place(text) or (index > first and is_place(f"{reading.texts[index - 1]} {text}")))
