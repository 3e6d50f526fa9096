"""Where and when a person was harmed: the place and the date of the clause, the sentence, the heading of the list, or what came before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from darcli.report.dates import DateSpan
from darcli.report.mentions import Mention
from darcli.report.origins import class_start
from darcli.report.persons import Individual
from darcli.report.places import PlaceSpan
from darcli.report.quantities import Quantity
from darcli.report.reading import Reading, Sentence
from darcli.report.surroundings import Surroundings, field_words
from darcli.report.triggers import Trigger

_TAKEN = frozenset({"detained", "missing"})
_VIOLENT = frozenset({"killed", "injured", "survived"})
_THAT = frozenset({"ان", "بان", "انه", "بانه", "انها", "بانها"})
_BREAKERS = frozenset({"فيما", "بينما", "فيم", "حين"})
_SENTENCES_BACK = 3


class Event(NamedTuple):
    """A harm in the text: the tokens from its word to whom it befell, its sentence and its status."""

    first: int
    last: int
    sentence: int
    status: str


def events_of(around: Surroundings, person: Individual) -> list[Event]:
    """Give where a person's harm is told: first the mention that its status was read from, then the other sentences that tell it again."""
    told = person.told or person.fullest
    first = event_of(around, told, person.trigger, person.status)
    found = [first]
    for mention in person.mentions:
        number = around.sentence_of(mention.first)
        if number in {event.sentence for event in found}:
            continue
        again = [trigger for trigger in _triggers_in(around, number) if trigger.status == person.status]
        if again:
            nearest = min(again, key=lambda trigger: abs(trigger.first - mention.first))
            found.append(event_of(around, mention, nearest, person.status))
    return found


def event_of(around: Surroundings, item: Mention | Quantity, trigger: Trigger | None, status: str) -> Event:
    """Join a name or number with its word of harm, if they share a sentence."""
    number = around.sentence_of(item.first)
    if trigger is not None and around.sentence_of(trigger.first) == number:
        return Event(min(item.first, trigger.first), max(item.last, trigger.last), number, status)
    return Event(item.first, item.last, number, status)


def _triggers_in(around: Surroundings, number: int) -> list[Trigger]:
    sentence = around.sentence(number)
    return [trigger for trigger in around.triggers if sentence.first <= trigger.first < sentence.end]


def _stretches(around: Surroundings, event: Event) -> Iterator[tuple[int, int]]:
    """Give the stretches to look in, best first: the clause, the sentence, the heading of the list, the sentences before."""
    sentence = around.sentence(event.sentence)
    low, high = _clause(around, event)
    yield low, high
    yield sentence.first, low
    yield high, sentence.end
    if event.status == "released":
        return  # date and place of the arrest, which another sentence does not tell
    number = event.sentence
    heading = around.headings.get(number)
    if heading is not None:
        yield around.sentence(heading).first, around.sentence(heading).end
        number = heading
    for back in range(number - 1, max(number - 1 - _SENTENCES_BACK, -1), -1):
        if _begins_elsewhere(around, back + 1):
            return
        if _is_akin(around, back, event.status):
            yield around.sentence(back).first, around.sentence(back).end


def _clause(around: Surroundings, event: Event) -> tuple[int, int]:
    """Give the stretch of the sentence that speaks of this harm: from one new statement (وأصيب, فيما) to the next."""
    sentence = around.sentence(event.sentence)
    low, high = sentence.first, sentence.end
    for cut in _cuts(around, sentence):
        if cut <= event.first:
            low = cut
        elif cut > event.last:
            high = cut
            break
    return low, high


def _cuts(around: Surroundings, sentence: Sentence) -> list[int]:
    reading = around.reading
    cuts = [index for index in range(sentence.first, sentence.end) if reading.text(index) in _BREAKERS]
    for trigger in around.triggers:
        if sentence.first < trigger.first < sentence.end and not trigger.pronoun and trigger.kind in ("verb", "noun", "weak"):
            form = reading.words[trigger.first].harm_form
            if (form and form.conjunction) or reading.text(trigger.first - 1) in ("و", "كما", "ثم", "وتم", "لاحقا"):
                cuts.append(trigger.first)
    return sorted(cuts)


def _begins_elsewhere(around: Surroundings, number: int) -> bool:
    """Tell whether a sentence turns to another event: من جهة ثانية, وفي سياق منفصل, إلى ذلك, كما انفجرت; not كما أصيب, كما نتج."""
    reading = around.reading
    first = around.sentence(number).first
    while reading.is_break(first) or not reading.is_word(first):
        first += 1
    if reading.text(first) in ("كما", "وكما"):
        word = reading.words[first + 1]
        return word.harm is None and reading.text(first + 1) not in field_words("result")
    return any(reading.text(first + k) in field_words("elsewhere") for k in range(4))


