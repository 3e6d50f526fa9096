"""What the commands that look across reports need: all records of a stream at once, and its people as objects."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from darcli.cli.pipe import Pipe
from darcli.cli.speech import warn
from darcli.cli.stages import extract_all
from darcli.errors import InputError
from darcli.records import Casualty, Entity, Judgement, Person, Report
from darcli.streams.bundles import report_of
from darcli.streams.lines import Fields
from darcli.streams.read import Incoming
from darcli.streams.shapes import to_casualty, to_entity, to_person, to_report

if TYPE_CHECKING:
    from darcli.records import Extraction

T = TypeVar("T")

# the records that extract and match make: whoever looks across reports uses them up
KNOWN = frozenset({"report", "section", "person", "count", "date", "place", "entity"})


@dataclass(slots=True)
class Material:
    """All records of a stream in order; ``people`` by the id of their record, ``entities`` as an earlier match left them."""

    records: list[Incoming] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    entities: list[Entity] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)


def gather(pipe: Pipe) -> Material:
    """Read the whole stream, and extract what comes as text."""
    material = Material()
    for item in extract_all(pipe):
        try:
            _take(material, item)
        except InputError as problem:
            pipe.options.bad(problem)
            continue
        material.records.append(item)
    return material


def _take(material: Material, item: Incoming) -> None:
    kind = item.data.get("type")
    if kind == "person":
        person = identify(material.people, to_person(item.data, item.where))
        material.people.setdefault(person.id, person)
        if item.data.get("id"):
            item.data["id"] = person.id
    elif kind == "entity":
        material.entities.append(to_entity(item.data, item.where))
    elif kind == "report":
        material.reports.append(to_report(item.data, item.where))


def identify(people: Mapping[str, Person], person: Person) -> Person:
    """Give the one of ``people`` that ``person`` is, as where a report was given twice, or ``person`` with an id of its own.

    Two people have one id where the reports of two runs both came from standard input.
    """
    identity, number = person.id, 1
    while (known := people.get(identity)) and _who(known) != _who(person):
        number += 1
        identity = f"{person.id}~{number}"
    return known or (replace(person, id=identity) if number > 1 else person)


def _who(person: Person) -> tuple[str, str, int]:
    return person.report, person.name, person.evidence.start


def read_objects(pipe: Pipe, material: Material, kind: str, read: Callable[[Fields, str], T]) -> list[T]:
    """Give the records of ``kind`` as objects, those of a report that was given twice once."""
    found: dict[str, T] = {}
    for item in material.records:
        if item.data.get("type") == kind:
            try:
                found.setdefault(str(item.data.get("id") or item.where), read(item.data, item.where))
            except InputError as problem:
                pipe.options.bad(problem)
    return list(found.values())


def read_all_judgements(files: Sequence[str] | None) -> tuple[Judgement, ...]:
    """Read what people have judged, file after file."""
    if not files:
        return ()
    from darcli.streams.judgements import read_judgements

    return tuple(judgement for file in files for judgement in read_judgements(file))


def match_people(material: Material, judgements: Sequence[Judgement] = ()) -> Sequence[Entity]:
    """Group the people, and write the entity of each into its record."""
    if not material.people:
        return ()
    from darcli.names.group import match

    entities = match(list(material.people.values()), judgements)
    entity_of = {person: entity.id for entity in entities for person in entity.persons}
    for item in material.records:
        if item.data.get("type") == "person":
            identity = str(item.data.get("id") or item.where)
            item.data["entity"] = entity_of.get(identity)
    material.people = {name: replace(person, entity=entity_of.get(name)) for name, person in material.people.items()}
    return entities


def find_entities(pipe: Pipe, material: Material, judgements: Sequence[Judgement] = ()) -> Sequence[Entity]:
    """Give the entities that came along if they cover all people, or match the people anew, as with judgements that come now.

    Judgements that speak of nobody here are told of.
    """
    warn_of_idle(pipe, material, judgements)
    known = {entity.id for entity in material.entities}
    if not judgements and material.people and all(person.entity in known for person in material.people.values()):
        return [entity for entity in material.entities if any(person in material.people for person in entity.persons)]
    return match_people(material, judgements)


def find_casualties(pipe: Pipe, material: Material, judgements: Sequence[Judgement] = ()) -> Sequence[Casualty]:
    """Give the casualty table of the people, or the one that came along where no people did."""
    from darcli.register.casualties import build_table

    if not material.people:
        return read_objects(pipe, material, "casualty", to_casualty)
    entities = find_entities(pipe, material, judgements)
    return build_table(list(material.people.values()), entities, material.reports)


def warn_of_idle(pipe: Pipe, material: Material, judgements: Sequence[Judgement]) -> None:
    """Say how many judgements speak of nobody here: a slip of the pen would otherwise go unnoticed."""
    if pipe.common.quiet or not judgements:
        return
    from darcli.names.judgements import apply_judgements

    idle = apply_judgements(judgements, list(material.people.values())).idle
    if idle:
        warn(
            pipe.common.command, f"{len(idle)} of {len(judgements)} judgements speak of nobody in these reports; the first: {idle[0].where}"
        )


def read_extractions(pipe: Pipe, material: Material) -> list[Extraction]:
    """Put the records of each report together again, in the order in which the reports came."""
    from darcli.records import Extraction, Report
    from darcli.streams import shapes

    parts: dict[str, dict[str, list[Any]]] = {}
    kinds = ("section", "person", "count", "date", "place")
    for item in material.records:
        kind = str(item.data.get("type"))
        if kind == "report" or kind in kinds:
            parts.setdefault(report_of(item), {name: [] for name in kinds})
    for kind in kinds:
        for one in read_objects(pipe, material, kind, getattr(shapes, f"to_{kind}")):
            parts.setdefault(one.report, {name: [] for name in kinds})[kind].append(one)
    known = {report.id: report for report in material.reports}
    return [
        Extraction(
            report=known.get(name) or Report(name, ""),
            sections=tuple(sorted(found["section"], key=lambda section: section.start)),
            persons=tuple(found["person"]),
            counts=tuple(found["count"]),
            dates=tuple(found["date"]),
            places=tuple(found["place"]),
        )
        for name, found in parts.items()
    ]
