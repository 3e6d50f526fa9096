"""Tokens of folded text: words, numbers, punctuation and line breaks, each with its offsets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import repeat
from operator import attrgetter
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

    __slots__ = ("_at", "_figures")

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Index ``tokens`` by their texts."""
        at: dict[str, list[int]] = defaultdict(list)
        for index, token in enumerate(tokens):
            at[token[0]].append(index)
        self._at, self._figures = at, [text for text in at if "0" <= text < ":"]

    def find(self, words: Collection[str], *, figures: bool = False) -> list[int]:
        """Give the tokens whose text is one of ``words``, in order, and with ``figures`` the numbers in digits too.

        >>> Occurrences(tokenize("قتل 3 وقتل 2")).find({"قتل"}, figures=True)
        [0, 1, 3]
        """
        at = self._at
        # by the shorter of the two; an intersection of sets may go through the longer one
        met = [text for text in words if text in at] if len(words) < len(at) else [text for text in at if text in words]
        if figures:
            met += self._figures
        return sorted([index for text in met for index in at[text]])
