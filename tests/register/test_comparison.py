"""Reports on one event side by side: what is agreed, told by one only, or contradicted."""

from __future__ import annotations

import pytest

from darcli.findings import Point
from darcli.records import Report
from darcli.register.comparison import compare
from darcli.report.chain import extract

FIRST = (
    "مقتل أربعة أشخاص في نوى\n"
    "قُتل أربعة أشخاص وأصيب سبعة آخرون في قصف على مدينة نوى يوم 3 أيار 2021، بينهم طفلان.\n"
    "والقتلى هم سامر نبيل الحوراني (25 عاماً)، وعادل خالد الزعبي، ومازن فواز الرفاعي، ووائل حسن المقداد.\n"
    "وتبنت حركة الفجر الهجوم."
)
SECOND = (
    "خمسة قتلى في قصف على نوى\n"
    "قُتل خمسة أشخاص وأصيب سبعة في قصف على نوى يوم 3 أيار 2021، بينهم ثلاثة أطفال.\n"
    "ومن القتلى سامر الحوراني (31 عاماً)، وعادل الزعبي، وباسل عمر الجباوي.\n"
    "وتبنت حركة الفجر الهجوم."
)


def points(*texts: str) -> list[Point]:
    return list(compare([extract(Report(name, text)) for name, text in zip("abcdef", texts, strict=False)]))


def verdicts(kind: str, *texts: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for point in points(*texts):
        if point.kind == kind:
            found.setdefault(point.verdict, []).append(point.what)
    return found


def test_people() -> None:
    found = verdicts("person", FIRST, SECOND)
    assert found["contradicted"] == ["سامر نبيل الحوراني"]
    assert found["agreed"] == ["عادل خالد الزعبي"]
    assert sorted(found["only"]) == ["باسل عمر الجباوي", "مازن فواز الرفاعي", "وائل حسن المقداد"]


def test_what_a_person_is_contradicted_in() -> None:
    person = next(point for point in points(FIRST, SECOND) if point.what == "سامر نبيل الحوراني")
    assert [(conflict.field, [value.value for value in conflict.values]) for conflict in person.conflicts] == [("age", [25, 31])]
    assert (person.reports, person.silent) == (("a", "b"), ())


def test_numbers() -> None:
    found = verdicts("number", FIRST, SECOND)
    assert "killed" in found["contradicted"]
    assert "injured" in found["agreed"]


def test_parts_are_compared_with_parts_of_their_kind() -> None:
    found = [point for point in points(FIRST, SECOND) if point.what == "killed children" or point.what == "injured children"]
    assert {value.value for point in found for value in point.values} == {"2", "3"}


def test_at_least_agrees_with_more() -> None:
    one, other = "قُتل سبعة أشخاص على الأقل في نوى.", "قُتل تسعة أشخاص في قصف على نوى."
    assert verdicts("number", one, other) == {"agreed": ["killed"]}


def test_days() -> None:
    assert verdicts("date", FIRST, SECOND) == {"agreed": ["2021-05-03"]}
    assert "contradicted" in verdicts("date", FIRST, SECOND.replace("3 أيار", "5 أيار"))


@pytest.mark.parametrize(("one", "other"), [("كفر بطيخ", "كفربطيخ"), ("سوق كفر بطيخ", "كفر بطيخ")])
def test_a_place_spelt_otherwise_is_one(one: str, other: str) -> None:
    found = verdicts("place", f"قصف على قرية {one} أمس.", f"قصف على قرية {other} أمس.")
    assert set(found) == {"agreed"}


def test_claims() -> None:
    assert list(verdicts("claim", FIRST, SECOND)) == ["agreed"]
    assert list(verdicts("claim", FIRST, SECOND.replace("حركة الفجر", "لواء السهل"))) == ["only"]


def test_a_name_that_two_others_fit_is_joined_to_neither() -> None:
    found = verdicts("person", "قُتل سامر الحوراني في نوى.", "قُتل سامر نبيل الحوراني وسامر خالد الحوراني في نوى.")
    assert len(found["only"]) == 3


def test_a_report_alone_says_everything_only_itself() -> None:
    assert {point.verdict for point in points(FIRST)} == {"only"}


def test_quotes_are_the_words_of_the_reports() -> None:
    texts = {"a": FIRST, "b": SECOND}
    spans = [span for point in points(FIRST, SECOND) for span in point.spans]
    assert spans
    assert all(texts[span.report][span.start : span.end] == span.text for span in spans)
    assert len({point.id for point in points(FIRST, SECOND)}) == len(points(FIRST, SECOND))
