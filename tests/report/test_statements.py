"""Who says what, and whose act it is said to be."""

from __future__ import annotations

import pytest

from darcli.report.claims import find_claims
from darcli.report.quotes import find_quotes
from darcli.report.reading import lay_out, read_layout
from darcli.report.study import study_text


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ('وقال المتحدث باسم البلدية رامي سعيد الحمدان: "فقدنا خمسة من عمالنا".', "رامي سعيد الحمدان", "المتحدث باسم البلدية"),
        ("وقال رامي سعيد الحمدان، مدير المركز الصحي، «فقدنا خمسة من عمالنا».", "رامي سعيد الحمدان", "مدير المركز الصحي"),
        ("“فقدنا خمسة من عمالنا”، قال رامي سعيد الحمدان لشبكتنا.", "رامي سعيد الحمدان", None),
        ('وقال مسعف طلب عدم ذكر اسمه: "فقدنا خمسة من عمالنا".', "مسعف", None),
        ('وأضاف المصدر الذي رفض الكشف عن هويته "فقدنا خمسة من عمالنا".', "المصدر", None),
        ('ونقلت الوكالة عن سائق الإسعاف رامي سعيد الحمدان قوله "فقدنا خمسة من عمالنا".', "رامي سعيد الحمدان", "سائق الإسعاف"),
        ('وأفاد مصدر طبي بأن "خمسة من العمال وصلوا قتلى".', "مصدر طبي", None),
        ('ونفت وزارة الدفاع مسؤوليتها، وقالت: "لم تقلع طائرة أمس".', "وزارة الدفاع", None),
    ],
)
def test_who_speaks(text: str, speaker: str, role: str | None) -> None:
    [quote] = find_quotes(study_text(text))
    assert (quote.speaker, quote.role, text[quote.start : quote.end]) == (speaker, role, quote.text)


def test_he_added_is_who_spoke_before() -> None:
    text = 'قال رامي سعيد الحمدان: "فقدنا خمسة من عمالنا". وأضاف: "لن نغلق المركز أبداً".'
    assert [quote.speaker for quote in find_quotes(study_text(text))] == ["رامي سعيد الحمدان"] * 2


@pytest.mark.parametrize("text", ['قُتل القيادي الملقب "أبو سعد الشامي" في نوى.', 'وقع ما يسمى "اتفاق التسوية" العام الماضي.', 'قال "نعم".'])
def test_names_and_doubtful_words_are_no_quotations(text: str) -> None:
    assert not find_quotes(study_text(text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ('وتبنى تنظيم "الفجر" الهجوم في بيان.', ("claims", 'تنظيم "الفجر"', None)),
        ("ونفت وزارة الدفاع مسؤوليتها عن الغارة.", ("denies", "وزارة الدفاع", None)),
        ("نفت وزارة الدفاع الروسية قصف المشفى.", ("denies", "وزارة الدفاع الروسية", None)),
        ("ونفى المجلس المحلي صحة هذه الأنباء.", ("denies", "المجلس المحلي", None)),
        ("يتهم الأهالي ضباطاً في الحواجز بتسهيل مرور الخاطفين.", ("accuses", "الأهالي", "ضباطاً")),
        ("واتهم مدير المرصد النظام بقصف السوق.", ("accuses", "مدير المرصد", "النظام")),
        ("وحمّل الائتلاف روسيا المسؤولية الكاملة.", ("blames", "الائتلاف", "روسيا")),
        ("واتهم المجلس المحلي قوات النظام بقصف السوق.", ("accuses", "المجلس المحلي", "قوات النظام")),
        ("المجلس المحلي حمّل قوات الاحتلال المسؤولية الكاملة.", ("blames", "المجلس المحلي", "قوات الاحتلال")),
        ("فيما حمّلت الحكومة الفصائل المسلحة مسؤولية المجزرة.", ("blames", "الحكومة", "الفصائل المسلحة")),
    ],
)
def test_whose_act_it_is_said_to_be(text: str, claim: tuple[str, str, str | None]) -> None:
    [found] = find_claims(read_layout(lay_out(text)))
    assert (found.kind, found.actor, found.target) == claim


@pytest.mark.parametrize("text", ["هذا كذب واختلاق.", "حملت الشاحنة خمسة جرحى إلى المشفى.", "ولم تتبن أي جهة التفجير."])
def test_nobody_claims_or_blames(text: str) -> None:
    assert not find_claims(read_layout(lay_out(text)))
