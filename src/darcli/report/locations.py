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
_PRISONS = frozenset({"سجن", "معتقل", "سجون"})
# مبنى آل كذا في بلدة كذا, البناية المجاورة: told to find the spot, no name of it
_BUILDINGS = frozenset({"مبني", "بنايه", "منزل", "البنايه", "المبني", "المنزل"})
_HONOUR = ("ميدان", "الشرف")  # استشهد في ميدان الشرف
_CAREER_REACH = 8


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
    before = reading.texts[head - 1]
    if (listed := _listed_before(around, place, head)) is not None:
        return may_be_where(around, listed, status)  # من السودان وإريتريا
    if before in field_words("toward") or _is_speakers(around, place):
        return False
    if _is_cause(reading, head):
        return False
    if before in ("من", "ومن") and _RECOVERED.intersection(reading.texts[max(head - _RECOVERY, 0) : head - 1]):
        return status not in _TAKEN  # انتشلت من كفر كذا جثمان فلان
    if before == "ومن":
        return True  # ومن كذا، أعلنت …
    if before == "من":
        return status in _TAKEN and _is_taken_from(around, place, head)
    if any(text in field_words("not_here") for text in (before, reading.texts[head - 2], reading.texts[head - 3])):
        return False  # تشييع ... في طفس, يقيم في درعا, عائدا من نوى, المستشفى في إدلب
    if inside or _opens_entry(around, place, head):
        return True
    word = reading.words[head - 1] if reading.is_word(head - 1) else None
    fighters = word is not None and word.unit is not None and word.unit.kind == "fighter"
    if fighters:
        return True  # أقدم عناصر حاجز كذا على اعتقال
    if word and word.unit and before not in _NO_PEOPLE and not (word.unit_form and word.unit_form.pronoun):
        return False  # ناشط داريا, مختار قرية كذا: whose they are, not where it was
    following = reading.texts[place.last + 1 + (reading.texts[place.last + 1] == ",")]
    if following in field_words("witness") or place.kind == "site" or head < place.first:
        return True
    return before in field_words("locative") or before in field_words("event") or reading.texts[head - 2] in field_words("locative")


def _is_cause(reading: Reading, head: int) -> bool:
    """Tell whether a place is what someone died for: ارتقى شهيدا على طريق القدس."""
    way = head - 1 if reading.text(head - 1) == "طريق" else head
    return reading.text(way - 1) == "علي" and reading.text(way - 2).startswith(("شهيد", "شهدا"))


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
    sentence = around.sentence(around.sentence_of(place.first))
    for index in range(place.last + 1, min(place.last + 5, sentence.end)):
        if reading.texts[index] in _THAT:
            return any("speech" in reading.words[k].starts for k in range(sentence.first, place.first))
        if not reading.is_word(index):
            return False
    return False


def _is_struck(around: Surroundings, place: PlaceSpan) -> bool:
    """Tell whether people were harmed or taken at a hospital, and not only brought there: القصف على مستشفى كذا, من أمام مشفى كذا."""
    reading = around.reading
    before = reading.texts[place.first - 1]
    return before in _OUTSIDE or (before == "من" and _is_taken_from(around, place, place.first)) or _is_aimed_at(reading, place)


def _is_aimed_at(reading: Reading, place: PlaceSpan) -> bool:
    """Tell whether a place is what was struck: القصف … على مستشفى كذا."""
    near = reading.texts[max(place.first - _STRIKE, 0) : place.first]
    return reading.texts[place.first - 1] == "علي" and any(text in field_words("event") for text in near)


def _is_taken_from(around: Surroundings, place: PlaceSpan, head: int) -> bool:
    """Tell whether people are taken from a place: اعتقلوا من بلدة كذا; not نقل من سجن كذا إلى …, قارب صيد من كذا."""
    reading = around.reading
    if reading.texts[place.first] in _PRISONS and reading.texts[place.last + 1] == "الي":
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
    if status == "released" and reading.texts[place.first].removeprefix("ال") in _PRISONS and not _is_jailed_at(around, place):
        return True  # أمضى في سجن كذا: held there, but taken elsewhere
    if reading.texts[place.first][place.skip :] in _BUILDINGS or (reading.texts[place.first], reading.texts[place.last]) == _HONOUR:
        return True
    return reading.texts[place.first] in field_words("hospital") and not _is_struck(around, place)
