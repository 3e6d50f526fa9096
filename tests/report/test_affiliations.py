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


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param(
            "قتل ضابط في صفوف قوات السهل برفقة عنصر. وأفاد مراسلنا بمقتل العقيد سامر نبيل الحوراني والمجند هيثم خالد الزعبي",
            ["قوات السهل"] * 2,
            id="soldiers-behind-the-loss",
        ),
        pytest.param(
            "قتل مقاتلان من وحدات السهل وجرح جندي في الجيش العراقي. والجريح هو الجندي سامر نبيل الحوراني",
            ["الجيش العراقي"],
            id="of-one-fate",
        ),
        pytest.param("انفجر لغم تحت مدرعة لقوات السهل ما أسفر عن إصابة الوكيل سامر نبيل الحوراني", ["قوات السهل"], id="their-vehicle"),
        pytest.param("قتلت صحفية تعمل في صحيفة السهل. وقتلت الصحفية منى نبيل الحوراني في نوى", ["صحيفة السهل"], id="of-one-title"),
        pytest.param("عرف من القتلى سامر نبيل الحوراني، هيثم خالد الزعبي. وجميعهم يتبعون لجيش السهل", ["جيش السهل"] * 2, id="all-of-them"),
        pytest.param("قتل سامر نبيل الحوراني عام 2014 في معارك نوى ضمن صفوف كتيبة السهل", ["كتيبة السهل"], id="in-the-ranks"),
        pytest.param(
            "أعدم عنصران من حركة السهل. وقال القاضي إن سامر نبيل الحوراني وهيثم خالد الزعبي أعدما", ["حركة السهل"] * 2, id="just-as-many"
        ),
        pytest.param("انتشلت الطواقم جثمان جارهم مذيع إذاعة السهل سامر نبيل الحوراني", ["إذاعة السهل"], id="neighbour"),
        pytest.param("نجا من إلقاء قنبلة على منزله رئيس المجلس البلدي المهندس سامر نبيل الحوراني", ["المجلس البلدي"], id="head-of"),
        pytest.param("اعتقل سامر نبيل الحوراني وهو قيادي في عصائب الجنوب", ["عصائب الجنوب"], id="named-by-a-direction"),
        pytest.param("خطف عضو مجلس النواب سامر نبيل الحوراني", ["مجلس النواب"], id="of-deputies"),
        pytest.param("قتل شهيد المقاومة سامر نبيل الحوراني", ["المقاومة"], id="fallen-of"),
        pytest.param("اعتقل سامر نبيل الحوراني من حاجز السهل", [None], id="at-a-checkpoint"),
        pytest.param("قتل 40 مقاتلا ينتمي 31 منهم إلى قوات السهل. وأصيب سامر نبيل الحوراني", [None], id="some-of-them"),
    ],
)
def test_bodies_told_apart_from_the_name(text: str, bodies: list[str | None]) -> None:
    assert [person.affiliation for person in extract(text).persons] == bodies
