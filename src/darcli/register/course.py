"""Harm over time: the timeline counted by day, month or year, for a chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from darcli.records import Casualty, Moment, Period
from darcli.register.calendar import UNITS, count_periods, find_bounds, find_period, list_periods
from darcli.register.timeline import COUNT, PERSON, STATUSES

# more bars than these no eye can tell apart
_MOST = 62


@dataclass(frozen=True, slots=True)
class Course:
    """The bars of a chart: ``slots`` are all periods of ``unit`` from the first to the last with harm, in order.

    Where these would be too many, only those with harm are given, and an empty slot for what is left out between two of them.
    ``undated`` counts the people without a date, ``vaguer`` those whose date is wider than a period or has no year, ``disputed`` those
    whose date the reports contradict: none of them stands in ``periods``. ``top`` is where the scale of the chart ends: a total of years
    beside the dead of single days would leave nothing of these to see, so the bars of such totals are to be cut off.
    """

    unit: str
    slots: tuple[str, ...]
    periods: tuple[Period, ...]
    top: int = 0
    undated: int = 0
    vaguer: int = 0
    disputed: int = 0


def follow_course(moments: Sequence[Moment], casualties: Sequence[Casualty] = (), unit: str | None = None) -> Course:
    """Count the harm in ``moments`` by ``unit``; without one, by the finest of day, month and year that gives a legible chart.

    A number stated for a date never adds to another: of several the highest is given.

    >>> days = [Moment("2022-10-14", "person", "killed", entity=name) for name in "ab"]
    >>> [(period.period, period.named) for period in follow_course(days).periods]
    [('2022-10-14', 2)]
    """
    unit = unit or _choose_unit(moments)
    named: dict[tuple[str, str], set[str | None]] = {}
    stated: dict[tuple[str, str], int] = {}
    vaguer = 0
    for moment in moments:
        period = find_period(moment.date, unit)
        if moment.kind == PERSON and not moment.disputed and period is None:
            vaguer += 1
        elif moment.kind == PERSON and not moment.disputed:
            named.setdefault((str(period), str(moment.status)), set()).add(moment.entity or moment.name)
        elif period and _is_toll(moment):
            key = (period, str(moment.status))
            stated[key] = max(stated.get(key, 0), moment.n or 0)
    keys = sorted(named.keys() | stated.keys(), key=lambda key: (key[0], _rank(key[1])))
    periods = tuple(Period(day, unit, status, len(named.get((day, status), ())), stated.get((day, status)), f"{day}#{status}")
                    for day, status in keys)  # fmt: skip
    slots = _lay_out([period.period for period in periods])
    dated = {moment.entity for moment in moments}
    undated = sum(1 for row in casualties if row.entity not in dated)
    disputed = len({moment.entity for moment in moments if moment.disputed})
    return Course(unit, slots, periods, _find_top(periods), undated, vaguer, disputed)


def _find_top(periods: Sequence[Period]) -> int:
    """Give the longest bar, but no more than ten times the one in the middle, and all people named in any case."""
    lengths = sorted(max(period.named, period.stated or 0) for period in periods) or [0]
    named = max((period.named for period in periods), default=0)
    return min(lengths[-1], max(named, 10 * lengths[len(lengths) // 2]))


def _lay_out(used: Sequence[str]) -> tuple[str, ...]:
    if not used:
        return ()
    slots = list_periods(used[0], used[-1])
    if len(slots) <= _MOST:
        return slots
    kept: list[str] = []
    before = ""
    for slot in dict.fromkeys(used):
        if before and list_periods(before, slot) != (before, slot):
            kept.append("")
        kept.append(slot)
        before = slot
    return tuple(kept)


def _is_toll(moment: Moment) -> bool:
    """Whether a number says how many there were; a breakdown counts people of another number, and 'at most' may be nobody."""
    return moment.kind == COUNT and not moment.part and bool(moment.n) and moment.qualifier != "at_most"


def _rank(status: str) -> int:
    return STATUSES.index(status) if status in STATUSES else len(STATUSES)


def _choose_unit(moments: Iterable[Moment]) -> str:
    """Give the finest unit by which most of the harm can be placed, in no more bars than can be read."""
    harm = [moment.date for moment in moments if (moment.kind == PERSON and not moment.disputed) or _is_toll(moment)]
    known = [day for day in harm if find_bounds(day)]
    for unit in UNITS[:-1]:
        placed = [bounds for day in known if find_period(day, unit) and (bounds := find_bounds(day))]
        if placed and 2 * len(placed) >= len(known):
            first, last = min(low for low, _ in placed), max(high for _, high in placed)
            if count_periods(first.isoformat(), last.isoformat(), unit) <= _MOST:
                return unit
    return UNITS[-1]
