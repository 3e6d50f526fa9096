"""Who did the harm, whom it befell, and what is denied: each case is a sentence that was once read wrongly."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "people", "numbers"),
    [
        pytest.param("وفاة رضيع في نوى", [], [("killed", 1)], id="waw-at-the-very-beginning"),
        pytest.param("لم يقتل سامر الحوراني في القصف.", [("سامر الحوراني", "none")], [], id="negated-verb"),
        pytest.param("اعتقل سامر الحوراني ثم قتل تحت التعذيب.", [("سامر الحوراني", "killed")], [], id="detained-then-killed"),
        pytest.param("قتل شقيق القيادي خالد الزعبي.", [("خالد الزعبي", "none")], [("killed", 1)], id="relative-of-a-titled-man"),
        pytest.param("خمسة مسلحين قتلوا سامر الحوراني.", [("سامر الحوراني", "killed")], [], id="gunmen-before-the-verb"),
        pytest.param("اغتال مسلحان سامر الحوراني.", [("سامر الحوراني", "killed")], [], id="gunmen-behind-the-verb"),
        pytest.param("بحسب المحامي خالد الزعبي فقد قتل شخصان.", [("خالد الزعبي", "none")], [("killed", 2)], id="source-before-the-verb"),
        pytest.param("سقط 5 قتلى و3 جرحى و2 مفقودين", [], [("killed", 5), ("injured", 3), ("missing", 2)], id="three-statuses"),
        pytest.param("القتيل هو سامر الدالي.", [("سامر الدالي", "killed")], [], id="the-dead-man-is"),
        pytest.param("فقد سامر الدالي حياته.", [("سامر الدالي", "killed")], [], id="lost-his-life"),
        pytest.param("أعلنت وزارة الصحة استشهاد الشاب سامر الدالي", [("سامر الدالي", "killed")], [], id="ministry-of-health"),
        pytest.param("لا صحة لمقتل سامر الدالي", [("سامر الدالي", "none")], [], id="no-truth-in-it"),
        pytest.param("وكان قبل عام 2018 عنصراً في الشرطة ثم قتل", [], [], id="a-year-is-no-number"),
    ],
)
def test_who_is_harmed(text: str, people: list[tuple[str, str]], numbers: list[tuple[str, int]]) -> None:
    found = extract(text)
    assert [(person.name, person.status) for person in found.persons] == people
    assert [(count.status, count.n) for count in found.counts] == numbers


def test_two_by_names_in_a_row_belong_to_two_people() -> None:
    found = extract('قتل سامر الدالي الملقب بـ"أبو ليث" وخالد القادري الملقب بـ"الزير".').persons
    assert [(person.name, person.aliases) for person in found] == [("سامر الدالي", ("أبو ليث",)), ("خالد القادري", ("الزير",))]


def test_an_ordinal_ends_the_name_of_a_king() -> None:
    assert [person.name for person in extract("التقى الملك عبد الله الثاني وفداً").persons] == ["عبد الله الثاني"]


def test_numbers_in_brackets_behind_a_number_are_parts() -> None:
    found = extract("قتل 30 شخصاً (10 مدنيين و20 عسكرياً)").counts
    assert [(count.n, count.part) for count in found] == [(30, False), (10, True), (20, True)]
