"""A possible name with all that is known of its place."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.report.name_collect import Name
from darcli.report.reading import Reading, Sentence
from darcli.report.words import Form, Word, read_word

# contexts that leave hardly a doubt that a name follows
ANNOUNCED = ("title", "kin", "called")
_NOTHING = Word("", Form("", 0), spelled=False)


@dataclass(slots=True, unsafe_hash=True)  # never changed; a named tuple takes twice as long to make
class Candidate:
    """A possible name with all that is known of its place: tokens from ``start``, behind its quotation mark, title and clitic."""

    reading: Reading
    sentence: Sentence
    first: int  # where it begins with its quotation mark
    start: int
    name: Name
    context: str
    head: int
    skip: int
    closed: bool
    paired: bool  # joined by و to a person of one name right before

    @property
    def own(self) -> Word:
        """Give the first word without its clitic."""
        return read_word(self.name.units[0]) if self.skip else self.reading.words[self.start]

    @property
    def words(self) -> tuple[Word, ...]:
        """Give the first word without its clitic, the words before and behind the name, its second unit, the word before all, its last."""
        words, units = self.reading.words, self.name.units
        second = read_word(units[1]) if len(units) > 1 else _NOTHING
        before, early = (words[self.first - 1], words[self.first - 2]) if self.first else (_NOTHING, _NOTHING)
        return self.own, before, words[self.name.end], second, early, words[self.name.end - 1]
