"""Turns of speech that say whom a word of harm means, and who only stands by."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract

SAMIR, KHALED, HUDA = "سامر نبيل الحوراني", "خالد جابر الدالي", "هدى سليم الزعبي"


def statuses(text: str) -> tuple[str, ...]:
    return tuple(person.status for person in extract(text.format(SAMIR, KHALED, HUDA)).persons)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("أما الطبيب {0}، الذي أسعف المصابين ثلاثة أيام، فقد قُتل على مدخل المشفى", ("killed",), id="theme"),
        pytest.param("أصيب {0}، أما رفيقه {1} فاعتُقل يومها ولم يُطلق سراحه بعد", ("injured", "detained"), id="theme-of-its-own"),
        pytest.param("استهدفت مسيرة سيارة {0} ومرافقه {1}، فنجا الأول واستشهد الثاني", ("survived", "killed"), id="first-and-second"),
        pytest.param("اعتقلت الدورية {0} و{1}، ثم أطلقت سراح الأخير", ("detained", "released"), id="the-last"),
        pytest.param("| 1 | {0} | مصور | إصابة بشظايا | درعا |\n| 2 | {1} | محرر | اعتقال | حلب |", ("injured", "detained"), id="rows"),
        pytest.param("| 1 | {0} | مذيع | تهديد بالقتل | درعا |", ("none",), id="row-of-a-threat"),
        pytest.param("خطف مسلحون {0} أمام زوجته {2}", ("missing", "none"), id="before-his-wife"),
        pytest.param("توفيت {2} وكانت تحمل دواء لوالدها {0}", ("killed", "none"), id="for-her-father"),
        pytest.param("أفرجت خلية تابعة للتنظيم عن التاجر {0} مقابل فدية", ("released",), id="past-whose-they-are"),
        pytest.param("قُتل {0} إثر شجار مع عنصر يدعى {1}", ("killed", "none"), id="quarrel-with"),
        pytest.param("أطلقت المليشيا المعلم {0} بعد عامين في السجن", ("released",), id="let-out"),
        pytest.param("ترك المدعي العام كلاً من {0} و{1} بسند إقامة", ("released", "released"), id="on-a-bond"),
        pytest.param("زار المحافظ {0} الجرحى، ومنهم النقيب {1}، في المشفى", ("none", "injured"), id="visit"),
        pytest.param("أوقفت الشرطة العسكرية سائق السيارة المدعو {0}", ("detained",), id="arrest-past-who-makes-it"),
        pytest.param("فيما لا يزال الصحفي الفرنسي من أصل أفغاني {0} محتجزاً", ("detained",), id="still-held"),
        pytest.param("لا يزال {0} و{1} مختفيين قسرياً", ("missing", "missing"), id="both-still-missing"),
        pytest.param("حُكم على {0} بالسجن سبع سنوات، وعلى {1} خمس سنوات", ("detained", "detained"), id="and-the-other-five-years"),
        pytest.param("قضت المحكمة برئاسة المستشار {0} بالإعدام شنقاً للمتهم {1}", ("none", "detained"), id="sentence-on-the-accused"),
        pytest.param("أُبلغت عائلة الفتى {0} أنه محتجز في معسكر", ("detained",), id="that-he-is-held"),
        pytest.param(
            "ومن أبرز من سقطوا:\nالريف الغربي:\n• {0} - عبوة ناسفة\n• {1} - إطلاق نار", ("killed", "killed"), id="below-two-heads"
        ),
        pytest.param(
            "عُرف من المعتقلين:\n1.\nالأسير المحرر {0} - دورا\n2.\n{1} - دورا", ("detained", "detained"), id="numbers-on-lines-of-their-own"
        ),
        pytest.param(
            "مقتل خمسة في غارة\nالمنيا - {0}\nقال شهود إن الغارة كانت عنيفة وطالت سوقاً مزدحماً.", ("none",), id="author-below-a-title"
        ),
        pytest.param("أطلق مسلحون النار على المحامي {0} دون إصابته", ("survived",), id="without-hitting-him"),
        pytest.param("قال المتحدث إن بين القتلى {0} و{1}", ("killed", "killed"), id="that-among-the-dead-are"),
        pytest.param("أُلقي القبض على {0}، وهو ما أكده النائب {1}", ("detained", "none"), id="as-he-confirmed"),
        pytest.param("وصلت الجثة دون أوراق وتعرّف عليها شقيقه {0}", ("none",), id="who-knew-the-body"),
        pytest.param("اختفاء المحامي {0} في المدينة، وظهوره بعد تسعة أيام", ("released",), id="he-came-back"),
        pytest.param("قضت المحكمة بعدم سماع الدعوى في حق {2}", ("released",), id="acquitted-in-tunisia"),
        pytest.param("ورد أن الحجي {0} اعتُقل، الخبر مو صحيح", ("none",), id="the-news-is-wrong"),
        pytest.param("المعلم {0} رحمه الله كان خير الناس", ("killed",), id="god-rest-him"),
        pytest.param("والفقيد والد كل من: المهندس {0}، والسيدة {2}", ("none", "none"), id="father-of-each"),
        pytest.param("مقتل ضابط وإصابة آخر. وقال المصدر إن الضابط هو الملازم أول {0}", ("killed",), id="the-officer-is"),
        pytest.param("وأصيب {0}، وهو الذي فقد مطلع الشهر ابنه {1} في القصف", ("injured", "killed"), id="lost-his-son"),
        pytest.param("لا يزال خمسة في عداد المفقودين وعلى رأسهم عضو المجلس {0}", ("missing",), id="at-their-head"),
        pytest.param("انتشال الطفل {0} من بين الركام حياً", ("survived",), id="lifted-alive"),
        pytest.param("المخلى سبيلهم: {0}، {1}", ("released", "released"), id="those-set-free"),
        pytest.param("نجا {0} من محاولة خطف", ("survived",), id="attempt-to-kidnap"),
        pytest.param("اعتُقل {0} قبل تسليمه إلى ذويه بوساطة", ("released",), id="handed-to-his-kin"),
        pytest.param("التحق الجريح {0} بقافلة الشهداء", ("killed",), id="joined-the-martyrs"),
        pytest.param("وقالت رئيسة رابطة أسر المعتقلين {2} إن الرابطة قلقة", ("none",), id="families-are-no-captives"),
    ],
)
def test_whom_it_means(text: str, expected: tuple[str, ...]) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ثلاثة من آل عابدين ما زالوا تحت الأنقاض", {("missing", 3)}, id="of-a-family"),
        pytest.param("اعتقلت القوات الشيخ سامر نبيل الحوراني وجيه القبيلة", set(), id="what-he-is"),
        pytest.param("من جهة أخرى، توفي الشاب سامر نبيل الحوراني", set(), id="on-the-other-hand"),
        pytest.param("أصيب شاب وقُتل آخر", {("injured", 1), ("killed", 1)}, id="another"),
    ],
)
def test_numbers(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(count.status, count.n) for count in extract(text).counts} == expected
