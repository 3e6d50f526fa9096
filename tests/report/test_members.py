"""Whom a body has among the harmed: one of its people by a title, several of them by a list; all texts are invented."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


def bodies(text: str) -> list[str | None]:
    return [person.affiliation for person in extract(text).persons if person.status != "none"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("قتل الشاب سامر نبيل الحوراني أحد عناصر الأمن العسكري في نوى.", ["الأمن العسكري"], id="one of its men"),
        pytest.param("قتل سامر نبيل الحوراني، وهو أحد أبرز قياديي لواء الصقور، في نوى.", ["لواء الصقور"], id="one of its foremost leaders"),
        pytest.param(
            "قتل سامر نبيل الحوراني، قائد الكتيبة 12 التابعة للواء الصقور، بلغم.", ["لواء الصقور"], id="a numbered part of a whole"
        ),
        pytest.param("قتل سامر نبيل الحوراني من مرتبات “الفرقة التاسعة” بلغم.", ["الفرقة التاسعة"], id="on the rolls, in quotes"),
        pytest.param(
            "قتل عنصران من الأمن الداخلي هما سامر نبيل الحوراني ورامي جميل الزعبي.", ["الأمن الداخلي"] * 2, id="two men, who are named"
        ),
        pytest.param(
            "استشهد خمسة من مقاتلي لواء الصقور. وأوضح البيان أن الغارة أدت لاستشهادهم، وهم سامر نبيل الحوراني، ورامي جميل الزعبي.",
            ["لواء الصقور"] * 2,
            id="the list comes in a later sentence",
        ),
        pytest.param(
            "شيعت جثامين شهداء الوطن والقوات المسلحة. والشهداء هم: العميد سامر نبيل الحوراني والعقيد رامي جميل الزعبي.",
            ["القوات المسلحة"] * 2,
            id="the dead of the country and of the army",
        ),
        pytest.param(
            "قتل سامر نبيل الحوراني القيادي في لواء الصقور، وأصيب زميله رامي جميل الزعبي.", ["لواء الصقور"] * 2, id="a colleague of his"
        ),
        pytest.param(
            "أسماء الشهداء:\n- سامر نبيل الحوراني / مونتير في شبكة البادية الإعلامية\n",
            ["شبكة البادية الإعلامية"],
            id="an entry says the work",
        ),
        pytest.param(
            "قتل سامر نبيل الحوراني ورامي جميل الزعبي قرب صيدا. ويعمل القتلى ضمن صفوف اللواء الثامن.",
            ["اللواء الثامن"] * 2,
            id="both work for it, said later",
        ),
        pytest.param("قتل سامر نبيل الحوراني، وكان يعمل ضمن مجموعة محلية تابعة لفرع الأمن.", ["فرع الأمن"], id="a group without a name"),
        pytest.param(
            "نعى حزب النور كلا من سامر نبيل الحوراني مواليد عام 1992 من بلدة نوى، ورامي جميل الزعبي مواليد عام 1987.",
            ["حزب النور"] * 2,
            id="all whom a body mourns",
        ),
        pytest.param("قتل سامر نبيل الحوراني الذي وصفته المصادر كقيادي في لواء الصقور.", ["لواء الصقور"], id="described as"),
        pytest.param(
            "قتل اثنان في هجوم حيث تدور معارك ضد مسلحي لواء الصقور. والقتيلان هما سامر نبيل الحوراني ورامي جميل الزعبي.",
            [None, None],
            id="whom they fought",
        ),
        pytest.param("قتل سامر نبيل الحوراني، قائد الفرقة 5 التابعة للجيش، بلغم.", ["الفرقة 5"], id="an army is too wide"),
        pytest.param("ذكر مصدر لمراسل وكالة الفجر أن سامر نبيل الحوراني قتل في نوى.", [None], id="who was told of it"),
        pytest.param("قتل سامر نبيل الحوراني من مجموعة محلية يقودها مهرب.", [None], id="a group without a name is no body"),
        pytest.param(
            "أعلنت هيئة شؤون الأسرى والمحررين ونادي الأسير الفلسطيني اعتقال سامر نبيل الحوراني.", [None], id="who tells of prisoners"
        ),
        pytest.param(
            "أصيب أحد عناصر لواء الصقور في نوى. وفي سياق آخر، قتل راعيان هما سامر نبيل الحوراني ورامي جميل الزعبي.",
            [None, None],
            id="another event",
        ),
    ],
)
def test_members(text: str, found: list[str | None]) -> None:
    assert bodies(text) == found
