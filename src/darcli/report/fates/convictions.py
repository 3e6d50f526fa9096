"""Whom a court finds guilty or keeps: أدانت المحكمة سامر بالقتل, شددت عقوبة خالد, المؤبد لسامر, أودعت السجن خالد, أمر بحبس سامر."""

from __future__ import annotations

from darcli.report.fates.view import Run, View

_BACK, _BEHIND, _NEAR, _COURT = 14, 9, 6, 10
_PASSIVE = ("ادين", "ادينت", "ادينا", "ادينوا", "يدان", "تدان")
_ENDS = frozenset({".", ";", ":", "ان", "بان", "الذي", "التي", "الذين"})
_FLED = frozenset({"هارب", "هاربا", "فار", "فارا", "الهارب", "الفار"})


def settle_convictions(view: View, run: Run) -> bool:
    """Give those convicted, sentenced or sent to prison as detained; those who were not there are none."""
    told = _is_convicted(view, run) or _is_penalised(view, run) or _is_given_term(view, run) or _is_committed(view, run)
    return told and not _is_absent(view, run) and view.give(run.members, "detained")


def _head(view: View, run: Run, name: str) -> int:
    """Give where a word of a class stands before the run, -1 where another name, a clause or a verb stands between."""
    for index in range(run.first - 1, max(run.first - _BACK, run.sentence.first) - 1, -1):
        if view.is_word(index, name):
            return index
        if view.reading.texts[index] in _ENDS or view.reading.words[index].verb or view.is_of_another(run, index):
            return -1
    return -1


def _is_convicted(view: View, run: Run) -> bool:
    """Tell whether a verb of conviction stands before, and behind that it is of a deed, or what is given for it."""
    head = _head(view, run, "convicting")
    if head < 0:
        return False
    court = any(view.phrase(k, "tribunals") for k in range(max(head - _COURT, run.sentence.first), run.first))
    if not court and view.reading.texts[head].lstrip("و") not in _PASSIVE:
        return False
    behind = range(run.last + 1, min(run.last + _NEAR, run.sentence.end))
    return any(view.reading.texts[k].startswith("ب") or view.reading.texts[k] in ("عن", "في") for k in behind)


def _is_penalised(view: View, run: Run) -> bool:
    """Tell whether a court changes or upholds the penalty of the run: شددت محكمة الاستئناف عقوبة سامر, تأييد سجن خالد."""
    penalty = next((k for k in range(run.first - 1, max(run.first - 4, run.sentence.first) - 1, -1) if view.is_word(k, "punishment")), -1)
    if penalty < 0 or any(view.reading.words[k].verb or view.reading.texts[k] in (",", "علي") for k in range(penalty + 1, run.first)):
        return False
    before = range(max(penalty - _COURT, run.sentence.first), penalty)
    return any(view.is_word(k, "upholding") for k in before)


def _is_given_term(view: View, run: Run) -> bool:
    """Tell whether a penalty without a verb is given to the run: المؤبد لسامر, السجن 5 سنوات لخالد."""
    text, member = view.reading.texts[run.first], run.members[0]
    given = (text.startswith("ل") and (member.skip > 0 or text.startswith("لل"))) or view.reading.texts[run.first - 1] == "ل"
    if not given:
        return False
    for index in range(run.first - 1, max(run.first - _NEAR, run.sentence.first) - 1, -1):
        if view.is_word(index, "penalty_nouns"):
            return True
        if view.reading.words[index].verb or view.reading.texts[index] in _ENDS or view.is_of_another(run, index):
            return False
    return False


def _is_committed(view: View, run: Run) -> bool:
    """Tell whether a verb of sending has prison behind it, and the run behind that: أودعت السجن سامر; or أمر بحبس خالد 15 يوماً."""
    head = max(_head(view, run, "committing"), _head(view, run, "putting"))
    if head >= 0 and any(view.is_word(k, "custody") for k in range(head + 1, run.first)):
        return not any(view.reading.texts[k] in ("علي", "عن", "مع") for k in range(head + 1, run.first))
    if head >= 0:
        behind = range(run.last + 1, min(run.last + _BEHIND, run.sentence.end))
        held = next((k for k in behind if view.is_word(k, "held_as") or k in view.named), -1)
        return held > 0 and held not in view.named
    return False


def _is_absent(view: View, run: Run) -> bool:
    near = range(max(run.first - _NEAR, run.sentence.first), min(run.last + _NEAR, run.sentence.end))
    return any(view.is_word(k, "absent") or view.reading.texts[k] in _FLED for k in near)
