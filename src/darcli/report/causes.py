"""What killed or wounded someone: one of a closed list of causes (``docs/causes.md``), told by the words nearest to the harm."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from darcli.report.earlier import Event
from darcli.report.events import stretches
from darcli.report.field_words import with_clitics
from darcli.report.surroundings import Surroundings
from darcli.text.tokens import Token
from darcli.text.word_lists import read_folded_rows

_BODILY = frozenset({"killed", "injured", "survived"})
_EXACT = "1"
_STRETCHES = 4


class CauseWord(NamedTuple):
    """A word or phrase of ``length`` tokens at ``token`` that tells a cause."""

    token: int
    cause: str
    exact: bool
    length: int = 1


@functools.cache
def cause_words() -> dict[str, tuple[tuple[tuple[str, ...], str, bool], ...]]:
    """Index causes by the first word, with clitics; longer phrases first."""
    table: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for cause, rank, words in read_folded_rows("causes.tsv"):
        for phrase in words.split(","):
            first, *rest = phrase.split()
            for form in with_clitics(first):
                table.setdefault(form, []).append((tuple(rest), cause, rank == _EXACT))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in table.items()}


def find_cause_words(around: Surroundings) -> list[CauseWord]:
    """Find every word for a cause in a report, in order, the longest phrase at each place."""
    return scan_causes(around.reading.tokens, around.reading.leads.causes)


def scan_causes(tokens: Sequence[Token], leads: Sequence[int] | None = None) -> list[CauseWord]:
    """Find every word for a cause among ``tokens``, whoever it speaks of.

    ``leads`` are the tokens at which one may begin, where they are known already.
    """
    words = cause_words()
    found: list[CauseWord] = []
    if leads is None:
        leads = [index for index, token in enumerate(tokens) if token.text in words]
    for index in leads:
        for rest, cause, exact in words[tokens[index].text]:
            behind = tokens[index + 1 : index + 1 + len(rest)]
            if [one.text.removeprefix("ال") for one in behind] == [word.removeprefix("ال") for word in rest]:
                found.append(CauseWord(index, cause, exact, len(rest) + 1))
                break
    return found


def find_cause(around: Surroundings, words: list[CauseWord], event: Event) -> str | None:
    """Give the cause told for a harm: an exact word before a general one, the nearest to the word of harm among equals."""
    if event.status not in _BODILY or not words:
        return None
    for first, end in islice(stretches(around, event), _STRETCHES):
        near = words[bisect_left(words, (first,)) : bisect_left(words, (end,))]
        if near:
            return max(near, key=lambda word: (word.exact, -abs(word.token - event.first))).cause
    return None
