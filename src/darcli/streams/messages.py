"""What darcli says in the reader's language: tables of English and Arabic side by side, with gaps for what is not its own words."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from importlib import resources

_GAP = "(.*?)"


class Phrases:
    """A table of phrases: English with ``{}`` for each gap and, behind a tab, Arabic with ``{0}``; lines with ``#`` are comments.

    Where several fit, the first is meant if the table ``is_ordered``, else the one with the most words of its own.

    >>> Phrases("{} of {}\\t{0} من {1}").translate("3 of 5")
    '3 من 5'
    """

    def __init__(self, table: str, *, is_ordered: bool = False) -> None:
        rows = [line.split("\t") for line in table.split("\n") if line and not line.startswith("#")]
        self.rows: Sequence[tuple[str, str]] = [(row[0], row[1]) for row in rows]
        self._whole = {english: arabic for english, arabic in self.rows if "{}" not in english}
        gaps = [row for row in self.rows if "{}" in row[0]]
        if not is_ordered:
            # those with the most words of their own go first, and before all those that begin with a gap, which could be a whole message
            gaps.sort(key=lambda row: (row[0].startswith("{}"), -len(row[0].replace("{}", ""))))
        self._patterns = [(re.compile(_GAP.join(map(re.escape, english.split("{}"))), re.S), arabic) for english, arabic in gaps]

    def find(self, english: str) -> str | None:
        """Give the Arabic for ``english``, and for what stands in its gaps where that is a phrase too; ``None`` where there is none."""
        if (whole := self._whole.get(english)) is not None:
            return whole
        for pattern, arabic in self._patterns:
            if (match := pattern.fullmatch(english)) is not None:
                return arabic.format(*(self.translate(part) if part != english else part for part in match.groups("")))
        return None

    def translate(self, english: str) -> str:
        """Give the Arabic for ``english``, or what is no phrase as it stands."""
        arabic = self.find(english) if english else None
        return english if arabic is None else arabic


@functools.cache
def read_phrases(name: str) -> Phrases:
    """Read a table beside this file: ``messages`` is what is said on standard error, ``reasons`` goes by the order of its lines."""
    return Phrases(resources.files(__package__).joinpath(f"{name}.tsv").read_text("utf-8"), is_ordered=name == "reasons")


def translate(message: str, language: str) -> str:
    """Give an English message of darcli in ``language`` (``en``, ``ar``); what is no message of its own stays as it is.

    >>> translate('field "n" is missing', "ar")
    'الحقل "n" غير موجود'
    """
    return message if language == "en" else read_phrases("messages").translate(message)
