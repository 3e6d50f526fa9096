"""What somebody still is: لا يزال سامر وخالد محتجزين, بقي عمار بلا تهمة, مصير سامر مجهول, تنتظر عودة ولديها سامر وخالد."""

from __future__ import annotations

from darcli.report.fates.view import Run, View
from darcli.report.scope_words import LASTING, THEY_ARE

_BACK, _AHEAD, _OTHERS = 9, 12, 5
_LASTING = LASTING | (THEY_ARE - {"هم", "هما", "وهم", "وهما"})
_COMES = frozenset({"يعد", "تعد", "يعودا", "يعودوا", "يرجع", "ترجع", "يرجعوا"})
_STATES = ("injured", "missing", "detained")


def settle_lasting(view: View, run: Run) -> bool:
    """Give those named between a verb of lasting and its predicate, or before both, what the predicate tells."""
    return (
        _by_verb(view, run)
        or _by_fate(view, run)
        or _awaited(view, run)
        or _gone(view, run)
        or _has_captors(view, run)
        or _is_absent(view, run)
    )


def _is_lasting(view: View, index: int) -> bool:
    text = view.reading.texts[index]
    return text in _LASTING or (text[:1] in ("و", "ف") and text[1:] in _LASTING)


def _by_verb(view: View, run: Run) -> bool:
    reading = view.reading
    for index in range(run.first - 1, max(run.first - _BACK, run.sentence.first) - 1, -1):
        if _is_lasting(view, index):
            return _predicate(view, run, run.last + 1)
        if reading.texts[index] in (",", ".", ";", ":") or reading.words[index].verb or index in view.at:
            break
    for index in range(run.last + 1, min(run.last + _OTHERS, run.sentence.end)):
        if _is_lasting(view, index):
            return _predicate(view, run, index + 1)
        if reading.texts[index] in (".", ";", ":") or reading.words[index].verb or index in view.at:
            break
    return False


def _predicate(view: View, run: Run, first: int) -> bool:
    """Find what is said of the run from ``first`` on, over an apposition in commas, but no verb."""
    reading = view.reading
    for index in range(first, min(first + _AHEAD, run.sentence.end)):
        trigger = view.at.get(index)
        if trigger is not None:
            fits = trigger.kind == "state" or (trigger.kind == "victim" and not trigger.article)
            return fits and view.give(run.members, trigger.status, trigger)
        for status in _STATES:
            if _longest(view, index) == status:
                return view.give(run.members, status)
        if reading.texts[index] in (".", ";", ":") or reading.words[index].verb or index in view.named:
            return False
    return False


def _longest(view: View, index: int) -> str:
    """Give the status of the longest phrase for a state at ``index``: في قبضة الخاطفين is missing, في قبضة detained."""
    lengths = {status: view.phrase(index, f"state_{status}") for status in _STATES}
    best = max(lengths, key=lambda status: lengths[status])
    return best if lengths[best] else ""


def _by_fate(view: View, run: Run) -> bool:
    """Read a fate that is unknown: ما زال مصير كل من سامر وخالد مجهولاً; the word for it may stand on either side."""
    before = range(max(run.first - 4, run.sentence.first), run.first)
    fate = next((index for index in before if view.is_word(index, "fate")), -1)
    if fate < 0 or any(view.reading.words[index].verb for index in range(fate + 1, run.first)):
        return False
    ahead = range(run.last + 1, min(run.last + 8, run.sentence.end))
    around = (*ahead, *range(max(fate - 3, run.sentence.first), fate))
    return any(view.is_word(index, "unknown") for index in around) and view.give(run.members, "missing")


def _awaited(view: View, run: Run) -> bool:
    """Read whom relatives wait for: تنتظر عودة ولديها سامر وخالد, ينتظرون أخباراً عن ابنهم سامر."""
    reading = view.reading
    coming = kin = False
    for index in range(run.first, max(run.first - _AHEAD, run.sentence.first) - 1, -1):
        word = reading.words[index]
        unit, form = word.unit, word.unit_form
        kin = kin or (unit is not None and unit.kind in ("kin", "child") and form is not None and bool(form.pronoun))
        coming = coming or view.phrase(index, "coming") > 0
        if view.is_word(index, "waiting"):
            return (kin or coming) and view.give(run.members, "missing")
        if reading.texts[index] in (".", ";") or (word.verb and index < run.first):
            return False
    return False


def _gone(view: View, run: Run) -> bool:
    """Read who did not come home: ولم يعد الراعي سامر إلى منزله منذ الأحد; of لم يعد سامر قادراً the word behind tells otherwise."""
    reading = view.reading
    verb = next((k for k in range(run.first - 1, max(run.first - 5, run.sentence.first), -1) if reading.texts[k] in _COMES), -1)
    if verb < 0 or reading.texts[verb - 1] not in ("لم", "ولم"):
        return False
    behind = reading.texts[run.last + 1]
    return (behind == "منذ" or (behind == "الي" and view.is_word(run.last + 2, "safe"))) and view.give(run.members, "missing")


def _is_absent(view: View, run: Run) -> bool:
    """Read who has not been at home for some time: تغيبت الفتاة سعاد عن منزل ذويها منذ أسبوع."""
    near = range(run.first - 1, max(run.first - _OTHERS, run.sentence.first) - 1, -1)
    if not any(view.is_word(index, "staying_away") for index in near):
        return False
    behind = view.reading.texts[run.last + 1 : min(run.last + _AHEAD, run.sentence.end)]
    return "عن" in behind and "منذ" in behind and view.give(run.members, "missing")


def _has_captors(view: View, run: Run) -> bool:
    """Read of whom captors are told: علمت الشبكة من أقارب سامر أن خاطفيه طلبوا فدية; صلاح وقع أسيراً بيد المسلحين."""
    for index in range(run.last + 1, min(run.last + _AHEAD, run.sentence.end)):
        if view.is_word(index, "captors_of"):
            return view.give(run.members[-1:], "missing")
        if view.is_word(index, "held_as") and (view.reading.words[index - 1].verb is not None or _fell(view, run)):
            return view.give(run.members[-1:], "detained")
        if index in view.inside or view.reading.texts[index] in (".", ";"):
            return False
    return False


def _fell(view: View, run: Run) -> bool:
    """Tell whether the verb of falling into captivity stands before: وقع القيادي سامر أسيراً."""
    near = range(run.first - 1, max(run.first - _OTHERS, run.sentence.first) - 1, -1)
    return any(view.is_word(index, "falling_into") for index in near)
