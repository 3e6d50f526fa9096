"""Reading one report from its text to its records: the rules in the order they run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from darcli.records import Count, Date, Extraction, Person, Place, Report, record_id
from darcli.report.counts import gather_counts
from darcli.report.fields import describe_count, describe_individual
from darcli.report.metadata import complete_report
from darcli.report.places import build_places
from darcli.report.reading import Reading, lay_out, read_layout
from darcli.report.study import study_reading


def extract(report: Report | str, published: str | date | None = None) -> Extraction:
    """Read a report: its sections, people, counts, dates and places, each with its evidence.

    ``report`` is a text or a :class:`~darcli.records.Report`; ``published`` (ISO date) wins over what the report says of itself.
    Raises ``ValueError`` for a ``published`` that is no ISO date.

    >>> extract("قُتل الشاب سامر نبيل الحوراني في نوى").persons[0].status
    'killed'
    """
    if isinstance(report, str):
        report = Report("-", report)
    if published:
        report = replace(report, published=date.fromisoformat(str(published)).isoformat(), published_from="option")
    layout = lay_out(report.text, report.id)
    report = complete_report(report, layout)
    reading = read_layout(layout, _day(report.published))
    persons, counts, places = _find_harm(reading, report.id)
    return Extraction(report, reading.sections, tuple(persons), tuple(counts), tuple(_build_dates(reading, report.id)), tuple(places))


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published) if published and len(published) == 10 else None


def _find_harm(reading: Reading, report: str) -> tuple[list[Person], list[Count], list[Place]]:
    """Find the people, the numbers of people and the places."""
    study = study_reading(reading)
    around, findings = study.around, study.findings
    persons = [describe_individual(person, around, findings, report, order) for order, person in enumerate(study.people, 1)]
    stated = enumerate(gather_counts(reading, study.outcome), 1)
    counts = [describe_count(count, around, findings, report, order) for order, count in stated]
    around.notes.forget_trails()
    return persons, counts, build_places(reading, study.places, report)


def _build_dates(reading: Reading, report: str) -> Iterator[Date]:
    for order, span in enumerate(reading.dates, 1):
        start, end = reading.span(span.first, span.last)
        text = reading.folded.source[start:end]
        yield Date(span.edtf, span.calendar, span.relative, start, end, text, report=report, id=record_id(report, "date", order))
