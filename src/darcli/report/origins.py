"""Where people are from: من أبناء, من بلدة, ينحدر من, نازح من, مواليد, ابنة داريا, and the bare place in an entry of a list."""

from __future__ import annotations

from darcli.report.field_words import field_words
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.subjects import by_family, latest_of, several_subjects, subject, titled
from darcli.report.surroundings import Surroundings, described_people

_FROM = frozenset({"من", "ومن", "فمن"})
_SEPARATORS = frozenset({"/", "|", "(", "-", "–", "—"})
_COLUMNS = frozenset({"-", "–", "—", "|"})
_PRONOUNS = frozenset({"وهو", "هو", "وهي", "هي"})
_WHICH = frozenset({"التي", "الذي"})
_BOTH = frozenset({"كلاهما", "وكلاهما", "كلهم", "وكلهم", "جميعهم", "وجميعهم", "كلتاهما", "وكلتاهما", "وهما", "وهم"})
_PAIR = frozenset({"كلاهما", "وكلاهما", "كلتاهما", "وكلتاهما", "وهما", "هما"})
_MOURN = frozenset(
    {
        "شيع",
        "شيعت",
        "تشيع",
        "يشيع",
        "ودع",
        "ودعت",
        "تودع",
        "يودع",
        "زف",
        "زفت",
        "تزف",
        "يزف",
        "نعت",
        "تنعي",
        "تبكي",
        "فقدت",
        "خسرت",
        "تستقبل",
    }
)
_OWN = frozenset({"ابنها", "ابنتها", "ابنيها", "ابناها", "ابناوها", "ابنايها", "شهيدها", "شهيديها", "فقيدها", "شابها", "ابنه", "طفلها"})
_OWN_REACH = 4
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
        head = class_start(around.reading, place.first)
        found = _natives(around, head, place.last)
        entries = [] if found else _listed(around, head)
        if not entries:
            named.setdefault(around.reading.text(place.last), place.first)
        for number in found:  # what is said of several gives way to what is said of one
            (origins if len(found) == 1 else listed).setdefault(number, place)
        for number in () if found else _of_list(around, head - 1, place.last):
            listed.setdefault(number, place)
        for entry in entries:
            # اعتقل فلان (بيت أمر) says where; a column of a list (فلان - يطا - معتقل منذ 2003) says whence
            taken = around.people[entry].status in ("detained", "missing") and around.reading.text(head - 1) not in _COLUMNS
            taken = taken and not _is_of_person(around, place)  # (الحراك - 31 سنة) is all about the person
            (sites if taken or _is_heading_place(around, place, named) else origins).setdefault(entry, place)
    return listed | origins, sites


def _natives(around: Surroundings, head: int, last: int) -> list[int]:
    """Tell who is from a place, by the words before its class word at ``head``; it ends at ``last``."""
    reading = around.reading
    before = head - 1
    text = reading.text(before)
    if text in field_words("resident") and reading.words[before].form.pronoun in ("", "ي"):
        start = before - (reading.text(before - 1) in _FROM)
        return _with_group(around, start, described_people(around, start)) or _referred(around, start) or _numbered(around, last)
    if text in field_words("born"):
        return described_people(around, before - (reading.text(before - 1) in _FROM))
    if text in field_words("native") and reading.text(before)[-1] != "ي":
        return described_people(around, before) if around.mention_at(head) is None else []
    if text in _FROM:
        found = _from(around, before, last)
        if not found or (len(found) == 1 and reading.text(before - 1) in _PAIR):
            return _referred(around, before) or found
        return found
    if reading.text(last + 1) in _WHICH and reading.text(last + 2) in field_words("descend") and reading.text(last + 3) in ("منها", "منه"):
        return subject(around, head)  # قرب بلدة كذا التي ينحدر منها
    if text == "في" and any(reading.text(index) in ("ولد", "ولدت") for index in range(max(before - _BIRTH_REACH, 0), before)):
        return _descending(around, before, before)
    return _mourned_at_home(around, before, last)


