"""Dates in a report: absolute, told from the publication, or told from another date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from darcli.records import Date
from darcli.report.dates.chain import read_expressions
from darcli.report.dates.expressions import Expression
from darcli.report.dates.publication import publication_date
from darcli.report.dates.resolve import resolve_expressions
from darcli.text.fold import Folded, fold
from darcli.text.tokens import Token, tokenize

__all__ = ["DateSpan", "find_dates", "publication_date", "read_expressions", "scan_dates"]


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
class DateSpan:
    """A date in tokens ``first`` to ``last``, both included: EDTF value, calendar, and whether a relative word told it."""

    first: int
    last: int
    edtf: str
    calendar: str
    relative: bool


def find_dates(text: str, published: str | date | None = None) -> tuple[Date, ...]:
    """Find the dates of ``text``, with offsets into it; ``published`` (a date or an ISO string) resolves what is told from it.

    Relative words and weekdays are dates only where ``published`` is known. Raises ``ValueError`` for a ``published`` that is no ISO date.

    >>> [(found.text, found.edtf) for found in find_dates("قُتل أمس الأحد، وكان قد خُطف في 3 كانون الأول", "2023-01-02")]
    [('أمس الأحد', '2023-01-01'), ('3 كانون الأول', '2022-12-03')]
    """
    day = date.fromisoformat(published) if isinstance(published, str) else published
    folded = fold(text)
    tokens = tokenize(folded)
    found = []
    for one in scan_dates(folded, tokens, day):
        start, end = folded.span(tokens[one.first].start, tokens[one.last].end)
        found.append(Date(one.edtf, one.calendar, one.relative, start, end, text[start:end]))
    return tuple(found)


def scan_dates(
    folded: Folded, tokens: Sequence[Token], published: date | None, *, expressions: Sequence[Expression] | None = None
) -> list[DateSpan]:
    """Find the dates among ``tokens``, made of ``folded``; hand in ``expressions`` where they have been read already."""
    found = read_expressions(folded, tokens) if expressions is None else expressions
    return [
        DateSpan(one.first, one.last, edtf, one.calendar, not one.is_stated() or bool(one.which))
        for one, edtf in zip(found, resolve_expressions(found, published), strict=True)
        if edtf
    ]
