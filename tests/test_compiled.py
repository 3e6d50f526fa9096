"""What the compiled build names exists, and what it makes of a module does the same."""

from __future__ import annotations

import ast
import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src/darcli"


def load_hook() -> Any:
    """Give ``hatch_build``, which needs the builder that is there only while something is built."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    parents = ["hatchling", "builders", "hooks", "plugin", "interface"]
    stubs = {name: ModuleType(name) for name in (".".join(parents[: depth + 1]) for depth in range(len(parents)))}
    vars(stubs["hatchling.builders.hooks.plugin.interface"])["BuildHookInterface"] = object
    hook = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        for name, stub in stubs.items():
            patch.setitem(sys.modules, name, stub)
        spec.loader.exec_module(hook)
    return hook


HOOK = load_hook()
LAYERS: tuple[str, ...] = HOOK.LAYERS
FILES = sorted(file for layer in LAYERS for file in (SOURCE / layer).rglob("*.py"))


@pytest.mark.parametrize("layer", LAYERS)
def test_the_layers_are_there(layer: str) -> None:
    assert list((SOURCE / layer).rglob("*.py"))


def test_nothing_is_compiled_unasked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["enable-by-default"] is False
    assert not [one for one in project["build-system"]["requires"] if "mypy" in one]


POINT = """from __future__ import annotations
from dataclasses import dataclass

@dataclass(slots=True)
class Point:
    x: int
    y: int = 2

    def __post_init__(self) -> None:
        self.y += self.x
"""


@pytest.mark.parametrize(
    ("line", "prepared"),
    [
        pytest.param("_NEAR = 8  # words", "_NEAR: Final = 8  # words", id="constant"),
        pytest.param('_SIGNS: dict[str, str] = {"ك": "ك"}', '_SIGNS: Final[dict[str, str]] = {"ك": "ك"}', id="with-its-type"),
        pytest.param("Span = tuple[int, int]", "Span = tuple[int, int]", id="a-type-stays"),
        pytest.param("_A, _B = 1, 2", "_A, _B = 1, 2", id="two-at-once-stay"),
        pytest.param('"ك" in (*"بل", "ك")', '"ك" in tuple((*"بل", "ك"))', id="search-with-a-star"),
        pytest.param("from __future__ import annotations", "from __future__ import annotations; from typing import Final", id="import"),
    ],
)
def test_lines_are_prepared(line: str, prepared: str) -> None:
    assert HOOK.prepare(line) == prepared


def test_a_dataclass_begins_as_it_did() -> None:
    """The ``__init__`` in writing stands on a blank line and does what the generated one does."""
    made: dict[str, Any] = {}
    prepared = HOOK.prepare(POINT)
    exec(compile(prepared, "point.py", "exec"), made)
    assert "    def __init__(self, x: int, y: int = 2)" in prepared
    assert repr(made["Point"](3)) == "Point(x=3, y=5)"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_every_module_can_be_prepared(file: Path) -> None:
    source = file.read_text("utf-8")
    prepared = HOOK.prepare(source)
    ast.parse(prepared)
    assert prepared.count("\n") == source.count("\n")
