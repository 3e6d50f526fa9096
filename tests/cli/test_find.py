"""``darcli find``: who fits, best first, whatever it is looked for in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from darcli.cli.app import app
from darcli.streams import read

REPORTS = {
    "a.txt": "قُتل الشاب خالد نادر الشربجي في مدينة نوى بتاريخ 3 أيار/مايو 2021، وأصيب شقيقه سعيد نادر الشربجي.\n",
    "b.txt": "اعتقل فرع الأمن المدعو خالد الشربجي الملقب «أبو سعيد» في درعا.\n",
    "c.txt": "انفجار في السوق دون إصابات.\n",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def invoke(*arguments: object, input: bytes | str = b"", command: str = "find") -> Result:
    return CliRunner().invoke(app, [command, *map(str, arguments)], input=input)


def parse(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("خالد الشربجي", ["b.txt", "a.txt"]),
        ("Khaled al-Sharbaji", ["b.txt", "a.txt"]),
        ("خالد نادر الشربجى", ["a.txt", "b.txt"]),
        ("أبو سعيد", ["b.txt"]),
        ("الشربجي", ["a.txt", "a.txt", "b.txt"]),
        ("سعيد نادر الشربجي", ["a.txt"]),
    ],
)
def test_the_best_comes_first(reports: Path, name: str, found: list[str]) -> None:
    hits = parse(invoke(name, reports))
    assert [Path(str(hit["report"])).name for hit in hits] == found
    assert all(list(hit)[-3:] == ["score", "verdict", "reason"] for hit in hits)
    assert all(hit["type"] == "person" and hit["evidence"]["text"] in REPORTS[Path(str(hit["report"])).name] for hit in hits)  # type: ignore[index]


def test_nobody_is_exit_code_1(reports: Path, tmp_path: Path) -> None:
    result = invoke("نجوى القصير", reports, "-o", tmp_path / "out.ndjson")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "")
    assert (tmp_path / "out.ndjson").read_bytes() == b""


def test_records_give_what_the_reports_give(reports: Path) -> None:
    direct = invoke("الشربجي", reports).stdout
    for command in ("extract", "names", "sections"):
        assert invoke("الشربجي", input=invoke(reports, command=command).stdout).stdout == direct
    for form in ("json", "ndjson"):
        assert invoke("الشربجي", input=invoke(reports, "-f", form, command="extract").stdout).stdout == direct


def test_what_is_skimmed_is_what_is_read(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = invoke(reports, command="match").stdout
    for name in ("الشربجي", "خالد الشربجي", "أبو سعيد"):
        skimmed = invoke(name, input=records).stdout
        with monkeypatch.context() as patch:
            patch.setattr(read, "_read_stream", _read_all)
            assert invoke(name, input=records).stdout == skimmed != ""


def _read_all(stream: object, name: str, options: read.ReadOptions) -> object:
    return read.parse_lines(stream, name, options)  # type: ignore[arg-type]


def test_entities_and_casualties_can_be_searched(reports: Path) -> None:
    matched = invoke(reports, command="match").stdout
    entities = "".join(line + "\n" for line in matched.splitlines() if '"type": "entity"' in line)
    assert {hit["type"] for hit in parse(invoke("خالد الشربجي", input=entities))} == {"entity"}
    # beside its people an entity says nothing new
    assert {hit["type"] for hit in parse(invoke("خالد الشربجي", input=matched))} == {"person"}
    assert {hit["type"] for hit in parse(invoke("خالد الشربجي", reports)) + parse(invoke("خالد", input=table(reports)))} == {
        "person",
        "casualty",
    }


def table(reports: Path) -> str:
    return invoke(reports, "-f", "ndjson", command="casualties").stdout


def test_what_is_found_goes_on_through_the_pipe(reports: Path) -> None:
    hits = invoke("خالد الشربجي", reports).stdout
    rows = [json.loads(line) for line in invoke(input=hits, command="casualties").stdout.splitlines()]
    assert {row["name"] for row in rows} <= {"خالد نادر الشربجي", "خالد الشربجي"}


def test_least_and_limit(reports: Path) -> None:
    assert len(parse(invoke("الشربجي", reports, "--limit", 1))) == 1
    assert len(parse(invoke("خالد الشربجي", reports, "--least", "0.95"))) == 1
    assert invoke("الشربجي", reports, "--least", "0.95").exit_code == 1


@pytest.mark.parametrize(("arguments", "words"), [((), "NAME"), (("…",), "no letters of a name"), (("خالد", "--least", "2"), "--least")])
def test_wrong_calls(arguments: tuple[str, ...], words: str) -> None:
    result = invoke(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_person_without_a_name_is_named(tmp_path: Path) -> None:
    file = tmp_path / "in.ndjson"
    file.write_text('{"id": "a", "type": "person", "name": "خالد"}\n{"id": "b", "type": "person"}\n')
    result = invoke("خالد", file)
    assert (result.exit_code, result.stderr) == (2, f'darcli find: {file}:2: field "name" is missing\n')
    assert invoke("خالد", "--skip-bad", file).stdout.count("\n") == 1


def test_for_eyes_the_name_is_marked_in_its_sentence(reports: Path) -> None:
    page = invoke("خالد نادر الشربجي", reports, "-f", "table").stdout
    assert "*خالد نادر الشربجي*" in page
    assert "same: every part is the same" in page
    assert "killed" in page
    head, _, *rows = invoke("خالد نادر الشربجي", reports, "-f", "markdown").stdout.splitlines()
    assert [cell.strip() for cell in head.split("|")[1:4]] == ["score", "verdict", "name"]
    assert "قُتل الشاب" in rows[0]
