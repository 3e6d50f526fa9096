"""The fields of a person and of a count that the words around them give, put together in one ordered chain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from darcli.names.key import name_key
from darcli.names.romanise import romanise
from darcli.records import Count, Person, Span, record_id
from darcli.report.affiliations import find_affiliations
from darcli.report.ages import find_ages
from darcli.report.arrests import takings_of
from darcli.report.attribution import find_attribution, is_hedged
from darcli.report.bodies import Body
from darcli.report.causes import CauseWord, find_cause, find_cause_words
from darcli.report.cells import Entry, read_cells
from darcli.report.counts import Stated
from darcli.report.days import find_when
from darcli.report.events import count_event, events_of
from darcli.report.groups import counted_group
from darcli.report.origins import bare_origin, find_origins
from darcli.report.persons import Individual, names_of, sentence_span
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.roles import find_civilian, find_role, find_sex
from darcli.report.surroundings import Surroundings
from darcli.report.whereabouts import find_where, where_set

__all__ = ["Findings", "describe_count", "describe_individual", "find_fields"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What the scans over a whole report found, by number of the individual."""

    ages: dict[int, int]
    origins: dict[int, PlaceSpan]
    sites: dict[int, PlaceSpan]
    bodies: dict[int, Body]
    causes: list[CauseWord]
    entries: dict[int, Entry]
    elsewhere: frozenset[int]  # first tokens of places that are no place of harm: origins, entries of one person, parts of a body's name


class Harm(NamedTuple):
    """What a report tells of one person's harm."""

    place: str | None = None
    date: str | None = None
    cause: str | None = None
    source: str | None = None
    hedged: bool = False


def find_fields(around: Surroundings) -> Findings:
    """Scan a report once for the fields of all its people."""
    origins, sites = find_origins(around)
    bodies = find_affiliations(around)
    whence = [place for places in (origins, sites) for place in places.values()]
    # قرب بلدة كذا التي ينحدر منها is where as well
    elsewhere = {place.first for place in whence if around.reading.texts[place.last + 1] not in ("التي", "الذي")}
    elsewhere.update(index for body in bodies.values() for index in range(body.first, body.last + 1))
    return Findings(find_ages(around), origins, sites, bodies, find_cause_words(around), read_cells(around), frozenset(elsewhere))


def describe_individual(individual: Individual, around: Surroundings, findings: Findings, report: str, order: int) -> Person:
    """Make the record of an individual, with the fields that the words around the name tell; ``order`` counts those of a ``report``."""
    number = around.owners[individual.mentions[0].first]
    entry = findings.entries.get(number, Entry())
    origin, body = entry.origin or findings.origins.get(number), findings.bodies.get(number)
    reading = around.reading
    told = Harm() if individual.status == "none" else _read_harm(individual, around, findings)
    name, aliases, mentions = names_of(reading, individual)
    sentence = (individual.told or individual.fullest).sentence
    return Person(
        name=name,
        status=individual.status,
        evidence=_evidence(around, sentence),
        mentions=mentions,
        aliases=aliases,
        latin=romanise(name),
        key=name_key(name),
        sex=find_sex(around, individual, name),
        age=findings.ages.get(number) if entry.age is None else entry.age,
        date=told.date,
        place=told.place,
        origin=_quote(reading, bare_origin(reading, origin)) if origin else None,
        affiliation=_quote(reading, body) if body else None,
        role=find_role(around, individual, body),
        cause=told.cause,
        civilian=find_civilian(around, individual, body),
        hedged=told.hedged,
        attribution=told.source,
        section=reading.sentences[sentence].section,
        report=report,
        id=record_id(report, "person", order),
    )


def _read_harm(individual: Individual, around: Surroundings, findings: Findings) -> Harm:
    """Read where, when, by what and by whose word someone was harmed."""
    number = around.owners[individual.mentions[0].first]
    events = events_of(around, individual)
    elsewhere = findings.elsewhere
    origin = findings.origins.get(number)
    if individual.status == "detained" and origin is not None and origin.first < individual.mentions[0].first:
        elsewhere -= {origin.first}  # اعتقلت ثلاثة مواطنين من بلدة كذا: whence and where; not فلان من بلدة كذا
    tellings = takings_of(around, individual) if individual.status == "released" else events
    entry = findings.entries.get(number, Entry())
    place = entry.where(individual.status) or findings.sites.get(number) or find_where(around, tellings, elsewhere)
    if place is None and individual.status == "released":
        place = where_set(around, events[0])
    when = entry.when(individual.status) or find_when(around, tellings)
    return Harm(
        place=_quote(around.reading, place) if place else None,
        date=when.edtf if when else None,
        cause=find_cause(around, findings.causes, events[0]),
        source=find_attribution(around, events[0]),
        hedged=is_hedged(around, events[0]),
    )


def _evidence(around: Surroundings, sentence: int) -> Span:
    """Give a sentence as evidence; several people and numbers may stand in one."""
    known = around.notes.evidence
    if sentence not in known:
        known[sentence] = sentence_span(around.reading, sentence)
    return known[sentence]


def _quote(reading: Reading, span: PlaceSpan | Body) -> str:
    """Give the report's letters of a span, without the clitic and on one line."""
    start, end = reading.folded.span(reading.tokens[span.first].start + span.skip, reading.tokens[span.last].end)
    return " ".join(reading.folded.source[start:end].split())


def describe_count(stated: Stated, around: Surroundings, findings: Findings, report: str, number: int) -> Count:
    """Make the record of a number of people: the counted phrase in full, where and when it was, and by whose word it is known.

    ``number`` tells the counts of one ``report`` apart.
    """
    reading, quantity = around.reading, stated.quantity
    first, last = quantity.first, quantity.last
    event = count_event(around, first, last, stated.status)
    place = find_where(around, [event], findings.elsewhere)
    when = find_when(around, [event])
    sentence = around.sentence_of(first)
    start, end = reading.span(first, last)
    return Count(
        status=stated.status,
        n=quantity.n,
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        start=start,
        end=end,
        text=reading.folded.source[start:end],
        evidence=_evidence(around, sentence),
        group=counted_group(around, first, last) or stated.group,
        part=quantity.part,
        attribution=find_attribution(around, event),
        date=when.edtf if when else None,
        place=_quote(reading, place) if place else None,
        section=reading.sentences[sentence].section,
        report=report,
        id=record_id(report, "count", number),
    )
