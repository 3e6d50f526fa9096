"""Numbers of people in digits and words, each with the noun it counts."""

from __future__ import annotations

from darcli.report.lexicon import Unit
from darcli.report.quantity import DEPENDENTS, FORCES, NO_PEOPLE, NUMBERED, OTHERS, PERSONAL_ENDINGS, Quantity, is_both
from darcli.report.reading import Reading, Sentence

_YEAR = frozenset({"عام", "سنه"})


def read_number(reading: Reading, index: int, sentence: Sentence) -> Quantity | None:
    """Read a number of people in digits or words at ``index``; ``None`` where it counts nothing or something else."""
    span = reading.numbers[index]
    value = span.value
    if reading.text(index - 1) in DEPENDENTS:
        return None
    if reading.text(index).startswith("ال") and reading.text(index - 2) == "بين":
        return None  # من بين الجرحى الخمسة
    if 1900 <= value <= 2100 and _YEAR & set(reading.words[index - 1].stems):
        return None  # قبل عام 2018 عنصراً في …
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
    if reading.text(last + 1) == "بين" and is_both(reading, last + 2):
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


def _is_label(reading: Reading, first: int, last: int, sentence: Sentence) -> bool:
    """Tell whether a number is no count: a list number, a percentage, a time, a part of a name, money, an age in brackets."""
    before, after = reading.text(first - 1), reading.text(last + 1)
    if before in NUMBERED or (before in ("/", ":", "$") and reading.is_number(first - 2)):
        return True
    if after in ("%", "/", "$", ":") or (after == "ب" and reading.text(last + 2) == "المية"):
        return True
    if first == sentence.first and reading.is_number(first) and after in (".", "-", ")", "/", "_", "–"):
        return True
    if before == "(" and after == ")" and reading.text(last + 2) in ("من", "منهم", "منهن", "منها"):
        return False
    if before == "(" and after == ")" and reading.text(last + 2) in OTHERS:
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
    if text in OTHERS:
        return index, None, None, True
    if word.demonym and not word.demonym.article:
        return index, Unit(0, None, "any"), None, True
    if word.form.conjunction or word.form.preposition or word.starts or not _is_thing(reading, index):
        return index - 1, None, None, False
    few = 3 <= value <= 10 and text not in NO_PEOPLE
    if text.endswith(PERSONAL_ENDINGS) and len(text) > 4 and (few or not word.common):
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
        if word.unit or FORCES & set(word.stems):
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
        words = reading.phrase_words(after, name) if after < sentence.end and name in reading.words[after].starts else ()
        if words and words[0] in ("علي", "تقريبا"):
            return name, first, after + len(words) - 1
    return "exact", first, last


def _bounds(n: int, qualifier: str) -> tuple[int | None, int | None]:
    if qualifier == "at_least":
        return n, None
    if qualifier == "at_most":
        return None, n
    return (None, None) if qualifier == "about" else (n, n)
