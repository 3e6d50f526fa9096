"""Who a word of harm speaks of: one walk over each sentence that ties triggers to the people and numbers around them.

The walk meets four things in order: words of harm, names, numbers, and words that end a scope. A verbal noun or a verb reaches forward
(مقتل الشاب …, أصيب خمسة …) until a scope ends; a verb behind its subject, a relative clause and a pronoun reach back (… الذي قُتل, بعد إصابته).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from darcli.report.mentions import Mention
from darcli.report.quantities import Quantity
from darcli.report.reading import Reading, Sentence
from darcli.report.triggers import Trigger

Item = Mention | Quantity
_PLURAL = ("هم", "هما", "هن")
_WEAK_REACH = 4
_BARE_REACH = 2
_EARLIER = frozenset({"بعد", "عقب", "منذ", "كان", "وكان", "كانت", "وكانت", "سبق", "وسبق", "قبل"})
_DENIALS = frozenset({"نفي", "نفت", "ينفي", "تنفي", "نفيا", "نافيا", "نافيه", "شايعه", "شايعات", "اشاعه", "كذب"})
_WISHES = frozenset(
    {"رفض", "رفضت", "يرفض", "ترفض", "طالب", "طالبت", "يطالب", "تطالب", "مطالبا", "مطالبه", "مطالبين", "دعا", "دعت", "يدعو", "تدعو", "دعوه", "مطلب"}
    | {"مفاوضات", "بانتظار", "انتظار", "امل", "يامل", "وعد", "وعدت", "مقابل"}
)
_MOURNING = frozenset({"نعي", "نعت", "تنعي", "ينعي", "ننعي", "ينعون", "تزف", "زفت", "شيع", "شيعت", "شيعوا", "تشييع"})
_INTRANSITIVE = frozenset({"يفارق", "تفارق", "مات", "ماتت", "توفي", "توفيت", "استشهد", "استشهدت", "فارق", "فارقت", "قضي", "نجا", "نجت", "ارتقي", "ارتقت"})
_TALLIES = frozenset({"عدد", "حصيله", "اعداد", "مجموع", "اجمالي", "وعدد", "العدد"})
_FILLING = frozenset(
    {"اي", "احد", "وقوع", "سقوط", "حدوث", "تسجيل", "تسجل", "يسجل", "ينتج", "تنتج", "يسفر", "تسفر", "عن", "ذلك", "ان", "في", "من", "صفوف", "بين"}
    | {"الهجوم", "الحادث", "القصف", "الانفجار", "الاستهداف", "الحريق", "ترد", "يرد", "يوقع", "يخلف", "تخلف", "معلومات", "انبا", "هناك", "تقع", "يقع"}
    | {"يودي", "تودي", "الي", "خساير", "المدنيين", "يبلغ", "يتم", "ورود", "يكن", "توجد", "يوجد", "اضرار", "او", "تذكر"}
)
_SMALL = frozenset({"عن", "الا", "من", "الي", "علي", "ما"})
_MANNERS = frozenset({"سبب", "السبب", "الصفه", "الجنس", "المنطقه", "العمر", "الجهه", "المحافظه", "الفييه", "النوع", "الشهر", "الفيه"})
_THAT = frozenset({"ان", "انه", "انها", "بان", "بانه", "بانها", "انهم", ":", '"', "،", "مقتل", "عن"})
_ONE_OF = frozenset({"الاول", "الثاني", "والثاني", "احدهما", "احدهم", "الاخر", "والاخر", "منهم", "منهما", "هما", "هم", "وهم", "وهما", "بينهم"})
_BULLETS = ("-", "•", "*", "–", "🌷", "●", "▪")


@dataclass(slots=True)
class Outcome:
    """What the walk found: the status of each mention and quantity by its first token, zeros, and which trigger gave it."""

    statuses: dict[int, str] = field(default_factory=dict)
    triggers: dict[int, Trigger] = field(default_factory=dict)
    earlier: set[int] = field(default_factory=set)  # mentions whose status is of what was before the news
    numbers: dict[int, tuple[Quantity, list[str]]] = field(default_factory=dict)

    @property
    def quantities(self) -> list[tuple[Quantity, str]]:
        """Give each number of people with each status it has."""
        return [(quantity, status) for quantity, statuses in self.numbers.values() for status in statuses]


class ScopeWalk:
    """The state of the walk; :func:`resolve_scopes` drives it."""

    def __init__(self, reading: Reading, outcome: Outcome) -> None:
        self.reading = reading
        self.outcome = outcome
        self.start = self.end = 0
        self.speech = -1
        self.item = False
        self.soft = False
        self.list_status: str | None = None
        self.list_trigger: Trigger | None = None
        self.heading: Trigger | None = None
        self.topic: Mention | None = None
        self.last_named: Mention | None = None
        self.last_quantity: tuple[Quantity, str] | None = None
        self.reset()

    def reset(self) -> None:
        """Begin a sentence."""
        self.current: list[str] = []
        self.trigger: Trigger | None = None
        self.taken = False
        self.subject: Item | None = None
        self.pending: list[Item] = []
        self.group: list[Item] = []
        self.title: Trigger | None = None
        self.skip = False
        self.breakdown = False
        self.zero_until = -1
        self.heading = None
        self.listing = self.mute = False
        self.bare: Quantity | None = None

    def begin(self, sentence: Sentence) -> None:
        """Begin a sentence; an item of a list takes the status of the heading."""
        self.reset()
        self.start, self.end = sentence.first, sentence.end
        near = any(index in self.heads for index in range(sentence.first, sentence.first + 8))
        self.item = bool(self.list_status) and (near or not self.soft) and self.is_list_item(sentence)
        if self.item and self.list_status:
            self.current, self.trigger = [self.list_status], self.list_trigger
        elif self.list_status and sentence.end - sentence.first > 6 and self.reading.text(sentence.end - 1) != ":":
            self.list_status = None

    def is_list_item(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is an item of a list: it begins with a number or a bullet, or right behind a colon."""
        reading, first = self.reading, sentence.first
        text = reading.text(first)
        if reading.is_number(first) or text in _BULLETS or text == "(":
            return True
        if len(text) <= 2 and reading.text(first + 1) in (".", ")", "-", "/"):
            return True
        if reading.text(first + 1) == "/" or reading.text(first + 2) == "/":
            return True
        before = first - 1 if not reading.is_break(first - 1) else first - 2
        return reading.text(before) == ":" or first in self.names

    names: frozenset[int] = frozenset()
    harmful: frozenset[int] = frozenset()
    heads: frozenset[int] = frozenset()

    def finish(self, sentence: Sentence) -> None:
        """End a sentence: a verb that found nobody ahead speaks of its subject; a heading sets the status of its list."""
        self.settle()
        last = sentence.end - 1
        while last > sentence.first and self.reading.is_break(last):
            last -= 1
        short = sentence.end - sentence.first <= 4 and self.heading is not None and self.heading.kind == "victim"
        firm = self.reading.text(last) == ":" or short
        named = any(isinstance(item, Mention) for item in (*self.group, *self.pending))
        soft = self.heading is not None and self.heading.kind in ("noun", "victim") and not named and self.reading.is_break(sentence.end)
        if (firm or (soft and not self.item)) and self.heading:
            self.soft = not firm
            self.list_status, self.list_trigger = self.heading.status, self.heading

    def settle(self) -> None:
        """Give a verb that found nobody ahead to the subject before it."""
        if not self.trigger or self.taken or self.trigger.kind != "verb":
            return
        subject = self.subject
        if subject is None and self.last_named and _INTRANSITIVE & set(self.reading.words[self.trigger.first].stems):
            subject = self.last_named  # عاد محمولاً …، ومات قبل المغرب
        if subject is not None:
            self.assign(subject, self.trigger.status, self.trigger)
            self.taken = True

    def assign(self, item: Item, status: str, trigger: Trigger | None, *, also: bool = False) -> None:
        """Give ``item`` a status; with ``also`` beside one it has (مقتل وإصابة خمسة)."""
        if isinstance(item, Mention):
            old = self.outcome.statuses.get(item.first)
            if status == "survived" and old in ("missing", "detained"):
                status = "released"  # عُثر عليه على قيد الحياة
            if not outranks(old, status) or (old and trigger and self.is_earlier(trigger)):
                return
            if self.item and old == self.list_status and status != "killed":
                return  # what a list says of its items stands: اعتقل في … in a list of the released
            self.outcome.statuses[item.first] = status
            self.topic = item
        else:
            _, statuses = self.outcome.numbers.get(item.first, (item, []))
            also = also or (statuses == ["detained"] and status == "released")
            self.outcome.numbers[item.first] = (item, [*statuses, status] if also else [status])
            self.last_quantity = (item, status)
        if trigger:
            self.outcome.triggers[item.first] = trigger
            if self.is_earlier(trigger):
                self.outcome.earlier.add(item.first)

    def is_earlier(self, trigger: Trigger) -> bool:
        """Tell whether a word of harm speaks of what was before the news: بعد احتجازه, الذي كان العدو قد خطفه."""
        words = {self.reading.text(index) for index in range(max(trigger.first - 4, 0), trigger.first)}
        return bool(words & _EARLIER)

    def on_trigger(self, trigger: Trigger, following: Item | None) -> None:
        """Meet a word of harm; ``following`` is the next name or number."""
        if self.on_zero(trigger, following):
            return
        if trigger.kind == "weak" and (following is None or following.first - trigger.last > 3 * _WEAK_REACH) and not self.has_relative(trigger):
            return  # سقوط قذيفة: nobody is near
        if self.is_denied(trigger):
            self.current, self.trigger = [], None
            return
        if trigger.kind == "victim" and self.trigger and not self.taken and trigger.first - self.trigger.last == 1 and trigger.article:
            return  # وفاة المعتقلين: the victims are the object of what was said
        self.heading = trigger
        if trigger.kind == "victim" and not trigger.article and trigger.last + 1 < self.end:
            following_form = self.reading.words[trigger.last + 1].form
            if following_form.article and not following_form.preposition and not following_form.conjunction:
                trigger = replace(trigger, article=True)  # قتلى الشبكة
        if isinstance(following, Mention) and trigger.kind == "victim" and following.head <= trigger.first:
            self.title = trigger
            return
        if trigger.kind == "victim" and not trigger.article and self.is_predicate(trigger):
            return
        if isinstance(following, Quantity) and following.first <= trigger.first <= following.last and following.status:
            self.trigger = trigger
            return
        if trigger.kind == "victim" and trigger.status == "detained" and self.current[:1] == ["released"] and self.item:
            return  # من الأسيرات: in a list of the released
        if trigger.kind == "victim" and trigger.article and (self.is_apposition(trigger) or self.is_one(trigger)):
            return
        if self.is_among(trigger):
            return
        if trigger.kind == "state" and following is not None and not self.group and not self.pending:
            self.current, self.trigger, self.taken = [trigger.status], trigger, False
            return  # تحت الأنقاض حتى اللحظة: …
        if trigger.kind == "state" or trigger.pronoun:
            self.reach_back(trigger)
            return
        if trigger.kind in ("verb", "weak") and self.is_behind_subject(trigger):
            return
        self.settle()
        joined = self.trigger and not self.taken and self.current and trigger.first - self.trigger.last <= 2 and trigger.kind != "victim"
        if joined and {trigger.status, *self.current} != {"detained", "missing"} and self.reading.text(trigger.first)[0] == "و":
            self.current.append(trigger.status)
        elif not joined:
            self.current = [trigger.status]
        self.subject = self.pending[-1] if self.pending else None
        self.trigger, self.taken, self.skip, self.breakdown = trigger, False, False, False

    def has_relative(self, trigger: Trigger) -> bool:
        """Tell whether a relative pronoun stands right before a word of harm."""
        return any("relative" in self.reading.words[index].starts for index in (trigger.first - 1, trigger.first - 2) if index >= self.start)

    def is_denied(self, trigger: Trigger) -> bool:
        """Tell whether the harm is denied or only asked for: لا صحة لمقتل …, يطالبون بالإفراج عن …"""
        reading, first = self.reading, trigger.first
        before = {stem for index in range(max(first - 5, self.start), first) for stem in reading.words[index].stems}
        untrue = any(reading.text(k) == "صحه" and reading.text(k - 1) in ("لا", "ولا", "عدم") for k in range(max(first - 5, self.start + 1), first))
        if trigger.kind == "noun" and (untrue or before & _DENIALS or (trigger.status == "released" and before & _WISHES)):
            return True
        ahead = range(trigger.last + 1, min(trigger.last + 16, self.end - 1))
        return trigger.kind == "noun" and any(reading.text(k) == "غير" and reading.text(k + 1) in ("صحيح", "صحيحه") for k in ahead)

    def is_apposition(self, trigger: Trigger) -> bool:
        """Read a word for victims behind a name: الصياد … بلغيث، المختطف منذ …"""
        before = max((self.group, self.pending), key=lambda items: items[-1].first if items else -1)[-1:]
        if not before or not isinstance(before[0], Mention) or trigger.first - before[0].last > 2:
            return False
        self.assign(before[0], trigger.status, trigger)
        return True

    def is_among(self, trigger: Trigger) -> bool:
        """Read a word for victims that tells where somebody is counted (ما زال بين المفقودين) or what people were (كانوا محتجزين)."""
        before = self.reading.text(trigger.first - 1)
        if trigger.kind != "victim":
            return False
        if not trigger.article and before in ("كان", "كانوا", "كانت", "كانا"):
            return bool(self.group)
        if before == "بين" and self.reading.text(trigger.first - 2) in ("من", "ومن") and self.pending:
            return True  # جنديان من بين الجرحى …
        if before not in ("بين", "ضمن", "عداد") or not self.pending or trigger.first - self.pending[-1].last > 6:
            return False
        self.assign(self.pending[-1], trigger.status, trigger)
        return True

    def is_predicate(self, trigger: Trigger) -> bool:
        """Read a word for victims that says what became of a number: ما يزال أربعة من العمال مفقودين."""
        last = self.pending[-1] if self.pending else None
        if not isinstance(last, Quantity) or not 0 < trigger.first - last.last <= 3 or last.status:
            return False
        self.assign(last, trigger.status, trigger)
        self.pending, self.group = [], [last]
        self.zero_until = max(self.zero_until, trigger.last)
        return True

    def is_one(self, trigger: Trigger) -> bool:
        """Tell whether a word for a victim means one known already: القتيل, الضحية."""
        return self.reading.words[trigger.first].stems[-1] in ("ضحيه", "قتيل", "شهيد", "قتيله", "جريح", "مصاب", "معتقل", "اسير", "مخطوف", "رهينه")

    def on_zero(self, trigger: Trigger, following: Item | None) -> bool:
        """Read 'nobody was harmed'; give whether it was that."""
        reading, first = self.reading, trigger.first
        again = first <= self.zero_until + 2 and reading.text(first - 1) in ("او", "ولا", "و") or first == self.zero_until + 1 and reading.text(first)[0] == "و"
        if not again and not self.is_negated(trigger):
            return False
        if trigger.status == "survived":
            self.reach_back(trigger)
            return True
        if reading.text(trigger.last + 1) in ("باذي", "اذي"):
            return True
        if following and following.first - trigger.last <= 1 and not (isinstance(following, Quantity) and following.n in (None, 1)):
            return False
        status = "casualties" if reading.text(first) in ("ضحايا", "خساير") else trigger.status
        quantity = Quantity(first, trigger.last, 0, 0, 0, "exact", status, None, sure=True)
        self.outcome.numbers[-1 - first] = (quantity, [status])
        self.zero_until = max(trigger.last, following.last if isinstance(following, Quantity) and following.first <= trigger.last + 1 else 0)
        self.current, self.trigger = [], None
        return True

    def is_negated(self, trigger: Trigger) -> bool:
        """Tell whether a negation stands up to six words before, with nothing but filling between."""
        first = trigger.first
        if trigger.pronoun or any(self.reading.text(k) == "الا" for k in range(first + 1, first + 4)):
            return False  # ولم يُفرج إلا عن …
        if (trigger.kind == "noun" and self.reading.text(first) in ("جثامين", "الجثامين", "جثه", "الجثه")):
            return False
        any_ = self.reading.text(first - 1) == "اي" and self.reading.text(first - 2) != "في"  # لم يسجّل القسم أي قتيل
        for index in range(first - 1, max(first - 8, self.start - 1), -1):
            word = self.reading.words[index]
            if not self.reading.is_word(index) or index in self.reading.numbers:
                return False
            if "negation" in word.starts and word.text != "غير":
                return trigger.kind != "weak"
            if not any_ and not (_FILLING & set(word.stems)):
                return False
        return False

    def reach_back(self, trigger: Trigger) -> None:
        """Give the status to who was named last: بعد إصابته, لقي … مصرعه."""
        pending = [item for item in self.pending if not (isinstance(item, Mention) and item.context == "kin_of")]
        before = max((self.group, pending), key=lambda items: items[-1].first if items else -1)
        targets = before if trigger.pronoun in _PLURAL else before[-1:]
        if not targets and self.last_named is not None and trigger.first - self.last_named.last <= 3:
            targets = [self.last_named]  # أكدت أسرة الممرضة حواء انقطاع أخبارها
        if not targets and self.topic is not None and trigger.kind != "weak":
            targets = [self.topic]
        for item in targets:
            self.assign(item, trigger.status, trigger)
        if targets:
            self.pending = []
        if trigger.status not in self.current:
            self.current = []
        self.trigger, self.taken = trigger, True

    def is_behind_subject(self, trigger: Trigger) -> bool:
        """Read a verb behind its subject or in a relative clause: الشابة … التي قُتلت, 1792 شخصا قتلوا."""
        reading, before = self.reading, trigger.first - 1
        while reading.text(before) in ("قد", "كان", "كانا", "كانوا", "كانت", "تم", "لقد"):
            before -= 1
        relative = reading.is_word(before) and "relative" in reading.words[before].starts
        if relative:
            before -= 1
        while reading.text(before) in (",", ")", "(") or (reading.text(before) == '"' and self.pending and self.is_quoted(self.pending[-1])):
            before -= 1
        if self.bare is not None and self.bare.last == before and not relative and reading.text(trigger.first)[0] != "و":
            self.pending.append(self.bare)
        told = self.group[-1] if self.group else None
        counted = isinstance(told, Quantity) and told.status in ("detained", "missing") and told.last == before
        candidates = self.pending[-1:] or (self.group[-1:] if relative or counted else [])
        item = candidates[0] if candidates else None
        if item is None and relative and before < self.start and self.last_named is not None:
            self.assign(self.last_named, trigger.status, trigger)
            return True  # a name on a line of its own, and الذي وافته المنية on the next
        if item is None or not item.first <= before <= item.last + (6 if relative else 1) or (trigger.kind == "weak" and not relative):
            return False
        for other in joined(self.pending) if item in self.pending and not relative else [item]:
            if relative and other not in self.group:
                self.group = [other]
            self.assign(other, trigger.status, trigger)
        if item in self.pending:
            self.pending = []
        if not relative:
            self.trigger, self.current, self.taken = trigger, [trigger.status], True
            self.group = [item]
        return True

    @staticmethod
    def is_quoted(item: Item) -> bool:
        """Tell whether the quotation mark behind ``item`` is its own, and does not open somebody's words."""
        return isinstance(item, Mention) and item.quoted

    def on_mention(self, mention: Mention) -> None:
        """Meet a name."""
        self.last_named = mention
        if self.title is not None and mention.head <= self.title.first:
            status, self.title = self.title.status, None
            if status == "killed" or not (self.current and self.current[0] != status and not self.skip):
                self.assign(mention, status, None)
                self.group = [mention]
                return
        self.title = None
        if not self.current and mention.context == "called" and self.last_quantity and self.is_one_of(mention):
            self.assign(mention, self.last_quantity[1], None)
            self.current, self.trigger, self.listing = [self.last_quantity[1]], None, True
            self.take(mention)
            return
        if not self.skip and not self.mute and not self.current and (status := self.shared(mention)):
            self.assign(mention, status, None)
            self.group.append(mention)
            return
        if self.skip or mention.context == "kin_of" or not self.reaches(mention):
            self.skip = False
            if not self.is_speaker(mention):
                self.pending.append(mention)
            return
        self.assign(mention, self.current[0], self.trigger)
        self.take(mention)

    def shared(self, mention: Mention) -> str | None:
        """Give the status of the person before, where 'and' joins this one and no word of harm of its own follows: …، والعامل محمد …"""
        last = self.group[-1] if self.group else None
        if not isinstance(last, Mention) or mention.context not in ("title", "kin", "also") or self.reading.text(mention.head)[0] != "و":
            return None
        if any(index in self.harmful for index in range(mention.last + 1, min(mention.last + 9, self.end))):
            return None
        return self.outcome.statuses.get(last.first)

    def is_speaker(self, mention: Mention) -> bool:
        """Tell whether a name is the subject of a verb of speech before it, with no أن between: وقال مدير المرصد …"""
        if self.speech < self.start:
            return False
        if mention.first - self.speech >= 14:
            return False
        return not _THAT & {self.reading.text(index) for index in range(self.speech + 1, mention.first)}

    def is_one_of(self, mention: Mention) -> bool:
        """Read a name that is one of a number told before: الأول يُدعى …, عُرف منهم …"""
        words = {self.reading.text(index) for index in range(max(mention.first - 6, 0), mention.first)}
        return bool(words & _ONE_OF)

    def on_quantity(self, quantity: Quantity) -> None:
        """Meet a number of people."""
        if quantity.first <= self.zero_until:
            return
        if quantity.status in ("detained", "missing") and self.reading.text(quantity.first)[0] != "و" and self.current[:1] not in ([], [quantity.status], ["survived"]) and self.reaches(quantity):
            quantity = replace(quantity, status=None)  # وارتقى ثلاثة أسرى, أُطلق سراح 45 أسيراً
        if quantity.status:
            if not quantity.sure and not self.is_statement(quantity):
                return
            part = self.breakdown
            self.assign(replace(quantity, part=part), quantity.status, self.trigger)
            self.current, self.taken, self.skip = [quantity.status], True, False
            self.group = [quantity]
            return
        if not self.current and self.last_quantity and self.reading.text(quantity.last) in ("منهم", "منها", "منهن"):
            self.breakdown = True  # 31 إصابة، 6 منها بالرصاص الحي
        if self.breakdown and self.last_quantity:
            status = self.current[0] if self.current and not self.taken else self.last_quantity[1]
            self.assign(replace(quantity, part=True), status, self.trigger)
            self.current, self.taken = [status], True
            self.group.append(quantity)
            return
        if self.skip or not self.reaches(quantity):
            if quantity.sure:
                self.pending.append(quantity)
            elif quantity.unit is None and quantity.n is not None:
                self.bare = quantity
            return
        if self.reading.text(quantity.last) in ("منهم", "منها", "منهن"):
            quantity = replace(quantity, part=True)
        for status in ["casualties"] if {"killed", "injured"} <= set(self.current) else self.current:
            self.assign(quantity, status, self.trigger, also=True)
        self.take(quantity)

    def is_statement(self, quantity: Quantity) -> bool:
        """Tell whether a word for victims without a number states harm: سقوط قتلى, قتيل وجريح in a title."""
        before = self.reading.text(quantity.first - 1)
        opening = self.reading.is_break(quantity.first - 1) and self.reading.text(quantity.last + 1)[:1] in ("ف", "ب", "و")
        return quantity.n == 1 or before in ("سقوط", "بسقوط", "وسقوط", "وقوع", "او", "بين") or opening or (bool(self.current) and not self.item)

    def take(self, item: Item) -> None:
        """Note that the scope found ``item``."""
        if not self.taken:
            self.group = []
        self.group.append(item)
        self.taken = True
        self.pending = []

    def reaches(self, item: Item) -> bool:
        """Tell whether the scope that is open reaches ``item``."""
        if not self.current:
            return False
        trigger = self.trigger
        gap = item.first - trigger.last if trigger else 0
        if trigger and 2 < gap < 8:  # قتل ليلة أمس 5: a date between does not count
            between = range(trigger.last + 1, item.first)
            gap -= sum(index in self.reading.in_date or self.reading.text(index) in _SMALL for index in between)
        if trigger and trigger.kind == "weak" and not self.taken:
            mourned = bool(_MOURNING & set(self.reading.words[trigger.first].stems))
            if isinstance(item, Quantity) and (trigger.article or (item.sure and item.unit is not None)):
                return item.sure and item.unit is not None and gap <= _WEAK_REACH + 2
            return gap <= _WEAK_REACH * (3 if mourned and isinstance(item, Mention) else 1)
        if isinstance(item, Quantity) and trigger and self.is_agent(item, trigger):
            return False
        if isinstance(item, Quantity) and not item.sure:
            if item.n and item.unit is None and trigger and trigger.kind == "victim" and self.is_tally(trigger):
                return not self.taken and 0 < gap < 25
            if item.n and item.unit is None and self.is_enumerated(item):
                return True
            if item.n == 1 and self.taken and isinstance(self.group[-1], Mention) and self.is_added(item, self.group[-1]):
                return True
            if self.listing and item.n == 1 and self.reading.text(item.first)[0] == "و":
                return True
            return 0 < gap <= (1 if item.n is None else _BARE_REACH) or (self.taken and bool(self.group) and item.first - self.group[-1].last <= 1)
        return True

    def is_enumerated(self, item: Quantity) -> bool:
        """Tell whether a bare number is one of a list of parts: القتلى بحسب السبب: 15 بإطلاق نار، 5 بعبوات، وأربعة …"""
        if not self.trigger or self.trigger.kind != "victim" or item.first - self.trigger.last > 60:
            return False
        opened = any(self.reading.text(index) == ":" for index in range(self.trigger.last + 1, min(self.trigger.last + 8, item.first)))
        return opened and (self.reading.text(item.first - 1) in (":", ",", ";") or self.reading.text(item.first)[0] == "و")

    def is_added(self, item: Quantity, last: Mention) -> bool:
        """Tell whether a singular is joined to a person by 'and': …، الملازم عمار توفيق، وعنصر كان برفقته."""
        gap = item.first - last.last
        return self.reading.text(item.first)[0] == "و" and (gap <= 3 or (gap <= 12 and self.reading.text(item.first - 1) == ","))

    def is_tally(self, trigger: Trigger) -> bool:
        """Tell whether a word for victims heads a number: عدد القتلى, حصيلة الشهداء."""
        return any(_TALLIES & set(self.reading.words[index].stems) for index in range(max(trigger.first - 2, 0), trigger.first))

    def is_agent(self, item: Quantity, trigger: Trigger) -> bool:
        """Tell whether people without a number do the harm or are none of the harmed: اغتال مسلحون …, الضحية نازح من …"""
        if trigger.kind == "victim" and trigger.article and item.n == 1:
            return True
        return trigger.kind == "verb" and item.n is None and item.unit is not None and item.unit.kind == "fighter"

    def is_attribution(self, index: int) -> bool:
        """Tell whether بحسب names a source, and not a manner of counting (بحسب السبب)."""
        return self.reading.phrase(index, "attribution") > 0 and self.reading.text(index + 1) not in _MANNERS

    def begins_clause(self, index: int) -> bool:
        """Tell whether the word at ``index``, before a verb, begins a new clause."""
        text = self.reading.text(index)
        return text in ("ولا", "وما", "ولم")

    def list_now(self, index: int) -> None:
        """Begin to list those told of: 28 قتيلا هم خمسة مدنيين و…, وهم كل من …"""
        told = self.group[-1] if self.group else None
        kin = self.reading.words[index - 1].unit
        if kin is not None and kin.kind == "kin":
            self.current, self.mute = [], True  # والفقيد والد كل من …
            return
        if isinstance(told, Quantity) and index - told.last < 12:
            self.breakdown = True
        if not self.current and told is not None and self.last_quantity:
            self.current = [self.last_quantity[1]]
        self.listing = bool(self.current)

    def on_word(self, index: int) -> None:
        """Meet any other word: it may end the scope."""
        word = self.reading.words[index]
        starts = word.starts
        clause = word.text in ("فيما", "بينما") and self.reading.text(index - 1) == ","
        if clause or (word.verb and ((word.verb.conjunction == "و" and not word.verb.pronoun) or self.begins_clause(index - 1))):
            self.breakdown = self.listing = False
            intransitive = self.trigger is not None and bool(_INTRANSITIVE & set(self.reading.words[self.trigger.first].stems))
            if intransitive:
                self.settle()
            if self.taken or intransitive:
                self.current = []
        if not starts:
            return
        if "breakdown" in starts and self.last_quantity and self.reading.phrase(index, "breakdown"):
            self.breakdown = True
            return
        if "speech" in starts and self.reading.phrase(index, "speech"):
            self.settle()
            self.speech, self.group = index, []
            self.current, self.trigger, self.pending, self.breakdown = [], None, [], False
        elif ("attribution" in starts and self.is_attribution(index)) or ("agent" in starts and self.reading.phrase(index, "agent")):
            self.skip = True
        elif "listing" in starts and (self.current or self.last_quantity) and self.reading.phrase(index, "listing"):
            self.list_now(index)
        elif "adjunct" in starts and self.taken and not self.listing and self.reading.phrase(index, "adjunct"):
            self.current, self.trigger, self.breakdown = [], None, False


