"""The smallest parts of the page: labels, links to words and rows, and values as cells show them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from darcli.streams.labels import read_labels
from darcli.streams.lines import Fields
from darcli.streams.page.escape import attribute, isolate, show

# the shapes that tell statuses apart without colour, on screen and in print
GLYPHS = {"killed": "■", "injured": "▲", "casualties": "◆", "missing": "○", "detained": "●", "released": "□", "survived": "△"}
STATUSES = (*GLYPHS, "none")
# of the reports that say the same, so many are led to from a cell; all stand in the last column
_MOST_REFERENCES = 4


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

    def name_status(self, status: str) -> str:
        """Give the word for a status, or the status as it came where darcli does not know it."""
        return self.labels.get(status, status)

    def name_her_status(self, status: str) -> str:
        """Give the word for the status of a woman."""
        return self.labels.get(f"{status}.female", self.name_status(status))

    def name_their_status(self, status: str) -> str:
        """Give the word for the status of several people."""
        return self.labels.get(f"people.{status}", self.name_status(status))

    def name_country(self, code: str) -> str:
        """Give the name of a country."""
        return read_labels(self.language, "countries").get(code, code)

    def name_cause(self, cause: str) -> str:
        """Give the words for a cause."""
        return self.labels.get(f"cause.{cause}", cause.replace("_", " "))

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


def link_words(text: str, spots: Sequence[Fields], classes: str = "") -> str:
    """Give ``text`` as a link to the first of its words; the style isolates its direction."""
    shown = show(text)
    if spots:
        name = f'"w {classes}"' if classes else "w"
        return f"<a class={name} href=#{name_spot(spots[0])}>{shown}</a>"
    return f'<bdi class="{classes}">{shown}</bdi>' if classes else f"<bdi>{shown}</bdi>"


def link_references(frame: Frame, spots: Sequence[Fields]) -> str:
    """Give a link for each spot, called by report and line."""
    links = []
    for spot in spots:
        short, said = frame.refer(spot)
        links.append(f'<a class=r href=#{name_spot(spot)} aria-label="{attribute(said)}">{short}</a>')
    return " ".join(links)


def _link_reports(frame: Frame, spots: Sequence[Fields]) -> str:
    """Give the numbers of reports, each a link to its words."""
    reports = list({spot["report"]: spot for spot in reversed(spots)}.values())[::-1]
    links = []
    for spot in reports[:_MOST_REFERENCES]:
        said = attribute(frame.refer(spot)[1])
        links.append(f'<a class=r href=#{name_spot(spot)} aria-label="{said}">{spot["report"] + 1}</a>')
    rest = len(reports) - _MOST_REFERENCES
    return f"<sup class=rs>{' '.join(links)}{f' +{rest}' if rest > 0 else ''}</sup>"


def show_values(frame: Frame, values: Sequence[Fields], say: Callable[[Any], str] = str) -> str:
    """Give the values of a cell as links to their words; several are a contradiction, and said to be one. Nothing for the unknown."""
    if not values:
        return ""
    shown = [_show_value(frame, value, say, many=len(values) > 1) for value in values]
    if len(shown) == 1:
        return shown[0]
    return f"<span class=cf><span class=cw>⚠ {frame.say('conflict')}</span> {' <span class=or>/</span> '.join(shown)}</span>"


def _show_value(frame: Frame, value: Fields, say: Callable[[Any], str], *, many: bool) -> str:
    spots = value["spots"]
    # the value leads to the first report that says so; the others, and all of those that contradict each other, are led to by number
    others = [spot for spot in spots if many or spot["report"] != spots[0]["report"]]
    names = (frame.name_status, frame.name_her_status, frame.name_their_status)
    classes = f"st {value['value']}" if say in names and value["value"] in GLYPHS else ""
    return link_words(say(value["value"]), spots, classes) + (_link_reports(frame, others) if others else "")


def show_status(frame: Frame, status: str, *, of_many: bool = False) -> str:
    """Give the status of somebody or ``of_many`` with its shape."""
    word = frame.name_their_status(status) if of_many else frame.name_status(status)
    return f'<span class="st {status if status in GLYPHS else ""}">{show(word)}</span>'


def show_optional(text: str | None) -> str:
    """Give a text, or nothing, which the style shows as a dash."""
    return isolate(text) if text else ""
