"""Harm over time as bars in a terminal: a row for each status of each period, told apart by words and not by colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from darcli.streams.bidi import arrange, is_right_to_left
from darcli.streams.labels import read_labels
from darcli.streams.lines import Fields
from darcli.streams.table import render
from darcli.streams.write import Look

_NAMED, _STATED, _CUT = "█", "░", "╱╱░"
_STYLES = {"killed": "red", "injured": "yellow", "detained": "magenta", "missing": "magenta", "released": "green", "survived": "green"}
_NARROWEST, _WIDEST = 10, 48
_GAP = 2
_UNSHOWN = ("undated", "vaguer", "disputed")


def draw_course(course: Fields, look: Look, language: str = "en") -> str:
    """Draw a ``darcli.register.course.Course``, handed over as plain fields.

    A full bar is as long as the number of people named, its lighter end as far as the highest number that a report states.
    """
    from rich.console import Group
    from rich.text import Text

    say = read_labels(language)
    place = arrange(look.bidi)
    if not course["periods"]:
        return render(Group(*(Text(place(line)) for line in (say["chart.empty"], *_footnotes(course, say)))), look)
    head = [Text(place(say[f"chart.{course['unit']}"]), "bold"), Text("")]
    legend = [Text(f"{_NAMED} ", "dim") + Text(place(say["chart.named"]), "dim")]
    if any(_beyond(period) for period in course["periods"]):
        legend.append(Text(f"{_STATED} ", "dim") + Text(place(say["chart.stated"]), "dim"))
    if any(_length(period) > course["top"] for period in course["periods"]):
        legend.append(Text(f"{_CUT} ", "dim") + Text(place(say["chart.cut"]), "dim"))
    notes = [Text(place(note), "dim") for note in _footnotes(course, say)]
    return render(Group(*head, *_rows(course, look, say), Text(""), *legend, *notes), look)


def _rows(course: Fields, look: Look, say: Mapping[str, str]) -> Iterator[Any]:
    from rich.cells import cell_len
    from rich.text import Text

    by_slot: dict[str, list[Fields]] = {}
    for period in course["periods"]:
        by_slot.setdefault(period["period"], []).append(period)
    place = arrange(look.bidi)
    day = max(len(slot) for slot in course["slots"])
    status = max(cell_len(say[f"people.{period['status']}"]) for period in course["periods"])
    notes = max(cell_len(_number(period, say)) for period in course["periods"])
    room = max(min(look.width - day - status - notes - 3 * _GAP, _WIDEST), _NARROWEST)
    for slot in _shorten(course["slots"], by_slot):
        if not slot:
            yield Text("⋮", "dim")
        for number, period in enumerate(by_slot.get(slot, ())):
            row = Text((slot if not number else "").ljust(day + _GAP), overflow="ignore", no_wrap=True)
            word = say[f"people.{period['status']}"]
            row.append(place(word) + " " * (status + _GAP - cell_len(word)))
            row.append(_bar(period, course["top"], room), _STYLES.get(period["status"], ""))
            said = _number(period, say)
            row.append(" " * _GAP + (place(said) if is_right_to_left(said) else said))
            yield row


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


def _bar(period: Fields, top: int, room: int) -> str:
    """Draw a bar on a scale that ends at ``top``; whatever stands for anybody is seen, and what is longer is cut off."""
    named = max(round(period["named"] * room / top), 1) if period["named"] else 0
    whole = round(min(_length(period), top) * room / top)
    rest = max(whole - named, 1 if _beyond(period) else 0)
    return _NAMED * named + (_STATED * max(rest - len(_CUT), 0) + _CUT if _length(period) > top else _STATED * rest)


def _number(period: Fields, say: Mapping[str, str]) -> str:
    stated = say["chart.up_to"] % period["stated"] if _beyond(period) else ""
    return " · ".join(filter(None, (str(period["named"]) if period["named"] else "", stated)))


def _footnotes(course: Fields, say: Mapping[str, str]) -> list[str]:
    return [f"{say[f'chart.{name}']}: {course[name]}" for name in _UNSHOWN if course[name]]
