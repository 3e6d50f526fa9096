"""Tables for eyes: Rich on a terminal, and the formats of tabulate (Markdown, HTML and many more)."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from darcli.streams.bidi import arrange, clean_line, is_right_to_left
from darcli.streams.cells import choose_columns, format_cell
from darcli.streams.lines import Fields
from darcli.streams.people_lines import STATUS_STYLES
from darcli.streams.sink import Sink
from darcli.streams.table_words import TableWords, read_table_words
from darcli.streams.write import RIGHT_TO_LEFT, Look

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.measure import Measurement

# what a reader wants to see of each kind; whatever is empty in all rows is left out
_COLUMNS = {
    "report": ("report", "title", "outlet", "published", "published_from", "length"),
    "section": ("report", "index", "kind", "heading", "text"),
    "person": ("report", "name", "latin", "aliases", "status", "age", "date", "place", "origin", "affiliation", "cause", "entity"),
    "hit": ("score", "verdict", "name", "reason", "status", "date", "report", "evidence"),
    "count": ("report", "status", "n", "qualifier", "group", "date", "place", "text"),
    "date": ("report", "edtf", "calendar", "text"),
    "place": ("report", "name", "country", "admin1", "lat", "lon"),
    "entity": ("id", "name", "latin", "variants", "reports"),
    "casualty": ("name", "latin", "status", "date", "place", "age", "origin", "affiliation", "cause", "reports", "conflicts"),
    "moment": ("date", "status", "what", "place", "reports"),
    "period": ("period", "status", "named", "stated"),
    "quote": ("report", "speaker", "role", "text"),
    "claim": ("report", "kind", "actor", "target", "evidence"),
    "finding": ("severity", "rule", "message", "reports", "spans"),
    "total": ("period", "place", "status", "side", "people", "low", "best", "high", "open", "named", "vague", "sources"),
}
_HIDDEN = ("id", "type", "start", "end", "evidence", "mentions", "section")
# the text of a section is a page; all else is shown in full, names above all
_SHORTENED = {"section": ("text",)}
_SHORT = 60
# the room between two columns
_GUTTER = 3
_LONG_WORD = 20


@dataclass(frozen=True, slots=True)
class Grid:
    """The records of one kind as rows of cells, cleaned for eyes; ``styles`` are those of the rows' statuses."""

    title: str
    names: list[str]
    columns: list[str]
    rows: list[list[str]]
    styles: list[str]


class TableWriter:
    """Draws one table for each kind of record; it has to see every record first."""

    def __init__(self, sink: Sink, look: Look, kinds: tuple[str, ...]) -> None:
        if look.format != "table" and look.format not in list_formats():
            raise ValueError(f"unknown format: {look.format}")
        self._sink = sink
        self._look = look
        self._records: list[Fields] = []

    def write(self, record: Fields) -> None:
        """Keep ``record`` for the table of its kind."""
        self._records.append(record)

    def close(self) -> None:
        """Draw the tables, in the order in which the kinds first came."""
        grids = make_grids(self._records, self._look.language)
        draw = _draw_rich if self._look.format == "table" else _draw_tabulate
        for number, grid in enumerate(grids):
            title = clean_line(grid.title) if len(grids) > 1 else ""
            self._sink.write(("\n" if number else "") + draw(grid, title, self._look))


def list_formats() -> tuple[str, ...]:
    """Give the names of the formats that tabulate draws."""
    from tabulate import tabulate_formats

    return ("markdown", *tabulate_formats)


def make_grids(records: Iterable[Fields], language: str = "en") -> list[Grid]:
    """Sort ``records`` by kind into tables with the words of ``language``."""
    kinds: dict[str, list[Fields]] = {}
    for record in records:
        kinds.setdefault(str(record.get("type") or "record"), []).append(record)
    words = read_table_words(language)
    return [_make_grid(kind, rows, words) for kind, rows in kinds.items()]


def _make_grid(kind: str, records: list[Fields], words: TableWords) -> Grid:
    columns = list(_COLUMNS.get(kind, ()))
    if not columns:
        columns = [name for name in choose_columns(records, ()) if name not in _HIDDEN] or choose_columns(records, ())
    if len({str(record.get("report")) for record in records}) < 2 and len(columns) > 1:
        columns = [name for name in columns if name != "report"]
    styles = [STATUS_STYLES.get(str(record.get("status")), "") for record in records]
    records = [words.translate(record) for record in records]
    cells = {name: [_make_cell(kind, name, record.get(name)) for record in records] for name in columns}
    kept = [name for name in columns if any(cells[name])]
    if not kept:
        # records without any field of their kind: a row each is still the truth
        kept = columns[:1]
    headings = [clean_line(words.name_column(name)) for name in kept]
    rows = [list(row) for row in zip(*(cells[name] for name in kept), strict=True)]
    return Grid(words.name_table(kind), kept, headings, rows, styles)


