"""The file of judgements: read from any spreadsheet, appended to without touching what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from darcli.errors import InputError, OutputError
from darcli.records import Judgement
from darcli.streams.judgements import JudgementFile, read_judgements

HEAD = "a,b,verdict,by,why\n"
ROW = "a.txt#سامر الحمدان,b.txt#سامر محمد الحمدان,same,هدى,"
READ = ("a.txt#سامر الحمدان", "b.txt#سامر محمد الحمدان", "same", "هدى", "")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "judgements.csv"


def fields(judgement: Judgement) -> tuple[str, ...]:
    return judgement.a, judgement.b, judgement.verdict, judgement.by, judgement.why


@pytest.mark.parametrize(
    "data",
    [
        (HEAD + ROW).encode(),
        (HEAD + "\n" + ROW + "\n,,,,\n").encode("utf-8-sig"),
        (HEAD + ROW).replace(",", ";").replace("\n", "\r\n").encode(),
        (HEAD + ROW).replace(",", "\t").encode("utf-16"),
        f'Verdict,note,B,A,by\n Same ,x,{READ[1]},"{READ[0]}", هدى'.encode(),
    ],
    ids=["plain", "byte order mark and empty rows", "semicolons", "unicode text of a spreadsheet", "other columns in another order"],
)
def test_spreadsheets(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert [fields(judgement) for judgement in read_judgements(str(file))] == [READ]


def test_lines_are_counted_as_an_editor_counts_them(file: Path) -> None:
    file.write_text(HEAD + 'x,y,same,,"two\nlines"\n\nx,z,,,\nx,v')
    assert [judgement.where.rpartition(":")[2] for judgement in read_judgements(str(file))] == ["2", "5", "6"]
    assert [judgement.verdict for judgement in read_judgements(str(file))] == ["same", "undecided", "undecided"]


def test_nothing_is_no_judgement(file: Path) -> None:
    for text in ("", "\n", HEAD):
        file.write_text(text)
        assert read_judgements(str(file)) == ()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (HEAD + "x,y,maybe,,\n", 2, 'verdict "maybe" is none of same, different, unsure, undecided'),
        (HEAD + "x,y,same,,\nx,,same,,\n", 3, '"b" is empty'),
        (HEAD + "x,y,same,,,,\n", 2, "7 cells where the heading has 5"),
        ("x,y,same\n", 1, 'column "a" is missing'),
        ("a,b,by\nx,y,z\n", 1, 'column "verdict" is missing'),
        (HEAD + 'x,y,same,,"open\n', 2, "a quote is never closed"),
    ],
    ids=["no verdict", "nobody", "a cell too many", "no heading", "no column", "open quote"],
)
def test_what_is_wrong_is_named_with_its_line(file: Path, text: str, line: int, words: str) -> None:
    file.write_text(text)
    with pytest.raises(InputError) as caught:
        read_judgements(str(file))
    assert str(caught.value).startswith(f"{file}:{line}: ")
    assert words in str(caught.value)


def test_a_file_that_is_not_there(file: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_judgements(str(file))


FIRST = Judgement("-#سامر", "b.txt#سامر, الحمدان", "same", "هدى", 'كتب "سامر"')
SECOND = Judgement("x", "y", "different")


def test_a_new_file_has_a_heading(file: Path) -> None:
    JudgementFile(str(file)).append(FIRST)
    assert file.read_text().splitlines()[0] == "a,b,verdict,by,why"
    # what could run as a formula is guarded, and comes back as it was
    assert "\n'-#" in file.read_text()
    assert [fields(judgement) for judgement in read_judgements(str(file))] == [fields(FIRST)]


@pytest.mark.parametrize(
    ("before", "added"),
    [
        (HEAD.encode() + b"x,z,unsure,,", b"\nx,y,different,,\n"),
        (b"verdict;note;b;a\r\nsame;;x;z\r\n", b"different;;y;x\r\n"),
        ("a,b,verdict\n".encode("utf-8-sig"), b"x,y,different\n"),
        ("a\tb\tverdict\r\n".encode("utf-16"), "x\ty\tdifferent\r\n".encode("utf-16-le")),
    ],
    ids=["open line", "columns of its own", "byte order mark", "UTF-16"],
)
def test_what_was_there_stays(file: Path, before: bytes, added: bytes) -> None:
    file.write_bytes(before)
    writer = JudgementFile(str(file))
    writer.append(SECOND)
    assert file.read_bytes() == before + added
    assert fields(read_judgements(str(file))[-1]) == fields(SECOND)
    writer.take_back()
    assert file.read_bytes() == before


def test_taking_back_goes_line_by_line(file: Path) -> None:
    writer = JudgementFile(str(file))
    writer.append(FIRST)
    once = file.read_bytes()
    writer.append(SECOND)
    writer.take_back()
    assert file.read_bytes() == once
    writer.take_back()
    assert file.read_bytes() == b""


def test_nothing_is_taken_back_that_someone_else_has_written(file: Path) -> None:
    writer = JudgementFile(str(file))
    writer.append(FIRST)
    file.write_bytes(file.read_bytes() + b"x,y,same,,\n")
    with pytest.raises(OutputError, match="changed meanwhile"):
        writer.take_back()


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no such file"):
        JudgementFile(str(tmp_path / "none" / "j.csv")).append(FIRST)
    (tmp_path / "old.csv").write_bytes(HEAD.encode() + "زيد,عمر,same,,\n".encode("cp1256"))
    with pytest.raises(OutputError, match="save the file as UTF-8"):
        JudgementFile(str(tmp_path / "old.csv")).append(Judgement("x", "𝒳", "same"))
