"""Lists of people as a report writes them: numbered lines, items below a heading, and names in a row behind هم."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from darcli.register.checks.figures import Figure, read_figures
from darcli.register.checks.wording import check_words
from darcli.report.mentions import Mention
from darcli.report.study import Study

_SIGNS = frozenset({"-", ".", ")", "_", "–", "/", ":", "ـ"})
_ORDINALS = ("اولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا")
_MOST = 999
# so far behind a number or a word for victims stands هم: مقتل ثلاثة أشخاص في قصف على سوق نوى، هم …
_REACH = 12


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: its sentence, the numbers it bears (7-8-9), and the names in it."""

    sentence: int
    numbers: tuple[int, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Names that a report gives as all of a number (القتلى الثلاثة هم …): the number, where the names begin and end."""

    figure: Figure
    people: tuple[int, ...]
    others: int


def read_numbered_lists(study: Study) -> list[list[Item]]:
    """Give the numbered lists of a report; a list begins with the number 1, or behind a heading."""
    return [*_read_lists(study, _digits_of), *_read_lists(study, _ordinal_of)]


def _read_lists(study: Study, numbers_of: Callable[[Study, int], tuple[int, ...]]) -> list[list[Item]]:
    """Give the lists that are numbered in one way; those numbered أولاً، ثانياً may have lists in figures inside."""
    lists: list[list[Item]] = []
    last = 0
    for sentence in range(len(study.reading.sentences)):
        numbers = numbers_of(study, sentence)
        if not numbers:
            continue
        heading_between = lists and any(_is_heading(study, between) for between in range(lists[-1][-1].sentence + 1, sentence))
        if not lists or numbers[0] == 1 != last or (heading_between and numbers[0] != last + 1):
            lists.append([])
        around = study.around.sentence(sentence)
        lists[-1].append(Item(sentence, numbers, tuple(study.around.mentions_in(around.first, around.end))))
        last = numbers[-1]
    return lists


def _is_heading(study: Study, sentence: int) -> bool:
    around = study.around.sentence(sentence)
    last = around.end - 1
    while last > around.first and study.reading.is_break(last):
        last -= 1
    return study.reading.text(last) == ":" or last - around.first <= 2


def _start_of(study: Study, sentence: int) -> int:
    """Give the first token of a sentence that is no sign before a number."""
    reading = study.reading
    at = study.around.sentence(sentence).first
    while at < len(reading.tokens) and (reading.is_break(at) or reading.text(at) in ("(", "#")):
        at += 1
    return at


def _ordinal_of(study: Study, sentence: int) -> tuple[int, ...]:
    """Give the number of a sentence that begins with ثالثاً:."""
    at = _start_of(study, sentence)
    text, after = study.reading.text(at), study.reading.text(at + 1)
    return (_ORDINALS.index(text) + 1,) if text in _ORDINALS and after in (":", "-", ".", ",") else ()


def _digits_of(study: Study, sentence: int) -> tuple[int, ...]:
    """Give the numbers that a sentence begins with as an entry of a list: 3- or 3. or ٧-٨-٩-; nothing for a date."""
    reading = study.reading
    at = _start_of(study, sentence)
    numbers: list[int] = []
    while reading.is_number(at) and reading.text(at).isdigit() and int(reading.text(at)) <= _MOST:
        # an underscore is no token
        is_underscored = reading.folded.text[reading.tokens[at].end : reading.tokens[at].end + 1] == "_"
        if not is_underscored and reading.text(at + 1) not in _SIGNS:
            return ()
        numbers.append(int(reading.text(at)))
        at += 1 if is_underscored else 2
    is_entry = bool(numbers) and not reading.is_number(at) and not reading.is_break(at) and numbers[0] > 0
    if not is_entry or at - 2 in reading.in_date or at - 1 in reading.in_date or reading.text(at - 1) == ":":
        return ()
    return tuple(numbers)


def read_rows(study: Study, figures: list[Figure] | None = None) -> Iterator[Row]:
    """Give the names that stand behind هم as all of a number, or of the last number of such people."""
    figures = read_figures(study) if figures is None else figures
    reading, around = study.reading, study.around
    for index, token in enumerate(reading.tokens):
        if token.text not in check_words("they_are"):
            continue
        sentence = around.sentence_of(index)
        figure = _announced(study, figures, index, sentence)
        if figure is None or figure.n is None or figure.n < 2:
            continue
        end = _row_end(study, index + 1, sentence, figure.status)
        people = people_in(study, index, end)
        if people and all(study.people[person].status == figure.status for person in people):
            others = sum(one.n or 0 for one in figures if index < one.first < end and not _has_name(study, one, end))
            yield Row(figure, people, max(others, _count_joined(study, index + 1, sentence) - len(people)))


def people_in(study: Study, first: int, end: int) -> tuple[int, ...]:
    """Give the individuals named between two tokens, each once."""
    found = (study.around.person(mention) for mention in study.around.mentions_in(first, end))
    return tuple(dict.fromkeys(number for number in found if number is not None))


def _announced(study: Study, figures: list[Figure], index: int, sentence: int) -> Figure | None:
    """Give the number whose people stand behind هم at ``index``: of its sentence, or that of القتلى in a sentence before."""
    first = max(study.around.sentence(sentence).first, index - _REACH)
    if any(study.reading.text(k) in check_words("of_them") for k in range(first, index)):
        return None
    near = [one for one in figures if first <= one.first < index and one.n is not None]
    if near:
        return near[-1] if len(near) == 1 or near[-1].last >= index - 3 else None
    for trigger in study.around.triggers_in(index - 3, index):
        if trigger.kind == "victim" and trigger.article:
            before = [one for one in figures if one.first < trigger.first and one.status == trigger.status and not one.part]
            numbers = {one.n for one in before}
            return before[-1] if len(numbers) == 1 else None
    return None


def _row_end(study: Study, first: int, sentence: int, status: str) -> int:
    """Give where a row of names ends: at the end of the sentence, or where another harm is told."""
    end = study.around.sentence(sentence).end
    other = [trigger.first for trigger in study.around.triggers_in(first, end) if trigger.kind in ("verb", "noun")]
    return min([end, *other])


def _count_joined(study: Study, first: int, sentence: int) -> int:
    """Give how many people a row may name at most, by its commas and its و: nobody is missed because his name was not read."""
    reading, end = study.reading, study.around.sentence(sentence).end
    # the و of وليد is of the name
    inside = {k for mention in study.around.mentions_in(first, end) for k in range(mention.first + 1, mention.last + 1)}
    joints = [k for k in range(first, end) if reading.text(k) == "," or (reading.text(k).startswith("و") and k not in inside)]
    besides = any(reading.text(k) in check_words("besides") for k in range(max(first - 3, 0), end))
    # a comma with و behind it joins once
    return 1 + besides + sum(1 for k in joints if k - 1 not in joints)


def _has_name(study: Study, figure: Figure, end: int) -> bool:
    """Tell whether names stand right behind a number of a row, so that it counts them: الأخوين فلان وفلان."""
    return any(mention.first <= figure.last + 2 for mention in study.around.mentions_in(figure.first, end))
