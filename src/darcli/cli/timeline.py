"""``darcli timeline``: dated harm in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from darcli.cli.gathering import KNOWN, Material, find_casualties, gather, read_all_judgements, read_objects
from darcli.cli.options import Common, Judgements
from darcli.cli.pipe import Pipe, open_pipe
from darcli.streams.shapes import to_count, to_date, to_plain, to_record, to_section

if TYPE_CHECKING:
    from darcli.records import Casualty, Judgement, Moment
    from darcli.register.timeline import Found

Unit = Literal["auto", "day", "month", "year"]


def timeline(
    common: Common,
    chart: Annotated[bool, typer.Option("--chart", help="Count the harm and draw it as bars; to programs, as period records.")] = False,
    by: Annotated[Unit, typer.Option("--by", help="What a bar of the chart stands for.")] = "auto",
    judgements: Judgements = None,
) -> None:
    """Put what is dated in order: people harmed, stated numbers, and dates, from all reports.

    Reads reports or records, all of them before it writes; people are matched here unless darcli match has done it. What has no date is
    left out; the chart says how many people that are.

    \b
    Examples:
      darcli timeline reports/
      darcli timeline reports/ --chart --by month
      darcli timeline reports/ | jq -r 'select(.kind == "person") | [.date, .status, .name] | @tsv'
    """
    decided = read_all_judgements(judgements)
    with open_pipe(common, "period" if chart else "moment", auto="table" if chart else None) as pipe:
        material = gather(pipe)
        pipe.write_all(item.data for item in material.records if item.data.get("type") not in KNOWN | {"casualty"})
        found = _find(pipe, material, decided)
        if found.casualties or found.counts or found.dates:
            from darcli.register.timeline import build_timeline

            moments = build_timeline(found)
            if chart:
                _draw(pipe, moments, found.casualties, None if by == "auto" else by)
            elif pipe.look.format == "table":
                from darcli.streams.moments import show_moment

                pipe.write_all(show_moment(to_record(moment), pipe.look.language) for moment in moments)
            else:
                pipe.write_all(map(to_record, moments))


def _find(pipe: Pipe, material: Material, judgements: Sequence[Judgement]) -> Found:
    from darcli.register.timeline import Found

    return Found(
        casualties=find_casualties(pipe, material, judgements),
        counts=read_objects(pipe, material, "count", to_count),
        dates=read_objects(pipe, material, "date", to_date),
        sections=read_objects(pipe, material, "section", to_section),
    )


def _draw(pipe: Pipe, moments: Sequence[Moment], casualties: Sequence[Casualty], unit: str | None) -> None:
    """Draw the chart by ``unit``, or give its bars as records."""
    from darcli.register.course import follow_course

    course = follow_course(moments, casualties, unit)
    if pipe.look.format == "table":
        from darcli.streams.course_chart import draw_course

        pipe.sink.write(draw_course(to_plain(course), pipe.look, pipe.look.language))
    else:
        pipe.write_all(map(to_record, course.periods))
