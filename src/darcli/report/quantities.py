"""Numbers of people: digits, words, duals, singulars and vague words, each with the noun it counts."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.report.lexicon import Harm, Unit
from darcli.report.mentions import Mention
from darcli.report.reading import Reading, Sentence
from darcli.text.gazetteer import is_place

# nouns that take a number as a name or an order, not as a count: الساعة 3, رقم 12, الحارة 17, اللواء 24, درعا 24
_NUMBERED = frozenset(
    {
        "الكتيبه",
        "كتيبه",
        "السريه",
        "الساعه",
        "رقم",
        "الماده",
        "الحاره",
        "حي",
        "اللواء",
        "الفرقه",
        "الفوج",
        "طريق",
        "درعا",
        "السويداء",
        "فرانس",
        "بند",
        "العدد",
        "القرار",
        "الدفعه",
    }
)
_DEPENDENTS = frozenset({"يعيل", "تعيل", "معيل", "لديه", "لديها", "له", "ولها"})
_FORCES = frozenset(
    {
        "قوات",
        "شرطه",
        "جيش",
        "امن",
        "حشد",
        "بيشمركه",
        "فصايل",
        "ميليشيا",
        "ميليشيات",
        "حرس",
        "تنظيم",
        "عشيره",
        "عايله",
        "اسره",
        "طاقم",
        "طواقم",
        "دفاع",
    }
)
_OTHERS = frozenset({"اخرون", "اخرين", "اخر", "اخران", "اخري", "اخريات", "اخرى"})
_ANOTHER = frozenset({"اخر", "ثالث", "ثان", "رابع"})
_TWO = frozenset({"اثنين", "اثنان", "اثنتين", "اثنتان"})
# plurals of things that end like those of people
_NO_PEOPLE = frozenset(
    {"سنين", "ملايين", "قوانين", "بساتين", "ميادين", "عناوين", "دكاكين", "سكاكين", "موازين", "تمارين", "براكين", "مليون", "تلفزيون"}
)
_TALLIES = frozenset({"عدد", "حصيله", "اعداد", "مجموع", "اجمالي"})
_LARGE = frozenset({"عشرات", "العشرات", "ميات", "الميات", "الاف", "الالاف", "ملايين"})
_DUALS = ("ان", "ين")
_PERSONAL_ENDINGS = ("ين", "ون", "يين", "يون")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of people at the tokens ``first`` to ``last``.

    ``n`` is ``None`` where it is vague. ``status`` is set where the counted noun says it (ثلاثة قتلى). ``sure`` is ``False`` for a bare number
    and for a noun without number, which count only right behind a word of harm.
    """

    first: int
    last: int
    n: int | None
    low: int | None
    high: int | None
    qualifier: str
    status: str | None
    unit: Unit | None
    sure: bool
    part: bool = False


def find_quantities(reading: Reading, mentions: list[Mention]) -> list[Quantity]:
    """Find the numbers of people in the sections that are read, in order."""
    named = {index for mention in mentions for index in range(mention.first, mention.last + 1)}
    found: list[Quantity] = []
    for sentence in reading.sentences:
        if sentence.silent:
            continue
        index = sentence.first
        while index < sentence.end:
            quantity = None if index in named or index in reading.in_date else _quantity_at(reading, index, sentence, named)
            if quantity:
                found.append(quantity)
                index = max(quantity.last, index)
            index += 1
    return found


def _quantity_at(reading: Reading, index: int, sentence: Sentence, named: set[int]) -> Quantity | None:
    if not reading.is_word(index) and not reading.is_number(index):
        return None
    if index in reading.numbers:
        return _number_at(reading, index, sentence)
    return _vague_at(reading, index, sentence) or _noun_at(reading, index, sentence, named)


def _number_at(reading: Reading, index: int, sentence: Sentence) -> Quantity | None:
    span = reading.numbers[index]
    value = span.value
    if reading.text(index - 1) in _DEPENDENTS:
        return None
    if reading.text(index).startswith("ال") and reading.text(index - 2) == "بين":
        return None  # من بين الجرحى الخمسة
    if span.kind == "words" and value == 1 and span.first == span.last and reading.words[index - 1].unit:
        return None  # رجل واحد
    if span.kind == "ordinal" or value != int(value) or value > 50_000_000 or _is_label(reading, index, span.last, sentence):
        return None
    after = span.last + 1
    if reading.text(after) == ")" and reading.text(index - 1) == "(":
        after += 1
    counted = _counted(reading, after, sentence.end, value)
    if counted is None:
        return None
    last, unit, status, sure = counted
    if reading.text(last + 1) == "بين" and _is_both(reading, last + 2):
        status, last = "casualties", last + 3
    qualifier, first, last = _qualifier(reading, index, max(last, span.last), sentence)
    if bound := _range_bound(reading, index, span.last):
        qualifier, sure = bound, True
    n = int(value)
    low, high = _bounds(n, qualifier)
    return Quantity(first, last, n, low, high, qualifier, status, unit, sure)


