"""What darcli says on standard error, in the reader's language: ``messages.tsv`` holds English and Arabic side by side."""

from __future__ import annotations

import functools
import re
from importlib import resources

_GAP = "(.*?)"


@functools.cache
def read_messages() -> tuple[tuple[str, str], ...]:
    """Give the messages, English with ``{}`` for each gap beside Arabic with ``{0}``, those with the most words of their own first."""
    text = resources.files(__package__).joinpath("messages.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]
    return tuple(sorted(((row[0], row[1]) for row in rows), key=lambda row: -len(row[0].replace("{}", ""))))


@functools.cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_GAP.join(map(re.escape, english.split("{}"))), re.S), arabic) for english, arabic in read_messages())


def translate(message: str, language: str) -> str:
    """Give an English message of darcli in ``language`` (``en``, ``ar``); what is no message of its own stays as it is.

    >>> translate('field "n" is missing', "ar")
    'الحقل "n" غير موجود'
    """
    if language == "en":
        return message
    for pattern, arabic in _patterns():
        if (match := pattern.fullmatch(message)) is not None:
            return arabic.format(*(translate(part, language) if part not in ("", message) else part for part in match.groups("")))
    return message
