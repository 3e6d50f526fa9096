"""The key of a name: all spellings that no reader would call different, written one way."""

from __future__ import annotations

import functools

from darcli.names.split import NameParts, split_name


@functools.lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Give the folded name with each unit one word and without titles, the ``key`` of a person record.

    Two names with one key are the same letters; two keys that differ may still be one name (see ``compare_names``).

    >>> name_key("الدكتور عبد الرحمن بن أحمد أبو ندى")
    'عبدالرحمن احمد ابوندي'
    """
    return parts_key(split_name(name))


def parts_key(parts: NameParts) -> str:
    """Give the key of a split name: its units, or its kunya and what else there is."""
    if parts.given is None:
        return " ".join(filter(None, (parts.kunya, *parts.units))) or " ".join(parts.laqab)
    return " ".join(parts.units)
