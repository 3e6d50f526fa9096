"""Write the rules into docs/checks.md; with ``--check`` only say whether the page is stale, and exit with 1 if so."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from darcli.register.checks.rules import COLLECTION_RULES, REPORT_RULES, Rule

PAGE = Path(__file__).parent.parent / "docs" / "checks.md"


def write_table(rules: Iterable[Rule[Any]]) -> str:
    """Give a table of rules, with severity, what is said in both languages, and an example."""
    lines = ["| rule | severity | what it says | invented reports in which it finds something |", "| --- | --- | --- | --- |"]
    for rule in rules:
        examples = "<br>".join(filter(None, (part for one in rule.examples for part in (one.published, one.text.replace("\n", "<br>")))))
        row = (f"`{rule.name}`", rule.severity, f"{rule.message}<br>{rule.message_ar}", examples)
        lines.append(f"| {' | '.join(row)} |")
    return "\n".join(lines)


def fill(page: str) -> str:
    """Give ``page`` with the rules between its marks."""
    for mark, rules in (("inside", REPORT_RULES), ("across", COLLECTION_RULES)):
        begin, end, table = f"<!-- rules {mark} -->\n", f"\n<!-- end {mark} -->", write_table(rules)
        page = page.partition(begin)[0] + begin + table + end + page.partition(end)[2]
    return page


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
