"""What the compiled build names exists, and its modules use nothing that mypyc cannot compile or compiles to something else."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src/darcli"
HOOK = ast.parse((ROOT / "hatch_build.py").read_text("utf-8"))
LAYERS: tuple[str, ...] = next(
    ast.literal_eval(node.value) for node in HOOK.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "LAYERS"
)
FILES = sorted(file for layer in LAYERS for file in (SOURCE / layer).rglob("*.py"))
TREES = {str(file.relative_to(SOURCE)): ast.parse(file.read_text("utf-8")) for file in FILES}


def generators() -> set[str]:
    """Give the names of the functions that yield."""
    functions = [node for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {one.name for one in functions if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(one))}


def searched(tree: ast.Module) -> Iterator[ast.expr]:
    """Give what is asked with ``in``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            yield from (side for how, side in zip(node.ops, node.comparators, strict=True) if isinstance(how, ast.In | ast.NotIn))


@pytest.mark.parametrize("layer", LAYERS)
def test_the_layers_are_there(layer: str) -> None:
    assert list((SOURCE / layer).rglob("*.py"))


def test_nothing_is_compiled_unasked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["enable-by-default"] is False
    assert not [one for one in project["build-system"]["requires"] if "mypy" in one]


def test_no_display_with_a_star_is_searched() -> None:
    """``in ("ب", *OTHERS)``: mypyc breaks off."""
    displays = [(file, side) for file, tree in TREES.items() for side in searched(tree) if isinstance(side, ast.Tuple | ast.List | ast.Set)]
    assert [f"{file}:{side.lineno}" for file, side in displays if any(isinstance(one, ast.Starred) for one in side.elts)] == []


def test_no_generator_is_searched() -> None:
    """``in sentences_behind(…)`` where that yields: compiled, it is an error when it runs."""
    names, calls = generators(), [(file, side) for file, tree in TREES.items() for side in searched(tree) if isinstance(side, ast.Call)]
    assert [f"{file}:{side.lineno}" for file, side in calls if ast.unparse(side.func).rpartition(".")[2] in names] == []


def test_no_property_is_cached_by_functools() -> None:
    """Compiled, it would be found anew each time."""
    found = [(file, node) for file, tree in TREES.items() for node in ast.walk(tree) if isinstance(node, ast.Attribute | ast.alias)]
    assert [file for file, node in found if "cached_property" in ast.unparse(node)] == []
