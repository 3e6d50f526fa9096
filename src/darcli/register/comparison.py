"""Reports on one event side by side: what they agree on, what only some of them say, and where they contradict each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from darcli.findings import Point
from darcli.names.compare import compare_names
from darcli.names.evidence import are_dates_compatible, fold_value, is_day
from darcli.names.forms import fullest_name
from darcli.names.group import match
from darcli.names.split import split_name
from darcli.records import Entity, Extraction, Person, ReportSpan
from darcli.register.casualties import SEVERITY, build_table
from darcli.register.checks.case import Case, first_mention
from darcli.register.compared_numbers import compare_figures
from darcli.register.points import AGREED, CONTRADICTED, ONLY, Told, make_point
from darcli.register.tolls import are_causes_compatible, are_places_compatible
from darcli.report.claims import find_claims

_ONE_NAME = ("same", "variant", "shorter")
# a fact of one report: how it is compared, how it is shown, and where it stands
_Fact = tuple[str, str, ReportSpan]


def compare(extractions: Sequence[Extraction], entities: Sequence[Entity] | None = None) -> tuple[Point, ...]:
    """Compare reports on one event: their people, numbers, dates, places and claims, in this order.

    ``entities`` say who is who, as :func:`darcli.match` gives them; without them people are matched here. A report alone has nobody to
    contradict it: everything in it is ``only`` its own.

    >>> from darcli.records import Report
    >>> from darcli.report.chain import extract
    >>> texts = {"a": "قُتل سامر نبيل الحوراني (25 عاماً) في نوى.", "b": "مقتل سامر نبيل الحوراني (26 عاماً) في نوى."}
    >>> points = compare([extract(Report(name, text)) for name, text in texts.items()])
    >>> [(point.what, point.verdict, [conflict.field for conflict in point.conflicts]) for point in points if point.kind == "person"]
    [('سامر نبيل الحوراني', 'contradicted', ['age'])]
    """
    cases = [Case(extraction) for extraction in extractions]
    names = [case.report for case in cases]
    people = [person for case in cases for person in case.extraction.persons]
    known = match(people) if entities is None else entities
    return (
        *_compare_people(cases, known, names),
        *compare_figures(cases, names),
        *_align("date", _dates(cases), names, _are_one_date),
        *_main_day(cases, names),
        *_align("place", _places(cases), names, are_places_compatible),
        *_align("claim", _claims(cases), names, lambda one, other: one == other),
    )


def _compare_people(cases: Sequence[Case], entities: Sequence[Entity], names: Sequence[str]) -> Iterator[Point]:
    """Compare the people harmed, as the casualty table merges them."""
    persons = [person for case in cases for person in case.extraction.persons if person.status in SEVERITY]
    by_id = {person.id: person for person in persons}
    joined = _join_alike(persons, entities)
    owners = {person: entity.id for entity in joined for person in entity.persons}
    for row in build_table(persons, joined, [case.extraction.report for case in cases]):
        members = [person for person in by_id.values() if (owners.get(person.id) or person.entity or person.id) == row.entity]
        told = [Told(person.status, _cite(person)) for person in members]
        conflicts = tuple(conflict for conflict in row.conflicts if _is_conflict(conflict.field, members))
        verdict = CONTRADICTED if conflicts else AGREED if len(row.reports) > 1 else ONLY
        yield replace(make_point("person", row.name, verdict, told, names), conflicts=conflicts)


def _is_conflict(field: str, members: Sequence[Person]) -> bool:
    """Tell whether values of a field that differ contradict each other; two words for a like cause do not."""
    return field != "cause" or not all(are_causes_compatible(one.cause, other.cause) for one, other in combinations(members, 2))


def _join_alike(persons: Sequence[Person], entities: Sequence[Entity]) -> Sequence[Entity]:
    """Join those whom one field keeps apart: reports on one event that name alike tell of one person, and of two ages one is wrong.

    Only a name that one single other name is like is joined.
    """
    harmed = {person.id: person for person in persons}
    groups = [[harmed[name] for name in entity.persons if name in harmed] for entity in entities]
    groups = [group for group in groups if group]
    likes: dict[int, list[int]] = {number: [] for number in range(len(groups))}
    for one, other in _sharing_a_part(groups):
        if _may_be_one(groups[one], groups[other]):
            likes[one].append(other)
            likes[other].append(one)
    names = {entity.id: entity for entity in entities}
    owner = {person: entity.id for entity in entities for person in entity.persons}
    for one, found in likes.items():
        if len(found) == 1 and likes[found[0]] == [one] and one < found[0]:
            first, second = (names[owner[groups[number][0].id]] for number in (one, found[0]))
            joined = replace(first, name=fullest_name((first.name, second.name)), persons=(*first.persons, *second.persons))
            names[first.id] = joined
            del names[second.id]
    return list(names.values())


def _sharing_a_part(groups: Sequence[Sequence[Person]]) -> list[tuple[int, int]]:
    """Give the pairs of people with a part of a name in common: all others need not be compared."""
    holders: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for unit in (unit for person in group for unit in split_name(person.name).units):
            holders.setdefault(unit, set()).add(number)
    return sorted({pair for numbers in holders.values() for pair in combinations(sorted(numbers), 2)})


def _may_be_one(first: Sequence[Person], second: Sequence[Person]) -> bool:
    """Tell whether people of different reports bear one name: the same, otherwise spelt, or one with parts left out."""
    if {person.report for person in first} & {person.report for person in second}:
        return False
    return any(_is_one_name(one.name, other.name) for one in first for other in second)


def _is_one_name(first: str, second: str) -> bool:
    """Tell whether two names can be one: يزن and يزن عبد الباسط too, as the reports are on one event."""
    one, other = split_name(first).units, split_name(second).units
    if min(len(one), len(other)) == 1 and one[:1] == other[:1]:
        return True
    return compare_names(first, second).verdict in _ONE_NAME


def _cite(person: Person) -> ReportSpan:
    span = first_mention(person)
    return ReportSpan(person.report, span.start, span.end, span.text)


def _align(kind: str, facts: Iterable[_Fact], names: Sequence[str], are_one: Callable[[str, str], bool]) -> Iterator[Point]:
    """Put together the facts of several reports that are one, and say who tells of them."""
    groups: list[list[_Fact]] = []
    for fact in facts:
        group = next((group for group in groups if all(are_one(fact[0], other[0]) for other in group)), None)
        if group is None:
            groups.append([fact])
        elif all(other[2].report != fact[2].report for other in group):
            group.append(fact)
    for group in groups:
        told = [Told(shown, span) for _, shown, span in group]
        what = max((shown for _, shown, _ in group), key=len)
        yield make_point(kind, what, AGREED if len(group) > 1 else ONLY, told, names)


def _dates(cases: Sequence[Case]) -> Iterator[_Fact]:
    for case in cases:
        for one in case.extraction.dates:
            yield one.edtf, one.edtf, ReportSpan(case.report, one.start, one.end, one.text)


def _are_one_date(first: str, second: str) -> bool:
    """Tell whether two dates are one: the same, or one of them without its year."""
    return first == second or ("X" in first + second and len(first) == len(second) and are_dates_compatible(first, second))


def _main_day(cases: Sequence[Case], names: Sequence[str]) -> Iterator[Point]:
    """Say where two reports put the harm they tell of on two days: the day that most people and numbers of each have."""
    days: dict[str, tuple[str, ReportSpan]] = {}
    for case in cases:
        harm = [*(person.date for person in case.extraction.persons), *(count.date for count in case.extraction.counts)]
        told = Counter(day for day in harm if day is not None and is_day(day))
        spans = {one.edtf: ReportSpan(case.report, one.start, one.end, one.text) for one in reversed(case.extraction.dates)}
        if told and (day := told.most_common(1)[0][0]) in spans:
            days[case.report] = (day, spans[day])
    if len({day for day, _ in days.values()}) > 1:
        yield make_point("date", "day of the harm", CONTRADICTED, [Told(*told) for told in days.values()], names)


def _places(cases: Sequence[Case]) -> Iterator[_Fact]:
    for case in cases:
        seen: set[str] = set()
        for place in case.extraction.places:
            if fold_value(place.name) not in seen:
                seen.add(fold_value(place.name))
                yield place.name, place.name, ReportSpan(case.report, place.start, place.end, place.text)


def _claims(cases: Sequence[Case]) -> Iterator[_Fact]:
    """Give who claims, denies, accuses and blames."""
    for case in cases:
        for claim in find_claims(case.study.reading, case.report):
            said = " → ".join(filter(None, (claim.actor, claim.target)))
            key = f"{claim.kind} {fold_value(claim.actor or '')} {fold_value(claim.target or '')}"
            yield key, f"{claim.kind}: {said}", ReportSpan(case.report, claim.start, claim.end, claim.text)
