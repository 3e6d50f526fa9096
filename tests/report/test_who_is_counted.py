"""Numbers that count, and the like of them that do not: parents' children, ages, zeros of one person, duals in construct."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract

Stated = set[tuple[str, int | None]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("وهو أب لطفلين، فارق الحياة قبل وصوله إلى المستشفى", set(), id="father-of-two"),
        pytest.param("استشهد سامر نبيل الحوراني وله ولدان", set(), id="who-has-two-sons"),
        pytest.param("قُتل سامر نبيل الحوراني برصاص قناص", set(), id="by-a-sniper"),
        pytest.param("غرق ثلاثة أشقاء، أعمارهم 12 و15 و19 عاماً", {("killed", 3)}, id="ages-in-a-row"),
        pytest.param("اعتُقل سامر الحوراني ولم يُطلق سراحه بعد", set(), id="not-yet-freed"),
        pytest.param("نجا سامر الحوراني دون أن يصاب أحد من مرافقيه", set(), id="none-of-his"),
        pytest.param("ولم يُصب أحد في الانفجار", {("injured", 0)}, id="nobody"),
        pytest.param("توقيف عنصري دعم للإرهاب", {("detained", 2)}, id="two-in-construct"),
        pytest.param("مقتل العتّالَين رسول وسامر", {("killed", 2)}, id="dual-by-its-sign"),
        pytest.param("توقيف المدير وأربعة من مساعديه", {("detained", 4)}, id="four-of-his-helpers"),
        pytest.param("وتوفي 68 من الناجين في المخيمات", {("killed", 68)}, id="survivors-who-died"),
        pytest.param("استقبلت أكثر من 40 جريحاً، توفي منهم اثنان", {("injured", 40), ("killed", 2)}, id="two-of-the-wounded"),
        pytest.param("عملية تبادل للأسرى شملت خمسة مقابل سبعة", {("released", 5), ("released", 7)}, id="five-for-seven"),
        pytest.param("11 شهيداً في كفربطنا، دوما 7، حرستا 5", {("killed", 11), ("killed", 7), ("killed", 5)}, id="row-of-towns"),
        pytest.param("ارتفعت حصيلة القتلى إلى 14، مقابل 22 في آب", {("killed", 14), ("killed", 22)}, id="against-last-month"),
        pytest.param("بلغ إجمالي الضحايا 70 حالة، تلتها صنعاء بـ 65 حالة", {("killed", 70), ("killed", 65)}, id="cases"),
        pytest.param("اقتحموا الحي واعتقلوا عدداً منهم", {("detained", None)}, id="some-of-them"),
        pytest.param("وفاة طفل وإصابتان طفيفتان", {("killed", 1), ("injured", 2)}, id="two-wounds"),
        pytest.param("مافي خسائر بشرية الحمدلله", {("casualties", 0)}, id="nobody-in-speech"),
        pytest.param("اعتقلت أمس أحد الجناة", {("detained", 1)}, id="one-of-the-killers"),
        pytest.param("13 معتقلاً من أبناء البلدة قضوا في السجون", {("killed", 13)}, id="captives-who-died"),
        pytest.param("ارتفاع عدد شهدائها إلى 4", {("killed", 4)}, id="their-dead"),
        pytest.param("شيّع المئات جثمان سامر نبيل الحوراني", set(), id="mourners"),
        pytest.param("القبض على خلية مسؤولة عن تفجير عبوة", set(), id="a-cell"),
        pytest.param("مستوطنون يقتلون مزارعاً ويصيبون أربعة من أقاربه", {("killed", 1), ("injured", 4)}, id="of-his-kin"),
        pytest.param("أن ثلاثة من عناصر لواء شهداء الغوطة قتلوا في القصف", {("killed", 3)}, id="past-the-name-of-a-brigade"),
        pytest.param("بلغ عدد الشهداء بين صفوف الأسرى منذ بدء الحرب 47", {("killed", 47)}, id="in-the-ranks-of"),
    ],
)
def test_counts(text: str, expected: Stated) -> None:
    assert {(count.status, count.n) for count in extract(text).counts} == expected
