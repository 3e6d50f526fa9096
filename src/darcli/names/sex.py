"""The sex that a given name tells, where it tells one."""

from __future__ import annotations

import functools

from darcli.data import read_table
from darcli.names.lists import fold_names
from darcli.names.split import split_name

_SEXES = {"f": "female", "m": "male"}


def guess_sex(given: str) -> str | None:
    """Give ``female`` or ``male`` where the list of given names leaves no doubt, else ``None``.

    Takes a given name or a full name, of which the first part counts. Weak evidence: a word of the report (طفلة، الشابة) goes before it.

    >>> guess_sex("فاطمة")
    'female'
    """
    table = _sexes()
    return table.get(given.partition(" ")[0]) or table.get(split_name(given).given or "")


@functools.cache
def _sexes() -> dict[str, str]:
    """Give the given names that belong to one sex only, as listed and folded."""
    known: dict[str, set[str | None]] = {}
    rows = read_table("given_names.tsv")
    for folded, (name, sex, *_) in zip(fold_names(row[0] for row in rows), rows, strict=True):
        # علاء and علا are one word folded: the hamza tells them apart
        for spelling in {name, folded}:
            known.setdefault(spelling, set()).add(_SEXES.get(sex))
    return {name: sex for name, sexes in known.items() if len(sexes) == 1 for sex in sexes if sex}
