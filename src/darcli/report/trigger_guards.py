"""Words of harm that mean something else where they stand, or another status: قضت المحكمة, فقد قُتل, حكم الإعدام."""

from __future__ import annotations

from darcli.report.reading import Reading
from darcli.report.words import Form

_LOST = frozenset({"فقد", "فقدت", "فقدوا", "خسر", "خسرت", "خسروا"})
_RETURNS = frozenset({"عوده", "عاد", "عادت", "عادا", "عادوا", "استعاد", "استعادت", "استعادوا"})
_SENTENCES = frozenset({"حكم", "حكمت", "قضت", "قضي", "احكام", "عقوبه", "حكما", "محكمه", "يحكم", "حكمه"})
_CARRIED_OUT = frozenset({"نفذ", "نفذت", "تنفيذ", "ينفذ", "تنفذ", "نفذوا"})
_ARRIVALS = frozenset({"وصل", "وصلت", "وصلوا", "وصلا", "رجع", "رجعت", "رجعوا", "خرج", "خرجت", "خرجوا", "خرجا", "خرجن"})
_FATES = frozenset({"مصيره", "مصيرها", "مصيرهم", "مصيرهما"})
_UNKNOWN = frozenset({"مجهول", "مجهولا", "غامض", "غامضا", "معروف", "معروفا", "معلوم", "معلوما", "يعرف", "تعرف", "يعلم", "يتضح", "يتبين"})
_FREED = frozenset(verb + own for verb in ("تحرير", "تحرر", "يحرر", "حررت", "حررو") for own in ("ه", "ها", "هم", "هما"))
# let him go, in the words of any country: تركوه, طلعوه, أعادته; أطلقها is as often said of a bullet
_LETTING = ("اطلق", "اطلقت", "اطلقو", "ترك", "تركت", "تركو", "اعاد", "اعادت", "اعادو", "رجع", "رجعت", "رجعو")
_LETTING_OUT = ("طلع", "طلعت", "طلعو", "اخرج", "اخرجت", "اخرجو")
_LET_GO = frozenset(verb + own for verb in (*_LETTING, *_LETTING_OUT) for own in ("ه", "ها", "هم", "هما"))
_FAREWELLS = frozenset({"وداع", "ودع", "ودعت", "ودعوا", "تودع", "يودع", "يودعون"})
_FUMES = frozenset({"اختناق", "اختناقات", "تسمم"})
_LED_AWAY = frozenset({"اقتاد", "اقتادت", "اقتادوا", "اقتيد", "اقتيدت", "اقتيدوا", "اقتيدا", "اقتياد", "يقتاد", "تقتاد"})
_WHEREABOUTS = frozenset({"جهه", "مكان", "جهات", "وجهه"})
_NOWHERE = frozenset({"مجهوله", "مجهول", "غير", "لا"})
_PRISON = frozenset({"سجن", "معتقلين", "سجون", "معتقل", "معتقلات", "زنزانه", "كفاله"})
_OF_CREWS = frozenset({"انقاذ", "تحرير", "تبادل"})
_TERMS = frozenset({"سنه", "سنوات", "عام", "عاما", "اعوام", "شهرا", "اشهر", "يوما", "ايام", "اسابيع", "عقدا", "عقود", "عامين", "سنتين"})
_HANDED = frozenset({"تسلم", "تسلمت", "تسلموا", "استلم", "استلمت", "استلموا"})
_CLEARING = frozenset({"اخلت", "اخلي", "اخلوا", "يخلي", "تخلي", "اخلا", "يخلون", "يخلوا"})
_HANDING = frozenset({"سلم", "سلمت", "سلموا"})
_PASSING = frozenset({"رحيل", "وداعا"})
_ENDS_OF_LIFE = frozenset({"عمر", "مرض", "وعكه", "صراع", "رحمه", "جنازه", "وفاه", "نوبه", "حادث", "شهيد", "الشهيد", "جثمان", "عزا", "الله"})
_PURGED = frozenset({"صفت", "صفوا", "صفيت"})
_FOUND_DEAD = frozenset(
    {"مقتولا", "مقتوله", "مقتولين", "قتيلا", "ميتا", "ميته", "متوفيا", "متوفي", "مشنوقا", "مذبوحا", "مشنوقه", "غريقا", "هامده"}
)
_FOUND_ALIVE = frozenset({"حيا", "حيه", "حيين", "سالما", "سالمه", "سالمين", "سليما", "سليمه", "معافي", "صحه", "بصحه", "قيد", "احيا"})
_BELONGING = frozenset({"تعود", "يعود", "عايده", "تبين", "يتبين"})
_BODIES = frozenset({"جثه", "الجثه", "جثث", "جثته", "جثمان", "رفات", "الرفات", "جثامين", "اشلا", "عظام", "هيكل", "راس"})
_EXCHANGES = frozenset({"تبادل", "صفقه", "افراج", "افرج", "افرجت", "سراح"})
_COURTS = frozenset({"محكمه", "دايره", "جنايات", "قاضي", "هييه", "غرفه", "القضا"})
_BACK = 120
_WITHIN = frozenset({"في", "خلال", "منذ", "قبل", "بعد"})
_LOSING = frozenset({"فقد", "فقدت", "فقدوا", "خسر", "خسرت", "خسروا"})
_SENTENCED = frozenset({"اعدام", "بالاعدام", "بالسجن", "بسجن", "بحبس", "حبس"})
_ABSENT = frozenset({"غيابي", "غيابيا", "غيابيه"})


