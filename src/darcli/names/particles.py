"""The words that bind the parts of a name, and the titles before it: folded, from the data files."""

from __future__ import annotations

import functools

from darcli.data import read_table
from darcli.text.fold import fold


@functools.cache
def particles(role: str) -> frozenset[str]:
    """Give the folded words that play ``role``; the roles are listed at the top of ``data/name_particles.tsv``."""
    return frozenset(fold(row[0]).text for row in read_table("name_particles.tsv") if row[1] == role)


@functools.cache
def title_words() -> dict[str, str]:
    """Give the folded titles: ``name`` for those that are names as well (السيد، الشيخ), ``honour`` for those that stand before another."""
    return {fold(row[0]).text: row[1] if len(row) > 1 else "" for row in read_table("titles.tsv")}
