"""All rules in one place: each with its function here, and with its severity, words and example in ``data/check_rules.tsv``.

The examples are invented; docs/checks.md shows them, and a test runs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from darcli.data import read_table
from darcli.register.checks import conflicts, dates, events, lists, names, numbers, people, sources, titles, totals
from darcli.register.checks.case import Case
from darcli.register.checks.collection import Collection
from darcli.register.checks.hits import Hit

T = TypeVar("T")
Find = Callable[[T], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Example:
    """An invented report, and the day it was published where the rule asks for it."""

    text: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """A rule over one report or over all of them; its messages name the values of its hits in braces."""

    name: str
    severity: str
    message: str
    message_ar: str
    examples: tuple[Example, ...]
    find: Find[T]


_INSIDE: dict[str, Find[Case]] = {
    "weekday": dates.check_weekdays,
    "impossible_date": dates.check_impossible_dates,
    "month_pair": dates.check_month_pairs,
    "future_date": dates.check_future_dates,
    "more_named": names.check_more_named,
    "fewer_named": names.check_fewer_named,
    "numbers_differ": numbers.check_numbers_differ,
    "parts_exceed": numbers.check_parts_exceed,
    "parts_fall_short": numbers.check_parts_fall_short,
    "title_number": titles.check_title_numbers,
    "title_name": titles.check_title_names,
    "hedged_title": titles.check_hedged_titles,
    "total_falls": totals.check_totals_fall,
    "total_growth": totals.check_total_growth,
    "two_statuses": people.check_two_statuses,
    "two_ages": people.check_two_ages,
    "two_dates": people.check_two_dates,
    "name_twice": lists.check_names_twice,
    "list_numbering": lists.check_list_numbering,
    "age_birth_year": people.check_birth_years,
    "no_source": sources.check_no_source,
    "contested": sources.check_contested,
}
_ACROSS: dict[str, Find[Collection]] = {
    "status_differs": conflicts.check_statuses_across,
    "age_differs": conflicts.check_ages_across,
    "date_differs": conflicts.check_days_across,
    "place_differs": conflicts.check_places_across,
    "killed_twice": conflicts.check_killed_twice,
    "late_report": conflicts.check_late_reports,
    "toll_falls": events.check_tolls_fall,
    "toll_jumps": events.check_tolls_jump,
    "toll_drifts": events.check_tolls_drift,
    "series_falls": events.check_totals_across,
    "series_growth": events.check_total_growth_across,
    "copies": events.check_copies,
}
_BETWEEN = " || "
_DAY = len("2021-05-04")


def _read_rules(functions: Mapping[str, Find[T]]) -> tuple[Rule[T], ...]:
    rows = {row[0]: row for row in read_table("check_rules.tsv")}
    return tuple(_read_rule(rows[name], find) for name, find in functions.items())


def _read_rule(row: tuple[str, ...], find: Find[T]) -> Rule[T]:
    name, severity, message, message_ar, written = row
    parts = written.replace("\\n", "\n").split(_BETWEEN)
    examples = [Example(part[_DAY:].strip(), part[:_DAY]) for part in parts] if len(parts) > 1 else [Example(parts[0])]
    return Rule(name, severity, message, message_ar, tuple(examples), find)


REPORT_RULES = _read_rules(_INSIDE)
COLLECTION_RULES = _read_rules(_ACROSS)
