"""The state of the walk over scopes: what is open, who was met, what was found."""

from __future__ import annotations

from dataclasses import dataclass, field

from darcli.report.labels import find_label, is_dateline
from darcli.report.mentions import Mention
from darcli.report.quantity import Quantity
from darcli.report.reading import Reading, Sentence
from darcli.report.rows import find_figure, is_row
from darcli.report.scope_words import AGAIN, ATTACKS, BULLETS, EARLIER, EXPLODING, INTRANSITIVE, SINCE, Item, outranks
from darcli.report.triggers import Trigger

_THAT_HE = frozenset({"انه", "انها", "بانه", "بانها", "انهم", "بانهم"})


@dataclass(slots=True)
class Outcome:
    """What the walk found: the status of each mention and quantity by its first token, zeros, and which trigger gave it."""

    statuses: dict[int, str] = field(default_factory=dict)
    triggers: dict[int, Trigger] = field(default_factory=dict)
    earlier: set[int] = field(default_factory=set)  # mentions whose status is of what was before the news
    again: set[int] = field(default_factory=set)  # mentions whose status is said to be so once more
    numbers: dict[int, tuple[Quantity, list[str]]] = field(default_factory=dict)

    @property
    def quantities(self) -> list[tuple[Quantity, str]]:
        """Give each number of people with each status it has."""
        return [(quantity, status) for quantity, statuses in self.numbers.values() for status in statuses]


