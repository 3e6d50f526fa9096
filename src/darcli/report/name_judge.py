"""Whether a possible name is one: what its words, what announces it and what stands around it speak for, weighed together.

The weights stand in ``data/name_judge.tsv``; ``genscripts/weights.py`` learns them from the annotated reports of ``benchmarks/corpus``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from darcli.report.lexicon import outlet_words
from darcli.report.name_collect import Name
from darcli.report.name_context import subject_slot
from darcli.report.name_words import BEHIND_SUBJECT, CREDITS, FUNCTION_WORDS, HONORIFICS, HOUSEHOLDS, SPOKESMEN, STANCES
from darcli.report.place_words import KINDS, read_place_word
from darcli.report.reading import Reading, Sentence
from darcli.report.strength import KUNYA, NAMELIKE, NONE, STRONG
from darcli.report.weights import Weights
from darcli.report.words import Form, Word, read_word
from darcli.text.gazetteer import is_place

# contexts that leave hardly a doubt that a name follows
ANNOUNCED = ("title", "kin", "called")
JUDGE_WEIGHTS = Weights("name_judge.tsv", ("own", "before", "behind", "second", "calm own", "calm before", "calm behind", "calm second"))
_KUNYAS = tuple(KUNYA)
_NO_FIRST_NAMES = HONORIFICS | CREDITS
_MOST_COUNTED = 4
_MOST_KNOWN = 3
_MOST_OF_PLACE = 4
_NATIVE = frozenset({"اصيل", "اصيله"})
_THE_FALLEN = frozenset({"شهداء", "شهدا"})
_MOST_SHAPES = 4096
_NOTHING = Word("", Form("", 0), spelled=False)


@dataclass(slots=True, unsafe_hash=True)  # never changed; a named tuple takes twice as long to make
class Candidate:
    """A possible name with all that is known of its place: tokens from ``start``, behind its quotation mark, title and clitic."""

    reading: Reading
    sentence: Sentence
    first: int  # where it begins with its quotation mark
    start: int
    name: Name
    context: str
    head: int
    skip: int
    closed: bool
    paired: bool  # joined by و to a person of one name right before
    calm: bool  # in a text that tells of no harm, where other words are names

    @property
    def own(self) -> Word:
        """Give the first word without its clitic."""
        return read_word(self.name.units[0]) if self.skip else self.reading.words[self.start]

    @property
    def words(self) -> tuple[Word, ...]:
        """Give the first word without its clitic, the words before and behind the name, and its second unit; in a calm text once more."""
        words, units = self.reading.words, self.name.units
        second = read_word(units[1]) if len(units) > 1 else _NOTHING
        around = (self.own, words[self.first - 1] if self.first else _NOTHING, words[self.name.end], second)
        return around + around if self.calm else around


def is_name(it: Candidate) -> bool:
    """Tell whether a possible name is one."""
    if "." in it.name.units[0]:
        return _is_lettered(it)
    if len(it.name.units) == 1 and _is_apposed(it):
        return True
    if _is_of_thing(it):
        return False
    if (it.context in ANNOUNCED and it.name.strengths[0] == STRONG) or (len(it.name.units) == 1 and _is_bare_subject(it)):
        return True
    return JUDGE_WEIGHTS.weigh(it.words) + sum(map(JUDGE_WEIGHTS.add, _group_signs(it))) > 0


def _is_lettered(it: Candidate) -> bool:
    """Tell whether letters are a person's: with a known name behind them, or where a person is announced: وأوقف المواطنين ع.د. و…"""
    if it.context in ANNOUNCED or it.context in ("harm", "also") or it.closed:
        return True
    return len(it.name.units) > 1 and (STRONG in it.name.strengths or it.context == "list")


