"""``darcli match --possible``: what is left to decide, in the form in which it is decided."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from darcli.cli.app import app
from darcli.streams.judgements import read_judgements

REPORTS = {
    "a.txt": "قُتل الشاب خالد نادر الشربجي في مدينة نوى بتاريخ 3 أيار/مايو 2021.\n",
    "b.txt": "قُتل خالد سعيد الشربجي في مدينة درعا بتاريخ 5 أيار/مايو 2021.\n",
    "c.txt": "اعتقل فرع الأمن المدعو خالد الشربجي.\n",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text)
    return folder


def invoke(*arguments: object, input: bytes | str = b"") -> Result:
    return CliRunner().invoke(app, ["match", *map(str, arguments)], input=input)


def test_what_is_left_is_a_file_of_judgements(reports: Path, tmp_path: Path) -> None:
    result = invoke(reports, "--possible", "-o", tmp_path / "judgements.csv")
    assert (result.exit_code, result.stderr) == (0, "")
    head, first, second = csv.reader(io.StringIO((tmp_path / "judgements.csv").read_text()))
    assert head == ["a", "b", "verdict", "by", "why", "name_a", "name_b", "score", "names", "agree", "differ", "records"]
    assert [row[2] for row in (first, second)] == ["undecided", "undecided"]
    assert {first[5], first[6]} == {"خالد نادر الشربجي", "خالد الشربجي"}
    assert first[8].startswith("shorter: father نادر left out")
    assert [judgement.verdict for judgement in read_judgements(str(tmp_path / "judgements.csv"))] == ["undecided", "undecided"]
    # undecided judgements change nothing
    assert invoke(reports, "--judgements", tmp_path / "judgements.csv").stdout == invoke(reports).stdout


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_what_is_filled_in_counts(reports: Path, tmp_path: Path, verdict: str) -> None:
    file = tmp_path / "judgements.csv"
    file.write_text(invoke(reports, "--possible").stdout.replace("undecided", verdict, 1))
    result = invoke(reports, "--judgements", file)
    assert (result.exit_code, result.stderr) == (0, "")
    left = invoke(reports, "--possible", "--judgements", file).stdout.splitlines()[1:]
    assert len(left) == (1 if verdict == "unsure" else 0)
    assert ('"verdict": "judged"' in result.stdout) is (verdict == "same")


def test_records_and_order(reports: Path) -> None:
    lines = [json.loads(line) for line in invoke(reports, "--possible", "-f", "ndjson").stdout.splitlines()]
    assert [(line["id"], line["type"], line["records"]) for line in lines] == [
        ("judgement-1", "judgement", 2),
        ("judgement-2", "judgement", 2),
    ]
    extracted = CliRunner().invoke(app, ["extract", *(str(reports / name) for name in sorted(REPORTS, reverse=True))]).stdout
    assert invoke("--possible", input=extracted).stdout == invoke(reports, "--possible").stdout


def test_nothing_left(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORTS["a.txt"])
    result = invoke(tmp_path, "--possible")
    assert (result.exit_code, result.stdout) == (0, "")
