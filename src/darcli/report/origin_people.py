"""Whom words of origin mean: both of them, وهو, the conscript named before, the three sons of a town, those it buries."""

from __future__ import annotations

from darcli.report.field_words import field_words
from darcli.report.subjects import by_family, latest_of, subject, titled
from darcli.report.surroundings import Surroundings

_FROM = frozenset({"من", "ومن", "فمن"})
_PRONOUNS = frozenset({"وهو", "هو", "وهي", "هي"})
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
_BIRTH_REACH = 6
_ENTRY_REACH = 12


def with_group(around: Surroundings, start: int, found: list[int]) -> list[int]:
    """Give a phrase in the plural to all names right before it that و joins: فلان وفلان من أبناء كذا."""
    if around.reading.texts[start - 1] in _PAIR and len(found) < 2:
        return latest_of(around, start - 1, 2) or found  # فلان من مواليد 1990، وفلان من مواليد 1995، وهما من أبناء كذا
    mention = around.mention_before(start)
    if mention is None or len(found) != 1 or around.person(mention) != found[0]:
        return found
    return [number for member in around.group(mention) if (number := around.person(member)) is not None]


def referred(around: Surroundings, start: int) -> list[int]:
    """Give whom a word right before a phrase means: وكلاهما, وهو, المجند (after المجند فلان), فلان …، وهو راع."""
    reading = around.reading
    before = reading.texts[start - 1]
    if before in _BOTH:
        mention = around.mention_before(start)
        members = around.group(mention) if mention else []
        found = [number for member in members if (number := around.person(member)) is not None]
        return found if len(found) > 1 else latest_of(around, start - 1, 2 if before in _PAIR else 0) or found
    if before in _PRONOUNS:
        return subject(around, start - 1)
    if reading.texts[start - 2] in _PRONOUNS and reading.words[start - 1].unit is not None:
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
