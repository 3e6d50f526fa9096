"""Comparing two names: what each part of one stands against in the other, and what follows from it."""

from __future__ import annotations

import functools

from rapidfuzz.distance import OSA

from darcli.names.align import Likeness
from darcli.names.lists import are_two_names, is_listed
from darcli.names.reasons import SAME, SHORT, UNCLEAR
from darcli.names.sounds import measure_gap, measure_rival, sound_likeness
from darcli.names.spelling import (
    FATHER,
    LIGATURE,
    clerk_key,
    has_ligature_debris,
    has_lost_dots,
    has_tooth_debris,
    is_clipped_from,
    is_feminine_of,
    stem_unit,
    strip_prefix,
)
from darcli.names.split import is_arabic, split_name
from darcli.names.verdict import judge
from darcli.records import Comparison

_SAME = Likeness(1.0, True, SAME)
_ARTICLE = Likeness(0.98, True, "article")
_SPELT = Likeness(0.95, True, "spelling")
_TURNED = Likeness(0.95, True, "ligature")
_SLIP = Likeness(0.88, True, "slip")
_SHORT = Likeness(0.84, True, SHORT)
_UNCLEAR = Likeness(0.75, True, UNCLEAR)
_CLIPPED = Likeness(0.75, True, UNCLEAR)
_NEAR = Likeness(0.5, False, "two names")
_CLOSE = Likeness(0.3, False, "close")
_OTHER = Likeness(0.0, False, "other")
# how much more a Latin part must sound like another name to be that other name
_CLEAR = 0.05


def compare_names(a: str, b: str) -> Comparison:
    """Compare two names of people by their structure and give a verdict of the contract with its reason.

    The verdict is the same whichever name comes first. Never a percentage of letters: parts are aligned in order, and only within one
    part does the spelling count. Of two names in other scripts see ``darcli.names.latin``.

    >>> compare_names("شامل نادر القصير", "شامل القصير").verdict
    'shorter'
    >>> compare_names("حسن نادر القصير", "حسين نادر القصير").verdict
    'sibling'
    """
    return judge(split_name(a), split_name(b), compare_units)


@functools.lru_cache(maxsize=1 << 18)
def compare_units(a: str, b: str) -> Likeness:
    """Compare two parts in Arabic letters, folded, one unit each. The steps run from what says most to what says least."""
    if a == b:
        return _SAME
    # folded Arabic has no letter of ASCII, and a Latin unit little else
    if (a.isascii() or b.isascii()) and not (is_arabic(a) and is_arabic(b)):
        return _compare_sounds(a, b)
    first, second = stem_unit(a), stem_unit(b)
    if first == second:
        return _ARTICLE if a.endswith(b) or b.endswith(a) else _SPELT
    if OSA.distance(first, second, score_cutoff=2) > 2 and not _may_be_spelt_alike(a, b, first, second):
        return _OTHER
    if is_clipped_from(a, b):
        return _CLIPPED
    if is_feminine_of(a, b):
        return _NEAR
    if clerk_key(a) == clerk_key(b):
        # علي and علا are two, نورا and نوره hardly
        return _SPELT if not are_two_names(a, b) else _NEAR if "ي" in (a[-1], b[-1]) else _UNCLEAR
    if has_ligature_debris(a, b):
        return _UNCLEAR if are_two_names(a, b) else _TURNED
    if has_lost_dots(a, b):
        return _UNCLEAR if are_two_names(a, b) else _SLIP
    if has_tooth_debris(a, b) and not are_two_names(a, b):
        return _UNCLEAR
    return _compare_letters(a, b)


def _may_be_spelt_alike(a: str, b: str, first: str, second: str) -> bool:
    """Say whether two parts that differ in more than two letters may still be cut off, put together or turned round from one another."""
    return first[:2] == second[:2] or a.startswith(FATHER) or b.startswith(FATHER) or LIGATURE in a or LIGATURE in b


def _compare_sounds(a: str, b: str) -> Likeness:
    """Compare two parts of which one at least is in Latin letters."""
    score = sound_likeness(a, b)
    latin, arabic = (b, a) if is_arabic(a) else (a, b)
    rival = measure_rival(latin, arabic) if is_arabic(arabic) else measure_gap(a, b)
    if rival > _CLEAR:
        return Likeness(min(score, 0.7), False, "two names")
    if rival > 0:
        return Likeness(min(score, 0.75), True, UNCLEAR)
    return Likeness(score, score >= 0.75, "sound")


def _compare_letters(a: str, b: str) -> Likeness:
    """Count the edits between two parts that no rule makes one."""
    first, second = strip_prefix(stem_unit(a), stem_unit(b))
    longest = max(len(first), len(second))
    edits = min(OSA.distance(first, second, score_cutoff=2), OSA.distance(a, b, score_cutoff=2))
    if edits > 2:
        # أبو عبي of a column too narrow for أبو عبيدة
        return _CLOSE if min(len(first), len(second)) > 1 and (first.startswith(second) or second.startswith(first)) else _OTHER
    if are_two_names(a, b):
        return _NEAR if edits == 1 else _OTHER
    if edits == 2 and longest < 7:
        return _CLOSE if longest > 3 else _OTHER
    # a letter too many or too few, or two that changed places
    if longest > 4 or len(first) != len(second) or sorted(first) == sorted(second):
        return _SLIP
    # of سما and لما one may be missing from every list; who is خاود may well be خالد
    return _SHORT if is_listed(a) != is_listed(b) else _UNCLEAR
