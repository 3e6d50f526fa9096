"""Text for eyes: nothing in it that drives a terminal, and Arabic that stays in its cell.

Only what is drawn for a person passes here; data keeps every character of the report.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_ESCAPES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"  # colours, cursor
    "|(?:\x1b[\\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]{0,2000}(?:\x07|\x1b\\\\|\x9c)"  # window titles, links
    "|\x1b[ -/]{0,8}[0-~]"
)
_BREAKS = re.compile("\r\n|[\t\n\r\x0b\x0c\x85\u2028\u2029]")
# controls, then embeddings, overrides and isolates: a report could turn around the rest of its row with them
_HARMFUL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069"
_CONTROLS = re.compile(f"[{_HARMFUL}]")
_CONTROLS_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

# Latin words with signs between or before them (--lang ar, *.txt); what closes the sentence around them stays outside
_LATIN = re.compile("[!-~]+(?: [!-~]+)*")
_SENTENCE_SIGNS = " .,:;!?()[]{}\"'"

_LETTERS = re.compile("[^\\W\\d_]")
_MIRROR = str.maketrans("«»()[]<>", "»«)(][><")
T = TypeVar("T")

_ISOLATE = "\N{FIRST STRONG ISOLATE}"
_ISOLATE_RIGHT = "\N{RIGHT-TO-LEFT ISOLATE}"
_MARK_LEFT = "\N{LEFT-TO-RIGHT MARK}"
_POP = "\N{POP DIRECTIONAL ISOLATE}"


def clean_line(text: str) -> str:
    """Give ``text`` as one line without escape sequences, control characters and signs that override directions.

    >>> clean_line("\\x1b[31mقتل\\x1b[0m\\nمدني")
    'قتل مدني'
    """
    return _CONTROLS.sub("", _BREAKS.sub(" ", _ESCAPES.sub("", text)))


def clean_lines(text: str) -> str:
    """Clean ``text`` as ``clean_line`` does, and keep its lines and tabs."""
    return re.sub(f"[{_HARMFUL}\r\x0b\x0c\x85]", "", _ESCAPES.sub("", text))


def escape_json(line: str) -> str:
    """Write what a terminal would obey in a line of JSON as ``\\uXXXX``; its value stays the same."""
    return _CONTROLS_IN_JSON.sub(lambda sign: f"\\u{ord(sign[0]):04x}", line)


def is_right_to_left(text: str) -> bool:
    """Whether ``text`` holds letters that run from right to left."""
    return bool(_RIGHT_TO_LEFT.search(text))


def arrange(mode: str) -> Callable[[str], str]:
    """Give the function that makes one drawn line of a cell ready for a terminal."""
    return {"isolate": isolate, "visual": reorder}.get(mode, str)


def isolate(line: str) -> str:
    """Wrap ``line`` so that its direction cannot reach the cells beside it."""
    return f"{_ISOLATE}{line}{_POP}" if line.strip() else line


def reorder(line: str, base: str | None = None) -> str:
    """Join the letters of ``line`` and put them in the order they are seen in, for terminals that do neither.

    ``base`` is the direction of the line (``L``, ``R``); without one it is that of its first letter.
    """
    if not is_right_to_left(line):
        return line
    # the faster get_display of bidi itself leaves brackets and quotes the wrong way round
    from bidi.algorithm import get_display

    return str(get_display(_reshaper()(line), base_dir=base))


def arrange_sentence(line: str, mode: str) -> str:
    """Make a line of an Arabic sentence ready: it runs from right to left whatever it begins with, and options in it stay whole.

    >>> arrange_sentence("انظر --help.", "isolate") == "\u2067انظر \u200e--help\u200e.\u2069"
    True
    """
    if mode == "off":
        return line
    line = _LATIN.sub(_hold_together, line)
    return f"{_ISOLATE_RIGHT}{line}{_POP}" if mode == "isolate" else reorder(line, "R").replace(_MARK_LEFT, "")


def _hold_together(run: re.Match[str]) -> str:
    """Put marks around Latin words where signs at their ends would go over to the other side."""
    words = run[0].strip(_SENTENCE_SIGNS)
    if not words or words.isalnum():
        return run[0]
    before, _, behind = run[0].partition(words)
    return f"{before}{_MARK_LEFT}{words}{_MARK_LEFT}{behind}"


def arrange_flow(runs: Sequence[tuple[str, T]], mode: str) -> Iterator[tuple[str, T | None]]:
    """Give runs of text that follow one another from the right, in the order and with the signs that a terminal needs.

    >>> "".join(text for text, _ in arrange_flow([("1:", 0), (" «x»", 1)], "visual"))
    '«x» :1'
    """
    if mode == "visual":
        for text, run in reversed(runs):
            yield _turn(text), run
        return
    yield _ISOLATE_RIGHT, None
    for text, run in runs:
        inner = text.strip(" ")
        start = len(text) - len(text.lstrip(" "))
        yield text[:start] + (isolate(inner) if _LETTERS.search(inner) else inner) + text[start + len(inner) :], run
    yield _POP, None


def _turn(text: str) -> str:
    """Turn a run round: Arabic as it is seen, and other words as they are, with the signs around them on the other side."""
    if is_right_to_left(text):
        return reorder(text, "R")
    inner = text.strip(_SENTENCE_SIGNS + "«»")
    before, _, behind = text.partition(inner) if inner else (text, "", "")
    return "".join(reversed(behind.translate(_MIRROR))) + inner + "".join(reversed(before.translate(_MIRROR)))


@functools.cache
def _reshaper() -> Callable[[str], str]:
    from arabic_reshaper import ArabicReshaper

    # it drops harakat unless told not to, and the sign for الله is wider than the one cell that terminals give it
    settings = {"delete_harakat": False, "delete_tatweel": False, "ARABIC LIGATURE ALLAH": False}
    reshape: Callable[[str], str] = ArabicReshaper(settings).reshape
    return reshape
