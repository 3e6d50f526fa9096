"""Skimming: what is not read makes no difference to what is found."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from darcli.streams.lines import Fields
from darcli.streams.skim import skim_people

WANTED = "خالد"


def is_wanted(name: str, aliases: tuple[str, ...]) -> bool:
    return WANTED in (name, *aliases)


def write(records: Iterable[Fields], **how: object) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False, **how) + "\n" for record in records).encode()  # type: ignore[arg-type]


def skim(data: bytes) -> list[bytes]:
    return list(skim_people(io.BytesIO(data), is_wanted))


def read(data: bytes) -> list[Fields]:
    return [json.loads(line) for line in skim(data) if line.strip()]


REPORT: Fields = {"id": "a", "type": "report", "report": "a", "title": "قتل", "sha256": "0"}
SECTION: Fields = {"id": "a#section-1", "type": "section", "report": "a", "index": 0, "text": "قتل خالد"}
COUNT: Fields = {"id": "a#count-1", "type": "count", "report": "a", "n": 1}


def person(name: str, report: str = "a", **fields: object) -> Fields:
    return {"id": f"{report}#person-1", "type": "person", "report": report, "name": name, "status": "killed", **fields}


@pytest.mark.parametrize("separators", [(", ", ": "), (",", ":")], ids=["darcli", "jq"])
def test_only_who_is_wanted_is_left_of_a_report_that_has_been_read(separators: tuple[str, str]) -> None:
    data = write(
        [REPORT, SECTION, person("سامي"), person(WANTED), person("سعيد", aliases=["أبو علي", WANTED]), COUNT], separators=separators
    )
    assert [record["name"] for record in read(data)] == [WANTED, "سعيد"]
    # the numbers of the lines hold
    assert len(skim(data)) == 6


def test_a_report_that_has_yet_to_be_read_stays() -> None:
    records: list[Fields] = [REPORT, SECTION, {**REPORT, "id": "b", "report": "b"}, {**SECTION, "report": "b"}, {**COUNT, "report": "b"}]
    assert read(write(records)) == records[:2]
    raw = {"id": "c", "type": "report", "report": "c", "text": "قتل خالد"}
    assert read(write([raw, {**COUNT, "report": "c"}])) == [raw]


def test_entities_go_where_people_came() -> None:
    entity: Fields = {"id": "e", "type": "entity", "name": "سامي"}
    assert read(write([entity])) == [entity]
    assert read(write([person("سامي"), entity])) == []


@pytest.mark.parametrize(
    "line",
    [
        b'{"id": "n", "type": "note"}',
        b'{"type": "person", "id": "a", "report": "a", "name": "x"}',
        b'{"id": "a", "type": "person", "report": "a\\"b", "name": "x"}',
        b'{"id": "a", "type": "person", "report": "a", "status": "killed", "name": "x"}',
        b'{"id": "a", "type": "person", "report": "a", "name": "x", "more": {"aliases": []}, "aliases": ["y"]}',
        b'{"id": "a", "type": "person", "report": "a", "name": "\\q"}',
        b'{"id": "a", "type": "person", "report": "a", "name": "\xff"}',
        b'{"id": "a", "type": "person", "report": "a", "name": "cut',
        b'{"id": "a", "type": "count", "report": "a", "n": 1, "tex',
        b"oops",
    ],
)
def test_what_is_not_plain_is_read(line: bytes) -> None:
    assert line + b"\n" in skim(write([REPORT, person("سامي")]) + line + b"\n" + write([COUNT]))


def test_escaped_names_are_read() -> None:
    assert read(json.dumps(person(WANTED)).encode() + b"\n") == [person(WANTED)]
    assert read(json.dumps(person("سامي")).encode() + b"\n") == []


def test_a_list_is_one_value() -> None:
    data = write([COUNT]) + b"[\n" + b",\n".join(write([record]).strip() for record in (person("سامي"), COUNT)) + b"\n]\n"
    assert b"".join(skim(data)[1:]) == data.split(b"\n", 1)[1]


_RECORDS = st.lists(
    st.sampled_from(
        [
            *(REPORT, SECTION, COUNT, person("سامي"), person(WANTED), person("سعيد", aliases=[WANTED])),
            *({**record, "report": "b"} for record in (REPORT, SECTION, COUNT, person("سامي", "b"))),
            *({"id": "n", "type": "note"}, {"id": "e", "type": "entity", "name": WANTED}, {"type": "person", "name": "سامي"}),
        ]
    ),
    max_size=10,
)


@settings(deadline=None)
@given(_RECORDS)
def test_who_is_wanted_is_never_lost(records: list[Fields]) -> None:
    wanted = [
        record for record in records if record.get("type") == "person" and is_wanted(record["name"], tuple(record.get("aliases", ())))
    ]
    left = read(write(records))
    assert [record for record in left if record in wanted] == wanted
    assert [record for record in left if record.get("type") == "note"] == [record for record in records if record.get("type") == "note"]
