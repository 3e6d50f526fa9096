"""Tolls of one event: which stated numbers of several reports speak of the same, and what they leave open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from darcli.names.evidence import fold_value, is_day
from darcli.records import ReportSpan

_UNBOUND = 1 << 60
# one outlet calls قصف what another calls غارة, انفجار what was a عبوة, and اشتباكات where there were رصاص
_ALIKE = (
    frozenset({"air_strike", "drone", "shelling", "explosion", "collapse"}),
    frozenset({"ied", "mine", "car_bomb", "suicide_attack", "grenade", "explosion"}),
    frozenset({"gunfire", "sniper", "stray_bullet", "execution", "clashes"}),
    frozenset({"clashes", "shelling", "grenade"}),
)


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of people as a report states it of an event: when, where, by what; ``headline`` where the title or the lead has it."""

    report: str
    order: int
    published: str | None
    status: str
    n: int
    qualifier: str
    date: str
    place: str
    cause: str | None
    headline: bool
    mended: bool
    span: ReportSpan

    @property
    def low(self) -> int:
        """The least it can mean."""
        return 0 if self.qualifier == "at_most" else self.n * 9 // 10 if self.qualifier == "about" else self.n

    @property
    def high(self) -> int:
        """The most it can mean; of an open number, a very large one."""
        return _UNBOUND if self.qualifier == "at_least" else self.n * 11 // 10 if self.qualifier == "about" else self.n


@dataclass(frozen=True, slots=True)
class Estimate:
    """What several tolls leave open, as UCDP gives it: the lowest, the best and the highest.

    Best is what most sources say, copies of one text counted once; of several said as often, the last in order of publication.
    """

    low: int
    best: int
    high: int


def group_tolls(tolls: Sequence[Toll], are_apart: Callable[[str, str], bool]) -> list[list[Toll]]:
    """Put together the tolls of one status, day, place and cause, one of each report; those of one report alone are left out.

    ``are_apart`` says of two reports that they cannot be of one event.
    """
    buckets: dict[tuple[str, str], list[list[Toll]]] = {}
    for toll in _choose(tolls):
        groups = buckets.setdefault((toll.status, toll.date), [])
        group = next(
            (group for group in groups if all(_is_one_event(toll, other) and not are_apart(toll.report, other.report) for other in group)),
            None,
        )
        if group is None:
            groups.append([toll])
        else:
            group.append(toll)
    return [group for groups in buckets.values() for group in groups if len(group) > 1]


def _choose(tolls: Sequence[Toll]) -> Iterator[Toll]:
    """Give one toll of each report for a status, day and place: that of title or lead, else the highest.

    A single person (قُتل رجل) is a toll in the title or the lead only, as elsewhere it is one of those counted.
    """
    chosen: dict[tuple[int, str, str], list[Toll]] = {}
    for toll in sorted(tolls, key=lambda one: (one.order, not one.headline, -one.n, one.span.start)):
        if is_day(toll.date) and (toll.n > 1 or toll.headline):
            known = chosen.setdefault((toll.order, toll.status, toll.date), [])
            if not any(are_places_compatible(toll.place, other.place) for other in known):
                known.append(toll)
                yield toll


def _is_one_event(first: Toll, second: Toll) -> bool:
    """Tell whether two tolls of one status and day may be of one event: one place lies in the other's name, and no two causes."""
    if first.report == second.report or not are_places_compatible(first.place, second.place):
        return False
    return are_causes_compatible(first.cause, second.cause)


def are_causes_compatible(first: str | None, second: str | None) -> bool:
    """Tell whether two causes can be one: the same, one not told, or two words for a like thing (قصف, غارة)."""
    causes = {first, second}
    return len(causes) == 1 or None in causes or any(causes <= alike for alike in _ALIKE)


def are_places_compatible(first: str, second: str) -> bool:
    """Tell whether two places can be one by their names: كفر بطيخ and كفربطيخ, سوق كفر بطيخ and كفر بطيخ."""
    one, other = fold_value(first), fold_value(second)
    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    short, long = sorted((one, other), key=len)
    joined, words = short.replace(" ", ""), long.split()
    return any("".join(words[first:end]) == joined for first in range(len(words)) for end in range(first + 1, len(words) + 1))


def estimate(tolls: Sequence[Toll], source_of: Callable[[str], str]) -> Estimate:
    """Give the lowest, the best and the highest of ``tolls``, which are in order of publication; ``source_of`` says whose text a report is.

    >>> from darcli.records import ReportSpan
    >>> def toll(report, n): return Toll(report, 0, None, "killed", n, "exact", "", "", None, True, False, ReportSpan(report, 0, 0, ""))
    >>> estimate([toll("a", 4), toll("b", 5), toll("c", 4)], lambda report: "a" if report == "c" else report)
    Estimate(low=4, best=5, high=5)
    """
    latest: dict[int, int] = {}
    sources: dict[int, set[str]] = {}
    for position, toll in enumerate(tolls):
        known = sources.setdefault(toll.n, set())
        if source_of(toll.report) not in known:
            # a copy that comes later says nothing new
            known.add(source_of(toll.report))
            latest[toll.n] = position
    best = max(sources, key=lambda number: (len(sources[number]), latest[number]))
    return Estimate(min(sources), best, max(sources))
