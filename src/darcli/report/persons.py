"""The people of a report: mentions put together, each with its status and its evidence."""

from __future__ import annotations

from dataclasses import dataclass, field

from darcli.records import Span
from darcli.report.mentions import Mention
from darcli.report.reading import Reading
from darcli.report.scope_state import Outcome
from darcli.report.scope_words import outranks
from darcli.report.strength import KUNYA
from darcli.report.triggers import Trigger

_KUNYA = tuple(KUNYA)


@dataclass(slots=True)
class Individual:
    """The mentions of one individual, in order of the text."""

    mentions: list[Mention]
    by_names: list[Mention] = field(default_factory=list)
    status: str = "none"
    trigger: Trigger | None = None
    told: Mention | None = None  # the mention that the status was read from

    @property
    def fullest(self) -> Mention:
        """Give the mention with the most units that is no kunya alone; the first of equals."""
        if len(self.mentions) == 1:
            return self.mentions[0]
        known = self.by_names
        return max(self.mentions, key=lambda mention: (_is_real(mention), mention not in known, len(mention.units), -mention.first))


def _is_real(mention: Mention) -> bool:
    """Tell whether a mention gives a name of two units and more that is no kunya."""
    return len(mention.units) > 1 and not mention.units[0].startswith(_KUNYA)


def gather_individuals(mentions: list[Mention], links: dict[int, int], outcome: Outcome) -> list[Individual]:
    """Put the mentions of one individual together and give each the status the report ends with."""
    register = Register()
    by_first = {mention.first: mention for mention in mentions}
    for mention in mentions:
        if mention.context == "alias":
            register.add_alias(mention, links[mention.first])
        else:
            register.add(mention)
    for alias in mentions:
        if alias.context != "alias" and alias.first in links:
            register.join(alias, by_first[links[alias.first]])
    for person in register.people:
        _settle_status(person, outcome)
    return register.people


class Register:
    """The people met so far, found again by their names and by-names without looking through all of them."""

    def __init__(self) -> None:
        self.people: list[Individual] = []
        self.owner: dict[int, Individual] = {}
        self.by_given: dict[str, list[Individual]] = {}
        self.by_last: dict[str, list[Individual]] = {}
        self.by_single: dict[str, list[Individual]] = {}
        self.by_inner: dict[str, list[Individual]] = {}
        self.by_alias: dict[str, Individual] = {}

    def add(self, mention: Mention) -> None:
        """Give a mention to the individual it names, a new one where none fits."""
        person = self._find(mention)
        if person is None:
            if mention.context == "short":
                return
            person = Individual([])
            self.people.append(person)
        person.mentions.append(mention)
        self.owner[mention.first] = person
        if len(mention.units) == 1:
            self.by_single.setdefault(mention.units[0], []).append(person)
        else:
            self.by_given.setdefault(mention.units[0], []).append(person)
            self.by_last.setdefault(mention.units[-1], []).append(person)
            for unit in mention.units[2:-1]:
                self.by_inner.setdefault(unit, []).append(person)

    def add_alias(self, alias: Mention, name: int) -> None:
        """Note a by-name of the person named at the token ``name``."""
        if (person := self.owner.get(name)) is not None:
            person.by_names.append(alias)
            self.by_alias["".join(alias.units)] = person
            self._join_shorter(alias.units, person)

    def _join_shorter(self, units: tuple[str, ...], person: Individual) -> None:
        """Know one by a kunya that his by-name begins with: "أبو يعرب" in the headline, and below سامر الملقب بأبي يعرب الجنوبي."""
        kunya = "".join(units[:2] if units[0] in KUNYA else units[:1])
        if not kunya.startswith(_KUNYA) or kunya == "".join(units) or self.by_alias.setdefault(kunya, person) is not person:
            return
        for other in self.by_single.get(kunya, ()):
            if other is not person and other in self.people and all(len(one.units) == 1 for one in other.mentions):
                self._absorb(other, person)

    def join(self, alias: Mention, name: Mention) -> None:
        """Make one of a person known by a by-name and the person whose real name stands behind it."""
        source, target = self.owner.get(alias.first), self.owner.get(name.first)
        if target is None:
            return
        if source is not None and source is not target:
            self._absorb(source, target)
        target.by_names.append(alias)

    def _absorb(self, source: Individual, target: Individual) -> None:
        """Make one individual of two."""
        target.mentions = sorted([*target.mentions, *source.mentions], key=lambda mention: mention.first)
        target.by_names += source.by_names
        self.people.remove(source)
        for mention in source.mentions:
            self.owner[mention.first] = target

    def _find(self, mention: Mention) -> Individual | None:
        if known := self.by_alias.get("".join(mention.units)):
            return known
        if len(mention.units) == 1:
            return self._find_short(mention)
        for person in self.by_given.get(mention.units[0], ()):
            if any(_is_same(mention.units, other.units) for other in person.mentions if len(other.units) > 1):
                return person
        alone = (person for person in self.by_single.get(mention.units[0], ()) if all(len(other.units) == 1 for other in person.mentions))
        return next(alone, None)

    def _find_short(self, mention: Mention) -> Individual | None:
        unit = mention.units[0]
        if unit in self.by_single:
            return self.by_single[unit][-1]
        if mention.quoted and len(inner := self.by_inner.get(unit, [])) == 1:
            return inner[0]  # القيادي "سرور" of عمر رفاعي سرور جمعة
        if mention.context in ("kin", "called"):
            known = [person for person in self.by_given.get(unit, ()) if any(other.context == "kin" for other in person.mentions)]
            return known[-1] if known and mention.context == "kin" else None
        fits = self.by_given.get(unit) or self.by_last.get(unit)
        return fits[-1] if fits else None


