"""People told of in the form of a record: الاسم: …, الحالة: شهيد, تاريخ الاعتقال: …; and what a word right behind a name says it is."""

from __future__ import annotations

from darcli.names.sex import guess_sex
from darcli.report.mentions import Mention
from darcli.report.quantity import VICTIM_SINGLES
from darcli.report.scope_lists import ScopeLists
from darcli.report.triggers import Trigger

_NAMED = frozenset({"الاسم", "اسم", "الاسمه"})
_RELATIVES = frozenset({"الام", "الاب", "الوالد", "الوالده", "الزوج", "الزوجه", "البلاغ", "المبلغ", "الموثق", "الباحث"})
_FIELDS = frozenset(
    {"تاريخ", "مكان", "سبب", "ظروف", "الحاله", "حاله", "الوضع", "وضع", "المصير", "مصير", "جهه", "طريقه", "سنه", "عام", "كيفيه"}
)
_EMPTY = frozenset({"-", "–", "—", "", "غير", "لا", "؟", "?"})
_LINKS = frozenset({"(", "-", "–", "—", ":", "/", "|", "بس", "وهو", "وهي", "هو", "هي", "لكنه", "لكنها"})
_HOSPITALS = frozenset({"المستشفي", "المشفي", "مستشفي", "مشفي"})
_THAT = frozenset({"انه", "انها", "بانه", "بانها"})
_LONGEST_LINE = 40


class ScopeRecords(ScopeLists):
    """The walk at the fields of a record, and at words for victims that are predicates."""

    recorded: Mention | None = None

    def on_field(self, trigger: Trigger) -> bool:
        """Meet a word of harm in a field of somebody's record; give whether it was that."""
        reading, record = self.reading, self.record_of(trigger)
        if record is None:
            return False
        first = trigger.first
        if reading.texts[trigger.last + 1] == ":":  # تاريخ الوفاة: 2014
            field = (
                not _FIELDS.isdisjoint(reading.texts[max(first - 3, self.start) : first]) and reading.texts[trigger.last + 2] not in _EMPTY
            )
        else:  # الحالة: شهيد
            colon = next((index for index in range(first - 1, max(first - 4, self.start), -1) if reading.texts[index] == ":"), 0)
            field = colon > 0 and not _FIELDS.isdisjoint(reading.texts[max(colon - 3, self.start) : colon])
        if not field:
            return False
        self.assign(record, trigger.status, None)
        self.told_until = max(self.told_until, trigger.last)
        return True

    def record_of(self, trigger: Trigger) -> Mention | None:
        """Give whose record is being told at a word of harm: who was named last behind الاسم and a colon."""
        near = self.recorded is not None and trigger.first - self.recorded.last <= 3 * _LONGEST_LINE
        return self.recorded if near else None

    def note_record(self, mention: Mention) -> None:
        """Note that a record of somebody begins: الاسم الكامل: سامر, but not اسم الأم: سعاد within it."""
        texts, before = self.reading.texts, range(max(mention.head - 5, 0), mention.head)
        colon = next((index for index in before if texts[index] == ":"), 0)
        label = {stem for word in self.reading.words[max(colon - 3, 0) : colon] for stem in word.stems} if colon else frozenset()
        if not _NAMED.isdisjoint(label) and _RELATIVES.isdisjoint(label):
            self.recorded = mention

    def is_said_of(self, trigger: Trigger) -> bool:
        """Read a word for one victim right behind a name as what is said of it: سامر الحوراني أسير منذ 2004, (شهيد), وهو جريح."""
        last = self.met[-1] if self.met else None
        form = self.reading.words[trigger.first].harm_form
        if not isinstance(last, Mention) or trigger.article or trigger.preposition or form is None or form.stem not in VICTIM_SINGLES:
            return False
        between = self.reading.texts[last.last + 1 : trigger.first]
        if len(between) < 9 and not _HOSPITALS.isdisjoint(between):
            between = []  # وصلت أمس إلى المستشفى مصابة
        if between and between[-1] in _THAT and len(between) < 12 and ":" not in between:
            between = []  # أُبلغت عائلة الفتى سامر، منذ الأمس، أنه محتجز
        if len(between) > 2 or form.conjunction or not _LINKS.issuperset(between) or last.first in self.owners:
            return False
        if guess_sex(last.units[0]) == ("male" if form.stem.endswith("ه") else "female"):
            return False
        self.assign(last, trigger.status, trigger)
        self.told_until = max(self.told_until, trigger.last)
        return True
