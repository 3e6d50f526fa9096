"""``darcli review`` at a terminal of its own: what is shown, what the keys do, and what stands in the file then."""

from __future__ import annotations

import os
import re
import select
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from darcli.cli.app import app
from darcli.streams.judgements import read_judgements

pty = pytest.importorskip("pty", reason="no terminals of one's own here")

REPORTS = {
    "a.txt": "قُتل الشاب خالد نادر الشربجي في مدينة نوى بتاريخ 3 أيار/مايو 2021.\n",
    "b.txt": "قُتل خالد سعيد الشربجي في مدينة درعا بتاريخ 5 أيار/مايو 2021.\n",
    "c.txt": "اعتقل فرع الأمن المدعو خالد الشربجي.\n",
}
# what is on the screen when darcli waits
WAITING = re.compile("(\\? help|\\? مساعدة|why:) *$")
Review = Callable[..., "tuple[int, str]"]
SHOWN = re.compile(r"\x1b\[[0-9;]*[mK]|[\u2066-\u2069]")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def review(tmp_path: Path, reports: Path) -> Review:
    """Run the command at a terminal, type the keys as it asks for them, and give its exit code and what it showed."""

    def run(*keys: str, arguments: tuple[str, ...] = ("reports",), stdin: Path | None = None, columns: int = 80) -> tuple[int, str]:
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(tmp_path)
            if stdin is not None:
                os.dup2(os.open(stdin, os.O_RDONLY), 0)
            environment = os.environ | {"TERM": "xterm", "COLUMNS": str(columns)}
            os.execve(sys.executable, [sys.executable, "-m", "darcli", "review", "--quiet", "--lang", "en", *arguments], environment)
        return _type(child, terminal, list(keys))

    return run


def _type(child: int, terminal: int, keys: list[str]) -> tuple[int, str]:
    shown = b""
    while select.select([terminal], [], [], 30)[0]:
        try:
            data = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not data:
            break
        shown += data
        if keys and WAITING.search(SHOWN.sub("", shown.decode("utf-8", "ignore"))):
            os.write(terminal, keys.pop(0).encode())
    os.close(terminal)
    # on a busy machine a counter shows up, and is wiped off the line again
    text = re.sub(r"\r[0-9,]+ read|\r\x1b\[K", "", shown.decode())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), SHOWN.sub("", text).replace("\r\n", "\n")


def judged(folder: Path, name: str = "judgements.csv") -> list[tuple[str, str, str]]:
    file = folder / name
    if not file.exists():
        return []
    return [(*sorted(side[8] for side in (judgement.a, judgement.b)), judgement.verdict) for judgement in read_judgements(str(file))]


def test_a_question_shows_what_is_needed_to_answer_it(review: Review) -> None:
    code, shown = review("q")
    assert code == 0
    for words in ("1 of 2", "خالد نادر الشربجي", "Khaled Nader al-Shurbaji", "reports/a.txt", "قُتل الشاب خالد نادر الشربجي في مدينة نوى"):
        assert words in shown
    for words in (
        "اعتقل فرع الأمن المدعو خالد الشربجي.",
        "shorter (0.",
        "left out, the rest agrees",
        "differ   status  killed  /  detained",
    ):
        assert words in shown
    assert "nothing answered; 2 left to decide" in shown
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_answers_are_written_down(review: Review, tmp_path: Path) -> None:
    code, shown = review("d", "u")
    assert (code, judged(tmp_path)) == (0, [("a", "c", "different"), ("b", "c", "unsure")])
    assert "2 answered (1 different, 1 unsure); nothing left to decide" in shown
    # and are not asked for again, unless somebody wants to
    assert "nothing answered; nothing left" in review()[1]
    assert "1 of 1" in review("q", arguments=("reports", "--again"))[1]


def test_match_obeys_the_answers(review: Review, tmp_path: Path, reports: Path) -> None:
    review("s")
    result = CliRunner().invoke(app, ["match", str(reports), "--judgements", str(tmp_path / "judgements.csv")])
    assert '"persons": ["' + f'{reports}/a.txt#person-1", "{reports}/c.txt#person-1"]' in result.stdout


