"""Reading one report from its text to its records: the rules in the order they run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from darcli.records import Date, Extraction, Report
from darcli.report.aliases import find_aliases
from darcli.report.counts import build_counts
from darcli.report.mentions import find_mentions, find_short_mentions
from darcli.report.metadata import describe_report
from darcli.report.persons import build_person, gather_individuals
from darcli.report.quantities import find_quantities
from darcli.report.reading import Reading, read_report_text
from darcli.report.scopes import resolve_scopes
from darcli.report.triggers import find_triggers


def extract(report: Report | str, published: str | date | None = None) -> Extraction:
    """Read a report: its sections, people, counts, dates and places, each with its evidence.

    ``report`` is a text or a :class:`~darcli.records.Report`; ``published`` (ISO date) wins over what the report says of itself.
    """
    if isinstance(report, str):
        report = describe_report("-", report, published=str(published) if published else None)
    elif published:
        report = replace(report, published=str(published), published_from="option")
    day = date.fromisoformat(report.published) if report.published and len(report.published) == 10 else None
    reading = read_report_text(report.text, day)
    full = find_mentions(reading)
    mentions, links = find_aliases(reading, sorted([*full, *find_short_mentions(reading, full)], key=lambda mention: mention.first))
    named = [mention for mention in mentions if mention.context != "alias"]
    triggers = find_triggers(reading, mentions)
    quantities = find_quantities(reading, mentions)
    outcome = resolve_scopes(reading, named, triggers, quantities)
    people = gather_individuals(mentions, links, outcome)
    return Extraction(
        report=report,
        sections=tuple(replace(section, report=report.id, id=f"{report.id}#section-{k}") for k, section in enumerate(reading.sections, 1)),
        persons=tuple(
            replace(build_person(reading, person), report=report.id, id=f"{report.id}#person-{k}") for k, person in enumerate(people, 1)
        ),
        counts=tuple(
            replace(count, report=report.id, id=f"{report.id}#count-{k}") for k, count in enumerate(build_counts(reading, outcome), 1)
        ),
        dates=_dates(reading, report.id),
    )


def _dates(reading: Reading, report_id: str) -> tuple[Date, ...]:
    found = []
    for number, span in enumerate(reading.dates, 1):
        start, end = reading.span(span.first, span.last)
        text = reading.folded.source[start:end]
        found.append(Date(span.edtf, span.calendar, span.relative, start, end, text, report=report_id, id=f"{report_id}#date-{number}"))
    return tuple(found)
