"""``darcli page``: one file, from whatever records come."""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from darcli.cli.app import app

ROOT = Path(__file__).parent.parent.parent
TEXT = "قُتل الشاب سامر محمد الحمدان في مدينة نوى بتاريخ 3 أيار/مايو 2021، وأصيب مدنيان.\n"
FINDING = {
    "id": "finding-1",
    "type": "finding",
    "rule": "x",
    "severity": "error",
    "message": "Wrong",
    "message_ar": "خطأ",
    "reports": ["-"],
}


def invoke(*arguments: object, input: str = "") -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=input)


def run(*arguments: object, input: str = "") -> str:
    result = invoke(*arguments, input=input)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout_bytes.decode()


def test_every_way_gives_the_same_page() -> None:
    direct = run("page", input=TEXT)
    extracted = run("extract", input=TEXT)
    assert run("page", input=extracted) == direct
    assert run("page", input=run("match", input=extracted)) == direct
    assert run("page", input=TEXT) == direct


def test_one_file_that_loads_nothing() -> None:
    page = run("page", input=TEXT)
    assert re.findall(r"<(?:link|img|iframe|object|embed|base|audio|video|source)\b|@import|\bsrc=|url\((?!#)", page) == []
    assert re.findall(r' (?:style|on\w+)=["\']?', page) == []


def test_the_policy_names_the_script_and_the_style_as_they_stand() -> None:
    page = run("page", input=TEXT)
    policy = re.search(r'Content-Security-Policy content="([^"]*)"', page)
    assert policy
    for tag in ("script", "style"):
        [text] = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]


def test_people_alone_and_a_table_alone_are_enough() -> None:
    for command in ("names", "casualties"):
        page = run("page", "--lang", "en", input=run(command, input=TEXT))
        assert "سامر محمد الحمدان" in page
        assert "Only parts of this report came along." in page


def test_findings_that_come_along_are_shown() -> None:
    record = FINDING | {"spans": [{"report": "-", "start": 0, "end": 4, "text": "قُتل"}]}
    page = run("page", "--lang", "ar", input=run("extract", input=TEXT) + json.dumps(record))
    assert re.search(r"<li id=f1 class=error>.*خطأ", page)
    assert re.search(r"class=f><a [^>]*>قُتل</a></span><a class=fl href=#f1", page)


@pytest.mark.parametrize("spans", [[1], "x", [{"report": "-", "start": "a", "end": 2, "text": ""}]], ids=str)
def test_a_broken_finding_is_named(spans: object) -> None:
    result = invoke("page", input=run("extract", input=TEXT) + json.dumps(FINDING | {"spans": spans}))
    assert result.exit_code == 2
    assert re.match(r'darcli page: -:\d+: field "(spans|start)" is not ', result.stderr)


def test_title_and_language() -> None:
    page = run("page", "--lang", "en", "--title", "March <1>", input=TEXT)
    assert "<html lang=en dir=rtl>" in page
    assert "<title>March &lt;1&gt;</title>" in page
    assert "<html lang=ar dir=rtl>" in run("page", "--lang", "ar", input=TEXT)


def test_other_formats_give_the_rows() -> None:
    record = FINDING | {"spans": []}
    rows = [json.loads(line) for line in run("page", "-f", "ndjson", input=run("extract", input=TEXT) + json.dumps(record)).splitlines()]
    assert [row["type"] for row in rows] == ["casualty", "finding"]
    assert rows[1] | record == rows[1]


def test_without_reports_there_is_an_empty_page() -> None:
    assert "Nobody harmed is named." in run("page", "--lang", "en")


def test_the_chart_is_there_where_there_are_several_dates() -> None:
    assert "<svg" not in run("page", input=TEXT)
    chart = run("page", "--lang", "en", input=TEXT + "وفي 5 أيار 2021 قُتل ثلاثة مدنيين في طفس.\n")
    assert "Harm by day" in chart
    assert re.search(r"<tr><th scope=row><bdi>2021-05-05</bdi></th><td>.*?killed.*?</td><td>0</td><td>3</td></tr>", chart)


def test_three_hundred_reports(tmp_path: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted(ROOT.glob("benchmarks/corpus/tuning/*.txt"))]
    for number, text in zip(range(300), itertools.cycle(texts), strict=False):
        (tmp_path / f"{number:03}.txt").write_text(text, "utf-8")
    records = tmp_path / "records.ndjson"
    run("extract", tmp_path, "-o", records)
    page = run("page", records)
    assert len(page.encode()) < 8_000_000
    assert page.count("<article ") == 300
