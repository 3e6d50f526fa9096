"""Learn the weights of src/darcli/data from the open half of the corpus: which words go on a name, and which possible names are names.

So for people, and so for places.

Run it when the corpus grows, or when the lists of names and words or the rules before the weighing change much:

    uv run python genscripts/weights.py

Each table holds the weights of a logistic regression, found by stochastic descent in a fixed order, so that the same corpus gives the
same bytes. Held-out reports are never read. Folders of other annotated reports can be given to see how often the weights err on them.
"""

from __future__ import annotations

import json
import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import place_examples

from darcli.report.mentions import find_mentions
from darcli.report.name_candidate import Candidate
from darcli.report.name_ends import CALM_END_WEIGHTS, END_WEIGHTS, find_end_signs, words_around
from darcli.report.name_judge import CALM_WEIGHTS, JUDGE_WEIGHTS, find_signs
from darcli.report.name_shape import unit_end
from darcli.report.reading import Reading, lay_out, read_layout
from darcli.report.weights import Weights
from darcli.text.fold import fold

ROOT = Path(__file__).parent.parent
DATA = ROOT / "src/darcli/data"
CORPUS = ROOT / "benchmarks/corpus"
# how much each part of the corpus counts: news tell what else may look like a name, but what is read is reports of harm; not so when calm
LEARNED = {"tuning": 1.0, "local": 1.0, "news": 0.3}
LEARNED_CALMLY = {"tuning": 0.3, "local": 0.3, "news": 1.0}
_ROUNDS, _STEP, _SLOWING, _SHRINK = 20, 0.05, 5, 0.05
_LEAST = 3
_ORDERS = 3  # of the examples of names: a descent alone is swayed by those that come last
_FEWEST_PAIRS = 5  # examples that a pair of kinds of words must stand in to be learned of
# before a sign that only calm texts teach, so that the others need not: it is learned beside them for reports of harm, and left out
_CALM = "calm "


class Example(NamedTuple):
    """The signs of one case, the right answer, and the words it stands in."""

    signs: tuple[str, ...]
    right: bool
    shown: str
    share: float = 1.0  # how much it counts beside one of a report of harm


class Annotated(NamedTuple):
    """A report, where the annotated names of people begin and end, the words that such names are made of, and the places it names."""

    reading: Reading
    names: dict[int, int]
    parts: frozenset[str]
    places: list[str] | None  # None where places are not annotated


def read_reports(folder: Path) -> Iterator[Annotated]:
    """Give the annotated reports of a folder."""
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        persons = gold["persons"]
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_bytes().decode("utf-8")
        names: dict[int, int] = {}
        for name in sorted({name for person in persons for name in _names_of(person)}):
            for found in re.finditer(re.escape(name) + r"\b", text):
                names[found.start()] = max(found.end(), names.get(found.start(), 0))
        short = (person["name"] for person in persons if "mentions" not in person)
        parts = frozenset(part for name in short for part in fold(name).text.split())
        yield Annotated(read_layout(lay_out(text)), names, parts, gold.get("places"))


def _names_of(person: dict[str, Any]) -> Iterator[str]:
    yield person["name"]
    yield from person.get("aliases", ())
    yield from person.get("mentions", ())


def find_ends(report: Annotated, weights: Weights = END_WEIGHTS) -> Iterator[Example]:
    """Give an example for each word behind a unit of an annotated name, up to the one that the name ends before."""
    reading, stop = report.reading, len(report.reading.tokens)
    starts = {reading.span(index, index)[0]: index for index in range(stop)}
    for start, end in report.names.items():
        first = starts.get(start, starts.get(start - 1))  # a name behind a clitic begins inside its word
        if first is None or not reading.is_word(first):
            continue
        index, units, inside = max(unit_end(reading, first, stop), first + 1), 1, True
        while inside and index < stop and reading.is_word(index):
            inside = reading.span(index, index)[1] <= end
            words = words_around(reading, index)
            signs = (*weights.signs(words[:3]), *weights.pair_signs(words), *find_end_signs(reading, index, units))
            yield Example(signs, inside, " ".join(reading.texts[first : index + 2]))
            index, units = max(unit_end(reading, index, stop), index + 1), units + 1


def find_names(report: Annotated, weights: Weights = JUDGE_WEIGHTS) -> Iterator[Example]:
    """Give an example for each possible name, found as if all before it had been judged rightly, with the signs of a table."""
    found: list[Example] = []

    def answer(it: Candidate) -> bool:
        reading, units = it.reading, it.name.units
        right = reading.span(it.start, it.start)[0] + it.skip in report.names
        if right or len(units) > 1 or units[0] not in report.parts:  # a part of a name alone: the annotation says nothing of it
            shown = f"{' '.join(reading.texts[max(0, it.first - 4) : it.first])} [{' '.join(reading.texts[it.start : it.name.end])}]"
            signs = (*weights.signs(it.words[:4]), *weights.pair_signs(it.words), *find_signs(it))
            if reading.calm and weights is JUDGE_WEIGHTS:
                signs += tuple(_CALM + sign for sign in signs)
            found.append(Example(signs, right, shown))
        return right

    find_mentions(report.reading, answer)
    yield from found


