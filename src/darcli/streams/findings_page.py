"""Findings for eyes: what does not add up, with the words it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from darcli.streams.bidi import clean_line
from darcli.streams.labels import read_labels
from darcli.streams.lines import Fields
from darcli.streams.runs import Run, Runs, indent
from darcli.streams.table import render
from darcli.streams.write import Look

SEVERITIES = ("error", "warning", "note")
_MARKS = {"error": ("✗", "bold red"), "warning": ("!", "yellow"), "note": ("·", "dim")}
_DIM = "dim"
_MOST_QUOTES = 6
_LONGEST_QUOTE = 160


def draw_findings(findings: Sequence[Fields], look: Look, language: str) -> str:
    """Draw ``finding`` records in their order, and how many there are of each severity."""
    from rich.console import Group

    say = read_labels(language)
    message = "message_ar" if language == "ar" else "message"
    blocks: list[Any] = []
    for finding in findings:
        mark, style = _MARKS[finding["severity"]]
        blocks.append(_line(look, (f"{mark} {say[finding['severity']]}", style), ("  ", ""), (finding[message], "bold"), indent=4))
        blocks += [indent(quote, 4, look.flow) for quote in _draw_quotes(finding, look)]
        blocks += [indent(_line(look, (f"{finding['rule']}  {finding['id']}", _DIM)), 4, look.flow), ""]
    blocks.append(Runs(tuple(_count(findings, language)), look.flow))
    return render(Group(*blocks), look)


def _line(look: Look, *runs: Run, indent: int = 0) -> Runs:
    return Runs(tuple(run for run in runs if run[0]), look.flow, indent)


def _draw_quotes(finding: Fields, look: Look) -> Iterator[Runs]:
    """Draw the words on both sides, each with its report; of very many, the first."""
    spans = finding["spans"]
    for span in spans[:_MOST_QUOTES]:
        text = clean_line(span["text"]).strip()
        short = text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
        yield _line(look, ("«", _DIM), (short, ""), ("»", _DIM), (f"  {span['report']}:{span['start']}", _DIM), indent=2)
    if len(spans) > _MOST_QUOTES:
        yield _line(look, (f"… +{len(spans) - _MOST_QUOTES}", _DIM))


def _count(findings: Sequence[Fields], language: str) -> Iterator[Run]:
    """Say how many findings there are of each severity."""
    say = read_labels(language)
    numbers = [(severity, sum(1 for finding in findings if finding["severity"] == severity)) for severity in SEVERITIES]
    told = [(severity, number) for severity, number in numbers if number]
    if not told:
        yield say["check.nothing"], _DIM
    for position, (severity, number) in enumerate(told):
        yield (say["check.and"] if position else "") + f"{say['many.' + severity]}: {number}", _MARKS[severity][1]
