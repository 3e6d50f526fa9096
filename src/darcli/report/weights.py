"""Weights of signs, learned from the annotated reports of ``benchmarks/corpus``: what many small signs together speak for."""

from __future__ import annotations

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
        self._table: dict[str, int] = {}
        self._pulls: dict[str, tuple[int, ...]] = {}

    @property
    def table(self) -> dict[str, int]:
        """Give the weight of each sign, read when first asked for."""
        if not self._table:
            self._table = {sign: int(weight) for sign, weight in read_table(self._file)}
        return self._table

    def pull(self, word: Word) -> tuple[int, ...]:
        """Give what a word weighs in each of the places."""
        known = self._pulls.get(word.text)
        if known is None:
            if len(self._pulls) >= _MOST_FORMS:
                self._pulls.clear()
            table, traits = self.table, find_traits(word)
            known = tuple(sum(table.get(f"{place} {trait}", 0) for trait in traits) for place in self.places)
            self._pulls[word.text] = known
        return known

    def add(self, signs: Iterable[str]) -> int:
        """Give what signs weigh that are of no single word."""
        table = self.table
        return sum(table.get(sign, 0) for sign in signs)

    def signs(self, words: Iterable[Word]) -> list[str]:
        """Give the signs of one word for each place, as the table names them; the last places may have none."""
        return [f"{place} {trait}" for place, word in zip(self.places, words, strict=False) for trait in find_traits(word)]
