"""``darcli match`` and ``darcli casualties``: one table, whichever way the records came."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from darcli.cli.app import app

REPORTS = {
    "a.txt": "قُتل الشاب سامر محمد الحمدان في مدينة نوى بتاريخ 3 أيار/مايو 2021.\n",
    "b.txt": "قتل المدعو سامر محمد الحمدان البالغ من العمر 23 عاماً في نوى يوم 3 أيار 2021.\nوأصيبت الطفلة ليان خالد الزعبي.\n",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def run(*arguments: object, input: bytes | str = b"") -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=input)
    assert result.exit_code == 0, result.stderr
    return result.stdout_bytes.decode()


def parse(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_every_way_gives_the_same_table(reports: Path) -> None:
    direct = run("casualties", reports, "-f", "csv")
    extracted = run("extract", reports)
    assert run("casualties", "-f", "csv", input=extracted) == direct
    assert run("casualties", "-f", "csv", input=run("match", input=extracted)) == direct
    assert run("casualties", "-f", "csv", input=run("match", reports)) == direct
    assert direct.count("\n") == 3


def test_match_gives_the_same_records_then_entities(reports: Path) -> None:
    extracted = parse(run("extract", reports))
    matched = parse(run("match", reports))
    entities = matched[len(extracted) :]
    assert [{**record, "entity": None} if record["type"] == "person" else record for record in matched[: len(extracted)]] == extracted
    assert {record["type"] for record in entities} == {"entity"}
    assert {record["entity"] for record in matched if record["type"] == "person"} == {record["id"] for record in entities}
    # matched again, the entities are made anew and not doubled
    assert parse(run("match", input=run("match", reports))) == matched


def test_people_alone_are_enough(reports: Path) -> None:
    killed = [record for record in parse(run("names", reports)) if record["status"] == "killed"]
    stream = "".join(json.dumps({**record, "note": "x"}, ensure_ascii=False, indent=2) + "\n" for record in killed)
    matched = parse(run("match", input=stream))
    assert [record.get("note") for record in matched] == ["x", "x", None]
    assert run("casualties", "-f", "markdown", input=run("match", input=stream)).count("\n") == 3


def test_records_of_others_pass(reports: Path) -> None:
    note = {"id": "n", "type": "note"}
    stream = json.dumps(note) + "\n" + run("extract", reports)
    assert parse(run("casualties", input=stream))[0] == note
