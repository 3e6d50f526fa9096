"""The timeline and what its chart counts."""

from __future__ import annotations

import pytest

from darcli.records import Casualty, Conflict, ConflictValue, Count, Date, Moment, ReportSpan, Section, Span
from darcli.register.calendar import find_bounds, find_period, list_periods, order_key
from darcli.register.course import follow_course
from darcli.register.timeline import Found, build_timeline

SENTENCE = Span(0, 20, "قتل مدنيان في نوى")


def count(n: int | None, day: str | None, *, report: str = "a", **more: object) -> Count:
    fields = {"low": n, "high": n, "qualifier": "exact" if n is not None else "vague", "evidence": SENTENCE} | more
    return Count("killed", n, start=4, end=10, text="مدنيان", date=day, report=report, **fields)  # type: ignore[arg-type]


def casualty(name: str, day: str | None, *dates: str, reports: tuple[str, ...] = ("a",)) -> Casualty:
    values = tuple(ConflictValue(date, (report,)) for date, report in zip(dates, reports, strict=False))
    evidence = tuple(ReportSpan(report, 0, 5, "قتل") for report in reports)
    conflicts = (Conflict("date", values),) if dates else ()
    return Casualty(name, name, "", "killed", date=day, reports=reports, conflicts=conflicts, evidence=evidence)


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("2022-10-14", "2022-10-14 2022-10-14"),
        ("2024-02", "2024-02-01 2024-02-29"),
        ("2022", "2022-01-01 2022-12-31"),
        ("2022-10-30/2022-11", "2022-10-30 2022-11-30"),
        ("XXXX-10-14", None),
        ("2022-13", None),
        ("2022-02-30", None),
        ("2023/2022", None),
        ("", None),
    ],
)
def test_bounds(edtf: str, bounds: str | None) -> None:
    found = find_bounds(edtf)
    assert (" ".join(day.isoformat() for day in found) if found else None) == bounds


def test_dates_in_order() -> None:
    days = ["2022-10-14", "2022-10", "2022", "2022-10-01", "2021-12-31/2022-01-02", "XXXX-01-01"]
    assert sorted(days, key=order_key) == ["2021-12-31/2022-01-02", "2022", "2022-10-01", "2022-10", "2022-10-14", "XXXX-01-01"]


def test_a_period_holds_the_whole_date() -> None:
    assert [find_period("2022-12-31/2023-01-01", unit) for unit in ("day", "month", "year")] == [None, None, None]
    assert [find_period("2022-12", unit) for unit in ("day", "month", "year")] == [None, "2022-12", "2022"]
    assert list_periods("2024-02-28", "2024-03-01") == ("2024-02-28", "2024-02-29", "2024-03-01")


def test_people_numbers_and_dates_in_order() -> None:
    dates = [
        Date("2018", "gregorian", False, 20, 24, "2018", report="a"),
        Date("2022-10-14", "gregorian", False, 30, 35, "اليوم", report="a"),
    ]
    found = Found([casualty("ب", "2022-10-14"), casualty("ا", None)], [count(2, "2022-10-12"), count(3, None)], dates)
    moments = build_timeline(found)
    assert [(moment.date, moment.kind) for moment in moments] == [("2018", "date"), ("2022-10-12", "count"), ("2022-10-14", "person")]
    assert [moment.id for moment in moments] == ["moment-1", "moment-2", "moment-3"]


def test_one_number_in_several_places_is_one_entry() -> None:
    body = Span(50, 60, "قتل مدنيان أمس")
    counts = [count(2, "2022-10-12"), count(2, "2022-10-12", evidence=body), count(2, "2022-10-12", report="b", attribution="مرصد")]
    [moment] = build_timeline(Found(counts=counts))
    assert (moment.reports, moment.sources, len(moment.evidence)) == (("a", "b"), ("مرصد",), 3)


@pytest.mark.parametrize("other", [{"n": 3}, {"day": "2022-10-13"}, {"place": "جاسم"}, {"group": "مقاتلين"}, {"part": True}], ids=str)
def test_what_says_something_else_is_another_entry(other: dict[str, object]) -> None:
    second = count(**({"n": 2, "day": "2022-10-12"} | other))  # type: ignore[arg-type]
    assert len(build_timeline(Found(counts=[count(2, "2022-10-12"), second]))) == 2


def test_contradicted_dates_are_all_there_and_marked() -> None:
    moments = build_timeline(Found([casualty("ا", None, "2022-10-14", "2022-10-15", reports=("a", "b"))]))
    assert [(moment.date, moment.disputed, moment.reports) for moment in moments] == [
        ("2022-10-14", True, ("a",)),
        ("2022-10-15", True, ("b",)),
    ]
    assert [[span.report for span in moment.evidence] for moment in moments] == [["a"], ["b"]]
    course = follow_course(moments, [casualty("ا", None)])
    assert (course.periods, course.disputed, course.undated) == ((), 1, 0)


def test_a_date_is_quoted_with_its_sentence() -> None:
    text = "قال شاهد ذلك.\nبدأت الهدنة في عام 2018. ثم انهارت.\n"
    start = text.index("2018")
    section = Section(0, "body", None, 100, 100 + len(text), text, report="a")
    [moment] = build_timeline(
        Found(dates=[Date("2018", "gregorian", False, 100 + start, 104 + start, "2018", report="a")], sections=[section])
    )
    [span] = moment.evidence
    assert span.text == "بدأت الهدنة في عام 2018."
    assert text[span.start - 100 : span.end - 100] == span.text


def harm(day: str, name: str = "", n: int = 0, **more: object) -> Moment:
    if name:
        return Moment(day, "person", "killed", name=name, entity=name, **more)  # type: ignore[arg-type]
    return Moment(day, "count", "killed", n=n, qualifier="exact", **more)  # type: ignore[arg-type]


def test_numbers_are_never_added_up() -> None:
    course = follow_course([harm("2022-10-14", n=3), harm("2022-10-15", n=5), harm("2022-10-15", n=4, part=True)], unit="month")
    assert [(period.period, period.named, period.stated) for period in course.periods] == [("2022-10", 0, 5)]


def test_everyone_is_in_the_chart_or_below_it() -> None:
    people = [harm("2022-10-14", "ا"), harm("2022-10-16", "ب"), harm("2022-10", "ج"), harm("XXXX-10-14", "د")]
    course = follow_course(people, [casualty(name, None) for name in "ابجدهو"])
    assert course.unit == "day"
    assert course.slots == ("2022-10-14", "2022-10-15", "2022-10-16")
    assert (sum(period.named for period in course.periods), course.vaguer, course.undated) == (2, 2, 2)


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        (("2022-10-14", "2022-10-20"), "day"),
        (("2022-10-14", "2023-02-20"), "month"),
        (("2012-10-14", "2023-02-20"), "year"),
        (("2022-10", "2022-11", "2022-11-02"), "month"),
        (("2022",), "year"),
        ((), "year"),
    ],
    ids=str,
)
def test_the_unit_that_can_be_read(days: tuple[str, ...], unit: str) -> None:
    assert follow_course([harm(day, day) for day in days]).unit == unit


def test_a_long_stretch_is_laid_out_with_gaps() -> None:
    course = follow_course([harm("1915", "ا"), harm("2022", "ب"), harm("2023", "ج")])
    assert course.slots == ("1915", "", "2022", "2023")


def test_one_total_does_not_dwarf_the_others() -> None:
    course = follow_course([harm("2022-10-14", n=2), harm("2022-10-15", n=3), harm("2022-10-16", n=90_000)])
    assert course.top == 30
