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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("إن بين القتلى حارس المعهد سامي مامان والمدرّسة غادة ديب (44 عاما).", {"سامي مامان": "killed", "غادة ديب": "killed"}),
        ("وتفقد اللواء كريم سلوم الجرحى، ومنهم النقيب فادي القاعي.", {"كريم سلوم": "none", "فادي القاعي": "injured"}),
        ("أما المدني المصاب فهو الفلاح كامل الحداد، الذي كان يحرث أرضه.", {"كامل الحداد": "injured"}),
        ("وقع القيادي إبراهيم الشامي في الأسر ومعه المجند سامر المؤيد.", {"إبراهيم الشامي": "detained", "سامر المؤيد": "detained"}),
        ("وزار الوزير خالد العمر عائلة الشهيد.", {"خالد العمر": "none"}),
    ],
    ids=["among", "of them", "he is", "with him", "visitor"],
)
def test_whom_a_word_for_victims_means(text: str, wanted: dict[str, str]) -> None:
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وقال إن رفيقه في السرية نجيب المقطوف أُسر معه وعاد حياً عام 2018.", {"نجيب المقطوف": "released"}),
        ("كشفت عائلة المسنّة هيفاء جعفر المفقودة منذ آذار 2018 أن ابنتهم عادت إلى منزلها.", {"هيفاء جعفر": "released"}),
        ("ووصل المخطوف ناجي البكري سالماً إلى أهله.", {"ناجي البكري": "released"}),
        ("ولم يعد الراعي حمدان السالم إلى منزله منذ الأحد.", {"حمدان السالم": "missing"}),
        ("ووصل الوزير خالد العمر إلى منزله مساء.", {"خالد العمر": "none"}),
    ],
    ids=["alive", "home", "safe", "did not", "no captive"],
)
def test_who_came_back(text: str, wanted: dict[str, str]) -> None:
    assert statuses(text) == wanted


TOWNS = """شنت قوات الاحتلال حملة اعتقالات طالت 5 مواطنين، وتركزت عمليات الاعتقال في محافظة الخليل.
الخليل: (3) المحاضر الجامعي فريد الأعمش / أيمن الزرو / الشيخ راتب النجار
نابلس: (2) الصحفية لمى ديب، معتز الأقرع"""
SIGNS = """قائمة بأسماء القتلى:
ـ خليف الدرويش / الميادين
ـ فواز الحسن وطفله الرضيع إلياس
ـ سيدة عراقية تدعى أم قتادة"""
FAMILY = """أُفرج أمس عن المهندس سامر العلي.
زوجته: السيدة سهام الحموي
أولاده: نزار، وسعيد"""


@pytest.mark.parametrize(
    ("text", "told", "wanted"),
    [
        (TOWNS, ["فريد الأعمش", "أيمن الزرو", "راتب النجار", "لمى ديب", "معتز الأقرع"], "detained"),
        (SIGNS, ["خليف الدرويش", "فواز الحسن", "أم قتادة"], "killed"),
        (FAMILY, ["سهام الحموي"], "none"),
    ],
    ids=["towns", "signs", "kin"],
)
def test_lines_under_a_lead(text: str, told: list[str], wanted: str) -> None:
    found = statuses(text)
    assert {name: found.get(name) for name in told} == dict.fromkeys(told, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "قضت محكمة المطبوعات بالغرامة والسجن بحق مدير الصحيفة سامر العلي والكاتب خالد العمر.",
            {"سامر العلي": "detained", "خالد العمر": "detained"},
        ),
        ("قضت محكمة جنايات المدينة بالإعدام شنقا للمتهم إبراهيم الصعيدي لإدانته.", {"إبراهيم الصعيدي": "detained"}),
        (
            "حُكم على الممرض جواد الحسن بالسجن سبع سنوات، وعلى صاحب الصيدلية زياد الحاتم خمس سنوات.",
            {"جواد الحسن": "detained", "زياد الحاتم": "detained"},
        ),
        (
            "وقضت المحكمة بعدم سماع الدعوى في حق سعاد الحداد.",
            {"سعاد الحداد": "released"},
        ),
        ("حكم على المعارض فتحي بن يونس غيابياً بالسجن 10 سنوات.", {"فتحي بن يونس": "none"}),
    ],
    ids=["against", "death", "and on", "acquitted", "absent"],
)
def test_whom_a_court_sentences(text: str, wanted: dict[str, str]) -> None:
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "وقالت مصادر إن “أيمن العلي” و”أحمد العلي”، قُتلا على الطريق الواصل بين البلدتين.",
            {"أيمن العلي": "killed", "أحمد العلي": "killed"},
        ),
        ("أما الطبيب أدهم الشوفي، الذي أسعف المصابين ثلاثة أيام، فقد قُتل برصاص قناص.", {"أدهم الشوفي": "killed"}),
        ("كما سقط يوم الخميس، الشاب محمد العلي أحد مقاتلي المدينة، قنصًا وسط المدينة.", {"محمد العلي": "killed"}),
        ("قُتل جنديان في انفجار لغم، فيما نقل العريف زين الحداد إلى المستشفى العسكري.", {"زين الحداد": "injured"}),
        ("ونُقل الوزير خالد العمر إلى المستشفى إثر وعكة صحية.", {"خالد العمر": "none"}),
    ],
    ids=["two", "topic", "fell", "brought", "illness"],
)
def test_subjects_apart_from_their_verb(text: str, wanted: dict[str, str]) -> None:
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قُتل سبعة أشخاص في هجوم انتحاري نفذه شخص يدعى سامر النجدي.", {"سامر النجدي": "killed"}),
        ("مقتل ضابط في الجيش بعبوة ناسفة.\nوقال المصدر إن الضابط هو الملازم أول يوسف الحمداني.", {"يوسف الحمداني": "killed"}),
        ("ولا يزال البقية في عداد المفقودين وعلى رأسهم الممرض بابكر عوض.", {"بابكر عوض": "missing"}),
        ("وانتشلت فرق الدفاع المدني الطفلة رهف الأحمد حية من تحت الأنقاض.", {"رهف الأحمد": "survived"}),
        ("وهنأ أهالي الحي عائلة النوري بسلامة ابنتهم حلا التي خرجت من تحت الركام دون أذى.", {"حلا": "survived"}),
        ("أنقذت فرق الدفاع المدني الطفلة شام الخطيب من تحت الأنقاض.", {"شام الخطيب": "survived"}),
        ("خرج الشاب نضال فرحات من تحت الأنقاض حياً بعد يومين.", {"نضال فرحات": "survived"}),
        ("وشارك في التشييع رئيس البلدية محمود درويش.", {"محمود درويش": "none"}),
        ("ناس الحاجز قبضو ولدنا أيمن الشيخ، وقالو متعاون.", {"أيمن الشيخ": "detained"}),
        ("إن الضابط هو العميد خالد العمر الذي وقع البيان.", {"خالد العمر": "none"}),
    ],
    ids=["bomber", "officer", "at their head", "pulled out", "safety", "saved", "came out", "funeral", "everyday", "no harm"],
)
def test_who_is_meant_and_who_was_saved(text: str, wanted: dict[str, str]) -> None:
    assert statuses(text) == wanted


