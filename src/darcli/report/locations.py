"""Which places that stand near a harm can be where it happened: not where people came from, were brought to, spoke or worked."""

from __future__ import annotations

from darcli.report.bodies import affiliation_words
from darcli.report.field_words import field_words
from darcli.report.origins import class_start
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings

_TAKEN = frozenset({"detained", "missing", "released"})
_THAT = frozenset({"ان", "بان", "انه", "بانه", "انها", "بانها"})
_HARMED = frozenset({"killed", "injured", "survived"})
_TAKING_PART = ("مشارك", "شارك", "قتال", "قاتل", "تطوع")
_COURTS = frozenset({"المحكمه", "محكمه", "الصلاه"})
_NO_PEOPLE = frozenset({"مزارع", "امام"})  # أمام مسجد كذا: before it, and no imam
_OUTSIDE = frozenset({"امام", "قدام", "قرب", "محيط", "بمحيط", "ساحه", "باحه", "بوابه", "مدخل", "جوار", "بجوار"})
_LISTED_REACH = 12
_RECOVERED = frozenset(
    {
        "انتشال",
        "انتشلت",
        "انتشلوا",
        "انتشل",
        "انتشلنا",
        "سحب",
        "سحبت",
        "اخراج",
        "اخرجت",
        "وصول",
        "وصل",
        "شهيد",
        "شهيدا",
        "جثته",
        "جثمانه",
        "جثتها",
        "جثمانها",
        "شهداء",
        "جثث",
    }
)
_RECOVERY = 5
_STRIKE = 14
_CHARGED = frozenset(
    {"المتهم", "المتهمه", "متهم", "متهما", "المدان", "مدان", "لادانته", "لادانتها", "المتورط", "متورط", "بتهمه", "لاتهامه"}
)
_PRISONS = frozenset({"سجن", "معتقل", "سجون"})
_CAREER_REACH = 8
_LONGEST_BODY = 6


def may_be_where(around: Surroundings, place: PlaceSpan, status: str) -> bool:
    """Tell whether people can have been harmed at a place, by the words around its name."""
    known, key = around.notes.locations, (place.first, status)
    if key not in known:
        known[key] = _is_location(around, place, status) and not _is_career(around, place)
    return known[key]


def _is_career(around: Surroundings, place: PlaceSpan) -> bool:
    """Tell whether a place belongs to what someone once was: الذي ترأس فرع كذا بحماة, or to a court: المحكمة المختصة في كذا."""
    reading = around.reading
    floor = max(around.sentence(around.sentence_of(place.first)).first, place.first - _CAREER_REACH)
    belong = affiliation_words("belong")
    if _is_aimed_at(reading, place):
        return False  # القصف الذي نفذته مسيرة تتبع لقوات كذا على مستشفى كذا
    for text in reversed(reading.texts[floor : place.first]):
        if text in (",", ".") or text in field_words("raid"):
            return False  # مسيرة تتبع لقوات كذا استهدفت مدرسة كذا
        if (text in belong and not text.startswith(_TAKING_PART)) or text in _COURTS:
            return True
    return False


