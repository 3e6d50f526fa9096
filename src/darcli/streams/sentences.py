"""A sentence of a report with names marked in it, wrapped for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from darcli.streams.bidi import clean_line, isolate, reorder
from darcli.streams.lines import Fields

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

_MARK = "bold reverse"
# where there is no colour
_SIGN = "*"
_FEW = 600


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in pieces, each marked or not. It is one paragraph with one direction, however many pieces there are."""

    pieces: tuple[tuple[str, bool], ...]
    bidi: str = "off"
    color: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw the sentence line by line, as each line of a terminal has a direction of its own."""
        from rich.text import Text

        text = Text()
        for piece, is_marked in self.pieces:
            if is_marked and not self.color:
                piece = f"{_SIGN}{piece}{_SIGN}"
            text.append(piece, _MARK if is_marked and self.color else "")
        direction = self.bidi.partition("-")[2]
        for line in text.wrap(console, options.max_width, overflow="fold"):
            line.rstrip()
            room = " " * (options.max_width - line.cell_len) if direction else ""
            yield Text.assemble(room, self._place(line), overflow="ignore", no_wrap=True)

    def _place(self, line: Any) -> Any:
        """Make a line ready for the terminal."""
        from rich.text import Text

        mode = self.bidi.partition("-")[0]
        if mode == "isolate":
            around = isolate(line.plain)
            before = around.find(line.plain) if line.plain else 0
            return Text.assemble(around[:before], line, around[before + len(line.plain) :], overflow="ignore", no_wrap=True)
        if mode != "visual":
            return line
        turned = Text(reorder(line.plain), overflow="ignore", no_wrap=True)
        for span in line.spans:
            # letters join and turn, so what was marked is sought anew
            turned.highlight_words([reorder(line.plain[span.start : span.end])], _MARK)
        return turned


def make_sentence(record: Fields, bidi: str, *, color: bool) -> Sentence:
    """Give the sentence that is the evidence of a ``person`` record, its mentions marked; a long one is cut around the first."""
    evidence = record.get("evidence")
    if not isinstance(evidence, dict) or not isinstance(evidence.get("text"), str):
        return Sentence((), bidi, color)
    text = str(evidence["text"])
    spans = list(_spans_in(record.get("mentions"), evidence, text)) or _find_name(text, str(record.get("name") or ""))
    return Sentence(tuple(_cut(text, spans)), bidi, color)


def _spans_in(mentions: Any, evidence: Fields, text: str) -> Iterable[tuple[int, int]]:
    """Give where in the sentence ``mentions`` stand."""
    offset = evidence.get("start")
    for mention in mentions if isinstance(mentions, list) else ():
        if isinstance(mention, dict) and isinstance(mention.get("start"), int) and isinstance(offset, int):
            start, end = mention["start"] - offset, int(mention.get("end") or 0) - offset
            # offsets that do not fit the sentence are of another text
            if 0 <= start < end <= len(text) and text[start:end] == mention.get("text"):
                yield start, end


def _find_name(text: str, name: str) -> list[tuple[int, int]]:
    at = text.find(name) if name else -1
    return [(at, at + len(name))] if at >= 0 else []


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> Iterable[tuple[str, bool]]:
    """Give the pieces of the sentence, cleaned for eyes."""
    spans = sorted(spans)
    first = spans[0][0] if spans else 0
    low = max(0, min(first - _FEW // 2, len(text) - _FEW))
    high = min(len(text), low + _FEW)
    at = low
    yield "… " if low else "", False
    for start, end in spans:
        if at <= start and end <= high:
            yield clean_line(text[at:start]), False
            yield clean_line(text[start:end]), True
            at = end
    yield clean_line(text[at:high]), False
    yield " …" if high < len(text) else "", False
