"""What every command draws is in one language: nothing English with ``--lang ar``, nothing Arabic but of reports with ``--lang en``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from darcli.cli.app import COMMANDS, app
from darcli.register.checks.rules import COLLECTION_RULES, REPORT_RULES

SAMPLES = Path(__file__).parents[2] / "sample_reports"
# the two do not agree on an age, and one of them has a weekday that is not true
REPORTS = {
    "first.txt": "مقتل امرأة في نوى\nقُتلت الشابة سلمى خالد الحمدان (25 عاماً) في مدينة نوى يوم الأحد 3 أيار/مايو 2021، وأصيب 12 مدنياً.\n"
    "وقال المتحدث باسم البلدية سامر الزين: «لا نعرف من أطلق النار على الناس في السوق أمس». ونفت البلدية علمها بالأمر.\n",
    "second.txt": "مقتل شابة في نوى\nقُتلت سلمى خالد الحمدان (26 عاماً) بغارة جوية في نوى بتاريخ 3 أيار/مايو 2021، وأصيب نحو 14 شخصاً، "
    "واعتُقل سلمى الحمدان وكمال نادر السهلي.\n",
}
DRAWN = [
    *((name,) for name in ("summarize", "extract", "names", "counts", "dates", "places", "quotes", "sections", "match", "casualties")),
    *((name,) for name in ("check", "compare", "timeline", "view")),
    ("match", "--possible"),
    ("casualties", "--totals"),
    ("casualties", "--totals", "--by", "all"),
    ("timeline", "--chart"),
    ("find", "سلمى الحمدان"),
    ("find", "Salma al-Hamdan"),
]
# the fields whose values are darcli's own words, not those of reports
OWN = {
    "type",
    "kind",
    "status",
    "cause",
    "sex",
    "qualifier",
    "verdict",
    "reason",
    "message",
    "severity",
    "calendar",
    "people",
    "names",
    "agree",
    "differ",
    "conflicts",
    "values",
    "what",
    "field",
    "unit",
    "country",
    "published_from",
}
# what is in Latin letters in any language: files, ids, rules, figures of EDTF, addresses, names of formats
NEUTRAL = re.compile(
    r"\S*\.txt\S*|\b[a-z]+-[0-9a-f]{12}\S*|https?://\S+|\S+#\S+|[0-9X]{4}[-/0-9X]*|\b(?:EDTF|SHA-256|GeoNames)\b|[a-z]+_[a-z_]+"
)


def draw(command: tuple[str, ...], folder: Path, language: str, *more: str) -> str:
    result = CliRunner().invoke(app, [*command, str(folder), "--lang", language, *more], env={"COLUMNS": "400"})
    assert result.exit_code in (0, 1), result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.stdout


@pytest.fixture(params=["samples", "quarrel"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "samples":
        return SAMPLES
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def words_of(value: object) -> Iterator[str]:
    """Give every word that stands in a record, whatever is Latin there: romanised names, the words of reports, parts compared by sound."""
    if isinstance(value, dict):
        for name, entry in value.items():
            if name not in OWN:
                yield from words_of(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from words_of(entry)
    elif isinstance(value, str):
        yield from re.findall("[A-Za-z]+", value)


SHAPES = [(command, shape) for command in DRAWN for shape in ("table", "markdown")]


@pytest.mark.parametrize(("command", "shape"), SHAPES, ids=lambda value: " ".join(value) if isinstance(value, tuple) else value)
def test_nothing_english_is_left_in_arabic(command: tuple[str, ...], shape: str, folder: Path) -> None:
    shown = NEUTRAL.sub("", draw(command, folder, "ar", "-f", shape).replace(str(folder), ""))
    records = CliRunner().invoke(app, ["extract", str(folder)]).stdout.splitlines()
    own = {word.lower() for line in records for word in words_of(json.loads(line))} | {"salma", "al", "hamdan", "abd"}
    own |= {rule.name for rule in (*REPORT_RULES, *COLLECTION_RULES)}
    assert sorted({word for word in re.findall("[A-Za-z]{2,}", shown) if word.lower() not in own}) == []


@pytest.mark.parametrize("command", [command for command in DRAWN if command[0] not in ("find", "quotes")], ids=" ".join)
def test_nothing_arabic_is_said_in_english_but_by_reports(command: tuple[str, ...], folder: Path) -> None:
    texts = " ".join(path.read_text("utf-8") for path in folder.glob("*.txt"))
    own = set(re.findall("[\u0600-\u06ff]+", texts))
    shown = draw(command, folder, "en", "-f", "table")
    known = " ".join(json.loads(line).get("admin1") or "" for line in CliRunner().invoke(app, ["places", str(folder)]).stdout.splitlines())
    left = {word for word in re.findall("[\u0600-\u06ff]+", shown) if word not in own and word not in known and word.strip("،؛") not in own}
    assert sorted(word for word in left if not any(word in text for text in own)) == []


def test_every_command_that_draws_is_looked_at() -> None:
    # review asks at a terminal, and page has labels of its own; pairs and normalize take no reports
    assert {names for group in COMMANDS.values() for names in group} - {command[0] for command in DRAWN} == {
        "review",
        "page",
        "pairs",
        "normalize",
    }


def test_pairs_in_arabic() -> None:
    lines = "سامر محمد الحمدان\tسامر الحمدان\nحسن نادر القصير\tحسين نادر القصير\n"
    shown = CliRunner().invoke(app, ["pairs", "-f", "table", "--lang", "ar"], input=lines, env={"COLUMNS": "200"}).stdout
    assert not re.search("[A-Za-z]", shown)
    assert "حُذف من أحدهما اسم الأب محمد، ويتفقان في الباقي" in shown


@pytest.mark.parametrize("shape", ["ndjson", "json", "csv", "tsv"])
def test_what_programs_read_is_the_same_in_every_language(shape: str, folder: Path) -> None:
    for command in (("casualties",), ("match",), ("check",), ("timeline", "--chart"), ("compare",)):
        assert draw(command, folder, "ar", "-f", shape) == draw(command, folder, "en", "-f", shape)


@pytest.mark.parametrize(("language", "answer"), [("ar", "ثُبّت الإكمال التلقائي للصدفة"), ("en", "Completion for")])
def test_installing_completion_is_answered_in_the_readers_language(
    language: str, answer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: "bash")
    result = CliRunner().invoke(app, ["--lang", language, "--install-completion"])
    assert result.exit_code == 0
    assert result.stdout.startswith(answer)
    assert len(result.stdout.splitlines()) == 2
    assert (tmp_path / ".bash_completions" / "darcli.sh").exists()


def test_a_shell_without_completion_is_named_as_such_in_arabic(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: "tcsh")
    result = CliRunner().invoke(app, ["--lang", "ar", "--install-completion"])
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "darcli: لا إكمال تلقائياً لهذه الصدفة\n")
