"""Weights of signs, learned from the annotated reports of ``benchmarks/corpus``: what many small signs together speak for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from darcli.data import read_table
from darcli.report.traits import find_kind, find_traits
from darcli.report.words import Word

_MOST_FORMS = 20_000


_TRAITS: dict[str, list[str]] = {}


def _know_traits(word: Word) -> list[str]:
    """Give the signs of a word, found once for all tables and places."""
    traits = _TRAITS.get(word.text)
    if traits is None:
        if len(_TRAITS) >= _MOST_FORMS:
            _TRAITS.clear()
        traits = _TRAITS[word.text] = find_traits(word)
    return traits


_KINDS: dict[str, str] = {}


def _know_kind(word: Word) -> str:
    """Give what kind a word is of, found once for all tables."""
    kind = _KINDS.get(word.text)
    if kind is None:
        if len(_KINDS) >= _MOST_FORMS:
            _KINDS.clear()
        kind = _KINDS[word.text] = find_kind(word)
    return kind


class Weights:
    """A table of weights in hundredths of a logarithm of odds; above 0 a sign speaks for what the table is asked.

    A word is weighed by its signs and the place it stands in (``own family``, ``before number``), once for each form. Two words may be
    weighed together as well, by what kinds they are of (``before own: foreign, noun with article``): ``pairs`` names them by their turns.
    """

    def __init__(self, file: str, places: tuple[str, ...], pairs: tuple[tuple[int, int], ...] = ()) -> None:
        self.places = places
        self._file = file
        self._table: dict[str, int] = {}
        self._tables: list[dict[str, int]] = []
        self._joint_tables: list[dict[tuple[str, str], int]] = []
        self._pairs = tuple((former, latter, f"{former}{latter}: ") for former, latter in pairs)
        self._pulls: tuple[dict[str, int], ...] = tuple({} for _ in places)
        self._sums: dict[tuple[str, ...], int] = {}

    @property
    def table(self) -> dict[str, int]:
        """Give the weight of each sign, read when first asked for."""
        if not self._table:  # no cached_property: compiled it would read anew each time
            self._table = {sign: int(weight) for sign, weight in read_table(self._file)}
        return self._table

    def _weights_at(self, place: int) -> dict[str, int]:
        """Give the weights of the signs of a word in one of the places."""
        if not self._tables:
            signs, fronts = self.table.items(), [f"{place} " for place in self.places]
            self._tables = [{sign.removeprefix(front): weight for sign, weight in signs if sign.startswith(front)} for front in fronts]
        return self._tables[place]

    def weigh(self, words: Sequence[Word], first: int = 0) -> int:
        """Give what words weigh together, each in the place of its turn from the ``first`` on; the last places may have none."""
        weight = 0
        for place, word in enumerate(words, first):
            known = self._pulls[place].get(word.text)
            weight += self._pull(place, word) if known is None else known
        return weight

    def weigh_pairs(self, words: Sequence[Word]) -> int:
        """Give what the pairs of words weigh by their kinds."""
        weight = 0
        for (former, latter, _), joint in zip(self._pairs, self._joints(), strict=True):
            weight += joint.get((_know_kind(words[former]), _know_kind(words[latter])), 0)
        return weight

    def _joints(self) -> list[dict[tuple[str, str], int]]:
        """Give the weights of the kinds of each pair."""
        if not self._joint_tables:
            for _, _, front in self._pairs:
                found: dict[tuple[str, str], int] = {}
                for sign, weight in self.table.items():
                    if sign.startswith(front):
                        former, _, latter = sign.removeprefix(front).partition(", ")
                        found[former, latter] = weight
                self._joint_tables.append(found)
        return self._joint_tables

    def _pull(self, place: int, word: Word) -> int:
        pulls = self._pulls[place]
        if len(pulls) >= _MOST_FORMS:
            pulls.clear()
        pulls[word.text] = pull = sum(filter(None, map(self._weights_at(place).get, _know_traits(word))))
        return pull

    def add(self, signs: tuple[str, ...]) -> int:
        """Give what signs weigh that are of no single word; most of them come together again and again."""
        known = self._sums.get(signs)
        if known is None:
            if len(self._sums) >= _MOST_FORMS:
                self._sums.clear()
            known = self._sums[signs] = sum(filter(None, map(self.table.get, signs)))
        return known

    def signs(self, words: Iterable[Word], first: int = 0) -> list[str]:
        """Give the signs of one word for each place from the ``first`` on, as the table names them; the last places may have none."""
        return [f"{place} {trait}" for place, word in zip(self.places[first:], words, strict=False) for trait in find_traits(word)]

    def pair_signs(self, words: Sequence[Word]) -> list[str]:
        """Give the signs of the pairs of words, as the table names them."""
        return [f"{front}{find_kind(words[former])}, {find_kind(words[latter])}" for former, latter, front in self._pairs]
