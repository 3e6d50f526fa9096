"""Line breaks that only wrap a paragraph, as in texts of a fixed width: the sentence, and a name in it, goes on in the next line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from darcli.text.tokens import BREAK, Token

_NARROWEST, _WIDEST = 55, 130  # characters in a full line
_FEWEST = 4  # breaks
_FULL = 0.8  # of the width
_SHARE = 0.9
_ENDS = frozenset(".!?:;")


def join_wraps(text: str, tokens: list[Token]) -> list[Token]:
    """Give the ``tokens`` of a folded ``text`` without the breaks that only wrap its lines.

    A paragraph is wrapped when nearly all its lines are full: the first word of the next line would not have gone on them.

    >>> from darcli.text.tokens import tokenize
    >>> join_wraps("قتل\\nجرح", tokenize("قتل\\nجرح")) == tokenize("قتل\\nجرح")
    True
    """
    if text.count("\n") < _FEWEST:
        return tokens
    wraps = _find_wraps(text)
    return [token for token in tokens if token.kind != BREAK or not wraps.intersection(range(token.start, token.end))] if wraps else tokens


def _find_wraps(text: str) -> set[int]:
    """Give the offsets of the line breaks that wrap a paragraph."""
    found: set[int] = set()
    block: list[tuple[str, int]] = []  # lines, each with where it ends
    start = 0
    for line in [*text.split("\n"), ""]:
        if line.strip():
            block.append((line.rstrip(), start + len(line)))
        else:
            found.update(_wraps_of(block))
            block = []
        start += len(line) + 1
    return found


def _wraps_of(block: Sequence[tuple[str, int]]) -> list[int]:
    """Give the ends of the full lines of a wrapped paragraph, none where it is not wrapped."""
    width = max((len(line) for line, _ in block), default=0)
    if len(block) <= _FEWEST or not _NARROWEST <= width <= _WIDEST:
        return []
    open_ends = [(line, following, end) for (line, end), (following, _) in pairwise(block) if _goes_on(line, following)]
    full = [end for line, following, end in open_ends if _is_full(line, following, width)]
    return full if len(open_ends) >= _FEWEST and len(full) >= _SHARE * len(open_ends) else []


def _goes_on(line: str, following: str) -> bool:
    """Tell whether a line ends in the middle of a sentence and the next begins with a word."""
    return line[-1] not in _ENDS and following.lstrip()[0].isalpha()


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) >= _FULL * width and len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
