"""The entrance of a pipe: plain reports and the records of other commands, told apart by their content.

A plain text becomes a ``report`` record with its ``text``; records come as they are. Records are read line by line, split on
``\\n`` only (a text may hold U+2028), so a stream of any length needs the memory of its longest line. Besides one object a line,
the indented objects that jq writes without ``-c`` and the list of ``-f json`` are understood.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from darcli.errors import InputError
from darcli.streams.lines import Fields, check_record, parse_record, parse_value
from darcli.streams.sources import Stdin, expand_source, open_source, show_path


@dataclass(frozen=True, slots=True)
class Incoming:
    """A record as it was read, and where: ``FILE:LINE``, or ``FILE`` for a plain report."""

    data: Fields
    where: str


def raise_problem(problem: InputError) -> None:
    """Stop at the first bad input: what ``ReadOptions.bad`` does unless told otherwise."""
    raise problem


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read: standard input, the encoding of texts (``None``: find out), and what to do with a bad input.

    ``skim`` puts empty lines for those of records that need not be read (see ``darcli.streams.skim``).
    """

    stdin: Stdin | None = None
    encoding: str | None = None
    bad: Callable[[InputError], None] = raise_problem
    skim: Callable[[Iterable[bytes]], Iterable[bytes]] = iter


_BOM = b"\xef\xbb\xbf"
# an object with a key, an empty one, or one cut off inside its first key
_OBJECT = re.compile(rb'\s*\{\s*(?:"[^"]*"\s*:|\}|"[A-Za-z_][\w-]*\s*$)')
_LIST = re.compile(rb"\s*\[\s*(?:\{\s*\"|\]\s*$)")
# an Arabic report may begin with a verse in braces; a line in braces without any such letter is broken JSON
_ASCII_BRACE = re.compile(rb"\s*\{[\x00-\x7f]*\Z")


def is_records(head: bytes) -> bool:
    """Whether a stream that begins with ``head`` holds records, and not a report that merely begins with a brace."""
    head = head.removeprefix(_BOM)
    return bool(_OBJECT.match(head) or _LIST.match(head) or _ASCII_BRACE.match(head))


def read_records(paths: Iterable[str], options: ReadOptions) -> Iterator[Incoming]:
    """Give the records of each path in turn, plain texts as ``report`` records.

    Each problem goes to ``options.bad`` as an ``InputError``; where that returns, reading goes on behind it.
    """
    for path in paths:
        try:
            for file in expand_source(path):
                yield from _read_file(file, options)
        except InputError as problem:
            options.bad(problem)


def _read_file(path: str, options: ReadOptions) -> Iterator[Incoming]:
    try:
        with open_source(path, options.stdin) as stream:
            yield from _read_stream(stream, show_path(path), options)
    except InputError as problem:
        options.bad(problem)


def _read_stream(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Incoming]:
    head = read_head(stream)
    if is_records(b"".join(head)):
        yield from parse_lines(options.skim(itertools.chain(head, stream)), name, options)
        return
    data = b"".join((*head, stream.read()))
    if not data.strip():
        return
    from darcli.streams.encoding import decode_text

    text, encoding = decode_text(data, name, options.encoding)
    if encoding.startswith("utf-16") and is_records(text[:1000].encode()):
        yield from parse_lines(text.encode().splitlines(keepends=True), name, options)
    elif text.strip():
        yield Incoming({"id": name, "type": "report", "text": text, "encoding": encoding}, name)


def read_head(stream: BinaryIO) -> list[bytes]:
    """Read the lines up to the first that says something, and one more where that is a lone bracket."""
    head: list[bytes] = []
    for line in stream:
        head.append(line)
        if line.removeprefix(_BOM).strip() not in (b"", b"{", b"["):
            break
    return head


def parse_lines(lines: Iterable[bytes], name: str, options: ReadOptions) -> Iterator[Incoming]:
    """Give the records in ``lines`` of the file ``name``; each problem goes to ``options.bad``."""
    numbered = enumerate(lines, 1)
    for number, line in numbered:
        if number == 1:
            line = line.removeprefix(_BOM)
        stripped = line.strip()
        if not stripped:
            continue
        where = f"{name}:{number}"
        try:
            if stripped == b"[" or (stripped[:1] == b"[" and _LIST.match(line)):
                yield from _parse_list(line, numbered, name, number)
                continue
            if line.rstrip() == b"{":
                line = _gather_object(line, numbered, where)
            yield Incoming(parse_record(line, where), where)
        except InputError as problem:
            options.bad(problem)


def _gather_object(first: bytes, numbered: Iterator[tuple[int, bytes]], where: str) -> bytes:
    """Give the lines of an indented object, which ends with a brace at the left margin as it began."""
    pieces = [first]
    for _, line in numbered:
        pieces.append(line)
        if line.rstrip() == b"}":
            return b"".join(pieces)
        if line[:1] not in b" \t\r\n":
            break
    raise InputError(where, "broken JSON: the record is cut off")


def _parse_list(first: bytes, numbered: Iterator[tuple[int, bytes]], name: str, number: int) -> Iterator[Incoming]:
    """Give the records of a list, which has to be read as a whole."""
    where = f"{name}:{number}"
    values = parse_value(b"".join((first, *(line for _, line in numbered))), where)
    for value in values:
        yield Incoming(check_record(value, where), where)
