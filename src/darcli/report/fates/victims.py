"""Who is meant by a word for victims that is no title: ومن القتلى الحارس سامر, أما الجريح فهو سامر, عائلة سعاد المفقودة منذ …"""

from __future__ import annotations

from darcli.report.fates.view import Run, View
from darcli.report.mentions import Mention
from darcli.report.quantity import VICTIM_SINGLES

_BACK = 9
_ARE = frozenset({"هو", "هي", "هم", "هما", "هن"})
_OF_THEM = frozenset({"منهم", "منهن", "منهما", "بينهم", "بينهن", "بينهما", "ابرزهم", "اولهم", "اخرهم", "راسهم", "مقدمتهم"})
_AMONG = frozenset({"من", "بين", "ضمن"})


def settle_victims(view: View, run: Run) -> bool:
    """Give those whom a word for victims before or right behind them means what it tells."""
    return _told_before(view, run) or _told_behind(view, run)


def _told_before(view: View, run: Run) -> bool:
    reading, linked = view.reading, ""
    for index in range(run.first - 1, max(run.first - _BACK, run.sentence.first) - 1, -1):
        text = reading.text(index)
        bare = text[1:] if text[:1] in ("و", "ف") else text
        trigger = view.at.get(index)
        if trigger is not None:
            whole = bool(linked) and trigger.kind == "state"  # ولا يزال البقية في عداد المفقودين، وعلى رأسهم …
            fits = whole or (trigger.kind == "victim" and trigger.article and not trigger.pronoun)
            return fits and _is_meant(view, run, index, linked) and view.give(run.members, trigger.status, trigger)
        if not linked and run.first - index <= 5 and bare in _ARE | _OF_THEM:
            linked = bare
        elif text in (".", ";", ":") or reading.words[index].verb or _is_named(view, run, index):
            return False
    return False


def _is_meant(view: View, run: Run, index: int, linked: str) -> bool:
    """Tell whether the words between a word for victims at ``index`` and the run say who they are."""
    texts = view.reading.texts
    if linked:
        return True
    between = range(index + 1, run.first)
    since = texts[index + 1] == "منذ" and all(k in view.reading.in_date or texts[k] in ("منذ", "عام", "سنه") for k in between)
    among = texts[index - 1].lstrip("و") in _AMONG and len(between) <= 3 and not any(texts[k] == "," for k in between)
    return since or (among and view.reading.words[index].stems[-1] not in VICTIM_SINGLES)


def _told_behind(view: View, run: Run) -> bool:
    """Read a word for one victim right behind one name: سعاد العلي المفقودة منذ آذار."""
    last: Mention = run.members[-1]
    trigger = view.at.get(last.last + 1) or (view.at.get(last.last + 2) if view.reading.text(last.last + 1) in (",", "(") else None)
    if trigger is None or trigger.kind != "victim" or not trigger.article or trigger.pronoun:
        return False
    single = view.reading.words[trigger.first].stems[-1] in VICTIM_SINGLES
    return single and view.is_open(last) and view.give([last], trigger.status, trigger)


def _is_named(view: View, run: Run, index: int) -> bool:
    return any(mention.first <= index <= mention.last for mention in view.by_sentence[run.members[0].sentence] if mention.last < run.first)
