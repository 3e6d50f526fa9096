"""What can go wrong, said in one line for a person."""

from __future__ import annotations


class DarcliError(Exception):
    """Trouble that ends a command with exit code 2; its text is one line for a person."""


class InputError(DarcliError):
    """An input that cannot be read: missing, binary, undecodable, a broken record.

    ``where`` is the file, with ``:LINE`` behind it where a line is to blame.
    """

    def __init__(self, where: str, message: str) -> None:
        super().__init__(f"{where}: {message}")
        self.where = where
        self.message = message


class OutputError(DarcliError):
    """An output that cannot be written: a full disk, a folder without permission."""
