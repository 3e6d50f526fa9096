from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darcli.errors import InputError
from darcli.streams.lines import Fields
from darcli.streams.read import ReadOptions, read_records
from darcli.streams.sink import Sink
from darcli.streams.sources import Stdin
from darcli.streams.text_lines import read_lines
from darcli.streams.write import Look, make_writer

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
RECORDS = st.lists(
    st.dictionaries(st.sampled_from(["name", "text", "قيمة", "n"]), JSON, max_size=3).map(lambda more: {"id": "1", "type": "x", **more})
)


def read(data: bytes, **options: object) -> list[Fields]:
    return [item.data for item in read_records(["-"], ReadOptions(Stdin(io.BytesIO(data)), **options))]  # type: ignore[arg-type]


def write(records: list[Fields], form: str) -> bytes:
    output = io.BytesIO()
    sink = Sink(output, "output")
    writer = make_writer(sink, Look(form))
    for record in records:
        writer.write(record)
    writer.close()
    sink.flush()
    return output.getvalue()


@given(RECORDS)
def test_what_is_written_is_read_again(records: list[Fields]) -> None:
    for form in ("ndjson", "json"):
        again = read(write(records, form))
        assert again == records
        assert [list(record) for record in again] == [list(record) for record in records]


@given(RECORDS)
def test_indented_objects_as_jq_writes_them_are_read(records: list[Fields]) -> None:
    for indent in (2, "\t"):
        data = "".join(json.dumps(record, ensure_ascii=False, indent=indent) + "\n" for record in records)
        assert read(data.encode()) == records
    assert read(json.dumps(records, indent=2).encode() + b"\n") == records


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_is_read_letter_for_letter(text: str) -> None:
    record: Fields = {"id": "1", "type": "report", "text": text}
    assert read(write([record], "ndjson")) == [record]


@pytest.mark.parametrize(
    "text",
    ["{ولا تحسبن الذين قتلوا} صدق الله\nقتل شاب", "[نوى] قتل شاب", '"قتل" شاب', "{\nقتل شاب\n}", "[24] قتل", "[{قتل}] شاب"],
    ids=["verse", "bracket", "quote", "brace alone", "number", "both"],
)
def test_a_report_that_looks_like_json_is_a_report(text: str) -> None:
    assert [record["text"] for record in read(text.encode())] == [text]


@pytest.mark.parametrize("data", [b'{"type": "rep', b'{"ty', b"{oops", b'{"a": 1, }', b'{\n  "a": 1,\n'], ids=str)
def test_broken_records_are_no_report(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^-:1: broken JSON"):
        read(data)


def test_lines_end_at_newline_only() -> None:
    record = {"id": "1", "type": "report", "text": "a\u2028b\x85c\x0bd"}
    assert read(json.dumps(record, ensure_ascii=False).replace("\\u000b", "\\u000b").encode() + b"\r\n\n") == [record]


def test_utf16_records_are_read() -> None:
    assert read('{"id": "1", "type": "note", "a": "قتل"}\r\n'.encode("utf-16")) == [{"id": "1", "type": "note", "a": "قتل"}]


def test_skipping_goes_on_behind_each_problem(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("قتل شاب")
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    problems: list[InputError] = []
    data = b'{"id": 1, "type": "x"}\n{\n  "a": 1,\n{"id": 2, "type": "x"}\noops\n{"id": 3, "type": "x"}\n'
    options = ReadOptions(Stdin(io.BytesIO(data)), bad=problems.append)
    found = [item.data["id"] for item in read_records(["none", str(tmp_path), "-"], options)]
    assert found == [str(tmp_path / "good.txt"), 1, 3]
    assert [problem.where for problem in problems] == ["none", str(tmp_path / "bad.txt") + ":1", "-:2", "-:5"]


def test_a_folder_is_its_reports_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.TXT", "a/note.md", ".hidden.txt", ".git/d.txt", "e.gold.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("قتل شاب")
    found = [item.where for item in read_records([str(tmp_path) + "/"], ReadOptions())]
    assert found == [f"{tmp_path}/a/c.TXT", f"{tmp_path}/b.txt"]


def test_a_slow_pipe_is_told_before_each_wait() -> None:
    waits: list[int] = []
    seen: list[int] = []
    stdin = Stdin(io.BytesIO(b'{"id": 1}\n{"id": 2}\n'), lambda: waits.append(len(seen)))
    for item in read_records(["-"], ReadOptions(stdin)):
        seen.append(item.data["id"])
    assert waits[0] == 0
    assert waits[-1] == 2


def test_text_lines_keep_their_numbers_and_ends() -> None:
    lines = list(read_lines(["-"], ReadOptions(Stdin(io.BytesIO("\ufeffقتل\r\n\nشاب".encode())))))
    assert [(item.data["id"], item.data["text"]) for item in lines] == [("-:1", "قتل\r"), ("-:2", ""), ("-:3", "شاب")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_text_lines_of_any_encoding(encoding: str) -> None:
    text = "قتل شاب في نوى\nوأصيب آخر\n"
    items = read_lines(["-"], ReadOptions(Stdin(io.BytesIO(text.encode(encoding)))))
    assert [item.data["text"] for item in items] == text.splitlines()
