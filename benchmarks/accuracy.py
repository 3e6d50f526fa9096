"""The open benchmark: how well annotated reports are read, by half of the corpus.

    python benchmarks/accuracy.py                        darcli on every half of benchmarks/corpus
    python benchmarks/accuracy.py DIR...                 on other folders of NAME.txt with NAME.gold.json
    python benchmarks/accuracy.py DIR --records FILE     another tool's records (NDJSON) instead of darcli's
    python benchmarks/accuracy.py DIR --misses           with what was missed (-), invented (+) and read otherwise (!)

What is compared: ``casualty`` is a person with a status other than none, name and status both right; ``person`` a named person, whatever
the status; ``count`` a stated number of people (none, two or more) with its status, ``single`` one unnamed person, ``vague`` harm without a
number; ``date`` the EDTF value; ``place`` the bare name. Fields are shares of the casualties whose name was found, where either side has a
value. Names are compared without what no reader would call a difference (harakat, hamza seats, the space in عبد الرحمن). What the
annotation leaves open ("?", "optional") is not scored.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from darcli import extract, normalize

Fields = dict[str, Any]
CORPUS = Path(__file__).parent / "corpus"
KINDS = ("casualty", "person", "count", "single", "vague", "date", "place")
FIELDS = ("age", "origin", "affiliation", "aliases", "date", "place")
_JOINED = ("عبد", "ابو", "ابي", "ابا", "ال")


def fold(name: object) -> str:
    """Write a name so that only real differences are left."""
    words = "".join(sign if sign.isalnum() or sign.isspace() else " " for sign in normalize(str(name))).split()
    folded: list[str] = []
    for word in words:
        if folded and folded[-1] in _JOINED:
            folded[-1] = ("ابو" if folded[-1].startswith("اب") else folded[-1]) + word
        else:
            folded.append(word)
    return " ".join(folded)


class Tally:
    """Right, invented and missed findings of each kind, and fields right of those that could be."""

    def __init__(self) -> None:
        self.found: dict[str, list[int]] = {kind: [0, 0, 0] for kind in KINDS}
        self.fields: dict[str, list[int]] = {name: [0, 0] for name in FIELDS}
        self.misses: list[str] = []

    def add(self, kind: str, right: int, invented: Iterable[object], missed: Iterable[object]) -> None:
        """Count the findings of a kind in one report."""
        extra, lost = list(invented), list(missed)
        for slot, number in enumerate((right, len(extra), len(lost))):
            self.found[kind][slot] += number
        self.misses += [f"- {kind} {item}" for item in lost] + [f"+ {kind} {item}" for item in extra]

    def rate(self, kind: str) -> tuple[float, float, float]:
        """Give precision, recall and F1 of a kind."""
        right, invented, missed = self.found[kind]
        precision = right / (right + invented) if right + invented else 1.0
        recall = right / (right + missed) if right + missed else 1.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(gold: Fields, records: dict[str, list[Fields]], tally: Tally) -> None:
    """Hold the ``records`` of one report, by type, against its annotation."""
    _score_people(gold["persons"], records["person"], tally)
    for kind in ("count", "single", "vague"):
        wanted, found = ([one for one in counts if _size(one) == kind] for counts in (gold["counts"], records["count"]))
        _score_set(kind, wanted, found, lambda one: (one["status"], one.get("n")), tally)
    _score_set("date", gold["dates"], records["date"], lambda one: one.get("edtf"), tally)
    _score_set("place", [{"name": name} for name in gold["places"]], records["place"], lambda one: fold(one["name"]), tally)


def _size(count: Fields) -> str:
    return {None: "vague", 1: "single"}.get(count.get("n"), "count")


def _score_set(kind: str, wanted: list[Fields], found: list[Fields], key: Callable[[Fields], object], tally: Tally) -> None:
    must = {key(one) for one in wanted if not one.get("optional")}
    may = {key(one) for one in wanted} - must
    have = {key(one) for one in found} - may
    tally.add(kind, len(must & have), have - must, must - have)


def _score_people(wanted: list[Fields], found: list[Fields], tally: Tally) -> None:
    pairs = list(_pair(wanted, found))
    paired = {id(one) for pair in pairs for one in pair}
    missed, invented = ([one for one in people if id(one) not in paired] for people in (wanted, found))
    tally.add("person", len(pairs), [one["name"] for one in invented], [one["name"] for one in missed])
    right = sum(gold["status"] == mine["status"] != "none" for gold, mine in pairs)
    wrong = [(gold, mine) for gold, mine in pairs if gold["status"] != mine["status"]]
    extra = [*invented, *(mine for _, mine in wrong)]
    lost = [*missed, *(gold for gold, _ in wrong)]
    tally.add(
        "casualty", right, *([f"{one['name']} [{one['status']}]" for one in people if one["status"] != "none"] for people in (extra, lost))
    )
    for gold, mine in pairs:
        if gold["status"] != "none":
            for name in FIELDS:
                _score_field(name, gold, mine, tally)


def _pair(wanted: list[Fields], found: list[Fields]) -> Iterator[tuple[Fields, Fields]]:
    """Pair people one to one by any name they share, those of the same full name first."""
    wanted, found = list(wanted), list(found)
    rules: tuple[Callable[[Fields, Fields], bool], ...] = (
        lambda one, other: fold(one["name"]) == fold(other["name"]),
        lambda one, other: bool(_names(one) & _names(other)),
    )
    for fits in rules:
        for gold in tuple(wanted):
            mine = next((one for one in found if fits(gold, one)), None)
            if mine is not None:
                yield gold, mine
                wanted.remove(gold)
                found.remove(mine)


def _names(person: Fields) -> set[str]:
    return {fold(name) for name in (person["name"], *(person.get("aliases") or ()))}


def _score_field(name: str, gold: Fields, mine: Fields, tally: Tally) -> None:
    wanted, found = gold.get(name), mine.get(name)
    if wanted == "?" or not (wanted or found):
        return
    right = bool(wanted and found) and _is_right(name, wanted, found)
    tally.fields[name][0] += right
    tally.fields[name][1] += 1
    if not right:
        tally.misses.append(f"! {name} of {gold['name']}: {wanted}, got {found}")


def _is_right(name: str, wanted: Any, found: Any) -> bool:
    if name == "aliases":
        return {fold(alias) for alias in wanted} == {fold(alias) for alias in found}
    if name in ("age", "date"):
        return str(wanted) == str(found)
    one, other = fold(wanted), fold(found)
    return one == other or (name == "affiliation" and (one in other or other in one))


def read_with_darcli(text: Path) -> dict[str, list[Fields]]:
    """Give the records of darcli for one report, by type."""
    found = extract(text.read_text("utf-8"))
    parts: dict[str, Iterable[Any]] = {"person": found.persons, "count": found.counts, "date": found.dates, "place": found.places}
    return {kind: [dataclasses.asdict(item) for item in items] for kind, items in parts.items()}


def read_records(file: Path) -> dict[str, dict[str, list[Fields]]]:
    """Give the records of an NDJSON file by the name of their report and by type."""
    found: dict[str, dict[str, list[Fields]]] = defaultdict(lambda: defaultdict(list))
    for line in file.read_text("utf-8").splitlines():
        record = json.loads(line)
        found[Path(str(record.get("report", ""))).name][record["type"]].append(record)
    return found


def measure(folder: Path, records: Path | None = None) -> Tally:
    """Score every annotated report of a folder."""
    tally = Tally()
    known = read_records(records) if records else None
    for gold in sorted(folder.glob("*.gold.json")):
        text = gold.with_name(gold.name.replace(".gold.json", ".txt"))
        before = len(tally.misses)
        score(json.loads(gold.read_text("utf-8")), known[text.name] if known is not None else read_with_darcli(text), tally)
        tally.misses[before:before] = [f"== {text.name}"] if len(tally.misses) > before else []
    return tally


def show(tallies: dict[str, Tally]) -> str:
    """Draw the figures as a Markdown table, a column for each folder."""
    rows = [("what", *tallies), ("---", *("---" for _ in tallies))]
    for kind in KINDS:
        rows.append(
            (f"{kind} F1 (precision, recall)", *("{2:.3f} ({0:.3f}, {1:.3f})".format(*tally.rate(kind)) for tally in tallies.values()))
        )
    for name in FIELDS:
        shares = ("–" if not of else f"{right / of:.3f} of {of}" for right, of in (tally.fields[name] for tally in tallies.values()))
        rows.append((f"{name} of casualties", *shares))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def main() -> None:
    """Score the folders that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR", default=[CORPUS / half for half in ("heldout", "tuning", "local")])
    parser.add_argument("--records", type=Path, metavar="FILE")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    tallies = {folder.name: measure(folder, asked.records) for folder in asked.folders}
    for tally in tallies.values() if asked.misses else ():
        print("\n".join(tally.misses))
    print(show(tallies))


if __name__ == "__main__":
    main()
