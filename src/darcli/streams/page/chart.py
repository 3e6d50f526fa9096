"""Harm over time as inline SVG: a panel for each status on one time axis, told apart by its heading and not by colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from darcli.streams.lines import Fields
from darcli.streams.page.cells import GLYPHS, Frame, show_status
from darcli.streams.page.escape import attribute, show

_WIDTH, _PANEL, _BAR, _HEAD, _AXIS = 720, 90, 46, 36, 34
_WIDEST_SLOT, _NARROWEST_SLOT, _WIDEST_BAR = 96, 11, 40
# room for figures over a bar, and for a date below it
_DIGITS, _LETTER, _LINE = 6.5, 7, 12


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where things stand: the width of a slot and of all of them, the tallest bar, and whether time runs from right to left."""

    slot: float
    width: float
    top: int
    mirrored: bool

    def x(self, index: int) -> float:
        """Give the left edge of a slot."""
        return round(self.width - (index + 1) * self.slot if self.mirrored else index * self.slot, 1)

    def height(self, number: int) -> float:
        """Give the height of a bar; what stands for anybody is seen."""
        return round(max(min(number, self.top) * _BAR / self.top, 2), 1) if number else 0


def draw_chart(frame: Frame) -> Iterator[str]:
    """Give the chart where harm is dated to more than one period, with its figures as a table."""
    course = frame.dossier["course"]
    if len({period["period"] for period in course["periods"]}) < 2:
        return
    slots = course["slots"]
    slot = min(max(_WIDTH / len(slots), _NARROWEST_SLOT), _WIDEST_SLOT)
    scale = _Scale(slot, slot * len(slots), max(course["top"], 1), frame.language == "ar")
    panels: dict[str, dict[str, Fields]] = {}
    for status in dict.fromkeys((*GLYPHS, *(period["status"] for period in course["periods"]))):
        if found := {period["period"]: period for period in course["periods"] if period["status"] == status}:
            panels[status] = found
    height = len(panels) * _PANEL + _AXIS
    title = frame.say(f"chart.{course['unit']}")
    label = attribute(frame.labels[f"chart.{course['unit']}"])
    area = attribute(frame.labels["chart.area"])
    width = round(scale.width) + 2
    yield f"<section id=chart aria-labelledby=chart-h><h2 id=chart-h>{title}</h2><figure>"
    yield f'<div class=sc tabindex=0 role=region aria-label="{area}"><svg width={width} height={height} viewBox="-1 0 {width} {height}" '
    yield f'role=img aria-label="{label}" aria-describedby=chart-c>'
    yield "<defs><pattern id=hatch width=5 height=5 patternUnits=userSpaceOnUse><path d='M0 5L5 0' class=ht /></pattern></defs>"
    for number, (status, periods) in enumerate(panels.items()):
        yield _panel(frame, status, [periods.get(slot) for slot in slots], scale, number * _PANEL)
    yield _axis(slots, scale, len(panels) * _PANEL)
    yield f"</svg></div><figcaption id=chart-c>{'<br>'.join(_legend(frame))}</figcaption>"
    yield from _table(frame)
    yield "</figure></section>\n"


def _panel(frame: Frame, status: str, periods: Sequence[Fields | None], scale: _Scale, top: int) -> str:
    base = top + _HEAD + _BAR
    glyph = f"{GLYPHS[status]} " if status in GLYPHS else ""
    word = show(frame.labels.get(f"many.{status}", status))
    side, anchor = (scale.width, "end") if scale.mirrored else (0, "start")
    shape = status if status in GLYPHS else "none"
    parts = [f"<g class={shape}><text x={side:g} y={top + 13} text-anchor={anchor} class=ph>{word} {glyph}</text>"]
    parts.append(f"<path d='M0 {base + 0.5}H{scale.width:g}' class=ax />")
    parts += (_bar(period, scale.x(index), base, scale) for index, period in enumerate(periods) if period)
    return "".join((*parts, "</g>"))


