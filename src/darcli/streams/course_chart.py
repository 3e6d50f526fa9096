"""Harm over time as bars in a terminal: a row for each status of each period, told apart by words and not by colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from darcli.streams.labels import read_labels
from darcli.streams.lines import Fields
from darcli.streams.runs import Runs, indent
from darcli.streams.table import render
from darcli.streams.write import Look

_NAMED, _STATED, _CUT = "█", "░", "╱╱░"
_STYLES = {"killed": "red", "injured": "yellow", "detained": "magenta", "missing": "magenta", "released": "green", "survived": "green"}
_NARROWEST, _WIDEST = 10, 48
_GAP = 2
_UNSHOWN = ("undated", "vaguer", "disputed")


def draw_course(course: Fields, look: Look, language: str = "en") -> str:
    """Draw a ``darcli.register.course.Course``, handed over as plain fields.

    A full bar is as long as the number of people named, its lighter end as far as the highest number that a report states. In Arabic the
    bars begin at the right side of a terminal.
    """
    from rich.console import Group

    say = read_labels(language)
    notes = [Runs(((note, "dim"),), look.flow) for note in _footnotes(course, say)]
    if not course["periods"]:
        return render(Group(Runs(((say["chart.empty"], ""),), look.flow), *notes), look)
    legend = [(_NAMED, say["chart.named"])]
    if any(_beyond(period) for period in course["periods"]):
        legend.append((_STATED, say["chart.stated"]))
    if any(_length(period) > course["top"] for period in course["periods"]):
        legend.append((_CUT, say["chart.cut"]))
    keys = [Runs(((f"{sign} ", "dim"), (said, "dim")), look.flow) for sign, said in legend]
    head = Runs(((say[f"chart.{course['unit']}"], "bold"),), look.flow)
    return render(Group(head, "", *_rows(course, look, say), "", *keys, *notes), look)


def _rows(course: Fields, look: Look, say: Mapping[str, str]) -> Iterator[Any]:
    from rich.cells import cell_len

    by_slot: dict[str, list[Fields]] = {}
    for period in course["periods"]:
        by_slot.setdefault(period["period"], []).append(period)
    day = max(len(slot) for slot in course["slots"])
    status = max(cell_len(say[f"people.{period['status']}"]) for period in course["periods"])
    notes = max(cell_len(_number(period, say)) for period in course["periods"])
    room = max(min(look.width - day - status - notes - 3 * _GAP, _WIDEST), _NARROWEST)
    for slot in _shorten(course["slots"], by_slot):
        if not slot:
            yield Runs((("⋮", "dim"),), look.flow)
        for number, period in enumerate(by_slot.get(slot, ())):
            word = say[f"people.{period['status']}"]
            bar = [(part, _STYLES.get(period["status"], "")) for part in _bar(period, course["top"], room) if part]
            said = (" " * _GAP, ""), (_number(period, say), "")
            row = (word + " " * (status + _GAP - cell_len(word)), ""), *bar, *said
            if number:
                yield indent(Runs(row, look.flow), day + _GAP, look.flow)
            else:
                yield Runs(((slot.ljust(day + _GAP), ""), *row), look.flow)


def _shorten(slots: Iterable[str], used: Mapping[str, Any]) -> Iterator[str]:
    """Give the slots with harm, and one empty one for each stretch without."""
    gap = False
    for slot in slots:
        if slot in used:
            gap = False
            yield slot
        elif not gap:
            gap = True
            yield ""


def _length(period: Fields) -> int:
    return max(int(period["named"]), int(period["stated"] or 0))


def _beyond(period: Fields) -> bool:
    """Whether a report states more than are named."""
    return _length(period) > int(period["named"])


def _bar(period: Fields, top: int, room: int) -> tuple[str, ...]:
    """Draw a bar on a scale that ends at ``top``; whatever stands for anybody is seen, and what is longer is cut off.

    It comes in parts, each of one sign, so that a line from the right need not turn them round.
    """
    named = max(round(period["named"] * room / top), 1) if period["named"] else 0
    whole = round(min(_length(period), top) * room / top)
    rest = max(whole - named, 1 if _beyond(period) else 0)
    if _length(period) > top:
        return _NAMED * named, _STATED * max(rest - len(_CUT), 0), _CUT[:-1], _CUT[-1]
    return _NAMED * named, _STATED * rest


def _number(period: Fields, say: Mapping[str, str]) -> str:
    stated = say["chart.up_to"] % period["stated"] if _beyond(period) else ""
    return " · ".join(filter(None, (str(period["named"]) if period["named"] else "", stated)))


def _footnotes(course: Fields, say: Mapping[str, str]) -> list[str]:
    return [f"{say[f'chart.{name}']}: {course[name]}" for name in _UNSHOWN if course[name]]
