"""What the rules have worked out about a report already, so that no sentence is read twice for two people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from darcli.records import Span
from darcli.report.dates import DateSpan
from darcli.report.mentions import Mention
from darcli.report.triggers import Trigger


class Trail:
    """Stretches of tokens (first, end) in the order to look in them, found as they are asked for and remembered."""

    def __init__(self, stretches: Iterator[tuple[int, int]]) -> None:
        """Begin a trail that ``stretches`` leads."""
        self.known: list[tuple[int, int]] = []
        self.ahead = stretches

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Give every stretch, the best first; several may go along one trail at once."""
        known, position = self.known, 0
        while position < len(known) or self._go_on():
            yield known[position]
            position += 1

    def _go_on(self) -> bool:
        """Find the next stretch; tell whether there is one."""
        stretch = next(self.ahead, None)
        if stretch is not None:
            self.known.append(stretch)
        return stretch is not None


@dataclass(slots=True)
class Notes:
    """Answers kept for one report.

    ``stretches`` by the tokens and status of a harm, ``earlier`` (the sentences before that may tell more of it) by what decides on them.
    By the number of a sentence: ``told`` (whom it names whose harm is told), ``cuts`` (where new statements begin in it), ``turns`` (how
    it goes on from the one before), ``attacks`` (whether it names an attack), ``apart`` (whether the report has turned to another event
    before it), ``sources`` (who is named as telling it), ``evidence`` (the sentence itself) and, with a status, ``akin`` (whether it tells
    such harm). ``relatives`` (the word of harm of the relative clause behind it) by the first token of a name. By the first token of a
    place: ``ranks`` (how narrow it is) and, with a status, ``locations`` (whether such harm can have happened there); by that of a date
    and a status ``days`` (whether it can be the day of such harm). ``day_lines`` are the days that stand on lines of their own,
    ``tellings`` the verbs of telling and ``open_days`` the words for days that the report leaves open, ``None`` until they are asked for.
    """

    stretches: dict[tuple[int, int, str], Trail] = field(default_factory=dict)
    earlier: dict[tuple[int, int, str, bool, bool, bool], Trail] = field(default_factory=dict)
    told: dict[int, list[tuple[Mention, int | None, Trigger, bool]]] = field(default_factory=dict)
    cuts: dict[int, list[int]] = field(default_factory=dict)
    turns: dict[int, str] = field(default_factory=dict)
    attacks: dict[int, bool] = field(default_factory=dict)
    akin: dict[tuple[int, str], bool] = field(default_factory=dict)
    apart: dict[int, bool] = field(default_factory=dict)
    evidence: dict[int, Span] = field(default_factory=dict)
    relatives: dict[int, Trigger | None] = field(default_factory=dict)
    sources: dict[int, str | None] = field(default_factory=dict)
    ranks: dict[int, float] = field(default_factory=dict)
    locations: dict[tuple[int, str], bool] = field(default_factory=dict)
    days: dict[tuple[int, str], bool] = field(default_factory=dict)
    day_lines: list[DateSpan] | None = None
    tellings: list[int] | None = None
    open_days: list[int] | None = None

    def forget_trails(self) -> None:
        """Let go what leads back to the report: a ring that only the garbage collector would find."""
        self.stretches.clear()
        self.earlier.clear()
