"""Weights of signs, learned from the annotated reports of ``benchmarks/corpus``: what many small signs together speak for."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from darcli.data import read_table
from darcli.report.traits import find_traits
from darcli.report.words import Word

_MOST_FORMS = 20_000


class Weights:
    """A table of weights in hundredths of a logarithm of odds; above 0 a sign speaks for what the table is asked.

    A word is weighed by its signs and the place it stands in (``own family``, ``before number``), once for each form.
    """

    def __init__(self, file: str, places: tuple[str, ...]) -> None:
        self.places = places
        self._file = file
        self._pulls: dict[str, tuple[int, ...]] = {}
        self._sums: dict[tuple[str, ...], int] = {}

    @functools.cached_property
    def table(self) -> dict[str, int]:
        """Give the weight of each sign, read when first asked for."""
        return {sign: int(weight) for sign, weight in read_table(self._file)}

    @functools.cached_property
    def _tables(self) -> list[dict[str, int]]:
        """Give the weights of the signs of a word in each of the places."""
        signs, fronts = self.table.items(), [f"{place} " for place in self.places]
        return [{sign.removeprefix(front): weight for sign, weight in signs if sign.startswith(front)} for front in fronts]

    def pull(self, word: Word) -> tuple[int, ...]:
        """Give what a word weighs in each of the places."""
        known = self._pulls.get(word.text)
        if known is None:
            if len(self._pulls) >= _MOST_FORMS:
                self._pulls.clear()
            traits = find_traits(word)
            known = tuple([sum(filter(None, map(table.get, traits))) for table in self._tables])
            self._pulls[word.text] = known
        return known

    def add(self, signs: tuple[str, ...]) -> int:
        """Give what signs weigh that are of no single word; most of them come together again and again."""
        known = self._sums.get(signs)
        if known is None:
            if len(self._sums) >= _MOST_FORMS:
                self._sums.clear()
            known = self._sums[signs] = sum(filter(None, map(self.table.get, signs)))
        return known

    def signs(self, words: Iterable[Word]) -> list[str]:
        """Give the signs of one word for each place, as the table names them; the last places may have none."""
        return [f"{place} {trait}" for place, word in zip(self.places, words, strict=False) for trait in find_traits(word)]
