"""Nouns that tell of people by themselves: duals, singulars, bare plurals, عدد من …"""

from __future__ import annotations

from dataclasses import replace

from darcli.report.announced import are_two_named, introduces_name
from darcli.report.duals import is_construct_dual, is_counted_on, is_only_dual, is_owner, is_told_dual
from darcli.report.lexicon import Unit, counted_units, units
from darcli.report.marks import COUNTING_WORDS
from darcli.report.mentions import Mention
from darcli.report.quantity import (
    ADJECTIVES,
    ANOTHER,
    BEFORE_HARMED,
    BOTH,
    DEPENDENTS,
    DUALS,
    ONE_OF_THEM,
    PREDICATED,
    THE_OTHER,
    TWO,
    VICTIM_PLURALS,
    Quantity,
    count_of,
    is_under_harm,
    vague_of,
)
from darcli.report.reading import Reading, Sentence
from darcli.report.victim_quantities import has_dual_sign, read_victims, read_wounds
from darcli.report.words import Form
from darcli.text.gazetteer import is_place

# words of the same letters as a noun for people: وُجد is no grandfather, كنت no daughter-in-law
_OTHER_WORDS = frozenset({"ابان", "طالبان", "حماه", "وجد", "وجدت", "وجدوا", "كنت"})
_SHOOTING = frozenset({"برصاص", "بنيران", "برصاصه", "بطلقات"})  # whose they are: برصاص قناص
_CALLED = frozenset({"يدعي", "ويدعي", "تدعي", "وتدعي", "اسمه", "واسمه", "اسمها", "واسمها", "المدعو", "يسمي", "ويسمي"})
# before a place whose name is a dual by its letters
_BEFORE_PLACE = frozenset({"في", "من", "الي", "قرب", "مدينه", "قريه", "بلده", "منطقه", "شمال", "جنوب", "شرق", "غرب", ","})
_SERIOUS = frozenset({"خطرتان", "خطيرتان", "حرجتان", "خطرتين", "خطيرتين", "حرجتين", "حرجه", "خطره", "خطيره"})
_YOUNG = frozenset({"حدث", "قاصر", "رضيع", "مسن"})  # أحدهم حدث
_PARENTS = frozenset({"اب", "ام", "والد", "والده", "ابا", "اما"})
_STATES = (
    "بحال",
    "بجراح",
    "بجروح",
    "بالرصاص",
    "برصاص",
    "بشظايا",
    "حالته",
    "جراحه",
    "خطير",
    "خطره",
    "حرجه",
    "بليغه",
    "اصابته",
    "حالتها",
    "جراحها",
    "اصابتها",
)


def read_noun(reading: Reading, index: int, sentence: Sentence, named: dict[int, Mention]) -> Quantity | None:
    """Read a noun that counts by itself: a dual, an indefinite singular, a bare plural."""
    word = reading.words[index]
    if word.harm and word.harm_form and word.harm.kind == "victim":
        return read_victims(reading, index, word.harm, named)
    if word.text in COUNTING_WORDS and (quantity := _read_counting(reading, index, sentence, named)) is not None:
        return quantity
    if word.harm and word.text.removeprefix("و") in ("اصابتان", "اصابتين", "وفاتان", "وفاتين"):
        return replace(count_of(index, index, 2), status=word.harm.status)
    if word.harm and word.text in ("جثتين", "جثتان", "وجثتين", "جثمانين", "جثمانان"):
        return replace(count_of(index, index, 2), status=word.harm.status)
    if word.harm and word.harm_form and word.text in ("اصابات", "واصابات"):
        return read_wounds(reading, index)
    unit = word.unit
    if unit and unit.kind == "case" and unit.number == 2:
        harm = reading.words[index + 1].harm  # وحالتي وفاة
        if reading.texts[index + 1] in _SERIOUS and "breakdown" in reading.words[index - 1].starts:
            return count_of(index, index + 1, 2)  # بينها حالتان خطرتان
        return replace(count_of(index, index + 1, 2), status=harm.status) if harm and harm.kind == "noun" else None
    if not unit or not word.unit_form or unit.kind in ("noname", "case") or word.text in ("لكنه", "ولكنه"):
        return _read_other(reading, index, sentence, named) if _is_harmed(reading, index) else None
    if unit.number != 1 and reading.texts[index + 1] in TWO:
        return count_of(index, index + 1, 2, unit)  # مشتبهين اثنين
    if _is_no_count(reading, index, sentence, unit, word.unit_form):
        return None
    return _read_unit(reading, index, sentence, named)


