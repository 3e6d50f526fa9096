"""Turns of speech that say whom a word of harm means: أما سامر فقُتل, نجا الأول واستشهد الثاني, a row of a table; and who only stands by."""

from __future__ import annotations

from darcli.report.mentions import Mention
from darcli.report.quantity import THINGS
from darcli.report.scope_resumes import ScopeResumes
from darcli.report.scope_words import CULPRITS, LOSING, UNDERGOING, Item
from darcli.report.triggers import Trigger

_THEME_REACH = 4
_SEVERAL = 25
# the one or the other of those told of: their place from the last
_ORDINALS = {"الاول": -2, "الاولي": -2, "الثاني": -1, "الثانيه": -1, "الاخير": -1, "الاخيره": -1}
_VERBAL = frozenset({"verb", "noun", "weak", "state"})
_JUDGES = frozenset({"قاضي", "قاض", "القاضي", "المحامي", "المدعي", "النايب", "وكيل", "مدعي"})
_MARRIED = frozenset({"متاهل", "متاهله", "متزوج", "متزوجه"})
_SENTENCES = frozenset({"بالسجن", "بالاعدام", "بالحبس", "بالموبد"})
_FARTHEST_UNNAMED = 200
_NEAR_KIN = 4
_CULPRIT_REACH = 7
_BOMBERS = frozenset({"انتحاري", "الانتحاري", "انتحاريه", "الانتحاريه"})
_LONGEST_ROW = 80
_CELLS = 3


