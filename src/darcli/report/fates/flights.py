"""Who got away from where he was held, or was handed to those who hold him: تمكن سامر من الفرار من السجن, سلّم الإنتربول سامر إلى القضاء."""

from __future__ import annotations

from darcli.report.fates.view import Run, View

_BACK, _AHEAD, _FARTHEST = 8, 6, 9


def settle_flights(view: View, run: Run) -> bool:
    """Give those who fled from captivity as released, those handed or sent to an authority as detained."""
    if _fled(view, run) or _is_at_liberty(view, run) or _is_brought_back(view, run):
        return view.give(run.members, "released")
    if _slipped(view, run):
        return view.give(run.members, "survived")
    return (_is_handed_over(view, run) or _is_sent(view, run)) and view.give(run.members, "detained")


def _verb(view: View, run: Run, name: str) -> int:
    """Give the verb of a class before a run, -1 where another verb or a mark stands between."""
    for index in range(run.first - 1, max(run.first - _BACK, run.sentence.first) - 1, -1):
        if view.is_word(index, name):
            return index
        if view.reading.words[index].verb or view.reading.text(index) in (",", ".", ";", ":", "ان"):
            return -1
    return -1


def _fled(view: View, run: Run) -> bool:
    """Tell whether flight is told before or right behind, and prison or captors as what was fled."""
    before = _verb(view, run, "fleeing")
    behind = range(run.last + 1, min(run.last + _AHEAD, run.sentence.end))
    flight = before if before >= 0 else next((k for k in behind if view.is_word(k, "flight") or view.is_word(k, "fleeing")), -1)
    if flight < 0 or (flight > run.last and not view.is_word(flight, "fleeing") and _verb(view, run, "managing") < 0):
        return False
    after = max(flight, run.last) + 1
    return any(view.is_word(k, "captivity") for k in range(after, min(after + _AHEAD, run.sentence.end)))


def _is_handed_over(view: View, run: Run) -> bool:
    """Tell whether a verb of handing stands before, and the authority that gets them behind."""
    if _verb(view, run, "handing") < 0:
        return False
    behind = range(run.last + 1, min(run.last + _FARTHEST, run.sentence.end - 1))
    to = next((k for k in behind if view.reading.text(k) in ("الي", "ل")), -1)
    return to > 0 and (view.phrase(to + 1, "authorities") > 0 or view.is_word(to + 1, "courts"))


def _is_sent(view: View, run: Run) -> bool:
    """Tell whether somebody is sent to a court as one who is held: أحيل سامر إلى القضاء موقوفاً."""
    if _verb(view, run, "sending") < 0:
        return False
    behind = range(run.last + 1, min(run.last + _FARTHEST, run.sentence.end))
    return any(view.reading.text(k) in ("موقوفا", "موقوفه", "محبوسا", "محبوسه", "مخفورا", "مخفوره", "موقوفين", "محبوسين") for k in behind)


def _is_at_liberty(view: View, run: Run) -> bool:
    """Tell whether they are said to have won liberty or left prison: تنسم سامر عبير الحرية, غادر خالد السجن."""
    behind = range(run.last + 1, min(run.last + 4, run.sentence.end))
    if any(view.is_word(k, "liberty") for k in behind):
        return _verb(view, run, "winning") >= 0
    return view.is_word(run.last + 1, "prison") and _verb(view, run, "departing") >= 0


def _is_brought_back(view: View, run: Run) -> bool:
    """Tell whether captors gave them back to their own: أعاد الخاطفون الطفل سامر إلى ذويه."""
    if _verb(view, run, "giving_back") < 0:
        return False
    behind = range(run.last + 1, min(run.last + 4, run.sentence.end - 1))
    home = any(view.reading.text(k) == "الي" and view.is_word(k + 1, "safe") for k in behind)
    near = range(max(run.first - _FARTHEST, run.sentence.first), min(run.last + 3 * _FARTHEST, run.sentence.end))
    return home and any(view.is_word(k, "captors_told") for k in near)


def _slipped(view: View, run: Run) -> bool:
    """Tell whether they got out of an attack: أفلت سامر من كمين, سلم خالد من الهجوم."""
    if view.reading.text(run.last + 1) != "من" or _verb(view, run, "slipping") < 0:
        return False
    return any(view.is_word(k, "assaults") for k in range(run.last + 2, min(run.last + 5, run.sentence.end)))