def _is_location(around: Surroundings, place: PlaceSpan, status: str) -> bool:
    """Tell whether a place is where something happened, and not where someone was taken, came from or spoke."""
    reading = around.reading
    head = class_start(reading, place.first)
    if _is_refused(around, place, status):
        return False
    inside = _begins_with_in(reading, place, head)
    while head - 1 in reading.in_date or head - 1 in reading.undated:
        head -= 1  # استهدفت الخميس مدرسة كذا
    before = reading.texts[head - 1]
    if (listed := _listed_before(around, place, head)) is not None:
        return may_be_where(around, listed, status)  # من السودان وإريتريا
    if before in field_words("toward") or "مصدر" in (reading.texts[head - 2][-4:], before[-4:]) or _is_speakers(around, place):
        return False
    if _is_cause(reading, head):
        return False
    if before in ("من", "ومن") and _RECOVERED.intersection(reading.texts[max(head - _RECOVERY, 0) : head - 1]):
        return status not in _TAKEN  # انتشلت من كفر كذا جثمان فلان
    if before == "ومن" and around.sentence(around.sentence_of(head)).first == head - 1:
        return True  # ومن كذا، أعلنت …
    if before in ("من", "ومن"):
        return status in _TAKEN and before == "من" and _is_taken_from(around, place, head)
    if any(text in field_words("not_here") and text != "العمل" for text in (before, reading.texts[head - 2], reading.texts[head - 3])):
        return False  # تشييع ... في طفس, يقيم في درعا, عائدا من نوى, المستشفى في إدلب
    if inside or _opens_entry(around, place, head):
        return True
    word = reading.words[head - 1] if reading.is_word(head - 1) else None
    fighters = word is not None and word.unit is not None and word.unit.kind == "fighter"
    if fighters and status == "detained" and reading.texts[place.first] == "حاجز":
        return True  # أقدم عناصر حاجز كذا على اعتقال
    if before in field_words("resident") or (
        word and word.unit and before not in _NO_PEOPLE and not (word.unit_form and word.unit_form.pronoun)
    ):
        return False  # ناشط داريا, مختار قرية كذا: whose they are, not where it was
    following = reading.texts[place.last + 1 + (reading.texts[place.last + 1] == ",")]
    if following in field_words("witness") or place.kind == "site" or head < place.first:
        return True
    if any(reading.texts[head - back] in field_words("raid") for back in range(2, 5)):
        return True  # اقتحمت قوة راجلة مخيم كذا
    return before in field_words("locative") or before in field_words("event") or reading.texts[head - 2] in field_words("locative")


def _is_cause(reading: Reading, head: int) -> bool:
    """Tell whether a place is what someone died for: ارتقى شهيدا على طريق القدس."""
    way = head - 1 if reading.text(head - 1) == "طريق" else head
    return reading.text(way - 1) == "علي" and reading.text(way - 2).startswith(("شهيد", "شهدا"))


def _is_of_arrest(around: Surroundings, place: PlaceSpan) -> bool:
    """Tell whether a place is where someone was taken who was harmed later: قتل بعد اعتقاله من منزله في حي كذا."""
    first = max(around.sentence(around.sentence_of(place.first)).first, place.first - _LISTED_REACH)
    triggers = around.triggers_in(first, place.first)
    taken = triggers[-1] if triggers else None
    return taken is not None and taken.status in _TAKEN and bool(taken.pronoun) and around.reading.texts[taken.first - 1] in ("بعد", "عقب")


def _listed_before(around: Surroundings, place: PlaceSpan, head: int) -> PlaceSpan | None:
    """Give the place that و joins this one to."""
    joined = place.skip == 1 and head == place.first and around.reading.texts[place.first].startswith("و")
    return around.place_at(head - 1) if joined else None


def _opens_entry(around: Surroundings, place: PlaceSpan, head: int) -> bool:
    """Tell whether a place heads what follows it: طفس: مقتل …, رام الله/ فلان."""
    first = around.sentence(around.sentence_of(head)).first
    alone = head == first or (head - first == 1 and not around.reading.is_word(first))  # not مركز فلسطين: …
    return alone and around.reading.texts[place.last + 1] in (":", "/")


def _begins_with_in(reading: Reading, place: PlaceSpan, head: int) -> bool:
    """Tell whether the clitic ب stands before a place or its class: بطفس, ببلدة طفس."""
    text = reading.texts[head]
    return text.startswith(("ب", "وب")) and (place.skip > 0 if head == place.first else text[1:] in field_words("class_word"))


def _is_speakers(around: Surroundings, place: PlaceSpan) -> bool:
    """Tell whether a place belongs to who speaks: أفاد مصدر في درعا بأن, أعلنت وزارة الصحة في غزة."""
    reading = around.reading
    if reading.texts[place.first - 1] == "في" and _ends_speaker(reading, place.first - 2):
        return True
    sentence = around.sentence(around.sentence_of(place.first))
    for index in range(place.last + 1, min(place.last + 5, sentence.end)):
        if reading.texts[index] in _THAT:
            return any("speech" in reading.words[k].starts for k in range(sentence.first, place.first))
        if not reading.is_word(index):
            return False
    return False


