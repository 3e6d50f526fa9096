"""What a number counts: the noun behind it, whether that means people, and the status that the noun gives."""

from __future__ import annotations

from typing import NamedTuple

from darcli.report.lexicon import Unit, counted_units
from darcli.report.quantity import (
    FORCES,
    MANNERS,
    NO_PEOPLE,
    OTHERS,
    PERSONAL_ENDINGS,
    RELATIVES,
    THINGS,
    VICTIM_DUALS,
    VICTIM_PLURALS,
    VICTIM_SINGLES,
    is_both,
)
from darcli.report.reading import Reading

_PEOPLE = Unit(0, None, "any")
_OF_THEM = ("من", "منهم", "منهن", "منها", "منهما")

_SOME_OF = frozenset({"بين", "من", "احد", "احدي"})


class Counted(NamedTuple):
    """What a number counts: the last token of it, the noun, the status it gives, and whether it is surely people."""

    last: int
    unit: Unit | None
    status: str | None
    sure: bool


def read_counted(reading: Reading, index: int, stop: int, value: float, *, harmed: bool) -> Counted | None:
    """Read what a number before ``index`` counts; ``None`` where that is no people.

    ``harmed`` tells that a word which only people can suffer (مقتل, اعتقال) stands right before the number: what it counts is people
    then, whatever the noun (مقتل سبعة بحارة), unless that is a thing, a beast or a time.
    """
    bare = Counted(index - 1, None, None, False)
    if index >= stop or not reading.is_word(index):
        return bare
    word = reading.words[index]
    if word.text in _OF_THEM:
        return _read_of(reading, index, stop)
    if word.unit and word.unit.kind == "case":
        if word.unit_form and (word.unit_form.pronoun or word.unit_form.preposition):
            return bare  # بينهم 4 حالتهم خطرة, خمسة بحالة خطرة
        following = reading.words[index + 1] if index + 1 < stop else None
        if following and following.harm:
            return Counted(index + 1, None, following.harm.status, True)
        return Counted(index, None, None, False)  # بلغ إجمالي الضحايا 70 حالة
    form = word.harm_form
    if word.harm and form and word.harm.kind in ("victim", "state") and not form.article:
        both = is_both(reading, index) and _agree(reading, index)
        if both:
            return Counted(index + 1, None, "casualties", True)
        return Counted(index + _is_described(reading, index + 1), word.unit, word.harm.status, True)
    if word.harm and form and word.harm.kind == "noun" and not form.conjunction and not form.preposition:
        if index + 1 in reading.numbers:
            return None
        return Counted(index, None, word.harm.status, True)
    if word.unit and word.unit.kind != "noname" and word.unit_form and word.unit_form.preposition in ("", "ل"):
        return bare if word.unit_form.conjunction else Counted(index, word.unit, None, True)
    if word.text == "مقابل":
        return bare  # خمسة مقابل سبعة
    if word.text in OTHERS:
        return Counted(index, None, None, True)
    if word.demonym and not word.demonym.article:
        return Counted(index, _PEOPLE, None, True)
    return _read_noun(reading, index, value, harmed=harmed)


def _is_described(reading: Reading, index: int) -> bool:
    """Tell whether an accusative singular at ``index`` says of what kind those counted are: 14 قتيلاً مدنياً."""
    word = reading.words[index]
    form = word.unit_form
    return word.unit is not None and word.unit.number == 1 and form is not None and form.cost == 0 and word.text.endswith("ا")


def _read_noun(reading: Reading, index: int, value: float, *, harmed: bool) -> Counted | None:
    """Read a noun that no list of titles has: of the list of counted nouns, or told by its ending or by the harm before the number."""
    word = reading.words[index]
    bare = Counted(index - 1, None, None, False)
    unit = counted_units().get(word.text)
    if unit is not None:
        return Counted(index, unit, None, True)
    if word.text in THINGS:
        return None  # (40 كم غرب المدينة)
    if (
        word.text.startswith("ال")
        or word.form.conjunction
        or word.form.preposition
        or word.starts
        or word.verb
        or not _is_thing(reading, index)
    ):
        return bare
    if (word.harm and word.harm.kind == "verb") or word.text in MANNERS:
        return bare  # بينهم اثنان قُتلا
    text = word.text
    if value <= 2 or "breakdown" in reading.words[index - 2].starts:
        return bare  # بينهم اثنان استُخرجا
    few = value <= 10
    if text.endswith(PERSONAL_ENDINGS) and len(text) > 4 and text not in NO_PEOPLE and (few or not word.common):
        return Counted(index, _PEOPLE, None, True)
    if harmed and not text.startswith("ال") and not THINGS & set(word.stems) and not word.organisation and index not in reading.in_date:
        return Counted(index, _PEOPLE, None, True)
    return None


