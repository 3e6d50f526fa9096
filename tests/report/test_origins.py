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
        pytest.param(
            "اعتقلت القوات ثلاثة مواطنين من طفس، وهم: سامر نبيل العلي (22 عاما)، وهيثم خالد الزعبي (25 عاما)، وماهر سعيد القاسم",
            ["طفس"] * 3,
            id="so-many-of-a-town",
        ),
        pytest.param(
            "الشهداء:\n1. سامر نبيل العلي\n2. هيثم خالد الزعبي\n3. ماهر سعيد القاسم وجميعهم سكان طفس", ["طفس"] * 3, id="all-of-a-list"
        ),
        pytest.param("قتل سامر نبيل العلي وولده مهند العلي وابن عمه ماهر القاسم، وجميعهم من قرية نمر", ["نمر"] * 3, id="all-of-them"),
        pytest.param(
            "المعتقلون هم: من نوى: سامر نبيل العلي، هيثم خالد الزعبي، من طفس: ماهر سعيد القاسم", ["نوى", "نوى", "طفس"], id="labels"
        ),
        pytest.param("اعتقل سامر نبيل العلي ونجله مهند (17 عاما) من بلدة طفس", ["طفس"] * 2, id="father-and-son"),
        pytest.param("قتل سامر نبيل العلي (24 عاما) وشقيقه مهند العلي، ابنا بلدة طفس", ["طفس"] * 2, id="sons-of"),
        pytest.param("الشهداء:\n1- سامر نبيل العلي، نوى\n2- هيثم خالد الزعبي، 22 عاما، جاسم", ["نوى", "جاسم"], id="comma-cells"),
        pytest.param("الشهداء:\nسامر نبيل العلي 34 نوى\nهيثم خالد الزعبي 22 جاسم", ["نوى", "جاسم"], id="columns"),
        pytest.param(
            "الشهداء:\n- سامر نبيل العلي / حمص - تدمر\n- هيثم خالد الزعبي / درعا - جاسم", ["تدمر", "جاسم"], id="town-behind-region"
        ),
        pytest.param("قتل سامر نبيل العلي (22 عاما) من كسروج، وهيثم خالد الزعبي من نوى", ["كسروج", "نوى"], id="unknown-behind-an-age"),
        pytest.param("قتل مدني من أهالي بلدة ناحتة اسمه سامر نبيل العلي", ["ناحتة"], id="called"),
        pytest.param("قتل لاجئ سوداني من دارفور يدعى سامر نبيل العلي", ["دارفور"], id="refugee-called"),
        pytest.param("المغدور سامر نبيل العلي من عشيرة البكارة، من أهالي مدينة نوى", ["نوى"], id="behind-the-tribe"),
        pytest.param("خطف:\n- سامر نبيل العلي – مفرق نوى – 9/7", [None], id="a-crossroads"),
        pytest.param("وجاء أن عدد المعتقلين من أبناء درعا كبير. اعتقل سامر نبيل العلي", [None], id="of-prisoners"),
        pytest.param("أفرج عن جندي من ريف حماة لم يعرف اسمه والمساعد سامر نبيل العلي", [None], id="another-one-unnamed"),
        pytest.param("اعتقل سامر نبيل العلي من سوق السمك", [None], id="taken-from-a-market"),
        pytest.param("أصيب الأسير سامر نبيل العلي ونقل من سجن ريمون", [None], id="a-prison"),
        pytest.param("مقتل شابين من بلدة طفس\nالإفراج عن السيدة منى نبيل الحوراني", [None], id="a-line-of-its-own"),
    ],
)
def test_origins(text: str, origins: list[str | None]) -> None:
    assert [person.origin for person in extract(text).persons] == origins
