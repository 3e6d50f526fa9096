"""A comparison of reports for eyes: a column a report, a row a person, number, date, place or claim, contradictions first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from darcli.streams.grids import Grid
from darcli.streams.labels import read_labels
from darcli.streams.lines import Fields
from darcli.streams.point_words import say_subject, say_value
from darcli.streams.runs import Run, Runs, indent
from darcli.streams.table import render
from darcli.streams.write import Look

VERDICTS = ("contradicted", "agreed", "only")
KINDS = ("person", "number", "date", "place", "claim")
_MARKS = {"contradicted": ("≠", "bold red"), "agreed": ("=", "green"), "only": ("·", "dim")}
_DIM = "dim"


def draw_comparison(points: Sequence[Fields], look: Look, language: str) -> str:
    """Draw ``point`` records: a block for each kind, with what is contradicted first; reports are numbered above."""
    from rich.console import Group

    say = read_labels(language)
    reports = list(dict.fromkeys(name for point in points for name in (*point["reports"], *point["silent"])))
    blocks: list[Any] = [_line(look, (f"{number} ", _DIM), (name, "bold")) for number, name in enumerate(reports, 1)]
    for kind in KINDS:
        of_kind = sorted((point for point in points if point["kind"] == kind), key=lambda point: VERDICTS.index(point["verdict"]))
        if of_kind:
            grid = Grid(("", "", *(str(number) for number in range(1, len(reports) + 1))), look.flow)
            for point in of_kind:
                grid.add(*_row(point, reports, look, say))
            blocks += ["", _line(look, (say[f"compare.{kind}"], "bold cyan")), indent(grid, 2, look.flow)]
    blocks += ["", Runs(tuple(_count(points, say)), look.flow)]
    return render(Group(*blocks), look)


def _line(look: Look, *runs: Run) -> Runs:
    return Runs(tuple(run for run in runs if run[0]), look.flow)


def _row(point: Fields, reports: Sequence[str], look: Look, say: Mapping[str, str]) -> Iterator[Runs]:
    mark, style = _MARKS[point["verdict"]]
    yield _line(look, (mark, style))
    yield _line(look, (say_subject(point, say), "bold" if point["kind"] == "person" else ""))
    for name in reports:
        told = [say_value(value["value"], say) for value in point["values"] if name in value["reports"]]
        fields = [
            f"{say.get('field.' + conflict['field'], conflict['field'])}: {say_value(value['value'], say)}"
            for conflict in point["conflicts"]
            if conflict["field"] != "status"
            for value in conflict["values"]
            if name in value["reports"]
        ]
        yield _line(look, (say["list.and"].join((*told, *fields)) or "–", "" if told else _DIM))


def _count(points: Sequence[Fields], say: Mapping[str, str]) -> Iterator[Run]:
    """Say how many points there are of each verdict."""
    for position, verdict in enumerate(VERDICTS):
        number = sum(1 for point in points if point["verdict"] == verdict)
        yield (say["check.and"] if position else "") + f"{say['compare.' + verdict]}: {number}", _MARKS[verdict][1]
