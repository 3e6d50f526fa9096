"""Words of harm that mean something else where they stand, or another status: قضت المحكمة, فقد قُتل, حكم الإعدام."""

from __future__ import annotations

from collections.abc import Callable

from darcli.report.captivity import (
    is_arrival,
    is_bailed,
    is_given_captives,
    is_got_out,
    is_handed_home,
    is_handed_to_kin,
    is_leaving_prison,
    is_let_out,
    is_of_freed,
    is_taken_before,
    is_way_cleared,
    sentence_start,
    was_held,
)
from darcli.report.death_senses import SENSES_OF_DEATH
from darcli.report.illnesses import is_illness
from darcli.report.reading import Reading
from darcli.report.words import Form

_LOST = frozenset({"كلف", "كلفت", "كلفه", "كلفته", "دفع", "دفعت", "افقد", "افقدت", "فقد", "فقدت", "فقدوا", "خسر", "خسرت", "خسروا"})
_RETURNS = frozenset({"استعاده", "عوده", "عاد", "عادت", "عادا", "عادوا", "استعاد", "استعادت", "استعادوا"})
_SENTENCES = frozenset({"حكم", "حكمت", "قضت", "قضي", "احكام", "عقوبه", "حكما", "محكمه", "يحكم", "حكمه"})
_CARRIED_OUT = frozenset({"نفذ", "نفذت", "تنفيذ", "ينفذ", "تنفذ", "نفذوا"})
_ARRIVALS = frozenset({"وصل", "وصلت", "وصلوا", "وصلا", "رجع", "رجعت", "رجعوا", "خرج", "خرجت", "خرجوا", "خرجا", "خرجن", "وصول"})
_FATES = frozenset({"مصيره", "مصيرها", "مصيرهم", "مصيرهما"})
_UNKNOWN = frozenset(
    {"مجهول", "مجهولا", "غامض", "غامضا", "معروف", "معروفا", "معلوم", "معلوما"}
    | {"كشف", "بكشف", "الكشف"}
    | {"لمعرفه", "معرفه", "تجهل", "يعرف", "تعرف", "يعلم", "يتضح", "يتبين"}
)
_FREED = frozenset(verb + own for verb in ("تحرير", "تحرر", "يحرر", "حررت", "حررو") for own in ("ه", "ها", "هم", "هما"))
# let him go, in the words of any country: تركوه, طلعوه, أعادته; أطلقها is as often said of a bullet
_LETTING = ("اطلق", "اطلقت", "اطلقو", "ترك", "تركت", "تركو", "اعاد", "اعادت", "اعادو", "رجع", "رجعت", "رجعو")
_LETTING_OUT = ("طلع", "طلعت", "طلعو", "اخرج", "اخرجت", "اخرجو")
_COMING_HOME = frozenset({"عودته", "عودتها", "عودتهم", "رجوعه", "ظهوره", "ظهورها"})
_LET_GO = _COMING_HOME | frozenset(verb + own for verb in (*_LETTING, *_LETTING_OUT) for own in ("ه", "ها", "هم", "هما"))
_FAREWELLS = frozenset({"وداع", "ودع", "ودعت", "ودعوا", "تودع", "يودع", "يودعون"})
_CELLS = frozenset({"سجن", "سجون", "حبس", "معتقل", "معتقلات"})
_FUMES = frozenset({"اختناق", "اختناقات", "تسمم"})
_LED_AWAY = frozenset({"اقتاد", "اقتادت", "اقتادوا", "اقتيد", "اقتيدت", "اقتيدوا", "اقتيدا", "اقتياد", "يقتاد", "تقتاد"})
_LED_HIM = frozenset(verb + own for verb in ("اقتاد", "اقتادت", "اقتادو") for own in ("ه", "ها", "هما"))
_WHEREABOUTS = frozenset({"جهه", "مكان", "جهات", "وجهه"})
_NOWHERE = frozenset({"مجهوله", "مجهول", "غير", "لا"})
_OF_CREWS = frozenset({"انقاذ", "تحرير", "تبادل"})
_TERMS = frozenset({"سنه", "سنوات", "عام", "عاما", "اعوام", "شهرا", "اشهر", "يوما", "ايام", "اسابيع", "عقدا", "عقود", "عامين", "سنتين"})
_HANDED = frozenset({"تسلم", "تسلمت", "تسلموا", "استلم", "استلمت", "استلموا"})
_HANDING = frozenset({"سلم", "سلمت", "سلموا"})
_FOUND_DEAD = frozenset(
    {"مقتولا", "مقتوله", "مقتولين", "قتيلا", "ميتا", "ميته", "متوفيا", "متوفي", "مشنوقا", "مذبوحا", "مشنوقه", "غريقا", "هامده"}
)
_BODIES_OF = frozenset({"جثتين", "جثثا", "هامدتين", "هامدين", "قتيلين", "مقتولين"})
_FOUND_ALIVE = frozenset({"حيا", "حيه", "حيين", "سالما", "سالمه", "سالمين", "سليما", "سليمه", "معافي", "صحه", "بصحه", "قيد", "احيا"})
_HOMES = frozenset({"منزله", "منزلها", "منازلهم", "بيته", "بيتها", "ذويه", "ذويها", "ذويهم", "اهله", "اهلها", "عايلته", "عايلتها", "اسرته"})
_ASSAULTS = frozenset({"اعتدي", "اعتدت", "اعتدوا", "يعتدي", "اعتداء", "انهال", "انهالت", "انهالوا", "ينهالون"})
_SUFFERED = frozenset({"لطعنه", "لطعنات", "للضرب", "للطعن", "للدهس", "للاعتقال", "للاحتجاز", "للتوقيف", "للاختطاف", "للخطف"})
_SUFFERS = frozenset({"تعرض", "تعرضت", "تعرضوا", "تعرضا", "يتعرض", "تتعرض", "تعرضه", "تعرضها", "تعرضهم"})
_BELONGING = frozenset({"تعود", "يعود", "عايده", "تبين", "يتبين"})
_BODIES = frozenset({"جثه", "الجثه", "جثث", "جثته", "جثمان", "رفات", "الرفات", "جثامين", "اشلا", "عظام", "هيكل", "راس"})
_COURTS = frozenset({"محكمه", "دايره", "جنايات", "قاضي", "هييه", "غرفه", "القضا"})
_GIVEN_BACK = ("تسليمه", "تسليمها", "تسليمهم", "تسليمهما", "سلمته", "سلموه", "سلمتها", "سلمتهم")
_WITHIN = frozenset({"في", "خلال", "منذ", "قبل", "بعد"})
_LOSING = frozenset({"فقد", "فقدت", "فقدوا", "خسر", "خسرت", "خسروا"})
_SENTENCED = frozenset({"اعدام", "بالاعدام", "بالسجن", "بسجن", "بحبس", "حبس"})
_ABSENT = frozenset({"غيابي", "غيابيا", "غيابيه"})