def _is_harmed(reading: Reading, index: int) -> bool:
    """Tell whether the words right before ``index`` say that harm was done to what stands there."""
    return is_under_harm(reading, index) or reading.texts[index - 1] in BEFORE_HARMED or _is_subject(reading, index)


def _read_counting(reading: Reading, index: int, sentence: Sentence, named: dict[int, Mention]) -> Quantity | None:
    """Read a word that counts people though it is no noun for them: الاثنان, آخر, أحدهما, أحد الشبان."""
    word, before = reading.words[index], reading.words[index - 1]
    if word.text in BOTH and not before.unit and index - 1 not in reading.numbers:
        return count_of(index, index, 2, sure=False)  # وأصيب الاثنان
    if word.text.removeprefix("و") in ANOTHER and not (index > sentence.first and _is_thing(reading, index - 1)):
        return count_of(index, index, 1, sure=False)
    told = (word.text in ONE_OF_THEM and _is_told_of(reading, index)) or (word.text in THE_OTHER and _is_harmed(reading, index))
    if told and not (index + 1 in named or index + 2 in named):
        return count_of(index, index, 1, sure=False)
    plural = reading.words[index + 1].unit if index + 1 < sentence.end else None
    if plural is None and index + 1 < sentence.end:
        plural = next((counted_units()[stem] for stem in reading.words[index + 1].stems if stem in counted_units()), None)  # أحد الجناة
    victims = reading.words[index + 1].harm_form
    if word.text in ("احد", "احدي") and victims and victims.article and victims.stem in VICTIM_PLURALS and is_under_harm(reading, index):
        return None if _is_named_there(reading, index, named) else count_of(index, index + 1, 1, sure=False)  # توفي أحد المصابين
    if word.text in ("احد", "احدي") and plural and plural.number == 0 and not _is_named_there(reading, index, named):
        return count_of(index, index + 1, 1, plural, sure=False)
    return None


def _is_named_there(reading: Reading, index: int, named: dict[int, Mention]) -> bool:
    """Tell whether one of several is named right behind: أحد المهاجمين ويدعى سامر."""
    called = next((k for k in range(index + 2, index + 7) if reading.texts[k] in _CALLED), 0)
    return called > 0 and any(k in named for k in range(called + 1, called + 4))


def _is_thing(reading: Reading, index: int) -> bool:
    """Tell whether a noun at ``index`` takes آخر behind it for its adjective: شاب آخر, من جهة أخرى, في حادث آخر, عصابة أخرى."""
    word = reading.words[index]
    if word.unit or reading.texts[index + 1][0] == "و":
        return word.unit is not None
    led = reading.texts[index - 1] in ("من", "في", "علي", "عن", "الي") or bool(word.form.preposition)
    named = word.organisation is not None or (word.common and (led or len(word.text) > 3))
    return named and not (word.harm or word.verb or word.starts or word.form.article)


def _read_unit(reading: Reading, index: int, sentence: Sentence, named: dict[int, Mention]) -> Quantity | None:
    word = reading.words[index]
    unit, form = word.unit, word.unit_form
    if unit is None or form is None:
        return None
    number = _number_of(reading, index, unit, form, named)
    bare = not form.article and not form.pronoun
    if number == 2:
        return count_of(index, index, 2, unit)
    alone = reading.texts[index + 1] in ("واحد", "واحده") and reading.texts[index - 1] not in ("باستثنا", "عدا", "سوي", "الا")
    if bare and number == 1 and alone and not form.preposition:
        return count_of(index, index + 1, 1, unit)
    held = form.pronoun and unit.kind in ("kin", "child", "role", "fighter")  # وأصيب والدهما, وقتل سائقه
    if number == 1 and (bare or held) and not introduces_name(reading, index, sentence, named):
        return count_of(index, index, 1, unit, sure=False)
    return vague_of(index, index, unit, sure=False) if number == 0 and bare and form.preposition not in ("ل", "ب") else None