def joined(items: list[Item]) -> list[Item]:
    """Give the last of ``items`` with those that 'and' or a comma joins to it."""
    run = items[-1:]
    for item in reversed(items[:-1]):
        if run[0].first - item.last > 3:
            break
        run.insert(0, item)
    return run


def outranks(old: str | None, new: str) -> bool:
    """Tell whether a status told later replaces one told before: death is final, freedom ends captivity, wounds end an escape."""
    if old in (None, "none", "survived"):
        return True
    if old == "killed":
        return False
    return old != "injured" or new == "killed"


def resolve_scopes(reading: Reading, mentions: list[Mention], triggers: list[Trigger], quantities: list[Quantity]) -> Outcome:
    """Tie the words of harm to people and numbers; give the status of each that has one."""
    outcome = Outcome()
    walk = ScopeWalk(reading, outcome)
    walk.names = frozenset(mention.head for mention in mentions if mention.context == "list")
    walk.heads = frozenset(mention.first for mention in mentions)
    walk.harmful = frozenset(trigger.first for trigger in triggers)
    items: list[Item] = sorted([*mentions, *quantities], key=lambda item: item.first)
    at_item = {item.first: item for item in items}
    at_trigger = {trigger.first: trigger for trigger in triggers}
    position = 0
    for sentence in reading.sentences:
        if sentence.silent:
            continue
        walk.begin(sentence)
        inside = -1
        for index in range(sentence.first, sentence.end):
            while position < len(items) and items[position].last < index:
                position += 1
            following = items[position] if position < len(items) and items[position].first < sentence.end else None
            trigger, item = at_trigger.get(index), at_item.get(index)
            inside = max(inside, item.last) if isinstance(item, Mention) else inside
            if trigger:
                walk.on_trigger(trigger, following)
            if isinstance(item, Mention):
                walk.on_mention(item)
            elif item:
                walk.on_quantity(item)
            elif not trigger and index > inside:
                walk.on_word(index)
        walk.finish(sentence)
    return outcome
