"""What one report says, for a reader in a hurry: where, when, who, how many, by whose word, and what does not add up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from darcli.records import Count, Date, Extraction, Person, Section, Span
from darcli.register.checks.case import join_sections
from darcli.register.checks.check import check_report
from darcli.register.checks.hits import NOTE
from darcli.register.sides import Sides, find_sides
from darcli.register.summary_lines import (
    STATUSES,
    ClaimLine,
    DateLine,
    Doubt,
    NamedPerson,
    NumberLine,
    OutlineLine,
    PeopleGroup,
    PersonLine,
    PlaceLine,
    SourceLine,
    Summary,
    Tally,
)
from darcli.register.tallies import Comparison, compare_numbers
from darcli.register.weekdays import find_weekday, weekday_of
from darcli.report.claims import find_claims
from darcli.report.reading import lay_out, read_layout


def summarize(extraction: Extraction) -> Summary:
    """Sum up one report; ``extraction`` is what :func:`darcli.extract` gives, or as much of it as is known.

    >>> from darcli.report.chain import extract
    >>> [(group.status, len(group.people)) for group in summarize(extract("قُتل أمس الشاب “سامي خالد”.")).people]
    [('killed', 1)]
    """
    text = join_sections(extraction.sections)
    lines = _Lines(text)
    sides = find_sides(extraction, text)
    people = [_describe(person, side, lines) for person, side in zip(extraction.persons, sides.people, strict=True)]
    tallies = tuple(_tally(one, extraction, sides, lines) for one in _order(compare_numbers(extraction, sides)))
    dates = _order_dates(extraction.dates, lines)
    report = extraction.report
    return Summary(
        report=report.id,
        title=report.title,
        outlet=report.outlet,
        url=report.url,
        published=report.published,
        published_from=report.published_from,
        places=_gather_places(extraction, lines),
        people=tuple(_group(extraction.persons, people)),
        others=tuple(line for person, line in zip(extraction.persons, people, strict=True) if person.status not in STATUSES),
        tallies=tallies,
        dates=dates,
        sources=_gather_sources(extraction),
        claims=tuple(_gather_claims(text, report.id, lines)),
        outline=tuple(_outline(extraction.sections, lines)),
        doubts=tuple(_find_doubts(extraction, lines)),
    )


class _Lines:
    """Where lines begin, so that an editor finds what the summary speaks of."""

    def __init__(self, text: str) -> None:
        self._known = bool(text)
        self._ends = [match.start() for match in re.finditer("\n", text)]

    def find(self, offset: int) -> int | None:
        """Give the line, counted from 1, that ``offset`` is in; ``None`` where the report's text is not known."""
        return bisect_left(self._ends, offset) + 1 if self._known else None


def _rank(status: str) -> int:
    """Give the place of a status in the summary; one past the last for people who came to no harm."""
    return STATUSES.index(status) if status in STATUSES else len(STATUSES)


def _describe(person: Person, side: str | None, lines: _Lines) -> PersonLine:
    span = min(person.mentions, key=lambda mention: mention.start, default=None)
    return PersonLine(
        id=person.id,
        name=person.name,
        latin=person.latin,
        aliases=person.aliases,
        sex=person.sex,
        age=person.age,
        origin=person.origin,
        side=side,
        affiliation=person.affiliation,
        role=person.role,
        cause=person.cause,
        civilian=person.civilian,
        date=person.date,
        place=person.place,
        hedged=person.hedged,
        attribution=person.attribution,
        line=lines.find(span.start) if span else None,
        span=span,
        evidence=person.evidence,
    )


def _group(persons: Sequence[Person], lines: Sequence[PersonLine]) -> Iterable[PeopleGroup]:
    """Sort people by status, then by side in the order of the text; those of no known side come last."""
    for status in STATUSES:
        harmed = [line for person, line in zip(persons, lines, strict=True) if person.status == status]
        sides = dict.fromkeys(line.side for line in harmed if line.side is not None)
        for side in (*sides, None):
            members = tuple(line for line in harmed if line.side == side)
            if members:
                yield PeopleGroup(status, side, members)


def _order(comparisons: Iterable[Comparison]) -> list[Comparison]:
    """Put comparisons by status, sides before people as such, parts behind wholes."""
    return sorted(comparisons, key=lambda one: (_rank(one.status), one.part, one.side is None))