def is_void(reading: Reading, index: int, form: Form) -> bool:
    """Tell whether the word of harm at ``index``, read as ``form``, tells of no harm here."""
    sense = _SENSES.get(form.stem)
    return sense is not None and not sense(reading, index, form)


def status_at(reading: Reading, index: int, form: Form, status: str) -> str:
    """Give the status of the word of harm at ``index``: a court's sentence is no execution, and who lost his men lost them to death."""
    if form.stem in _SENTENCED:
        words = _stems_around(reading, index)
        if any(_CARRIED_OUT & set(word.stems) for word in reading.words[max(index - 6, 0) : index]):
            return status
        if words & _SENTENCES and words & _ABSENT:
            return "none"
        return "detained" if words & _SENTENCES and not words & _CARRIED_OUT else status
    if form.stem in _BELONGING and not _is_of_body(reading, index):
        return "released"
    if form.stem in _LED_AWAY | _LED_HIM and _is_led_nowhere(reading, index):
        return "missing"
    if form.stem in _LOSING and _loses_own(reading, index):
        return "killed"
    return status


def found_status(reading: Reading, index: int) -> str:
    """Give how somebody was found, by the words behind عُثر على: dead, alive after captivity, alive; ``""`` where nothing tells."""
    ahead = reading.words[index + 2 : index + 26]
    stop = next((place for place, word in enumerate(ahead) if word.text in (".", ";") or (word.verb and word.verb.conjunction)), len(ahead))
    ahead = ahead[:stop]
    bodies = any(not _BODIES_OF.isdisjoint(word.stems) for word in ahead[2:])  # عُثر على المفقودين سامر وخالد جثتين هامدتين
    if ahead and not bodies and any(word.harm is not None and word.harm.kind in ("noun", "victim") for word in ahead[:2]):
        return ""  # عُثر على جثة, عُثر على المفقودين
    if bodies:
        return "killed"
    if any(not _FOUND_DEAD.isdisjoint(word.stems) for word in ahead):
        return "killed"
    if all(_FOUND_ALIVE.isdisjoint(word.stems) for word in ahead):
        return ""
    near = reading.words[sentence_start(reading, index) : index] + ahead
    held = any(word.harm is not None and word.harm.status in ("missing", "detained") for word in near)
    return "released" if held else "survived"


