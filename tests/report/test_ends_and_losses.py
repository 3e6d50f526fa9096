"""Where a name ends, who is one person, and whom a loss befell: each case is a construction that was once read wrongly."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("وإصابة ابن خالته علاء برجله ووضعه مستقر", [("علاء", "injured")], id="limb-behind-a-name"),
        pytest.param(
            "وقتل كل من المسلحين إمام فتحي إمام خريبة، وسامر الدالي",
            [("إمام فتحي إمام خريبة", "killed"), ("سامر الدالي", "killed")],
            id="named-after-his-grandfather",
        ),
        pytest.param("يحاولون قتل إرادة الحياة لدينا، لكننا صامدون", [], id="with-us-is-no-name"),
        pytest.param("تسلل إلى مستوطنة آدم جنوب شرقي رام الله", [], id="where-a-settlement-lies"),
        pytest.param("داهمت القوة شقة بمحافظة البحيرة فجر، الأحد", [], id="dawn-and-a-comma"),
        pytest.param("ووصل المصابون عبر كرم أبو سالم", [], id="crossing-of-several-words"),
        pytest.param('أعلنت وكالة أنباء "نسيم" شبه الرسمية عن الحادث', [], id="agency-in-quotes"),
        pytest.param("وكان معن، الأخ الأصغر ليحيى، قد اعتقل قبل عام", [("معن", "detained")], id="given-name-and-whose-brother"),
        pytest.param("فقد المحامي سامر الدالي نفسه عمته سعاد", [("سامر الدالي", "none"), ("سعاد", "killed")], id="who-lost-an-aunt"),
        pytest.param(
            "أصيب تسعة بينهم الرائد نشوان البدراني، والانتحاري هو المدعو أبو عائشة الشيشاني",
            [("نشوان البدراني", "injured"), ("أبو عائشة الشيشاني", "killed")],
            id="bomber-behind-the-wounded",
        ),
        pytest.param(
            "القاضي سامر الدالي يشرح أن القانون يعد المفقود متوفى بعد سنتين", [("سامر الدالي", "none")], id="taken-for-dead-by-law"
        ),
    ],
)
def test_people(text: str, people: list[tuple[str, str]]) -> None:
    assert [(person.name, person.status) for person in extract(text).persons] == people


def test_letters_before_a_full_name_are_a_rank() -> None:
    assert [person.name for person in extract("قائمة القتلى\n1- ن.ع سالم حميد خلف الجبوري").persons] == ["سالم حميد خلف الجبوري"]


def test_a_kunya_in_the_headline_is_the_one_told_in_full_below() -> None:
    report = 'من قتل "أبو يعرب"؟\nقُتل القيادي سامر نبيل الدالي المعروف باسم "أبو يعرب الجنوبي" في كمين.'
    assert [(person.name, person.status) for person in extract(report).persons] == [("سامر نبيل الدالي", "killed")]


def test_a_quoted_part_inside_a_full_name_is_the_same_man() -> None:
    report = 'قُتل عمر رفاعي سرور جمعة في درنة.\nوحاصرت القوة القيادي "سرور" في مسكنه.'
    assert [person.name for person in extract(report).persons] == ["عمر رفاعي سرور جمعة"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("وأصيب في الحادث مهاجران بجروح", [("injured", 2)], id="dual-that-is-a-place-by-its-letters"),
        pytest.param("قتلت المسعفة سعاد الأسد مع أفراد من أسرتها", [("killed", None)], id="some-with-her"),
        pytest.param("أبلغت الحكومة أسر بعض المعتقلين لديها", [], id="families-of-some"),
    ],
)
def test_numbers(text: str, numbers: list[tuple[str, int | None]]) -> None:
    assert [(count.status, count.n) for count in extract(text).counts] == numbers
