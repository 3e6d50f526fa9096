"""Whom a verb or a pronoun without a name speaks of."""

from __future__ import annotations

from bisect import bisect_left

from darcli.report.field_words import field_words
from darcli.report.surroundings import Surroundings


def subject(around: Surroundings, first: int) -> list[int]:
    """Give whom a verb or a pronoun at ``first`` speaks of: the last name before it in its sentence, or else the topic."""
    mention = around.mention_before(first)
    number = around.person(mention) if mention else topic(around, first)
    return [] if number is None else [number]


def several_subjects(around: Surroundings, first: int) -> list[int]:
    """Give whom a verb at ``first`` speaks of if it or its subject is of several: وينحدران, ويعمل القتلى, والشابان يعملان."""
    reading = around.reading
    noun = next((reading.words[k] for k in (first + 1, first - 1) if reading.words[k].unit or reading.words[k].harm), None)
    victims = noun is not None and noun.harm is not None and noun.harm.kind == "victim" and noun.text in field_words("victims")
    pair = noun is not None and noun.unit is not None and noun.unit.number != 1 and noun.unit_form is not None and noun.unit_form.article
    if not (victims or pair or reading.text(first).endswith(("ان", "ون"))):
        return []
    position = bisect_left(around.starts, first) - 1
    if position < 0 or around.mentions[position].first < around.heads[max(around.sentence_of(first) - 2, 0)]:
        return []
    members = around.group(around.mentions[position])
    found = [number for member in members if (number := around.person(member)) is not None]
    return found if len(found) > 1 else []


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