def _tally(one: Comparison, extraction: Extraction, sides: Sides, lines: _Lines) -> Tally:
    kinds = {section.index: section.kind for section in extraction.sections}

    def number(count: Count) -> NumberLine:
        return NumberLine(
            id=count.id,
            n=count.n,
            qualifier=count.qualifier,
            group=count.group,
            attribution=count.attribution,
            section=kinds.get(count.section) if count.section is not None else None,
            line=lines.find(count.start),
            span=Span(count.start, count.end, count.text),
            evidence=count.evidence,
        )

    def named(index: int) -> NamedPerson:
        person = extraction.persons[index]
        return NamedPerson(person.id, person.name, sides.people[index])

    counts = [extraction.counts[index] for index in one.counts]
    return Tally(
        status=one.status,
        side=one.side,
        group=next((count.group for count in counts if count.group), None),
        part=one.part,
        numbers=tuple(map(number, counts)),
        named=tuple(map(named, one.named)),
        possible=tuple(map(named, one.possible)),
        verdict=one.verdict,
        differs=one.differs,
    )


def _gather_places(extraction: Extraction, lines: _Lines) -> tuple[PlaceLine, ...]:
    """Give each place once, the most often named first."""
    found: dict[str, PlaceLine] = {}
    for place in extraction.places:
        span = Span(place.start, place.end, place.text)
        known = found.get(place.name)
        if known is None:
            found[place.name] = PlaceLine(place.name, place.country, place.admin1, lines.find(place.start), (span,))
        else:
            found[place.name] = PlaceLine(known.name, known.country, known.admin1, known.line, (*known.spans, span))
    return tuple(sorted(found.values(), key=lambda place: -len(place.spans)))


def _order_dates(dates: Sequence[Date], lines: _Lines) -> tuple[DateLine, ...]:
    """Give each date expression once, in the order of the calendar; dates without a year come last."""
    found: dict[tuple[str, str], list[Date]] = {}
    for one in dates:
        found.setdefault((one.edtf, one.text), []).append(one)
    rows = []
    for (edtf, text), same in found.items():
        weekday, stated = weekday_of(edtf), find_weekday(text)
        rows.append(
            DateLine(
                edtf=edtf,
                calendar=same[0].calendar,
                relative=same[0].relative,
                text=text,
                weekday=weekday,
                stated_weekday=stated,
                weekday_true=None if weekday is None or stated is None else weekday == stated,
                line=lines.find(same[0].start),
                spans=tuple(Span(one.start, one.end, one.text) for one in same),
            )
        )
    return tuple(sorted(rows, key=lambda row: row.edtf))


def _gather_claims(text: str, report: str, lines: _Lines) -> Iterable[ClaimLine]:
    """Give who claims, denies and lays blame, each with the words that say so."""
    for claim in find_claims(read_layout(lay_out(text)), report):
        yield ClaimLine(claim.kind, claim.actor, claim.target, lines.find(claim.start), Span(claim.start, claim.end, claim.text))


def _gather_sources(extraction: Extraction) -> tuple[SourceLine, ...]:
    statements: dict[str, int] = {}
    persons, counts = extraction.persons, extraction.counts
    for source in (*(person.attribution for person in persons), *(count.attribution for count in counts)):
        if source:
            statements[source] = statements.get(source, 0) + 1
    return tuple(SourceLine(name, number) for name, number in sorted(statements.items(), key=lambda pair: -pair[1]))


def _outline(sections: Sequence[Section], lines: _Lines) -> Iterable[OutlineLine]:
    """Give the sections in order."""
    for section in sections:
        last = max(section.start + len(section.text.rstrip()) - 1, section.start)
        first_line, last_line = lines.find(section.start), lines.find(last)
        yield OutlineLine(section.kind, section.heading, first_line, last_line, section.start, section.end)


def _find_doubts(extraction: Extraction, lines: _Lines) -> Iterable[Doubt]:
    """Say what does not add up, as far as it is no mere note."""
    for finding in check_report(extraction):
        if finding.severity != NOTE:
            line = min((lines.find(span.start) or 0 for span in finding.spans), default=0) or None
            spans = tuple(Span(span.start, span.end, span.text) for span in finding.spans)
            yield Doubt(finding.id, finding.rule, finding.severity, finding.message, finding.message_ar, line, spans)
