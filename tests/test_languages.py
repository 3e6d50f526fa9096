"""Whatever darcli says to a person it says in English and in Arabic.

What is said is found in the code, not in a list: every text of the rooms below with two English words in it, the help of every
command as Typer has it, every label, and what Typer, Python and the system say through darcli. A text that is added in one language makes
a test here fail.
"""

from __future__ import annotations

import ast
import errno
import inspect
import itertools
import json.decoder
import json.scanner
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import typer

from darcli.cli.app import COMMANDS, app
from darcli.cli.help import join_paragraph, list_blocks, name_usage, read_help
from darcli.records import Report
from darcli.register.checks.check import check
from darcli.register.checks.rules import COLLECTION_RULES, REPORT_RULES, Rule
from darcli.report.chain import extract
from darcli.streams.messages import Phrases, read_phrases

SOURCE = Path(__file__).parent.parent / "src" / "darcli"
TYPER = Path(inspect.getfile(typer)).parent
ARABIC = re.compile("[\u0600-\u06ff]")
PROSE = re.compile(r"[A-Za-z]{2,} [A-Za-z{]|[}a-z] [a-z]{2,}")
# texts that no reader sees: markup, styles of Rich, what only programmers meet
MARKUP = re.compile(r"[<>=]|^(bold|dim) \w+$|^st \{\}$|^[pn] killed$")
PROGRAMMERS = ("ValueError", "TypeError", "AttributeError")
# commands to type, parts of names, a setting of a library, and what Python says, which is only compared with
TYPED = {"NAME report.txt", "darcli {}", "Abd {}", "Abu {}", "ARABIC LIGATURE ALLAH", "unexpected end", "Extra data", "Unterminated string"}
SOUNDS = re.compile("^(?:[a-z]{1,2} ){9}")


