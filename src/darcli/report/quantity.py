"""A number of people as the rules see it, and the words around it that they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from darcli.data import read_table
from darcli.report.lexicon import Unit

if TYPE_CHECKING:
    from darcli.report.reading import Reading

_CLASSES = {row[0]: frozenset(row[1].split(",")) for row in read_table("quantity_words.tsv")}
NUMBERED = _CLASSES["numbered"]
OUTLETS_24 = _CLASSES["outlets_24"]
DEPENDENTS = _CLASSES["dependents"]
FORCES = _CLASSES["forces"]
OTHERS = _CLASSES["others"]
ANOTHER = _CLASSES["another"]
REST = _CLASSES["rest"]
REMAINING = frozenset({*REST, *(f"و{word}" for word in REST)})
RELATIVES = _CLASSES["relatives"]
ADJECTIVES = _CLASSES["adjectives"]
HAPPENING = _CLASSES["happening"]
DAYS = _CLASSES["days"]
PREDICATED = _CLASSES["predicated"]
THE_OTHER = _CLASSES["the_other"]
ONE_OF_THEM = _CLASSES["one_of_them"]
BOTH = _CLASSES["both"]
TWO = _CLASSES["two"]
THINGS = _CLASSES["things"]
MANNERS = _CLASSES["manners"]
NO_PEOPLE = _CLASSES["no_people"]
TALLIES = _CLASSES["tallies"]
LARGE = _CLASSES["large"]
VICTIM_DUALS = _CLASSES["victim_duals"]
VICTIM_SINGLES = _CLASSES["victim_singles"]
VICTIM_PLURALS = _CLASSES["victim_plurals"]
# what stands right before those harmed though it is no word of harm: لقي دركيان حتفهما
BEFORE_HARMED = frozenset({"(", "لقي", "لقيت", "ولقي", "ولقيت", "يلقي", "تلقي", "فارق", "فارقت"})
DUALS = ("ان", "ين")
PERSONAL_ENDINGS = ("ين", "ون", "يين", "يون")


@dataclass(slots=True, unsafe_hash=True)  # never changed; a frozen one takes four times as long to make
class Quantity:
    """A number of people at the tokens ``first`` to ``last``.

    ``n`` is ``None`` where it is vague. ``status`` is set where the counted noun says it (ثلاثة قتلى). ``sure`` is ``False`` for a bare
    number and for a noun without number, which count only right behind a word of harm. ``boxed`` is a bare number in brackets behind a
    word that is no name: of people in a list of tolls, القدس (118), and of nobody elsewhere.
    """

    first: int
    last: int
    n: int | None
    low: int | None
    high: int | None
    qualifier: str
    status: str | None
    unit: Unit | None
    sure: bool
    part: bool = False
    boxed: bool = False


def is_both(reading: Reading, index: int) -> bool:
    """Tell whether قتيل وجريح stands at ``index``: dead and wounded told as one number."""
    pair = [reading.words[k].harm for k in (index, index + 1) if k < len(reading.words)]
    one, two = (*pair, None, None)[:2]
    if one is None or two is None or {one.status, two.status} != {"killed", "injured"}:
        return False
    return one.kind == two.kind and one.kind in ("victim", "state") and reading.texts[index + 1].startswith("و")


def end_of_both(reading: Reading, index: int) -> int:
    """Give where بين قتيل وجريح ends that stands at ``index`` or past words for who they are, 0 where it does not."""
    for ahead in range(index, min(index + 4, len(reading.words) - 1)):
        word = reading.words[ahead]
        if word.text == "بين":
            return ahead + 2 if is_both(reading, ahead + 1) else 0
        if word.verb or word.harm or not word.spelled:
            return 0
    return 0


def is_under_harm(reading: Reading, index: int) -> bool:
    """Tell whether a verb or verbal noun of harm stands right before ``index``, with no pronoun for its object: مقتل, وأصيب, اعتقلوا."""
    word = reading.words[index - 1]
    return word.harm is not None and word.harm.kind in ("noun", "verb") and word.harm_form is not None and not word.harm_form.pronoun


def count_of(first: int, last: int, n: int, unit: Unit | None = None, *, sure: bool = True) -> Quantity:
    """Give a stated number of people that no words make less than exact."""
    return Quantity(first, last, n, n, n, "exact", None, unit, sure=sure)


def vague_of(first: int, last: int, unit: Unit | None = None, *, status: str | None = None, sure: bool = True) -> Quantity:
    """Give people without a figure."""
    return Quantity(first, last, None, None, None, "vague", status, unit, sure=sure)
