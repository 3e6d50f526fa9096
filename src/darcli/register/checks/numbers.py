"""Rules for numbers inside one report: beside one another, and parts beside their whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from darcli.records import Span
from darcli.register.checks.case import Case
from darcli.register.checks.figures import CHILDREN, CIVILIANS, FIGHTERS, WOMEN, Figure, can_add_up, write_numbers
from darcli.register.checks.hits import NOTE, Both, Hit, Value
from darcli.register.checks.wording import STATUSES, check_words

# of these kinds nobody is of two: no child is a woman, no civilian a fighter
_EXCLUSIVE = ((WOMEN, CHILDREN), (CIVILIANS, FIGHTERS))
# between a number and the words that part it (28 قتيلا هم …)
_REACH = 12


def check_numbers_differ(case: Case) -> Iterator[Hit]:
    """Find two exact numbers for the same people of one side."""
    for one in case.comparisons:
        counts = [count for count in case.counts_of(one) if count.qualifier == "exact" and count.n is not None]
        numbers = sorted({count.n for count in counts if count.n is not None})
        if one.differs and not one.part and len(numbers) > 1:
            spans = [Span(count.start, count.end, count.text) for count in counts]
            status = STATUSES.get(one.status, Both(one.status, one.status))
            whom = one.side or ""
            yield Hit(case.cite(*spans), {"status": status, "numbers": write_numbers(numbers), "whom": whom})


def check_parts_exceed(case: Case) -> Iterator[Hit]:
    """Find parts that are more than their whole: one alone, those of whom nobody can be two (أطفال, سيدات), or all that are listed."""
    for whole, parts in _with_parts(case):
        too_many = _find_too_many(case, whole, parts)
        if too_many:
            yield _parts_hit(case, whole, too_many)
    for whole, part in _nested(case):
        yield _parts_hit(case, whole, [part])
    for whole, listed, numbers in _partitions(case):
        total, stated = whole.n or 0, [part.n or 0 for part in listed]
        # with other numbers about, or parts of parts, some of them may be meant
        if sum(stated) > total and (stated == numbers or not can_add_up(numbers, total)):
            yield _parts_hit(case, whole, listed)


def check_parts_fall_short(case: Case) -> Iterator[Hit]:
    """Find a whole that is parted into less than itself: تسعة قتلى هم أربعة مدنيين وثلاثة مقاتلين."""
    for whole, listed, numbers in _partitions(case):
        if sum(numbers) < (whole.n or 0):
            yield _parts_hit(case, whole, listed, NOTE)


def _with_parts(case: Case) -> Iterator[tuple[Figure, list[Figure]]]:
    """Give each whole with the parts behind it in its sentence; a part without a whole there belongs to the largest one before."""
    for _, group in groupby(case.figures, key=lambda figure: figure.sentence):
        figures = list(group)
        for position, part in enumerate(figures):
            # بينها طفلان، ليرتفع العدد الإجمالي إلى 243: a new total is no part
            if not part.part or part.n is None or _is_new_total(case, part):
                continue
            before = [one for one in figures[:position] if not one.part and one.status == part.status]
            if before:
                siblings = [one for one in figures[position:] if one.part and one.status == part.status and one.n is not None]
                siblings = list(takewhile(lambda one: not _is_new_total(case, one), siblings))
                if before[-1].is_exact and not _is_other_whole(figures[:position], before[-1], part):
                    yield before[-1], siblings
                break


def _is_new_total(case: Case, figure: Figure) -> bool:
    return case.study.reading.text(figure.first - 1) == "الي"


def _nested(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Give each part of a part that is more than it: هم 18 مدنياً بينهم 19 طفلاً، و7 …"""
    for before, part in pairwise(case.figures):
        is_nested = before.part and part.part and before.sentence == part.sentence and before.status == part.status
        if is_nested and before.is_exact and (part.n or 0) > (before.n or 0) and _is_right_behind(case, before, part):
            yield before, part


def _is_right_behind(case: Case, before: Figure, part: Figure) -> bool:
    """Tell whether no more than بينهم stands between a number and its part; تحوّل منها speaks of a larger number before."""
    texts = [case.study.reading.text(index) for index in range(before.last + 1, part.first)]
    words = [text for text in texts if text not in (",", "(", "من", "و", "ومن")]
    return len(words) == 1 and words[0] in check_words("of_them")


