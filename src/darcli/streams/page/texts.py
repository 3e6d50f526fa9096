"""The texts of the reports, with the legend of their marks and a list of them."""

from __future__ import annotations

from collections.abc import Iterator

from darcli.streams.lines import Fields
from darcli.streams.page.cells import GLYPHS, Frame
from darcli.streams.page.escape import attribute, is_address, isolate, show
from darcli.streams.page.marked_text import mark_lines

_LEGEND = (("p killed", "person"), ("n killed", "number"), ("d", "date"), ("l", "place"), ("v", "value"))


def draw_texts(frame: Frame) -> Iterator[str]:
    """Give every report with its marks."""
    reports = frame.dossier["reports"]
    if not reports:
        return
    yield f"<section id=texts aria-labelledby=texts-h><h2 id=texts-h>{frame.say('head.texts')} <span class=co>{len(reports)}</span></h2>\n"
    yield _legend(frame)
    if len(reports) > 1:
        yield _contents(frame)
    for number, report in enumerate(reports):
        yield from _report(frame, report, number)
    yield "</section>\n"


def _legend(frame: Frame) -> str:
    samples = [f'<li><span class="m {kind}">{frame.say(f"kind.{name}")}</span></li>' for kind, name in _LEGEND]
    samples.append(f"<li><span class=f>{frame.say('kind.finding')}</span><span class=fl>⚑</span></li>")
    shapes = [f"<li class={status}><i>{glyph}</i> {frame.say(status)}</li>" for status, glyph in GLYPHS.items()]
    return f'<ul class=lg aria-label="{attribute(frame.labels["legend"])}">{"".join((*samples, *shapes))}</ul>\n'


def _contents(frame: Frame) -> str:
    items = []
    for number, report in enumerate(frame.dossier["reports"]):
        title = report["title"] or report["id"]
        about = " · ".join(isolate(part) for part in (report["outlet"], report["published"]) if part)
        items.append(f"<li><a href=#r{number + 1}>{isolate(title)}</a> <span class=ab>{about}</span></li>")
    title = frame.say("contents")
    nav = f'<nav aria-label="{attribute(frame.labels["contents"])}"><ol>{"".join(items)}</ol></nav>'
    return f"<details class=toc><summary>{title}</summary>{nav}</details>\n"


def _report(frame: Frame, report: Fields, number: int) -> Iterator[str]:
    name = f"r{number + 1}"
    many = len(frame.dossier["reports"]) > 1
    badge = f"<span class=nr>{number + 1}</span> " if many else ""
    heading = isolate(report["outlet"] or report["title"] or report["id"])
    yield f"<article id={name} aria-labelledby={name}-h><h3 id={name}-h>{badge}{heading}</h3>"
    yield f"<p class=meta>{' · '.join(_about(frame, report))}</p>"
    if not report["whole"]:
        yield f"<p class=part>{frame.say('report.part')}</p>"
    yield "<div class=tx lang=ar dir=rtl>\n"
    yield from mark_lines(report, number, frame.labels["finding.flag"])
    yield "</div>"
    if report["sha256"]:
        yield f"<p class=sha>{frame.say('sha256')} <code>{show(report['sha256'])}</code></p>"
    yield "</article>\n"


def _about(frame: Frame, report: Fields) -> Iterator[str]:
    """Give day of publication and how it is known, the address, and the file."""
    if report["published"]:
        known = frame.labels.get(f"published.{report['published_from']}")
        yield f"{frame.say('published')} {isolate(report['published'])}" + (f" ({show(known)})" if known else "")
    else:
        yield frame.say("published.unknown")
    if report["url"]:
        address = isolate(report["url"])
        if is_address(report["url"]):
            address = f'<a href="{attribute(report["url"])}" rel="noopener noreferrer nofollow" class=url>{address}</a>'
        yield address
    yield f"<span class=id>{isolate(report['id'])}</span>"
