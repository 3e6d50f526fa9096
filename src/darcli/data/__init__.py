"""Word lists as plain text, and the one loader that reads them."""

from __future__ import annotations

import functools
from importlib import resources


@functools.cache
def read_lines(name: str, *, comments: bool = False) -> tuple[str, ...]:
    """Give the lines of the data file ``name``, without blank ones and, unless asked for, without ``# comments``."""
    text = resources.files(__package__).joinpath(name).read_text("utf-8")
    return tuple([line for line in text.split("\n") if line and not line.isspace() and (comments or line[0] != "#")])


@functools.cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of the tab-separated data file ``name``, comments and blank lines left out."""
    return tuple([tuple(line.split("\t")) for line in read_lines(name)])
