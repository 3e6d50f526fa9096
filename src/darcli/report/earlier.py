"""The sentences before a harm that may tell more of it: those of its scene, the nearest first, then title and lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from darcli.report.field_words import field_words
from darcli.report.scenes import AWAY, BACK, FAR_BACK, ITEM, JOINED, SET, before, is_akin, tells_attack, turn_at, whole
from darcli.report.surroundings import Surroundings
from darcli.report.trails import Trail

_DURING = frozenset({"خلال", "اثناء", "في", "من", "اثر", "جراء", "عن", "نتيجه", "بسبب"})


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
class Event:
    """A harm in the text: the tokens from its word to whom it befell, its sentence and its status."""

    first: int
    last: int
    sentence: int
    status: str
    word: int = -1  # where its word of harm stands; -1 where the sentence has none


def earlier_sentences(around: Surroundings, event: Event, number: int, clause: tuple[int, int]) -> Trail:
    """Give the sentences before ``number`` (that of the harm, or of what heads its list) that may tell more of it, the best first.

    They are the same for all who were harmed alike in one sentence, so they are found once.
    """
    same = not field_words("same").keys().isdisjoint(around.reading.texts[slice(*clause)])
    refers = _refers(around, *clause)
    far = refers or event.word < 0
    known, key = around.notes.earlier, (event.sentence, number, event.status, same, refers, far)
    if (trail := known.get(key)) is None:
        found = before(around, number, through_lists=not same, back=FAR_BACK if far else BACK)
        trail = known[key] = Trail(_choose(around, event, found, refers=refers))
    return trail


def _choose(around: Surroundings, event: Event, found: Iterator[int], *, refers: bool) -> Iterator[tuple[int, int]]:
    """Give of the sentences before a harm those that tell of its event or of such harm, then title and lead."""
    turn = turn_at(around, event.sentence)
    later: list[tuple[int, int]] = []
    for distance, earlier in enumerate(found, 1):
        near = earlier == event.sentence - 1 and (turn == JOINED or (turn_at(around, earlier) == SET and _same_paragraph(around, earlier)))
        if near or is_akin(around, earlier, event.status) or (refers and tells_attack(around, earlier)):
            if near or refers or not _tells_others(around, event, earlier):
                yield whole(around, earlier)
            elif distance <= BACK:
                later.append(whole(around, earlier))
    if not is_apart(around, event.sentence):
        yield from _opening(around, event)
    yield from later


def _refers(around: Surroundings, first: int, end: int) -> bool:
    """Tell whether a clause speaks of an attack as known: ونجا من الانفجار, وقتل خلال المداهمة."""
    attack, texts = field_words("attack"), around.reading.texts
    if attack.keys().isdisjoint(texts[first:end]):
        return False
    return any(texts[index] in attack and texts[index - 1] in _DURING for index in range(first, end))


def _same_paragraph(around: Surroundings, number: int) -> bool:
    """Tell whether the sentence behind ``number`` goes on in its line."""
    return number + 1 >= len(around.reading.sentences) or not around.reading.is_break(around.sentence(number + 1).first - 1)


def is_apart(around: Surroundings, number: int) -> bool:
    """Tell whether a report has turned to another event between its lead and a sentence: وفي حادث منفصل، …."""
    known, opening = around.notes.apart, around.opening
    if not opening or number <= opening[0]:
        return False
    first = number
    while first not in known and turn_at(around, first) != AWAY:
        if first - 1 in opening:
            break
        first -= 1
    apart = known[first] if first in known else turn_at(around, first) == AWAY
    known.update(dict.fromkeys(range(first, number + 1), apart))
    return apart


def _tells_others(around: Surroundings, event: Event, number: int) -> bool:
    """Tell whether a sentence tells the harm of other people by name: what it says of the place is theirs."""
    first, end = whole(around, number)
    own = {around.person(mention) for mention in around.mentions_in(*whole(around, event.sentence))}
    others = {around.person(mention) for mention in around.mentions_in(first, end)} - own - {None}
    return any(around.people[number].status != "none" for number in others if number is not None)


def _opening(around: Surroundings, event: Event) -> Iterator[tuple[int, int]]:
    """Give the sentences of lead and title that tell of such harm."""
    former = [number for number in around.opening if number < event.sentence and turn_at(around, number) != ITEM]
    akin = [number for number in former if is_akin(around, number, event.status)]
    for number in reversed(former):  # the lead is narrower than the title
        # واعتقال ثلاثة خلال اقتحام كذا in the title, and the raid itself in the lead
        raid = event.status == "detained" and bool(akin) and akin[0] == former[0] and tells_attack(around, number)
        if number in akin or raid:
            yield whole(around, number)
