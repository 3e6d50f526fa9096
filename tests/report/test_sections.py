"""The sections of a report: which lines they are made of, and that nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from darcli.report.sections import split_sections
from darcli.text.fold import fold

FEATURE = """صور المستودع الذي عُثر عليه في تسيل بعد مواجهة مع عصابة خطف
صور المستودع الذي عُثر عليه في تسيل بعد مواجهة مع عصابة خطف (مرصد السهل)

هدأت أصوات الرصاص في بلدة تسيل بعد يومين من المواجهات بين مجموعات محلية وعصابة متهمة بالخطف وطلب الفدية.

وأحصى مرصد السهل خلال اليومين مقتل ثلاثة من المقاتلين المحليين وإصابة ستة آخرين واعتقال أربعة من العصابة.

إقرأ أيضاً: فدية بالدولار.. كيف صار الخطف مهنة

كيف بدأت المواجهة؟

فجر يوم الجمعة أوقف مسلحون سيارة الصيدلي على الطريق الواصل بين تسيل وعدوان، واقتادوه إلى جهة مجهولة.

اقرأ أيضاً: حظر تجوال في تسيل

وفي ساعات المساء قُتل شاب من بلدة سحم الجولان أثناء محاولته إخلاء أحد المصابين من المزرعة.

مصير المخطوفين

عُثر على الصيدلي حياً في القبو ظهر السبت، ومعه مخطوف آخر كان قد اختفى في شباط الماضي.

رابط التقرير: https://example.org/?p=31207

Similar Posts
"""

LIST = """أسماء ضحايا انهيار مبنى في حي بستان الباشا
الخميس 17 كانون الأول 2020
الشهداء:
1- عبد المجيد حنان، 61 عاماً
2- زوجته زينب رشيد، 57 عاماً

