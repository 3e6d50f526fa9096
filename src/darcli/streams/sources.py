"""Where bytes come from: files, folders and standard input."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from darcli.errors import InputError

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Stdin:
    """Standard input as the command line hands it down.

    ``before_wait`` is called before each read, so that a stage can send on what it has before it waits for more.
    """

    stream: BinaryIO
    before_wait: Callable[[], None] | None = None


def expand_source(path: str) -> list[str]:
    """Give the files that ``path`` stands for: itself, or the ``*.txt`` files in a folder and below it, sorted.

    Hidden files and folders are left out. Raises ``InputError`` for a folder without reports.
    """
    if path == STDIN or not os.path.isdir(path):
        return [path]
    reports = sorted(_walk(path))
    if not reports:
        raise InputError(show_path(path), "no reports (*.txt) in this folder")
    return reports


def _walk(folder: str) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(parent, name) for name in files if name.lower().endswith(".txt") and not name.startswith("."))


def open_source(path: str, stdin: Stdin | None) -> BinaryIO:
    """Open ``path`` (``-`` is standard input) for reading bytes; raises ``InputError`` in one line for a person."""
    if path == STDIN and stdin is not None:
        return io.BufferedReader(_Flowing(stdin), 1 << 16)
    try:
        return open(path, "rb")
    except FileNotFoundError:
        raise InputError(show_path(path), "no such file") from None
    except OSError as error:
        raise InputError(show_path(path), (error.strerror or str(error)).lower()) from None


def show_path(path: str) -> str:
    """Give ``path`` as text that can be written as UTF-8, whatever bytes the file system allows."""
    return os.fsencode(path).decode("utf-8", "replace")


class _Flowing(io.RawIOBase):
    """Standard input that says when it is about to wait."""

    def __init__(self, stdin: Stdin) -> None:
        self._stdin = stdin

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._stdin.before_wait:
            self._stdin.before_wait()
        return self._stdin.stream.readinto1(buffer)  # type: ignore[attr-defined, no-any-return]
