from __future__ import annotations

from collections.abc import Callable

import pytest

from darcli import records
from darcli.errors import InputError
from darcli.streams.lines import Fields
from darcli.streams.shapes import merge_record, to_count, to_date, to_entity, to_person, to_place, to_record, to_report, to_section

SPAN = records.Span(0, 3, "قتل")
PERSON = records.Person(
    name="سامر الحمدان", status="killed", evidence=SPAN, mentions=(SPAN,), aliases=("أبو علي",), age=17, report="r", id="r#1"
)
LINK = records.Link("r#1", "s#1", 0.9, "variant", "one letter")
ENTITY = records.Entity("e1", "سامر الحمدان", "Samer", ("سامر حمدان",), ("r#1", "s#1"), ("r", "s"), (LINK,))


def test_records_begin_with_id_type_and_report() -> None:
    assert list(to_record(PERSON))[:4] == ["id", "type", "report", "name"]
    assert list(to_record(ENTITY))[:3] == ["id", "type", "name"]
    report = to_record(records.Report("r", "قتل", title="مقتل", length=3, sha256="0"))
    assert list(report)[:4] == ["id", "type", "report", "title"]
    assert "text" not in report


def test_there_and_back() -> None:
    assert to_person(to_record(PERSON), "-:1") == PERSON
    assert to_entity(to_record(ENTITY), "-:1") == ENTITY
    report = records.Report("r", "", title="مقتل", length=3, sha256="0")
    assert to_report(to_record(report), "-:1") == report


def test_a_casualty_is_named_after_its_entity() -> None:
    record = to_record(records.Casualty(entity="e1", name="سامر", latin="Samer", status="killed"))
    assert list(record)[:3] == ["id", "type", "entity"]
    assert record["id"] == "e1#casualty"


def test_a_name_alone_makes_a_person() -> None:
    person = to_person({"type": "person", "name": "سامر", "age": None, "unknown": 1}, "a.ndjson:4")
    assert (person.name, person.status, person.id) == ("سامر", "none", "a.ndjson:4")


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"name": None}, 'field "name" is missing'),
        ({"name": 5}, 'field "name" is not a text'),
        ({"age": "17"}, 'field "age" is not a whole number'),
        ({"civilian": "no"}, 'field "civilian" is not true or false'),
        ({"date": ["2022"]}, 'field "date" is not a text'),
    ],
    ids=["null", "number", "age", "civilian", "date"],
)
def test_a_person_that_cannot_be_one_is_refused(more: Fields, problem: str) -> None:
    with pytest.raises(InputError, match=f"^-:1: {problem}$"):
        to_person({"type": "person", "name": "سامر", **more}, "-:1")


@pytest.mark.parametrize(
    ("read", "item"),
    [
        (to_section, records.Section(1, "body", "عنوان", 3, 6, "قتل", report="r", id="r#s")),
        (to_count, records.Count("killed", 3, 3, 3, "exact", 0, 3, "قتل", SPAN, report="r", id="r#c")),
        (to_date, records.Date("2022", "gregorian", False, 0, 4, "2022", report="r", id="r#d")),
        (to_place, records.Place("نوى", 0, 3, "نوى", 1, 32.9, 36.0, "SY", report="r", id="r#p")),
    ],
    ids=["section", "count", "date", "place"],
)
def test_findings_there_and_back(read: Callable[[Fields, str], object], item: object) -> None:
    assert read(to_record(item), "-:1") == item


def test_unknown_fields_stand_behind_the_known() -> None:
    made = to_record(records.Report("r", "قتل", published="2022-10-16"))
    merged = merge_record({"type": "report", "id": 7, "text": "قتل", "tags": ["x"], "published": None}, made)
    assert list(merged) == [*made, "tags"]
    assert merged["published"] == "2022-10-16"
