"""What the words of a date say, before it is known which day that is, and the page the rules read them from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from darcli.report.dates.words import Phrase, words
from darcli.text.fold import Folded
from darcli.text.tokens import BREAK, SIGN, WORD, Token, text_of

# so that rules may look a few tokens past the end
_PADDING = ("",) * 12
_CLITICS = ("و", "ف", "ب", "ل")
_OUTSET_REACH = 5  # words


@dataclass(slots=True)
class Expression:
    """A date expression in tokens ``first`` to ``last``; what it does not say is ``None`` or empty.

    ``until`` is the last day of a range inside a month, ``until_weekday`` that of a night between two days. ``nth`` counts weekdays of a
    month (-1 the last). ``offset`` counts days from the publication, ``shift`` days, weeks, months or years from it, or, where
    ``from_text``, from the date that the text named last; a ``bare`` one (بعد يومين) only where that is the day of publication, as
    elsewhere it may be told from a day that is not named. ``which`` is last, this, next, same or before, of the month or the year
    (``which_unit``) or of whatever the expression names. ``since`` stands behind منذ, ``event`` behind the
    name of what happened (ثورة 25 يناير). ``hidden`` expressions only keep their words from being read otherwise.
    """

    first: int
    last: int
    calendar: str = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    weekday: int | None = None
    until_weekday: int | None = None
    nth: int | None = None
    offset: int | None = None
    shift: tuple[int, str] | None = None
    from_text: bool = False
    bare: bool = False
    which: str = ""
    which_unit: str = ""
    since: bool = False
    event: bool = False
    hidden: bool = False

    def is_stated(self) -> bool:
        """Tell whether the day, month or year itself stands in the text."""
        return self.day is not None or self.month is not None or self.year is not None


@dataclass(slots=True)
class Page:
    """The tokens of a report with their texts, padded with empty words at the end."""

    folded: Folded
    tokens: Sequence[Token]
    words: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.words = [*map(text_of, self.tokens), *_PADDING]

    def before(self, index: int) -> str:
        """Give the word before token ``index``, empty at the start."""
        return self.words[index - 1] if index > 0 else ""

    def has_before(self, index: int, name: str) -> bool:
        """Tell whether a word of the class ``name`` stands before token ``index``, with or without a clitic."""
        before = self.before(index)
        return before in words(name) or (before[:1] in _CLITICS and before[1:] in words(name))

    def is_outset(self, index: int) -> bool:
        """Tell whether a date at ``index`` is that at which a war or an uprising began: منذ اندلاع الثورة في آذار, not بداية آذار."""
        outset = words("outset")
        for position in range(index - 1, max(index - _OUTSET_REACH, 0) - 1, -1):
            if self.tokens[position].kind != WORD:
                return False
            if self.words[position] in outset:
                return index - position > 2
        return False

    def ends(self, index: int) -> bool:
        """Tell whether a sign, a line break or the end stands at ``index``."""
        return index >= len(self.tokens) or self.tokens[index].kind in (SIGN, BREAK)

    def is_word(self, index: int) -> bool:
        """Tell whether a word of letters stands at ``index``."""
        return index < len(self.tokens) and self.tokens[index].kind == WORD

    def match(self, table: dict[str, tuple[Phrase, ...]], index: int) -> tuple[str, int] | None:
        """Give the value of the longest phrase at ``index`` and its last token."""
        for phrase in table.get(self.words[index], ()):
            last = index + len(phrase.rest)
            if not phrase.rest or tuple(self.words[index + 1 : last + 1]) == phrase.rest:
                return phrase.value, last
        return None

    def touches(self, index: int) -> bool:
        """Tell whether token ``index`` follows the one before it without a space."""
        return 0 < index < len(self.tokens) and self.tokens[index].start == self.tokens[index - 1].end

    def source(self, index: int) -> str:
        """Give the letters of token ``index`` as the report has them."""
        start, end = self.folded.span(self.tokens[index].start, self.tokens[index].end)
        return self.folded.source[start:end]