def _range_bound(reading: Reading, first: int, last: int) -> str:
    """Tell whether a number is the lower or upper end of a range: ما بين 30 و35 مدنياً; ``""`` where it is neither."""
    upper = next((k for k in (last + 1, last + 2) if k in reading.numbers), 0)
    if reading.text(first - 1) == "بين" and upper and reading.text(last + 1).startswith("و"):
        return "at_least"
    for lower in range(first - 1, max(first - 6, 0), -1):
        span = reading.numbers.get(lower)
        if span and reading.text(lower - 1) == "بين" and span.last >= first - 2:
            return "at_most"
    return ""


def _is_both(reading: Reading, index: int) -> bool:
    """Tell whether قتيل وجريح stands at ``index``: dead and wounded told as one number."""
    pair = [reading.words[k].harm for k in (index, index + 1) if k < len(reading.words)]
    return len(pair) == 2 and all(harm is not None and harm.kind == "victim" for harm in pair) and reading.text(index + 1).startswith("و")


def _is_label(reading: Reading, first: int, last: int, sentence: Sentence) -> bool:
    """Tell whether a number is no count: a list number, a percentage, a time, a part of a name, money, an age in brackets."""
    before, after = reading.text(first - 1), reading.text(last + 1)
    if before in _NUMBERED or before in ("/", ":", "$") and reading.is_number(first - 2):
        return True
    if after in ("%", "/", "$", ":") or (after == "ب" and reading.text(last + 2) == "المية"):
        return True
    if first == sentence.first and reading.is_number(first) and after in (".", "-", ")", "/", "_", "–"):
        return True
    if before == "(" and after == ")" and reading.text(last + 2) in ("من", "منهم", "منهن", "منها"):
        return False
    if before == "(" and after == ")" and reading.text(last + 2) in _OTHERS:
        return False
    return (
        before == "(" and after == ")" and not reading.words[last + 2].unit and not reading.words[last + 2].harm
        if last + 2 < len(reading.words)
        else False
    )


def _counted(reading: Reading, index: int, stop: int, value: float) -> tuple[int, Unit | None, str | None, bool] | None:
    """Read what a number counts: its last token, the noun, the status the noun gives, and whether it is surely people."""
    if index >= stop or not reading.is_word(index):
        return index - 1, None, None, False
    word = reading.words[index]
    text = word.text
    if text in ("من", "منهم", "منهن", "منها"):
        return _counted_of(reading, index, stop)
    if word.unit and word.unit.kind == "case":
        following = reading.words[index + 1] if index + 1 < stop else None
        return (index + 1, None, following.harm.status, True) if following and following.harm else None
    if word.harm and word.harm.kind in ("victim", "state") and word.harm_form and not word.harm_form.article:
        return index, word.unit, word.harm.status, True
    if word.harm and word.harm.kind == "noun" and word.harm_form and not word.harm_form.conjunction and not word.harm_form.preposition:
        return index, None, word.harm.status, True
    if word.unit and word.unit.kind != "noname" and word.unit_form and word.unit_form.preposition in ("", "ل"):
        if word.unit_form.conjunction:
            return index - 1, None, None, False
        return index, word.unit, None, True
    if text in _OTHERS:
        return index, None, None, True
    if word.demonym and not word.demonym.article:
        return index, Unit(0, None, "any"), None, True
    if word.form.conjunction or word.form.preposition or word.starts or not _is_thing(reading, index):
        return index - 1, None, None, False
    few = 3 <= value <= 10 and text not in _NO_PEOPLE
    if text.endswith(_PERSONAL_ENDINGS) and len(text) > 4 and (few or not word.common):
        return index, Unit(0, None, "any"), None, True
    return None


def _is_thing(reading: Reading, index: int) -> bool:
    """Tell whether a word can be a counted noun at all (and not a particle, a verb or a short word)."""
    return len(reading.text(index)) > 2 and reading.text(index) not in ("علي", "الي", "قرب", "بين", "هذا", "هذه", "عند", "بعد", "قبل", "في")


def _counted_of(reading: Reading, index: int, stop: int) -> tuple[int, Unit | None, str | None, bool] | None:
    """Read a number with من: 43 من المسلحين, ستة من أبرز قياداته, اثنين منهم."""
    if reading.text(index) != "من":
        return index, None, None, True
    for ahead in range(index + 1, min(index + 4, stop)):
        if not reading.is_word(ahead):
            break
        word = reading.words[ahead]
        if word.harm and word.harm.kind == "victim":
            return ahead, word.unit, word.harm.status, True
        if word.unit or _FORCES & set(word.stems):
            return ahead, word.unit, None, True
    return index - 1, None, None, False