def _is_led_nowhere(reading: Reading, index: int) -> bool:
    """Tell whether those led away were brought where nobody knows: اقتادوه إلى جهة مجهولة."""
    near = range(index + 2, index + 18)
    return any(reading.text(k - 1) in _WHEREABOUTS and reading.text(k) in _NOWHERE for k in near)


def _is_led_off_too(reading: Reading, index: int, form: Form) -> bool:
    """Tell whether one met before is led away by himself: داهموا منزل سامر واقتادوه; not واقتادته مع راكبين."""
    return (bool(form.conjunction) or reading.text(index - 1) == "ثم") and reading.text(index + 1) != "مع"


def _is_no_death(reading: Reading, index: int) -> bool:
    """Tell whether قضى is a court's ruling or the spending of time: قضت المحكمة, قضى خمس سنوات."""
    following = set(reading.words[index + 1].stems)
    for k in range(index + 1, index + 7):  # قضى في السجون 15 عاماً, and not قضوا في ستة أسابيع
        time = k in reading.numbers and _TERMS & set(reading.words[reading.numbers[k].last + 1].stems)
        if time and reading.text(k - 1) not in _WITHIN:
            return True
    if _COURTS & following or _COURTS & {stem for word in reading.words[max(index - 7, 0) : index] for stem in word.stems}:
        return True  # قضت الدائرة الجنائية, وكانت محكمة في المدينة قد قضت
    return bool(following & {"بعدم", "محكمه", "هييه", "قاضي", "قاض", "بان", "بحبس", "بسجن", "باعدام", "سنوات", "عقوبه", "ايام", "حكم"})


def _is_of_dead(reading: Reading, index: int) -> bool:
    """Tell whether one of theirs stands at ``index``, of whom a town takes leave: تودع ابنها سامر, وداع الشهيد."""
    word = reading.words[index]
    kin = word.unit is not None and word.unit.kind in ("kin", "child") and word.unit_form is not None and bool(word.unit_form.pronoun)
    return kin or (word.harm is not None and word.harm.status == "killed")


def _is_body(reading: Reading, index: int) -> bool:
    """Tell whether a word in construct heads the name of a body: هيئة تحرير الشام; خلال العملية تحرير خمسة is no name."""
    return reading.words[index].organisation is not None and not reading.text(index).startswith("ال")


def _is_of_body(reading: Reading, index: int) -> bool:
    """Tell whether a body that was found is said to be somebody's: وتعود إلى سامر, تبين أنها للشاب سامر."""
    following = reading.text(index + 1)
    owned = following == "الي" or following.startswith("ل") or (following[:2] == "ان" and reading.text(index + 2)[:1] == "ل")
    return owned and any(not _BODIES.isdisjoint(word.stems) for word in reading.words[max(index - 40, 0) : index])


