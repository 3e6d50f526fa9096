"""Where a person was harmed: the place of the clause, the sentence, the heading of the list, or what came before."""

from __future__ import annotations

from itertools import islice, pairwise

from darcli.report.days import may_be_when
from darcli.report.earlier import Event
from darcli.report.events import clause_of, stretches
from darcli.report.field_words import field_words
from darcli.report.locations import may_be_where
from darcli.report.origins import class_start
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings

_DISTRICT = 1.3
_LARGE = 100_000
_LONGEST_LINK = 5
_EQUAL = 0.8
_ROAD, _BETWEEN, _ROAD_REACH = "طريق", "بين", 5
_NEAR = 4  # stretches of a further telling: its own sentence
_QUARTER = 4.0
_HOLDING = frozenset({"في", ",", "(", "من", "-", '"', ")", "داخل", "ضمن", "وسط"})
_HELD = 1.0  # what holds a place is so much less exact


def find_where(around: Surroundings, events: list[Event], excluded: frozenset[int]) -> PlaceSpan | None:
    """Give the most specific place named where a harm is told; ``excluded`` are the first tokens of places that are something else."""
    if not around.places:
        return None
    found = [place for event in events if (place := _place_of(around, event, excluded, near=event is not events[0])) is not None]
    if len(found) > 1:
        return max(found, key=lambda place: _specificity(around, place))
    if found or not events:
        return found[0] if found else None
    return _named_road(around, events[0]) or _deathbed(around, events[0], excluded)


def _named_road(around: Surroundings, event: Event) -> PlaceSpan | None:
    """Give the road that a report names elsewhere (طريق كذا - كذا) for one its clause tells by its ends: الطريق الواصل بين كذا وكذا."""
    reading = around.reading
    for place in around.places_in(*clause_of(around, event)):
        before = reading.texts[max(place.first - _ROAD_REACH, 0) : place.first]
        if _BETWEEN in before and ("الطريق" in before or _ROAD in before):
            name = set(_bare_name(reading, place))
            named = (one for one in around.places if reading.texts[one.first] == _ROAD)
            roads = (one for one in named if name <= {*reading.texts[one.first : one.last + 1]})
            return next(roads, None)
    return None


def where_set(around: Surroundings, event: Event) -> PlaceSpan | None:
    """Give the place with which a sentence sets out: وفي كذا، أفرجت السلطات عن فلان."""
    first = around.sentence(event.sentence).first
    return next((place for place in around.places_in(first, first + _ROAD_REACH) if may_be_where(around, place, event.status)), None)


def _deathbed(around: Surroundings, event: Event, excluded: frozenset[int]) -> PlaceSpan | None:
    """Give the prison or hospital in which someone died, where no other place is told: ارتقى في سجن كذا, فارقت الحياة في مستشفى كذا."""
    if event.status != "killed":
        return None
    reading = around.reading
    for place in around.places_in(*clause_of(around, event)):
        index = place.first - 2
        while index in reading.in_date or index in reading.undated:
            index -= 1
        if (named := around.mention_at(index)) is not None:
            index = min(named.head, named.first) - 1
            index -= reading.words[index].unit is not None  # ارتقى الأسير فلان أمس في مستشفى كذا
        died = reading.words[index].harm is not None and index >= event.word
        if died and reading.texts[place.first - 1] == "في" and reading.texts[place.first] in field_words("held_at"):
            return place
    return None


def _place_of(around: Surroundings, event: Event, excluded: frozenset[int], *, near: bool) -> PlaceSpan | None:
    own: set[str] | None = None
    widest: float | None = None
    for first, end in islice(stretches(around, event), _NEAR if near else None):
        here = around.sentence_of(first) == event.sentence
        if near and not here:
            return None
        if not here and own is None:
            own = _days_told(around, event)
        if not here and own and _is_of_other_day(around, event, own, (first, end)):
            continue
        named = around.places_in(first, end)
        if not named:
            continue
        places = [
            place
            for place in named
            if place.first not in excluded and may_be_where(around, place, event.status) and not _holds_excluded(around, place, excluded)
        ]
        if not places:
            continue
        best = places[0] if len(places) == 1 else _best_of(around, event, places, (first, end))
        if not _is_one_of_several(around, best, places):
            return best if widest is None or _DISTRICT < _rank(around.reading, best) < widest else None
        widest = _rank(around.reading, best)  # قصفت أحياء كذا وكذا: in which is open, but not in which city
    return None


def _best_of(around: Surroundings, event: Event, places: list[PlaceSpan], stretch: tuple[int, int]) -> PlaceSpan:
    """Give the most specific of the places of a stretch; of equals the one behind the harm and near it."""
    anchor = _anchor(around, event, *stretch)
    return max(places, key=lambda place: _specificity(around, place) + _nearness(place, anchor))


def _days_told(around: Surroundings, event: Event) -> set[str]:
    """Give the days that the clause of a harm tells for it."""
    if not around.reading.dates:
        return set()
    first, end = clause_of(around, event)
    return {span.edtf for span in around.dates_in(first, end) if may_be_when(around, span, event.status)}


