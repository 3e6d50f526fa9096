"""Idioms for what befell people, each with its object or manner right behind the name, which is no part of it."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("لفظ المواطن {} أنفاسه الأخيرة في المشفى", "killed"),
        ("أسلم {} الروح إلى بارئها", "killed"),
        ("فاضت روح الجريح {} إلى بارئها", "killed"),
        ("قضى {} نحبه", "killed"),
        ("مصرع {} دهسا", "killed"),
        ("وري جثمان {} الثرى", "killed"),
        ("راح {} ضحية رصاصة طائشة", "killed"),
        ("كلف الهجوم القائد {} حياته", "killed"),
        ("انضم {} إلى قوافل الشهداء", "killed"),
        ("تعرض {} لإصابة في القدم", "injured"),
        ("فقد {} ساقه", "injured"),
        ("اخترقت رصاصة كتف الصحفي {}", "injured"),
        ("أودع {} السجن", "detained"),
        ("وضع {} قيد الإقامة الجبرية", "detained"),
        ("فقد الاتصال ب{} منذ يومين", "missing"),
        ("تغيب {} عن منزل ذويه منذ أسبوع", "missing"),
        ("غيب النظام الطبيب {} قسرا", "missing"),
        ("عانق {} الحرية", "released"),
        ("غادر {} السجن", "released"),
        ("أعاد الخاطفون الطفل {} إلى ذويه", "released"),
        ("أفلت {} من كمين", "survived"),
        ("نجاة {} من تفجير", "survived"),
    ],
)
def test_idiom(text: str, status: str) -> None:
    assert [(person.name, person.status) for person in extract(text.format("سامر نبيل")).persons] == [("سامر نبيل", status)]
