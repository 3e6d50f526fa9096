"""The timeline: people harmed, stated numbers and dates of all reports, in the order of the calendar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from darcli.names.evidence import fold_value
from darcli.records import Casualty, Count, Date, Moment, ReportSpan, Section
from darcli.register.calendar import order_key
from darcli.report.sentences import split_sentences
from darcli.text.fold import fold
from darcli.text.tokens import tokenize

# from what ends a story to what leaves it open; numbers of dead and wounded together stand behind both
STATUSES = ("killed", "injured", "casualties", "missing", "detained", "released", "survived")
PERSON, COUNT, DATE = "person", "count", "date"
_KINDS = (PERSON, COUNT, DATE)


@dataclass(frozen=True, slots=True)
class Found:
    """What a timeline is made of: the casualty table, the numbers and dates of the reports, and their sections to quote from."""

    casualties: Sequence[Casualty] = ()
    counts: Sequence[Count] = ()
    dates: Sequence[Date] = ()
    sections: Sequence[Section] = ()


def build_timeline(found: Found) -> tuple[Moment, ...]:
    """Give what is dated in ``found``, in order; what has no date is left out, and a date without a year stands at the end.

    A person whose date the reports contradict has an entry for each date. A number that several reports state alike is one entry. Dates
    that a report ties to harm have no entry of their own.

    >>> from darcli.records import Span
    >>> count = Count("killed", 2, 2, 2, "exact", 0, 6, "مدنيان", Span(0, 10, "قتل مدنيان"), date="2022-10-14", report="a")
    >>> [(moment.date, moment.n, moment.reports) for moment in build_timeline(Found(counts=(count,)))]
    [('2022-10-14', 2, ('a',))]
    """
    people = list(_people(found.casualties))
    counts = list(_counts(found.counts))
    tied = {(report, moment.date) for moment in (*people, *counts) for report in moment.reports}
    moments = sorted((*people, *counts, *_dates(found, tied)), key=_order)
    return tuple(replace(moment, id=f"moment-{number}") for number, moment in enumerate(moments, 1))


def _order(moment: Moment) -> tuple[object, ...]:
    status = STATUSES.index(moment.status) if moment.status in STATUSES else len(STATUSES)
    first = moment.evidence[0] if moment.evidence else None
    where = (first.report, first.start) if first else ("", 0)
    return (*order_key(moment.date), _KINDS.index(moment.kind), moment.part, status, moment.name or "", *where)


def _people(casualties: Iterable[Casualty]) -> Iterator[Moment]:
    for row in casualties:
        disputed = next((conflict.values for conflict in row.conflicts if conflict.field == "date"), ())
        dated = [(row.date, row.reports)] if row.date else [(str(value.value), value.reports) for value in disputed]
        for day, reports in dated:
            yield Moment(
                date=day,
                kind=PERSON,
                status=row.status,
                name=row.name,
                entity=row.entity,
                place=row.place,
                affiliation=row.affiliation,
                disputed=row.date is None,
                reports=reports,
                sources=row.sources,
                evidence=tuple(span for span in row.evidence if span.report in reports),
            )


@dataclass(slots=True)
class _Same:
    """Numbers that say the same, in the title and the body of a report or in several reports."""

    first: Count
    sources: dict[str, str] = field(default_factory=dict)
    evidence: dict[tuple[str, int], ReportSpan] = field(default_factory=dict)

    def add(self, count: Count) -> None:
        if count.attribution:
            self.sources.setdefault(fold_value(count.attribution), count.attribution)
        sentence = count.evidence
        self.evidence.setdefault((count.report, sentence.start), ReportSpan(count.report, sentence.start, sentence.end, sentence.text))


def _counts(counts: Iterable[Count]) -> Iterator[Moment]:
    same: dict[tuple[object, ...], _Same] = {}
    for count in counts:
        if count.date:
            words = (fold_value(count.group or ""), fold_value(count.place or ""))
            key = (count.date, count.status, count.n, count.qualifier, count.part, *words)
            same.setdefault(key, _Same(count)).add(count)
    for one in same.values():
        first = one.first
        yield Moment(
            date=first.date or "",
            kind=COUNT,
            status=first.status,
            n=first.n,
            low=first.low,
            high=first.high,
            qualifier=first.qualifier,
            group=first.group,
            part=first.part,
            place=first.place,
            text=first.text,
            reports=tuple(sorted({report for report, _ in one.evidence})),
            sources=tuple(one.sources.values()),
            evidence=tuple(span for _, span in sorted(one.evidence.items())),
        )


def _dates(found: Found, tied: set[tuple[str, str]]) -> Iterator[Moment]:
    """Give the dates without harm, each once with all sentences that name it."""
    sections: dict[str, list[Section]] = defaultdict(list)
    for section in found.sections:
        sections[section.report].append(section)
    same: dict[str, list[Date]] = defaultdict(list)
    for one in found.dates:
        if (one.report, one.edtf) not in tied:
            same[one.edtf].append(one)
    for edtf, dates in same.items():
        dates.sort(key=lambda one: (one.report, one.start))
        quotes = dict.fromkeys(_quote(one, sections[one.report]) for one in dates)
        yield Moment(edtf, DATE, text=dates[0].text, reports=tuple(dict.fromkeys(one.report for one in dates)), evidence=tuple(quotes))


def _quote(one: Date, sections: Iterable[Section]) -> ReportSpan:
    """Quote the sentence that a date stands in, or the date alone where the text did not come along."""
    section = next((section for section in sections if section.start <= one.start < section.start + len(section.text)), None)
    if section is None:
        return ReportSpan(one.report, one.start, one.end, one.text)
    text, place = section.text, one.start - section.start
    begin = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    line = text[begin : len(text) if end < 0 else end]
    folded = fold(line)
    tokens = tokenize(folded)
    for first, stop in split_sentences(folded, tokens, ()):
        low, high = folded.span(tokens[first].start, tokens[stop - 1].end)
        if low <= place - begin < high:
            start = section.start + begin + low
            return ReportSpan(one.report, start, start + high - low, line[low:high])
    return ReportSpan(one.report, one.start, one.end, one.text)
