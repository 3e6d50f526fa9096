"""Where a harm is told, and the stretches of text that may tell more of it, from its own clause outwards."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice

from darcli.report.earlier import Event, earlier_sentences
from darcli.report.mentions import Mention
from darcli.report.persons import Individual
from darcli.report.reading import Reading
from darcli.report.relatives import relative_trigger
from darcli.report.scenes import tells_attack, whole
from darcli.report.surroundings import Surroundings
from darcli.report.trails import Trail
from darcli.report.triggers import Trigger
from darcli.report.unknown_fates import is_lost

_RELATIVE = frozenset({"الذي", "التي", "الذين", "اللذين", "اللذان"})
_BREAKERS = frozenset({"كما", "فيما", "بينما", "فيم", "حين"})
# words with which a speaker goes on to something else: مشيرة إلى أن, وأنها لا تعرف
_GOING_ON = frozenset(
    {
        "مشيرا",
        "مشيره",
        "مبينا",
        "مبينه",
        "موضحا",
        "موضحه",
        "مضيفا",
        "مضيفه",
        "لافتا",
        "لافته",
        "منوها",
        "مؤكدا",
        "موكدا",
        "وانه",
        "وانها",
        "وانهم",
        "وان",
    }
)
_CUTTING = _BREAKERS | _GOING_ON
_HE, _WHO = frozenset({"وهو", "وهي"}), frozenset({"الذي", "التي"})
_LOST = frozenset({"detained", "missing"})
_WIDEST = 600  # tokens: a text without full stops is read in bounded steps
_SENTENCES_AGAIN = 8


def events_of(around: Surroundings, person: Individual) -> list[Event]:
    """Give where a person's harm is told: first the mention that its status was read from, then the other sentences that tell it again."""
    told = person.told or person.fullest
    first = event_of(around, told, person.trigger, person.status)
    found = [*_taken_before(around, person, first), first]
    seen = {first.sentence}
    for mention in person.mentions[:_SENTENCES_AGAIN]:
        number = around.sentence_of(mention.first)
        if number in seen:
            continue
        seen.add(number)
        triggers = triggers_near(around, number, mention.first)
        again = [trigger for trigger in triggers if trigger.status == person.status]
        if again:
            nearest = min(again, key=lambda trigger: abs(trigger.first - mention.first))
            found.append(event_of(around, mention, nearest, person.status))
        elif not triggers and tells_attack(around, number):
            found.append(Event(mention.first, mention.last, number, person.status))  # كان الأخوان في طريق كذا عندما انفجر بهما اللغم
    if len(found) > 1 and (named := next((event for event in found if event.first <= person.fullest.first <= event.last), None)):
        found.sort(key=lambda event: event is not named)  # where the whole name stands, before وباستشهاد فلان يرتفع العدد
    return found


def _taken_before(around: Surroundings, person: Individual, event: Event) -> Iterator[Event]:
    """Give where the sentence of an unknown fate tells of the abduction: خطفوا فلانا وعلانا قرب كذا، فيما لا يزال مصير علان مجهولا."""
    if person.status not in _LOST or not is_lost(around, *clause_of(around, event)):
        return
    takings = [
        trigger for trigger in triggers_near(around, event.sentence, event.first) if trigger.kind == "verb" and trigger.status in _LOST
    ]
    for mention in person.mentions[:_SENTENCES_AGAIN]:
        if takings and mention.last < event.first and around.sentence_of(mention.first) == event.sentence:
            nearest = min(takings, key=lambda trigger: abs(trigger.first - mention.first))
            yield event_of(around, mention, nearest, person.status)
            return


def event_of(around: Surroundings, item: Mention, trigger: Trigger | None, status: str) -> Event:
    """Join a name with its word of harm, if they share a sentence; that of a relative clause behind the name comes first."""
    number = around.sentence_of(item.first)
    trigger = relative_trigger(around, item) or trigger
    if trigger is not None and around.sentence_of(trigger.first) == number and abs(trigger.first - item.first) < _WIDEST:
        return Event(min(item.first, trigger.first), max(item.last, trigger.last), number, status, trigger.first)
    return Event(item.first, item.last, number, status)


def count_event(around: Surroundings, first: int, last: int, status: str) -> Event:
    """Join a number at ``first`` to ``last`` with the nearest word of its harm in the sentence."""
    number = around.sentence_of(first)
    akin = [trigger for trigger in triggers_near(around, number, first) if trigger.status == status]
    trigger = min(akin, key=lambda trigger: abs(trigger.first - first), default=None)
    if trigger is None:
        return Event(first, last, number, status)
    return Event(min(first, trigger.first), max(last, trigger.last), number, status, trigger.first)


def triggers_near(around: Surroundings, number: int, index: int) -> list[Trigger]:
    """Give the words of harm of a sentence that stand near a token."""
    sentence = around.sentence(number)
    return around.triggers_in(max(sentence.first, index - _WIDEST), min(sentence.end, index + _WIDEST))


def stretches(around: Surroundings, event: Event) -> Trail:
    """Give the stretches to look in, best first: clause, sentence, heading of the list, sentences before, title and lead."""
    key = (event.first, event.last, event.status)
    trail = around.notes.stretches.get(key)
    if trail is None:
        trail = around.notes.stretches[key] = Trail(_find_stretches(around, event))
    return trail


