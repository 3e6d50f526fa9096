"""Pin every dependency: write ``requirements.lock``, ``requirements-dev.lock`` and the same pins for uv into ``pyproject.toml``.

The locks carry hashes and no address, so pip and uv take the packages from wherever the machine gets its own, and take nothing else.
uv's own lock file holds the address of each package and is not kept. Run it after a change to the dependencies (it needs uv and the
network); ``--check`` needs neither and says whether the three agree with one another and with the declared dependencies.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PROJECT = ROOT / "pyproject.toml"
LOCKS = {"requirements.lock": (), "requirements-dev.lock": ("--group", "dev")}
_PIN = re.compile(r"^([A-Za-z0-9._-]+==[^\s;\\]+(?: ; [^\\\n]+?)?) \\$", re.M)
# the pin, its hashes, and a comment that it is one of ours
_DIRECT = re.compile(r"^([A-Za-z0-9._-]+)==(\S+).*\n(?:    --hash.*\n)+(?:    # via\n(?:    #   .*\n)*?)?    #(?: via|  ) +darcli \(", re.M)
_BLOCK = re.compile(r"^constraint-dependencies = \[\n(?:    .*\n)*\]\n", re.M)


def compile_lock(name: str, group: tuple[str, ...]) -> None:
    """Let uv resolve the dependencies for every platform and write them to ``name``; pins that still fit are kept."""
    command = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--generate-hashes", "--python-version", "3.11"]
    subprocess.run([*command, "--no-header", "--quiet", *group, "-o", name], cwd=ROOT, check=True)


def read_pins(name: str) -> list[str]:
    """Give the pins of a lock, with their markers."""
    return _PIN.findall((ROOT / name).read_text("utf-8"))


def write_constraints(pins: list[str]) -> None:
    """Put ``pins`` into ``pyproject.toml`` for uv, in the place of the former ones."""
    block = "constraint-dependencies = [\n" + "".join(f'    "{pin}",\n' for pin in pins) + "]\n"
    PROJECT.write_text(_BLOCK.sub(lambda _: block, PROJECT.read_text("utf-8")), "utf-8")


def find_problems() -> list[str]:
    """Say where locks, constraints and declared dependencies do not agree."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))
    runtime = project["project"]["dependencies"]
    declared = {"requirements.lock": runtime, "requirements-dev.lock": [*runtime, *project["dependency-groups"]["dev"]]}
    problems = [problem for name in LOCKS for problem in _check_lock(name, [Requirement(one) for one in declared[name]])]
    if project["tool"]["uv"]["constraint-dependencies"] != read_pins("requirements-dev.lock"):
        problems.append("pyproject.toml: the constraints for uv are not the pins of requirements-dev.lock")
    if extra := sorted(set(read_pins("requirements.lock")) - set(read_pins("requirements-dev.lock"))):
        problems.append(f"requirements.lock: pinned otherwise than in requirements-dev.lock: {', '.join(extra)}")
    return problems


def _check_lock(name: str, declared: list[Requirement]) -> list[str]:
    text = (ROOT / name).read_text("utf-8")
    direct = dict(_DIRECT.findall(text))
    problems = [f"{name}: holds an address"] if "://" in text else []
    problems += [f"{name}: {one.name} is not pinned" for one in declared if one.name not in direct]
    problems += [
        f"{name}: {one.name} {direct[one.name]} is not {one.specifier}"
        for one in declared
        if one.name in direct and not one.specifier.contains(direct[one.name])
    ]
    problems += [f"{name}: {one} is pinned but no longer declared" for one in sorted(direct.keys() - {one.name for one in declared})]
    return problems


def main() -> None:
    """Write the locks, or with ``--check`` say what does not agree and exit with 1."""
    if sys.argv[1:] != ["--check"]:
        # the pins of yesterday would hold down an update, and be named as the reason for every pin
        write_constraints([])
        for name, group in LOCKS.items():
            compile_lock(name, group)
        write_constraints(read_pins("requirements-dev.lock"))
    if problems := find_problems():
        sys.exit("\n".join([*problems, "run: python genscripts/lock.py"]))


if __name__ == "__main__":
    main()
