"""Numbers that go on with a clause that ended: past a time or a place, behind those they belong to, with the names behind them."""

from __future__ import annotations

from dataclasses import replace

from darcli.report.mentions import Mention
from darcli.report.quantity import Quantity
from darcli.report.scope_boxes import ScopeBoxes

_EXCHANGES = frozenset({"تبادل", "صفقه"})
_LONGEST_ASIDE = 26


class ScopeResumes(ScopeBoxes):
    """The walk at numbers whose word of harm stands further back than its scope reaches."""

    def resumes(self, quantity: Quantity) -> bool:
        """Tell whether a number goes on with what was told last: لقي 23 حتفهم خلال أيار، و8 في كانون; …قبل سنوات، وثلاثة من رفاقه."""
        if self.current or not self.added or self.skip or not self.group or self.added == "none":
            return False
        reading, last = self.reading, self.group[-1]
        if isinstance(last, Quantity) and self.is_next_number(quantity):
            return True
        first = quantity.first - (reading.texts[quantity.first - 1] == "و")
        joined = reading.texts[first][:1] == "و" and reading.texts[first - 1] == ","
        unit = quantity.unit
        theirs = unit is not None and unit.kind == "kin" and reading.texts[quantity.last].endswith(("ه", "ها", "هم"))
        if not (joined and theirs and quantity.sure) or quantity.first - last.last > _LONGEST_ASIDE:
            return False
        behind = reading.words[quantity.last + 1 : quantity.last + 4]
        return not any(word.verb or (word.harm and word.harm.kind == "verb") or "relative" in word.starts for word in behind)

    def is_whole(self, quantity: Quantity) -> bool:
        """Tell whether a number is the whole that the one before was taken from: عاد 1840 من المختطفين من أصل 5120."""
        before = (self.reading.texts[quantity.first - 2], self.reading.texts[quantity.first - 1])
        return self.last_quantity is not None and before in (("من", "اصل"), ("من", "مجموع"), ("من", "اجمالي"))

    def own_status(self) -> str:
        """Give what the noun of the number told last says of those it counts, else what befell them: of 1840 من المختطفين missing."""
        if self.last_quantity is None:
            return ""
        item, status = self.last_quantity
        return item.status or status

    def settle_announced(self) -> None:
        """Give two people told without status what befell those who are named right behind: لم يصلنا سوى الأخوين غسان وسامر."""
        for place, item in enumerate(self.met[:-1]):
            named = self.met[place + 1]
            if not isinstance(item, Quantity) or item.n != 2 or item.first in self.outcome.numbers or not isinstance(named, Mention):
                continue
            status = self.outcome.statuses.get(named.first)
            doers = item.unit is None or item.unit.kind == "fighter"  # اغتال مسلحان سامر الحوراني
            if not doers and named.first - item.last <= 2 and status:
                self.assign(item, status, self.outcome.triggers.get(named.first))

    def is_paid(self, quantity: Quantity) -> bool:
        """Tell whether captives are told for whom others were set free: أُفرج عن سامر، مقابل أسيرين."""
        paid = self.reading.texts[quantity.first - 1] == "مقابل"
        if quantity.unit is None and quantity.status is None and quantity.n and (paid or self.reading.texts[quantity.last + 1] == "مقابل"):
            return any(not _EXCHANGES.isdisjoint(word.stems) for word in self.reading.words[self.start : quantity.first])
        return quantity.status == "detained" and self.added == "released" and paid

    def on_aside(self, quantity: Quantity) -> bool:
        """Meet a number that no open scope tells of: those paid for others, the whole of a part, one that goes on; give whether it was."""
        if self.is_paid(quantity):
            self.assign(replace(quantity, status=None), "released", None)
        elif self.is_whole(quantity):
            part = self.last_quantity
            self.assign(quantity, self.own_status(), None)
            self.last_quantity = part
            self.numbered[-2:] = self.numbered[:-3:-1]  # parts told next are of the smaller number
        elif self.resumes(quantity):
            self.assign(quantity, self.added, None)
            self.group.append(quantity)
        else:
            return False
        return True