def ends_clause(reading: Reading, index: int) -> bool:
    """Tell whether nothing but an end or a time stands at ``index``: ولم يعد. is of one missing, ولم يعد قادراً is not."""
    return reading.is_break(index) or reading.text(index) in (".", ",", '"', ";", "حتي", "الي", "منذ", "بعد", "بعدها", "ابدا")


def _is_fate_unknown(reading: Reading, index: int) -> bool:
    """Tell whether somebody's fate is said to be unknown: لا يزال مصيره حتى اليوم مجهولاً, ولم يُعرف مصيرها."""
    near = range(max(index - 3, 0), index + 8)
    return any(_UNKNOWN & set(reading.words[k].stems) for k in near)


def _loses_own(reading: Reading, index: int) -> bool:
    """Tell whether the subject of a verb of losing lost people of its own: فقد اللواء ثلاثة من عناصره; فُقد شقيقه is of one missing."""
    if reading.text(index + 1).endswith(("يه", "يها", "يهم")) and reading.words[index + 1].unit is not None:
        return True  # فقد والديه: two of his, as its object
    for ahead in range(index + 2, index + 10):
        word = reading.words[ahead]
        if word.verb or word.text in (".", ";", ","):
            return False
        if word.unit and word.unit_form and word.unit.kind != "noname":
            son = word.text == "ابنه" and reading.quote(ahead, ahead).endswith("ه")  # ابنة folds like it
            if son or word.unit_form.pronoun:
                return not word.unit_form.conjunction
    return False


def _stems_around(reading: Reading, index: int) -> set[str]:
    """Give the forms of the words of the sentence up to a little behind ``index``."""
    return {stem for k in range(sentence_start(reading, index), min(index + 6, len(reading.words))) for stem in reading.words[k].stems}


def _is_named_rescue(reading: Reading, index: int, form: Form) -> bool:
    """Tell whether إنقاذ, تحرير, تبادل are deeds and no part of a name or an office: not ضابط الإنقاذ, هيئة تحرير الشام, تحرير: سامر."""
    title = reading.words[index - 1].unit_form
    if form.stem == "تحرير" and title is not None and title.article and reading.words[index + 1].opening:
        return False  # المواطنة تحرير أبو ريالة
    if form.stem == "تحرير" and reading.words[index + 1].opening and not reading.is_word(index - 1) and not was_held(reading, index):
        return False  # تحرير سامر نبيل: who edited it
    edited = form.stem == "تحرير" and (_is_body(reading, index - 1) or reading.text(index + 1) == ":")
    return not (index and (form.article or edited))


