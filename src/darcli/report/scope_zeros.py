"""Harm that did not happen: لم يُصب أحد, دون وقوع إصابات, لم يُقتل سامر."""

from __future__ import annotations

from darcli.report.mentions import Mention
from darcli.report.quantity import Quantity
from darcli.report.scope_counts import ScopeCounts
from darcli.report.scope_words import Item
from darcli.report.triggers import Trigger


class ScopeZeros(ScopeCounts):
    """The walk at harm that is denied of everybody or of somebody named."""

    def is_of_some(self, trigger: Trigger) -> bool:
        """Tell whether what did not happen is no zero: لم يُطلق سراحه, لم تعتقل أي متهم, دون أن يصاب أحد من مرافقيه."""
        reading, last = self.reading, trigger.last
        if trigger.status in ("released", "detained"):
            return True
        someone = reading.texts[last + 1] in ("احد", "اي", "احدا") and reading.texts[last + 2] != "من"
        return trigger.kind == "verb" and not someone

    def on_zero(self, trigger: Trigger, following: Item | None) -> bool:
        """Read 'nobody was harmed'; give whether it was that."""
        reading, first = self.reading, trigger.first
        again = (first <= self.zero_until + 2 and reading.texts[first - 1] in ("او", "ولا", "و")) or (
            first == self.zero_until + 1 and reading.texts[first][0] == "و"
        )
        if not again and not self.is_negated(trigger):
            return False
        if trigger.status == "survived":
            self.reach_back(trigger)
            return True
        if reading.texts[trigger.last + 1] in ("باذي", "اذي"):
            return True
        if self.is_unhurt(trigger, following):
            return True
        near = following is not None and following.first - trigger.last <= 1
        if near and isinstance(following, Mention):
            self.current, self.trigger = [], None  # لم يُقتل سامر
            return True
        if near and isinstance(following, Quantity) and following.n not in (None, 1):
            return False
        if self.is_of_some(trigger):
            self.current, self.trigger = [], None
            return True
        status = "casualties" if reading.texts[first] in ("ضحايا", "خساير") else trigger.status
        quantity = Quantity(first, trigger.last, 0, 0, 0, "exact", status, None, sure=True)
        self.outcome.numbers[-1 - first] = (quantity, [status])
        self.zero_until = max(
            trigger.last, following.last if isinstance(following, Quantity) and following.first <= trigger.last + 1 else 0
        )
        self.current, self.trigger = [], None
        self.spare(trigger)
        return True
