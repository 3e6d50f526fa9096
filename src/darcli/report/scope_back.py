"""What a word of harm behind the harmed reaches: a state (قيد الاعتقال), a pronoun (بعد إصابته), a predicate behind a number."""

from __future__ import annotations

from dataclasses import replace

from darcli.names.sex import guess_sex
from darcli.report.mentions import Mention
from darcli.report.quantity import OTHERS, REMAINING, VICTIM_SINGLES, Quantity
from darcli.report.scope_numbers import ScopeNumbers
from darcli.report.scope_words import COMING_BACK, FAMILIES, LASTING, OF_THEM, PLURAL, THEY_ARE, UNDERGOING, Item
from darcli.report.triggers import Trigger

_BETWEEN = LASTING | OTHERS | THEY_ARE | {"الي", "ما", "لا", "ولا", "وما", ",", "منهم", "الاخرون", "الاخرين", "الباقون", "كلهم", "جميعهم"}
_BECOMING = frozenset({"تحول", "تحولت", "تحولوا", "وتحول", "وتحولت", "وتحولوا"})
_LONGEST_BRACKETS = 6
_LONGEST_OWNERS = 4
_FARTHEST_SUBJECT = 12
# words that begin a clause with its subject: …، لكن اثنين من حراسه استشهدا
_TURNS = frozenset({"لكن", "ولكن", "فيما", "بينما", "ان", "وان", "بان"})
_PLURAL_VERBS = ("وا", "ون", "لن", "بن", "دن", "فن")
# pronouns of one man at the end of an expression; of others the last letter may be that of the feminine
_HIS = frozenset({"حتفه", "مصرعه", "سراحه", "سبيله", "مصيره", "عليه", "عنه", "به", "معه", "اثره", "اخباره", "نحبه", "انفاسه", "نفسه"})


