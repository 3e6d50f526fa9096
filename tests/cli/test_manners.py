"""The manners that all commands share; a new command is tested here by being listed in ``COMMANDS``."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from darcli.cli.app import COMMANDS, app

# review talks to somebody at a terminal, and has tests of its own
ALL = [name for names in COMMANDS.values() for name in names if name != "review"]
# these look across reports and use up what they know, or write a page
ACROSS = {"check", "compare", "casualties", "page", "summarize"}
# these take any record or any line
ANY = {"view", "normalize"}
TEXT = """مقتل شاب في نوى
قُتل الشاب سامر محمد الحمدان في مدينة نوى بتاريخ 3 أيار/مايو 2021، وأصيب ثلاثة مدنيين. ونفت البلدية علمها بالأمر.
"""
REPORT = {"type": "report", "id": "r1", "text": TEXT}
# what stands between a command and its files
NEEDS = {"find": ("سامر",)}
# the exit code of a command that looks for something and is given nothing
NOTHING = {"find": 1}
# what a command asks for where it has no input
EXAMPLES = {"find": "NAME report.txt", "pairs": "names.tsv"}
# a text that is not what a command reads: what it reads instead
INPUTS = {"pairs": "سامر الحمدان\tسامر محمد الحمدان\n"}
FOREIGN = {"type": "note", "id": "n1", "zeta": 1, "alpha": {"b": 2, "a": [1, None]}}


def call(command: object, *arguments: object) -> list[str]:
    """Give the words of a call: the command, what it cannot do without, and ``arguments``."""
    return [str(command), *NEEDS.get(str(command), ()), *map(str, arguments)]


def invoke(*arguments: object, input: bytes | str = b"") -> Result:
    return CliRunner().invoke(app, call(*arguments), input=input)


def text_for(command: str) -> str:
    return INPUTS.get(command, TEXT)


def lines(*records: dict[str, object]) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def parse(output: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.decode().splitlines()]


def assert_one_line(result: Result, *words: str) -> None:
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


@pytest.mark.parametrize("command", ALL)
def test_help_ends_with_an_example(command: str) -> None:
    for flag in ("--help", "-h"):
        result = invoke(command, flag)
        assert result.exit_code == 0
        assert f"darcli {command}" in result.stdout.partition("Example")[2]


def test_group_help_lists_every_command() -> None:
    result = invoke("--help")
    assert all(f"  {command} " in result.stdout for command in ALL)


@pytest.mark.parametrize("command", ALL)
@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"], ids=["nothing", "blank lines", "byte order mark"])
def test_empty_input_gives_no_records(command: str, data: bytes) -> None:
    result = invoke(command, input=data)
    assert result.exit_code == NOTHING.get(command, 0)
    assert result.stderr == ""
    assert [line for line in result.stdout.splitlines() if line.startswith("{") and '"line"' not in line] == []


@pytest.mark.parametrize("command", ALL)
def test_dash_is_standard_input(command: str) -> None:
    text = text_for(command)
    assert invoke(command, "-", input=text).stdout == invoke(command, input=text).stdout != ""


@pytest.mark.parametrize("command", ALL)
def test_missing_file(command: str, tmp_path: Path) -> None:
    assert_one_line(invoke(command, tmp_path / "none.txt"), f"darcli {command}: {tmp_path}/none.txt: no such file")


@pytest.mark.parametrize("command", ALL)
def test_folder_without_reports(command: str, tmp_path: Path) -> None:
    assert_one_line(invoke(command, tmp_path), f"darcli {command}: {tmp_path}: no reports")


@pytest.mark.parametrize("command", ALL)
@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01\0\0\0\0\x3e\0", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"], ids=["program", "picture"])
def test_binary_file(command: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert_one_line(invoke(command, tmp_path / "a.txt"), f"darcli {command}: {tmp_path}/a.txt", "binary file")


@pytest.mark.parametrize("command", ALL)
@pytest.mark.parametrize("data", [b"abc \xc3( \xff\n", "قتل مدني".encode()[:-1], b"\x80\x81\x82\xfe"], ids=["latin", "cut UTF-8", "noise"])
def test_undecodable_bytes(command: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\n" + data)
    result = invoke(command, tmp_path / "a.txt")
    assert_one_line(result, f"darcli {command}: {tmp_path}/a.txt:2: byte 0x", "not")


BROKEN = {
    "no JSON": b"oops",
    "cut off": b'{"type": "report", "id": "r2", "te',
    "no object": b"[1, 2]",
    "NaN": b'{"type": "report", "id": "r2", "text": "x", "y": NaN}',
    "surrogate": b'{"type": "report", "id": "r2", "text": "\\ud800"}',
    "not UTF-8": b'{"type": "report", "id": "r2", "text": "\xff"}',
    "infinite": b'{"type": "report", "id": "r2", "text": "x", "y": 1e999}',
    "too deep": b'{"a":' * 100_000,
}


@pytest.mark.parametrize("command", ALL)
@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_broken_line_names_file_and_line(command: str, broken: bytes, tmp_path: Path) -> None:
    (tmp_path / "in.ndjson").write_bytes(lines(FOREIGN) + b"\n" + broken)
    result = invoke(command, tmp_path / "in.ndjson")
    assert_one_line(result, f"darcli {command}: {tmp_path}/in.ndjson:3: ")
    # whole records only, in front of the trouble
    assert all(line.endswith("}") for line in result.stdout.splitlines() if line.startswith("{"))


@pytest.mark.parametrize("command", [name for name in ALL if name not in ("view", "pairs")])
def test_report_without_text(command: str) -> None:
    assert_one_line(invoke(command, input=lines(FOREIGN, {"type": "report", "id": "r"})), f'darcli {command}: -:2: field "text" is missing')


@pytest.mark.parametrize("command", ALL)
def test_skip_bad_goes_on_and_still_exits_with_2(command: str) -> None:
    result = invoke(command, "--skip-bad", "-f", "ndjson", input=b'{"a": \n' + lines(REPORT))
    assert result.exit_code == 2
    assert f"darcli {command}: -:1: " in result.stderr
    assert "1 bad input skipped" in result.stderr
    assert parse(result.stdout_bytes)


@pytest.mark.parametrize("command", [name for name in ALL if name not in ACROSS])
def test_unknown_records_and_fields_survive_in_order(command: str) -> None:
    result = invoke(command, "-f", "ndjson", input=lines(FOREIGN, {**FOREIGN, "id": "n2"}))
    assert result.stdout_bytes == lines(FOREIGN, {**FOREIGN, "id": "n2"})


@pytest.mark.parametrize("command", ALL)
def test_nothing_for_terminals_in_a_pipe(command: str) -> None:
    for form in ("auto", "table", "ndjson", "csv"):
        output = invoke(command, "-f", form, input=text_for(command)).stdout
        assert "\x1b" not in output
        assert not set(output) & set("\u2066\u2067\u2068\u2069\u200e\u200f\u202a\u202b\u202c\u202d\u202e")


@pytest.mark.parametrize("command", ALL)
@pytest.mark.parametrize("form", ["json", "csv", "csv-excel", "tsv", "table", "markdown", "html", "grid"])
def test_formats(command: str, form: str) -> None:
    result = invoke(command, "-f", form, input=text_for(command))
    assert result.exit_code == 0
    assert result.stdout
    if form == "json":
        assert isinstance(json.loads(result.stdout), list)


@pytest.mark.parametrize("command", ALL)
def test_unknown_format_is_one_line(command: str) -> None:
    assert_one_line(invoke(command, "-f", "nonsense", input=TEXT), f"darcli {command}: ", "nonsense", "markdown")


@pytest.mark.parametrize("command", ALL)
def test_output_file_replaces_only_when_complete(command: str, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("old")
    target.chmod(0o640)
    assert_one_line(invoke(command, "-o", target, input=lines(REPORT) + b'{"cut'))
    assert target.read_text() == "old"
    assert invoke(command, "-f", "ndjson", "-o", target, input=lines(REPORT)).exit_code == 0
    assert target.read_bytes() == invoke(command, "-f", "ndjson", input=lines(REPORT)).stdout_bytes
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("command", ALL)
def test_output_folder_must_be_there(command: str, tmp_path: Path) -> None:
    assert_one_line(invoke(command, "-o", tmp_path / "none" / "out", input=TEXT), f"darcli {command}: {tmp_path}/none/out: ")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
@pytest.mark.parametrize("command", ALL)
def test_full_disk(command: str) -> None:
    with open("/dev/full", "wb") as full:
        process = subprocess.run(
            [sys.executable, "-m", "darcli", *call(command)], input=text_for(command).encode(), stdout=full, stderr=subprocess.PIPE
        )
    assert process.returncode == 2
    assert process.stderr.decode() == f"darcli {command}: standard output: no space left on device\n"
    assert_one_line(invoke(command, "-o", "/dev/full", input=text_for(command)), "/dev/full: no space left on device")


def start(command: str) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-m", "darcli", *call(command)], stdin=pipe, stdout=pipe, stderr=pipe)


@pytest.mark.parametrize("command", ALL)
def test_closed_pipe_is_silent(command: str) -> None:
    with start(command) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(text_for(command).encode())
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize("command", ALL)
def test_ctrl_c_is_silent(command: str) -> None:
    # on a busy machine the signal may come before darcli is there to take it
    for patience in (0.7, 3, 10):
        with start(command) as process:
            time.sleep(patience)
            process.send_signal(signal.SIGINT)
            output, errors = process.communicate(timeout=30)
        if process.returncode == 130 and not errors:
            break
    assert (process.returncode, output, errors) == (130, b"", b"")


@pytest.mark.parametrize("command", ALL)
def test_waiting_on_a_terminal_is_refused(command: str) -> None:
    _, terminal = os.openpty()
    process = subprocess.run([sys.executable, "-m", "darcli", *call(command)], stdin=terminal, capture_output=True, text=True)
    assert process.returncode == 2
    assert process.stderr.count("\n") == 1
    assert f"try: darcli {command} {EXAMPLES.get(command, 'report.txt')}\n" in process.stderr


@pytest.mark.parametrize("command", ALL)
def test_mistake_of_our_own_is_one_line_unless_debug(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError("boom")

    for reader in ("pipe.read_records", "normalize.read_lines", "pairs.read_lines"):
        monkeypatch.setattr(f"darcli.cli.{reader}", fail)
    assert_one_line(invoke(command, input=TEXT), f"darcli {command}: a mistake in darcli: RuntimeError: boom")
    debug = invoke(command, "--debug", input=TEXT)
    assert debug.exit_code == 2
    assert "Traceback" in debug.stderr


def test_a_command_that_cannot_be_imported_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "darcli.cli.names", None)
    assert_one_line(invoke("names", input=TEXT), "darcli names: a mistake in darcli: ")


def test_usage_errors_are_one_line() -> None:
    assert_one_line(invoke("nmaes"), "darcli: no such command 'nmaes'", "'names'")
    assert_one_line(invoke("names", "--colour", "always"), "darcli names: no such option: --colour")
    assert_one_line(invoke("names", "--published", "yesterday"), "'yesterday' is no date")
    assert_one_line(invoke("names", "--encoding", "klingon"), "'klingon' is no encoding")


def test_version_without_typer() -> None:
    code = "import sys; sys.argv = ['darcli', '-V']; from darcli.__main__ import main; main(); assert 'typer' not in sys.modules"
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert process.stdout.startswith("darcli ")
    assert invoke("--version").stdout == process.stdout


@pytest.mark.parametrize("asked", [{"DARCLI_LANG": "ar"}, {"LC_ALL": "ar_SY.UTF-8"}])
def test_messages_are_in_the_language_of_the_surroundings(asked: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in asked.items():
        monkeypatch.setenv(name, value)
    assert_one_line(invoke("names", "none.txt"), "darcli names: none.txt: لا ملف بهذا الاسم")
