"""Invented people with names as frequent as real ones are: families of fathers and children, the same for the same seed.

    python benchmarks/names_people.py 200000 > people.ndjson

writes person records for ``darcli match``: each person stands in one report or several, each clerk spells as clerks do, and ``truth``
says who is meant. With ``--fields`` the records also have what reports say: status, date, place, age.

No list of real people stands behind this. Given and family names are those of darcli's own word lists, most families and all
combinations are made up. What is taken from the world is only how unevenly names are spread: one man in ten is a محمد, twenty names
cover half of all men, the rest of the list follows Zipf's law.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from names_changes import Human, rewrite

from darcli.data import read_table

# the commonest given names, falling; the share of the first in per cent, the others follow. From what is generally known of Arab countries
_MEN = """
محمد أحمد محمود علي حسن إبراهيم عبد_الله حسين يوسف خالد عمر مصطفى عبد_الرحمن خليل صالح سعيد إسماعيل سليمان سالم جمال موسى حمزة عادل ياسر
كمال رامي بلال فؤاد ماهر نبيل سامي طارق وليد باسل أنس زياد إياد معاذ عماد رائد مازن أيمن هشام حسام نضال جهاد فادي شادي ناصر منير كريم
عيسى داود زكريا يحيى أيوب عثمان عبد_القادر عبد_العزيز عبد_الكريم عبد_الحميد صلاح_الدين عز_الدين نور_الدين قاسم جابر حامد راشد سعد عدنان
غسان مروان بشار مهند مؤمن أمجد أكرم أشرف وائل ثائر عاصم لؤي قصي تامر تيسير جميل حاتم حازم رمضان شعبان رجب خميس جمعة عبد_الفتاح عبد_السلام
"""
_WOMEN = """
فاطمة مريم آية سارة نور زينب خديجة عائشة هدى منى إيمان ملك أمل حنين هبة ليلى سماح سعاد رنا لينا رهف جنى لمى سلمى ريم دعاء إسراء آلاء
شيماء أسماء أمينة سمية رقية حليمة صفية نجاح نوال سهام رانيا سمر سميرة نادية هالة وفاء صباح انتصار فريال غادة عبير رشا ميساء نسرين ياسمين
رغد تالا جود شام حلا ريتاج ميار بيسان سجى لجين ربى بتول كوثر تسنيم زهرة بشرى يسرى نهى مها ريما ديما دانا لارا جوري ماسة سيدرا
"""
_FIRST_SHARE = 10.0
_COMMON_SHARE = 88.0
_FAMILIES = 1200
_LISTED_FAMILIES = 700
# of how many nobody knows the grandfather
_SHORT = 0.6
_ROOT = "بتثجحخدرزسشصضطعغفقكلمن"
_PATTERNS = (
    "ال{}{}ا{}",
    "ال{}{}ي{}ي",
    "ال{}ا{}{}",
    "أبو {}{}{}",
    "{}{}{}ان",
    "ال{}{}{}اوي",
    "{}{}ي{}",
    "ال{}{}{}",
    "أبو {}{}ي{}",
    "ال{}{}و{}",
)
_PLACES = ("العوينات", "تل السروة", "المشيرفة", "خربة الزعتر", "عين الدلب", "الصفصافة", "كفر النخيل", "دير الزيتون", "وادي السدر", "البيدر")
_FIRST_DAY = date(2015, 1, 1)
# how many records a person has: nearly half have one
_RECORDS = (1, 2, 3, 4, 5)
_RECORD_SHARES = (46, 28, 14, 8, 4)


class Bag:
    """Things drawn at random, each as often as its share says."""

    def __init__(self, shares: dict[str, float]) -> None:
        self._things = list(shares)
        self._reached = list(itertools.accumulate(shares.values()))

    def draw(self, rng: random.Random) -> str:
        """Give one of the things."""
        return rng.choices(self._things, cum_weights=self._reached)[0]


@dataclass(frozen=True, slots=True)
class Census:
    """How often each name is given, by sex, and how large each family is."""

    men: Bag
    women: Bag
    families: Bag

    def given(self, rng: random.Random, sex: str) -> str:
        """Draw a given name."""
        return (self.men if sex == "male" else self.women).draw(rng)


def take_census(rng: random.Random, families: int) -> Census:
    """Spread the listed names unevenly, as names are, and make up what families are missing."""
    rows = [
        row for row in read_table("given_names.tsv") if row[3:] != ("y",) and " ال" not in row[0] and not row[0].startswith(("أبو ", "أم "))
    ]
    return Census(
        men=Bag(_spread(rng, _MEN, [row[0] for row in rows if row[1] == "m"])),
        women=Bag(_spread(rng, _WOMEN, [row[0] for row in rows if row[1] == "f"])),
        families=Bag({family: 1 / (rank + 5) for rank, family in enumerate(_make_families(rng, families))}),
    )


def _spread(rng: random.Random, common: str, others: list[str]) -> dict[str, float]:
    """Give the share of each name: the first of ``common`` has a tenth, the next fall by Zipf's law, the rest share what is left."""
    known = [name.replace("_", " ") for name in common.split()]
    falling = [1 / (rank + 2) for rank in range(len(known) - 1)]
    scale = (_COMMON_SHARE - _FIRST_SHARE) / sum(falling)
    shares = {known[0]: _FIRST_SHARE} | {name: share * scale for name, share in zip(known[1:], falling, strict=True)}
    rest = sorted(set(others) - set(known))
    return shares | dict.fromkeys(rest, (100 - _COMMON_SHARE) / len(rest))


