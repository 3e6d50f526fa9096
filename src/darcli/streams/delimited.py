"""CSV and TSV for spreadsheets, which must not run what a report says."""

from __future__ import annotations

import csv
import io

from darcli.streams.bidi import clean_lines
from darcli.streams.cells import choose_columns, format_cell, guard_formula
from darcli.streams.lines import Fields
from darcli.streams.sink import Sink
from darcli.streams.write import Look


class DelimitedWriter:
    """A table for spreadsheets, all fields as columns; it has to see every record to know them.

    ``csv-excel`` is for Excel, which takes UTF-8 for something else unless the file begins with a byte order mark.
    """

    def __init__(self, sink: Sink, look: Look, kinds: tuple[str, ...]) -> None:
        self._sink = sink
        self._look = look
        self._kinds = kinds
        self._records: list[Fields] = []

    def write(self, record: Fields) -> None:
        self._records.append(record)

    def close(self) -> None:
        columns = choose_columns(self._records, self._kinds)
        if not columns:
            return
        if self._look.format == "csv-excel":
            self._sink.write("\N{ZERO WIDTH NO-BREAK SPACE}")
        self._write_row([guard_formula(name) for name in columns])
        for record in self._records:
            self._write_row([self._make_cell(record.get(name)) for name in columns])

    def _make_cell(self, value: object) -> str:
        text = format_cell(value)
        # a number below zero is no formula
        return text if isinstance(value, (int, float)) else guard_formula(text)

    def _write_row(self, cells: list[str]) -> None:
        line = io.StringIO()
        if self._look.format == "tsv":
            line.write("\t".join(" ".join(cell.replace("\t", " ").splitlines()) for cell in cells) + "\n")
        else:
            csv.writer(line, lineterminator="\r\n" if self._look.format == "csv-excel" else "\n").writerow(cells)
        text = line.getvalue()
        self._sink.write(clean_lines(text) if self._look.terminal else text)
