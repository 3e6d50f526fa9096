"""Nouns of which only the sentence tells that two are meant: مقتل شرطيين وإصابة 3 آخرين, أربع نساء وصبيان وفتاة, توقيف عنصري دعم."""

from __future__ import annotations

from darcli.report.announced import are_two_named
from darcli.report.lexicon import units
from darcli.report.mentions import Mention
from darcli.report.quantity import DAYS, is_under_harm
from darcli.report.reading import Reading
from darcli.report.words import Form

_THEY_TWO = frozenset({"هما", "وهما", "احدهما", "كلاهما", "منهما", "اثنين", "كليهما", "اسمهما", "عمرهما", "واحدهما"})
_FARTHEST_PRONOUN = 12
_CELLS = frozenset({"خليه", "عصابه", "جهه", "جماعه", "مجموعه", "شبكه"})


def is_told_dual(reading: Reading, index: int, named: dict[int, Mention]) -> bool:
    """Tell whether what follows tells that a noun on ين means two: two names, a number of others, a dual pronoun."""
    if are_two_named(reading, index, named) or _is_counting(reading, index):
        return True
    for ahead in range(index + 1, min(index + _FARTHEST_PRONOUN, len(reading.words))):
        if reading.texts[ahead] in _THEY_TWO:
            return True  # اعتقلوا مواطنين من البلدة، وهما: …
        word = reading.words[ahead]
        if word.verb or word.harm or ahead in reading.numbers or ahead in named or reading.is_break(ahead):
            return False
    return False


def is_counted_on(reading: Reading, index: int) -> bool:
    """Tell whether a noun stands in a row of numbers, where it is a dual: 14 رجلاً وأربع نساء وصبيان وفتاة."""
    return reading.texts[index][0] == "و" and any(k in reading.numbers for k in (index - 2, index - 3)) and index - 1 not in reading.numbers


def is_only_dual(reading: Reading, index: int, form: Form) -> bool:
    """Tell whether a construct form can be of two only, as its plural is a broken one: توقيف عنصري دعم; مقاتلي may be many."""
    whole = units().get(form.stem + "ن")
    return whole is not None and whole.number == 2 and form.cost == bool(form.conjunction) and not is_owner(reading, index - 1)


def is_construct_dual(reading: Reading, index: int) -> bool:
    """Tell whether عاملا is 'the two workers of': no tanween on it, and a definite noun behind it."""
    following = reading.words[index + 1] if index + 1 < len(reading.words) else None
    plain = following is not None and following.text.startswith("ال") and following.text not in DAYS and not following.demonym
    return plain and reading.quote(index, index).endswith("ا")


def _is_counting(reading: Reading, index: int) -> bool:
    """Tell whether the sentence counts the others, so that ين is no plural without number: مقتل شرطيين وإصابة 3 آخرين."""
    joined = reading.texts[index][0] == "و" and is_under_harm(reading, index - 1)  # استشهاد ضابط ومجندين وإصابة 5
    if not (joined or is_under_harm(reading, index)):
        return False
    for ahead in range(index + 1, index + 8):
        word = reading.words[ahead]
        if word.harm is not None:
            return word.text[0] == "و" and word.harm.kind in ("noun", "verb") and ahead + 1 in reading.numbers
    return False


def is_owner(reading: Reading, before: int) -> bool:
    """Tell whether the word at ``before`` is a thing without article, whose second noun the next one is."""
    word = reading.words[before]
    thing = word.common or (word.organisation is not None and word.text in _CELLS)
    plain = thing and not (word.harm or word.verb or word.starts or word.unit or word.demonym)
    plain = plain and (word.organisation is None or word.text in _CELLS)
    return plain and not word.text.startswith("ال") and not word.form.preposition and len(word.text) > 3 and before not in reading.in_date
