"""Names: what announces one, where it ends, and what only looks like one."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


def names(text: str) -> list[str]:
    return [person.name for person in extract(text).persons]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("قُتل سامر نبيل الحوراني في نوى", "سامر نبيل الحوراني", id="bare"),
        pytest.param("قُتل سامر الحوراني برصاص مجهولين", "سامر الحوراني", id="two-parts"),
        pytest.param("قُتل الشاب سامر نبيل الحوراني في نوى", "سامر نبيل الحوراني", id="title"),
        pytest.param('قُتل الشاب "سامر نبيل الحوراني" في نوى', "سامر نبيل الحوراني", id="quotes"),
        pytest.param("قُتل «سامر الحوراني» برصاص مجهولين", "سامر الحوراني", id="angle-quotes"),
        pytest.param("قُتل الشاب ”سامر نبيل الحوراني“ أمس", "سامر نبيل الحوراني", id="curly-quotes"),
        pytest.param("قُتل الطفل (سامر نبيل الحوراني) أمس", "سامر نبيل الحوراني", id="brackets"),
        pytest.param("أصيب العميد الركن سامر نبيل الحوراني بجروح", "سامر نبيل الحوراني", id="two-ranks"),
        pytest.param("أصيب الملازم أول سامر الحوراني", "سامر الحوراني", id="rank-of-two-words"),
        pytest.param("قتلت السيدة منى القادري", "منى القادري", id="woman"),
        pytest.param("قتل الحاج أبو خالد الدالي", "أبو خالد الدالي", id="title-and-kunya"),
        pytest.param("مقتل القيادي أبو سليم الشامي في غارة", "أبو سليم الشامي", id="kunya-as-the-name"),
        pytest.param('قتل "أبو ليث الشامي" في نوى', "أبو ليث الشامي", id="kunya-in-quotes"),
        pytest.param("قتل سامر أبو عودة", "سامر أبو عودة", id="kunya-as-the-family"),
        pytest.param("قتل صلاح الدين القادري", "صلاح الدين القادري", id="compound-with-din"),
        pytest.param("قتل عماد نصر الله الدالي", "عماد نصر الله الدالي", id="compound-with-allah"),
        pytest.param("مقتل الطفلة ليلى عبد الرحمن القادري بانفجار لغم", "ليلى عبد الرحمن القادري", id="abd"),
        pytest.param("قتل محمد بن خالد آل قادر", "محمد بن خالد آل قادر", id="ibn-and-al"),
        pytest.param("قتل الصحفي الفرنسي جان دوبوا", "جان دوبوا", id="foreigner"),
        pytest.param("قتل الشاب قتيبة زعيتر المنجد", "قتيبة زعيتر المنجد", id="name-of-no-list"),
        pytest.param("استشهد #سامر_نبيل_الحوراني في نوى", "سامر نبيل الحوراني", id="hashtag"),
        pytest.param("قتل شاب يدعى سامر الدالي في نوى", "سامر الدالي", id="called"),
        pytest.param("قتل المدعو سامر الدالي في نوى", "سامر الدالي", id="so-called"),
        pytest.param("التقى الوزير لنصرالله الدالي", "نصرالله الدالي", id="behind-a-preposition"),
        pytest.param("قال المتحدث باسم الشرطة خالد الدالي إن الوضع هادئ", "خالد الدالي", id="spokesman"),
        pytest.param("مقتل محمد على حسن", "محمد على حسن", id="ali-undotted-inside-a-name"),
        pytest.param("عثر على جثة الشاب سامر نبيل الحوراني", "سامر نبيل الحوراني", id="body-of"),
    ],
)
def test_one_name(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قتل سامر الحوراني وعلي الدالي", ["سامر الحوراني", "علي الدالي"], id="and"),
        pytest.param("قتل خالد وعلي الدالي برصاص مجهولين", ["خالد", "علي الدالي"], id="shared-family"),
        pytest.param("قتل سامر الحوراني وشقيقه نبيل وابن عمه خالد الدالي", ["سامر الحوراني", "نبيل", "خالد الدالي"], id="kin"),
        pytest.param("قتل الملازم سامر الحوراني والرقيب خالد الدالي", ["سامر الحوراني", "خالد الدالي"], id="ranks"),
        pytest.param("قتل كل من سامر الحوراني، خالد الدالي، ونادر القادري", ["سامر الحوراني", "خالد الدالي", "نادر القادري"], id="commas"),
        pytest.param(
            "أسفر الانفجار عن مقتل سامر الحوراني (25 عاماً) وخالد الدالي (30 عاماً)", ["سامر الحوراني", "خالد الدالي"], id="ages-between"
        ),
    ],
)
def test_several_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("قصف مسجد عمر بن الخطاب في نوى", id="mosque"),
        pytest.param("قتل شاب قرب جامع عثمان بن عفان", id="mosque-by-another-word"),
        pytest.param("انفجار في شارع سعد الله الجابري", id="street"),
        pytest.param("هاجم مسلحون لواء خالد بن الوليد", id="brigade"),
        pytest.param("قتل عنصران من جيش خالد بن الوليد", id="army"),
        pytest.param("كتيبة الشهيد سامر الحوراني تقصف", id="battalion-with-a-title"),
        pytest.param("انفجار قرب مدرسة سامر الحوراني", id="school"),
        pytest.param("نقل الجرحى إلى مشفى نادر القادري", id="hospital"),
        pytest.param("هاجمت قوات الأسد بلدة نوى", id="forces-of"),
        pytest.param("وقال الهلال الأحمر إن شخصين قتلا", id="red-crescent"),
        pytest.param("العدوان الأمريكي على المدينة", id="two-definite-words"),
        pytest.param("هجوم على سيارة في نوى", id="ala-is-no-ali"),
        pytest.param("حكم على خمسة أشخاص بالسجن", id="ala-before-a-number"),
        pytest.param("يوم سعيد في نوى", id="adjective"),
        pytest.param("قال المتحدث باسم الشرطة إن الوضع هادئ", id="in-the-name-of"),
        pytest.param("أطلق مسلحون النار على سيارة في بلدة صيدا", id="nobody"),
        pytest.param('صفحة "أخبار نوى" على فيسبوك', id="page-in-quotes"),
    ],
)
def test_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("قتل سامر الحوراني قرب مدرسة خالد الدالي", "سامر الحوراني", id="school"),
        pytest.param("قتل سامر الحوراني من كتيبة عمر المختار", "سامر الحوراني", id="battalion"),
        pytest.param("أطلق مسلحون النار على خالد الدالي", "خالد الدالي", id="ala-before-a-name"),
    ],
)
def test_only_the_person(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("قتل الشاب احمد ابراهيم الاحمد", "احمد ابراهيم الاحمد", id="without-hamza"),
        pytest.param("اصيبت فاطمه مصطفي الخطيب", "فاطمه مصطفي الخطيب", id="undotted"),
        pytest.param("قتـــل الشـاب ســامر نبيل الحوراني", "ســامر نبيل الحوراني", id="tatweel"),
        pytest.param("قتل الشاب ﺳﺎﻣﺮ ﻧﺒﻴﻞ ﺍﻟﺤﻮﺭﺍﻧﻲ", "ﺳﺎﻣﺮ ﻧﺒﻴﻞ ﺍﻟﺤﻮﺭﺍﻧﻲ", id="presentation-forms"),
        pytest.param("قُتِلَ الشَّابُّ سَامِرُ نَبِيل الحَوْرَانِيّ", "سَامِرُ نَبِيل الحَوْرَانِيّ", id="vocalised"),
    ],
)
def test_names_keep_the_letters_of_the_report(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_body_of_two_ordinary_words_is_no_part_of_the_name_behind_it() -> None:
    people = extract("قُتل المسعف في الهلال الأحمر يوسف كمال الحوراني في نوى.").persons
    assert [person.name for person in people] == ["يوسف كمال الحوراني"]
