"""What a word of harm reaches: people and numbers ahead of it, or those named before."""

from __future__ import annotations

from darcli.names.sex import guess_sex
from darcli.report.doers import has_object
from darcli.report.mentions import Mention
from darcli.report.quantity import Quantity
from darcli.report.scope_subjects import ScopeSubjects
from darcli.report.scope_words import (
    DENIALS,
    FALSE,
    FEARS,
    FILLING,
    KNOWN,
    LOSING,
    MOURNING,
    PLANS,
    PLOTS,
    RANSOM,
    RUMOURS,
    SEIZING,
    SMALL,
    VISITS,
    WEAK_REACH,
    WISHES,
    Item,
    joined,
)
from darcli.report.triggers import Trigger

DENYING = frozenset(
    {"ننفي", "نكذب", "كذب", "كذبت", "كذبوا", "دحض", "دحضت", "فند", "فندت", "نفي", "نفت", "نفوا", "ينفي", "تنفي", "نافيا", "نافيه"}
)
_DEMANDING = frozenset(
    {
        "طالب",
        "طالبت",
        "طالبوا",
        "يطالب",
        "تطالب",
        "يطالبون",
        "دعا",
        "دعت",
        "دعوا",
        "يدعو",
        "تدعو",
        "ناشد",
        "ناشدت",
        "ناشدوا",
        "مطالبا",
        "مطالبه",
        "مشترطا",
        "مشترطه",
        "مشترطين",
        "اشترط",
        "اشترطت",
        "اشترطوا",
        "يشترط",
        "تشترط",
    }
)
_FARTHEST_VERB = 24
# verbs of those who tell of harm, their subject behind them
_RECORDING = frozenset(
    {"تسجل", "يسجل", "توثق", "يوثق", "ترصد", "يرصد", "تعلن", "يعلن", "تذكر", "يذكر", "تورد", "يورد", "تبلغ", "يبلغ", "تشر", "يشر", "يسجلوا"}
)
_FUNERALS = frozenset({"تشييع", "وداع", "جنازه"})
_BY_MISTAKE = frozenset({"خطا", "بالخطا", "سهوا"})
_BUT = frozenset({"الا", "سوي"})


