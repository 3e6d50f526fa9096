"""Sentences of a report, as runs of tokens: the stretch that is quoted as evidence, and the reach of a verb."""

from __future__ import annotations

from collections.abc import Sequence

from darcli.records import Section
from darcli.text.fold import Folded
from darcli.text.tokens import BREAK, NUMBER, SIGN, WORD, Occurrences, Token

_ENDS = frozenset(".?!;")
_CLOSING = frozenset("\"')]}")
_ITEM_SIGNS = frozenset(".-)")
_BULLETS = frozenset("•◦·")
# 👈 and its like point at what they introduce (وهما 👈 فلان) and part nothing
_POINTING = frozenset("👆👇👈👉☚☛☜☞")
# the letter behind a year or an hour (1446هـ. 2024م. 9 ص.) is no initial
_UNITS = frozenset("مهص")


def split_sentences(
    folded: Folded, tokens: Sequence[Token], sections: Sequence[Section], occurrences: Occurrences | None = None
) -> list[tuple[int, int]]:
    """Split tokens into sentences, each given as its first token and the one after its last; line breaks stand between them.

    A sentence ends at a full stop, a question or exclamation mark, a semicolon, a line break, before a bullet or an emoji that stands
    for one, before the next number of a list within a line (1) … 2) …), and where a section ends. It does not end inside a number, a web
    address or an ellipsis, nor at the dot of an initial (د. بلال, ر.ع). Closing quotes belong to the sentence before them.

    >>> from darcli.text.fold import fold
    >>> from darcli.text.tokens import tokenize
    >>> text = fold("قتل د. بلال في 2.5 كم.وأصيب اثنان")
    >>> split_sentences(text, tokenize(text), ())
    [(0, 8), (8, 10)]
    """
    cuts = _section_starts(folded, tokens, sections)
    found: list[tuple[int, int]] = []
    first = skip = number = 0
    for i in sorted({*cuts, *(occurrences or Occurrences(tokens)).find_signs()}):
        if i < skip:
            continue
        token = tokens[i]
        if token.kind == NUMBER and (value := _item_number(tokens, i, first, number)):
            number = value
            end = i
        elif i in cuts or (token.kind == SIGN and _is_bullet(tokens, i)):
            end = i
        elif token.kind == BREAK:
            _close(tokens, found, first, i)
            first = i + 1
            continue
        elif token.text in _ENDS and _is_end(tokens, i, first):
            end = skip = _after_closing(tokens, i + 1)
        else:
            continue
        if end > first and _close(tokens, found, first, end):
            first = end
    _close(tokens, found, first, len(tokens))
    return found


def _close(tokens: Sequence[Token], found: list[tuple[int, int]], first: int, end: int) -> bool:
    """Add a sentence; signs alone (an emoji at the end of a line) go to the one before them. Give whether there was anything to add to."""
    if any(tokens[i].kind in (WORD, NUMBER) for i in range(first, end)):
        found.append((first, end))
        return True
    if first < end and found and found[-1][1] == first:
        found[-1] = (found[-1][0], end)
        return True
    return False


def _section_starts(folded: Folded, tokens: Sequence[Token], sections: Sequence[Section]) -> frozenset[int]:
    """Give the tokens with which a section begins in the middle of a line; the others begin behind a line break anyway."""
    starts = set()
    for section in sections:
        if section.start and folded.source[section.start - 1] != "\n":
            low, high = 0, len(tokens)
            while low < high:
                middle = (low + high) // 2
                if folded.offset(tokens[middle].start) < section.start:
                    low = middle + 1
                else:
                    high = middle
            if low < len(tokens):
                starts.add(low)
    return frozenset(starts)


def _is_bullet(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a bullet or emoji stands at ``i``, the first of its run."""
    text = tokens[i].text
    if text < "·":
        return False  # as most signs: , . ( "
    return _is_ornament(text) and not (i and _is_ornament(tokens[i - 1].text))


def _is_ornament(text: str) -> bool:
    code = ord(text[0])
    pictured = 0x2500 <= code <= 0x27BF or 0x2B00 <= code <= 0x2BFF or code >= 0x1F000 or text in _BULLETS
    return pictured and text not in _POINTING


def _item_number(tokens: Sequence[Token], i: int, first: int, last: int) -> int:
    """Give the number of the list item that begins at ``i``, or 0; ``last`` is the number of the item before.

    A new item within a line counts on from the last one, so that in 2018. and 12-13 are none.
    """
    text = tokens[i].text
    if i + 2 >= len(tokens) or len(text) > 3 or not text.isdigit():
        return 0
    sign, after = tokens[i + 1], tokens[i + 2]
    if sign.text not in _ITEM_SIGNS or sign.start != tokens[i].end or after.kind == NUMBER:
        return 0
    value = int(text)
    if i == first:
        return value
    before = tokens[i - 1].text
    if before == "(" or (value != last + 1 and not (value == 1 and before == ":")):
        return 0
    return value if sign.text == ")" or before in ",.;:)" else 0


def _is_end(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Tell whether the sign at ``i`` ends the sentence that began at ``first``."""
    sign = tokens[i]
    before = tokens[i - 1] if i > first and tokens[i - 1].end == sign.start else None
    after = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].start == sign.end else None
    if i == first or (after and after.kind == WORD and after.text[0] < "\u0600"):
        return False
    if sign.text != ".":
        return True
    joined = before is not None and after is not None and before.kind == after.kind == NUMBER
    if joined or (before and before.text == ".") or (after and after.text == "."):
        return False
    if before and i - 1 == first and before.kind == NUMBER:
        return False
    return not (before and _is_initial(tokens, i - 1))


def _is_initial(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether the word at ``i`` is a single letter that stands for a word (د. بلال, ر.ع, وت. سيد علي, أ. of a list)."""
    token = tokens[i]
    if token.kind != WORD or len(token.text.removeprefix("و")) > 1:
        return False
    return not (i and token.text in _UNITS and tokens[i - 1].kind == NUMBER)


def _after_closing(tokens: Sequence[Token], i: int) -> int:
    """Give the first token behind the signs that go with the end of a sentence: ؟! and closing quotes."""
    while i < len(tokens) and tokens[i].start == tokens[i - 1].end and tokens[i].text in _CLOSING | _ENDS:
        i += 1
    return i
