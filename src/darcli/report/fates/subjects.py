"""Subjects that words part from their verb: أما الطبيب سامر، الذي …، فقد قُتل; إن "سامر" و"خالد"، قُتلا; سقط الشاب سامر … قنصاً."""

from __future__ import annotations

from darcli.report.fates.view import Run, View
from darcli.report.scope_words import UNDERGOING

_TOPIC, _FARTHEST, _NEAR = 4, 34, 9
_BETWEEN = frozenset({",", '"', ")", "(", "قد", "]", "كانا", "كانوا"})
_KINDS = ("verb", "noun", "state")
_FALLEN = 8
_CLAUSES = frozenset({"قبل", "بعد", "عندما", "حين", "بينما", "فيما", "اثنا", "لحظه"})


def settle_subjects(view: View, run: Run) -> bool:
    """Give those named before their verb, or between its parts, what it tells."""
    return (
        _by_limb(view, run)
        or _suffered(view, run)
        or _after_topic(view, run)
        or _by_dual(view, run)
        or _fallen(view, run)
        or _brought(view, run)
        or _in_clause(view, run)
        or _then(view, run)
    )


def _after_topic(view: View, run: Run) -> bool:
    """Read what أما leads to: the clause that ف begins."""
    reading = view.reading
    if not any(reading.texts[k] in ("اما", "واما") for k in range(max(run.first - _TOPIC, run.sentence.first), run.first)):
        return False
    for index in range(run.last + 1, min(run.last + _FARTHEST, run.sentence.end)):
        text = reading.texts[index]
        if text in (".", ";") or (
            text[:1] == "ف" and (reading.words[index].verb or text == "فقد" or index in view.at or view.is_word(index, "returning"))
        ):
            clause = range(index, min(index + _NEAR, run.sentence.end))
            if text in (".", ";"):
                return False
            trigger = next((view.at[k] for k in clause if k in view.at and view.at[k].kind in _KINDS), None)
            if trigger is None or trigger.status in ("none", "casualties"):
                if any(view.is_word(k, "unharmed") for k in clause):
                    return view.give(run.members, "survived")  # أما خالد فوصل سالماً
                return any(view.is_word(k, "wounds") for k in clause) and view.give(run.members, "injured")
            return view.give(run.members, trigger.status, trigger)
    return False


def _by_dual(view: View, run: Run) -> bool:
    """Read a verb of two or several behind the last of them: إن "سامر" و"خالد"، قُتلا."""
    if len(run.members) < 2:
        return False
    index = run.last + 1
    while view.reading.texts[index] in _BETWEEN and index < run.last + 4:
        index += 1
    trigger = view.at.get(index)
    if trigger is None or trigger.kind != "verb" or not view.reading.texts[index].endswith(("ا", "وا", "تا")):
        return False
    return trigger.status not in ("none", "casualties") and view.give(run.members, trigger.status, trigger)


def _fallen(view: View, run: Run) -> bool:
    """Read of what somebody fell: سقط يوم الخميس، الشاب سامر أحد المقاتلين، قنصاً."""
    if view.is_word(run.last + 1, "falling") and any(view.is_word(k, "fallen_by") for k in range(run.last + 2, run.last + 5)):
        return view.give(run.members, "killed", view.at.get(run.last + 1))  # نجله سامر وابن أخيه خالد سقطا فيه قتيلين
    for index in range(run.first - 1, max(run.first - _FALLEN, run.sentence.first) - 1, -1):
        if view.is_word(index, "falling"):
            behind = range(run.last + 1, min(run.last + 2 * _FALLEN, run.sentence.end))
            return any(view.is_word(k, "fallen_by") for k in behind) and view.give(run.members, "killed", view.at.get(index))
        if view.reading.words[index].verb or view.reading.texts[index] in (".", ";", ":", "علي", "في", "من"):
            return False
    return False


