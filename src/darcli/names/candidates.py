"""Which names are worth comparing: an index of their parts, so that no name is held against all others."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from darcli.names.compare import compare_names
from darcli.names.key import name_key
from darcli.names.sounds import broad_sound
from darcli.names.spelling import clerk_key
from darcli.names.split import is_arabic, split_name
from darcli.records import Comparison, Person

# parts that so many different names share tell nobody from anybody (محمد أحمد); rarer parts of the same names do
_CROWD = 1000
LINKING = ("same", "variant", "shorter", "alias")


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """A name with its aliases, as some record has it."""

    name: str
    aliases: tuple[str, ...] = ()


def form_of(person: Person) -> Form:
    """Give the form under which ``person`` is compared; all spellings that fold to the same letters are one form."""
    return Form(name_key(person.name) or person.name, tuple(sorted({name_key(alias) for alias in person.aliases} - {""})))


Likeness = tuple[Form, Form, Comparison]


def find_likenesses(forms: Iterable[Form]) -> list[Likeness]:
    """Give the pairs of different ``forms`` that may be one person by their names, in order, each with its comparison."""
    found = ((a, b, compare_forms(a, b)) for a, b in find_candidates(sorted(forms)))
    return [likeness for likeness in found if likeness[2].verdict in LINKING]


def find_candidates(forms: Sequence[Form]) -> list[tuple[Form, Form]]:
    """Give the pairs of different ``forms`` that share enough parts to be worth comparing, in order."""
    across = len({is_arabic(form.name) for form in forms}) > 1
    blocks: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        for block in set(_block(form, across)):
            blocks[block].append(form)
    pairs = {pair for block in blocks.values() if len(block) <= _CROWD for pair in combinations(sorted(block), 2)}
    return sorted(pairs)


def _block(form: Form, across: bool) -> Iterable[tuple[str, ...]]:
    """Give what ``form`` is looked up by: two of its parts, its kunya, each of its whole names."""
    yield ("name", form.name)
    for alias in form.aliases:
        yield ("name", alias)
    for name in (form.name, *form.aliases):
        parts = split_name(name)
        if parts.kunya:
            yield ("kunya", clerk_key(parts.kunya))
    units = [clerk_key(unit) for unit in split_name(form.name).units]
    for unit in units[1:]:
        yield ("given", units[0], unit)
    if len(units) > 2:
        # a slip in the given name
        yield ("rest", units[1], units[-1])
    if across and len(units) > 1:
        sounds = [broad_sound(unit) for unit in split_name(form.name).units]
        yield ("sound", sounds[0], sounds[-1])


@functools.lru_cache(maxsize=1 << 18)
def compare_forms(a: Form, b: Form) -> Comparison:
    """Compare two names with their aliases; a name that is the other's alias goes before what the names themselves say."""
    found = compare_names(_write(a), _write(b))
    if found.verdict in LINKING:
        return found
    for name, aliases in ((a.name, b.aliases), (b.name, a.aliases)):
        for alias in aliases:
            if compare_names(name, alias).verdict in ("same", "variant"):
                return Comparison(0.75, "alias", f"{alias} is an alias of the other")
    return found


def _write(form: Form) -> str:
    return form.name + "".join(f" ({alias})" for alias in form.aliases)
