"""What ``find`` has found, for eyes: each person with the reason and the sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from darcli.streams.lines import Fields
from darcli.streams.quotes import make_quote
from darcli.streams.runs import Run, Runs
from darcli.streams.table import STATUS_STYLES, render
from darcli.streams.write import Look

_WIDEST = 120
_INDENT = 6
_TOLD = ("date", "place", "age", "affiliation")


def draw_hit(record: Fields, look: Look) -> str:
    """Draw a record that ``find`` gave: score and name, what is known of the person, why the name fits, where it stands."""
    from rich.console import Group
    from rich.padding import Padding

    look = replace(look, width=min(look.width, _WIDEST))
    told = [text for name in _TOLD if (text := _say(name, record.get(name)))]
    lines = [
        _line(look, (f"{record['score']:.2f}  ", "green"), (str(record.get("name") or ""), "bold"), ("  ", ""), *_say_latin(record)),
        _indent(_line(look, *_say_status(record), *_join(told))),
        _indent(_line(look, (f"{record['verdict']}: {record['reason']}", "dim"))),
        _indent(_line(look, (_say_where(record), "cyan"))),
    ]
    quote = make_quote(record, look.bidi, color=look.color)
    shown = [line for line in lines if not isinstance(line, Runs) or line.runs]
    return render(Group(*shown, *((Padding(quote, (0, 0, 0, _INDENT)),) if quote.pieces else ())), look)


def _line(look: Look, *runs: Run) -> Runs:
    return Runs(tuple(run for run in runs if run[0]), look.bidi)


def _indent(line: Runs) -> Any:
    from rich.padding import Padding

    return Padding(line, (0, 0, 0, _INDENT)) if line.runs else line


def _say_latin(record: Fields) -> list[Run]:
    latin = str(record.get("latin") or "")
    return [(latin, "dim")] if latin and latin != record.get("name") else []


def _say_status(record: Fields) -> list[Run]:
    status = str(record.get("status") or "")
    return [(status, STATUS_STYLES.get(status, ""))] if status and status != "none" else []


def _say(name: str, value: object) -> str:
    if value is None or value == "":
        return ""
    return f"aged {value}" if name == "age" else str(value)


def _join(told: list[str]) -> list[Run]:
    return [run for text in told for run in ((" · ", "dim"), (text, ""))]


def _say_where(record: Fields) -> str:
    """Say which report it is, or which reports."""
    reports = record.get("reports")
    return str(record.get("report") or (", ".join(map(str, reports)) if isinstance(reports, list) else ""))
