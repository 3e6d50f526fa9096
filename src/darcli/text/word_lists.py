"""The word lists of ``data`` as the rules ask for them: folded, a whole file at a time.

Folding ten thousand entries one by one would cost more than reading a hundred reports, and so would a second look at each line.
"""

from __future__ import annotations

from darcli.data import read_lines
from darcli.text.fold import fold


def read_folded_lines(name: str, *, comments: bool = False) -> list[str]:
    """Give the folded lines of the data file ``name``; the caller keeps what it makes of them."""
    return fold("\n".join(read_lines(name, comments=comments))).text.split("\n")


def read_folded_rows(name: str) -> list[list[str]]:
    """Give the folded rows of the tab-separated data file ``name``; the caller keeps what it makes of them.

    >>> read_folded_rows("weekdays.tsv")[6][2].split(",")[0]
    'الاحد'
    """
    return [line.split("\t") for line in read_folded_lines(name)]
