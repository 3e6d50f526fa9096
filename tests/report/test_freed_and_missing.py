"""Who was set free, who is still held and who is missing; lists with headings of their own; names that end with an ordinary noun."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract

SAMIR, KHALED, NADER = "سامر نبيل الحوراني", "خالد جابر الدالي", "نادر سعيد القادري"


def statuses(text: str) -> dict[str, str]:
    return {person.name: person.status for person in extract(text.format(SAMIR, KHALED, NADER)).persons}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "أفرجت السلطات عن ثلاثة أسرى، وهم:\nأولا: ذوو الأحكام\n١. {} - معتقل منذ 2011\n٢. {} - معتقل منذ 2012", "rr", id="held-since"
        ),
        pytest.param(
            "أفرجت السلطات عن أسيرين، وهم:\nأولا: المعتقلون الإداريون\n١. {} - دورا\n٢. {} - يطا", "rr", id="heading-of-detainees"
        ),
        pytest.param("ومن المحررين: المجاهد {} «أبو حسين» المأسور في المدينة منذ عام، و{}، و{}", "rrr", id="captive-behind-by-name"),
        pytest.param("أما الشيخ {} الذي شاع خبر وفاته فقد خرج أمس من سجن المدينة.", "r", id="rumoured-dead-walked-out"),
        pytest.param("كان من المقرر أن يفرج اليوم عن الأسير {}، إلا أن المحكمة جددت اعتقاله.", "d", id="release-only-planned"),
        pytest.param("علمت عائلة المعتقلة {} أنها على قيد الحياة في سجن المدينة.", "d", id="alive-in-prison"),
        pytest.param("عُثر على المخطوف {} على قيد الحياة في بيت مهجور.", "r", id="found-alive"),
        pytest.param("نفت الدائرة وجود أي قيد ل{} وقريبه {}، وما زالا في عداد المختفين قسراً.", "mm", id="both-missing"),
        pytest.param("وقال {} إن الشاب {} لا يزال في عداد المفقودين.", "nm", id="speaker-not-missing"),
        pytest.param("قال الأهالي أما الشاب {} فلا أحد يعرف أين هو.", "m", id="nobody-knows-where"),
        pytest.param("والمصابون وعددهم أربعة أشخاص هم: {2} و{0}.\nومن البالغين: {1}، 19 عاماً.", "iii", id="part-of-the-injured"),
        pytest.param("ولا يزال المصابون {} (32 سنة) و{} (54 سنة) يتلقون العلاج.", "ii", id="plural-title"),
        pytest.param("فقد الشاب {} (36 سنة) حياته متأثراً بجروحه.", "k", id="lost-his-life"),
        pytest.param("وأصيب ضابط الإنقاذ {} بكسور.", "i", id="rescue-officer"),
        pytest.param("قال مدير فريق الإنقاذ {} إن العمل مستمر.", "n", id="rescue-is-no-harm"),
        pytest.param("وقال البائع {} (41 عاماً) الذي أصيب في ساقه إنه خرج أمس.", "i", id="speaker-hurt"),
        pytest.param("وقال {} الذي قتل ابنه أمس إنه لا يخاف.", "n", id="speaker-lost-his-son"),
        pytest.param("تعرض الشيخ {} لإطلاق نار لكنه لم يُصب، بحسب المصدر.", "s", id="shot-at-and-unhurt"),
        pytest.param("وقال {}: لم تُصب منشآتنا.", "n", id="not-of-the-speaker"),
        pytest.param("أما العنصر {} فقد وقع في الأسر، قبل أن تحرره قوة مساندة.", "r", id="freed-by-force"),
        pytest.param("وقال ناج سوداني يدعى {} إن القارب غرق.", "s", id="a-survivor-says"),
        pytest.param("أما الشقيقتان {} و{} فقد توفيتا أمس.", "kk", id="feminine-dual"),
        pytest.param("حمل المشيعون نعش زميلهم الصحافي {} في الساحة.", "k", id="bier"),
        pytest.param("تنعى العشيرة فقيدها الغالي العميد المتقاعد {}.", "k", id="their-dear-departed"),
        pytest.param("قتل {} وابناؤه أنور (44 عاماً) ومنذر وسهيل.", "kkkk", id="sons-of-one-name"),
        pytest.param("قالت الرابطة إن {} اعتُقل معه ولا يزال مختفياً قسرياً.", "m", id="arrested-and-still-gone"),
        pytest.param("وقال الرجل: لا أعرف أين أخي {}.", "m", id="where-is-my-brother"),
        pytest.param("أضافت المجموعة أن الناشط {} من أبناء المخيم استشهد في السجن.", "k", id="origin-before-verb"),
        pytest.param("شارك {} في تظاهرة بساحة التحرير أمس.", "n", id="liberation-square"),
    ],
)
def test_status(text: str, expected: str) -> None:
    assert "".join(status[0] for status in statuses(text).values()) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("مقتل سامر نبيل المصدر (30 عاماً) في القصف", "سامر نبيل المصدر", id="before-age"),
        pytest.param("سامر نبيل الوادي | نوى 1985", "سامر نبيل الوادي", id="cell-of-a-table"),
        pytest.param("قُتل سامر نبيل الزعانين أمس، وسامر نبيل الزعانين، معلم", "سامر نبيل الزعانين", id="plural-form"),
        pytest.param("قُتل سامر نبيل المنحدر من نوى", "سامر نبيل", id="participle"),
        pytest.param("قُتل سامر الحوراني المستشفى - نوى", "سامر الحوراني", id="behind-a-family"),
        pytest.param("توفي سامر نبيل السبت، ودفن أمس", "سامر نبيل", id="weekday"),
    ],
)
def test_last_name(text: str, name: str) -> None:
    assert next(iter(statuses(text))) == name


def test_but_he_is_nobody() -> None:
    assert not extract("شارك سامر نبيل الحوراني في البحث، لكنه لم يُصب بأذى.").counts
