"""Where people are from: من أبناء, من بلدة, ينحدر من, نازح من, مواليد, ابنة داريا, and the bare place in an entry of a list."""

from __future__ import annotations

from darcli.report.field_words import field_words
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.subjects import several_subjects, subject
from darcli.report.surroundings import Surroundings, described_people

_FROM = frozenset({"من", "ومن"})
_SEPARATORS = frozenset({"/", "|", "(", "-", "–"})
_COLUMNS = frozenset({"-", "–", "|"})
_PRONOUNS = frozenset({"وهو", "هو", "وهي", "هي"})
_WHICH = frozenset({"التي", "الذي"})
_BOTH = frozenset({"كلاهما", "وكلاهما", "كلهم", "وكلهم", "جميعهم", "وجميعهم", "كلتاهما", "وكلتاهما", "وهما", "وهم"})
_THEY = frozenset({"هم", "هما", "هن"})
_BIRTH_REACH = 6
_VERB_REACH = 14
_ENTRY_REACH = 12
_HEADING_REACH = 40


def find_origins(around: Surroundings) -> tuple[dict[int, PlaceSpan], dict[int, PlaceSpan]]:
    """Give the place each individual (by number) is said to be from, and the place that an entry of a list says they were harmed at.

    The first statement counts.
    """
    origins: dict[int, PlaceSpan] = {}
    sites: dict[int, PlaceSpan] = {}
    listed: dict[int, PlaceSpan] = {}
    named: dict[str, int] = {}  # where each place is named first
    for place in around.places:
        named.setdefault(around.reading.text(place.last), place.first)
        head = class_start(around.reading, place.first)
        found = _natives(around, head, place.last)
        for number in found:  # what is said of several gives way to what is said of one
            (origins if len(found) == 1 else listed).setdefault(number, place)
        for number in () if found else _of_list(around, head - 1, place.last):
            listed.setdefault(number, place)
        entry = None if found else _listed(around, head)
        if entry is not None:
            # اعتقل فلان (بيت أمر) says where; a column of a list (فلان - يطا - معتقل منذ 2003) says whence
            taken = around.people[entry].status in ("detained", "missing") and around.reading.text(head - 1) not in _COLUMNS
            (sites if taken or _is_heading_place(around, place, named) else origins).setdefault(entry, place)
    return listed | origins, sites


def _natives(around: Surroundings, head: int, last: int) -> list[int]:
    """Tell who is from a place, by the words before its class word at ``head``; it ends at ``last``."""
    reading = around.reading
    before = head - 1
    text = reading.text(before)
    if text in field_words("resident") and not reading.words[before].form.pronoun:
        start = before - (reading.text(before - 1) in _FROM)
        return _with_group(around, start, described_people(around, start)) or _of_all(around, start)
    if text in field_words("born"):
        return described_people(around, before - (reading.text(before - 1) in _FROM))
    if text in field_words("native") and reading.text(before)[-1] != "ي":
        return described_people(around, before) if around.mention_at(head) is None else []
    if text in _FROM:
        return _from(around, before, last) or _of_all(around, before)
    if reading.text(last + 1) in _WHICH and reading.text(last + 2) in field_words("descend") and reading.text(last + 3) in ("منها", "منه"):
        return subject(around, head)  # قرب بلدة كذا التي ينحدر منها
    if text == "في" and any(reading.text(index) in ("ولد", "ولدت") for index in range(max(before - _BIRTH_REACH, 0), before)):
        return _descending(around, before, before)
    return []


def _with_group(around: Surroundings, start: int, found: list[int]) -> list[int]:
    """Give a phrase in the plural to all names right before it that و joins: فلان وفلان من أبناء كذا."""
    mention = around.mention_before(start)
    if mention is None or len(found) != 1 or around.person(mention) != found[0]:
        return found
    return [number for member in around.group(mention) if (number := around.person(member)) is not None]


def _of_all(around: Surroundings, start: int) -> list[int]:
    """Give whom وكلاهما من أبناء كذا means: the names joined last before it."""
    mention = around.mention_before(start) if around.reading.text(start - 1) in _BOTH else None
    return [number for member in around.group(mention) if (number := around.person(member)) is not None] if mention else []


def _of_list(around: Surroundings, start: int, last: int) -> list[int]:
    """Give whom the heading of a list means: والمحررون من محافظة كذا هم: …."""
    reading = around.reading
    end = last + 1 + (reading.text(last + 1) in _THEY)
    if reading.text(start) not in _FROM or reading.text(end) != ":":
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
        text = reading.text(position)
        if text in field_words("descend"):
            return _descending(around, position, index)
        if text in field_words("displaced"):
            behind = around.mention_at(last + 1)  # النازح من بلدة كذا فلان
            if behind is not None and (number := around.person(behind)) is not None:
                return [number]
            return described_people(around, position) or subject(around, position)
    found = described_people(around, index)
    if not found and reading.text(index - 1) in _PRONOUNS:
        return subject(around, index - 1)
    plain = reading.text(index) == "من" and around.mention_at(index - 1 - (reading.text(index - 1) == '"')) is not None
    return [number for number in found if not (plain and around.people[number].status == "missing")]


def _descending(around: Surroundings, verb: int, index: int) -> list[int]:
    """Tell who ينحدر: the name behind the verb, the name before it, or the one the report is speaking of."""
    inside = next((mention for position in range(verb, index) if (mention := around.mention_at(position))), None)
    if inside is not None:
        number = around.person(inside)
        return [] if number is None else [number]
    return several_subjects(around, verb) or described_people(around, verb) or subject(around, verb)


def _listed(around: Surroundings, head: int) -> int | None:
    """Read a bare place in an entry of a list: (بيت أمر), / بني سهيلا /, | كفرنبودة |, تولد ١٩٨٧، قضاء مخمور."""
    reading = around.reading
    mention = around.mention_before(head)
    if mention is None or head - mention.last > _ENTRY_REACH:
        return None
    before = reading.text(head - 1)
    if not (before in _SEPARATORS or (before == "," and _has_birth(around, mention.last + 1, head))):
        return None
    for index in range(mention.last + 1, head):
        filling = reading.text(index) in field_words("filling") or index in reading.in_date or around.mention_at(index) is not None
        if reading.is_word(index) and not filling:
            return None
    return around.person(mention)


def _has_birth(around: Surroundings, first: int, end: int) -> bool:
    return any(around.reading.text(index) in field_words("born") for index in range(first, end))


def _is_heading_place(around: Surroundings, place: PlaceSpan, named: dict[str, int]) -> bool:
    """Tell whether a list is about what happened in ``place``: the text above names it, so the entry says where and not whence."""
    reading = around.reading
    name = reading.text(place.last)
    first = around.sentence(around.sentence_of(place.first)).first
    if name.isdigit():
        return name in {reading.text(index) for index in range(max(first - _HEADING_REACH, 0), first)}  # على الحارتين 17 و 29
    return named[name] < first
