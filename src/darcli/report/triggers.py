"""Where a report says that harm was done: the words of ``data/harm.tsv`` with their clitics."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.report.lexicon import harm_words
from darcli.report.mentions import Mention
from darcli.report.reading import Reading

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
        "تبادل",
        "صفقه",
    }
)

_EVENTS = frozenset(
    {"عمليات", "عمليه", "محاولات", "حملات", "حمله", "حوادث", "حادثه", "اوامر", "قرار", "تهمه", "جرايم", "جريمه", "مذكره", "مذكرات"}
)
_LOST = frozenset({"فقد", "فقدت", "فقدوا", "خسر", "خسرت", "خسروا"})
_RETURNS = frozenset({"عاد", "عادت", "عادا", "عادوا"})
_SENTENCES = frozenset({"حكم", "حكمت", "قضت", "قضي", "احكام", "عقوبه", "حكما", "محكمه", "يحكم", "حكمه"})
_CARRIED_OUT = frozenset({"نفذ", "نفذت", "تنفيذ", "ينفذ", "تنفذ", "نفذوا"})
# أُفرج عنهم, عُثر عليه: the verb speaks of those named before
_PASSIVE = {"عنه": "ه", "عنها": "ها", "عنهم": "هم", "عنهما": "هما", "عنهن": "هن"}


@dataclass(frozen=True, slots=True)
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
    words = reading.words
    for sentence in reading.sentences:
        if sentence.silent:
            continue
        behind = sentence.first
        for index in range(sentence.first, sentence.end):
            if not words[index].harmful or index < behind or index in named:
                continue
            trigger = _trigger_at(reading, index)
            if trigger and trigger.last < sentence.end:
                found.append(trigger)
                behind = trigger.last + 1
    return found


def _is_event(reading: Reading, index: int) -> bool:
    return any(reading.words[k].stems and _EVENTS & set(reading.words[k].stems) for k in (index - 1, index - 2) if k >= 0)


def _is_no_death(reading: Reading, index: int) -> bool:
    """Tell whether قضى is a court's ruling or the spending of time: قضت المحكمة, قضى خمس سنوات."""
    following = set(reading.words[index + 1].stems) if index + 1 < len(reading.words) else set()
    return (
        bool(following & {"محكمه", "هييه", "قاضي", "قاض", "بان", "بحبس", "بسجن", "باعدام", "سنوات", "عقوبه", "ايام", "حكم"})
        or index + 1 in reading.numbers
    )


def _was_held(reading: Reading, index: int) -> bool:
    """Tell whether the sentence tells of captivity, from which somebody comes back: بعد 47 يوماً على اختطافه، عاد …"""
    start = _sentence_start(reading, index)
    held = (reading.words[k].harm for k in range(start, min(index + 15, len(reading.words))) if k != index)
    return any(harm is not None and harm.status in ("missing", "detained") for harm in held)


def _plural_pronoun(text: str, kind: str) -> str:
    """Give the pronoun of an expression that is listed with it: حتفهما, سراحهم."""
    return next((ending for ending in ("هما", "هم", "هن") if kind == "state" and text.endswith(ending)), "")


def _sentence_start(reading: Reading, index: int) -> int:
    """Give where the sentence begins, at most 25 tokens back."""
    start = index
    while start > 0 and index - start < 25 and reading.text(start - 1) != "." and not reading.is_break(start - 1):
        start -= 1
    return start


def _is_sentence(reading: Reading, index: int) -> bool:
    """Tell whether إعدام is a court's sentence that nobody is said to have carried out."""
    words = {stem for k in range(_sentence_start(reading, index), min(index + 4, len(reading.words))) for stem in reading.words[k].stems}
    return bool(words & _SENTENCES) and not words & _CARRIED_OUT


def _trigger_at(reading: Reading, index: int) -> Trigger | None:
    word = reading.words[index]
    words = reading.phrase_words(index, "harm") if "harm" in word.starts else ()
    if words:
        harm = harm_words()[" ".join(words)]
        return Trigger(
            index, index + len(words) - 1, harm.status, harm.kind, False, _plural_pronoun(words[-1], harm.kind), word.form.preposition
        )
    if not word.harm or not word.harm_form:
        return None
    form = word.harm_form
    pronoun = form.pronoun or (_PASSIVE.get(reading.text(index + 1), "") if word.harm.kind == "verb" else "")
    kind, status = word.harm.kind, word.harm.status
    if kind == "noun" and form.article and _is_event(reading, index):
        kind = "weak"  # عمليات ومحاولات الاغتيال are events, طالت عمليات الخطف 16 شخصاً is not
    if form.stem in ("قضي", "قضت", "قضوا") and _is_no_death(reading, index):
        return None
    if form.stem == "اعدام" and _is_sentence(reading, index):
        status = "detained"
    if form.stem == "تحرير" and index and reading.words[index - 1].organisation:
        return None  # هيئة تحرير الشام
    following = reading.words[index + 1]
    if form.stem == "فقد" and (following.verb or (following.harm and following.harm.kind == "verb")):
        return None  # فقد قُتل: the ف of a sentence and قد
    if form.stem.startswith("حيات") and not any(_LOST & set(reading.words[k].stems) for k in range(max(index - 6, 0), index)):
        return None
    if form.stem in _RETURNS and not _was_held(reading, index):
        return None
    if word.harm.kind == "victim" and reading.text(index - 1) in _INSTITUTIONS:
        return None
    pronoun = pronoun or _plural_pronoun(form.stem, kind)
    return Trigger(index, index, status, kind, form.article, pronoun, form.preposition)
