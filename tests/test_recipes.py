"""The recipes of the documents, run as they stand on the sample reports."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```", re.M | re.S)
# a line that ends in a backslash or a pipe goes on in the next
COMMAND = re.compile(r"(?:.*(?:\\|\|)\n)*.+")


def recipes(*pages: str) -> list[str]:
    """Give the commands in the shell blocks of ``pages``."""
    blocks = [block for page in pages for language, block in BLOCK.findall((ROOT / page).read_text("utf-8")) if language == "sh"]
    return [command for block in blocks for command in COMMAND.findall(block)]


def run_recipe(recipe: str, folder: Path) -> str:
    """Run a recipe in ``folder`` with the sample reports in it, and give what it printed or wrote."""
    if re.search(r"\bjq\b", recipe) and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    if not (folder / "sample_reports").exists():
        (folder / "sample_reports").symlink_to(ROOT / "sample_reports")
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    command = ["bash", "-euo", "pipefail", "-c", recipe]
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout + "".join(file.read_text("utf-8") for file in folder.iterdir() if file.is_file())


@pytest.mark.parametrize("recipe", list(dict.fromkeys(recipes("README.md", "docs/recipes.md"))), ids=lambda recipe: recipe[:60])
def test_recipes_run_and_give_something(recipe: str, tmp_path: Path) -> None:
    assert run_recipe(recipe, tmp_path).strip()


def test_the_long_pipe_and_the_short_one_give_the_same_table(tmp_path: Path) -> None:
    long = run_recipe("darcli extract sample_reports/ | darcli match | darcli casualties -f csv", tmp_path)
    assert long == run_recipe("darcli casualties sample_reports/ -f csv", tmp_path)
    assert len(long.splitlines()) > 10


def test_a_filter_between_two_stages_holds(tmp_path: Path) -> None:
    killed = """jq 'select(.status == "killed")'"""
    table = run_recipe(f"darcli names sample_reports/victims_list.txt | {killed} | darcli match | darcli casualties -f tsv", tmp_path)
    head, *rows = (line.split("\t") for line in table.splitlines())
    assert rows
    assert {row[head.index("status")] for row in rows} == {"killed"}


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    [program] = [block for language, block in BLOCK.findall((ROOT / "README.md").read_text("utf-8")) if language == "python"]
    assert len(program.strip().splitlines()[2:]) == 5
    (tmp_path / "sample_reports").symlink_to(ROOT / "sample_reports")
    run = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    assert "عبد" not in run.stderr
    assert len(run.stdout.splitlines()) == 3
