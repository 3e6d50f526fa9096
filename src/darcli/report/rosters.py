"""Lists of people: names that commas, 'and', lines or numbers set side by side, and where the words stand that announce them.

A list is found by its shape alone, before anything is known of harm: the walk over scopes then gives one status to all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from darcli.report.labels import find_label, is_dateline
from darcli.report.mentions import Mention
from darcli.report.reading import Reading
from darcli.report.scope_words import AMONG, ANNOUNCING, BULLETS, SETTING
from darcli.report.triggers import Trigger

_SEPARATORS = frozenset({",", ";", "/", "-", "–", "—", "_", "+", "|", "و", "👈", *BULLETS})
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_LONGEST_GAP = 16
_LONGEST_LEAD = 6
_LONGEST_ITEM = 60
_LONGEST_BETWEEN = 12
# verbs and verbal nouns in an item or between two names end the list; a title (الشهيد) or a state (بحالة حرجة) does not
_OTHER_NEWS = frozenset(
    {".", "?", "!", ":", "اما", "وخروج", "ونقل", "واسعاف", "وانقاذ", "وعوده", "ووصول", "ومغادره", "وفرار", "وهروب", "واستفاده", "وتشييع"}
)
_ACTIONS = frozenset({"verb", "noun", "weak"})


def start_of(mention: Mention) -> int:
    """Give where a name begins with its titles; the word that announces it (وهم, قُتل) is none of them."""
    return mention.first if mention.context in ("list", "called", "harm", "role") else min(mention.head, mention.first)


@dataclass(slots=True)
class Roster:
    """The people of one list, in order, and the tokens ``first`` to ``end`` (not included) of what stands before the first of them.

    ``announced`` tells whether words right before the first one say that a list follows (وهم, أسماء الشهداء:). ``status`` and
    ``trigger`` are filled by the walk when it comes to the list.
    """

    members: list[Mention]
    first: int
    end: int
    announced: bool
    stacked: bool = False
    status: str | None = None
    trigger: Trigger | None = None
    sentences: list[int] = field(default_factory=list)


class _Finder:
    """Finds the lists of one report; knows which tokens are words of harm and where each sentence has its people."""

    def __init__(self, reading: Reading, mentions: list[Mention], triggers: list[Trigger]) -> None:
        self.reading = reading
        self.actions = frozenset(trigger.first for trigger in triggers if trigger.kind in _ACTIONS)
        self.victims = frozenset(trigger.first for trigger in triggers if trigger.kind == "victim")
        self.named = {index for mention in mentions for index in range(mention.first, mention.last + 1)}
        self.labels: dict[int, int] = {}
        self.told: dict[int, list[Mention]] = {}
        for mention in mentions:
            if mention.context != "kin_of":
                self.told.setdefault(mention.sentence, []).append(mention)

    def find(self) -> list[Roster]:
        """Give the lists in order: names in a row within a sentence, joined over lines and sentences where each begins with a name."""
        found: list[Roster] = []
        open_: Roster | None = None
        behind = 0  # sentences since the last item that are none themselves
        for number, people in self.told.items():
            runs = list(self.runs(number, people))
            first = runs[0] if runs and runs[0].members[0] is people[0] and self.is_item(number, people[0]) else None
            if open_ is not None:
                behind = sum(not self.is_bare(k) for k in range(open_.sentences[-1] + 1, number))
                if first is None or behind > 2 or not self.may_continue(open_.sentences[-1] + 1, number):
                    open_ = None
            if first is not None and open_ is not None:
                open_.members += first.members
                open_.sentences.append(number)
                open_.stacked = True
            else:
                found += runs[:1]
                open_ = runs[0] if first is not None or (runs and len(runs) == 1 and self.ends_list(runs[0], number)) else None
            found += runs[1:]
        for roster in found:
            self.place_head(roster)
        return [roster for roster in found if len(roster.members) > 1 or roster.announced]

    def runs(self, number: int, people: list[Mention]) -> Iterator[Roster]:
        """Give the runs of names that separators join in one sentence, single names too."""
        start = self.reading.sentences[number].first
        run = Roster([people[0]], start, start_of(people[0]), False, sentences=[number])
        for mention in people[1:]:
            if self.are_joined(run.members[-1], mention):
                run.members.append(mention)
            else:
                yield run
                run = Roster([mention], run.members[-1].last + 1, start_of(mention), False, sentences=[number])
        yield run

    def are_joined(self, mention: Mention, other: Mention) -> bool:
        """Tell whether two names stand side by side: nothing but an age, a place or a title between them, and a comma or 'and'."""
        start = start_of(other) if start_of(other) > mention.last else other.first  # القتلى سامر وخالد: one title of both
        if not 0 <= start - mention.last - 1 <= _LONGEST_GAP:
            return False
        reading, joined, depth = self.reading, False, 0
        for index in range(mention.last + 1, start):
            text = reading.texts[index]
            depth += (text in _OPEN) - (text in _CLOSE)
            if depth > 0 or text in _CLOSE:
                continue
            word = reading.words[index]
            if word.verb or index in self.actions or word.starts & SETTING or text in _OTHER_NEWS:
                return False
            joined = joined or text in _SEPARATORS or (word.spelled and text[0] == "و" and word.form.conjunction == "و")
        return joined or other.skip > 0 or reading.texts[start][0] == "و"

    def is_item(self, number: int, mention: Mention) -> bool:
        """Tell whether a sentence is an item of a list: it begins with a name, but for titles, a number or a bullet, and says no more."""
        reading, sentence = self.reading, self.reading.sentences[number]
        if number < 6 and is_dateline(reading, sentence):
            return False
        label = self.label(number)
        first = label + 1 if label else sentence.first
        start = max(start_of(mention), first)
        if sentence.end - sentence.first > _LONGEST_ITEM or start - first > _LONGEST_LEAD or mention.first < first:
            return False
        for index in range(first, start):
            word = reading.words[index]
            if word.verb or index in self.actions or word.starts & SETTING:
                return False
        if any(reading.texts[index] == ":" for index in range(first, mention.first)):
            return False
        depth = 0
        for index in range(mention.last + 1, min(mention.last + _LONGEST_BETWEEN, sentence.end)):
            text, word = reading.texts[index], reading.words[index]
            depth += (text in _OPEN) - (text in _CLOSE)
            if depth == 0 and (index in self.actions or "relative" in word.starts):
                break
            if (
                depth == 0
                and index not in self.named
                and (word.verb or (text == ":" and index < mention.last + 4) or ("speech" in word.starts and len(text) > 1))
            ):
                return False
        return True

    def label(self, number: int) -> int:
        """Give the colon behind the label that a sentence begins with, or 0."""
        if number not in self.labels:
            self.labels[number] = find_label(self.reading, self.reading.sentences[number])
        return self.labels[number]

    def may_continue(self, first: int, end: int) -> bool:
        """Tell whether the sentences between two items may stand within one list: short, with no verb and no word of harm."""
        for number in range(first, end):
            sentence = self.reading.sentences[number]
            if sentence.end - sentence.first > _LONGEST_BETWEEN or sentence.silent:
                return False
            if any(
                index in self.actions or index in self.victims or self.reading.words[index].verb
                for index in range(sentence.first, sentence.end)
            ):
                return False
        return True

    def ends_list(self, roster: Roster, number: int) -> bool:
        """Tell whether a sentence ends with its first names, so that those of the next ones go on with the list: والشهداء هم: العقيد …"""
        sentence = self.reading.sentences[number]
        before = self.reading.words[roster.end - 1]
        near = sentence.end - roster.members[-1].last < _LONGEST_BETWEEN and not AMONG & set(before.stems)
        return near and self.is_announced(roster.end, sentence.first) > 0

    def is_announced(self, end: int, first: int) -> int:
        """Give how many tokens before ``end`` say that a list follows (هم, :, أسماء), 0 where nothing does."""
        reading = self.reading
        for index in range(end - 1, max(end - 9, first) - 1, -1):
            word = reading.words[index]
            if word.text == ":" and any("speech" in reading.words[k].starts for k in range(max(index - 3, first), index)):
                return 0  # وقال مدير المشفى: …
            listing = ANNOUNCING & set(word.stems) and (end - index <= 3 or not AMONG & set(word.stems))
            if listing or word.text in (":", "👈"):
                return 0 if self.tells_kin(max(index - 3, first), index) else end - index
            if (word.text == "," and index < end - 1) or word.text == "." or word.verb:
                return 0
        return 0

    def tells_kin(self, first: int, end: int) -> bool:
        """Tell whether those who follow are told of as relatives of somebody: والفقيد والد كل من …"""
        units = ((word.unit, word.unit_form) for word in self.reading.words[first:end])
        return any(unit.kind == "kin" and form and not form.article and not form.pronoun for unit, form in units if unit)

    def is_bare(self, number: int) -> bool:
        """Tell whether a sentence only parts a list from its heading: a number on a line of its own, الريف الغربي: below a heading."""
        reading, sentence = self.reading, self.reading.sentences[number]
        inside = [index for index in range(sentence.first, sentence.end) if not reading.is_break(index)]
        if not any(reading.words[index].spelled for index in inside):
            return True
        above = reading.sentences[number - 1].end - 1
        while above > 0 and reading.is_break(above):
            above -= 1
        short = len(inside) < 6 and reading.texts[inside[-1]] == ":" and reading.texts[above] == ":"
        return short and not any(index in self.victims or index in self.actions for index in inside)

    def place_head(self, roster: Roster) -> None:
        """Find the words before a list that announce it: in its sentence, else in the sentence above."""
        reading, number = self.reading, roster.sentences[0]
        labelled = self.label(number) > 0 and self.is_item(number, roster.members[0])
        if not labelled and self.is_announced(roster.end, roster.first):
            roster.announced = True
        elif number and self.is_item(number, roster.members[0]):
            number -= 1
            while number > 0 and self.is_bare(number):
                number -= 1
            above = reading.sentences[number]
            last = above.end - 1
            while last > above.first and reading.is_break(last):
                last -= 1
            heads = self.is_announced(last + 1, above.first) or reading.texts[last] == ";"
            short = last - above.first < _LONGEST_BETWEEN and any(k in self.victims for k in range(above.first, last + 1))
            if not above.silent and (heads or (short and (roster.stacked or last - above.first < 4))):
                roster.announced, roster.first, roster.end = True, above.first, last + 1


def find_rosters(reading: Reading, mentions: list[Mention], triggers: list[Trigger]) -> list[Roster]:
    """Find the lists of people in a report: ``mentions`` in order, without by-names."""
    return _Finder(reading, mentions, triggers).find()
