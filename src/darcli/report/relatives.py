"""Relative clauses behind names, and the words of harm in them: فلان الذي كان قد استشهد, فلان، المحتجز منذ تموز."""

from __future__ import annotations

from bisect import bisect_left

from darcli.report.mentions import Mention
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings
from darcli.report.triggers import Trigger

_RELATIVE = frozenset({"الذي", "التي", "الذين", "اللذين", "اللذان"})
_PLURAL_RELATIVE = frozenset({"الذين", "اللذين", "اللذان"})
_RELATIVE_REACH = 4


def relative_trigger(around: Surroundings, mention: Mention) -> Trigger | None:
    """Give the word of harm of the relative clause right behind a name: فلان الذي [كان قد] استشهد, فلان وفلان اللذين قضيا."""
    known = around.notes.relatives
    if mention.first not in known:
        known[mention.first] = _find_relative_trigger(around, mention)
    return known[mention.first]


def _find_relative_trigger(around: Surroundings, mention: Mention) -> Trigger | None:
    reading = around.reading
    last = around.group(mention)[-1].last
    behind = last + 1
    first = next((k for k in range(behind, behind + 3) if reading.texts[k] in _RELATIVE), None)
    if first is None and last == mention.last:
        first = next((k for k in range(behind, behind + 2) if _is_participle(reading, k)), None)
    if first is None or (last != mention.last and reading.texts[first] not in _PLURAL_RELATIVE):
        return None
    position = bisect_left(around.trigger_starts, first)
    trigger = around.triggers[position] if position < len(around.triggers) else None
    if trigger is None or trigger.first - first > _RELATIVE_REACH:
        return None
    return trigger


def _is_participle(reading: Reading, index: int) -> bool:
    """Tell whether a word for one taken goes on about the name right before it: فلان، المحتجز منذ تموز من منزله."""
    harm = reading.words[index].harm
    return harm is not None and harm.kind == "victim" and harm.status in ("detained", "missing") and reading.texts[index].startswith("ال")