def find_calm_names(report: Annotated) -> Iterator[Example]:
    """Give the same for the table of texts that tell of no harm."""
    return find_names(report, CALM_WEIGHTS)


def find_calm_ends(report: Annotated) -> Iterator[Example]:
    """Give the examples of :func:`find_ends` for the table of texts that tell of no harm."""
    return find_ends(report, CALM_END_WEIGHTS)


def find_places(report: Annotated) -> Iterator[Example]:
    """Give an example for each possible place."""
    if report.places is not None:
        yield from (Example(*case) for case in place_examples.find_places(report.reading, report.places))


def find_place_ends(report: Annotated) -> Iterator[Example]:
    """Give an example for each word that may go on the name of a place."""
    if report.places is not None:
        yield from (Example(*case) for case in place_examples.find_place_ends(report.reading, report.places))


def learn_weights(examples: Iterable[Example], orders: int = 1) -> dict[str, int]:
    """Give the weight of each sign in hundredths, the mean over so many ``orders`` of the examples, those that hardly speak left out."""
    known = _drop_rare_pairs(list(examples))
    means: dict[str, float] = defaultdict(float)
    for seed in range(orders):
        for sign, weight in _descend(list(known), random.Random(seed)).items():
            means[sign] += 100 * weight / orders
    rounded = {sign: round(weight) for sign, weight in sorted(means.items()) if not sign.startswith(_CALM)}
    return {sign: weight for sign, weight in rounded.items() if abs(weight) >= _LEAST}


def _descend(known: list[Example], order: random.Random) -> dict[str, float]:
    """Give the weights found by stochastic descent, the mean of the last rounds."""
    weights: dict[str, float] = defaultdict(float)
    summed: dict[str, float] = defaultdict(float)
    for turn in range(_ROUNDS):
        order.shuffle(known)
        step = _STEP / (1 + turn / _SLOWING)
        for example in known:
            gap = (example.right - 1 / (1 + math.exp(-_add(example, weights)))) * step * example.share
            for sign in example.signs:
                weights[sign] += gap - step * _SHRINK * weights[sign]
        if turn >= _ROUNDS // 2:
            for sign, weight in weights.items():
                summed[sign] += weight
    return {sign: weight / (_ROUNDS - _ROUNDS // 2) for sign, weight in summed.items()}


def _drop_rare_pairs(examples: list[Example]) -> list[Example]:
    """Give the examples without the pairs of words that too few of them have, of which nothing can be learned."""
    seen = Counter(sign for example in examples for sign in example.signs if sign[0].isdigit())
    rare = {sign for sign, times in seen.items() if times < _FEWEST_PAIRS}
    return [example._replace(signs=tuple(sign for sign in example.signs if sign not in rare)) for example in examples]


def _add(example: Example, weights: dict[str, float] | dict[str, int]) -> float:
    return max(-30.0, min(30.0, sum(weights.get(sign, 0) for sign in example.signs)))


# in this order, as a table is read when first asked for: a possible name or place ends where the weights for ends say
TABLES: dict[str, Callable[[Annotated], Iterator[Example]]] = {
    "name_ends.tsv": find_ends,
    "name_calm_ends.tsv": find_calm_ends,
    "name_judge.tsv": find_names,
    "name_calm.tsv": find_calm_names,
    "place_ends.tsv": find_place_ends,
    "place_judge.tsv": find_places,
}
HEADER = "# Weights of signs in hundredths of a logarithm of odds. Made by genscripts/weights.py from the corpus; do not edit by hand.\n"


def main() -> None:
    """Learn every table from the corpus and write it; say how often the weights err on other folders."""
    for table, find in TABLES.items():
        examples = (
            example._replace(share=share * example.share)
            for part, share in (LEARNED_CALMLY if "calm" in table else LEARNED).items()
            for report in read_reports(CORPUS / part)
            for example in find(report)
        )
        weights = learn_weights(examples, _ORDERS if table.startswith("name") else 1)
        (DATA / table).write_text(HEADER + "".join(f"{sign}\t{weight}\n" for sign, weight in weights.items()), "utf-8", newline="\n")
        for folder in map(Path, sys.argv[1:]):
            cases = [example for report in read_reports(folder) for example in find(report)]
            wrong = [one for one in cases if (_add(one, weights) > 0) != one.right]
            missed = sum(one.right for one in wrong)
            print(f"{table}: {folder}: {len(cases)} cases, {missed} missed, {len(wrong) - missed} invented")


if __name__ == "__main__":
    main()
