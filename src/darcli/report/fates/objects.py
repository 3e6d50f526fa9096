"""Whom a verb of seizing or freeing takes for its object behind its subject: أوقفت الشرطة السائق سامر, أفرجت خلية كذا عن سامر."""

from __future__ import annotations

from darcli.report.fates.view import Run, View
from darcli.report.scope_words import LASTING
from darcli.report.triggers import Trigger

_BACK, _AHEAD = 16, 12
_NOUN_PHRASE = 6
_OVER = frozenset({"عن", "علي", "سبيل", "سراح"})
_TITLED = frozenset({"title", "kin", "called", "role", "also", "list", "harm", "kin_of"})
_CLAUSES = frozenset({";", ":", "الذي", "التي", "الذين", "ان", "بان", "وان"})
_KEPT = frozenset({"رهينه", "رهاين", "محتجزا", "محتجزه", "معتقلا", "معتقله", "اسيرا", "اسيره", "موقوفا", "قيد", "رهن"})
_ASIDE = frozenset({"مع", "الي", "في", "بحضور", "لدي", "امام", "بامر"})
_NOTHING: tuple[str, Trigger | None] = "", None


def settle_objects(view: View, run: Run) -> bool:
    """Give those named behind a verb and its subject, or behind عن or على of the verb, what the verb tells."""
    if run.members[0].context not in _TITLED and view.reading.texts[run.first - 1] not in _OVER:
        return False
    before = view.reading.texts[run.first - 1]
    if before in _ASIDE or (before == "من" and view.reading.texts[run.first - 2] not in ("كل", "كلا")):
        return False  # أُطلق سراح الأخير بكفالة من النائب سامر
    status, trigger = _governing(view, run)
    return bool(status) and view.give(run.members, status, trigger)


def _governing(view: View, run: Run) -> tuple[str, Trigger | None]:
    """Find the verb of which the run is the object, and what it tells."""
    reading, over = view.reading, ""
    for index in range(run.first - 1, max(run.first - _BACK, run.sentence.first) - 1, -1):
        text = reading.texts[index]
        if text in _CLAUSES or (text == "." and len(reading.texts[index - 1]) > 1) or view.is_of_another(run, index):
            return _NOTHING
        if text in _OVER and not over and run.first - index <= _NOUN_PHRASE:
            over = text
            continue
        if status := _told(view, run, index, over):
            fits = bool(over) or _is_plain(view, run, index) or _has_subject(view, run, index + 1)
            return (status, view.at.get(index)) if fits and not _is_void(view, run, index) else _NOTHING
        trigger = view.at.get(index)
        if reading.words[index].verb or (trigger is not None and trigger.kind in ("verb", "noun", "weak")):
            return _NOTHING
    return _NOTHING


def _has_subject(view: View, run: Run, index: int) -> bool:
    """Tell whether who does it stands at ``index``, or people in the case of an object."""
    return index < run.first and (_is_actor(view, run, index) or _is_of_several(view, index))


def _is_plain(view: View, run: Run, index: int) -> bool:
    """Tell whether a plural verb of everyday speech stands right before its object: الجماعة شالو ولدنا سامر."""
    return index + 1 == run.first and view.is_word(index, "grabbing")


def _told(view: View, run: Run, index: int, over: str) -> str:
    """Give what the verb at ``index`` tells of its object, which ``over`` stands before; "" for another word."""
    if over == "عن":
        return "released" if view.is_word(index, "leaving") else ""
    if over in ("سبيل", "سراح"):
        return "released" if view.is_word(index, "freeing") or _is_ordered(view, index) else ""
    if over == "علي":
        kept = view.is_word(index, "keeping") and not _KEPT.isdisjoint(view.reading.texts[run.last + 1 : run.last + 4])
        return "detained" if kept or view.is_word(index, "gripping") else ""
    if view.is_word(index, "seizing") or (view.is_word(index, "grabbing") and _is_plain(view, run, index)):
        return "detained"
    if view.is_word(index, "taking"):
        return "missing" if view.phrase(index + 1, "authorities") == 0 or _is_nowhere(view, run) else "detained"
    freed = view.is_word(index, "freeing") and not _is_about_things(view, run, index) and _is_bound(view, run, index)
    return "released" if freed else ""


def _is_ordered(view: View, index: int) -> bool:
    """Tell whether an order frees somebody: أمرت النيابة بإخلاء سبيل …; who only asks for it does not."""
    before = range(max(index - 8, 0), index)
    return view.is_word(index, "clearing") and any(view.is_word(k, "ordering") for k in before)


def _is_about_things(view: View, run: Run, index: int) -> bool:
    """Tell whether something is let go that is no person: أطلقت القوات النار."""
    return any(view.is_word(k, "shot") for k in range(index + 1, run.first))


def _is_bound(view: View, run: Run, index: int) -> bool:
    """Tell whether words around say that one who was held is let go: … بكفالة, بعد عامين في السجن, كانت قد أطلقت …"""
    around = (*range(run.last + 1, min(run.last + _AHEAD, run.sentence.end)), *range(index + 1, run.first))
    return view.reading.texts[index - 1] == "قد" or any(view.is_word(k, "bonds") for k in around)


def _is_nowhere(view: View, run: Run) -> bool:
    return not {"مجهوله", "مجهول", "معروفه", "معلومه"}.isdisjoint(view.reading.texts[run.last + 1 : run.last + _AHEAD])


def _is_actor(view: View, run: Run, index: int) -> bool:
    """Tell whether a body, fighters or an officer without a name stand at ``index``, who seize or free somebody."""
    word, officer = view.reading.words[index], view.phrase(index, "officers")
    if officer:  # أوقف قاضي التحقيق سامر السائق خالد: what stands behind his office is he himself, or the next one's title
        return any(view.reading.words[k].unit for k in range(index + officer, run.members[0].first))
    fighters = word.unit is not None and word.unit.kind == "fighter" and word.unit.number != 1
    return bool(word.organisation) or fighters or view.phrase(index, "captors") > 0


def _is_of_several(view: View, index: int) -> bool:
    """Tell whether a noun for several stands at ``index`` in the case of an object: أوقف المواطنين …"""
    word = view.reading.words[index]
    several = word.unit is not None and word.unit.number != 1 and word.unit_form is not None and word.unit_form.article
    return several and word.text.endswith("ين")


def _is_void(view: View, run: Run, index: int) -> bool:
    """Tell whether the verb is denied: لم توقف الشرطة سامر."""
    before = view.reading.texts[max(index - 2, run.sentence.first) : index]
    return not {"لم", "لن", "لا"}.isdisjoint(before) or not LASTING.isdisjoint(before)
