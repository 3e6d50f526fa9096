"""Fates told by two words around a name, by courts that convict, and names that begin a clause of their own."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


def _statuses(text: str) -> dict[str, str]:
    return {person.name: person.status for person in extract(text).persons}


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("غادر الناشط سامر نبيل الحوراني، اليوم، سجن القلعة بعد عام", "سامر نبيل الحوراني", "released"),
        ("تتواصل عمليات البحث في البحر عن الصياد سامر نبيل الحوراني", "سامر نبيل الحوراني", "missing"),
        ("انقطعت أخبار الصحفية سعاد نبيل الحوراني منذ سقوط المدينة", "سعاد نبيل الحوراني", "missing"),
        ("هاجموا منزل الناشطة سعاد العلي، لكن شقيقها سامر تعرض لضربة على رأسه", "سامر", "injured"),
        ("وصرحت النيابة بخروج الطفل سامر نبيل الحوراني من المستشفى", "سامر نبيل الحوراني", "injured"),
        ("راح ضحيتها عمدة المنطقة سامر نبيل الحوراني", "سامر نبيل الحوراني", "killed"),
    ],
)
def test_words_around_a_name(text: str, name: str, status: str) -> None:
    assert _statuses(text)[name] == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أدانت محكمة الجنايات المتهم سامر نبيل الحوراني بالقتل العمد", "detained"),
        ("أدين الطالب سامر نبيل الحوراني بقتل زميله", "detained"),
        ("أدان الوزير سامر نبيل الحوراني الهجوم", "none"),
        ("محكمة الاستئناف ترفع عقوبة المدون سامر نبيل الحوراني إلى أربع سنوات", "detained"),
    ],
)
def test_convictions(text: str, status: str) -> None:
    assert _statuses(text)["سامر نبيل الحوراني"] == status


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("بعد مقتل الشاب سامر العلي، طالبت المحامية سعاد الحسن بفتح تحقيق", "سعاد الحسن", "none"),
        ("مقتل الشاب سامر العلي، ووالده نبيل العلي يروي ما حدث", "نبيل العلي", "none"),
        ('مقتل الشاب سامر العلي، وزوجته سعاد الحسن: "كان يحب الحياة"', "سعاد الحسن", "none"),
        ("استشهاد الشاب سامر العلي، وشقيقه خالد العلي في حالة حرجة", "خالد العلي", "injured"),
        ("حررت القوات خمسة مختطفين، أحدهم المقاتل خالد الحسن", "خالد الحسن", "released"),
    ],
)
def test_clauses_of_their_own(text: str, name: str, status: str) -> None:
    assert _statuses(text)[name] == status
