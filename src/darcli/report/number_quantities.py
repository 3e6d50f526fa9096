"""Numbers of people in digits and words, each with the noun it counts."""

from __future__ import annotations

from darcli.report.age_phrases import is_labelled
from darcli.report.counted import read_counted, read_definite
from darcli.report.lexicon import Harm, Unit
from darcli.report.mentions import Mention
from darcli.report.quantity import DEPENDENTS, NUMBERED, OTHERS, OUTLETS_24, THINGS, Quantity, end_of_both
from darcli.report.reading import Reading, Sentence
from darcli.report.scope_words import LASTING
from darcli.text.numbers import NumberSpan

_YEAR = frozenset({"عام", "سنه"})
_IN_ADDRESSES = frozenset("=_&%")
_LIVE_FIRE = frozenset({"رصاص", "رصاصا"})  # رصاص حي 19
# what stands before a number and is nothing that it tells of
_LEADING = frozenset({"ب", "ل", "نحو", "الي", "من", "عن", "حوالي", "قرابه", "بلغ", "بلغت", "والباقون", "والباقي"})


def read_number(reading: Reading, index: int, sentence: Sentence, named: dict[int, Mention]) -> Quantity | None:
    """Read a number of people in digits or words at ``index``; ``None`` where it counts nothing or something else."""
    span = reading.numbers[index]
    value = span.value
    if reading.texts[index - 1] in DEPENDENTS or is_labelled(reading, index) or _is_of_address(reading, index):
        return None
    if 1900 <= value <= 2100 and _YEAR & set(reading.words[index - 1].stems):
        return None  # قبل عام 2018 عنصراً في …
    if span.kind == "words" and value == 1 and span.first == span.last:
        return None  # رجل واحد, أسرة واحدة
    if span.kind == "ordinal" or value != int(value) or value > 50_000_000:
        return None
    if _is_label(reading, index, span.last, sentence):
        return _read_boxed(reading, span, named)
    after = span.last + 1
    if (reading.texts[index - 1], reading.texts[after]) in (("(", ")"), ("[", "]"), ("/", "/")):
        after += 1
    qualifier, first, _ = _qualifier(reading, index, span.last, sentence)
    counted = read_counted(reading, after, sentence.end, value, harmed=_is_harmed(reading, first))
    if counted is None:
        return None
    status: str | None
    last, unit, status, sure = counted
    if last == span.last and _is_age(reading, index, span.last):
        return None
    if not sure and reading.texts[index].startswith("ال"):
        noun = read_definite(reading, index, sentence.first)
        if noun is not None:
            return Quantity(noun.last, span.last, int(value), int(value), int(value), "exact", noun.status, noun.unit, sure=True)
        if value <= 10 and reading.texts[index - 1].startswith("ال"):
            return None  # المنازل الثلاثة
    if (both := end_of_both(reading, last + 1)) > 0:
        status, last = "casualties", both
    qualifier, first, last = _qualifier(reading, index, max(last, span.last), sentence)
    if bound := _range_bound(reading, index, span.last):
        qualifier, sure = bound, True
        if bound == "at_least" and status is None:
            status, unit = _upper_of(reading, span.last, sentence) or (status, unit)
    low, high = _bounds(int(value), qualifier)
    return Quantity(first, last, int(value), low, high, qualifier, status, unit, sure)


def _is_of_address(reading: Reading, index: int) -> bool:
    """Tell whether digits belong to a web address or a code: watch?v%3D9aZ0, M16, Covid-19."""
    text, token = reading.folded.text, reading.tokens[index]
    before, after = text[max(token.start - 2, 0) : token.start], text[token.end : token.end + 1]
    coded = before[-1:] in _IN_ADDRESSES or (before[-1:] in ("-", "/", ".") and before[:1].isascii() and before[:1].isalpha())
    return coded or after in _IN_ADDRESSES or (before[-1:].isascii() and before[-1:].isalpha())


def _upper_of(reading: Reading, last: int, sentence: Sentence) -> tuple[str | None, Unit | None] | None:
    """Give what the noun behind the upper end of a range says of the lower one: بين 24 و30 قتيلاً."""
    upper = next((reading.numbers[k] for k in (last + 1, last + 2) if k in reading.numbers), None)
    counted = read_counted(reading, upper.last + 1, sentence.end, upper.value, harmed=False) if upper else None
    return (counted.status, counted.unit) if counted and counted.status else None


def _range_bound(reading: Reading, first: int, last: int) -> str:
    """Tell whether a number is the lower or upper end of a range: ما بين 30 و35 مدنياً; ``""`` where it is neither."""
    upper = next((k for k in (last + 1, last + 2) if k in reading.numbers), 0)
    if reading.texts[first - 1] == "بين" and upper and reading.texts[last + 1].startswith("و"):
        return "at_least"
    for lower in range(first - 1, max(first - 6, 0), -1):
        span = reading.numbers.get(lower)
        if span and reading.texts[lower - 1] == "بين" and span.last >= first - 2:
            return "at_most"
    return ""


def _is_of_ages(reading: Reading, first: int) -> bool:
    """Tell whether a number is one of a row of ages: أعمارهم 12 و15 و19 عاماً."""
    for before in range(first - 1, max(first - 9, 0), -1):
        if reading.texts[before] in ("اعمارهم", "اعمارهن", "اعمارهما", "باعمار"):
            return True
        if before not in reading.numbers and reading.texts[before] not in ("و", ",", "بين", "ما"):
            return False
    return False


