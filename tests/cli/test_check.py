"""``darcli check``: findings as records and for eyes, accepted ones, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from darcli.cli.app import app

WRONG = "قُتل شاب في نوى يوم السبت 7 كانون الثاني 2016.\n"
DOUBTFUL = "مقتل ستة أشخاص في نوى\nقُتل أمس أربعة أشخاص في قصف على مدينة نوى، بحسب مراسلنا.\n"
SOUND = "قُتل شاب في نوى يوم السبت 7 كانون الثاني 2017.\n"


def run(*arguments: object, input: str = "") -> Result:
    return CliRunner().invoke(app, ["check", *map(str, arguments)], input=input)


def findings(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (WRONG, "error", 1),
        (WRONG, "note", 1),
        (WRONG, "never", 0),
        (DOUBTFUL, "error", 0),
        (DOUBTFUL, "warning", 1),
        (SOUND, "note", 0),
    ],
)
def test_exit_code(text: str, fail_on: str, code: int) -> None:
    assert run("--fail-on", fail_on, input=text).exit_code == code


def test_a_finding_says_what_is_wrong_in_two_languages_and_where() -> None:
    (finding,) = findings(run(input=WRONG))
    assert (finding["type"], finding["rule"], finding["severity"], finding["reports"]) == ("finding", "weekday", "error", ["-"])
    assert "Thursday" in str(finding["message"])
    assert "الخميس" in str(finding["message_ar"])
    (span,) = finding["spans"]  # type: ignore[misc]
    assert WRONG[span["start"] : span["end"]] == span["text"] == "السبت 7 كانون الثاني 2016"


def test_accepted_findings_are_silent(tmp_path: Path) -> None:
    (finding,) = findings(run(input=WRONG))
    file = tmp_path / "accepted.csv"
    file.write_text(f"id,why,by\n{finding['id']},corrected since,Huda\nfinding-0,gone,\n", "utf-8")
    result = run("--accept", file, input=WRONG)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines()[0] == "darcli check: 1 accepted"
    assert f"1 of 2 accepted findings are not found any more; the first: {file}:3" in result.stderr
    assert run("--accept", file, "--quiet", input=WRONG).stderr == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [("id,by\n", 'column "why" is missing'), ("id,why\nfinding-1,\n", ':2: "why" is empty'), ("id,why\n,x\n", ':2: "id" is empty')],
)
def test_a_finding_is_accepted_for_a_reason(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "accepted.csv"
    file.write_text(text, "utf-8")
    result = run("--accept", file, input=WRONG)
    assert result.exit_code == 2
    assert words in result.stderr


def test_for_eyes(monkeypatch: pytest.MonkeyPatch) -> None:
    english = run("-f", "table", input=WRONG).stdout
    assert "error" in english
    assert "errors: 1" in english
    assert "السبت 7 كانون الثاني 2016" in english
    arabic = run("-f", "table", "--lang", "ar", input=WRONG).stdout
    assert "خطأ" in arabic
    assert "errors" not in arabic
    assert "nothing found" in run("-f", "table", input=SOUND).stdout


def test_records_are_checked_as_well_as_text() -> None:
    records = CliRunner().invoke(app, ["extract"], input=WRONG).stdout
    assert findings(run(input=records)) == findings(run(input=WRONG))
