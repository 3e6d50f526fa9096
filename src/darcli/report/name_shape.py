"""The shape of a name: which tokens can be part of one, and where its units end.

A unit is one generation or one by-name: محمد, عبد الرحمن, أبو عودة, صلاح الدين, آل ثاني. The lists only confirm: a word that stands in
no list of ordinary words can be part of a name too, so that names never seen before are found by the words around them.
"""

from __future__ import annotations

from darcli.report.name_words import (
    BARE_PARTICLES,
    BEFORE_SECOND,
    DAYS,
    DAYTIMES,
    FOREIGN_JOINING,
    FUNCTION_WORDS,
    HAMZATED,
    NEVER_NAMES,
    SECOND,
)
from darcli.report.reading import Reading
from darcli.report.strength import JOINING, KUNYA, LIKELY, NAMELIKE, NONE, STRONG, WEAK

# what is or begins no unit, or not only one word of it
_BEFORE_ANYTHING = frozenset({"ال", "بن", "ود"})
_ENTRY_ENDS, _ENTRY_SIGNS = frozenset({",", ")", "\n"}), frozenset({"-", "–", "—", "/", "(", ","})
_YEARS = frozenset({"سنه", "سنوات", "عاما", "عام", "اعوام", "سنين"})
_PARTICULAR = (
    frozenset({"خلف", "علي", "بان", "جمال", "عبد", "العبد"}) | BARE_PARTICLES | HAMZATED | DAYTIMES | NEVER_NAMES | KUNYA | JOINING
)


def unit_end(reading: Reading, index: int, stop: int, *, inside: bool = False) -> int:
    """Give the index behind the name unit that begins at ``index``, or ``index`` where none does; ``inside`` a name it may be any word."""
    word = reading.words[index]
    if index >= stop or not word.spelled or index in reading.in_date:
        return index
    text = word.text
    if text in _PARTICULAR and (end := _particular_end(reading, index, stop)) >= 0:
        return end
    if text[-1] == "ا" and reading.has_tanween(index):
        return index  # غرقاً, سناً
    second = reading.texts[index + 1] if index + 1 < stop else ""
    if inside and second == "الله" and not word.verb and text[0] not in "بلو":
        return index + 2  # دفع الله, خلق الله
    if second in SECOND and (word.strength >= NAMELIKE or text in BEFORE_SECOND or (word.strength in (WEAK, LIKELY) and second == "الدين")):
        return index + 2
    return index if (word.strength == NONE and not inside) or index in reading.numbers else index + 1


def _particular_end(reading: Reading, index: int, stop: int) -> int:
    """Give the same for a particle of names and for what folds like a name or only seems one; -1 where it is as any other word."""
    text, following = reading.texts[index], reading.texts[index + 1]
    if text == "علي" and is_preposition(reading, index, stop):
        return index
    if text == "بان" and following != "كي" and "كي" not in reading.texts:
        return index  # بأن, as it is written without hamza
    if text in BARE_PARTICLES and not reading.quote(index, index).endswith("ء"):
        return index
    if text in HAMZATED and any(sign in reading.quote(index, index) for sign in "أإ"):
        return index
    if text in DAYTIMES and (index + 1 in reading.in_date or following in NEVER_NAMES or following in DAYS):
        return index
    if text in DAYTIMES and following == "," and reading.texts[index + 2] in NEVER_NAMES:
        return index  # في المحافظة فجر، الأحد
    if text == "خلف" and following.startswith("ال") and reading.words[index + 1].common:
        return index  # خلف القضبان
    if text in NEVER_NAMES or (text == "جمال" and reading.texts[index - 1] in ("ملكه", "ملكات")):
        return index
    if text[-1] == "ا" and reading.has_tanween(index):
        return index
    if text in KUNYA:
        return _after(reading, index, stop, anything=text != "ام")
    if text in ("عبد", "العبد") and following.startswith(("ال", "رب")) and index + 1 < stop:
        return index + 2
    return _after(reading, index, stop, anything=text in _BEFORE_ANYTHING) if text in JOINING else -1


def is_preposition(reading: Reading, index: int, stop: int) -> bool:
    """Tell whether folded علي is the preposition على.

    Written so, it is one unless it stands between two parts of a name (محمد على حسن). Written علي, as in Egypt also the preposition is,
    it is one in a text that never writes ى in it, before an ordinary noun and not behind a name or a title.
    """
    before, behind = reading.words[index - 1], reading.words[index + 1 if index + 1 < stop else -1]
    if reading.quote(index, index).endswith("ى"):
        ends = index + 1 >= stop or behind.text in _ENTRY_ENDS or _is_age(reading, index + 1)
        return before.strength < NAMELIKE or (behind.strength < NAMELIKE and not ends)
    if reading.dotted or before.strength >= NAMELIKE or before.text in JOINING or before.text in KUNYA:
        return False
    if behind.strength == STRONG or (behind.strength == NAMELIKE and not behind.ordinary) or not behind.spelled:
        return False
    if behind.text in JOINING or behind.text in KUNYA or (behind.given and not before.spelled):
        return False  # وهم: علي حسن, …
    title = reading.words[index - 2]
    if before.given and (title.rank is not None and title.rank.article):
        return False  # العقيد نزيه علي مقابل …
    return not (before.rank or before.unit) or behind.text.startswith("ال") or behind.text in ("ان", "ما", "من")


def _is_age(reading: Reading, index: int) -> bool:
    """Tell whether an age stands at ``index``, a sign before it aside: رباب حسن على – 8 سنوات."""
    index += reading.texts[index] in _ENTRY_SIGNS
    number = reading.numbers.get(index)
    return number is not None and reading.texts[number.last + 1] in _YEARS


def _after(reading: Reading, index: int, stop: int, *, anything: bool) -> int:
    """Give the index behind a particle and its unit; the name behind أبو may be an ordinary word (أبو عودة, أبو الرب)."""
    end = unit_end(reading, index + 1, stop)
    if end > index + 1:
        return end
    following = reading.words[index + 1] if index + 1 < stop and reading.is_word(index + 1) else None
    if anything and following and following.text not in FUNCTION_WORDS and not following.form.conjunction and len(following.text) > 1:
        return index + 2
    return index


def unit_strength(reading: Reading, index: int, end: int) -> int:
    """Give the strength of the unit from ``index`` to ``end``: compounds and kunyas are strong."""
    text = reading.texts[index]
    if text == "ام" and end - index > 1:
        return NAMELIKE
    if end - index > 1 and text not in FOREIGN_JOINING:
        return STRONG
    return reading.words[index].strength
