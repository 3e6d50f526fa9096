"""What became of people of whom the words tell only together: what they still are, whose object they are, who mourns them."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


def statuses(text: str) -> dict[str, str]:
    return {person.name: person.status for person in extract(text).persons}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ولا يزال الصحفيان سليم البكري وقاسم المنجد مختفيين قسرياً منذ تموز 2023.", {"سليم البكري": "missing", "قاسم المنجد": "missing"}),
        ("وأضاف أن الطبيبة ليال غانم وممرضين آخرين ما زالوا في عداد المفقودين.", {"ليال غانم": "missing"}),
        ("أفرج الأمن عن خالد المنجد، فيما بقي عمار بخيت بلا تهمة.", {"خالد المنجد": "released", "عمار بخيت": "detained"}),
        ("ولا يزال مصير كل من سامي الحداد وفادي الحلبي غير معروف.", {"سامي الحداد": "missing", "فادي الحلبي": "missing"}),
        ("ولا تزال هدى الشاعر تنتظر عودة ولديها كريم ومجد.", {"هدى الشاعر": "none", "كريم": "missing", "مجد": "missing"}),
        ("ولا يزال الشيخ نواف البشير في العناية المركزة.", {"نواف البشير": "injured"}),
        ("وما زال مصطفى الدالي ورفيقه حسن شحادة في قبضة الخاطفين.", {"مصطفى الدالي": "missing", "حسن شحادة": "missing"}),
        ("لا يزال رئيس البلدية سامر العلي مصراً على موقفه.", {"سامر العلي": "none"}),
        ("ما زال الوزير خالد العمر يرفض التعليق على الاعتقالات.", {"خالد العمر": "none"}),
    ],
    ids=["two", "behind", "phrase", "fate", "awaited", "care", "kidnappers", "no state", "other verb"],
)
def test_what_somebody_still_is(text: str, wanted: dict[str, str]) -> None:
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وأوقفت الشرطة العسكرية سائق السيارة المدعو حسن شاهين، وقالت إنه فر.", {"حسن شاهين": "detained"}),
        ("أوقف المحامي العام مدير الصيانة نعيم الحداد والحارس وفيق الجردي.", {"نعيم الحداد": "detained", "وفيق الجردي": "detained"}),
        (
            "نفذ الجيش مداهمات وأوقف المواطنين ع.د. وبلال الأعور والسوري إسماعيل الخالد.",
            {"ع.د.": "detained", "بلال الأعور": "detained", "إسماعيل الخالد": "detained"},
        ),
        ("أفرجت خلية تابعة للتنظيم عن تاجر النفط عايد الضويحي مقابل فدية.", {"عايد الضويحي": "released"}),
        ("وأوقف قاضي التحقيق نايف المعماري صاحب الشركة مأمون الحداد.", {"نايف المعماري": "none", "مأمون الحداد": "detained"}),
        ("وترك القاضي كلاً من جورج سمعان وحنا عازار بسند إقامة.", {"جورج سمعان": "released", "حنا عازار": "released"}),
        ("وأطلقت الجماعة الخميس المعلم المتقاعد أحمد الحاج علي بعد عامين في سجن المدينة.", {"أحمد الحاج علي": "released"}),
        ("أخذ عناصر الحاجز الشاب كريم الناصر إلى جهة مجهولة.", {"كريم الناصر": "missing"}),
        ("أخذ الأمن العسكري الشاب محمد العلي وابن عمه سالم الراوي من البيت.", {"محمد العلي": "detained", "سالم الراوي": "detained"}),
        ("وأمرت النيابة بإخلاء سبيل والدة المتهمين السيدة نعمات الجندي بكفالة.", {"نعمات الجندي": "released"}),
        ("أخذ الطبيب خالد العمر عينة من الدم.", {"خالد العمر": "none"}),
        ("ترك سامر العلي منصبه في الوزارة.", {"سامر العلي": "none"}),
        ("أطلق الوزير سامر العلي حملة للتشجير.", {"سامر العلي": "none"}),
    ],
    ids=[
        "driver",
        "two",
        "no subject",
        "agent between",
        "officer",
        "bond",
        "day between",
        "taken",
        "arrested",
        "ordered",
        "takes",
        "leaves",
        "starts",
    ],
)
def test_the_object_of_a_verb_behind_its_subject(text: str, wanted: dict[str, str]) -> None:
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "نعت صفحات موالية، أمس، النقيب يعرب ديب، من بلدة كذا، والمساعد أول شاهين سلوم من قرية بعرين، والمجند محمد الفارس من سلمية.",
            {"يعرب ديب": "killed", "شاهين سلوم": "killed", "محمد الفارس": "killed"},
        ),
        ("ودّعت بلدة كفرنبل الشابين رائد العلي وحمود الشيخ.", {"رائد العلي": "killed", "حمود الشيخ": "killed"}),
    ],
    ids=["pages", "town"],
)
def test_those_who_are_mourned(text: str, wanted: dict[str, str]) -> None:
    assert statuses(text) == wanted
