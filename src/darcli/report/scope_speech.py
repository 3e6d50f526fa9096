"""Who is named without being harmed: those who speak, those asked, those whose relatives are spoken of; and where a clause begins."""

from __future__ import annotations

from darcli.report.mentions import Mention
from darcli.report.scope_state import ScopeState
from darcli.report.scope_words import MANNERS, ONE_OF, THAT


class ScopeSpeech(ScopeState):
    """What the words right before a name make of it."""

    def is_owner(self, mention: Mention) -> bool:
        """Tell whether a name right before this one's titles says whose relative is spoken of: أصيبت والدة سامر."""
        before = mention.head - 1
        if self.reading.words[before].rank or ((unit := self.reading.words[before].unit_form) and unit.article):
            before -= 1  # زوج السيدة أميرة
        word, form = self.reading.words[before], self.reading.words[before].unit_form
        if mention.context != "short" or before < self.start or not word.unit or word.unit.kind != "kin" or not form or form.article:
            return False
        if form.stem.endswith("ه"):
            return self.reading.quote(before, before).endswith("ة")  # والدة, and not والده
        return not form.pronoun and not self.reading.quote(before, before).endswith("ي")

    def is_topic(self, mention: Mention, speech: int) -> bool:
        """Tell whether somebody else than the one named before a verb of speech speaks: سامر الحوراني، فقد أعلنت الوزارة توقيفه."""
        if self.reading.texts[mention.last + 1] != ",":
            return False
        return self.reading.texts[speech - 1] in ("فقد", "وقد", "قد") or self.reading.texts[speech][0] == "ف"

    def is_speaker(self, mention: Mention) -> bool:
        """Tell whether a name is the subject of a verb of speech before it, with no أن between: وقال مدير المرصد …"""
        if self.speech < self.start:
            return False
        if mention.first - self.speech >= 14 or (mention.skip and self.reading.texts[mention.first][0] in "لب"):
            return False  # نفت الدائرة وجود قيد لسامر
        if self.pending and self.pending[-1].first > self.speech and isinstance(self.pending[-1], Mention):
            return False
        return not THAT & {self.reading.texts[index] for index in range(self.speech + 1, mention.first)}

    def is_one_of(self, mention: Mention) -> bool:
        """Read a name that is one of a number told before: الأول يُدعى …, عُرف منهم …"""
        words = {self.reading.texts[index] for index in range(max(mention.first - 6, 0), mention.first)}
        return bool(words & ONE_OF)

    def is_speech(self, index: int) -> bool:
        """Tell whether a verb of speech stands at ``index``: طالب الوزير, and not طالب جامعي."""
        word, following = self.reading.words[index], self.reading.words[index + 1]
        if word.unit and following.common and not following.form.article and not following.form.preposition:
            return False
        before = self.reading.words[index - 1].harm
        if before is not None and before.kind == "noun" and word.unit:
            return False  # مصرع طالب بالثانوية
        return self.reading.phrase(index, "speech") > 0

    def is_attribution(self, index: int) -> bool:
        """Tell whether بحسب names a source, and not a manner of counting (بحسب السبب)."""
        return self.reading.phrase(index, "attribution") > 0 and self.reading.texts[index + 1] not in MANNERS

    def begins_clause(self, index: int) -> bool:
        """Tell whether the word at ``index``, before a verb, begins a new clause."""
        text = self.reading.texts[index]
        return text in ("ولا", "وما", "ولم")

    def turns_to_other(self, index: int) -> bool:
        """Tell whether a conjunction turns to somebody else: …، غير أن النقيب سامر نفى ذلك; …، لكن خالداً لم يحضر."""
        texts = self.reading.texts
        return texts[index] in ("لكن", "ولكن") or (texts[index] == "ان" and texts[index - 1] in ("غير", "الا", "بيد", "علي"))
