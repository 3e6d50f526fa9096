"""Who one told of before is: إن الضابط هو الملازم سامر, هجوم انتحاري نفذه شخص يدعى سامر, الناجي السوداني سامر, وعلى رأسهم سامر."""

from __future__ import annotations

from darcli.report.fates.view import Run, View
from darcli.report.quantity import VICTIM_SINGLES

_BACK, _FARTHEST = 8, 300
_NEAR, _REACH = 4, 30
_IS = frozenset({"هو", "هي"})


def settle_identities(view: View, run: Run) -> bool:
    """Give somebody what was told of the one he is said to be."""
    return _as_bomber(view, run) or _as_called(view, run) or _as_noun(view, run) or _as_title(view, run)


def _as_bomber(view: View, run: Run) -> bool:
    """Read who blew himself up: he died."""
    before = range(max(run.first - _BACK, run.sentence.first), run.members[0].first)
    maker = next((index for index in before if view.is_word(index, "makers")), -1)
    if maker < 0 or not any(view.is_word(k, "being") for k in range(maker + 1, run.members[0].first)):
        return False
    told = any("انتحاري" in view.reading.texts[index] for index in range(max(maker - 150, 0), maker + 1))
    return told and view.give(run.members[:1], "killed")


def _as_called(view: View, run: Run) -> bool:
    """Read what one is called of whom the sentence told without a name: أصيب مواطن آخر بالرصاص، ويدعى سامر."""
    member = run.members[0]
    before = range(max(member.first - _NEAR, run.sentence.first), member.first)
    if member.context != "called" and not any(view.is_word(k, "calling") for k in before):
        return False
    for index in range(run.first - 1, max(run.first - _REACH, run.sentence.first) - 1, -1):
        quantity, statuses = view.outcome.numbers.get(index, (None, []))
        if quantity is not None:
            one = quantity.n == 1 and bool(statuses) and statuses[-1] not in ("none", "casualties")
            return one and view.give([member], statuses[-1], view.outcome.triggers.get(index))
        trigger = view.at.get(index)
        if trigger is not None and trigger.kind == "victim" and trigger.article and view.reading.words[index].stems[-1] in VICTIM_SINGLES:
            return view.give([member], trigger.status, trigger)  # القتيل الثاني هو ابن عم الأول ويدعى سامر
        if view.is_of_another(run, index):
            return False
    return False


def _as_noun(view: View, run: Run) -> bool:
    """Read of whom a noun with its article speaks, by the one without name that the report counted: مقتل ضابط …، إن الضابط هو سامر."""
    words, copula = view.reading.words, run.first - 1
    if view.reading.texts[copula] not in _IS or copula - 1 < run.sentence.first:
        return False
    noun = words[copula - 1]
    if noun.unit is None or noun.unit.number != 1 or noun.unit_form is None or not noun.unit_form.article:
        return False
    for index in range(run.first - 1, max(run.first - _FARTHEST, -1), -1):
        quantity, statuses = view.outcome.numbers.get(index, (None, []))
        form = words[quantity.last].unit_form if quantity is not None else None
        same = form is not None and form.stem == noun.unit_form.stem and quantity is not None and quantity.n == 1
        if same and statuses and statuses[-1] not in ("none", "casualties"):
            return view.give(run.members[:1], statuses[-1])
    return False


def _as_title(view: View, run: Run) -> bool:
    """Read a word for one survivor whose country stands between it and the name: الناجي السوداني سامر."""
    index, members = run.members[0].first - 1, run.members[:1]
    while index > run.sentence.first and view.reading.words[index].demonym is not None:
        index -= 1
    if not view.is_word(index, "survivors") and view.reading.texts[index + 1] != ",":  # الناجي الوحيد من المجزرة سامر
        near = range(index - 1, max(index - _NEAR, run.sentence.first) - 1, -1)
        index = next((k for k in near if view.is_word(k, "survivors")), index)
        if any(view.reading.words[k].verb or view.reading.texts[k] == "," for k in range(index + 1, run.first)):
            return False
    return view.is_word(index, "survivors") and view.give(members, "survived")
