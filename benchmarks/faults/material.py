"""What the faults are seeded into: the invented reports of the repository, and how one of them is changed in one spot."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from invented import GREGORIAN, MONTHS, WEEKDAYS, Incident, make_incident, write_report

ROOT = Path(__file__).parent.parent.parent
CORPORA = {
    "samples": ROOT / "sample_reports",
    "tuning": ROOT / "benchmarks" / "corpus" / "tuning",
    "heldout": ROOT / "benchmarks" / "corpus" / "heldout",
}
ALL_MONTHS = "|".join(sorted((*MONTHS, *GREGORIAN), key=len, reverse=True))
WEEKDAY = f"(?:{'|'.join(WEEKDAYS)}|الإثنين)"


@dataclass(frozen=True, slots=True)
class Text:
    """One report: the day it was published, where that is not left to the text, and its words."""

    words: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Reports before and after one change, the rule that should find it, and where the reports come from."""

    rule: str
    before: tuple[Text, ...]
    after: tuple[Text, ...]
    origin: str


@dataclass(slots=True)
class Material:
    """The reports to change, and the source of chance."""

    chance: random.Random
    corpora: tuple[str, ...]
    _texts: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for name in self.corpora:
            self._texts += [(path.stem, path.read_text("utf-8")) for path in sorted(CORPORA[name].glob("*.txt"))]

    def sites(self, pattern: str) -> list[tuple[str, str, re.Match[str]]]:
        """Give every spot of the corpora that fits ``pattern``, with the name and the text of its report."""
        return [(name, text, match) for name, text in self._texts for match in re.finditer(pattern, text, re.M)]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Give the reports of the corpora."""
        yield from self._texts

    def incident(self, *, killed: int | None = None) -> Incident:
        """Make up an incident."""
        return make_incident(self.chance, killed=killed)

    def names(self, number: int) -> list[str]:
        """Make up the names of so many people."""
        return [name for name, _ in self.incident(killed=number).killed]

    def report(self, incident: Incident) -> str:
        """Write an incident up."""
        return write_report(incident, self.chance)

    def pick(self, *choices: str) -> str:
        """Give one of several."""
        return self.chance.choice(choices)


Maker = Callable[[Material], "Fault | None"]


def replace_at(text: str, match: re.Match[str], group: int | str, new: str) -> str:
    """Give ``text`` with one group of a match replaced."""
    return text[: match.start(group)] + new + text[match.end(group) :]


def swap(rule: str, origin: str, before: str, after: str, published: str | None = None) -> Fault | None:
    """Give a fault in one report; nothing where nothing was changed."""
    return Fault(rule, (Text(before, published),), (Text(after, published),), origin) if before != after else None
