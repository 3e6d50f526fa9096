"""What a command keeps of a long stream until it has read it all: each record as a line, and the people without the words around them.

A million people stay in memory so; as the dicts that they are read into they would need several times as much.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from darcli.cli.gathering import Material, identify
from darcli.cli.pipe import Pipe
from darcli.cli.stages import extract_all
from darcli.errors import InputError
from darcli.records import Person, Span
from darcli.streams.lines import Fields, format_record, parse_record
from darcli.streams.read import Incoming
from darcli.streams.shapes import to_person

# how many records are packed together, since what one says its neighbours say as well
_PACK = 256


@dataclass(slots=True)
class Ledger:
    """The records of a stream in order, packed, and who of ``material`` each person record is."""

    material: Material = field(default_factory=Material)
    _packs: list[bytes] = field(default_factory=list)
    _open: list[bytes] = field(default_factory=list)
    _owners: list[str | None] = field(default_factory=list)
    _shared: dict[str, str] = field(default_factory=dict)

    def take(self, item: Incoming, *, lean: bool) -> None:
        """Take in a record; of a ``lean`` person only what names and fields say is kept. Raises ``InputError`` for a bad one."""
        owner = None
        if item.data.get("type") == "person":
            person = identify(self.material.people, to_person(item.data, item.where))
            owner = person.id
            if owner not in self.material.people:
                self.material.people[owner] = self._strip(person) if lean else person
            if item.data.get("id"):
                item.data["id"] = owner
        self._open.append(format_record(item.data).encode("utf-8"))
        self._owners.append(owner)
        if len(self._open) == _PACK:
            self._pack()

    def _pack(self) -> None:
        if self._open:
            self._packs.append(zlib.compress(b"\n".join(self._open), 1))
            self._open.clear()

    def _strip(self, person: Person) -> Person:
        """Give what of ``person`` a match goes by, with one copy of what many records say."""
        return Person(
            name=person.name,
            status=self._share(person.status) or "",
            evidence=Span(person.evidence.start, person.evidence.end, ""),
            mentions=(),
            aliases=person.aliases,
            latin=person.latin,
            sex=self._share(person.sex),
            age=person.age,
            date=self._share(person.date),
            place=self._share(person.place),
            origin=self._share(person.origin),
            affiliation=self._share(person.affiliation),
            report=self._share(person.report) or "",
            id=person.id,
        )

    def _share(self, value: str | None) -> str | None:
        return self._shared.setdefault(value, value) if value else value

    def unpack(self, entity_of: Mapping[str, str]) -> Iterator[Fields]:
        """Give the records, each person with its entity, and let go of them."""
        self._pack()
        self._packs.reverse()
        owners = iter(self._owners)
        while self._packs:
            for line, owner in zip(zlib.decompress(self._packs.pop()).split(b"\n"), owners, strict=False):
                record = parse_record(line, "")
                if owner is not None:
                    record["entity"] = entity_of.get(owner)
                yield record


def keep(pipe: Pipe, *, lean: bool) -> Ledger:
    """Read the whole stream, and extract what comes as text; entities of an earlier match are used up."""
    ledger = Ledger()
    for item in extract_all(pipe):
        if item.data.get("type") == "entity":
            continue
        try:
            ledger.take(item, lean=lean)
        except InputError as problem:
            pipe.options.bad(problem)
    return ledger