class ScopeReach(ScopeSubjects):
    """How far a scope reaches, forward and back, and what ends or denies it."""

    def is_denied(self, trigger: Trigger) -> bool:
        """Tell whether the harm is denied or only asked for: لا صحة لمقتل …, يطالبون بالإفراج عن …"""
        reading, first = self.reading, trigger.first
        texts = reading.texts
        before = {stem for word in reading.words[max(first - 5, self.start) : first] for stem in word.stems}
        untrue = "صحه" in before and any(
            texts[k] == "صحه" and texts[k - 1] in ("لا", "ولا", "عدم") for k in range(max(first - 5, self.start + 1), first)
        )
        asked = trigger.status == "released" and trigger.kind == "state"  # من أجل إطلاق سراحهما
        if trigger.status == "released" and before & PLANS:
            return True  # كان من المقرر أن يُفرج عنه
        if before & FEARS:
            return True  # ويُخشى أن يكونوا قد لقوا حتفهم
        if "مقابل" in before and trigger.status == "released" and not RANSOM.isdisjoint(texts[self.start : first]):
            return True  # طلبوا مبلغاً مقابل الإفراج عنه
        if (trigger.kind == "noun" or trigger.preposition or asked) and (
            untrue or before & DENIALS or (trigger.status == "released" and before & WISHES)
        ):
            return True
        if trigger.kind == "victim" and not _BY_MISTAKE.isdisjoint(texts[trigger.last + 1 : trigger.last + 4]):
            return True  # ورد اسم سامر ضمن الشهداء خطأً
        if trigger.kind in ("noun", "weak") and (self.is_complement(trigger) or self.is_plotted(trigger)):
            return True
        if "الخبر" in texts[trigger.last + 1 : trigger.last + 8] and "صحيح" in texts[trigger.last + 1 : trigger.last + 10]:
            return any(texts[k] in ("غير", "مو", "مش", "ليس") for k in range(trigger.last + 1, min(trigger.last + 10, self.end)))
        if trigger.kind == "noun" and self.is_rumour(trigger):
            return True
        if trigger.kind != "noun" or "غير" not in texts[trigger.last + 1 : trigger.last + 16]:
            return False
        ahead = range(trigger.last + 1, min(trigger.last + 16, self.end - 1))
        return any(texts[k] == "غير" and texts[k + 1] in ("صحيح", "صحيحه") for k in ahead)

    def is_plotted(self, trigger: Trigger) -> bool:
        """Tell whether a deed is only planned or called for: اعترف بالتخطيط لاغتيال سامر, حرّض على قتل خالد."""
        before = self.reading.words[max(trigger.first - 3, self.start) : trigger.first]
        led = trigger.preposition == "ل" or self.reading.texts[trigger.first - 1] in ("علي", "الي", "في")
        return led and trigger.status != "released" and any(not PLOTS.isdisjoint((*word.stems, word.form.stem)) for word in before)

    def is_rumour(self, trigger: Trigger) -> bool:
        """Tell whether news of harm is called false behind it: خبر اغتيال سامر عارٍ من الصحة, الأنباء عن وفاته لا أساس لها."""
        texts = self.reading.texts
        if RUMOURS.isdisjoint(texts[max(trigger.first - 4, self.start) : trigger.first]):
            return False
        ahead = range(trigger.last + 1, min(trigger.last + 14, self.end - 1))
        return any(texts[k] in FALSE or (texts[k] == "لا" and texts[k + 1] in ("اساس", "صحه")) for k in ahead)

    def is_complement(self, trigger: Trigger) -> bool:
        """Tell whether a verb further off denies or demands it: نفى المصدر ما تداولته صفحات عن مقتل …, طالبت بالكشف … والإفراج عن …"""
        reading, demand = self.reading, trigger.status == "released" and trigger.kind == "noun"
        for index in range(trigger.first - 1, max(trigger.first - _FARTHEST_VERB, self.start) - 1, -1):
            word = reading.words[index]
            if word.text in (".", ":", ";") or (word.text == "," and not demand):
                return False
            if DENYING & set(word.stems) or (demand and _DEMANDING & set(word.stems)):
                return True
            if word.verb and "relative" not in reading.words[index - 1].starts and reading.texts[index - 1] != "ما":
                return False
        return False

    def is_negated(self, trigger: Trigger) -> bool:
        """Tell whether a negation stands up to six words before, with nothing but filling between."""
        first = trigger.first
        if not _BUT.isdisjoint(self.reading.texts[first + 1 : first + 4]):
            return False  # ولم يُفرج إلا عن …
        if trigger.pronoun:  # ولم يُفرج عنه, لم يتم القبض عليه
            verb = first - (self.reading.texts[first - 1] in ("يتم", "تتم", "يجر"))
            return trigger.status in ("released", "detained") and self.reading.texts[verb - 1].lstrip("وف") in ("لم", "لن", "لما")
        if trigger.kind == "noun" and self.reading.texts[first] in ("جثامين", "الجثامين", "جثه", "الجثه"):
            return False
        any_ = self.reading.texts[first - 1] == "اي" and self.reading.texts[first - 2] != "في"  # لم يسجّل القسم أي قتيل
        named = False  # who it is that records none: لم تسجل فرقنا وقوع إصابات
        for index in range(first - 1, max(first - 8, self.start - 1), -1):
            word = self.reading.words[index]
            if not self.reading.is_word(index) or index in self.reading.numbers:
                return False
            if "negation" in word.starts and word.text != "غير":
                return trigger.kind != "weak" and (not named or self.reading.texts[index + 1] in _RECORDING)
            if any_ and trigger.kind == "victim" and DENYING & set(word.stems):
                return True  # نفت مصادر سقوط أي قتيل
            if not any_ and not (FILLING & set(word.stems)):
                named = True
                if word.harm or (word.verb and word.text not in _RECORDING) or trigger.kind not in ("noun", "victim"):
                    return False
        return False

    def is_apposition(self, trigger: Trigger) -> bool:
        """Read a word for victims behind a name: الصياد … بلغيث، المختطف منذ …"""
        before = max((self.group, self.pending), key=lambda items: items[-1].first if items else -1)[-1:]
        if not before or not isinstance(before[0], Mention):
            return False
        last = before[0].last
        if self.reading.texts[last + 1] in ('"', "("):  # سامر الحوراني (أبو علي) المأسور في …
            last = next((k for k in range(last + 2, last + 6) if self.reading.texts[k] in ('"', ")")), last)
        gap = trigger.first - last
        if gap > 2 or (gap == 2 and self.reading.is_word(last + 1)):
            return False  # زار سامر الحوراني عائلة الشهيد
        feminine = self.is_single(trigger) and self.reading.texts[trigger.first].endswith("ه")
        if feminine and guess_sex(before[0].units[0]) == "male":
            return False  # زار المحافظ نبيل الجراح الجريحة سعاد
        if not self.is_single(trigger) and self.is_visited(trigger):
            return False  # زار المحافظ سامر الحوراني الجرحى
        several = not self.is_single(trigger) and before[0] in self.pending
        for item in joined(self.reading, self.pending) if several else before:
            self.assign(item, trigger.status, trigger)
        return True

    def is_visited(self, trigger: Trigger) -> bool:
        """Tell whether somebody visits those whom a word for victims means."""
        return any(not VISITS.isdisjoint(word.stems) for word in self.reading.words[self.start : trigger.first])

    def is_seized(self, trigger: Trigger, mention: Mention) -> bool:
        """Tell whether a verb of arrest or release has the name for its object past who does it: أوقفت الشرطة سائق السيارة سامر."""
        between = self.reading.words[trigger.last + 1 : mention.head]
        seizes = not SEIZING.isdisjoint(self.reading.words[trigger.first].stems)
        return seizes and not any(word.verb or word.harm or word.text in (".", ":") or "relative" in word.starts for word in between)

    def is_among(self, trigger: Trigger) -> bool:
        """Read a word for victims that tells where somebody is counted (ما زال بين المفقودين) or what people were (كانوا محتجزين)."""
        before = self.reading.texts[trigger.first - 1]
        if not trigger.article and before in ("كان", "كانوا", "كانت", "كانا"):
            return bool(self.group)
        if before == "بين" and self.reading.texts[trigger.first - 2] in ("من", "ومن") and self.pending:
            return True  # جنديان من بين الجرحى …
        if self.reading.texts[trigger.first - 2] in ("ان", "بان", "وان"):
            return False  # قال إن بين القتلى سامر وخالد
        if before not in ("بين", "ضمن", "عداد") or not self.pending or trigger.first - self.pending[-1].last > 6:
            return False
        numbers = isinstance(self.pending[-1], Quantity)
        for item in joined(self.reading, self.pending) if numbers else self.pending[-1:]:  # خمس نساء وثلاثة أطفال بين القتلى
            self.assign(item, trigger.status, trigger)
        return True

    def is_predicate(self, trigger: Trigger) -> bool:
        """Read a word for victims that says what became of a number: ما يزال أربعة من العمال مفقودين."""
        if numbers := self.numbers_before(trigger):
            self.settle_numbers(numbers, trigger)
            return True
        return False

    def is_one(self, trigger: Trigger) -> bool:
        """Tell whether a word for a victim means one known already: القتيل, الضحية; القتيل هو … tells who."""
        if self.reading.texts[trigger.last + 1] in ("هو", "هي", ":", "يدعي", "تدعي", "فهو", "فهي", "فهم"):
            return False
        return self.reading.words[trigger.first].stems[-1] in KNOWN

    def is_new_clause(self, trigger: Trigger, following: Item | None) -> bool:
        """Tell whether a verb with 'and' or 'so' has its subject right behind it: …، فاستشهد أحدهما."""
        if self.reading.texts[trigger.last + 1] == "عن":
            return True  # 16 شخصاً، أُفرج عن عشرة منهم
        ahead = following.head if isinstance(following, Mention) else following.first if following is not None else -1
        return self.reading.texts[trigger.first][0] in "وف" and ahead == trigger.last + 1

    def shared(self, mention: Mention) -> str | None:
        """Give the status of the person before, where 'and' joins this one and no word of harm of its own follows: …، والعامل محمد …"""
        last = self.group[-1] if self.group else None
        if not isinstance(last, Mention) or mention.context not in ("title", "kin", "also") or self.reading.texts[mention.head][0] != "و":
            return None
        if len(self.met) > 1 and isinstance(self.met[-2], Mention) and self.met[-2].first > last.first:
            return None  # joined to somebody else
        if any(index in self.harmful for index in range(mention.last + 1, min(mention.last + 9, self.end))):
            return None
        return self.outcome.statuses.get(last.first)

    def reaches(self, item: Item) -> bool:
        """Tell whether the scope that is open reaches ``item``."""
        if not self.current or (self.limit and self.trigger is None and item.first > self.limit):
            return False
        trigger = self.trigger
        gap = item.first - trigger.last if trigger else 0
        if trigger and 2 < gap < 8:  # قتل ليلة أمس 5: a date between does not count
            between = range(trigger.last + 1, item.first)
            gap -= sum(index in self.reading.in_date or self.reading.texts[index] in SMALL for index in between)
        if trigger and gap > 2 * WEAK_REACH and not self.taken and self.reading.texts[trigger.first] in LOSING:
            return False  # فقد مطلع الشهر ابنه سامر, and no name further off
        if trigger and trigger.kind == "weak" and not self.taken:
            if isinstance(item, Quantity) and (self.are_members(item, trigger) or self.does_harm(item, trigger)):
                return False  # أوقفت عناصر الدرك ثلاثة, دهس مستوطن طفلين
            if isinstance(item, Quantity) and not item.sure and "سلم" in self.reading.texts[trigger.first]:
                return False  # سلّم رجال الحشد شاباً
            led = not _FUNERALS.isdisjoint(self.reading.words[trigger.first].stems)  # تشييع مقاتلين: those carried to the grave follow
            many = self.reading.texts[item.first].startswith(("ال", "عشرات", "ميات"))
            crowd = isinstance(item, Quantity) and item.n is None and item.status is None and (many or not led)
            if crowd and MOURNING & set(self.reading.words[trigger.first].stems):
                return False  # شيّع المئات جثمان سامر, شيّع أهالي البلدة جثمان سامر
            mourned = bool(MOURNING & set(self.reading.words[trigger.first].stems))
            if isinstance(item, Quantity) and (trigger.article or (item.sure and item.unit is not None)):
                return item.sure and item.unit is not None and gap <= WEAK_REACH + 2
            far = isinstance(item, Mention) and (mourned or self.is_seized(trigger, item))
            return gap <= WEAK_REACH * (3 if far else 1)
        return self.reaches_number(item, gap) if isinstance(item, Quantity) else True

    def stands_first(self, trigger: Trigger, following: Item | None) -> bool:
        """Tell whether a state stands before those it is told of: تحت الأنقاض حتى اللحظة: …; لقي … حتفه stands behind them."""
        if trigger.kind != "state" or following is None or (trigger.pronoun and trigger.status == "killed"):
            return False
        return not (self.group or self.pending or self.is_one_near(trigger))

    def is_inside(self, index: int) -> bool:
        """Tell whether a word belongs to the number met last: أُفرج عن 50 منهم، والباقون 160 …"""
        return bool(self.met) and isinstance(self.met[-1], Quantity) and self.met[-1].last >= index

    def are_members(self, item: Quantity, trigger: Trigger) -> bool:
        """Tell whether fighters of a force are the subject of a verb of arrest: أوقفت عناصر الدرك ثلاثة, not ضبط عناصر إرهابية."""
        of_force = item.n is None and not item.sure and item.first == item.last and self.reading.texts[item.last + 1].startswith("ال")
        return of_force and not SEIZING.isdisjoint(self.reading.words[trigger.first].stems) and isinstance(self.beyond, Quantity)

    def does_harm(self, item: Quantity, trigger: Trigger) -> bool:
        """Tell whether one person right behind a word of harm is its subject, as more stand right behind: دهس مستوطن طفلين."""
        return item.n == 1 and item.first == trigger.last + 1 and isinstance(self.beyond, Quantity) and self.has_object(item)

    def is_done_by(self, trigger: Trigger, following: Item | None) -> bool:
        """Tell whether the fighters before a verb did the harm to those right behind it: خمسة مسلحين قتلوا سامر …"""
        if has_object(self.reading, trigger):
            return True
        last = self.pending[-1] if self.pending else None
        if not isinstance(last, Quantity) or last.unit is None or last.unit.kind != "fighter" or trigger.first - last.last > 1:
            return False
        return isinstance(following, Mention) and following.head - trigger.last <= 2
