"""The help of commands in Arabic, as ``help.tsv`` has it; it is read when somebody asks for help."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from importlib import resources
from typing import Any

from darcli.cli.speech import choose_bidi
from darcli.streams.bidi import arrange_sentence, is_right_to_left, reorder
from darcli.streams.messages import Phrases

# what Typer puts before a block whose lines are to stay as they are
_RAW = "\b"
_WORD = re.compile("[A-Z]+")
# a lone و stays with what it is before
_WORDS = re.compile(r"(?:(?<!\S)و )?\S+")
_WIDEST_NAMES = 30
_GAP = "  "
_LEFT_ISOLATE, _POP = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


@functools.cache
def read_help() -> Phrases:
    """Give the texts in both languages."""
    return Phrases(resources.files(__package__).joinpath("help.tsv").read_text("utf-8"))


def join_paragraph(block: str) -> str:
    """Give a paragraph as one line."""
    return " ".join(block.split())


def list_blocks(command: Any) -> list[str]:
    """Give the paragraphs of the help of ``command``, and its examples as they stand."""
    return [block.strip("\n") for block in (command.help or "").split("\n\n")]


def name_usage(command: Any, ctx: Any) -> list[str]:
    """Give what may stand behind the name of the command: ``[OPTIONS]``, ``[FILE...]``."""
    return [word for piece in command.collect_usage_pieces(ctx) for word in piece.split()]


def translate_names(names: str) -> str:
    """Give the names of an option, or a piece of the usage, with what stands for a value in Arabic: ``--output FILE``.

    >>> translate_names("-o, --output FILE")
    '-o, --output ملف'
    """
    return _WORD.sub(lambda word: read_help().translate(word[0]), names)


def translate_extra(extra: str) -> str:
    """Give what stands in brackets behind an option: its default, its variable.

    >>> translate_extra("[env var: DARCLI_LANG; default: auto]")
    '[متغير البيئة: DARCLI_LANG؛ الافتراضي: auto]'
    """
    said = [read_help().translate(part) for part in extra.strip("[]").split("; ") if part]
    return f"[{'؛ '.join(said)}]" if said else ""


def draw_help(command: Any, ctx: Any, width: int) -> str:
    """Write the help of ``command`` as Typer writes it in English, for a terminal of ``width``."""
    page = _Page(width, choose_bidi("isolate"))
    usage = " ".join([ctx.command_path, *(page.arrange_name(translate_names(word)) for word in name_usage(command, ctx))])
    lines = [page.arrange(f"{read_help().translate('Usage')}:"), _GAP + usage]
    for block in list_blocks(command):
        lines += ["", *(page.draw_raw(block) if block.startswith(_RAW) else page.draw_paragraph(block))]
    for panel, rows in command.list_panels(ctx).items():
        lines += ["", page.arrange(f"{read_help().translate(panel)}:"), *page.draw_rows(rows)]
    return "\n".join(lines) + "\n"


class _Page:
    """Draws the parts of the help; each line of a terminal has a direction of its own."""

    def __init__(self, width: int, bidi: str) -> None:
        self._width = width
        self._bidi = bidi

    def arrange(self, line: str) -> str:
        """Make a line of a sentence ready."""
        return arrange_sentence(line, self._bidi)

    def arrange_name(self, name: str) -> str:
        """Make a name of the usage ready: it stays in its place whatever stands beside it."""
        if not is_right_to_left(name) or self._bidi == "off":
            return name
        return f"{_LEFT_ISOLATE}{name}{_POP}" if self._bidi == "isolate" else reorder(name, "L")

    def draw_paragraph(self, block: str) -> Iterator[str]:
        """Draw a paragraph of the help."""
        yield from (_GAP + line for line in self._wrap(read_help().translate(join_paragraph(block)), self._width - len(_GAP)))

    def draw_raw(self, block: str) -> Iterator[str]:
        """Draw examples: their heading in Arabic, and the lines to type as they are."""
        for line in block.removeprefix(_RAW).strip("\n").split("\n"):
            yield _GAP + (line if line.startswith(" ") else self.arrange(read_help().translate(line)))

    def draw_rows(self, rows: list[tuple[str, str, str]]) -> Iterator[str]:
        """Draw names with what they are for, in two columns."""
        names = [" ".join(map(self.arrange_name, translate_names(row[0]).split(" "))) for row in rows]
        column = min(max(map(measure, names)), _WIDEST_NAMES) + len(_GAP)
        for name, (_, text, extra) in zip(names, rows, strict=True):
            said = "  ".join(filter(None, (read_help().translate(text), translate_extra(extra))))
            lines = list(self._wrap(said, max(self._width - column - len(_GAP), 10)))
            first = name + " " * (column - measure(name))
            if measure(name) > column - len(_GAP):
                yield _GAP + name
                first = " " * column
            yield _GAP + first + lines[0]
            yield from (" " * (column + len(_GAP)) + line for line in lines[1:])

    def _wrap(self, text: str, width: int) -> Iterator[str]:
        """Give a text in lines that all begin at the right side of the widest."""
        lines: list[str] = []
        for word in _WORDS.findall(text):
            if lines and measure(lines[-1]) + 1 + measure(word) <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        widest = max(map(measure, lines), default=0) if self._bidi != "off" else 0
        for line in lines:
            yield " " * (widest - measure(line)) + self.arrange(line)


def measure(text: str) -> int:
    """Give how many cells of a terminal ``text`` takes; marks over letters and of direction take none."""
    return sum(unicodedata.category(sign) not in ("Mn", "Cf") for sign in text)
