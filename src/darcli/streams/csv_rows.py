"""Lists that people keep as CSV beside their reports: written by hand, or by any spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from darcli.errors import InputError
from darcli.streams.encoding import decode_text
from darcli.streams.sources import open_source, show_path

# spreadsheets of half the world write ; between cells, and "Unicode text" is written with tabs
_DELIMITERS = (",", ";", "\t")
# what the reader of the standard library says, and what darcli does
_PROBLEMS = (
    ("unexpected end", "a quote is never closed"),
    ("expected", "a quote stands inside a cell"),
    ("larger", "a cell is too long"),
)
# the apostrophe that darcli, and who copies from a spreadsheet, puts before what could run as a formula
_GUARD = re.compile("'(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])")


def read_table(path: str, columns: Sequence[str], needed: Sequence[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Give each row of the file ``path`` with its place (FILE:LINE); the first row names the columns, in any order and case.

    Raises ``InputError`` for a file that cannot be read, a column of ``needed`` that is missing, and a row with a cell too many.
    """
    name = show_path(path)
    with open_source(path, None) as stream:
        data = stream.read()
    if not data.strip():
        return
    text, _ = decode_text(data, name)
    rows = read_rows(text, name)
    line, heading = next(rows)
    named = [cell.strip().lower() for cell in heading]
    for column in needed:
        if column not in named:
            raise InputError(f"{name}:{line}", f'column "{column}" is missing; the first line names them: {",".join(columns)}')
    for line, row in rows:
        if len(row) > len(named):
            raise InputError(f"{name}:{line}", f"{len(row)} cells where the heading has {len(named)}")
        yield f"{name}:{line}", {column: _GUARD.sub("", cell.strip(), count=1) for column, cell in zip(named, row, strict=False)}


def read_rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row of ``text`` that is not empty with the line it begins on; ``name`` stands in errors."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=find_delimiter(text), strict=True)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        problem = next((ours for theirs, ours in _PROBLEMS if theirs in str(error)), "a row cannot be read")
        raise InputError(f"{name}:{line}", f"broken CSV: {problem}") from None


def find_delimiter(text: str) -> str:
    """Give the sign between the columns of the heading."""
    heading = text.lstrip().partition("\n")[0]
    return max(_DELIMITERS, key=heading.count)
