"""Sentences for eyes: names marked where they stand, and nothing that drives the terminal."""

from __future__ import annotations

import pytest

from darcli.streams.lines import Fields
from darcli.streams.sentences import make_sentence
from darcli.streams.table import render
from darcli.streams.write import Look

TEXT = "قُتل الشاب خالد الشربجي في نوى"
NAME = "خالد الشربجي"
AT = TEXT.index(NAME)
RECORD: Fields = {
    "name": NAME,
    "evidence": {"start": 100, "end": 100 + len(TEXT), "text": TEXT},
    "mentions": [{"start": 100 + AT, "end": 100 + AT + len(NAME), "text": NAME}, {"start": 7, "end": 11, "text": "خالد"}],
}


def draw(record: Fields, look: Look) -> str:
    return render(make_sentence(record, look.bidi, color=look.color), look)


def test_signs_where_there_is_no_colour() -> None:
    assert draw(RECORD, Look()) == TEXT.replace(NAME, f"*{NAME}*") + "\n"


def test_colour() -> None:
    drawn = draw(RECORD, Look(color=True, bidi="isolate"))
    assert f"\x1b[1;7m{NAME}\x1b[0m" in drawn
    assert drawn.startswith("\u2068")
    assert drawn.rstrip("\n").endswith("\u2069")


def test_letters_in_the_order_they_are_seen_in() -> None:
    drawn = draw(RECORD, Look(color=True, bidi="visual"))
    assert "\x1b[1;7m" in drawn
    assert NAME not in drawn


def test_each_line_has_a_direction_of_its_own() -> None:
    lines = draw(RECORD, Look(width=16, bidi="isolate")).splitlines()
    assert len(lines) > 1
    assert all(line.startswith("\u2068") and line.endswith("\u2069") for line in lines)


@pytest.mark.parametrize(
    "record",
    [
        {"name": NAME, "evidence": {"text": TEXT}},
        {**RECORD, "mentions": None},
        {**RECORD, "mentions": [{"start": 100, "end": 103, "text": "x"}]},
    ],
    ids=["no offsets", "no mentions", "offsets of another text"],
)
def test_without_offsets_the_name_is_sought(record: Fields) -> None:
    assert f"*{NAME}*" in draw(record, Look())


@pytest.mark.parametrize("record", [{}, {"evidence": None}, {"evidence": {"text": 3}}, {"evidence": "x"}])
def test_no_sentence_is_no_quote(record: Fields) -> None:
    assert make_sentence(record, "off", color=False).pieces == ()


def test_a_long_sentence_is_cut_around_the_name() -> None:
    text = "كلمة " * 400 + NAME + " كلمة" * 400
    drawn = draw({"name": NAME, "evidence": {"text": text}}, Look())
    assert f"*{NAME}*" in drawn
    assert drawn.startswith("…")
    assert drawn.rstrip().endswith("…")
    assert len(drawn) < 700


def test_nothing_drives_the_terminal() -> None:
    drawn = draw({"name": "x", "evidence": {"text": f"\x1b[2J\u202e{NAME} [red]\n[/b]"}}, Look())
    assert drawn == f"{NAME} [red] [/b]\n"
