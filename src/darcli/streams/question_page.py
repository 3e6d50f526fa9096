"""A question of ``review`` for eyes: two people, each with the sentence, and what speaks for and against their being one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from darcli.streams.lines import Fields
from darcli.streams.people_lines import say_name, say_told
from darcli.streams.runs import Run, Runs
from darcli.streams.sentences import make_sentence
from darcli.streams.table import render
from darcli.streams.write import Look

_WIDEST = 100
_LABEL = 9
_OTHERS = 4


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the record that is asked about, the other names and reports of the same person."""

    record: Fields
    names: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the page: ``heading`` and ``names`` in words, fields that agree and that differ."""

    heading: str
    sides: tuple[Side, Side]
    names: str
    agree: Sequence[tuple[str, str]] = ()
    differ: Sequence[tuple[str, str]] = ()


def draw_question(sheet: Sheet, look: Look) -> str:
    """Draw the page; nothing in it drives the terminal."""
    from rich.console import Group
    from rich.rule import Rule
    from rich.text import Text

    look = replace(look, width=min(look.width, _WIDEST))
    blocks: list[Any] = [Rule(Text(sheet.heading, style="dim"), style="dim", align="left")]
    for letter, side in zip("AB", sheet.sides, strict=True):
        blocks += [*_draw_side(letter, side, look), Text("")]
    blocks += [
        _draw_row("names", ((sheet.names, ""),), look),
        *(_draw_row("agree", _say_field(*said, style="green"), look) for said in sheet.agree),
        *(_draw_row("differ", _say_field(*said, style="yellow"), look) for said in sheet.differ),
    ]
    return render(Group(*blocks), look)


def _draw_side(letter: str, side: Side, look: Look) -> Iterator[Any]:
    from rich.padding import Padding

    yield Runs(((f" {letter}  ", "bold cyan"), *say_name(side.record)), look.bidi, indent=4)
    lines = [
        say_told(side.record),
        tuple(run for name in side.names[:_OTHERS] for run in (("also ", "dim"), (name, ""), ("  ", ""))),
        ((_say_reports(side), "dim"),),
    ]
    for runs in lines:
        if any(text for text, _ in runs):
            yield Padding(Runs(tuple(run for run in runs if run[0]), look.bidi), (0, 0, 0, 4))
    sentence = make_sentence(side.record, look.bidi, color=look.color)
    if sentence.pieces:
        yield Padding(sentence, (0, 0, 0, 4))


def _say_reports(side: Side) -> str:
    others = [report for report in side.reports if report != side.record.get("report")]
    more = f", and {len(others)} more report{'s' if len(others) > 1 else ''}" if others else ""
    return f"{side.record.get('report') or ''}{more}"


def _draw_row(label: str, runs: tuple[Run, ...], look: Look) -> Runs:
    return Runs(((f" {label:<{_LABEL}}", "dim"), *runs), look.bidi, indent=_LABEL + 1)


def _say_field(field: str, values: str, *, style: str) -> tuple[Run, ...]:
    """Say a field with its values, each as a run of its own, so that two Arabic ones keep their sides."""
    runs: list[Run] = [(f"{field}  ", style)]
    for number, value in enumerate(values.split(" / ")):
        runs += [("  /  ", "dim") if number else ("", ""), (value, "")]
    return tuple(run for run in runs if run[0])
