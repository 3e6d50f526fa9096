"""Make docs/cli.md from the help of each command; with ``--check`` only say whether it is stale, and exit with 1 if so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from darcli.cli.app import COMMANDS

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"
HEAD = """\
# Commands

Made from `--help` by `genscripts/cli_docs.py`; do not edit by hand.

The exit code is 0 when a command has done its work, 2 in case of trouble (a bad call, bad data, a full disk), 141 when whoever
reads its output has gone, and 130 after Ctrl-C.
"""


def read_help(*command: str) -> str:
    """Give what ``darcli COMMAND --help`` prints in a terminal of 100 columns."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DARCLI_")}
    run = subprocess.run(
        [sys.executable, "-m", "darcli", *command, "--help"],
        env=environment | {"COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return "\n".join(line.rstrip() for line in run.stdout.strip().splitlines())


def make_page() -> str:
    """Give the whole page."""
    blocks = [f"## darcli\n\n```text\n{read_help()}\n```\n"]
    for purpose, names in COMMANDS.items():
        blocks.append(f"## {purpose}\n")
        blocks += [f"### darcli {name}\n\n```text\n{read_help(name)}\n```\n" for name in names]
    return "\n".join([HEAD, *blocks])


def main() -> None:
    """Write the page, or check it."""
    page = make_page()
    if sys.argv[1:] != ["--check"]:
        PAGE.write_text(page, "utf-8")
    elif not PAGE.exists() or PAGE.read_text("utf-8") != page:
        sys.exit("docs/cli.md is stale; run: python genscripts/cli_docs.py")


if __name__ == "__main__":
    main()
