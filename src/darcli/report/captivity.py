"""Words of release that mean it only where captivity is told: عاد, وصل, خرج, سلّم, تركوه, سبيل."""

from __future__ import annotations

from darcli.report.reading import Reading
from darcli.report.words import Form

_PRISON = frozenset({"سجن", "معتقلين", "سجون", "معتقل", "معتقلات", "زنزانه", "كفاله"})
_CLEARING = frozenset({"اخلت", "اخلي", "اخلوا", "يخلي", "تخلي", "اخلا", "يخلون", "يخلوا"})
_EXCHANGES = frozenset({"تبادل", "صفقه", "افراج", "افرج", "افرجت", "سراح"})
_BONDS = frozenset({"سند", "كفاله", "بسند", "بكفاله", "سبيله", "سبيلهم"})
_SHOTS = frozenset(
    {"نار", "رصاص", "رصاصه", "رصاصات", "صاروخ", "صواريخ", "قذيفه", "قذايف", "غاز", "قنابل", "قنبله", "سراح", "حمله", "عمليه"}
)
_KINSFOLK = frozenset(
    {"ذويه", "ذويها", "ذويهم", "ذوي", "اهله", "اهلها", "اهلهم", "عايلته", "عايلتها", "اسرته", "لذويه", "لاهله", "لعايلته"}
)
_BACK = 120


def was_held(reading: Reading, index: int) -> bool:
    """Tell whether the sentence tells of captivity, from which somebody comes back: بعد 47 يوماً على اختطافه، عاد …

    Wished for it is not told: نسأل الله العودة للمفقود سامر.
    """
    following = reading.words[index + 1]
    if following.harm_form is not None and following.harm_form.preposition == "ل":
        return False
    start = sentence_start(reading, index)
    held = (reading.words[k].harm for k in range(start, min(index + 15, len(reading.words))) if k != index)
    return any(harm is not None and harm.status in ("missing", "detained") for harm in held) or any(
        _PRISON & set(reading.words[k].stems) for k in range(index + 1, index + 5)
    )


def is_taken_before(reading: Reading, index: int) -> bool:
    """Tell whether the sentence tells before ``index`` that somebody was taken: خطفوا أخاه ورجعوه."""
    words = (reading.words[k].harm for k in range(sentence_start(reading, index), index))
    return any(harm is not None and harm.status in ("missing", "detained") for harm in words)


def _follows_captivity(reading: Reading, index: int) -> bool:
    """Tell whether somebody arrives or leaves after captivity: وصل … بعد احتجاز دام 11 يوماً, فُتح السجن وخرج …"""
    for k in range(index + 1, index + 16):
        word = reading.words[k]
        if word.text == "." or word.verb:
            break
        if word.text in ("بعد", "عقب") and any(
            harm.status in ("missing", "detained") for harm in (reading.words[n].harm for n in range(k + 1, k + 6)) if harm
        ):
            return True
    near = range(max(index - 8, sentence_start(reading, index)), index + 7)
    return reading.texts[index].endswith(("خرج", "خرجت", "خرجوا", "خرجا", "خرجن")) and any(
        _PRISON & set(reading.words[k].stems) for k in near
    )


def _is_exchanged(reading: Reading, index: int) -> bool:
    """Tell whether those who arrive are named one by one in a report of an exchange: وصل إلى المدينة كل من …"""
    return "كل" in reading.texts[index + 1 : index + 8] and is_of_freed(reading, index)


def is_of_freed(reading: Reading, index: int) -> bool:
    """Tell whether an exchange or a release is told a little before: قائمة الواصلين."""
    return any(_EXCHANGES & set(word.stems) for word in reading.words[max(index - _BACK, 0) : index])


def _is_sum_of_freed(reading: Reading, index: int) -> bool:
    """Tell whether those who came out are summed up in a report of a release: مجموع من خرجوا في الدفعتين 23."""
    summed = reading.texts[index - 1] == "من" and reading.texts[index - 2] in ("مجموع", "عدد", "اجمالي")
    return summed and any((_EXCHANGES | _PRISON) & set(word.stems) for word in reading.words[max(index - 10 * _BACK, 0) : index])


