"""Looking for a name among many: a full name, a part of one, a kunya, in Arabic or Latin letters."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from darcli.names.align import align
from darcli.names.compare import compare_names, compare_units
from darcli.names.forms import LINKING
from darcli.names.particles import particles
from darcli.names.spelling import is_one_edit
from darcli.names.split import split_name
from darcli.names.units import join_units
from darcli.records import Comparison, Person
from darcli.text import letters
from darcli.text.fold import fold

# below it stands what has no more in common than a family name
LEAST_SCORE = 0.55
# where a part that is sought stands in the name: a given name was meant more likely than a father's
_FIRST, _LAST, _BETWEEN = 0.7, 0.68, 0.6
_SHIFTED = 0.55
_CALLED = 0.75
# a part that is only written alike may be another name
_SURE = 0.9
# a word that is one part of a name by itself, and nothing that folding would undo only with the words around it
_PLAIN = re.compile(f"[{letters.LETTERS}{letters.HAMZA}{letters.MARKS}]+")
_DEBRIS = ("اهلل", "هللا")
_BINDING = ("link", "kunya", "mother", "clan", "servant", "owner", "divine", "tail")
_KNOWN = 1 << 18


def find_people(name: str, persons: Iterable[Person]) -> tuple[Hit, ...]:
    """Give those of ``persons`` whose name fits ``name``, best first: a full name, a part of one, a kunya or an alias.

    >>> from darcli.records import Person, Span
    >>> people = [Person(name, "none", Span(0, 0, ""), ()) for name in ("سعيد القصير", "خالد نادر الشربجي")]
    >>> [(hit.person.name, hit.verdict) for hit in find_people("Khaled al-Sharbaji", people)]
    [('خالد نادر الشربجي', 'shorter')]
    """
    search = NameSearch(name)
    hits = ((person, search.compare(person.name, person.aliases)) for person in persons)
    fitting = (Hit(person, found.score, found.verdict, found.reason) for person, found in hits if found and found.score >= LEAST_SCORE)
    return tuple(sorted(fitting, key=lambda hit: -hit.score))


@dataclass(frozen=True, slots=True)
class Hit:
    """A person whose name fits the one that was looked for, and how."""

    person: Person
    score: float
    verdict: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a name: folded, whether a name with it is worth comparing, and whether it makes one part with its neighbours."""

    folded: str
    fits: bool
    binds: bool


class NameSearch:
    """A name that is held against many others; what has been asked once is known.

    Most names are told apart by their words, each of which is looked at once, and only the rest is compared part by part.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._parts = split_name(name)
        self._sought = tuple(filter(None, (*self._parts.units, self._parts.kunya, *self._parts.laqab)))
        self._letters = "".join(self._parts.units)
        self._words: dict[str, _Word] = {}
        self._units: dict[str, bool] = {}
        self.compare = functools.lru_cache(maxsize=_KNOWN)(self._compare)

    def is_name(self) -> bool:
        """Say whether there is anything in the name to look for."""
        return bool(self._sought)

    def may_fit(self, name: str, aliases: Sequence[str]) -> bool:
        """Say whether ``name`` is worth comparing; where not, ``compare`` is sure to find nothing."""
        return any(self._may_fit(text) for text in (name, *aliases))

    def _may_fit(self, text: str) -> bool:
        known = self._words
        binds = False
        words = text.split()
        for word in words:
            seen = known.get(word)
            if seen is None:
                seen = known[word] = self._judge_word(word)
            if seen.fits:
                return True
            binds = binds or seen.binds
        # أبو, عبد and the like make one part with the word behind them
        return binds and any(map(self._is_part, join_units([known[word].folded for word in words])))

    def _judge_word(self, word: str) -> _Word:
        """Say whether a name with ``word`` in it could fit, by this word or because it does not stand for itself."""
        folded = fold(word).text
        # letters that a PDF tears off, what it makes of الله, an alias behind الملقب, أُبَي that is also أبي
        is_odd = (
            not _PLAIN.fullmatch(word) or len(folded) < 2 or folded.endswith(_DEBRIS) or folded in particles("called") or folded == "ابي"
        )
        # محمدنادر is محمد نادر without the space, and محمدنا در has it in the wrong place
        fits = is_odd or folded in self._letters or is_one_edit(folded, self._letters) or self._is_part(folded)
        return _Word(folded, fits, folded in _binding())

    def _is_part(self, unit: str) -> bool:
        """Say whether ``unit`` is one of the parts that are sought, however it is spelt."""
        if unit not in self._units:
            self._units[unit] = any(compare_units(unit, part).fits for part in self._sought)
        return self._units[unit]

    def _compare(self, name: str, aliases: tuple[str, ...]) -> Comparison | None:
        """Say how ``name`` fits; ``None`` where it does not."""
        if not self.may_fit(name, aliases):
            return None
        found = compare_names(self._name, name + "".join(f" ({alias})" for alias in aliases) if aliases else name)
        if found.verdict in LINKING:
            return found
        for alias in aliases:
            if compare_names(self._name, alias).verdict in LINKING:
                return Comparison(0.75, "alias", f"{alias} is an alias of {name}")
        kunyas = [kunya for other in (name, *aliases) if (kunya := split_name(other).kunya)]
        part = self._find_part(split_name(name).units, kunyas, found)
        return part or (found if found.verdict == "possible" else None)

    def _find_part(self, units: tuple[str, ...], kunyas: Sequence[str], found: Comparison) -> Comparison | None:
        """Say how the name of ``units``, with these kunyas, fits if all that is sought stands in it, in order."""
        sought = self._parts.units or self._sought[:1]
        parts = (*units, *kunyas)
        alignment = align(sought, parts, compare_units)
        if alignment.left or not sought:
            return None
        said = ", ".join(
            parts[j] if sought[i] == parts[j] else f"{sought[i]} / {parts[j]} ({likeness.kind})" for i, j, likeness in alignment.pairs
        )
        last, likeness = alignment.pairs[-1][1:]
        if last >= len(units):
            # باسل أبو سعيد is باسل الحلبوني whom others call أبو سعيد
            return Comparison(_CALLED * likeness.score, "alias", f"the kunya agrees: {said}")
        if len(sought) == 1:
            worth = _FIRST if last == 0 else _LAST if last == len(units) - 1 else _BETWEEN
            return Comparison(worth * likeness.score, "shorter" if likeness.score >= _SURE else "possible", f"a part of the name: {said}")
        if found.verdict == "parent":
            return Comparison(_SHIFTED, "parent", found.reason)
        return Comparison(_SHIFTED, "possible", f"a part of the name, but not from its beginning: {said}")


@functools.cache
def _binding() -> frozenset[str]:
    return frozenset({"ال"}).union(*map(particles, _BINDING))
