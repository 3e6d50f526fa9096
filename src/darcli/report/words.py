"""What a word is: clitics off, and looked up in every list, once for each form.

A word is stripped step by step (و and ف in front, then ب ل ك س, then ال, then pronouns behind); the first form that stands in a list
gives its class. Fewer strips win: فراس is a name and not ف + راس, while برصاص is ب + رصاص.
"""

from __future__ import annotations

import functools
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from darcli.report import lexicon
from darcli.report.lexicon import Harm, Unit
from darcli.report.place_words import NO_PLACE_WORD, PlaceWord, read_place_word
from darcli.report.strength import is_of_no_list, may_begin_name, measure_strength

_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "ه")
# by their last letter, the longest first
_ENDINGS = {
    "ن": ("تين", "تان", "يين", "يون", "ون", "ين", "ان", "ن"),
    "ه": ("يه", "ه"),
    "ت": ("ات", "ت"),
    "ا": ("تا", "وا", "ا"),
    "ي": ("ي",),
}

# verbs that never have an object, so that no pronoun stands behind them: قضية is no قضى
_OBJECTLESS = frozenset({"قضي", "مات", "توفي", "ارتقي", "استشهد", "نجا", "انتحر", "هلك"})

# words that with a pronoun surely speak of people, though without one they may stop a thing or cut a thing: أوقفته, حبسه, طعنوه
_SEIZING = frozenset(
    {"اوقف", "اوقفت", "اوقفو", "حبس", "حبست", "حبسو", "ايقاف", "غيب", "غيبت"}
    | {"طعن", "طعنت", "طعنو", "دهس", "دهست", "دهسو", "دفن", "تشييع"}
)

_MOST_FORMS = 60_000
_NO_CLASSES: frozenset[str] = frozenset()
_cost = attrgetter("cost")

# verbal nouns with the letters of their verb: الخطف
_DEEDS = frozenset({"قتل", "خطف"})


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
class Form:
    """A word with clitics taken off; ``cost`` counts what was taken."""

    stem: str
    cost: int
    conjunction: str = ""
    preposition: str = ""
    article: bool = False
    pronoun: str = ""


@dataclass(slots=True)
class Word:
    """A folded word form and the classes of the lists it stands in; made by :func:`read_word`, and never changed after."""

    text: str
    form: Form
    harm: Harm | None = None
    harm_form: Form | None = None
    unit: Unit | None = None
    unit_form: Form | None = None
    rank: Form | None = None
    given: str = ""
    family: bool = False
    foreign: bool = False
    name_form: Form | None = None
    common: bool = False
    derived: bool = False  # ordinary only by an ending taken off, so that it may be a family name of the same shape: الحلقي
    demonym: Form | None = None
    organisation: Form | None = None
    verb: Form | None = None
    stems: tuple[str, ...] = ()
    starts: frozenset[str] = frozenset()
    strength: int = 0  # as part of a name, see darcli.report.strength
    opening: bool = False  # a name may begin with it, see darcli.report.strength
    spelled: bool = True  # letters, and no digits, sign or line break
    harmful: bool = False  # a word of harm, or one that a phrase of harm begins with
    stirring: bool = False  # a verb, or a word that a phrase begins with
    place: PlaceWord = NO_PLACE_WORD
    fresh: bool = False  # a word of no list, which may be the name of a place that nobody knows
    marks: int = 0  # the scans that have to look at it, see darcli.report.marks
    marks_behind: int = 0  # and those that have to look at the word behind it
    leads: int = 0  # what may begin with it that is sought through a whole text

    @property
    def ordinary(self) -> bool:
        """Tell whether the word is an ordinary one by itself or behind its article, though it may be a name: الكبير, بيان."""
        return self.text.removeprefix("ال") in lexicon.common_words()


