"""Nouns that tell of people by themselves: duals, singulars, bare plurals, عدد من …"""

from __future__ import annotations

from darcli.report.lexicon import Harm
from darcli.report.quantity import ANOTHER, DEPENDENTS, DUALS, LARGE, OTHERS, TALLIES, TWO, Quantity, is_both
from darcli.report.reading import Reading, Sentence
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
        return Quantity(index, index, 1, 1, 1, "exact", None, None, sure=False)
    if word.text in ("احد", "احدي") and index + 1 < sentence.end and (plural := reading.words[index + 1].unit) and plural.number == 0:
        return Quantity(index, index + 1, 1, 1, 1, "exact", None, plural, sure=False)
    if not word.unit or not word.unit_form or word.unit.kind in ("noname", "case") or word.unit_form.preposition == "ك":
        return None
    form, number = word.unit_form, word.unit.number
    if word.text == "امام" and reading.text(index + 1) not in ("مسجد", "جامع", "وخطيب", "المسجد", "الجامع"):
        return None  # أمام folds like إمام
    if reading.text(index + 1) in TWO and number != 1:
        return Quantity(index, index + 1, 2, 2, 2, "exact", None, word.unit, sure=True)  # مشتبهين اثنين
    if number == 1 and word.text.endswith("ا") and not form.article and not form.pronoun and _is_construct_dual(reading, index):
        return Quantity(index, index, 2, 2, 2, "exact", None, word.unit, sure=True)
    if number == 2 and _is_behind_dual(reading, index):
        return None  # تفجيران انتحاريان
    if word.text in ("ابان", "طالبان") or (number == 2 and is_place(word.text)):
        return None
    if form.pronoun == "ه" and reading.quote(index, index).endswith("ة"):
        return None  # مديرية is no dual with a pronoun
    if reading.text(index - 1) in DEPENDENTS:
        return None
    before = reading.words[index - 1] if index > sentence.first else None
    if (
        before
        and (before.unit or (before.harm and before.harm.kind == "victim"))
        and not form.conjunction
        and not form.preposition
        and index - 1 not in reading.numbers
    ):
        return None  # an adjective or a second noun for the same people: رجل مجهول, الطفلين الشقيقين
    if number == 0 and form.pronoun and form.stem.endswith("ا") and word.unit.kind == "kin":
        number = 2  # وابناه; the plural is أبناؤه, أبنائه
    if number == 2:
        if word.text.endswith("ي") and not form.pronoun and not reading.words[index + 1].form.article:
            return None
        return Quantity(index, index, 2, 2, 2, "exact", None, word.unit, sure=True)
    if number == 1 and not form.article and not form.pronoun and not _introduces_name(reading, index, sentence, named):
        return Quantity(index, index, 1, 1, 1, "exact", None, word.unit, sure=False)
    if number == 0 and not form.article and not form.pronoun:
        return Quantity(index, index, None, None, None, "vague", None, word.unit, sure=False)
    return None


def _is_construct_dual(reading: Reading, index: int) -> bool:
    """Tell whether عاملا is 'the two workers of': no tanween on it, and a definite noun behind it."""
    following = reading.words[index + 1] if index + 1 < len(reading.words) else None
    return following is not None and following.form.article and not following.demonym and reading.quote(index, index).endswith("ا")


def _is_behind_dual(reading: Reading, index: int) -> bool:
    """Tell whether the word before is a dual that counts no people."""
    before = reading.words[index - 1]
    return len(before.text) > 4 and before.text.endswith(DUALS) and not before.unit and not before.harm and index - 1 not in reading.numbers


def _victim_at(reading: Reading, index: int, harm: Harm, named: set[int]) -> Quantity | None:
    word = reading.words[index]
    form = word.harm_form
    if (
        form is None
        or form.pronoun
        or index + 1 in named
        or TALLIES & set(reading.words[index - 1].stems)
        or reading.text(index - 1) == "بين"
    ):
        return None
    if word.text.endswith(DUALS) and form.stem in (
        "قتيلان",
        "قتيلين",
        "شهيدان",
        "شهيدين",
        "جريحان",
        "جريحين",
        "مصابان",
        "معتقلان",
        "اسيران",
        "اسيرين",
        "قتيلتان",
        "قتيلتين",
        "شهيدتان",
        "شهيدتين",
        "جريحتان",
        "جريحتين",
        "ضحيتان",
        "ضحيتين",
        "مفقودان",
    ):
        return Quantity(index, index, 2, 2, 2, "exact", harm.status, word.unit, sure=True)
    if form.article or form.preposition:
        return None
    if form.stem in ("قتيل", "قتيله", "شهيد", "شهيده", "جريح", "جريحه", "مصاب", "مصابه", "رهينه", "مفقود", "مخطوف", "مختطف", "معتقل"):
        return Quantity(index, index, 1, 1, 1, "exact", harm.status, word.unit, sure=False)
    following = reading.words[index + 1] if index + 1 < len(reading.words) else None
    if following and following.form.article and not following.form.preposition:
        return None  # قتلى الشبكة are those spoken of already
    if form.stem in ("قتلي", "جرحي", "شهدا", "ضحايا", "مصابين", "مصابون", "معتقلين", "مفقودين", "وفيات"):
        return Quantity(index, index, None, None, None, "vague", harm.status, word.unit, sure=False)
    return None


def _introduces_name(reading: Reading, index: int, sentence: Sentence, named: set[int]) -> bool:
    """Tell whether a singular announces a person who is named right behind it (جندي تركي يدعى …)."""
    return any(ahead in named for ahead in range(index + 1, min(index + 9, sentence.end)))
