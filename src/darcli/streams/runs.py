"""Lines of several runs of text for Rich: each run keeps its own direction, so that figures stay on their side of Arabic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from darcli.streams.bidi import arrange, arrange_flow, clean_line, is_right_to_left
from darcli.streams.write import RIGHT_TO_LEFT

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.measure import Measurement
    from rich.text import Text

Run = tuple[str, str]
_Piece = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of text, each with a style, which follow one another from the left and are wrapped between words.

    A line like ``killed · داعش · 5`` as one text would be drawn with its figure on the wrong side, as a number behind Arabic belongs to it.
    Later lines are indented by ``indent``. In a ``bidi`` mode that ends in ``-rtl`` the runs follow one another from the right.
    """

    runs: tuple[Run, ...]
    bidi: str
    indent: int = 0

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Say how narrow and how wide the text may be."""
        from rich.cells import cell_len
        from rich.measure import Measurement

        words = [cell_len(word) for word in "".join(text for text, _ in self.runs).split(" ")]
        whole = sum(cell_len(clean_line(text)) for text, _ in self.runs)
        widest = min(max(words, default=0) + self.indent, options.max_width)
        return Measurement(widest, max(widest, min(whole, options.max_width)))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw the text line by line."""
        from rich.text import Text

        mode, _, direction = self.bidi.partition("-")
        if direction:
            yield from self._draw_from_right(mode, options.max_width)
            return
        place = arrange(mode)
        for number, line in enumerate(self._wrap(options.max_width)):
            drawn = Text(" " * self.indent if number else "", overflow="ignore", no_wrap=True, end="\n")
            for run, text in line:
                # spaces at the ends stay outside, or they would be drawn on the other side of Arabic
                inner = text.strip(" ")
                start = len(text) - len(text.lstrip(" "))
                drawn.append(text[:start])
                # figures and Latin letters need no isolate, and some terminals draw each as a box
                drawn.append(place(inner) if is_right_to_left(inner) else inner, self.runs[run][1])
                drawn.append(text[start + len(inner) :])
            yield drawn

    def _draw_from_right(self, mode: str, width: int) -> Iterator[Text]:
        """Draw lines that begin at the right side, the later ones indented there."""
        from rich.cells import cell_len
        from rich.text import Text

        for number, line in enumerate(self._wrap(width)):
            used = sum(cell_len(text) for _, text in line) + (self.indent if number else 0)
            drawn = Text(" " * max(width - used, 0), overflow="ignore", no_wrap=True, end="\n")
            for text, run in arrange_flow([(text, run) for run, text in line], mode):
                drawn.append(text, self.runs[run][1] if run is not None else "")
            yield drawn

    def _wrap(self, width: int) -> Iterator[list[_Piece]]:
        """Give lines of pieces: the number of a run, and what of it stands in the line."""
        from rich.cells import cell_len

        line: list[_Piece] = []
        used = 0
        for run, piece in self._words():
            for part in _fold(piece, max(width - self.indent, 1)):
                needed = cell_len(part.rstrip(" "))
                if line and used + needed > width:
                    yield _join(line)
                    line, used = [], self.indent
                if line or part.strip(" "):
                    line.append((run, part))
                    used += cell_len(part)
        if line:
            yield _join(line)

    def _words(self) -> Iterator[_Piece]:
        """Give each word with the spaces behind it."""
        for run, (text, _) in enumerate(self.runs):
            rest = clean_line(text)
            while rest:
                end = len(rest) - len(rest.lstrip(" "))
                cut = rest.find(" ", end)
                stop = len(rest) if cut < 0 else cut + len(rest[cut:]) - len(rest[cut:].lstrip(" "))
                yield run, rest[:stop]
                rest = rest[stop:]


def indent(block: Any, cells: int, bidi: str) -> Any:
    """Give something to draw with room beside it: at its left, or at its right where lines flow from there."""
    from rich.padding import Padding

    return Padding(block, (0, cells, 0, 0) if bidi.endswith(RIGHT_TO_LEFT) else (0, 0, 0, cells))


def _join(line: list[_Piece]) -> list[_Piece]:
    """Put the words of one run together again, without spaces at the end of the line."""
    joined: list[_Piece] = []
    for run, text in line:
        if joined and joined[-1][0] == run:
            joined[-1] = (run, joined[-1][1] + text)
        else:
            joined.append((run, text))
    joined[-1] = (joined[-1][0], joined[-1][1].rstrip(" "))
    return joined


def _fold(word: str, width: int) -> list[str]:
    """Break a word that is wider than a line (an address)."""
    from rich.cells import cell_len, chop_cells

    return [word] if cell_len(word.rstrip(" ")) <= width else list(chop_cells(word, width))
