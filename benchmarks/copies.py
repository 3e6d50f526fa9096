"""Measure how well copies of one text are found among 1,000 invented reports, of which 100 are edited copies of others.

    python benchmarks/copies.py [--seed 7] [--reports 1000] [--copies 100] [--show]

The rest are reports of their own: incidents written after the same patterns, and bulletins of a ministry that differ in their figures only.
Each copy is edited in two to four ways: sentences left out, added or moved, words changed or misspelt, a figure changed, cut off.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from invented import OUTLETS, make_incident, write_bulletin, write_report

from darcli.records import Extraction, Report
from darcli.register.copies import find_copies
from darcli.report.sections import split_sections

CORPUS = Path(__file__).parent / "corpus"
REPORTS = ("heldout", "local", "tuning")  # texts of several lines, as the edits need; the news are of one
_SWAPS = (
    ("قُتل", "لقي حتفه"), ("أفاد", "ذكر"), ("مراسل", "مندوب"), ("إثر", "جراء"), ("مجهولون", "ملثمون"), ("الحادثة", "الواقعة"),
    ("البلدة", "المنطقة"), ("آخرون", "غيرهم"), ("وقال", "وأضاف"), ("مدينة", "بلدة"), ("أ", "ا"), ("ة", "ه"), ("إ", "ا"),
)  # fmt: skip
_ADDED = (
    "وأضاف الموقع أن التفاصيل ما زالت غير مكتملة وأن حصيلة الحادثة قابلة للتغير.",
    "يُذكر أن المنطقة تعيش حالة من الفوضى الأمنية منذ سنوات.",
    "وتناقلت صفحات محلية صوراً قالت إنها من مكان الحادثة.",
    "ويأتي ذلك بعد أيام من اجتماع ضم وجهاء المنطقة لبحث الأوضاع.",
)

Edit = Callable[[list[str], random.Random], list[str]]


def drop(lines: list[str], source: random.Random) -> list[str]:
    """Leave out a sentence."""
    kept = list(lines)
    if len(kept) > 3:
        kept.pop(source.randrange(1, len(kept)))
    return kept


def add(lines: list[str], source: random.Random) -> list[str]:
    """Add an outlet's own words at the head, and a sentence or two."""
    more = source.sample(_ADDED, source.randint(1, 2))
    return [*lines[:1], f"متابعات - {source.choice(OUTLETS)}", *lines[1:], *more]


def move(lines: list[str], source: random.Random) -> list[str]:
    """Put the sentences behind the first two in another order."""
    rest = lines[2:]
    source.shuffle(rest)
    return [*lines[:2], *rest]


def swap(lines: list[str], source: random.Random) -> list[str]:
    """Say some words otherwise, and spell others as posts do."""
    text = "\n".join(lines)
    for old, new in source.sample(_SWAPS, 4):
        text = text.replace(old, new)
    return text.split("\n")


def retitle(lines: list[str], source: random.Random) -> list[str]:
    """Write another title."""
    return [f"عاجل: {source.choice(('تفاصيل', 'مستجدات', 'آخر تطورات'))} ما جرى في ريف درعا", *lines[1:]]


def recount(lines: list[str], source: random.Random) -> list[str]:
    """Change one figure."""
    text = "\n".join(lines)
    found = list(re.finditer(r"(?<![0-9])[0-9]{1,3}(?![0-9])", text))
    if not found:
        return lines
    match = source.choice(found)
    return (text[: match.start()] + str(int(match[0]) + source.randint(1, 3)) + text[match.end() :]).split("\n")


def cut(lines: list[str], source: random.Random) -> list[str]:
    """Keep the first two thirds."""
    return lines[: max(4, len(lines) * 2 // 3)]


EDITS: tuple[Edit, ...] = (drop, add, move, swap, retitle, recount, cut)


def make_reports(seed: int, number: int, copies: int) -> tuple[list[str], list[int]]:
    """Give the texts in a random order, and for each the position of the text it is a copy of, or its own."""
    source = random.Random(seed)
    texts = [path.read_text("utf-8") for path in sorted(path for half in REPORTS for path in (CORPUS / half).glob("*.txt"))]
    day = date(2023, 1, 1)
    for count in range(60):
        texts.append(write_bulletin(source, day + timedelta(days=count)))
    while len(texts) < number - copies:
        texts.append(write_report(make_incident(source), source))
    texts = texts[: number - copies]
    origins = list(range(len(texts)))
    long = [position for position, text in enumerate(texts) if len(text.split()) > 60 and "وزارة الصحة\n" not in text]
    for _ in range(copies):
        origin = source.choice(long)
        lines = [line for line in texts[origin].split("\n") if line.strip()]
        for edit in source.sample(EDITS, source.randint(2, 4)):
            lines = edit(lines, source)
        texts.append("\n".join(lines) + "\n")
        origins.append(origin)
    order = list(range(len(texts)))
    source.shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    return [texts[old] for old in order], [place[origins[old]] for old in order]


def measure(seed: int, number: int, copies: int, *, show: bool) -> tuple[float, float, float]:
    """Give precision and recall over pairs of copies of one text, and the seconds it took to find them."""
    texts, origins = make_reports(seed, number, copies)
    reports = [Extraction(Report(str(position), text), split_sections(text)) for position, text in enumerate(texts)]
    begun = time.perf_counter()
    found = find_copies(reports)
    took = time.perf_counter() - begun
    family: dict[int, set[int]] = {}
    for position, origin in enumerate(origins):
        family.setdefault(origin, {origin}).add(position)
    truth = {(a, b) for members in family.values() for a in members for b in members if a < b}
    groups = [(group.original, *group.copies) for group in found]
    told = {(a, b) for members in groups for a in members for b in members if a < b}
    if show:
        for kind, pairs in (("wrong", told - truth), ("missed", truth - told)):
            for a, b in sorted(pairs):
                print(f"--- {kind}\n{texts[a]}\n{texts[b]}")
    right = len(truth & told)
    return right / max(len(told), 1), right / max(len(truth), 1), took


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--copies", type=int, default=100)
    parser.add_argument("--show", action="store_true", help="show the pairs that are wrong or missed")
    options = parser.parse_args()
    precision, recall, took = measure(options.seed, options.reports, options.copies, show=options.show)
    print(f"copies among {options.reports:,} reports: precision {precision:.3f}, recall {recall:.3f}, {took:.2f} s")


if __name__ == "__main__":
    main()
