"""Nouns that tell of people by themselves: duals, singulars, bare plurals, عدد من …"""

from __future__ import annotations

from dataclasses import replace

from darcli.report.lexicon import Harm, Unit, counted_units
from darcli.report.quantity import (
    ANOTHER,
    BOTH,
    DEPENDENTS,
    DUALS,
    LARGE,
    ONE_OF_THEM,
    OTHERS,
    PREDICATED,
    TALLIES,
    THE_OTHER,
    TWO,
    VICTIM_DUALS,
    VICTIM_PLURALS,
    VICTIM_SINGLES,
    Quantity,
    is_both,
    is_under_harm,
)
from darcli.report.reading import Reading, Sentence
from darcli.report.words import Form
from darcli.text.gazetteer import is_place

_OF_THEM = ("منهم", "منهن", "منها")


def read_vague(reading: Reading, index: int, sentence: Sentence) -> Quantity | None:
    """Read عدد من الدواعش, عشرات القتلى, آخرين."""
    word = reading.words[index]
    if word.text in ("اخرون", "اخرين", "اخريات"):
        before = reading.words[index - 1]
        if before.unit or (before.harm and before.harm.kind in ("victim", "state")) or before.demonym or index - 1 in reading.numbers:
            return None  # مدنيين آخرين
        return _vague(index, index, sure=False)
    if "vague" not in word.starts or word.unit:
        return None
    words = reading.phrase_words(index, "vague")
    if not words or (words[0] in ("كل", "جميع") and reading.text(index + 1) == "من"):
        return None  # كل من المرحوم … lists
    if word.text.startswith("ال") and not words[0].startswith("ال"):
        return None  # المجموعة
    after = index + len(words)
    if reading.text(after) == "من":
        after += 1
    if reading.text(after) == "بين" and is_both(reading, after + 1):
        return _vague(index, after + 2, status="casualties")
    return _vague_of(reading, index, after, words, sentence)


def _vague_of(reading: Reading, first: int, after: int, words: tuple[str, ...], sentence: Sentence) -> Quantity | None:
    """Read what a vague number counts, at ``after``; tens and hundreds may stand alone (مقتل العشرات)."""
    following = reading.words[after]
    inside = after < sentence.end and reading.is_word(after)
    every = words[0] in ("كل", "جميع")
    if inside and following.harm and following.harm.kind == "victim":
        if every:
            return None  # جميع الضحايا are those told of
        if is_both(reading, after):
            return _vague(first, after + 1, status="casualties")
        return _vague(first, after, following.unit, status=following.harm.status)
    plain = following.unit_form is not None and following.unit_form.preposition in ("", "ل") and not following.unit_form.conjunction
    if inside and ((following.unit and plain) or following.text in OTHERS):
        return _vague(first, after, following.unit, sure=not every)
    if inside and any(stem in counted_units() and counted_units()[stem].number == 0 for stem in following.stems):
        return _vague(first, after, sure=not every)
    alone = words[0] in LARGE and (words[0].startswith("ال") or not inside or reading.text(after) in _OF_THEM)
    return _vague(first, first, sure=False) if alone else None


def read_noun(reading: Reading, index: int, sentence: Sentence, named: set[int]) -> Quantity | None:
    """Read a noun that counts by itself: a dual, an indefinite singular, a bare plural."""
    word = reading.words[index]
    if word.harm and word.harm_form and word.harm.kind == "victim":
        return _victim_at(reading, index, word.harm, named)
    if word.text in BOTH:
        return _count(index, index, 2, sure=False)  # وأصيب الاثنان
    harmed = is_under_harm(reading, index)
    if word.text in ANOTHER and not (index > sentence.first and reading.words[index - 1].unit):
        return _count(index, index, 1, sure=False)
    if (word.text in ONE_OF_THEM or (harmed and word.text in THE_OTHER)) and not named & {index + 1, index + 2}:
        return _count(index, index, 1, sure=False)
    plural = reading.words[index + 1].unit if index + 1 < sentence.end else None
    if word.text in ("احد", "احدي") and plural and plural.number == 0:
        return _count(index, index + 1, 1, plural, sure=False)
    if not word.unit or not word.unit_form or word.unit.kind in ("noname", "case"):
        return _read_other(reading, index, sentence, named) if harmed else None
    if reading.text(index + 1) in TWO and word.unit.number != 1:
        return _count(index, index + 1, 2, word.unit)  # مشتبهين اثنين
    if _is_no_count(reading, index, sentence, word.unit, word.unit_form):
        return None
    return _read_unit(reading, index, sentence, named)


def _read_unit(reading: Reading, index: int, sentence: Sentence, named: set[int]) -> Quantity | None:
    word = reading.words[index]
    unit, form = word.unit, word.unit_form
    if unit is None or form is None:
        return None
    number = _number_of(reading, index, unit, form)
    bare = not form.article and not form.pronoun
    if number == 2:
        return _count(index, index, 2, unit)
    if bare and number == 1 and reading.text(index + 1) in ("واحد", "واحده") and not form.preposition:
        return _count(index, index + 1, 1, unit)
    held = form.pronoun and unit.kind in ("kin", "role", "fighter")  # وأصيب والدهما, وقتل سائقه
    if number == 1 and (bare or held) and not _introduces_name(reading, index, sentence, named):
        return _count(index, index, 1, unit, sure=False)
    return _vague(index, index, unit, sure=False) if number == 0 and bare else None


