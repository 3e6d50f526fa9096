"""The exit of a pipe: records as NDJSON or JSON; spreadsheets are written in ``delimited``, tables for eyes drawn in ``table``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from darcli.streams.lines import Fields, format_record
from darcli.streams.sink import Sink

DATA_FORMATS = ("ndjson", "json", "csv", "csv-excel", "tsv")
# behind a bidi mode: lines that flow from right to left
RIGHT_TO_LEFT = "-rtl"


@dataclass(frozen=True, slots=True)
class Look:
    """How output is to look: its format, and for eyes the width, colour and ``darcli.streams.bidi`` mode.

    ``terminal`` says that a terminal will interpret what is written, ``language`` in what language pages are.
    """

    format: str = "ndjson"
    width: int = 80
    color: bool = False
    bidi: str = "off"
    terminal: bool = False
    language: str = "en"

    @property
    def flow(self) -> str:
        """How lines of several runs are made ready: as ``bidi`` says, and in Arabic from right to left."""
        return f"{self.bidi}{RIGHT_TO_LEFT}" if self.language == "ar" and self.bidi in ("isolate", "visual") else self.bidi


class Writer(Protocol):
    """Takes records one by one; ``close`` writes what had to wait for the last."""

    def write(self, record: Fields) -> None: ...

    def close(self) -> None: ...


def make_writer(sink: Sink, look: Look, kinds: tuple[str, ...] = ()) -> Writer:
    """Give the writer of ``look.format``; ``kinds`` are the records to expect, for the heading of an empty table.

    Raises ``ValueError`` for an unknown format.
    """
    if look.format == "ndjson":
        return NdjsonWriter(sink, look)
    if look.format == "json":
        return JsonWriter(sink, look)
    if look.format == "lines":
        return LinesWriter(sink, look)
    if look.format in DATA_FORMATS:
        from darcli.streams.delimited import DelimitedWriter

        return DelimitedWriter(sink, look, kinds)
    from darcli.streams.table import TableWriter

    return TableWriter(sink, look, kinds)


class NdjsonWriter:
    """One object a line, each sent on as soon as it is there."""

    def __init__(self, sink: Sink, look: Look) -> None:
        self._sink = sink
        self._terminal = look.terminal

    def write(self, record: Fields) -> None:
        self._sink.write(_format_line(record, self._terminal) + "\n")

    def close(self) -> None:
        """Nothing had to wait."""


class JsonWriter:
    """One list, with a record on each line."""

    def __init__(self, sink: Sink, look: Look) -> None:
        self._sink = sink
        self._terminal = look.terminal
        self._before = "[\n"

    def write(self, record: Fields) -> None:
        self._sink.write(self._before + _format_line(record, self._terminal))
        self._before = ",\n"

    def close(self) -> None:
        self._sink.write("\n]\n" if self._before == ",\n" else "[]\n")


class LinesWriter(NdjsonWriter):
    """Lines of text as text again, and other records as NDJSON."""

    def write(self, record: Fields) -> None:
        if record.get("type") != "line":
            super().write(record)
            return
        text = str(record["text"])
        if self._terminal:
            from darcli.streams.bidi import clean_lines

            text = clean_lines(text)
        self._sink.write(text + "\n")


def _format_line(record: Fields, terminal: bool) -> str:
    line = format_record(record)
    if not terminal:
        return line
    from darcli.streams.bidi import escape_json

    return escape_json(line)
