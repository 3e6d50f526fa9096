"""Examples for the weights of places: where the annotated places of a report stand, and what else might be one there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from darcli.report.list_names import complete_lists
from darcli.report.mentions import find_mentions
from darcli.report.place_candidate import PlaceCandidate
from darcli.report.place_ends import END_WEIGHTS, Bare, group_end_signs, least_end, may_go_on
from darcli.report.place_judge import find_signs
from darcli.report.place_names import known_at
from darcli.report.place_rules import rule_on
from darcli.report.places import scan_places
from darcli.report.reading import Reading
from darcli.text.fold import fold
from darcli.text.tokens import tokenize

_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
_SETTLEMENTS = frozenset({"area", "areas", "region", "regions", "known"})
# the signs of one case, the right answer, the words it stands in, and how much it counts
Case = tuple[tuple[str, ...], bool, str, float]


class Stretch(NamedTuple):
    """Where an annotated name stands: behind ``skip`` letters of its first token, up to the token ``last``."""

    skip: int
    last: int


def mark_places(reading: Reading, names: Iterable[str]) -> dict[int, Stretch]:
    """Give the annotated places by the tokens they begin with; one within a longer one is left out."""
    found: dict[int, Stretch] = {}
    for words in sorted({tuple(token.text for token in tokenize(fold(form))) for name in names for form in (name, name.replace("_", " "))}):
        forms = {clitic + words[0]: len(clitic) for clitic in _CLITICS}
        if words[0].startswith("ال"):
            forms |= {f"لل{words[0][2:]}": 1, f"ولل{words[0][2:]}": 2}
        for index, text in enumerate(reading.texts):
            skip, last = forms.get(text, -1), index + len(words) - 1
            if skip >= 0 and tuple(reading.texts[index + 1 : last + 1]) == words[1:] and (index not in found or found[index].last < last):
                found[index] = Stretch(skip, last)
    return {index: it for index, it in found.items() if not _is_within(index, it.last, found)}


def _is_within(first: int, last: int, found: dict[int, Stretch]) -> bool:
    return any(other <= first and last <= it.last and it.last - other > last - first for other, it in found.items())


def find_place_ends(reading: Reading, names: Iterable[str]) -> Iterator[Case]:
    """Give a case for each word behind the surest part of an annotated place, up to the one that the name ends before."""
    for index, it in mark_places(reading, names).items():
        name = _begin(reading, index, it)
        if name is None:
            continue
        end, inside = least_end(name), True
        while inside and end <= it.last + 1 and may_go_on(reading, end):
            inside = end <= it.last
            words = reading.words[end], reading.words[end - 1], reading.words[end + 1]
            signs = (*END_WEIGHTS.signs(words), *(sign for group in group_end_signs(name, end) for sign in group))
            yield signs, inside, " ".join(reading.texts[name.start : end + 2]), 1.0
            end += 1


def _begin(reading: Reading, index: int, it: Stretch) -> Bare | None:
    """Give an annotated place as the scan meets it: behind the kind of site, behind the kind of settlement, or alone."""
    stop = len(reading.tokens)
    if not reading.is_word(index):
        return None
    if "site" in reading.words[index].place.roles and it.last > index:
        return Bare(reading, index + 1, stop, "site")
    if it.skip:
        return None
    if reading.words[index - 1].place.roles & _SETTLEMENTS:
        return Bare(reading, index, stop, "settlement")
    return Bare(reading, index, stop, "known" if known_at(reading, index, stop) else "new")


def find_places(reading: Reading, names: Iterable[str]) -> list[Case]:
    """Give a case for each possible place that no rule decides, found as if all before it had been judged rightly.

    The annotation has each name once: an occurrence counts the less the more there are, as any of them may be part of another name.
    """
    marked = mark_places(reading, names)
    times = Counter(_spell(reading, index, it) for index, it in marked.items())
    cases: list[Case] = []

    def answer(it: PlaceCandidate) -> bool:
        ruled = rule_on(it)
        if ruled is not None:
            return ruled
        stretch = marked.get(it.first)
        right = stretch is not None and stretch.skip == it.skip
        share = 1 / times[_spell(reading, it.first, stretch)] if right and stretch else 1.0
        before, behind = reading.texts[max(0, it.first - 4) : it.first], reading.texts[it.last + 1 : it.last + 3]
        shown = " ".join((*before, "[", *reading.texts[it.first : it.last + 1], "]", *behind))
        cases.append((tuple(find_signs(it)), right, shown, share))
        return right

    scan_places(reading, complete_lists(reading, find_mentions(reading)), answer)
    return cases


def _spell(reading: Reading, index: int, it: Stretch) -> str:
    return " ".join(reading.texts[index : it.last + 1])[it.skip :]
