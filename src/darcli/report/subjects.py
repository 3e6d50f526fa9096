"""Whom a verb or a pronoun without a name speaks of."""

from __future__ import annotations

from bisect import bisect_left

from darcli.report.field_words import field_words
from darcli.report.surroundings import Surroundings

_TITLES_BACK = 6  # sentences
_PRONOUNS = frozenset({"وهو", "وهي"})
_EVER = frozenset({"سبق", "وسبق"})


def subject(around: Surroundings, first: int) -> list[int]:
    """Give whom a verb or a pronoun at ``first`` speaks of: the last name before it in its sentence, or else the topic."""
    reading = around.reading
    if reading.texts[first - 1] == "ان" and reading.texts[first - 3] in _EVER:
        number = by_family(around, first - 2)  # سبق للنعيمي أن قاتل في صفوف كذا
        return [] if number is None else [number]
    noun = first - 1 - (reading.texts[first - 1] == ",")
    if reading.texts[first] in _PRONOUNS and around.mention_at(noun) is None and reading.texts[noun].startswith("ال"):
        number = titled(around, noun)
        number = by_family(around, noun) if number is None else number
        if number is not None or reading.words[noun].unit is not None:
            return [] if number is None else [number]  # إن الصياد، وهو أب لطفلين; وكان الأب، وهو موظف
    mention = around.mention_before(first)
    number = around.person(mention) if mention else topic(around, first)
    return [] if number is None else [number]


def several_subjects(around: Surroundings, first: int) -> list[int]:
    """Give whom a verb at ``first`` speaks of if it or its subject is of several: وينحدران, ويعمل القتلى, والشابان يعملان."""
    reading = around.reading
    noun = next((reading.words[k] for k in (first + 1, first - 1) if reading.words[k].unit or reading.words[k].harm), None)
    victims = noun is not None and noun.harm is not None and noun.harm.kind == "victim" and noun.text in field_words("victims")
    pair = noun is not None and noun.unit is not None and noun.unit.number != 1 and noun.unit_form is not None and noun.unit_form.article
    if not (victims or pair or reading.texts[first].endswith(("ان", "ون"))):
        return []
    position = bisect_left(around.starts, first) - 1
    if position < 0 or around.mentions[position].first < around.heads[max(around.sentence_of(first) - 2, 0)]:
        return []
    members = around.group(around.mentions[position])
    found = [number for member in members if (number := around.person(member)) is not None]
    return found if len(found) > 1 else latest_of(around, first, 2) if pair else []


def topic(around: Surroundings, first: int) -> int | None:
    """Give the individual spoken of at ``first``: the last one harmed who was named before, in the sentence or a sentence not far back.

    A noun for a victim right before (إن الضحية نازح) must fit what happened to the one.
    """
    position = bisect_left(around.starts, first) - 1
    noun = around.reading.words[first - 1] if first else None
    status = noun.harm.status if noun and noun.harm and noun.harm.kind == "victim" else ""
    lowest = around.heads[max(around.sentence_of(first) - 3, 0)]
    while position >= 0 and around.mentions[position].first >= lowest:
        number = around.person(around.mentions[position])
        if (
            number is not None
            and around.people[number].status not in (("none",) if not status else ())
            and status in ("", around.people[number].status)
        ):
            return number
        position -= 1
    return None


def by_family(around: Surroundings, index: int) -> int | None:
    """Give the one whose family name alone stands at ``index``: أما الهوارين فمن مهجري كذا, سبق للنعيمي أن قاتل."""
    text = around.reading.texts[index]
    text = "ا" + text[1:] if text.startswith("لل") else text
    if not text.startswith("ال") or around.mention_at(index) is not None:
        mention = around.mention_at(index)
        return around.person(mention) if mention is not None and len(mention.units) == 1 else None
    fits = (
        mention for mention in reversed(around.mentions) if mention.first < index and len(mention.units) > 1 and mention.units[-1] == text
    )
    mention = next(fits, None)
    return around.person(mention) if mention is not None else None


def titled(around: Surroundings, index: int) -> int | None:
    """Give the individual that a title without a name stands for: وينحدر النقيب من …, after النقيب فلان was named."""
    stem = _title_stem(around, index)
    named = around.mention_after(index)
    if not stem or (named is not None and named.head <= index < named.first):
        return None
    position = bisect_left(around.starts, index) - 1
    lowest = around.heads[max(around.sentence_of(index) - _TITLES_BACK, 0)]
    while position >= 0 and around.mentions[position].first >= lowest:
        mention = around.mentions[position]
        if any(_title_stem(around, k) == stem for k in range(mention.head, mention.first)):
            return around.person(mention)
        position -= 1
    return None


def _title_stem(around: Surroundings, index: int) -> str:
    """Give the word without its article for a rank, a trade or what else one is; "" for other words."""
    word = around.reading.words[index]
    form = word.rank or word.unit_form
    fits = form is not None and form.article and (word.unit is None or word.unit.number == 1)
    return form.stem if form is not None and fits else ""


def all_of(around: Surroundings, index: int) -> list[int]:
    """Give whom جميعهم or كلهم at ``index`` means: all the entries of its list, or else those of one fate named before it."""
    number = around.sentence_of(index)
    heading = around.headings.get(number)
    if heading is not None and len(around.items.get(heading, ())) > 1:
        listed = [around.person(mention) for mention in around.items[heading] if mention.first < index]
        return list(dict.fromkeys(one for one in listed if one is not None))
    return latest_of(around, index, 0)


def latest_of(around: Surroundings, first: int, number: int) -> list[int]:
    """Give the last ``number`` people named before ``first`` who share the fate of the last of them; all where ``number`` is 0.

    They are those وهما or وهم means, named in the sentence or, where it names none, in the one before.
    """
    here = around.sentence_of(first)
    for sentence in (here, here - 1):
        if sentence < 0:
            break
        begin = around.sentence(sentence).first
        named = [around.person(mention) for mention in around.mentions_in(begin, first)]
        people = list(dict.fromkeys(one for one in named if one is not None and around.people[one].status != "none"))
        if not people and sentence == here:
            continue
        same = [one for one in people if around.people[one].status == around.people[people[-1]].status]
        if len(same) > 1 or (same and not number):
            return same[-number:] if number else same
        if people:
            break
    return []