def is_void(reading: Reading, index: int, form: Form) -> bool:
    """Tell whether the word of harm at ``index``, read as ``form``, tells of no harm here."""
    stem = form.stem
    if stem in ("قضي", "قضت", "قضوا"):
        return _is_no_death(reading, index)
    if stem in _ARRIVALS:
        return not (_follows_captivity(reading, index) or _is_exchanged(reading, index) or _is_sum_of_freed(reading, index))
    if stem in _HANDED:
        return not _is_given_captives(reading, index)
    if stem == "سبيل":
        return not any(_CLEARING & set(word.stems) for word in reading.words[max(index - 7, 0) : index])
    if stem == "خروج":
        return not (_is_given_captives(reading, index) or any(_PRISON & set(word.stems) for word in reading.words[index + 1 : index + 9]))
    if stem in _HANDING:
        return not _is_handed_home(reading, index)
    if stem in _PASSING:
        return not any(_ENDS_OF_LIFE & set(word.stems) for word in reading.words[index + 1 : index + 30])
    if stem in _PURGED and form.conjunction:
        return not reading.quote(index, index).find("\N{ARABIC SHADDA}") > 0  # وصفت is no و + صفّت
    if stem in _BELONGING:
        return not _is_of_body(reading, index)
    if stem in ("واصلين", "واصلون"):
        return not _is_of_freed(reading, index)
    if stem in _RETURNS or stem in _FREED:
        return not _was_held(reading, index)
    if stem in _FATES:
        return not _is_fate_unknown(reading, index)
    if stem in _LET_GO:
        return not _is_taken_before(reading, index)
    if stem in _FAREWELLS:
        return not _is_of_dead(reading, index + 1)
    if stem in _FUMES and form.preposition:
        return True  # وفاة شخصين بالاختناق
    if stem in ("بالسجن", "بسجن", "بالاعدام"):
        return not _SENTENCES & _stems_around(reading, index)
    if stem in _OF_CREWS and index and (form.article or (stem == "تحرير" and _is_body(reading, index - 1))):
        return True  # ضابط الإنقاذ, ميدان التحرير, هيئة تحرير الشام
    following = reading.words[index + 1]
    if stem == "فقد" and (following.verb or (following.harm and following.harm.kind == "verb")):
        return True  # فقد قُتل: the ف of a sentence and قد
    if stem in ("خسر", "خسرت", "خسروا"):
        return not _loses_own(reading, index)
    return stem.startswith("حيات") and not any(_LOST & set(reading.words[k].stems) for k in range(max(index - 6, 0), index))