def _is_age(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a number that counts nothing is an age: في الواحدة والعشرين من عمره, عمرها بين 18 و20 عاماً."""
    aged = reading.texts[last + 1] == "من" and reading.texts[last + 2] in ("عمره", "عمرها", "عمرهم", "العمر")
    return aged or _is_of_ages(reading, first) or _is_age_range(reading, first, last)


def _is_age_range(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a number is the lower end of a range of years: عمرها بين 18 و20 عاماً."""
    upper = next((reading.numbers[k] for k in (last + 1, last + 2) if k in reading.numbers), None)
    return reading.texts[first - 1] == "بين" and upper is not None and bool(THINGS & set(reading.words[upper.last + 1].stems))


def _is_label(reading: Reading, first: int, last: int, sentence: Sentence) -> bool:
    """Tell whether a number is no count: a list number, a percentage, a time, a part of a name, money, an age in brackets."""
    before, after = reading.texts[first - 1], reading.texts[last + 1]
    close = before != ":" or reading.tokens[first - 1].end == reading.tokens[first].start  # 10:30, but not '2024: 2587 شهيداً'
    if before in OUTLETS_24 and reading.numbers[first].value == 24:
        return True
    numbered = before in NUMBERED and not (before == "العدد" and (reading.words[last + 1].harm or reading.words[last + 1].unit))
    numbered = numbered and reading.texts[first - 2].removeprefix("ب").removeprefix("ال") not in _LIVE_FIRE
    if numbered or (before in ("/", ":", "$") and reading.is_number(first - 2) and close):
        return True
    if (
        (after in ("%", "/", "$") and (before, after) != ("/", "/"))
        or (after == ":" and reading.is_number(first))
        or (after == "ب" and reading.texts[last + 2] == "المية")
    ):
        return True
    if first == sentence.first and reading.is_number(first) and after in (".", "-", ")", "/", "_", "–"):
        return True
    if before == "(" and after == ")" and reading.texts[last + 2] in ("من", "منهم", "منهن", "منها"):
        return False
    if (before, after) == ("(", ")") and _is_victim(reading.words[first - 2].harm) and _is_victim(reading.words[last + 2].harm):
        return True  # شهداء (12) جرحى (30)
    if before == "(" and after == ")" and reading.texts[last + 2] == ":":
        return True  # قتلى التعذيب (3):
    if before == "(" and after == ")" and (reading.texts[last + 2] in OTHERS or _heads_number(reading, first - 1)):
        return False
    if before != "(" or after != ")" or last + 2 >= len(reading.words) or _leads_number(reading, first - 2):
        return False
    following = reading.words[last + 2]
    return not (following.unit or following.harm or (following.demonym and not following.demonym.article))


def _is_victim(harm: Harm | None) -> bool:
    return harm is not None and harm.kind == "victim"


def _leads_number(reading: Reading, index: int) -> bool:
    """Tell whether a word before the bracket is none that the number could be said of: منهم (15) برصاص, ما يزال (34) رهن الاختطاف."""
    word = reading.words[index]
    if index in reading.in_date or word.unit or word.harm:
        return False
    return word.text in _LEADING or not LASTING.isdisjoint(word.stems) or "breakdown" in word.starts


def _read_boxed(reading: Reading, span: NumberSpan, named: dict[int, Mention]) -> Quantity | None:
    """Read a bare number in brackets behind a word that is no name and no single person, whose age it would be: القدس (118)."""
    first, last, n = span.first, span.last, int(span.value)
    if (reading.texts[first - 1], reading.texts[last + 1]) != ("(", ")") or not reading.is_number(first):
        return None
    before = reading.words[first - 2]
    single = before.unit is not None and before.unit.number == 1
    if n < 1 or 1900 <= n <= 2100 or not before.spelled or single or first - 2 in named or before.text in NUMBERED:
        return None
    return Quantity(first, last, n, n, n, "exact", None, None, sure=False, boxed=True)


def _heads_number(reading: Reading, index: int) -> bool:
    """Tell whether a word for victims stands a little before the bracket: عدد الشهداء اليوم (18)."""
    return any((harm := reading.words[k].harm) is not None and harm.kind == "victim" for k in range(max(index - 3, 0), index))


def _is_harmed(reading: Reading, first: int) -> bool:
    """Tell whether a word that only people can suffer stands right before the number: مقتل, اعتقل.

    قتلت may have a thing for its subject.
    """
    harm, form = reading.words[first - 1].harm, reading.words[first - 1].harm_form
    if harm is None or form is None or harm.status not in ("killed", "detained") or form.pronoun:
        return False
    return harm.kind == "noun" or (harm.kind == "verb" and not form.stem.endswith("ت"))


def _qualifier(reading: Reading, first: int, last: int, sentence: Sentence) -> tuple[str, int, int]:
    """Read 'at least', 'about' and their like before or behind a number; give the qualifier and the widened stretch."""
    words, quoted = reading.words, reading.texts[first - 1] == '"'
    before = [(length, first - length - quoted) for length in (3, 2, 1)]
    before = [(length, start) for length, start in before if start >= sentence.first and words[start].starts]
    after = last + 1 + (reading.texts[last + 1] == ",")
    for name in ("at_most", "at_least", "about"):
        for length, start in before:
            if name in words[start].starts and len(reading.phrase_words(start, name)) == length:
                return name, start, last
        behind = reading.phrase_words(after, name) if after < sentence.end and name in words[after].starts else ()
        if behind and behind[0] in ("علي", "تقريبا"):
            return name, first, after + len(behind) - 1
    return "exact", first, last


def _bounds(n: int, qualifier: str) -> tuple[int | None, int | None]:
    if qualifier == "at_least":
        return n, None
    if qualifier == "at_most":
        return None, n
    return (None, None) if qualifier == "about" else (n, n)
