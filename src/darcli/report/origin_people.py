"""Whom words of origin mean: both of them, وهو, the conscript named before, the three sons of a town, those it buries."""

from __future__ import annotations

from darcli.report.field_words import field_words
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading
from darcli.report.subjects import all_of, by_family, latest_of, subject, titled, topic
from darcli.report.surroundings import Surroundings

_FROM = frozenset({"من", "ومن", "فمن"})
_PRONOUNS = frozenset({"وهو", "هو", "وهي", "هي"})
BOTH = frozenset({"كلاهما", "وكلاهما", "كلهم", "وكلهم", "جميعهم", "وجميعهم", "كلتاهما", "وكلتاهما", "وهما", "وهم"})
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
_OWN = frozenset(
    {
        "ابنها",
        "ابنتها",
        "ابنيها",
        "ابناها",
        "ابناوها",
        "ابنايها",
        "ابناءها",
        "شبابها",
        "شبانها",
        "اهلها",
        "شهدايها",
        "شهيدها",
        "شهيديها",
        "فقيدها",
        "شابها",
        "ابنه",
        "طفلها",
    }
)
_OWN_REACH = 4
_FEW = 2
_THE_VICTIM = frozenset(
    {
        "الضحيه",
        "القتيل",
        "القتيله",
        "الشهيد",
        "الشهيده",
        "المغدور",
        "المغدوره",
        "المصاب",
        "المصابه",
        "الجريح",
        "الجريحه",
        "المفقود",
        "المفقوده",
        "المتوفي",
        "المتوفيه",
        "الفقيد",
        "الفقيده",
    }
)
_SETTLEMENTS = frozenset({"بلده", "قريه", "مدينه", "محافظه", "ولايه", "عزله"})
_LONGEST_WORK = 4
_AGENT = frozenset({"agent"})  # من
_NO_WORK = frozenset({"في", "علي", "الي", "عن", "بعد", "قبل", "خلال", "اثر", "مع", "برصاص", "(", ")", ":"})
_LIST_MARKS = frozenset({"هم", "وهم", "هما", "وهما", ":", '"'})
_KIN_REACH = 8
_BIRTH_REACH = 6
_ENTRY_REACH = 12


def with_group(around: Surroundings, start: int, found: list[int]) -> list[int]:
    """Give a phrase in the plural to all names right before it that و joins: فلان وفلان من أبناء كذا."""
    if around.reading.texts[start - 1] in BOTH and len(found) < 2:
        return referred(around, start) or found  # فلان من مواليد 1990، وفلان من مواليد 1995، وهما من أبناء كذا
    mention = around.mention_before(start)
    if mention is None or len(found) != 1 or around.person(mention) != found[0]:
        return found
    return [number for member in around.group(mention) if (number := around.person(member)) is not None]


def referred(around: Surroundings, start: int) -> list[int]:
    """Give whom a word right before a phrase means: وكلاهما, وهو, المجند (after المجند فلان), فلان …، وهو راع."""
    reading = around.reading
    before = reading.texts[start - 1]
    if before in BOTH:
        mention = around.mention_before(start)
        members = around.group(mention) if mention else []
        found = [number for member in members if (number := around.person(member)) is not None]
        meant = latest_of(around, start - 1, 2) if before in _PAIR else all_of(around, start - 1)
        return found if len(found) > len(meant) else meant or found
    if before in _PRONOUNS:
        return subject(around, start - 1)
    if reading.texts[start - 2] in _PRONOUNS and reading.words[start - 1].unit is not None:
        return subject(around, start - 2)
    number = titled(around, start - 1)
    noun = reading.words[start - 1]
    if number is None and noun.harm is not None and noun.harm.kind == "victim" and before.removeprefix("و") in _THE_VICTIM:
        number = topic(around, start)  # والضحية من أبناء كذا
    if number is None and around.mention_at(start - 1) is None:
        number = by_family(around, start - 1)
    if number is not None:
        return [number]
    pronoun = _pronoun_before(around, start)
    return subject(around, pronoun) if pronoun is not None else _sole_of_item(around, start) or _across_work(around, start)


def _across_work(around: Surroundings, start: int) -> list[int]:
    """Give the one whose name a few words for work or kin part from a phrase: فلانة ست شاي من قرية كذا, فلان من عشيرة كذا، من أهالي كذا."""
    reading = around.reading
    mention = around.mention_before(start)
    native = reading.texts[start] in _FROM and (
        reading.texts[start + 1] in field_words("resident") or reading.texts[start + 1] in _SETTLEMENTS
    )
    if mention is None or not native or not 0 < start - mention.last - 1 <= _LONGEST_WORK:
        return []
    words = reading.words[mention.last + 1 : start]
    if any(word.harm or (word.verb and not word.unit) or not word.starts <= _AGENT or word.text in _NO_WORK for word in words):
        return []
    number = around.person(mention)
    return [number] if number is not None and around.people[number].status not in ("missing", "none") else []


def _pronoun_before(around: Surroundings, start: int) -> int | None:
    """Give the وهو that a phrase goes on from: وهو من مواليد 1973 [ومن مدينة كذا]."""
    reading = around.reading
    for index in range(start - 1, start - _BIRTH_REACH, -1):
        if reading.texts[index] in _PRONOUNS:
            return index
        if not (reading.is_number(index) or index in reading.in_date or reading.texts[index] in field_words("filling")):
            return None
    return None