def expand(node: ast.expr) -> list[str]:
    """Give the texts that an expression may be, with ``{}`` for what is not written there: both branches of a choice, all of a sum."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*expand(node.body), *expand(node.orelse)]
    if isinstance(node, ast.JoinedStr):
        parts = [expand(part.value) if isinstance(part, ast.FormattedValue) else expand(part) for part in node.values]
        return ["".join(choice) for choice in itertools.product(*parts)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return ["".join(choice) for choice in itertools.product(expand(node.left), expand(node.right))]
    return ["{}"]


def read_texts(path: Path) -> Iterator[str]:
    """Give every text in a file of ours but docstrings, and what is raised for programmers."""
    tree = ast.parse(path.read_text("utf-8"))
    silent: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node, clean=False) is not None:
            silent.add(id(node.body[0].value))  # type: ignore[attr-defined]
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and getattr(node.exc.func, "id", "") in PROGRAMMERS:
            silent |= {id(part) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in silent or not isinstance(node, (ast.Constant, ast.JoinedStr, ast.BinOp)):
            continue
        # the parts of a text are said with it
        silent |= {id(part) for part in ast.walk(node)} if any(map(PROSE.search, expand(node))) else set()
        yield from expand(node)


def find_silent(texts: Iterable[str], *tables: Phrases) -> list[str]:
    """Give the English texts that none of the tables says in Arabic."""
    prose = {text.strip() for text in texts if PROSE.search(text) and not MARKUP.search(text) and not SOUNDS.search(text)} - TYPED
    return sorted(text for text in prose if not any(is_said(text, table) for table in tables))


def is_said(text: str, table: Phrases) -> bool:
    """Whether a table has ``text``, or has its parts, so that nothing English is left but what stands in quotes."""
    if text in {english.strip() for english, _ in table.rows}:
        return True
    filled = [table.translate(part.replace("{}", "س")) for part in text.split("; ")]
    return not re.search("[a-z]{2}", re.sub('"[^"]*"', "", " ".join(filled)))


def rooms(*names: str) -> Iterator[str]:
    for name in names:
        for path in sorted((SOURCE / name).rglob("*.py")) or [SOURCE / f"{name}.py"]:
            yield from read_texts(path)


TABLES = {"messages": read_phrases("messages"), "reasons": read_phrases("reasons"), "help": read_help()}


def test_what_is_said_is_said_in_arabic() -> None:
    texts = list(rooms("cli", "streams", "files", "errors"))
    assert sum(map(bool, map(PROSE.search, texts))) > 100
    # docstrings of commands are looked at below
    assert find_silent(texts, TABLES["messages"], TABLES["help"]) == []


def test_what_is_said_of_names_is_said_in_arabic() -> None:
    assert find_silent(rooms("names"), TABLES["messages"], TABLES["reasons"]) == []


def command_tree() -> Iterator[tuple[typer.core.TyperCommand, typer.Context]]:
    group = typer.main.get_command(app)
    context = typer.Context(group, info_name="darcli")
    yield group, context  # type: ignore[misc]
    for name in itertools.chain(*COMMANDS.values()):
        command = group.get_command(context, name)  # type: ignore[attr-defined]
        yield command, typer.Context(command, parent=context, info_name=name)


def help_texts(command: object, context: typer.Context) -> Iterator[str]:
    """Give all that the help of a command is made of."""
    for block in list_blocks(command):
        if block.startswith("\b"):
            yield from (line for line in block.removeprefix("\b").split("\n") if line and not line.startswith(" "))
        else:
            yield join_paragraph(block)
    for piece in name_usage(command, context):
        yield from re.findall("[A-Z]+", piece)
    for panel, rows in command.list_panels(context).items():  # type: ignore[attr-defined]
        yield panel
        for names, text, extra in rows:
            yield from (*re.findall(r"(?<!\S)[A-Z]+", names), text, *filter(None, extra.strip("[]").split("; ")))


@pytest.mark.parametrize(("command", "context"), [*command_tree()], ids=lambda value: getattr(value, "name", ""))
def test_help_is_in_arabic(command: object, context: typer.Context) -> None:
    assert [text for text in help_texts(command, context) if read_help().find(text) is None] == []


def raised(path: Path, names: Sequence[str]) -> Iterator[str]:
    """Give what is said where one of ``names`` is called."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in names:
            calls = [part.func.value if isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute) else part for part in node.args]
            yield from (re.sub(r"\{\w*(!r)?\}", "{}", text) for part in calls for text in expand(part))


def test_what_typer_says_of_a_call_is_said_in_arabic() -> None:
    texts: list[str] = []
    for path in (*TYPER.glob("_click/*.py"), TYPER / "core.py"):
        texts += raised(path, ("BadParameter", "UsageError", "NoSuchOption", "BadOptionUsage", "BadArgumentUsage", "fail", "_"))
        if path.name == "exceptions.py":
            texts += read_texts(path)
    sentences = [text.rstrip(".") for text in texts if re.match("[A-Z{].* ", text) and "\n" not in text and "(deprecated)" not in text]
    assert len(sentences) > 20
    # what Click itself would print beside the error, and darcli does not
    unused = {"Option {} requires {}", "{}. {}", "Error: {}", "Try '{} {}' for help", "{} {}", "{}{}.{}", "Missing {}"}
    assert sorted({text for text in sentences if TABLES["messages"].find(text) is None} - unused) == []


def test_what_python_says_of_json_is_said_in_arabic() -> None:
    texts = [text for module in (json.decoder, json.scanner) for text in raised(Path(inspect.getfile(module)), ("JSONDecodeError",))]
    said = [f"broken JSON: {text[0].lower()}{text[1:]} (column 7)" for text in texts if len(text) > 2]
    assert len(said) > 5
    assert [text for text in said if re.search("[a-z]{3}", TABLES["messages"].translate(text).replace("uXXXX", ""))] == []


