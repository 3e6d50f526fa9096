"""Lists whose lines begin with a label, and numbers in brackets behind what they are told of."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


def counts(text: str) -> set[tuple[str, int | None]]:
    return {(count.status, count.n) for count in extract(text).counts}


def test_lines_with_labels_go_on_with_their_list() -> None:
    text = (
        "اعتقلت القوات فجر اليوم 5 مواطنين، توزعوا على النحو الآتي:\n"
        "الخليل (2): سامر نبيل الحوراني، خالد جابر الدالي (دورا).\n"
        "نابلس (3): وائل جميل القادري - الطفل وسيم هاني البرغوثي (15 عاماً) - القيادي ماهر راشد العموري (بيتا).\n"
        "وقال مدير المركز هاني سليم الزعبي إن الحملة مستمرة."
    )
    found = extract(text)
    assert [person.status for person in found.persons] == ["detained"] * 5 + ["none"]
    assert counts(text) == {("detained", 5), ("detained", 2), ("detained", 3)}


def test_children_of_one_listed() -> None:
    text = "أسماء الشهداء:\nسامر نبيل الحوراني\nزوجته هدى جابر الدالي\nأولادهما: نادر (12)\nالمسعف خالد سعيد القادري\n"
    assert [person.status for person in extract(text).persons] == ["killed"] * 4


def test_a_dateline_is_no_label() -> None:
    text = "مقتل خمسة أشخاص في غارة\nدرعا: قال الناشط سامر نبيل الحوراني إن الغارة أصابت السوق.\n"
    assert [person.status for person in extract(text).persons] == ["none"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "وتوزعت الاعتقالات كالآتي: القدس (118)، رام الله (85)، وجنين (25).",
            {("detained", 118), ("detained", 85), ("detained", 25)},
            id="row-of-places",
        ),
        pytest.param("شهداء القصف على المدينة (11)، ومنهم:", {("killed", 11)}, id="heading"),
        pytest.param("قتلى التعذيب (3):", {("killed", 3)}, id="heading-with-a-colon"),
        pytest.param("اعتُقلت (156) خلال 2017 و(164) خلال 2016", {("detained", 156), ("detained", 164)}, id="behind-a-verb-and-the-next"),
        pytest.param("إصابة الطفل سامر نبيل الحوراني (12)، في القدم", set(), id="an-age"),
        pytest.param("إصابة طفل (12)، في القدم", {("injured", 1)}, id="age-of-one-unnamed"),
        pytest.param("طالب الشهداء بتنفيذ القرار (12).", set(), id="a-numbered-thing"),
    ],
)
def test_numbers_in_brackets(text: str, expected: set[tuple[str, int | None]]) -> None:
    assert counts(text) == expected