def _read_other(reading: Reading, index: int, sentence: Sentence, named: dict[int, Mention]) -> Quantity | None:
    """Read a noun right behind a word of harm that is no title: مقتل راهب, اعتقال عقيد, مقتل بريطانية, قتلت أم وطفلاها."""
    word = reading.words[index]
    if has_dual_sign(reading, index) and word.text.endswith(("ين", "ي")) and is_under_harm(reading, index):
        return count_of(index, index, 2)  # مقتل العتّالَين, توقيف منظمَي الرحلة
    if introduces_name(reading, index, sentence, named) or word.text.startswith("ال"):
        return None
    unit = counted_units().get(word.text)
    if unit is not None and unit.kind == "kin":
        following = reading.words[index + 1]  # أم محمد is a name
        joined = following.unit_form is not None and following.unit_form.conjunction == "و"
        number = index + 1 in reading.numbers and following.text[0] == "و"
        return count_of(index, index, 1, unit, sure=False) if joined or number else None
    if unit is not None and unit.number != 1 and reading.texts[index + 1] in TWO:
        return count_of(index, index + 1, 2, unit)
    if unit is not None and unit.number == 0 and word.text.endswith("ين") and is_told_dual(reading, index, named):
        return count_of(index, index, 2, unit)
    if unit is not None:
        return count_of(index, index, unit.number, unit, sure=unit.number == 2) if unit.number else vague_of(index, index, unit, sure=False)
    form = word.demonym
    if form is None or form.article or form.conjunction or form.preposition or word.unit or len(word.text) < 4:
        return None
    if word.text.endswith("ان"):
        return count_of(index, index, 2)
    return None if word.text.endswith(("ين", "ون", "ات")) else count_of(index, index, 1, sure=False)


def _number_of(reading: Reading, index: int, unit: Unit, form: Form, named: dict[int, Mention]) -> int | None:
    """Give how many a noun means: its own number, and two where only the sentence tells a dual; ``None`` where it cannot be told."""
    text = reading.texts[index]
    if unit.number == 1 and text.endswith("ا") and not form.article and not form.pronoun and is_construct_dual(reading, index):
        return 2
    if form.pronoun and form.stem.endswith("ا") and (unit.number == 1 or (unit.number == 0 and unit.kind == "kin")):
        return unit.number if "ء" in reading.quote(index, index) else 2  # وابناه, وطفلاها; the plural is أبناءه, أبناؤه, أبنائه
    if (
        unit.number == 0
        and text.endswith(("ين", "يان"))
        and (
            has_dual_sign(reading, index)
            or (not form.article and is_told_dual(reading, index, named))
            or are_two_named(reading, index, named)
        )
    ):
        return 2
    if unit.number == 0 and text.endswith("يان") and is_counted_on(reading, index):
        return 2
    if unit.number == 2 and form.pronoun and form.stem.endswith("ي") and (plural := units().get(form.stem + "ن")) and plural.number == 0:
        return None  # منتسبيها
    if unit.number == 2 and text.endswith("ي") and not form.pronoun:
        close = reading.words[index + 1].form.article or unit.kind in ("fighter", "civilian")
        return 2 if close and not form.article and is_only_dual(reading, index, form) else None
    return unit.number


def _is_subject(reading: Reading, index: int) -> bool:
    """Tell whether a fighter's plural stands between a verb of harm and the noun: اختطف مسلحون تاجراً."""
    subject = reading.words[index - 1].unit
    return subject is not None and subject.kind == "fighter" and subject.number == 0 and is_under_harm(reading, index - 1)


