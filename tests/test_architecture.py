"""The plan of the house: which room may import which, where each dependency lives, and how large a file may grow."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "darcli"
TREES = {path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(SOURCE.rglob("*.py"))}
# what hatch_build.py compiles
COMPILED = {file: tree for file, tree in TREES.items() if file.startswith(("report/", "text/"))}
EVERYONE = {"records", "errors", "findings", "tolls", "statements"}
# each room, and the rooms it may import; what is not a folder is a file beside them
ROOMS = {
    "records": set(),
    "errors": set(),
    "findings": {"records"},
    "tolls": {"records"},
    "statements": {"records"},
    "data": EVERYONE,
    "text": EVERYONE | {"data"},
    "names": EVERYONE | {"data", "text"},
    "report": EVERYONE | {"data", "text", "names"},
    "register": EVERYONE | {"data", "text", "names", "report"},
    "streams": EVERYONE,
    "files": EVERYONE | {"report", "streams"},
    "cli": EVERYONE | {"data", "text", "names", "report", "register", "streams", "files", "__main__"},
    "__main__": {"cli"},
    "__init__": EVERYONE | {"text", "names", "report", "register", "files"},
}
# where a dependency may be imported; those marked below only inside the function that needs them
HOMES = {
    "typer": "cli/",
    "rich": "streams/",
    "tabulate": "streams/table.py",
    "pyarabic": "text/",
    "rapidfuzz": "names/",
    "hijridate": "report/dates/",
    "bidi": "streams/bidi.py",
    "arabic_reshaper": "streams/bidi.py",
}
WHEN_NEEDED = {"rich", "tabulate", "hijridate", "bidi", "arabic_reshaper"}
# what only the command line may do
MANNERS = {"print", "input", "breakpoint", "exit", "quit"}
SURROUNDINGS = {"os.environ", "os.getenv", "sys.exit", "sys.stdin", "sys.stdout", "sys.stderr", "sys.argv"}


def room_of(file: str) -> str:
    return file.split("/")[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """Give the modules imported anywhere in ``tree``, by their full names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "an import relative to the file"
            assert node.module is not None
            yield from (f"darcli.{alias.name}" for alias in node.names) if node.module == "darcli" else [node.module]


def is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def undocumented(tree: ast.Module) -> list[str]:
    """Give the public functions and classes that say nothing; a method may leave it to its class."""
    public = (node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"))
    return [node.name for node in public if not ast.get_docstring(node)]


def functions(tree: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def parameters(function: ast.FunctionDef) -> list[str]:
    given = function.args
    return [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs) if one.arg not in ("self", "cls")]


def test_every_room_is_in_the_plan() -> None:
    assert {room_of(file) for file in TREES} == ROOMS.keys()


def test_imports_go_one_way() -> None:
    against = []
    for file, tree in TREES.items():
        rooms = {module.split(".")[1] for module in imported(tree) if module.startswith("darcli.")} - {room_of(file)}
        against += [f"{file} imports {room}" for room in sorted(rooms - ROOMS[room_of(file)])]
    assert against == []


def test_each_dependency_has_one_room() -> None:
    ours = [(file, module.split(".")[0]) for file, tree in TREES.items() for module in imported(tree)]
    assert [f"{file} imports {name}" for file, name in ours if name in HOMES and not file.startswith(HOMES[name])] == []
    assert {name for _, name in ours} >= HOMES.keys()


def test_what_is_slow_to_come_is_imported_when_it_is_needed() -> None:
    early = []
    for file, tree in TREES.items():
        at_once = [node for node in tree.body if not isinstance(node, ast.FunctionDef | ast.ClassDef) and not is_for_types(node)]
        names = {module.split(".")[0] for module in imported(ast.Module(at_once, []))}
        early += [f"{file} imports {name}" for name in sorted(names & WHEN_NEEDED)]
    assert early == []


def test_only_the_command_line_prints_exits_and_reads_the_environment() -> None:
    found = []
    for file, tree in TREES.items():
        if room_of(file) in ("cli", "__main__"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MANNERS:
                found.append(f"{file}:{node.lineno} {node.func.id}")
            elif isinstance(node, ast.Attribute) and ast.unparse(node) in SURROUNDINGS:
                found.append(f"{file}:{node.lineno} {ast.unparse(node)}")
    assert found == []


def test_files_stay_small() -> None:
    sizes = {file: len((SOURCE / file).read_text("utf-8").splitlines()) for file in TREES}
    assert {file: size for file, size in sizes.items() if size >= 300} == {}


def test_functions_stay_small() -> None:
    sizes = {(file, one.name): (one.end_lineno or 0) - one.lineno for file, tree in TREES.items() for one in functions(tree)}
    assert {where: size for where, size in sizes.items() if size >= 40} == {}


def test_functions_take_at_most_five_parameters() -> None:
    counts = {(file, one.name): len(parameters(one)) for file, tree in TREES.items() for one in functions(tree)}
    assert {where: count for where, count in counts.items() if count > 5} == {}


def test_everything_public_says_what_it_does() -> None:
    assert [file for file, tree in TREES.items() if not ast.get_docstring(tree)] == []
    assert {file: silent for file, tree in TREES.items() if (silent := undocumented(tree))} == {}


def generators() -> set[str]:
    """Give the names of the functions that yield."""
    functions = [node for tree in COMPILED.values() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {one.name for one in functions if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(one))}


def searched(tree: ast.Module) -> Iterator[ast.expr]:
    """Give what is asked with ``in``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            yield from (side for how, side in zip(node.ops, node.comparators, strict=True) if isinstance(how, ast.In | ast.NotIn))


def test_no_generator_is_searched() -> None:
    """``in sentences_behind(…)`` where that yields: compiled, it is an error when it runs."""
    names, calls = generators(), [(file, side) for file, tree in COMPILED.items() for side in searched(tree) if isinstance(side, ast.Call)]
    assert [f"{file}:{side.lineno}" for file, side in calls if ast.unparse(side.func).rpartition(".")[2] in names] == []


def test_no_property_is_cached_by_functools() -> None:
    """Compiled, it would be found anew each time."""
    found = [(file, node) for file, tree in COMPILED.items() for node in ast.walk(tree) if isinstance(node, ast.Attribute | ast.alias)]
    assert [file for file, node in found if "cached_property" in ast.unparse(node)] == []