def _find_stretches(around: Surroundings, event: Event) -> Iterator[tuple[int, int]]:
    reading = around.reading
    begin, end = _window(around, event)
    low, high = clause_of(around, event)
    if event.status == "released":  # the clause of the arrest, which may share a sentence with the release
        yield event.first, high
        for former in (low, begin):
            if all(trigger.status != "released" for trigger in around.triggers_in(former, event.first)):
                yield former, event.first
        return
    relative = _is_relative(reading, event)
    if relative:
        yield event.first, high
        if around.dates_in(event.first, high) or around.places_in(event.first, high):
            return  # فلان الذي استشهد في كانون الأول: another harm than the one the sentence tells
    else:
        yield low, high
    # only now: most harms find all they need in their clause
    number = around.headings.get(event.sentence, event.sentence)
    if event.status in _LOST and is_lost(around, low, high):
        return
    yield begin, low
    yield high, _end_before_others(around, high, end)
    if number != event.sentence:
        yield whole(around, number)
    yield from earlier_sentences(around, event, number, (low, high))


def _end_before_others(around: Surroundings, first: int, end: int) -> int:
    """Give where a stretch comes to someone whose harm a relative clause tells: the rest is of that harm."""
    others = (mention.first for mention in around.mentions_in(first, end) if relative_trigger(around, mention))
    return next(others, end)


def _is_relative(reading: Reading, event: Event) -> bool:
    """Tell whether a harm is told in a relative clause behind the name (فلان الذي استشهد) and not before it (الشهداء الذين عُرفوا)."""
    return reading.words[event.first].harm is None and not _RELATIVE.isdisjoint(reading.texts[event.first + 1 : event.last + 1])


def _window(around: Surroundings, event: Event) -> tuple[int, int]:
    """Give the sentence of a harm, no wider than a reader would look."""
    sentence = around.sentence(event.sentence)
    return max(sentence.first, event.first - _WIDEST), min(sentence.end, event.last + 1 + _WIDEST)


def clause_of(around: Surroundings, event: Event) -> tuple[int, int]:
    """Give the stretch of the sentence that speaks of this harm: from one new statement (وأصيب, فيما) to the next."""
    begin, end = _window(around, event)
    low, high = begin, end
    if cuts := _cuts(around, event.sentence):
        position = bisect_right(cuts, max(event.first, event.word))  # اعتقل فلان في 2015 وتوفي في 2016
        low = max(begin, cuts[position - 1]) if position else begin
        after = bisect_right(cuts, event.last)
        high = min(end, cuts[after]) if after < len(cuts) else end
    told = _told_harms(around, event.sentence)
    if not told:
        return low, high
    own = {around.owners.get(mention.first) for mention in around.mentions_in(event.first, event.last + 1)}
    behind = bisect_right(told, event.last, key=_first)
    for mention, owner, trigger, relative in islice(told, behind, None):
        if mention.first >= high:
            break
        if owner in own or event.first <= trigger.first <= event.last or not begin <= trigger.first < end:
            continue
        if not relative and bisect_right(cuts, mention.first) < bisect_right(cuts, trigger.first):
            continue  # خطفوا فلانا وعلانا قرب كذا، فيما لا يزال مصير علان مجهولا
        high = min(high, max(mention.head, event.last + 1))
        break
    for mention, owner, trigger, _ in told[bisect_left(told, begin, key=_first) : bisect_left(told, event.first, key=_first)]:
        if owner in own or trigger.last >= event.first or mention.last >= event.first:
            continue
        if around.sentence_of(trigger.first) == event.sentence:
            low = max(low, mention.last + 1, trigger.last + 1)
    return low, high


def _told_harms(around: Surroundings, number: int) -> list[tuple[Mention, int | None, Trigger, bool]]:
    """Give whom a sentence names whose harm is told by a word: the name, who it is, the word, and whether it is of a relative clause."""
    known = around.notes.told
    if number not in known:
        sentence = around.sentence(number)
        found = known[number] = []
        for mention in around.mentions_in(sentence.first, sentence.end):
            owner, relative = around.owners.get(mention.first), relative_trigger(around, mention)
            trigger = relative or (around.people[owner].trigger if owner is not None else None)
            if trigger is not None:
                found.append((mention, owner, trigger, relative is not None))
    return known[number]


def _first(told: tuple[Mention, int | None, Trigger, bool]) -> int:
    return told[0].first


def _cuts(around: Surroundings, number: int) -> list[int]:
    """Give where a sentence turns to a new statement: فيما, كما, وأصيب."""
    if number in around.notes.cuts:
        return around.notes.cuts[number]
    reading = around.reading
    sentence = around.sentence(number)
    told = reading.texts[sentence.first : sentence.end]
    cuts = [] if _CUTTING.isdisjoint(told) else [index for index, text in enumerate(told, sentence.first) if text in _CUTTING]
    if not _HE.isdisjoint(told):
        cuts += [index for index, text in enumerate(told, sentence.first) if text in _HE and reading.texts[index + 1] in _WHO]
    for trigger in around.triggers_in(sentence.first + 1, sentence.end):
        if not trigger.pronoun and trigger.kind in ("verb", "noun", "weak"):
            form = reading.words[trigger.first].harm_form
            if (form and form.conjunction) or reading.text(trigger.first - 1) in ("و", "كما", "ثم", "وتم", "لاحقا"):
                cuts.append(trigger.first)
    around.notes.cuts[number] = sorted(cuts)
    return around.notes.cuts[number]
