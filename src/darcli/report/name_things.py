"""What a seeming name belongs to that is no person: a thing, a place, a phrase."""

from __future__ import annotations

from darcli.report.lexicon import outlet_words
from darcli.report.marks import OPENING_SIGNS
from darcli.report.name_candidate import ANNOUNCED, Candidate
from darcli.report.name_context import subject_slot
from darcli.report.name_words import CREDITS, FUNCTION_WORDS, HONORIFICS, HOUSEHOLDS, SPOKESMEN
from darcli.report.place_words import KINDS, read_place_word
from darcli.report.reading import Reading
from darcli.report.strength import NAMELIKE, NONE, STRONG
from darcli.text.gazetteer import is_place

# what a judge of calm texts may overrule: حكومة السنيورة, وقال بلير
DOUBTFUL = frozenset({"of organisation", "place"})
_CALLING = SPOKESMEN | {"يعرف", "تعرف", "عرف", "عرفت", "معروف", "معروفه", "سمي", "يسمي", "اشتهر", "اشتهرت"}
_NO_FIRST_NAMES = HONORIFICS | CREDITS
_BEFORE_NAMES = FUNCTION_WORDS - {"يوم"}  # يوم سعيد
_MOST_OF_PLACE = 4
_LENGTH_OF_UNNAMED = 3
_NATIVE = frozenset({"اصيل", "اصيله"})
_THE_FALLEN = frozenset({"شهداء", "شهدا"})


def find_thing(it: Candidate) -> str:
    """Tell what a seeming name belongs to that is no person: a thing, a place, a phrase (لواء خالد بن الوليد), or ``""`` for none.

    In a text that tells of harm such a name is nobody's. In calm ones, where people are named with less ado, it is one sign of many.
    """
    reading, units = it.reading, it.name.units
    if it.context == "organisation":
        return _find_thing_of_organisation(it)
    if reading.texts[it.start] == "باسم" and _is_by_name(it):
        return "phrase"
    if reading.texts[it.name.end] == "الجنسيه" or _is_harm(it):
        return "phrase"  # تركي الجنسية
    if it.context not in ANNOUNCED:
        words = reading.texts[it.start : it.name.end]
        if len(words) < _MOST_OF_PLACE and (is_place(" ".join(words)[it.skip :]) or (words[0][0] == "ب" and is_place(" ".join(words)[1:]))):
            return "phrase" if it.first and reading.words[it.first - 1].place.roles & KINDS else "place"  # رام الله, بدير الزور; بلدة نمر
        if is_place(f"{_bare(reading, it.start - 1)} {' '.join(words)}") or reading.texts[it.first - 1] in _THE_FALLEN:
            return "phrase"  # كرم أبو سالم; دوار شهداء بن عاشور
        if words[0] == "ال" or (units[0] in _NATIVE and len(words) > 1 and (is_place(units[1]) or read_place_word(units[1]).roles & KINDS)):
            return "phrase"  # عزاء آل الدالي; أصيل معتمدية كذا
        if it.context not in ("list", "also") and _is_phrase(it):
            return "phrase"
    if len(units) > 1:  # معالي سامر الدالي, تحرير سها الجمل
        return "phrase" if units[0] in _NO_FIRST_NAMES and it.name.strengths[1] == STRONG else ""
    return _find_thing_of_one_word(it)


def _find_thing_of_organisation(it: Candidate) -> str:
    """Tell the same behind the word for a thing or a household: عائلة الزعبي is none of them, حكومة السنيورة may be."""
    if _is_of_household(it):
        return ""
    family = len(it.name.units) == 1 and it.own.text.startswith("ال") and not HOUSEHOLDS.isdisjoint(it.reading.words[it.head].stems)
    return "phrase" if family else "of organisation"


def _find_thing_of_one_word(it: Candidate) -> str:
    """Tell the same of one word alone."""
    reading, word, before = it.reading, it.own, it.reading.words[it.start - 1]
    if word.harm is not None and word.harm.kind == "victim" and it.context != "called" and not it.skip:
        return "phrase"  # سامر الحوراني (شهيد)
    if it.closed and _is_of_unnamed(it):
        return "phrase"
    if it.name.units[0] in outlet_words() and not (before.unit or before.rank):
        return "phrase"  # but السيدة وفاء
    if it.context != "title":
        return ""
    title = reading.words[it.head]
    if word.demonym is not None and word.demonym.article and not it.skip:
        return "phrase"  # الفتى الفلسطيني
    if (
        word.ordinary
        and word.text.startswith("ال")
        and it.name.strengths[0] == NAMELIKE
        and (title.rank is None or title.rank.stem == "فريق")
    ):
        return "phrase"  # المسؤول الكبير; but الرئيس الأسد
    return "phrase" if is_place(f"{_bare(reading, it.start - 1)} {it.name.units[0]}") else ""


def _is_by_name(it: Candidate) -> bool:
    """Tell whether باسم is no name: الناطق باسم الجيش, يعرف باسم "كذا"."""
    return it.reading.texts[it.start + 1] in OPENING_SIGNS or not _CALLING.isdisjoint(it.reading.words[it.start - 1].stems)


def _is_of_unnamed(it: Candidate) -> bool:
    """Tell whether a by-name in quotes is all that is told of somebody: رجل يلقب بـ«الحنش»."""
    reading, first = it.reading, it.first
    if first < _LENGTH_OF_UNNAMED or reading.texts[first - 1] != "ب" or reading.texts[first - 2] not in ("يلقب", "تلقب"):
        return False
    noun = reading.words[first - _LENGTH_OF_UNNAMED]
    return noun.unit is not None and not noun.text.startswith("ال")


def _is_harm(it: Candidate) -> bool:
    """Tell whether the first word is one of harm: نجاة عبد الرحمن من محاولة."""
    if it.own.harm is None or it.context in ANNOUNCED:
        return False
    return it.context != "list" or (it.own.harm.status == "survived" and it.reading.texts[it.name.end] == "من")


def _is_phrase(it: Candidate) -> bool:
    """Tell whether words that are names as well have their ordinary sense: الوضع هادئ, في موكب رسمي مهيب, أكد بيان صادر عن …"""
    units, strengths, before = it.name.units, it.name.strengths, it.reading.words[it.first - 1]
    if not it.own.given.endswith("?") or STRONG in strengths:
        return False
    if len(units) > 1 and max(strengths[1:]) == NONE and not units[1].startswith("ال") and subject_slot(it.reading, it.first - 1):
        return True
    if not before.common or before.strength != NONE or (len(units) > 1 and before.text.startswith("ال")):
        return False
    return not (before.verb or before.unit or before.rank or before.harm or before.starts or before.text in _BEFORE_NAMES)


def _is_of_household(it: Candidate) -> bool:
    """Tell whether a full name stands behind the word for what belongs to a person: أسرة عبد الرحيم النور; but عائلة الزعبي."""
    strengths = it.name.strengths
    return len(strengths) > 1 and strengths[0] == STRONG and not HOUSEHOLDS.isdisjoint(it.reading.words[it.head].stems)


def _bare(reading: Reading, index: int) -> str:
    """Give a word without a conjunction in front: والسيدة."""
    word = reading.words[index]
    return word.text.removeprefix("و") if word.form.conjunction else word.text
