"""The words of tables in the reader's language: headings, and the values that darcli gives itself (``killed``, ``at_least``).

Only what is drawn for a person passes here: data keeps the names of fields and values in every language.
"""

from __future__ import annotations

import functools
from typing import Any

from darcli.streams.labels import read_labels
from darcli.streams.lines import Fields
from darcli.streams.people_lines import say_status
from darcli.streams.point_words import say_subject, say_value
from darcli.streams.reasons import say_reason

# fields whose values have a word under the name of the field itself
_NAMED = ("qualifier", "calendar", "people", "published_from", "kind", "unit")


@functools.cache
def read_table_words(language: str) -> TableWords:
    """Give the words of ``language``."""
    return TableWords(language)


class TableWords:
    """The words of one language. Raises ``ValueError`` for a language that darcli does not speak."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._say = read_labels(language)
        self._words = read_labels(language, "tables")

    def name_column(self, field: str) -> str:
        """Give the heading of a column; that of a field that darcli does not know is its name."""
        return self._words.get(f"heading.{field}", field)

    def name_table(self, kind: str) -> str:
        """Give what stands over the table of a kind of records."""
        return self._words.get(f"table.{kind}", kind)

    def translate(self, record: Fields) -> Fields:
        """Give ``record`` with the values that a reader is to see."""
        if self._language == "en":
            return record
        shown = {field: self._show(field, value) for field, value in record.items()}
        if isinstance(record.get("status"), str):
            shown["status"] = say_status(record, self._say)
        if isinstance(record.get("message_ar"), str):
            shown["message"] = record["message_ar"]
        if record.get("type") == "point":
            shown |= self._show_point(record)
        return shown

    def _show(self, field: str, value: Any) -> Any:
        if isinstance(value, bool):
            return self._say["yes" if value else "no"]
        if isinstance(value, str):
            return self._show_text(field, value)
        if field == "conflicts" and isinstance(value, list):
            return [self._show_conflict(conflict) for conflict in value]
        if field in ("agree", "differ") and isinstance(value, list):
            value = [self._show_fields(said) for said in value]
        if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            return self._say["list.and"].join(value)
        return value

    def _show_point(self, point: Fields) -> Fields:
        """Give what is compared, and what each report says of it."""
        values = point["values"] if isinstance(point.get("values"), list) else []
        told = [value | {"value": say_value(value.get("value"), self._say)} for value in values if isinstance(value, dict)]
        has_name = all(isinstance(point.get(field), str) for field in ("kind", "what", "verdict"))
        return {"values": told} | ({"what": say_subject(point, self._say)} if has_name else {})

    def _show_text(self, field: str, value: str) -> str:
        if field in _NAMED:
            return self._words.get(f"{field}.{value}", value)
        if field in ("cause", "sex"):
            return self._say.get(f"{field}.{value}", value)
        if field == "verdict":
            return self._say.get(f"verdict.{value}", self._words.get(f"verdict.{value}", value))
        if field == "severity":
            return self._say.get(value, value)
        if field == "country":
            return read_labels(self._language, "countries").get(value, value)
        if field == "reason":
            return say_reason(value, self._language)
        if field == "names" and ": " in value:
            verdict, _, reason = value.partition(": ")
            return f"{self._show_text('verdict', verdict)}: {say_reason(reason, self._language)}"
        return value

    def _show_conflict(self, conflict: Any) -> Any:
        """Give a conflict with its field and values in words."""
        if not (isinstance(conflict, dict) and isinstance(conflict.get("values"), list)):
            return conflict
        field = str(conflict.get("field"))
        values = [entry | {"value": self._show_value(field, entry.get("value"))} for entry in conflict["values"] if isinstance(entry, dict)]
        return conflict | {"field": self.name_column(field), "values": values}

    def _show_value(self, field: str, value: Any) -> Any:
        return self._say.get(value, value) if field == "status" and isinstance(value, str) else self._show(field, value)

    def _show_fields(self, said: Any) -> Any:
        """Give ``age 27 / 30`` with the field in words."""
        if not isinstance(said, str):
            return said
        field, _, values = said.partition(" ")
        shown = " / ".join(str(self._show_value(field, value)) for value in values.split(" / "))
        return f"{self.name_column(field)} {shown}"
