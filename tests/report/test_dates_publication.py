"""The day of publication: what says it, and what does not."""

from __future__ import annotations

import pytest

from darcli.report.dates import publication_date
from darcli.text.fold import fold
from darcli.text.tokens import tokenize


def published(text: str, url: str | None = None) -> tuple[str, str] | None:
    folded = fold(text)
    return publication_date(folded, tokenize(folded), url)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قُتل رجل أول أمس الجمعة 14 أكتوبر 2022", "2022-10-16"),
        ("قُتل رجل مساء أمس الاثنين 12 أيلول 2022", "2022-09-13"),
        ("أعلن اليوم السبت 18 كانون الثاني 2025", "2025-01-18"),
        ("اختطف مسلحون امس 4/6/2023 رجلا", "2023-06-05"),
        ("اعتقالات الليلة (الثلاثاء 29-04-2025)", "2025-04-29"),
        ("عنوان الخبر\nحلب - 24 أيار 2022\nقُتلت امرأة", "2022-05-24"),
        ("بيان رقم (3)\nالأحد 20 أكتوبر 2024\nالحصيلة", "2024-10-20"),
        ("بيروت، الإثنين 21 تشرين الأول 2024، صدر البيان", "2024-10-21"),
        ("صنعاء - الأربعاء 1 ربيع الأول 1446هـ الموافق 4 سبتمبر 2024م\nأدانت", "2024-09-04"),
        ("عنوان\nقُتل رجل في البلدة.\n\n\n\n\n\nنشر في 3 آذار 2021", "2021-03-03"),
        ("شبكة محلية | 7 شباط 2021\nقُتل رجل", "2021-02-07"),
        ("عنوان الخبر\n2021-04-17T18:22:40+00:00\nقُتل رجل", "2021-04-17"),
        ("درعا-وكالة الأنباء 19-11-2012\nقُتل رجل", "2012-11-19"),
        ("تقرير شهري، صدر بتاريخ 1/12/2020\nالحصيلة", "2020-12-01"),
        ("بيان\nنعلن العزاء.\nحرر في علما بتاريخ 12 / 9 / 2019", "2019-09-12"),
        ("اعتدي عليهما مساء الثلاثاء 8 آذار 2022، واعتقل الجاني صباح اليوم الأربعاء", "2022-03-09"),
        ("حصيلة يوم الاثنين 26 آب 2019\nعدد القتلى اليوم: 7", "2019-08-26"),
        ("انفجر لغم أمس الإثنين، وفق مصدر تحدث يوم 3 أكتوبر 2023", "2023-10-03"),
    ],
)
def test_the_text_says_it(text: str, day: str) -> None:
    assert published(text) == (day, "text")


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/ar/2018/02/21/news.html", "2018-02-21"),
        ("https://example.org/ar/20180805-news", "2018-08-05"),
        ("https://example.org/2022-10-14-news", "2022-10-14"),
    ],
)
def test_the_address_says_it(url: str, day: str) -> None:
    assert published("قُتل رجل", url) == (day, "url")


def test_the_text_goes_before_the_address() -> None:
    assert published("اليوم 5/3/2020", "https://example.org/2018/02/21/") == ("2020-03-05", "text")


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("قُتل رجل في 14 أكتوبر 2022", None),
        ("قُتل رجل أمس الجمعة 14 أكتوبر", None),
        ("حصيلة شهر آب 2022", None),
        ("وكان قد اعتُقل بتاريخ 17 يناير 2017 في المدينة", None),
        ("انتهت العملية فجر أمس الخميس.\nوكان قد فُقد في 17 أيار 2024", None),
        ("الأسماء:\nسالم | 2012/11/5 | 2013/2/17\nسامر | 2012/11/5 | 2014/6/1", None),
        ("قُتل رجل", "https://example.org/middle-east/1187525-news"),
        ("قُتل رجل", "https://example.org/20181345"),
    ],
)
def test_nothing_says_it(text: str, url: str | None) -> None:
    assert published(text, url) is None


def test_the_date_of_a_picture_is_not_that_of_the_report() -> None:
    caption = "عناصر من القوات على أحد التلال جنوبي المدينة في الريف الغربي - 2 شباط 2020 (وكالة)"
    assert published(f"مقتل ضابط\n{caption}\nقُتل ضابط أمس") is None
    assert published("القاهرة - 2 شباط 2020 (وكالة) - قُتل ضابط أمس") == ("2020-02-02", "text")
