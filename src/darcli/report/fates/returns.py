"""Who came back from captivity: أُسر معه وعاد حياً, وصل المخطوف سامر سالماً, عائلة سعاد المفقودة … أن ابنتهم عادت إلى منزلها."""

from __future__ import annotations

from bisect import bisect_right

from darcli.report.fates.view import View, fate_forms
from darcli.report.mentions import Mention
from darcli.report.reading import Sentence

_AHEAD, _BACK, _BEHIND = 26, 6, 14
_HOME = 9
_CAPTIVE = ("missing", "detained")


def settle_returns(view: View) -> None:
    """Give those of whom captivity and a safe return are told in one sentence as released."""
    reading = view.reading
    places = reading.occurrences.find(fate_forms("returning"))
    firsts = [sentence.first for sentence in reading.sentences] if places else []
    for index in places:
        sentence = reading.sentences[max(bisect_right(firsts, index) - 1, 0)]
        if _is_safe(view, index, sentence.end) and not _is_denied(view, index):
            mention = _subject(view, index, sentence)
            if mention is not None and _was_held(view, mention, sentence.first, sentence.end):
                view.free(mention)


def _is_safe(view: View, index: int, end: int) -> bool:
    """Tell whether a verb of returning is one of coming back safe or home: عاد حياً, وصل … سالماً, رجعت إلى أهلها."""
    return any(view.is_word(k, "safe") for k in range(index + 1, min(index + _HOME + _BACK, end)))


def _is_denied(view: View, index: int) -> bool:
    return view.reading.texts[index - 1] in ("لم", "ولم", "لن", "لا")


def _subject(view: View, index: int, sentence: Sentence) -> Mention | None:
    """Give who comes back: the one named right behind the verb, else the one named before it."""
    ahead = range(index + 1, min(index + 1 + (_HOME if view.reading.text(index + 1) == "الي" else _BACK), sentence.end))
    behind = next((k for k in ahead if k in view.inside), -1)
    between = [k for k in range(index + 1, behind) if not (view.reading.text(k) == "الي" and view.is_word(k + 1, "safe"))]
    if behind > 0 and not any(view.reading.words[k].verb or view.reading.text(k) in (",", "الي", "من") for k in between):
        return view.inside[behind]  # عاد إلى أهله سالماً المواطن سامر
    before = view.near_before(index, max(index - _AHEAD, sentence.first))
    one = before[-1] if before else None
    return one if one is not None and (len(before) == 1 or view.reading.text(index)[0] in "وف" or one.last == index - 1) else None


def _was_held(view: View, mention: Mention, first: int, end: int) -> bool:
    """Tell whether captivity is told of somebody: by his own status, or in words of the sentence."""
    if view.status(mention) in _CAPTIVE:
        return True
    if not view.is_open(mention):
        return False
    near = range(max(mention.first - _BEHIND, first), min(mention.last + _AHEAD, end))
    return any((index in view.at and view.at[index].status in _CAPTIVE) or view.is_word(index, "bonds") for index in near)
