"""Words for victims that tell a number by themselves: قتيلان, شهيد وجريح, سقوط قتلى وجرحى, وقوع إصابات."""

from __future__ import annotations

from dataclasses import replace

from darcli.report.lexicon import Harm
from darcli.report.mentions import Mention
from darcli.report.quantity import (
    HAPPENING,
    TALLIES,
    TWO,
    VICTIM_DUALS,
    VICTIM_PLURALS,
    VICTIM_SINGLES,
    Quantity,
    count_of,
    is_both,
    is_under_harm,
    vague_of,
)
from darcli.report.reading import Reading
from darcli.report.scope_words import FREEING


def read_victims(reading: Reading, index: int, harm: Harm, named: dict[int, Mention]) -> Quantity | None:
    """Read a word for victims without a number: قتيلان, شهيد وجريح, سقوط قتلى."""
    word = reading.words[index]
    form = word.harm_form
    if form is None or form.pronoun or reading.texts[index - 1] == "بين" or (index + 1 in named and form.stem not in VICTIM_DUALS):
        return None  # القتيل سامر, but الأسيرين سامر وخالد
    two = reading.texts[index + 1] in TWO and form.stem not in VICTIM_SINGLES
    numbered = index + 1 in reading.numbers and reading.texts[index + 1][0] != "و" and not (two and not form.article)
    if TALLIES & set(reading.words[index - 1].stems) or reading.texts[index + 1] == ":" or numbered:
        return None  # عدد قتلى الغارة heads a number, and so does قتلى: 7
    if form.stem in VICTIM_DUALS or (form.stem in VICTIM_PLURALS and has_dual_sign(reading, index)):
        return replace(count_of(index, index, 2, word.unit), status=harm.status)
    if two:
        return replace(count_of(index, index + 1, 2, word.unit), status=harm.status)  # المصابين الاثنين
    if form.article or form.preposition:
        return None
    following = reading.words[index + 1].form
    if form.stem in VICTIM_SINGLES and following.article and not following.preposition and not following.conjunction:
        return None if index + 1 not in reading.in_date else replace(count_of(index, index, 1, word.unit, sure=False), status=harm.status)
    if form.stem in VICTIM_SINGLES:
        led = is_under_harm(reading, index) or not FREEING.isdisjoint(reading.words[index - 1].stems) or _is_joined(reading, index)
        held = harm.status in ("detained", "missing") and not led and reading.texts[index + 1] not in ("واحد", "واحده")
        return None if held else replace(count_of(index, index, 1, word.unit, sure=False), status=harm.status)
    if form.stem not in VICTIM_PLURALS or (following.article and not following.preposition):
        return None  # قتلى الشبكة are those spoken of already
    if _heads_list(reading, index):
        return None
    both = reading.words[index + 1].harm_form
    if is_both(reading, index) and both is not None and both.stem in VICTIM_PLURALS and index + 2 not in reading.numbers:
        return vague_of(index, index + 1, status="casualties")  # سقوط قتلى وجرحى
    return vague_of(index, index, word.unit, status="casualties" if form.stem == "ضحايا" else harm.status, sure=False)


def _heads_list(reading: Reading, index: int) -> bool:
    """Tell whether a word for victims begins a line that ends in a colon: جرحى بحالة خطرة:."""
    if index and not reading.is_break(index - 1):
        return False
    colon = next((k for k in range(index + 1, min(index + 7, len(reading.words) - 1)) if reading.texts[k] == ":"), 0)
    return colon > 0 and reading.is_break(colon + 1) and not any(reading.is_break(k) for k in range(index, colon))


def read_wounds(reading: Reading, index: int) -> Quantity | None:
    """Read إصابات where it tells of the wounded: وقوع إصابات, and as the head of a title."""
    stated = HAPPENING & set(reading.words[index - 1].stems) or reading.is_break(index - 1) or reading.texts[index - 1] in (".", "!", "?")
    following = reading.texts[index + 1]
    joined = reading.texts[index][0] == "و" and reading.texts[index + 1].startswith(("ب", "في", "جرا"))  # اقتحام … وإصابات بالاختناق
    if not (stated or joined) or following in ("مباشره", "دقيقه", "محققه", ":") or index + 1 in reading.numbers:
        return None
    return vague_of(index, index, status="injured", sure=False)


def _is_joined(reading: Reading, index: int) -> bool:
    """Tell whether a word for a victim goes on with those before it: ثلاثة قتلى ومفقود."""
    before = reading.words[index - 1].harm
    return reading.texts[index][0] == "و" and before is not None and before.kind in ("victim", "state")


def has_dual_sign(reading: Reading, index: int) -> bool:
    """Tell whether ين is written as that of a dual: مهربَين."""
    return "\N{ARABIC FATHA}ي" in reading.quote(index, index)[-5:]
