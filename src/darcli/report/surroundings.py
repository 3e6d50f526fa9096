"""What stands around a person in a report: who a phrase speaks of, the places and dates of a sentence, the heading over a list."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from darcli.report.dates import DateSpan
from darcli.report.field_words import field_words
from darcli.report.headings import find_headings
from darcli.report.mentions import Mention
from darcli.report.persons import Individual
from darcli.report.places import PlaceSpan
from darcli.report.reading import Reading, Sentence
from darcli.report.trails import Notes
from darcli.report.triggers import Trigger

_CLOSING = {'"': '"', ")": "("}
_FARTHEST = 16
_LARGEST_GROUP = 30
_OPENING = 6
_LATTER = frozenset({"الاخير", "الاخيره", "والاخير", "والاخيره"})
_ONE_OF = frozenset({"احدهم", "احدهما", "احداهن", "احداهما", "واحدهم", "واحدهما", "اخرهم"})
_THE_TWO = frozenset({"وهما", "هما"})


@dataclass(slots=True)
class Surroundings:
    """One report with everything found in it, ready to be asked who, where and when; positions are token indices."""

    reading: Reading
    mentions: list[Mention]
    places: list[PlaceSpan]
    triggers: list[Trigger]
    people: list[Individual]
    owners: dict[int, int]  # first token of a mention -> number of the individual
    starts: list[int]
    place_starts: list[int]
    date_starts: list[int]
    heads: list[int]  # first tokens of sentences
    headings: dict[int, int]  # number of a sentence that is an item of a list -> number of the sentence that heads the list
    items: dict[int, list[Mention]]  # number of a sentence that heads a list -> the names in the list
    trigger_starts: list[int]
    opening: list[int]  # numbers of the sentences of title and lead
    notes: Notes
    # asked hundreds of times for a report, so these are the look-ups of lists themselves
    sentence: Callable[[int], Sentence]  # gives a sentence by its number
    sentence_of: Callable[[int], int]  # gives the number of the sentence a token stands in, or of the one before it

    def mention_before(self, index: int) -> Mention | None:
        """Give the last mention that ends before ``index`` in its sentence."""
        position = bisect_left(self.starts, index) - 1
        if position < 0 or self.mentions[position].first < self.heads[self.sentence_of(index)]:
            return None
        return self.mentions[position]

    def mention_after(self, index: int) -> Mention | None:
        """Give the first mention that begins at ``index`` or later in its sentence."""
        position = bisect_left(self.starts, index)
        if position >= len(self.mentions) or self.mentions[position].first >= self.sentence(self.sentence_of(index)).end:
            return None
        return self.mentions[position]

    def mention_at(self, index: int) -> Mention | None:
        """Give the mention that covers ``index``."""
        position = bisect_right(self.starts, index) - 1
        if position < 0:
            return None
        mention, former = self.mentions[position], self.mentions[position - 1]
        if mention.last < index and position and former.gap[1] and former.last >= index:
            return former
        return mention if mention.last >= index else None

    def mentions_in(self, first: int, end: int) -> list[Mention]:
        """Give the mentions that begin between two tokens."""
        return self.mentions[bisect_left(self.starts, first) : bisect_left(self.starts, end)]

    def triggers_in(self, first: int, end: int) -> list[Trigger]:
        """Give the words of harm that begin between two tokens."""
        return self.triggers[bisect_left(self.trigger_starts, first) : bisect_left(self.trigger_starts, end)]

    def place_at(self, index: int) -> PlaceSpan | None:
        """Give the place that covers ``index``."""
        position = bisect_right(self.place_starts, index) - 1
        return self.places[position] if position >= 0 and self.places[position].last >= index else None

    def person(self, mention: Mention) -> int | None:
        """Give the number of the individual that a mention names."""
        return self.owners.get(mention.first)

    def places_in(self, first: int, end: int) -> list[PlaceSpan]:
        """Give the places between two tokens."""
        return self.places[bisect_left(self.place_starts, first) : bisect_left(self.place_starts, end)]

    def dates_in(self, first: int, end: int) -> list[DateSpan]:
        """Give the dates between two tokens."""
        return self.reading.dates[bisect_left(self.date_starts, first) : bisect_left(self.date_starts, end)]

    def group(self, mention: Mention) -> list[Mention]:
        """Give the mentions joined to one another by و or commas, ``mention`` among them (إبراهيم وأسامة)."""
        position = bisect_left(self.starts, mention.first)
        low = high = position
        least, most = max(position - _LARGEST_GROUP, 0), min(position + _LARGEST_GROUP, len(self.mentions) - 1)
        while low > least and self._is_joined(self.mentions[low - 1], self.mentions[low]):
            low -= 1
        while high < most and self._is_joined(self.mentions[high], self.mentions[high + 1]):
            high += 1
        return self.mentions[low : high + 1]

    def _is_joined(self, former: Mention, latter: Mention) -> bool:
        if latter.first - former.last > 4:
            return False
        between = self.reading.texts[former.last + 1 : latter.first]
        if any(self.place_at(index) for index in range(former.last + 1, latter.first)):
            return False  # فلان من نوى وفلان من طفس
        plain = all(text in (",", "و", '"', "(", ")", "'") for text in between)
        return (plain and (bool(between) or bool(latter.skip))) or (self.reading.texts[latter.first][0] == "و" and latter.skip == 1)

    def is_plural(self, mention: Mention) -> bool:
        """Tell whether a mention is announced as one of several (الأخوين، الشابان، هم)."""
        first = self.group(mention)[0]
        before = max(first.first - 1 - first.quoted, 0)
        unit = self.reading.words[before].unit
        return (unit is not None and unit.number != 1) or self.reading.texts[before] in _THE_TWO


def survey(
    reading: Reading, mentions: list[Mention], places: list[PlaceSpan], triggers: list[Trigger], people: list[Individual]
) -> Surroundings:
    """Make a report ready to be asked for the fields of its people."""
    ordered = sorted(mentions, key=lambda mention: mention.first)
    located = sorted(places, key=lambda place: place.first)
    headings = find_headings(reading, ordered)
    items: dict[int, list[Mention]] = {}
    for mention in ordered:
        if mention.sentence in headings:
            items.setdefault(headings[mention.sentence], []).append(mention)
    return Surroundings(
        reading=reading,
        mentions=ordered,
        places=located,
        triggers=triggers,
        people=people,
        owners=_find_owners(mentions, people),
        starts=[mention.first for mention in ordered],
        date_starts=[span.first for span in reading.dates],
        place_starts=[place.first for place in located],
        heads=[sentence.first for sentence in reading.sentences],
        headings=headings,
        items=items,
        trigger_starts=[trigger.first for trigger in triggers],
        opening=[k for k, sentence in enumerate(reading.sentences) if reading.sections[sentence.section].kind in ("title", "lead")][
            :_OPENING
        ],
        notes=Notes(),
        sentence=reading.sentences.__getitem__,
        sentence_of=_number_tokens(reading).__getitem__,
    )


def _number_tokens(reading: Reading) -> list[int]:
    """Give the number of the sentence of every token, and a little past the last one; what stands between two belongs to the former."""
    sentences = reading.sentences
    ends = [*(sentence.first for sentence in sentences[1:]), len(reading.texts)]
    numbers: list[int] = []
    for number, end in enumerate(ends):
        numbers += [number] * (end - len(numbers))
    return numbers


def _find_owners(mentions: list[Mention], people: list[Individual]) -> dict[int, int]:
    """Give the number of the individual that each mention names, by its first token."""
    owners: dict[int, int] = {}
    parts: dict[str, int] = {}
    for number, person in enumerate(people):
        for mention in (*person.mentions, *person.by_names):
            owners[mention.first] = number
        for unit in (unit for mention in person.mentions for unit in mention.units):
            parts.setdefault(unit, number)
    for mention in mentions:
        # a part of a name that stands before the name in full
        if mention.first not in owners and mention.context == "short" and mention.units[0] in parts:
            owners[mention.first] = parts[mention.units[0]]
    return owners


def described_people(around: Surroundings, first: int) -> list[int]:
    """Tell whom a phrase beginning at ``first`` describes: the name right before it, or the unnamed person before it who is named next.

    Behind a name, its by-names, its age in brackets and words like وهو may stand between. A plural pronoun (وهم من) and a
    group announced as such (الأخوين ... من أبناء) hand the phrase to all. Otherwise nobody: ``[]``.
    """
    reading = around.reading
    floor = max(around.sentence(around.sentence_of(first)).first, first - _FARTHEST)
    plural = last = False
    noun = index = first - 1
    while index >= floor:
        mention = around.mention_at(index)
        if mention is not None:
            return _owners(around, mention, plural, alone=last)
        text = reading.texts[index]
        last = last or text in _LATTER
        if text in _CLOSING and (opening := _opening_quote(around, index, _CLOSING[text])) is not None:
            index = opening - 1
            continue
        if not _is_filling(reading, index) and around.place_at(index) is None:
            break
        plural = plural or text in field_words("plural")
        index -= 1
    if reading.words[noun].unit is not None:
        index = noun  # قتل مدني من بلدة كذا يدعى فلان
    return _announced(around, index, first)


def _opening_quote(around: Surroundings, index: int, sign: str) -> int | None:
    """Give where the quotes or brackets open that close at ``index``, if they hold a by-name that is no mention (لقب "السيد جابر")."""
    for position in range(index - 1, max(index - 6, -1), -1):
        if around.mention_at(position) is not None:
            return None
        if around.reading.texts[position] == sign:
            return position if position < index - 1 else None
    return None


def _owners(around: Surroundings, mention: Mention, plural: bool, *, alone: bool) -> list[int]:
    members = around.group(mention) if not alone and (plural or around.is_plural(mention)) else [mention]
    found = [around.person(member) for member in members]
    return list(dict.fromkeys(number for number in found if number is not None))


def _is_filling(reading: Reading, index: int) -> bool:
    """Tell whether a token may stand between a name and what describes it."""
    text = reading.texts[index]
    if not reading.is_word(index):
        return text in (",", "(", ")", '"', "'", "-", "–", "—", ":", "/", "|") or reading.is_number(index)
    word = reading.words[index]
    listed = any(text in field_words(name) for name in ("filling", "class_word", "resident"))
    return listed or index in reading.in_date or word.demonym is not None


def _announced(around: Surroundings, index: int, first: int) -> list[int]:
    """Read an unnamed person who is named a little later (مقتل شاب من بلدة كذا يدعى فلان, شابين من أبناء كذا هما فلان وفلان)."""
    word = around.reading.words[index]
    unit = word.unit
    if (word.harm and word.harm.kind == "victim") or (unit and unit.number != 1):
        listed = around.items.get(around.sentence_of(first), ())
        items = list(dict.fromkeys(number for mention in listed if (number := around.person(mention)) is not None))
        if items:
            return items
    if unit is None and word.text not in _ONE_OF:
        return []
    position = bisect_left(around.starts, first)
    mention = around.mentions[position] if position < len(around.mentions) else None
    if mention is None or mention.context not in ("called", "title", "list") or mention.first - first > _FARTHEST:
        return []
    if mention.context == "title" and around.sentence_of(mention.first) != around.sentence_of(first):
        return []  # الإفراج عن شابين من بلدة كذا (a line of its own), and the next line: السيدة فلانة
    title = around.reading.words[mention.head].unit_form or around.reading.words[mention.head].rank
    if mention.head < mention.first and title is not None and title.conjunction:
        return []  # جندي من بلدة كذا لم يعرف اسمه والمساعد فلان
    return _named_of(around, mention, unit.number if unit is not None else 1, index)


def _named_of(around: Surroundings, first: Mention, number: int, index: int) -> list[int]:
    """Give as many of those named from ``first`` on as a noun at ``index`` is of: شابين … هما فلان وفلان, أربعة … وهم: فلان، …."""
    if number == 1:
        members = [first]
    else:
        span = next((around.reading.numbers[k] for k in range(index - 1, index - 4, -1) if k in around.reading.numbers), None)
        most = int(span.value) if span is not None and span.last < index else number
        members = around.mentions_in(first.first, around.sentence(around.sentence_of(first.first)).end)[: most or None]
    named = list(dict.fromkeys(one for member in members if (one := around.person(member)) is not None))
    return [one for one in named if around.people[one].status == around.people[named[0]].status]
