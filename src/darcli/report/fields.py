"""The fields of a person and of a count that the words around them give, put together in one ordered chain."""

from __future__ import annotations

from dataclasses import dataclass, replace

from darcli.records import Count, Person
from darcli.report.affiliations import Body, find_affiliations
from darcli.report.ages import find_ages
from darcli.report.origins import find_origins
from darcli.report.persons import Individual
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings, survey
from darcli.report.whereabouts import events_of, find_when, find_where

__all__ = ["describe_count", "describe_individual", "survey"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What the scans over a whole report found, by number of the individual."""

    ages: dict[int, int]
    origins: dict[int, PlaceSpan]
    sites: dict[int, PlaceSpan]
    bodies: dict[int, Body]


def find_fields(around: Surroundings) -> Findings:
    """Scan a report once for the fields of all its people."""
    origins, sites = find_origins(around)
    return Findings(find_ages(around), origins, sites, find_affiliations(around))


def describe_individual(record: Person, individual: Individual, around: Surroundings, findings: Findings) -> Person:
    """Give the record of an individual with the fields that the words around the name tell."""
    number = around.owners[individual.mentions[0].first]
    reading = around.reading
    origin, body = findings.origins.get(number), findings.bodies.get(number)
    place = when = None
    if individual.status != "none":
        events = events_of(around, individual)
        when = find_when(around, events)
        place = findings.sites.get(number) or find_where(around, events, _elsewhere(around, findings))
    return replace(
        record,
        age=findings.ages.get(number),
        origin=_quote(reading, origin) if origin else None,
        affiliation=_quote(reading, body) if body else None,
        place=_quote(reading, place) if place else None,
        date=when.edtf if when else None,
    )


def _elsewhere(around: Surroundings, findings: Findings) -> set[int]:
    """Give the first tokens of places that are origins, entries of one person, or part of an employer's name."""
    found = {place.first for places in (findings.origins, findings.sites) for place in places.values()}
    for body in findings.bodies.values():
        found.update(range(body.first, body.last + 1))
    return found


def _quote(reading: Reading, span: PlaceSpan | Body) -> str:
    """Give the report's letters of a span, without the clitic and on one line."""
    start, end = reading.folded.span(reading.tokens[span.first].start + span.skip, reading.tokens[span.last].end)
    return " ".join(reading.folded.source[start:end].replace("_", " ").split())


def describe_count(count: Count, around: Surroundings) -> Count:
    return count
