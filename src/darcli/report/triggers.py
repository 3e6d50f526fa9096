"""Where a report says that harm was done: the words of ``data/harm.tsv`` with their clitics."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from darcli.report.escapes import is_escaped
from darcli.report.lexicon import harm_words, phrase_table
from darcli.report.mentions import Mention
from darcli.report.reading import Reading
from darcli.report.trigger_guards import ends_clause, found_status, is_void, status_at

# what stands before a word for victims and makes it part of an institution's name: هيئة شؤون الأسرى, مستشفى شهداء الأقصى
_INSTITUTIONS = frozenset(
    {
        "شؤون",
        "شوون",
        "نادي",
        "هييه",
        "لجنه",
        "موسسه",
        "مستشفي",
        "مشفي",
        "وزاره",
        "مقبره",
        "دوار",
        "ساحه",
        "شارع",
        "ملف",
        "روايات",
        "روايه",
        "شهادات",
        "شهاده",
        "افادات",
        "افاده",
        "اقوال",
        "قضيه",
        "اهالي",
        "ذوي",
        "عايلات",
        "عوايل",
        "اسر",
        "مصلحه",
        "جمعيه",
        "رابطه",
        "مخيم",
        "مدرسه",
        "كتيبه",
        "كتايب",
        "لواء",
        "لوا",
        "الويه",
        "سرايا",
        "تجمع",
        "فيلق",
        "صفوف",
        "تبادل",
        "وكيل",
        "وكيله",
        "محامي",
        "محاميه",
        "دفاع",
        "رييس",
        "رييسه",
        "صفقه",
    }
)

_EVENTS = frozenset(
    {"عمليات", "عمليه", "محاولات", "حملات", "حمله", "حوادث", "حادثه", "اوامر", "قرار", "تهمه", "جرايم", "جريمه", "مذكره", "مذكرات"}
)
# what the subject may part from its verb: فارق … الحياة
_PARTED = frozenset(
    {
        "ضحيه",
        "ربه",
        "ربها",
        "ربهم",
        "نفسه",
        "نفسها",
        "انفسهم",
        "الحياه",
        "انفاسه",
        "انفاسها",
        "الروح",
        "المنيه",
        "حياته",
        "حياتها",
        "نحبه",
        "نحبها",
    }
)
# what one may lose of himself: فقد الراعي سامر إحدى عينيه
_LIMBS = frozenset(
    limb + own for limb in ("عين", "بصر", "ساق", "قدم", "يد", "ذراع", "رجل", "عيني", "ساقي", "قدمي", "يدي") for own in ("ه", "ها")
)
_LONGEST_PARTED = 14
# verbal nouns with the letters of their verb, and words that only a noun stands behind
_NOUNLIKE = frozenset({"قتل", "خطف", "ذبح", "جرح", "نحر"})
_FINDS = frozenset({"عثر", "عثرت", "عثروا", "العثور"})
_GOVERNING = frozenset({"علي", "عن", "من", "في", "الي", "بعد", "قبل", "منذ", "اثنا", "خلال", "جريمه", "بجريمه", "حادثه", "تهمه", "بتهمه"})
_FUGITIVES = frozenset({"شريك", "متهم", "جاني", "قاتل", "مطلوب", "فار", "هارب", "مشتبه", "جناه", "منفذ", "خاطف", "خاطفين", "مجرم"})
_ON_HIM = frozenset({"عليه", "عليها", "عليهم", "عليهما"})
_BAILS = frozenset({"بكفاله", "بسند", "بضمان", "بضمانه"})
_SEIZURES = frozenset({"قبض", "قبضت", "قبضوا", "يقبض", "تقبض"})
_FARTHEST_SEIZED = 9
# ولم يعد. but not ولم يعد قادراً
_ABSENCES = frozenset({("لم", verb) for verb in ("يعد", "تعد", "يعودوا", "يعودا", "يرجع", "ترجع", "يرجعوا")})
# أُفرج عنهم, عُثر عليه: the verb speaks of those named before
_PASSIVE = {"عنه": "ه", "عنها": "ها", "عنهم": "هم", "عنهما": "هما", "عنهن": "هن"}


@dataclass(slots=True, unsafe_hash=True)  # never changed; a frozen one takes four times as long to make
class Trigger:
    """A word or phrase of harm at the tokens ``first`` to ``last``."""

    first: int
    last: int
    status: str
    kind: str
    article: bool
    pronoun: str
    preposition: str


def find_triggers(reading: Reading, mentions: list[Mention]) -> list[Trigger]:
    """Find the words of harm outside names, in order."""
    named = {index for mention in mentions for index in range(mention.first, mention.last + 1)}
    found: list[Trigger] = []
    for sentence, marks in zip(reading.sentences, reading.marks, strict=True):
        if sentence.silent:
            continue
        behind = sentence.first
        for index in marks.harmful:
            if index < behind or index in named:
                continue
            trigger = _trigger_at(reading, index)
            if trigger and trigger.last < sentence.end:
                found.append(trigger)
                behind = trigger.last + 1
    return found


def _is_object(reading: Reading, index: int) -> bool:
    """Tell whether the title of somebody, or one of his own, stands at ``index``."""
    word = reading.words[index]
    form = word.rank or word.unit_form
    own = word.unit is not None and word.unit.kind in ("kin", "child") and word.unit_form is not None and bool(word.unit_form.pronoun)
    return form is not None and (form.article or own) and not form.conjunction


def _is_of_body(reading: Reading, index: int) -> bool:
    """Tell whether the definite name of a body ends at ``index``, with its adjectives: المنظمة اليمنية, الهيئة العامة."""
    for before in range(index, index - 3, -1):
        word = reading.words[before]
        if not word.text.startswith(("ال", "وال")):
            return False
        if word.organisation:
            return True
    return False


def _is_event(reading: Reading, index: int) -> bool:
    return any(reading.words[k].stems and _EVENTS & set(reading.words[k].stems) for k in (index - 1, index - 2) if k >= 0)


def _plural_pronoun(text: str, kind: str) -> str:
    """Give the pronoun of an expression that is listed with it: حتفهما, سراحهم."""
    return next((ending for ending in ("هما", "هم", "هن") if kind == "state" and text.endswith(ending)), "")


def _phrase_at(reading: Reading, index: int) -> Trigger | None:
    """Read an expression of harm of more than one word, also where its subject parts it: فارق الفتى سامر، وعمره 17 عاماً، الحياة."""
    word = reading.words[index]
    words = reading.phrase_words(index, "harm")
    if words and words[0] == "تحت" and reading.text(index - 1) == "من":
        return None  # من تحت الركام: they were found
    if words[-1:] == ("عن",) and not _FUGITIVES.isdisjoint(reading.words[index + 2].stems):
        return None  # تبحث عن شريكه
    if words in _ABSENCES and not ends_clause(reading, index + 2):
        return None
    if not words and (on := _found_on(reading, index)):
        status = "missing" if reading.text(index - 1) in ("لم", "ولم") else found_status(reading, on - 1)
        return Trigger(on, on, status, "noun", False, "", "") if status else None
    if word.stems and not _FINDS.isdisjoint(word.stems) and reading.text(index + 1) in _ON_HIM:
        status = found_status(reading, index)
        return Trigger(index, index + 1, status, "state", False, reading.text(index + 1)[3:], "") if status else None
    if words and words[0] in _FINDS:
        status = found_status(reading, index)
        return Trigger(index, index + 1, status, "noun", False, "", "") if status else None
    if words and words[0] == "دون" and reading.text(index + len(words)) in ("احد", "اي"):
        return None  # دون أن يصاب أحد tells a zero
    if words and "_" in reading.quote(index, index + len(words) - 1):
        return None  # #أطلقوا_سراح_سامر
    if words:
        harm = harm_words()[" ".join(words)]
        article = harm.kind == "victim" and word.text.startswith(("ال", "وال", "لل"))
        return Trigger(
            index, index + len(words) - 1, harm.status, harm.kind, article, _plural_pronoun(words[-1], harm.kind), word.form.preposition
        )
    for stem in word.stems:
        for last in _parted_phrases().get(stem, ()):
            if _is_parted(reading, index, last):
                harm = harm_words()[f"{stem} {last}"]
                return Trigger(index, index, harm.status, "verb", False, "", word.form.preposition)
    return None


def _is_parted(reading: Reading, index: int, last: str) -> bool:
    """Tell whether ``last`` ends the expression that begins at ``index``, and no other verb's: not قتل زوجته ثم سلم نفسه."""
    for ahead in range(index + 1, index + _LONGEST_PARTED):
        word = reading.words[ahead]
        if word.text == last:
            return ahead > index + 1
        if word.text in ("ثم", ";") or (word.text == "." and len(reading.text(ahead - 1)) > 1):
            return False
    return False


