"""Who claims an attack, and who denies: تبنّت الهجوم حركة كذا، أعلن تنظيم كذا مسؤوليته، ونفى فصيل كذا."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from darcli.data import read_table
from darcli.report.reading import Reading, Sentence
from darcli.report.words import strip_clitics
from darcli.text.fold import fold

CLAIMS, DENIES = "claims", "denies"

# a name is so long at most, and the deed stands so near
_LONGEST = 5
_REACH = 8
_CLOSED = frozenset(",.;:()[]؟?!")
# how it was claimed, where the tanween is not written
_MANNERS = frozenset({"كاملا", "رسميا", "لاحقا", "ايضا", "سريعا", "فورا", "علنا", "ضمنا", "ضمنيا", "بيانا"})
# where the name of a group is over
_ENDS = frozenset({"في", "علي", "عن", "عبر", "من", "الذي", "التي", "بعد", "خلال", "مسووليته", "مسووليتها", "مسيوليته", "بان", "ان", "ب"})


class Act(NamedTuple):
    """A claim or a denial at the tokens ``first`` to ``last`` of a sentence; ``actor`` is who it is of, ``None`` where that is not said."""

    kind: str
    first: int
    last: int
    sentence: int
    actor: tuple[int, int] | None


@functools.cache
def responsibility_words(name: str) -> frozenset[str]:
    """Give the folded words of a class of ``data/responsibility.tsv``; raises ``KeyError`` for an unknown class."""
    rows = {row[0]: row[1] for row in read_table("responsibility.tsv")}
    return frozenset(fold(rows[name]).text.split(","))


def find_acts(reading: Reading) -> list[Act]:
    """Find who claims and who denies, in order of the text; what is denied of a claim (لم تتبنَّ أي جهة) is none.

    >>> from darcli.report.reading import lay_out, read_layout
    >>> reading = read_layout(lay_out("وتبنت حركة الفجر الهجوم في بيان. ولم تتبن أي جهة الانفجار."))
    >>> [(act.kind, reading.quote(*act.actor)) for act in find_acts(reading)]
    [('claims', 'حركة الفجر')]
    """
    return [act for number, sentence in enumerate(reading.sentences) if not sentence.silent for act in _acts_in(reading, number, sentence)]


def _acts_in(reading: Reading, number: int, sentence: Sentence) -> Iterator[Act]:
    for index in range(sentence.first, sentence.end):
        if not reading.is_word(index):
            continue
        if _is(reading, index, "deny"):
            # نفت وزارة الدفاع قصف المشفى: what is denied is no part of the name
            ends = (k for k in range(index + 2, sentence.end) if _is(reading, k, "deed") or _is(reading, k, "denied"))
            yield Act(DENIES, index, index, number, _name_behind(reading, index + 1, next(ends, sentence.end)))
        elif _is_denied(reading, index, sentence):
            continue
        elif _is(reading, index, "claim_verb") or _is(reading, index, "claim_noun"):
            # folded, تبنى and تبني are one
            act = _claim(reading, index, number, sentence) or _claim_noun(reading, index, number, sentence)
            if act is not None:
                yield act
        elif _is(reading, index, "declare"):
            yield from _declaration(reading, index, number, sentence)


def _is(reading: Reading, index: int, name: str) -> bool:
    """Tell whether a word of a class stands at ``index``, with or without a conjunction, an article or a pronoun."""
    known = responsibility_words(name)
    text = reading.texts[index]
    if text in known or text.removeprefix("و").removeprefix("ف") in known:
        return True
    if name in ("deed", "claim_noun"):
        return any(form.stem in known for form in strip_clitics(text))
    return False


def _is_denied(reading: Reading, index: int, sentence: Sentence) -> bool:
    return any(reading.texts[k] in responsibility_words("not") for k in range(max(index - 3, sentence.first), index))


def _claim(reading: Reading, verb: int, number: int, sentence: Sentence) -> Act | None:
    """Read تبنى تنظيم كذا الهجوم, تبنت الهجوم حركة كذا, تنظيم كذا يتبنى الهجوم."""
    deed = next((k for k in range(verb + 1, min(verb + _REACH, sentence.end)) if _is(reading, k, "deed")), None)
    if deed is None:
        return None
    if deed > verb + 1:
        actor = _name_behind(reading, verb + 1, deed)
    else:
        actor = _name_before(reading, verb, sentence.first) or _name_behind(reading, deed + 1, sentence.end)
    return None if actor is None else Act(CLAIMS, min(verb, actor[0]), max(deed, actor[1]), number, actor)


def _claim_noun(reading: Reading, noun: int, number: int, sentence: Sentence) -> Act | None:
    """Read تبني العملية من قبل الجيش, تبني داعش للعملية."""
    deed = next((k for k in range(noun + 1, min(noun + _REACH, sentence.end)) if _is(reading, k, "deed")), None)
    if deed is None:
        return None
    by = next(
        (k for k in range(deed + 1, min(deed + _REACH, sentence.end - 1)) if reading.texts[k] == "من" and _is(reading, k + 1, "by")), None
    )
    actor = _name_behind(reading, by + 2, sentence.end) if by is not None else _name_behind(reading, noun + 1, deed)
    return None if actor is None else Act(CLAIMS, noun, max(deed, actor[1]), number, actor)


def _declaration(reading: Reading, verb: int, number: int, sentence: Sentence) -> Iterator[Act]:
    """Read أعلن تنظيم كذا مسؤوليته عن الهجوم."""
    own = next((k for k in range(verb + 1, min(verb + _REACH, sentence.end)) if _is(reading, k, "own")), None)
    if own is None:
        return
    actor = _name_behind(reading, verb + 1, own) or _name_before(reading, verb, sentence.first)
    if actor is not None:
        yield Act(CLAIMS, min(verb, actor[0]), max(own, actor[1]), number, actor)


def _name_behind(reading: Reading, first: int, end: int) -> tuple[int, int] | None:
    """Give the words from ``first`` on that name somebody, up to a sign, a preposition or another statement; quotes aside."""
    while first < end and reading.texts[first] in ('"', "'"):
        first += 1
    last = first - 1
    for index in range(first, min(end, first + _LONGEST)):
        text = reading.texts[index]
        if text in ('"', "'"):
            if last == first and reading.words[first].organisation and reading.is_word(index + 1):
                continue  # تنظيم "داعش"
            break
        if not reading.is_word(index) or text in _ENDS or text in _CLOSED or index in reading.in_date:
            break
        if index > first and (reading.words[index].verb or text.startswith("و")):
            break
        if reading.has_tanween(index) or (text.endswith("ا") and text in _MANNERS):
            break  # تتبنى العمل كاملاً
        last = index
    is_nobody = last < first or reading.texts[first] in responsibility_words("anyone") or bool(reading.words[first].verb)
    return None if is_nobody else (first, last)


def _name_before(reading: Reading, verb: int, start: int) -> tuple[int, int] | None:
    """Give the words right before a verb that open its sentence or clause: تنظيم كذا يتبنى."""
    first = verb
    while first > start and verb - first < _LONGEST and reading.is_word(first - 1) and reading.texts[first - 1] not in _ENDS:
        first -= 1
    opens = first == start or not reading.is_word(first - 1)
    has_verb = any(reading.words[index].verb for index in range(first, verb))
    return (first, verb - 1) if opens and first < verb and not has_verb else None
