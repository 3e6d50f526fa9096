"""Judgements in and out: the plain CSV in which people write who is one person with whom, and who is not.

The file is meant for hands and for git: a heading, then a line for each judgement. It is only ever read whole and appended to, so its
order is that in which people decided.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterator, Sequence

from darcli.errors import InputError, OutputError
from darcli.records import Judgement
from darcli.streams.cells import guard_formula
from darcli.streams.encoding import decode_text
from darcli.streams.sources import open_source, show_path

COLUMNS = ("a", "b", "verdict", "by", "why")
VERDICTS = ("same", "different", "unsure", "undecided")
_NEEDED = COLUMNS[:3]
# spreadsheets of half the world write ; between cells, and "Unicode text" is written with tabs
_DELIMITERS = (",", ";", "\t")
# the apostrophe that darcli, and who copies from a spreadsheet, puts before what could run as a formula
_GUARD = re.compile("'(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])")


def read_judgements(path: str) -> tuple[Judgement, ...]:
    """Read the judgements in the file ``path``, in order; columns that darcli does not know are left alone.

    Raises ``InputError`` with file and line for a file that cannot be read, a column that is missing, a verdict that is none, a row
    with a cell too many, an empty ``a`` or ``b``.
    """
    name = show_path(path)
    with open_source(path, None) as stream:
        data = stream.read()
    if not data.strip():
        return ()
    text, _ = decode_text(data, name)
    rows = _read_rows(text, name)
    line, heading = next(rows)
    columns = [cell.strip().lower() for cell in heading]
    for column in _NEEDED:
        if column not in columns:
            raise InputError(f"{name}:{line}", f'column "{column}" is missing; the first line names them: {",".join(COLUMNS)}')
    return tuple(_read_row(columns, row, f"{name}:{line}") for line, row in rows)


def _read_rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row that is not empty with the line it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_find_delimiter(text), strict=True)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        problem = "a quote is never closed" if "unexpected end" in str(error) else str(error)
        raise InputError(f"{name}:{line}", f"broken CSV: {problem}") from None


def _find_delimiter(text: str) -> str:
    """Give the sign between the columns of the heading."""
    heading = text.lstrip().partition("\n")[0]
    return max(_DELIMITERS, key=heading.count)


def _read_row(columns: Sequence[str], row: Sequence[str], where: str) -> Judgement:
    if len(row) > len(columns):
        raise InputError(where, f"{len(row)} cells where the heading has {len(columns)}")
    cells = {column: _GUARD.sub("", cell.strip(), count=1) for column, cell in zip(columns, row, strict=False)}
    for side in ("a", "b"):
        if not cells.get(side):
            raise InputError(where, f'"{side}" is empty')
    verdict = cells.get("verdict", "").lower() or "undecided"
    if verdict not in VERDICTS:
        raise InputError(where, f'verdict "{verdict}" is none of {", ".join(VERDICTS)}')
    return Judgement(cells["a"], cells["b"], verdict, cells.get("by", ""), cells.get("why", ""), where)


class JudgementFile:
    """A file of judgements that grows by one line after each answer, and can take its last line back.

    What was there stays as it is, to the byte: the columns, the sign between them and the line ends of the file are kept to. A file that
    is not there is made with the first line. Raises ``OutputError`` when it cannot be written.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._lengths: list[int] = []

    def append(self, judgement: Judgement) -> None:
        """Write ``judgement`` at the end, and make sure that it is on the disk."""
        try:
            with open(self._path, "a+b", buffering=0) as file:
                length = file.seek(0, os.SEEK_END)
                file.seek(0)
                file.write(self._make_line(file.read(), judgement))
                os.fsync(file.fileno())
                self._lengths += [length, os.fstat(file.fileno()).st_size]
        except OSError as error:
            raise OutputError(f"{show_path(self._path)}: {(error.strerror or str(error)).lower()}") from None

    def take_back(self) -> None:
        """Take off what was appended last; raises ``OutputError`` where someone else has written since."""
        before, after = self._lengths[-2:]
        try:
            if os.path.getsize(self._path) != after:
                raise OutputError(f"{show_path(self._path)}: it has been changed meanwhile; take the line out by hand")
            os.truncate(self._path, before)
        except OSError as error:
            raise OutputError(f"{show_path(self._path)}: {(error.strerror or str(error)).lower()}") from None
        del self._lengths[-2:]

    def _make_line(self, data: bytes, judgement: Judgement) -> bytes:
        """Give the bytes to add behind ``data``: with the heading where there is none, and behind a line that was left open."""
        text, encoding = decode_text(data, show_path(self._path)) if data.strip() else ("", "utf-8")
        end = "\r\n" if "\r\n" in text else "\n"
        added = io.StringIO(newline="")
        writer = csv.writer(added, delimiter=_find_delimiter(text) if text else ",", lineterminator=end)
        if text:
            columns = [cell.strip().lower() for cell in next(_read_rows(text, show_path(self._path)))[1]]
            added.write("" if text.endswith("\n") else end)
        else:
            columns = list(COLUMNS)
            writer.writerow(columns)
        writer.writerow([guard_formula(getattr(judgement, column)) if column in COLUMNS else "" for column in columns])
        try:
            # the mark at the head of the file stands for what follows too
            return added.getvalue().encode(_unmarked(encoding, data))
        except UnicodeEncodeError:
            raise OutputError(f"{show_path(self._path)}: {encoding} has no sign for this name; save the file as UTF-8") from None


def _unmarked(encoding: str, data: bytes) -> str:
    if encoding == "utf-16":
        return "utf-16-le" if data.startswith(b"\xff\xfe") else "utf-16-be"
    return "utf-8" if encoding == "utf-8-sig" else encoding
