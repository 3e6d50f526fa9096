"""Weekdays beside dates: whether الجمعة 14 أكتوبر 2022 was a Friday."""

from __future__ import annotations

import functools
import re
from datetime import date

from darcli.data import read_table
from darcli.text.fold import fold
from darcli.text.tokens import WORD, tokenize

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def weekday_of(edtf: str) -> int | None:
    """Give the weekday of a full date (Monday is 0); ``None`` for a month, a year, a range, or a date without its year.

    >>> weekday_of("2022-10-14"), weekday_of("2022-10")
    (4, None)
    """
    if not _DAY.fullmatch(edtf):
        return None
    try:
        return date.fromisoformat(edtf).weekday()
    except ValueError:
        return None


def find_weekday(text: str) -> int | None:
    """Give the weekday that a date expression names (Monday is 0); ``None`` for none, and for two different ones.

    >>> find_weekday("أول أمس الجمعة 14 أكتوبر"), find_weekday("14 أكتوبر")
    (4, None)
    """
    words = [token.text for token in tokenize(fold(text)) if token.kind == WORD]
    found = {_names()[word] for word in words if word in _names()}
    return found.pop() if len(found) == 1 else None


@functools.cache
def _names() -> dict[str, int]:
    """Give the folded names of the weekdays, also with what is written onto them (والجمعة، للجمعة)."""
    table: dict[str, int] = {}
    for row in read_table("weekdays.tsv"):
        for name in fold(row[2]).text.split(","):
            table |= {form: int(row[0]) for form in (name, f"و{name}", f"ب{name}", f"ل{name[1:]}")}
    return table
