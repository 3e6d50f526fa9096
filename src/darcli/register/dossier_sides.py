"""The sides of all reports of a dossier under one list of names."""

from __future__ import annotations

from dataclasses import dataclass, field

from darcli.register.sheet import Sheet
from darcli.register.sides import Key, find_sides, read_phrase


@dataclass(slots=True)
class SideList:
    """The sides in the order in which they come up; people and counts have the number of theirs, by the id of their record."""

    names: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    _known: dict[Key, int] = field(default_factory=dict)

    def read(self, sheet: Sheet) -> None:
        """Take in the sides of one report."""
        extraction = sheet.extraction
        sides = find_sides(extraction, sheet.text)
        records = [person.id for person in extraction.persons] + [count.id for count in extraction.counts]
        for record, side in zip(records, (*sides.people, *sides.counts), strict=True):
            if side is not None:
                self.numbers[record] = self._number(side)

    def _number(self, side: str) -> int:
        # تنظيم داعش in one report is داعش in the next
        number = self._known.setdefault(read_phrase(side).key or (side,), len(self.names))
        if number == len(self.names):
            self.names.append(side)
        return number
