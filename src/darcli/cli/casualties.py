"""``darcli casualties``: the casualty table, and the tolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from darcli.cli.gathering import KNOWN, Material, find_casualties, gather, read_all_judgements, read_objects
from darcli.cli.options import Common, Judgements
from darcli.cli.pipe import Pipe, open_pipe
from darcli.streams.shapes import to_count, to_place, to_record, to_section

if TYPE_CHECKING:
    from darcli.records import Casualty
    from darcli.register.totals import Stated

Unit = Literal["event", "day", "month", "year", "all"]
Convention = Literal["acled", "acled-war"]


def casualties(
    common: Common,
    totals: Annotated[bool, typer.Option("--totals", help="Give tolls instead: low, best and high for each event or time.")] = False,
    by: Annotated[Unit, typer.Option("--by", help="What a toll is of: an event is a date and a place.")] = "event",
    vague_as: Annotated[
        Convention | None,
        typer.Option("--vague-as", help="Take vague words (عشرات) for numbers, by a named convention.", show_default=False),
    ] = None,
    judgements: Judgements = None,
) -> None:
    """Make the casualty table: one row for each person harmed, merged across reports, with conflicts and evidence.

    Reads reports or records, all of them before it writes; people are matched here unless darcli match has done it.

    \b
    Examples:
      darcli casualties reports/ -f csv > table.csv
      darcli extract reports/ | darcli match | darcli casualties -f markdown
      darcli casualties reports/ --totals --by month
    """
    decided = read_all_judgements(judgements)
    with open_pipe(common, "total" if totals else "casualty") as pipe:
        material = gather(pipe)
        rows = find_casualties(pipe, material, decided)
        # a table that came along is the answer itself, and what totals are made of
        used = KNOWN | {"casualty"} if totals or material.people else KNOWN
        pipe.write_all(item.data for item in material.records if item.data.get("type") not in used)
        if totals:
            from darcli.register.totals import add_up

            pipe.write_all(map(to_record, add_up(_state(pipe, material, rows), by, vague_as)))
        elif material.people:
            pipe.write_all(map(to_record, rows))


def _state(pipe: Pipe, material: Material, rows: Sequence[Casualty]) -> Stated:
    from darcli.register.sides import sides_by_record
    from darcli.register.totals import Stated

    persons = list(material.people.values())
    counts = read_objects(pipe, material, "count", to_count)
    places = read_objects(pipe, material, "place", to_place)
    sides = sides_by_record((persons, counts, places), read_objects(pipe, material, "section", to_section))
    return Stated(rows, persons, counts, material.reports, sides)
