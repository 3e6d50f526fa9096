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


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("إن الجندي سامر العلي قتل خمسة من زملائه", {"سامر العلي": "none"}),
        ("إن الشاب سامر العلي قتل زوجته سعاد الحسن", {"سامر العلي": "none", "سعاد الحسن": "killed"}),
        ("الشاب سامر العلي قتل ابن عمه خالد الحسن", {"سامر العلي": "none", "خالد الحسن": "killed"}),
        ("القيادي سامر العلي قتل في غارة", {"سامر العلي": "killed"}),
        ("سامر العلي الذي قتل زوجته ألقي القبض عليه", {"سامر العلي": "detained"}),
    ],
)
def test_who_did_it(text: str, people: dict[str, str]) -> None:
    assert _statuses(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "أسماء ضحايا الانفجار:\n1- سامر نبيل العلي (قتيل)\n2- خالد فهد الحسن 12 عاماً (بترت ساقه)\n3- نادر سالم العمر (شظايا في الوجه)",
            {"سامر نبيل العلي": "killed", "خالد فهد الحسن": "injured", "نادر سالم العمر": "injured"},
        ),
        (
            "المنظمة الوطنية للأسرى توثق وفاة 2 مختطفين هما: سامر نبيل العلي، خالد فهد الحسن",
            {"سامر نبيل العلي": "killed", "خالد فهد الحسن": "killed"},
        ),
        (
            "وصول صيادين اثنين كانوا محتجزين لدى خفر السواحل: سامر نبيل العلي، خالد فهد الحسن",
            {"سامر نبيل العلي": "released", "خالد فهد الحسن": "released"},
        ),
        ("طعن الشاب سامر العلي على يد مواطنه خالد الحسن، الذي اعتقلته الشرطة", {"سامر العلي": "injured", "خالد الحسن": "detained"}),
        ("خبر اغتيال القائد سامر العلي عار من الصحة", {"سامر العلي": "none"}),
        ("توفي أمس في معتقلات المدينة المعلم سامر العلي", {"سامر العلي": "killed"}),
    ],
)
def test_lists_and_news(text: str, people: dict[str, str]) -> None:
    assert _statuses(text) == people
