"""Help: in the reader's language, whole, and readable in a terminal."""

from __future__ import annotations

import os
import re
import subprocess
import unicodedata
from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from darcli.cli.app import COMMANDS, app

Run = Callable[..., "subprocess.CompletedProcess[str]"]

NAMES = [name for names in COMMANDS.values() for name in names]
ISOLATES = re.compile("[\u2066-\u2069\u200e]")


def ask(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    return result.stdout


def read_words(text: str) -> list[str]:
    """Give the words of the help that are English: all but options, variables, names of formats and the lines to type."""
    lines = [line for line in text.splitlines() if not re.match(r" +darcli ", line)]
    return re.findall(
        r"(?<![-\w/.<|])(?:the|of|and|in|is|to|which|are|Show|Options|Usage|Arguments|default|required)(?![-\w.|>])", "\n".join(lines)
    )


@pytest.mark.parametrize("command", ["", *NAMES])
def test_help_in_arabic_is_arabic(command: str) -> None:
    words = [command] if command else []
    arabic, english = ask(*words, "--help", "--lang", "ar"), ask(*words, "--help", "--lang", "en")
    assert "الاستعمال:" in arabic
    assert read_words(arabic) == []
    assert not re.search("[\u0600-\u06ff]", re.sub(r"'[^']*'|\"[^\"]*\"|\(عشرات\)", "", english)) or command == "normalize"


@pytest.mark.parametrize("command", ["", *NAMES])
def test_help_names_the_same_options_in_both_languages(command: str) -> None:
    words = [command] if command else []
    arabic, english = (ISOLATES.sub("", ask(*words, "-h", "--lang", language)) for language in ("ar", "en"))
    options = re.findall(r"^  ((?:-\w, )?--[\w-]+)", english, re.M)
    assert "-h, --help" in options
    assert [option for option in options if not re.search(rf"^  {option}\b", arabic, re.M)] == []


@pytest.mark.parametrize(
    "call", [("--lang", "ar", "find", "-h"), ("find", "--lang", "ar", "-h"), ("find", "-h", "--lang=ar"), ("--lang=ar", "find", "--help")]
)
def test_the_language_may_be_asked_for_anywhere(call: tuple[str, ...]) -> None:
    assert "البحث عن الأشخاص بأسمائهم" in ask(*call)


@pytest.mark.parametrize(
    ("name", "value"), [("DARCLI_LANG", "ar"), ("LC_ALL", "ar_SY.UTF-8"), ("LC_MESSAGES", "ar_EG"), ("LANG", "ar"), ("LANGUAGE", "ar:en")]
)
def test_the_language_is_that_of_the_surroundings(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "LANGUAGE":
        # a list of languages counts where there is a locale at all
        monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv(name, value)
    assert "الخيارات:" in ask("find", "-h")
    assert "Options:" in ask("find", "-h", "--lang", "en")


def test_who_calls_without_a_command_gets_help_in_arabic() -> None:
    result = CliRunner().invoke(app, [], env={"DARCLI_LANG": "ar"})
    assert (result.exit_code, result.stdout) == (2, "")
    assert "من تقارير الحوادث العربية" in result.stderr


@pytest.mark.parametrize("width", ["60", "80", "200"])
def test_lines_fit_into_the_terminal(width: str, darcli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    text = darcli("check", "-h", "--lang", "ar", encoding="utf-8", input="").stdout
    cells = [
        sum(unicodedata.category(sign) not in ("Mn", "Cf") for sign in line)
        for line in str(text).splitlines()
        if not line.startswith("    darcli")
    ]
    assert 50 < max(cells) <= min(int(width), 80)


def test_each_arabic_line_runs_from_right_to_left_and_options_in_it_stay_whole() -> None:
    text = ask("dates", "-h", "--lang", "ar")
    assert "\u2067الوسائط:\u2069" in text
    assert "\u200e--published\u200e" in text
    assert "--output \u2066ملف\u2069" in text
    assert not ISOLATES.search(ask("dates", "-h", "--lang", "ar", "--bidi", "off"))
    assert "ﺔﻴﻠﻜﺷ" not in text
    assert "ﺕﺍﺭﺎﻴﺨﻟﺍ" in ask("find", "-h", "--lang", "ar", "--bidi", "visual")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("nmaes",), "darcli: لا أمر اسمه 'nmaes'؛ لعلك تقصد 'names', 'dates' (انظر darcli --help)"),
        (("names", "--colour"), "darcli names: لا خيار اسمه --colour؛ لعلك تقصد --color (انظر darcli names --help)"),
        (("names", "-f"), "darcli names: الخيار '-f' تلزمه قيمة (انظر darcli names --help)"),
        (("find",), "darcli find: الوسيط 'اسم' ناقص (انظر darcli find --help)"),
        (("find", "--limit", "0", "x"), "darcli find: قيمة غير مقبولة للمعامل '--limit': 0 أقل من 1 (انظر darcli find --help)"),
        (
            ("names", "--encoding", "klingon"),
            "darcli names: قيمة غير مقبولة للمعامل '--encoding' (متغير البيئة: 'DARCLI_ENCODING'): 'klingon' ليس ترميزاً مثل utf-8 أو "
            "windows-1256 أو iso-8859-6 (انظر darcli names --help)",
        ),
    ],
    ids=["command", "option", "value", "argument", "range", "encoding"],
)  # fmt: skip
def test_a_wrong_call_is_one_line_in_arabic(call: tuple[str, ...], said: str) -> None:
    result = CliRunner().invoke(app, call, env={"DARCLI_LANG": "ar"})
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{said}\n")


def test_a_wrong_language_is_complained_of_in_the_one_that_is_known() -> None:
    assert "ليس واحداً من" in CliRunner().invoke(app, ["names", "--lang", "fr"], env={"DARCLI_LANG": "ar"}).stderr
    assert "is not one of" in CliRunner().invoke(app, ["--lang", "fr", "names"]).stderr


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("darcli fi", "find\tالبحث عن الأشخاص بأسمائهم، على غرار grep، مهما اختلفت صورة الكتابة.\n"),
        ("darcli find --lim", "--limit\tإعطاء هذا العدد من الأوفق.\n"),
    ],
    ids=["command", "option"],
)
def test_the_shell_completes_with_words_in_arabic(typed: str, said: str, darcli: Run) -> None:
    asked = {"_DARCLI_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": typed, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    assert darcli(env=os.environ | asked | {"DARCLI_LANG": "ar"}, encoding="utf-8", input="").stdout == said