الجرحى :
1- شيرين علو، 26 عاماً
المجموع: شهيدان وجريحة
"""

PAGE = """تخطى إلى المحتوى
الرئيسية
أخبار
آخر الأخبار
الرئيسية > أخبار > سوريا
إصابة طفلين بانفجار قنبلة في ريف حمص
سالم العلي
نشر في 12 آذار 2022
شارك على فيسبوك
صورة تعبيرية (الإنترنت)
أصيب طفلان بجروح اليوم السبت جراء انفجار قنبلة عنقودية من مخلفات القصف في بلدة تلدو.
وقال طبيب في المشفى إن حالة أحدهما حرجة، وإن الثاني غادر المشفى بعد تلقي العلاج اللازم.
المصدر: وكالة الحقل
https://example.org/a/b?c=1
الوسوم: حمص، ألغام
آخر الأخبار
مقتل تاجر في حماة
اعتقال ثلاثة شبان في حلب
جميع الحقوق محفوظة
"""


def outline(text: str) -> list[tuple[str, str | None]]:
    return [(section.kind, section.heading) for section in split_sections(text)]


def kinds(text: str) -> list[str]:
    return [section.kind for section in split_sections(text)]


def lines_of(text: str, kind: str) -> list[str]:
    return [line for section in split_sections(text) if section.kind == kind for line in section.text.split("\n") if line.strip()]


def test_feature_with_headings_has_one_lead_and_keeps_the_heading_after_a_related_line() -> None:
    assert outline(FEATURE) == [
        ("title", None),
        ("caption", None),
        ("lead", None),
        ("related", None),
        ("body", "كيف بدأت المواجهة؟"),
        ("related", None),
        ("body", "كيف بدأت المواجهة؟"),
        ("body", "مصير المخطوفين"),
        ("source", None),
        ("boilerplate", None),
    ]


def test_list_headings_hold_their_items_and_the_sum_stands_apart() -> None:
    assert outline(LIST) == [("title", None), ("byline", None), ("body", "الشهداء:"), ("body", "الجرحى :"), ("body", None)]
    assert split_sections(LIST)[-1].text.startswith("المجموع")


def test_page_of_a_site_keeps_the_article_and_no_news_of_its_lists() -> None:
    assert lines_of(PAGE, "title") == ["إصابة طفلين بانفجار قنبلة في ريف حمص"]
    assert lines_of(PAGE, "byline") == ["سالم العلي", "نشر في 12 آذار 2022"]
    assert lines_of(PAGE, "source") == ["المصدر: وكالة الحقل", "https://example.org/a/b?c=1"]
    assert "مقتل تاجر في حماة" in lines_of(PAGE, "boilerplate")
    assert [line.split()[0] for line in lines_of(PAGE, "lead") + lines_of(PAGE, "body")] == ["أصيب", "وقال"]


def test_line_ends_of_windows_change_nothing() -> None:
    assert outline(PAGE.replace("\n", "\r\n")) == outline(PAGE)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("إقرأ أيضاً: مقتل ثلاثة في إنخل", id="hamza-below"),
        pytest.param("اقرا ايضا مقتل ثلاثة في إنخل", id="no-hamza-no-colon"),
        pytest.param("اقرأ المزيد: مقتل ثلاثة في إنخل", id="more"),
        pytest.param("شاهد أيضاً: مقتل ثلاثة في إنخل", id="watch-also"),
        pytest.param("شاهد: لحظة مقتل ثلاثة في إنخل", id="watch"),
        pytest.param("[للمزيد: مقتل ثلاثة في إنخل]", id="brackets"),
        pytest.param("- مواضيع ذات صلة: مقتل ثلاثة في إنخل", id="bullet"),
    ],
)
def test_related_line(line: str) -> None:
    text = f"هدوء في جاسم\nعاد الهدوء صباح اليوم إلى مدينة جاسم بعد يومين من المواجهات بين مجموعات محلية.\n{line}\n"
    assert kinds(text) == ["title", "lead", "related"]


def test_related_list_ends_where_the_report_goes_on() -> None:
    text = (
        "هدوء في جاسم\nعاد الهدوء صباح اليوم إلى مدينة جاسم بعد يومين من المواجهات بين مجموعات محلية.\n\nمواضيع ذات صلة:\n"
        "- 6 قتلى في درعا\n- من هم القادة؟\n\nوقتل شاب من أبناء المدينة مساء أمس برصاص مجهولين على الطريق العام قرب البلدة.\n"
    )
    assert kinds(text) == ["title", "lead", "related", "related", "related", "body"]


def test_related_link_behind_the_last_sentence_of_a_line() -> None:
    text = "قتل شاب في نوى أمس، ونقل آخر إلى المشفى. إقرأ أيضاً: مقتل ثلاثة في إنخل"
    assert [(section.kind, section.text[:4]) for section in split_sections(text)] == [("lead", "قتل "), ("related", "إقرأ")]


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        pytest.param("مقتل شاب في نوى برصاص مجهولين", "title", id="title"),
        pytest.param("شاهد: لحظة انفجار السيارة في نوى", "title", id="watch-over-an-article"),
        pytest.param("الفرات برس - دير الزور", "byline", id="outlet-and-place"),
        pytest.param("دمشق - سانا", "byline", id="place-and-agency"),
        pytest.param("كتب: سامر العلي", "byline", id="author"),
        pytest.param("ديالى نيوز / خاص", "byline", id="special"),
        pytest.param("الخميس 17 كانون الأول 2020", "byline", id="date"),
        pytest.param("لجنة القرى: مقتل ثلاثة في غارة", "title", id="body-and-what-happened"),
        pytest.param("إنا لله وإنا إليه راجعون", "boilerplate", id="formula"),
        pytest.param("بسم الله الرحمن الرحيم ﴿ولا تحسبن الذين قتلوا في سبيل الله أمواتا﴾", "boilerplate", id="verse"),
        pytest.param("#درعا #نوى", "lead", id="hashtags"),
        pytest.param("قُتل شاب في نوى.", "lead", id="sentence"),
    ],
)
def test_first_line(first: str, kind: str) -> None:
    text = f"{first}\nأفادت مصادر محلية بأن شاباً من أبناء مدينة نوى قُتل مساء أمس برصاص مجهولين على الطريق العام.\n"
    assert kinds(text)[0] == kind


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("شاهد عيان قال إن المسلحين فروا", id="eyewitness"),
        pytest.param("انضم إلى لواء محلي ثم قُتل", id="joined-a-brigade"),
        pytest.param("شارك في تشييع الشهداء عشرات الأهالي", id="took-part"),
        pytest.param("مصدر طبي: مقتل ثلاثة في الغارة", id="a-source-speaks"),
        pytest.param("المصدر قال إن ثلاثة قتلوا", id="the-source-said"),
        pytest.param("أخبار مقتل القائد غير مؤكدة", id="news-of-a-death"),
    ],
)
def test_line_of_the_report_that_begins_like_a_part_of_the_page(line: str) -> None:
    text = f"هدوء في جاسم\nعاد الهدوء صباح اليوم إلى مدينة جاسم بعد يومين من المواجهات بين مجموعات محلية.\n{line}\n"
    assert kinds(text) == ["title", "lead", "body"]


@pytest.mark.parametrize("text", ["قتل شاب في نوى", "قتل شاب في نوى\n", "\n\nقتل شاب\n"], ids=["bare", "line-end", "blank-lines"])
def test_single_line_is_the_lead(text: str) -> None:
    assert kinds(text) == ["lead"]


def test_empty_text_has_no_sections() -> None:
    assert split_sections("") == ()


PIECES = [
    "إقرأ أيضاً: خبر",
    "مقتل شاب",
    "الشهداء:",
    "1- علي",
    "https://a.org",
    "\n",
    "\r\n",
    " ",
    "ـــ",
    "﴿",
    ":",
    "Similar Posts",
    "💔",
    "قتل شاب في نوى. ",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
@example("قتل. إقرأ أيضاً: x\n")
@example("\n\u200f\n\u064b\n")
def test_sections_cover_the_text(text: str) -> None:
    sections = split_sections(text)
    assert "".join(section.text for section in sections) == text
    assert [section.index for section in sections] == list(range(len(sections)))
    assert all(text[section.start : section.end] == section.text and section.text for section in sections)


def test_folding_handed_in_gives_the_same() -> None:
    assert split_sections(FEATURE, fold(FEATURE)) == split_sections(FEATURE)
