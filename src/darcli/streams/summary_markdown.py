"""The page that sums up one report, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from darcli.streams.bidi import clean_line
from darcli.streams.grids import Grid
from darcli.streams.lines import Fields
from darcli.streams.runs import Runs
from darcli.streams.summary_page import Page
from darcli.streams.write import Look

# what Markdown, or the HTML that may stand in it, would obey
_SIGNS = re.compile(r"[\\`*\[\]<>|#]|(?<![^\W_])_|_(?![^\W_])")
_WIDE = 120
_BREAK = "  \n"


def write_page(summary: Fields, look: Look) -> str:
    """Write the record of a ``darcli.register.summary.Summary`` under headings; nothing of a report is taken for Markdown or HTML."""
    page = Page(replace(look, width=_WIDE, bidi="off"))
    title, *lines = (_say(line) for line in page.draw_head(summary))
    blocks = [f"# {title.strip('*')}", _BREAK.join(lines)]
    for heading, drawings in page.draw_blocks(summary):
        if body := "\n\n".join(_write_block(list(drawings))):
            blocks += [f"## {_escape(heading)}", body]
    return "\n\n".join(blocks) + "\n"


def _write_block(drawings: list[Any]) -> Iterator[str]:
    """Give the paragraphs of a block: lines beside a table as they are, lines alone as a list."""
    if not any(isinstance(drawing, Grid) for drawing in drawings):
        if drawings:
            yield "\n".join(f"- {_say(drawing)}" for drawing in drawings)
        return
    for drawing in drawings:
        yield _write_table(drawing) if isinstance(drawing, Grid) else _say(drawing)


def _write_table(grid: Grid) -> str:
    width = max(map(len, (grid.headings, *grid.rows)))
    rows = [[_escape(heading) for heading in grid.headings], ["---"] * width]
    rows += [[_say(cell) for cell in row] for row in grid.rows]
    return "\n".join(f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows)


def _say(drawing: Any) -> str:
    """Give what Rich would draw as one line: runs one behind the other, lines in a group and what is indented."""
    if isinstance(drawing, Runs):
        return "".join(_mark(text, style) for text, style in drawing.runs).strip()
    if hasattr(drawing, "renderables"):
        return " / ".join(map(_say, drawing.renderables))
    return _say(drawing.renderable)


def _mark(text: str, style: str) -> str:
    """Escape a run, and make it bold where it is; spaces at its ends stay outside."""
    said = _escape(text)
    inner = said.strip()
    return said.replace(inner, f"**{inner}**", 1) if inner and "bold" in style else said


def _escape(text: str) -> str:
    return _SIGNS.sub(lambda sign: "&lt;" if sign[0] == "<" else f"\\{sign[0]}", clean_line(text))
