"""Rules for tolls that a report says have risen: from less to more, and by the number it tells of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from darcli.register.checks.case import Case
from darcli.register.checks.hits import Hit
from darcli.register.checks.wording import check_words

# between من and its number, and إلى and its own (إلى ما مجموعه 12)
_NEAR = 2
_WAS_REACH = 6
# an earlier number of the report is that of the same toll only where the new one is near to it and the difference told
_NEARBY = 2
_MOST_DRIFT = 0.2

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rise:
    """A toll said to have risen (or fallen): where it stands and what it is now, what it was, and who was added."""

    verb: int
    sentence: int
    is_drop: bool
    now: int
    now_at: Spot
    before: int | None
    before_at: Spot | None
    added: tuple[int, ...]


def check_totals_fall(case: Case) -> Iterator[Hit]:
    """Find tolls that are said to rise and do not: ارتفعت الحصيلة من 12 إلى 9."""
    for rise in _rises(case):
        if rise.before is None or rise.before_at is None:
            continue
        if (rise.now >= rise.before) if rise.is_drop else (rise.now <= rise.before):
            yield _hit(case, rise, rise.before, rise.before_at)


def check_total_growth(case: Case) -> Iterator[Hit]:
    """Find tolls that do not grow by those who are said to have been added: من 12 إلى 16 بعد وفاة ثلاثة جرحى."""
    for rise in _rises(case):
        if rise.is_drop or not rise.added:
            continue
        before, at = rise.before, rise.before_at
        if before is None:
            before, at = _earlier_figure(case, rise)
        if before is None or at is None or rise.now <= before or any(before + added == rise.now for added in rise.added):
            continue
        drift = abs(before + rise.added[0] - rise.now)
        if rise.before is not None or drift <= max(_NEARBY, _MOST_DRIFT * rise.now):
            yield _hit(case, rise, before, at)


def _hit(case: Case, rise: Rise, before: int, at: Spot) -> Hit:
    spans = case.quote(*at), case.quote(*rise.now_at)
    return Hit(spans, {"before": before, "now": rise.now, "added": rise.added[0] if rise.added else 0})


def _rises(case: Case) -> Iterator[Rise]:
    reading = case.study.reading
    for number, sentence in enumerate(reading.sentences):
        if sentence.silent:
            continue
        for verb in range(sentence.first, sentence.end):
            is_rise, is_drop = reading.text(verb) in check_words("rise"), reading.text(verb) in check_words("drop")
            if (is_rise or is_drop) and (rise := _read_rise(case, verb, number, is_drop=is_drop)):
                yield rise
                break


def _read_rise(case: Case, verb: int, sentence: int, *, is_drop: bool) -> Rise | None:
    reading = case.study.reading
    end = reading.sentences[sentence].end
    to = next((index for index in range(verb, end) if reading.text(index) == "الي" and _number_at(case, index + 1, end)), None)
    if to is None:
        return None
    now = _number_at(case, to + 1, end)
    assert now is not None
    value, at = now
    if _is_vague(case, at):
        return None
    origin = next((index for index in range(verb, to) if reading.text(index) == "من" and _counts_people(case, index + 1, to)), None)
    before = _number_at(case, origin + 1, to) if origin is not None else _was(case, at[1] + 1, end)
    if before is None:
        before = _earlier_toll(case, sentence, at)
    if before is not None and _is_vague(case, before[1]):
        before = None
    added = tuple(_added(case, sentence, at, before[1] if before else None))
    return Rise(verb, sentence, is_drop, value, at, before[0] if before else None, before[1] if before else None, added)


def _number_at(case: Case, index: int, end: int) -> tuple[int, Spot] | None:
    """Give the number at ``index`` or a word or two behind it, and where it stands with its noun."""
    reading = case.study.reading
    for at in range(index, min(index + _NEAR + 1, end)):
        span = reading.numbers.get(at)
        if span is not None and span.kind != "ordinal" and span.value == int(span.value):
            return int(span.value), (at, span.last)
        word = reading.words[at]
        if word.unit is not None and word.unit.number == 2:
            return 2, (at, at)
        if at in reading.in_date or not reading.is_word(at):
            return None
    return None


def _counts_people(case: Case, index: int, to: int) -> bool:
    """Tell whether the number behind من is of people, or stands right before إلى; مبنى من ثلاث طبقات is none."""
    found = _number_at(case, index, to)
    if found is None:
        return False
    after = found[1][1] + 1
    word = case.study.reading.words[after]
    return after == to or word.unit is not None or word.harm is not None


def _is_vague(case: Case, at: Spot) -> bool:
    """Tell whether a number is no exact one: نحو 12, أكثر من 12, 12 على الأقل."""
    return any(one.first <= at[0] <= one.last and one.qualifier != "exact" for one in case.figures)


def _was(case: Case, first: int, end: int) -> tuple[int, Spot] | None:
    """Read what a toll was: بعد أن كانت 12, بعد أن كان عدد القتلى 12."""
    reading = case.study.reading
    for index in range(first, end):
        if reading.text(index) in check_words("was") and reading.text(index - 1) in ("ان", "قد"):
            for near in range(index + 1, min(index + _WAS_REACH, end)):
                if found := _number_at(case, near, near + 1):
                    return found
    return None


def _earlier_toll(case: Case, sentence: int, now: Spot) -> tuple[int, Spot] | None:
    """Read the toll that a sentence near by calls an earlier one (وكانت حصيلة سابقة أشارت إلى 9 قتلى), unless it was mended."""
    reading = case.study.reading
    status = next((one.status for one in case.figures if one.first <= now[0] <= one.last), None)
    near = range(max(sentence - 1, 0), min(sentence + 3, len(reading.sentences)))
    if any(_has(case, number, "mended") for number in near):
        return None
    for number in near:
        if not (_has(case, number, "earlier_toll") and _has(case, number, "toll")):
            continue
        bounds = reading.sentences[number]
        first = next(index for index in range(bounds.first, bounds.end) if reading.text(index) in check_words("earlier_toll"))
        # كحصيلة أولية، لترتفع إلى: behind the verb stands the new one
        end = next((index for index in range(first, bounds.end) if reading.text(index) in check_words("rise")), bounds.end)
        figures = [one for one in case.figures if one.status == status and one.is_exact and one.n is not None]
        behind = [one for one in figures if first < one.first < end]
        told = behind[:1] or [one for one in figures if bounds.first <= one.first < first <= one.last + _NEAR + 1][-1:]
        if told and told[0].n is not None and told[0].first != now[0]:
            return told[0].n, (told[0].first, told[0].last)
    return None


def _has(case: Case, sentence: int, name: str) -> bool:
    around = case.study.around.sentence(sentence)
    return any(case.study.reading.text(index) in check_words(name) for index in range(around.first, around.end))


def _added(case: Case, sentence: int, now: Spot, before: Spot | None) -> Iterator[int]:
    """Give how many were added: those told in the sentence behind the toll (بعد وفاة امرأتين), else those told before it."""
    status = next((one.status for one in case.figures if one.first <= now[0] <= one.last), "killed")
    around = case.study.around
    bounds = around.sentence(sentence)
    taken = {now[0], *([before[0]] if before else [])}
    behind = next((k for k in range(now[1] + 1, bounds.end) if case.study.reading.text(k) in check_words("after")), bounds.end)
    for first, end in ((behind, bounds.end), (bounds.first, now[0])):
        # بعد وفاة ثلاثة جرحى, توفي ثلاثة جرحى: who died of wounds is counted by another word
        figures = [one for one in case.figures if first <= one.first < end and not one.part]
        figures = [one for one in figures if not any(one.first <= at <= one.last for at in taken)]
        people = {around.person(one) for one in around.mentions_in(first, end) if case.study.outcome.statuses.get(one.first) == status}
        if figures and figures[0].is_exact and figures[0].n:
            yield figures[0].n
        elif not figures and people:
            yield len(people)


def _earlier_figure(case: Case, rise: Rise) -> tuple[int | None, Spot | None]:
    """Give the number of the same people that the report told before, where it told one only."""
    status = next((one.status for one in case.figures if one.first <= rise.now_at[0] <= one.last), None)
    told = [
        one for one in case.figures if one.status == status and one.last < rise.verb and not one.part and one.is_exact and (one.n or 0) > 1
    ]
    told = [one for one in told if one.n != rise.now]
    if len({one.n for one in told}) != 1:
        return None, None
    return told[-1].n, (told[-1].first, told[-1].last)