def _bar(period: Fields, left: float, base: int, scale: _Scale) -> str:
    """Give a bar: full for the people named, hatched up to the highest stated number, cut off where it would leave the panel."""
    named, stated = period["named"], period["stated"] or 0
    full, whole = scale.height(named), scale.height(max(named, stated))
    gap = max(min(scale.slot * 0.16, 6), (scale.slot - _WIDEST_BAR) / 2)
    x, width = round(left + gap, 1), round(scale.slot - 2 * gap, 1)
    parts = [f"<rect x={x} y={base - whole:g} width={width} height={whole - full:g} class=sb />"] if whole > full else []
    if full:
        parts.append(f"<rect x={x} y={base - full:g} width={width} height={full:g} class=nb />")
    if max(named, stated) > scale.top:
        y = base - whole + 9
        parts.append(f"<path d='M{x - 1:g} {y + 3:g}l{width + 2:g} -5v5l-{width + 2:g} 5z' class=cut />")
    y = base - whole - 4
    for said in _figures(named, stated, scale.slot + 4):
        parts.append(f"<text x={x + width / 2:g} y={y:g} text-anchor=middle class=fg>{said}</text>")
        y -= _LINE
    return "".join(parts)


def _figures(named: int, stated: int, room: float) -> list[str]:
    """Give what is written over a bar, from the lowest line up: in one line, or in two, or as far as there is room."""
    words = [str(named)] if named else []
    words += [f"({stated})"] if stated > named else []
    together = " ".join(words)
    return [said for said in ([together] if len(together) * _DIGITS <= room else words) if len(said) * _DIGITS <= room]


def _axis(slots: Sequence[str], scale: _Scale, top: int) -> str:
    """Give as many dates as find room, the first and the last among them."""
    room = max(len(slot) for slot in slots) * _LETTER + 10
    step = max(-(-room // round(scale.slot)), 1)
    parts = []
    for index, slot in enumerate(slots):
        middle = scale.x(index) + scale.slot / 2
        is_last = index == len(slots) - 1
        if not slot:
            parts.append(f"<text x={middle:g} y={top + 18} text-anchor=middle class=fg>…</text>")
        elif is_last or (index % step == 0 and index + step <= len(slots) - 1):
            half = room / 2 - 5
            place = min(max(middle, half), max(scale.width - half, half))
            parts.append(
                f"<path d='M{middle:g} {top}v5' class=ax /><text x={place:g} y={top + 20} text-anchor=middle class=fg>{show(slot)}</text>"
            )
    return "".join(parts)


def _legend(frame: Frame) -> Iterator[str]:
    course = frame.dossier["course"]
    yield f"<span class=ln></span> {frame.say('chart.named')}"
    if any((period["stated"] or 0) > period["named"] for period in course["periods"]):
        yield f"<span class=ls></span> {frame.say('chart.stated')} {frame.say('chart.brackets')}"
    if any(max(period["named"], period["stated"] or 0) > course["top"] for period in course["periods"]):
        yield f"<span class=lc>//</span> {frame.say('chart.cut')}"
    for name in ("undated", "vaguer", "disputed"):
        if course[name]:
            yield f"{frame.say(f'chart.{name}')}: {course[name]}"


def _table(frame: Frame) -> Iterator[str]:
    """Give the figures of the chart, for whoever cannot see it."""
    course = frame.dossier["course"]
    heads = (frame.say(course["unit"]), frame.say("column.status"), frame.say("chart.named"), frame.say("column.stated"))
    title = frame.say("chart.figures")
    yield f"<details><summary>{title}</summary><table class=t-chart><caption>{title}</caption><thead><tr>"
    yield "".join(f"<th scope=col>{head}</th>" for head in heads) + "</tr></thead><tbody>"
    for period in course["periods"]:
        stated = period["stated"] if period["stated"] is not None else "–"
        yield f"<tr><th scope=row><bdi>{show(period['period'])}</bdi></th><td>{show_status(frame, period['status'], of_many=True)}</td>"
        yield f"<td>{period['named']}</td><td>{stated}</td></tr>"
    yield "</tbody></table></details>"