def _read_other(reading: Reading, index: int, sentence: Sentence, named: set[int]) -> Quantity | None:
    """Read a noun right behind a word of harm that is no title: مقتل راهب, اعتقال عقيد, مقتل بريطانية, قتلت أم وطفلاها."""
    word = reading.words[index]
    if _introduces_name(reading, index, sentence, named) or word.text.startswith("ال"):
        return None
    unit = counted_units().get(word.text)
    if unit is not None and unit.kind == "kin":
        following = reading.words[index + 1]  # أم محمد is a name
        joined = following.unit_form is not None and following.unit_form.conjunction == "و"
        return _count(index, index, 1, unit, sure=False) if joined or index + 1 in reading.numbers else None
    if unit is not None:
        return _count(index, index, unit.number, unit, sure=unit.number == 2) if unit.number else _vague(index, index, unit, sure=False)
    form = word.demonym
    if form is None or form.article or form.conjunction or form.preposition or word.unit or len(word.text) < 4:
        return None
    if word.text.endswith("ان"):
        return _count(index, index, 2)
    return None if word.text.endswith(("ين", "ون", "ات")) else _count(index, index, 1, sure=False)


def _vague(first: int, last: int, unit: Unit | None = None, *, status: str | None = None, sure: bool = True) -> Quantity:
    return Quantity(first, last, None, None, None, "vague", status, unit, sure=sure)


def _count(first: int, last: int, n: int, unit: Unit | None = None, *, sure: bool = True) -> Quantity:
    return Quantity(first, last, n, n, n, "exact", None, unit, sure=sure)


def _number_of(reading: Reading, index: int, unit: Unit, form: Form) -> int | None:
    """Give how many a noun means: its own number, and two where only the sentence tells a dual; ``None`` where it cannot be told."""
    text = reading.text(index)
    if unit.number == 1 and text.endswith("ا") and not form.article and not form.pronoun and _is_construct_dual(reading, index):
        return 2
    if form.pronoun and form.stem.endswith("ا") and (unit.number == 1 or (unit.number == 0 and unit.kind == "kin")):
        return unit.number if "ء" in reading.quote(index, index) else 2  # وابناه, وطفلاها; the plural is أبناءه, أبناؤه, أبنائه
    if unit.number == 0 and text.endswith("ين") and _has_dual_sign(reading, index):
        return 2
    if unit.number == 2 and text.endswith("ي") and not form.pronoun and not reading.words[index + 1].form.article:
        return None
    return unit.number


def _has_dual_sign(reading: Reading, index: int) -> bool:
    """Tell whether ين is written as that of a dual: مهربَين."""
    return "\N{ARABIC FATHA}ي" in reading.quote(index, index)[-5:]


def _is_no_count(reading: Reading, index: int, sentence: Sentence, unit: Unit, form: Form) -> bool:
    """Tell whether a noun for people counts nobody: another word of the same letters, an adjective, those somebody supports."""
    text = reading.text(index)
    if form.stem == "اخوان" and ("إ" in reading.quote(index, index) or reading.text(index + 1) in ("المسلمين", "المسلمون")):
        return True
    if PREDICATED & set(reading.words[index - 1].stems) and not form.article and not form.pronoun:
        return True  # ما زال مجهولاً, كان مرافقاً له
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
    plain = following is not None and following.form.article and not following.form.preposition and not following.demonym
    return plain and reading.quote(index, index).endswith("ا")


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
    if TALLIES & set(reading.words[index - 1].stems) or reading.text(index + 1) == ":" or index + 1 in reading.numbers:
        return None  # عدد قتلى الغارة heads a number, and so does قتلى: 7
    if form.stem in VICTIM_DUALS or (form.stem in VICTIM_PLURALS and _has_dual_sign(reading, index)):
        return replace(_count(index, index, 2, word.unit), status=harm.status)
    if form.article or form.preposition:
        return None
    if form.stem in VICTIM_SINGLES:
        return replace(_count(index, index, 1, word.unit, sure=False), status=harm.status)
    following = reading.words[index + 1].form
    if form.stem not in VICTIM_PLURALS or (following.article and not following.preposition):
        return None  # قتلى الشبكة are those spoken of already
    both = reading.words[index + 1].harm_form
    if is_both(reading, index) and both is not None and both.stem in VICTIM_PLURALS and index + 2 not in reading.numbers:
        return _vague(index, index + 1, status="casualties")  # سقوط قتلى وجرحى
    return _vague(index, index, word.unit, status=harm.status, sure=False)


def _introduces_name(reading: Reading, index: int, sentence: Sentence, named: set[int]) -> bool:
    """Tell whether a singular announces a person who is named right behind it (جندي تركي يدعى …)."""
    return any(ahead in named for ahead in range(index + 1, min(index + 9, sentence.end)))
