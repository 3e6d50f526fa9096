from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from darcli.cli.app import app
from darcli.cli.normalize import STEP_HELP
from darcli.text.fold import STEPS


def run(*arguments: str, input: str | bytes) -> str:
    result = CliRunner().invoke(app, ["normalize", *arguments], input=input)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_every_step_has_a_switch() -> None:
    assert STEP_HELP.keys() == set(STEPS)
    help_page = CliRunner().invoke(app, ["normalize", "--help"]).stdout
    for step in STEPS:
        assert f"--{step.replace('_', '-')} / --no-{step.replace('_', '-')}" in " ".join(help_page.split())


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((), "اصيب عبدالله ب3 طلقات"),
        (("--level", "standard"), "أصيب عبد الله ب3 طلقات"),
        (("--level", "light"), "أصيب عبد الله ب٣ طلقات"),
        (("--level", "light", "--digits"), "أصيب عبد الله ب3 طلقات"),
        (("--no-abd", "--no-alef"), "أصيب عبد الله ب3 طلقات"),
    ],
    ids=["search", "standard", "light", "one on", "two off"],
)
def test_levels_and_switches(arguments: tuple[str, ...], line: str) -> None:
    assert run(*arguments, input="أُصيبَ عبدُ اللهِ بـ٣ طلقات\n") == line + "\n"


def test_lines_stay_lines() -> None:
    assert run(input="أ\n\nب\r\nآخر") == "ا\n\nب\r\nاخر\n".replace("\r\n", "\n")
    assert CliRunner().invoke(app, ["normalize"], input="ب\r\n").stdout_bytes == "ب\r\n".encode()


def test_records_are_folded_in_one_field() -> None:
    record = {"id": "1", "type": "person", "name": "أحمد", "aliases": ["أبو علي", None], "age": 3}
    line = json.dumps(record, ensure_ascii=False)
    assert json.loads(run("--field", "name", input=line)) == {**record, "name": "احمد"}
    assert json.loads(run("--field", "aliases", input=line)) == {**record, "aliases": ["ابو علي", None]}
    assert json.loads(run("--field", "age", input=line)) == record
    assert json.loads(run(input=line)) == record


def test_lines_as_records() -> None:
    assert json.loads(run("-f", "ndjson", input="أ\n")) == {"id": "-:1", "type": "line", "report": "-", "text": "ا"}
