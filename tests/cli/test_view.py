from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from darcli.cli.app import app

NAME = "عبد الرحمن عبد الله محمد الحمدان العبدالله الزعبي"
PERSON = {"id": "r#1", "type": "person", "report": "r", "name": NAME, "status": "killed", "age": 17, "aliases": ["أبو علي"], "cause": None}


def run(*arguments: str, env: dict[str, str] | None = None) -> str:
    result = CliRunner(env=env).invoke(app, ["view", *arguments], input=json.dumps(PERSON))
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_empty_columns_are_left_out() -> None:
    assert run().split("\n")[0].split() == ["name", "aliases", "status", "age"]


@pytest.mark.parametrize("width", [30, 60, 200])
def test_it_is_as_wide_as_told_and_cuts_no_name(width: int) -> None:
    lines = run(env={"COLUMNS": str(width)}).splitlines()
    assert max(map(len, lines)) <= width
    shown = " ".join(lines).split()
    assert all(part in shown for part in NAME.split())


def test_colour_and_bidi_only_when_asked_for() -> None:
    assert "\x1b[" in run("--color", "always")
    assert "\x1b[" in run(env={"FORCE_COLOR": "1"})
    assert "\x1b[" not in run(env={"FORCE_COLOR": "1", "NO_COLOR": "1"})
    assert "\u2068" in run("--bidi", "isolate")
    assert "\ufedf" in run("--bidi", "visual")
    assert "\u2068" in run(env={"DARCLI_BIDI": "isolate"})


def test_other_formats_have_all_their_fields() -> None:
    assert json.loads(run("-f", "ndjson")) == PERSON
    assert run("-f", "csv").startswith("id,type,report,name,status,")