def _with_group(around: Surroundings, start: int, found: list[int]) -> list[int]:
    """Give a phrase in the plural to all names right before it that و joins: فلان وفلان من أبناء كذا."""
    if around.reading.text(start - 1) in _PAIR and len(found) < 2:
        return latest_of(around, start - 1, 2) or found  # فلان من مواليد 1990، وفلان من مواليد 1995، وهما من أبناء كذا
    mention = around.mention_before(start)
    if mention is None or len(found) != 1 or around.person(mention) != found[0]:
        return found
    return [number for member in around.group(mention) if (number := around.person(member)) is not None]


def _referred(around: Surroundings, start: int) -> list[int]:
    """Give whom a word right before a phrase means: وكلاهما, وهو, المجند (after المجند فلان), فلان …، وهو راع."""
    reading = around.reading
    before = reading.text(start - 1)
    if before in _BOTH:
        mention = around.mention_before(start)
        members = around.group(mention) if mention else []
        found = [number for member in members if (number := around.person(member)) is not None]
        return found if len(found) > 1 else latest_of(around, start - 1, 2 if before in _PAIR else 0) or found
    if before in _PRONOUNS:
        return subject(around, start - 1)
    if reading.text(start - 2) in _PRONOUNS and reading.words[start - 1].unit is not None:
        return subject(around, start - 2)
    number = titled(around, start - 1)
    if number is None and around.mention_at(start - 1) is None:
        number = by_family(around, start - 1)
    if number is not None:
        return [number]
    pronoun = _pronoun_before(around, start)
    return subject(around, pronoun) if pronoun is not None else _sole_of_item(around, start)


def _pronoun_before(around: Surroundings, start: int) -> int | None:
    """Give the وهو that a phrase goes on from: وهو من مواليد 1973 [ومن مدينة كذا]."""
    reading = around.reading
    for index in range(start - 1, start - _BIRTH_REACH, -1):
        if reading.text(index) in _PRONOUNS:
            return index
        if not (reading.is_number(index) or index in reading.in_date or reading.text(index) in field_words("filling")):
            return None
    return None


def _sole_of_item(around: Surroundings, start: int) -> list[int]:
    """Give the one whose entry in a list goes on for long: ٥- فلان، الناطق الرسمي سابقا من أبناء كذا."""
    number = around.sentence_of(start)
    sentence = around.sentence(number)
    item = number in around.headings or around.reading.is_number(sentence.first)
    if not item or around.reading.text(start) not in _FROM:
        return []
    named = [around.person(mention) for mention in around.mentions_in(sentence.first, sentence.end)]
    people = list(dict.fromkeys(one for one in named if one is not None))
    resident = around.reading.text(start + 1) in field_words("resident")
    return people if resident and len(people) == 1 and around.people[people[0]].status != "none" else []


def _numbered(around: Surroundings, last: int) -> list[int]:
    """Give whom أبناء كذا الثلاثة means: those named next, if they are as many."""
    reading = around.reading
    span = reading.numbers.get(last + 1)
    if span is None or not reading.text(last + 1).startswith("ال"):
        return []
    number = around.sentence_of(last)
    end = around.sentence(min(number + 2, len(reading.sentences) - 1)).end
    named = [around.person(mention) for mention in around.mentions_in(last, end)]
    people = list(dict.fromkeys(one for one in named if one is not None and around.people[one].status != "none"))
    return people if len(people) == span.value else []


