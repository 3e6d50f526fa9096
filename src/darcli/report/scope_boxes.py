"""Numbers in brackets behind what they are told of: القدس (118)، رام الله (85); شهداء القصف (11): …; اعتُقلت (156) خلال 2017."""

from __future__ import annotations

from dataclasses import replace

from darcli.report.quantity import Quantity
from darcli.report.scope_records import ScopeRecords

_HEADED = 8
_APART = 16


class ScopeBoxes(ScopeRecords):
    """The walk at numbers in brackets."""

    def on_boxed(self, quantity: Quantity) -> None:
        """Meet a number in brackets: of a label, of a heading, of a verb before it, or the next of a row of them."""
        status = self.boxed_status(quantity)
        if status:
            self.boxes.append((quantity.last, status))
            self.assign(replace(quantity, part=quantity.first < self.label or len(self.boxes) > 1), status, self.trigger)

    def boxed_status(self, quantity: Quantity) -> str:
        """Give what befell a number in brackets, ``""`` where that is nobody's number."""
        reading, before = self.reading, quantity.first - 2
        word, heading = reading.words[before], self.heading
        if self.label and quantity.first <= self.label + 2:
            return self.list_status or ""
        if self.boxes and quantity.first - self.boxes[-1][0] < _APART:
            return self.boxes[-1][1]
        if word.harm and word.harm_form and word.harm.kind in ("verb", "noun") and not word.harm_form.pronoun and self.current:
            return self.current[0]
        if heading is None or heading.first < self.start or heading.kind not in ("victim", "noun") or self.is_single(heading):
            return ""
        between = range(heading.last + 1, before + 1)
        if any(reading.words[index].verb for index in between):
            return ""
        after = reading.texts[quantity.last + 2]
        closed = after in (":", ",", ".", "") or reading.is_break(quantity.last + 2) or reading.words[quantity.last + 2].harm is not None
        opened = any(reading.texts[index] == ":" for index in between)
        return heading.status if closed and (opened or len(between) < _HEADED) else ""
