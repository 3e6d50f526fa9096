"""Lines that list people under a lead which tells once what befell them: by town (الخليل: (9) …), with bullets of any sign, numbered."""

from __future__ import annotations

from darcli.report.fates.view import View
from darcli.report.labels import find_label
from darcli.report.mentions import Mention
from darcli.report.reading import Sentence
from darcli.report.rosters import start_of

_LONGEST_ITEM, _LONGEST_PLAIN, _LONGEST_LEAD = 70, 14, 8
_LEAST = 7
_THEY = frozenset({"هم", "هما", "هن", "وهم", "وهما", "وهن"})
_FARTHEST_LEAD = 3  # sentences
_PLAIN_LIST = 3  # lines
_SHORT_CARD = 10  # tokens
_LEAST_NAMED, _MOST_NAMED = 0.7, 1.3
_ACTIONS = ("verb", "noun", "weak")


def settle_lists(view: View) -> None:
    """Give those whom lines of a list name without a word of harm what the lead above tells, or what befell the others of the list."""
    numbers = [number for number, sentence in enumerate(view.reading.sentences) if _is_item(view, number, sentence)]
    group: list[int] = []
    for number in [*numbers, -1]:
        if group and not 0 < number - group[-1] <= 2:
            _settle_group(view, group)
            group = []
        group.append(number)


def _settle_group(view: View, group: list[int]) -> None:
    people = [mention for number in group for mention in view.by_sentence[number]]
    if len(group) < 2 or not any(map(view.is_open, people)):
        return
    told = {number: status for number in group if (status := _told(view, number))}
    labelled = all(_is_labelled(view, number) for number in group)
    guessed = all(view.by_sentence[number][0].first not in view.outcome.triggers for number in told)  # by anaphora: وهم …
    if guessed and (labelled or len(group) >= _PLAIN_LIST):
        status, signs = _lead(view, group[0], len(people), _FARTHEST_LEAD if labelled else 1), set()
        if status and told:
            _forget(view, told)
    else:
        status = next(iter(told.values())) if len(told) > 1 and len(set(told.values())) == 1 else ""
        signs = {_sign(view, number) for number in told}
    for number in group if status else ():
        sentence = view.reading.sentences[number]
        beside = number - 1 in told and number - 2 in told and sentence.end - sentence.first <= _LEAST  # ـ سيدة تدعى أم علي
        if not signs or _sign(view, number) in signs or beside:
            view.give(_listed(view, number), status)


def _forget(view: View, told: dict[int, str]) -> None:
    """Forget what lines were given that tell nothing by themselves."""
    for number in told:
        for mention in view.by_sentence[number]:
            if mention.first not in view.outcome.triggers:
                view.outcome.statuses.pop(mention.first, None)


def _sign(view: View, number: int) -> str:
    """Give the sign that a line begins with, one for all numbers; a line without one is alike to no other."""
    first = view.reading.sentences[number].first
    if view.reading.is_number(first) or view.reading.is_number(first - 2):
        return "1"
    return view.reading.texts[first] if not view.reading.words[first].spelled else f"line {number}"


def _is_labelled(view: View, number: int) -> bool:
    """Tell whether a line begins with a place or a day and a colon: نابلس: (5) …"""
    label = find_label(view.reading, view.reading.sentences[number])
    return 0 < label < view.by_sentence[number][0].first


def _told(view: View, number: int) -> str | None:
    """Give what the list itself tells of the first of a line: no word of harm of the line's own."""
    first, sentence = view.by_sentence[number][0], view.reading.sentences[number]
    trigger = view.outcome.triggers.get(first.first)
    own = trigger is not None and sentence.first <= trigger.first < sentence.end
    return None if own else view.status(first)


def _listed(view: View, number: int) -> list[Mention]:
    """Give those of a line whom no word of harm stands behind."""
    found: list[Mention] = []
    for mention in view.by_sentence[number]:
        children = found and mention.context == "kin" and ":" in view.reading.texts[mention.head : mention.first]  # وأبناؤه: (سامر، خالد)
        if found and not children and not view.are_joined(found[-1], mention):
            break
        found.append(mention)
    return found


