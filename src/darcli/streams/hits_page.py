"""What ``find`` has found, for eyes: each person with the reason and the sentence."""

from __future__ import annotations

from dataclasses import replace

from darcli.streams.labels import read_labels
from darcli.streams.lines import Fields
from darcli.streams.people_lines import say_name, say_told
from darcli.streams.reasons import say_reason
from darcli.streams.runs import Run, Runs, indent
from darcli.streams.sentences import make_sentence
from darcli.streams.table import render
from darcli.streams.write import Look

_WIDEST = 120
_INDENT = 6


def draw_hit(record: Fields, look: Look) -> str:
    """Draw a record that ``find`` gave: score and name, what is known of the person, why the name fits, where it stands."""
    from rich.console import Group

    look = replace(look, width=min(look.width, _WIDEST))
    say = read_labels(look.language)
    first: tuple[Run, ...] = ((f"{record['score']:.2f}  ", "green"), *say_name(record))
    below: list[tuple[Run, ...]] = [
        say_told(record, say),
        _say_reason(record, look),
        ((_say_where(record), "cyan"),),
    ]
    indented = [indent(Runs(runs, look.flow), _INDENT, look.flow) for runs in below if runs and runs[0][0]]
    sentence = make_sentence(record, look.flow, color=look.color)
    below_all = [indent(sentence, _INDENT, look.flow)] if sentence.pieces else []
    return render(Group(Runs(first, look.flow, _INDENT), *indented, *below_all), look)


def _say_reason(record: Fields, look: Look) -> tuple[Run, ...]:
    verdict = read_labels(look.language)[f"verdict.{record['verdict']}"]
    # one run, or the words behind an Arabic part would stand before it
    return ((f"{verdict}: {say_reason(str(record['reason']), look.language)}", "dim"),)


def _say_where(record: Fields) -> str:
    """Say which report it is, or which reports."""
    reports = record.get("reports")
    return str(record.get("report") or (", ".join(map(str, reports)) if isinstance(reports, list) else ""))