class ScopeBack(ScopeNumbers):
    """Who was told of before a word of harm, and is meant by it."""

    at_trigger: dict[int, Trigger]

    def reach_back(self, trigger: Trigger) -> None:
        """Give the status to who was named last: بعد إصابته, لقي … مصرعه."""
        numbers = self.numbers_before(trigger)
        if numbers:
            self.settle_numbers(numbers, trigger)
            return
        self.settle()
        if self.reading.texts[trigger.first - 1] in ("دون", "بدون", "عدم") and trigger.pronoun and trigger.status in ("injured", "killed"):
            trigger = replace(trigger, status="survived")  # أطلقوا النار على سامر دون إصابته
        targets = self.told_last(trigger)
        if not targets and self.last_named is not None and trigger.first - self.last_named.last <= 3:
            targets = [self.last_named]  # أكدت أسرة الممرضة حواء انقطاع أخبارها
        if not targets and trigger.pronoun and self.spoken is not None:
            targets = [self.spoken]
        if not targets and self.bare is not None and self.is_one_near(trigger):
            targets = [self.bare]  # لقي شخص مصرعه
        if not targets and self.topic is not None and trigger.kind != "weak" and self.is_still_topic(trigger):
            targets = [self.topic]
        if trigger.pronoun and len(targets) == 1 and isinstance(targets[0], Mention) and self.is_of_topic(targets[0]):
            targets = [self.topic] if self.topic is not None else targets  # وقال رفيقه خالد إن …، فيما شُيع جثمانه
        for item in targets:
            self.assign(item, trigger.status, trigger)
        if targets:
            self.pending, self.group = [], targets
        if trigger.status not in self.current:
            self.current = []
        self.trigger, self.taken = trigger, True

    def is_of_topic(self, speaker: Mention) -> bool:
        """Tell whether somebody only speaks of one told before as dead."""
        told = self.topic is not None and self.topic.first < self.start and self.outcome.statuses.get(self.topic.first) == "killed"
        return told and speaker.first > self.speech and self.is_speaker(speaker)

    def told_last(self, trigger: Trigger) -> list[Item]:
        """Give those told of last in the sentence, whom a word of harm behind them may speak of."""
        name = self.last_named
        if name is not None and self.reading.texts[trigger.first - 1] in ("الذي", "التي"):
            gap = trigger.first - 1 - name.last
            if gap == 1 or (gap == 2 and self.reading.texts[name.last + 1] == ","):
                return [name]  # طُعن سامر على يد خالد، الذي اعتقلته الشرطة
        pending = [item for item in self.pending if item.first not in self.owners or self.is_of_family(item)]
        before = max((self.group, pending), key=lambda items: items[-1].first if items else -1)
        single = self.single if (trigger.kind == "state" or trigger.pronoun) and trigger.status == "killed" else None
        if single is not None and trigger.first - single.last < 9 and (not before or before[-1].first < single.first):
            return [single]  # أطلقوا النار على رجل فأردوه قتيلاً
        if self.skipped is not None and trigger.kind == "state" and 0 < trigger.first - self.skipped.last <= 2:
            return [self.skipped]  # … بتهمة …، وحكمت على الصحفي سامر بالإعدام
        if trigger.pronoun in PLURAL or self.reading.texts[trigger.first - 1] in THEY_ARE:
            return before
        if before and isinstance(before[-1], Quantity) and before[-1].n != 1 and self.is_of_one(trigger):
            named: list[Item] = [item for item in self.met if isinstance(item, Mention)]
            return named[-1:] or before[-1:]  # نشر 70 اسماً، ثم خرج بكفالة
        if before and not self.agrees(before[-1], trigger):
            others = (item for item in reversed(self.met) if isinstance(item, Mention) and item.first not in self.owners)
            other = next((item for item in others if self.agrees(item, trigger)), None)
            return [other] if other is not None else []  # اعتقال هديل ووالدها ياسر قبل إخلاء سبيلها
        return before[-1:]

    def is_of_family(self, item: Item) -> bool:
        """Tell whether a name stands behind a word for his family, that speaks for him: ناشدت عائلة سامر الكشف عن مصيره."""
        return isinstance(item, Mention) and not FAMILIES.isdisjoint(self.reading.words[item.head - 1].stems)

    def is_of_one(self, trigger: Trigger) -> bool:
        """Tell whether a word of harm speaks of one person: بعد إصابته, خرج بكفالة."""
        return trigger.pronoun in ("ه", "ها") or self.reading.texts[trigger.first] in ("خرج", "خرجت", "طلع", "طلعت")

    def is_one_near(self, trigger: Trigger) -> bool:
        """Tell whether one person without a name stands right before a word of harm: لقي شخص مصرعه."""
        one = self.bare
        if one is None or one.n != 1:
            return False
        met = self.reading.texts[one.first - 1] in ("لقي", "لقيت", "يلقي", "تلقي")  # لقي شاب، الليلة الماضية، مصرعه
        return trigger.first - one.last <= (10 if met and trigger.kind == "state" else 2)

    def numbers_before(self, trigger: Trigger) -> list[Quantity]:
        """Give the number of people that a word of harm right behind it tells of: ولا يزال الثلاثة الآخرون في عداد المفقودين.

        Parts told beside it, and the other end of a range, are given with it: 90 شخصاً بينهم 12 طفلاً لا يزالون قيد الاعتقال.
        """
        reading, index, lasts, plain = self.reading, trigger.first - 1, False, 0
        joined = trigger.kind == "victim" and (reading.texts[trigger.first][0] == "و" or trigger.last + 1 in reading.numbers)
        if joined or trigger.pronoun in ("ه", "ها") or not self.met or trigger.first - self.met[-1].last > 9:
            return []  # ثلاثة قتلى ومفقود; قتلى 7، جرحى 12، مفقودون 3
        told = {item.last: place for place, item in enumerate(self.met)}
        while index not in told:
            word = reading.words[index]
            if word.text == ")" and index - 1 in told:
                index -= 1  # وما يزال (34) رهن الاختطاف
            elif word.text == ")":
                opened = next((k for k in range(index - 1, index - _LONGEST_BRACKETS, -1) if reading.texts[k] == "("), index)
                index = opened - 1
            elif word.text in _BETWEEN and index > self.start:
                lasts = lasts or word.text in LASTING or word.text in THEY_ARE
                index -= 1
            elif lasts and plain < _LONGEST_OWNERS and word.spelled and not (word.verb or word.harm or "relative" in word.starts):
                plain, index = plain + 1, index - 1  # ثلاثة من آل عابدين ما زالوا تحت الأنقاض
            else:
                return []
        item = self.met[told[index]]
        if not isinstance(item, Quantity):
            return []
        lasts = lasts or not (LASTING | _BECOMING).isdisjoint(reading.texts[max(item.first - 2, 0) : item.first])
        bare = item.unit is None and reading.texts[item.first].startswith("ال")  # الأعوام الثلاثة في الأسر
        if not lasts and (bare or item.n in (None, 1)):
            return []
        return [item] if reading.texts[item.last] in OF_THEM else self.with_parts(item, told[index])

    def with_parts(self, item: Quantity, place: int) -> list[Quantity]:
        """Give a number, its range and the whole that it and others are parts of; ``place`` is where it was met in the sentence."""
        found = [item]
        for other in reversed(self.met[:place]):
            if not isinstance(other, Quantity):
                break
            part = found[-1].first in self.parts and self.reading.texts[found[-1].first - 1] not in REMAINING
            if not part and not (found[-1].first - other.last <= 2 and "بين" in self.reading.texts[other.first - 1 : other.last]):
                break
            found.append(other)
        return found

    def number_subject(self, trigger: Trigger, following: Item | None) -> Quantity | None:
        """Give the number of people that is the subject of a plural verb behind it: خمسة عشر فرداً من العائلة استشهدوا."""
        told = (item for item in reversed(self.met) if isinstance(item, Mention) or item.n is not None or item.sure)
        last = next(told, None)  # 13 معتقلاً من أبناء البلدة قضوا
        text = self.reading.texts[trigger.first]
        if not isinstance(last, Quantity) or trigger.pronoun or text[0] == "و":
            return None
        if self.reading.texts[trigger.last + 1] in OF_THEM or trigger.first - last.last >= _FARTHEST_SUBJECT:
            return None
        if last.n == 1 or not (text.endswith(_PLURAL_VERBS) or (last.n == 2 and text.endswith("ا"))):
            return None
        known = last.sure or (last.unit and last.n) or self.reading.texts[last.last + 1] == "من"
        doers = last.unit is not None and last.unit.kind == "fighter" and text not in UNDERGOING
        if not known or doers or (following is not None and following.first - trigger.last < 3):
            return None
        between = self.reading.words[last.last + 1 : trigger.first]
        if any(word.verb or word.starts & {"relative", "speech"} or word.text in (":", ".", '"', "ان") for word in between):
            return None
        if any(index in self.at_trigger for index in range(last.last + 1, trigger.first)):
            return None
        statuses = self.outcome.numbers.get(last.first, (last, []))[1]
        if self.reading.texts[last.first - 1] in _TURNS or (statuses, trigger.status) == (["missing"], "released"):
            return last
        apart = between or trigger.kind == "weak"
        return last if apart and statuses in ([], ["detained"]) else None

    def on_predicate(self, trigger: Trigger, following: Item | None) -> bool:
        """Meet a plural verb whose subject is the number before it; give whether it was one."""
        number = self.number_subject(trigger, following) if trigger.kind in ("verb", "weak") else None
        if number is not None:
            self.heading = trigger
            self.settle_numbers([number], trigger)
        return number is not None

    def settle_numbers(self, numbers: list[Quantity], trigger: Trigger) -> None:
        """Give numbers what is said of them behind them, whatever the scope they stood in told."""
        buried = self.reading.texts[trigger.first] == "تحت" and trigger.first - numbers[0].last < 2  # مقتل ثلاثة تحت الأنقاض
        for item in numbers:
            if item.status is None and not buried:
                self.outcome.numbers.pop(item.first, None)
            self.assign(replace(item, part=item.first in self.parts), trigger.status, trigger)
        self.pending = [item for item in self.pending if item not in numbers]
        self.group, self.current, self.trigger, self.taken = [numbers[-1]], [], trigger, True
        if trigger.kind == "victim":
            self.told_until = max(self.told_until, trigger.last)

    def agrees(self, item: Item, trigger: Trigger) -> bool:
        """Tell whether the pronoun of a word of harm may mean ``item``: سبيلها is of no man, سبيله of no woman."""
        if not isinstance(item, Mention):
            his = trigger.pronoun == "ه" or self.reading.texts[trigger.last] in _HIS
            return not (his and item.n == 1 and item.unit is not None and item.unit.sex == "f")  # قتل زوجته … ألقي القبض عليه
        last = self.reading.texts[trigger.last]
        if trigger.pronoun == "ها" or last.endswith("ها"):
            return guess_sex(item.units[0]) != "male"
        return not (trigger.pronoun == "ه" or last in _HIS) or guess_sex(item.units[0]) != "female"

    def is_still_topic(self, trigger: Trigger) -> bool:
        """Tell whether one named in a sentence before is still spoken of: no other person is told of since."""
        if self.topic is None or not self.agrees(self.topic, trigger):
            return False
        return not (self.single is not None and self.start <= self.single.first and not any(isinstance(item, Mention) for item in self.met))

    def comes_back(self, trigger: Trigger) -> bool:
        """Tell whether a verb of coming back or of drowning has nobody for its object, so that its subject stands before it."""
        return self.alone and not COMING_BACK.isdisjoint(self.reading.words[trigger.first].stems)

    def is_single(self, trigger: Trigger) -> bool:
        """Tell whether a word for victims means one of them."""
        form = self.reading.words[trigger.first].harm_form
        return form is not None and form.stem in VICTIM_SINGLES
