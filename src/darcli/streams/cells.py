"""Records to cells: what a field of a record looks like in a table or a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from darcli.streams.lines import Fields, format_record
from darcli.streams.shapes import column_names

# a spreadsheet runs what begins with one of these, and some take the wide forms for the same
_FORMULA = re.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def format_cell(value: Any) -> str:
    """Write a field for a person: lists joined, a span as its words, a conflict as its values with their reports."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "; ".join(filter(None, map(format_cell, value)))
    if isinstance(value, dict):
        return _format_object(value)
    return str(value)


def _format_object(value: Fields) -> str:
    if isinstance(value.get("text"), str):
        report = value.get("report")
        return f"{value['text']} ({report})" if report else str(value["text"])
    if "field" in value and isinstance(value.get("values"), list):
        return f"{value['field']}: " + " / ".join(map(format_cell, value["values"]))
    if "value" in value and "reports" in value:
        return f"{format_cell(value['value'])} ({format_cell(value['reports'])})"
    return format_record(value)


def guard_formula(text: str) -> str:
    """Put an apostrophe before ``text`` where a spreadsheet would run it.

    >>> guard_formula("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    # a lone dash is no formula: the report that came from standard input
    return f"'{text}" if _FORMULA.match(text) and text != "-" else text


def choose_columns(records: Iterable[Fields], kinds: Iterable[str]) -> list[str]:
    """Give the fields that occur in ``records``: in the order of the contract, then those darcli does not know.

    Without any record it is the fields of ``kinds``, so that an empty table still says what it would hold.
    """
    types: dict[Any, None] = {}
    present: dict[str, None] = {}
    for record in records:
        kind = record.get("type")
        types[kind if isinstance(kind, str) else ""] = None
        present.update(dict.fromkeys(record))
    known = [name for kind in (types or kinds) for name in column_names(kind)]
    wanted = dict.fromkeys(name for name in known if not types or name in present)
    return list(wanted | present)
