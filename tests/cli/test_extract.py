"""``darcli extract``, and how the stages work on each other's records."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from darcli.cli.app import app

TEXT = (
    "مقتل شاب في نوى\r\n"
    "قُتل الشاب سامر محمد الحمدان في مدينة نوى بتاريخ 3 أيار/مايو 2021، وأصيب ثلاثة مدنيين.\r\n"
    "وقال شاهد إن الحمدان كان يعمل في الزراعة.\r\n"
)
OTHER = "أصيبت الطفلة ليان خالد الزعبي في بلدة الطيبة.\n"
FINDINGS = ("person", "count", "date", "place")


def run(*arguments: object, input: bytes | str = b"") -> list[dict[str, object]]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=input)
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout_bytes.decode().splitlines()]


def to_lines(records: list[dict[str, object]]) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def spans(value: object) -> list[dict[str, object]]:
    """Find everything with start, end and text in a record."""
    found = []
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            found.append(value)
        for inner in value.values():
            found += spans(inner)
    elif isinstance(value, list):
        for inner in value:
            found += spans(inner)
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1256"])
def test_offsets_hold_in_the_text_as_decoded(encoding: str, tmp_path: Path) -> None:
    text = TEXT.replace("قُتل", "قتل") if encoding == "windows-1256" else TEXT
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    records = run("extract", tmp_path / "a.txt")
    assert records[0]["encoding"] == encoding
    assert records[0]["length"] == len(text)
    assert {record["report"] for record in records} == {str(tmp_path / "a.txt")}
    quotes = [span for record in records for span in spans(record)]
    assert len(quotes) > 5
    for quote in quotes:
        assert text[quote["start"] : quote["end"]] == quote["text"]  # type: ignore[misc]
    assert [record["name"] for record in records if record["type"] == "person"] == ["سامر محمد الحمدان"]


def test_all_kinds_come_in_order_with_id_first() -> None:
    records = run("extract", input=TEXT)
    kinds = [str(record["type"]) for record in records]
    assert list(dict.fromkeys(kinds)) == ["report", "section", *FINDINGS]
    assert all(list(record)[:3] == ["id", "type", "report"] for record in records)
    assert len({str(record["id"]) for record in records}) == len(records)
    assert "".join(str(record["text"]) for record in records if record["type"] == "section") == TEXT


@pytest.mark.parametrize(("command", "kind"), [("names", "person"), ("counts", "count"), ("dates", "date"), ("places", "place")])
def test_each_stage_gives_its_kind_from_text_and_from_sections(command: str, kind: str) -> None:
    wanted = [record for record in run("extract", input=TEXT) if record["type"] == kind]
    assert wanted
    assert run(command, input=TEXT) == wanted
    assert run(command, input=to_lines(run("sections", input=TEXT))) == wanted
    assert [record for record in run("extract", input=to_lines(run("sections", input=TEXT))) if record["type"] == kind] == wanted


def test_what_is_extracted_passes_unchanged() -> None:
    stream = run("extract", input=TEXT)
    for record in stream:
        record["mine"] = {"b": 1, "a": [None]}
    for command in ("extract", "names", "sections"):
        assert run(command, input=to_lines(stream)) == stream
    # what a filter took out does not come back
    kept = [record for record in stream if record["type"] != "person"]
    assert run("names", input=to_lines(kept)) == kept


def test_a_filter_between_stages_leaves_offsets_and_numbers_right() -> None:
    wanted = {str(record["id"]): record for record in run("extract", input=TEXT) if record["type"] in ("count", "date")}
    kept = [record for record in run("sections", input=TEXT) if record["kind"] != "title"]
    found = [record for record in run("extract", input=to_lines(kept)) if record["type"] in ("count", "date")]
    assert found
    for record in found:
        span = [
            (record[name], other[name])
            for other in wanted.values()
            for name in ("start", "end", "section")
            if other["text"] == record["text"]
        ]
        assert span
        assert all(mine == other for mine, other in span)


def test_indented_records_of_jq_are_read() -> None:
    stream = run("extract", input=TEXT)
    indented = "".join(json.dumps(record, ensure_ascii=False, indent=2) + "\n" for record in stream)
    assert run("extract", input=indented) == stream


def test_scraped_reports_keep_what_is_theirs() -> None:
    scraped = {
        "type": "report",
        "id": 12,
        "text": OTHER,
        "published": "2022-10-16T08:00:00Z",
        "url": "https://example.org/1",
        "tags": ["x"],
    }
    report, *rest = run("extract", input=to_lines([scraped]))
    assert report["id"] == report["report"] == "12"
    assert (report["published"], report["published_from"], report["url"]) == ("2022-10-16", "record", "https://example.org/1")
    assert report["tags"] == ["x"]
    assert "text" not in report
    assert {record["report"] for record in rest} == {"12"}


def test_the_option_wins_over_the_record() -> None:
    scraped = {"type": "report", "id": "a", "text": "قتل شاب أمس.", "published": "2022-10-16"}
    report, *_ = run("extract", "--published", "2021-01-02", input=to_lines([scraped]))
    assert (report["published"], report["published_from"]) == ("2021-01-02", "option")
    (day,) = run("dates", "--published", "2021-01-02", input="قتل شاب أمس.")
    assert day["edtf"] == "2021-01-01"


def test_records_flow_while_the_pipe_is_open() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-m", "darcli", "extract"], stdin=pipe, stdout=pipe) as process:
        assert process.stdin
        assert process.stdout
        for number in (1, 2):
            process.stdin.write(to_lines([{"type": "report", "id": number, "text": OTHER}]))
            process.stdin.flush()
            # it would wait here for ever if the first report waited for the second
            record = json.loads(process.stdout.readline())
            while record["type"] != "person":
                record = json.loads(process.stdout.readline())
            assert record["report"] == str(number)
        process.stdin.close()
        process.stdout.read()


def test_trouble_in_one_report_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("darcli.report.chain.extract", fail)
    result = CliRunner().invoke(app, ["extract"], input=to_lines([{"type": "report", "id": "r9", "text": OTHER}]))
    assert result.exit_code == 2
    assert result.stderr == "darcli extract: a mistake in darcli: RuntimeError: boom (in r9); --debug shows where\n"
