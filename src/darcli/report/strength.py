"""How much a word looks like part of a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from darcli.report.lexicon import common_verbs, common_words, given_names
from darcli.report.likeness import LIKELY_LETTERS, has_ordinary_shape, measure_letters
from darcli.text.gazetteer import is_place

if TYPE_CHECKING:
    from darcli.report.words import Word

STRONG, NAMELIKE, EITHER, LIKELY, WEAK, NONE = 5, 4, 3, 2, 1, 0

KUNYA = frozenset({"ابو", "ابي", "ابا", "ام", "بو"})
JOINING = frozenset({"بن", "ابن", "بنت", "ولد", "ود", "ال", "بني", "دي", "فان", "فون", "دو", "لو", "لا", "دا", "مير", "اوغلو"})
# words that begin a name though they are none: particles and عبد
_BEGINNINGS = KUNYA | JOINING | {"عبد"}


def may_begin_name(word: Word) -> bool:
    """Tell at a glance whether a name can begin with a word; most words of a text are ruled out here."""
    return bool(word.strength != NONE or word.name_form or word.text in _BEGINNINGS or word.text[1:] in _BEGINNINGS)


def is_of_no_list(word: Word) -> bool:
    """Tell whether a word may be the name of a place that no list knows, or begin one as أم and دير do."""
    if len(word.text) < 3 or (word.given and not word.given.endswith("?")) or word.starts or word.verb:
        return False
    return not (word.common or word.unit or word.harm or word.rank or word.organisation) or "compound" in word.place.roles


def measure_strength(word: Word) -> int:
    """Tell how much a word looks like part of a name.

    ``STRONG`` a known given or foreign name; ``NAMELIKE`` a known family name, or a given name that can be an ordinary word; ``EITHER`` a
    given name that is a common word or title as well; ``LIKELY`` a word of no list with the letters of a name, ``WEAK`` one without;
    ``NONE`` an ordinary word.
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
    if text.endswith("ي") and len(text) > 4 and _is_of_given(text) and not word.demonym:
        return NAMELIKE
    if word.demonym and not word.demonym.article:
        return NONE
    if (
        text.startswith("ال")
        and given_names().get(text[2:], "").startswith("m")
        and not (word.rank or word.unit or word.harm or word.organisation or word.starts)
    ):
        return EITHER  # الرمضان, العفيف, السلامات
    if word.common and word.form.cost > 1 and measure_letters(text) >= 4 * LIKELY_LETTERS:
        return LIKELY  # كالديرون is no ك + ال + دير
    if word.common or word.organisation or word.rank or word.unit or (word.harm and word.harm_form and word.harm_form.cost <= 1):
        return NONE
    if len(text) < 3 or not "ء" <= text[0] <= "ي" or word.starts or text[0] == "و":
        return NONE
    if text.startswith(("بال", "فال", "كال", "لل")) or (len(text) > 5 and text.endswith(("هم", "هما"))):
        return NONE
    return NONE if _is_prefixed(word) else _unknown_strength(word)


def _is_of_given(text: str) -> bool:
    """Tell whether a word is a family made of a given name: مرادي of مراد; but وسامي is سامي behind و."""
    return text[:-1] in given_names() and not (text[0] == "و" and text[1:] in given_names())


def _unknown_strength(word: Word) -> int:
    """Judge a word of no list by its letters; behind an article they tell nothing, but the ending of a family does: الزريقي."""
    text = word.text
    if word.demonym or is_place(text) or text in common_words() or text in common_verbs():
        return WEAK
    if has_ordinary_shape(text):
        return NONE
    if text.startswith("ال"):
        return LIKELY if text.endswith("ي") and len(text) > 5 else WEAK
    return LIKELY if measure_letters(text) >= LIKELY_LETTERS else WEAK


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
