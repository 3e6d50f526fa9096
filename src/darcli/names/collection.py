"""The names of a collection of records: each form once, how common it is, and what is said of those who have it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from darcli.names.crowd import Crowd
from darcli.names.evidence import Said, what_is_said
from darcli.names.forms import Form, compare_forms, form_of
from darcli.names.lists import listed_names
from darcli.names.meeting import FEW, FEW_OF_RARE
from darcli.records import Comparison, Person

# how many namesakes a name may have by its parts before two records of it prove nothing
RARE = 1.0


class Collection:
    """The forms under which records are compared, by number: ``form_of[place]`` is that of the person at ``place``."""

    def __init__(self, persons: Sequence[Person]) -> None:
        numbers: dict[Form, int] = {}
        self.form_of = [numbers.setdefault(form_of(person), len(numbers)) for person in persons]
        self.forms = list(numbers)
        self.crowd = Crowd(self.forms)
        # tuples, as sets are several times as large
        self._said: dict[int, tuple[Said, ...]] = {}
        for person, form in zip(persons, self.form_of, strict=True):
            if said := what_is_said(person):
                self.crowd.hear(said)
                self._said[form] = tuple(said.union(self._said.get(form, ())))
        self._compared: dict[tuple[int, int], Comparison] = {}

    def said_of(self, form: int) -> Set[Said]:
        """Give what is said of those with a form."""
        return frozenset(self._said.get(form, ()))

    def compare(self, a: int, b: int) -> Comparison:
        """Compare two forms."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._compared:
            self._compared[pair] = compare_forms(self.forms[pair[0]], self.forms[pair[1]])
        return self._compared[pair]

    def namesakes(self, a: int, b: int) -> float:
        """Give how many others may be expected to have the name that two forms share: the shorter of them, or the commoner."""
        first, second = self.forms[a], self.forms[b]
        lengths = len(first.parts.units), len(second.parts.units)
        if a == b or lengths[0] < lengths[1]:
            return self.crowd.namesakes(first)
        if lengths[0] > lengths[1]:
            return self.crowd.namesakes(second)
        return max(self.crowd.namesakes(first), self.crowd.namesakes(second))

    def few_of(self, form: int) -> int:
        """Give how many with a name like this one are held against each other whatever else is said: more where it is rare."""
        return FEW_OF_RARE if self.crowd.namesakes(self.forms[form]) <= RARE else FEW

    def is_weak(self, form: int) -> bool:
        """Say whether a name is a kunya or a given name alone, that many men have: it needs something else that agrees."""
        parts = self.forms[form].parts
        return not parts.units or (len(parts.units) == 1 and not parts.kunya and parts.units[0] in listed_names())
