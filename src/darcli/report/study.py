"""A report studied: everything the rules have found in it, before it becomes records.

Records hold one value for each field; whoever checks a report asks here for every statement behind them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from darcli.report.aliases import find_aliases
from darcli.report.fates import settle_fates
from darcli.report.fields import Findings, find_fields
from darcli.report.list_names import complete_lists
from darcli.report.mentions import find_mentions, find_short_mentions
from darcli.report.persons import Individual, gather_individuals
from darcli.report.places import PlaceSpan, scan_places
from darcli.report.quantities import find_quantities
from darcli.report.reading import Reading, lay_out, read_layout
from darcli.report.scope_state import Outcome
from darcli.report.scopes import resolve_scopes
from darcli.report.surroundings import Surroundings, survey
from darcli.report.triggers import find_triggers


@dataclass(frozen=True, slots=True)
class Study:
    """What was found in one report; positions are token indices."""

    reading: Reading
    outcome: Outcome
    people: list[Individual]
    places: list[PlaceSpan]
    around: Surroundings
    findings: Findings


def study_reading(reading: Reading) -> Study:
    """Find the people, numbers, places and words of harm of a report that was made ready."""
    full = complete_lists(reading, find_mentions(reading))
    short = find_short_mentions(reading, full)
    mentions, links = find_aliases(reading, sorted([*full, *short], key=lambda mention: mention.first))
    named = [mention for mention in mentions if mention.context != "alias"]
    triggers = find_triggers(reading, mentions)
    outcome = resolve_scopes(reading, named, triggers, find_quantities(reading, mentions))
    settle_fates(reading, named, triggers, outcome)
    people = gather_individuals(mentions, links, outcome)
    spans = scan_places(reading, mentions)
    around = survey(reading, mentions, spans, triggers, people)
    return Study(reading, outcome, people, spans, around, find_fields(around))


def study_text(text: str, published: date | None = None) -> Study:
    """Study the text of a report; ``published`` resolves relative dates.

    >>> [len(person.mentions) for person in study_text("قُتل الشاب سامر نبيل الحوراني. وسامر نبيل الحوراني من نوى").people]
    [2]
    """
    return study_reading(read_layout(lay_out(text), published))
