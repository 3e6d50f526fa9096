"""What reports are compared by, and what they say of it, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from darcli.streams.lines import Fields


def say_subject(point: Fields, say: Mapping[str, str]) -> str:
    """Name what is compared, in the reader's language where it is no name of the reports."""
    if point["kind"] == "number":
        words = point["what"].partition(", ")
        status, _, kind = words[0].partition(" ")
        parts = [say.get(f"many.{status}", status), say.get(f"group.{kind}", kind), say["compare.in_all"] if words[2] else ""]
        return " · ".join(filter(None, parts))
    if point["kind"] in ("date", "place", "claim"):
        return say["compare.main_day"] if point["verdict"] == "contradicted" else ""
    return str(point["what"])


def say_value(value: object, say: Mapping[str, str]) -> str:
    """Give what a report says: a status, a cause, or who claims, denies or lays blame (``claims: …``); all else as it is."""
    text = str(value)
    kind, colon, rest = text.partition(": ")
    if colon and f"claim.{kind}" in say:
        # between two Arabic names the arrow has to point the way they run
        return f"{say['claim.' + kind]}: {rest.replace('→', '←')}"
    return say.get(text, say.get(f"cause.{text}", text))
