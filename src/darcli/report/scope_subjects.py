"""Verbs behind their subject: الشابة التي قُتلت, إن طفلاً في الخامسة من عمره قُتل, سامر الحوراني، وهو من البلدة، قُتل أمس."""

from __future__ import annotations

from darcli.report.mentions import Mention
from darcli.report.quantity import Quantity
from darcli.report.scope_back import ScopeBack
from darcli.report.scope_words import LEADING, OF_THEM, UNDERGOING, Item, joined
from darcli.report.triggers import Trigger

_SOON = frozenset({"ما", "لبث", "لبثت", "لبثوا", "ان", "لم", "يلبث", "تلبث", "يلبثوا", "سرعان"})


class ScopeSubjects(ScopeBack):
    """Whom a verb speaks of that stands behind them."""

    def has_relative(self, trigger: Trigger) -> bool:
        """Tell whether a relative pronoun stands right before a word of harm."""
        before = trigger.first - 1
        while before > self.start and self.reading.texts[before] in _SOON:
            before -= 1  # الذي ما لبث أن تُرك بسند إقامة
        return any("relative" in self.reading.words[index].starts for index in (before, before - 1) if index >= self.start)

    def is_subject_of(self, trigger: Trigger) -> bool:
        """Give a verb to the one person that 'that' put before it: إن طفلاً في الخامسة من عمره قُتل."""
        one = self.bare
        if one is None or one.n != 1 or not 1 < trigger.first - one.last <= 8 or self.reading.texts[one.first - 1] not in ("ان", "بان"):
            return False
        form = self.reading.words[one.first].unit_form
        if form is None or form.pronoun or any(word.verb or word.text == "," for word in self.reading.words[one.last + 1 : trigger.first]):
            return False
        self.assign(one, trigger.status, trigger)
        self.trigger, self.current, self.taken, self.group = trigger, [trigger.status], True, [one]
        return True

    def end_of_subject(self, trigger: Trigger) -> tuple[int, bool]:
        """Give where a subject before a verb would end, and whether a relative pronoun stands between."""
        reading, before = self.reading, trigger.first - 1
        while reading.texts[before] in _SOON or reading.texts[before] in ("قد", "وقد", "كان", "كانا", "كانوا", "كانت", "تم", "لقد"):
            before -= 1
        relative = reading.is_word(before) and "relative" in reading.words[before].starts
        before -= relative
        while reading.texts[before] in (",", ")", "("):
            before -= 1
        return before, relative

    def is_behind_subject(self, trigger: Trigger) -> bool:
        """Read a verb behind its subject or in a relative clause: الشابة … التي قُتلت, 1792 شخصا قتلوا."""
        if self.reading.texts[trigger.last + 1] in OF_THEM:
            return False  # 40 جريحاً، توفي منهم اثنان
        if self.reading.texts[trigger.first - 1] == "," and trigger.last + 1 in self.reading.numbers:
            return False  # أصيب 7، توفي اثنان منهم
        before, relative = self.end_of_subject(trigger)
        if self.bare is not None and self.bare.last == before and not relative and self.reading.texts[trigger.first][0] != "و":
            self.pending.append(self.bare)
        elif self.is_subject_of(trigger):
            return True
        item = self.subject_at(trigger, before, relative=relative)
        if item is None and relative and (name := self.relative_of(trigger, before)) is not None:
            self.assign(name, trigger.status, trigger)
            return True
        named = next((one for one in reversed(self.pending) if isinstance(one, Mention)), None)
        if named is not None and self.is_described(named, trigger):
            item, before = named, named.last  # أن الناشط سامر من أبناء المخيم استشهد في …
        if item is None or not item.first <= before <= item.last + (6 if relative else 1):
            return False
        if trigger.kind == "weak" and not (relative or self.are_they(item, trigger) or self.comes_back(trigger)):
            return False
        if relative and any(self.reading.texts[k] == "," and self.reading.texts[k + 1][:1] == "و" for k in range(item.last + 1, before)):
            return False  # المهندس مضر، والشهيد الملازم ثائر الذي …
        self.give_subject(trigger, item, relative=relative)
        return True

    def subject_at(self, trigger: Trigger, before: int, *, relative: bool) -> Item | None:
        """Give who was told of last and may be the subject of a verb; ``before`` is where that would end."""
        behind = self.reading.words[trigger.last + 1].unit
        if (
            relative
            and self.last_named is not None
            and self.last_named.last == before
            and not (behind is not None and behind.kind == "kin")
        ):
            return self.last_named  # بحسب الممرضة هدى التي أصيبت; not سامر الذي قتل ابنه
        if self.met and trigger.kind == "weak" and isinstance(self.met[-1], Mention) and self.comes_back(trigger):
            return self.met[-1]
        told = self.group[-1] if self.group else None
        counted = isinstance(told, Quantity) and told.last == before and (told.status in ("detained", "missing") or told.unit is None)
        return next(iter(self.pending[-1:] or (self.group[-1:] if relative or counted else [])), None)

    def relative_of(self, trigger: Trigger, before: int) -> Mention | None:
        """Give whom a relative clause with nobody before it in the sentence speaks of: a name on a line of its own, الذي … on the next."""
        name = self.last_named
        return name if name is not None and (before < self.start or self.is_told_on(before, trigger)) else None

    def give_subject(self, trigger: Trigger, item: Item, *, relative: bool) -> None:
        """Give a verb to its subject before it, and to those joined to that."""
        both = not relative or self.reading.texts[trigger.first - 1].endswith(("للتان", "للتين", "للذان", "للذين"))
        for other in joined(self.reading, self.pending) if item in self.pending and both else [item]:
            if relative and other not in self.group:
                self.group = [other]
            self.assign(other, trigger.status, trigger)
        if item in self.pending:
            self.pending = []
        if not relative:
            closes = trigger.kind == "weak" and self.comes_back(trigger)
            self.trigger, self.current, self.taken = trigger, [] if closes else [trigger.status], True
            self.group = [item]

    def is_described(self, item: Mention, trigger: Trigger) -> bool:
        """Tell whether nothing but words of origin stands between a subject behind أن and its verb."""
        reading, between = self.reading, self.reading.words[item.last + 1 : trigger.first]
        if not 1 < len(between) < 9 or between[0].text != "من" or reading.texts[item.head - 1] not in ("ان", "بان"):
            return False
        plain = all(word.spelled and not word.verb and not word.starts & {"relative", "agent"} for word in between)
        return plain and reading.texts[trigger.first] in UNDERGOING and reading.texts[trigger.last + 1] in LEADING

    def is_told_on(self, before: int, trigger: Trigger) -> bool:
        """Tell whether a relative clause speaks of a speaker named right before: وقال سامر الحوراني (41 عاماً) الذي أصيب …"""
        name, unit = self.last_named, self.reading.words[trigger.last + 1].unit
        near = name is not None and self.start <= name.first <= before <= name.last + 6
        who = (self.reading.texts[trigger.first - 1], self.reading.texts[trigger.first - 2])
        return near and ("الذي" in who or "التي" in who) and trigger.kind == "verb" and not (unit is not None and unit.kind == "kin")

    def is_behind_apposition(self, trigger: Trigger) -> bool:
        """Read a verb that goes on behind words in commas: سامر الحوراني، وهو من أهل البلدة، قُتل أمس."""
        item = self.pending[-1] if self.pending else self.last_named
        if self.reading.texts[trigger.first - 1] != "," or self.reading.texts[trigger.first][0] == "و":
            return False
        if (
            not isinstance(item, Mention)
            or item.first in self.owners
            or item.first < self.start
            or self.reading.texts[item.last + 1] != ","
        ):
            return False
        between = range(item.last + 2, trigger.first - 1)
        if not 0 < len(between) < 25 or any(self.reading.words[k].verb or self.reading.texts[k] in ("ان", ":") for k in between):
            return False
        if trigger.kind == "weak" and trigger.status != "released":
            return False
        self.assign(item, trigger.status, trigger)
        self.trigger, self.current, self.taken, self.pending, self.group = trigger, [trigger.status], True, [], [item]
        return True
