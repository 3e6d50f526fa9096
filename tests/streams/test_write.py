from __future__ import annotations

import csv
import errno
import io
import os
from pathlib import Path

import pytest

from darcli.errors import OutputError
from darcli.streams.bidi import clean_line, clean_lines, escape_json, isolate, reorder
from darcli.streams.cells import format_cell, guard_formula
from darcli.streams.lines import Fields
from darcli.streams.sink import FileSink, Sink
from darcli.streams.write import Look, make_writer

ESC = "\x1b"


def draw(records: list[Fields], *kinds: str, **look: object) -> str:
    output = io.BytesIO()
    sink = Sink(output, "output")
    writer = make_writer(sink, Look(**look), kinds)  # type: ignore[arg-type]
    for record in records:
        writer.write(record)
    writer.close()
    sink.flush()
    return output.getvalue().decode()


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "＝1"], ids=repr)
def test_formulas_do_not_run(text: str) -> None:
    for form, sign in (("csv", ","), ("tsv", "\t")):
        rows = list(csv.reader(io.StringIO(draw([{"id": "1", "name": text}], format=form), newline=""), delimiter=sign))
        assert rows[1][1].startswith("'")
    assert guard_formula(text) == f"'{text}"


def test_numbers_below_zero_are_no_formulas() -> None:
    assert draw([{"lon": -3.5, "text": "-3.5"}], format="csv") == "lon,text\n-3.5,'-3.5\n"


def test_columns_are_those_of_the_contract_then_the_unknown() -> None:
    records: list[Fields] = [
        {"zeta": 1, "id": "1", "type": "person", "status": "killed", "name": "سامر"},
        {"id": "2", "type": "person", "eta": 2},
    ]
    assert draw(records, format="csv").splitlines() == ["id,type,name,status,zeta,eta", "1,person,سامر,killed,1,", "2,person,,,,2"]


def test_an_empty_spreadsheet_still_has_its_heading() -> None:
    assert draw([], "casualty", format="csv").startswith("id,type,report,entity,name,")
    assert draw([], format="csv") == ""


def test_excel_gets_its_mark() -> None:
    assert draw([{"a": "قتل"}], format="csv-excel") == "\ufeffa\r\nقتل\r\n"


def test_tsv_keeps_one_line_a_record() -> None:
    assert draw([{"a": "x\ty\nz", "b": "1"}], format="tsv") == "a\tb\nx y z\t1\n"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (False, "false"),
        (["أبو علي", "الحمصي"], "أبو علي; الحمصي"),
        ({"start": 1, "end": 4, "text": "قتل"}, "قتل"),
        ([{"report": "a", "start": 1, "end": 4, "text": "قتل"}], "قتل (a)"),
        ([{"field": "age", "values": [{"value": 17, "reports": ["a", "b"]}, {"value": 18, "reports": ["c"]}]}], "age: 17 (a; b) / 18 (c)"),
        ({"other": 1}, '{"other": 1}'),
    ],
    ids=["null", "false", "list", "span", "evidence", "conflict", "object"],
)
def test_cells_read_well(value: object, cell: str) -> None:
    assert format_cell(value) == cell


HOSTILE = f"{ESC}[31mقتل{ESC}[0m {ESC}]0;title\x07\u202eباش\u202c\x9b1m[red]x[/b]\u2066"


def test_nothing_drives_the_terminal() -> None:
    assert clean_line(HOSTILE) == "قتل باش[red]x[/b]"
    assert clean_lines("قتل\n\tشاب\r") == "قتل\n\tشاب"
    for form in ("table", "markdown", "html", "grid"):
        drawn = draw([{"id": "1", "type": "person", "name": HOSTILE, "x": "[/b]"}], format=form, width=60)
        assert not set(drawn) & set(f"{ESC}\x07\x9b\u202e\u2066")
        assert "[red]x[/b]" in drawn


def test_data_keeps_every_sign_and_a_terminal_is_spared() -> None:
    assert "\u202e" in draw([{"a": HOSTILE}], format="ndjson")
    shown = draw([{"a": HOSTILE}], format="ndjson", terminal=True)
    assert not set(shown) & set(f"{ESC}\x9b\u202e")
    assert "\\u202e" in shown
    assert escape_json('"قتل"') == '"قتل"'


def test_cells_are_isolated_line_by_line() -> None:
    record = {"id": "1", "type": "person", "name": "سامر محمد الحمدان العبدالله", "place": "نوى"}
    drawn = draw([record], format="table", width=24, bidi="isolate")
    assert len(drawn.splitlines()) > 3
    for line in drawn.splitlines():
        assert line.count("\u2068") == line.count("\u2069")
    assert draw([record], format="table", width=24).count("\u2068") == 0
    # nothing of a name is cut
    shown = "".join(
        word for line in drawn.splitlines() for word in line.replace("\u2068", "").replace("\u2069", "").split() if word != "نوى"
    )
    assert shown.endswith("سامرمحمدالحمدانالعبدالله")


def test_visual_joins_and_turns_and_keeps_harakat() -> None:
    assert reorder("قُتل") == "\ufede\ufe98\u064f\ufed7"
    assert reorder("عبد الله 12").startswith("12 ")
    assert "\ufdf2" not in reorder("عبدالله")
    assert reorder("Nawa 12") == "Nawa 12"
    assert isolate("") == ""


def test_markdown_cells_stay_cells() -> None:
    drawn = draw([{"a": "x|y", "b": "<b>\n1e5"}], format="markdown")
    assert "x\\|y" in drawn
    assert "&lt;b> 1e5" in drawn
    assert len(drawn.splitlines()) == 3


def test_mixed_records_get_a_table_each() -> None:
    drawn = draw([{"type": "date", "edtf": "2022"}, {"type": "place", "name": "نوى"}], format="markdown")
    assert [line for line in drawn.splitlines() if line.startswith("#")] == ["## date", "## place"]


def test_a_table_may_have_no_column_to_show() -> None:
    assert draw([{"type": "person", "id": "1"}], format="table")


class Disk(io.RawIOBase):
    """A file on a disk with room for so many bytes."""

    def __init__(self, path: Path, room: int) -> None:
        self.file = path.open("wb", buffering=0)
        self.room = room

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self.file.fileno()

    def close(self) -> None:
        self.file.close()
        super().close()

    def write(self, data: object) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = self.file.write(memoryview(data)[: self.room])  # type: ignore[arg-type]
        self.room -= written
        return written


def test_a_full_disk_holds_whole_records(tmp_path: Path) -> None:
    disk = Disk(tmp_path / "out", 25)
    sink = Sink(disk, "out")  # type: ignore[arg-type]
    for number in range(5):
        sink.write(f"record {number}\n")
    with pytest.raises(OutputError, match=r"^out: no space left on device$"):
        sink.flush()
    assert (tmp_path / "out").read_text() == "record 0\nrecord 1\n"
    # what failed is not tried again at the end
    sink.flush()
    disk.close()


def test_a_discarded_file_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("old")
    sink = FileSink(str(tmp_path / "out"))
    sink.write("new")
    sink.discard()
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("old")
    (tmp_path / "link").symlink_to("target")
    sink = FileSink(str(tmp_path / "link"))
    sink.write("new")
    sink.commit()
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "new"
