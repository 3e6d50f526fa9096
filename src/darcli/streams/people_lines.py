"""What is known of a person in a line or two, for eyes."""

from __future__ import annotations

from darcli.streams.lines import Fields
from darcli.streams.runs import Run
from darcli.streams.table import STATUS_STYLES

_TOLD = ("date", "place", "age", "origin", "affiliation", "cause")


def say_name(record: Fields) -> tuple[Run, ...]:
    """Give the name and, beside an Arabic one, how it is written in Latin letters."""
    name, latin = str(record.get("name") or ""), str(record.get("latin") or "")
    beside = (("  ", ""), (latin, "dim")) if latin and latin != name else ()
    return ((name, "bold"), *beside)


def say_told(record: Fields) -> tuple[Run, ...]:
    """Give the status and the fields that tell one man from another."""
    status = str(record.get("status") or "")
    runs: list[Run] = [(status, STATUS_STYLES.get(status, ""))] if status and status != "none" else []
    for field in _TOLD:
        value = record.get(field)
        if value is not None and value != "":
            runs += [*([(" · ", "dim")] if runs else []), (_SAID.get(field, "{}").format(value), "")]
    return tuple(runs)


_SAID = {"age": "aged {}", "origin": "from {}"}
