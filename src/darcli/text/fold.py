"""Folding: write all spellings of a word one way, and know where each letter came from.

Everything darcli finds is matched on folded text and quoted from the original. :func:`fold` is that bridge, and
:func:`darcli.text.normalize.normalize` is the same chain without the map. The order of the steps is fixed and documented in ``STEPS``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from darcli.text import letters

# The chain, in the order it runs:
# 1. presentation: ﻻ and ﷲ become letters, and a letter with a combining hamza becomes one letter, before anything looks at letters
#    (where the diacritics stay, the chain runs until nothing changes, since a mark may come to stand beside a letter it composes with)
# 2. invisible, diacritics, hamza (the bare ء): deleted before masks are sought, so that no mark hides one
# 3. masked: مـ.ـقتل and د.ا.ع.ش, while the tatweel that betrays a mask still stands
# 4. tatweel: deleted
# 5. alef, hamza, ya, ta_marbuta, digits, punctuation: letter for letter, offsets unchanged
# 6. abd: عبد الله becomes one word, when its letters are final
STEPS = (
    "presentation", "invisible", "diacritics", "masked", "tatweel", "alef", "hamza", "ya", "ta_marbuta", "digits", "punctuation", "abd",
)  # fmt: skip
SEARCH = frozenset(STEPS) - {"abd"}

_REPLACED = {
    "alef": letters.ALEF_SEATS,
    "hamza": letters.HAMZA_SEATS,
    "ya": letters.FINAL_YA | letters.KEYBOARD,
    "ta_marbuta": letters.TA_MARBUTA,
    "digits": letters.DIGITS,
    "punctuation": letters.PUNCTUATION,
}
_DELETED = {"invisible": letters.INVISIBLE, "diacritics": letters.MARKS, "hamza": letters.HAMZA}
# x and any more x, and not x and more of it: a search for a pattern that begins with one letter or one set skips ahead to it
_FORMS = re.compile(f"[{letters.PRESENTATION_FORMS}]|[اويى][\u0653-\u0655]")
_HAS_FORMS = re.compile(f"[{letters.PRESENTATION_FORMS}\u0653-\u0655]")
_TATWEEL = re.compile(f"{letters.TATWEEL}{letters.TATWEEL}*")
_ABD = re.compile(f"(?<![{letters.LETTERS}])((?:[وفبلك]|وب|ول)?عبد)[ \u00a0_]+(?=[اآأإٱ]ل[{letters.LETTERS}])")
# a sign between letters is a mask where a tatweel stands beside it (مـ.ـقتل), where no sentence would have it (ق*تل), and where single
# letters are strung on it (د.ا.ع.ش); two letters with a dot are an abbreviation (ر.ع), and a dot between words a lost space
_LETTER = f"[{letters.LETTERS}]"
# a dash of any length and the Arabic decimal sign mask as - and . do, which they become in step 5
_DOT_OR_DASH = ".٫" + re.escape(letters.DASHES)
_STRINGING = f"/*_·{_DOT_OR_DASH}"
_SIGN = rf"\\•|@${_STRINGING}"
_MASK = re.compile(
    f"(?<={_LETTER})(?:(?:ـ+[ {_SIGN}]+)+ـ+|(?=[{_SIGN}]*ـ)ـ*[{_SIGN}][{_SIGN}ـ]*|[*@$·•]+)(?={_LETTER})"
    f"|(?<!{_LETTER})(?<![ـ{_STRINGING}])ـ*{_LETTER}(?:ـ*[{_STRINGING}]ـ*{_LETTER}){{2,}}ـ*(?!{_LETTER})(?![{_STRINGING}]{_LETTER})"
)
# the same without strung letters, for a text that has none: it begins with a sign, which a search finds without trying every letter
_STRUNG = re.compile(f"[{_STRINGING}]ـ*{_LETTER}ـ*[{_STRINGING}]")
_PLAIN_MASK = re.compile(
    f"[ـ{_SIGN}](?<={_LETTER}.)(?:(?<=ـ)(?:ـ*[ {_SIGN}]+(?:ـ+[ {_SIGN}]+)*ـ+|ـ*[{_SIGN}][{_SIGN}ـ]*)"
    f"|(?<!ـ)(?:(?=[{_SIGN}]*ـ)[{_SIGN}ـ]*|(?<=[*@$·•])[*@$·•]*))(?={_LETTER})"
)
_MASK_SIGNS = re.compile(f"[ ـ{_SIGN}]+")


@dataclass(frozen=True, slots=True)
class Layer:
    """One pass of edits: at folded offset ``starts[k]`` and later, the source lies ``shifts[k]`` further on."""

    starts: list[int]
    shifts: list[int]

    def back(self, offset: int) -> int:
        """Give the offset before the edits of the character at ``offset`` after them."""
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]

    def join(self, later: Layer) -> Layer:
        """Give the edits of this pass and of the ``later`` one as those of one pass."""
        starts, shifts = [], []
        position = 0
        for number, (start, shift) in enumerate(zip(later.starts, later.shifts, strict=True)):
            end = later.starts[number + 1] if number + 1 < len(later.starts) else None
            while position + 1 < len(self.starts) and self.starts[position + 1] <= start + shift:
                position += 1
            while position and self.starts[position] > start + shift:
                position -= 1
            starts.append(start)
            shifts.append(shift + self.shifts[position])
            while position + 1 < len(self.starts) and (end is None or self.starts[position + 1] < end + shift):
                position += 1
                starts.append(self.starts[position] - shift)
                shifts.append(shift + self.shifts[position])
        return Layer(starts, shifts)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded ``text``, its ``source``, and the map between their offsets; ``layer`` is ``None`` where they are the same."""

    text: str
    source: str
    layer: Layer | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the source of ``text[start:end]``, with the harakat that hang on its last letter.

        >>> folded = fold("قُتِلَ شخصٌ")
        >>> folded.text, folded.span(0, 3)
        ('قتل شخص', (0, 6))
        """
        if end <= start:
            first = self.offset(start)
            return first, first
        layer = self.layer
        if layer is None:
            return start, end
        at, shifts = layer.starts, layer.shifts  # asked for every record, hence without a call of offset
        behind = bisect_right(at, start)
        first = start + shifts[behind - 1]
        if behind < len(at) and at[behind] < end:  # an edit inside; most spans have none
            behind = bisect_right(at, end - 1)
        last = end + shifts[behind - 1]
        if self.source[last : last + 1] in _HANGING and (trailing := _TRAILING.match(self.source, last)):
            last = max(last, min(trailing.end(), self.offset(end) if end < len(self.text) else len(self.source)))
        return first, last

    def offset(self, offset: int) -> int:
        """Give the offset in the source of the character at ``offset`` of the folded text."""
        layer = self.layer
        if layer is not None:
            offset += layer.shifts[bisect_right(layer.starts, offset) - 1]
        return min(offset, len(self.source))


_TRAILING = re.compile(f"[{letters.MARKS}{letters.TATWEEL}{letters.HAMZA}]+")
_HANGING = frozenset(character for code in range(0x0600, 0x0900) if _TRAILING.fullmatch(character := chr(code)))


def fold(text: str, steps: Iterable[str] = SEARCH) -> Folded:
    """Fold ``text`` by the named ``steps`` (default: all but عبد joining) and keep the way back.

    Raises ``ValueError`` for a step that is not in ``STEPS``.

    >>> fold("مـ.ـقتل أحمد").text
    'مقتل احمد'
    """
    chosen = frozenset(steps)
    if unknown := chosen - frozenset(STEPS):
        raise ValueError(f"unknown step: {', '.join(sorted(unknown))}")
    layers: list[Layer] = []
    folded = _run(text, chosen, layers)
    while "diacritics" not in chosen and (again := _run(folded, chosen, layers)) != folded:
        folded = again
    return Folded(folded, text, functools.reduce(Layer.join, layers) if layers else None)


def _run(text: str, chosen: frozenset[str], layers: list[Layer]) -> str:
    """Run the chain once, and add to ``layers`` how offsets moved."""
    for pattern, replacement in _passes(chosen & _EDITING):
        if pattern is _FORMS and not _HAS_FORMS.search(text):
            continue
        if pattern is _MASK and not _STRUNG.search(text):
            pattern = _PLAIN_MASK
        text, layer = _edit(text, pattern, replacement)
        if layer:
            layers.append(layer)
    for step in _REPLACED:
        if step in chosen:
            text = _replace(text, _REPLACED[step])
    if "abd" in chosen:
        text, layer = _edit(text, _ABD, _join_abd)
        if layer:
            layers.append(layer)
    return text


_EDITING = frozenset({"presentation", "masked", "tatweel", *_DELETED})
_Replacement = Callable[[re.Match[str]], str]


@functools.cache
def _passes(chosen: frozenset[str]) -> tuple[tuple[re.Pattern[str], _Replacement], ...]:
    """Give the passes that change lengths, in order."""
    deleted = "".join(signs for step, signs in _DELETED.items() if step in chosen)
    passes: list[tuple[re.Pattern[str], _Replacement]] = []
    if "presentation" in chosen:
        passes.append((_FORMS, _compose))
    if deleted:
        passes.append((re.compile(f"[{deleted}][{deleted}]*"), _nothing))
    if "masked" in chosen:
        passes.append((_MASK, _unmask))
    if "tatweel" in chosen:
        passes.append((_TATWEEL, _nothing))
    return tuple(passes)


def _compose(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def _nothing(match: re.Match[str]) -> str:
    return ""


def _unmask(match: re.Match[str]) -> str:
    return _MASK_SIGNS.sub("", match[0])


def _join_abd(match: re.Match[str]) -> str:
    return match[1]


def _replace(text: str, table: dict[str, str]) -> str:
    # str.translate with a dict is ten times slower than this (CPython 3.11 to 3.13)
    for old, new in table.items():
        if old in text:
            text = text.replace(old, new)
    return text


def _edit(text: str, pattern: re.Pattern[str], replacement: _Replacement) -> tuple[str, Layer | None]:
    """Replace every match, and note how offsets move; ``None`` for the layer where nothing matched."""
    pieces: list[str] = []
    starts, shifts = [0], [0]
    done = length = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        new = replacement(match)
        pieces += (text[done:start], new)
        length += start - done
        # a letter that stayed points at itself, a new one (لا of ﻻ) at what it was made from
        origin = start
        for inside, letter in enumerate(new):
            origin = max(text.find(letter, origin, end), min(origin, end - 1))
            starts.append(length + inside)
            shifts.append(origin - length - inside)
            origin += text[origin] == letter
        length += len(new)
        done = end
        starts.append(length)
        shifts.append(done - length)
    if not done and len(starts) == 1:
        return text, None
    pieces.append(text[done:])
    return "".join(pieces), Layer(starts, shifts)