@functools.cache
def _parted_phrases() -> dict[str, list[str]]:
    """Give the last words of the expressions of two words that their subject may part, by the first."""
    table, lasts = phrase_table("harm").items(), _PARTED | _LIMBS
    parted = {first: sorted(last for last in behind if last in lasts and (last,) in behind[last]) for first, behind in table}
    return {first: found for first, found in parted.items() if found}


def _found_on(reading: Reading, index: int) -> int:
    """Give where على stands that words part from its verb of finding: عُثر لاحقاً على …; 0 where none does."""
    if _FINDS.isdisjoint(reading.words[index].stems):
        return 0
    return next((k for k in range(index + 2, index + 7) if reading.text(k) == "علي"), 0)


def _seizure_at(reading: Reading, index: int) -> Trigger | None:
    """Read an arrest whose word is parted from على by who makes it: ألقى الجهاز القبض في البلدة على …; it stands at على."""
    if reading.text(index - 1).lstrip("وف") in ("لم", "لن"):
        return None  # ولم يُقبض عليه
    for ahead in range(index + 1, index + _FARTHEST_SEIZED):
        word = reading.words[ahead]
        if word.text in ("علي", "عليه", "عليها", "عليهم", "عليهما"):
            return Trigger(ahead, ahead, "detained", "noun", False, word.text.removeprefix("علي"), "")
        if word.verb or not (word.spelled or word.text in ('"', "(", ")")):
            return None
    return None


