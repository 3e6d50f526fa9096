"""How common names are in a collection: of a name that many must have, no two records are one person by the name alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from darcli.names.evidence import Said
from darcli.names.forms import Form
from darcli.names.spelling import clerk_key

# a collection smaller than this does not tell how common a name is: each share is at most what it would be in one so large
_LEAST = 1000
# a spelling that so many different names have is a name of its own, and no slip for another; of a name as frequent as محمد each slip
# is made time and again
_ATTESTED = 3
_SLIPS = 1 / 200


class Crowd:
    """The shares of the parts of names, and of what is said of people, in one collection.

    A collection is its own measure, since no list of frequencies fits both Sanaa and Beirut.
    """

    def __init__(self, forms: Iterable[Form]) -> None:
        self._parts: dict[str, Counter[str]] = {role: Counter() for role in ("given", "middle", "last", "kunya", "any")}
        self._size = self._middles = 0
        for form in forms:
            self._count(form)
        self._said: Counter[Said] = Counter()
        self._fields: Counter[str] = Counter()

    def hear(self, said: Iterable[Said]) -> None:
        """Take in what one record says beside the name."""
        for value in said:
            self._said[value] += 1
            self._fields[value[0]] += 1

    def _count(self, form: Form) -> None:
        self._size += 1
        parts = form.parts
        if parts.given is None:
            self._parts["kunya"][clerk_key(parts.kunya or form.name)] += 1
            return
        keys = [clerk_key(unit) for unit in parts.units]
        self._parts["given"][keys[0]] += 1
        if len(keys) > 1:
            self._parts["last"][keys[-1]] += 1
            self._parts["middle"].update(keys[1:-1])
            self._middles += len(keys) - 2
        self._parts["any"].update(set(keys))
        if parts.kunya:
            self._parts["kunya"][clerk_key(parts.kunya)] += 1

    def namesakes(self, form: Form) -> float:
        """Give how many others of the collection may be expected to have this name, were its parts drawn one by one."""
        parts, size = form.parts, max(_LEAST, self._size)
        if parts.given is None:
            # those who have the kunya, but for the two who are held against each other
            return max(0.0, self._parts["kunya"][clerk_key(parts.kunya or form.name)] - 2.0) if len(parts.units) == 0 else 0.0
        keys = [clerk_key(unit) for unit in parts.units]
        expected = self._size * self._parts["given"][keys[0]] / size
        if len(keys) > 1:
            expected *= self._parts["last"][keys[-1]] / size
        for key in keys[1:-1]:
            expected *= self._parts["middle"][key] / max(_LEAST, self._middles)
        return expected

    def share(self, said: Iterable[Said]) -> float:
        """Give the share of the records that say all of ``said``, were each said by itself."""
        share = 1.0
        for value in said:
            share *= self._said[value] / max(_LEAST, self._fields[value[0]])
        return share

    def are_attested(self, a: str, b: str) -> bool:
        """Say whether two parts, however alike, both stand in so many names that neither is a slip for the other."""
        low, high = sorted((self._parts["any"][clerk_key(a)], self._parts["any"][clerk_key(b)]))
        return low >= _ATTESTED + high * _SLIPS
