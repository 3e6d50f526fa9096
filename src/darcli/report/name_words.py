"""Words that the rules for the shape of names ask for, by class (see ``data/name_words.tsv``)."""

from __future__ import annotations

from darcli.text.word_lists import read_folded_rows


def _read_classes() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for name, words in read_folded_rows("name_words.tsv"):
        table[name] = table.get(name, frozenset()) | frozenset(words.split(","))
    return table


_CLASSES = _read_classes()
SECOND = _CLASSES["second"]
BEFORE_SECOND = _CLASSES["before"]
BARE_PARTICLES = _CLASSES["bare"]
HAMZATED = _CLASSES["hamzated"]
NEVER_NAMES = _CLASSES["never"]
DAYS = _CLASSES["day"]
DAYTIMES = _CLASSES["daytime"]
ORDINALS = _CLASSES["ordinal"]
FUNCTION_WORDS = _CLASSES["function"]
CLOSERS = _CLASSES["closer"] | set(',")(.-/|;:')
HONORIFICS = _CLASSES["honorific"]
CREDITS = _CLASSES["credit"]
BEHIND_SUBJECT = _CLASSES["behind_subject"]
BEFORE_SUBJECT = _CLASSES["before_subject"]
ADVERBS = _CLASSES["adverb"]
HOUSEHOLDS = _CLASSES["household"]
STANCES = _CLASSES["stance"]
SITES = _CLASSES["site"]
SPOKESMEN = _CLASSES["spokesman"]
FOREIGN_JOINING = _CLASSES["foreign_joining"]
APPOSED = _CLASSES["apposed"]
DIRECTIONS = _CLASSES["direction"]
BY_WHAT = _CLASSES["by_what"]
