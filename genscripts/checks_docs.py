"""Write the rules into docs/checks.md; with ``--check`` only say whether the page is stale, and exit with 1 if so."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from darcli.register.checks.rules import REPORT_RULES

PAGE = Path(__file__).parent.parent / "docs" / "checks.md"


def write_table(rows: Iterable[tuple[str, ...]]) -> str:
    """Give a table of rules, with severity, what is said in both languages, and an example."""
    lines = ["| rule | severity | what it says | an invented report in which it finds something |", "| --- | --- | --- | --- |"]
    lines += [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows]
    return "\n".join(lines)


def fill(page: str) -> str:
    """Give ``page`` with the rules between its marks."""
    report = write_table(
        (f"`{rule.name}`", rule.severity, f"{rule.message}<br>{rule.message_ar}", rule.example.replace("\n", "<br>"))
        for rule in REPORT_RULES
    )
    return re.sub(r"(<!-- report rules -->\n).*?(<!-- end -->)", lambda match: f"{match[1]}{report}\n{match[2]}", page, count=1, flags=re.S)


def main() -> None:
    """Write the page, or say that it is stale."""
    page = PAGE.read_text("utf-8")
    filled = fill(page)
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(filled, "utf-8")
    elif filled != page:
        sys.exit("docs/checks.md is stale: run python genscripts/checks_docs.py")


if __name__ == "__main__":
    main()
