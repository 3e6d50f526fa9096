"""The shape of a name: which tokens can be part of one, and where its units end.

A unit is one generation or one by-name: محمد, عبد الرحمن, أبو عودة, صلاح الدين, آل ثاني. The lists only confirm: a word that stands in no list
of ordinary words can be part of a name too, so that names never seen before are found by the words around them.
"""

from __future__ import annotations

from darcli.report.lexicon import given_names
from darcli.report.reading import Reading
from darcli.report.words import Word
from darcli.text.gazetteer import is_place

KUNYA = frozenset({"ابو", "ابي", "ابا", "ام", "بو"})
_JOINING = frozenset({"بن", "ابن", "بنت", "ولد", "ود", "ال", "بني", "دي", "فان", "فون", "دو", "لو", "لا", "دا", "مير", "اوغلو"})
_FOREIGN_JOINING = frozenset({"دي", "فان", "فون", "دو", "لو", "لا", "دا"})
_SECOND = frozenset(
    {"الدين", "الله", "الاسلام", "الحق", "الزمان", "الدوله", "النبي", "اليزل", "الرسول", "العابدين", "الملك", "الهدي", "النصر", "الرب", "الاله"}
)

# what الله, الدين or الرسول make a name of though it is an ordinary word alone
_FIRST = frozenset(
    {"دخل", "عوض", "حسب", "فضل", "عطا", "جاد", "نصر", "خلف", "عون", "سعد", "حمد", "جار", "ضيف", "رزق", "هبه", "خير", "شكر", "حسن", "فتح", "احسان"}
)

# particles that fold like names with a final hamza: بها and بهاء, هنا and هناء, دعا and دعاء
_PARTICLES = frozenset({"بها", "لها", "هنا", "الا", "دعا", "رجا", "سوا", "لما", "اذا", "اما", "علا", "شرا", "جزا"})

_WEEKDAYS = frozenset({"الجنسيه", "رحمه", "رحمها", "رحمهم", "سنتان", "سنتين", "عامان", "عامين", "شهران", "شهرين", "السبت", "الاحد", "الاثنين", "الثلاثا", "الاربعا", "الخميس", "الجمعه"})

_DAYS = frozenset({"اليوم", "امس", "يوم", "الامس", "اول"})
_TIMES = frozenset({"فجر", "صباح", "مسا", "عصر", "ظهر", "ليل", "ربيع"})

# the strength of a token as part of a name
STRONG, NAMELIKE, EITHER, WEAK, NONE = 4, 3, 2, 1, 0


def strength(word: Word) -> int:
    """Tell how much a word looks like part of a name.

    ``STRONG`` a known given or foreign name; ``NAMELIKE`` a known family name, or a given name that can be an ordinary word; ``EITHER`` a
    given name that is a common word or title as well; ``WEAK`` a word of no list; ``NONE`` an ordinary word.
    """
    form, text = word.name_form, word.text
    if "speech" in word.starts:
        return EITHER if word.given and text[0] not in "وف" else NONE
    if form and form.cost == 0:
        return _listed_strength(word)
    if text.startswith("عبدال") and len(text) > 6:
        return STRONG
    if word.derived and text.startswith("ال") and not word.demonym:
        return WEAK
    if text.endswith("ي") and text[:-1] in given_names() and not word.demonym and len(text) > 4:
        return NAMELIKE  # مرادي, a family from مراد
    if word.demonym and not word.demonym.article:
        return NONE
    if word.common or word.organisation or word.rank or word.unit or (word.harm and word.harm_form and word.harm_form.cost <= 1):
        return NONE
    if len(text) < 3 or not "ء" <= text[0] <= "ي" or word.starts or text[0] == "و":
        return NONE
    if text.startswith(("بال", "فال", "كال", "لل")) or (len(text) > 5 and text.endswith(("هم", "هما"))):
        return NONE
    return NONE if _is_prefixed(word) else WEAK


def _listed_strength(word: Word) -> int:
    if word.text == "علي":
        return STRONG  # the preposition على folds alike; unit_end tells them apart
    if word.given:
        if word.common or word.unit or (word.harm and word.harm_form and not word.harm_form.cost):
            return NONE if word.given.endswith("?") and len(word.text) < 4 else EITHER
        return NAMELIKE if word.given.endswith("?") else STRONG
    if word.foreign and word.common and len(word.text) > 2 and not word.starts:
        return EITHER
    if word.common or word.harm:
        return NONE
    if word.demonym and word.demonym.cost == 0:
        return WEAK
    return STRONG if word.foreign else NAMELIKE


def _is_prefixed(word: Word) -> bool:
    """Tell whether an unknown word is a clitic with a known one: وعلي, بعفرين."""
    if word.name_form:
        return word.text[0] not in "بك"  # محمد حنيف بريم
    return word.text[0] in "بلوف" and (is_place(word.text[1:]) or bool(word.demonym and word.demonym.cost))


def unit_end(reading: Reading, index: int, stop: int) -> int:
    """Give the index behind the name unit that begins at ``index``, or ``index`` where none does."""
    if index >= stop or not reading.is_word(index) or index in reading.in_date:
        return index
    word = reading.words[index]
    text = word.text
    if (text == "علي" and _is_preposition(reading, index, stop)) or (text in _PARTICLES and not reading.quote(index, index).endswith("ء")):
        return index
    if text in _TIMES and (index + 1 in reading.in_date or reading.text(index + 1) in _WEEKDAYS or reading.text(index + 1) in _DAYS):
        return index
    if reading.has_tanween(index):
        return index  # غرقاً, سناً
    if text in _WEEKDAYS or (text == "جمال" and reading.text(index - 1) in ("ملكه", "ملكات")):
        return index
    if text in KUNYA:
        return _after(reading, index, stop, anything=text != "ام")
    if text == "عبد" and reading.text(index + 1).startswith(("ال", "رب")) and index + 1 < stop:
        return index + 2
    if text in _JOINING:
        return _after(reading, index, stop, anything=text == "ال")
    second = reading.text(index + 1) if index + 1 < stop else ""
    if second in _SECOND and (strength(word) >= NAMELIKE or text in _FIRST or (strength(word) == WEAK and second == "الدين")):
        return index + 2
    if strength(word) == NONE or index in reading.numbers:
        return index
    return index + 1


def _is_preposition(reading: Reading, index: int, stop: int) -> bool:
    """Tell whether folded علي is the preposition على: so written, and not between two parts of a name (محمد على حسن)."""
    if not reading.quote(index, index).endswith("ى"):
        return False
    around = [k for k in (index - 1, index + 1) if 0 <= k < stop and reading.is_word(k)]
    return len(around) < 2 or any(strength(reading.words[k]) < NAMELIKE for k in around)


def _after(reading: Reading, index: int, stop: int, *, anything: bool) -> int:
    """Give the index behind a particle and its unit; the name behind أبو may be an ordinary word (أبو عودة, أبو الرب)."""
    end = unit_end(reading, index + 1, stop)
    if end > index + 1:
        return end
    following = reading.words[index + 1] if index + 1 < stop and reading.is_word(index + 1) else None
    if anything and following and not following.form.preposition and not following.form.conjunction and len(following.text) > 2:
        return index + 2
    return index


def unit_strength(reading: Reading, index: int, end: int) -> int:
    """Give the strength of the unit from ``index`` to ``end``: compounds and kunyas are strong."""
    text = reading.text(index)
    if end - index > 1 and text != "ام" and text not in _FOREIGN_JOINING:
        return STRONG
    return strength(reading.words[index])
