"""The people of a dossier: a row for each, and for each value of a row the words it was read from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from darcli.names.evidence import fold_value
from darcli.records import Casualty, Extraction, Person, Report, Span
from darcli.register.casualties import SEVERITY
from darcli.register.dossier_lines import PERSON, SENTENCE, VALUE, OtherRow, PersonRow, Spot, Value
from darcli.register.sheet import Sheet

# the cells of a row, in the order in which they are read
FIELDS = ("status", "date", "place", "age", "sex", "origin", "affiliation", "role", "cause", "civilian", "attribution")
# the casualty table has no column for these: a person may have more than one, and that is no contradiction
_GATHERED = ("role", "attribution")
# what no table says of a person who came to no harm
_NOBODY = "none"


@dataclass(slots=True)
class Row:
    """A row in the making: a casualty, and the records of the person it was merged from."""

    anchor: str
    casualty: Casualty
    people: list[Person] = field(default_factory=list)
    side: int | None = None


def expand_table(casualties: Iterable[Casualty], known: set[str]) -> list[Extraction]:
    """Give the reports that a casualty table quotes, for those rows whose person records did not come along.

    ``known`` are the entities that have person records.
    """
    people: dict[str, list[Person]] = defaultdict(list)
    for row in casualties:
        if row.entity not in known:
            for number, span in enumerate(row.evidence, 1):
                people[span.report].append(_restore(row, Span(span.start, span.end, span.text), span.report, number))
    return [Extraction(Report(report, ""), persons=tuple(persons)) for report, persons in people.items()]


def _restore(row: Casualty, evidence: Span, report: str, number: int) -> Person:
    place = evidence.text.find(row.name)
    mentions = (Span(evidence.start + place, evidence.start + place + len(row.name), row.name),) if place >= 0 else ()
    return Person(
        row.name, row.status, evidence, mentions, latin=row.latin, sex=row.sex, age=row.age, date=row.date, place=row.place,
        origin=row.origin, affiliation=row.affiliation, cause=row.cause, civilian=row.civilian, entity=row.entity, report=report,
        id=f"{row.entity}#{number}",
    )  # fmt: skip


def gather_rows(casualties: Sequence[Casualty], persons: Iterable[Person]) -> tuple[list[Row], dict[str, list[Person]]]:
    """Give a row for each casualty with its records, and the records of everyone else by entity."""
    rows = {row.entity: Row(f"p{number}", row) for number, row in enumerate(casualties, 1)}
    others: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        entity = person.entity or person.id
        (rows[entity].people if entity in rows else others[entity]).append(person)
    return list(rows.values()), others


def mark_people(row: Row, sheets: Mapping[str, Sheet]) -> None:
    """Mark every mention of a person."""
    for person in row.people:
        for mention in person.mentions:
            sheets[person.report].mark(mention.start, mention.end, PERSON, row.anchor, row.casualty.status)


def mark_others(people: Mapping[str, Sequence[Person]], sheets: Mapping[str, Sheet]) -> Iterator[OtherRow]:
    """Mark the people without harm, and give their rows."""
    for number, records in enumerate(people.values(), 1):
        anchor = f"o{number}"
        spots = [
            sheets[person.report].mark(mention.start, mention.end, PERSON, anchor, _NOBODY)
            for person in records
            for mention in person.mentions
        ]
        role = next((person.role for person in records if person.role), None)
        yield OtherRow(anchor, max((person.name for person in records), key=len), role, tuple(spot for found in spots for spot in found))


def build_row(row: Row, sheets: Mapping[str, Sheet]) -> PersonRow:
    """Give the row of a person whose mentions are marked, and mark the words of its values."""
    harmed = [person for person in row.people if person.status in SEVERITY]
    aliases = {fold_value(alias): alias for person in harmed for alias in person.aliases}
    return PersonRow(
        anchor=row.anchor,
        name=row.casualty.name,
        latin=row.casualty.latin,
        status=row.casualty.status,
        side=row.side,
        aliases=tuple(Value(alias, _find_alias(row, harmed, alias, sheets)) for alias in aliases.values()),
        cells={name: cell for name in FIELDS if (cell := tuple(_cell(row, harmed, name, sheets)))},
        hedged=any(person.hedged for person in harmed),
        sources=row.casualty.sources,
        spots=tuple(spot for person in harmed for spot in _name(row, person, sheets)),
    )


def _cell(row: Row, people: Sequence[Person], name: str, sheets: Mapping[str, Sheet]) -> Iterator[Value]:
    """Give the value of a field, or each of those that contradict each other, with its words in every report."""
    for value in _values(row.casualty, people, name):
        same = [person for person in people if _is_same(getattr(person, name), value)]
        # 2022 and XXXX-10-14 make 2022-10-14, which stands in neither
        saying = same or [person for person in people if getattr(person, name) is not None]
        spots = (spot for person in saying for spot in _find(row, person, name, sheets[person.report]))
        yield Value(value, tuple(dict.fromkeys(spots)))


def _values(casualty: Casualty, people: Sequence[Person], name: str) -> list[str | int | bool]:
    if name in _GATHERED:
        stated = (getattr(person, name) for person in people)
        return list({fold_value(value): value for value in stated if value}.values())
    merged = getattr(casualty, name)
    values = [] if merged is None or merged == "" else [merged]
    for conflict in casualty.conflicts:
        if conflict.field == name:
            values += [one.value for one in conflict.values if one.value not in values]
    return values


def _is_same(a: object, b: object) -> bool:
    return fold_value(a) == fold_value(b) if isinstance(a, str) and isinstance(b, str) else a == b


def _find(row: Row, person: Person, name: str, sheet: Sheet) -> tuple[Spot, ...]:
    """Give the mark of the words of a value."""
    return sheet.mark_value(person, name, row.anchor, row.casualty.status)


def _find_alias(row: Row, people: Sequence[Person], alias: str, sheets: Mapping[str, Sheet]) -> tuple[Spot, ...]:
    for person in people:
        if alias in person.aliases and (found := sheets[person.report].words.find_words(person, alias)):
            sheet = sheets[person.report]
            return sheet.find_mark(*found) or sheet.mark(*found, VALUE, row.anchor, row.casualty.status)
    return ()


def _name(row: Row, person: Person, sheets: Mapping[str, Sheet]) -> tuple[Spot, ...]:
    """Give the mark of the name in the sentence of evidence, or the first, or the sentence."""
    sheet, sentence = sheets[person.report], person.evidence
    within = [mention for mention in person.mentions if sentence.start <= mention.start < sentence.end]
    first = min(within or person.mentions, key=lambda mention: mention.start, default=None)
    spots = sheet.mark(first.start, first.end, PERSON, row.anchor, row.casualty.status) if first else ()
    return spots or sheet.mark(sentence.start, sentence.end, SENTENCE, row.anchor, row.casualty.status)
