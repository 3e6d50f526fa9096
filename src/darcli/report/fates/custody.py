"""Who was put where he is held, or carried off: أودع القاضي سامر الحبس, وُضع تحت الحراسة, بأسر الجنديين سامر وخالد, جرفته السيول."""

from __future__ import annotations

from darcli.report.fates.view import Run, View

_BACK, _BEHIND = 8, 4
_NOUN, _DEMAND = 4, 24


def settle_custody(view: View, run: Run) -> bool:
    """Give those who are put into custody as detained, those whom water took as missing."""
    if _is_put(view, run) or _is_captured(view, run) or _is_demanded(view, run):
        return view.give(run.members, "detained")
    if _let_go(view, run) >= 0 and any(view.is_word(k, "bonds") for k in range(run.sentence.first, run.first)):
        return view.give(run.members, "released")
    return _is_swept(view, run) and view.give(run.members, "missing")


def _verb(view: View, run: Run, name: str) -> int:
    """Give the verb of a class before a run, -1 where another verb, a mark or a name stands between."""
    for index in range(run.first - 1, max(run.first - _BACK, run.sentence.first) - 1, -1):
        if view.is_word(index, name):
            return index
        if view.reading.words[index].verb or index in view.at or view.reading.text(index) in (",", ".", ";", ":", "الي", "عن"):
            return -1
    return -1


def _is_put(view: View, run: Run) -> bool:
    """Tell whether a verb of putting stands before, and a place of custody right behind."""
    behind = range(run.last + 1, min(run.last + _BEHIND, run.sentence.end))
    custody = next((k for k in behind if view.is_word(k, "custody")), -1)
    plain = all(view.reading.text(k) in ("في", "تحت", "رهن", "قيد") for k in range(run.last + 1, custody))
    return custody > 0 and plain and _verb(view, run, "putting") >= 0


def _is_captured(view: View, run: Run) -> bool:
    """Tell whether the noun of capture stands right before fighters: أسر الجنديين; أسر الشهداء are families."""
    unit = view.reading.words[run.first].unit
    capture = view.reading.text(run.first - 1) in ("اسر", "باسر", "واسر")
    return capture and unit is not None and unit.kind == "fighter" and view.reading.text(run.first).startswith("ال")


def _is_demanded(view: View, run: Run) -> bool:
    """Tell whether somebody asks that they be freed, so that they are held: طالبت النقابة بالإفراج الفوري عن سامر وخالد."""
    over = view.reading.text(run.first - 1)
    at = _let_go(view, run)
    if at >= 0:
        before = range(max(run.first - _DEMAND, run.sentence.first), at)
        return any(view.is_word(k, "demanding") for k in before)  # طالبت بإطلاق الصحفي سامر
    if over not in ("عن", "سراح", "سبيل"):
        return False
    near = range(max(run.first - _NOUN, run.sentence.first), run.first)
    freeing = next((k for k in near if view.is_word(k, "freeing_nouns")), -1)
    return freeing > 0 and any(view.is_word(k, "demanding") for k in range(max(freeing - _DEMAND, run.sentence.first), freeing))


def _is_swept(view: View, run: Run) -> bool:
    """Tell whether water or sand took them, and the verb has that for its subject."""
    verb = _verb(view, run, "sweeping")
    return verb >= 0 and verb + 1 < run.first and view.is_word(verb + 1, "waters")


def _let_go(view: View, run: Run) -> int:
    """Give where letting go is told of somebody with a title, as a noun: عملية تبادل شملت إطلاق المجند سامر; -1 where it is not."""
    for index in (run.first - 1, run.first - 2):
        if view.is_word(index, "letting_go"):
            return index if view.reading.text(index + 1).startswith("ال") else -1
    return -1