def _trigger_at(reading: Reading, index: int) -> Trigger | None:
    word = reading.words[index]
    if "harm" in word.starts and (trigger := _phrase_at(reading, index)):
        return None if trigger.status == "none" and is_escaped(reading, index) else trigger
    if not word.harm or not word.harm_form:
        return None
    form = word.harm_form
    if form.stem == "قتله" and (form.conjunction == "ف" or form.preposition):  # which folds like قتلة
        if _is_object(reading, index + 1):
            return Trigger(index, index, "killed", "noun", False, "", "")  # أُدين لقتله الصحفي سامر
        if form.conjunction == "ف":
            return Trigger(index, index, "killed", "verb", False, "ه", "")  # ضربه فقتله
    if form.stem in _SEIZURES:
        return _seizure_at(reading, index)
    if (word.harm.kind == "noun" or form.stem in _NOUNLIKE) and is_escaped(reading, index):
        return None
    pronoun = form.pronoun or (_PASSIVE.get(reading.text(index + 1), "") if word.harm.kind in ("verb", "noun") else "")
    kind, status = word.harm.kind, word.harm.status
    if kind == "verb" and form.stem in _NOUNLIKE and (form.preposition or reading.text(index - 1) in _GOVERNING):
        kind = "noun"  # اعترف سامر بقتل خالد, أقدم على قتل زوجته
    if kind == "noun" and form.article and _is_event(reading, index):
        kind = "weak"  # عمليات ومحاولات الاغتيال are events, طالت عمليات الخطف 16 شخصاً is not
    if form.stem in ("ترك", "تركت") and reading.text(index + 1) in _BAILS:
        kind = "state"  # ثم تُرك بكفالة مالية
    if kind == "weak" and status == "released" and reading.text(index - 1) in ("فقد", "وقد", "قد"):
        kind = "verb"  # أما سامر الحوراني فقد خرج من السجن
    if kind == "victim" and form.preposition == "ل" and form.article and _is_of_body(reading, index - 1):
        return None  # المنظمة اليمنية للأسرى
    if is_void(reading, index, form) or (kind == "victim" and reading.text(index - 1) in _INSTITUTIONS):
        return None
    status = status_at(reading, index, form, status)
    if form.stem.startswith("فقد") and status == "killed":
        kind = "noun"  # فقد مطلع الشهر ابنه: the subject is not dead
    pronoun = pronoun or _plural_pronoun(form.stem, kind)
    return Trigger(index, index, status, kind, form.article, pronoun, form.preposition)