def _is_capture(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether أسر is a capture: أسر ثلاثة جنود; رابطة أسر المعتقلين are families."""
    following = reading.words[index + 1]
    of_whom = following.harm is not None and following.harm.kind == "victim"
    return not of_whom and reading.words[index - 1].organisation is None


def _is_lifted_alive(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether somebody is lifted out alive: انتشال الرضيع سامر من بين الركام حياً; mostly it is bodies."""
    ahead = reading.words[index + 1 : index + 14]
    dead = any(word.harm is not None and word.harm.status == "killed" for word in ahead)
    return not dead and any(not _FOUND_ALIVE.isdisjoint(word.stems) or word.text == "حي" for word in ahead)


def _is_going_home(reading: Reading, index: int) -> bool:
    """Tell whether a captive comes home: الصحفي المختطف سامر يعود إلى منزله."""
    ahead = {stem for word in reading.words[index + 1 : index + 5] for stem in word.stems}
    return bool(_HOMES & ahead) and was_held(reading, index)


def _is_loss(reading: Reading, index: int, form: Form) -> bool:
    """Tell whether فقد is a loss: فقد قُتل is the ف of a sentence and قد; who خسر must have lost people of his own."""
    following = reading.words[index + 1]
    if form.stem == "فقد":
        timed = index + 1 in reading.in_date or following.text in ("مطلع", "قبل", "امس", "خلال")
        return timed or not (following.verb or (following.harm and following.harm.kind == "verb"))
    return not form.stem.startswith("خسر") or _loses_own(reading, index)


def _is_life_lost(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether حياته was lost: فقد … حياته."""
    return any(_LOST & set(reading.words[k].stems) for k in range(max(index - 6, 0), index))


def _senses() -> dict[str, Callable[[Reading, int, Form], bool]]:
    """Give, for each form that means harm only in some places, what tells whether it does."""
    table: dict[str, Callable[[Reading, int, Form], bool]] = {}
    for stems, sense in (
        *SENSES_OF_DEATH,
        (("قضي", "قضت", "قضوا"), lambda reading, index, _form: not _is_no_death(reading, index)),
        (_ARRIVALS, is_arrival),
        (_HANDED, lambda reading, index, _form: is_given_captives(reading, index)),
        (("سبيل",), is_way_cleared),
        (("خروج",), is_leaving_prison),
        (_HANDING, lambda reading, index, _form: is_handed_home(reading, index)),
        (_BELONGING, lambda reading, index, _form: _is_of_body(reading, index) or _is_going_home(reading, index)),
        (("يعودون", "يعودان"), lambda reading, index, _form: _is_going_home(reading, index)),
        (_SUFFERED, lambda reading, index, _form: any(_SUFFERS & set(word.stems) for word in reading.words[max(index - 12, 0) : index])),
        (("بالضرب",), lambda reading, index, _form: any(_ASSAULTS & set(word.stems) for word in reading.words[max(index - 12, 0) : index])),
        (_LED_HIM, _is_led_off_too),
        (("واصلين", "واصلون"), lambda reading, index, _form: is_of_freed(reading, index)),
        (_RETURNS | _FREED, lambda reading, index, _form: was_held(reading, index)),
        (_FATES, lambda reading, index, _form: _is_fate_unknown(reading, index)),
        (_LET_GO, lambda reading, index, _form: is_taken_before(reading, index)),
        (("تشييع", "جنازه"), lambda _reading, _index, form: not form.article),  # شارك في التشييع رئيس البلدية
        (_FAREWELLS, lambda reading, index, _form: _is_of_dead(reading, index + 1)),
        (("معتقلات",), lambda reading, index, form: form.article or reading.text(index - 1) not in ("في", "داخل", "من", "الي")),
        (("اصابه", "اصيب", "اصيبت", "اصيبوا"), lambda reading, index, _form: not is_illness(reading, index)),
        (_FUMES, lambda _reading, _index, form: not form.preposition),  # وفاة شخصين بالاختناق
        (("بالسجن", "بسجن", "بالاعدام"), lambda reading, index, _form: bool(_SENTENCES & _stems_around(reading, index))),
        (("ترك", "تركت", "تركوا"), is_bailed),
        (("اطلق", "اطلقت", "اطلقوا"), is_let_out),
        (("طلعوا",), is_got_out),
        (("طلع", "طلعت"), lambda reading, index, _form: any(_CELLS & set(word.stems) for word in reading.words[index + 1 : index + 7])),
        (_GIVEN_BACK, is_handed_to_kin),
        (("اسر",), _is_capture),
        (("انتشال", "انتشل", "انتشلت", "انتشلوا", "اخراج"), _is_lifted_alive),
        (_OF_CREWS, _is_named_rescue),
        (("معاقبه",), lambda reading, index, _form: any(_SENTENCED & set(word.stems) for word in reading.words[index + 1 : index + 14])),
        (("فقد", "خسر", "خسرت", "خسروا"), _is_loss),
        (("حياته", "حياتها", "حياتهم"), _is_life_lost),
    ):
        table.update(dict.fromkeys(stems, sense))
    return table


_SENSES = _senses()
