"""What befell a number of people: the noun it counts, the scope it stands in, or the number it is a part of."""

from __future__ import annotations

from dataclasses import replace

from darcli.report.mentions import Mention
from darcli.report.quantity import LARGE, REMAINING, THINGS, Quantity
from darcli.report.reading import Sentence
from darcli.report.scope_parts import ScopeParts
from darcli.report.scope_words import CARRYING, CHILDREN, FAMILIES, FREEING, OF_THEM
from darcli.report.triggers import Trigger


class ScopeCounts(ScopeParts):
    """The walk at numbers of people."""

    def finish(self, sentence: Sentence) -> None:
        """End a sentence; parts of a number that nothing was said of behind them are parts of the one told before."""
        for part in self.pending:
            if isinstance(part, Quantity) and part.first in self.parts and part.first not in self.outcome.numbers:
                self.assign(replace(part, part=True), self.whole_of(part), self.trigger)
        super().finish(sentence)
        self.settle_announced()

    def on_quantity(self, quantity: Quantity) -> None:
        """Meet a number of people."""
        if quantity.first <= max(self.zero_until, self.told_until) or self.on_cell(quantity):
            return
        if quantity.boxed and not self.is_row_part(quantity):
            self.on_boxed(quantity)
            return
        if quantity.n == 1 and self.is_told_of_name(quantity):
            return
        self.met.append(quantity)
        self.skip = False
        quantity = self.as_befallen(quantity)
        if self.on_aside(quantity):
            return
        if quantity.status:
            self.on_victims(quantity, quantity.status)
        elif quantity.n == 1 and self.tells_who(quantity):
            return
        elif self.reading.texts[quantity.first - 1] in CARRYING:
            self.pending.append(quantity)  # انقلاب قارب كان يقل 86 شخصاً
        elif self.is_of_other_deed(quantity):
            self.pending.append(quantity)
        elif (told := self.sized(quantity)) is not None:
            self.assign(quantity, told.status, told)
        elif self.is_row_part(quantity):
            self.add_part(quantity, self.whole_of(quantity))
        elif self.is_part(quantity):
            self.on_part(quantity)
        elif not self.skip and self.reaches(quantity):
            self.on_reached(quantity)
        elif self.is_some_with(quantity):
            self.assign(quantity, self.added, None)
        elif quantity.sure:
            self.pending.append(quantity)
        elif quantity.n is not None or quantity.unit is None:
            self.bare = quantity
            if quantity.n == 1 and self.reading.texts[quantity.first][0] != "و":
                self.single = quantity

    def on_part(self, quantity: Quantity) -> None:
        """Meet a number that is a part of one told before: بينهم طفلان."""
        self.breakdown = True
        self.parts.add(quantity.first)
        if quantity.n is None and not quantity.sure:
            return  # بينهم نساء وأطفال
        if self.is_part_of_pending():
            self.pending.append(quantity)
            return
        last = self.group[-1] if self.group else None
        listed = self.outcome.statuses.get(last.first) if isinstance(last, Mention) and self.is_added(quantity, last) else None
        status = self.current[0] if self.current and not self.taken else listed or self.whole_of(quantity)
        self.add_part(quantity, status)

    def add_part(self, quantity: Quantity, status: str) -> None:
        """Give a part its status; the parts behind it have the same."""
        self.parts.add(quantity.first)
        self.assign(replace(quantity, part=True), status, self.trigger)
        self.current, self.taken = [status], True
        self.group.append(quantity)

    def is_part_of_pending(self) -> bool:
        """Tell whether the whole of a part has no status yet, but gets one behind: 90 شخصاً بينهم 12 طفلاً لا يزالون قيد الاعتقال."""
        whole, told = self.pending[-1] if self.pending else None, self.last_quantity
        return not self.current and isinstance(whole, Quantity) and told is not None and told[0].first < whole.first

    def on_reached(self, quantity: Quantity) -> None:
        """Give a number the statuses of the open scope."""
        if self.reading.texts[quantity.last] in OF_THEM:
            quantity = replace(quantity, part=True)
        if self.is_child_of(quantity):
            return
        figure = quantity.n is not None or bool(LARGE & set(self.reading.words[quantity.first].stems))
        either = self.trigger is not None and self.reading.texts[self.trigger.first - 1] == "او" and len(self.current) > 1
        both = figure and (either or {"killed", "injured"} <= set(self.current))  # of مقتل وإصابة عدد من some died and some were hurt
        for status in ["casualties"] if both else self.current:
            self.assign(quantity, status, self.trigger, also=True)
        self.take(quantity)

    def as_befallen(self, quantity: Quantity) -> Quantity:
        """Give a number of captives or wounded without what they were, where something else is told of them."""
        if self.is_befallen(quantity):
            return replace(quantity, status=None)  # وارتقى ثلاثة أسرى, أُطلق سراح 45 أسيراً
        if quantity.status in ("detained", "missing") and self.is_freed(quantity):
            return replace(quantity, status="released")  # الشرطة تطلق 14 محتجزاً
        return quantity

    def is_freed(self, quantity: Quantity) -> bool:
        """Tell whether a verb of freeing stands before captives, with its subject between at most: أعادت القوات 4 مختطفين."""
        words = self.reading.words
        if not FREEING.isdisjoint(words[quantity.first - 1].stems):
            return True
        between = words[quantity.first - 1]
        return between.form.article and not between.harm and not FREEING.isdisjoint(words[quantity.first - 2].stems)

    def is_befallen(self, quantity: Quantity) -> bool:
        """Tell whether captives are counted to whom something else was done: ارتقى ثلاثة أسرى."""
        if quantity.status == "injured":  # وفاة اثنين من الجرحى
            before = self.reading.words[quantity.first - 1].harm
            of_death = before is not None and before.kind in ("noun", "verb") and before.status == "killed"  # وفاة جريحين
            texts = self.reading.texts
            of_them = any(texts[k] == "من" and texts[k - 1] not in ("اكثر", "ازيد", "اقل") for k in range(quantity.first, quantity.last))
            fallen = self.trigger is not None and self.trigger.kind == "weak"  # سقط عدد من الجرحى
            return self.current[:1] == ["killed"] and not self.taken and (of_death or (of_them and not fallen and self.reaches(quantity)))
        return (
            quantity.status in ("detained", "missing", "survived")
            and not (self.taken and self.current[:1] != ["released"] and not self.breakdown)
            and (
                self.current[:1] == ["released"]
                or "و" not in (self.reading.texts[quantity.first][0], self.reading.texts[quantity.first - 1])
            )
            and not (self.taken and quantity.n is None)
            and self.current[:1] not in ([], [quantity.status], ["survived"])
            and self.reaches(quantity)
        )

    def is_part(self, quantity: Quantity) -> bool:
        """Tell whether a number is a part of one told before: بينهم طفلان, 31 إصابة، 6 منها بالرصاص, 30 شخصاً (10 مدنيين و20 عسكرياً)."""
        if not self.last_quantity or self.reading.texts[quantity.first - 1] in REMAINING:
            return False
        taken_from = (not self.current or self.taken) and self.reading.texts[quantity.last] in OF_THEM and not self.is_of_things(quantity)
        opening = self.reading.texts[quantity.first - 1] == "(" and self.reading.texts[quantity.first + 1] != ")"
        bracketed = opening and bool(self.group) and isinstance(self.group[-1], Quantity)
        opened = self.taken and self.reading.texts[quantity.first - 1] == ":" and bool(self.group) and isinstance(self.group[-1], Quantity)
        return self.breakdown or taken_from or bracketed or opened  # 16 شخصاً في غارات متفرقة: تسعة في …

    def is_of_things(self, quantity: Quantity) -> bool:
        """Tell whether a number is taken from things: أطلقوا ست رصاصات استقرت اثنتان منها."""
        if self.reading.texts[quantity.last] != "منها":
            return False
        return any(THINGS & set(word.stems) for word in self.reading.words[max(quantity.first - 6, self.start) : quantity.first])

    def on_victims(self, quantity: Quantity, status: str) -> None:
        """Meet a number of people whose noun tells what befell them: ثلاثة قتلى."""
        if quantity.sure or self.is_statement(quantity):
            self.assign(replace(quantity, part=self.breakdown), status, self.trigger)
            self.current, self.taken, self.skip = [status], True, False
            self.group = [quantity]

    def tells_who(self, quantity: Quantity) -> bool:
        """Tell whether a singular behind a name and a comma tells who that is: سامر الحوراني، أحد القادة …"""
        last = self.last_named
        return (
            last is not None and quantity.first == last.last + 2 and self.reading.texts[last.last + 1] == "," and not self.is_and(quantity)
        )

    def is_of_other_deed(self, quantity: Quantity) -> bool:
        """Tell whether a number is counted by a noun that 'and' joins to the harm told before it: مقتل 3 وتشريد 200 شخص."""
        word = self.reading.words[quantity.first - 1]
        deed = word.form.conjunction == "و" and word.text[1:2] in "تا" and word.common and not word.form.article
        return deed and self.taken and quantity.n is not None and word.harm is None and word.unit is None and not word.demonym

    def sized(self, quantity: Quantity) -> Trigger | None:
        """Give the word for those harmed whose number is told in brackets or commas behind it: المعتقلين، البالغ عددهم 53."""
        told = self.last_trigger
        near = told is not None and told.kind == "victim" and told.first >= self.start and quantity.first - told.last < 12
        return told if near and not self.current and self.is_size(quantity) else None

    def is_told_of_name(self, quantity: Quantity) -> bool:
        """Tell whether a singular right behind a name says what that person is: الشيخ سامر الحوراني وجيه القبيلة."""
        last = self.met[-1] if self.met else None
        form = self.reading.words[quantity.first].unit_form
        plain = form is not None and not (form.conjunction or form.preposition or form.pronoun) and quantity.first == quantity.last
        return isinstance(last, Mention) and last.last == quantity.first - 1 and plain and quantity.status is None and not last.quoted

    def is_and(self, quantity: Quantity) -> bool:
        """Tell whether 'and' joins a number to what stands before it."""
        return self.reading.words[quantity.first].form.conjunction == "و"

    def is_child_of(self, quantity: Quantity) -> bool:
        """Read the child of a family that a name tells: تلقت عائلة الشاب سامر نبأ وفاة ابنها; give whether it was that."""
        form = self.reading.words[quantity.last].unit_form
        last = self.last_named
        if quantity.n != 1 or form is None or form.stem not in CHILDREN or form.pronoun not in ("ها", "هم", "هما") or last is None:
            return False
        if last.first < self.start or not FAMILIES & set(self.reading.words[last.head - 1].stems):
            return False
        self.assign(last, self.current[0], self.trigger)
        self.take(last)
        return True

    def whole_of(self, part: Quantity) -> str:
        """Give the status of the number that ``part`` (ثمانية منهم) is taken from: one told in the sentence, else one that is larger."""
        item, status = self.numbered[-1]
        if item.first >= self.start or part.n is None:
            return status
        larger = (told for whole, told in reversed(self.numbered[-6:]) if whole.n is not None and whole.n > part.n)
        return next(larger, status)