def _is_akin(around: Surroundings, number: int, status: str) -> bool:
    """Tell whether a sentence speaks of a harm of the same sort: those killed and wounded go together, those taken apart."""
    sentence = around.sentence(number)
    if sentence.silent:
        return False
    statuses = {trigger.status for trigger in _triggers_in(around, number)}
    return bool(statuses & _VIOLENT) if status in _VIOLENT else status in statuses


def find_where(around: Surroundings, events: list[Event], excluded: set[int]) -> PlaceSpan | None:
    """Give the most specific place named where a harm is told; ``excluded`` are the first tokens of places that are something else."""
    found = [place for event in events if (place := _place_of(around, event, excluded, near=event is not events[0])) is not None]
    return max(found, key=lambda place: _specificity(around.reading, place)) if found else None


def _place_of(around: Surroundings, event: Event, excluded: set[int], *, near: bool) -> PlaceSpan | None:
    for first, end in islice(_stretches(around, event), 1 if near else None):
        places = [place for place in around.places_in(first, end) if place.first not in excluded and _is_location(around, place, event.status)]
        if places:
            return max(places, key=lambda place: (_specificity(around.reading, place), place.first > event.first, -abs(place.first - event.last)))
    return None


def _is_location(around: Surroundings, place: PlaceSpan, status: str) -> bool:
    """Tell whether a place is where something happened, and not where someone was taken, came from or spoke."""
    reading = around.reading
    if reading.text(place.first) in field_words("hospital") and (place.kind == "site" or place.skip or reading.text(place.first)[0] == "م"):
        return False
    head = class_start(reading, place.first)
    before = reading.text(head - 1)
    if before in field_words("toward") or _is_speakers(around, place):
        return False
    if before in ("من", "ومن"):
        return status in _TAKEN and before == "من"
    word = reading.words[head - 1] if reading.is_word(head - 1) else None
    if word and word.unit and not word.unit_form.pronoun:
        return False  # ناشط داريا, مختار قرية كذا: whose they are, not where it was
    if reading.text(place.last + 1) in field_words("witness") or place.kind == "site" or head < place.first:
        return True
    if place.skip and reading.text(place.first)[place.skip - 1] in "بل" or reading.text(head)[:1] == "ب" and head < place.first:
        return True
    return before in field_words("locative") or before in field_words("event") or reading.text(head - 2) in field_words("locative")


def _is_speakers(around: Surroundings, place: PlaceSpan) -> bool:
    """Tell whether a place belongs to who speaks: أفاد مصدر في درعا بأن."""
    reading = around.reading
    sentence = around.sentence(around.sentence_of(place.first))
    for index in range(place.last + 1, min(place.last + 5, sentence.end)):
        if reading.text(index) in _THAT:
            return any("speech" in reading.words[k].starts for k in range(sentence.first, place.first))
        if not reading.is_word(index):
            return False
    return False


def _specificity(reading: Reading, place: PlaceSpan) -> float:
    """Rank a place by how narrow it is: a quarter or site above a village, a town, a region, a country."""
    before = reading.text(place.first - 1)
    if before in ('"', "(", "#"):
        before = reading.text(place.first - 2)
    if before in field_words("direction"):
        return 0.5
    if place.kind == "country":
        return 0.0
    if place.kind == "site" or before in field_words("quarter") or reading.text(place.first) in field_words("quarter"):
        return 4.0
    if before in field_words("village"):
        return 3.0
    return 1.0 if place.kind == "region" or before in field_words("region") else 2.0


def find_when(around: Surroundings, events: list[Event]) -> DateSpan | None:
    """Give the date told for a harm: the most exact of the nearest stretch that has one."""
    found = [span for event in events if (span := _date_of(around, event, near=event is not events[0])) is not None]
    return max(found, key=lambda span: len(span.edtf)) if found else None


def _date_of(around: Surroundings, event: Event, *, near: bool) -> DateSpan | None:
    for first, end in islice(_stretches(around, event), 1 if near else None):
        dates = [span for span in around.dates_in(first, end) if _is_day_of_harm(around.reading, span, event.status)]
        if dates:
            return max(dates, key=lambda span: (len(span.edtf), -abs(span.first - event.first)))
    return None


def _is_day_of_harm(reading: Reading, span: DateSpan, status: str) -> bool:
    """Tell whether a date is not that of a birth, or the beginning or end of a longer time."""
    before = reading.text(span.first - 1)
    if before in field_words("born") or reading.text(span.first - 2) in field_words("born"):
        return False
    return before not in field_words("since") or status in _TAKEN
