"""The group, force or employer of people: told with a role, a number of members, in a title, or by those who mourn them."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param("القبض على سامر نبيل العلي وهو ضابط سابق برتبة عميد ركن في الفرقة 25", ["الفرقة 25"], id="by-rank-in"),
        pytest.param("اغتيال ركن تسليح اللواء 22، العقيد سامر نبيل العلي، برصاص مجهولين", ["اللواء 22"], id="staff-officer-of"),
        pytest.param("خطف الصحفي سامر نبيل العلي سكرتير تحرير موقع الضفة نت", ["موقع الضفة نت"], id="brand-of-two-words"),
        pytest.param("مقتل النقيب سامر العلي والمجند هيثم الزعبي، وجرح خمسة عناصر آخرين من الفرقة 15", ["الفرقة 15"] * 2, id="others-of"),
        pytest.param(
            "نعت حركة الضفة ثلاثة من مقاتليها.\n\nقتل سامر نبيل العلي\nقتل هيثم نبيل العلي\nقتل ماهر نبيل العلي",
            ["حركة الضفة"] * 3,
            id="as-many",
        ),
        pytest.param("اغتيال عضو سابق في لجنة التفاوض\n\nقتل سامر نبيل العلي في نوى.", ["لجنة التفاوض"], id="in-the-title"),
        pytest.param('قتل سامر نبيل العلي. وسبق للعلي أن قاتل في صفوف "فرقة فجر السهول"', ["فرقة فجر السهول"], id="had-ever-fought"),
        pytest.param(
            "تصريح صادر عن مستشفى الضفة\n\nننعى زميلنا الممرض سامر نبيل العلي الذي استشهد أمس", ["مستشفى الضفة"], id="our-colleague"
        ),
        pytest.param("أصيب المتطوعان في الدفاع المدني سامر العلي وهيثم الزعبي", ["الدفاع المدني"] * 2, id="both-named-behind"),
        pytest.param("اغتيل أستاذ الجغرافيا في جامعة الضفة الدكتور سامر نبيل العلي", ["جامعة الضفة"], id="across-the-subject"),
        pytest.param("قتل مدير المستشفى سامر نبيل العلي", ["المستشفى"], id="office-and-one-word"),
        pytest.param("أفرج عن الأسير لدى كتائب الثوار سامر نبيل العلي", [None], id="held-by"),
        pytest.param("قتل سامر نبيل العلي، الطالب في كلية الزراعة", [None], id="a-student"),
        pytest.param("قتل سامر نبيل العلي أمام مسجد الضفة", [None], id="before-a-mosque"),
        pytest.param("استشهد اللواء الطيار سامر نبيل العلي", [None], id="a-rank"),
        pytest.param("قتل سامر نبيل العلي الذي درس اللغة العربية", [None], id="a-language"),
        pytest.param("نعت بلدية الضفة سامر نبيل العلي", [None], id="a-town-mourns"),
    ],
)
def test_affiliations(text: str, bodies: list[str | None]) -> None:
    assert [person.affiliation for person in extract(text).persons if person.status != "none"] == bodies
