"""The whole page: one HTML file that loads nothing, under a policy that forbids everything but its own style and script."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from darcli.streams.lines import Fields
from darcli.streams.page.cells import GLYPHS, Frame, make_frame
from darcli.streams.page.chart import draw_chart
from darcli.streams.page.escape import attribute, show
from darcli.streams.page.head import draw_filters, draw_findings, draw_header
from darcli.streams.page.register_tables import draw_dates, draw_numbers, draw_others, draw_people, draw_places
from darcli.streams.page.texts import draw_texts

_TABLES = {"people": draw_people, "numbers": draw_numbers, "dates": draw_dates, "places": draw_places, "others": draw_others}
# headings of the cells where a narrow screen shows a row as a card
_CARD_COLUMNS = ("status", "date", "place", "age", "affiliation", "words", "side", "attribution", "happened", "region", "role")

_MANY_REPORTS, _MANY_ROWS = 40, 400


@dataclass(frozen=True, slots=True)
class PageSettings:
    """How a page is to be: the language of its labels, its title (``None``: told from the reports), and who made it."""

    language: str = "en"
    title: str | None = None
    maker: str = "darcli"


def draw_page(dossier: Fields, settings: PageSettings) -> Iterator[str]:
    """Give the page of a ``darcli.register.dossier_lines.Dossier``, handed over as plain fields, piece by piece.

    The same dossier gives the same page: nothing of the day or the machine is in it.
    """
    frame = make_frame(dossier, settings.language)
    title = settings.title or _find_title(frame)
    style, script = _style(settings.language), _read("page.js")
    yield _top(frame, title, style, script)
    yield _skips(frame)
    yield from draw_header(frame, title)
    yield "<main id=main>\n"
    yield "<div class=tops>\n"
    yield from draw_findings(frame)
    yield from draw_chart(frame)
    yield "</div>\n"
    yield f'<div class=two><section id=register class=side aria-label="{attribute(frame.labels["register"])}" tabindex=-1>\n'
    yield draw_filters(frame)
    yield _jumps(frame)
    for draw in _TABLES.values():
        yield from draw(frame)
    yield "</section>\n"
    yield from draw_texts(frame)
    yield "</div></main>\n"
    yield f"<footer><p>{frame.say('footer')}</p><p>{show(settings.maker)}</p></footer>\n"
    yield _descriptions(frame)
    yield f"<button id=back type=button hidden><i aria-hidden=true>↩</i>{frame.say('back')} <bdi></bdi></button>\n"
    yield f"<script>{script}</script>\n</body></html>\n"


def _find_title(frame: Frame) -> str:
    reports = frame.dossier["reports"]
    if len(reports) == 1:
        return str(reports[0]["title"] or reports[0]["id"])
    return frame.labels["title"]


def _top(frame: Frame, title: str, style: str, script: str) -> str:
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'"
    )
    return (
        f"<!doctype html>\n<html lang={frame.language} dir=rtl><head><meta charset=utf-8>\n"
        f'<meta http-equiv=Content-Security-Policy content="{policy}">\n'
        '<meta name=viewport content="width=device-width, initial-scale=1"><meta name=referrer content=no-referrer>'
        '<meta name=color-scheme content="light dark">\n'
        f"<title>{show(title)}</title>\n<style>{style}</style></head>\n<body{' class=big' if _is_large(frame) else ''}>\n"
    )


def _is_large(frame: Frame) -> bool:
    """Whether a browser would notice what it takes to lay out the whole page at once."""
    dossier = frame.dossier
    return len(dossier["reports"]) > _MANY_REPORTS or len(dossier["people"]) + len(dossier["numbers"]) > _MANY_ROWS


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


@functools.cache
def _read(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")


def _style(language: str) -> str:
    """Give the style sheet, with the words it has to show."""
    frame = make_frame({"reports": []}, language)
    words = "".join(f"--w-{name}:{_css_text(frame.labels[f'column.{name}'])};" for name in _CARD_COLUMNS)
    return f":root{{{words}}}\n{_read('page.css')}"


def _css_text(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _skips(frame: Frame) -> str:
    links = [("findings", "head.findings"), ("register", "register")]
    links += [("texts", "head.texts")] if frame.dossier["reports"] else []
    items = "".join(f"<a href=#{target}>{frame.say('skip')} {frame.say(label)}</a>" for target, label in links)
    return f'<nav class=skip aria-label="{attribute(frame.labels["skips"])}">{items}</nav>\n'


def _jumps(frame: Frame) -> str:
    """Give the way to each table."""
    links = [f"<a href=#{name}>{frame.say(f'head.{name}')}</a>" for name in _TABLES if frame.dossier[name] or name == "people"]
    return f'<nav class=jump aria-label="{attribute(frame.labels["jumps"])}">{" ".join(links)}</nav>\n' if len(links) > 1 else ""


def _descriptions(frame: Frame) -> str:
    """Give what a screen reader says of a mark behind its words."""
    parts = [f"<p id=k-{kind}>{frame.say(f'kind.{kind}')}</p>" for kind in ("person", "number", "date", "place", "value")]
    for status in (*GLYPHS, "none"):
        for kind in ("person", "number", "value"):
            word = frame.name_their_status(status) if kind == "number" else frame.name_status(status)
            parts.append(f"<p id=k-{kind}-{status}>{frame.say(f'kind.{kind}')}، {show(word)}</p>")
    return f"<div hidden>{''.join(parts)}</div>\n"