def _make_families(rng: random.Random, number: int) -> list[str]:
    """Give that many family names: listed ones, and for the rest roots and patterns of the language that make no name one knows."""
    listed = sorted({row[0] for row in read_table("family_names.tsv")})
    rng.shuffle(listed)
    families = dict.fromkeys(listed[: min(number, _LISTED_FAMILIES)])
    while len(families) < number:
        families[rng.choice(_PATTERNS).format(*rng.sample(_ROOT, 3))] = None
    return list(families)


def make_people(number: int, seed: int = 1) -> Iterator[Human]:
    """Give ``number`` different people, household by household: a man, some of his children, now and then a cousin."""
    rng = random.Random(seed)
    census = take_census(rng, _FAMILIES)
    made = 0
    while made < number:
        for human in _make_household(rng, census):
            if made < number:
                yield human
                made += 1


def _make_household(rng: random.Random, census: Census) -> Iterator[Human]:
    family = census.families.draw(rng)
    chain = [census.given(rng, "male"), census.given(rng, "male"), "" if rng.random() < _SHORT else census.given(rng, "male")]
    if rng.random() < 0.35:
        yield Human(chain[0], chain[1], chain[2], family, "male", census.given(rng, "male"))
    names: set[str] = set()
    for _ in range(rng.choices((1, 2, 3, 4, 6), (50, 25, 12, 8, 5))[0]):
        sex = "male" if rng.random() < 0.62 else "female"
        name = census.given(rng, sex)
        # no two children of one father have one name
        if name not in names and name != chain[0]:
            names.add(name)
            yield Human(name, chain[0], chain[1], family, sex, census.given(rng, "male"))


def make_records(number: int, seed: int = 1, *, fields: bool = False) -> Iterator[dict[str, Any]]:
    """Give ``number`` person records of invented people, shuffled, each with the ``truth``, the number of the person meant.

    With names alone each record is of a report of its own. With ``fields`` some fifty people share a report, a date and a place.
    """
    rng = random.Random(seed + 1)
    sightings = _sight(rng, make_people(number, seed), number)
    rng.shuffle(sightings)
    for at, (truth, human) in enumerate(sightings):
        record = {"id": f"r{at}#person-1", "type": "person", "report": f"r{at}", "name": rewrite(rng, human), "truth": truth}
        yield record | _say(random.Random(f"{seed}:{truth}"), rng) if fields else record


def _sight(rng: random.Random, people: Iterator[Human], number: int) -> list[tuple[int, Human]]:
    """Give who is meant in each of ``number`` records."""
    sightings: list[tuple[int, Human]] = []
    for truth, human in enumerate(people):
        sightings += [(truth, human)] * rng.choices(_RECORDS, _RECORD_SHARES)[0]
        if len(sightings) >= number:
            break
    return sightings[:number]


def _say(fate: random.Random, rng: random.Random) -> dict[str, Any]:
    """Give what a report says of a person: ``fate`` is the person's own, ``rng`` decides what this report leaves out."""
    day = (_FIRST_DAY + timedelta(days=fate.randrange(3000))).isoformat()
    place, age = fate.choice(_PLACES), fate.randrange(80)
    return {
        "status": "killed",
        "date": rng.choices((day, day[:7], None), (60, 10, 30))[0],
        "place": place if rng.random() < 0.6 else None,
        "age": age + rng.choices((0, 1), (9, 1))[0] if rng.random() < 0.4 else None,
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the records."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fields", action="store_true")
    options = parser.parse_args(arguments)
    for record in make_records(options.number, options.seed, fields=options.fields):
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
