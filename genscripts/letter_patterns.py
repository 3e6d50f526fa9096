"""Make src/darcli/data/letter_patterns.tsv: how much each run of three letters speaks for a name and against an ordinary word.

Run it when one of darcli's lists of names, places or words changes much:

    uv run python genscripts/letter_patterns.py

Both sides are darcli's own lists: names and places against ordinary words and verbs with their clitics and endings. The weight of
three letters is the logarithm of how much oftener they stand in the former, held within bounds so that no single run decides.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from darcli.data import read_lines, read_table
from darcli.report import lexicon
from darcli.report.likeness import runs_of_letters
from darcli.text.fold import fold

OUTPUT = Path(__file__).parent.parent / "src/darcli/data/letter_patterns.tsv"
HEADER = """\
# How much three letters in a row speak for a foreign or a family name and against an ordinary word: weight in tenths, then the runs.
# ^ and $ are the ends of a word. Made by genscripts/letter_patterns.py from darcli's own lists; do not edit by hand.
"""
_LISTS = ("given_names.tsv", "family_names.tsv", "foreign_given_names.tsv", "foreign_family_names.txt")
_BOUND = 25
_ENDINGS = ("ات", "ين", "ون")
_PRONOUNS = ("ها", "هم", "ه", "هما", "نا")


def read_names() -> set[str]:
    """Give the folded words of all names and of the places that begin without article."""
    entries = [row[0] for name in _LISTS for row in read_table(name)]
    folded = {word for line in fold("\n".join(entries)).text.split("\n") for word in line.split()}
    places = {line.partition("\t")[0] for line in read_lines("gazetteer.tsv")}
    return folded | {place for place in places if " " not in place and not place.startswith("ال")}


def inflect_words() -> set[str]:
    """Give the folded ordinary words and verbs, each also with the commonest clitics and endings."""
    forms: set[str] = set()
    for noun in lexicon.common_words():
        base = noun.rstrip("ه")
        bound = base + "ت" if noun.endswith("ه") else noun
        forms.update((noun, "ال" + noun, "و" + noun, "ل" + noun, "ب" + noun, "بال" + noun, "لل" + noun))
        forms.update(base + ending for ending in _ENDINGS)
        forms.update(bound + pronoun for pronoun in _PRONOUNS)
    for verb in lexicon.common_verbs():
        forms.update((verb, "و" + verb, verb + "ها", verb + "ه", verb + "هم"))
        if verb[0] in "يت":
            forms.add("س" + verb)
    return forms


def weigh_runs(names: Iterable[str], words: Iterable[str]) -> dict[str, int]:
    """Give the weight of each run of letters in tenths, the ones that say nothing left out."""
    inside, outside = list(names), list(words)
    there = Counter(run for name in inside for run in set(runs_of_letters(name)))
    here = Counter(run for word in outside for run in set(runs_of_letters(word)))
    guess = 0.5 * len(outside) / len(inside)
    weights: dict[str, int] = {}
    for run in there.keys() | here.keys():
        ratio = math.log((there[run] + 0.5) / (len(inside) + 1)) - math.log((here[run] + guess) / (len(outside) + 1))
        weight = max(-_BOUND, min(_BOUND, round(10 * ratio)))
        if abs(weight) >= 2:
            weights[run] = weight
    return weights


def make_table() -> str:
    """Give the text of the data file."""
    words = inflect_words()
    rows: dict[int, list[str]] = {}
    for run, weight in weigh_runs(sorted(read_names() - words), sorted(words)).items():
        rows.setdefault(weight, []).append(run)
    return HEADER + "".join(f"{weight}\t{' '.join(sorted(runs))}\n" for weight, runs in sorted(rows.items()))


if __name__ == "__main__":
    OUTPUT.write_text(make_table(), "utf-8")