class ScopeState:
    """What the walk knows at a word: the open scope, who was met in the sentence, and the list it may stand in."""

    def __init__(self, reading: Reading, outcome: Outcome) -> None:
        self.reading = reading
        self.outcome = outcome
        self.names: frozenset[int] = frozenset()
        self.harmful: frozenset[int] = frozenset()
        self.first_told: dict[str, int] = {}  # where each status is first told, words for victims aside
        self.heads: frozenset[int] = frozenset()
        self.beyond: Item | None = None  # the item behind the one that is met
        self.start = self.end = 0
        self.speech = -1
        self.item = False
        self.soft = False
        self.rows = self.row = False
        self.label = 0  # the colon behind the label of an item: نابلس (4): …
        self.list_status: str | None = None
        self.list_trigger: Trigger | None = None
        self.heading: Trigger | None = None
        self.topic: Mention | None = None
        self.last_named: Mention | None = None
        self.last_quantity: tuple[Quantity, str] | None = None
        self.numbered: list[tuple[Quantity, str]] = []
        self.reset()

    def reset(self) -> None:
        """Begin a sentence."""
        self.current: list[str] = []
        self.trigger: Trigger | None = None
        self.taken = False
        self.subject: Item | None = None
        self.pending: list[Item] = []
        self.met: list[Item] = []  # all names and numbers of the sentence so far
        self.boxes: list[tuple[int, str]] = []  # where numbers in brackets ended, and what befell them
        self.alone = False  # nobody stands ahead of the word of harm that is met
        self.last_trigger: Trigger | None = None
        self.theme: Mention | None = None  # of whom the sentence speaks anew: أما سامر الحوراني
        self.parts: set[int] = set()  # numbers that are parts of the one before them
        self.group: list[Item] = []
        self.title: Trigger | None = None
        self.skip = False
        self.skip_end = 0  # where a name must begin at the latest to be skipped
        self.breakdown = False
        self.zero_until = -9
        self.told_until = -9  # numbers up to there are told by a word of harm that was read already
        self.heading = None
        self.listing = self.mute = False
        self.bare: Quantity | None = None
        self.owners: set[int] = set()  # those named whose relatives are spoken of
        self.added = ""  # the status told last in the sentence, for those whom فضلاً عن, مع add
        self.single: Quantity | None = None  # one person without name or status
        self.limit = 0  # how far what was added reaches, 0 where a word of harm itself reaches
        self.agent: tuple[int, int] | None = None  # the verb whose subject was met, and where that ends
        self.spoken: Mention | None = None  # named before a verb of speech: أما الضابط سامر، فقد أعلنت الوزارة توقيفه
        self.skipped: Mention | None = None

    def begin(self, sentence: Sentence) -> None:
        """Begin a sentence; an item of a list takes the status of the heading."""
        self.reset()
        self.start, self.end = sentence.first, sentence.end
        near = not self.heads.isdisjoint(range(sentence.first, sentence.first + 8))
        self.row = self.rows and is_row(self.reading, sentence)
        self.label = find_label(self.reading, sentence) if self.list_status and not self.soft else 0
        byline = self.soft and bool(self.list_status) and is_dateline(self.reading, sentence)
        self.item = bool(self.list_status) and not byline and (near or not self.soft) and (self.label > 0 or self.is_list_item(sentence))
        if (self.item or self.row) and self.list_status:
            self.current, self.trigger = [self.list_status], self.list_trigger
        elif self.list_status and sentence.end - sentence.first > 6 and self.reading.texts[sentence.end - 1] != ":":
            self.list_status = None

    def is_list_item(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is an item of a list: it begins with a number or a bullet, or right behind a colon."""
        reading, first = self.reading, sentence.first
        text = reading.texts[first]
        if reading.is_number(first) or text in BULLETS or text == "(":
            return True
        if len(text) <= 2 and reading.texts[first + 1] in (".", ")", "-", "/"):
            return True
        if reading.texts[first + 1] == "/" or reading.texts[first + 2] == "/":
            return True
        before = first - 1 if not reading.is_break(first - 1) else first - 2
        return reading.texts[before] == ":" or first in self.names

    def finish(self, sentence: Sentence) -> None:
        """End a sentence: a verb that found nobody ahead speaks of its subject; a heading sets the status of its list."""
        self.settle()
        last = sentence.end - 1
        while last > sentence.first and self.reading.is_break(last):
            last -= 1
        short = sentence.end - sentence.first <= 4 and self.heading is not None and self.heading.kind == "victim"
        firm = self.reading.texts[last] == ":" or short
        told = self.heading is not None and (self.reading.texts[last] == ":" or find_figure(self.reading, sentence) > 0)
        self.rows = told or self.row  # a toll or a heading, and the lines of a table below it
        named = any(isinstance(item, Mention) for item in (*self.group, *self.pending))
        soft = self.heading is not None and self.heading.kind in ("noun", "victim") and not named and self.reading.is_break(sentence.end)
        told_both = self.last_quantity is not None and self.last_quantity[1] == "casualties" and self.last_quantity[0].first >= self.start
        if told_both and firm:
            self.list_status = None  # مقتل وإصابة ثلاثة أشخاص: each item tells its own
        elif (firm or (soft and not self.item)) and self.heading:
            self.soft = not firm
            joined = self.heading.first - 1 in self.harmful and self.heading.status == "injured"  # مقتل وإصابة عدد منهم: names the dead
            self.list_status, self.list_trigger = "killed" if joined else self.heading.status, self.heading

    def settle(self) -> None:
        """Give a verb that found nobody ahead to the subject before it."""
        if not self.trigger or self.taken or self.trigger.kind != "verb" or self.reading.texts[self.trigger.last + 1] == "عن":
            return
        subject = self.subject
        if isinstance(subject, Quantity) and subject.unit is not None and subject.unit.sex == "m" and subject.n == 1:
            feminine = self.reading.texts[self.trigger.first].endswith("ت")  # وهي تحمل رضيعها … وفارقت الحياة
            subject = None if feminine else subject
        if subject is None and self.last_named and INTRANSITIVE & set(self.reading.words[self.trigger.first].stems):
            subject = self.last_named if self.is_alone(self.trigger) else None  # عاد محمولاً …، ومات قبل المغرب
        that = self.reading.texts[self.trigger.first - 1] in _THAT_HE
        if (
            that
            and isinstance(subject, Mention)
            and ":" not in self.reading.texts[self.speech : subject.first]
            and self.speech >= self.start
        ):
            subject = None  # قالت سعاد إنه مات
        if subject is not None:
            self.assign(subject, self.trigger.status, self.trigger)
            self.taken = True

    def is_alone(self, trigger: Trigger) -> bool:
        """Tell whether no subject stands right behind a verb: مات قبل المغرب; not توفي شلهوب بالسرطان."""
        word = self.reading.words[trigger.last + 1]
        free = (
            not word.spelled or word.common or bool(word.starts) or bool(word.form.preposition) or trigger.last + 1 in self.reading.in_date
        )
        others = word.text == "او" or word.text.endswith(("هم", "هن", "هما"))  # قضى جميعهم, قضى أو فُقد
        return free and not (word.unit or word.given or word.rank or others)

    def assign(self, item: Item, status: str, trigger: Trigger | None, *, also: bool = False) -> None:
        """Give ``item`` a status; with ``also`` beside one it has (مقتل وإصابة خمسة)."""
        if isinstance(item, Mention):
            old = self.outcome.statuses.get(item.first)
            lifted = trigger is not None and self.reading.texts[trigger.first].endswith(("انتشال", "انتشل", "انتشلت", "انتشلوا", "اخراج"))
            if status == "survived" and old in ("missing", "detained") and not lifted:
                status = "released"  # عُثر عليه على قيد الحياة
            replaced = outranks(old, status) or (old == "killed" and status == "injured" and self.is_attempt(item, trigger))
            if not replaced or (old and trigger and self.is_earlier(trigger)):
                return
            if self.item and old == self.list_status and status not in ("killed", "released"):
                return  # what a list says of its items stands: اعتقل في … in a list of the released
            if old in ("released", "detained") and status == "injured" and trigger and trigger.kind == "state":
                return  # نُقل الأسير بحالة حرجة: how a captive fares
            if old == "released" and status in ("detained", "missing") and trigger and not self.is_again(trigger):
                return  # أُفرج عن … الذي اعتقل قبل سنوات
            self.outcome.statuses[item.first] = self.added = status
            self.topic = item
        else:
            _, statuses = self.outcome.numbers.get(item.first, (item, []))
            if trigger and trigger.kind == "verb" and EXPLODING & set(self.reading.words[trigger.first].stems):
                return  # فجر انتحاري نفسه: a bomber is named or not told of
            if statuses and trigger and self.is_earlier(trigger):
                return  # ثلاثة أُعدموا بعد اختطافهم
            own = trigger is not None and trigger.kind == "verb" and trigger.first == item.last + 1  # وسبعة أصيبوا
            victims = item.n is None and (statuses, status) == (["killed"], "missing")
            if statuses in (["released"], ["detained"]) and status == "injured" and trigger and trigger.kind == "state":
                return  # الإفراج عن عشرة أسرى بحالة صعبة
            if statuses and not also and not own and not victims and not outranks(statuses[-1], status):
                return  # 8 جثث من تحت الأنقاض
            also = also or (statuses == ["detained"] and status == "released")
            self.outcome.numbers[item.first] = (item, [*statuses, status] if also else [status])
            self.last_quantity, self.added = (item, status), status
            self.numbered.append(self.last_quantity)
        if trigger:
            self.outcome.triggers[item.first] = trigger
            if self.is_earlier(trigger):
                self.outcome.earlier.add(item.first)
            elif self.is_again(trigger):
                self.outcome.again.add(item.first)

    def is_attempt(self, mention: Mention, later: Trigger | None) -> bool:
        """Tell whether the word before ``later`` names only what was aimed at: عملية اغتيال استهدفت سامر، مما أدى إلى إصابته."""
        told = self.outcome.triggers.get(mention.first)
        if later is None or not later.pronoun or told is None or told.first < self.start:
            return False
        words = self.reading.words
        return "اغتيال" in (*words[told.first].stems, words[told.first].form.stem) and not ATTACKS.isdisjoint(words[told.last + 1].stems)

    def is_earlier(self, trigger: Trigger) -> bool:
        """Tell whether a word of harm speaks of what was before the news: بعد احتجازه, الذي كان العدو قد خطفه."""
        words = self.reading.words
        if trigger.kind == "verb" and words[trigger.first - 1].text in ("كان", "كانت", "كانوا") and self.item:
            return True  # - سامر نبيل، كان اعتُقل من منزله: in a list of those set free
        for index in range(trigger.first - 1, max(trigger.first - 8, self.start) - 1, -1):
            if words[index].text in EARLIER and (trigger.first - index <= 4 or words[index].text in SINCE):
                return True
            if words[index].verb or words[index].text in (".", ";", ","):
                return False  # بعد مضي تسع سنوات على اعتقاله, but not of a clause further back
        return False

    def is_again(self, trigger: Trigger) -> bool:
        """Tell whether a word of harm says that it was done once more: أُعيد اعتقاله, اعتقل مجدداً."""
        near = self.reading.words[max(trigger.first - 3, self.start) : min(trigger.last + 8, self.end)]
        return not AGAIN.isdisjoint([stem for word in near for stem in word.stems])

    def take(self, item: Item) -> None:
        """Note that the scope found ``item``."""
        if not self.taken:
            self.group = []
        self.group.append(item)
        self.taken = True
        self.pending = []
