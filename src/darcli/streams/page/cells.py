"""The smallest parts of the page: labels, links to words and rows, and values as cells show them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from darcli.streams.labels import read_labels
from darcli.streams.lines import Fields
from darcli.streams.moments import say_number
from darcli.streams.page.escape import attribute, isolate, show

# the shapes that tell statuses apart without colour, on screen and in print
GLYPHS = {"killed": "■", "injured": "▲", "casualties": "◆", "missing": "○", "detained": "●", "released": "□", "survived": "△"}
STATUSES = (*GLYPHS, "none")
# of the reports that say the same, so many are led to from a cell; all stand in the last column
_MOST_REFERENCES = 4
_UNKNOWN = "<span class=un>–</span>"


@dataclass(frozen=True, slots=True)
class Frame:
    """What all parts of a page share: the dossier, the labels of its language, and where the lines of its reports begin."""

    dossier: Fields
    language: str
    labels: Mapping[str, str]
    lines: Sequence[Sequence[int]]

    def say(self, key: str) -> str:
        """Give a label as HTML."""
        return show(self.labels[key])

    def say_status(self, status: str) -> str:
        """Give the word for a status, or the status as it came where darcli does not know it."""
        return show(self.labels.get(status, status))

    def say_cause(self, cause: str) -> str:
        """Give the words for a cause."""
        return isolate(self.labels.get(f"cause.{cause}", cause.replace("_", " ")))

    def refer(self, spot: Fields) -> tuple[str, str]:
        """Give where marked words stand, short (``2:14``, report and line) and in words."""
        report = self.dossier["reports"][spot["report"]]
        number = str(spot["report"] + 1)
        if not report["whole"]:
            return number, self.labels["reference.report"] % number
        line = bisect_right(self.lines[spot["report"]], report["marks"][spot["mark"]]["start"])
        if len(self.dossier["reports"]) == 1:
            return str(line), self.labels["reference.line"] % line
        return f"{number}:{line}", self.labels["reference"] % (number, line)


def make_frame(dossier: Fields, language: str) -> Frame:
    """Give the frame of a page."""
    return Frame(dossier, language, read_labels(language), [_find_lines(report["text"]) for report in dossier["reports"]])


def _find_lines(text: str) -> list[int]:
    starts = [0]
    place = text.find("\n")
    while place >= 0:
        starts.append(place + 1)
        place = text.find("\n", place + 1)
    return starts


def name_spot(spot: Fields) -> str:
    """Give the id of marked words."""
    return f"m{spot['report']}-{spot['mark']}"


def link_words(html: str, spots: Sequence[Fields]) -> str:
    """Give ``html`` as a link to the first of its words."""
    return f"<a class=w href=#{name_spot(spots[0])}>{html}</a>" if spots else html


def link_references(frame: Frame, spots: Sequence[Fields]) -> str:
    """Give a link for each spot, called by report and line."""
    links = []
    for spot in spots:
        short, said = frame.refer(spot)
        links.append(f'<a class=r href=#{name_spot(spot)} aria-label="{attribute(said)}">{short}</a>')
    return f"<span class=rs>{' '.join(links)}</span>"


def _link_reports(frame: Frame, spots: Sequence[Fields]) -> str:
    """Give the numbers of reports, each a link to its words."""
    reports = list({spot["report"]: spot for spot in reversed(spots)}.values())[::-1]
    links = []
    for spot in reports[:_MOST_REFERENCES]:
        said = attribute(frame.refer(spot)[1])
        links.append(f'<a class=r href=#{name_spot(spot)} aria-label="{said}">{spot["report"] + 1}</a>')
    rest = len(reports) - _MOST_REFERENCES
    return f"<sup class=rs>{' '.join(links)}{f' +{rest}' if rest > 0 else ''}</sup>"


def show_values(frame: Frame, values: Sequence[Fields], show_value: Any = None) -> str:
    """Give the values of a cell as links to their words; several are a contradiction, and said to be one."""
    if not values:
        return _UNKNOWN
    shown = [_show_value(frame, value, show_value, many=len(values) > 1) for value in values]
    if len(shown) == 1:
        return shown[0]
    return f"<span class=cf><span class=cw>⚠ {frame.say('conflict')}</span> {' <span class=or>/</span> '.join(shown)}</span>"


def _show_value(frame: Frame, value: Fields, show_value: Any, *, many: bool) -> str:
    html = show_value(value["value"]) if show_value else isolate(str(value["value"]))
    spots = value["spots"]
    # the value leads to the first report that says so; the others, and all of those that contradict each other, are led to by number
    others = [spot for spot in spots if many or spot["report"] != spots[0]["report"]]
    return link_words(html, spots) + (_link_reports(frame, others) if others else "")


def show_status(frame: Frame, status: str) -> str:
    """Give a status with its shape."""
    if status not in GLYPHS:
        return f"<span class=st>{frame.say_status(status)}</span>"
    return f'<span class="st {status}"><i aria-hidden=true>{GLYPHS[status]}</i>{frame.say_status(status)}</span>'


def show_number(frame: Frame, number: Fields) -> str:
    """Give a stated number with how surely it is meant."""
    return show(say_number(number, frame.labels))


def show_optional(text: str | None) -> str:
    """Give a text, or a dash."""
    return isolate(text) if text else _UNKNOWN
