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
        pytest.param("سامر الحوراني، وهو من أهل البلدة، قُتل أمس.", "killed", id="behind words in commas"),
        pytest.param("وصل الشاب سامر الحوراني بعد احتجاز دام 11 يوماً.", "released", id="arrives after captivity"),
        pytest.param("وصل الشاب سامر الحوراني إلى البلدة أمس.", "none", id="arrives"),
        pytest.param("فُتحت أبواب السجن، وخرج سامر الحوراني.", "released", id="out of prison"),
        pytest.param("خرج سامر الحوراني في آب 2013 من منزله ولم يعد.", "missing", id="never came back"),
        pytest.param("قال سامر الحوراني إنه لم يعد قادراً على العمل.", "none", id="is no longer able"),
        pytest.param("لا معلومات حتى اللحظة عن الطالب سامر الحوراني.", "missing", id="nothing is known of him"),
        pytest.param('ولا يزال "سامر الحوراني" محتجزاً في المدينة.', "detained", id="is still held"),
        pytest.param("اعتقلت القوات سامر الحوراني بعدما نشر أسماء 70 مغيباً، ثم خرج بكفالة.", "released", id="out on bail"),
        pytest.param("نجاة مرافقه سامر الحوراني.", "survived", id="escape"),
        pytest.param("الموقوف الرئيسي سامر الحوراني اعترف بذلك.", "detained", id="title with an adjective"),
        pytest.param("أعلنت عائلة الصحفي سامر الحوراني فقدان الاتصال به منذ أيام.", "missing", id="no word from him"),
        pytest.param("توفي الفنان خالد الزعبي، ونعاه الوزير سامر الحوراني.", "none", id="who mourns"),
        pytest.param("أُفرج عن خالد الزعبي وكان في استقباله شقيقه سامر الحوراني.", "none", id="who welcomes"),
        pytest.param("ومن بين الأربعة المقتولين سامر الحوراني.", "killed", id="one of those killed"),
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("وأصيب خلال مواجهات في القرية غرب المدينة شاب بالرصاص.", [("injured", 1)], id="place and time before the subject"),
        pytest.param("لقي شخصان مصرعهما فيما أصيب تسعة رجال.", [("killed", 2), ("injured", 9)], id="فيما begins anew"),
        pytest.param("نفذت سلسلة اعتقالات بينما قتل في البلدة خمسة أشخاص.", [("killed", 5)], id="بينما begins anew"),
        pytest.param("عشرة صحافيين قضوا في ريف دمشق، و3 في درعا.", [("killed", 10), ("killed", 3)], id="a number goes on"),
        pytest.param("طالت عمليات الخطف 16 شخصاً، أُفرج عن عشرة منهم.", [("missing", 16), ("released", 10)], id="released from them"),
        pytest.param("لقوا حتفهم بعد انقلاب قارب كان يقل 86 شخصاً.", [], id="what a boat carries"),
        pytest.param("انتُشلت جثة طفل من تحت الأنقاض.", [("killed", 1)], id="taken from under the rubble"),
        pytest.param("تلقت عائلة الشاب سامر الحوراني نبأ وفاة ابنها.", [], id="the son of a family named"),
        pytest.param("ونخشى فقدان أربعة عشر آخرين.", [], id="only feared"),
        pytest.param("ثلاثة شبان أُعدموا بعد اختطافهم.", [("killed", 3)], id="what was before does not replace it"),
        pytest.param("سامر الحوراني، واحد من القادة، وقد اغتيل في المدينة.", [], id="who he was is no number"),
    ],
)
def test_numbers_of_people(text: str, wanted: list[tuple[str, int]]) -> None:
    assert [(count.status, count.n) for count in extract(text).counts] == wanted


def test_who_is_added_shares_the_status_told_last() -> None:
    text = "واعتقلوا أربعة منهم، لم تعرف هوياتهم بعد، إضافة إلى أحد الحراس فادي الزعبي، وعلي الرفاعي."
    assert [person.status for person in extract(text).persons] == ["detained", "detained"]


def test_who_is_pressed_is_not_held() -> None:
    text = "واعتقلت القوات سامر الحوراني للضغط على شقيقه خالد الحوراني."
    assert [person.status for person in extract(text).persons] == ["detained", "none"]


def test_a_relative_of_the_dead_is_not_dead() -> None:
    found = extract("خلال تشييع رمزي الحوراني في البلدة، قالت والدة الشهيد، سعاد الزعبي، ذلك.").persons
    assert {person.name: person.status for person in found}["سعاد الزعبي"] == "none"


def test_a_name_with_its_own_verb_is_not_reached() -> None:
    found = extract("اغتيال الشاب سامر الحوراني أمس، مرافقه خالد الزعبي نجا.").persons
    assert [(person.name, person.status) for person in found] == [("سامر الحوراني", "killed"), ("خالد الزعبي", "survived")]


def test_who_is_felled_is_the_one_told_of_last() -> None:
    found = extract("قال سامر الحوراني إنهم أطلقوا النار على رجل فأردوه قتيلاً.")
    assert [person.status for person in found.persons] == ["none"]
    assert [(count.status, count.n) for count in found.counts] == [("killed", 1)]
