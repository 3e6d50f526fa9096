"""Numbers of people: digits, words, duals and singulars, and the words that make them less than exact."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract

Stated = tuple[str, int | None]


def stated(text: str) -> list[Stated]:
    return [(count.status, count.n) for count in extract(text).counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قتل خمسة مدنيين في القصف", [("killed", 5)], id="word"),
        pytest.param("مقتل 3 أشخاص وإصابة 12 آخرين", [("killed", 3), ("injured", 12)], id="digits"),
        pytest.param("مقتل ٣ أشخاص وإصابة ١٢ آخرين", [("killed", 3), ("injured", 12)], id="indic-digits"),
        pytest.param("قتل ١٢٬٥٠٠ شخص", [("killed", 12500)], id="indic-thousands"),
        pytest.param("قتل ألف شخص", [("killed", 1000)], id="thousand"),
        pytest.param("قتلت ٤ نساء", [("killed", 4)], id="women"),
        pytest.param("قتل (5) مدنيين", [("killed", 5)], id="brackets"),
        pytest.param("قتل شابان وأصيب طفلان بانفجار لغم", [("killed", 2), ("injured", 2)], id="duals"),
        pytest.param("إصابة طفلين شقيقين", [("injured", 2)], id="dual-with-adjective"),
        pytest.param("قتل مدنيين اثنين", [("killed", 2)], id="dual-and-two"),
        pytest.param("قتلت امرأتان", [("killed", 2)], id="feminine-dual"),
        pytest.param("مقتل مدني وإصابة ثلاثة آخرين", [("killed", 1), ("injured", 3)], id="singular"),
        pytest.param("هاجم مسلحون منزلاً وقتلوا رجلاً في نوى", [("killed", 1)], id="singular-object"),
        pytest.param("قتل عنصر وأصيب اثنان", [("killed", 1), ("injured", 2)], id="bare-number-word"),
        pytest.param("قتل عنصر من الأمن وأصيب آخر", [("killed", 1), ("injured", 1)], id="another"),
        pytest.param("قتل أحد عناصر الأمن", [("killed", 1)], id="one-of"),
        pytest.param("قتل 3 من عناصر الأمن في نوى", [("killed", 3)], id="number-of"),
        pytest.param("مقتل خمسة من أفراد عائلة واحدة", [("killed", 5)], id="members-of"),
        pytest.param("ثلاثة قتلى وخمسة جرحى في انفجار", [("killed", 3), ("injured", 5)], id="victims-counted"),
        pytest.param("القتلى: 3، الجرحى: 5", [("killed", 3), ("injured", 5)], id="tally-with-colons"),
        pytest.param("ارتفعت حصيلة القتلى إلى 45", [("killed", 45)], id="toll"),
        pytest.param("قتل رجل وامرأة وطفلان", [("killed", 1), ("killed", 1), ("killed", 2)], id="enumeration"),
        pytest.param("انتشال 12 جثة", [("killed", 12)], id="bodies"),
        pytest.param("اعتقال 10 فلسطينيين من الضفة", [("detained", 10)], id="nationality"),
        pytest.param("اختطاف ثلاثة أشخاص", [("missing", 3)], id="abducted"),
        pytest.param("أفرجت السلطات عن 15 معتقلاً", [("released", 15)], id="released"),
        pytest.param("نجا خمسة أشخاص من القصف", [("survived", 5)], id="survived"),
        pytest.param("مـ.ـقتل خمسة مدنيين", [("killed", 5)], id="masked"),
        pytest.param("اصابه طفله بجروح", [("injured", 1)], id="undotted"),
        pytest.param("قتل عنصران من د.ا.ع.ش", [("killed", 2)], id="masked-group"),
    ],
)
def test_numbers(text: str, expected: list[Stated]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قتل خمسة مدنيين", ("exact", 5, 5), id="exact"),
        pytest.param("قُتل ما لا يقل عن عشرة أشخاص", ("at_least", 10, None), id="no-less-than"),
        pytest.param("قتل عشرة أشخاص على الأقل", ("at_least", 10, None), id="at-least-behind"),
        pytest.param("قتل على الأقل 10 مدنيين", ("at_least", 10, None), id="at-least-before"),
        pytest.param("قتل أكثر من عشرين شخصاً", ("at_least", 20, None), id="more-than"),
        pytest.param("أصيب أقل من عشرة أشخاص", ("at_most", None, 10), id="less-than"),
        pytest.param("أصيب نحو ثلاثين شخصاً", ("about", None, None), id="about"),
        pytest.param("أصيب قرابة ٣٠ شخصاً", ("about", None, None), id="close-to"),
        pytest.param("مقتل ما يقارب 40 عنصراً", ("about", None, None), id="approaching"),
        pytest.param("مقتل عدد من عناصر الفصائل", ("vague", None, None), id="a-number-of"),
        pytest.param("مقتل عشرات المدنيين", ("vague", None, None), id="tens"),
        pytest.param("أصيب آخرون", ("vague", None, None), id="others"),
        pytest.param("قتل مدنيون", ("vague", None, None), id="bare-plural"),
    ],
)
def test_qualifiers(text: str, expected: tuple[str, int | None, int | None]) -> None:
    (count,) = extract(text).counts
    assert (count.qualifier, count.low, count.high) == expected
    assert (count.n is None) == (count.qualifier == "vague")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("اقتصرت الأضرار على الماديات دون وقوع إصابات", "injured", id="without"),
        pytest.param("لم يسفر القصف عن إصابات", "injured", id="did-not-cause"),
        pytest.param("دون تسجيل أي ضحايا", "casualties", id="no-victims"),
        pytest.param("لم تسجل أي خسائر بشرية", "casualties", id="no-human-losses"),
        pytest.param("لم يقتل أحد", "killed", id="nobody-killed"),
        pytest.param("لم يصب أحد بأذى", "injured", id="nobody-hurt"),
    ],
)
def test_zero(text: str, status: str) -> None:
    (count,) = extract(text).counts
    assert (count.status, count.n, count.qualifier, count.low, count.high) == (status, 0, "exact", 0, 0)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("دمر القصف ثلاثة منازل وسيارتين", id="houses-and-cars"),
        pytest.param("أطلق المسلحون خمس قذائف", id="shells"),
        pytest.param("نزح 300 شخص", id="displaced"),
        pytest.param("نفوق 30 رأسا من الأغنام", id="sheep"),
        pytest.param("5% من المصابين أطفال", id="percentage"),
        pytest.param("قتل الشاب سامر نبيل الحوراني 25 عاماً", id="age"),
        pytest.param("مقتل الشاب سامر نبيل الحوراني في عام 2018", id="year"),
        pytest.param("نفت الشرطة مقتل خمسة مدنيين", id="denied"),
    ],
)
def test_no_number_of_people_harmed(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("وقع الهجوم الساعة 10 وقتل شخصين", [("killed", 2)], id="hour"),
        pytest.param("في عام 2018 قتل شخص", [("killed", 1)], id="year"),
        pytest.param("دمر القصف ثلاثة منازل وقتل مدنيين اثنين", [("killed", 2)], id="houses"),
    ],
)
def test_other_numbers_do_not_disturb(text: str, expected: list[Stated]) -> None:
    assert stated(text) == expected


def test_a_singular_before_a_name_is_no_count() -> None:
    assert stated("مقتل الشاب سامر نبيل الحوراني") == []
    assert stated("مقتل شاب يدعى سامر نبيل الحوراني") == []
    assert stated("مقتل الأخوين سامر وخالد الحوراني") == [("killed", 2)]