def _brought(view: View, run: Run) -> bool:
    """Read who was brought to a hospital in a report of harm, or lies there: فيما نقل الجندي سامر إلى المستشفى, وسعاد ترقد فيه."""
    reading = view.reading
    if view.is_word(run.last + 1, "lying"):
        behind = range(run.last + 2, min(run.last + _NEAR, run.sentence.end))
        told = any(view.is_word(k, "hospitals") or view.phrase(k, "state_injured") for k in behind)
        return told and not any(view.is_word(k, "illness") for k in behind) and view.give(run.members[-1:], "injured")
    verb = next((k for k in range(run.first - 1, max(run.first - 3, run.sentence.first) - 1, -1) if view.is_word(k, "bringing")), -1)
    if verb < 0 or not all(reading.texts[k] not in (",", "عن", "في") for k in range(verb + 1, run.first)):
        return False
    behind = range(run.last + 1, min(run.last + _NEAR, run.sentence.end))
    place = any(view.is_word(k, "hospitals") for k in behind) or any(view.is_word(k, "fumes") for k in behind)
    near = range(max(run.sentence.first - 60, 0), run.sentence.end)
    harmed = any(k in view.at and view.at[k].status in ("injured", "killed", "casualties") for k in near)
    ill = any(view.is_word(k, "illness") for k in behind)
    return place and harmed and not ill and view.give(run.members, "injured")


def _in_clause(view: View, run: Run) -> bool:
    """Read a verb without a subject behind the clause that names it: قبل أن تكمل سعاد العلي عامها العاشر، استشهدت فجراً."""
    reading = view.reading
    opening = range(max(run.first - _NEAR, run.sentence.first), run.first)
    if len(run.members) > 1 or not any(reading.texts[k].lstrip("و") in _CLAUSES for k in opening):
        return False
    for index in range(run.last + 1, min(run.last + _FARTHEST, run.sentence.end)):
        trigger, behind = view.at.get(index), reading.words[index + 1]
        if trigger is not None and trigger.kind == "verb" and reading.texts[index - 1] == ",":
            alone = reading.texts[index] in UNDERGOING and behind.unit is None and index + 1 not in view.named
            return alone and not behind.rank and view.give(run.members, trigger.status, trigger)
        if trigger is not None or index in view.named or reading.texts[index] in (".", ";", ":"):
            return False
    return False


def _suffered(view: View, run: Run) -> bool:
    """Read who suffered a wound: تعرض سامر لإصابة في القدم."""
    near = range(run.first - 1, max(run.first - 4, run.sentence.first) - 1, -1)
    if not any(view.is_word(k, "suffering") for k in near):
        return False
    behind = range(run.last + 1, min(run.last + 4, run.sentence.end))
    return any(view.is_word(k, "to_wounds") for k in behind) and view.give(run.members, "injured")


def _by_limb(view: View, run: Run) -> bool:
    """Read whose limb was hit: اخترقت رصاصة كتف الصحفي سامر, كُسرت يد خالد."""
    near = range(run.first - 1, max(run.first - 4, run.sentence.first) - 1, -1)
    limb = next((k for k in near if view.is_word(k, "limbs")), -1)
    if limb < 0 or any(view.reading.words[k].verb or not view.reading.words[k].spelled for k in range(limb + 1, run.first)):
        return False
    before = range(max(limb - 5, run.sentence.first), limb)
    return any(view.is_word(k, "hitting") for k in before) and view.give(run.members[:1], "injured")


def _then(view: View, run: Run) -> bool:
    """Read what befell the subject of أن at the end of what he did: إن سعاد العلي كانت تجمع الحطب حين انفجر اللغم، ففارقت الحياة."""
    texts, before = view.reading.texts, view.reading.texts[run.first - 1]
    if len(run.members) > 1 or before not in ("ان", "بان", "وان"):
        return False
    for index in range(run.last + 1, min(run.last + _FARTHEST, run.sentence.end)):
        trigger = view.at.get(index)
        if trigger is not None and trigger.kind == "verb":
            alone = texts[index][0] == "ف" and texts[index][1:] in UNDERGOING and index + 2 not in view.named
            return alone and trigger.status not in ("none", "casualties") and view.give(run.members, trigger.status, trigger)
        if index in view.named or texts[index] in (".", ";", ":") or (trigger is not None and trigger.kind == "noun"):
            return False
    return False
