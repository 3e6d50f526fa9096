"""The page of a summary: what stands on it, and that it fits any terminal."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from darcli.records import Extraction, Person, Report, Span
from darcli.register.summary import summarize
from darcli.report.chain import extract
from darcli.streams.bidi import clean_line
from darcli.streams.lines import Fields
from darcli.streams.shapes import to_plain
from darcli.streams.summary_page import draw_page
from darcli.streams.write import Look

REPORT = """مقتل شابين من عناصر الكتائب الخضراء في حمص

يوم الخميس 14 أكتوبر 2022 قُتل الشاب “سامي خالد النجار” الملقب بـ “أبو الورد” (24 عاماً) في مدينة حمص، وأصيب ثلاثة آخرون.
"""


def page(text: str = REPORT, **look: object) -> str:
    return draw_page(to_plain(summarize(extract(text))), Look("table", **look))  # type: ignore[arg-type]


def person(name: str, **more: object) -> Person:
    return Person(name, "killed", Span(0, 0, ""), (), **more)  # type: ignore[arg-type]


def draw(*people: Person, width: int = 80, bidi: str = "off", title: str | None = None) -> str:
    summary: Fields = to_plain(summarize(Extraction(Report("-", "", title=title), persons=people)))
    return draw_page(summary, Look("table", width, bidi=bidi))


def test_the_page_has_its_parts() -> None:
    drawn = page()
    for words in ("مقتل شابين", "named: 1 killed; 1 of them with other names", "also أبو الورد", "24", "Killed: 1 named", "Outline"):
        assert words in drawn
    assert "was a Friday, not a Thursday" in drawn
    assert "nothing found" not in drawn


@pytest.mark.parametrize("width", [20, 40, 80, 120, 300])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(cell_len, page(width=width).split("\n"))) <= width


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_name_is_cut(width: int) -> None:
    name = "عبد الرحمن محمد عبد الله الشيخ أحمد الدمشقي الحوراني"
    drawn = draw(person(name, affiliation="الكتائب", origin="بلدة الورد البيضاء"), width=width)
    assert all(word in drawn.split() for word in name.split())


def test_whatever_drives_a_terminal_is_taken_out() -> None:
    name = "سامي \x1b[31m\N{RIGHT-TO-LEFT OVERRIDE}خالد [/b]"
    drawn = draw(person(name, role="[red]"), title="\x1b]0;x\x07عنوان [bold]")
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", drawn)
    assert clean_line(name) in drawn
    assert "عنوان [bold]" in drawn


def test_each_run_keeps_its_own_direction() -> None:
    drawn = draw(person("سامي", affiliation="الكتائب"), person("نادر"), bidi="isolate")
    assert "\N{FIRST STRONG ISOLATE}الكتائب\N{POP DIRECTIONAL ISOLATE} (1)" in drawn
    assert drawn.count("\N{FIRST STRONG ISOLATE}") == drawn.count("\N{POP DIRECTIONAL ISOLATE}") == 3


def test_nothing_of_it_is_in_a_pipe() -> None:
    assert not re.search("[\u2066-\u2069\x1b]", page())


def test_colour_adds_no_words() -> None:
    plain = re.sub("\x1b\\[[0-9;]*m", "", page(color=True))
    assert [line.rstrip() for line in plain.split("\n")] == page().split("\n")


def test_what_is_alike_for_all_is_said_once() -> None:
    drawn = draw(person("سامي", place="حمص", cause="air_strike"), person("نادر", place="حمص", cause="air_strike"))
    assert "all in حمص, air strike" in drawn
    assert drawn.count("حمص") == 1


def test_doubt_is_shown() -> None:
    assert "in doubt" not in draw(person("سامي"))
    assert "in doubt" in draw(person("سامي", hedged=True))


def test_an_empty_report_still_says_so() -> None:
    drawn = draw()
    assert "(no title)" in drawn
    assert "day of publication unknown" in drawn
    assert "nobody harmed is named" in drawn
