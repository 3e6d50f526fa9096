"""Nouns that tell of people by themselves: duals, singulars, bare plurals, عدد من …"""

from __future__ import annotations

from dataclasses import replace

from darcli.report.lexicon import Harm, Unit
from darcli.report.quantity import (
    ANOTHER,
    DEPENDENTS,
    DUALS,
    LARGE,
    OTHERS,
    TALLIES,
    TWO,
    VICTIM_DUALS,
    VICTIM_PLURALS,
    VICTIM_SINGLES,
    Quantity,
    is_both,
)
from darcli.report.reading import Reading, Sentence
from darcli.report.words import Form
from darcli.text.gazetteer import is_place


def read_vague(reading: Reading, index: int, sentence: Sentence) -> Quantity | None:
    """Read عدد من الدواعش, عشرات القتلى, آخرين."""
    word = reading.words[index]
    if word.text in OTHERS and word.text in ("اخرون", "اخرين", "اخريات"):
        return Quantity(index, index, None, None, None, "vague", None, None, sure=False)
    if "vague" not in word.starts or word.unit:
        return None
    words = reading.phrase_words(index, "vague")
    after = index + len(words)
    if reading.text(after) == "من":
        after += 1
    if reading.text(after) == "بين" and is_both(reading, after + 1):
        return Quantity(index, after + 2, None, None, None, "vague", "casualties", None, sure=True)
    if after >= sentence.end or not reading.is_word(after):
        large = bool(words) and words[0] in LARGE
        return Quantity(index, index, None, None, None, "vague", None, None, sure=False) if large else None
    following = reading.words[after]
    if following.harm and following.harm.kind == "victim":
        return Quantity(index, after, None, None, None, "vague", following.harm.status, following.unit, sure=True)
    if following.unit or following.text in OTHERS:
        return Quantity(index, after, None, None, None, "vague", None, following.unit, sure=words[0] not in ("كل", "جميع"))
    return None


def read_noun(reading: Reading, index: int, sentence: Sentence, named: set[int]) -> Quantity | None:
    """Read a noun that counts by itself: a dual, an indefinite singular, a bare plural."""
    word = reading.words[index]
    if word.harm and word.harm_form and word.harm.kind == "victim":
        return _victim_at(reading, index, word.harm, named)
    if word.text in ANOTHER and not (index > sentence.first and reading.words[index - 1].unit):
        return _count(index, index, 1, sure=False)
    plural = reading.words[index + 1].unit if index + 1 < sentence.end else None
    if word.text in ("احد", "احدي") and plural and plural.number == 0:
        return _count(index, index + 1, 1, plural, sure=False)
    if not word.unit or not word.unit_form or word.unit.kind in ("noname", "case"):
        return None
    if reading.text(index + 1) in TWO and word.unit.number != 1:
        return _count(index, index + 1, 2, word.unit)  # مشتبهين اثنين
    if _is_no_count(reading, index, sentence, word.unit, word.unit_form):
        return None
    number = _number_of(reading, index, word.unit, word.unit_form)
    bare = not word.unit_form.article and not word.unit_form.pronoun
    if number == 2:
        return _count(index, index, 2, word.unit)
    held = word.unit_form.pronoun and word.unit.kind in ("kin", "role", "fighter")  # وأصيب والدهما, وقتل سائقه
    if number == 1 and (bare or held) and not _introduces_name(reading, index, sentence, named):
        return _count(index, index, 1, word.unit, sure=False)
    if number == 0 and bare:
        return Quantity(index, index, None, None, None, "vague", None, word.unit, sure=False)
    return None


def _count(first: int, last: int, n: int, unit: Unit | None = None, *, sure: bool = True) -> Quantity:
    return Quantity(first, last, n, n, n, "exact", None, unit, sure=sure)


def _number_of(reading: Reading, index: int, unit: Unit, form: Form) -> int | None:
    """Give how many a noun means: its own number, and two where only the sentence tells a dual; ``None`` where it cannot be told."""
    text = reading.text(index)
    if unit.number == 1 and text.endswith("ا") and not form.article and not form.pronoun and _is_construct_dual(reading, index):
        return 2
    if unit.number == 0 and form.pronoun and form.stem.endswith("ا") and unit.kind == "kin":
        return 2  # وابناه; the plural is أبناؤه, أبنائه
    if unit.number == 2 and text.endswith("ي") and not form.pronoun and not reading.words[index + 1].form.article:
        return None
    return unit.number


def _is_no_count(reading: Reading, index: int, sentence: Sentence, unit: Unit, form: Form) -> bool:
    """Tell whether a noun for people counts nobody: another word of the same letters, an adjective, those somebody supports."""
    text = reading.text(index)
    if form.preposition == "ك" or text in ("ابان", "طالبان") or reading.text(index - 1) in DEPENDENTS:
        return True
    if text == "امام" and reading.text(index + 1) not in ("مسجد", "جامع", "وخطيب", "المسجد", "الجامع"):
        return True  # أمام folds like إمام
    if unit.number == 2 and (_is_behind_dual(reading, index) or is_place(text)):
        return True  # تفجيران انتحاريان
    if form.pronoun == "ه" and reading.quote(index, index).endswith("ة"):
        return True  # مديرية is no dual with a pronoun
    if index == sentence.first or form.conjunction or form.preposition or index - 1 in reading.numbers:
        return False
    before = reading.words[index - 1]  # an adjective or a second noun for the same people: رجل مجهول, الطفلين الشقيقين
    return before.unit is not None or (before.harm is not None and before.harm.kind == "victim")


def _is_construct_dual(reading: Reading, index: int) -> bool:
    """Tell whether عاملا is 'the two workers of': no tanween on it, and a definite noun behind it."""
    following = reading.words[index + 1] if index + 1 < len(reading.words) else None
    return following is not None and following.form.article and not following.demonym and reading.quote(index, index).endswith("ا")


def _is_behind_dual(reading: Reading, index: int) -> bool:
    """Tell whether the word before is a dual that counts no people."""
    before = reading.words[index - 1]
    return len(before.text) > 4 and before.text.endswith(DUALS) and not before.unit and not before.harm and index - 1 not in reading.numbers


def _victim_at(reading: Reading, index: int, harm: Harm, named: set[int]) -> Quantity | None:
    """Read a word for victims without a number: قتيلان, شهيد وجريح, سقوط قتلى."""
    word = reading.words[index]
    form = word.harm_form
    if form is None or form.pronoun or index + 1 in named or reading.text(index - 1) == "بين":
        return None
    if TALLIES & set(reading.words[index - 1].stems):
        return None  # عدد قتلى الغارة heads a number
    if form.stem in VICTIM_DUALS:
        return replace(_count(index, index, 2, word.unit), status=harm.status)
    if form.article or form.preposition:
        return None
    if form.stem in VICTIM_SINGLES:
        return replace(_count(index, index, 1, word.unit, sure=False), status=harm.status)
    following = reading.words[index + 1].form
    if form.stem not in VICTIM_PLURALS or (following.article and not following.preposition):
        return None  # قتلى الشبكة are those spoken of already
    return Quantity(index, index, None, None, None, "vague", harm.status, word.unit, sure=False)


def _introduces_name(reading: Reading, index: int, sentence: Sentence, named: set[int]) -> bool:
    """Tell whether a singular announces a person who is named right behind it (جندي تركي يدعى …)."""
    return any(ahead in named for ahead in range(index + 1, min(index + 9, sentence.end)))