def _is_item(view: View, number: int, sentence: Sentence) -> bool:
    """Tell whether a line lists people: it begins with a sign, a number, a label or a name, and no verb stands before the name."""
    reading = view.reading
    people = view.by_sentence.get(number)
    if sentence.silent or not people or sentence.end - sentence.first > _LONGEST_ITEM or not _begins_line(view, sentence):
        return False
    first = people[0]
    label = find_label(reading, sentence)
    label = label if label < first.first else 0
    begin = label + 1 if label else sentence.first
    start = start_of(first)
    if start - begin > _LONGEST_LEAD or any(_breaks(view, k) for k in range(begin, start)):
        return False
    if label and any((unit := reading.words[k].unit) and unit.kind in ("kin", "child") for k in range(sentence.first, label)):
        return False  # زوجته: …, أولاده: …
    marked = bool(label) or not reading.words[sentence.first].spelled or not reading.is_break(sentence.first - 1)
    if not marked and sentence.end - sentence.first > _LONGEST_PLAIN:
        return False
    near = range(first.last + 1, min(first.last + 9, sentence.end))
    stop = next((k for k in near if reading.texts[k] in (",", "(", "-", "–", "/")), near.stop)
    return not any(reading.words[k].verb or _acts(view, k) for k in range(first.last + 1, stop))


def _breaks(view: View, index: int) -> bool:
    """Tell whether a line with the word at ``index`` before its first name says something of that one."""
    word = view.reading.words[index]
    verb = word.verb is not None and "called" not in word.starts  # سيدة تدعى …
    listed = word.text == ":" and view.reading.texts[index - 1] in _THEY  # امرأة وطفلاها وهم: …
    return verb or _acts(view, index) or (word.text in (":", "ان", "#") and not listed)


def _acts(view: View, index: int) -> bool:
    return index in view.at and view.at[index].kind in _ACTIONS


def _begins_line(view: View, sentence: Sentence) -> bool:
    """Tell whether a sentence begins a line, a spaced number before it aside: 1 . سامر."""
    index = sentence.first - 1
    while index > sentence.first - 4 and not view.reading.is_break(index) and not view.reading.words[index].spelled:
        index -= 1
    return view.reading.is_break(index)


def _lead(view: View, first: int, people: int, farthest: int) -> str:
    """Give what the sentence above a list tells of people; where it tells several things, the one whose number the list has.

    ``people`` is how many the list names, ``farthest`` how many sentences above it the lead may stand; "" where nothing fits.
    """
    sentences = view.reading.sentences
    for number in range(first - 1, max(first - 1 - farthest, -1), -1):
        sentence = sentences[number]
        inside = range(sentence.first, sentence.end)
        counted = [
            (view.outcome.numbers[index][0].n, status)
            for index in inside
            if index in view.outcome.numbers
            for status in view.outcome.numbers[index][1]
        ]
        told = {status for _, status in counted} or {
            view.at[index].status for index in inside if index in view.at and view.at[index].kind in ("noun", "victim", "verb")
        }
        if len(told) > 1:
            told = {status for n, status in counted if n and _LEAST_NAMED <= people / n <= _MOST_NAMED}
        if told:
            return next(iter(told)) if len(told) == 1 and not sentence.silent and told.isdisjoint({"none", "casualties"}) else ""
    return ""


def settle_cards(view: View) -> None:
    """Give one named on a line of his own what the next line tells, where it begins with a word of harm: قتل بقصف."""
    sentences = view.reading.sentences
    for number, people in view.by_sentence.items():
        if len(people) != 1 or not view.is_open(people[0]) or number + 1 >= len(sentences):
            continue
        line, below = sentences[number], sentences[number + 1]
        alone = people[0].first == line.first and people[0].last == line.end - 1 and view.reading.is_break(line.end)
        trigger = view.at.get(below.first)
        told = trigger is not None and trigger.kind in _ACTIONS and below.end - below.first <= _SHORT_CARD
        if alone and told and trigger is not None and number + 1 not in view.by_sentence:
            view.give(people, trigger.status, trigger)
