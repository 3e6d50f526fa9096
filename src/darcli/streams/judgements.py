"""Judgements in and out: the plain CSV in which people write who is one person with whom, and who is not.

The file is meant for hands and for git: a heading, then a line for each judgement. It is only ever read whole and appended to, so its
order is that in which people decided.
"""

from __future__ import annotations

import csv
import io
import os

from darcli.errors import InputError, OutputError
from darcli.records import Judgement
from darcli.streams.cells import guard_formula
from darcli.streams.csv_rows import find_delimiter, read_rows, read_table
from darcli.streams.encoding import decode_text
from darcli.streams.sources import show_path

COLUMNS = ("a", "b", "verdict", "by", "why")
VERDICTS = ("same", "different", "unsure", "undecided")
_NEEDED = COLUMNS[:3]


def read_judgements(path: str) -> tuple[Judgement, ...]:
    """Read the judgements in the file ``path``, in order; columns that darcli does not know are left alone.

    Raises ``InputError`` with file and line for a file that cannot be read, a column that is missing, a verdict that is none, a row
    with a cell too many, an empty ``a`` or ``b``.
    """
    return tuple(_read_row(cells, where) for where, cells in read_table(path, COLUMNS, _NEEDED))


def _read_row(cells: dict[str, str], where: str) -> Judgement:
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
        writer = csv.writer(added, delimiter=find_delimiter(text) if text else ",", lineterminator=end)
        if text:
            columns = [cell.strip().lower() for cell in next(read_rows(text, show_path(self._path)))[1]]
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
