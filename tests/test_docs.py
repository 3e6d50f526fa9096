"""The documents say what is so: commands, records, links and locks are looked after by a test, so that no one has to remember."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
import types
from pathlib import Path

import pytest

import darcli
from darcli import findings, records, statements, tolls
from darcli.cli.app import COMMANDS, load_command
from darcli.register import summary_lines

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("sample_reports/*.md")])
NAMES = [name for names in COMMANDS.values() for name in names]
CHANGES = ("added", "changed", "fixed", "removed")


def shapes(module: types.ModuleType) -> list[type]:
    """Give the dataclasses that are defined in ``module``."""
    return [item for item in vars(module).values() if dataclasses.is_dataclass(item) and item.__module__ == module.__name__]  # type: ignore[misc]


def documented_fields() -> dict[str, list[str]]:
    """Give the fields in the table under each heading of docs/records.md."""
    _, *parts = re.split(r"^#+ (.+)\n", (ROOT / "docs/records.md").read_text("utf-8"), flags=re.M)
    row = re.compile(r"^\| `(\w+)` \| [^|]+ \| [^|]+ \| [^|]+ \|$", re.M)
    return {heading: row.findall(text) for heading, text in zip(parts[::2], parts[1::2], strict=True)}


SHAPES = [*shapes(records), *shapes(findings), *shapes(tolls), *shapes(statements), *shapes(summary_lines)]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_field_is_documented(shape: type) -> None:
    heading = re.sub(r"(?<!^)(?=[A-Z])", " ", shape.__name__).lower()
    fields = [field.name for field in dataclasses.fields(shape)]
    assert sorted(documented_fields()[heading]) == sorted(fields)


@pytest.mark.parametrize("script", ["checks_docs.py", "cli_docs.py", "lock.py"])
def test_what_scripts_make_is_up_to_date(script: str) -> None:
    run = subprocess.run([sys.executable, ROOT / "genscripts" / script, "--check"], capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_with_an_example(name: str) -> None:
    text = load_command(name).help
    assert re.search(rf"^\s+Examples?:\n(\s+.*\n)*?\s+darcli .*\b{name}\b", text.replace("\b", ""), re.M)


def test_every_public_name_can_be_imported() -> None:
    assert sorted(darcli.__all__) == darcli.__all__
    assert [name for name in darcli.__all__ if not hasattr(darcli, name)] == []
    assert {shape.__name__ for shape in (*shapes(records), *shapes(findings), *shapes(tolls), *shapes(statements))} <= set(darcli.__all__)
    with pytest.raises(AttributeError, match="no attribute 'find_everything'"):
        _ = darcli.find_everything  # type: ignore[attr-defined]


def test_the_public_api_is_imported_when_it_is_used() -> None:
    program = "import sys, darcli; print(*(name for name in sys.modules if name.startswith('darcli.')))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert run.stdout.split() == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8"))
    files = [target.partition("#")[0] for target in targets if "://" not in target]
    assert [file for file in files if file and not (page.parent / file).exists()] == []


def test_the_readme_leads_to_every_page() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert [page.name for page in ROOT.glob("docs/*") if f"(docs/{page.name})" not in text] == []


def test_locks_hold_no_address() -> None:
    assert [lock.name for lock in ROOT.glob("requirements*.lock") if "://" in lock.read_text("utf-8")] == []


def test_notes_on_changes_say_what_they_are() -> None:
    notes = [note for note in (ROOT / "changelog.d").iterdir() if note.name != "README.md"]
    assert [note.name for note in notes if not re.fullmatch(rf"[\w-]+\.({'|'.join(CHANGES)})\.md", note.name)] == []
    assert [note.name for note in notes if not note.read_text("utf-8").strip()] == []
