"""What stands before a possible name and announces it: a title, a relative, a verb."""

from __future__ import annotations

from darcli.report.name_words import ADVERBS, BEFORE_SUBJECT, CREDITS
from darcli.report.reading import Reading, Sentence


def left_context(reading: Reading, index: int, sentence: Sentence, named: int | None) -> tuple[str, int]:
    """Tell what stands before a possible name at ``index``, and where its titles begin.

    ``named`` is where the person named last ends, ``None`` where nobody is named yet.
    """
    before = _skip_signs(reading, index, sentence.first)
    if before < sentence.first:
        return ("list" if reading.texts[index - 1] in ("-", ")", ".", "#", ":") or index == sentence.first else "free"), index
    if before == named == index - 1:
        return "free", index  # … سامر الحوراني فأردوه: the nisba is the name's
    head, adjective = before, False
    for _ in range(4):
        if head < sentence.first or not reading.is_word(head):
            break
        kind = _announces(reading, head)
        if kind == "title":
            return _before_titles(reading, head, sentence.first)
        if kind == "organisation" and head < before:
            break  # رئيس مجلس الأمن القومي السعودي بندر …, مدير مكتب الصحة رياض …
        if kind:
            return kind, head
        word = reading.words[head]
        if not (word.text.startswith("ال") or word.form.article or word.demonym):
            break
        adjective = adjective or (head == before and bool(word.demonym) and bool(word.demonym and word.demonym.article))
        head -= 1
    if adjective:
        return "title", before  # الفرنسي أوليفييه …, والهولندي شورد …
    if reading.texts[before] in ("•", "-", "–", "*", "/", "|") or (reading.is_number(before) and before == sentence.first):
        return "list", index
    if reading.is_word(before - 1) and reading.phrase(before - 1, "called") == 2:
        return "called", index
    if reading.texts[before] == ",":
        if named is not None and before - named <= 12:
            return "also", index
        before -= 1
    return _far_context(reading, before, sentence), index


def _skip_signs(reading: Reading, index: int, first: int) -> int:
    """Go back from a possible name over quotes and signs and over an adverb: على الفور, القيادي فيها …"""
    before, texts = index - 1, reading.texts
    while before >= first and texts[before] in ('"', "(", "'", "#", "-", ":", ".") and index - before <= 3:
        if texts[before] == "." and len(texts[before - 1]) > 1:
            break
        before -= 1
    if before > first and texts[before] in _GRADES and reading.words[before - 1].rank:
        before -= 1  # المساعد أول سعيد …
    if before > first and texts[before] in ADVERBS:
        before -= 2 if texts[before - 1] in ("علي", "في") else 1
    return before


def _before_titles(reading: Reading, head: int, first: int) -> tuple[str, int]:
    """Go back over titles in a row (الشهيد البطل …); behind a bare word of kinship the relative is meant (شقيق القيادي خالد)."""
    while head > first and _announces(reading, head - 1) == "title":
        head -= 1
    if head > first and _announces(reading, head - 1) == "kin_of":
        return "kin_of", head - 1
    return "title", head


def _has_pronoun(reading: Reading, index: int) -> bool:
    """Tell whether a word without article ends with the pronoun ه, in a text that tells it from ة."""
    text = reading.texts[index]
    return text.endswith("ه") and not text.startswith(("ال", "وال", "لل")) and reading.dotted and reading.quote(index, index).endswith("ه")


_GRADES = frozenset({"اول", "ثان", "ثاني", "ثالث", "الاول", "الثاني"})
_PLAIN_TITLES = frozenset({"د", "م", "أ", "ا", "السيد", "السيده"})
_OF_AGENCIES = frozenset({"انباء", "انبا", "اخبار", "الانباء", "الانبا"})  # وكالة أنباء فارس
_BROTHERS = frozenset({"اخوه", "واخوه", "فاخوه"})
_ORDINARY_RANKS = frozenset({"امام", "بطل"})


def _announces(reading: Reading, index: int) -> str:
    """Tell whether the word at ``index`` announces a name right behind it."""
    word = reading.words[index]
    text = word.text
    if text in _PLAIN_TITLES:
        return "title"
    if not (word.unit or word.rank or word.harm or word.organisation or word.starts) and text not in _BROTHERS and text not in _OF_AGENCIES:
        return ""  # as most words
    if word.unit and word.unit_form and word.unit_form.pronoun and word.unit.kind not in ("noname", "case"):
        return "kin" if word.unit.number or word.unit.kind == "kin" else ""
    if text in _BROTHERS and reading.quote(index, index).endswith("ه"):
        return "kin"  # أخوه folds like إخوة
    if word.unit and word.unit.kind in ("role", "fighter") and word.unit.sex == "f" and _has_pronoun(reading, index):
        return "kin"  # نائبه folds like نائبة
    if word.unit and word.unit.kind == "kin" and word.unit_form and word.unit.number:
        if (word.unit_form.stem.endswith("ه") and reading.quote(index, index).endswith("ه")) or word.text.endswith("ي"):
            return "kin"  # وزميله folds like وزميلة; ابني ياسر is 'my son'
        return "title" if word.unit_form.article else "kin_of"
    if word.rank and word.rank.stem in _ORDINARY_RANKS and not word.rank.article and not reading.quote(index, index).startswith("إ"):
        return ""  # أمام هيئة التحقيق, بطل الدوري
    if word.rank and (word.rank.article or not word.organisation):
        return "title"
    if word.unit and word.unit_form and word.unit_form.article and word.unit.kind not in ("noname", "case"):
        return "title"
    if "called" in word.starts and reading.phrase(index, "called"):
        return "called"
    if "copula" in word.starts:
        return "list" if text in ("هم", "هما", "وهم", "وهما") else "role"
    if is_organisation(reading, index) or (text in _OF_AGENCIES and is_organisation(reading, index - 1)):
        return "organisation"
    if word.harm:
        return "harm"
    return ""


def subject_slot(reading: Reading, before: int) -> str:
    """Tell whether a verb or a particle stands right before, so that a bare name can be its subject: وقال بلير, واعتبر أن الحريري …"""
    word = reading.words[before]
    if word.text in BEFORE_SUBJECT:
        return "clause"
    if word.text in CREDITS or (word.text == ":" and reading.texts[before - 1] in CREDITS):
        return "credit"
    if word.verb or "speech" in word.starts:
        stem = word.text.removeprefix("و").removeprefix("ف")
        if stem.endswith(("ون", "وا")):
            return ""
        return "subject_f" if stem.startswith("ت") or stem.endswith("ت") else "subject_m"
    return ""


def _far_context(reading: Reading, before: int, sentence: Sentence) -> str:
    """Tell whether a role without article (مدير المرصد …) or a verb of speech stands a little before."""
    words = reading.words
    for index in range(before, max(sentence.first, before - 6) - 1, -1):
        word = words[index]
        if not word.spelled:
            break
        if word.harm and word.harm.kind in ("verb", "noun"):
            return "far"
        if word.unit and word.unit.kind in ("role", "fighter") and word.unit_form and not word.unit_form.article:
            return "role"
        if "speech" in word.starts:
            return "speech"
    return "free"


def is_organisation(reading: Reading, index: int) -> bool:
    """Tell whether a word heads the name of a thing: لواء, مسجد, شارع; with the article اللواء is a rank."""
    form = reading.words[index].organisation
    return form is not None and not form.article and not form.pronoun
