"""The words that the rules for people's fields ask for, by class, with the clitics that may stand before them."""

from __future__ import annotations

import functools

from darcli.text.word_lists import read_folded_rows

_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "فال", "كال")


@functools.cache
def field_words(name: str) -> dict[str, str]:
    """Give the words of one class of ``data/field_words.tsv``, with clitics, mapped to the word itself; raises ``KeyError``."""
    return _field_words()[name]


@functools.cache
def _field_words() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for name, words in read_folded_rows("field_words.tsv"):
        known = table.setdefault(name, {})
        for word in words.split(","):
            known.update({form: word.strip() for form in with_clitics(word.strip()) if form not in known})
    return table


def with_clitics(word: str) -> list[str]:
    """Give a folded word with the clitics that may stand before it."""
    bare = word[2:] if word.startswith("ال") else ""
    return [clitic + word for clitic in _CLITICS] + ([front + bare for front in ("لل", "ولل")] if bare else [])
