"""Ages as a report states them: in brackets or commas behind a name, البالغ من العمر, ابن الثلاث سنوات; never from a year of birth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.reading import Reading
from darcli.report.subjects import topic
from darcli.report.surroundings import Surroundings, described_people

_OLDEST = 120
_TWINS = frozenset({"توام", "التوام", "التوامان", "التوامين", "التوامتان"})
_PRISON = frozenset({"حبس", "بحبس", "وحبس", "سجن", "بسجن", "وسجن", "بالسجن", "بالحبس", "حكم", "وحكم"})
_HELD = frozenset({"الاسر", "السجن", "السجون", "سجون", "الاعتقال", "المعتقل", "المعتقلات", "الحبس", "القضبان", "قضبان", "الزنازين"})
_SIGNS = frozenset({"(", ",", "-", "–", "/", "|", '"', ")", "'", "]"})


class AgeStatement(NamedTuple):
    """The age of an individual (by number) as stated at the tokens ``first`` to ``last``; months of age are 0."""

    person: int
    value: int
    first: int
    last: int


def find_ages(around: Surroundings) -> dict[int, int]:
    """Give the age of each individual (by number) whose age the report states; the first statement counts."""
    ages: dict[int, int] = {}
    for one in state_ages(around):
        ages.setdefault(one.person, one.value)
    return ages


def state_ages(around: Surroundings) -> Iterator[AgeStatement]:
    """Give every statement of an individual's age, in order; of one person there may be several, and they may differ."""
    for first, last, value in _possible_ages(around.reading):
        for number in _whose(around, first, last):
            yield AgeStatement(number, value, first, last)


def _possible_ages(reading: Reading) -> list[tuple[int, int, int]]:
    """Give first token, last token and years of every stretch that may be an age: 34 عاماً, الأعوام الخمسة, (٣٨), سنتين."""
    found: list[tuple[int, int, int]] = []
    for index, span in reading.numbers.items():
        if span.value != int(span.value) or not 0 < span.value <= _OLDEST * 10:
            continue
        value = int(span.value)
        first, last = index, span.last
        unit = reading.text(last + 1)
        if reading.text(first - 1) in field_words("year") and reading.text(first - 2) in field_words("of_years"):
            found.append((first - 2, last, value))  # ذو الأعوام الخمسة
        elif unit in field_words("half_year"):
            found.append((first, last + 1, 0))  # annotation: months of age are 0
        elif value <= _OLDEST and (
            unit in field_words("year") or reading.text(first - 1) in field_words("age") or _is_bare(reading, first, last)
        ):
            found.append((first, last + (unit in field_words("year")), value))
    if not (twice := field_words("two_years").keys()).isdisjoint(reading.texts):
        found += [(k, k, 2) for k, text in enumerate(reading.texts) if text in twice]
    return sorted(found)


def _is_bare(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a number stands alone in brackets: سهير القرا (٣٨)."""
    return reading.text(first - 1) == "(" and reading.text(last + 1) == ")"


def _whose(around: Surroundings, first: int, last: int) -> list[int]:
    reading = around.reading
    if reading.text(last + 1) in ("في", "داخل", "من", "خلف") and reading.text(last + 2) in _HELD:
        return []  # 22 عاماً في الأسر
    start = _phrase_start(reading, first)
    marked = start < first or (reading.text(last + 1) == "من" and reading.text(last + 2) in field_words("age"))
    before = reading.text(start - 1)
    mention = _mention_right_before(around, start)
    twins = before == "توام" and reading.text(start - 2) == "("
    if twins:
        mention = around.mention_at(start - 3)
    if mention is not None and _is_sentence(reading, mention, start):
        return []
    if mention is not None:
        twins = twins or any(reading.text(k) in _TWINS for k in range(max(around.group(mention)[0].first - 2, 0), mention.first))
        members = around.group(mention)[-2:] if twins else [mention]
        return [number for member in members if (number := around.person(member)) is not None]
    if not marked:
        return _named_behind(around, start, last) if before == "(" else []
    found = described_people(around, start)
    return found or _subject(around, start, last)


def _is_sentence(reading: Reading, mention: Mention, start: int) -> bool:
    """Tell whether the years are a term of prison: بحبس فلان عشر سنوات."""
    return start == mention.last + 1 and any(text in _PRISON for text in (reading.text(mention.head - back) for back in (1, 2, 3)))


def _mention_right_before(around: Surroundings, start: int) -> Mention | None:
    """Give the name that ends before ``start`` with nothing but signs between: "يامن" (9 سنوات)."""
    for index in range(start - 1, max(start - 5, -1), -1):
        mention = around.mention_at(index)
        if mention is not None or around.reading.text(index) not in _SIGNS:
            return mention
    return None


def _phrase_start(reading: Reading, first: int) -> int:
    """Give where the words that announce an age begin: البالغ من العمر, ابن ال, عن عمر ناهز, في ال."""
    start = first
    for index in range(first - 1, max(first - 6, -1), -1):
        text = reading.text(index)
        if text in field_words("age") or text in field_words("aged") or (text in field_words("of_years") and index >= first - 2):
            start = index
        elif text not in ("من", "عن", "ال", "نحو", "حوالي", "لها", "ولها", "له", "وله", "ب", "في", "-", "ـ", ":", "قرابه"):
            break
    while start < first and reading.text(start - 1) in ("ولها", "وله", "لها", "له", "عن"):
        start -= 1
    return start


def _named_behind(around: Surroundings, start: int, last: int) -> list[int]:
    """Read an age between a title and its name: الطفلة (5 سنوات) سلمى."""
    unit = around.reading.words[start - 2].unit_form if start >= 2 else None
    mention = around.mention_at(last + 2)
    number = around.person(mention) if mention and unit and unit.article else None
    return [] if number is None else [number]


def _subject(around: Surroundings, start: int, last: int) -> list[int]:
    """Read an age whose person is named elsewhere: ويبلغ فلان من العمر, وكانت فلانة البالغة من العمر 22 عاما …."""
    reading = around.reading
    before = reading.words[start - 1] if reading.is_word(start - 1) else None
    inside = next((mention for index in range(start, last + 1) if (mention := around.mention_at(index))), None)
    behind = around.mention_at(last + 1)
    if before and before.unit and before.unit_form and not before.unit_form.article and not before.unit_form.pronoun:
        return []
    mention = inside or behind
    number = around.person(mention) if mention else topic(around, start)
    return [] if number is None else [number]
