"""``darcli pairs``: one answer for each line, in order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from darcli.cli.app import app

LINES = "خالد نادر الشربجي\tخالد الشربجي\nKhaled al-Sharbaji\tخالد الشربجي\n\nحسن نادر القصير\tحسين نادر القصير\r\n"


def invoke(*arguments: object, input: bytes | str = b"") -> Result:
    return CliRunner().invoke(app, ["pairs", *map(str, arguments)], input=input)


def parse(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_line_has_its_answer_in_order() -> None:
    answers = parse(invoke(input=LINES))
    assert [answer["verdict"] for answer in answers] == ["shorter", "variant", "sibling"]
    assert [answer["id"] for answer in answers] == ["-:1", "-:2", "-:4"]
    assert list(answers[0]) == ["id", "type", "a", "b", "score", "verdict", "reason"]
    assert answers[2]["b"] == "حسين نادر القصير"
    assert all(0 <= float(str(answer["score"])) <= 1 and answer["reason"] for answer in answers)


@pytest.mark.parametrize(("form", "sign"), [("tsv", "\t"), ("csv", ",")])
def test_spreadsheets_get_the_two_and_the_answer(form: str, sign: str) -> None:
    head, *rows = invoke("-f", form, input=LINES).stdout.splitlines()
    assert head == sign.join(("a", "b", "score", "verdict", "reason"))
    assert [row.split(sign)[0] for row in rows] == ["خالد نادر الشربجي", "Khaled al-Sharbaji", "حسن نادر القصير"]


def test_a_heading_is_left_out_of_each_file(tmp_path: Path) -> None:
    for name in ("a.tsv", "b.tsv"):
        (tmp_path / name).write_text("left\tright\n" + LINES)
    assert len(parse(invoke("--header", tmp_path / "a.tsv", tmp_path / "b.tsv"))) == 6
    # without it the heading is two names like any other
    assert parse(invoke(tmp_path / "a.tsv"))[0]["verdict"] == "different"


@pytest.mark.parametrize(
    ("line", "problem"),
    [("خالد الشربجي", "no tab"), ("خالد\tسعيد\tسامي", "3 columns")],
    ids=["one name", "three names"],
)
def test_a_line_that_is_no_pair_is_named(tmp_path: Path, line: str, problem: str) -> None:
    file = tmp_path / "names.tsv"
    file.write_text(f"{LINES}{line}\n{LINES}")
    result = invoke(file)
    assert result.exit_code == 2
    assert result.stderr == f"darcli pairs: {file}:5: {problem}; a pair is two names with a tab between them\n"
    assert len(result.stdout.splitlines()) == 3
    skipping = invoke("--skip-bad", file)
    assert (skipping.exit_code, len(skipping.stdout.splitlines())) == (2, 6)


def test_an_empty_cell_is_no_name() -> None:
    (answer,) = parse(invoke(input="\tخالد الشربجي\n"))
    assert (answer["verdict"], answer["reason"]) == ("different", "one of them is no name")


def test_records_keep_their_fields() -> None:
    record = {"case": 7, "a": "خالد الشربجي", "b": "خالد شربجي", "note": {"x": [1]}}
    (answer,) = parse(invoke(input=json.dumps(record)))
    assert list(answer) == ["case", "a", "b", "note", "score", "verdict", "reason"]
    assert answer["verdict"] == "variant"
    result = invoke(input=json.dumps(record) + '\n{"a": "x", "b": 3}')
    assert (result.exit_code, result.stderr) == (2, 'darcli pairs: -:2: field "b" is not a text\n')
