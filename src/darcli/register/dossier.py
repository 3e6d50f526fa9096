"""The dossier: what the page shows of any number of reports, each value tied to its words and each marked word to its row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from darcli.findings import Finding
from darcli.names.evidence import fold_value
from darcli.records import Casualty, Count, Extraction
from darcli.register.calendar import order_key
from darcli.register.course import follow_course
from darcli.register.dossier_lines import (
    DATE,
    FINDING,
    NUMBER,
    PLACE,
    DateRow,
    Dossier,
    FindingRow,
    NumberRow,
    OtherRow,
    PersonRow,
    PlaceRow,
    Quote,
    Spot,
    Value,
)
from darcli.register.dossier_people import Row, build_row, expand_table, gather_rows, mark_others, mark_people
from darcli.register.dossier_sides import SideList
from darcli.register.sheet import Sheet, lay_out
from darcli.register.timeline import Found, build_timeline

SEVERITIES = ("error", "warning", "note")
Marked = tuple[str, tuple[Spot, ...]]
_NUMBER_FIELDS = ("status", "date", "place", "attribution")


def build_dossier(extractions: Sequence[Extraction], casualties: Sequence[Casualty], findings: Sequence[Finding] = ()) -> Dossier:
    """Put reports, their casualty table and what does not add up into one dossier.

    ``casualties`` is the table of the people in ``extractions``, whose ``entity`` tells whose row they stand in; a table alone makes a
    dossier too. People are in the order of the table, findings by severity, dates by the calendar, all else in the order of the reports.

    >>> from darcli.report.chain import extract
    >>> from darcli.register.casualties import build_table
    >>> found = extract("قُتل الشاب سامر نبيل الحوراني (17 عاماً) في نوى.")
    >>> [value.value for value in build_dossier([found], build_table(found.persons)).people[0].cells["age"]]
    [17]
    """
    known = {person.entity or person.id for extraction in extractions for person in extraction.persons}
    sheets = [lay_out(number, one) for number, one in enumerate((*extractions, *expand_table(casualties, known)))]
    draft = _Draft(sheets, {sheet.extraction.report.id: sheet for sheet in sheets})
    rows, others = draft.mark_people(casualties)
    counts = _mark_counts(sheets)
    places = _mark_places(sheets)
    anchors = _anchor_dates(sheets, casualties)
    spots = _mark_dates(sheets, anchors)
    # links that are there are led to before new ones are made
    people = tuple(build_row(row, draft.by_report) for row in rows)
    numbers = tuple(_build_number(count, sheet, marked, draft.sides) for count, sheet, marked in counts)
    finding_rows = tuple(_mark_findings(findings, draft.by_report))
    moments = build_timeline(Found(casualties, [count for count, _, _ in counts]))
    return Dossier(
        reports=tuple(sheet.finish() for sheet in sheets),
        people=people,
        others=others,
        numbers=numbers,
        dates=tuple(_build_dates(anchors, spots, people, numbers)),
        places=places,
        findings=finding_rows,
        sides=tuple(draft.sides.names),
        course=follow_course(moments, casualties),
    )


@dataclass(slots=True)
class _Draft:
    """The sheets of a dossier in the making, by their number and by the id of their report, and the sides told of in them."""

    sheets: Sequence[Sheet]
    by_report: Mapping[str, Sheet]
    sides: SideList = field(default_factory=SideList)

    def mark_people(self, casualties: Sequence[Casualty]) -> tuple[list[Row], tuple[OtherRow, ...]]:
        """Mark everyone who is named; give the rows of those harmed, and of the others."""
        for sheet in self.sheets:
            self.sides.read(sheet)
        rows, others = gather_rows(casualties, (person for sheet in self.sheets for person in sheet.extraction.persons))
        for row in rows:
            row.side = next((self.sides.numbers[person.id] for person in row.people if person.id in self.sides.numbers), None)
            mark_people(row, self.by_report)
        return rows, tuple(mark_others(others, self.by_report))


def _mark_counts(sheets: Iterable[Sheet]) -> list[tuple[Count, Sheet, Marked]]:
    """Mark the numbers; give each with its sheet, its anchor and its spots."""
    counts = [(count, sheet) for sheet in sheets for count in sheet.extraction.counts]
    return [
        (count, sheet, (anchor := f"n{number}", sheet.mark(count.start, count.end, NUMBER, anchor, count.status)))
        for number, (count, sheet) in enumerate(counts, 1)
    ]


def _build_number(count: Count, sheet: Sheet, marked: Marked, sides: SideList) -> NumberRow:
    """Give the row of a number, and mark the words of its values."""
    anchor, spots = marked
    values = {name: getattr(count, name) for name in _NUMBER_FIELDS}
    return NumberRow(
        anchor=anchor,
        status=count.status,
        n=count.n,
        qualifier=count.qualifier,
        part=count.part,
        text=count.text,
        side=sides.numbers.get(count.id),
        cells={
            name: (Value(value, sheet.mark_value(count, name, anchor, count.status)),)
            for name, value in values.items()
            if value is not None
        },
        spots=spots,
    )


def _mark_places(sheets: Iterable[Sheet]) -> tuple[PlaceRow, ...]:
    """Mark the places, and give a row for each: two of one name are two where the gazetteer tells them apart."""
    rows: dict[tuple[str, str | None, str | None], PlaceRow] = {}
    for sheet in sheets:
        for place in sheet.extraction.places:
            key = (fold_value(place.name), place.country, place.admin1)
            row = rows.get(key) or PlaceRow(f"l{len(rows) + 1}", place.name, place.country, place.admin1, ())
            spots = (*row.spots, *sheet.mark(place.start, place.end, PLACE, row.anchor))
            rows[key] = PlaceRow(row.anchor, row.name, row.country, row.admin1, spots)
    return tuple(rows.values())


def _anchor_dates(sheets: Iterable[Sheet], casualties: Iterable[Casualty]) -> dict[str, str]:
    """Give the anchor of each date that is written in a report or that anybody or any number is dated to, in the order of the calendar."""
    found = {one.edtf for sheet in sheets for one in sheet.extraction.dates}
    found |= {count.date for sheet in sheets for count in sheet.extraction.counts if count.date}
    found |= {day for row in casualties for day in _days_of(row)}
    return {edtf: f"d{number}" for number, edtf in enumerate(sorted(found, key=order_key), 1)}


def _days_of(row: Casualty) -> list[str]:
    disputed = (str(one.value) for conflict in row.conflicts if conflict.field == "date" for one in conflict.values)
    return [row.date] if row.date else list(disputed)


def _mark_dates(sheets: Iterable[Sheet], anchors: Mapping[str, str]) -> dict[str, list[Spot]]:
    spots: dict[str, list[Spot]] = defaultdict(list)
    for sheet in sheets:
        for one in sheet.extraction.dates:
            spots[one.edtf] += sheet.mark(one.start, one.end, DATE, anchors[one.edtf])
    return spots


def _build_dates(
    anchors: Mapping[str, str], spots: Mapping[str, Sequence[Spot]], people: Iterable[PersonRow], numbers: Iterable[NumberRow]
) -> Iterator[DateRow]:
    """Give the rows of the timeline: who and how many are dated to each date."""
    harmed: dict[str, list[str]] = defaultdict(list)
    stated: dict[str, list[str]] = defaultdict(list)
    for row in people:
        for day in row.cells.get("date", ()):
            harmed[str(day.value)].append(row.anchor)
    for number in numbers:
        for day in number.cells.get("date", ()):
            stated[str(day.value)].append(number.anchor)
    for edtf, anchor in anchors.items():
        yield DateRow(anchor, edtf, tuple(harmed[edtf]), tuple(stated[edtf]), tuple(spots.get(edtf, ())))


def _mark_findings(findings: Iterable[Finding], sheets: Mapping[str, Sheet]) -> Iterator[FindingRow]:
    """Mark the words of the findings, the gravest first."""
    ranks = {severity: rank for rank, severity in enumerate(SEVERITIES)}
    ordered = sorted(findings, key=lambda finding: ranks.get(finding.severity, len(ranks)))
    for number, finding in enumerate(ordered, 1):
        anchor = f"f{number}"
        quotes = tuple(
            Quote(span.text, span.report, sheets[span.report].mark(span.start, span.end, FINDING, anchor) if span.report in sheets else ())
            for span in finding.spans
        )
        yield FindingRow(anchor, finding.severity, finding.rule, finding.message, finding.message_ar, quotes)
