"""Keys pressed at a terminal, one at a time, on a Latin or an Arabic keyboard."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TextIO

from darcli.errors import DarcliError
from darcli.streams.question_page import KEYS

_ARABIC = {arabic: key for key, arabic in KEYS.items()}
_END = ("", "\x04")


class Keys:
    """The keyboard of whoever sits at the terminal, even where standard input brings records.

    Raises ``DarcliError`` where there is no terminal.
    """

    def __init__(self) -> None:
        self._own: TextIO | None = None
        if sys.stdin is not None and sys.stdin.isatty():
            self._stream: TextIO = sys.stdin
            return
        try:
            # the files may come from standard input; the answers may not
            self._stream = self._own = open("/dev/tty", encoding="utf-8", errors="replace")  # noqa: SIM115
        except OSError:
            raise DarcliError("it asks at a terminal, and there is none; darcli match --possible writes the questions to a file") from None

    def __enter__(self) -> Keys:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._own is not None:
            self._own.close()

    def read_key(self, ask: Callable[[], None]) -> str:
        """Ask for a key and give it, as on a Latin keyboard and small; empty at the end of the input.

        ``ask`` is called when the terminal is ready, so that nothing typed in answer is echoed.
        """
        key = self._read_one(ask)
        if key in _END:
            return ""
        return _ARABIC.get(key, key).lower()

    def read_line(self) -> str:
        """Wait for a line of text and give it."""
        return self._stream.readline().strip()

    def _read_one(self, ask: Callable[[], None]) -> str:
        try:
            import termios
            import tty
        except ImportError:
            # no single keys here: a letter and the enter key
            ask()
            return self._stream.readline()[:1]
        descriptor = self._stream.fileno()
        before = termios.tcgetattr(descriptor)
        try:
            # what was typed ahead is kept
            tty.setcbreak(descriptor, termios.TCSADRAIN)
            ask()
            key = _read_sign(descriptor)
            return " " if key.startswith("\x1b") else key
        finally:
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _read_sign(descriptor: int) -> str:
    """Read one letter of UTF-8, or the whole sequence of an arrow or function key."""
    data = os.read(descriptor, 1)
    if data == b"\x1b":
        return (data + _read_rest(descriptor)).decode("latin-1")
    while data and len(data) < 4:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            more = os.read(descriptor, 1)
            if not more:
                break
            data += more
    return data.decode("utf-8", "replace")


def _read_rest(descriptor: int) -> bytes:
    import select

    ready = select.select([descriptor], [], [], 0.02)[0]
    return os.read(descriptor, 16) if ready else b""
