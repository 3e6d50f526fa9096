"""Numbers that stand in a row of parts of one told before: 14 إصابة، 3 بالرصاص و6 بالغاز; 210 أشخاص (الإناث 30، الذكور 180)."""

from __future__ import annotations

from darcli.report.quantity import Quantity
from darcli.report.rows import is_label
from darcli.report.scope_tables import ScopeTables
from darcli.text.gazetteer import is_place

# what a part is due to or where it was, right behind its number; a preposition written together with its noun is seen by itself
_DUE_TO = frozenset({"نتيجه", "جراء", "بسبب", "اثر", "في", "قرب", "علي", "تحت", "عبر", "داخل"})
_NO_CAUSES = frozenset({"بالميه", "بالمايه", "بالمية", "بالالف", "بتوقيت", "بينما", "بين", "بعد", "بدون", "به", "بها", "بهم"})
_NO_LABELS = frozenset({"عمر", "عمره", "عمرها", "سن", "رقم", "عدد", "ثم", "منذ", "حتي", "بعد", "قبل"})
_JOINING = frozenset({",", ";", ":", "و"})
_LONGEST_LABEL = 6
_LONGEST_ROW = 60
_FARTHEST_WHOLE = 30


class ScopeParts(ScopeTables):
    """The walk at rows of parts."""

    def is_row_part(self, item: Quantity) -> bool:
        """Tell whether a bare number is told of a part of the people told of before, by cause, place or label."""
        if item.unit is not None or item.status is not None or not item.n or not self.numbered:
            return False
        texts = self.reading.texts
        boxed = (texts[item.first - 1], texts[item.last + 1]) == ("(", ")")
        front, after = item.first - 1 - boxed, item.last + 1 + boxed
        told = self.numbered[-1][0]
        free = self.taken or not self.current or (self.trigger is not None and told.first <= self.trigger.first <= told.last)
        if free and self.is_of_cause(item, front, after):
            return True
        larger = any(whole.n is not None and whole.n >= item.n and front - whole.last < _LONGEST_ROW for whole, _ in self.numbered[-8:])
        return larger and (free or boxed) and self.is_of_label(front, after, boxed=boxed)

    def is_of_cause(self, item: Quantity, front: int, after: int) -> bool:
        """Tell whether a number goes on with the one told before and says of how many it was this cause: …، و6 بالرصاص."""
        reading = self.reading
        if front <= self.start or self.numbered[-1][0].first < self.start:
            return False
        if reading.texts[front] not in _JOINING and reading.texts[item.first][0] != "و":
            return False
        word = reading.words[after]
        if word.text in _DUE_TO:
            return True
        manner = word.text.endswith("ا") and word.form.cost == 0 and reading.words[after + 1].form.preposition == "ب"  # اختناقاً بالغاز
        return (manner or word.form.preposition == "ب") and word.text not in _NO_CAUSES and not word.verb and word.starts <= {"harm"}

    def is_of_label(self, front: int, after: int, *, boxed: bool) -> bool:
        """Tell whether a number stands behind its label in a row that a bracket or a colon behind the whole opens."""
        reading = self.reading
        if reading.texts[after] not in (",", ";", ".", ")", "") and not reading.is_break(after):
            return False
        sign = next(
            (k for k in range(front, max(front - _LONGEST_LABEL - 1, self.start - 1), -1) if reading.texts[k] in ("(", ",", ";", ":")), -1
        )
        if sign < 0 or sign == front or not is_label(reading, sign + 1, front + 1):
            return False
        word = reading.words[front]
        if boxed and not (word.common or word.form.preposition or is_place(word.text) or word.harm):
            return False
        if not boxed and self.goes_on_row(sign, front):
            return True
        opened = self.opener(sign)
        near = [whole for whole, _ in self.numbered[-8:] if 0 < opened - whole.last < _FARTHEST_WHOLE]
        if not near or (boxed and reading.texts[opened] == "("):
            return False
        return reading.texts[opened] == ":" or opened == self.start or opened - near[-1].last < 4

    def goes_on_row(self, sign: int, front: int) -> bool:
        """Tell whether a comma right behind a number goes on with labels of its parts: 8 إصابات، رصاص حي 2، شظايا 1."""
        told, label = self.numbered[-1][0], self.reading.words[sign + 1 : front + 1]
        if told.last + 1 != sign or told.first < self.start or self.reading.texts[sign] != "," or len(label) > 2:
            return False
        return not any(word.form.article or word.form.preposition or word.verb or word.text in _NO_LABELS for word in label)

    def opener(self, index: int) -> int:
        """Give the bracket or the colon that opens the row at ``index``, past numbers in brackets of their own; -1 where none does."""
        texts = self.reading.texts
        last = max(index - _LONGEST_ROW, self.start - 1)
        while index > last:
            if texts[index] == ")" and index - 2 > last and texts[index - 2] == "(":
                index -= 2
            elif texts[index] in (":", "("):
                return index
            elif texts[index] == ")":
                return -1
            index -= 1
        return -1