def _is_of_other_day(around: Surroundings, event: Event, own: set[str], stretch: tuple[int, int]) -> bool:
    """Tell whether another sentence tells of other days than the harm's own, and so of another event."""
    others = {span.edtf for span in around.dates_in(*stretch) if may_be_when(around, span, event.status)}
    return bool(others) and not any(one.startswith(other) or other.startswith(one) for one in own for other in others)


def _holds_excluded(around: Surroundings, place: PlaceSpan, excluded: frozenset[int]) -> bool:
    """Tell whether a place only says where another lies that is no place of harm: من بلدة الطيبة [بريف درعا]."""
    former = _former(around, place)
    if _rank(around.reading, place) > _DISTRICT and (former is None or _rank(around.reading, former) < _QUARTER):
        return False  # من أبناء بلدة طفس [في مدينة نوى]: a town holds no town, but من مخيم كذا [في اللاذقية]
    return former is not None and former.first in excluded and former.kind != "site"  # not إمام مسجد كذا في نوى


def _is_one_of_several(around: Surroundings, best: PlaceSpan, places: list[PlaceSpan]) -> bool:
    """Tell whether a harm was in one place or another, and the text leaves open in which: في السويداء وإدلب, 10 في دمشق و3 في درعا."""
    name = _bare_name(around.reading, best)
    if best.skip == 1 and around.reading.texts[best.first].startswith("و"):
        return True  # على الحارتين 17 و29 ومحطة كذا
    return any(
        _is_joined(around, former, latter)
        for former, latter in pairwise(places)
        if name in (_bare_name(around.reading, former), _bare_name(around.reading, latter))
    )


def _bare_name(reading: Reading, place: PlaceSpan) -> tuple[str, ...]:
    first, *rest = reading.texts[place.first : place.last + 1]
    return (first[place.skip :], *rest)


def _is_joined(around: Surroundings, former: PlaceSpan, latter: PlaceSpan) -> bool:
    """Tell whether two places are named side by side as equals: في درعا وحمص, في قريتي كذا وكذا, 3 في درعا، و2 في حمص."""
    reading = around.reading
    between = range(former.last + 1, latter.first)
    if len(between) > _LONGEST_LINK or abs(_rank(reading, former) - _rank(reading, latter)) >= _EQUAL:
        return False
    if not reading.texts[latter.first].startswith("و") and not any(reading.texts[k].startswith("و") for k in between):
        return False
    return all(_is_link(reading, index) for index in between)


def _is_link(reading: Reading, index: int) -> bool:
    text = reading.texts[index]
    listed = text in (",", "و", "في", '"', "#") or text in field_words("class_word")
    return listed or reading.is_number(index) or index in reading.numbers or reading.words[index].unit is not None


def _nearness(place: PlaceSpan, anchor: int) -> float:
    """Favour what follows a harm, and what is near it: اعتقل في طرابلس وكان مسؤولا في البوكمال."""
    return (0.6 if place.first > anchor else 0.0) - 0.03 * min(abs(place.first - anchor), 30)


def _anchor(around: Surroundings, event: Event, first: int, end: int) -> int:
    """Give the token that places and dates of a stretch are near or far from: the harm itself, or that of another sentence."""
    if around.sentence_of(first) == event.sentence:
        return event.last
    akin = (trigger.last for trigger in around.triggers_in(first, end) if trigger.status == event.status)
    return next(akin, first)


def _specificity(around: Surroundings, place: PlaceSpan) -> float:
    """Rank a place by how narrow it is: a quarter or site above a village, a town, a region, a country; what holds it comes below it."""
    known = around.notes.ranks
    if place.first not in known:
        rank, former = _rank(around.reading, place), _former(around, place)
        # منطقة كذا بمحلية كذا: the district holds even what is called a region
        held = former is not None and rank <= _DISTRICT and class_start(around.reading, place.first) < place.first
        if former is not None and ((former_rank := _rank(around.reading, former)) >= _DISTRICT or held):
            rank = min(rank, former_rank - _HELD)
        known[place.first] = rank
    return known[place.first]


def _rank(reading: Reading, place: PlaceSpan) -> float:
    before = reading.texts[place.first - 1]
    if before in ('"', "(", "#"):
        before = reading.texts[place.first - 2]
    if before in field_words("direction"):
        return 0.5
    if place.kind == "site" or before in field_words("quarter") or reading.texts[place.first] in field_words("quarter"):
        return _QUARTER
    if before in field_words("village"):
        return 3.0
    if before in field_words("district"):
        return _DISTRICT
    if place.kind == "country":
        return 0.0  # only now: قضاء المجر is no country
    if place.kind == "region" or before in field_words("region"):
        return 1.0
    return 2.0 if place.entry and place.entry.population > _LARGE else 2.3


def _former(around: Surroundings, place: PlaceSpan) -> PlaceSpan | None:
    """Give the place that this one holds, named right before it: مصياف [بريف حماة], الحراك [شرقي درعا], طفس [في درعا]."""
    reading = around.reading
    head = class_start(reading, place.first)
    former = around.place_at(head - 1) or (around.place_at(head - 2) if reading.texts[head - 1] in _HOLDING else None)
    return former if reading.texts[head][0] != "و" else None
