"""Where people are from: من أبناء, من بلدة, ينحدر من, نازح من, مواليد, ابنة داريا, and the bare place in an entry of a list."""

from __future__ import annotations

from dataclasses import replace

from darcli.report.field_words import field_words
from darcli.report.origin_entries import is_of_person, listed_in
from darcli.report.origin_people import BOTH, is_wider, kin_before, labelled, listed_behind, mourned_at_home, numbered, referred, with_group
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.subjects import latest_of, several_subjects, subject, titled
from darcli.report.surroundings import Surroundings, described_people

_FROM = frozenset({"من", "ومن", "فمن"})
_COLUMNS = frozenset({"-", "–", "—", "|", "/"})
_PRONOUNS = frozenset({"وهو", "هو", "وهي", "هي"})
_WHICH = frozenset({"التي", "الذي"})
# what a town or village may be called after: nobody is from a crossing or a market, but many are from تل الدرة
_LIKE_TOWNS = frozenset(
    {"تل", "وادي", "جبل", "خربه", "بير", "عين", "كوم", "عزبه", "نجع", "كفر", "دير", "راس", "مجمع", "دوار", "مخيم", "حي"}
)
_KINDS = frozenset({"مجمع", "دوار", "حاره"})
_SONS = frozenset({"ابنا", "ابني", "ابنتا", "ابنتي"})
_THEY = frozenset({"هم", "هما", "هن"})
_BIRTH = frozenset({"ولد", "ولدت"})
_BIRTH_REACH = 6
_VERB_REACH = 14
_KIN_REACH = 5


def find_origins(around: Surroundings) -> tuple[dict[int, PlaceSpan], dict[int, PlaceSpan]]:
    """Give the place each individual (by number) is said to be from, and the place that an entry of a list says they were harmed at.

    The first statement counts.
    """
    origins: dict[int, PlaceSpan] = {}
    sites: dict[int, PlaceSpan] = {}
    listed: dict[int, PlaceSpan] = {}
    for place in around.places:
        head = class_start(around.reading, place.first)
        found = _natives(around, head, place.last)
        entries = [] if found else listed_in(around, head)
        for number in found:  # what is said of several gives way to what is said of one
            if len(found) > 1 and number in listed and is_wider(around.reading, listed[number], place):
                listed[number] = place  # من سكان ريف كذا, and later: ينحدرون من قرية كذا
            (origins if len(found) == 1 else listed).setdefault(number, place)
        for number in kin_before(around, found, head):
            listed.setdefault(number, place)
        for number in () if found else _of_list(around, head - 1, place.last):
            listed.setdefault(number, place)
        for entry in entries:
            # اعتقل فلان (بيت أمر) says where; a column of a list (فلان - يطا - معتقل منذ 2003) says whence
            taken = around.people[entry].status in ("detained", "missing") and around.reading.texts[head - 1] not in _COLUMNS
            taken = taken and not is_of_person(around, place)  # (الحراك - 31 سنة) is all about the person
            if taken or (place.kind == "site" and around.reading.texts[place.first] not in _LIKE_TOWNS):
                sites.setdefault(entry, place)
            elif entry not in origins or _holds(origins[entry], place):  # حمص - تدمر
                origins[entry] = place
    _hand_to_kin(around, sites)
    return listed | origins, sites


def _hand_to_kin(around: Surroundings, sites: dict[int, PlaceSpan]) -> None:
    """Give kin named right behind an entry its place: فلان (سلواد) ونجلاه صالح وأوس."""
    for place in tuple(sites.values()):
        mention = around.mention_after(place.last + 1)
        if mention is None or mention.first - place.last > _KIN_REACH:
            continue
        title = around.reading.words[mention.first - 1]
        if title.unit is not None and title.unit.kind == "kin" and title.unit_form is not None and title.unit_form.pronoun:
            for member in around.group(mention)[: title.unit.number or None]:
                if (number := around.person(member)) is not None:
                    sites.setdefault(number, place)


def bare_origin(reading: Reading, place: PlaceSpan) -> PlaceSpan:
    """Give a place one is from without the word for its kind, which belongs to a name only where something happens at it: مجمع, دوار."""
    kind = place.last > place.first and reading.texts[place.first] in _KINDS
    return replace(place, first=place.first + 1, skip=0) if kind else place


def _holds(former: PlaceSpan, latter: PlaceSpan) -> bool:
    """Tell whether the gazetteer knows the latter place to lie in the region that the former is."""
    return former.entry is not None and latter.entry is not None and bool(latter.entry.admin1) and latter.entry.admin1 == former.entry.name


