"""The shape of a name: which tokens can be part of one, and where its units end.

A unit is one generation or one by-name: محمد, عبد الرحمن, أبو عودة, صلاح الدين, آل ثاني. The lists only confirm: a word that stands in
no list of ordinary words can be part of a name too, so that names never seen before are found by the words around them.
"""

from __future__ import annotations

from darcli.report.reading import Reading
from darcli.report.strength import JOINING, KUNYA, NAMELIKE, NONE, STRONG, WEAK

_FOREIGN_JOINING = frozenset({"دي", "فان", "فون", "دو", "لو", "لا", "دا"})
_SECOND = frozenset(
    {
        "الدين",
        "الله",
        "الاسلام",
        "الحق",
        "الزمان",
        "الدوله",
        "النبي",
        "اليزل",
        "الرسول",
        "العابدين",
        "الملك",
        "الهدي",
        "النصر",
        "الرب",
        "الاله",
    }
)

# what الله, الدين or الرسول make a name of though it is an ordinary word alone
_FIRST = frozenset(
    {
        "دخل",
        "عوض",
        "حسب",
        "فضل",
        "عطا",
        "جاد",
        "نصر",
        "خلف",
        "عون",
        "سعد",
        "حمد",
        "جار",
        "ضيف",
        "رزق",
        "هبه",
        "خير",
        "شكر",
        "حسن",
        "فتح",
        "احسان",
    }
)

# particles that fold like names with a final hamza: بها and بهاء, هنا and هناء, دعا and دعاء
_PARTICLES = frozenset({"بها", "لها", "هنا", "الا", "دعا", "رجا", "سوا", "لما", "اذا", "اما", "علا", "شرا", "جزا"})

_WEEKDAYS = frozenset(
    {
        "الجنسيه",
        "البالغ",
        "البالغه",
        "رحمه",
        "رحمها",
        "رحمهم",
        "سنتان",
        "سنتين",
        "عامان",
        "عامين",
        "شهران",
        "شهرين",
        "السبت",
        "الاحد",
        "الاثنين",
        "الثلاثا",
        "الاربعا",
        "الخميس",
        "الجمعه",
    }
)

_DAYS = frozenset({"اليوم", "امس", "يوم", "الامس", "اول"})
_TIMES = frozenset({"فجر", "صباح", "مسا", "عصر", "ظهر", "ليل", "ربيع"})


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
    if text.endswith("ا") and reading.has_tanween(index):
        return index  # غرقاً, سناً
    if text in _WEEKDAYS or (text == "جمال" and reading.text(index - 1) in ("ملكه", "ملكات")):
        return index
    if text in KUNYA:
        return _after(reading, index, stop, anything=text != "ام")
    if text == "عبد" and reading.text(index + 1).startswith(("ال", "رب")) and index + 1 < stop:
        return index + 2
    if text in JOINING:
        return _after(reading, index, stop, anything=text == "ال")
    second = reading.text(index + 1) if index + 1 < stop else ""
    if second in _SECOND and (word.strength >= NAMELIKE or text in _FIRST or (word.strength == WEAK and second == "الدين")):
        return index + 2
    if word.strength == NONE or index in reading.numbers:
        return index
    return index + 1


def _is_preposition(reading: Reading, index: int, stop: int) -> bool:
    """Tell whether folded علي is the preposition على: so written, and not between two parts of a name (محمد على حسن)."""
    if not reading.quote(index, index).endswith("ى"):
        return False
    around = [k for k in (index - 1, index + 1) if 0 <= k < stop and reading.is_word(k)]
    return len(around) < 2 or any(reading.words[k].strength < NAMELIKE for k in around)


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
    if text == "ام" and end - index > 1:
        return NAMELIKE
    if end - index > 1 and text not in _FOREIGN_JOINING:
        return STRONG
    return reading.words[index].strength
