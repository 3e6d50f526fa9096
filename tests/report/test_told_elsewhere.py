"""Fates that another word of the sentence, the lead of a list or a court tells: each case is a construction that was once read wrongly."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "كذلك أصيب مواطن آخر بالرصاص، إذ تصادف وجوده قرب المنطقة، ويدعى أحمد فرج محارب.",
            [("أحمد فرج محارب", "injured")],
            id="called-later",
        ),
        pytest.param('قتلوا أحد المهاجمين، ويلقب بـ"خطاب الشامي"، وانسحبوا.', [("خطاب الشامي", "killed")], id="called-by-a-nickname"),
        pytest.param("سُلّمت بموجبه جثتا المقاتلين سامر حسن وخالد فهد", [("سامر حسن", "killed"), ("خالد فهد", "killed")], id="two-bodies"),
        pytest.param(
            'ونفى المصدر ما تداولته صفحات عن وجود جثة تعود لـ"حمزة الفاعوري"، مؤكداً أنه بخير',
            [("حمزة الفاعوري", "none")],
            id="denied-further-off",
        ),
        pytest.param(
            "وطالبت الغرفة التجارية، على لسان رئيسها صادق العريقي، بالكشف عن الجناة والإفراج الفوري عن التاجرين نبيل سالم وسمير فهد",
            [("صادق العريقي", "none"), ("نبيل سالم", "detained"), ("سمير فهد", "detained")],
            id="release-demanded",
        ),
        pytest.param("ضرب السجان رفيقهم المسن خالد فهد على رأسه بأنبوب فقتله أمامهم", [("خالد فهد", "killed")], id="beat-and-killed-him"),
        pytest.param("وهي القضية التي برأت فيها المحكمة المتهم الأول جلال مصلح", [("جلال مصلح", "released")], id="acquitted"),
        pytest.param("فيما استفاد شقيقه نور الدين العلي من البراءة", [("نور الدين العلي", "released")], id="given-the-acquittal"),
        pytest.param("وأوقف الجيش المختار ديب الشمصي الذي ما لبث أن ترك بسند إقامة", [("ديب الشمصي", "released")], id="soon-let-go"),
        pytest.param(
            "والد كل من المهندس غياث والدكتورة لميس والشهيد فراس الحوراني الذي ارتقى في المطار",
            [("غياث", "none"), ("لميس", "none"), ("فراس الحوراني", "killed")],
            id="relative-clause-of-the-last",
        ),
        pytest.param(
            "أصدرت المحكمة أحكاماً كالتالي: سامر نبيل: 20 سنة، خالد فهد: 15 سنة، نادر سالم: 10 سنوات",
            [("سامر نبيل", "detained"), ("خالد فهد", "detained"), ("نادر سالم", "detained")],
            id="years-behind-names",
        ),
    ],
)
def test_who_is_told_of(text: str, people: list[tuple[str, str]]) -> None:
    assert [(person.name, person.status) for person in extract(text).persons] == people


def test_a_list_without_words_of_harm_names_those_its_lead_counts() -> None:
    report = (
        "شنت الطائرات غارات راح ضحيتها 4 مدنيين وجُرح 27 آخرون.\n🔴 #كفرنبل: امرأة وطفلتها وهما: نوال السالم وليان العمر\n"
        "🔴 #خان_شيخون: النازح حمدو راشد\n🔴 #البارة: الشاب علي حسناوي\n"
    )
    assert {person.status for person in extract(report).persons} == {"killed"}
    assert len(extract(report).persons) == 4


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "أما الجرحى فهم: علي حسن الضامن، ملك عبود الحسين، سوريا العبود، فهد إسماعيل العبود.",
            ["علي حسن الضامن", "ملك عبود الحسين", "سوريا العبود", "فهد إسماعيل العبود"],
            id="ordinary-words-in-a-row-of-names",
        ),
        pytest.param("أصيبت رباب حسن على – 8 سنوات وطاهر محمد على – 26 سنة", ["رباب حسن على", "طاهر محمد على"], id="ali-before-an-age"),
        pytest.param("مقتل علي يوسف المقبل الحريري", ["علي يوسف المقبل الحريري"], id="adjective-before-a-family"),
        pytest.param("وتم توقيف يونس ل. أمس", ["يونس ل."], id="letter-of-a-family"),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [person.name for person in extract(text).persons] == names


def test_a_name_goes_on_over_a_wrapped_line() -> None:
    lines = [
        "قالت مصادر محلية اليوم إن قوات الأمن أطلقت النار على المتظاهرين في ساحة",
        "المدينة مساء أمس فقتلت عددا منهم وأصابت آخرين بجروح وقد عرف منهم الشاب عبد",
        "الوهاب سالم الحوراني والشاب خالد فهد الدالي وكانت جموع من أهالي البلدة قد",
        "خرجت عقب الصلاة من المساجد وسارت نحو مبنى البلدية حيث تمركزت قوة كبيرة من",
        "الجنود ومنعت الناس من الاقتراب وأغلقت الطرق المؤدية إلى الساحة حتى منتصف",
        "الليل ثم انسحبت.",
    ]
    assert "عبد الوهاب سالم الحوراني" in [person.name for person in extract("\n".join(lines)).persons]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "طعنات أودت بحياة الشابة لين الدباغ، والقاتل زوجها السابق عمر الدباغ",
            [("لين الدباغ", "killed"), ("عمر الدباغ", "none")],
            id="the-killer",
        ),
        pytest.param("فشلت محاولة خطف الطالبة سالي جديد قرب الكلية", [("سالي جديد", "survived")], id="failed-attempt"),
        pytest.param("وعلمنا من أقارب التاجر نبيل الحلبوني أن خاطفيه طلبوا فدية", [("نبيل الحلبوني", "missing")], id="his-captors"),
        pytest.param("تمكن الشاب لؤي العودة من الفرار من سجن تابع للفصيل", [("لؤي العودة", "released")], id="fled-from-prison"),
        pytest.param("وسلم الإنتربول المتهم زكي نصار إلى السلطات", [("زكي نصار", "detained")], id="handed-to-the-authorities"),
        pytest.param("تم توقيف الموظف حكمت ماضي، ثم ترك بكفالة مالية", [("حكمت ماضي", "released")], id="left-on-bail"),
        pytest.param(
            "الضحايا: سامر فتاحي (قتيل)، نادر محمودي (جريح)", [("سامر فتاحي", "killed"), ("نادر محمودي", "injured")], id="word-in-brackets"
        ),
        pytest.param(
            "اعترف الموقوف نعيم عباس بالتخطيط لاغتيال المفتي سليم الجندي",
            [("نعيم عباس", "detained"), ("سليم الجندي", "none")],
            id="only-planned",
        ),
        pytest.param("أما ابن خالته حسام فوصل إلى الجزيرة سالماً", [("حسام", "survived")], id="topic-safe"),
    ],
)
def test_doers_and_escapes(text: str, people: list[tuple[str, str]]) -> None:
    assert [(person.name, person.status) for person in extract(text).persons] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "تحرير الفتاتين المخطوفتين سعاد نبيل وهدى سالم أمس", [("سعاد نبيل", "released"), ("هدى سالم", "released")], id="freed-captives"
        ),
        pytest.param("اقتيد الراعي سامر الدالي، وهو موقوف هناك منذ يومين", [("سامر الدالي", "detained")], id="he-is-held"),
        pytest.param("سامر نبيل العيد\nقتل بقصف جوي\nمعرة النعمان 2019", [("سامر نبيل العيد", "killed")], id="card"),
        pytest.param(
            'عملية اغتيال استهدفت "سامر الدالي" في البلدة، مما أدى إلى إصابته بجراح', [("سامر الدالي", "injured")], id="attempt-that-wounds"
        ),
        pytest.param("تحرير سامر الدالي - تم النشر أمس\nقتل شخصان", [("سامر الدالي", "none")], id="edited-by"),
        pytest.param(
            'اختطاف ثلاثة مدنيين من البلدة.\nوهذه أسماء المعتقلين، وهم: "سامر الدالي، خالد فهد، نادر سالم".',
            [("سامر الدالي", "missing"), ("خالد فهد", "missing"), ("نادر سالم", "missing")],
            id="abducted-called-captives",
        ),
    ],
)
def test_captives_and_attempts(text: str, people: list[tuple[str, str]]) -> None:
    assert [(person.name, person.status) for person in extract(text).persons] == people
