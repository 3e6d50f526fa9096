"""Both ends of a command: what it reads, where it writes, and who is looking."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import typer

from darcli.cli.exits import ExitCode
from darcli.cli.options import Common
from darcli.cli.progress import count_along
from darcli.cli.speech import warn
from darcli.errors import DarcliError, InputError, OutputError
from darcli.streams.lines import Fields
from darcli.streams.read import Incoming, ReadOptions, raise_problem, read_records
from darcli.streams.sink import FileSink, Sink
from darcli.streams.sources import STDIN, Stdin
from darcli.streams.write import Look, Writer, make_writer

_UNKNOWN_WIDTH = 100


class Pipe:
    """One run of a command: an iterator of records in, a writer of records out, and how many inputs were bad."""

    def __init__(self, common: Common, sink: Sink, look: Look, kinds: tuple[str, ...]) -> None:
        self.common = common
        self.sink = sink
        self.look = look
        self.bad = 0
        self._kinds = kinds
        self._writer: Writer | None = None
        self.options = ReadOptions(
            stdin=Stdin(_binary(sys.stdin, "standard input"), sink.flush) if STDIN in common.files else None,
            encoding=common.encoding,
            bad=self._skip if common.skip_bad else raise_problem,
        )

    def read(self) -> Iterator[Incoming]:
        """Give the records of all files, plain texts as ``report`` records."""
        return self.watch(read_records(self.common.files, self.options))

    def watch(self, items: Iterator[Incoming]) -> Iterator[Incoming]:
        """Give ``items``, with a counter on stderr if it takes long."""
        return count_along(items, quiet=self.common.quiet)

    def write(self, record: Fields) -> None:
        """Send one record on."""
        if self._writer is None:
            self._writer = make_writer(self.sink, self.look, self._kinds)
        self._writer.write(record)

    def write_all(self, records: Iterable[Fields]) -> None:
        """Send records on as they come."""
        for record in records:
            self.write(record)

    def close(self) -> None:
        """Write what had to wait for the last record."""
        if self._writer is None:
            self._writer = make_writer(self.sink, self.look, self._kinds)
        self._writer.close()

    def _skip(self, problem: InputError) -> None:
        self.bad += 1
        # what was found before goes out before the complaint about what comes after
        self.sink.flush()
        warn(self.common.command, str(problem))


@contextlib.contextmanager
def open_pipe(common: Common, *kinds: str, auto: str | None = None, example: str = "report.txt") -> Iterator[Pipe]:
    """Open both ends of a command that writes records of ``kinds``, and close them.

    ``auto`` is the format of commands that write the same to terminals and pipes; ``example`` is shown to who gives no input. On an error
    what had been made goes out as whole records, except to a file: that appears complete or not at all.
    """
    if STDIN in common.files and sys.stdin is not None and sys.stdin.isatty():
        raise DarcliError(f"it reads FILE... or standard input, and neither is there; try: darcli {common.command} {example}")
    terminal = common.output == "-" and sys.stdout is not None and sys.stdout.isatty()
    look = _choose_look(common, auto or ("table" if terminal else "ndjson"), terminal=terminal)
    sink = _open_sink(common.output, live=terminal)
    try:
        pipe = Pipe(common, sink, look, kinds)
        yield pipe
        pipe.close()
        sink.flush()
        if isinstance(sink, FileSink):
            sink.commit()
    except BaseException as error:
        if isinstance(sink, FileSink):
            sink.discard()
        elif not isinstance(error, (OutputError, BrokenPipeError)):
            if look.format == "json" and isinstance(error, DarcliError):
                pipe.close()
            sink.flush()
        raise
    if pipe.bad:
        warn(common.command, f"{pipe.bad} bad input{'s' if pipe.bad > 1 else ''} skipped")
        raise typer.Exit(ExitCode.TROUBLE)


def _binary(stream: object, name: str) -> BinaryIO:
    binary: BinaryIO | None = getattr(stream, "buffer", None)
    if binary is None:
        raise DarcliError(f"{name} is closed")
    return binary


def _open_sink(output: str, *, live: bool) -> Sink:
    if output != "-":
        return FileSink(output)
    return Sink(_binary(sys.stdout, "standard output"), "standard output", live=live)


def _choose_look(common: Common, auto: str, *, terminal: bool) -> Look:
    format_name = auto if common.format == "auto" else common.format
    bidi = common.bidi
    if bidi == "auto":
        # GNOME's terminals let neighbouring Arabic cells swap columns; isolates mend it there and harm no other terminal. Reshaping
        # breaks copying where a terminal knows Arabic, and nothing tells terminals apart across ssh, so it is done on request only
        bidi = "isolate" if terminal else "off"
    return Look(
        format=format_name,
        width=_find_width(),
        color=_has_color(common.color, terminal=terminal),
        bidi=bidi,
        terminal=terminal,
        language=common.lang,
    )


def _has_color(choice: str, *, terminal: bool) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _find_width() -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            return os.get_terminal_size(stream.fileno()).columns or _UNKNOWN_WIDTH
    return _UNKNOWN_WIDTH
