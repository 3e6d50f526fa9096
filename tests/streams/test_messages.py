"""Messages: whatever darcli says on standard error, it says in Arabic too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from darcli.streams.messages import read_messages, translate

SOURCE = Path(__file__).parents[2] / "src" / "darcli"
# who says something, and which argument it is
SPEAKERS = {"InputError": -1, "OutputError": -1, "DarcliError": -1, "BadParameter": -1, "warn": 1}


def template(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def said() -> Iterator[str]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in SPEAKERS and (message := template(node.args[SPEAKERS[name]])):
                    yield message


def test_everything_that_is_said_is_said_in_arabic() -> None:
    messages = list(said())
    assert len(messages) > 30
    assert sorted(set(messages) - {english for english, _ in read_messages()}) == []


def test_every_gap_is_filled_in_both_languages() -> None:
    plural = "input{}"  # the s of the English plural
    for english, arabic in read_messages():
        gaps = range(english.count("{}") - english.count(plural))
        assert [arabic.count(f"{{{gap}}}") for gap in gaps] == [1] * len(gaps), english


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("no such file", "لا ملف بهذا الاسم"),
        ('field "n" is not a text', 'الحقل "n" ليس نصاً'),
        ("table.csv: no space left on device", "table.csv: لم تبق مساحة على القرص"),
        ("3 bad inputs skipped", "عدد المدخلات المعيبة التي تُركت 3"),
        ("1 bad input skipped", "عدد المدخلات المعيبة التي تُركت 1"),
    ],
)
def test_messages_in_arabic(english: str, arabic: str) -> None:
    assert translate(english, "ar") == arabic
    assert translate(english, "en") == english
