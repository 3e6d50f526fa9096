"""Tokens of folded text: words, numbers, punctuation and line breaks, each with its offsets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import repeat
from operator import attrgetter, itemgetter
from typing import NamedTuple

from darcli.text import letters
from darcli.text.fold import Folded

WORD, NUMBER, SIGN, BREAK = "w", "n", "s", "b"

_TOKEN = re.compile(
    f"(?P<w>[{letters.LETTERS}]+)"
    r"|(?P<n>[0-9]+(?:[.,][0-9]{3}(?![0-9]))*(?:\.[0-9]+)?)"
    r"|(?P<b>[ \t\r\f\v\u00a0]*\n\s*)"
    r"|(?P<l>[^\W\d_؀-ࣿ]+)"
    r"|(?P<s>[^\s_])"
)

_KINDS = {"w": WORD, "l": WORD, "n": NUMBER, "s": SIGN, "b": BREAK, None: SIGN}
_Match = re.Match[str]
_named_group = attrgetter("lastgroup")
_new = tuple.__new__


class Token(NamedTuple):
    """One token: its folded ``text``, where it stands in the folded text, and its ``kind``."""

    text: str
    start: int
    end: int
    kind: str


# the texts of many tokens, with map: faster than by name
text_of = itemgetter(0)


def is_spelled(text: str) -> bool:
    """Tell whether the text of a token is a word; it alone tells the kind."""
    match = _TOKEN.match(text)
    return match is not None and match.lastgroup in ("w", "l")


def tokenize(folded: Folded | str) -> list[Token]:
    """Split folded text into tokens; spaces and the underscores of hashtags are left out.

    ``kind`` is ``WORD`` (letters of any script), ``NUMBER`` (digits, with thousands and decimals), ``SIGN`` (any other character) or
    ``BREAK`` (one or more line breaks: its text tells how many).

    >>> [token.text for token in tokenize("بينهم 3 مدنيين.وقتل")]
    ['بينهم', '3', 'مدنيين', '.', 'وقتل']
    """
    found = list(_TOKEN.finditer(folded if isinstance(folded, str) else folded.text))
    texts, kinds = map(_Match.group, found), map(_KINDS.__getitem__, map(_named_group, found))
    # column by column and past the class: tokens made one by one take twice the time
    columns = zip(texts, map(_Match.start, found), map(_Match.end, found), kinds, strict=True)
    return list(map(_new, repeat(Token), columns))


class Occurrences:
    """Where each form stands among the tokens of a text: a scan for a few words asks here and need not go through the text."""

    __slots__ = ("_at", "_forms", "_signs")

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Index ``tokens`` by their texts."""
        at: dict[str, list[int]] = defaultdict(list)
        for index, text in enumerate(map(text_of, tokens)):
            at[text].append(index)
        self._at, self._forms = at, frozenset(at)
        self._signs = [text for text in at if not text.isalpha()]

    def __contains__(self, text: str) -> bool:
        """Tell whether a form stands in the text."""
        return text in self._forms

    def items(self) -> Iterable[tuple[str, list[int]]]:
        """Give each form with its tokens."""
        return self._at.items()

    def find(self, words: Set[str]) -> list[int]:
        """Give the tokens whose text is one of ``words``, in order.

        >>> Occurrences(tokenize("قتل 3 وقتل 2")).find({"قتل", "جرح"})
        [0]
        """
        met = words & self._forms  # in this order it takes the time of the shorter one
        return self._places(met) if met else []

    def find_figures(self) -> list[int]:
        """Give the numbers in digits."""
        return self._places(text for text in self._signs if "0" <= text < ":")

    def find_breaks(self) -> list[int]:
        """Give the line breaks."""
        return self._places(text for text in self._signs if "\n" in text)

    def find_signs(self) -> list[int]:
        """Give all that is no word: numbers, signs and line breaks."""
        return self._places(self._signs)

    def _places(self, texts: Iterable[str]) -> list[int]:
        at = self._at
        return sorted([index for text in texts for index in at[text]])