def _ends_speaker(reading: Reading, last: int) -> bool:
    """Tell whether the name of a body that says something ends at ``last``."""
    named = False
    for index in range(last, max(last - _LONGEST_BODY, -1), -1):
        word = reading.words[index]
        if "speech" in word.starts or word.text in field_words("report_verb"):
            return named
        if not reading.is_word(index) or word.harm or (word.form.preposition and word.form.cost):
            return False
        named = named or word.organisation is not None
    return False


def _is_hospital(reading: Reading, place: PlaceSpan) -> bool:
    text = reading.texts[place.first]
    named = place.kind == "site" or place.skip > 0 or text[0] == "م" or text in ("المستشفي", "المشفي")
    return named and text in field_words("hospital")


def _is_struck(around: Surroundings, place: PlaceSpan, status: str) -> bool:
    """Tell whether people were harmed or taken at a hospital, and not only brought there: القصف على مستشفى كذا, من أمام مشفى كذا."""
    reading = around.reading
    before = reading.texts[place.first - 1]
    if before in _OUTSIDE or (before == "من" and status in _TAKEN and _is_taken_from(around, place, place.first)):
        return True
    return any(text in field_words("raid") for text in reading.texts[max(place.first - 2, 0) : place.first]) or _is_aimed_at(reading, place)


def _is_aimed_at(reading: Reading, place: PlaceSpan) -> bool:
    """Tell whether a place is what was struck: القصف … على مستشفى كذا."""
    near = reading.texts[max(place.first - _STRIKE, 0) : place.first]
    return reading.texts[place.first - 1] == "علي" and any(text in field_words("event") for text in near)


def _is_of_charge(around: Surroundings, place: PlaceSpan) -> bool:
    """Tell whether a place belongs to what someone is charged with: المتهم بالإشراف على فرع كذا, لإدانته بقتل فلان في كذا."""
    reading = around.reading
    floor = max(around.sentence(around.sentence_of(place.first)).first, place.first - _CAREER_REACH)
    if _CHARGED.isdisjoint(reading.texts[floor : place.first]):
        return False
    for index in range(place.first - 1, floor - 1, -1):
        text = reading.texts[index]
        if text == ",":
            return False
        if text in _CHARGED and reading.texts[index + 1].startswith("ب"):
            return True
    return False


def _is_taken_from(around: Surroundings, place: PlaceSpan, head: int) -> bool:
    """Tell whether people are taken from a place: اعتقلوا من بلدة كذا; not نقل من سجن كذا إلى …, قارب صيد من كذا."""
    reading = around.reading
    if reading.texts[place.first] in _PRISONS and (reading.texts[place.last + 1] == "الي" or reading.texts[place.last + 2] == "الي"):
        return False
    first = max(around.sentence(around.sentence_of(head)).first, head - _LISTED_REACH)
    return any(trigger.status in _TAKEN for trigger in around.triggers_in(first, head))


def _is_jailed_at(around: Surroundings, place: PlaceSpan) -> bool:
    """Tell whether someone was arrested to be held in a prison: اعتقل عشرة أيام في سجن كذا."""
    first = max(around.sentence(around.sentence_of(place.first)).first, place.first - _STRIKE)
    taken = (trigger for trigger in around.triggers_in(first, place.first) if trigger.kind == "verb")
    return any(trigger.status in _TAKEN for trigger in taken)


def _is_refused(around: Surroundings, place: PlaceSpan, status: str) -> bool:
    """Tell whether a place is a prison one came out of, a hospital one was brought to, or belongs to a charge."""
    reading = around.reading
    head = place.first - 2 if reading.texts[place.first - 1] == '"' else place.first  # سجن "كذا"
    if status == "released" and reading.texts[head].removeprefix("ال") in _PRISONS and not _is_jailed_at(around, place):
        return True  # أمضى في سجن كذا: held there, but taken elsewhere
    if status in _HARMED and _is_of_arrest(around, place):
        return True
    return (_is_hospital(reading, place) and not _is_struck(around, place, status)) or _is_of_charge(around, place)