# fmt: off
PROBLEMS = (
    errno.ENOENT, errno.EACCES, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENAMETOOLONG, errno.EMFILE,
    errno.ENFILE, errno.ELOOP, errno.EPERM, errno.EEXIST, errno.EINVAL, errno.EBUSY, errno.EFBIG, errno.ENOMEM, errno.ETXTBSY,
    errno.ETIMEDOUT, errno.ENODEV, errno.ENXIO,
)
# fmt: on


@pytest.mark.parametrize("problem", PROBLEMS, ids=errno.errorcode.get)
def test_what_the_system_says_of_a_file_is_said_in_arabic(problem: int) -> None:
    assert TABLES["messages"].find(os.strerror(problem).lower()) is not None


def both() -> Iterator[tuple[list[str], list[str]]]:
    """Give the words that checks say in both languages, as they may be."""
    for path in sorted((SOURCE / "register").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Both":
                english, arabic = node.args
                yield expand(english), expand(arabic)


def test_checks_say_in_both_languages_what_depends_on_a_value() -> None:
    pairs = list(both())
    assert len(pairs) > 20
    for english, arabic in pairs:
        assert [text for text in english if ARABIC.search(text)] == []
        # what is put together elsewhere is looked at there
        assert [
            text for text in arabic if re.search("[A-Za-z]{2}", text) or not (ARABIC.search(text) or "{}" in text or english == [text])
        ] == []


@pytest.mark.parametrize("rule", [*REPORT_RULES, *COLLECTION_RULES], ids=lambda rule: rule.name)
def test_findings_are_told_in_both_languages(rule: Rule[Any]) -> None:
    reports = [Report(f"{number}", one.text, published=one.published) for number, one in enumerate(rule.examples)]
    found = [finding for finding in check([extract(report) for report in reports]) if finding.rule == rule.name]
    assert found
    for finding in found:
        assert not re.search("[A-Za-z]", finding.message_ar.replace("XXXX", ""))
        assert not ARABIC.search(re.sub("“[^”]*”", "", quoteless(finding.message, reports)))


def quoteless(message: str, reports: Sequence[Report]) -> str:
    """Give a message without the words that it takes from the reports."""
    own = {word for report in reports for word in re.findall(r"[\u0600-\u06ff]+", report.text)}
    return re.sub(r"[\u0600-\u06ff]+", lambda word: "" if any(word[0] in one for one in own) else word[0], message)


@pytest.mark.parametrize("name", TABLES)
def test_tables_have_both_languages(name: str) -> None:
    rows = TABLES[name].rows
    assert len({english for english, _ in rows}) == len(rows)
    for english, arabic in rows:
        assert english == arabic or ARABIC.search(arabic) or not re.search("[a-z]", english.replace("by", "")), english
        # the s of an English plural is no gap in Arabic
        used = set(re.findall(r"\{(\d)\}", arabic))
        assert used <= {str(number) for number in range(english.count("{}"))}, english
        assert len(used) >= len(re.findall(r"(?<!\w)\{\}(?!\{)", english)) or "{}{}" in english, english


def test_a_text_in_one_language_is_found(tmp_path: Path) -> None:
    new = tmp_path / "new.py"
    new.write_text(
        '"""A room of its own."""\n'
        "def look(name, number):\n"
        '    """Look at it."""\n'
        '    raise InputError(name, f"no {name} in sight" if number else "nothing in sight")\n'
        'say = "field \\"{}\\" is missing"\n'
    )
    assert find_silent(read_texts(new), *TABLES.values()) == ["no {} in sight", "nothing in sight"]


def test_a_help_text_in_one_language_is_found() -> None:
    def wink(eye: str = typer.Option("left", help="Which eye it is.")) -> None:
        """Wink at somebody."""

    from darcli.cli.app import DarcliCommand

    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    alone.command("wink", cls=DarcliCommand)(wink)
    command = typer.main.get_command(alone)
    found = [text for text in help_texts(command, typer.Context(command, info_name="wink")) if read_help().find(text) is None]
    assert found == ["Wink at somebody.", "Which eye it is."]
