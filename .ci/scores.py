"""Measure darcli with the shared scorers and hold each figure against its floor in ``floors.json``.

    python .ci/scores.py            print each figure beside its floor; exit with 1 where one lies below
    python .ci/scores.py --raise    the same, then raise the floors to what was measured; no floor is ever lowered
    python .ci/scores.py --write    the same as the first, and put the figures into docs/accuracy.md

The scorers and their annotated reports stand beside the repository, in ``../shared``; they are not part of it.
"""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).parent / "floors.json"
PAGE = ROOT / "docs" / "accuracy.md"
UNSEEN = ROOT / "benchmarks" / "corpus" / "heldout"
KINDS = ("casualty", "person", "count", "single", "vague", "date", "place")
PARTS = ("numbers", "ordinals", "dates", "pairs", "latin", "persons")
# the feature that the first users brought, and must always be read right
FEATURE = "jasim"
# how a line of score_parts.py says its figures: what the line is, and each figure by name
_LINES = {
    "numbers": (r"numbers\.jsonl +(all|words|digits|no number) +([\d.]+)", "numbers, {}"),
    "ordinals": (r"ordinals\.jsonl +(all) +([\d.]+)", "ordinals, {}"),
    "dates": (r"dates(_news)?\.jsonl +texts right ([\d.]+)", "dates{}, texts right"),
    "pairs": (r"pairs +(best F1) ([\d.]+)", "pairs of names, {}"),
    "macro": (r"  (macro) ([\d.]+)", "pairs of names, {} over the kinds"),
    "latin": (r"latin +(right one first) ([\d.]+)", "English to Arabic name, {}"),
    "persons": (r"persons (exact|overlap) .*F1 ([\d.]+)", "persons in general news, {} F1"),
}
_BLOCK = re.compile(r"(<!-- figures -->\n).*(<!-- end -->)", re.S)


def measure_reports() -> dict[str, float]:
    """Give the figures of ``extract`` on the annotated reports, and on those of the corpus that no rule was written against."""
    measured, unseen = _score(SHARED / "reports"), _score(UNSEEN)
    figures = {f"reports, {kind} F1": measured[kind]["f1"] for kind in KINDS}
    figures |= {f"reports, {name} of casualties": field["accuracy"] for name, field in measured["fields"].items() if field["of"]}
    feature = measured["per_report"].get(FEATURE, {})
    figures |= {f"the first feature, {kind} F1": feature[kind] for kind in ("casualty", "date") if feature}
    return figures | {f"held-out reports, {kind} F1": unseen[kind]["f1"] for kind in KINDS}


def _score(folder: Path) -> dict[str, Any]:
    measured: dict[str, Any] = json.loads(_run("score.py", "--json", "--dir", str(folder), "--darcli", f"{sys.executable} -m darcli"))
    return measured


def measure_parts() -> dict[str, float]:
    """Give the figures of the parts: numbers, dates, names."""
    printed = _run("score_parts.py", *PARTS)
    return {
        name.format((found[1] or "").replace("_", " in ")): float(found[2])
        for pattern, name in _LINES.values()
        for found in re.finditer(pattern, printed)
    }


def _run(script: str, *arguments: str) -> str:
    """Give what a scorer prints; what it has to say in case of trouble goes to stderr."""
    return subprocess.run([sys.executable, SHARED / script, *arguments], stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout


def find_failures(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Print each figure beside its floor, and give those that lie below it or were not measured."""
    for name, figure in figures.items():
        mark = "  BELOW" if figure < floors.get(name, 0) else ""
        print(f"{name:44} {figure:.3f}   floor {floors[name]:.3f}{mark}" if name in floors else f"{name:44} {figure:.3f}   no floor")
    return [name for name, floor in floors.items() if figures.get(name, -1) < floor]


def write_page(figures: dict[str, float], floors: dict[str, float]) -> None:
    """Put the figures into the page on accuracy."""
    rows = [f"| {name} | {figure:.3f} | {floors.get(name, 0):.3f} |" for name, figure in figures.items()]
    table = "\n".join(["| what | measured | floor |", "| --- | --- | --- |", *rows, ""])
    PAGE.write_text(_BLOCK.sub(lambda block: block[1] + table + block[2], PAGE.read_text("utf-8")), "utf-8")


def main() -> None:
    """Measure, compare, and do what the option says."""
    if not (SHARED / "score.py").exists():
        sys.exit(f"no scorers in {SHARED.name}/ beside the repository")
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8"))
    figures = measure_reports() | measure_parts()
    failures = find_failures(figures, floors)
    if "--raise" in sys.argv:
        floors |= {name: max(floors.get(name, 0), math.floor(figure * 1000) / 1000) for name, figure in figures.items()}
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")
    if "--write" in sys.argv:
        write_page(figures, floors)
    if failures:
        sys.exit(f"below the floor or not measured: {', '.join(failures)}")


if __name__ == "__main__":
    main()