def strip_clitics(text: str) -> list[Form]:
    """Give the readings of a folded word form, the least stripped first."""
    forms = [Form(text, 0)]
    if len(text) > 2 and text[0] in "وف":
        forms.append(Form(text[1:], 1, text[0]))
    for form in tuple(forms):
        stem = form.stem
        if len(stem) > 2 and stem[0] in "بلكس":
            forms.append(Form(stem[1:], form.cost + 1, form.conjunction, stem[0]))
    for form in tuple(forms):
        stem = form.stem
        if len(stem) > 3 and stem.startswith("ال"):
            forms.append(Form(stem[2:], form.cost + 1, form.conjunction, form.preposition, True))
        elif len(stem) > 3 and form.preposition == "ل" and stem[0] == "ل":
            forms.append(Form(stem[1:], form.cost + 1, form.conjunction, form.preposition, True))
    if text.endswith(_PRONOUNS):
        for form in tuple(forms):
            if not form.article:
                forms += _without_pronoun(form)
    forms.sort(key=_cost)
    return forms


def _without_pronoun(form: Form) -> Iterator[Form]:
    """Give a form without the longest pronoun behind it; إصابته: the ta marbuta opens before one."""
    stem, cost = form.stem, form.cost + 1
    pronoun = next((pronoun for pronoun in _PRONOUNS if stem.endswith(pronoun) and len(stem) - len(pronoun) >= 2), "")
    if pronoun:
        bare = stem[: -len(pronoun)]
        if bare.endswith("ت"):
            yield Form(bare[:-1] + "ه", cost, form.conjunction, form.preposition, False, pronoun)
        yield Form(bare, cost, form.conjunction, form.preposition, False, pronoun)


@functools.lru_cache(maxsize=_MOST_FORMS)
def read_word(text: str) -> Word:
    """Look a folded word form up in all lists.

    >>> read_word("ومقتله").harm
    Harm(status='killed', kind='noun')
    """
    forms = strip_clitics(text)
    harm, harm_form = _find_harm(forms)
    unit_form = _find_noun(forms, lexicon.units())
    name_form = _find_name(forms)
    name = name_form.stem if name_form else ""
    ordinary, derived = _find_common(forms)
    rank = _find([form for form in forms if not form.pronoun], lexicon.ranks())
    demonym = _find(forms, lexicon.demonyms())
    organisation = _find(forms, lexicon.organisation_words())
    known = filter(None, (harm_form, unit_form, name_form, ordinary, rank, demonym, organisation))
    stems, starts = _read_phrases(text)
    word = Word(
        text=text,
        form=min(known, key=_cost, default=forms[0]),
        harm=harm,
        harm_form=harm_form,
        unit=lexicon.units()[unit_form.stem] if unit_form else None,
        unit_form=unit_form,
        rank=rank,
        given=lexicon.given_names().get(name, ""),
        family=name in lexicon.family_names(),
        foreign=name in lexicon.foreign_names(),
        name_form=name_form,
        common=ordinary is not None and (name_form is None or ordinary.cost <= name_form.cost),
        derived=derived,
        demonym=demonym,
        organisation=organisation,
        verb=_find_verb(forms, organisation) if unit_form is None else None,
        stems=stems,
        starts=starts,
    )
    _complete(word)
    return word


def _complete(word: Word) -> None:
    """Add what follows from the classes of a word."""
    word.harmful = word.harm is not None or "harm" in word.starts
    word.stirring = bool(word.starts or word.verb)
    word.place = read_place_word(word.text)
    word.strength = measure_strength(word)
    word.opening = may_begin_name(word)
    word.fresh = is_of_no_list(word)


