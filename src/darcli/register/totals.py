"""Tolls: how many people were harmed in an event or a time, lowest, best and highest, from all that reports state and name.

The three numbers are those of the Uppsala Conflict Data Program (UCDP): *low* and *high* are the lowest and the highest of the estimates,
and *best* is the one that most sources give, the lower one where they divide evenly. Every source is asked once, for what it said last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from darcli.names.evidence import fold_value
from darcli.names.split import split_name
from darcli.records import Casualty, Count, Person, Report, ReportSpan
from darcli.register.estimates import Estimate, join_estimates, sum_estimates, weigh
from darcli.register.figures import Figure, kinds_of, read_figure, sum_figures
from darcli.register.timeline import STATUSES
from darcli.tolls import Total

EVENT, DAY, MONTH, YEAR, ALL = "event", "day", "month", "year", "all"
UNITS = (EVENT, DAY, MONTH, YEAR, ALL)
EVERYONE, CIVILIANS, FIGHTERS, WOMEN, CHILDREN = "everyone", "civilians", "fighters", "women", "children"
PEOPLE = (EVERYONE, CIVILIANS, FIGHTERS, WOMEN, CHILDREN)
_ADULT = 18
_LENGTHS = {DAY: 10, MONTH: 7, YEAR: 4}


@dataclass(frozen=True, slots=True)
class Stated:
    """What tolls are made of: the casualty table, the people it was made of, the numbers of all reports, and the reports themselves.

    ``sides`` gives the side of people and numbers by the id of their record, ``copy_of`` the report that another one is a copy of.
    """

    casualties: Sequence[Casualty] = ()
    persons: Sequence[Person] = ()
    counts: Sequence[Count] = ()
    reports: Sequence[Report] = ()
    sides: Mapping[str, str | None] = field(default_factory=dict)
    copy_of: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Key:
    """A row of the table but for its numbers: one event or time, one status, one side or all, everyone or some of the people."""

    period: str | None
    place: str | None
    status: str
    side: str | None
    people: str


@dataclass(slots=True)
class _Cell:
    """What is known for one row: the names, and the numbers of each report.

    ``again`` are those whom another report seems to tell of as somebody else, at another age: the matching leaves them apart.
    """

    place: str | None = None
    named: dict[str, Casualty] = field(default_factory=dict)
    again: set[str] = field(default_factory=set)
    counts: dict[str, list[Count]] = field(default_factory=lambda: defaultdict(list))


def add_up(stated: Stated, unit: str = EVENT, vague_as: str | None = None) -> tuple[Total, ...]:
    """Give the tolls in order of time: of each event (a date and a place), or of each day, month or year, or of all.

    ``vague_as`` names a convention of ``darcli.register.figures`` by which عشرات becomes a number; without one it stays without.
    Raises ``ValueError`` for an unknown unit or convention.

    >>> from darcli.records import Span
    >>> def count(n, report):
    ...     return Count("killed", n, n, n, "exact", 0, 1, "", Span(0, 1, ""), date="2022-10-14", place="نوى", report=report)
    >>> [(one.low, one.best, one.high) for one in add_up(Stated(counts=(count(3, "a"), count(3, "b"), count(5, "c"))))]
    [(3, 3, 5)]
    """
    if unit not in UNITS:
        raise ValueError(f"no unit of time: {unit}")
    cells: dict[_Key, _Cell] = defaultdict(_Cell)
    _add_people(cells, stated)
    _add_counts(cells, stated)
    reports = {report.id: report for report in stated.reports}
    events = {key: estimate for key, cell in cells.items() if (estimate := _estimate(key, cell, reports, vague_as))}
    rows = events if unit == EVENT else _join_events(events, unit)
    totals = sorted((_total(key, estimate, vague_as) for key, estimate in rows.items()), key=_order)
    return tuple(replace(total, id=f"total-{number}") for number, total in enumerate(totals, 1))


def _order(total: Total) -> tuple[object, ...]:
    status = STATUSES.index(total.status) if total.status in STATUSES else len(STATUSES)
    side = (total.side is not None, total.side or "")
    return (total.period is None, total.period or "", total.place or "", status, *side, PEOPLE.index(total.people))


def _period(date: str | None, unit: str) -> str | None:
    """Give the day, month or year that a date lies in; ``None`` where it is not told so exactly, and for all together."""
    length = _LENGTHS.get(unit, 0)
    starts = {part[:length] for part in (date or "").split("/")}
    start = starts.pop()
    return start if length and not starts and len(start) == length and "X" not in start else None


def _join_events(events: Mapping[_Key, Estimate], unit: str) -> dict[_Key, Estimate]:
    """Add events up to days, months or years; a number that is stated for the whole of a time or place is not added to its parts.

    The parts are added up in two ways, by place and by day, as 21 in Daraa in March and 12 on 5 March may count the same people; the
    higher of the two sums stands.
    """
    groups: dict[_Key, dict[_Key, Estimate]] = defaultdict(dict)
    for key, estimate in events.items():
        groups[replace(key, period=_period(key.period, unit), place=None)][key] = estimate
    return {key: _join_group(key, members) for key, members in groups.items()}


def _join_group(key: _Key, members: Mapping[_Key, Estimate]) -> Estimate:
    whole: list[Estimate] = []
    by_place: dict[str | None, tuple[list[Estimate], list[Estimate]]] = defaultdict(lambda: ([], []))
    by_day: dict[str | None, tuple[list[Estimate], list[Estimate]]] = defaultdict(lambda: ([], []))
    for member, estimate in members.items():
        if member.period == key.period and member.place is None:
            whole.append(estimate)
            continue
        by_place[member.place][member.period != key.period].append(estimate)
        by_day[member.period][member.place is not None].append(estimate)
    sums = [sum_estimates([join_estimates(*parts) for parts in split.values()]) for split in (by_place, by_day)]
    best = max(sums, key=lambda one: (one.best or 0, one.high or 0))
    return join_estimates(whole, [replace(best, named=sums[0].named | sums[1].named)])


def _keys(item: Casualty | Count, side: str | None, kinds: Iterable[str]) -> Iterator[_Key]:
    """Give the rows that a person or a number belongs to: with all sides and with its own, among everyone and among its kinds."""
    place = fold_value(item.place).replace(" ", "") if item.place else None  # كفر بطيخ, كفربطيخ
    for row_side in dict.fromkeys((None, side)):
        for people in kinds:
            yield _Key(item.date, place, item.status, row_side, people)


def _add_people(cells: dict[_Key, _Cell], stated: Stated) -> None:
    records: dict[str, list[Person]] = defaultdict(list)
    for person in stated.persons:
        records[person.entity or person.id].append(person)
    bearers: dict[tuple[_Key, tuple[str, ...]], Casualty] = {}
    for row in stated.casualties:
        units = tuple(unit.removeprefix("ال") for unit in split_name(row.name).units)
        people = records.get(row.entity, [])
        side = next((side for person in people if (side := stated.sides.get(person.id))), None)
        for key in _keys(row, side, _kinds_of_person(row)):
            cell = cells[key]
            cell.place = cell.place or row.place
            cell.named[row.entity] = row
            # one full name, one day, one place, and no report that names both: one victim, whatever age each report gives
            first = bearers.setdefault((key, units), row)
            if first is not row and len(units) > 1 and row.date and row.place and set(first.reports).isdisjoint(row.reports):
                cell.again.add(row.entity)


def _kinds_of_person(row: Casualty) -> Iterator[str]:
    """Tell what is known of a person: a civilian or a fighter, a woman, a child."""
    yield EVERYONE
    if row.civilian is not None:
        yield CIVILIANS if row.civilian else FIGHTERS
    if row.age is not None and row.age < _ADULT:
        yield CHILDREN
    elif row.sex == "female":
        yield WOMEN


def _add_counts(cells: dict[_Key, _Cell], stated: Stated) -> None:
    for count in _tie(stated):
        if count.report in stated.copy_of:
            continue
        side = stated.sides.get(count.id)
        kinds = kinds_of(count, has_side=side is not None)
        for key in _keys(count, side, kinds if count.part else (EVERYONE, *(kind for kind in kinds if kind != EVERYONE))):
            cell = cells[key]
            cell.place = cell.place or count.place
            cell.counts[count.report].append(count)


def _tie(stated: Stated) -> Iterator[Count]:
    """Give the numbers with date and place; one without takes those that all the harm of its status in its report has alike.

    A title states its number without the day that the lead gives, and a sentence further down without the place.
    """
    known: dict[tuple[str, str], list[tuple[str | None, str | None]]] = defaultdict(list)
    for harmed in stated.persons:
        known[harmed.report, harmed.status].append((harmed.date, harmed.place))
    for count in stated.counts:
        known[count.report, count.status].append((count.date, count.place))
    for count in stated.counts:
        told = known[count.report, count.status]
        if count.date is None:
            here = {date for date, place in told if date and (count.place is None or place in (None, count.place))}
            count = replace(count, date=here.pop()) if len(here) == 1 else count
        if count.place is None:
            there = {place for date, place in told if place and date in (None, count.date)}
            count = replace(count, place=there.pop()) if len(there) == 1 else count
        yield count


def _estimate(key: _Key, cell: _Cell, reports: Mapping[str, Report], vague_as: str | None) -> Estimate | None:
    """Weigh the numbers of one event, ``None`` where it has neither number nor name."""
    latest: dict[str, tuple[tuple[str, str], Figure]] = {}
    vague: dict[str, None] = {}
    for report, counts in cell.counts.items():
        known = reports.get(report)
        for source, said in _by_source(counts, known).items():
            vague.update(dict.fromkeys(count.text for count in said if count.n is None))
            figures = [figure for count in said if (figure := read_figure(count, vague_as))]
            moment = ((known.published if known else None) or "", report)
            if figures and (source not in latest or latest[source][0] < moment):
                latest[source] = (moment, sum_figures(figures, everyone=key.people == EVERYONE and key.side is None))
    if not latest and not cell.named and not vague:
        return None
    return Estimate(
        *weigh([figure for _, figure in latest.values()], len(cell.named.keys() - cell.again)),
        open=any(figure.open for _, figure in latest.values()),
        named=frozenset(cell.named.keys() - cell.again),
        place=cell.place,
        vague=tuple(vague),
        sources=frozenset({*latest, *(source for row in cell.named.values() for source in row.sources)}),
        evidence=frozenset({*_cite_counts(cell), *_cite_people(cell)}),
    )


def _total(key: _Key, estimate: Estimate, vague_as: str | None) -> Total:
    evidence = sorted(estimate.evidence, key=lambda span: (span.report, span.start, span.end))
    return Total(
        period=key.period,
        place=estimate.place if key.place else None,
        status=key.status,
        side=key.side,
        people=key.people,
        low=estimate.low,
        best=estimate.best,
        high=estimate.high,
        open=estimate.open,
        named=len(estimate.named),
        vague=estimate.vague,
        vague_as=vague_as if estimate.vague else None,
        sources=tuple(sorted(estimate.sources)),
        reports=tuple(dict.fromkeys(span.report for span in evidence)),
        evidence=tuple(evidence),
    )


def _by_source(counts: Sequence[Count], report: Report | None) -> dict[str, list[Count]]:
    """Put the numbers of a report by whose word they are: who is quoted, else the outlet, else the report itself."""
    found: dict[str, list[Count]] = defaultdict(list)
    spelt: dict[str, str] = {}
    for count in counts:
        name = count.attribution or (report.outlet if report else None) or count.report
        found[spelt.setdefault(fold_value(name), name)].append(count)
    return found


def _cite_counts(cell: _Cell) -> Iterator[ReportSpan]:
    for counts in cell.counts.values():
        for count in counts:
            yield ReportSpan(count.report, count.start, count.end, count.text)


def _cite_people(cell: _Cell) -> Iterator[ReportSpan]:
    for row in cell.named.values():
        yield from row.evidence
