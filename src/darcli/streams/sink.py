"""Where bytes go: standard output or a file, whole records only."""

from __future__ import annotations

import errno
import os
import stat
from typing import BinaryIO

from darcli.errors import OutputError

_ENOUGH = 1 << 16


class Sink:
    """Takes whole pieces of text and sends them on as UTF-8, many at a time, or one by one where someone is watching.

    A piece that could not be written in full is taken back where the output allows it. Raises ``OutputError`` when the output fails,
    and lets ``BrokenPipeError`` through: the reader has gone, which is no error.
    """

    def __init__(self, stream: BinaryIO, name: str, *, live: bool = False) -> None:
        # unbuffered underneath, so that what failed is known, and nothing is left over for the interpreter to trip over at exit
        self._stream = getattr(stream, "raw", stream)
        self._name = name
        self._live = live
        self._pieces: list[bytes] = []
        self._size = 0

    def write(self, text: str) -> None:
        """Take one piece: a record with its line end, or a whole table."""
        piece = text.encode("utf-8")
        self._pieces.append(piece)
        self._size += len(piece)
        if self._live or self._size >= _ENOUGH:
            self.flush()

    def flush(self) -> None:
        """Send on all that has been taken."""
        if not self._pieces:
            return
        pieces, self._pieces, self._size = self._pieces, [], 0
        data = memoryview(b"".join(pieces))
        done = 0
        try:
            while done < len(data):
                done += self._stream.write(data[done:]) or 0
            self._stream.flush()
        except KeyboardInterrupt:
            self._finish_piece(pieces, data, done)
            raise
        except OSError as error:
            if error.errno in (errno.EPIPE, errno.ESHUTDOWN):
                raise BrokenPipeError(error.errno, error.strerror) from None
            self._take_back(pieces, done)
            raise OutputError(f"{self._name}: {(error.strerror or str(error)).lower()}") from None

    def _finish_piece(self, pieces: list[bytes], data: memoryview, done: int) -> None:
        """Complete the record that Ctrl-C fell into; the rest is not sent."""
        end = done + _rest_of_piece(pieces, done)
        while done < end:
            done += self._stream.write(data[done:end]) or 0

    def _take_back(self, pieces: list[bytes], done: int) -> None:
        """Cut half a record off a file on a full disk."""
        begun = _begun_of_piece(pieces, done)
        try:
            descriptor = self._stream.fileno()
            status = os.fstat(descriptor)
            if begun and stat.S_ISREG(status.st_mode):
                os.ftruncate(descriptor, status.st_size - begun)
        except OSError:
            return


def _begun_of_piece(pieces: list[bytes], done: int) -> int:
    """Give how much of the piece at ``done`` had been written."""
    for piece in pieces:
        if done < len(piece):
            return done
        done -= len(piece)
    return 0


def _rest_of_piece(pieces: list[bytes], done: int) -> int:
    for piece in pieces:
        if done < len(piece):
            return len(piece) - done if done else 0
        done -= len(piece)
    return 0


class FileSink(Sink):
    """A file that appears under its name only when it is complete.

    It is written beside its place under another name and moved there by ``commit``; ``discard`` leaves what was there before. Devices
    and pipes are written directly. Raises ``OutputError`` when it cannot be made.
    """

    def __init__(self, path: str) -> None:
        self._path = os.path.realpath(path)
        self._direct = os.path.exists(self._path) and not os.path.isfile(self._path)
        folder, base = os.path.split(self._path)
        self._place = self._path if self._direct else os.path.join(folder, f".{base}.{os.getpid()}.part")
        try:
            # closed by commit and discard
            self._file = open(self._place, "wb" if self._direct else "xb", buffering=0)  # noqa: SIM115
        except OSError as error:
            problem = "it is a folder" if error.errno == errno.EISDIR else (error.strerror or str(error)).lower()
            raise OutputError(f"{path}: cannot be written: {problem}") from None
        super().__init__(self._file, path)

    def commit(self) -> None:
        """Write what is left and move the file to its place."""
        try:
            self.flush()
            if not self._direct:
                os.fsync(self._file.fileno())
                if os.path.exists(self._path):
                    os.chmod(self._place, stat.S_IMODE(os.stat(self._path).st_mode))
            self._file.close()
            if not self._direct:
                os.replace(self._place, self._path)
        except OSError as error:
            self.discard()
            raise OutputError(f"{self._name}: {(error.strerror or str(error)).lower()}") from None

    def discard(self) -> None:
        """Forget what was written; a file that stood there before is untouched."""
        self._file.close()
        if not self._direct and os.path.exists(self._place):
            os.unlink(self._place)
