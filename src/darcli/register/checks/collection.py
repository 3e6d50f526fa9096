"""All reports under check together: who is who, which of them are copies, and the order in which they came out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from darcli.names.group import match
from darcli.names.split import split_name
from darcli.records import Entity, Person
from darcli.register.checks.digest import Digest
from darcli.register.copies import Copies, find_copies

_HARM = frozenset({"killed", "injured", "missing", "detained", "released", "survived"})


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person harmed as one report tells it."""

    person: Person
    digest: Digest

    @property
    def published(self) -> str | None:
        """The day the report came out."""
        return self.digest.report.published

    @property
    def day(self) -> str | None:
        """The day of the harm, where it stands in the clause that tells it."""
        stated = self.digest.days.get(self.person.id)
        return stated.value if stated is not None else None


class Collection:
    """The reports that are checked together."""

    def __init__(self, digests: Sequence[Digest], entities: Sequence[Entity] | None) -> None:
        self.digests = list(digests)
        people = [person for one in digests for person in one.extraction.persons]
        self.entities = match(people) if entities is None else entities

    @cached_property
    def copies(self) -> list[Copies]:
        """Reports that are copies of one text, the first of them in order of publication."""
        order = sorted(range(len(self.digests)), key=lambda position: (self.digests[position].report.published or "9", position))
        return find_copies([one.extraction for one in self.digests], order)

    @cached_property
    def _origins(self) -> dict[str, str]:
        ids = [one.report.id for one in self.digests]
        return {ids[copy]: ids[group.original] for group in self.copies for copy in group.copies}

    def source_of(self, report: str) -> str:
        """Give the report whose text a report is."""
        return self._origins.get(report, report)

    @cached_property
    def _dead(self) -> dict[str, set[str]]:
        """Who is killed by each report, where it names two or more."""
        owner = {person: entity.id for entity in self.entities for person in entity.persons}
        found: dict[str, set[str]] = defaultdict(set)
        for one in self.digests:
            for person in one.extraction.persons:
                if person.status == "killed":
                    found[one.report.id].add(owner.get(person.id) or person.entity or person.id)
        return {report: people for report, people in found.items() if len(people) > 1}

    def name_others(self, first: str, second: str) -> bool:
        """Tell whether two reports name their dead and have nobody in common: they tell of two events."""
        one, other = self._dead.get(first), self._dead.get(second)
        return one is not None and other is not None and one.isdisjoint(other)

    def by_entity(self) -> Iterator[list[Appearance]]:
        """Give the people harmed who appear in more than one report, each with its appearances in order of publication."""
        owner = {person: entity.id for entity in self.entities for person in entity.persons}
        found: dict[str, list[Appearance]] = defaultdict(list)
        for one in self.digests:
            for person in one.extraction.persons:
                if person.status in _HARM:
                    found[owner.get(person.id) or person.entity or person.id].append(Appearance(person, one))
        for appearances in found.values():
            if len({appearance.digest.report.id for appearance in appearances}) > 1:
                yield _in_order(appearances)

    def by_name(self) -> Iterator[list[Appearance]]:
        """Give the people killed who bear one full name (two parts at least) in more than one report, whoever they are held to be."""
        found: dict[tuple[str, ...], list[Appearance]] = defaultdict(list)
        for one in self.digests:
            for person in one.extraction.persons:
                # مصطفى الحسون and مصطفى حسون: the press leaves the article out
                units = tuple(unit.removeprefix("ال") for unit in split_name(person.name).units)
                if person.status == "killed" and len(units) > 1:
                    found[units].append(Appearance(person, one))
        for appearances in found.values():
            if len({appearance.digest.report.id for appearance in appearances}) > 1:
                yield _in_order(appearances)


def _in_order(appearances: list[Appearance]) -> list[Appearance]:
    return sorted(appearances, key=lambda one: (one.published or "9", one.digest.order, one.person.evidence.start))