def _sole_of_item(around: Surroundings, start: int) -> list[int]:
    """Give the one whose entry in a list goes on for long: ٥- فلان، الناطق الرسمي سابقا من أبناء كذا."""
    number = around.sentence_of(start)
    sentence = around.sentence(number)
    item = number in around.headings or around.reading.is_number(sentence.first)
    if not item or around.reading.texts[start] not in _FROM:
        return []
    named = [around.person(mention) for mention in around.mentions_in(sentence.first, sentence.end)]
    people = list(dict.fromkeys(one for one in named if one is not None))
    resident = around.reading.texts[start + 1] in field_words("resident")
    return people if resident and len(people) == 1 and around.people[people[0]].status != "none" else []


def numbered(around: Surroundings, head: int, last: int) -> list[int]:
    """Give whom أبناء كذا الثلاثة and أربعة مختطفين من أبناء كذا mean: those named next, if they are as many."""
    reading = around.reading
    span = reading.numbers.get(last + 1)
    if span is None or not reading.texts[last + 1].startswith("ال"):
        span = next((reading.numbers[k] for k in range(head - 2, head - 6, -1) if k in reading.numbers), None)
    if span is None or span.value < _FEW:
        return []
    number = around.sentence_of(last)
    end = around.sentence(min(number + 2, len(reading.sentences) - 1)).end
    named = [around.person(mention) for mention in around.mentions_in(last, end)]
    people = list(dict.fromkeys(one for one in named if one is not None and around.people[one].status != "none"))
    same = [one for one in people if around.people[one].status == around.people[people[0]].status]
    return same if len(same) == span.value else []


def labelled(around: Surroundings, start: int, last: int) -> list[int]:
    """Give whom من with a place and a colon heads: the names up to the next such label, or the entries under it.

    والمعتقلون هم: من نوى: فلان، علان، من طفس: ….
    """
    reading = around.reading
    end = around.sentence(around.sentence_of(start)).end
    labels = (
        k
        for k in range(last + 2, end)
        if reading.texts[k] in _FROM
        and (place := around.place_at(_class_end(reading, k + 1))) is not None
        and reading.texts[place.last + 1] == ":"
    )
    named = around.mentions_in(last + 2, next(labels, end)) or around.items.get(around.sentence_of(start), [])
    return list(dict.fromkeys(number for mention in named if (number := around.person(mention)) is not None))


def listed_behind(around: Surroundings, index: int) -> list[int]:
    """Give those named behind, in this sentence or the next, as the several spoken of: المواطنون ينحدرون من كذا، وهم فلان …."""
    number = around.sentence_of(index)
    end = around.sentence(min(number + 1, len(around.reading.sentences) - 1)).end
    named = around.mentions_in(index, end)
    if not named or _LIST_MARKS.isdisjoint(around.reading.texts[named[0].head - 1 : named[0].first]):
        return []
    people = list(dict.fromkeys(one for mention in named if (one := around.person(mention)) is not None))
    return [one for one in people if around.people[one].status == around.people[people[0]].status]


def kin_before(around: Surroundings, found: list[int], head: int) -> list[int]:
    """Give the one beside whom kin are named whose origin is told of both: فلان ونجله علان (17 عاما) من بلدة كذا."""
    mention = around.mention_before(head) if len(found) == 1 else None
    if mention is None or around.person(mention) != found[0]:
        return []
    reading = around.reading
    kin = next((reading.words[k] for k in range(mention.head, mention.first) if reading.words[k].unit is not None), None)
    if (
        kin is None
        or kin.unit is None
        or kin.unit.kind != "kin"
        or kin.unit_form is None
        or not (kin.unit_form.pronoun and kin.unit_form.conjunction)
    ):
        return []
    former = around.mention_before(mention.head)
    number = around.person(former) if former is not None and mention.head - former.last <= _KIN_REACH else None
    return [number] if number is not None and around.people[number].status == around.people[found[0]].status else []


def is_wider(reading: Reading, former: PlaceSpan, latter: PlaceSpan) -> bool:
    """Tell whether the former place is a whole region and the latter a village or town."""
    return reading.texts[former.first - 1] in field_words("region") and reading.texts[latter.first - 1] in field_words("village")


def _class_end(reading: Reading, index: int) -> int:
    while reading.texts[index] in field_words("class_word"):
        index += 1
    return index


def mourned_at_home(around: Surroundings, before: int, last: int) -> list[int]:
    """Give whom a place buries as its own: شيعت قرية كذا جثمان ابنها فلان, كذا تودع ابنها فلان."""
    reading = around.reading
    if not (reading.texts[before] in _MOURN or reading.texts[last + 1] in _MOURN):
        return []
    own = next((index for index in range(last + 1, last + 1 + _ENTRY_REACH) if reading.texts[index] in _OWN), None)
    mention = around.mention_after(own) if own is not None else None
    if own is not None and any(around.place_at(index) for index in range(last + 1, own)):
        return []  # وفي القنيطرة شيعت قرية حضر ابنها
    if own is not None and reading.texts[own - 1] == "من":
        return _its_fallen(around, own)
    if own is None or mention is None or min(mention.head, mention.first) - own > _OWN_REACH:
        return []
    members = around.group(mention) if reading.texts[own] in ("ابنيها", "ابناها", "ابنايها", "شهيديها") else [mention]
    return [number for member in members if (number := around.person(member)) is not None]


def _its_fallen(around: Surroundings, own: int) -> list[int]:
    """Give whom ودعت قرية كذا سبعة من أبنائها means: the dead named next, if they are no more than so many."""
    reading = around.reading
    span = next((reading.numbers[k] for k in range(own - 2, own - 4, -1) if k in reading.numbers), None)
    end = around.sentence(min(around.sentence_of(own) + 2, len(reading.sentences) - 1)).end
    named = (around.person(mention) for mention in around.mentions_in(own, end))
    dead = list(dict.fromkeys(one for one in named if one is not None and around.people[one].status == "killed"))
    return dead if span is not None and len(dead) <= span.value else []
