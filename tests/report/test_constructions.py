"""Constructions of the press of many countries: records in fields, predicates, bombers, suicides, captives handed home."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract

NAMES = ("سامر نبيل الحوراني", "خالد جابر الدالي", "هدى سليم الزعبي")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("رحيل الفنان {0} بعد صراع مع المرض", ("killed",), id="passing-of-an-artist"),
        pytest.param("جنازة مهيبة للشاب {0} في نوى", ("killed",), id="funeral"),
        pytest.param("الاسم: {0}\nالعمر: 24 عاماً\nالحالة: شهيد\nمكان الاستشهاد: نابلس", ("killed",), id="form-state"),
        pytest.param("الاسم: {0}\nتاريخ الوفاة: 12/3/2014\nمكان الوفاة: سجن صيدنايا", ("killed",), id="form-day-of-death"),
        pytest.param(
            "الاسم الكامل: {0}\nتاريخ الاعتقال: 2013\nمكان الاعتقال: حاجز القطيفة\nالوضع الحالي: مختفٍ قسرياً",
            ("missing",),
            id="form-missing",
        ),
        pytest.param("الاسم: {0} | الحالة: معتقل", ("detained",), id="form-in-a-line"),
        pytest.param("عُثر على الطفل {0} حياً بعد يومين من اختفائه", ("released",), id="found-alive"),
        pytest.param("العثور على الشاب {0} ميتاً داخل سيارته", ("killed",), id="found-dead"),
        pytest.param("مقتل وإصابة ثلاثة أشخاص في نوى:\n1- {0} (شهيد)\n2- {1} - جريح", ("killed", "injured"), id="each-item-tells"),
        pytest.param("الأسير المحرر {0} يروي تفاصيل", ("released",), id="freed-captive"),
        pytest.param("أعاد الاحتلال اعتقال الأسير المحرر {0}", ("detained",), id="taken-again"),
        pytest.param("الانتحاري الذي فجر نفسه هو {0}", ("killed",), id="bomber-who-blew-himself-up"),
        pytest.param("وفجر الانتحاري {0} نفسه في السوق", ("killed",), id="bomber-with-his-verb"),
        pytest.param("الاحتفاظ بالمتهم {0} على ذمة التحقيق", ("detained",), id="kept-in-custody"),
        pytest.param("أصدر قاضي التحقيق بطاقة إيداع بالسجن في حق {0}", ("detained",), id="committal"),
        pytest.param("تم التحفظ على {0} ونقله إلى قسم الشرطة", ("detained",), id="held-by-the-police"),
        pytest.param("صفّت الميليشيا المواطن {0}", ("killed",), id="put-to-death-by-a-militia"),
        pytest.param("نحر التنظيم الشاب {0}", ("killed",), id="slain"),
        pytest.param("لقي {0} وجه ربه", ("killed",), id="met-his-lord"),
        pytest.param("{0} أسير في سجون الاحتلال منذ 2004", ("detained",), id="predicate"),
        pytest.param("شقيقه {0} معتقل منذ عام", ("detained",), id="kin-and-predicate"),
        pytest.param("سلّمت القوات الدولية المواطن {0} إلى الصليب الأحمر بعد احتجازه أسبوعاً", ("released",), id="handed-home"),
        pytest.param("اتهم الأهالي {0} بقتل {1}", ("none", "killed"), id="accused-of-killing"),
        pytest.param("اعترف المتهم {0} بقتل {1}", ("none", "killed"), id="confessed-to-killing"),
        pytest.param("ألقت الشرطة القبض على {0} بتهمة قتل {1}", ("detained", "killed"), id="arrested-for-killing"),
        pytest.param("اعتقال {0} المتهم بقتل {1}", ("detained", "killed"), id="arrest-of-the-accused"),
        pytest.param("أقدم {0} على الانتحار", ("killed",), id="suicide"),
        pytest.param("أقدم {0} على إنهاء حياته شنقاً", ("killed",), id="ended-his-life"),
        pytest.param("أنهى {0} حياته", ("killed",), id="ended-it"),
        pytest.param("وضع {0} حداً لحياته", ("killed",), id="put-an-end"),
        pytest.param("تعرض الناشط {0} للضرب على يد مسلحين", ("injured",), id="suffered-a-beating"),
        pytest.param("داهمت دورية منزل {0} واقتادته", ("detained",), id="led-off-from-home"),
        pytest.param("داهمت دورية منزل {0} واقتادته إلى جهة مجهولة", ("missing",), id="led-off-nowhere"),
        pytest.param("اعتدى عناصر الأمن على {0} بالضرب", ("injured",), id="set-upon-with-a-beating"),
        pytest.param("ووري {0} الثرى في مقبرة البلدة", ("killed",), id="laid-to-rest"),
        pytest.param("استشهد {0}، وشقيقه نزار معتقل منذ عام", ("killed", "detained"), id="brother-said-to-be-held"),
        pytest.param("قالت والدة الشهيد سعاد صنوبر إنه كان يحلم بالسفر", ("none",), id="mother-by-her-sex"),
        pytest.param("شقيقة الأسير نزار القاضي", ("detained",), id="sister-of-one-named"),
        pytest.param("{0} طلع من السجن", ("released",), id="out-of-prison-in-dialect"),
        pytest.param("اتقتل {0} في بيته", ("killed",), id="killed-in-egypt"),
        pytest.param("تصوب {0} برصاص القناص", ("injured",), id="hurt-in-iraq"),
        pytest.param("الصحفي المختطف {0} يعود إلى منزله", ("released",), id="goes-home"),
        pytest.param("ألقي القبض على {0} قاتل {1}", ("detained", "killed"), id="arrest-of-the-killer"),
        pytest.param("حضر جنازة {0} كل من {1} و{2}", ("killed", "none", "none"), id="mourners"),
        pytest.param("ناشدت عائلة {0} الجهات المعنية الكشف عن مصيره", ("missing",), id="fate-to-be-told"),
    ],
)
def test_status(text: str, expected: tuple[str, ...]) -> None:
    assert tuple(person.status for person in extract(text.format(*NAMES)).persons) == expected


@pytest.mark.parametrize("text", [", . الملقب ليث", "م. الملقب ليث"])
def test_a_by_name_with_no_name_before_it(text: str) -> None:
    assert [person.name for person in extract(text).persons] == ["ليث"]
