"""The casualty table: one row a person, agreed values, conflicts with their reports, sources and evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from darcli.names.group import match
from darcli.records import Casualty, Conflict, ConflictValue, Person, Report, ReportSpan, Span
from darcli.register.casualties import build_table

NAME = "خالد نادر الشربجي"


def person(report: str, name: str = NAME, status: str = "killed", **fields: object) -> Person:
    """Make a person of ``report`` whose evidence is one sentence."""
    span = Span(0, 9, f"نص {report}")
    made = Person(name=name, status=status, evidence=span, mentions=(span,), report=report, id=f"{report}#{name}")
    return replace(made, **fields)  # type: ignore[arg-type]


def table(*persons: Person, reports: tuple[Report, ...] = ()) -> tuple[Casualty, ...]:
    return build_table(persons, match(persons), reports)


def one(*persons: Person) -> Casualty:
    """Give the one row of records that are one person, whatever the names."""
    (row,) = build_table([replace(record, entity="e") for record in persons])
    return row


def test_one_row_from_two_reports() -> None:
    (row,) = table(person("a", age=27, place="نوى"), person("b", "خالد الشربجي", origin="طفس", place="نوى"))
    assert (row.name, row.status, row.age, row.place, row.origin) == (NAME, "killed", 27, "نوى", "طفس")
    assert row.reports == ("a", "b")
    assert row.conflicts == ()
    assert row.evidence == (ReportSpan("a", 0, 9, "نص a"), ReportSpan("b", 0, 9, "نص b"))


def test_no_row_without_harm() -> None:
    assert table(person("a", status="none")) == ()
    assert len(table(person("a", status="none"), person("b"))) == 1


@pytest.mark.parametrize("status", ["killed", "injured", "detained", "missing", "released", "survived"])
def test_every_harm_has_a_row(status: str) -> None:
    assert [row.status for row in table(person("a", status=status))] == [status]


def test_ages_that_differ_are_a_conflict() -> None:
    row = one(person("a", age=27), person("b", age=28), person("c", age=28))
    assert row.age is None
    assert row.conflicts == (Conflict("age", (ConflictValue(27, ("a",)), ConflictValue(28, ("b", "c")))),)


def test_death_is_final_and_the_other_status_a_conflict() -> None:
    row = one(person("a", status="injured", date="2021-03-04"), person("b", date="2021-03-06"))
    assert (row.status, row.date) == ("killed", "2021-03-06")
    assert [conflict.field for conflict in row.conflicts] == ["status"]


def test_the_latest_report_tells_the_status_of_the_living() -> None:
    people = [person("a", status="released"), person("b", status="detained")]
    reports = (Report("a", "", published="2021-05-01"), Report("b", "", published="2021-04-01"))
    (row,) = build_table([replace(record, entity="e") for record in people], (), reports)
    assert row.status == "released"


@pytest.mark.parametrize(
    ("field", "values", "merged"),
    [
        pytest.param("date", ("2021-03", "2021-03-04"), "2021-03-04", id="month-and-day"),
        pytest.param("date", ("XXXX-03-04", "2021"), "2021-03-04", id="day-and-year"),
        pytest.param("date", ("XXXX-03-04", "2021-03-04"), "2021-03-04", id="day-with-and-without-year"),
        pytest.param("date", ("2021-03-01/2021-03-09", "2021-03-04"), "2021-03-04", id="range-and-day"),
        pytest.param("date", ("2021-03-04", "2021-03-05"), None, id="two-days"),
        pytest.param("place", ("نوى", "نوى الشرقية"), "نوى الشرقية", id="fuller-place"),
        pytest.param("place", ("مدرسة", "مدرسه"), "مدرسة", id="spelling-is-no-conflict"),
        pytest.param("place", ("نوى", "طفس"), None, id="two-places"),
        pytest.param("place", ("نوى", "نوىالشرقية"), None, id="part-of-a-word-is-another-place"),
        pytest.param("civilian", (True, False), None, id="civilian-or-not"),
        pytest.param("civilian", (False, None), False, id="false-is-a-value"),
    ],
)
def test_merging(field: str, values: tuple[object, object], merged: object) -> None:
    row = one(*(person(report, **{field: value}) for report, value in zip("ab", values, strict=True)))
    assert getattr(row, field) == merged
    assert [conflict.field for conflict in row.conflicts] == ([field] if merged is None else [])


def test_a_source_counts_once() -> None:
    people = [person("a", attribution="وزارة الصحة"), person("b", attribution="وزارة الصحه"), person("c")]
    (row,) = table(*people, reports=(Report("b", "", outlet="وكالة ب"), Report("c", "", outlet="وكالة ج")))
    assert row.sources == ("وزارة الصحة", "وكالة ج")


def test_sorted_by_date_then_name_and_unknown_last() -> None:
    people = [person("a", "سامي القلعاوي"), person("b", "نادر الشربجي", date="2021-03-04"), person("c", "خالد الدالي", date="2021-03-04")]
    assert [row.name for row in table(*people)] == ["خالد الدالي", "نادر الشربجي", "سامي القلعاوي"]


def test_records_that_carry_their_entity_need_no_match() -> None:
    people = [person("a"), person("b")]
    entities = match(people)
    carried = [replace(record, entity=entities[0].id) for record in people]
    assert build_table(carried) == build_table(people, entities)


def test_records_with_neither_are_people_of_their_own() -> None:
    assert len(build_table([person("a"), person("b")])) == 2


def test_nobody() -> None:
    assert build_table([]) == ()
