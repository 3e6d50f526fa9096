"""The top of the page: what it is, its key figures, what does not add up, and the filters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from darcli.streams.lines import Fields
from darcli.streams.page.cells import GLYPHS, Frame, link_references, link_words
from darcli.streams.page.escape import attribute, isolate, show

_SIGNS = {"error": "✖", "warning": "⚠", "note": "ℹ"}
_LONGEST_QUOTE = 160
_MANY, _FEW = 12, 3
_QUOTED = re.compile('([“«"])([^“”«»"<>]*)([”»"])')


def draw_header(frame: Frame, title: str) -> Iterator[str]:
    """Give the title and the figures in one look."""
    dossier = frame.dossier
    figures = [("reports", len(dossier["reports"]))]
    harmed = Counter(row["status"] for row in dossier["people"])
    yield f"<header><h1>{isolate(title)}</h1><p class=lead>{frame.say('lead')}</p><dl class=fig>"
    for name, count in figures:
        yield f"<div><dt>{frame.say(f'head.{name}')}</dt><dd>{count}</dd></div>"
    for status in GLYPHS:
        if count := harmed[status]:
            word = show(frame.labels[f"many.{status}"])
            yield f"<div class={status}><dt><i aria-hidden=true>{GLYPHS[status]}</i>{word}</dt><dd>{count}</dd></div>"
    yield f"<div><dt>{frame.say('head.findings')}</dt><dd>{len(dossier['findings'])}</dd></div></dl></header>\n"


def draw_findings(frame: Frame) -> Iterator[str]:
    """Give what does not add up, the gravest first, each with the words it points at."""
    findings = frame.dossier["findings"]
    heading = f"{frame.say('head.findings')} <span class=co>{len(findings)}</span>"
    yield f"<section id=findings aria-labelledby=findings-h><h2 id=findings-h>{heading}</h2>"
    if not findings:
        yield f"<p class=no>{frame.say('findings.none')}</p></section>\n"
        return
    grave = [row for row in findings if row["severity"] != "note"]
    notes = findings[len(grave) :]
    # a list that is long is scrolled through, and notes wait behind what is graver: the table has to be near
    opening = (
        f'<div class=many tabindex=0 role=region aria-label="{attribute(frame.labels["head.findings"])}">' if len(findings) > _MANY else ""
    )
    yield opening
    if grave:
        yield f"<ol class=fs>{''.join(_finding(frame, row) for row in grave)}</ol>"
    if notes:
        items = f"<ol class=fs>{''.join(_finding(frame, row) for row in notes)}</ol>"
        title = f"{frame.say('many.note')} <span class=co>{len(notes)}</span>"
        yield f"<details{' open' if len(notes) <= _FEW else ''}><summary>{title}</summary>{items}</details>"
    yield ("</div>" if opening else "") + "</section>\n"


def _finding(frame: Frame, row: Fields) -> str:
    severity = row["severity"] if row["severity"] in _SIGNS else "note"
    message = row["message_ar"] if frame.language == "ar" else row["message"]
    badge = f"<span class=sv><i aria-hidden=true>{_SIGNS[severity]}</i>{frame.say(severity)}</span>"
    number = f"<span class=fn aria-hidden=true>⚑{row['anchor'][1:]}</span>"
    quotes = f"<ul class=qs>{''.join(_quote(frame, quote) for quote in row['quotes'])}</ul>" if row["quotes"] else ""
    return f"<li id={row['anchor']} class={severity}>{number}{badge} <span class=ms>{_show_message(message)}</span>{quotes}</li>\n"


def _show_message(message: str) -> str:
    """Give a message with its quotes isolated, as an English sentence about Arabic words keeps its own direction."""
    return _QUOTED.sub(lambda quote: f"{quote[1]}<bdi>{quote[2]}</bdi>{quote[3]}", show(message))


def _quote(frame: Frame, quote: Fields) -> str:
    text = " ".join(quote["text"].split())
    short = text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rstrip() + "…"
    where = link_references(frame, quote["spots"]) if quote["spots"] else f"<span class=r>{isolate(quote['report'])}</span>"
    return f"<li>{link_words(f'«{short}»', quote['spots'])} {where}</li>"


def draw_filters(frame: Frame) -> str:
    """Give the filters by status and side; they are shown once the script that obeys them runs."""
    rows = [*frame.dossier["people"], *frame.dossier["numbers"]]
    statuses = Counter(row["status"] for row in rows)
    boxes = []
    for status in (*GLYPHS, *sorted(statuses.keys() - GLYPHS.keys())):
        if statuses[status]:
            word = show(frame.labels.get(f"many.{status}", status))
            glyph = f"<i aria-hidden=true>{GLYPHS[status]}</i>" if status in GLYPHS else ""
            kind = status if status in GLYPHS else "none"
            boxes.append(f'<label class={kind}><input type=checkbox name=s value="{attribute(status)}" checked>{glyph}{word}</label>')
    if not boxes:
        return ""
    say, label, shown = frame.say, attribute(frame.labels["filters"]), attribute(frame.labels["filters.shown"])
    return (
        f'<form id=filters role=search aria-label="{label}" hidden>'
        f"<fieldset><legend>{say('column.status')}</legend>{''.join(boxes)}</fieldset>"
        f"<label class=sd>{say('column.side')} <select name=d>{''.join(_sides(frame, rows))}</select></label>"
        f'<button type=reset>{say("filters.reset")}</button><output name=o aria-live=polite data-of="{shown}"></output></form>\n'
    )


def _sides(frame: Frame, rows: list[Fields]) -> Iterator[str]:
    """Give the sides to choose from, the most often named first."""
    yield f"<option value=all selected>{frame.say('side.all')}"
    counts = Counter(row["side"] for row in rows if row["side"] is not None)
    for number, count in counts.most_common():
        yield f"<option value={number}>{show(frame.dossier['sides'][number])} ({count})"
    if any([value["value"] for value in row.get("cells", {}).get("civilian", ())] == [True] for row in rows if row["side"] is None):
        yield f"<option value=c>{frame.say('side.civilians')}"
    yield f'<option value="">{frame.say("side.none")}'