def _is_other_whole(before: Sequence[Figure], whole: Figure, part: Figure) -> bool:
    """Tell whether a part may belong to another number right before it: قُتل 5 وأصيب 20 بينهم 8 أطفال."""
    return any(one.first > whole.first and not one.part and one.n is not None and one.n >= (part.n or 0) for one in before)


def _find_too_many(case: Case, whole: Figure, parts: Sequence[Figure]) -> list[Figure]:
    total = whole.n or 0
    alone = [part for part in parts if part.qualifier in ("exact", "at_least") and (part.n or 0) > total]
    if alone:
        return alone[:1]
    for kinds in _EXCLUSIVE:
        apart = [part for part in parts if part.kind in kinds and part.qualifier in ("exact", "at_least")]
        # بينهم 5 أطفال منهم 3 رضع: a part of a part is no part of its own
        flat = [part for part in apart if not _is_nested(case, part, parts)]
        if sum(part.n or 0 for part in flat) > total:
            return flat
    return []


def _is_nested(case: Case, part: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether a word like بينهم stands between the part before and this one."""
    before = [one for one in parts if one.last < part.first]
    return bool(before) and _has_word(case, before[-1].last + 1, part.first, "of_them")


def _has_word(case: Case, first: int, end: int, name: str) -> bool:
    return any(case.study.reading.text(index) in check_words(name) for index in range(first, end))


def _partitions(case: Case) -> Iterator[tuple[Figure, list[Figure], list[int]]]:
    """Give each whole that a sentence parts completely (هم …, or in brackets), its parts at the top, and every number behind it."""
    reading = case.study.reading
    for whole in case.figures:
        start = _partition_start(case, whole)
        if start is None or not whole.is_exact or whole.part:
            continue
        end = case.study.around.sentence(whole.sentence).end
        if reading.text(start - 1) == "(":
            end = next((index for index in range(start, end) if reading.text(index) == ")"), end)
        inside = [one for one in case.figures if start <= one.first < end and one.status == whole.status and one.n]
        numbers = [one.n or 0 for one in inside] + _other_numbers(case, (start, end), inside)
        people = len({number for number in map(case.study.around.person, case.study.around.mentions_in(start, end)) if number is not None})
        listed = [one for one in inside if not _is_inner(case, start, one)]
        if len(listed) > 1 and all(one.qualifier == "exact" for one in inside):
            yield whole, listed, numbers + [1] * people


def _partition_start(case: Case, whole: Figure) -> int | None:
    reading = case.study.reading
    for index in range(whole.last + 1, whole.last + 1 + _REACH):
        text = reading.text(index)
        if text == "(":
            is_right_behind = index == whole.last + 1 and not _has_word(case, index + 1, index + 3, "of_them")
            return index + 1 if is_right_behind else None
        if text in check_words("they_are") or (text == ":" and index == whole.last + 1):
            return index + 1
        if text in (".", ")") or reading.is_break(index) or text in check_words("of_them") or index in reading.numbers:
            return None
    return None


def _other_numbers(case: Case, stretch: tuple[int, int], inside: Sequence[Figure]) -> list[int]:
    """Give the numbers of a stretch that were not read as people, for they may be; what is too many does no harm."""
    reading = case.study.reading
    taken = {index for one in inside for index in range(one.first, one.last + 1)}
    spans = (reading.numbers[index] for index in range(*stretch) if index in reading.numbers and index not in taken)
    return [int(span.value) for span in spans if span.value == int(span.value) and span.value > 0]


def _is_inner(case: Case, start: int, part: Figure) -> bool:
    """Tell whether a part stands in brackets or behind بينهم, and is so a part of the part before: 18 مدنياً بينهم 3 أطفال وسيدة، و7 …"""
    reading = case.study.reading
    inner = False
    for index in range(start, part.first + 1):
        text = reading.text(index)
        if text in check_words("of_them"):
            inner = True
        elif text == ")" or (text == "," and reading.text(index + 1).startswith("و")):
            inner = False
    return inner


def _parts_hit(case: Case, whole: Figure, parts: Sequence[Figure], severity: str | None = None) -> Hit:
    spans = (case.quote(whole.first, whole.last), *(case.quote(part.first, part.last) for part in parts))
    numbers = [part.n or 0 for part in parts]
    values: dict[str, Value] = {
        "status": STATUSES.get(whole.status, Both(whole.status, whole.status)),
        "whole": whole.n or 0,
        "parts": write_numbers(numbers),
        "sum": sum(numbers),
    }
    return Hit(spans, values, severity)
