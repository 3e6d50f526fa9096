"""``darcli compare``: points as records and for eyes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from darcli.cli.app import app

ONE = "قُتل أربعة أشخاص في نوى، منهم سامر نبيل الحوراني (25 عاماً).\n"
OTHER = "قُتل خمسة أشخاص في نوى، منهم سامر نبيل الحوراني (31 عاماً).\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ONE, "utf-8")
    (tmp_path / "b.txt").write_text(OTHER, "utf-8")
    return tmp_path


def run(*arguments: object, input: str = "") -> Result:
    return CliRunner().invoke(app, ["compare", *map(str, arguments)], input=input)


def test_points_are_records(reports: Path) -> None:
    result = run(reports)
    points = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert {point["type"] for point in points} == {"point"}
    (person,) = [point for point in points if point["kind"] == "person"]
    assert (person["verdict"], person["conflicts"][0]["field"]) == ("contradicted", "age")


@pytest.mark.parametrize(("language", "words"), [("en", "contradicted: 2"), ("ar", "متناقض: 2")])
def test_for_eyes(reports: Path, language: str, words: str) -> None:
    shown = run(reports, "-f", "table", "--lang", language).stdout
    assert words in shown
    assert "سامر نبيل الحوراني" in shown
    assert all(number in shown for number in ("25", "31", "4", "5"))


def test_records_are_compared_as_well_as_texts(reports: Path) -> None:
    records = CliRunner().invoke(app, ["extract", str(reports)]).stdout
    assert run(input=records).stdout == run(reports).stdout
