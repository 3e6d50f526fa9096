"""Rules for the title beside the body: its numbers, its names, and what the body tells with doubt only."""

from __future__ import annotations

from collections.abc import Iterator

from darcli.names.split import split_name
from darcli.register.checks.case import Case
from darcli.register.checks.figures import EVERYONE, Figure, write_numbers
from darcli.register.checks.hits import Both, Hit
from darcli.register.checks.wording import STATUSES
from darcli.report.attribution import is_hedged
from darcli.report.events import count_event, event_of
from darcli.report.mentions import Mention
from darcli.report.persons import Individual
from darcli.report.reading import Sentence

# a number of the title that is so near to the first of the body is the same, mistyped
_SLIP, _FEW = 3, 2
_DOUBT_SIGNS = frozenset({"?", ":", '"'})


def check_title_numbers(case: Case) -> Iterator[Hit]:
    """Find exact numbers of a title that the body neither states nor adds up to."""
    body = [one for one in case.figures if one.section not in case.titles]
    for title in case.figures:
        if title.section not in case.titles or title.part or not title.is_exact or title.n is None or title.n < 2:
            continue
        same = [one for one in body if one.status == title.status]
        # حصيلة آذار 2023: 38 قتيلاً; beside a title that adds up a month stand sentences that do
        adds_up = case.is_total(title.sentence) or _has_month(case, title.sentence)
        stated = [one for one in same if (one.n or 0) > 1 and (adds_up or not case.is_total(one.sentence))]
        if not stated or _is_told(case, title, same):
            continue
        numbers = sorted({one.n for one in stated if one.n is not None})
        spans = (case.quote(title.first, title.last), *(case.quote(one.first, one.last) for one in stated))
        status = STATUSES.get(title.status, Both(title.status, title.status))
        yield Hit(spans, {"status": status, "title": title.n, "body": write_numbers(numbers)})


def _has_month(case: Case, number: int) -> bool:
    """Tell whether a sentence names a month or a year as a whole."""
    sentence = case.study.around.sentence(number)
    return any(len(span.edtf) < len("2022-10-14") for span in case.study.around.dates_in(sentence.first, sentence.end))


def _is_told(case: Case, title: Figure, same: list[Figure]) -> bool:
    """Tell whether the body may mean the number of the title: it states it, of whomever, or its numbers and names add up to it."""
    number = title.n or 0
    if any(one.allows(number) for one in same):
        return True
    # ارتفاع حصيلة ضحايا حريق مركز المصابين إلى 30 شخصاً: the status is not that of the noun
    if any(one.n == number and one.kind == EVERYONE and one.section not in case.titles for one in case.figures):
        return True
    reading = case.study.reading
    inside = (sentence for sentence in reading.sentences if sentence.section not in case.titles)
    if any(_has_number(case, sentence, number) for sentence in inside):
        return True
    named = sum(1 for person in case.study.people if person.status == title.status and _is_in_body(case, person))
    singles = sum(1 for one in same if one.n == 1)
    wholes = [one.n or 0 for one in same if not one.part and (one.n or 0) > 1]
    alone = named + singles
    if number == alone:
        return True
    first = next((one for one in same if not one.part and (one.n or 0) > 1), None)
    if first is not None and first.is_exact and first.kind == title.kind and abs(number - (first.n or 0)) <= _SLIP:
        # nearly the number that the body begins with: told only if a number or the people named besides make up for the difference
        rest = [one.n for one in same if one is not first and not one.part and one.n != first.n]
        # a report with many numbers breaks its total down in several ways, and some number makes up for any difference
        return (len(rest) <= _FEW and number - (first.n or 0) in rest) or (first.kind == EVERYONE and alone > (first.n or 0))
    # beside several numbers all who are named may stand apart, beside one those whom it does not count
    return any(total <= number <= total + (alone if several else max(0, alone - total)) for total, several in _sums_in_a_row(wholes))


