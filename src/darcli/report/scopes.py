"""Who a word of harm speaks of: one walk over each sentence that ties triggers to the people and numbers around them.

The walk meets four things in order: words of harm, names, numbers, and words that end a scope. A verbal noun or a verb reaches forward
(مقتل الشاب …, أصيب خمسة …) until a scope ends; a verb behind its subject, a relative clause and a pronoun reach back
(… الذي قُتل, بعد إصابته).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from darcli.report.mentions import Mention
from darcli.report.quantity import Quantity
from darcli.report.reading import Reading
from darcli.report.rosters import find_rosters
from darcli.report.scope_state import Outcome
from darcli.report.scope_words import ADHERENTS, INTRANSITIVE, WEAK_REACH, Item
from darcli.report.scope_zeros import ScopeZeros
from darcli.report.triggers import Trigger

_FREED_REACH = 3


class ScopeWalk(ScopeZeros):
    """The walk itself: what is done at a word of harm, a name, a number and any other word."""

    def on_trigger(self, trigger: Trigger, following: Item | None) -> None:
        """Meet a word of harm; ``following`` is the next name or number."""
        self.alone, self.last_trigger = False, trigger
        if self.is_settled(trigger, following):
            return
        if trigger.status == "none" or self.is_denied(trigger):
            self.current, self.trigger = [], None
            return
        if trigger.kind != "victim" or trigger.status != "detained" or "released" not in (self.list_status, "".join(self.current[:1])):
            self.heading = trigger  # أُفرج عن سبعة أسرى، وهم: tells of the released
        if trigger.kind == "victim":
            trigger = self.name_captives(self.define(trigger))
            if self.on_victim(trigger, following):
                return
        if self.is_sentence_on(trigger, following) or self.stands_first(trigger, following):
            self.current, self.trigger, self.taken = [trigger.status], trigger, False
            return  # تحت الأنقاض حتى اللحظة: …
        ahead = following.head if isinstance(following, Mention) else following.first if following is not None else -1
        if trigger.kind == "victim" and trigger.pronoun and 0 < ahead - trigger.last <= (2 if self.is_kin_at(trigger.last + 1) else 1):
            self.open(trigger)  # راح ضحيتها شخصان
            return
        if trigger.status == "survived" and trigger.kind == "state" and self.is_held(trigger):
            return
        if ((trigger.kind == "state" or trigger.pronoun) and not self.heads_toll(trigger)) or self.ends_row(trigger, following):
            self.reach_back(trigger)
            return
        if self.bare is not None and self.bare.unit is not None and following is not None and following.first == trigger.last + 1:
            self.bare = None  # شاب يقتل شقيقته
        if trigger.kind == "verb" and self.is_done_by(trigger, following):
            self.pending, self.group = [], []
        elif (
            trigger.kind in ("verb", "weak")
            and not self.is_new_clause(trigger, following)
            and (self.is_behind_apposition(trigger) or self.is_behind_subject(trigger))
        ):
            return
        if trigger.kind != "noun" or not self.current or not self.is_inside(trigger.first):  # 258 جثة has its status by its noun
            self.add_subject(trigger)
            self.open(trigger)

    def is_settled(self, trigger: Trigger, following: Item | None) -> bool:
        """Tell whether a word of harm opens no scope: a field of a record, a denial, a predicate of a number, one that speaks of nobody."""
        if self.on_field(trigger) or self.on_row(trigger) or self.on_theme(trigger, following):
            return True
        if self.on_zero(trigger, following) or self.on_ordinal(trigger):
            return True
        return self.on_predicate(trigger, following) or self.is_idle(trigger, following)

    def open(self, trigger: Trigger) -> None:
        """Open the scope of a word of harm; two joined ones share it (مقتل وإصابة خمسة)."""
        self.settle()
        near = self.trigger is not None and not self.taken and self.current and trigger.first - self.trigger.last <= 2
        either = self.reading.texts[trigger.first - 1] == "او"  # قضى أو فُقد 1700 شخص
        if not near or trigger.kind == "victim" or not (either or self.reading.texts[trigger.first][0] == "و"):
            self.current = [trigger.status]
        elif {trigger.status, *self.current} != {"detained", "missing"}:
            self.current.append(trigger.status)
        told = self.group[-1] if self.group and isinstance(self.group[-1], Mention) else None
        subjects = [item for item in self.pending if item.first not in self.owners and not self.is_led(item)]
        self.subject = subjects[-1] if subjects else told  # اعتقل سامر ثم قُتل
        self.trigger, self.taken, self.skip, self.breakdown = trigger, False, False, False

    def is_idle(self, trigger: Trigger, following: Item | None) -> bool:
        """Tell whether a word of harm speaks of nobody: سقوط قذيفة, and the victims of وفاة المعتقلين, who are its object."""
        if trigger.kind == "state" and self.last_quantity and self.last_quantity[0].status == "casualties":
            return self.last_quantity[0].first < trigger.first <= self.last_quantity[0].last  # 20 قتيلاً وجريحاً
        if trigger.kind == "weak":
            self.alone = following is None or following.first - trigger.last > 3 * WEAK_REACH
            subject = self.met[-1] if self.met else None
            fallen = self.reading.texts[trigger.first] in ("سقطوا", "سقط", "سقطا")
            if fallen and isinstance(subject, Quantity) and subject.status and trigger.first - subject.last <= 1:
                return True  # 15 جريحاً سقطوا جراء القذائف
            behind = isinstance(subject, Mention) and trigger.first - subject.last <= 3 and self.comes_back(trigger)
            return self.alone and not (self.has_relative(trigger) or behind)
        if self.trigger is None or self.taken or trigger.kind != "victim" or not trigger.article:
            return False
        gap, before = trigger.first - self.trigger.last, self.reading.words[trigger.first - 1]
        freed = self.current == ["released"] and trigger.status in ("missing", "detained") and before.unit is not None
        return gap == 1 or (gap == 2 and before.text in ("عن", "علي")) or (freed and gap <= _FREED_REACH)  # تحرير الفتاتين المخطوفتين

    def define(self, trigger: Trigger) -> Trigger:
        """Give a word for victims as definite where a definite noun follows it: قتلى الشبكة."""
        following = self.reading.words[trigger.last + 1].form
        construct = trigger.last + 1 < self.end and following.article and not following.preposition and not following.conjunction
        return replace(trigger, article=True) if construct else trigger

    def on_victim(self, trigger: Trigger, following: Item | None) -> bool:
        """Read a word for the harmed that opens no scope: a title, a predicate, a counted noun; give whether it was that."""
        if isinstance(following, Mention) and following.head <= trigger.first:
            paid = self.reading.texts[trigger.first - 1] == "مقابل" and self.added == "released"
            self.title = replace(trigger, status="released") if paid else trigger
            return True
        if isinstance(following, Mention) and self.is_far_title(trigger, following):
            self.title = replace(trigger, first=following.head)
            return True
        if self.is_kin_of(trigger) or self.is_bracketed(trigger):
            return True
        if not trigger.article and (self.is_predicate(trigger) or self.is_state_of(trigger) or self.is_said_of(trigger)):
            return True
        if isinstance(following, Quantity) and following.first <= trigger.first <= following.last and following.status:
            if not self.current or self.taken or following.status not in ("detained", "missing"):
                self.trigger = trigger
            return True  # وفاة سجين
        if trigger.status == "detained" and self.current[:1] == ["released"] and self.item:
            return True  # من الأسيرات: in a list of the released
        if trigger.article and (self.is_apposition(trigger) or self.is_one(trigger)):
            return True
        return self.is_among(trigger)

    def on_mention(self, mention: Mention) -> None:
        """Meet a name."""
        self.last_named = mention
        self.note_record(mention)
        self.met.append(mention)
        self.meet_theme(mention)
        if self.on_bomber(mention) or self.on_culprit(mention) or self.on_listed(mention):
            return
        if self.on_sentenced(mention) or self.on_identified(mention) or self.on_bystander(mention):
            return
        if self.title is not None and mention.head <= self.title.first and not self.is_titled_kin(mention, self.title):
            plural = None if self.is_single(self.title) else self.title  # المصابون سامر ونادر
            titled, self.title = self.title.status, None
            if titled == "killed" or not (self.current and self.current[0] != titled and not self.skip):
                self.assign(mention, titled, plural)
                self.group = [mention]
                return
        self.title = None
        if self.last_quantity and self.is_one_told(mention):
            self.assign(mention, self.last_quantity[1], None)
            self.current, self.trigger, self.listing = [self.last_quantity[1]], None, True
            self.take(mention)
            return
        if not self.skip and not self.mute and not self.current and (status := self.shared(mention)):
            self.assign(mention, status, None)
            self.group.append(mention)
            return
        if self.is_passed_over(mention):
            return
        if mention.context == "kin_of" or self.is_owner(mention) or self.is_relative(mention):
            self.owners.add(mention.first)
            self.pending.append(mention)  # شقيق خالد الذي اغتيل
            return
        if not self.reaches(mention) or self.is_apart(mention):
            if not self.is_speaker(mention):
                self.pending.append(mention)
            return
        self.assign(mention, self.current[0], self.trigger)
        self.take(mention)

    def is_passed_over(self, mention: Mention) -> bool:
        """Pass over one who is named for another's sake, and those listed with him; give whether it was that."""
        if self.skip and self.skip_end and mention.head > self.skip_end:
            self.skip = False  # خلية تابعة للتنظيم عن التاجر سامر
        if not self.skip and not self.is_with_skipped(mention):
            return False
        self.skip, self.skipped = False, mention  # بحسب المحامي خالد, على يد …
        return True

    def on_word(self, index: int) -> None:
        """Meet any other word: it may end the scope."""
        word = self.reading.words[index]
        starts = word.starts
        clause = (word.text in ("فيما", "بينما") and self.reading.texts[index - 1] == ",") or self.turns_to_other(index)
        if clause or (word.verb and ((word.verb.conjunction == "و" and not word.verb.pronoun) or self.begins_clause(index - 1))):
            self.breakdown = self.listing = False
            intransitive = self.trigger is not None and bool(INTRANSITIVE & set(self.reading.words[self.trigger.first].stems))
            if intransitive:
                self.settle()
            if self.taken or intransitive or (clause and self.group):
                self.current = []
        if self.turns_away(index):
            self.current, self.trigger, self.skip, self.skip_end = [], None, True, index + 9
            return
        if not starts:
            return
        if "breakdown" in starts and self.last_quantity and self.reading.phrase(index, "breakdown"):
            self.breakdown = self.breakdown or not self.is_inside(index) or index + 1 in self.reading.numbers
            return
        if "speech" in starts and self.is_speech(index):
            self.settle()
            last = max((*self.pending[-1:], *self.group[-1:]), key=lambda item: item.first, default=None)
            self.spoken = last if isinstance(last, Mention) and self.is_topic(last, index) else None
            self.speech, self.group = index, []
            self.current, self.trigger, self.pending, self.breakdown = [], None, [], False
        elif ("attribution" in starts and self.is_attribution(index)) or ("agent" in starts and self.reading.phrase(index, "agent")):
            self.skip, self.skip_end = True, index + 2 if word.text in ADHERENTS else 0
        elif (
            not self.current
            and "addition" in starts
            and self.added
            and not self.adds_nobody(index)
            and self.reading.phrase(index, "addition")
        ):
            self.current, self.trigger, self.skip, self.limit = [self.added_at(index)], None, False, index + 9
        elif "listing" in starts and self.may_list(index):
            self.list_now(index)
        elif "adjunct" in starts and self.taken and not self.listing and self.reading.phrase(index, "adjunct"):
            self.current, self.trigger, self.breakdown = [], None, False

    def is_one_told(self, mention: Mention) -> bool:
        """Tell whether a name is of one of a number told before: عُرف منهم سامر, وعلى رأسهم خالد."""
        return not self.current and (mention.context in ("called", "role") or self.leads_them(mention)) and self.is_one_of(mention)

    def may_list(self, index: int) -> bool:
        """Tell whether a word that begins a list stands at ``index`` where something was told of whom it lists."""
        told = bool(self.current) or self.last_quantity is not None or self.lists_kin(index)
        return told and self.reading.phrase(index, "listing") > 0

    def list_now(self, index: int) -> None:
        """Begin to list those told of: 28 قتيلا هم خمسة مدنيين و…, وهم كل من …"""
        told = self.group[-1] if self.group else None
        if self.lists_kin(index) or self.come_to_mourn(self.start, index):
            self.current, self.mute = [], True  # والفقيد والد كل من …
            return
        if isinstance(told, Quantity) and index - told.last < 12:
            self.breakdown = True
        if not self.current and told is not None and self.last_quantity:
            self.current = [self.last_quantity[1]]
        self.listing = bool(self.current)


