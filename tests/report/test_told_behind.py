"""Who a word of harm behind the harmed speaks of: states, pronouns, verbs behind a number."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract

SAMIR, HUDA, NADER = "سامر نبيل الحوراني", "هدى جابر الدالي", "نادر سعيد القادري"


def statuses(text: str) -> dict[str, str]:
    return {person.name: person.status for person in extract(text.format(SAMIR, HUDA, NADER)).persons}


def counts(text: str) -> set[tuple[str, int | None]]:
    return {(count.status, count.n) for count in extract(text).counts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قُتل 12 شخصاً ولا يزال 30 آخرون في عداد المفقودين", {("killed", 12), ("missing", 30)}, id="still-missing"),
        pytest.param("خطف المسلحون أربعة، عثر على أحدهم مقتولاً، ولا يزال الثلاثة الآخرون رهن الاحتجاز", ("detained", 3), id="rest"),
        pytest.param("إن 90 شخصاً، بينهم 12 طفلاً و7 سيدات، لا يزالون قيد الاعتقال", ("detained", 7), id="parts-with-their-whole"),
        pytest.param("أحصت الشبكة أربع نساء وخمسة أطفال بين القتلى", {("killed", 4), ("killed", 5)}, id="among-the-dead"),
        pytest.param("11 فرداً من العائلة استشهدوا في الغارة", {("killed", 11)}, id="verb-behind-its-number"),
        pytest.param("53 صحفياً قضوا في ستة أسابيع", {("killed", 53)}, id="in-weeks-is-no-time-spent"),
        pytest.param("يقدر المكتب عدد من اختفوا على يد التنظيم بنحو 170 شخصاً", {("missing", 170)}, id="toll-past-its-doers"),
        pytest.param("ارتفع عدد العمال الذين قضوا في الورشات منذ مطلع العام إلى عشرين", {("killed", 20)}, id="toll-with-a-clause"),
        pytest.param("مقتل وإصابة عدد من الشبان", {("killed", None), ("injured", None)}, id="some-died-some-were-hurt"),
        pytest.param("الإفراج عن عشرة أسرى بحالة صعبة", {("released", 10)}, id="how-the-freed-fare"),
        pytest.param("تحرير خمسة من الرعاة كان المسلحون قد اختطفوهم", {("released", 5)}, id="taken-before"),
        pytest.param("أصيب 40 متظاهراً بالاختناق", {("injured", 40)}, id="by-suffocation"),
        pytest.param("وفاة شخصين بالاختناق", {("killed", 2)}, id="dead-by-suffocation"),
        pytest.param("عثر على جثة فتاة يقدر عمرها بين 18 و20 عاماً", {("killed", 1)}, id="a-range-of-years"),
        pytest.param("تسلم ذوو عشرين محتجزاً أبناءهم مقابل إطلاق سراح تسعة شبان", {("released", 20), ("released", 9)}, id="exchange"),
        pytest.param("طلبوا فدية مقابل إطلاق سراح تسعة شبان", set(), id="for-a-ransom"),
        pytest.param("تنفيذ حكم القتل تعزيراً بثلاثة من الجناة", {("killed", 3)}, id="put-to-death"),
        pytest.param("إن 40 من المختطفين عادوا حتى الآن من أصل 120", {("released", 40), ("missing", 120)}, id="out-of"),
        pytest.param("نفت مصادر سقوط أي قتيل في صفوفها", {("killed", 0)}, id="denied"),
        pytest.param("لقي 23 شخصاً حتفهم في حادثة مماثلة خلال أيار، و8 في حزيران", {("killed", 23), ("killed", 8)}, id="and-in-june"),
        pytest.param("أُصيب الحارس، لكن اثنين من مرافقيه استشهدا", {("killed", 2)}, id="two-of-his"),
        pytest.param("قالت إن أربع نساء ما زلن معتقلات", {("detained", 4)}, id="women-still-held"),
        pytest.param("أطلقوا ست رصاصات استقرت اثنتان منها في رأسه", set(), id="two-of-the-bullets"),
        pytest.param("أُفرج عن سامر الحوراني بعد عام في زنزانة مع 13 رجلاً", set(), id="held-with"),
        pytest.param("اقتادت القوة 23 شاباً إلى جهة مجهولة", {("missing", 23)}, id="led-nowhere"),
    ],
)
def test_numbers(text: str, expected: set[tuple[str, int | None]] | tuple[str, int]) -> None:
    found = counts(text)
    assert (expected in found) if isinstance(expected, tuple) else found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("اعتقلت الدورية {1} ووالدها {0} قبل أن تخلي سبيلها", ("released", "detained"), id="her-and-not-him"),
        pytest.param("خطف مسلحون {0} ثم تركوه بعد يومين", ("released",), id="let-go"),
        pytest.param("أطلق جنود رصاصة على {0} فأصابته", ("injured",), id="a-bullet-is-not-freed"),
        pytest.param("تودع البلدة شهيدها {0}", ("killed",), id="leave-of-the-dead"),
        pytest.param("ودع الوزير {0} في المطار", ("none",), id="leave-of-a-guest"),
        pytest.param("نُقل الأسير {0} إلى المشفى بحالة حرجة", ("detained",), id="a-captive-is-ill"),
        pytest.param("ألقوا قنبلة على منزل المحامي {0} دون أن تسفر عن إصابات", ("survived",), id="nobody-hurt-at-his-home"),
        pytest.param("ألقى جهاز الأمن القبض في ناحية قريبة على القيادي {0}", ("detained",), id="arrest-parted-from-its-preposition"),
        pytest.param("عثر الأهالي على جثة في بئر. وتعود إلى {0}", ("killed",), id="whose-the-body-is"),
        pytest.param("فقد الراعي {0} إحدى عينيه بانفجار لغم", ("injured",), id="lost-an-eye"),
        pytest.param("حكمت غيابياً بالسجن على {0}", ("none",), id="in-absentia"),
        pytest.param("أصابت القنبلة منزل الممرضة {1} فأصيبت ووالدها {0}", ("injured", "injured"), id="she-and-her-father"),
        pytest.param("زار رئيس البلدية {0} عائلة الشهيد {2}", ("none", "killed"), id="he-visits-the-family"),
        pytest.param("أطلقوا النار على التاجر {0} فأردوه قتيلاً، ونُقل ابنه {2} مصاباً", ("killed", "injured"), id="shot-dead"),
    ],
)
def test_people(text: str, expected: tuple[str, ...]) -> None:
    assert tuple(statuses(text).values()) == expected