def _qualifier(reading: Reading, first: int, last: int, sentence: Sentence) -> tuple[str, int, int]:
    """Read 'at least', 'about' and their like before or behind a number; give the qualifier and the widened stretch."""
    for name in ("at_most", "at_least", "about"):
        for length in (3, 2, 1):
            start = first - length - (reading.text(first - 1) == '"')
            if start >= sentence.first and name in reading.words[start].starts and len(reading.phrase_words(start, name)) == length:
                return name, start, last
        after = last + 1 + (reading.text(last + 1) == ",")
        if after < sentence.end and name in reading.words[after].starts and (words := reading.phrase_words(after, name)):
            if words[0] in ("علي", "تقريبا"):
                return name, first, after + len(words) - 1
    return "exact", first, last


def _bounds(n: int, qualifier: str) -> tuple[int | None, int | None]:
    if qualifier == "at_least":
        return n, None
    if qualifier == "at_most":
        return None, n
    return (None, None) if qualifier == "about" else (n, n)


def _vague_at(reading: Reading, index: int, sentence: Sentence) -> Quantity | None:
    """Read عدد من الدواعش, عشرات القتلى, آخرين."""
    word = reading.words[index]
    if word.text in _OTHERS and word.text in ("اخرون", "اخرين", "اخريات"):
        return Quantity(index, index, None, None, None, "vague", None, None, sure=False)
    if "vague" not in word.starts or word.unit:
        return None
    words = reading.phrase_words(index, "vague")
    after = index + len(words)
    if reading.text(after) == "من":
        after += 1
    if reading.text(after) == "بين" and _is_both(reading, after + 1):
        return Quantity(index, after + 2, None, None, None, "vague", "casualties", None, sure=True)
    if after >= sentence.end or not reading.is_word(after):
        large = bool(words) and words[0] in _LARGE
        return Quantity(index, index, None, None, None, "vague", None, None, sure=False) if large else None
    following = reading.words[after]
    if following.harm and following.harm.kind == "victim":
        return Quantity(index, after, None, None, None, "vague", following.harm.status, following.unit, sure=True)
    if following.unit or following.text in _OTHERS:
        return Quantity(index, after, None, None, None, "vague", None, following.unit, sure=words[0] not in ("كل", "جميع"))
    return None


def _noun_at(reading: Reading, index: int, sentence: Sentence, named: set[int]) -> Quantity | None:
    """Read a noun that counts by itself: a dual, an indefinite singular, a bare plural."""
    word = reading.words[index]
    if word.harm and word.harm_form and word.harm.kind == "victim":
        return _victim_at(reading, index, word.harm, named)
    if word.text in _ANOTHER and not (index > sentence.first and reading.words[index - 1].unit):
        return Quantity(index, index, 1, 1, 1, "exact", None, None, sure=False)
    if word.text in ("احد", "احدي") and index + 1 < sentence.end and (plural := reading.words[index + 1].unit) and plural.number == 0:
        return Quantity(index, index + 1, 1, 1, 1, "exact", None, plural, sure=False)
    if not word.unit or not word.unit_form or word.unit.kind in ("noname", "case") or word.unit_form.preposition == "ك":
        return None
    form, number = word.unit_form, word.unit.number
    if word.text == "امام" and reading.text(index + 1) not in ("مسجد", "جامع", "وخطيب", "المسجد", "الجامع"):
        return None  # أمام folds like إمام
    if reading.text(index + 1) in _TWO and number != 1:
        return Quantity(index, index + 1, 2, 2, 2, "exact", None, word.unit, sure=True)  # مشتبهين اثنين
    if number == 1 and word.text.endswith("ا") and not form.article and not form.pronoun and _is_construct_dual(reading, index):
        return Quantity(index, index, 2, 2, 2, "exact", None, word.unit, sure=True)
    if number == 2 and before_ends_dual(reading, index):
        return None  # تفجيران انتحاريان
    if word.text in ("ابان", "طالبان") or (number == 2 and is_place(word.text)):
        return None
    if form.pronoun == "ه" and reading.quote(index, index).endswith("ة"):
        return None  # مديرية is no dual with a pronoun
    if reading.text(index - 1) in _DEPENDENTS:
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


def before_ends_dual(reading: Reading, index: int) -> bool:
    """Tell whether the word before is a dual that counts no people."""
    before = reading.words[index - 1]
    return (
        len(before.text) > 4 and before.text.endswith(_DUALS) and not before.unit and not before.harm and index - 1 not in reading.numbers
    )


def _victim_at(reading: Reading, index: int, harm: Harm, named: set[int]) -> Quantity | None:
    word = reading.words[index]
    form = word.harm_form
    if (
        form is None
        or form.pronoun
        or index + 1 in named
        or _TALLIES & set(reading.words[index - 1].stems)
        or reading.text(index - 1) == "بين"
    ):
        return None
    if word.text.endswith(_DUALS) and form.stem in (
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
