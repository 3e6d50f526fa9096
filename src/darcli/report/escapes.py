"""Deeds that failed: what somebody escaped is no harm."""

from __future__ import annotations

from darcli.report.reading import Reading

_ESCAPES = frozenset({"نجا", "نجت", "نجوا", "نجيا", "ينجو", "تنجو", "نجاه", "افلت", "افلتت"})
_ATTEMPTS = frozenset({"محاوله", "محاولات", "عمليه", "عمليات", "حادثه", "حوادث"})


def is_escaped(reading: Reading, index: int) -> bool:
    """Tell whether what a word of harm names is what somebody escaped: نجا من محاولة الاغتيال كل من …, نجوا من القتل."""
    before = index - 1 - (reading.text(index - 1) in _ATTEMPTS)
    if reading.text(before) != "من":
        return False
    return any(not _ESCAPES.isdisjoint(reading.words[k].stems) for k in range(max(before - 4, 0), before))
