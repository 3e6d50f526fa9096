"""The casualty table: one row for each person harmed, merged across reports, with what they disagree on and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from darcli.names.evidence import are_dates_compatible, fold_value
from darcli.names.forms import fullest_name
from darcli.names.romanise import romanise
from darcli.records import Casualty, Conflict, ConflictValue, Entity, Person, Report, ReportSpan

# from what ends a story to what leaves it open; what is not listed (none) is no harm
SEVERITY = ("killed", "missing", "detained", "injured", "released", "survived")

Value = str | int | bool
# of two values that one person may have both of, the fuller; ``None`` where they exclude each other
Fuller = Callable[[Value, Value], Value | None]


@dataclass(frozen=True, slots=True)
class _Source:
    """One record of one person, with the report it stands in as far as that came along."""

    person: Person
    report: Report | None

    @property
    def day(self) -> str:
        """The day by which two reports are put in order: of publication, else of the harm."""
        return (self.report.published if self.report else None) or self.person.date or ""


def build_table(persons: Sequence[Person], entities: Sequence[Entity] = (), reports: Sequence[Report] = ()) -> tuple[Casualty, ...]:
    """Give the casualty table of ``persons``, sorted by date and name.

    People are told by ``entities``, else by the ``entity`` of each record; a record with neither is a person of its own. ``reports``
    give outlets and days of publication where they are known. People without harm (status ``none`` throughout) have no row.

    A field has the value that all reports agree on, the fuller one where one says more (2022-10 and 2022-10-14, درعا and درعا البلد);
    where they contradict each other it is ``None`` and stands among the conflicts. ``status`` alone always has a value.
    """
    known = {report.id: report for report in reports}
    rows = [
        _build_row(identity, name, [_Source(person, known.get(person.report)) for person in people])
        for identity, name, people in _gather(persons, entities)
        if any(person.status in SEVERITY for person in people)
    ]
    return tuple(sorted(rows, key=lambda row: (row.date is None, row.date or "", row.name, row.entity)))


def _gather(persons: Sequence[Person], entities: Sequence[Entity]) -> Iterable[tuple[str, str | None, list[Person]]]:
    """Give the id, the name where an entity has one, and the records of each person."""
    entity_of = {person: entity.id for entity in entities for person in entity.persons}
    names = {entity.id: entity.name for entity in entities}
    people: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        people[entity_of.get(person.id) or person.entity or person.id].append(person)
    for identity, records in people.items():
        records.sort(key=lambda person: (person.report, person.evidence.start, person.id))
        yield identity, names.get(identity), records


def _build_row(identity: str, name: str | None, sources: list[_Source]) -> Casualty:
    status = _choose_status(sources)
    harmed = [source for source in sources if source.person.status in SEVERITY]
    # where he was wounded is not where he died
    final = [source for source in harmed if source.person.status == status]
    merged: dict[str, Value | None] = {}
    conflicts = [conflict] if (conflict := _conflict("status", _values(harmed, "status"))) else []
    for field, fuller in _FIELDS.items():
        values = _values(final if field in ("date", "place", "cause") else harmed, field)
        merged[field] = _merge(values, fuller)
        if merged[field] is None and (conflict := _conflict(field, values)):
            conflicts.append(conflict)
    name = name or fullest_name(source.person.name for source in sources)
    return Casualty(
        entity=identity,
        name=name,
        latin=romanise(name),
        status=status,
        reports=tuple(sorted({source.person.report for source in harmed})),
        sources=_name_sources(harmed),
        conflicts=tuple(conflicts),
        evidence=_cite(harmed),
        **merged,  # type: ignore[arg-type]
    )


def _choose_status(sources: Sequence[_Source]) -> str:
    """Give the status at the end: death is final; else what the latest report says, the worse of two of one day."""
    harmed = [source for source in sources if source.person.status in SEVERITY]
    if any(source.person.status == SEVERITY[0] for source in harmed):
        return SEVERITY[0]
    latest = max(source.day for source in harmed)
    return min((source.person.status for source in harmed if source.day == latest), key=SEVERITY.index)


def _values(sources: Sequence[_Source], field: str) -> dict[Value, list[str]]:
    """Give the values of ``field`` that reports state, each with its reports; spellings that fold alike are one."""
    found: dict[Value, list[str]] = {}
    spelt: dict[Value, Value] = {}
    for source in sources:
        value: Value | None = getattr(source.person, field)
        if value is None or value == "":
            continue
        folded = fold_value(value).replace(" ", "") if isinstance(value, str) else value  # كفر بطيخ, كفربطيخ
        reports = found.setdefault(spelt.setdefault(folded, value), [])
        if source.person.report not in reports:
            reports.append(source.person.report)
    return found


def _merge(values: Mapping[Value, Sequence[str]], fuller: Fuller) -> Value | None:
    """Give the one value that contains all others, ``None`` where there is none."""
    merged: Value | None = None
    for value in values:
        merged = value if merged is None else fuller(merged, value)
        if merged is None:
            return None
    return merged


def _conflict(field: str, values: Mapping[Value, Sequence[str]]) -> Conflict | None:
    if len(values) < 2:
        return None
    return Conflict(
        field, tuple(ConflictValue(value, tuple(reports)) for value, reports in sorted(values.items(), key=lambda item: str(item[0])))
    )


def _fuller_date(a: Value, b: Value) -> Value | None:
    """Give the narrower of two dates that can be one: a day before a month, a month before a range, a year that is known."""
    first, second = sorted((str(a), str(b)), key=lambda date: (date.startswith("XXXX"), "/" in date, -len(date), date))
    if not are_dates_compatible(first, second):
        return None
    # 2022 and XXXX-10-14 make 2022-10-14
    return first + second[len(first) :] if second.startswith("XXXX") and "/" not in first + second else first


def _fuller_words(a: Value, b: Value) -> Value | None:
    """Give the longer of two values of which one contains the words of the other: درعا and درعا البلد."""
    first, second = fold_value(str(a)), fold_value(str(b))
    short, long = (a, b) if len(first) <= len(second) else (b, a)
    return long if f" {fold_value(str(short))} " in f" {fold_value(str(long))} " else None


def _neither(a: Value, b: Value) -> Value | None:
    """Say of two values that are not the same that neither contains the other."""
    return None


_FIELDS: dict[str, Fuller] = {
    "date": _fuller_date,
    "place": _fuller_words,
    "age": _neither,
    "sex": _neither,
    "origin": _fuller_words,
    "affiliation": _fuller_words,
    "cause": _fuller_words,
    "civilian": _neither,
}


def _name_sources(sources: Sequence[_Source]) -> tuple[str, ...]:
    """Give whose word it is, each once: who is quoted, else the outlet; two outlets that quote one ministry are one source."""
    named = {source.person.attribution or (source.report.outlet if source.report else None) or "" for source in sources} - {""}
    return tuple(sorted({fold_value(name): name for name in sorted(named, reverse=True)}.values()))


def _cite(sources: Sequence[_Source]) -> tuple[ReportSpan, ...]:
    """Give the sentences that name the person, each once, in order."""
    spans = {
        (source.person.report, source.person.evidence.start, source.person.evidence.end): source.person.evidence.text for source in sources
    }
    return tuple(ReportSpan(report, start, end, text) for (report, start, end), text in sorted(spans.items()))