class ScopeTurns(ScopeResumes):
    """The walk at turns of speech."""

    def meet_theme(self, mention: Mention) -> None:
        """Note of whom a sentence begins to speak anew: أما الطبيب سامر، …، فقد قُتل."""
        first = max(mention.head - _THEME_REACH, self.start)
        before = self.reading.texts[first : mention.head]
        if ("اما" in before or "واما" in before) and not any(word.harm for word in self.reading.words[first : mention.head + 1]):
            self.settle()
            self.theme, self.current, self.trigger, self.listing, self.pending = mention, [], None, False, []

    def on_theme(self, trigger: Trigger, following: Item | None) -> bool:
        """Give a verb behind ف to whom the sentence speaks of anew; give whether it was that."""
        theme, reading = self.theme, self.reading
        if theme is None or trigger.kind not in ("verb", "weak") or trigger.pronoun:
            return False
        if reading.texts[trigger.first - 1] not in ("فقد", "فلقد") and reading.texts[trigger.first][0] != "ف":
            return False
        if isinstance(following, Mention) and following.head == trigger.last + 1:
            return False  # أما في المدينة فقُتل خالد
        themes = [theme]
        for item in self.met[self.met.index(theme) + 1 :]:
            if isinstance(item, Mention) and item.first - themes[-1].last <= 2:
                themes.append(item)
        for item in themes:
            self.assign(item, trigger.status, trigger)
        self.theme, self.trigger, self.current, self.taken = None, trigger, [trigger.status], True
        self.group, self.pending = [*themes], []
        return True

    def on_ordinal(self, trigger: Trigger) -> bool:
        """Read who of those told of is meant: فنجا الأول واستشهد الثاني, أُطلق سراح الأخير; give whether it was that."""
        index = self.ordinal_at(trigger)
        if trigger.kind not in _VERBAL or not index:
            return False
        named = [item for item in self.met if isinstance(item, Mention) and trigger.first - item.last < _SEVERAL]
        text = self.reading.texts[index]
        place = _ORDINALS.get(text, _ORDINALS.get(text[1:], 0))
        if len(named) < -place:
            return False
        if self.met[-1] is named[-1]:  # of an unnamed one told of behind the last name nothing is known
            self.assign(named[place], trigger.status, trigger)
        self.told_until = max(self.told_until, index, trigger.last)
        self.trigger, self.current, self.taken = trigger, [], True
        return True

    def ordinal_at(self, trigger: Trigger) -> int:
        """Give where a word for the one or the other stands beside a word of harm, 0 where none does."""
        reading, behind = self.reading, trigger.last + 1
        if reading.texts[behind] in ("عن", "علي"):
            behind += 1
        for index in (behind, trigger.first - 1):
            text = reading.texts[index]
            if (text in _ORDINALS or (text[:1] == "و" and text[1:] in _ORDINALS)) and index not in reading.in_date:
                return 0 if reading.texts[index + 1] in ("من", "في") and index + 1 in reading.in_date else index
        return 0

    def on_row(self, trigger: Trigger) -> bool:
        """Give a word of harm in a row of a table to who is named in the row: | سامر الحوراني | مصور | إصابة بشظايا |."""
        first, end = max(self.start, trigger.first - _LONGEST_ROW), min(self.end, trigger.first + _LONGEST_ROW)
        if self.reading.texts[first:end].count("|") < _CELLS:
            return False
        named = [item for item in self.met if isinstance(item, Mention)]
        if len(named) != 1 or named[0].first in self.outcome.statuses:
            return False
        if not self.is_denied(trigger):
            self.assign(named[0], trigger.status, trigger)
            self.told_until = self.end
        return True

    def on_identified(self, mention: Mention) -> bool:
        """Give one who is said to be the unnamed one told of before that one's status: إن الضابط هو الملازم سامر; tell whether it did."""
        reading, noun = self.reading, mention.head - 2
        form = reading.words[noun].unit_form
        if reading.texts[mention.head - 1] not in ("هو", "هي") or form is None or not form.article:
            return False
        for item, statuses in reversed(list(self.outcome.numbers.values())):
            told = reading.words[item.last].unit_form
            if item.n == 1 and told is not None and told.stem == form.stem and mention.first - item.last < _FARTHEST_UNNAMED:
                self.assign(mention, statuses[-1], None)
                return True
        return False

    def on_bystander(self, mention: Mention) -> bool:
        """Meet one who is not harmed though a word of harm is open: who only stands by, or orders it; give whether it was that."""
        aside = self.stands_by(mention) or self.is_judge(mention, self.beyond) or self.does_it(mention, self.beyond)
        if aside:
            self.pending.append(mention)
            self.skipped = mention  # أمام زوجته هدى وطفله سامر
        return aside

    def on_culprit(self, mention: Mention) -> bool:
        """Meet one whom a word before the name calls the doer, who is not harmed; give whether it was that."""
        if self.is_culprit(mention):
            self.pending.append(mention)
            self.skipped = mention
            return True
        return False

    def is_culprit(self, mention: Mention) -> bool:
        """Tell whether a word before a name calls its bearer the doer: أودت بحياة سعاد، والقاتل زوجها السابق سامر."""
        if not self.current or self.current[0] in ("detained", "released") or self.trigger is None:
            return False
        near = range(mention.first - 1, max(mention.first - _CULPRIT_REACH, self.trigger.last, self.start), -1)
        for index in near:
            word = self.reading.words[index]
            if word.text in CULPRITS:
                return True
            if word.verb or word.harm or word.text in (".", ";", ":", "علي", "مع", "من"):
                return False
        return False

    def stands_by(self, mention: Mention) -> bool:
        """Tell whether somebody is only there, or told of for another: أمام زوجته هدى, دواء لوالدها سامر, متأهل من السيدة هدى."""
        reading, head = self.reading, min(mention.head, mention.first)
        unit, form = reading.words[head].unit, reading.words[head].unit_form
        kin = unit is not None and unit.kind == "kin" and form is not None and bool(form.pronoun)
        if kin and form is not None and (form.preposition == "ل" or reading.texts[head - 1] == "امام"):
            return True
        if reading.texts[head - 1] in ("بكفاله", "بضمانه"):
            return True  # أُفرج عنه بكفالة المختار سامر
        return reading.texts[head - 1] == "من" and reading.texts[head - 2] in _MARRIED

    def is_sentence_on(self, trigger: Trigger, following: Item | None) -> bool:
        """Tell whether a court's sentence speaks of whom is named behind it: قضت المحكمة … بالإعدام للمتهم سامر, بالسجن بحق خالد."""
        if trigger.kind != "state" or self.reading.texts[trigger.first] not in _SENTENCES or not isinstance(following, Mention):
            return False
        between = self.reading.texts[trigger.last + 1 : following.first]
        return len(between) < 12 and any(text in ("علي", "بحق", "حق", "ضد") or text.startswith("لل") for text in between)

    def on_sentenced(self, mention: Mention) -> bool:
        """Read another sentence of the same court: حُكم على سامر بالسجن سبع سنوات، وعلى خالد خمس سنوات; give whether it was that."""
        reading, head = self.reading, mention.head
        led = any(reading.texts[index] == "وعلي" for index in (head - 1, head - 2, head - 3))
        if not led or self.added != "detained":
            return False
        behind = range(mention.last + 1, mention.last + 3)
        if not any(k in reading.numbers and not THINGS.isdisjoint(reading.words[reading.numbers[k].last + 1].stems) for k in behind):
            return False
        self.assign(mention, "detained", None)
        return True

    def added_at(self, index: int) -> str:
        """Give the status that 'with' adds: of the harm right before it, though that be of before the news (بعد اختطافه مع صديقه)."""
        former = self.last_trigger
        near = former is not None and self.is_earlier(former) and former.pronoun in ("ه", "ها", "هم", "هما") and index - former.last <= 2
        return former.status if near and former is not None else self.added

    def turns_away(self, index: int) -> bool:
        """Tell whether who is named next only says or knows what was told: وهو ما أكده النائب سامر, وتعرّف عليها شقيقه خالد."""
        reading = self.reading
        if reading.texts[index] in ("وهو", "وهي") and reading.texts[index + 1] == "ما":
            return True
        return reading.texts[index] in ("وتعرف", "تعرف", "وتعرفت", "تعرفت") and reading.texts[index + 1].startswith("علي")

    def is_bracketed(self, trigger: Trigger) -> bool:
        """Read what became of one by the word in brackets behind the name: سامر نبيل (قتيل)، خالد فهد (جريح); give whether it was that."""
        texts, last = self.reading.texts, self.met[-1] if self.met else None
        if trigger.article or texts[trigger.first - 1] != "(" or texts[trigger.last + 1] != ")" or not isinstance(last, Mention):
            return False
        if last.last != trigger.first - 2 or not self.is_single(trigger):
            return False
        self.outcome.statuses[last.first] = trigger.status
        self.outcome.triggers[last.first] = trigger
        return True

    def is_led(self, item: Item) -> bool:
        """Tell whether a preposition is written onto a name, which is no subject then: معن، الأخ الأصغر ليحيى، قُتل."""
        text = self.reading.texts[item.first]
        return isinstance(item, Mention) and text[0] in "لب" and not item.units[0].startswith(text)

    def is_kin_at(self, index: int) -> bool:
        """Tell whether one of somebody's own stands at ``index``: الذي راح ضحيته سائقه المجند سامر."""
        word = self.reading.words[index]
        return word.unit is not None and word.unit_form is not None and bool(word.unit_form.pronoun)

    def ends_row(self, trigger: Trigger, following: Item | None) -> bool:
        """Tell whether a noun behind a slash or dash tells of the one person of its line: سامر نبيل / نوى / إصابة بالغة في الرأس."""
        if trigger.kind != "noun" or following is not None or self.reading.texts[trigger.first - 1] not in ("/", "-", "–", "|"):
            return False
        return sum(isinstance(item, Mention) for item in self.met) == 1

    def on_bomber(self, mention: Mention) -> bool:
        """Read who blew himself up, told of behind those he wounded: أصيب تسعة، والانتحاري هو سامر; give whether it was that."""
        titles = self.reading.texts[max(mention.head - _NEAR_KIN, self.start) : mention.first]
        if self.current != ["injured"] or not any(text.removeprefix("و") in _BOMBERS for text in titles):
            return False
        self.assign(mention, "killed", None)
        return True

    def leads_them(self, mention: Mention) -> bool:
        """Tell whether somebody is told of as the first of a number right before: البقية في عداد المفقودين وعلى رأسهم سامر."""
        before = self.reading.texts[max(mention.head - 5, self.start) : mention.head]
        near = self.last_quantity is not None and mention.head - self.last_quantity[0].last < 12
        return (
            near
            and ("راسهم" in before or "مقدمتهم" in before)
            and self.last_quantity is not None
            and self.last_quantity[0].first >= self.start
        )

    def does_it(self, mention: Mention, following: Item | None) -> bool:
        """Tell whether a name right behind a verb is its subject, as one of his own stands right behind it: قتل سامر والده خالد."""
        trigger = self.trigger
        if trigger is None or self.taken or not isinstance(following, Mention):
            return False
        if self.reading.texts[trigger.first] in LOSING:  # فقد سامر نفسه عمته سعاد
            return following.context == "kin" and mention.context != "kin" and following.head - mention.last <= _NEAR_KIN
        if (
            trigger.kind != "verb"
            or following.head != mention.last + 1
            or not UNDERGOING.isdisjoint(self.reading.words[trigger.first].stems)
        ):
            return False
        word = self.reading.words[following.head]
        own = word.unit is not None and word.unit.kind == "kin" and word.unit_form is not None and bool(word.unit_form.pronoun)
        return own and word.text[0] != "و" and mention.head - trigger.last <= 2

    def is_judge(self, mention: Mention, following: Item | None) -> bool:
        """Tell whether a name right behind a verb is of the judge who orders it: أوقف قاضي التحقيق سامر صاحب الشركة خالد."""
        trigger = self.trigger
        if trigger is None or self.taken or trigger.kind not in ("verb", "weak") or not isinstance(following, Mention):
            return False
        return self.reading.texts[trigger.last + 1] in _JUDGES and following.first < self.end and mention.first - trigger.last < 8
