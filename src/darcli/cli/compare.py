"""``darcli compare``: reports on one event side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from darcli.cli.gathering import KNOWN, find_entities, gather, read_all_judgements, read_extractions
from darcli.cli.options import Common, Judgements
from darcli.cli.pipe import Pipe, open_pipe
from darcli.streams.shapes import to_record

if TYPE_CHECKING:
    from darcli.findings import Point


def compare(common: Common, judgements: Judgements = None) -> None:
    """Compare reports on one event: what they agree on, what only some of them say, and where they contradict each other.

    Reads two or more reports, or their records, all of them before it writes; compares people, numbers, dates, places and claims.

    \b
    Examples:
      darcli compare outlet_a.txt outlet_b.txt
      darcli compare event/ | jq -r 'select(.verdict == "contradicted") | [.kind, .what, (.values[] | "\\(.value)")] | @tsv'
    """
    decided = read_all_judgements(judgements)
    with open_pipe(common, "point") as pipe:
        material = gather(pipe)
        entities = find_entities(pipe, material, decided)
        pipe.write_all(item.data for item in material.records if item.data.get("type") not in KNOWN)
        points: Sequence[Point] = ()
        if material.records:
            from darcli.register.comparison import compare as compare_all

            points = compare_all(read_extractions(pipe, material), entities)
        _show(pipe, points)


def _show(pipe: Pipe, points: Sequence[Point]) -> None:
    """Draw the comparison for eyes, or give its points as records."""
    records = [to_record(point) for point in points]
    if pipe.look.format != "table":
        pipe.write_all(records)
        return
    from darcli.streams.comparison_page import draw_comparison

    pipe.sink.write(draw_comparison(records, pipe.look, pipe.look.language))
