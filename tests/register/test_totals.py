"""Tolls: low, best and high of what several sources state, beside the people named."""

from __future__ import annotations

import pytest

from darcli.records import Casualty, Count, Report, Span
from darcli.register.totals import Stated, add_up
from darcli.tolls import Total

DAY, PLACE = "2022-10-14", "نوى"


def count(n: int | None, report: str = "a", **more: object) -> Count:
    values: dict[str, object] = {"status": "killed", "low": n, "high": n, "qualifier": "exact", "text": str(n), "date": DAY, "place": PLACE}
    return Count(**{**values, **more}, n=n, start=0, end=1, evidence=Span(0, 1, ""), report=report)  # type: ignore[arg-type]


def everyone(stated: Stated, **options: str) -> Total:
    [total] = [one for one in add_up(stated, **options) if one.people == "everyone" and one.side is None and one.status == "killed"]
    return total


def numbers(total: Total) -> tuple[int | None, int | None, int | None]:
    return total.low, total.best, total.high


def test_best_is_what_most_sources_say() -> None:
    assert numbers(everyone(Stated(counts=[count(5, "a"), count(3, "b"), count(5, "c"), count(9, "d")]))) == (3, 5, 9)


def test_where_sources_divide_evenly_best_is_the_lower() -> None:
    assert numbers(everyone(Stated(counts=[count(7, "a"), count(4, "b")]))) == (4, 4, 7)


@pytest.mark.parametrize(("report", "named"), [("b", 1), ("a", 2)], ids=["two reports", "one report names both"])
def test_a_name_at_two_ages_is_one_victim_unless_one_report_names_both(report: str, named: int) -> None:
    rows = [
        Casualty("e1", "سامر نبيل الحوراني", "", status="killed", date=DAY, place=PLACE, age=52, reports=("a",)),
        Casualty("e2", "سامر نبيل حوراني", "", status="killed", date=DAY, place=PLACE, age=54, reports=(report,)),
    ]
    assert everyone(Stated(casualties=rows)).named == named


def test_two_outlets_that_quote_one_ministry_are_one_source_and_its_last_word_counts() -> None:
    reports = [Report("a", "", published="2022-10-14"), Report("b", "", published="2022-10-15")]
    total = everyone(Stated(counts=[count(5, "a", attribution="الوزارة"), count(8, "b", attribution="الوزارة")], reports=reports))
    assert (numbers(total), total.sources) == ((8, 8, 8), ("الوزارة",))


def test_a_copy_adds_no_source() -> None:
    assert everyone(Stated(counts=[count(5, "a"), count(5, "b")], copy_of={"b": "a"})).sources == ("a",)


def test_at_least_leaves_the_top_open_and_at_most_gives_no_best() -> None:
    total = everyone(Stated(counts=[count(5, "a", qualifier="at_least"), count(20, "b", qualifier="at_most")]))
    assert (numbers(total), total.open) == ((0, 5, 20), True)


def test_groups_of_one_source_add_up_where_it_gives_no_whole() -> None:
    groups = [count(3, group="مدنيين"), count(5, group="عناصر")]
    assert numbers(everyone(Stated(counts=groups))) == (8, 8, 8)
    assert numbers(everyone(Stated(counts=[*groups, count(9, group="شخصا")]))) == (9, 9, 9)


def test_parts_make_rows_of_their_own_and_are_not_added() -> None:
    totals = add_up(Stated(counts=[count(9, group="شخصا"), count(2, group="أطفال", part=True), count(1, group="سيدة", part=True)]))
    assert [(one.people, one.best) for one in totals] == [("everyone", 9), ("women", 1), ("children", 2)]


@pytest.mark.parametrize(("words", "taken"), [("عشرات القتلى", 10), ("ومئات القتلى", 100), ("عدد من القتلى", 3)])
def test_vague_words_stay_vague_without_a_convention(words: str, taken: int) -> None:
    stated = Stated(counts=[count(None, text=words, qualifier="vague")])
    assert (numbers(everyone(stated)), everyone(stated).vague) == ((None, None, None), (words,))
    total = everyone(stated, vague_as="acled")
    assert (numbers(total), total.vague_as) == ((taken, taken, taken), "acled")


def test_no_number_is_below_the_people_named() -> None:
    people = [Casualty(name, name, "", "killed", date=DAY, place=PLACE, age=9, reports=("a",)) for name in ("سامر", "هبة", "رامي")]
    totals = add_up(Stated(casualties=people, counts=[count(2)]))
    assert [(one.people, numbers(one), one.named) for one in totals] == [("everyone", (3, 3, 3), 3), ("children", (3, 3, 3), 3)]


def test_a_number_of_the_title_belongs_to_the_one_day_that_the_report_tells() -> None:
    assert numbers(everyone(Stated(counts=[count(4, date=None, place=None), count(5)]))) == (5, 5, 5)


def test_events_add_up_to_months_and_what_is_stated_of_the_month_is_not_added() -> None:
    days = [count(4, "a"), count(6, "b", date="2022-10-20", place="طفس")]
    assert [(one.period, *numbers(one)) for one in add_up(Stated(counts=days), "month")] == [("2022-10", 10, 10, 10)]
    month = [*days, count(15, "c", date="2022-10", place=None), count(5, "d", date="2022-10", place="نوى")]
    assert [(one.period, *numbers(one)) for one in add_up(Stated(counts=month), "month")] == [("2022-10", 15, 15, 15)]


def test_a_place_has_one_row_in_two_spellings() -> None:
    assert len(add_up(Stated(counts=[count(4, place="كفر بطيخ"), count(4, "b", place="كفربطيخ")]))) == 1
