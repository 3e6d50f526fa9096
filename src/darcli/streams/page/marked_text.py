"""The text of a report as HTML, line by line, with its marks.

Marks lie over one another, and links cannot stand within links. So the text is cut at every edge of a mark: each piece is a link to the
row of the innermost mark over it, inside the sentences and findings that span it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from darcli.streams.lines import Fields
from darcli.streams.page.cells import STATUSES
from darcli.streams.page.escape import attribute, show

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WRAPPERS = ("sentence", "finding")
# one letter each: there are many of them
_CLASSES = {"person": "p", "number": "n", "date": "d", "place": "l", "value": "v", "sentence": "s", "finding": "f"}
_LINE_CLASSES = {"title": "t", "caption": "c", "byline": "b", "related": "x", "source": "x", "boilerplate": "x"}


@dataclass(frozen=True, slots=True)
class _Edge:
    """What of a mark lies in a line; ``last`` says that it ends there."""

    start: int
    end: int
    number: int
    mark: Fields
    last: bool

    @property
    def depth(self) -> tuple[int, int, int]:
        """Give what marks are ordered by from the outside to the inside."""
        return (self.start, -self.end, self.number)


@dataclass(slots=True)
class _Writer:
    """Writes the pieces of a report: ``begun`` are the marks whose first piece, which has their id, is written."""

    report: int
    flag: str
    begun: set[int] = field(default_factory=set)
    pieces: list[str] = field(default_factory=list)
    open: list[_Edge] = field(default_factory=list)

    def wrap(self, wanted: Sequence[_Edge]) -> None:
        """Close and open wrappers until exactly ``wanted`` are open."""
        kept = 0
        while kept < min(len(wanted), len(self.open)) and wanted[kept].number == self.open[kept].number:
            kept += 1
        for _ in self.open[kept:]:
            self.pieces.append("</span>")
        del self.open[kept:]
        for edge in wanted[kept:]:
            self.pieces.append(f"<span{self._name(edge)} class={_CLASSES[edge.mark['kind']]}>")
            self.open.append(edge)

    def link(self, edge: _Edge, text: str) -> None:
        """Write a piece of the text as a link to its row."""
        mark = edge.mark
        kind, status = mark["kind"], mark["status"] if mark["status"] in STATUSES else ""
        # what is cut in two is one stop for the keyboard
        name = self._name(edge) or " tabindex=-1"
        says = f"k-{kind}-{status}" if status else f"k-{kind}"
        classes = f"m {_CLASSES[kind]} {status}".rstrip()
        self.pieces.append(f'<a{name} class="{classes}" href=#{mark["anchor"]} aria-describedby={says}>{show(text)}</a>')

    def raise_flag(self, edge: _Edge) -> None:
        """Write the link from marked words to their finding."""
        number = edge.mark["anchor"][1:]
        self.pieces.append(f'<a class=fl href=#f{number} aria-label="{attribute(self.flag % number)}">⚑{number}</a>')

    def _name(self, edge: _Edge) -> str:
        if edge.number in self.begun:
            return ""
        self.begun.add(edge.number)
        return f" id=m{self.report}-{edge.number}"


def mark_lines(report: Fields, number: int, flag: str) -> Iterator[str]:
    """Give the lines of report ``number`` as paragraphs; ``flag`` is what a finding's flag is called, with ``%s`` for its number."""
    text, marks = report["text"], report["marks"]
    order = sorted(range(len(marks)), key=lambda index: (marks[index]["start"], -marks[index]["end"]))
    sections = sorted((section["start"], section["kind"]) for section in report["sections"])
    starts = [start for start, _ in sections]
    writer = _Writer(number, flag)
    reaching: list[int] = []
    waiting, counted, line = 0, 0, 1
    for match in _LINE.finditer(text):
        start, end = match.span()
        line += text.count("\n", counted, start)
        counted = start
        while waiting < len(order) and marks[order[waiting]]["start"] < end:
            reaching.append(order[waiting])
            waiting += 1
        reaching = [index for index in reaching if marks[index]["end"] > start]
        _write_line(writer, text, (start, end), [_clip(marks[index], index, start, end) for index in reaching])
        place = bisect_right(starts, start) - 1
        kind = _LINE_CLASSES.get(sections[place][1], "") if place >= 0 else ""
        attributes = (f" class={kind}" if kind else "") + (f" data-n={line}" if report["whole"] else "")
        yield f"<p{attributes}>{''.join(writer.pieces)}</p>\n"
        writer.pieces.clear()


def _clip(mark: Fields, number: int, start: int, end: int) -> _Edge:
    return _Edge(max(mark["start"], start), min(mark["end"], end), number, mark, mark["end"] <= end)


def _write_line(writer: _Writer, text: str, line: tuple[int, int], edges: Sequence[_Edge]) -> None:
    """Write one line piece by piece, from edge to edge."""
    opening: dict[int, list[_Edge]] = {}
    closing: dict[int, list[_Edge]] = {}
    for edge in edges:
        opening.setdefault(edge.start, []).append(edge)
        closing.setdefault(edge.end, []).append(edge)
    points = sorted({*line, *opening, *closing})
    active: list[_Edge] = []
    for point, after in zip(points, [*points[1:], line[1]], strict=True):
        ending = closing.get(point, ())
        if ending:
            active = [edge for edge in active if edge.end > point]
        active += opening.get(point, ())
        active.sort(key=lambda edge: edge.depth)
        writer.wrap([edge for edge in active if edge.mark["kind"] in _WRAPPERS])
        for edge in ending:
            if edge.last and edge.mark["kind"] == "finding":
                writer.raise_flag(edge)
        if after > point:
            _write_piece(writer, text[point:after], [edge for edge in active if edge.mark["kind"] not in _WRAPPERS])
    writer.wrap(())


def _write_piece(writer: _Writer, text: str, links: Sequence[_Edge]) -> None:
    if links and not text.isspace():
        writer.link(min(links, key=lambda edge: (edge.end - edge.start, -edge.number)), text)
    else:
        writer.pieces.append(show(text))
