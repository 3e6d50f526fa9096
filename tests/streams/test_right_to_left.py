"""Arabic pages on a terminal: lines begin at the right side, columns go on from there, and each run keeps its own direction."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from darcli.streams.bidi import arrange_flow, arrange_sentence
from darcli.streams.grids import Grid
from darcli.streams.runs import Runs, indent
from darcli.streams.table import TableWriter, render
from darcli.streams.write import Look

MARKS = re.compile("[\u2066-\u2069\u200e]")
ARABIC = Look("table", 40, bidi="isolate", language="ar")


class Page:
    """Keeps what is written."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += text


def lines(drawing: object, look: Look = ARABIC) -> list[str]:
    """Give the lines that are drawn, without the marks of direction, which take no room."""
    return [MARKS.sub("", line) for line in render(drawing, look).splitlines()]


@pytest.mark.parametrize(
    ("bidi", "language", "flow"),
    [("isolate", "ar", "isolate-rtl"), ("visual", "ar", "visual-rtl"), ("off", "ar", "off"), ("isolate", "en", "isolate")],
)
def test_arabic_flows_from_the_right_on_terminals_alone(bidi: str, language: str, flow: str) -> None:
    assert Look(bidi=bidi, language=language).flow == flow


def test_lines_begin_at_the_right_side_and_later_ones_are_indented_there() -> None:
    drawn = lines(Runs((("سامر", "bold"), (": ", ""), ("قُتل في مدينة نوى يوم الأحد الثالث من أيار", "")), ARABIC.flow, indent=4))
    assert [line.strip() for line in drawn] == ["سامر: قُتل في مدينة نوى يوم الأحد الثالث", "من أيار"]
    assert [cell_len(line) for line in drawn] == [40, 36]


def test_each_run_keeps_its_direction_and_the_line_runs_from_the_right() -> None:
    drawn = render(Runs((("سامر", ""), (" (5) ", ""), ("a.txt:3", "")), ARABIC.flow), ARABIC).strip()
    assert drawn == "\u2067\u2068سامر\u2069 (5) \u2068a.txt:3\u2069\u2069"


def test_runs_as_they_are_seen() -> None:
    runs = [("سامر", 0), (": ", 1), ("5 (", 2), ("a.txt:3", 3), (")", 4)]
    assert "".join(text for text, _ in arrange_flow(runs, "visual")) == "(a.txt:3) 5 :ﺮﻣﺎﺳ"


@pytest.mark.parametrize("word", ["--lang ar", "*.txt", "docs/checks.md", "2022-10-16"])
def test_an_option_in_a_sentence_stays_whole(word: str) -> None:
    assert arrange_sentence(f"مثل {word}؛ وغيره", "isolate") == f"\u2067مثل \u200e{word}\u200e؛ وغيره\u2069"
    assert arrange_sentence(f"مثل {word}؛ وغيره", "off") == f"مثل {word}؛ وغيره"
    assert word in arrange_sentence(f"مثل {word}؛ وغيره", "visual")


def test_the_first_column_is_the_rightmost() -> None:
    grid = Grid(("", "العمر"), ARABIC.flow)
    grid.add(Runs((("سامر", ""),), ARABIC.flow), Runs((("25", ""),), ARABIC.flow))
    grid.add(Runs((("نادر", ""),), ARABIC.flow))
    assert lines(indent(grid, 2, ARABIC.flow)) == [" " * 27 + "العمر", " " * 30 + "25  سامر", " " * 34 + "نادر"]


@pytest.mark.parametrize("width", [60, 18])
def test_tables_and_cards_begin_at_the_right_side(width: int) -> None:
    page = Page()
    writer = TableWriter(page, Look("table", width, bidi="isolate", language="ar"), ())  # type: ignore[arg-type]
    writer.write({"type": "person", "name": "سامر خالد الحمدان", "status": "killed", "age": 25})
    writer.write({"type": "person", "name": "سلمى", "status": "injured", "sex": "female"})
    writer.close()
    text = MARKS.sub("", page.text)
    assert "جريحة" in text
    if width == 60:
        assert re.search(r"العمر +الحالة +الاسم", text)
        assert re.search(r"25 +قتيل +سامر خالد الحمدان", text)
    else:
        assert re.search(r" +قتيل +الحالة\n", text)
        assert re.search(r" +25 +العمر\n", text)
    # what stands for the rest of a line is left of it
    assert {len(line.rstrip()) for line in text.splitlines() if "العمر" in line} == {width - 1 if width == 60 else width}


def test_english_begins_at_the_left_side() -> None:
    look = Look("table", 40, bidi="isolate")
    assert lines(Runs((("killed", ""), (" 5", "")), look.flow), look) == ["killed 5"]
