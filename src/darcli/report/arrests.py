"""Where it is told that someone who came free was taken: date and place of a released person are those of the arrest or abduction."""

from __future__ import annotations

from darcli.report.earlier import Event
from darcli.report.events import triggers_near
from darcli.report.persons import Individual
from darcli.report.scenes import FAR_BACK, before, is_victim, whole
from darcli.report.surroundings import Surroundings
from darcli.report.triggers import Trigger

_TAKEN = frozenset({"detained", "missing"})
_SENTENCES_AGAIN = 8
_BEFORE, _OF_OTHERS, _BESIDE = 4, 20, 8  # tokens


def takings_of(around: Surroundings, person: Individual) -> list[Event]:
    """Give where it is told that a person who came free was taken: date and place of a released person are those of the arrest.

    In the sentences that name the person, else in those before the one that tells of the release.
    """
    told = person.told or person.fullest
    numbers = dict.fromkeys(around.sentence_of(mention.first) for mention in (told, *person.mentions[:_SENTENCES_AGAIN]))
    named = ((number, next(one for one in person.mentions if around.sentence_of(one.first) == number)) for number in numbers)
    found = [event for number, mention in named if (event := _taking_near(around, number, mention.first, mention.last))]
    if found:
        return found
    for number in before(around, around.sentence_of(told.first), back=FAR_BACK):
        event = _taking_near(around, number, around.sentence(number).end, 0)
        if any(trigger.status == "released" for trigger in around.triggers_in(*whole(around, number))):
            continue
        if event is not None and not is_victim(around.reading, event.first) and not _names_another(around, event):
            return [event]  # not 45 من معتقلي غزة, nor فلان الذي اختطف
    return []


def _stands_between(around: Surroundings, first: int, last: int, trigger: Trigger) -> bool:
    """Tell whether someone is named between a name and a word of arrest who is not joined to the name: فلان، إضافة إلى علان الذي اختطف."""
    if trigger.first < first:
        return False  # اعتقلت فلانا وأفرجت عن والده: of one operation
    joined = around.mention_at(first)
    group = around.group(joined) if joined else []
    return any(mention not in group and around.person(mention) is not None for mention in around.mentions_in(last + 1, trigger.first))


def _names_another(around: Surroundings, event: Event) -> bool:
    return bool(around.mentions_in(event.word - _BESIDE, event.word + _BESIDE))


def _taking_near(around: Surroundings, number: int, first: int, last: int) -> Event | None:
    """Give the arrest or abduction told nearest to a name in a sentence; behind it counts as nearer, a noun for victims as farther."""
    takings = [trigger for trigger in triggers_near(around, number, first) if trigger.status in _TAKEN]
    if not takings or around.sentence(number).silent:
        return None
    if last:
        takings = [trigger for trigger in takings if not _stands_between(around, first, last, trigger)]
        if not takings:
            return None
    nearest = min(
        takings,
        key=lambda trigger: (
            abs(trigger.first - first) + _BEFORE * (trigger.first < first) + _OF_OTHERS * is_victim(around.reading, trigger.first)
        ),
    )
    return Event(nearest.first, max(nearest.last, last), number, "released", nearest.first)
