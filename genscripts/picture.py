"""Make docs/summary.svg, the picture of a summary in the README, from an invented sample report.

Run it when the page looks different; it needs nothing but darcli:

    uv run python genscripts/picture.py

Rich could export the picture itself, but it sets each line as one text of fixed letter widths, which tears joined Arabic letters apart and
moves the columns behind them. Here every run of Arabic has its own place, and is as wide as its letters are.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from darcli.records import Report
from darcli.register.summary import summarize
from darcli.report.chain import extract
from darcli.report.metadata import complete_report
from darcli.streams.shapes import to_plain
from darcli.streams.summary_page import draw_page
from darcli.streams.write import Look

ROOT = Path(__file__).parent.parent
SAMPLE = "sample_reports/feature.txt"
OUTPUT = ROOT / "docs/summary.svg"
WIDTH = 92
CELL, LINE, MARGIN, BAR = 9.0, 20, 18, 34
# by the number of the terminal's colour
COLORS = {1: "#ff6b68", 2: "#5fd38d", 3: "#e8c95c", 5: "#d48ad4", 6: "#56c8d8"}
INK, FAINT, PAPER = "#e6e6e6", "#9a9fa8", "#1d2026"
# Arabic in its isolates, or words of anything else with single spaces between them
RUN = re.compile(
    "\N{FIRST STRONG ISOLATE}[^\N{POP DIRECTIONAL ISOLATE}]*\N{POP DIRECTIONAL ISOLATE}|[^\\s\u2066-\u2069]+(?: [^\\s\u2066-\u2069]+)*"
)


def main() -> None:
    """Draw the page and write the picture."""
    text = (ROOT / SAMPLE).read_text("utf-8")
    summary = to_plain(summarize(extract(complete_report(Report(SAMPLE, text)))))
    page = draw_page(summary, Look("table", WIDTH, color=True, bidi="isolate"))
    OUTPUT.write_text(draw_picture(page.rstrip("\n").split("\n")), "utf-8")


def draw_picture(lines: list[str]) -> str:
    """Give the SVG of a terminal that shows ``lines``, which may be coloured."""
    width, height = round(2 * MARGIN + WIDTH * CELL), BAR + 2 * MARGIN + (len(lines) + 1) * LINE
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'aria-label="darcli summarize {SAMPLE}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="15" '
        f'fill="{INK}" xml:space="preserve">'
    )
    rows = [head, f'<rect width="{width}" height="{height}" rx="8" fill="{PAPER}"/>']
    rows += [f'<circle cx="{MARGIN + 20 * k}" cy="20" r="6" fill="{color}"/>' for k, color in enumerate(list(COLORS.values())[:3])]
    prompt = Text.assemble(("$ ", "dim"), f"darcli summarize {SAMPLE}")
    for number, line in enumerate([prompt, *map(Text.from_ansi, lines)]):
        rows += draw_line(line, BAR + MARGIN + number * LINE + LINE // 2)
    return "\n".join([*rows, "</svg>"]) + "\n"


def draw_line(line: Text, y: int) -> Iterator[str]:
    """Draw each run of a line at its own column."""
    for start, end, style in _pieces(line):
        for match in RUN.finditer(line.plain, start, end):
            x = MARGIN + cell_len(line.plain[: match.start()]) * CELL
            # a fixed length keeps Latin letters in their columns in any font
            fixed = "" if match[0][0] == "\N{FIRST STRONG ISOLATE}" else f' textLength="{cell_len(match[0]) * CELL:g}"'
            yield f'<text x="{x:g}" y="{y}"{fixed}{_attributes(style)}>{escape(match[0])}</text>'


def _pieces(line: Text) -> Iterator[tuple[int, int, Style]]:
    """Give the stretches of one style."""
    ends = sorted({0, len(line.plain), *(edge for span in line.spans for edge in (span.start, span.end))})
    for start, end in itertools.pairwise(ends):
        styles = [span.style for span in line.spans if span.start <= start and end <= span.end]
        yield start, end, Style.combine([Style(), *(style if isinstance(style, Style) else Style.parse(style) for style in styles)])


def _attributes(style: Style) -> str:
    color = COLORS.get(style.color.number or 0, INK) if style.color else FAINT if style.dim else ""
    return (
        (f' fill="{color}"' if color else "")
        + (' font-weight="bold"' if style.bold else "")
        + (' text-decoration="underline"' if style.underline else "")
    )


if __name__ == "__main__":
    main()
