"""The noun phrase that a number of people counts: عناصر من الفصائل المحلية, شخصين مشتبهين."""

from __future__ import annotations

from darcli.report.bodies import affiliation_words, read_body
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings

_OTHERS = frozenset({"اخرين", "اخرون", "اخران", "اخريات", "مجهولي", "مجهول", "مجهوله", "الهويه"})
_LONGEST = 3


def counted_group(around: Surroundings, first: int, last: int) -> str | None:
    """Give the counted noun of the number at ``first`` to ``last``, with its adjectives and the body it belongs to, or ``None``."""
    reading = around.reading
    nouns = [
        index for index in range(first, last + 1) if reading.words[index].unit or (reading.words[index].harm and reading.is_word(index))
    ]
    if not nouns:
        return None
    begin, end = nouns[0], nouns[-1]
    stop = around.sentence(around.sentence_of(first)).end
    while end + 1 < stop and end - begin < _LONGEST and _is_adjective(reading, end + 1):
        end += 1
    joined = end + 2 if reading.texts[end + 1] in ("من", "في", "ضمن") else end + 1
    if joined < stop and reading.texts[joined] in affiliation_words("head") and (body := read_body(around, joined)) is not None:
        end = body.last
    elif end + 1 < stop and _is_owner(reading, end, end + 1):
        end += 1
    form = reading.words[begin].unit_form or reading.words[begin].harm_form
    start, finish = reading.folded.span(reading.tokens[begin].start + len(form.conjunction if form else ""), reading.tokens[end].end)
    return " ".join(reading.folded.source[start:finish].split())


def _is_owner(reading: Reading, noun: int, index: int) -> bool:
    """Tell whether a definite word completes the noun before it: عناصر التنظيم, قتلى الجيش."""
    form = reading.words[noun].unit_form or reading.words[noun].harm_form
    plain = index not in reading.in_date and reading.words[index].harm is None and reading.texts[index] not in ("اليوم", "الان", "امس")
    return form is not None and not form.article and not form.pronoun and reading.texts[index].startswith("ال") and plain


def _is_adjective(reading: Reading, index: int) -> bool:
    """Tell whether a word qualifies the noun before it: عراقيين, آخرين, مجهول الهوية."""
    word = reading.words[index]
    return reading.is_word(index) and (
        word.text in _OTHERS or (word.demonym is not None and not word.demonym.article and not word.demonym.preposition)
    )
