"""What stands in brackets behind a name of a list, whatever its lead tells: سامر العلي 12 عاماً (بُترت ساقه), خالد (جريح)."""

from __future__ import annotations

from darcli.report.fates.view import View
from darcli.report.mentions import Mention

_LONGEST, _FARTHEST = 7, 5
_KINDS = ("victim", "state", "noun")


def settle_brackets(view: View) -> None:
    """Give those of whom brackets behind the name tell something else than the words before it what the brackets tell."""
    texts = view.reading.texts
    for people in view.by_sentence.values():
        for mention in people:
            trigger = view.outcome.triggers.get(mention.first)
            if trigger is not None and trigger.last > mention.last:
                continue
            opened = next((k for k in range(mention.last + 1, mention.last + _FARTHEST) if texts[k] == "("), -1)
            if opened > 0 and not any(_parts(view, k) for k in range(mention.last + 1, opened)):
                status = _told(view, opened + 1)
                if status and status != view.status(mention):
                    _give(view, mention, status)


def _parts(view: View, index: int) -> bool:
    """Tell whether a word between the name and the brackets is no part of an age: 12 عاماً."""
    return not (view.reading.is_number(index) or view.reading.texts[index] in (",", "عاما", "عام", "سنه", "سنوات", "اعوام", "العمر"))


def _told(view: View, first: int) -> str:
    """Give what the brackets that open before ``first`` tell of one person; "" where they tell nothing, or several things."""
    found = ""
    for index in range(first, first + _LONGEST):
        trigger = view.at.get(index)
        if view.reading.texts[index] == ")":
            return found
        if trigger is not None and trigger.kind in _KINDS and index == first:
            found = trigger.status
        elif index == first and view.is_word(index, "injuries"):
            found = "injured"
        elif trigger is not None and found != trigger.status:
            return ""
    return ""


def _give(view: View, mention: Mention, status: str) -> None:
    if status in ("killed", "injured", "missing", "released", "detained", "survived"):
        view.outcome.statuses[mention.first] = status
