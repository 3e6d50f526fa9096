"""Where people are from: told apart from where they were harmed or held."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        pytest.param(
            "قتل النقيب سامر الحوراني والمجند هيثم نبيل العلي. وينحدر النقيب من طفس، بينما المجند من أهالي نوى",
            ["طفس", "نوى"],
            id="by-title",
        ),
        pytest.param("قتل سامر نبيل العلي. أما العلي فمن مهجري بلدة طفس", ["طفس"], id="displaced-of"),
        pytest.param("شيعت بلدة طفس جثمان ابنها سامر نبيل الحوراني الذي قتل أمس", ["طفس"], id="buried-at-home"),
        pytest.param(
            "قتل سامر نبيل الحوراني من مواليد 1990، وهيثم خالد العلي من مواليد 1995، وهما من أبناء طفس", ["طفس", "طفس"], id="both-of-them"
        ),
        pytest.param("قتل سامر نبيل الحوراني، وهو راع من طفس، في نوى", ["طفس"], id="behind-the-trade"),
        pytest.param("لا أثر لأبناء طفس الثلاثة. خطف سامر نبيل العلي، وهيثم خالد العلي وماهر سعيد الزعبي", ["طفس"] * 3, id="the-three-of"),
        pytest.param("اعتقل:\n- سامر نبيل العلي (طفس - 31 سنة)\n- هيثم خالد الزعبي (نوى)", ["طفس", "نوى"], id="brackets-with-an-age"),
        pytest.param("الشهداء:\n- سامر نبيل العلي (شحروب، مواليد 1964)", ["شحروب"], id="a-place-of-no-list"),
        pytest.param(
            "ودعت قرية زمرين يوم الثلاثاء ثلاثة من أبنائها. قتل سامر نبيل العلي وهيثم خالد الزعبي", ["زمرين"] * 2, id="some-of-its-sons"
        ),
        pytest.param(
            "الأسرى:\n- سامر نبيل العلي / مساعد منشق / بصرى الشام\n- هيثم خالد الزعبي / ممرض / نوى", ["بصرى الشام", "نوى"], id="third-cell"
        ),
        pytest.param("الشهداء:\n- سامر نبيل العلي، من مواليد 13/4/1972 شحروب.", ["شحروب"], id="behind-the-date-of-birth"),
        pytest.param("استشهد النازحان من بلدة طفس سامر نبيل العلي ووالدته منى خالد الزعبي", ["طفس"] * 2, id="both-displaced"),
        pytest.param("الشهداء:\n- سامر نبيل العلي، من مواليد شرناخ 1996", ["شرناخ"], id="before-the-year-of-birth"),
        pytest.param("اعتقل سامر نبيل العلي من سوق السمك", [None], id="taken-from-a-market"),
        pytest.param("أصيب الأسير سامر نبيل العلي ونقل من سجن ريمون", [None], id="a-prison"),
        pytest.param("مقتل شابين من بلدة طفس\nالإفراج عن السيدة منى نبيل الحوراني", [None], id="a-line-of-its-own"),
    ],
)
def test_origins(text: str, origins: list[str | None]) -> None:
    assert [person.origin for person in extract(text).persons] == origins
