"""Measure how darcli compares and matches names, beside public tools, on invented people; print one table, nothing is asserted.

    python benchmarks/names.py [--pairs 300] [--sizes 10000,50000,200000] [--write]

``--write`` puts the table into docs/names.md. The names are made by ``names_people.py`` and ``names_changes.py`` and are the same each
time. nomenklatura is measured where it is installed (``pip install nomenklatura``, into an environment of its own with darcli); the
network is never asked for anything. Linux and macOS.
"""

from __future__ import annotations

import argparse
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from names_match import measure_match
from names_pairs import JOINING, make_pairs, measure_scorer
from names_scorers import has_nomenklatura, list_scorers

import darcli

PAGE = Path(__file__).parent.parent / "docs" / "names.md"
_BLOCK = re.compile(r"(<!-- figures -->\n).*(<!-- end -->)", re.S)
_HEAD = ("| what | quality | speed and memory |", "| --- | --- | --- |")


def measure_pairs(each: int) -> Iterator[str]:
    """Give a row for each scorer, and one for how darcli's verdicts treat two people."""
    pairs = make_pairs(each)
    for name, scorer in list_scorers():
        found = measure_scorer(scorer, pairs)
        kind, share = found.worst
        quality = f"F1 {found.f1:.3f}, macro {found.macro:.3f}, worst: {kind} {share:.2f}"
        yield f"| pairs: {name} | {quality} | {found.speed:,.0f} pairs a second |"
    if not has_nomenklatura():
        yield "| pairs: nomenklatura | not installed here | |"
    two = [pair for pair in pairs if not pair.same]
    joined = sum(darcli.compare_names(pair.a, pair.b).verdict in JOINING for pair in two)
    yield f"| pairs: two people whom a verdict of darcli makes one | {joined / len(two):.2%} of {len(two):,} | |"


def measure_sizes(sizes: list[int]) -> Iterator[str]:
    """Give a row for each number of records, names alone, and one for the last with what reports say beside the names."""
    for number, fields in (*((size, False) for size in sizes), (sizes[-1], True)):
        run = measure_match(number, fields=fields)
        what = f"match: {number:,} records{', with dates, places and ages' if fields else ', names alone'}"
        quality = f"precision {run.precision:.3f}, recall {run.recall:.3f} (one folded key: {run.exact[0]:.3f}, {run.exact[1]:.3f})"
        yield f"| {what} | {quality} | {run.seconds:.1f} s, {run.processor:.1f} s of the processor, {run.megabytes:,.0f} MB |"


def main() -> None:
    """Measure and print, and write the page if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=300, help="how many of each kind")
    parser.add_argument("--sizes", default="10000,50000,200000", help="how many records to match, with commas between")
    parser.add_argument("--write", action="store_true", help="put the table into docs/names.md")
    options = parser.parse_args()
    rows = list(_HEAD)
    print("\n".join(rows), flush=True)
    # a process inherits the memory of the one that starts it, so the small ones come first
    for row in itertools.chain(measure_sizes(sorted(map(int, options.sizes.split(",")))), measure_pairs(options.pairs)):
        print(row, flush=True)
        rows.append(row)
    if options.write:
        table = "\n".join((*rows, ""))
        PAGE.write_text(_BLOCK.sub(lambda block: block[1] + table + block[2], PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
