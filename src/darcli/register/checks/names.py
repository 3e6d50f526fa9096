"""Rules for stated numbers beside the people named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from darcli.records import ReportSpan, Span
from darcli.register.checks.case import Case, first_mention
from darcli.register.checks.figures import Figure
from darcli.register.checks.hits import NOTE, Both, Hit, Value
from darcli.register.checks.listings import people_in, read_rows
from darcli.register.checks.wording import NOTHING, STATUSES, check_words
from darcli.register.tallies import MORE, Comparison

# a figure, the individuals listed as those it counts, and how many entries the list has
_Listed = tuple[Figure, tuple[int, ...], int]


def check_more_named(case: Case) -> Iterator[Hit]:
    """Find stated numbers that are lower than the people named: in a list that gives all of them, or in the whole report."""
    told: set[tuple[str, int | None]] = set()
    for figure, people, _ in _lists(case):
        if figure.n is not None and figure.qualifier != "at_least" and len(people) > figure.n:
            told.add((figure.status, figure.n))
            yield _listed_hit(case, figure, people, len(people))
    for one in case.comparisons:
        stated = max((count.n for count in case.counts_of(one) if count.n is not None), default=0)
        if one.verdict == MORE and (one.status, stated) not in told:
            named = [index for index in one.named if not _is_aside(case, index)]
            if len(named) > stated:
                yield _counted_hit(case, one, named, stated)


def check_fewer_named(case: Case) -> Iterator[Hit]:
    """Find lists that claim to give all of a number and give fewer: القتلى الأربعة هم فلان وفلان."""
    for figure, people, size in _lists(case):
        if figure.n is not None and figure.qualifier != "at_most" and size < figure.n:
            yield _listed_hit(case, figure, people, size)


def _lists(case: Case) -> Iterator[_Listed]:
    """Give the lists that claim to name all of a number."""
    for row in read_rows(case.study, case.figures):
        yield row.figure, row.people, len(row.people) + row.others
    yield from _headed_lists(case)


def _headed_lists(case: Case) -> Iterator[_Listed]:
    """Give the lists below a heading that states a number, or before a line that adds up (المجموع: سبعة ضحايا)."""
    study = case.study
    groups: dict[int, list[int]] = {}
    for sentence, heading in study.around.headings.items():
        groups.setdefault(heading, []).append(sentence)
    listed = []
    for heading, sentences in groups.items():
        people = [_people_of(case, sentence) for sentence in sentences]
        statuses = Counter(study.people[person].status for entry in people for person in entry[:1])
        status = statuses.most_common(1)[0][0] if statuses else "none"
        size = sum(_size_of(case, sentence, entry) for sentence, entry in zip(sentences, people, strict=True))
        listed.append(
            (heading, status, tuple(person for entry in people for person in entry if study.people[person].status == status), size)
        )
    for heading, status, names, size in listed:
        figure = _figure_in(case, heading, status)
        alone = [other for _, other, _, _ in listed].count(status) == 1
        if figure is None and alone:
            figure = next((found for line in _total_lines(case) if (found := _figure_in(case, line, status))), None)
        if figure is not None and len(groups[heading]) > 1:
            yield figure, names, size


def _people_of(case: Case, sentence: int) -> tuple[int, ...]:
    around = case.study.around.sentence(sentence)
    return people_in(case.study, around.first, around.end)


def _size_of(case: Case, sentence: int, people: Sequence[int]) -> int:
    """Give for how many people an entry stands: the names in it, or a number where it has none (ثلاث جثث مجهولة)."""
    numbers = [one.n for one in case.figures if one.sentence == sentence and one.n is not None]
    return max(len(people) if len(people) > 1 and _is_plural(case, sentence) else 1, *numbers, 1)


def _is_plural(case: Case, sentence: int) -> bool:
    """Tell whether an entry names several people as such (الشقيقان فلان وفلان), and not one with a relative."""
    around = case.study.around
    reading = case.study.reading
    words = reading.words[around.sentence(sentence).first : around.sentence(sentence).end]
    return any(word.unit is not None and word.unit.number == 2 for word in words)


def _figure_in(case: Case, sentence: int, status: str) -> Figure | None:
    found = [one for one in case.figures if one.sentence == sentence and one.status == status and not one.part and (one.n or 0) > 1]
    return found[0] if len(found) == 1 else None


def _total_lines(case: Case) -> Iterator[int]:
    """Give the sentences that begin with المجموع, العدد النهائي, إجمالي."""
    reading = case.study.reading
    for number, sentence in enumerate(reading.sentences):
        head = [reading.text(index) for index in range(sentence.first, min(sentence.first + 4, sentence.end))]
        if any(word in check_words("total_line") for word in head):
            yield number


def _is_aside(case: Case, index: int) -> bool:
    """Tell whether a person is in doubt, or was harmed before the news (بعد أسبوع من اغتيال …): the number need not mean him."""
    person = case.extraction.persons[index]
    if person.hedged:
        return True
    individual = case.individual_of(person)
    return individual is not None and any(mention.first in case.study.outcome.earlier for mention in individual.mentions)


def _listed_hit(case: Case, figure: Figure, people: Sequence[int], named: int) -> Hit:
    spans: list[ReportSpan] = [case.quote(figure.first, figure.last)]
    spans += [case.quote(mention.first, mention.last) for person in people for mention in case.study.people[person].mentions[:1]]
    return Hit(tuple(spans), _values(figure.status, figure.n or 0, named, NOTHING))


def _counted_hit(case: Case, one: Comparison, named: Sequence[int], stated: int) -> Hit:
    counts = [count for count in case.counts_of(one) if count.n is not None]
    spans = [Span(count.start, count.end, count.text) for count in counts]
    people = [first_mention(case.extraction.persons[index]) for index in named]
    whom = Both(f" of {one.side}", f" من {one.side}") if one.side else NOTHING
    # a title may tell of one of several events, and so may a number of people whose side is not told
    is_open = one.side is None or all(count.section in case.titles for count in counts)
    return Hit(case.cite(*spans, *people), _values(one.status, stated, len(named), whom), NOTE if is_open else None)


def _values(status: str, stated: int, named: int, whom: Both) -> dict[str, Value]:
    return {"status": STATUSES.get(status, Both(status, status)), "stated": stated, "named": named, "whom": whom}
