"""Rows of cells in columns, or below one another where the columns would be too narrow for their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from darcli.streams.bidi import arrange, is_right_to_left
from darcli.streams.runs import Runs, indent

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

_GAP = 2
_INDENT = 4


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of what Rich can draw; ``headings`` may be empty. A row shorter than the others ends with empty cells.

    ``bidi`` says how headings are made ready: those in Arabic would change places with one another. The first column is the rightmost
    where lines flow from the right.
    """

    headings: tuple[str, ...] = ()
    bidi: str = "off"
    rows: list[list[Any]] = field(default_factory=list)

    def add(self, *cells: Any) -> None:
        """Put a row below the others."""
        self.rows.append(list(cells))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw the rows: no name is broken in the middle of a word for the sake of a column."""
        if self._fits(console, options):
            yield self._draw_columns()
        else:
            yield from self._draw_cards()

    def _fits(self, console: Console, options: ConsoleOptions) -> bool:
        from rich.cells import cell_len
        from rich.measure import Measurement

        widths = [cell_len(heading) for heading in self.headings] or [0] * max(map(len, self.rows), default=0)
        for row in self.rows:
            for column, cell in enumerate(row):
                widths[column] = max(widths[column], Measurement.get(console, options, cell).minimum)
        return sum(widths) + _GAP * len(widths) <= options.max_width

    def _draw_columns(self) -> Any:
        from rich.align import Align
        from rich.table import Table
        from rich.text import Text

        mode, _, direction = self.bidi.partition("-")
        gap = (0, 0, 0, _GAP) if direction else (0, _GAP, 0, 0)
        table = Table(box=None, show_header=bool(self.headings), pad_edge=False, padding=gap, header_style="dim")
        order = -1 if direction else 1
        for heading in self.headings[::order]:
            shown = arrange(mode)(heading) if is_right_to_left(heading) else heading
            table.add_column(Text(shown), overflow="fold", justify="right" if direction else "left")
        widest = max(map(len, (self.headings, *self.rows)))
        for row in self.rows:
            table.add_row(*[*row, *[""] * (widest - len(row))][::order])
        return Align.right(table) if direction else table

    def _draw_cards(self) -> Iterator[Any]:
        for row in self.rows:
            yield row[0]
            for column, cell in enumerate(row[1:], 1):
                heading = self.headings[column] if self.headings else ""
                if isinstance(cell, Runs):
                    if not cell.runs:
                        continue
                    label = ((f"{heading} ", "dim"),) if heading else ()
                    cell = Runs((*label, *cell.runs), cell.bidi, cell.indent)
                yield indent(cell, _INDENT, self.bidi)
