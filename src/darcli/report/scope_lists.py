"""What befell the people of a list: the words that announce it, else the status of those before them in it."""

from __future__ import annotations

from dataclasses import replace

from darcli.names.sex import guess_sex
from darcli.report.mentions import Mention
from darcli.report.own_clauses import has_own_clause
from darcli.report.quantity import Quantity
from darcli.report.rosters import Roster
from darcli.report.scope_reach import ScopeReach
from darcli.report.scope_words import ANNOUNCING, ATTACKS, BELONGINGS, DEALINGS, KNOWN, LASTING, MOURNING, PRISONS, Item, joined
from darcli.report.triggers import Trigger

_MEANWHILE = frozenset({"بينما", "وهو", "وهي", "وهم", "حين", "عندما", "اثنا", "لدي", "الذي", "التي", "كان", "كانت"})
_ATTENDING = frozenset({"حضر", "حضرت", "حضره", "حضرها", "شارك", "شاركت", "بحضور", "بمشاركه", "حضور", "مشاركه", "تقدم", "تقدمه"})
_AT_LARGE = frozenset({"متوار", "متواري", "متواريا", "فار", "فارا", "هارب", "هاربا", "طليق", "طليقا"})
_BACK_AGAIN = frozenset({"وصول", "عوده", "رجوع", "اطلاق", "افراج", "تحرير", "خروج"})
_WERE = frozenset({"كان", "كانا", "كانوا", "كانت", "كن"})
_NEAR_HEAD = 12
_LONGEST_HEAD = 80
_NEAR_DEED = 5  # أُطلق سراح المواطنين المختطفين: …
_FARTHEST_COUNT = 300


