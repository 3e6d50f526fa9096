"""Why two names are held to be one or two, in words: which part stood against which, what was left out, what decided."""

from __future__ import annotations

from collections.abc import Iterable

from darcli.names.align import Alignment, Likeness

SAME = "same"
UNCLEAR = "unclear"
# a letter of a short part, of which one spelling is a name that the lists know
SHORT = "short"
_DIFFERENCES = {
    "article": "the article",
    "spelling": "letters that are written for one another",
    "ligature": "لا turned round",
    "slip": "a slip of the pen",
    "sound": "heard alike",
    UNCLEAR: "a slip or another name",
    SHORT: "a slip of the pen",
}
Units = tuple[str, ...]


def name_part(units: Units, at: int) -> str:
    """Give the part at a place with what it is to the bearer of the name.

    >>> name_part(("باسل", "محمد", "السعدي"), 1), name_part(("باسل", "السعدي"), 1)
    ('father محمد', 'family السعدي')
    """
    if at == 0:
        return f"given name {units[0]}"
    if at == len(units) - 1:
        return f"family {units[at]}"
    return f"{'father' if at == 1 else 'grandfather'} {units[at]}"


def name_parts(units: Units, places: Iterable[int]) -> str:
    """Give several parts, each with what it is."""
    return ", ".join(name_part(units, at) for at in places)


def tell_differences(a: Units, b: Units, given: Likeness, rest: Alignment) -> str:
    """Say which parts are spelt otherwise, and how; nothing where all are the same."""
    pairs = [(0, 0, given), *((i + 1, j + 1, likeness) for i, j, likeness in rest.pairs)]
    return ", ".join(f"{a[i]} / {b[j]} ({_DIFFERENCES[likeness.kind]})" for i, j, likeness in pairs if likeness.kind != SAME)


def tell_agreement(a: Units, rest: Alignment) -> str:
    """Say which parts behind the given name agree."""
    agree = name_parts(a, (1 + i for i, _, _ in rest.pairs))
    return f"; {agree} agree{'' if len(rest.pairs) > 1 else 's'}" if agree else ""