def _prepare(reading: Reading, mentions: list[Mention], triggers: list[Trigger], outcome: Outcome) -> ScopeWalk:
    """Give the walk what it asks for again and again."""
    walk = ScopeWalk(reading, outcome)
    walk.names = frozenset(mention.head for mention in mentions if mention.context == "list")
    walk.heads = frozenset(mention.first for mention in mentions)
    walk.rosters = {member.first: roster for roster in find_rosters(reading, mentions, triggers) for member in roster.members}
    walk.at_trigger = {trigger.first: trigger for trigger in triggers}
    walk.harmful = frozenset(trigger.first for trigger in triggers)
    walk.first_told = {trigger.status: trigger.first for trigger in reversed(triggers) if trigger.kind != "victim"}
    return walk


def resolve_scopes(reading: Reading, mentions: list[Mention], triggers: list[Trigger], quantities: list[Quantity]) -> Outcome:
    """Tie the words of harm to people and numbers; give the status of each that has one."""
    outcome = Outcome()
    walk = _prepare(reading, mentions, triggers, outcome)
    items: list[Item] = sorted([*mentions, *quantities], key=lambda item: item.first)
    at_item = {item.first: item for item in items}
    at_trigger = walk.at_trigger
    met = at_item.keys() | at_trigger.keys()
    ordered = sorted(met)
    position = 0
    for sentence, marks in zip(reading.sentences, reading.marks, strict=True):
        if sentence.silent:
            continue
        walk.begin(sentence)
        inside = -1
        for index in sorted({*marks.stirring, *ordered[bisect_left(ordered, sentence.first) : bisect_left(ordered, sentence.end)]}):
            if index not in met:
                if index > inside:
                    walk.on_word(index)
                continue
            while position < len(items) and items[position].last < index:
                position += 1
            following = items[position] if position < len(items) and items[position].first < sentence.end else None
            trigger, item = at_trigger.get(index), at_item.get(index)
            if trigger:
                walk.on_trigger(trigger, following)
            beyond = items[position + 1] if item and position + 1 < len(items) else None
            walk.beyond = beyond if beyond is not None and beyond.first < sentence.end else None
            if isinstance(item, Mention):
                inside = max(inside, item.last)
                walk.on_mention(item)
            elif item:
                walk.on_quantity(item)
            walk.beyond = None
        walk.finish(sentence)
    return outcome
