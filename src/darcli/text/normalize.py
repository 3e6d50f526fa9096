"""Normalising Arabic text for comparing: the levels and single steps of ``darcli normalize``."""

from __future__ import annotations

from collections.abc import Iterable

from darcli.text.fold import STEPS, fold

# light keeps every letter, standard also writes signs one way, search folds what clerks spell differently
_LIGHT = ("presentation", "invisible", "diacritics", "tatweel")
LEVELS: dict[str, tuple[str, ...]] = {
    "light": _LIGHT,
    "standard": (*_LIGHT, "masked", "digits", "punctuation"),
    "search": STEPS,
}


def normalize(text: str, level: str = "search", *, on: Iterable[str] = (), off: Iterable[str] = ()) -> str:
    """Write ``text`` one way; normalising twice changes nothing.

    ``level`` is ``light`` (marks and tatweel go, letters stay), ``standard`` (digits, punctuation and masked words too) or
    ``search`` (all steps). ``on`` and ``off`` switch single steps of ``darcli.text.fold.STEPS``.
    Raises ``ValueError`` for an unknown level or step.

    >>> normalize("أُصيبَ عبدُ اللهِ بـ٣ طلقات")
    'اصيب عبدالله ب3 طلقات'
    """
    if level not in LEVELS:
        raise ValueError(f"unknown level: {level}")
    return fold(text, (set(LEVELS[level]) | set(on)) - set(off)).text
