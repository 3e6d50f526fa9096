"""Who was saved or got off unhurt: انتشلت الفرق الطفلة سعاد حية, تهنئ بسلامة سعاد, سعاد التي خرجت من تحت الركام دون أذى."""

from __future__ import annotations

from darcli.report.fates.view import Run, View

_BACK, _AHEAD, _NEAR, _THANKS = 9, 12, 7, 14


def settle_rescues(view: View, run: Run) -> bool:
    """Give those of whom a rescue or an escape is told as survivors."""
    if _is_wished_well(view, run):
        return view.give(run.members, "injured")
    return (_is_foiled(view, run) or _is_pulled_out(view, run) or _is_greeted(view, run) or _came_out(view, run)) and view.give(
        run.members, "survived"
    )


def _is_wished_well(view: View, run: Run) -> bool:
    """Tell whether recovery is wished to them: ونسأل الله الشفاء العاجل لزوجته سعاد."""
    near = range(max(run.first - 3, run.sentence.first), run.first)
    wished = any(view.reading.texts[k] in ("الشفا", "والشفا", "بالشفا") for k in near)
    return wished and (view.reading.texts[run.first][0] == "ل" or run.members[0].skip > 0)


def _is_foiled(view: View, run: Run) -> bool:
    """Tell whether an attempt on them failed: فشلت محاولة خطف الطالبة سعاد, إحباط اغتيال القاضي سامر."""
    deed = next((k for k in range(run.first - 1, max(run.first - 4, run.sentence.first) - 1, -1) if view.is_word(k, "attempts")), -1)
    before = range(max(deed - 3, run.sentence.first), deed)
    return deed >= 0 and any(view.is_word(k, "foiling") for k in before)


def _is_pulled_out(view: View, run: Run) -> bool:
    """Tell whether a verb of rescue stands before, and behind that they live."""
    behind = range(run.last + 1, min(run.last + _NEAR, run.sentence.end))
    alive = any(view.phrase(k, "alive") for k in behind)
    for index in range(run.first - 1, max(run.first - _BACK, run.sentence.first) - 1, -1):
        if view.is_word(index, "rescuing"):  # a body is pulled out as well, but nobody dead is saved
            return alive or (view.is_word(index, "saving") and view.reading.texts[run.last + 1] == "من")
        if view.reading.words[index].verb or view.reading.texts[index] in (".", ";", ":", ","):
            return False
    return False


def _is_greeted(view: View, run: Run) -> bool:
    """Tell whether joy over their safety is told: تهنئ العائلة بسلامة ابنتها سعاد."""
    safety = next((k for k in range(run.first - 1, max(run.first - 4, run.sentence.first) - 1, -1) if view.is_word(k, "safety")), -1)
    before = range(max(safety - _THANKS, run.sentence.first), safety)
    return safety >= 0 and any(view.is_word(k, "greeting") for k in before)


def _came_out(view: View, run: Run) -> bool:
    """Tell whether they came out from under a ruin unhurt."""
    near = (
        *range(run.last + 1, min(run.last + 4, run.sentence.end)),
        *range(run.first - 1, max(run.first - 3, run.sentence.first - 1), -1),
    )
    verb = next((k for k in near if view.is_word(k, "emerging")), -1)
    if verb < 0 or view.reading.texts[max(verb, run.last) + 1] not in ("من", "حيا", "حيه", "سالما", "سالمه", "احيا"):
        return False
    return any(view.phrase(k, "alive") for k in range(max(verb, run.last) + 1, min(max(verb, run.last) + _AHEAD, run.sentence.end)))