def status_at(reading: Reading, index: int, form: Form, status: str) -> str:
    """Give the status of the word of harm at ``index``: a court's sentence is no execution, and who lost his men lost them to death."""
    if form.stem in _SENTENCED:
        words = _stems_around(reading, index)
        if words & _SENTENCES and words & _ABSENT:
            return "none"
        return "detained" if words & _SENTENCES and not words & _CARRIED_OUT else status
    if form.stem in _LED_AWAY and _is_led_nowhere(reading, index):
        return "missing"
    if form.stem in _LOSING and _loses_own(reading, index):
        return "killed"
    return status


def found_status(reading: Reading, index: int) -> str:
    """Give how somebody was found, by the words behind عُثر على: dead, alive after captivity, alive; ``""`` where nothing tells."""
    ahead = reading.words[index + 2 : index + 26]
    stop = next((place for place, word in enumerate(ahead) if word.text in (".", ";") or (word.verb and word.verb.conjunction)), len(ahead))
    ahead = ahead[:stop]
    if ahead and any(word.harm is not None and word.harm.kind in ("noun", "victim") for word in ahead[:2]):
        return ""  # عُثر على جثة, عُثر على المفقودين
    if any(not _FOUND_DEAD.isdisjoint(word.stems) for word in ahead):
        return "killed"
    if all(_FOUND_ALIVE.isdisjoint(word.stems) for word in ahead):
        return ""
    near = reading.words[_sentence_start(reading, index) : index] + ahead
    held = any(word.harm is not None and word.harm.status in ("missing", "detained") for word in near)
    return "released" if held else "survived"


def _is_led_nowhere(reading: Reading, index: int) -> bool:
    """Tell whether those led away were brought where nobody knows: اقتادوه إلى جهة مجهولة."""
    near = range(index + 2, index + 18)
    return any(reading.text(k - 1) in _WHEREABOUTS and reading.text(k) in _NOWHERE for k in near)


def _is_no_death(reading: Reading, index: int) -> bool:
    """Tell whether قضى is a court's ruling or the spending of time: قضت المحكمة, قضى خمس سنوات."""
    following = set(reading.words[index + 1].stems)
    for k in range(index + 1, index + 7):  # قضى في السجون 15 عاماً, and not قضوا في ستة أسابيع
        time = k in reading.numbers and _TERMS & set(reading.words[reading.numbers[k].last + 1].stems)
        if time and reading.text(k - 1) not in _WITHIN:
            return True
    if _COURTS & following or _COURTS & {stem for word in reading.words[max(index - 7, 0) : index] for stem in word.stems}:
        return True  # قضت الدائرة الجنائية, وكانت محكمة في المدينة قد قضت
    return bool(following & {"محكمه", "هييه", "قاضي", "قاض", "بان", "بحبس", "بسجن", "باعدام", "سنوات", "عقوبه", "ايام", "حكم"})


def _was_held(reading: Reading, index: int) -> bool:
    """Tell whether the sentence tells of captivity, from which somebody comes back: بعد 47 يوماً على اختطافه، عاد …"""
    start = _sentence_start(reading, index)
    held = (reading.words[k].harm for k in range(start, min(index + 15, len(reading.words))) if k != index)
    return any(harm is not None and harm.status in ("missing", "detained") for harm in held) or any(
        _PRISON & set(reading.words[k].stems) for k in range(index + 1, index + 5)
    )


def _is_taken_before(reading: Reading, index: int) -> bool:
    """Tell whether the sentence tells before ``index`` that somebody was taken: خطفوا أخاه ورجعوه."""
    words = (reading.words[k].harm for k in range(_sentence_start(reading, index), index))
    return any(harm is not None and harm.status in ("missing", "detained") for harm in words)


def _is_of_dead(reading: Reading, index: int) -> bool:
    """Tell whether one of theirs stands at ``index``, of whom a town takes leave: تودع ابنها سامر, وداع الشهيد."""
    word = reading.words[index]
    kin = word.unit is not None and word.unit.kind in ("kin", "child") and word.unit_form is not None and bool(word.unit_form.pronoun)
    return kin or (word.harm is not None and word.harm.status == "killed")