def _make_cell(kind: str, name: str, value: Any) -> str:
    text = clean_line(format_cell(value)).strip()
    if name in _SHORTENED.get(kind, ()) and len(text) > _SHORT:
        return text[:_SHORT].rstrip() + "…"
    return text


def _draw_tabulate(grid: Grid, title: str, look: Look) -> str:
    from tabulate import tabulate

    rows = grid.rows
    if look.format in ("markdown", "github", "pipe"):
        rows = [[cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;") for cell in row] for row in rows]
    place = arrange(look.bidi)
    rows = [[place(cell) for cell in row] for row in rows]
    headings = [place(heading) for heading in grid.columns]
    drawn = tabulate(rows, headings, tablefmt="github" if look.format == "markdown" else look.format, disable_numparse=True)
    heading = f"## {title}\n\n" if title and look.format in ("markdown", "github", "pipe") else ""
    return f"{heading}{drawn}\n"


def _draw_rich(grid: Grid, title: str, look: Look) -> str:
    from rich import box
    from rich.align import Align
    from rich.table import Table
    from rich.text import Text

    if not _fits(grid, look.width):
        return _draw_cards(grid, title, look)
    heading = Text(_label(title, look), style="bold") if title else None
    side, order = _find_side(look)
    table = Table(box=box.SIMPLE_HEAD, title=heading, title_justify=side, pad_edge=False)
    for name in grid.columns[::order]:
        table.add_column(Text(_label(name, look)), overflow="fold", justify=side)
    for row, style in zip(grid.rows, grid.styles, strict=True):
        cells = [Cell(cell, look.flow, _style(name, style)) for name, cell in zip(grid.names, row, strict=True)]
        table.add_row(*cells[::order])
    # the box has an empty line at its top and its foot
    return render(Align(table, side), look).strip("\n") + "\n"


def _find_side(look: Look) -> tuple[Literal["left", "right"], int]:
    """Give the side at which lines begin, and the order in which columns stand there."""
    return ("right", -1) if look.flow.endswith(RIGHT_TO_LEFT) else ("left", 1)


def _fits(grid: Grid, width: int) -> bool:
    """Whether each column can hold its longest word, as no name is to be cut in the middle of one; a path may be."""
    from rich.cells import cell_len

    columns = zip(grid.columns, *grid.rows, strict=True)
    words = sum(max(min(cell_len(word), _LONG_WORD) for cell in column for word in (cell.split() or [""])) for column in columns)
    return words + _GUTTER * len(grid.columns) <= width


def _draw_cards(grid: Grid, title: str, look: Look) -> str:
    """Draw each record as lines of field and value, for a table that is too wide."""
    from rich.align import Align
    from rich.table import Table
    from rich.text import Text

    heading = Text(_label(title, look), style="bold") if title else None
    side, order = _find_side(look)
    cards = Table(box=None, show_header=False, title=heading, title_justify=side, pad_edge=False)
    for style in ("dim", "")[::order]:
        cards.add_column(style=style, overflow="fold", justify=side)
    for number, row in enumerate(grid.rows):
        if number:
            cards.add_row("", "")
        for name, column, cell in zip(grid.names, grid.columns, row, strict=True):
            if cell:
                pair = (Text(_label(column, look)), Cell(cell, look.flow, _style(name, grid.styles[number])))
                cards.add_row(*pair[::order])
    return render(Align(cards, side), look)


def render(drawing: object, look: Look) -> str:
    """Give what Rich draws as text, with colour codes only where ``look`` has colour."""
    from rich.console import Console

    page = io.StringIO()
    console = Console(
        file=page,
        width=look.width,
        force_terminal=look.color,
        color_system="standard" if look.color else None,
        no_color=not look.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(drawing)
    # Rich fills lines up with spaces, which is noise in a file
    return "".join(f"{line.rstrip(' ')}\n" for line in page.getvalue().split("\n")[:-1])


def _label(text: str, look: Look) -> str:
    """Make a heading ready; one in English needs nothing."""
    return arrange(look.bidi)(text) if is_right_to_left(text) else text


def _style(column: str, status: str) -> str:
    if column == "status":
        return status
    return "bold" if column == "name" else ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell for Rich that is wrapped first and arranged line by line, as each line of a terminal has a direction of its own."""

    text: str
    bidi: str
    style: str = ""

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Say how narrow and how wide the cell may be."""
        from rich.measure import Measurement
        from rich.text import Text

        return Measurement.get(console, options, Text(self.text))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw the cell."""
        from rich.text import Text

        mode, _, direction = self.bidi.partition("-")
        place = arrange(mode)
        for line in Text(self.text).wrap(console, options.max_width, overflow="fold"):
            line.rstrip()
            room = " " * (options.max_width - line.cell_len) if direction else ""
            yield Text.assemble(room, (place(line.plain), self.style), overflow="ignore", no_wrap=True)