def _is_of_thing(it: Candidate) -> bool:
    """Tell whether what seems a name belongs to a thing, a place or a phrase: لواء خالد بن الوليد, السيدة زينب, سانا, المتحدث باسم."""
    reading, units, before = it.reading, it.name.units, it.reading.words[it.start - 1]
    if it.context == "organisation":
        return not _is_of_household(it)
    if it.start and it.reading.texts[it.start] == "باسم" and not SPOKESMEN.isdisjoint(before.stems):
        return True
    if reading.texts[it.name.end] == "الجنسيه" or _is_harm(it):
        return True  # تركي الجنسية
    if it.context not in ANNOUNCED:
        words = reading.texts[it.start : it.name.end]
        if len(words) < _MOST_OF_PLACE and (is_place(" ".join(words)[it.skip :]) or (words[0][0] == "ب" and is_place(" ".join(words)[1:]))):
            return True  # رام الله, بدير الزور
        if is_place(f"{_bare(reading, it.start - 1)} {' '.join(words)}") or reading.texts[it.first - 1] in _THE_FALLEN:
            return True  # كرم أبو سالم; دوار شهداء بن عاشور
        if words[0] == "ال" or (units[0] in _NATIVE and len(words) > 1 and (is_place(units[1]) or read_place_word(units[1]).roles & KINDS)):
            return True  # عزاء آل الدالي; أصيل معتمدية كذا
        if it.context not in ("list", "also") and _is_phrase(it):
            return True
    if len(units) > 1:
        return units[0] in _NO_FIRST_NAMES and it.name.strengths[1] == STRONG  # معالي سامر الدالي, تحرير سها الجمل
    harm = it.own.harm
    if harm is not None and harm.kind == "victim" and it.context != "called" and not it.skip:
        return True  # سامر الحوراني (شهيد)
    if units[0] in outlet_words() and not (before.unit or before.rank):
        return True  # but السيدة وفاء
    if it.context != "title":
        return False
    word, title = it.own, reading.words[it.head]
    if word.demonym is not None and word.demonym.article and not it.skip:
        return True  # الفتى الفلسطيني
    if (
        word.ordinary
        and word.text.startswith("ال")
        and it.name.strengths[0] == NAMELIKE
        and (title.rank is None or title.rank.stem == "فريق")
    ):
        return True  # المسؤول الكبير; but الرئيس الأسد
    return is_place(f"{_bare(reading, it.start - 1)} {units[0]}")


def _is_harm(it: Candidate) -> bool:
    """Tell whether the first word is one of harm: نجاة عبد الرحمن من محاولة."""
    if it.own.harm is None or it.context in ANNOUNCED:
        return False
    return it.context != "list" or (it.own.harm.status == "survived" and it.reading.texts[it.name.end] == "من")


def _is_phrase(it: Candidate) -> bool:
    """Tell whether words that are names as well have their ordinary sense: الوضع هادئ, في موكب رسمي مهيب, أكد بيان صادر عن …"""
    units, strengths, before = it.name.units, it.name.strengths, it.reading.words[it.first - 1]
    if not it.own.given.endswith("?") or STRONG in strengths:
        return False
    if len(units) > 1 and max(strengths[1:]) == NONE and not units[1].startswith("ال") and subject_slot(it.reading, it.first - 1):
        return True
    if not before.common or before.strength != NONE or (len(units) > 1 and before.text.startswith("ال")):
        return False
    return not (before.verb or before.unit or before.rank or before.harm or before.starts or before.text in FUNCTION_WORDS)


def _is_bare_subject(it: Candidate) -> bool:
    """Tell whether one name alone stands where only a person can: وأكد القادري أن …; قُتلت على الفور إخلاص، كبرى البنات."""
    word, behind = it.own, it.reading.texts[it.name.end]
    if it.context == "harm":
        return it.name.strengths[0] == NAMELIKE and bool(word.given) and behind in (",", "الذي", "التي") and not it.skip
    verb = it.reading.words[it.first - 1] if it.first else word
    if "speech" not in verb.starts:
        return False
    if it.name.strengths[0] == STRONG and word.given:
        return behind in BEHIND_SUBJECT or behind == ","  # قالت رشا إن …
    return word.derived and word.text.startswith("ال") and behind in ("ان", "انه", "بان")


def _is_apposed(it: Candidate) -> bool:
    """Tell whether a relative's noun behind a comma says who a given name is: كان معن، الأخ الأصغر ليحيى، …"""
    if it.name.strengths[0] < NAMELIKE or not it.own.given or it.skip or it.reading.texts[it.name.end] != ",":
        return False
    behind = it.reading.words[it.name.end + 1]
    kin = behind.unit is not None and behind.unit.kind == "kin" and behind.unit.number == 1
    return kin and behind.unit_form is not None and behind.unit_form.article and not behind.form.conjunction


def _is_of_household(it: Candidate) -> bool:
    """Tell whether a full name stands behind the word for what belongs to a person: أسرة عبد الرحيم النور; but عائلة الزعبي."""
    strengths = it.name.strengths
    return len(strengths) > 1 and strengths[0] == STRONG and not HOUSEHOLDS.isdisjoint(it.reading.words[it.head].stems)


def find_signs(it: Candidate) -> tuple[str, ...]:
    """Give the signs of a possible name that are of no single word: its shape, and what announces it."""
    return tuple(sign for signs in _group_signs(it) for sign in signs)


