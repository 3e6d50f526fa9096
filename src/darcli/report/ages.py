"""Ages as a report states them: in brackets or commas behind a name, البالغ من العمر, ابن الثلاث سنوات; never from a year of birth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from darcli.report.age_phrases import is_announced, phrase_start, possible_ages
from darcli.report.entries import bare_numbers, entry_of
from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.origins import class_start
from darcli.report.reading import Reading
from darcli.report.subjects import subject, titled, topic
from darcli.report.surroundings import Surroundings, described_people
from darcli.report.words import Word
from darcli.text.number_reader import NumberSpan

_LONGEST_SERIES = 12
_OLDEST = 120
_OLDEST_BARE = 99
_BRACKETS_REACH = 8
_SENTENCE_REACH = 300
_LONGEST_CELL = 5
_PRONOUNS = frozenset({"وهو", "وهي", "هو", "هي"})
_THAT = frozenset({"ان", "بان"})
_TWINS = frozenset({"توام", "التوام", "التوامان", "التوامين", "التوامتان"})
_PRISON = frozenset(
    {
        "الاحكام",
        "احكام",
        "احكاما",
        "نافذا",
        "نافذه",
        "سجنا",
        "حبسا",
        "حبس",
        "بحبس",
        "وحبس",
        "سجن",
        "بسجن",
        "وسجن",
        "بالسجن",
        "بالحبس",
        "حكم",
        "وحكم",
    }
)
_HELD = frozenset({"الاسر", "السجن", "السجون", "سجون", "الاعتقال", "المعتقل", "المعتقلات", "الحبس", "القضبان", "قضبان", "الزنازين"})
_FROM = frozenset({"من", "ومن"})
_LONGEST_KIN = 3
_SIGNS = frozenset({"(", ",", "-", "–", "/", "|", '"', ")", "'", "]", ":"})


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
    series = _series(around)
    yield from (one for ones in series.values() for one in ones)
    for index, mention in bare_numbers(around).items():
        span, number = around.reading.numbers[index], around.person(mention)
        if number is not None and 0 < span.value <= _OLDEST_BARE:
            yield AgeStatement(number, int(span.value), index, span.last)
    for first, last, value in possible_ages(around.reading):
        for number in () if first in series else _whose(around, first, last):
            yield AgeStatement(number, value, first, last)


def _series(around: Surroundings) -> dict[int, list[AgeStatement]]:
    """Read ages that stand in the order of the names before them: كريم ومازن وياسين، أعمارهم 12 و15 و19 عاما, (26 و19 عاما).

    They are given by the first token of the last of the numbers, which has the word for years.
    """
    reading = around.reading
    found: dict[int, list[AgeStatement]] = {}
    for index, span in reading.numbers.items():
        if reading.texts[span.last + 1] not in field_words("year"):
            continue
        numbers = [(index, span)]
        while len(numbers) < _LONGEST_SERIES and (former := _number_before(reading, numbers[0][0])) is not None:
            numbers.insert(0, former)
        if len(numbers) < 2 or any(one.value > _OLDEST for _, one in numbers):
            continue
        mention = around.mention_before(numbers[0][0])
        members = around.group(mention)[-len(numbers) :] if mention is not None and numbers[0][0] - mention.last <= _BRACKETS_REACH else []
        people = [around.person(member) for member in members]
        if len(people) == len(numbers):
            pairs = zip(people, numbers, strict=True)
            found[index] = [AgeStatement(one, int(of.value), at, of.last) for one, (at, of) in pairs if one is not None]
    return found


def _number_before(reading: Reading, index: int) -> tuple[int, NumberSpan] | None:
    """Give the number that و joins to the one at ``index``."""
    back = index - 1 - (reading.texts[index - 1] == "و")
    if back == index - 1 and not reading.texts[index].startswith("و"):
        return None
    return next(((k, span) for k in range(back, back - 4, -1) if (span := reading.numbers.get(k)) is not None and span.last == back), None)


def _whose(around: Surroundings, first: int, last: int) -> list[int]:
    reading = around.reading
    if reading.texts[last + 1] in ("في", "داخل", "من", "خلف") and reading.texts[last + 2] in _HELD:
        return []  # 22 عاماً في الأسر
    named = around.mention_before(first)
    start = phrase_start(reading, first, -1 if named is None else named.last)
    marked = start < first or is_announced(reading, first, last)
    before = reading.texts[start - 1]
    if (noun := reading.words[start - 1 - (before == "في")]).unit_form is not None and (other := _of_noun(around, noun, last)) is not None:
        return other
    mention = _mention_right_before(around, start) or entry_of(around, start)
    twins = before == "توام" and reading.texts[start - 2] == "("
    if twins:
        mention = around.mention_at(start - 3)
    if mention is not None and _is_sentence(around, mention, start):
        return []
    if mention is not None:
        twins = twins or any(reading.texts[k] in _TWINS for k in range(max(around.group(mention)[0].first - 2, 0), mention.first))
        members = around.group(mention)[-2:] if twins else [mention]
        return [number for member in members if (number := around.person(member)) is not None]
    if not marked:
        return _named_behind(around, start, last) or _meant_by_noun(around, start - 2) if before == "(" else []
    found = described_people(around, start)
    return found or _subject(around, start, last)


def _of_noun(around: Surroundings, noun: Word, last: int) -> list[int] | None:
    """Give whose age a noun right before it says it is, if not the name before it: وتلميذ في السادسة عشرة, طفلتها ذات العامين."""
    unit, form = noun.unit, noun.unit_form
    if unit is None or form is None or unit.number != 1:
        return None
    if form.pronoun and unit.kind in ("kin", "child"):
        named = around.mention_at(last + 1 + (around.reading.texts[last + 1] == '"'))
        return [number for number in (around.person(named) if named is not None else None,) if number is not None]
    if form.article or form.pronoun:
        return None
    called = around.mention_after(last + 1)
    if called is not None and called.context == "called" and called.head - last <= _LONGEST_CELL:
        return [number for number in (around.person(called),) if number is not None]  # فتاة في السادسة عشرة تدعى فلانة
    return [] if form.conjunction else None


def _is_sentence(around: Surroundings, mention: Mention, start: int) -> bool:
    """Tell whether the years are a term of prison: بحبس فلان عشر سنوات, الأحكام كالتالي: فلان: 20 سنة."""
    reading = around.reading
    if start != mention.last + 1 and reading.texts[start - 1] != ":":
        return False
    first = max(around.sentence(mention.sentence).first, mention.head - _SENTENCE_REACH)
    return not _PRISON.isdisjoint(reading.texts[first : mention.head + 1])


def _mention_right_before(around: Surroundings, start: int) -> Mention | None:
    """Give the name that ends before ``start`` with nothing but signs and words of its entry between.

    "يامن" (9 سنوات), (الحراك - 31 سنة), المصابة (9 سنين), فلان من بلدة كذا (23 عاما), فلان ابن الشهيد علان 7 سنين.
    """
    index: int | None = start - 1
    while index is not None and index >= 0 and start - index <= _BRACKETS_REACH:
        mention = around.mention_at(index)
        if mention is not None:
            return _whose_kin(around, mention)
        index = _before_part(around, index)
    return None


def _before_part(around: Surroundings, index: int) -> int | None:
    """Give the token before the sign, the brackets or the words for where one is from that end at ``index``; ``None`` for other words."""
    reading = around.reading
    text = reading.texts[index]
    if text == ")" and (opening := _opening(around, index - 1)) is not None:
        return opening - 1  # فلان (الكف) 23 عاما
    if reading.is_break(index):  # the name alone in the line above
        named = around.mention_at(index - 1)
        first = named.head - 1 if named is not None else index
        while first >= 0 and not reading.is_break(first) and not reading.is_word(first):
            first -= 1
        return index - 1 if named is not None and (first < 0 or reading.is_break(first)) else None
    if text in _SIGNS or (text == "." and len(reading.texts[index - 1]) == 1):  # مأمون ت. (49 عاما)
        harm = reading.words[index - 1].harm if text == "(" else None
        return index - 1 - (harm is not None and harm.kind == "victim" and reading.texts[index - 1].startswith("ال"))
    opening = _opening(around, index)
    if opening is not None:
        harm = reading.words[opening - 1].harm
        return opening - 1 - (harm is not None and harm.kind == "victim" and reading.texts[opening - 1].startswith("ال"))
    place = around.place_at(index)
    if place is None:
        return None
    head = class_start(reading, place.first) - 1
    head -= reading.texts[head] in field_words("resident")
    return head - 1 if reading.texts[head] in _FROM else None


def _whose_kin(around: Surroundings, mention: Mention) -> Mention:
    """Give for the one by whom kin are told apart these kin: [فلان] ابن الشهيد علان 7 سنين."""
    reading = around.reading
    former = around.mention_before(min(mention.head, mention.first))
    if former is None or not 0 < mention.first - former.last - 1 <= _LONGEST_KIN:
        return mention
    word = reading.words[former.last + 1]
    construct = word.unit is not None and word.unit.kind == "kin" and word.unit_form is not None and not word.unit_form.pronoun
    titled = all(reading.is_word(k) for k in range(former.last + 1, mention.first))
    return former if construct and titled and word.unit_form is not None and not word.unit_form.conjunction else mention


def _opening(around: Surroundings, index: int) -> int | None:
    """Give where the brackets open that hold only words of one entry up to ``index``: where one is from, a by-name."""
    reading = around.reading
    for position in range(index, max(index - _LONGEST_CELL, -1), -1):
        if reading.texts[position] == "(":
            return position if position < index + 1 else None
        word = reading.words[position]
        if around.mention_at(position) is not None or word.harm or word.verb or reading.is_break(position):
            return None
    return None


def _named_behind(around: Surroundings, start: int, last: int) -> list[int]:
    """Read an age between a title and its name: الطفلة (5 سنوات) سلمى."""
    unit = around.reading.words[start - 2].unit_form if start >= 2 else None
    mention = around.mention_at(last + 2)
    number = around.person(mention) if mention and unit and unit.article else None
    return [] if number is None else [number]


def _meant_by_noun(around: Surroundings, index: int) -> list[int]:
    """Give whom a noun before brackets means: إن القتيل (34 عاما), and what kin say of the one: وقال نجله إن والده (52 عاما)."""
    reading = around.reading
    word, form = reading.words[index], reading.words[index].unit_form
    victim = word.harm is not None and word.harm.kind == "victim" and word.text.removeprefix("و").startswith("ال")
    first = around.sentence(around.sentence_of(index)).first
    kin = word.unit is not None and word.unit.kind == "kin" and form is not None and bool(form.pronoun)
    if kin and reading.texts[index - 1] in _THAT:
        speakers = (reading.words[k] for k in range(first, index - 1))
        kin = any(
            one.unit is not None and one.unit.kind == "kin" and one.unit_form is not None and one.unit_form.pronoun for one in speakers
        )
    else:
        kin = False
    number = topic(around, index) if victim or kin else titled(around, index)
    return [] if number is None else [number]


def _subject(around: Surroundings, start: int, last: int) -> list[int]:
    """Read an age whose person is named elsewhere: ويبلغ فلان من العمر, وكانت فلانة البالغة من العمر 22 عاما …."""
    reading = around.reading
    before = reading.words[start - 1] if reading.is_word(start - 1) else None
    inside = next((mention for index in range(start, last + 1) if (mention := around.mention_at(index))), None)
    behind = around.mention_after(last + 1)
    if behind is not None and behind.head > last + 1:
        behind = None
    indefinite = before and before.unit and before.unit_form and not before.unit_form.article and not before.unit_form.pronoun
    if indefinite and not reading.texts[start].startswith("و"):  # not وهو أب لطفلين وعمره 44 عاما
        return []
    if any(reading.texts[index] in _PRONOUNS for index in range(start - _LONGEST_CELL, start)):
        return subject(around, start)  # وهو مهندس كهرباء في الثانية والثلاثين
    if _speaks_of_another(around, start):
        return []
    mention = inside or behind
    number = around.person(mention) if mention else topic(around, start)
    return [] if number is None else [number]


def _speaks_of_another(around: Surroundings, start: int) -> bool:
    """Tell whether a sentence begins with someone without a name, whose age this is: طفل مجهول الهوية عمره نحو 4 سنوات."""
    reading = around.reading
    first = around.sentence(around.sentence_of(start)).first
    return around.mention_before(start) is None and any(
        reading.words[index].unit is not None
        and (form := reading.words[index].unit_form) is not None
        and not form.article
        and not form.pronoun
        for index in range(max(first, start - _LONGEST_CELL), start)
    )