def test_a_record_is_of_the_one_it_names_and_not_of_the_mother() -> None:
    text = "الاسم: فادي الخوري\nاسم الأم: جوليا عازار\nمكان وتاريخ الولادة: صدد 1979\nالحالة: مختفٍ قسراً"
    assert statuses(text) == {"فادي الخوري": "missing", "جوليا عازار": "none"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وقال سامر العلي، وهو أحد المفرج عنهم: كنا في زنزانة واحدة.", {"سامر العلي": "released"}),
        ("وأُفرج عن الجندي خالد العمر مقابل الأسير لدى كتائب الثوار سعيد الحسن.", {"خالد العمر": "released", "سعيد الحسن": "released"}),
        ("وذكر الناجي السوداني منعم الخاطر أن القارب انقلب ليلاً.", {"منعم الخاطر": "survived"}),
        ("قُتل رجل في غارة. أما والدتهن هدى الحجازي فخرجت من السيارة بجروح خطرة.", {"هدى الحجازي": "injured"}),
        ("قبل أن تكمل المعلمة كفاح السمرة عامها الثلاثين بيومين، استشهدت فجر اليوم في خيمتها.", {"كفاح السمرة": "killed"}),
        ("قُتل ثلاثة في الغارة، ونسأل الله الشفاء العاجل لزوجته الصابرة سعاد العلي.", {"سعاد العلي": "injured"}),
        (
            "وتنتظر شيرين الحداد زوجها وأبناءها الثلاثة: هادي، زيد، وسامر.",
            {"شيرين الحداد": "none", "هادي": "missing", "زيد": "missing", "سامر": "missing"},
        ),
        ("قبل أن يصل المحافظ خالد العمر إلى المدينة، قُتل شاب برصاص مجهولين.", {"خالد العمر": "none"}),
    ],
    ids=["one of them", "exchange", "survivor", "mother", "before", "recovery", "children", "another"],
)
def test_what_words_further_off_tell(text: str, wanted: dict[str, str]) -> None:
    assert statuses(text) == wanted


def test_those_who_escaped_an_attempt_survived() -> None:
    assert statuses("كما نجا من محاولة الاغتيال كل من نور الحلبي وشقيقه مجد.") == {"نور الحلبي": "survived", "مجد": "survived"}


def test_a_heading_is_not_told_by_whose_words_it_follows() -> None:
    text = "أسماء المفقودين في حادث غرق القارب حسب روايات الناجين\n١- إبراهيم سالم الحاج\n٢- أحمد دياب"
    assert statuses(text) == {"إبراهيم سالم الحاج": "missing", "أحمد دياب": "missing"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وأودع قاضي التحقيق المتهم كريم بوزيان الحبس المؤقت.", {"كريم بوزيان": "detained"}),
        ("وتم وضع الطالب ياسين بلحاج تحت الحراسة النظرية.", {"ياسين بلحاج": "detained"}),
        ("واعترف التنظيم بأسر الجنديين رضا المهدي ووسام ناجي.", {"رضا المهدي": "detained", "وسام ناجي": "detained"}),
        ("قررت محكمة الاستئناف تأييد سجن المدون أنور مالك سنتين.", {"أنور مالك": "detained"}),
        ("جرفت السيول السائق مبارك العامري.", {"مبارك العامري": "missing"}),
        ("ووضع الوزير خالد العمر حجر الأساس للمدرسة.", {"خالد العمر": "none"}),
    ],
    ids=["remanded", "garde à vue", "captured", "upheld", "swept", "stone"],
)
def test_who_was_put_where_he_is_held(text: str, wanted: dict[str, str]) -> None:
    assert statuses(text) == wanted
