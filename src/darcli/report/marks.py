"""Which words a scan has to look at: told once for each form, and listed once for each text or sentence.

Most words of a text tell a scan nothing. One walk sorts out the others for all scans together.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence
from typing import NamedTuple

from darcli.report.quantity import ANOTHER, BEFORE_HARMED, BOTH, ONE_OF_THEM, OTHERS, REST, THE_OTHER
from darcli.report.words import Form, Word, read_word
from darcli.text.tokens import Occurrences, is_spelled

_MOST_FORMS = 60_000
OPENING_SIGNS = {'"': '"', "(": ")", "'": "'", "[": "]"}
# words that count people though no list of nouns has them: آخرون, آخر, أحد
COUNTING_WORDS = (
    frozenset(f"و{word}" for word in ANOTHER | REST | {"اخرون", "اخرين", "اخريات"})
    | ANOTHER
    | REST
    | BOTH
    | ONE_OF_THEM
    | OTHERS
    | THE_OTHER
    | {"احد", "احدي"}
)


class Marks(NamedTuple):
    """The tokens of a sentence that a scan has to look at, in order."""

    naming: list[int]  # a name may begin, or what a name behind it belongs to
    harmful: list[int]  # words of harm, and words that a phrase of harm begins with
    counting: list[int]  # words that may count people; digits and number words are known without
    stirring: list[int]  # verbs, and words that a phrase begins with
    placing: list[int]  # a place may begin, or its kind


_NAMING, _HARMFUL, _COUNTS, _STIRRING, _PLACING = 1, 2, 4, 8, 16
# the lists of marks that a word with these bits stands in
_LISTS = tuple(tuple(number for number in range(5) if bits >> number & 1) for bits in range(32))


def list_marks(words: Sequence[Word], first: int, end: int) -> Marks:
    """Sort out the words of a sentence, the tokens ``first`` to ``end`` (not included)."""
    marks = Marks([], [], [], [], [])
    behind = words[first - 1].marks_behind
    for index, word in enumerate(words[first:end], first):
        if bits := word.marks | behind:
            for number in _LISTS[bits]:
                marks[number].append(index)
        behind = word.marks_behind
    return marks


class Leads(NamedTuple):
    """The tokens of a whole text at which something may begin, in order."""

    numbers: list[int]
    dates: list[int]
    causes: list[int]
    bodies: list[int]


_IN_DIGITS = 3  # numbers and dates may begin with digits
_LEADS = tuple(tuple(number for number in range(4) if bits >> number & 1) for bits in range(16))


class WordTable(dict[str, Word]):
    """Every form met so far, signs and numbers with them, by its text; looked up without a call where it is known."""

    def __missing__(self, text: str) -> Word:
        """Read a form not met before."""
        if len(self) >= _MOST_FORMS:
            self.clear()
        word = self[text] = read_word(text) if is_spelled(text) else Word(text, Form(text, 0), spelled=False)
        word.marks, word.marks_behind = _mark(word), _mark_behind(word)
        word.leads = (
            _IN_DIGITS if "0" <= text < ":" else sum([1 << number for number, known in enumerate(_leading_words()) if text in known])
        )
        return word

    def list_leads(self, occurrences: Occurrences) -> Leads:
        """Sort out the words of a text."""
        leads = Leads([], [], [], [])
        for text, places in occurrences.items():
            if bits := self[text].leads:
                for number in _LEADS[bits]:
                    leads[number].extend(places)
        for places in leads:
            places.sort()
        return leads


@functools.cache
def _leading_words() -> tuple[Collection[str], ...]:
    """Give the words that something may begin with, in the order of :class:`Leads`."""
    # only now: these read reports themselves
    from darcli.report.bodies import body_words
    from darcli.report.causes import cause_words
    from darcli.report.dates.words import triggers
    from darcli.text.number_words import number_words

    return number_words(), triggers(), cause_words(), body_words()


def _is_lettered(word: Word) -> bool:
    """Tell whether a word may be a letter that stands for a name: ع.د., وت. سيد علي."""
    return word.spelled and len(word.text.removeprefix("و")) <= 1


def _mark(word: Word) -> int:
    """Give what a word is by itself."""
    naming = (
        word.opening
        or word.organisation
        or "body" in word.starts
        or (not word.spelled and word.text in OPENING_SIGNS)
        or _is_lettered(word)
    )
    counting = word.unit or word.harm or "vague" in word.starts or word.text in COUNTING_WORDS
    return (
        (_NAMING if naming else 0)
        | (_HARMFUL if word.harmful else 0)
        | (_COUNTS if counting else 0)
        | (_STIRRING if word.stirring else 0)
        | (_PLACING if word.place.active or word.fresh else 0)
    )


def _mark_behind(word: Word) -> int:
    """Give what any word is right behind this one: a name behind شاب or يدعى, people behind مقتل or in brackets."""
    return (_NAMING if word.unit or "called" in word.starts else 0) | (_COUNTS if word.harm or word.text in BEFORE_HARMED else 0)
