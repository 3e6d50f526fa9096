"""Which numbers of people a word of harm reaches: listed ones, joined ones, tolls; and which only stand beside it."""

from __future__ import annotations

from darcli.report.mentions import Mention
from darcli.report.quantity import ANOTHER, Quantity
from darcli.report.rows import is_label
from darcli.report.scope_speech import ScopeSpeech
from darcli.report.scope_words import BARE_REACH, LEADING, SIZES, TALLIES, UNDERGOING, Item
from darcli.report.triggers import Trigger
from darcli.text.gazetteer import is_place

_CASES = frozenset({"حاله", "حالات"})
_WITH = frozenset({"مع", "برفقه", "بصحبه", "بمعيه"})


class ScopeNumbers(ScopeSpeech):
    """What tells whether a number of people belongs to the word of harm that is open."""

    def reaches_number(self, item: Quantity, gap: int) -> bool:
        """Tell whether the open scope reaches a number that stands ``gap`` tokens behind the word of harm."""
        trigger = self.trigger
        if trigger and self.is_agent(item, trigger):
            self.agent = (trigger.first, item.last)
            return False
        if self.is_tabled(item):
            return True
        if self.is_told_elsewhere(item):
            return True
        if item.sure or self.is_size(item) or self.are_more(item) or self.is_next_number(item):
            return True
        if item.n and item.unit is None and trigger and trigger.kind in ("victim", "verb") and self.is_tally(trigger):
            return 0 < gap < 30 and (not self.taken or self.is_next_of_tally(item))
        if item.n and item.unit is None and self.is_enumerated(item):
            return True
        if self.is_with_them(item):
            return True
        last = self.group[-1] if self.taken and self.group else None
        if item.n == 1 and isinstance(last, Mention) and self.is_added(item, last):
            return True
        if item.n and trigger and not self.taken and self.is_due_behind(item, trigger):
            return True
        if item.n and item.unit is None and isinstance(last, Mention) and item.first - last.last <= 3 and self.is_added(item, last):
            return True  # جرحوا سامر الحوراني، خالد الزعبي، وثلاثة لم تُعرف أسماؤهم
        if self.listing and item.n == 1 and (self.reading.texts[item.first][0] == "و" or self.is_first_listed(item)):
            return True
        if last is not None and item.n in (None, 1) and self.is_apposed(item):
            return False
        if trigger and self.agent is not None and self.agent[0] == trigger.first:
            gap = min(gap, item.first - self.agent[1])  # قتل مسلحون مجهولون شاباً
        near = 0 < gap <= (1 if item.n is None else BARE_REACH) or (last is not None and item.first - last.last <= 1)
        return near or (item.n == 1 and not self.taken and trigger is not None and 0 < gap < 14 and self.is_late_subject(item, trigger))

    def is_some_with(self, item: Quantity) -> bool:
        """Tell whether some without number were with the one named right before: قتلت سعاد مع أفراد من أسرتها."""
        texts, named = self.reading.texts, self.last_named
        if item.n is not None or texts[item.first - 1] not in _WITH or texts[item.last + 1] != "من" or named is None:
            return False
        return item.first - named.last == 2 and self.outcome.statuses.get(named.first) == self.added != ""

    def is_tabled(self, item: Quantity) -> bool:
        """Tell whether a bare number stands behind its label: in a line of a table, or in a row of parts behind a colon.

        توزع الشهداء حسب المحافظات: دمشق 20، حلب 15، درعا 10.
        """
        if item.unit is not None or not item.n:
            return False
        reading, trigger = self.reading, self.trigger
        if self.row:
            return reading.texts[item.first - 1] in (":", "(")
        after = reading.texts[item.last + 1]
        if trigger is None or item.first - trigger.last > 60 or not (after in (",", ".", ";", "") or reading.is_break(item.last + 1)):
            return False
        signs = [index for index in range(trigger.last + 1, item.first) if reading.texts[index] in (":", ",", ";")]
        if not signs or not any(reading.texts[index] == ":" for index in signs):
            return False
        return 0 < item.first - signs[-1] <= 7 and is_label(reading, signs[-1] + 1, item.first)

    def is_next_of_tally(self, item: Quantity) -> bool:
        """Tell whether a number goes on with a toll told by kinds of people: عدد الشهداء من الأطباء 14، ومن الصحفيين 21."""
        near = range(item.first - 5, item.first)
        return any(self.reading.texts[index] in ("ومن", "وفي") and self.reading.texts[index - 1] == "," for index in near)

    def is_told_elsewhere(self, item: Quantity) -> bool:
        """Tell whether a bare number is of the next place of a row: في درعا 12 قتيلاً، وفي حلب 9."""
        last, after = self.group[-1] if self.taken and self.group else None, self.reading.texts[item.last + 1]
        closed = after in (",", ".", ";", "") or self.reading.is_break(item.last + 1)
        placed = self.reading.texts[item.first - 2] == "," and is_place(self.reading.texts[item.first - 1])
        if placed and closed and item.unit is None and isinstance(last, Quantity) and item.first - last.last < 9:
            return True  # كفربطنا 11 شهيداً، حمورية 7، دوما 5
        if (
            self.reading.texts[item.first - 1] == "مقابل"
            and item.unit is None
            and isinstance(last, Quantity)
            and item.first - last.last < 5
        ):
            return self.reading.texts[item.last + 1] == "في"  # ارتفع عدد القتلى إلى 14، مقابل 22 في آب
        cases = self.reading.texts[item.last] in _CASES and isinstance(last, Quantity) and self.reading.texts[last.last] in _CASES
        if cases and last is not None and item.first - last.last < 8:
            return True  # 70 حالة، تلتها صنعاء بـ 65 حالة
        return closed and item.unit is None and isinstance(last, Quantity) and item.first - last.last < 8 and self.is_next_of_tally(item)

    def is_due_behind(self, item: Quantity, trigger: Trigger) -> bool:
        """Tell whether a bare number behind a verb says what hurt so many: أصيب من بين هؤلاء 19 بأعيرة نارية."""
        after, between = self.reading.words[item.last + 1], self.reading.words[trigger.last + 1 : item.first]
        if item.unit is not None or trigger.kind != "verb" or after.form.preposition != "ب" or len(between) > 6:
            return False
        return not any(word.verb or word.harm or word.text in (",", ":", ".", "ان") for word in (*between, after))

    def is_with_them(self, item: Quantity) -> bool:
        """Tell whether a number stands right behind words that add it to those told of: ومعه ثلاثة من أتباعه, إضافة إلى شاب آخر."""
        begin = next((k for k in range(item.first - 1, item.first - 4, -1) if "addition" in self.reading.words[k].starts), -1)
        if begin < self.start or not (self.taken or self.limit) or not item.n:
            return False
        length = self.reading.phrase(begin, "addition")
        return length > 0 and begin + length == item.first and self.reading.texts[begin] != "مع"

    def is_size(self, item: Quantity) -> bool:
        """Tell whether a number says how many those told of are: وعددهم سبعة."""
        return bool(SIZES & set(self.reading.words[item.first - 1].stems))

    def are_more(self, item: Quantity) -> bool:
        """Tell whether tens are told beside a number: إصابة شابين بالرصاص والعشرات بالاختناق."""
        last = self.group[-1] if self.taken and self.group else None
        if not isinstance(last, Quantity) or item.first - last.last > 9 or self.reading.texts[item.first][0] != "و":
            return False
        before = self.reading.words[item.first - 1]  # قتيلان لحزب الله وآخر إيراني
        another = self.reading.texts[item.first][1:] in ANOTHER and (before.text.startswith(("ال", "لل")) or before.unit is not None)
        if item.n == 1 and (another or (item.unit is not None and self.reading.texts[item.first - 1] == ",")):  # …، ومواطن من جنين
            return not any(word.verb or word.harm for word in self.reading.words[item.first + 1 : item.first + 5])
        return item.n is None and item.unit is None and item.status is None

    def is_first_listed(self, item: Quantity) -> bool:
        """Tell whether a singular stands right behind the word that begins a list: القتلى هم شرطي و…"""
        return any("listing" in self.reading.words[index].starts for index in range(max(item.first - 2, self.start), item.first))

    def is_apposed(self, item: Quantity) -> bool:
        """Tell whether a noun right behind a name says who that is: اللواء ناصر العبد، مدير الأمن."""
        last = self.group[-1] if self.group else None
        return isinstance(last, Mention) and item.first - last.last <= 2 and self.reading.texts[item.first][0] != "و"

    def are_they(self, item: Item, trigger: Trigger) -> bool:
        """Tell whether a number of people is the subject of a plural verb right behind it: 54 مهاجراً على الأقل فُقدوا."""
        lost = trigger.status == "missing" and self.reading.texts[trigger.first].endswith("وا")
        return lost and isinstance(item, Quantity) and item.n is not None

    def is_late_subject(self, item: Quantity, trigger: Trigger) -> bool:
        """Tell whether a singular is the subject of a verb that place and time part from it: أصيب خلال مواجهات في القرية شاب."""
        first = self.reading.words[trigger.last + 1].text
        plural = self.reading.texts[trigger.first].endswith("وا")
        if trigger.kind != "verb" or plural or item.unit is None or not (first in LEADING or first.startswith("ب")) or self.pending:
            return False
        between = self.reading.words[trigger.last + 1 : item.first]
        return not any(word.verb or "relative" in word.starts or word.text in (",", ":", "ان") for word in between) and not any(
            between[-1].text == text for text in (*LEADING, "من", "الي", "عن")
        )

    def is_next_number(self, item: Quantity) -> bool:
        """Tell whether a bare number goes on with the numbers before it: قضوا في ريف دمشق عشرة، و3 في درعا، و2 في حمص."""
        last = self.group[-1] if self.taken and self.group else None
        if not isinstance(last, Quantity) or item.unit is not None or item.n is None or item.first - last.last > 12:
            return False
        joined = self.reading.texts[item.first - 1] in ("و", ",") or self.reading.words[item.first].form.conjunction == "و"
        return joined and self.reading.texts[item.last + 1] in ("في", "من", "ب", "قرب", "علي")

    def is_enumerated(self, item: Quantity) -> bool:
        """Tell whether a bare number is one of a list of parts: القتلى بحسب السبب: 15 بإطلاق نار، 5 بعبوات، وأربعة …"""
        if not self.trigger or self.trigger.kind not in ("victim", "noun") or item.first - self.trigger.last > 60:
            return False
        opened = any(self.reading.texts[index] == ":" for index in range(self.trigger.last + 1, min(self.trigger.last + 8, item.first)))
        return opened and (self.reading.texts[item.first - 1] in (":", ",", ";", "و") or self.reading.texts[item.first][0] == "و")

    def is_added(self, item: Quantity, last: Mention) -> bool:
        """Tell whether a singular is joined to a person by 'and': …، الملازم عمار توفيق، وعنصر كان برفقته."""
        gap = item.first - last.last
        return self.reading.texts[item.first][0] == "و" and (gap <= 3 or (gap <= 12 and self.reading.texts[item.first - 1] == ","))

    def is_tally(self, trigger: Trigger) -> bool:
        """Tell whether a word for victims heads a number: عدد القتلى, حصيلة الشهداء."""
        far = 2 if trigger.kind == "victim" else 4  # إجمالي من قضوا تحت التعذيب
        if self.reading.texts[trigger.first - 1] in ("الذين", "اللواتي") and trigger.kind == "verb":
            far = 12  # عدد الصحفيين والعاملين في الإعلام الذين قضوا
        return any(TALLIES & set(self.reading.words[index].stems) for index in range(max(trigger.first - far, 0), trigger.first))

    def heads_toll(self, trigger: Trigger) -> bool:
        """Tell whether a verb with a pronoun heads a number: عدد من قتلهم الجيش منذ مطلع الشهر خمسة."""
        headed = trigger.kind == "victim" or (
            trigger.kind in ("verb", "state") and self.reading.texts[trigger.first - 1] in ("من", "الذين")
        )
        return headed and self.is_tally(trigger)  # ارتفاع عدد شهدائها إلى 4

    def is_agent(self, item: Quantity, trigger: Trigger) -> bool:
        """Tell whether people without a number do the harm or are none of the harmed: اغتال مسلحون …, الضحية نازح من …"""
        if trigger.kind == "victim" and trigger.article and item.n == 1 and item.unit is not None:
            return not (self.listing or self.taken) and self.reading.texts[trigger.first - 1] != "بين"
        if (
            trigger.kind == "verb"
            and item.n == 1
            and item.first == trigger.last + 1
            and isinstance(self.beyond, Quantity)
            and self.has_object(item)
        ):
            return not UNDERGOING & set(self.reading.words[trigger.first].stems)  # قتل فلسطيني إسرائيليين اثنين
        if trigger.kind != "verb" or item.unit is None or item.unit.kind != "fighter" or self.reading.texts[item.first].startswith("ال"):
            return False
        if UNDERGOING & set(self.reading.words[trigger.first].stems):
            return False
        return (item.n is None and not item.sure) or (item.first - trigger.last == 1 and self.has_object(item))

    def has_object(self, item: Quantity) -> bool:
        """Tell whether somebody stands right behind the subject of a verb: اغتال مسلحان سامر …, قتل عدد من المسلحين شاباً."""
        beyond = self.beyond
        if isinstance(beyond, Mention):
            return beyond.head - item.last <= 2
        between = self.reading.words[item.last + 1 : beyond.first] if beyond is not None else []
        joined = beyond is None or self.reading.texts[beyond.first][0] == "و" or any(word.harm or word.verb for word in between)
        return beyond is not None and not joined and beyond.first - item.last <= 2 and beyond.n is not None

    def is_statement(self, quantity: Quantity) -> bool:
        """Tell whether a word for victims without a number states harm: سقوط قتلى, قتيل وجريح in a title."""
        before = self.reading.texts[quantity.first - 1]
        opening = (self.reading.is_break(quantity.first - 1) or quantity.first == self.start) and self.reading.texts[quantity.last + 1][
            :1
        ] in ("ف", "ب", "و")
        return (
            quantity.n == 1
            or before in ("سقوط", "بسقوط", "وسقوط", "وقوع", "او", "بين")
            or opening
            or (bool(self.current) and not self.item)
        )
