"""Dates of a report: the forms they take, and the words that only look like dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darcli.report.chain import extract
from darcli.report.dates import find_dates
from darcli.report.dates.words import month_names, phrases, weekdays

WEDNESDAY = "2023-05-17"


def edtf(text: str, published: str | None = None) -> list[str]:
    return [found.edtf for found in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("في 14 تشرين الأول 2022", "2022-10-14"),
        ("الجمعة 14 أكتوبر / تشرين الأول 2022", "2022-10-14"),
        ("14 تشرين اول 2022", "2022-10-14"),
        ("٣٠ آب/أغسطس ٢٠٢٢م", "2022-08-30"),
        ("28 تموز (يوليو) 2010", "2010-07-28"),
        ("16. نوفمبر. 2016", "2016-11-16"),
        ("5 جويلية 2014", "2014-07-05"),
        ("17 أفريل 2023", "2023-04-17"),
        ("الرابع عشر من آذار 2019", "2019-03-14"),
        ("الأحد، 7 نيسان، 2019", "2019-04-07"),
        ("11 ديسمبر من عام 2008", "2008-12-11"),
        ("فاتح ماي 2020", "2020-05-01"),
        ("النصف الأول من آذار 2020", "2020-03"),
        ("الأشهر الثلاثة من نيسان 2020", "2020-04"),
        ("12-3-2024", "2024-03-12"),
        ("2024/03/12", "2024-03-12"),
        ("4.6.2023", "2023-06-04"),
        ("١٤\N{RIGHT-TO-LEFT MARK}/١٠\N{RIGHT-TO-LEFT MARK}/٢٠٢٢", "2022-10-14"),
        ("أيلول/سبتمبر2017", "2017-09"),
        ("كانون الثاني ديسمبر 2013", "2013"),
        ("شهر 8 عام 2020", "2020-08"),
        ("صيف 2014", "2014"),
        ("العام ٢٠١٨", "2018"),
        ("مواليد نوى 1990", "1990"),
        ("تولد ١٩٨٧، من أهالي البلدة", "1987"),
        ("قبل تسوية 2018.", "2018"),
        ("في سنة ألفين وأحد عشر", "2011"),
        ("12 و13 شباط 2022", "2022-02-12/2022-02-13"),
        ("من 3 حتى 5 أيار 2021", "2021-05-03/2021-05-05"),
        ("الثلاثاء 30 صفر 1446هـ", "2024-09-03"),
        ("17-01-1437 هـ", "2015-10-30"),
        ("٢٢ ذو القعدة ١٤٤٤", "2023-06-11"),
        ("رجب 1445هـ", "2024-01-13/2024-02-10"),
    ],
)
def test_stated_dates(text: str, value: str) -> None:
    assert edtf(f"وقع ذلك {text}") == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("قتلوا في آذار وحده، ليصل العدد إلى 150 منذ اندلاع الثورة في آذار 2011", ["XXXX-03", "2011-03"]),
        ("بين عامي 2013 و2016", ["2013", "2016"]),
        ("منذ ديسمبر 2023 وحتى يونيو 2024", ["2023-12", "2024-06"]),
        ("من 28 كانون الأول إلى 3 كانون الثاني 2020", ["2019-12-28", "2020-01-03"]),
        ("تموز/آب 2020", ["2020-07", "2020-08"]),
        ("6 و8 آذار 2020", ["2020-03-06", "2020-03-08"]),
        ("1 ربيع الأول 1446هـ الموافق 4 سبتمبر 2024م", ["2024-09-04", "2024-09-04"]),
        ("رجب 1445هـ / يناير 2024", ["2024-01", "2024-01"]),
    ],
)
def test_several_dates(text: str, values: list[str]) -> None:
    assert edtf(text) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("أمس", "2023-05-16"),
        ("مساء أمس الثلاثاء", "2023-05-16"),
        ("أمس الأول", "2023-05-15"),
        ("أول من أمس الاثنين 15 أيار/مايو 2023", "2023-05-15"),
        ("فجر اليوم", "2023-05-17"),
        ("الليلة الماضية", "2023-05-16"),
        ("غداً الخميس", "2023-05-18"),
        ("يوم الأربعاء", "2023-05-17"),
        ("الأربعاء الماضي", "2023-05-10"),
        ("غد الخميس", "2023-05-18"),
        ("السبت المقبل", "2023-05-20"),
        ("ليل الاثنين إلى الثلاثاء", "2023-05-15/2023-05-16"),
        ("قبل ثلاثة أيام", "2023-05-14"),
        ("منذ يومين", "2023-05-15"),
        ("قبل أسبوعين", "2023-05-03"),
        ("الشهر الفائت", "2023-04"),
        ("مطلع العام", "2023"),
        ("العام الماضي", "2022"),
        ("في 25 من الشهر الماضي", "2023-04-25"),
        ("في آب الماضي", "2022-08"),
        ("في أيار الماضي", "2022-05"),
        ("في 30 آب", "2022-08-30"),
        ("أكتوبر السنة الماضية", "2022-10"),
        ("في 15 حزيران المقبل", "2023-06-15"),
        ("كانون الأول", "2022-12"),
        ("في 12 رمضان", "2023-04-03"),
    ],
)
def test_dates_told_from_the_publication(text: str, value: str) -> None:
    assert edtf(text, WEDNESDAY) == [value]
    assert edtf(text, date.fromisoformat(WEDNESDAY).isoformat()) == [value]


def test_publication_may_be_a_date() -> None:
    assert [found.edtf for found in find_dates("أمس", date(2023, 1, 1))] == ["2022-12-31"]


@pytest.mark.parametrize("text", ["أمس", "اليوم الأحد", "الجمعة", "العام الماضي", "قبل يومين", "بعد غد"])
def test_relative_words_need_the_publication(text: str) -> None:
    assert edtf(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("في 30 آب", ["XXXX-08-30"]),
        ("خلال شهر آذار", ["XXXX-03"]),
        ("أمس السبت 10 حزيران", ["XXXX-06-10"]),
        ("خلال أيلول 2025 ثم في 11 أيلول", ["2025-09", "2025-09-11"]),
        ("في 8 شباط 2022 ثم في 3 آذار", ["2022-02-08", "2022-03-03"]),
        ("في 19 كانون الأول 2021 ثم في 3 كانون الثاني", ["2021-12-19", "2022-01-03"]),
        ("منذ مارس 2011، وفي 25 يوليو الماضي", ["2011-03", "XXXX-07-25"]),
        ("في 27 سبتمبر، ثم في 25 من الشهر الجاري", ["XXXX-09-27", "XXXX-09-25"]),
        ("يوم الجمعة 12 أكتوبر 2018، وكان خطف في 30 مارس الماضي", ["2018-10-12", "2018-03-30"]),
        ("ثورة 25 يناير", ["XXXX-01-25"]),
        ("عام 2014 وفي شهر مارس", ["2014", "XXXX-03"]),
    ],
)
def test_years_left_out(text: str, values: list[str]) -> None:
    assert edtf(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ليلة 19 كانون الأول 2021. بعد الحادثة بيومين", ["2021-12-19", "2021-12-21"]),
        ("ليلة 19 كانون الأول 2021. قبل الكمين بشهرين", ["2021-12-19", "2021-10"]),
        ("في 3 يونيو 2023. وفي اليوم التالي", ["2023-06-03", "2023-06-04"]),
        ("في 3 يونيو 2023. توفيت بعدها بتسعة أيام", ["2023-06-03", "2023-06-12"]),
        ("في 15 أبريل 2023. وفي 3 يونيو من العام نفسه", ["2023-04-15", "2023-06-03"]),
        ("عام 2023 مقابل مئة في العام السابق", ["2023", "2022"]),
        ("في 9 تشرين الثاني 2020 وفي 22 منه", ["2020-11-09", "2020-11-22"]),
        ("في شباط 2023. وفي الشهر الذي سبقه", ["2023-02", "2023-01"]),
        ("في 3 يونيو 2023. أفرج عنه بعد ستة أيام", ["2023-06-03"]),
    ],
)
def test_dates_told_from_another(text: str, values: list[str]) -> None:
    assert edtf(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "درعا 24",
        "نحو 2000 مدني",
        "قتل 2015 مدنيا",
        "بلغ عدد القتلى 2019",
        "الساعة 18:30",
        "عمره 20 عاما",
        "النتيجة 3-2",
        "على مدار 24/7",
        "هاتف 0999-123-456",
        "في السبعينات",
        "منذ سبع سنوات",
        "قُتل أب وطفله",
        "قتل في إب اليمنية",
        "مارس ضغوطا",
        "توفي رمضان شعبان",
        "3- رمضان محمود",
        "خلال شهر 3 مدنيين",
        "في شهر واحد",
        "بعد صلاة الجمعة",
        "سوق الخميس",
        "صحيفة المصري اليوم",
        "في اليوم العالمي",
        "المصابين الاثنين من أبناء البلدة",
        "حزب الغد",
        "منصة الساحل اليوم",
        "بلغ عدد المصابين 2019",
        "بمدينة 6 أكتوبر",
        "25 ذي الحجة 634 هـ",
        "قبل أربعين عاما",
        "مستشفى 6 أكتوبر",
        "سيارة نيسان",
        "كل عام",
        "30 شباط 2022",
        "https://example.org/2022/10/14/news",
    ],
)
def test_no_date(text: str) -> None:
    assert edtf(text, WEDNESDAY) == []


def test_records_quote_the_source() -> None:
    (found,) = find_dates("في صباحِ الجُمُعَة ١٤ أكتوبر ٢٠٢٢ قُتل")
    assert (found.text, found.edtf, found.calendar, found.relative) == ("الجُمُعَة ١٤ أكتوبر ٢٠٢٢", "2022-10-14", "gregorian", False)
    assert find_dates("5 رمضان 1444 هـ")[0].calendar == "hijri"
    assert find_dates("أمس", WEDNESDAY)[0].relative


def test_published_must_be_a_date() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        find_dates("أمس", "yesterday")


NAMED = [*sorted(month_names())[::9], *sorted(weekdays())[::5]]
TOLD = [word for name in ("day", "that_day", "which", "gap", "span") for word in phrases(name)]
SIGNS = ["و", "-", "/", ",", "(", ")", "|", "\n", "3", "31", "12/3/2024", "2024", "1445", "ه"]
WORDS = ["عام", "العام", "قبل", "بعد", "من", "الحادي", "عشر", "الف", "منه"]
PIECES = [*NAMED, *TOLD, *SIGNS, *WORDS]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)), st.one_of(st.none(), st.dates()))
def test_any_text_is_quoted(text: str, published: date | None) -> None:
    end = 0
    for found in find_dates(text, published):
        assert text[found.start : found.end] == found.text
        assert end <= found.start < found.end
        end = found.end


def test_a_number_too_early_for_a_year_counts_what_follows_the_month() -> None:
    assert [one.edtf for one in find_dates("وأحصت في أيار 1466 قتيلاً وفي حزيران 2015 أقل منهم")] == ["XXXX-05", "2015-06"]


def test_the_dateline_of_an_agency_in_figures() -> None:
    assert [one.edtf for one in find_dates("عمّان - 9 - 7 (وكالة) -- قُتل رجل")] == ["XXXX-07-09"]


def test_a_group_that_bears_a_date_is_no_date() -> None:
    assert not find_dates("أعلنت قوات 3 أيار مقتل قائدها")


def test_the_year_of_a_date_without_one_fits_its_weekday() -> None:
    assert [one.edtf for one in find_dates("صورة من 2 شباط 2020. قُتل ضابط الخميس 31 من كانون الأول")][-1] == "2020-12-31"


def test_the_year_at_hand_is_that_of_its_months() -> None:
    text = "قُتلوا منذ بداية العام الجاري 2016، بينهم اثنان في كانون الثاني وثالث في شباط الماضي ورابع في آذار الجاري"
    assert [found.edtf for found in find_dates(text)] == ["2016", "2016-01", "2016-02", "2016-03"]


def test_a_weekday_beside_today_goes_before_the_date_above() -> None:
    assert [found.edtf for found in find_dates("قُتل رجل اليوم (الخميس)", "2026-03-13")] == ["2026-03-12"]


def test_eleven_is_no_sunday() -> None:
    assert not extract("قتلت الطفلة منى نبيل الحوراني ذات الأحد عشر ربيعا", "2024-05-06").dates