def _is_thing(reading: Reading, index: int) -> bool:
    """Tell whether a word can be a counted noun at all (and not a particle, a verb or a short word)."""
    return len(reading.texts[index]) > 2 and reading.texts[index] not in (
        "علي",
        "الي",
        "قرب",
        "بين",
        "هذا",
        "هذه",
        "عند",
        "بعد",
        "قبل",
        "في",
    )


def _agree(reading: Reading, index: int) -> bool:
    """Tell whether two words for victims share the number before them: 20 قتيلاً وجريحاً, and not 3 قتلى وجريح."""
    one, two = (reading.words[k] for k in (index, index + 1))
    if one.unit and two.unit:
        return one.unit.number == two.unit.number
    if one.harm_form and two.harm_form and {one.harm_form.stem, two.harm_form.stem} <= VICTIM_PLURALS:
        return True
    return one.text.endswith("ا") == two.text.endswith("ا") and one.text.endswith("ي") == two.text.endswith("ي")


def _read_of(reading: Reading, index: int, stop: int) -> Counted | None:
    """Read a number with من: 43 من المسلحين, ستة من أبرز قياداته, اثنين منهم."""
    if reading.texts[index] != "من":
        return Counted(index, None, None, True)
    for ahead in range(index + 1, min(index + 4, stop)):
        word = reading.words[ahead]
        following = reading.words[ahead + 1].harm
        if not word.spelled or (following and following.kind == "victim" and RELATIVES & set(word.stems)):
            break  # خمسة من ذوي الشهداء
        if word.harm and word.harm.kind == "victim":
            return Counted(ahead, word.unit, word.harm.status, True)
        if word.unit or FORCES & set(word.stems):
            return _read_victims(reading, ahead, word.unit)
        if stem := next((stem for stem in word.stems if stem in counted_units()), ""):
            return Counted(ahead, counted_units()[stem], None, True)
        if len(word.text) > 5 and word.text.endswith(("يه", "يها", "يهم")) and not word.verb:
            return Counted(ahead, _PEOPLE, None, True)  # أربعة من مساعديه
    return Counted(index - 1, None, None, False)


def _read_victims(reading: Reading, noun: int, unit: Unit | None) -> Counted:
    """Read a definite noun with an adjective that tells what befell them: 36 من الكوادر الصحية المعتقلين."""
    for ahead in (noun + 1, noun + 2):
        word = reading.words[ahead]
        if not word.text.startswith("ال"):
            break
        if word.harm and word.harm.kind == "victim" and word.harm_form and word.harm_form.stem not in VICTIM_SINGLES | VICTIM_DUALS:
            return Counted(ahead, unit, word.harm.status, True)
    return Counted(noun, unit, None, True)


def read_definite(reading: Reading, index: int, start: int) -> Counted | None:
    """Read the definite noun that a definite number stands behind: الشبان الثلاثة, أطفالهما الأربعة; ``last`` is its token.

    Those of whom some are told (من بين الجرحى الخمسة, أحد الشبان الثلاثة) are known already.
    """
    for noun in (index - 1, index - 2):
        if noun < start or not reading.is_word(noun) or reading.texts[noun - 1] in _SOME_OF:
            return None
        word = reading.words[noun]
        form = word.harm_form
        if word.harm and form and word.harm.kind == "victim" and (form.article or form.pronoun):
            return Counted(noun, word.unit, word.harm.status, True)
        if word.unit and word.unit_form and word.unit.kind not in ("noname", "case") and word.unit.number == 0:
            return Counted(noun, word.unit, None, True)
        if word.stems and word.stems[-1] in counted_units() and word.text.startswith("ال"):
            return Counted(noun, counted_units()[word.stems[-1]], None, True)
        owned = noun == index - 1 and word.text.startswith("ال") and word.unit is None
        if not owned:
            return None  # أفراد العصابة الأربعة
    return None
