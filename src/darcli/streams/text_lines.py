"""Lines of text as they come, for filters that work line by line."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from darcli.errors import InputError
from darcli.streams.encoding import decode_text, detect_encoding
from darcli.streams.read import Incoming, ReadOptions, is_records, parse_lines, read_head
from darcli.streams.sources import expand_source, open_source, show_path


def read_lines(paths: Iterable[str], options: ReadOptions) -> Iterator[Incoming]:
    """Give each line of each text as a ``line`` record, and records as they are; problems go to ``options.bad``.

    A line ends at ``\\n``. Lines leave as they are read; only UTF-16, and what no first line tells, is read as a whole.
    """
    for path in paths:
        try:
            for file in expand_source(path):
                with open_source(file, options.stdin) as stream:
                    yield from _read_stream(stream, show_path(file), options)
        except InputError as problem:
            options.bad(problem)


def _read_stream(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Incoming]:
    head = read_head(stream)
    start = b"".join(head)
    if is_records(start):
        yield from parse_lines(itertools.chain(head, stream), name, options)
        return
    encoding = options.encoding or _detect(start, name)
    if encoding in ("utf-8", "utf-8-sig"):
        lines = _decode_each(itertools.chain(head, stream), name)
    else:
        text, _ = decode_text(b"".join((start, stream.read())), name, options.encoding)
        lines = iter(text.removesuffix("\n").split("\n") if text else ())
    for number, line in enumerate(lines, 1):
        yield Incoming({"id": f"{name}:{number}", "type": "line", "report": name, "text": line}, f"{name}:{number}")


def _detect(start: bytes, name: str) -> str | None:
    """Give the encoding that the first line betrays; half a letter of UTF-16 at its end is no reason to give up."""
    try:
        return detect_encoding(start, name)
    except InputError:
        return None


def _decode_each(lines: Iterable[bytes], name: str) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if b"\0" in line:
            raise InputError(f"{name}:{number}", "binary file, not text")
        encoding = "utf-8-sig" if number == 1 else "utf-8"
        yield decode_text(line, f"{name}:{number}", encoding)[0].removesuffix("\n")
