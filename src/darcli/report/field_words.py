"""The words that the rules for people's fields ask for, by class, with the clitics that may stand before them."""

from __future__ import annotations

from collections.abc import Callable

from darcli.text.word_lists import read_folded_rows

_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "فال", "كال")


class _Classes(dict[str, dict[str, str]]):
    """The classes by name, read when the first is asked for."""

    def __missing__(self, name: str) -> dict[str, str]:
        self.update(_read_classes())
        return dict.__getitem__(self, name)


# gives the words of one class of ``data/field_words.tsv``, with clitics, mapped to the word itself, and raises ``KeyError``; asked hundreds
# of times for a report, so this is the look-up of the dict itself
field_words: Callable[[str], dict[str, str]] = _Classes().__getitem__


def _read_classes() -> dict[str, dict[str, str]]:
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
