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
        pytest.param("أصيبت منى نبيل الحوراني ذات السبع سنوات في القصف", 7, id="of-seven-years"),
        pytest.param("أصيبت منى نبيل الحوراني ابنة الخامسة في القصف", 5, id="of-the-fifth"),
        pytest.param("قتل سامر نبيل الحوراني، البالغ قيد حياته 68 سنة، في شقته", 68, id="in-his-lifetime"),
        pytest.param("وشيعت البلدة المربي سامر نبيل الحوراني عن 88 عاما", 88, id="at-so-many-years"),
        pytest.param("انتقل إلى رحمة الله عن عمر ناهز التسعين عاما المربي سامر نبيل الحوراني", 90, id="before-title-and-name"),
        pytest.param("قتل الشاب سامر نبيل الحوراني من بلدة نوى (23 عاما) برصاص مجهولين", 23, id="behind-where-he-is-from"),
        pytest.param("قتل سامر نبيل الحوراني في نوى. وقالت مصادر إن القتيل (34 عاما) كان سائقا", 34, id="of-the-victim"),
        pytest.param("سامر نبيل الحوراني، عامل بناء، 19 عاما، قتل برصاص قناص", 19, id="behind-the-work"),
        pytest.param("القتلى: سامر نبيل الحوراني: 34 عاما", 34, id="behind-a-colon"),
        pytest.param("اعتقل سامر نبيل الحوراني وقضت المحكمة بحبس سامر نبيل الحوراني: 20 سنة", None, id="a-term-behind-a-colon"),
        pytest.param("قتل سامر نبيل الحوراني وتلميذ في السادسة عشرة", None, id="of-another-pupil"),
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


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("1- {}، 34\n2- {}، 22", id="commas"),
        pytest.param("- {} - نوى - 34 عاما\n- {} - جاسم - 22 عاما", id="behind-a-place"),
        pytest.param("1\t{}\t34\tنوى\n2\t{}\t22\tجاسم", id="columns"),
        pytest.param("{} / 34 / نوى\n{} / 22 / جاسم", id="bars"),
        pytest.param("{} 34\n{} 22", id="bare"),
    ],
)
def test_ages_in_entries(lines: str) -> None:
    people = extract("أسماء الشهداء:\n" + lines.format("سامر نبيل الحوراني", "خالد محمود القاسم")).persons
    assert [person.age for person in people] == [34, 22]


def test_numbers_that_count_the_entries_are_no_ages() -> None:
    people = extract("الشهداء: 1- سامر نبيل الحوراني 2- خالد محمود القاسم 3- منى سعيد الخطيب").persons
    assert [person.age for person in people] == [None, None, None]


def test_the_kin_by_whom_one_is_told_apart_are_not_of_that_age() -> None:
    people = extract("الشهيد الطفل سامر الحوراني ابن الشهيد مروان 7 سنين").persons
    assert people[0].age == 7