class ScopeLists(ScopeReach):
    """The walk at the names of lists."""

    rosters: dict[int, Roster]
    at_trigger: dict[int, Trigger]

    def on_listed(self, mention: Mention) -> bool:
        """Meet a name that may stand in a list; give whether the list told its status."""
        roster = self.rosters.get(mention.first)
        if roster is None:
            return False
        if mention is roster.members[0]:
            if roster.announced:
                roster.status, roster.trigger = self.announce(roster)
        elif roster.status is None:
            roster.status, roster.trigger = self.inherit(roster, mention)
        titled = self.title is not None and mention.head <= self.title.first and self.title.status == "killed"
        if roster.status is None or titled or self.has_own_verb(mention):
            return False
        self.title, self.skip = None, False
        self.assign(mention, roster.status, roster.trigger)
        if mention is roster.members[0]:
            self.taken = False
        self.take(mention)
        self.current, self.trigger, self.listing = [roster.status], roster.trigger, True
        return True

    def lists_kin(self, index: int) -> bool:
        """Tell whether those listed at ``index`` are told of as relatives of somebody: والفقيد والد كل من …"""
        kin = self.reading.words[index - 1].unit
        return kin is not None and kin.kind == "kin"

    def is_with_skipped(self, mention: Mention) -> bool:
        """Tell whether a name stands in a list with one who is none of the harmed: بحسب المحامي خالد، وزميله سعيد."""
        roster = self.rosters.get(mention.first)
        return roster is not None and self.skipped is not None and self.rosters.get(self.skipped.first) is roster

    def is_far_title(self, trigger: Trigger, mention: Mention) -> bool:
        """Tell whether a definite word for one victim belongs to a name behind a comma: العنصر المقتول، سامر الحوراني."""
        between = self.reading.words[trigger.last + 1 : mention.first]
        titles = mention.first - max(mention.head, trigger.last + 2)  # فقيدها الغالي العميد الركن …
        if trigger.pronoun not in ("ه", "ها", "هم") and (not trigger.article or len(between) > 2):
            return False
        if not 0 < len(between) < 3 + max(titles, 0) or self.is_kin_of(trigger):
            return False
        form = self.reading.words[trigger.first].harm_form
        if form is None or form.stem not in KNOWN:
            return False
        return between[0].text == "," if len(between) == 1 and not between[0].spelled else all(word.form.article for word in between)

    def name_captives(self, trigger: Trigger) -> Trigger:
        """Take captives of whom only an abduction was told before for the abducted: اختطاف عشرة مدنيين …، أسماء المعتقلين هم: …"""
        if trigger.status != "detained" or not trigger.article or self.is_single(trigger):
            return trigger
        taken, held = self.first_told.get("missing", trigger.first), self.first_told.get("detained", trigger.first)
        return replace(trigger, status="missing") if taken < min(held, trigger.first) else trigger

    def is_kin_of(self, trigger: Trigger) -> bool:
        """Tell whether a word for a victim tells whose relative is spoken of: والدة الشهيد, شقيق الفقيد."""
        word = self.reading.words[trigger.first - 1]
        form = word.unit_form
        return trigger.article and word.unit is not None and word.unit.kind == "kin" and form is not None and not form.article

    def is_titled_kin(self, mention: Mention, title: Trigger) -> bool:
        """Tell by the sex whether a name behind a title is of the relative told of before it: والدة الشهيد سعاد, والد الشهيدة رمزي."""
        form = self.reading.words[title.first].harm_form
        if form is None or not self.is_kin_of(title) or not self.is_single(title):
            return False
        return guess_sex(mention.units[0]) == ("male" if form.stem.endswith("ه") else "female")

    def is_relative(self, mention: Mention) -> bool:
        """Tell whether a name behind a comma is of a relative of somebody harmed: والدة الشهيد، سعاد الحوراني."""
        if mention.head in self.at_trigger and self.is_titled_kin(mention, self.at_trigger[mention.head]):
            return not self.current or self.taken
        head = min(mention.head, mention.first)
        trigger = self.at_trigger.get(head - 2)
        if trigger is None or trigger.kind != "victim" or self.current[:1] not in ([], [trigger.status]):
            return False
        return self.reading.texts[head - 1] == "," and self.is_kin_of(trigger)

    def is_unhurt(self, trigger: Trigger, following: Item | None) -> bool:
        """Read of one named that he was not hurt: تعرض سامر الحوراني لإطلاق نار لكنه لم يُصب; but لم يُصب أحد."""
        last = self.pending[-1] if self.pending else None
        if trigger.kind != "verb" or trigger.status != "injured" or not isinstance(last, Mention) or last.first in self.owners:
            return False
        between = self.reading.texts[last.last + 1 : trigger.first]
        if (following is not None and following.first - trigger.last <= 3) or '"' in between or ":" in between:
            return False
        if self.reading.texts[trigger.first] not in ("يصب", "تصب", "يجرح", "تجرح") or self.reading.texts[trigger.last + 1] in ("اي", "احد"):
            return False
        self.assign(last, "survived", trigger)
        return True

    def spare(self, trigger: Trigger) -> None:
        """Read of one who was attacked that nobody was hurt: ألقوا قنبلة على منزل سامر الحوراني دون إصابات."""
        last = next((item for item in reversed(self.met) if isinstance(item, Mention)), None)
        if last is None or trigger.status not in ("injured", "killed", "casualties") or last.first in self.outcome.statuses:
            return
        before = range(max(last.head - 6, self.start), last.head + 1)
        struck = any(not BELONGINGS.isdisjoint(self.reading.words[index].stems) for index in before)
        attacked = range(max(last.head - 12, self.start), last.head)
        if struck and any(not ATTACKS.isdisjoint(self.reading.words[index].stems) for index in attacked):
            self.assign(last, "survived", trigger)

    def add_subject(self, trigger: Trigger) -> None:
        """Give a verb to the one named before it whose kin it joins by 'and': …منزل سعاد الحوراني، فأصيبت ووالدها."""
        word = self.reading.words[trigger.last + 1]
        kin = word.unit is not None and word.unit.kind == "kin" and word.unit_form is not None and bool(word.unit_form.pronoun)
        last = next((item for item in reversed(self.met) if isinstance(item, Mention)), None)
        if trigger.kind == "verb" and kin and word.text[0] == "و" and last is not None and last.first not in self.owners:
            self.assign(last, trigger.status, trigger)

    def adds_nobody(self, index: int) -> bool:
        """Tell whether 'with' at ``index`` adds nobody to the harmed: those one was held with or dealt with, who were there before.

        أُفرج عن سامر بعد عام في زنزانة مع 13 رجلاً, إثر شجار مع عنصر يدعى …, بينما كان يجلب الماء برفقة شقيقته.
        """
        before = self.reading.words[index - 1]
        last = self.group[-1].last if self.group else index
        dealt = (word.stems for word in self.reading.words[max(last + 1, index - 8) : index])
        if not PRISONS.isdisjoint(before.stems) or any(not DEALINGS.isdisjoint(stems) for stems in dealt):
            return True
        return not _MEANWHILE.isdisjoint(self.reading.texts[last + 1 : index])

    def is_held(self, trigger: Trigger) -> bool:
        """Tell whether somebody is said to live where he is held: على قيد الحياة في سجن المدينة."""
        ahead = self.reading.words[trigger.last + 1 : trigger.last + 5]
        return trigger.last + 1 < self.end and ahead[0].text in ("في", "داخل") and any(PRISONS & set(word.stems) for word in ahead)

    def is_state_of(self, trigger: Trigger) -> bool:
        """Read what somebody is still said to be: لا يزال سامر الحوراني محتجزاً."""
        last = (self.pending or self.group)[-1] if self.pending or self.group else None
        near = 3 if self.pending or self.reading.texts[trigger.first - 1] not in LASTING else 6  # اعتُقل معه ولا يزال مختفياً
        if not isinstance(last, Mention) or trigger.first - last.last > near or self.reading.texts[trigger.first - 1] == ",":
            return False
        if not LASTING & {self.reading.texts[index] for index in range(max(last.head - 8, self.start), trigger.first)}:
            return False
        several = self.reading.texts[trigger.first].endswith(("ين", "ون", "ان", "ات"))  # لا يزال سامر وخالد مختفيين
        for item in joined(self.reading, self.pending) if several and self.pending else [last]:
            self.assign(item, trigger.status, trigger)
        self.take(last)
        return True

    def is_apart(self, mention: Mention) -> bool:
        """Tell whether the scope that is open ends before a name: it was taken and something else is said, or a clause begins."""
        return (self.taken and self.has_own_verb(mention)) or has_own_clause(self.reading, mention, self.at_trigger)

    def has_own_verb(self, mention: Mention) -> bool:
        """Tell whether a verb of harm right behind a name speaks of it alone: …، وخالد أصيب; or a clause of its own begins there."""
        if self.reading.texts[mention.last + 1] in _AT_LARGE:
            return True  # وزوجها سامر متوارٍ عن الأنظار
        if has_own_clause(self.reading, mention, self.at_trigger):
            return True
        following = self.at_trigger.get(mention.last + 1)
        if self.reading.texts[mention.last + 1] in ("الذي", "التي"):  # بتول التي نجت
            following = next((self.at_trigger[k] for k in range(mention.last + 2, mention.last + 5) if k in self.at_trigger), None)
            return following is not None and following.status not in ("detained", "missing") and not self.is_earlier(following)
        if following is not None and following.kind == "victim" and not following.article:  # وأخوه مهند أسير
            return following.status != "killed" and self.is_single(following) and self.reading.texts[mention.head][0] == "و"
        return following is not None and following.kind == "verb" and self.reading.texts[following.first][0] not in "وف"

    def inherit(self, roster: Roster, mention: Mention) -> tuple[str | None, Trigger | None]:
        """Give the status of the name before in a list that nothing announces, where a word of harm before the list told it."""
        before = roster.members[0]
        for member in roster.members:
            if member is mention:
                break
            before = member
        trigger = self.outcome.triggers.get(before.first)
        if roster.stacked or trigger is None or trigger.first > roster.members[0].first:
            return None, None
        return self.outcome.statuses.get(before.first), trigger

    def announce(self, roster: Roster) -> tuple[str | None, Trigger | None]:
        """Give the status that the words before a list tell: والشهداء هم, أسماء الجرحى, استشهادهم وهم, مقتل خمسة هم."""
        head = range(max(roster.first, roster.end - _LONGEST_HEAD), roster.end)
        size = len(roster.members)
        if self.are_mourners(roster):
            return None, None
        # the object of another word of harm tells nothing: وفاة المعتقلين
        triggers = [self.at_trigger[index] for index in head if index in self.at_trigger and not self.is_object(index)]
        triggers = [trigger for trigger in triggers if trigger.kind != "noun" or not self.is_rumour(trigger)]
        counts = [self.outcome.numbers[index] for index in head if index in self.outcome.numbers]
        told = counts[-1][0].last if counts else -1
        near = max(told, roster.end - _NEAR_HEAD)
        for trigger in reversed(triggers):
            if trigger.kind == "victim" and trigger.first > near and (size == 1 or not self.is_single(trigger)):
                freed = trigger.status == "detained" and (self.is_of_freed(trigger) or self.were_held(roster.first, trigger))
                freed = freed or any(other.status == "released" and 0 < trigger.first - other.last < _NEAR_DEED for other in triggers)
                return "released" if freed else self.name_captives(trigger).status, trigger  # ثانياً: الأسرى الإداريون, among those set free
        opened = [trigger for trigger in triggers if trigger.kind in ("verb", "noun") and trigger.first > told]
        if counts and opened and not opened[-1].pronoun and not self.is_earlier(opened[-1]):
            return opened[-1].status, opened[-1]  # أصيب شاب، واعتقلت القوات كلا من …
        fitting = [statuses for quantity, statuses in counts if quantity.n == size and size > 1] or [statuses for _, statuses in counts]
        if fitting and fitting[-1][0] != "casualties":
            return fitting[-1][0], None
        if fitting and len(triggers) > 1 and {trigger.status for trigger in triggers[-2:]} == {"killed", "injured"}:
            return ("killed", triggers[-2]) if self.parts_injured(roster) else (None, None)
        for trigger in reversed(triggers):
            if trigger.kind != "state" and trigger.pronoun not in ("ه", "ها") and not self.is_earlier(trigger):
                return trigger.status, trigger
        if self.is_anaphoric(roster):
            last = self.met[-1] if self.met else None
            untold = isinstance(last, Quantity) and last.sure and last.first not in self.outcome.numbers and last.n == size
            return None if untold else self.told_before(roster, size), None  # وصلت ثلاث فتيات، وهن …
        return None, None

    def are_mourners(self, roster: Roster) -> bool:
        """Tell whether those listed are who came to somebody's funeral: حضر جنازة سامر كل من …"""
        return self.come_to_mourn(roster.first, roster.end)

    def come_to_mourn(self, first: int, end: int) -> bool:
        """Tell whether the words before ``end`` tell who came to a funeral."""
        before = self.reading.words[max(first, end - 24) : end]
        came = any(not _ATTENDING.isdisjoint(word.stems) for word in before)
        return came and any(not MOURNING.isdisjoint(word.stems) for word in before)

    def parts_injured(self, roster: Roster) -> bool:
        """Tell whether the injured are listed apart below a list of those of whom both was told: مقتل وإصابة …: …, المصابون: …"""
        last = roster.members[-1].last
        return any(
            trigger.kind == "victim"
            and trigger.status == "injured"
            and self.reading.is_break(first - 1)
            and self.reading.texts[first + 1] == ":"
            for first, trigger in self.at_trigger.items()
            if last < first < last + _LONGEST_HEAD
        )

    def is_of_freed(self, trigger: Trigger) -> bool:
        """Tell whether a heading names captives among those set free: ثانياً: المعتقلون الإداريون, من الأسيرات: …"""
        told = self.outcome.statuses.get(self.topic.first) if self.topic is not None else None
        among = self.reading.texts[trigger.first - 1] in ("من", "ومن") and trigger.first - self.start < 3
        return self.list_status == "released" or (among and told == "released")

    def were_held(self, first: int, trigger: Trigger) -> bool:
        """Tell whether people who were captives are told of as they come back: وصول أربعة كانوا محتجزين: …"""
        before = self.reading.words[max(first, trigger.first - _NEAR_HEAD) : trigger.first]
        return self.reading.texts[trigger.first - 1] in _WERE and any(not _BACK_AGAIN.isdisjoint(word.stems) for word in before)

    def is_object(self, index: int) -> bool:
        """Tell whether the word of harm at ``index`` is the object of one before it; الأسرى المفرج عنهم are two words for the same."""
        counted = index - 1 in self.reading.numbers  # وفاة 3 معتقلين هم: …
        before = self.at_trigger.get(index - 1 - counted)
        return before is not None and before.kind != "victim" and self.reading.texts[index][0] != "و"  # مقتل وإصابة are two

    def is_anaphoric(self, roster: Roster) -> bool:
        """Tell whether the words before a list speak of people told before: وهم, أسماءهم, منهم."""
        near = range(max(roster.first, roster.end - _NEAR_HEAD), roster.end)
        if any(ANNOUNCING & set(self.reading.words[index].stems) for index in near) or self.reading.texts[roster.end - 1] == ";":
            return True
        last = roster.end - 1
        text, word = self.reading.text, self.reading.words[last - 1]
        # a part of those told of before: ومن البالغين: …
        part = word.unit is not None or word.text.endswith(("ين", "ات"))
        return part and text(last) == ":" and text(last - 2) in ("من", "ومن") and word.form.article

    def told_before(self, roster: Roster, size: int) -> str | None:
        """Give the status of the number of people told last before a list, best one that is as large as the list."""
        near = [(item, status) for item, status in self.numbered if 0 <= roster.end - item.last <= _FARTHEST_COUNT]
        told = next((item.n for item in reversed(self.met) if isinstance(item, Quantity) and item.last < roster.end), None)
        size = told if told is not None and any(item.n == told for item, _ in near) else size  # والمتهمون الأربعة هم: …
        for item, status in reversed(near):
            if item.n == size:
                return status
            if item.n is None and (item, "killed") in near:
                return "killed"  # مقتل وإصابة عدد من الشبان، عُرف منهم: …
        for item, status in reversed(near):
            if item.n is None or item.n > size:
                return status
        return self.list_status
