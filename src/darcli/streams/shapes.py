"""Dataclasses to records and back: the one place that knows how a finding looks on a line.

``id`` comes first, then ``type``, then ``report``. On the way back unknown fields are dropped, so only a stage that has to
compute with records turns them into dataclasses, and sends on the dicts.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, TypeVar

from darcli import findings, records, statements, tolls
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
    records.Moment: "moment",
    records.Period: "period",
    tolls.Total: "total",
    statements.Quote: "quote",
    statements.Claim: "claim",
    findings.Finding: "finding",
    findings.Point: "point",
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
        record[name] = value if value.__class__ in _PLAIN else to_plain(value)
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


def to_plain(value: Any) -> Any:
    """Give a dataclass as a dict and a tuple as a list, all the way down."""
    # most values are these
    if value.__class__ in _PLAIN:
        return value
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: to_plain(item) for name, item in value.items()}
    if dataclasses.is_dataclass(value):
        return {name: to_plain(getattr(value, name)) for name in _names(type(value))}
    return value


def column_names(kind: str) -> tuple[str, ...]:
    """Give the fields of the records of ``kind`` in their order; nothing for a kind that darcli does not make."""
    for made, name in _TYPES.items():
        if name == kind:
            own = tuple(field for field in _names(made) if field not in (*_LEADING, "text" if kind == "report" else ""))
            return (*_LEADING, *own)
    return ()


_NOWHERE: Fields = {"start": 0, "end": 0, "text": ""}
_NO_EVIDENCE = records.Span(0, 0, "")


def to_person(record: Fields, where: str) -> records.Person:
    """Read a ``person`` record; only its ``name`` must be there. Raises ``InputError`` at ``where``."""
    return _read(records.Person, record, where, {"status": "none", "evidence": _NO_EVIDENCE, "mentions": (), "id": where})


def to_entity(record: Fields, where: str) -> records.Entity:
    """Read an ``entity`` record. Raises ``InputError`` at ``where``."""
    return _read(records.Entity, record, where, {"latin": "", "variants": (), "persons": (), "reports": ()})


def to_report(record: Fields, where: str) -> records.Report:
    """Give what a ``report`` record says of a report, without its text. Raises ``InputError`` at ``where``."""
    name = str(record.get("report") or record.get("id") or where)
    return _read(records.Report, {**record, "text": "", "id": name}, where, {})


def to_section(record: Fields, where: str) -> records.Section:
    """Read a ``section`` record. Raises ``InputError`` at ``where``."""
    return _read(records.Section, record, where, {"index": 0, "kind": "body", "heading": None} | _NOWHERE)


def to_count(record: Fields, where: str) -> records.Count:
    """Read a ``count`` record. Raises ``InputError`` at ``where``."""
    unknown = {"n": None, "low": None, "high": None, "qualifier": "exact", "evidence": _NO_EVIDENCE}
    return _read(records.Count, record, where, unknown | _NOWHERE)


def to_date(record: Fields, where: str) -> records.Date:
    """Read a ``date`` record. Raises ``InputError`` at ``where``."""
    return _read(records.Date, record, where, {"calendar": "gregorian", "relative": False} | _NOWHERE)


def to_place(record: Fields, where: str) -> records.Place:
    """Read a ``place`` record. Raises ``InputError`` at ``where``."""
    return _read(records.Place, record, where, _NOWHERE)


def to_casualty(record: Fields, where: str) -> records.Casualty:
    """Read a ``casualty`` record; its ``name`` and ``status`` must be there. Raises ``InputError`` at ``where``."""
    return _read(records.Casualty, record, where, {"entity": str(record.get("id") or where), "latin": ""})


def to_finding(record: Fields, where: str) -> findings.Finding:
    """Read a ``finding`` record; its ``rule`` must be there. Raises ``InputError`` at ``where``."""
    known = {"id": where, "severity": "note", "message": "", "message_ar": "", "reports": (), "spans": ()}
    return _read(findings.Finding, record, where, known)


def _read(kind: type[T], record: Fields, where: str, defaults: Fields) -> T:
    """Make a ``kind`` of the fields it knows; a field that is not there, or null, has the value of ``defaults``."""
    known = dict(defaults)
    for field in dataclasses.fields(kind):  # type: ignore[arg-type]
        value = record.get(field.name)
        if value is not None:
            known[field.name] = _READERS[str(field.type).removesuffix(" | None")](value, field.name, where)
    try:
        return kind(**known)
    except TypeError as error:
        missing = str(error).rpartition(": ")[2].replace("'", '"')
        raise InputError(where, f"field {missing} is missing") from None


def _reader(said: str, *kinds: type) -> Callable[[Any, str, str], Any]:
    def read(value: Any, name: str, where: str) -> Any:
        # true is an int to Python
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise InputError(where, f'field "{name}" is not {said}')
        return value

    return read


def _read_text(value: Any, name: str, where: str) -> str:
    # scrapers number their reports
    if isinstance(value, int) and name in _LEADING:
        return str(value)
    return str(_reader("a text", str)(value, name, where))


def _read_object(kind: type[Any], defaults: Fields) -> Callable[[Any, str, str], Any]:
    def read(value: Any, name: str, where: str) -> Any:
        return _read(kind, _reader("an object", dict)(value, name, where), where, defaults)

    return read


def _read_each(read: Callable[[Any, str, str], Any]) -> Callable[[Any, str, str], Any]:
    def read_list(value: Any, name: str, where: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise InputError(where, f'field "{name}" is not a list')
        return tuple(read(entry, name, where) for entry in value)

    return read_list


_READERS: dict[str, Callable[[Any, str, str], Any]] = {
    "str": _read_text,
    "int": _reader("a whole number", int),
    "float": _reader("a number", int, float),
    "bool": _reader("true or false", bool),
    "Span": _read_object(records.Span, _NOWHERE),
    "tuple[str, ...]": _read_each(_reader("a list of texts", str)),
    "tuple[Span, ...]": _read_each(_read_object(records.Span, _NOWHERE)),
    "tuple[Link, ...]": _read_each(_read_object(records.Link, {})),
    "str | int | bool": _reader("a text, a number or true or false", str, int, bool),
    "tuple[ConflictValue, ...]": _read_each(_read_object(records.ConflictValue, {"reports": ()})),
    "tuple[Conflict, ...]": _read_each(_read_object(records.Conflict, {"values": ()})),
    "tuple[ReportSpan, ...]": _read_each(_read_object(records.ReportSpan, {"report": "", **_NOWHERE})),
}