def _read_phrases(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Give the forms of a word that phrases may begin with, and the classes of those that do.

    The forms are the word as it stands, without its conjunction, and without article or preposition.
    """
    found = [text]
    if len(text) > 2 and text[0] in "وف":
        text = text[1:]
        found.append(text)
    if len(text) > 3 and text.startswith("ال"):
        found.append(text[2:])
    elif len(text) > 2 and text[0] in "بل":
        found.append(text[1:])
    firsts, starts = _phrase_firsts(), _NO_CLASSES
    for stem in found:
        if stem in firsts:
            starts |= firsts[stem]
    return tuple(found), starts - {"speech"} if starts and text.startswith("ال") else starts  # الطالب is nobody who demands


@functools.cache
def _phrase_firsts() -> dict[str, frozenset[str]]:
    """Give the classes of phrases by the words that such a phrase begins with."""
    table: dict[str, set[str]] = {}
    for name in lexicon.phrase_classes():
        for first in lexicon.phrase_table(name):
            table.setdefault(first, set()).add(name)
    return {first: frozenset(names) for first, names in table.items()}


def stem_is_past(stem: str) -> bool:
    """Tell whether a verb form lacks the prefix of the present, before which alone س can stand."""
    return stem[0] not in "يتنا"


def _find_harm(forms: list[Form]) -> tuple[Harm | None, Form | None]:
    words = lexicon.harm_words()
    for form in forms:
        harm = words.get(form.stem)
        if harm is None:
            continue
        # ك in front is 'as', and the article stands before nouns only: القتل, never اليقتل
        if form.preposition == "س" and stem_is_past(form.stem):
            continue  # سعاد is no س + عاد
        if form.article and form.stem in _DEEDS:
            return Harm(harm.status, "weak"), form
        if harm and form.pronoun and form.stem in _SEIZING and not form.article:
            return Harm(harm.status, "verb"), form
        if (
            form.preposition != "ك"
            and not (form.article and harm.kind in ("verb", "state"))
            and not (form.pronoun and (harm.kind == "weak" or form.stem in _OBJECTLESS))
        ):
            return harm, form
    return None, None


def _find(forms: list[Form], words: Container[str]) -> Form | None:
    """Find the least stripped form that stands in a list."""
    for form in forms:
        if form.stem in words:
            return form
    return None


def _find_noun(forms: list[Form], nouns: Container[str]) -> Form | None:
    """Find a noun for people; س stands before verbs only, and behind ك it is 'as'."""
    for form in forms:
        if form.stem in nouns and form.preposition not in ("س", "ك"):
            return form
    return None


def _find_verb(forms: list[Form], organisation: Form | None) -> Form | None:
    """Find a form that is a verb and no noun; وزارة is no و + زاره."""
    verbs, nouns = lexicon.common_verbs(), lexicon.common_words()
    most = organisation.cost if organisation else 9
    for form in forms:
        stem = form.stem
        if stem in verbs and stem not in nouns and form.cost <= most and not form.article and form.preposition in ("", "س"):
            return form
    return None


def _find_name(forms: list[Form]) -> Form | None:
    """Find the least stripped form that is a listed name."""
    given, family, foreign = lexicon.given_names(), lexicon.family_names(), lexicon.foreign_names()
    for form in forms:
        stem = form.stem
        if (stem in given or stem in family or stem in foreign) and not form.pronoun and _may_precede_name(form):
            return form
    return None


def _may_precede_name(form: Form) -> bool:
    return not form.article and form.preposition not in ("س", "ك")


def _find_common(forms: list[Form]) -> tuple[Form | None, bool]:
    """Find the least stripped form that is an ordinary word, and tell whether an ending of a family name had to go for it."""
    words, verbs = lexicon.common_words(), lexicon.common_verbs()
    by_ending: tuple[Form | None, bool] = (None, False)
    for form in forms:
        stem = form.stem
        if stem in words or (stem in verbs and not form.article):
            if form.cost == 0 and (words.get(stem) or verbs.get(stem)):
                return None, False
            return form, form.pronoun in ("ه", "نا")
        if by_ending[0] is None:
            for ending in _ENDINGS.get(stem[-1:], ()):
                base = stem[: -len(ending)]
                if stem.endswith(ending) and len(base) >= 3 and (base in words or base + "ه" in words):
                    by_ending = replace(form, cost=form.cost + 1), ending in ("ي", "يه", "ان", "ه", "ا")
                    break
    return by_ending
