"""How much an unknown word looks like a name: by its letters (شفتشينكو), and by the shapes that ordinary Arabic words have (استقبالهم)."""

from __future__ import annotations

import functools
import re

from darcli.data import read_table

LIKELY_LETTERS = 10

# what the root letters leave: nouns of action (استقبال, اكتساب, انطلاق, ترسيم) and what is built on them with clitics and pronouns
_ROOT = "[بتثجحخدذرزسشصضطظعغفقكلمنهويا]"
_ORDINARY = re.compile(
    "(?:[وف]?(?:ال|بال|كال|لل|[بلك])?(?:"
    f"است{_ROOT}{{2,3}}ا{_ROOT}|ا(?!ل){_ROOT}[تدط]{_ROOT}ا{_ROOT}|ان{_ROOT}{{2}}ا{_ROOT}|ت{_ROOT}{{2}}ي{_ROOT}|مست{_ROOT}{{3}}|مت{_ROOT}{{3,4}}"
    ")(?:ه|ات|ا|ي|يه|ين|ون|[اتي]?(?:ه|ها|هم|نا|هما))?"
    # verbs of the present: سيستخدم, ينبغي, تحيطها
    "|[وف]?[سل]?ي[^اويع].{2,}|[وف]?س[تن].{3,}|[وفل]ت[^اويشر].{2,}"
    # plurals and adjectives with the article, words with a pronoun or an ending of the verb
    "|[وف]?(?:ال|لل|بال).{3,}(?:ين|ون|ات|يه|تين)|.{3,}(?:هم|هن|كم|هما|وها|تها|تهم|وه|تموه)|.{3,}وا"
    ")"
)


def runs_of_letters(word: str) -> list[str]:
    """Give every three letters in a row, with the ends of the word as signs."""
    marked = f"^{word}$"
    return [marked[at : at + 3] for at in range(len(marked) - 2)]


@functools.cache
def _weights() -> dict[str, int]:
    return {run: int(weight) for weight, runs in read_table("letter_patterns.tsv") for run in runs.split()}


def measure_letters(word: str) -> int:
    """Give the evidence of a folded word's letters that it is a name, in tenths of a logarithm; above 0 they speak for it.

    The measure knows foreign names and places from the ordinary words of Arabic; it cannot tell an Arabic name from a word it is made of.

    >>> measure_letters("شفتشينكو") > LIKELY_LETTERS > measure_letters("يستدعيه")
    True
    """
    weights = _weights()
    return sum(weights.get(run, 0) for run in runs_of_letters(word))


def has_ordinary_shape(word: str) -> bool:
    """Tell whether a folded word of no list is built as nouns of action, verbs, plurals or words with a pronoun are.

    >>> has_ordinary_shape("استقبالهم"), has_ordinary_shape("زامبروتا")
    (True, False)
    """
    return _ORDINARY.fullmatch(word) is not None and measure_letters(word) < 3 * LIKELY_LETTERS
