"""Where and when people were harmed: of their own event, and not of what stands beside it."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("قتل سامر نبيل العلي أمام مسجد الضفة في نوى", "مسجد الضفة", id="before-a-mosque"),
        pytest.param("أقدم عناصر حاجز القوس على اعتقال سامر نبيل العلي", "حاجز القوس", id="arrested-by-the-post"),
        pytest.param("اعتقل سامر نبيل العلي من أمام مشفى نوى الوطني", "مشفى نوى الوطني", id="taken-before-a-hospital"),
        pytest.param("قتل سامر نبيل العلي من أبناء مخيم اليرموك في دمشق", None, id="whence-in-a-city"),
        pytest.param("قتل سامر نبيل العلي، وقصفت قوات متمركزة في جبل قاسيون المنطقة", None, id="where-the-guns-stand"),
        pytest.param("قصفت القوات أحياء المسبح والروضة، وقتل سامر نبيل العلي", None, id="in-one-of-several"),
        pytest.param("ارتقى الأسير سامر نبيل العلي أمس في مستشفى سوروكا", "مستشفى سوروكا", id="died-in-a-hospital"),
        pytest.param("أصيب سامر نبيل العلي أثناء مشاركته في موكب اليوم الاثنين بمحطة باشدار", "محطة باشدار", id="behind-the-day"),
        pytest.param("قتل سامر نبيل العلي بقصف مسيرة تتبع للدعم السريع على مستشفى الضمان", "مستشفى الضمان", id="hospital-struck"),
        pytest.param("أصيب الأسير سامر نبيل العلي ونقل من سجن ريمون إلى المشفى", None, id="moved-from-a-prison"),
    ],
)
def test_place(text: str, place: str | None) -> None:
    (person,) = [person for person in extract(text).persons if person.status != "none"]
    assert person.place == place


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "تنسيقية نوى\n8 حزيران 2012\nتعرضت نوى منذ ساعات الصباح لقصف أدى إلى استشهاد سامر نبيل العلي",
            "2012-06-08",
            id="an-hour-under-a-date",
        ),
        pytest.param("تنسيقية نوى\n8 حزيران 2012\nاستشهد سامر نبيل العلي في نوى", None, id="no-hour"),
        pytest.param("قتل سامر نبيل العلي مطلع آذار 2024 في نوى", "2024-03", id="early-in-a-month"),
        pytest.param("أوقف سامر نبيل العلي على ذمة القضية رقم 910 لسنة 2021", None, id="number-of-a-case"),
        pytest.param("قتل سامر نبيل العلي الذي كان قد التحق بالجماعة سنة 1994", None, id="when-he-joined"),
        pytest.param("أصدر المكتب في 3 أيار 2020 تقريره عن مقتل سامر نبيل العلي", None, id="day-of-the-paper"),
        pytest.param("قتل سامر نبيل العلي قبل شهرين. وفي 3 أيار 2020 قتل آخرون", None, id="two-months-ago"),
    ],
)
def test_day(text: str, day: str | None) -> None:
    (person,) = extract(text).persons
    assert person.date == day


def test_another_event_takes_nothing_from_the_lead() -> None:
    text = "اغتال مسلحون في 3 أيار 2020 سامر نبيل العلي في نوى.\nوفي حادث منفصل، انفجرت سيارة.\nوقتل فيها هيثم خالد الزعبي."
    assert [(person.place, person.date) for person in extract(text).persons] == [("نوى", "2020-05-03"), (None, None)]


def test_who_escaped_the_explosion_was_where_it_was() -> None:
    text = "هز انفجار نوى يوم 3 أيار 2020 وقتل فيه سامر نبيل العلي.\nوقال المجلس إنه يحقق.\nولم تتبن أي جهة ذلك.\n"
    text += "ونجا من الانفجار هيثم خالد الزعبي."
    assert [(person.status, person.date) for person in extract(text).persons] == [("killed", "2020-05-03"), ("survived", "2020-05-03")]


def test_a_fate_unknown_takes_no_place_of_others() -> None:
    text = "وفي نوى، خطف مسلحون في 3 أيار 2020 سامر نبيل العلي، فيما لا يزال هيثم خالد الزعبي مجهول المصير."
    assert [(person.place, person.date) for person in extract(text).persons] == [("نوى", "2020-05-03"), (None, None)]


def test_people_abducted_together_share_the_place_though_one_is_free() -> None:
    text = (
        "خطف مجهولون المسعفة ماري يوسف والمصور سامر نبيل العلي قرب جسر الزيتون، قبل أن يطلق سراح يوسف، فيما لا يزال مصير العلي غير معروف."
    )
    told = [(person.status, person.place) for person in extract(text).persons]
    assert told == [("released", "جسر الزيتون"), ("missing", "جسر الزيتون")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("استهدفت غارة مبنى آل القاسم في بلدة نوى فقتل سامر نبيل العلي", "نوى", id="a-family-house"),
        pytest.param("قتل سامر نبيل العلي في ميدان الشرف إثر انفجار لغم في نوى", "نوى", id="field-of-honour"),
    ],
)
def test_what_only_helps_to_find_the_spot(text: str, place: str) -> None:
    (person,) = extract(text).persons
    assert person.place == place


def test_towns_with_their_numbers_head_the_names() -> None:
    text = "شهداء أمس:\nنوى: (2)\nسامر نبيل العلي - قنص\nهيثم خالد الزعبي - قصف\nجاسم: شهيد\nماهر سعيد القاسم - قصف"
    assert [person.place for person in extract(text).persons if person.status == "killed"] == ["نوى", "نوى", "جاسم"]


def test_the_day_of_a_verdict_is_not_that_of_the_arrest() -> None:
    text = "قضت محكمة الجنايات في 3 أيار 2020 بحبس سامر نبيل العلي خمس سنوات"
    (person,) = extract(text).persons
    assert (person.status, person.date) == ("detained", None)
