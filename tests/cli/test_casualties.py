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


JUDGED = "a,b,verdict,by,why\n{a}/a.txt#سامر محمد الحمدان,{a}/b.txt#سامر محمد الحمدان,{verdict},هدى,\n"


@pytest.mark.parametrize(("verdict", "rows"), [("same", 2), ("different", 3), ("unsure", 3), ("undecided", 2)])
def test_judgements_win(reports: Path, tmp_path: Path, verdict: str, rows: int) -> None:
    file = tmp_path / "judgements.csv"
    file.write_text(JUDGED.format(a=reports, verdict=verdict))
    table = run("casualties", reports, "-f", "csv", "--judgements", file)
    assert table.count("\n") == rows + 1
    assert run("casualties", "-f", "csv", input=run("match", reports, "--judgements", file)) == table
    # and over what was matched without them
    assert run("casualties", "-f", "csv", "--judgements", file, input=run("match", reports)) == table


@pytest.mark.parametrize("command", ["match", "casualties"])
def test_what_is_wrong_with_judgements_is_one_line(reports: Path, tmp_path: Path, command: str) -> None:
    file = tmp_path / "judgements.csv"
    for text, words in {
        JUDGED.format(a=reports, verdict="perhaps"): 'judgements.csv:2: verdict "perhaps"',
        JUDGED.format(a=reports, verdict="same") + JUDGED.format(a=reports, verdict="different").partition("\n")[2]: "judgements.csv:3: ",
    }.items():
        file.write_text(text)
        result = CliRunner().invoke(app, [command, str(reports), "--judgements", str(file)])
        assert result.exit_code == 2
        assert result.stderr.count("\n") == 1
        assert words in result.stderr
    result = CliRunner().invoke(app, [command, str(reports), "--judgements", str(tmp_path / "none.csv")])
    assert (result.exit_code, result.stderr) == (2, f"darcli {command}: {tmp_path}/none.csv: no such file\n")


@pytest.mark.parametrize("command", ["match", "casualties"])
def test_judgements_on_nobody_are_told(reports: Path, tmp_path: Path, command: str) -> None:
    (tmp_path / "j.csv").write_text(JUDGED.format(a="elsewhere", verdict="same"))
    arguments = [command, str(reports), "--judgements", str(tmp_path / "j.csv")]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    assert result.stderr == f"darcli {command}: 1 of 1 judgements speak of nobody in these reports; the first: {tmp_path}/j.csv:2\n"
    assert CliRunner().invoke(app, [*arguments, "-q"]).stderr == ""


def test_totals_give_low_best_and_high_of_an_event(tmp_path: Path) -> None:
    for number, report in enumerate((12, 12, 14)):
        (tmp_path / f"{number}.txt").write_text(f"قُتل {report} شخصاً في قصف على مدينة نوى يوم الجمعة 14 تشرين الأول 2022.", "utf-8")
    [total] = parse(run("casualties", "--totals", tmp_path))
    assert (total["type"], total["period"], total["place"], total["status"]) == ("total", "2022-10-14", "نوى", "killed")
    assert (total["low"], total["best"], total["high"]) == (12, 12, 14)
