"""Rows of numbers: parts by cause, label and bracket, sums, duals told elsewhere, numbers of no people."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


def figures(text: str) -> set[tuple[str, int | None]]:
    return {(count.status, count.n) for count in extract(text).counts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "14 إصابة خلال مواجهات نابلس، 3 بالرصاص الحي، و6 بالمطاط، و5 اختناقاً بالغاز.", "injured 14 3 6", id="by-cause-after-a-clause"
        ),
        pytest.param("أصيب 22 مواطناً: بالرصاص (4)، واختناق (12)، وسقوط (6).", "injured 22 4 12 6", id="cause-before-a-bracket"),
        pytest.param("مقتل (40) مدنياً، منهم (15) برصاص القناصة، و(9) بالألغام.", "killed 40 15 9", id="brackets-behind-of-them"),
        pytest.param("عن 8 إصابات: رصاص حي 2، شظايا 3، اختناق 3.", "injured 8 2 3", id="live-fire-is-no-quarter"),
        pytest.param("(79) جريحاً. (رصاص حي 19، شظايا 52، دهس 8).", "injured 79 19 52 8", id="bracket-of-the-next-sentence"),
        pytest.param("بلغ عدد المعتقلين 210 أشخاص (الإناث 30، الذكور 180).", "detained 210 30 180", id="labels-in-brackets"),
        pytest.param("إصابة 3 مواطنين بالرصاص و12 بالاختناق.", "injured 3 12", id="next-cause-of-more"),
        pytest.param("وصول 14 قتيلاً وأربع نساء وصبيان وفتاة.", "killed 14 4 2 1", id="dual-in-a-row"),
        pytest.param("قتلى 7، جرحى 12، مفقودون 3.", "killed 7 injured 12 missing 3", id="labels-before-their-numbers"),
        pytest.param("اختطاف /10/ مدنيين من القرية.", "missing 10", id="slashes"),
        pytest.param("جرحوا سامر الحوراني، خالد الزعبي، وثلاثة لم تُعرف أسماؤهم.", "injured 3", id="number-behind-names"),
        pytest.param("المعتقلين، البالغ عددهم 53، في سجن واحد.", "detained 53", id="their-number-is"),
        pytest.param("لا يزال ما بين 11 و13 شخصاً في عداد المفقودين.", "missing 11 13", id="range-with-a-state"),
        pytest.param(
            "خطف (46) مدنياً، أُفرج عن (12) منهم، وما يزال (34) رهن الاختطاف.", "missing 46 released 12 missing 34", id="bracketed-rest"
        ),
        pytest.param("أُفرج عن 50 معتقلاً، والباقون 160 ما زالوا قيد الاحتجاز.", "released 50 detained 160", id="the-rest"),
        pytest.param("ليصبح عدد قتلاه في المدينة 4,207 منذ آذار.", "killed 4207", id="its-dead"),
        pytest.param("عدد من فقدوا أطرافهم بنحو 90 شخصاً.", "injured 90", id="lost-limbs"),
    ],
)
def test_rows(text: str, expected: str) -> None:
    status, wanted = "", set[tuple[str, int | None]]()
    for word in expected.split():
        if word.isdigit():
            wanted.add((status, int(word)))
        else:
            status = word
    assert wanted <= figures(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("سقوط 61 ضحية: 19 قتيلاً و42 جريحاً.", ("casualties", 61), id="sum"),
        pytest.param("سقوط عدد من الضحايا المدنيين بين قتيل وجريح.", ("casualties", None), id="between-dead-and-wounded"),
        pytest.param("سقط سبعة مدنيين يمنيين بين قتيل وجريح.", ("casualties", 7), id="number-between-dead-and-wounded"),
        pytest.param("خلف الهجوم 6 شهداء ومصابين.", ("casualties", 6), id="two-plurals"),
        pytest.param("قضى أو فُقد أكثر من 1700 شخص على الطريق.", ("casualties", 1700), id="either"),
        pytest.param("سقوط 25 ضحية بانفجار لغم.", ("killed", 25), id="victims-without-parts"),
    ],
)
def test_casualties(text: str, expected: tuple[str, int | None]) -> None:
    assert expected in figures(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("مقتل دركيين في انفجار.\nلقي دركيان حتفهما أمس.", {("killed", 2)}, id="dual-told-below"),
        pytest.param("اعتقلت القوات مواطنين من البلدة، وهما سامر الحوراني وخالد الزعبي.", {("detained", 2)}, id="dual-pronoun"),
        pytest.param("استشهاد ضابط ومجندين وإصابة 5 آخرين.", {("killed", 1), ("killed", 2), ("injured", 5)}, id="joined-dual"),
        pytest.param("اغتال مسلحون شخصين في السوق.", {("killed", 2)}, id="object-behind-fighters"),
        pytest.param("وفاة معتقلين اثنين تحت التعذيب.", {("killed", 2)}, id="dead-captives"),
        pytest.param("وفاة جريحين في المستشفى.", {("killed", 2)}, id="dead-of-the-wounded"),
        pytest.param("توفي أحد المصابين متأثراً بجروحه.", {("killed", 1)}, id="one-of-the-wounded"),
        pytest.param("تحرير مختطف من قبضة عصابة.", {("released", 1)}, id="freed-captive"),
        pytest.param("الشرطة تطلق 14 محتجزاً.", {("released", 14)}, id="set-free"),
        pytest.param("أوقفت عناصر الدرك ثلاثة مشتبه فيهم.", {("detained", 3)}, id="members-arrest"),
        pytest.param("اعتقال 185 شخصاً، تحول 140 منهم إلى مختفين قسرياً.", {("detained", 185), ("missing", 140)}, id="became-missing"),
        pytest.param("لم تسجل فرقنا وقوع إصابات.", {("injured", 0)}, id="our-teams-recorded-none"),
        pytest.param("لم ترد تقارير عن سقوط ضحايا.", {("casualties", 0)}, id="no-reports-of-victims"),
        pytest.param("مقتل 3 وتشريد 200 شخص.", {("killed", 3)}, id="other-deed"),
        pytest.param("في الكيلو 12 قتل سائقان.", {("killed", 2)}, id="kilometre"),
        pytest.param("العثور على 12 جثة مجهولة الهوية.", {("killed", 12)}, id="unknown-bodies"),
        pytest.param("تعليق نفسه: https://example.org/watch?v=9aZ60tew&x=14 مقتل شخص.", {("killed", 1)}, id="web-address"),
        pytest.param("استشهد سامر الزعبي وآخرون بقصف.", {("killed", None)}, id="others-behind-a-name"),
        pytest.param("وسقط عدد من الجرحى.", {("injured", None)}, id="wounded-who-fell"),
        pytest.param("أفرج عن الأسيرين سامر الحوراني وخالد الزعبي.", {("released", 2)}, id="two-captives-named"),
        pytest.param("عدد القتلى مرشح للارتفاع لوجود أكثر من عشرين جريحاً.", {("injured", 20)}, id="more-than-is-not-of"),
        pytest.param("تعرفت اللجنة على 258 جثة، وأنقذت 64 شخصاً.", {("killed", 258), ("survived", 64)}, id="bodies-and-rescued"),
        pytest.param("أصيب من بين هؤلاء 19 بأعيرة نارية، و24 بشظايا.", {("injured", 19), ("injured", 24)}, id="late-number-with-its-cause"),
        pytest.param("القتلى هم سامر الحوراني وأبناؤه الثلاثة: خالد وسعيد وعمر.", {("killed", 3)}, id="number-before-a-colon"),
        pytest.param("قُتلت امرأة بقصف على القرية (40 كم غرب المدينة).", {("killed", 1)}, id="kilometres"),
        pytest.param("انفجار الإطار الأمامى والخلفى أسفر عن مقتل شخص.", {("killed", 1)}, id="adjective-is-no-dual"),
        pytest.param("وفي حادثة أخرى، قُتل الشاب سامر الحوراني.", set(), id="another-event"),
        pytest.param("أفرجت عصابة أخرى عن المهندس سامر الحوراني.", set(), id="another-gang"),
        pytest.param("أولاده: نزار وشهيد الثورة سامر الحوراني.", set(), id="martyr-of-the-revolution"),
        pytest.param("أسباب مختلفة: مشاجرات وجثث مجهولة الهوية.", set(), id="unknown-bodies-without-number"),
        pytest.param("انفجرت عبوة قرب المدرسة دون أن يصاب أحد.", {("injured", 0)}, id="nobody-was-hurt"),
        pytest.param("جرحى بحالة خطرة:\nسامر الحوراني", set(), id="heading-of-a-list"),
    ],
)
def test_who_is_counted(text: str, expected: set[tuple[str, int | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("| المحافظة | شهداء | جرحى |\n|---|---|---|\n| غزة | 12 | 30 |\n| رفح | 5 | 9 |", id="bars"),
        pytest.param("المحافظة\tالقتلى\tالجرحى\nحلب\t12\t30\nإدلب\t5\t9", id="tabs"),
    ],
)
def test_columns_of_a_table(text: str) -> None:
    assert figures(text) == {("killed", 12), ("injured", 30), ("killed", 5), ("injured", 9)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("أصيب 7، توفي اثنان منهم لاحقاً.", {("injured", 7), ("killed", 2)}, id="two-of-them-died"),
        pytest.param("أعادت القوات 4 مختطفين إلى ذويهم.", {("released", 4)}, id="brought-back"),
        pytest.param("8 إصابات، رصاص حي 2، شظايا 1، غاز 5.", {("injured", n) for n in (8, 2, 1, 5)}, id="labels-in-commas"),
        pytest.param("وشيع أهالي البلدة جثمان الشاب سامر الحوراني.", set(), id="mourners-are-not-the-dead"),
        pytest.param("هاجم 5 مسلحين حاجزاً وقتلوا شرطياً. 5 مصابين في حادث.", {("killed", 1), ("injured", 5)}, id="no-object-past-the-stop"),
        pytest.param("انتهى الهجوم. إصابات بالاختناق في بيتا.", {("injured", None)}, id="wounds-open-a-sentence"),
        pytest.param("تعرّض 14 ناشطاً للاختفاء القسري.", {("missing", 14)}, id="made-to-vanish"),
    ],
)
def test_what_befell_them(text: str, expected: set[tuple[str, int | None]]) -> None:
    assert figures(text) == expected


def test_a_verb_of_all_of_them_is_of_nobody_named_before() -> None:
    persons = extract("لا يزال مصير المهندس سامر الحوراني مجهولاً. قضى جميعهم حرقاً.").persons
    assert [person.status for person in persons] == ["missing"]
