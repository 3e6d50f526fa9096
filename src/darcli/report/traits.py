"""The signs of a word that its place in a name is weighed by: the lists it stands in, its clitics, its first and last letters."""

from __future__ import annotations

import re

from darcli.report.lexicon import common_words, outlet_words
from darcli.report.likeness import has_ordinary_shape, measure_letters
from darcli.report.name_words import APPOSED, CLOSERS, FUNCTION_WORDS, ORDINALS
from darcli.report.place_words import read_place_word
from darcli.report.words import Word
from darcli.text.gazetteer import is_place

_LONGEST, _SHORT = 7, 4
# صامدا, اكيدا, محددا: what an adjective looks like in the accusative, and a foreign name seldom does
_ACCUSATIVES = (
    ("active participle", re.compile(".ا..ا")),
    ("adjective", re.compile("..ي.ا")),
    ("participle", re.compile("م.{3,4}ا")),
    ("pronoun of speaker", re.compile(".{2,}(?:ني|نا|تي|ك)")),
)
_STEP_OF_LETTERS, _MOST_STEPS = 15, 3


def find_traits(word: Word) -> list[str]:
    """Give the signs of a word, a sign of punctuation or an end of line, in the words that the tables of weights use."""
    text = word.text
    if not word.spelled:
        return ["number" if text.isdigit() else f"sign {text[0]}" if text.strip() else "end"]
    letters = max(-_MOST_STEPS, min(_MOST_STEPS, measure_letters(text) // _STEP_OF_LETTERS))
    traits = [f"strength {word.strength}", f"length {min(len(text), _LONGEST)}", f"cost {word.form.cost}", f"letters {letters}"]
    traits += (f"begins {text[0]}", f"ends {text[-1]}")
    traits += _find_shapes(text)
    traits += (f"place word {role}" for role in sorted(read_place_word(text).roles))
    return traits + [name for name, holds in (*_of_lists(word), *_of_form(word)) if holds]


def _find_shapes(text: str) -> list[str]:
    """Give the signs of how a word is built: as a verb of the present (تشعر), a participle with article or ending (المندفع, صامدا)."""
    if text.startswith("ال"):
        return [f"article {text[2:3] or 'alone'}"]
    shapes = [f"begins {text[0]} length {min(len(text), _LONGEST)}"] if text[0] in "يتنمسا" else []
    return shapes + [name for name, shape in _ACCUSATIVES if shape.fullmatch(text)]


def _of_lists(word: Word) -> tuple[tuple[str, object], ...]:
    text, unit, harm = word.text, word.unit, word.harm
    function = text in FUNCTION_WORDS and text != "علي"
    return (
        ("given", word.given and not word.given.endswith("?")),
        ("given or ordinary", word.given.endswith("?")),
        ("family", word.family),
        ("foreign", word.foreign),
        ("derived", word.derived),
        ("common", word.common),
        ("ordinary", word.ordinary),
        (f"{unit.kind if unit else ''} noun", unit),
        (f"{unit.kind if unit else ''} noun with article", unit and word.unit_form and word.unit_form.article),
        ("rank", word.rank),
        ("rank with article", word.rank and word.rank.article),
        ("nisba", word.demonym),
        ("nisba with article", word.demonym and word.demonym.article),
        ("organisation", word.organisation),
        ("verb", word.verb),
        ("phrase", word.starts),
        (f"harm {harm.kind if harm else ''}", harm),
        ("function", function and not word.given),
        ("function or given", function and word.given),
        ("apposed", text in APPOSED),
        ("closer", text in CLOSERS),
        ("ordinal", text in ORDINALS),
        ("place", is_place(text)),
        ("outlet", text in outlet_words()),
    )


def _of_form(word: Word) -> tuple[tuple[str, object], ...]:
    text, form = word.text, word.form
    article = text.startswith("ال")
    plain = word.common and not (word.unit or word.rank or word.given or word.demonym or word.organisation or word.verb or word.harm)
    return (
        ("plain noun", plain and not article),
        ("plain noun with article", plain and article),
        ("article", article),
        (f"article and strength {word.strength}", article),
        ("conjunction", form.conjunction),
        ("conjunction and name", form.conjunction and word.name_form and word.name_form.cost),
        (f"preposition {form.preposition}", form.preposition),
        ("pronoun", form.pronoun),
        ("plural", text.endswith(("ات", "ون", "ين"))),
        ("clitics on both ends", text[0] in "بلك" and len(text) > _SHORT and text.endswith(("ه", "ها", "هم"))),
        ("accusative", text.endswith("ا") and not word.given and text[:-1] in common_words()),
        ("accusative or given", text.endswith("ا") and word.given and text[:-1] in common_words()),
        ("verb ending", text.endswith(("وا", "تا"))),
        ("ordinary shape", has_ordinary_shape(text)),
    )


def find_kind(word: Word) -> str:
    """Give what kind a word is of: one name for each, by the first list that it stands in, with its article and clitics."""
    text = word.text
    if not word.spelled:
        return "number" if text.isdigit() else f"sign {text[0]}" if text.strip() else "end"
    if text in FUNCTION_WORDS and not word.given:
        return "function"
    if "speech" in word.starts:
        return "speech"
    article = " with article" if text.startswith("ال") else ""
    return _kind_of_noun(word, article) or _kind_of_name(word, article)


def _kind_of_noun(word: Word, article: str) -> str:
    """Give the kind of a word that is no name."""
    form = word.form
    clitics = f"{form.conjunction and ' and'}{form.preposition and ' to'}{form.pronoun and ' his'}"
    if word.given and not (word.common or word.unit or word.rank or word.organisation or word.verb):
        return ""
    for sort, holds in (
        ("rank", word.rank),
        ("nisba", word.demonym),
        (f"{word.unit.kind} noun" if word.unit else "", word.unit),
        ("thing", word.organisation),
        ("verb", word.verb),
        ("harm", word.harm and not word.given),
        ("noun", word.common and not word.given),
    ):
        if holds:
            return f"{sort}{article}{clitics}"
    return ""


def _kind_of_name(word: Word, article: str) -> str:
    """Give the kind of a word that may be part of a name."""
    if word.name_form and word.name_form.cost:
        return "name behind clitic"
    for sort, holds in (
        ("given or noun", word.given and word.common),
        ("given or other", word.given.endswith("?")),
        ("given", word.given),
        ("foreign", word.foreign),
        ("family", word.family),
        ("place", is_place(word.text)),
    ):
        if holds:
            return f"{sort}{article}"
    shape = "ordinary shape" if has_ordinary_shape(word.text) else f"strength {word.strength}"
    letters = max(-1, min(1, measure_letters(word.text) // (2 * _STEP_OF_LETTERS)))
    return f"{shape}{article} {letters}"