def test_what_follows_is_not_asked(review: Review, tmp_path: Path) -> None:
    assert "1 answered (1 same); nothing left to decide" in review("s")[1]
    assert judged(tmp_path) == [("a", "c", "same")]


def test_keys_of_an_arabic_keyboard(review: Review, tmp_path: Path) -> None:
    review("ي", "ع")
    assert [verdict for *_, verdict in judged(tmp_path)] == ["different", "unsure"]


def test_skipping_writes_nothing(review: Review, tmp_path: Path) -> None:
    assert "nothing answered; 2 left" in review("k", " ")[1]
    assert judged(tmp_path) == []


def test_taking_back(review: Review, tmp_path: Path) -> None:
    _, shown = review("d", "z", "s")
    assert judged(tmp_path) == [("a", "c", "same")]
    assert "taken back" in shown
    (tmp_path / "judgements.csv").unlink()
    # one that was passed over is asked again, and with nothing to take back the key does nothing
    review("zk", "z", "d", "q")
    assert judged(tmp_path) == [("a", "c", "different")]


def test_why_and_who(review: Review, tmp_path: Path) -> None:
    review("w", "شقيقان, يقول الأهل\n", "d", "q", arguments=("reports", "--by", "هدى", "--judgements", "mine.csv"))
    (judgement,) = read_judgements(str(tmp_path / "mine.csv"))
    assert (judgement.by, judgement.why) == ("هدى", "شقيقان, يقول الأهل")


def test_in_arabic(review: Review) -> None:
    _, shown = review("?q", arguments=("reports", "--lang", "ar"))
    for words in ("1 من 2", "s س نفسه", "الحالة  قتيل  /  معتقل", "اسم أقصر (0.", "سحب الجواب الأخير", "لا أجوبة؛ بقي للبت: 2"):
        assert words in shown


def test_help_and_keys_that_mean_nothing(review: Review, tmp_path: Path) -> None:
    _, shown = review("?", "x\x1b[A", "q")
    assert "not asked again unless with --again" in shown
    assert judged(tmp_path) == []


def test_each_answer_is_in_the_file_at_once(review: Review, tmp_path: Path) -> None:
    # Ctrl-C at the second question, and Ctrl-D where it would be asked again
    assert review("u", "\x03")[0] == 130
    assert judged(tmp_path) == [("a", "c", "unsure")]
    assert "nothing answered; 1 left" in review("\x04")[1]


def test_records_from_standard_input_leave_the_keys_to_the_terminal(review: Review, tmp_path: Path, reports: Path) -> None:
    result = CliRunner().invoke(app, ["extract", str(reports), "-o", str(tmp_path / "all.ndjson")])
    assert result.exit_code == 0
    assert review("d", "q", arguments=("--bidi", "visual"), stdin=tmp_path / "all.ndjson")[0] == 0
    assert [verdict for *_, verdict in judged(tmp_path)] == ["different"]


def test_a_narrow_terminal(review: Review) -> None:
    _, shown = review("q", columns=40)
    page = shown.partition("s same")[0]
    assert [line for line in page.splitlines() if len(line.replace("ُ", "")) > 40] == []


def test_nobody(review: Review, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert review(arguments=("empty.txt",))[0] == 0


@pytest.mark.parametrize("input", ["", "قُتل الشاب خالد الشربجي."])
def test_without_a_terminal_it_says_so(input: str, reports: Path) -> None:
    result = CliRunner().invoke(app, ["review", *([] if input else [str(reports)])], input=input)
    assert result.exit_code == 2
    assert result.stderr == (
        "darcli review: it asks at a terminal, and standard output is none; darcli match --possible writes the questions to a file\n"
    )


def test_trouble_is_one_line(review: Review, tmp_path: Path) -> None:
    (tmp_path / "judgements.csv").write_text("a,b,verdict\nx,y,perhaps\n")
    code, shown = review()
    assert (code, shown) == (2, 'darcli review: judgements.csv:2: verdict "perhaps" is none of same, different, unsure, undecided\n')
    assert review(arguments=("none.txt", "--judgements", "new.csv")) == (2, "darcli review: none.txt: no such file\n")
    assert review(arguments=("reports", "-o", "x"))[0] == 2