def _is_same(units: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether one name is the other with parts left out; the given name must stand in both."""
    short, long = sorted((units, others), key=len)
    if short[0] != long[0]:
        return False
    rest = iter(long)
    return all(unit in rest for unit in short)


def _settle_status(person: Individual, outcome: Outcome) -> None:
    for mention in person.mentions:
        status = outcome.statuses.get(mention.first)
        if not status:
            continue
        if person.status == "released" and status in ("detained", "missing") and mention.first not in outcome.again:
            continue  # أُفرج عنه …, and how he was arrested is told behind it
        trigger = outcome.triggers.get(mention.first)
        if person.status in ("released", "detained") and status == "injured" and trigger is not None and trigger.kind == "state":
            continue  # وقال محاميه إنه تعرض للضرب: how a captive fared
        if mention.first in outcome.earlier and person.status != "none" and status != "killed":
            continue  # وكان قد خُطف …, of one who came back
        if person.status == "none" or outranks(person.status, status):
            person.status, person.trigger, person.told = status, outcome.triggers.get(mention.first), mention


def mention_span(reading: Reading, mention: Mention) -> Span:
    """Give where a mention stands in the report, in whole words: ولسامر, whose letters join, is not cut apart."""
    start, end = reading.span(mention.first, mention.last)
    return Span(start, end, reading.folded.source[start:end])


def sentence_span(reading: Reading, number: int) -> Span:
    """Give a sentence as evidence, without line breaks at its ends."""
    sentence = reading.sentences[number]
    first, last = sentence.first, sentence.end - 1
    while first < last and reading.is_break(first):
        first += 1
    while last > first and reading.is_break(last):
        last -= 1
    start, end = reading.span(first, last)
    return Span(start, end, reading.folded.source[start:end])


def name_text(reading: Reading, mention: Mention) -> str:
    """Give the letters of a name without a clitic in front and without a by-name that stands in quotes inside it."""
    start, stop = mention.gap
    front, _ = reading.folded.span(reading.tokens[mention.first].start + mention.skip, reading.tokens[mention.first].end)
    if not stop:
        return reading.folded.source[front : reading.span(mention.last, mention.last)[1]]
    behind = reading.quote(stop, mention.last)
    return f"{reading.folded.source[front : reading.span(start - 1, start - 1)[1]]} {behind}"


def show_name(text: str) -> str:
    """Give a name in the report's letters on one line: line breaks and the underscores of hashtags become spaces."""
    return " ".join(text.replace("_", " ").split())


def names_of(reading: Reading, person: Individual) -> tuple[str, tuple[str, ...], tuple[Span, ...]]:
    """Give the fullest name of an individual, the by-names, and every mention, in order of the text."""
    name = show_name(name_text(reading, person.fullest))
    aliases = tuple(dict.fromkeys(show_name(name_text(reading, mention)) for mention in person.by_names))
    mentions = sorted(
        [*person.mentions, *(mention for mention in person.by_names if mention not in person.mentions)], key=lambda m: m.first
    )
    return name, tuple(alias for alias in aliases if alias != name), tuple(mention_span(reading, mention) for mention in mentions)
