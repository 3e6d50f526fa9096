from __future__ import annotations

import pytest

from darcli.errors import InputError
from darcli.streams.bundles import FINDINGS, Bundle, bundle_reports, join_sections
from darcli.streams.lines import Fields
from darcli.streams.read import Incoming, ReadOptions

WANT_PERSONS = frozenset({"person"})


def incoming(*records: Fields) -> list[Incoming]:
    return [Incoming(record, f"-:{number}") for number, record in enumerate(records, 1)]


def section(report: str, start: int, text: str) -> Fields:
    return {"type": "section", "report": report, "start": start, "text": text}


def bundle(*records: Fields, wanted: frozenset[str] = WANT_PERSONS) -> list[Bundle | Incoming]:
    return list(bundle_reports(incoming(*records), wanted, ReadOptions()))


def shape(items: list[Bundle | Incoming]) -> list[str]:
    return [f"{item.id}={item.text}" if isinstance(item, Bundle) else str(item.data.get("type")) for item in items]


@pytest.mark.parametrize(
    ("record", "name"),
    [
        ({"type": "report", "id": "r", "text": "قتل"}, "r"),
        ({"type": "report", "id": 7, "text": "قتل"}, "7"),
        ({"type": "report", "id": "r", "report": "s", "text": "قتل"}, "s"),
        ({"text": "قتل"}, "-:1"),
    ],
    ids=["id", "number", "report", "nothing"],
)
def test_a_report_with_a_text_is_a_bundle(record: Fields, name: str) -> None:
    assert shape(bundle(record)) == [f"{name}=قتل"]


def test_a_report_with_a_text_leaves_before_the_next_is_read() -> None:
    items = iter(incoming({"text": "a"}, {"text": "b"}))
    bundles = bundle_reports(items, WANT_PERSONS, ReadOptions())
    assert shape([next(bundles)]) == ["-:1=a"]
    assert shape([Bundle("", item.data["text"], "", {}) for item in items]) == ["=b"]


def test_sections_become_the_text_of_their_report() -> None:
    items = bundle(section("r", 0, "مقتل\n"), section("r", 5, "قتل"), section("s", 0, "أصيب"))
    assert shape(items) == ["r=مقتل\nقتل", "s=أصيب"]


def test_offsets_hold_where_a_filter_took_sections_out() -> None:
    (item,) = bundle(section("r", 10, "قتل"), section("r", 20, "شاب"))
    assert isinstance(item, Bundle)
    assert item.text.index("قتل") == 10
    assert item.text.index("شاب") == 20


@pytest.mark.parametrize("start", [1, "0", None, 10**12], ids=["overlap", "text", "null", "far"])
def test_sections_that_do_not_fit_are_refused(start: object) -> None:
    with pytest.raises(InputError, match='-:2: field "start"'):
        join_sections(incoming(section("r", 0, "قتل"), {**section("r", 0, "x"), "start": start}))


DESCRIBED = {"type": "report", "id": "r", "report": "r", "sha256": "0"}
PERSON = {"type": "person", "report": "r"}
COUNT = {"type": "count", "report": "r"}


def test_what_was_extracted_is_not_extracted_again() -> None:
    run = [DESCRIBED, section("r", 0, "قتل"), COUNT]
    assert shape(bundle(*run)) == ["report", "section", "count"]
    assert shape(bundle(*run, wanted=FINDINGS)) == ["report", "section", "count"]
    assert shape(bundle(section("r", 0, "قتل"), PERSON)) == ["section", "person"]


def test_other_findings_beside_sections_do_not_hinder() -> None:
    assert shape(bundle(section("r", 0, "قتل"), COUNT)) == ["r=قتل", "count"]
    (item, _) = bundle(section("r", 0, "قتل"), COUNT, wanted=FINDINGS)
    assert isinstance(item, Bundle)
    assert item.present == {"count"}


def test_foreign_records_keep_their_place() -> None:
    note = {"type": "note"}
    assert shape(bundle(note, section("r", 0, "قتل"), note, section("r", 3, "x"), note)) == ["note", "r=قتلx", "note", "note"]


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        ({"type": "report", "id": "r"}, 'field "text" is missing'),
        ({"type": "report", "text": 5}, 'field "text" is not a text'),
        ({"id": "r"}, 'field "type" is missing'),
        (section("r", 0, 5), 'field "text" is not a text'),  # type: ignore[arg-type]
        ({"type": "section", "report": "r"}, 'field "text" is missing'),
    ],
    ids=["report", "number", "no type", "section", "section without"],
)
def test_records_without_their_text_are_refused(record: Fields, problem: str) -> None:
    with pytest.raises(InputError, match=f"^-:1: {problem}$"):
        bundle(record)
