"""The fields of a person and of a count that the words around them give, put together in one ordered chain."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from darcli.records import Count, Person
from darcli.report.affiliations import find_affiliations
from darcli.report.ages import find_ages
from darcli.report.attribution import find_attribution, is_hedged
from darcli.report.bodies import Body
from darcli.report.causes import CauseWord, find_cause, find_cause_words
from darcli.report.events import count_event, events_of
from darcli.report.groups import counted_group
from darcli.report.origins import find_origins
from darcli.report.persons import Individual
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.roles import find_civilian, find_role, find_sex
from darcli.report.surroundings import Surroundings
from darcli.report.whereabouts import find_when, find_where

__all__ = ["describe_count", "describe_individual", "find_fields"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What the scans over a whole report found, by number of the individual."""

    ages: dict[int, int]
    origins: dict[int, PlaceSpan]
    sites: dict[int, PlaceSpan]
    bodies: dict[int, Body]
    causes: list[CauseWord]


def find_fields(around: Surroundings) -> Findings:
    """Scan a report once for the fields of all its people."""
    origins, sites = find_origins(around)
    return Findings(find_ages(around), origins, sites, find_affiliations(around), find_cause_words(around))


def describe_individual(record: Person, individual: Individual, around: Surroundings, findings: Findings) -> Person:
    """Give the record of an individual with the fields that the words around the name tell."""
    number = around.owners[individual.mentions[0].first]
    origin, body = findings.origins.get(number), findings.bodies.get(number)
    described = replace(
        record,
        age=findings.ages.get(number),
        sex=find_sex(around, individual, record.name),
        origin=_quote(around.reading, origin) if origin else None,
        affiliation=_quote(around.reading, body) if body else None,
        role=find_role(around, individual, body),
        civilian=find_civilian(around, individual, body),
    )
    return described if individual.status == "none" else _describe_harm(described, individual, around, findings)


def _describe_harm(record: Person, individual: Individual, around: Surroundings, findings: Findings) -> Person:
    """Give the record of someone harmed with where, when, by what and by whose word."""
    events = events_of(around, individual)
    number = around.owners[individual.mentions[0].first]
    elsewhere = _elsewhere(around, findings)
    if individual.status == "detained" and number in findings.origins:
        elsewhere.discard(findings.origins[number].first)  # اعتقلت ثلاثة مواطنين من بلدة كذا: whence and where
    place = findings.sites.get(number) or find_where(around, events, elsewhere)
    when = find_when(around, events)
    return replace(
        record,
        place=_quote(around.reading, place) if place else None,
        date=when.edtf if when else None,
        cause=find_cause(around, findings.causes, events[0]),
        attribution=find_attribution(around, events[0]),
        hedged=is_hedged(around, events[0]),
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


def describe_count(count: Count, around: Surroundings, findings: Findings | None = None) -> Count:
    """Give the record of a count with where, when and by whose word, and with the counted phrase in full."""
    reading = around.reading
    first = bisect_left(range(len(reading.tokens)), count.start, key=lambda index: reading.folded.offset(reading.tokens[index].start))
    last = max(
        bisect_left(range(len(reading.tokens)), count.end, key=lambda index: reading.folded.offset(reading.tokens[index].start)) - 1, first
    )
    event = count_event(around, first, last, count.status)
    place = find_where(around, [event], _elsewhere(around, findings) if findings else set())
    when = find_when(around, [event])
    return replace(
        count,
        group=counted_group(around, first, last) or count.group,
        place=_quote(reading, place) if place else None,
        date=when.edtf if when else None,
        attribution=find_attribution(around, event),
    )
