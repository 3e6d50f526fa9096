"""Who is mourned behind whoever mourns: نعت صفحات موالية النقيب سامر من بلدة كذا، والمجند خالد من كذا."""

from __future__ import annotations

from darcli.report.fates.view import Run, View
from darcli.report.scope_words import MOURNING

_BACK = 18
_TITLED = frozenset({"title", "kin", "called", "role", "also", "list", "harm"})
_ENDS = frozenset({".", ";", ":", "ان", "بان", "عن"})


def settle_mourning(view: View, run: Run) -> bool:
    """Give those named behind a verb of mourning and the body, town or family that mourns as killed."""
    reading = view.reading
    if run.members[0].context not in _TITLED and len(run.members) == 1:
        return False
    for index in range(run.first - 1, max(run.first - _BACK, run.sentence.first) - 1, -1):
        word = reading.words[index]
        if not MOURNING.isdisjoint(word.stems) or view.is_word(index, "mourning"):
            return _is_mourner(view, index + 1, run.first) and view.give(run.members, "killed", view.at.get(index))
        lost = index in view.at and view.at[index].kind == "victim" and view.at[index].status == "killed"  # فقيدها الغالي
        if reading.texts[index] in _ENDS or word.verb or (index in view.at and not lost) or view.is_of_another(run, index):
            return False
    return False


def _is_mourner(view: View, index: int, end: int) -> bool:
    """Tell whether a body, a town, a family or several people stand at ``index``; who mourns alone is named himself."""
    if index >= end:
        return False
    word = view.reading.words[index]
    several = word.unit is not None and word.unit.number != 1
    return bool(word.organisation) or several or view.is_word(index, "mourners") or word.place.active
