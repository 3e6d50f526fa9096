"""Numbers of people that are no figure: عدد من الدواعش, عشرات القتلى, آخرين."""

from __future__ import annotations

from darcli.report.lexicon import counted_units
from darcli.report.marks import COUNTING_WORDS
from darcli.report.quantity import LARGE, OTHERS, REMAINING, Quantity, count_of, end_of_both, is_both, is_under_harm, vague_of
from darcli.report.reading import Reading, Sentence
from darcli.report.scope_words import FAMILIES
from darcli.report.victim_quantities import has_dual_sign

_OF_THEM = ("منهم", "منهن", "منها")


def read_vague(reading: Reading, index: int, sentence: Sentence) -> Quantity | None:
    """Read عدد من الدواعش, عشرات القتلى, آخرين."""
    word = reading.words[index]
    if "vague" not in word.starts and word.text not in COUNTING_WORDS:
        return None
    if word.text.removeprefix("و") in ("اخرون", "اخرين", "اخريات"):
        before = reading.words[index - 1]
        described = (
            before.unit or (before.harm and before.harm.kind in ("victim", "state")) or before.demonym or index - 1 in reading.numbers
        )
        if described and word.text[0] != "و":
            return None  # مدنيين آخرين
        if has_dual_sign(reading, index):
            return count_of(index, index, 2, sure=False)  # إصابة آخرَين
        return vague_of(index, index, sure=False)
    if word.text in REMAINING and "harm" in reading.words[index + 1].starts:
        return vague_of(index, index, sure=False)  # ولا زال البقية في عداد المفقودين
    before = reading.words[index - 1]
    if "vague" not in word.starts or word.unit or (not FAMILIES.isdisjoint(before.stems) and (word.text == "بعض" or not before.harm)):
        return None  # أسر بعض المعتقلين, but أسر عدد من عناصر التنظيم
    words = reading.phrase_words(index, "vague")
    if not words or (words[0] in ("كل", "جميع") and reading.texts[index + 1] == "من"):
        return None  # كل من المرحوم … lists
    if word.text.startswith("ال") and not words[0].startswith("ال"):
        return None  # المجموعة
    after = index + len(words)
    if reading.texts[after] == "من":
        after += 1
    if (both := end_of_both(reading, after + (reading.words[after].harm is not None))) > 0:
        return vague_of(index, both, status="casualties")  # عدد من الضحايا المدنيين بين قتيل وجريح
    return _vague_of(reading, index, after, words, sentence)


def _vague_of(reading: Reading, first: int, after: int, words: tuple[str, ...], sentence: Sentence) -> Quantity | None:
    """Read what a vague number counts, at ``after``; tens and hundreds may stand alone (مقتل العشرات)."""
    following = reading.words[after]
    inside = after < sentence.end and reading.is_word(after)
    every = words[0] in ("كل", "جميع")
    if inside and following.harm and following.harm.kind == "victim":
        if every:
            return None  # جميع الضحايا are those told of
        if is_both(reading, after):
            return vague_of(first, after + 1, status="casualties")
        told = "casualties" if "ضحايا" in following.stems else following.harm.status  # dead and wounded are victims
        return vague_of(first, after, following.unit, status=told)
    plain = following.unit_form is not None and following.unit_form.preposition in ("", "ل") and not following.unit_form.conjunction
    if inside and ((following.unit and following.unit.number != 1 and plain) or following.text in OTHERS):
        return vague_of(first, after, following.unit, sure=not every)
    if inside and following.harm and "اصابات" in following.stems:
        return vague_of(first, after, status=following.harm.status)
    of_people = following.demonym is not None and following.text.endswith(("ين", "ات", "يه"))
    if inside and (of_people or "الالاف" in words):
        return vague_of(first, after if of_people else after - 1)
    if inside and any(stem in counted_units() and counted_units()[stem].number == 0 for stem in following.stems):
        return vague_of(first, after, sure=not every)
    some = words[-1] in ("اخر", "كبير", "كبيره", "بعضهم", "بعضهن", "منهم", "منهن") and is_under_harm(reading, first)
    alone = some or (words[0] in LARGE and (words[0].startswith("ال") or not inside or reading.texts[after] in _OF_THEM))
    last = first + len(words) - 1 + (reading.texts[after] in _OF_THEM) if some or words[0] in LARGE else first
    return vague_of(first, last, sure=False) if alone else None