def _group_signs(it: Candidate) -> Iterator[tuple[str, ...]]:
    """Give the same in groups that come together again and again."""
    reading, strengths = it.reading, it.name.strengths
    yield _signs_of_shape(it.context, strengths, it.calm)
    before = reading.words[it.first - 1]
    if len(strengths) > 1 and max(strengths) < STRONG:
        yield _BEHIND_NOUN if before.common and not (before.verb or before.unit or before.harm) else _BEHIND_OTHER
    alone = len(strengths) == 1 and _is_alone(reading, it.name.end)
    if slot := subject_slot(reading, it.first - 1) if it.first else "":
        speaks = "speech" in before.starts or before.text.removeprefix("و").removeprefix("ف") in STANCES
        given = read_word(it.name.units[0]).given[:1] if slot.startswith("subject") else ""
        yield _signs_of_subject(slot, "speaks" if speaks else "acts", given, strengths[0])
        if alone:
            yield _SPEAKS_ALONE if speaks else _ACTS_ALONE
    if alone:
        yield _ALONE[strengths[0]]
    yield tuple(_find_rare_signs(it))


_BEHIND_NOUN, _BEHIND_OTHER = ("no strong part behind noun",), ("no strong part behind other",)
_SPEAKS_ALONE, _ACTS_ALONE = ("speaks alone",), ("acts alone",)
_ALONE = tuple(("alone", f"alone strength {strength}") for strength in range(STRONG + 1))


@functools.lru_cache(maxsize=_MOST_SHAPES)
def _signs_of_shape(context: str, strengths: tuple[int, ...], calm: bool) -> tuple[str, ...]:
    """Give the signs of how many units a possible name has, how strong they are, and what announces it."""
    count, first = min(len(strengths), _MOST_COUNTED), strengths[0]
    known = sum(strength >= NAMELIKE for strength in strengths)
    signs = ["name", *(("calm", f"calm units {count} strength {first}", f"calm context {context}") if calm else ())]
    signs += (f"context {context}", f"context {context} strength {first}", f"context {context} units {count}")
    signs += (f"units {count} strength {first}", f"known {min(known, _MOST_KNOWN)}")
    if known == len(strengths):
        signs.append("all known")
    if count > 1:
        signs += (f"strengths {first} {strengths[1]}", f"last strength {strengths[-1]}")
        signs += ("no strong part",) if max(strengths) < STRONG else ()
    return tuple(signs)


@functools.lru_cache(maxsize=_MOST_SHAPES)
def _signs_of_subject(slot: str, verb: str, given: str, first: int) -> tuple[str, ...]:
    """Give the signs of a possible name where somebody must act: وقال بلير, وأوضح السقاف أن …; but تبدلت حياة أربع عائلات.

    ``verb`` tells whether the verb before ``speaks`` or ``acts``, ``given`` the sex of a given name, ``""`` where none is known.
    """
    signs = (f"slot {slot}", f"slot {slot} strength {first}", f"{verb} strength {first}")
    if given not in ("m", "f"):
        return signs
    return (*signs, "sex of verb" if given == slot[-1] else "other sex than verb")


def _is_alone(reading: Reading, index: int) -> bool:
    """Tell whether no noun stands behind a subject that could be its genitive or its adjective: قال صاحب متجر …, أكد بيان صادر …"""
    word = reading.words[index]
    if not word.spelled or word.text in BEHIND_SUBJECT or word.verb or "speech" in word.starts:
        return True
    return word.form.preposition in ("ب", "ل") or (word.text.startswith(("ال", "بال", "لل")) and not word.demonym)


def _find_rare_signs(it: Candidate) -> Iterator[str]:
    reading, units = it.reading, it.name.units
    if all(unit.startswith("ال") for unit in units):
        yield "all with article"
    if it.closed:
        yield "quoted"
        yield f"quoted units {min(len(units), _MOST_COUNTED)} strength {it.name.strengths[0]}"
    elif it.first != it.start:
        yield "behind quote"
    if it.paired:
        yield "paired"
    if it.skip:
        yield "clitic"
    if is_place(units[0]):
        yield "begins with place"
    if it.name.end - it.start > len(units):
        yield "compound"
    if it.start == it.sentence.first:
        yield "opens sentence"
    if reading.is_break(it.name.end):
        yield "closes line"
    if units[0].startswith(_KUNYAS) and len(units[0]) > 4:
        yield "kunya"


def _bare(reading: Reading, index: int) -> str:
    """Give a word without a conjunction in front: والسيدة."""
    word = reading.words[index]
    return word.text.removeprefix("و") if word.form.conjunction else word.text
