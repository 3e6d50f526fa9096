"""A possible place with all that is known of where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from darcli.report.mentions import Mention
from darcli.report.name_words import FUNCTION_WORDS
from darcli.report.reading import Reading, Sentence
from darcli.report.words import Form, Word, read_word
from darcli.text.gazetteer import Place

_MARKS = frozenset({"#", '"', "(", "'", "[", "«"})
_ABSENT = Word("", Form("", 0), spelled=False)
KNOWN, NEW, SITE = 0, 1, 2


@dataclass(slots=True)
class PlaceCandidate:
    """A possible place: tokens ``first`` to ``last``, ``skip`` letters of the first being a clitic."""

    reading: Reading
    sentence: Sentence
    first: int
    last: int
    skip: int
    place: Place | None  # what the gazetteer knows of it; None for a name that no list has
    follow: str  # how it goes on with a place right before: "و", "," or "-"; or ""
    listing: bool  # within a list that the plural of a kind opened: بلدات الفوعة وكفريا
    home: str  # whose home it is said to be: "descent", "person", "age" or ""
    near: str  # whether the report has other places of its country
    mention: Mention | None  # a person's name that shares a word with it
    kind: frozenset[str]  # the roles of the kind of place before it, and "kept" where that kind is part of the name

    start: int = field(init=False)  # its first word behind the kind
    before: int = field(init=False)  # the word before it, past quotation marks and brackets
    sort: int = field(init=False)  # a site with its kind, a known name, or one that no list has
    own: Word = field(init=False)  # the first word without its clitic

    def __post_init__(self) -> None:
        """Work out what is asked again and again."""
        reading, kept = self.reading, "kept" in self.kind
        self.start = self.first + kept
        self.sort = SITE if kept else KNOWN if self.place else NEW
        self.own = read_word(reading.texts[self.first][self.skip :]) if self.skip else reading.words[self.first]
        before = self.first - 1
        while before >= self.sentence.first and reading.texts[before] in _MARKS:
            before -= 1
        self.before = before

    @property
    def words(self) -> tuple[Word, ...]:
        """Give the first word of the bare name without its clitic, the last, two before and two behind."""
        words, before, start, least = self.reading.words, self.before, self.start, self.sentence.first
        return (
            words[start] if start > self.first else self.own,
            words[self.last] if self.last > start else _ABSENT,
            words[before] if before >= least else _ABSENT,
            words[before - 1] if before > least else _ABSENT,
            words[self.last + 1],
            words[self.last + 2],
        )

    @property
    def is_phrase(self) -> bool:
        """Tell whether a word goes on behind it as it does behind a noun: في الثورة السورية, وقف إطلاق النار."""
        word = self.reading.words[self.last + 1]
        if self.last + 1 >= self.sentence.end or not word.spelled:
            return False
        form = word.form
        return not (form.conjunction or form.preposition or word.harm or word.place.roles or word.text in FUNCTION_WORDS)