def _is_no_count(reading: Reading, index: int, sentence: Sentence, unit: Unit, form: Form) -> bool:
    """Tell whether a noun for people counts nobody: another word of the same letters, an adjective, those somebody supports."""
    text = reading.texts[index]
    if form.stem == "اخوان" and ("إ" in reading.quote(index, index) or reading.texts[index + 1] in ("المسلمين", "المسلمون")):
        return True
    if PREDICATED & set(reading.words[index - 1].stems) and not form.article and not form.pronoun:
        return True  # ما زال مجهولاً, كان مرافقاً له
    if form.preposition == "ك" or text in _OTHER_WORDS or reading.texts[index - 1] in DEPENDENTS | _SHOOTING:
        return True
    if form.preposition == "ل" and reading.texts[index - 1] in _PARENTS:
        return True  # وهو أب لطفلين
    if text.removeprefix("و") == "اخوه" and not reading.quote(index, index).endswith("ة"):
        return True  # أخوه folds like إخوة
    if text == "امام" and reading.texts[index + 1] not in ("مسجد", "جامع", "وخطيب", "المسجد", "الجامع"):
        return True  # أمام folds like إمام
    if unit.number == 2 and (_is_behind_dual(reading, index) or (is_place(text) and reading.texts[index - 1] in _BEFORE_PLACE)):
        return True  # تفجيران انتحاريان; في مهاجران
    if form.pronoun == "ه" and reading.quote(index, index).endswith("ة"):
        return True  # مديرية is no dual with a pronoun
    if index == sentence.first or form.conjunction or form.preposition or index - 1 in reading.numbers:
        return False
    before = reading.words[index - 1]  # an adjective or a second noun for the same people: رجل مجهول, الطفلين الشقيقين
    if before.harm is not None and before.harm_form is not None and before.harm_form.pronoun:
        return False  # راح ضحيتها شخصان
    if before.harm is not None and before.harm.kind == "victim" and reading.texts[index - 2] in ("بين", "وبين"):
        return False  # من بين المصابين طفلة
    if text == "مجهوله" and before.harm and (index - 2 in reading.numbers or before.text in ("جثث", "وجثث", "جثثا")):
        return True  # 12 جثة مجهولة الهوية
    if text == "مجهولا" and not before.harm:
        return True  # ما زال مصيرهم مجهولاً
    if unit.number != 2 and is_owner(reading, index - 1):
        return True  # غرق مركب مهاجرين
    if text in ADJECTIVES and not before.harm and not before.starts and not before.verb and len(before.text) > 2:
        return True  # هجوم مسلح
    if before.unit is not None and before.unit.kind == "fighter" and before.unit.number == 0 and unit.number == 1:
        return False  # قتل مسلحون مجهولون شاباً
    if unit.number == 2 and _is_subject(reading, index):
        return False  # اغتال مسلحون شخصين
    return before.unit is not None or (before.harm is not None and before.harm.kind == "victim")


def _is_behind_dual(reading: Reading, index: int) -> bool:
    """Tell whether the word before is a dual that counts no people."""
    before = reading.words[index - 1]
    return len(before.text) > 4 and before.text.endswith(DUALS) and not before.unit and not before.harm and index - 1 not in reading.numbers


def _is_told_of(reading: Reading, index: int) -> bool:
    """Tell whether harm is told of one of several: فاستشهد أحدهما, أحدهم بالرصاص الحي, أحدهم حالته حرجة."""
    before = reading.words[index - 1].harm
    following = reading.words[index + 1]
    child = following.unit is not None and following.unit.number == 1 and following.unit_form == following.form  # أحدهما طفلة
    harmed = (before is not None and before.kind == "verb") or reading.texts[index - 1] == "سراح" or following.text in _YOUNG
    behind = "harm" in following.starts or (following.harm is not None and following.harm.kind == "verb")  # أحدهم فارق الحياة
    return harmed or behind or child or following.text.startswith(_STATES)