def _is_body(reading: Reading, index: int) -> bool:
    """Tell whether a word in construct heads the name of a body: هيئة تحرير الشام; خلال العملية تحرير خمسة is no name."""
    return reading.words[index].organisation is not None and not reading.text(index).startswith("ال")


def _follows_captivity(reading: Reading, index: int) -> bool:
    """Tell whether somebody arrives or leaves after captivity: وصل … بعد احتجاز دام 11 يوماً, فُتح السجن وخرج …"""
    for k in range(index + 1, index + 16):
        word = reading.words[k]
        if word.text == "." or word.verb:
            break
        if word.text in ("بعد", "عقب") and any(
            harm.status in ("missing", "detained") for harm in (reading.words[n].harm for n in (k + 1, k + 2, k + 3)) if harm
        ):
            return True
    near = range(max(index - 8, _sentence_start(reading, index)), index + 7)
    return reading.text(index).endswith(("خرج", "خرجت", "خرجوا", "خرجا", "خرجن")) and any(
        _PRISON & set(reading.words[k].stems) for k in near
    )


def _is_exchanged(reading: Reading, index: int) -> bool:
    """Tell whether those who arrive are named one by one in a report of an exchange: وصل إلى المدينة كل من …"""
    return "كل" in reading.texts[index + 1 : index + 8] and _is_of_freed(reading, index)


def _is_of_freed(reading: Reading, index: int) -> bool:
    """Tell whether an exchange or a release is told a little before: قائمة الواصلين."""
    return any(_EXCHANGES & set(word.stems) for word in reading.words[max(index - _BACK, 0) : index])


def _is_sum_of_freed(reading: Reading, index: int) -> bool:
    """Tell whether those who came out are summed up in a report of a release: مجموع من خرجوا في الدفعتين 23."""
    summed = reading.text(index - 1) == "من" and reading.text(index - 2) in ("مجموع", "عدد", "اجمالي")
    return summed and any((_EXCHANGES | _PRISON) & set(word.stems) for word in reading.words[max(index - 10 * _BACK, 0) : index])


def _is_given_captives(reading: Reading, index: int) -> bool:
    """Tell whether somebody gets captives back, and no body: تسلم ذوو عشرين محتجزاً أبناءهم."""
    harms = [word.harm for word in reading.words[index + 1 : index + 6] if word.harm]
    return bool(harms) and harms[0].kind == "victim" and harms[0].status in ("detained", "missing")


def _is_handed_home(reading: Reading, index: int) -> bool:
    """Tell whether one who was held is handed over: سلّمت القوات المواطن سامر إلى ذويه بعد احتجازه; not a body, nor himself."""
    ahead = reading.words[index + 1 : index + 12]
    if any(word.harm is not None and word.harm.status == "killed" for word in ahead) or "انفس" in reading.text(index + 1):
        return False
    start = _sentence_start(reading, index)
    held = (word.harm for word in reading.words[start : min(index + 40, len(reading.words))])
    return any(harm is not None and harm.status in ("missing", "detained") for harm in held)


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
    for word in reading.words[index + 2 : index + 10]:
        if word.verb or word.text in (".", ";", ","):
            return False
        if word.unit and word.unit_form and word.unit_form.pronoun and word.unit.kind != "noname":
            return not word.unit_form.conjunction
    return False


def _sentence_start(reading: Reading, index: int) -> int:
    """Give where the sentence begins, at most 25 tokens back."""
    start = index
    while start > 0 and index - start < 25 and reading.text(start - 1) != "." and not reading.is_break(start - 1):
        start -= 1
    return start


def _stems_around(reading: Reading, index: int) -> set[str]:
    """Give the forms of the words of the sentence up to a little behind ``index``."""
    return {stem for k in range(_sentence_start(reading, index), min(index + 6, len(reading.words))) for stem in reading.words[k].stems}
