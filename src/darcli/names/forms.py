"""A name as records have it, ready for comparing with many others: its key, its aliases, its parts."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from darcli.names.compare import compare_units
from darcli.names.key import name_key, parts_key
from darcli.names.split import NameParts, split_name
from darcli.names.verdict import judge
from darcli.records import Comparison, Person

LINKING = ("same", "variant", "shorter", "alias")


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """A name with its aliases, as some record has it; all spellings that fold to the same letters are one form."""

    name: str
    aliases: tuple[str, ...] = ()
    parts: NameParts = field(default_factory=lambda: NameParts(()), compare=False, repr=False)


def form_of(person: Person) -> Form:
    """Give the form under which ``person`` is compared."""
    return make_form(person.name, person.aliases)


@functools.lru_cache(maxsize=1 << 16)
def make_form(name: str, aliases: tuple[str, ...] = ()) -> Form:
    """Give the form of a name; a kunya or laqab inside it counts as an alias.

    >>> make_form('شامل القصير "أبو نادر"') == make_form("شامل القصير", ("أبي نادر",))
    True
    """
    parts = split_name(name)
    kunyas = {parts.kunya, *(split_name(alias).kunya for alias in aliases)} - {None}
    key = parts_key(parts) or name
    known = {name_key(alias) for alias in aliases} | set(parts.laqab) | ({parts.kunya} if parts.given else set())
    kunya = parts.kunya or min(filter(None, kunyas), default=None)
    return Form(key, tuple(sorted(filter(None, known - {key}))), replace(parts, kunya=kunya, laqab=(), titles=()))


def compare_forms(a: Form, b: Form) -> Comparison:
    """Compare two names with their aliases; a name that is the other's alias goes before what the names themselves say."""
    found = judge(a.parts, b.parts, compare_units)
    if found.verdict in LINKING or not (a.aliases or b.aliases):
        return found
    for name, aliases in ((a, b.aliases), (b, a.aliases)):
        for alias in aliases:
            if is_spelling_of(name.parts, alias):
                return Comparison(0.75, "alias", f"{alias} is an alias of the other")
    return found


def is_spelling_of(parts: NameParts, alias: str) -> bool:
    """Say whether ``alias`` is the name of ``parts``, letter for letter or spelt otherwise."""
    return judge(parts, split_name(alias), compare_units).verdict in ("same", "variant")


def fullest_name(names: Iterable[str]) -> str:
    """Give the name with the most parts; of two with as many the longer, then the first in the alphabet."""
    return min(names, key=lambda name: (-len(split_name(name).units), -len(name), name))
