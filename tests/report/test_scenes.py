"""Which sentences tell of one event, seen by the place and the day that a person gets; all texts are invented."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


def place_and_date(text: str, name: str, published: str | None = None) -> tuple[str | None, str | None]:
    return next((person.place, person.date) for person in extract(text, published).persons if person.name == name)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(
            "وقع انفجار بموكب قرب قرية تسيل بريف درعا. وأكدت المصادر مقتل سامر نبيل الحوراني.", "تسيل", id="the attack alone is told before"
        ),
        pytest.param("استهدفت طائرة الخميس مدرسة النهضة في طفس، فقتل سامر نبيل الحوراني.", "مدرسة النهضة", id="a day before the target"),
        pytest.param("اقتحمت قوة راجلة مخيم اليرموك، وقتل سامر نبيل الحوراني.", "اليرموك", id="who raided stands between"),
        pytest.param("قال مكتب الإعلام في طفس إن سامر نبيل الحوراني قتل برصاصة.", None, id="where the office is that says so"),
        pytest.param("أولا: قصف نوى.\nثانيا: قتل سامر نبيل الحوراني برصاصة.", None, id="the second point of a statement"),
        pytest.param("قتل الشاب سامر نبيل الحوراني غرقا قبالة سواحل ليبيا.", "ليبيا", id="off the coast"),
        pytest.param("قتل سامر نبيل الحوراني في تعز بقذيفة أطلقت من مواقعها في جبل جرة.", "تعز", id="where the shell came from"),
        pytest.param("قتل سامر نبيل الحوراني في قضاء المجر بمحافظة ميسان.", "المجر", id="a district named like a country"),
        pytest.param(
            "قتل رامي جميل الزعبي في نوى. وأول أمس الاثنين، اغتال مجهولون سامر نبيل الحوراني من طفس بريف درعا.", None, id="another day"
        ),
        pytest.param("نعى الحزب الشاب سامر نبيل الحوراني الذي ارتقى شهيدا على طريق القدس.", None, id="a figure of speech"),
        pytest.param("وفي طفس، نهبت المحال. وقتل سامر نبيل الحوراني برصاصة.", "طفس", id="a sentence that sets the scene"),
        pytest.param("قصفت الطائرات بلدة نوى. وفي جاسم، قتل سامر نبيل الحوراني.", "جاسم", id="its own scene"),
        pytest.param("قتل سامر نبيل الحوراني ورامي جميل الزعبي في السويداء وإدلب.", None, id="one of several places"),
        pytest.param("قضى 10 في دمشق، و3 في درعا، و2 في حمص. والقتلى هم: سامر نبيل الحوراني.", None, id="numbers shared out over places"),
        pytest.param(
            "حوادث الأسبوع.\n• مقتل الشاب رامي جميل الزعبي في نوى.\n• مقتل الشاب سامر نبيل الحوراني برصاصة.\n",
            None,
            id="another entry of a list",
        ),
    ],
)
def test_place_of_the_scene(text: str, place: str | None) -> None:
    assert place_and_date(text, "سامر نبيل الحوراني")[0] == place


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        pytest.param(
            "أفرج عن الشاب سامر نبيل الحوراني في دمشق يوم 3/5/2021 بعد اعتقاله في نوى عام 2019.",
            "نوى",
            "2019",
            id="arrest behind the release",
        ),
        pytest.param(
            "أفرجت القوات عن سامر نبيل الحوراني في 3/5/2021. وكان الحوراني قد اعتقل في 2/4/2020 قرب جاسم.",
            "جاسم",
            "2020-04-02",
            id="arrest in the sentence behind",
        ),
        pytest.param(
            "داهمت القوات قرية نوى واعتقلت رامي جميل الزعبي، وأفرجت عن سامر نبيل الحوراني.", "نوى", None, id="the raid before the arrest"
        ),
        pytest.param(
            "أطلق سراح سامر نبيل الحوراني، إضافة إلى الممرض رامي جميل الزعبي الذي اختطف في طفس.", None, None, id="another's abduction"
        ),
        pytest.param("أفرج عن الشاب سامر نبيل الحوراني في دمشق يوم 3/5/2021.", None, None, id="an arrest that is not told"),
    ],
)
def test_released_have_place_and_date_of_the_arrest(text: str, place: str | None, date: str | None) -> None:
    assert place_and_date(text, "سامر نبيل الحوراني") == (place, date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "شهدت نوى قصفاً في 2/4/2020. وقتل أمس سامر نبيل الحوراني في نوى برصاصة.", None, id="a day that is left open is no other day"
        ),
        pytest.param("اعتقل سامر نبيل الحوراني في 12 تموز 2015 وتوفي تحت التعذيب في كانون الأول 2016.", "2016-12", id="of two, the nearer"),
        pytest.param("توفي سامر نبيل الحوراني متأثرا بجراح أصيب بها في 5/6/2019.", None, id="the day of the wound"),
        pytest.param("نوى، 28 آذار 2025: قتل الشاب سامر نبيل الحوراني بغارة أمس.", "2025-03-27", id="a dateline is the day of telling"),
        pytest.param("قتل منذ اندلاع الثورة في آذار 2011 مئات، وقتل الشاب سامر نبيل الحوراني في نوى.", None, id="since an outset"),
    ],
)
def test_date_of_the_scene(text: str, date: str | None) -> None:
    assert place_and_date(text, "سامر نبيل الحوراني")[1] == date
