"""Words of harm in their sentences: other meanings of the same letters, expressions that the subject parts, and what came before what."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("انتهت قضية سامر الحوراني، الذي خُطف من منزله، بتحريره سالماً.", "released", id="قضية is no قضى"),
        pytest.param("فارق الفتى سامر الحوراني، وعمره 17 عاماً، الحياة في المشفى.", "killed", id="the subject parts فارق الحياة"),
        pytest.param("قضى سامر الحوراني في السجون 15 عاماً.", "none", id="he spent years"),
        pytest.param("حكمت المحكمة على سامر الحوراني بالسجن خمس سنوات.", "detained", id="sentenced to prison"),
        pytest.param("حكمت المحكمة غيابياً بحبس سامر الحوراني خمسة أعوام.", "none", id="sentenced in absentia"),
        pytest.param("خرج سامر الحوراني من البلدة ولا يزال مصيره حتى اليوم مجهولاً.", "missing", id="fate unknown"),
        pytest.param("قال سامر الحوراني إن مصيره بيد الله.", "none", id="fate of no harm"),
        pytest.param("فقد اللواء ثلاثة من عناصره بينهم سامر الحوراني.", "killed", id="lost its men"),
        pytest.param("أُفرج عن سامر الحوراني بعد مضي تسع سنوات على اعتقاله.", "released", id="released long after the arrest"),
        pytest.param("اعتقلت القوات سامر الحوراني، ثم أخلي سبيله بعد ساعات.", "released", id="let go after hours"),
        pytest.param("أُفرج عن سامر الحوراني. وأعيد اعتقاله في اليوم التالي.", "detained", id="arrested once more"),
        pytest.param("أما الضابط سامر الحوراني، فقد أعلنت الوزارة توقيفه في الساحل.", "detained", id="who speaks stands between"),
        pytest.param("أصيبت والدة سامر الحوراني بجروح.", "none", id="mother of"),
        pytest.param("قال المتحدث، سامر الحوراني، إن ثلاثة مواطنين قتلوا إثر قصف.", "none", id="speaker before إن"),
        pytest.param("وينحدر العنصر المقتول، سامر الحوراني، من قرية بعيدة.", "killed", id="title behind a comma"),
        pytest.param("استدعاء الكاتب سامر الحوراني للتحقيق.", "none", id="summoned only"),
        pytest.param("انتحر الشاب سامر الحوراني في منزله.", "killed", id="suicide"),
    ],
)
def test_what_befell_him(text: str, wanted: str) -> None:
    assert [person.status for person in extract(text).persons if person.name == "سامر الحوراني"] == [wanted]


def test_who_stands_in_a_list_with_the_source_is_not_harmed() -> None:
    found = extract("قُتل شخصان بحسب المحامي خالد الزعبي، وزميله سعيد الرفاعي.").persons
    assert [(person.name, person.status) for person in found] == [("خالد الزعبي", "none"), ("سعيد الرفاعي", "none")]


def test_a_part_is_taken_from_the_larger_number() -> None:
    text = "استشهد عشرة من سكان البيت وأصيب آخرون.\nونقلت الوكالة أسماء اثنين منهم، وهما: سامر الحوراني، وليد الرفاعي."
    found = extract(text)
    assert {person.status for person in found.persons} == {"killed"}
    assert [(count.status, count.n) for count in found.counts] == [("killed", 10), ("injured", None), ("killed", 2)]
