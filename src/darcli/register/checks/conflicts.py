"""Rules for one person across reports: two ends, ages, days or places, killed twice, and told late."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise

from darcli.names.evidence import are_dates_compatible, fold_value, is_day
from darcli.names.split import split_name
from darcli.records import Place
from darcli.register.checks.collection import Appearance, Collection
from darcli.register.checks.hits import NOTE, Hit
from darcli.register.checks.wording import STATUS_OF_ONE
from darcli.register.tolls import are_places_compatible

# so many days apart two reports may mean one death and count its day otherwise
_ONE_DEATH = 3
# kilometres: nearer places are a village and the town beside it
_NEAR = 20.0
_EARTH = 6371.0
# so many days behind a death its report is a late one
_LATE = 3


def check_statuses_across(collection: Collection) -> Iterator[Hit]:
    """Find people who are dead in one report and only hurt, held or free in one that came out later."""
    for appearances in collection.by_entity():
        for earlier, later in combinations(appearances, 2):
            if earlier.person.status != "killed" or later.person.status == "killed" or earlier.person.hedged or later.person.hedged:
                continue
            known = earlier.published is not None and later.published is not None
            if known and (earlier.published or "") < (later.published or ""):
                yield _hit(earlier, later, STATUS_OF_ONE["killed"], STATUS_OF_ONE[later.person.status])
                break


def check_ages_across(collection: Collection) -> Iterator[Hit]:
    """Find people killed on one day or in one place of whom reports give two ages; a year more or less is a birthday between."""
    for first, second in _pairs(collection):
        ages = first.person.age, second.person.age
        if ages[0] is None or ages[1] is None or ages[0] == ages[1] or not _is_one_death(first, second):
            continue
        yield _hit(first, second, str(ages[0]), str(ages[1]), NOTE if abs(ages[0] - ages[1]) <= 1 else None)


def check_days_across(collection: Collection) -> Iterator[Hit]:
    """Find people whose death reports put on days that are near each other."""
    for first, second in _pairs(collection):
        days = first.day, second.day
        if days[0] is None or days[1] is None or days[0] == days[1] or not _may_be_one(first, second):
            continue
        if _days_apart(days[0], days[1]) <= _ONE_DEATH:
            yield _hit(first, second, days[0], days[1])


def check_killed_twice(collection: Collection) -> Iterator[Hit]:
    """Find a full name that is killed twice, more than a few days apart: a namesake, or a death told again as new."""
    for first, second in _pairs(collection):
        days = first.day, second.day
        if days[0] is None or days[1] is None or _days_apart(days[0], days[1]) <= _ONE_DEATH:
            continue
        if _may_be_one(first, second):
            yield _hit(first, second, days[0], days[1])


def check_places_across(collection: Collection) -> Iterator[Hit]:
    """Find people whose harm reports put in two places that are far from each other."""
    for appearances in collection.by_entity():
        for first, second in combinations(appearances, 2):
            sites = [one.digest.sites.get(one.person.id) for one in (first, second)]
            if sites[0] is None or sites[1] is None or first.person.status != second.person.status:
                continue
            apart = _distance(first, sites[0].value, second, sites[1].value)
            if apart is not None and not are_places_compatible(sites[0].value, sites[1].value):
                yield _hit(first, second, sites[0].value, sites[1].value, None if apart > _NEAR else NOTE)
                break


def check_late_reports(collection: Collection) -> Iterator[Hit]:
    """Find deaths first told days later, by a report that came out after others of the same days had been silent about them."""
    published = sorted(one.report.published for one in collection.digests if one.report.published)
    seen: set[tuple[str, ...]] = set()
    appearances = [
        Appearance(person, one)
        for one in sorted(collection.digests, key=lambda one: (one.report.published or "9", one.order))
        for person in one.extraction.persons
    ]
    for one in appearances:
        units = split_name(one.person.name).units
        is_new = len(units) > 1 and units not in seen
        seen.add(units)
        if one.person.status != "killed" or not is_new or one.day is None or one.published is None:
            continue
        days = _days_apart(one.day, one.published)
        others = [day for day in published if one.day <= day < one.published]
        if one.day < one.published and days > _LATE and others:
            spans = (one.digest.cite(one.person), one.digest.days[one.person.id].span)
            yield Hit(spans, {"name": one.person.name, "day": one.day, "published": one.published, "days": days})


def _pairs(collection: Collection) -> Iterator[tuple[Appearance, Appearance]]:
    """Give two appearances of one name, killed, in two reports; of more than two the neighbours in order of publication."""
    for appearances in collection.by_name():
        for first, second in pairwise(appearances):
            if first.digest.report.id != second.digest.report.id:
                yield first, second


def _is_one_death(first: Appearance, second: Appearance) -> bool:
    """Tell whether two appearances of a name are surely of one death: the day agrees, or the place and nothing speaks against it."""
    a, b = first.person, second.person
    if a.sex and b.sex and a.sex != b.sex:
        return False
    same_day = bool(a.date and b.date and is_day(a.date) and a.date == b.date)
    if a.date and b.date and not are_dates_compatible(a.date, b.date):
        return False
    same_place = bool(a.place and b.place and are_places_compatible(a.place, b.place))
    return same_day or (same_place and len(split_name(a.name).units) > 2)


def _may_be_one(first: Appearance, second: Appearance) -> bool:
    """Tell whether a name killed on two days may be one person: nothing against it, and a long name or one more field that agrees."""
    a, b = first.person, second.person
    if a.sex and b.sex and a.sex != b.sex:
        return False
    if a.age is not None and b.age is not None and abs(a.age - b.age) > 1:
        return False
    agrees = (a.age is not None and a.age == b.age) or any(
        one and other and fold_value(one) == fold_value(other) for one, other in ((a.place, b.place), (a.origin, b.origin))
    )
    return agrees or len(split_name(a.name).units) > 2


def _days_apart(first: str, second: str) -> int:
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


def _distance(first: Appearance, one: str, second: Appearance, other: str) -> float | None:
    """Give the kilometres between two places, infinity for two countries; ``None`` where a position is not known or one holds the other."""
    a, b = first.digest.places.get(fold_value(one)), second.digest.places.get(fold_value(other))
    if a is None or b is None or a.lat is None or b.lat is None or a.lon is None or b.lon is None:
        return None
    if fold_value(a.admin1 or "") == fold_value(b.name) or fold_value(b.admin1 or "") == fold_value(a.name):
        return None
    return _kilometres(a, b)


def _kilometres(a: Place, b: Place) -> float:
    lat_a, lon_a, lat_b, lon_b = (math.radians(value or 0.0) for value in (a.lat, a.lon, b.lat, b.lon))
    chord = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(chord))


def _hit(first: Appearance, second: Appearance, one: object, other: object, severity: str | None = None) -> Hit:
    spans = [appearance.digest.cite(appearance.person) for appearance in (first, second)]
    values = {"name": first.person.name, "first": one, "second": other, "report": first.digest.report.id, "other": second.digest.report.id}
    return Hit(tuple(spans), values, severity)  # type: ignore[arg-type]
