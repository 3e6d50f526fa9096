"""Findings that people have looked at and accept: a CSV file with the columns id, why, by."""

from __future__ import annotations

from darcli.errors import InputError
from darcli.streams.csv_rows import read_table

COLUMNS = ("id", "why", "by")
_NEEDED = COLUMNS[:2]


def read_accepted(path: str) -> dict[str, str]:
    """Give the ids of the accepted findings in the file ``path``, each with its place (FILE:LINE).

    Raises ``InputError`` for a file that cannot be read, a column that is missing, and a row without an id or a reason.
    """
    found: dict[str, str] = {}
    for where, cells in read_table(path, COLUMNS, _NEEDED):
        for column in _NEEDED:
            if not cells.get(column):
                raise InputError(where, f'"{column}" is empty')
        found.setdefault(cells["id"], where)
    return found
