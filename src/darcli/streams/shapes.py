"""Dataclasses to records and back: the one place that knows how a finding looks on a line.

``id`` comes first, then ``type``, then ``report``. On the way back unknown fields are dropped, so only a stage that has to
compute with records turns them into dataclasses, and sends on the dicts.
"""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

from darcli import records
from darcli.errors import InputError
from darcli.streams.lines import Fields

_TYPES: dict[type[Any], str] = {
    records.Report: "report",
    records.Section: "section",
    records.Person: "person",
    records.Count: "count",
    records.Date: "date",
    records.Place: "place",
    records.Entity: "entity",
    records.Casualty: "casualty",
}
_PLAIN = frozenset({str, int, float, bool, type(None)})
_LEADING = ("id", "type", "report")
T = TypeVar("T")


def to_record(item: Any) -> Fields:
    """Give the record of a dataclass of ``darcli.records``; the text of a report stays with its sections."""
    kind = _TYPES[type(item)]
    record: Fields = {"id": "", "type": kind, "report": ""}
    for name in _names(type(item)):
        value = getattr(item, name)
        record[name] = value if value.__class__ in _PLAIN else _to_plain(value)
    if kind == "report":
        record["report"] = record["id"]
        del record["text"]
    elif kind == "casualty":
        record["id"] = f"{item.entity}#casualty"
    if not record["report"]:
        del record["report"]
    return record


def merge_record(original: Fields, made: Fields) -> Fields:
    """Give ``made`` with the fields of ``original`` that darcli does not know behind its own."""
    return made | {name: value for name, value in original.items() if name not in made and name != "text"}


_NAMES: dict[Any, tuple[str, ...]] = {}


def _names(kind: Any) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in dataclasses.fields(kind))
    return _NAMES[kind]


def _to_plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_to_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        return {name: _to_plain(getattr(value, name)) for name in _names(type(value))}
    return value


def column_names(kind: str) -> tuple[str, ...]:
    """Give the fields of the records of ``kind`` in their order; nothing for a kind that darcli does not make."""
    for made, name in _TYPES.items():
        if name == kind:
            own = tuple(field for field in _names(made) if field not in (*_LEADING, "text" if kind == "report" else ""))
            return (*_LEADING, *own)
    return ()


_TEXTS = ("name", "status", "latin", "key", "sex", "date", "place", "origin", "affiliation", "role", "cause", "attribution", "entity")
_NUMBERS = ("age", "section")
_SWITCHES = ("civilian", "hedged")


def to_person(record: Fields, where: str) -> records.Person:
    """Read a ``person`` record; only its ``name`` must be there. Raises ``InputError`` at ``where``."""
    known = {name: value for name, value in _known(records.Person, record).items() if value is not None}
    if "name" not in known:
        raise InputError(where, 'field "name" is missing')
    for names, kind, said in ((_TEXTS, str, "a text"), (_NUMBERS, int, "a number"), (_SWITCHES, bool, "true or false")):
        for name in names:
            if not isinstance(known.get(name, kind()), kind):
                raise InputError(where, f'field "{name}" is not {said}')
    known["status"] = known.get("status") or "none"
    known["evidence"] = _to_span(known.get("evidence"))
    known["mentions"] = tuple(_to_span(mention) for mention in _to_list(known.get("mentions")))
    known["aliases"] = _to_texts(known.get("aliases"))
    known["report"] = str(known.get("report", ""))
    known["id"] = str(known.get("id") or where)
    return _build(records.Person, known, where)


def to_entity(record: Fields, where: str) -> records.Entity:
    """Read an ``entity`` record. Raises ``InputError`` at ``where``."""
    known = {name: str(value) for name, value in _known(records.Entity, record).items() if isinstance(value, (str, int))}
    lists = {name: _to_texts(record.get(name)) for name in ("variants", "persons", "reports")}
    links = tuple(_build(records.Link, _known(records.Link, link), where) for link in _to_list(record.get("links")))
    return _build(records.Entity, {"latin": "", **known, **lists, "links": links}, where)


def to_report(record: Fields, where: str) -> records.Report:
    """Give what a ``report`` record says of a report, without its text."""
    texts = ("title", "outlet", "url", "published", "published_from", "encoding", "sha256")
    known = {name: record[name] for name in texts if isinstance(record.get(name), str)}
    name = str(record.get("report") or record.get("id") or where)
    length = record.get("length")
    return _build(records.Report, {"id": name, "text": "", **known, "length": length if isinstance(length, int) else 0}, where)


def _known(kind: Any, record: Any) -> Fields:
    if not isinstance(record, dict):
        return {}
    return {name: record[name] for name in _names(kind) if name in record}


def _build(kind: type[T], known: Fields, where: str) -> T:
    try:
        return kind(**known)
    except TypeError as error:
        missing = str(error).rpartition(":")[2].strip().replace("'", '"')
        raise InputError(where, f"field {missing} is missing") from None


def _to_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _to_texts(value: Any) -> tuple[str, ...]:
    return tuple(entry for entry in _to_list(value) if isinstance(entry, str))


def _to_span(value: Any) -> records.Span:
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        start = value.get("start")
        first = start if isinstance(start, int) else 0
        return records.Span(first, first + len(value["text"]), value["text"])
    return records.Span(0, 0, "")
