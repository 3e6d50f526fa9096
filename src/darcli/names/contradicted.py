"""People of one name whom the reports keep apart by a day or an age that a slip may have made: for somebody to look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from darcli.names.evidence import Evidence, gather_evidence, is_day, name_fields
from darcli.names.key import name_key
from darcli.names.split import split_name
from darcli.records import Link, Person

# a name of two parts says something where two fields agree beside it, one of four parts says it alone
_ENOUGH = 4
_SLIPS = frozenset({"age", "date"})
# who died in another season is another man
_DAYS = 31
# of a name that more have, nobody can tell anything
_MOST = 12


def find_contradicted(members: Mapping[str, Sequence[Person]]) -> Iterator[Link]:
    """Give the pairs of people, by their records in ``members``, that have one name and most in common but an age or a day of death."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for entity, persons in members.items():
        for key in sorted({name_key(person.name) for person in persons}):
            bearers[key].append(entity)
    for key, entities in bearers.items():
        parts = len(split_name(key).units)
        if 1 < len(entities) <= _MOST and parts > 1:
            said = {entity: gather_evidence(members[entity]) for entity in entities}
            for a, b in combinations(entities, 2):
                if _may_be_slip(said[a], said[b], parts):
                    first, second = (min(person.id for person in members[entity]) for entity in (a, b))
                    yield Link(min(first, second), max(first, second), 1.0, "same", "every part is the same")


def _may_be_slip(a: Evidence, b: Evidence, parts: int) -> bool:
    contradictions = a.contradictions(b)
    if not contradictions or not _SLIPS.issuperset(contradictions) or not a.reports.isdisjoint(b.reports):
        return False
    return parts + len(name_fields(a.said & b.said)) >= _ENOUGH and ("date" not in contradictions or _is_near(a.deaths, b.deaths))


def _is_near(a: set[str], b: set[str]) -> bool:
    """Say whether two of the days are near each other; a month or a year is not near anything."""
    first, second = (list(filter(None, map(_read_day, days))) for days in (a, b))
    return any(abs((x - y).days) <= _DAYS for x in first for y in second)


def _read_day(edtf: str) -> date | None:
    try:
        return date.fromisoformat(edtf) if is_day(edtf) else None
    except ValueError:
        # the records of others say 2021-02-30
        return None
