"""Whether a possible name is one: what its words, what announces it and what stands around it speak for, weighed together.

The weights stand in ``data/name_judge.tsv``; ``genscripts/weights.py`` learns them from the annotated reports of ``benchmarks/corpus``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from darcli.report.name_candidate import ANNOUNCED, Candidate
from darcli.report.name_context import subject_slot
from darcli.report.name_things import DOUBTFUL, find_thing
from darcli.report.name_words import BEHIND_SUBJECT, STANCES
from darcli.report.reading import Reading
from darcli.report.strength import KUNYA, NAMELIKE, STRONG
from darcli.report.traits import find_kind
from darcli.report.weights import Weights
from darcli.report.words import read_word
from darcli.text.gazetteer import is_place

_PLACES = ("own", "before", "behind", "second")
JUDGE_WEIGHTS = Weights("name_judge.tsv", _PLACES)
# of texts that tell of no harm, where people are named with less ado, and other words are names
CALM_WEIGHTS = Weights("name_calm.tsv", _PLACES, ((1, 0), (0, 3), (5, 2), (1, 2), (4, 1), (4, 0)))
_KUNYAS = tuple(KUNYA)
_MOST_COUNTED = 4
_MOST_KNOWN = 3
_MOST_SHAPES = 4096


def is_name(it: Candidate) -> bool:
    """Tell whether a possible name is one."""
    if "." in it.name.units[0] or (it.name.units[-1][-1] == "." and it.name.strengths[0] == STRONG):
        return _is_lettered(it)
    if len(it.name.units) == 1 and _is_apposed(it):
        return True
    thing = find_thing(it)
    if thing and not (it.reading.calm and thing in DOUBTFUL):
        return False
    if not thing and ((it.context in ANNOUNCED and it.name.strengths[0] == STRONG) or (len(it.name.units) == 1 and _is_bare_subject(it))):
        return True
    weights, words = CALM_WEIGHTS if it.reading.calm else JUDGE_WEIGHTS, it.words
    return weights.weigh(words[:4]) + weights.weigh_pairs(words) + sum(map(weights.add, _group_signs(it, thing))) > 0


def _is_lettered(it: Candidate) -> bool:
    """Tell whether letters are a person's: with a known name beside them (يونس ل.), or where a person is announced: وأوقف المواطنين ع.د."""
    if it.context in ANNOUNCED or it.context in ("harm", "also") or it.closed:
        return True
    return len(it.name.units) > 1 and (STRONG in it.name.strengths or it.context == "list")


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


def find_signs(it: Candidate) -> tuple[str, ...]:
    """Give the signs of a possible name that are of no single word: its shape, and what announces it."""
    return tuple(sign for signs in _group_signs(it, find_thing(it)) for sign in signs)


def _group_signs(it: Candidate, thing: str) -> Iterator[tuple[str, ...]]:
    """Give the same in groups that come together again and again; ``thing`` is what else the name may belong to."""
    reading, strengths = it.reading, it.name.strengths
    if thing:
        yield (thing,)
    yield _signs_of_shape(it.context, strengths)
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
def _signs_of_shape(context: str, strengths: tuple[int, ...]) -> tuple[str, ...]:
    """Give the signs of how many units a possible name has, how strong they are, and what announces it."""
    count, first = min(len(strengths), _MOST_COUNTED), strengths[0]
    known = sum(strength >= NAMELIKE for strength in strengths)
    signs = ["name"]
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
    if units[0] == "علي":
        yield f"ali, {find_kind(reading.words[it.start + 1])}"  # where على is written so
    if reading.texts[it.name.end - 1][-1] == "ه":
        yield "ta marbuta" if reading.quote(it.name.end - 1, it.name.end - 1).endswith("ة") else "ha"  # فوزة, but فوزه is his
