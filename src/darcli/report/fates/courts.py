"""Whom a court sentences or acquits: قضت المحكمة بالسجن بحق سامر وخالد, حُكم على سامر بالسجن … وعلى خالد خمس سنوات."""

from __future__ import annotations

from darcli.report.fates.view import Run, View

_BACK, _PHRASE, _NEAR, _TITLES = 70, 6, 9, 3
_OVER = frozenset({"علي", "بحق", "ضد", "حق", "لحق"})


def settle_courts(view: View, run: Run) -> bool:
    """Give those behind على or بحق of a sentence what the court ruled; of those who were not there nothing is told."""
    if _is_acquitted(view, run):
        return view.give(run.members, "released")
    if _has_term(view, run):
        return view.give(run.members, "detained")
    if not _is_object(view, run):
        return False
    before = range(max(run.first - _BACK, run.sentence.first), run.first)
    if not any(view.is_word(index, "ruling") for index in before):
        return False
    near = (*range(max(run.first - _NEAR, run.sentence.first), run.first), *range(run.last + 1, min(run.last + _NEAR, run.sentence.end)))
    if any(view.is_word(index, "absent") for index in near):
        return False
    if any(view.phrase(index, "acquittal") for index in range(max(run.first - _NEAR, run.sentence.first), run.first)):
        return view.give(run.members, "released")
    penalty = any(view.is_word(index, "penalties") for index in (*before, *near))
    done = any(view.is_word(index, "carrying_out") for index in before)
    return penalty and view.give(run.members, "killed" if done else "detained")


def _has_term(view: View, run: Run) -> bool:
    """Tell whether a list of sentences gives years behind the name: وكانت الأحكام كالتالي: سامر نبيل: 20 سنة، خالد فهد: 15 سنة."""
    reading, colon = view.reading, run.last + 1
    term = reading.numbers.get(colon + 1)
    if reading.text(colon) != ":" or term is None or not view.is_word(term.last + 1, "terms"):
        return False
    before = range(max(run.sentence.first - _BACK, 0), run.first)
    return any(view.is_word(index, "ruling") for index in before)


def _is_acquitted(view: View, run: Run) -> bool:
    """Tell whether a verb of acquitting stands before, or the run was given it: برّأت المحكمة سامر, استفاد خالد من البراءة."""
    for index in range(run.first - 1, max(run.first - _NEAR, run.sentence.first) - 1, -1):
        if view.is_word(index, "acquitting"):
            return True
        if view.is_word(index, "benefiting"):
            behind = range(run.last + 1, min(run.last + _PHRASE, run.sentence.end))
            return any(view.phrase(k, "acquittal") or view.phrase(k, "relief") for k in behind)
        if view.reading.words[index].verb or view.reading.texts[index] in (".", ";", ":") or view.is_of_another(run, index):
            return False
    return False


def _is_object(view: View, run: Run) -> bool:
    """Tell whether على, بحق or ل stand before the titles of a run, and nothing but words of a title between."""
    words = view.reading.words
    if words[run.first].text.startswith("لل"):
        return True  # بالإعدام للمتهم سامر
    for index in range(run.first - 1, max(run.first - _TITLES, run.sentence.first) - 1, -1):
        if view.is_word(index, "penalties"):
            return True  # تأييد سجن المدون سامر, قضت بسجن موكله السابق خالد
        if words[index].verb or words[index].text in (",", ".", ";"):
            break
    for index in range(run.first - 1, max(run.first - _PHRASE, run.sentence.first) - 1, -1):
        text = view.reading.texts[index]
        if text in _OVER or text in ("وعلي", "وبحق") or (text.startswith("لل") and run.first - index < 3):
            return True
        if words[index].verb or (text in (",", ".", ";", ":", "من", "في", "ان") and text != "من"):
            return False
    return False
