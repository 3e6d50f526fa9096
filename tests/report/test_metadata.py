"""What is known of a report as a whole, and by what words."""

from __future__ import annotations

import hashlib

import pytest

from darcli.records import Report
from darcli.report.metadata import complete_report, describe_report

BODY = "أفادت مصادر محلية بأن شاباً من أبناء مدينة نوى قُتل برصاص مجهولين على الطريق العام قرب البلدة."
TITLE = "مقتل شاب في نوى"


def describe(text: str, url: str | None = None) -> Report:
    return describe_report("a.txt", text, url=url, published="2022-10-16")


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        pytest.param(f"{TITLE}\n{TITLE} (مرصد السهل)\n{BODY}", "مرصد السهل", id="brackets-of-the-caption"),
        pytest.param(f"{TITLE}\n{TITLE} - منصة السهل\n{BODY}", "منصة السهل", id="dash-of-the-caption"),
        pytest.param(f"{TITLE}\nصورة أرشيفية (رويترز)\n{BODY}", None, id="who-took-the-picture"),
        pytest.param(f"{TITLE}\nالفرات برس - دير الزور\n{BODY}", "الفرات برس", id="byline"),
        pytest.param(f"{TITLE}\nأحرار السهل - خاص\n{BODY}", "أحرار السهل", id="special-to"),
        pytest.param(f"{TITLE}\nدرعا-الوكالة المحلية 19-11-2012\n{BODY}", "الوكالة المحلية", id="byline-with-date"),
        pytest.param(
            f"{TITLE}\nمؤسسة قيد لشؤون الأسرى || الخميس 10 نيسان 2025\n{BODY}", "مؤسسة قيد لشؤون الأسرى", id="word-of-harm-in-the-name"
        ),
        pytest.param(f"حصاد الأسبوع في درعا | راديو السهل\n{BODY}", "راديو السهل", id="title"),
        pytest.param(f"صنعاء (وكالة الأفق) 6 نوفمبر - {BODY}", "وكالة الأفق", id="dateline"),
        pytest.param(f"{TITLE}\nالسهل نيوز/ {BODY}", "السهل نيوز", id="slash"),
        pytest.param(f"{TITLE}\n{BODY} وقال مراسل “السهل نيوز” إن الوضع هادئ.", "السهل نيوز", id="reporter-quoted"),
        pytest.param(f"{TITLE}\n{BODY} وأكد لمراسل السهل 24 في المدينة أن الوضع هادئ.", "السهل 24", id="reporter"),
        pytest.param(f"{TITLE}\n{BODY} وأفاد مراسل الشبكة بأن الوضع هادئ.", None, id="reporter-of-the-network"),
        pytest.param(f"{TITLE}\n{BODY}\nالمصدر: وكالة الحقل", "وكالة الحقل", id="source-line"),
        pytest.param(f"لجنة القرى: مقتل ثلاثة\n{BODY}", None, id="who-speaks-is-not-who-reports"),
        pytest.param(f"{TITLE}\n{BODY}", None, id="not-said"),
    ],
)
def test_outlet_as_the_report_names_it(text: str, outlet: str | None) -> None:
    assert describe(text).outlet == outlet


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        pytest.param("https://www.enabbaladi.net/archives/1", "عنب بلدي", id="known-host"),
        pytest.param("http://english.enabbaladi.net/1", "عنب بلدي", id="subdomain"),
        pytest.param("https://news.example.org/1", "news.example.org", id="unknown-host"),
        pytest.param("https://t.me/channel/1", None, id="platform"),
    ],
)
def test_outlet_by_the_address(url: str, outlet: str | None) -> None:
    assert describe(f"{TITLE}\n{BODY}", url).outlet == outlet
    assert describe(f"{TITLE}\n{BODY}\nرابط التقرير: {url}").outlet == outlet


@pytest.mark.parametrize(
    "line", ["رابط الخبر: https://example.org/a?p=1.", "https://example.org/a?p=1", "المصدر: (https://example.org/a?p=1)"]
)
def test_address_of_the_source_line(line: str) -> None:
    assert describe(f"{TITLE}\n{BODY}\n{line}\n").url == "https://example.org/a?p=1"


def test_address_within_the_report_is_not_its_own() -> None:
    assert describe(f"{TITLE}\n{BODY} ونشر المقطع على https://example.org/video أمس.").url is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(f"\n  {TITLE}  \n\n{BODY}", TITLE, id="title"),
        pytest.param("أسماء شهداء الغارة على نوى:\n1- علي حسن\n2- سامر حسن\n", "أسماء شهداء الغارة على نوى", id="heading-of-a-list"),
        pytest.param(BODY, None, id="none"),
        pytest.param("", None, id="empty"),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert describe(text).title == title


def test_length_and_checksum_are_of_the_text() -> None:
    report = describe(BODY)
    assert report.length == len(BODY)
    assert report.sha256 == hashlib.sha256(BODY.encode()).hexdigest()


def test_date_handed_in_wins() -> None:
    report = describe(f"{TITLE}\n{BODY}", "https://example.org/2019/05/04/x")
    assert (report.published, report.published_from) == ("2022-10-16", "option")


@pytest.mark.parametrize(
    ("text", "url", "expected"),
    [
        pytest.param(BODY, "https://example.org/2019/05/04/x", ("2019-05-04", "url"), id="url"),
        pytest.param(f"{TITLE}\n{BODY}\nرابط التقرير: https://example.org/2019/05/04/x", None, ("2019-05-04", "url"), id="source-line"),
        pytest.param(f"قُتل شاب اليوم الثلاثاء 14 آذار/مارس 2023 في نوى. {BODY}", None, ("2023-03-14", "text"), id="text"),
        pytest.param(BODY, None, (None, None), id="unknown"),
    ],
)
def test_date_of_publication(text: str, url: str | None, expected: tuple[str | None, str | None]) -> None:
    report = describe_report("a.txt", text, url=url)
    assert (report.published, report.published_from) == expected


def test_fields_of_a_record_are_kept() -> None:
    given = Report(
        "7", f"{TITLE}\n{BODY}", title="عنوان", outlet="السهل", published="2020-01-02", published_from="record", encoding="utf-8"
    )
    report = complete_report(given)
    assert (report.title, report.outlet, report.published, report.published_from) == ("عنوان", "السهل", "2020-01-02", "record")
    assert report.length == len(given.text)
