"""``darcli timeline``: records, table and chart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from darcli.cli.app import app

REPORTS = {
    "a.txt": "قُتل الشاب سامر محمد الحمدان في مدينة نوى بتاريخ 3 أيار/مايو 2021.\n",
    "b.txt": "قتل المدعو سامر محمد الحمدان في نوى يوم 3 أيار 2021.\nوفي 5 أيار 2021 قُتل ثلاثة مدنيين في طفس.\nبدأت الهدنة في عام 2018.\n",
    "c.txt": "أصيبت الطفلة ليان خالد الزعبي.\n",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def run(*arguments: object, input: str = "") -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=input)
    assert result.exit_code == 0, result.stderr
    return result.stdout_bytes.decode()


def test_what_is_dated_in_order(reports: Path) -> None:
    moments = [json.loads(line) for line in run("timeline", reports).splitlines()]
    assert [(moment["date"], moment["kind"], moment["name"], moment["n"]) for moment in moments] == [
        ("2018", "date", None, None),
        ("2021-05-03", "person", "سامر محمد الحمدان", None),
        ("2021-05-05", "count", None, 3),
    ]
    assert moments[0]["evidence"][0]["text"] == "بدأت الهدنة في عام 2018."
    assert len(moments[1]["reports"]) == 2


def test_every_way_gives_the_same_timeline(reports: Path) -> None:
    direct = run("timeline", reports)
    extracted = run("extract", reports)
    assert run("timeline", input=extracted) == direct
    assert run("timeline", input=run("match", input=extracted)) == direct


def test_a_casualty_table_alone_has_a_timeline(reports: Path) -> None:
    [line] = run("timeline", input=run("casualties", reports)).splitlines()
    assert (json.loads(line)["name"], json.loads(line)["date"]) == ("سامر محمد الحمدان", "2021-05-03")


def test_table(reports: Path) -> None:
    table = run("timeline", reports, "-f", "table")
    assert "3 «ثلاثة مدنيين»" in table
    assert "قتيل" in run("timeline", reports, "-f", "table", "--lang", "ar")


def test_chart(reports: Path) -> None:
    chart = run("timeline", reports, "--chart").splitlines()
    assert chart[0] == "Harm by day"
    assert chart[2].split() == ["2021-05-03", "killed", "█" * 16, "1"]
    assert chart[3] == "⋮"
    assert chart[4].split()[:2] == ["2021-05-05", "killed"]
    assert chart[4].endswith("up to 3 stated")
    assert chart[-1] == "not shown, without a date: 1"


def test_chart_for_programs(reports: Path) -> None:
    rows = run("timeline", reports, "--chart", "--by", "year", "-f", "csv").splitlines()
    assert rows == ["id,type,period,unit,status,named,stated", "2021#killed,period,2021,year,killed,1,3"]


def test_chart_without_dates() -> None:
    assert run("timeline", "--chart", input="قُتل الشاب سامر محمد الحمدان.\n") == "No harm with a date.\nnot shown, without a date: 1\n"


@pytest.mark.parametrize(
    ("surroundings", "first"),
    [
        ({"LC_ALL": "ar_SY.UTF-8"}, "الضحايا"),
        ({"LANG": "ar"}, "الضحايا"),
        ({"LANG": "ar_SY.UTF-8", "LC_ALL": "C.UTF-8"}, "Harm"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "ar:en"}, "الضحايا"),
        ({"LANG": "arn_CL.UTF-8"}, "Harm"),
        ({"LANG": "en_GB.UTF-8", "DARCLI_LANG": "ar"}, "الضحايا"),
        ({}, "Harm"),
    ],
    ids=str,
)
def test_the_language_of_the_locale(surroundings: dict[str, str], first: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    assert run("timeline", "--chart", input="قتل مدنيان يوم 3 أيار 2021.\n").startswith(first)


def test_the_chart_begins_at_the_right_in_arabic() -> None:
    lines = run(
        "timeline", "--chart", "--lang", "ar", "--bidi", "visual", input="قتل مدنيان يوم 3 أيار 2021.\nوأصيب مدني يوم 5 أيار 2021.\n"
    ).splitlines()
    bars = [line for line in lines if line.endswith(("2021-05-03", "2021-05-05"))]
    assert len(bars) == 2
    assert all("░" in bar for bar in bars)
    assert len({len(bar) for bar in bars}) == 1
