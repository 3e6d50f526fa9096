"""Reading past what nobody asked for: lines whose record can be told from its first fields need not be parsed.

darcli and jq write ``id``, ``type`` and ``report`` first, and then the name of a person, so a look at the head of a line is enough. A line
that begins otherwise is always read. Nothing is told from a line of a list (``-f json``), since all of it is one value.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from darcli.errors import InputError
from darcli.streams.bundles import FINDINGS
from darcli.streams.lines import parse_value

# whether a person of that name with these aliases is wanted
Wanted = Callable[[str, tuple[str, ...]], bool]

_TEXT = rb'"(?:[^"\\]|\\.)*"'
_HEAD = re.compile(
    rb'\{"id": ?"[^"\\]*", ?"type": ?"(report|section|person|count|date|place|entity)"'
    rb'(?:, ?"report": ?"([^"\\]*)"(?:, ?"name": ?(' + _TEXT + rb"))?)?"
)
_ALIASES = re.compile(rb'"aliases": ?(\[(?: ?' + _TEXT + rb",?)*\])")
_SKIPPED = b"\n"
_ENDS = (b"}\n", b"}", b"}\r\n")
_FINDINGS = frozenset(kind.encode() for kind in FINDINGS)


@dataclass(slots=True)
class _Run:
    """The lines of one report: those that may be skipped once it is known that the report has been read, as its findings came along."""

    report: bytes | None = None
    is_read: bool = False
    lines: list[tuple[bytes, bool]] = field(default_factory=list)

    def close(self) -> Iterator[bytes]:
        """Give the lines of the run, empty ones for those that are skipped, and begin anew."""
        for line, may_skip in self.lines:
            yield _SKIPPED if may_skip and self.is_read else line
        self.report, self.is_read, self.lines = None, False, []


def skim_people(lines: Iterable[bytes], wanted: Wanted) -> Iterator[bytes]:
    """Give ``lines`` of records with an empty line for each that only says what is not wanted, so that the numbers of lines hold.

    What is wanted is every person whose name ``wanted`` agrees to, and the text of every report that has not been read yet. Entities are
    left out where people came before them, whom they only repeat.
    """
    run = _Run()
    known: dict[tuple[bytes, bytes], bool] = {}
    has_people = False
    rest = iter(lines)
    for line in rest:
        if line[:1] != b"{" and line.lstrip()[:1] == b"[":
            rest = itertools.chain((line,), rest)
            break
        head = _HEAD.match(line) if line.endswith(_ENDS) else None
        kind, report, name = head.groups() if head else (None, None, None)
        if kind == b"report" or (report is not None and report != run.report):
            yield from run.close()
            run.report = report
        has_people = has_people or kind == b"person"
        if kind == b"entity" and has_people:
            line, kind = _SKIPPED, None
        if run.report is None:
            yield line
            continue
        # a report that brings its text has yet to be read, whatever came along with it
        keep = kind is None or (kind == b"report" and b'"text":' in line) or (kind == b"person" and _keeps(line, name, wanted, known))
        run.is_read = run.is_read or kind in _FINDINGS
        run.lines.append((line, not keep))
    yield from run.close()
    yield from rest


def _keeps(line: bytes, name: bytes | None, wanted: Wanted, known: dict[tuple[bytes, bytes], bool]) -> bool:
    """Say whether the person of ``line`` is wanted, or has to be read to know."""
    if name is None or line.count(b'"aliases":') > 1:
        return True
    aliases = _ALIASES.search(line)
    if aliases is None and b'"aliases":' in line:
        return True
    said = name, aliases[1] if aliases else b"[]"
    if said not in known:
        try:
            known[said] = wanted(_read(name), tuple(parse_value(said[1], "")) if said[1] != b"[]" else ())
        except (InputError, UnicodeDecodeError):
            # it is read after all, and the trouble told with its line
            known[said] = True
    return known[said]


def _read(literal: bytes) -> str:
    return str(parse_value(literal, "")) if b"\\" in literal else literal[1:-1].decode()
