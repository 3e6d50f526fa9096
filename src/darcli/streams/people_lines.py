"""What is known of a person in a line or two, for eyes."""

from __future__ import annotations

from collections.abc import Mapping

from darcli.streams.lines import Fields
from darcli.streams.runs import Run

STATUS_STYLES = {
    "killed": "red",
    "injured": "yellow",
    "detained": "magenta",
    "missing": "magenta",
    "released": "green",
    "survived": "green",
}
# records of people in numbers
_MANY = {"count", "period", "total"}
_TOLD = ("date", "place", "age", "origin", "affiliation", "cause")


def say_name(record: Fields) -> tuple[Run, ...]:
    """Give the name and, beside an Arabic one, how it is written in Latin letters."""
    name, latin = str(record.get("name") or ""), str(record.get("latin") or "")
    beside = (("  ", ""), (latin, "dim")) if latin and latin != name else ()
    return ((name, "bold"), *beside)


def say_told(record: Fields, say: Mapping[str, str]) -> tuple[Run, ...]:
    """Give the status and the fields that tell one man from another, in the words of ``say``."""
    status = str(record.get("status") or "")
    runs: list[Run] = [(say_status(record, say), STATUS_STYLES.get(status, ""))] if status and status != "none" else []
    for field in _TOLD:
        value = record.get(field)
        if value is not None and value != "":
            runs += [*([(" · ", "dim")] if runs else []), (say_value(field, str(value), say), "")]
    return tuple(runs)


def say_status(record: Fields, say: Mapping[str, str]) -> str:
    """Give the word for what became of somebody; of a woman and of several Arabic says it otherwise (قتيلة, قتلى)."""
    status = str(record.get("status") or "")
    form = f"people.{status}" if _MANY & {record.get("type"), record.get("kind")} else f"{status}.{record.get('sex')}"
    return say.get(form, say.get(status, status))


def say_value(field: str, value: str, say: Mapping[str, str]) -> str:
    """Write the value of a field: an age and an origin with a word, values of darcli's own in the language of the reader."""
    if field in ("status", "cause", "sex"):
        return say.get(value if field == "status" else f"{field}.{value}", value)
    return say.get(f"person.{field}", "%s") % value