def _natives(around: Surroundings, head: int, last: int) -> list[int]:
    """Tell who is from a place, by the words before its class word at ``head``; it ends at ``last``."""
    reading = around.reading
    before = head - 1
    text = reading.texts[before]
    if text in field_words("resident") and reading.words[before].form.pronoun in ("", "ي"):
        start = before - (reading.texts[before - 1] in _FROM)
        several = numbered(around, head, last)
        if several:
            return several
        if text in _SONS and reading.quote(before, before)[-1:] in ("ا", "ي") and start == before:
            return latest_of(around, before, 2)  # فلان (24 عاما) وشقيقه علان، ابنا بلدة كذا
        return with_group(around, start, described_people(around, start)) or referred(around, start)
    if (born := _born_before(reading, before)) is not None:
        return described_people(around, born - (reading.texts[born - 1] in _FROM))  # من مواليد 13/4/1972 جزين
    if text in field_words("born"):
        return described_people(around, before - (reading.texts[before - 1] in _FROM))
    if text in field_words("native") and reading.texts[before][-1] != "ي":
        return described_people(around, before) if around.mention_at(head) is None else []
    if text in _FROM:
        if reading.texts[last + 1] == ":":
            return labelled(around, before, last)
        found = _from(around, before, last)
        if not found or (len(found) == 1 and reading.texts[before - 1] in BOTH):
            return referred(around, before) or found
        return found
    if (
        reading.texts[last + 1] in _WHICH
        and reading.texts[last + 2] in field_words("descend")
        and reading.texts[last + 3] in ("منها", "منه")
    ):
        return subject(around, head)  # قرب بلدة كذا التي ينحدر منها
    if text == "في" and not _BIRTH.isdisjoint(reading.texts[max(before - _BIRTH_REACH, 0) : before]):
        return _descending(around, before, before)
    return mourned_at_home(around, before, last)


def _born_before(reading: Reading, index: int) -> int | None:
    """Give the word of birth behind which only the date stands up to ``index``."""
    while index in reading.in_date or reading.is_number(index) or reading.texts[index] in ("عام", "سنه", "/"):
        index -= 1
        if reading.texts[index] in field_words("born"):
            return index
    return None


def _of_list(around: Surroundings, start: int, last: int) -> list[int]:
    """Give whom the heading of a list means: والمحررون من محافظة كذا هم: …."""
    reading = around.reading
    end = last + 1 + (reading.texts[last + 1] in _THEY)
    if reading.texts[start] not in _FROM or reading.texts[end] != ":":
        return []
    items = (around.person(mention) for mention in around.items.get(around.sentence_of(start), ()))
    return list(dict.fromkeys(number for number in items if number is not None))


def class_start(reading: Reading, first: int) -> int:
    """Give where the words for the class of a place begin before its name: من [مدينة] جاسم, من [قرية] رخم."""
    texts, classes = reading.texts, field_words("class_word")
    while texts[first - 1] in ('"', "#", "'") and first > 0:
        first -= 1
    while first > 0 and texts[first - 1] in classes:
        first -= 1
    return first


def _from(around: Surroundings, index: int, last: int) -> list[int]:
    """Read من with a place: behind a word for descent (وينحدر فلان من), behind وهو, or right behind the name.

    Whoever was abducted 'from' a town need not be from there.
    """
    reading = around.reading
    floor = max(around.sentence(around.sentence_of(index)).first, index - _VERB_REACH)
    for position in range(index - 1, floor - 1, -1):
        text = reading.texts[position]
        if text in field_words("descend"):
            return _descending(around, position, index)
        if text in field_words("displaced"):
            behind = around.mention_at(last + 1)  # النازح من بلدة كذا فلان
            if behind is not None and text.endswith(("ان", "ين")):
                both = around.mentions_in(last + 1, last + _VERB_REACH)[:2]  # والنازحان من كذا فلان ووالدته فلانة
                return [number for mention in both if (number := around.person(mention)) is not None]
            if behind is not None and (number := around.person(behind)) is not None:
                return [number]
            called = around.mention_after(last + 1)
            if (
                called is not None
                and called.context == "called"
                and called.head - last <= _KIN_REACH
                and (number := around.person(called)) is not None
            ):
                return [number]  # لاجئ من كذا يدعى فلان
            return described_people(around, position) or subject(around, position)
    if reading.texts[index - 2] in _PRONOUNS and reading.words[index - 1].unit is not None:
        return subject(around, index - 2)  # وهو راع من بلدة كذا
    found = described_people(around, index)
    if _is_prison(around, last):
        return []  # نقل الأسير فلان من سجن كذا
    place = around.place_at(last)
    if place is not None and place.kind == "site" and reading.texts[place.first] not in _LIKE_TOWNS:
        return []  # اعتقل فلان من سوق السمك; not من تل الدرة
    plain = reading.texts[index] == "من" and around.mention_at(index - 1 - (reading.texts[index - 1] == '"')) is not None
    return [number for number in found if not (plain and around.people[number].status == "missing")]


def _is_prison(around: Surroundings, last: int) -> bool:
    """Tell whether a place is a site that nobody is from."""
    place = around.place_at(last)
    return place is not None and place.last > place.first and around.reading.texts[place.first] in field_words("held_at")


def _descending(around: Surroundings, verb: int, index: int) -> list[int]:
    """Tell who ينحدر: the name behind the verb, the name before it, or the one the report is speaking of."""
    inside = next((mention for position in range(verb, index) if (mention := around.mention_at(position))), None)
    number = around.person(inside) if inside is not None else titled(around, verb + 1)
    if inside is not None or number is not None:
        return [] if number is None else [number]
    several = several_subjects(around, verb) or (listed_behind(around, index) if around.reading.texts[verb].endswith(("ون", "ان")) else [])
    return several or described_people(around, verb) or subject(around, verb)
