"""Tables whose columns are headed by what befell those counted: | المحافظة | شهداء | جرحى |, and rows of numbers below."""

from __future__ import annotations

from darcli.report.quantity import Quantity
from darcli.report.reading import Sentence
from darcli.report.scope_turns import ScopeTurns

_LONGEST_HEADER = 30
_FEWEST = 2


class ScopeTables(ScopeTurns):
    """The walk at cells of numbers."""

    columns: tuple[str, ...] = ()  # what befell those of each column, "" where its header does not tell

    def begin(self, sentence: Sentence) -> None:
        """Begin a sentence: the header of a table, a row of it, or neither."""
        super().begin(sentence)
        figures = any(index in self.reading.numbers for index in range(sentence.first, min(sentence.end, sentence.first + _LONGEST_HEADER)))
        if not figures and any(self.reading.is_word(index) for index in range(sentence.first, sentence.end)):
            self.columns = self.read_header(sentence)

    def read_header(self, sentence: Sentence) -> tuple[str, ...]:
        """Give what befell those of each column of a table, ``()`` where the line is no header of one."""
        first, end = sentence.first, sentence.end
        if end - first > _LONGEST_HEADER or len(self.harmful.intersection(range(first, end))) < _FEWEST:
            return ()
        statuses = [""] * (self.cell_of(end - 1) + 1)
        for index in sorted(self.harmful.intersection(range(first, end))):
            trigger = self.at_trigger[index]
            if trigger.kind not in ("victim", "noun"):
                return ()
            statuses[self.cell_of(index)] = trigger.status
        told = [status for status in statuses if status]
        return tuple(statuses) if len(told) >= _FEWEST and len(statuses) > _FEWEST else ()

    def cell_of(self, index: int) -> int:
        """Give the number of the cell of its line that a token stands in: cells are parted by | or by a tab."""
        reading, cell = self.reading, 0
        for at in range(self.start, index + 1):
            parted = reading.texts[at] == "|" or (
                at > self.start and "\t" in reading.folded.text[reading.tokens[at - 1].end : reading.tokens[at].start]
            )
            cell += parted
        return cell

    def on_cell(self, quantity: Quantity) -> bool:
        """Meet a number that may stand in a column of a table; give whether it was that."""
        if not self.columns or quantity.unit is not None or not quantity.n:
            return False
        cell = self.cell_of(quantity.first)
        if cell >= len(self.columns) or not self.columns[cell]:
            return False
        self.assign(quantity, self.columns[cell], None)
        return True