def _mourned_at_home(around: Surroundings, before: int, last: int) -> list[int]:
    """Give whom a place buries as its own: شيعت قرية كذا جثمان ابنها فلان, كذا تودع ابنها فلان."""
    reading = around.reading
    if not (reading.text(before) in _MOURN or reading.text(last + 1) in _MOURN):
        return []
    own = next((index for index in range(last + 1, last + 1 + _OWN_REACH) if reading.text(index) in _OWN), None)
    mention = around.mention_after(own) if own is not None else None
    if own is None or mention is None or min(mention.head, mention.first) - own > _OWN_REACH:
        return []
    members = around.group(mention) if reading.text(own) in ("ابنيها", "ابناها", "ابنايها", "شهيديها") else [mention]
    return [number for member in members if (number := around.person(member)) is not None]


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
    if reading.text(index - 2) in _PRONOUNS and reading.words[index - 1].unit is not None:
        return subject(around, index - 2)  # وهو راع من بلدة كذا
    found = described_people(around, index)
    if _is_prison(around, last):
        return []  # نقل الأسير فلان من سجن كذا
    plain = reading.text(index) == "من" and around.mention_at(index - 1 - (reading.text(index - 1) == '"')) is not None
    return [number for number in found if not (plain and around.people[number].status == "missing")]


def _is_prison(around: Surroundings, last: int) -> bool:
    """Tell whether a place is a site that nobody is from."""
    place = around.place_at(last)
    return place is not None and place.last > place.first and around.reading.text(place.first) in field_words("held_at")


def _descending(around: Surroundings, verb: int, index: int) -> list[int]:
    """Tell who ينحدر: the name behind the verb, the name before it, or the one the report is speaking of."""
    inside = next((mention for position in range(verb, index) if (mention := around.mention_at(position))), None)
    number = around.person(inside) if inside is not None else titled(around, verb + 1)
    if inside is not None or number is not None:
        return [] if number is None else [number]
    return several_subjects(around, verb) or described_people(around, verb) or subject(around, verb)


def _is_of_person(around: Surroundings, place: PlaceSpan) -> bool:
    """Tell whether the brackets behind a name hold an age or a year of birth, as those of another entry of the list do."""
    reading, number = around.reading, around.sentence_of(place.first)
    heading = around.headings.get(number, number)
    sentences = [number] if heading == number else [k for k in range(heading, heading + _ENTRY_REACH) if around.headings.get(k) == heading]
    for k in sentences:
        sentence = around.sentence(k)
        if sentence.end - sentence.first > _HEADING_REACH:
            continue
        texts = reading.texts[sentence.first : sentence.end]
        inside = texts[texts.index("(") : texts.index(")")] if "(" in texts and ")" in texts else []
        aged = any(text in field_words("year") or text in field_words("born") for text in inside)
        if aged and any(around.place_at(sentence.first + index) for index, text in enumerate(texts) if text in inside and text not in "()"):
            return True
    return False


def _listed(around: Surroundings, head: int) -> list[int]:
    """Read a bare place in an entry of a list: (بيت أمر), / بني سهيلا /, | كفرنبودة |, تولد ١٩٨٧، قضاء مخمور."""
    reading = around.reading
    mention = around.mention_before(head)
    if mention is None or head - mention.last > _ENTRY_REACH:
        return []
    before = reading.text(head - 1)
    if not (before in _SEPARATORS or (before == "," and _has_birth(around, mention.last + 1, head))):
        return []
    for index in range(mention.last + 1, head):
        filling = reading.text(index) in field_words("filling") or index in reading.in_date or around.mention_at(index) is not None
        if reading.is_word(index) and not filling:
            return []
    members = around.group(mention) if around.is_plural(mention) else [mention]
    return [number for member in members if (number := around.person(member)) is not None]


def _has_birth(around: Surroundings, first: int, end: int) -> bool:
    return any(around.reading.text(index) in field_words("born") for index in range(first, end))


def _is_heading_place(around: Surroundings, place: PlaceSpan, named: dict[str, int]) -> bool:
    """Tell whether a list is about what happened in ``place``: the text above names it, so the entry says where and not whence."""
    reading = around.reading
    name = reading.text(place.last)
    first = around.sentence(around.sentence_of(place.first)).first
    if name.isdigit():
        return name in {reading.text(index) for index in range(max(first - _HEADING_REACH, 0), first)}  # على الحارتين 17 و 29
    return named.get(name, first) < first
