"""People in lists: the status that the words over a list tell holds for all of it."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


def statuses(text: str) -> dict[str, str]:
    return {person.name: person.status for person in extract(text).persons}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "أسماء الشهداء: سامر نبيل الحوراني، وليد عمر الرفاعي، هدى خالد الزعبي.\nالجرحى: ماجد سعيد الحمصي، ريم أحمد الزعبي.",
            "killed killed killed injured injured",
            id="names of each kind behind a colon",
        ),
        pytest.param(
            "أسفر الهجوم عن استشهادهم، وهم سامر نبيل الحوراني، وليد عمر الرفاعي والسيد هاني خالد الزعبي.",
            "killed killed killed",
            id="a pronoun announces them",
        ),
        pytest.param(
            "والشهداء هم: العقيد سامر نبيل الحوراني من حمص.\nالملازم أول وليد عمر الرفاعي من دمشق.\nالمجند هاني خالد الزعبي من حلب.",
            "killed killed killed",
            id="sentences go on with a list",
        ),
        pytest.param(
            "قُتل خمسة عناصر من الحرس.\nوفي البيان الأول وردت أسماء «سامر نبيل الحوراني (22 عاماً)، وليد عمر الرفاعي (30 عاماً)».",
            "killed killed",
            id="names of those counted before",
        ),
        pytest.param(
            "أدى القصف إلى مقتل عنصرين من الشرطة؛ العريف سامر نبيل الحوراني، والرقيب وليد عمر الرفاعي، وإصابة أربعة آخرين.",
            "killed killed",
            id="a semicolon announces them",
        ),
        pytest.param(
            "أصيب شاب بالرصاص، واعتقلت القوات كلا من: سامر نبيل الحوراني، ووالده نبيل الحوراني، وليد عمر الرفاعي.",
            "detained detained detained",
            id="the verb right before a list, not the number before it",
        ),
        pytest.param(
            "وصل إلى الأهالي خبر وفاة المعتقلين:\n- سامر نبيل الحوراني\n- وليد عمر الرفاعي",
            "killed killed",
            id="the object of a word of harm tells nothing",
        ),
        pytest.param(
            "الأسرى المفرج عنهم اليوم:\nسامر نبيل الحوراني/ جنين\nوليد عمر الرفاعي/ نابلس",
            "released released",
            id="captives let go",
        ),
        pytest.param(
            "نعت العشيرة الشيخ سامر نبيل الحوراني، والفقيد والد كل من: مضر سامر الحوراني، وليد سامر الحوراني.",
            "killed none none",
            id="sons of the dead",
        ),
        pytest.param(
            "أعلن مقتل ثلاثة أشخاص.\nوقال: سامر نبيل الحوراني، وليد عمر الرفاعي، من وجهاء البلدة.",
            "none none",
            id="a colon behind a verb of speech",
        ),
    ],
)
def test_a_list_gives_its_status(text: str, wanted: str) -> None:
    assert list(statuses(text).values()) == wanted.split()
