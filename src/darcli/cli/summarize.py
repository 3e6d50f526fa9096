"""``darcli summarize``: one page for each report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from darcli.cli.options import Common
from darcli.cli.pipe import Pipe, open_pipe
from darcli.cli.stages import extract_all
from darcli.errors import InputError
from darcli.streams.bundles import FINDINGS, report_of
from darcli.streams.lines import Fields
from darcli.streams.read import Incoming

if TYPE_CHECKING:
    from darcli.records import Extraction
    from darcli.streams.write import Look

_KINDS = FINDINGS | {"report", "section"}


def summarize(common: Common) -> None:
    """Sum up each report on one page: where, when, who, how many, by whose word, and what does not add up.

    Reads reports or records, one report at a time; draws the page in a pipe too, as wide as COLUMNS says. -f json gives the same to
    programs.

    \b
    Examples:
      darcli summarize report.txt
      darcli summarize --lang ar report.txt
      darcli summarize -f json reports/ | jq '.[] | {report, doubts}'
    """
    with open_pipe(common, "summary", auto="table") as pipe:
        pages = 0
        for record in _sum_up(pipe):
            if record.get("type") == "summary" and (draw := _find_drawing(pipe.look.format)) is not None:
                pipe.sink.write(("\n" if pages else "") + draw(record, pipe.look))
                pages += 1
            else:
                pipe.write(record)


def _find_drawing(form: str) -> Callable[[Fields, Look], str] | None:
    """Give what draws a page for eyes in a format; ``None`` for records."""
    if form == "table":
        from darcli.streams.summary_page import draw_page

        return draw_page
    if form in ("markdown", "github", "pipe"):
        from darcli.streams.summary_markdown import write_page

        return write_page
    return None


def _sum_up(pipe: Pipe) -> Iterator[Fields]:
    """Give a summary for each run of records of one report, and the records this stage has no use for."""
    run: list[Incoming] = []
    for item in extract_all(pipe):
        kind = item.data.get("type")
        if kind == "entity":
            continue
        if run and (kind not in _KINDS or kind == "report" or report_of(item) != report_of(run[0])):
            yield from _close(pipe, run)
            run = []
        if kind in _KINDS:
            run.append(item)
        else:
            yield item.data
    if run:
        yield from _close(pipe, run)


def _close(pipe: Pipe, run: list[Incoming]) -> Iterator[Fields]:
    from darcli.register.summary import summarize as sum_up
    from darcli.streams.shapes import to_plain

    try:
        extraction = _read(run)
    except InputError as problem:
        pipe.options.bad(problem)
        return
    yield {"id": f"{extraction.report.id}#summary", "type": "summary", **to_plain(sum_up(extraction))}


def _read(run: list[Incoming]) -> Extraction:
    """Make one extraction of the records of one report."""
    from darcli.records import Extraction, Report
    from darcli.streams import shapes

    found: dict[str, list[Any]] = {kind: [] for kind in _KINDS}
    for item in run:
        kind = str(item.data["type"])
        found[kind].append(getattr(shapes, f"to_{kind}")(item.data, item.where))
    return Extraction(
        report=next(iter(found["report"]), Report(report_of(run[0]), "")),
        sections=tuple(sorted(found["section"], key=lambda section: section.start)),
        persons=tuple(found["person"]),
        counts=tuple(found["count"]),
        dates=tuple(found["date"]),
        places=tuple(found["place"]),
    )