def _sums_in_a_row(numbers: list[int]) -> set[tuple[int, bool]]:
    """Give what numbers that follow one another add up to, and whether they are several: a title may tell of more than one event."""
    size = len(numbers)
    return {(sum(numbers[first:end]), end - first > 1) for first in range(size) for end in range(first + 1, size + 1)}


def _has_number(case: Case, sentence: Sentence, number: int) -> bool:
    """Tell whether a number stands in a sentence, of what was not read as people."""
    reading = case.study.reading
    taken = {index for one in case.figures for index in range(one.first, one.last + 1)}
    free = (index for index in range(sentence.first, sentence.end) if index in reading.numbers and index not in taken)
    if any(reading.numbers[index].value == number and reading.text(index - 1) != "(" for index in free):
        return True
    return number == 2 and any(
        word.unit is not None and word.unit.number == 2 and word.unit.kind != "noname"
        for word in reading.words[sentence.first : sentence.end]
    )


def _is_in_body(case: Case, person: Individual) -> bool:
    return any(not case.is_in_title(mention.first) for mention in person.mentions)


def check_title_names(case: Case) -> Iterator[Hit]:
    """Find people of the title whom the body knows by another given, father's or family name: one part differs and the rest agrees."""
    people = case.study.people
    in_title = [person for person in people if not _is_in_body(case, person)]
    in_body = [person for person in people if not any(case.is_in_title(mention.first) for mention in person.mentions)]
    for title in in_title:
        fits = [other for other in in_body if other.status == title.status != "none" and _differs_in_one(title.fullest, other.fullest)]
        if len(fits) == 1:
            first, second = title.fullest, fits[0].fullest
            spans = case.quote(first.first, first.last), case.quote(second.first, second.last)
            yield Hit(spans, {"title": spans[0].text, "body": spans[1].text})


def _differs_in_one(a: Mention, b: Mention) -> bool:
    """Tell whether two names of the same length differ in one part, or a short one differs in its given name or its family."""
    first, second = split_name(" ".join(a.units)).units, split_name(" ".join(b.units)).units
    if len(first) < 2 or len(second) < 2:
        return False
    if len(first) == len(second):
        return sum(x != y for x, y in zip(first, second, strict=True)) == 1
    return (first[0] == second[0]) != (first[-1] == second[-1])


def check_hedged_titles(case: Case) -> Iterator[Hit]:
    """Find harm that the title tells as a fact and the body only with doubt: أنباء عن, يُعتقد, غير مؤكدة."""
    for number, sentence in enumerate(case.study.reading.sentences):
        if sentence.section not in case.titles or _is_doubtful(case, sentence):
            continue
        around = case.study.around
        for trigger in around.triggers_in(sentence.first, sentence.end)[:1]:
            told = _tellings(case, trigger.status)
            doubted = [stretch for stretch, hedged in told if hedged]
            if doubted and len(doubted) == len(told):
                title = case.quote_sentence(number)
                yield Hit((title, *(case.quote(*stretch) for stretch in doubted)), {"title": title.text})


def _is_doubtful(case: Case, sentence: Sentence) -> bool:
    """Tell whether a title has doubt, a source or a question of its own."""
    reading = case.study.reading
    indices = range(sentence.first, sentence.end)
    return any(reading.text(index) in _DOUBT_SIGNS or {"hedge", "attribution"} & reading.words[index].starts for index in indices)


def _tellings(case: Case, status: str) -> list[tuple[tuple[int, int], bool]]:
    """Give where the body tells harm of a status, and whether it does so with doubt."""
    study, around = case.study, case.study.around
    found: list[tuple[tuple[int, int], bool]] = []
    for mention in around.mentions:
        if study.outcome.statuses.get(mention.first) == status and not case.is_in_title(mention.first):
            event = event_of(around, mention, study.outcome.triggers.get(mention.first), status)
            found.append(((event.first, event.last), is_hedged(around, event)))
    for figure in case.figures:
        if figure.status == status and figure.section not in case.titles and figure.n != 0:
            event = count_event(around, figure.first, figure.last, status)
            found.append(((event.first, event.last), is_hedged(around, event)))
    return found
