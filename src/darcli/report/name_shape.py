"""The shape of a name: which tokens can be part of one, and where its units end.

A unit is one generation or one by-name: محمد, عبد الرحمن, أبو عودة, صلاح الدين, آل ثاني. The lists only confirm: a word that stands in no list
of ordinary words can be part of a name too, so that names never seen before are found by the words around them.
"""

from __future__ import annotations

from darcli.report.reading import Reading
from darcli.report.words import Word
from darcli.text.gazetteer import is_place

KUNYA = frozenset({"ابو", "ابي", "ابا", "ام", "بو"})
_JOINING = frozenset({"بن", "ابن", "بنت", "ولد", "ود", "ال", "بني", "دي", "فان", "فون", "دو", "لو", "لا", "دا", "مير", "اوغلو"})
_FOREIGN_JOINING = frozenset({"دي", "فان", "فون", "دو", "لو", "لا", "دا"})
_SECOND = frozenset(
    {"الدين", "الله", "الاسلام", "الحق", "الزمان", "الدوله", "النبي", "اليزل", "الرسول", "العابدين", "الملك", "الهدي", "النصر", "الرب", "الاله"}
)

# the strength of a token as part of a name
STRONG, NAMELIKE, WEAK, NONE = 3, 2, 1, 0


def strength(word: Word) -> int:
    """Tell how much a word looks like part of a name.

    ``STRONG`` a known given or foreign name; ``NAMELIKE`` a known family name, or a given name that is an ordinary word too; ``WEAK`` a
    word of no list; ``NONE`` an ordinary word.
    """
    form = word.name_form
    if form and form.cost == 0:
        if word.given and not word.given.endswith("?"):
            return STRONG
        if word.harm and word.harm.kind != "weak" and not word.given:
            return NONE
        if word.foreign and not word.common:
            return STRONG
        return NAMELIKE
    if word.common or word.organisation or word.rank or word.unit or (word.harm and word.harm_form and word.harm_form.cost <= 1):
        return NONE
    text = word.text
    if len(text) < 3 or not "ء" <= text[0] <= "ي" or word.starts:
        return NONE
    if text.startswith(("وال", "بال", "فال", "كال", "لل", "ولل", "وبال")):
        return NONE
    return NONE if _is_prefixed(word) else WEAK


def _is_prefixed(word: Word) -> bool:
    """Tell whether an unknown word is a clitic with a known one: وعلي, بعفرين."""
    if word.name_form or word.demonym and word.demonym.cost:
        return not (word.demonym and word.demonym.article and word.demonym.cost == 1)
    return word.text[0] in "بلوف" and is_place(word.text[1:])


def unit_end(reading: Reading, index: int, stop: int) -> int:
    """Give the index behind the name unit that begins at ``index``, or ``index`` where none does."""
    if index >= stop or not reading.is_word(index) or index in reading.in_date:
        return index
    word = reading.words[index]
    text = word.text
    if text in KUNYA:
        return _after(reading, index, stop, anything=text != "ام")
    if text == "عبد" and reading.text(index + 1).startswith(("ال", "رب")) and index + 1 < stop:
        return index + 2
    if text in _JOINING:
        return _after(reading, index, stop, anything=text == "ال")
    if strength(word) == NONE:
        return index
    if index + 1 < stop and reading.text(index + 1) in _SECOND:
        return index + 2
    return index + 1


def _after(reading: Reading, index: int, stop: int, *, anything: bool) -> int:
    """Give the index behind a particle and its unit; the name behind أبو may be an ordinary word (أبو عودة, أبو الرب)."""
    end = unit_end(reading, index + 1, stop)
    if end > index + 1:
        return end
    following = reading.words[index + 1] if index + 1 < stop and reading.is_word(index + 1) else None
    if anything and following and not following.form.preposition and not following.form.conjunction and len(following.text) > 2:
        return index + 2
    return index


def is_strong(reading: Reading, index: int, end: int) -> bool:
    """Tell whether the unit from ``index`` to ``end`` is a known given name, an عبد compound or a kunya."""
    word = reading.words[index]
    if word.text in KUNYA and word.text != "ام":
        return end > index + 1
    return strength(word) == STRONG or (word.text == "عبد" and end == index + 2)
