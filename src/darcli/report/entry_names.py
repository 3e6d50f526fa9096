"""The name that an entry of a list begins with, by its place: up to the first sign, number or word that goes on about the person."""

from __future__ import annotations

from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.name_shape import unit_end
from darcli.report.name_words import FUNCTION_WORDS, NEVER_NAMES
from darcli.report.place_words import KINDS
from darcli.report.reading import Reading, Sentence
from darcli.report.strength import NONE
from darcli.text.gazetteer import is_place

FEWEST, MOST = 2, 6  # words of a name that only its place gives away
_ENDS = frozenset(
    {
        "من",
        "عمره",
        "عمرها",
        "البالغ",
        "البالغه",
        "مواليد",
        "تولد",
        "الملقب",
        "الملقبه",
        "وهو",
        "وهي",
        "الذي",
        "التي",
        "في",
        "مع",
        "عن",
        "يبلغ",
    }
)
_OF_AGE = frozenset({"ابن", "ابنه", "بنت", "ذو", "ذات"})
_UNNAMED = frozenset({"مجهول", "مجهوله", "الهويه", "اخرون", "اخرين", "اخر", "اخري", "وغيرهم", "وغيره", "يتبع", "المصدر"})
_NO_NAMES = NEVER_NAMES | FUNCTION_WORDS | _UNNAMED
_SAYING = frozenset({"speech", "negation", "attribution", "breakdown", "vague"})


def stops(reading: Reading, index: int, end: int) -> bool:
    """Tell whether a name is over at ``index``: a sign, a number or a word that goes on about the person."""
    if index >= end or not reading.is_word(index) or reading.texts[index] in _ENDS or index in reading.in_date:
        return True
    word = reading.words[index]
    if word.text in _OF_AGE and any(reading.texts[k] in field_words("year") for k in (index + 1, index + 2, index + 3)):
        return True  # ابن الثلاث سنوات
    return word.text.startswith("و") and not (word.name_form and not word.name_form.cost)  # and here another one


def chunk(reading: Reading, start: int, sentence: Sentence) -> int | None:
    """Give the last token of the words from ``start`` on that can be a name by their place, or ``None``."""
    index = start
    while not stops(reading, index, sentence.end):
        index += 1
    return index - 1 if may_be_name(reading, start, index) else None


def may_be_name(reading: Reading, first: int, end: int) -> bool:
    """Tell whether the words from ``first`` to ``end`` can be a name by their place alone."""
    if not FEWEST <= end - first <= MOST:
        return False
    texts = [reading.texts[index] for index in range(first, end)]
    if not reading.words[first].place.roles.isdisjoint(KINDS) and not reading.words[first].given:
        return False  # قرية الزهراء
    for index in range(first, end):
        word = reading.words[index]
        if (word.harm or word.verb) and not word.given:
            return False
        if (word.text in _NO_NAMES or word.starts & _SAYING) and not reading.quote(index, index).endswith("ء"):
            return False  # ولا, but ولاء
        if index > first and (word.organisation or (word.unit and word.unit.kind in ("role", "fighter"))) and not word.given:
            return False
    known = sum(reading.words[index].strength > NONE or bool(reading.words[index].given) for index in range(first, end))
    return (
        known > 0
        and not is_place(" ".join(texts))
        and (bool(reading.words[first].given) or not all(text.startswith("ال") for text in texts))
    )


def name_at(reading: Reading, first: int, last: int, sentence: int, skip: int = 0) -> Mention:
    """Give the words from ``first`` to ``last`` of a ``sentence`` as a name in a list, ``skip`` letters of the first left out."""
    units: list[str] = []
    index = first
    while index <= last:
        end = min(max(unit_end(reading, index, last + 1), index + 1), last + 1)
        units.append("".join(reading.texts[k] for k in range(index, end))[skip if index == first else 0 :])
        index = end
    return Mention(first, last, tuple(units), "list", first, sentence, skip=skip)
