"""Clauses that tell of no event but of a fate unknown: ولا يزال مصير فلان مجهولا, لا خبر عنه حتى اليوم."""

from __future__ import annotations

from darcli.report.field_words import field_words
from darcli.report.scenes import whole
from darcli.report.surroundings import Surroundings

_AT_SEA = frozenset({"قارب", "مركب", "زورق", "قاربهم", "مركبهم", "عباره", "الانقاض", "الركام"})
_LED_OFF = frozenset({"اقتادت", "اقتاد", "اقتادوا", "انزلهم", "اخذوا"})
_TAKEN = frozenset({"detained", "missing"})


def is_lost(around: Surroundings, first: int, end: int) -> bool:
    """Tell whether a clause only tells that a fate is unknown, and neither when one was taken nor of a disaster with others."""
    texts = around.reading.texts[first:end]
    # under rubble and at sea the missing share the event of the dead
    if field_words("fate").keys().isdisjoint(texts) or not field_words("disaster").keys().isdisjoint(texts):
        return False
    opening = (around.reading.texts[slice(*whole(around, number))] for number in around.opening)
    if not _LED_OFF.isdisjoint(texts) or any(not _AT_SEA.isdisjoint(told) for told in opening):
        return False
    return not any(trigger.kind == "verb" and trigger.status in _TAKEN for trigger in around.triggers_in(first, end))
