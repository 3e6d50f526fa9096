"""Entries of a timeline for eyes: in a few columns what happened, to whom or to how many."""

from __future__ import annotations

from collections.abc import Mapping

from darcli.streams.labels import read_labels
from darcli.streams.lines import Fields
from darcli.streams.people_lines import STATUS_STYLES


def show_moment(moment: Fields, language: str = "en") -> Fields:
    """Give the columns of a table in place of the fields of a ``moment`` record."""
    say = read_labels(language)
    if moment["kind"] == "count":
        number = say_number(moment, say)
        what = f"{number} «{moment['text']}»" if not str(moment["text"]).isdecimal() else number
    elif moment["kind"] == "date":
        evidence = moment["evidence"]
        what = f"«{evidence[0]['text'] if evidence else moment['text']}»"
    else:
        what = moment["name"]
    status = moment["status"]
    return {name: moment[name] for name in ("id", "type", "kind", "date")} | {
        # the others are put into words by the table
        "status": status if status in STATUS_STYLES else say.get(status, status),
        "what": what,
        "place": moment["place"],
        "reports": moment["reports"],
    }


def say_number(number: Fields, say: Mapping[str, str]) -> str:
    """Write a stated number with how surely it is meant.

    >>> say_number({"n": 70, "qualifier": "at_least", "part": False}, read_labels("en"))
    'at least 70'
    """
    if number["n"] is None:
        return say["number.vague"]
    said = str(say[f"number.{number['qualifier'] or 'exact'}"] % number["n"])
    return str(say["number.part"] % said) if number["part"] else said
