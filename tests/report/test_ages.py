"""Ages in every manner of saying them, and numbers that are none."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "age"),
    [
        pytest.param("قتل الطفل سامر نبيل الحوراني، ابن السنوات السبع، في قصف", 7, id="of-the-seven-years"),
        pytest.param("قتل سامر نبيل الحوراني، وهو في الرابعة عشرة من عمره، في نوى", 14, id="in-the-fourteenth-of-his-age"),
        pytest.param("خرج سامر نبيل الحوراني، وهو مهندس كهرباء في الثانية والثلاثين، فقتل برصاص قناص", 32, id="behind-the-trade"),
        pytest.param("خطفت منى نبيل الحوراني التي لم تتجاوز الثانية عشرة", 12, id="not-past-the-twelfth"),
        pytest.param("قتل سامر نبيل الحوراني في عامه الثلاثين", 30, id="in-his-thirtieth-year"),
        pytest.param("أصيب سامر نبيل الحوراني (سنة وعشرة أشهر)", 1, id="a-year-and-months"),
        pytest.param("أصيب سامر نبيل الحوراني، عام واحد، في القصف", 1, id="one-year"),
        pytest.param("أصيب سامر نبيل الحوراني (شهران)", 0, id="two-months"),
        pytest.param("اعتقل سامر نبيل الحوراني (اليادودة - 31 سنة)", 31, id="behind-a-place-in-brackets"),
        pytest.param("قتل سامر نبيل الحوراني (أبو ليث) 23 عاما", 23, id="behind-a-by-name"),
        pytest.param("أصيبت الطفلة منى الحوراني المصابة (9 سنين)", 9, id="behind-a-word-for-the-victim"),
        pytest.param("القتلى:\n- سامر نبيل الحوراني، العمر: 34", 34, id="behind-a-label"),
        pytest.param("قتل سامر نبيل الحوراني في الثانية عشرة ظهرا", None, id="an-hour"),
        pytest.param("وحبس سامر نبيل الحوراني عشر سنوات", None, id="a-term-of-prison"),
        pytest.param("قتل سامر نبيل الحوراني. طفل مجهول الهوية عمره نحو 4 سنوات", None, id="of-one-unnamed"),
    ],
)
def test_age(text: str, age: int | None) -> None:
    (person,) = extract(text).persons
    assert person.age == age


def test_ages_in_the_order_of_the_names() -> None:
    assert [person.age for person in extract("استشهد الشقيقان سامر وهيثم نبيل العلي (26 و19 عاماً)").persons] == [26, 19]