def is_given_captives(reading: Reading, index: int) -> bool:
    """Tell whether somebody gets captives back, and no body: تسلم ذوو عشرين محتجزاً أبناءهم."""
    harms = [word.harm for word in reading.words[index + 1 : index + 6] if word.harm]
    return bool(harms) and harms[0].kind == "victim" and harms[0].status in ("detained", "missing")


def is_handed_home(reading: Reading, index: int) -> bool:
    """Tell whether one who was held is handed over: سلّمت القوات المواطن سامر إلى ذويه بعد احتجازه; not a body, nor himself."""
    ahead = reading.words[index + 1 : index + 12]
    if any(word.harm is not None and word.harm.status == "killed" for word in ahead) or "انفس" in reading.texts[index + 1]:
        return False
    if reading.texts[index - 1] in ("الذي", "التي"):
        return False  # الوجيه الذي سلّم رسالة
    start = sentence_start(reading, index)
    held = (word.harm for word in reading.words[start : min(index + 40, len(reading.words))])
    return any(harm is not None and harm.status in ("missing", "detained") for harm in held)


def sentence_start(reading: Reading, index: int) -> int:
    """Give where the sentence begins, at most 25 tokens back."""
    start = index
    while start > 0 and index - start < 25 and reading.texts[start - 1] != "." and not reading.is_break(start - 1):
        start -= 1
    return start


def is_way_cleared(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether سبيل is that of a captive: أخلت المحكمة سبيل خمسة; not في سبيل الله."""
    return any(_CLEARING & set(word.stems) for word in reading.words[max(index - 7, 0) : index])


def is_leaving_prison(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether خروج is out of captivity: خروج عشرين معتقلاً من سجن المدينة."""
    return is_given_captives(reading, index) or any(_PRISON & set(word.stems) for word in reading.words[index + 1 : index + 9])


def _is_back(reading: Reading, index: int) -> bool:
    """Tell whether one taken before in the sentence comes back: اعتقلوا بنت الجيران هدى، رجعت بعد يومين."""
    return "رجع" in reading.texts[index] and is_taken_before(reading, index)


def is_arrival(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether somebody arrives from captivity."""
    arrives = _follows_captivity(reading, index) or _is_exchanged(reading, index)
    return arrives or _is_sum_of_freed(reading, index) or _is_back(reading, index)


def is_bailed(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether people are let go on a bond: ترك المدعي العام سامر بسند إقامة."""
    return any(not _BONDS.isdisjoint(word.stems) for word in reading.words[index + 1 : index + 30])


def is_let_out(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether أطلقت lets somebody go who was held: أطلقت المليشيا المعلم سامر بعد عامين في السجن; not a bullet, a ship, a call."""
    ahead = reading.words[index + 1 : index + 6]
    if any(not _SHOTS.isdisjoint(word.stems) for word in ahead):
        return False
    near = reading.words[sentence_start(reading, index) : index + 30]
    return any(_PRISON & set(word.stems) for word in near) or any(
        word.harm is not None and word.harm.status in ("missing", "detained") for word in near
    )


def is_got_out(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether طلعوا is of captives told of a little before."""
    before = reading.words[max(index - _BACK, 0) : index]
    return any(word.harm is not None and word.harm.status in ("missing", "detained") for word in before) and bool(
        reading.words[index + 1].opening or reading.words[index + 1].unit
    )


def is_handed_to_kin(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether one who was held is handed to his own: قبل تسليمه إلى ذويه."""
    ahead = {stem for word in reading.words[index + 1 : index + 4] for stem in word.stems}
    held = (word.harm for word in reading.words[sentence_start(reading, index) : index])
    return bool(_KINSFOLK & ahead) and any(harm is not None and harm.status in ("missing", "detained") for harm in held)
