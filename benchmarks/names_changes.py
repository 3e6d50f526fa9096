"""What clerks, keyboards and PDFs do to a name, and which other people have a name much like it.

Each change is a rule on an invented name; ``ONE`` holds those after which it is still the same person, ``TWO`` those that make another.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

_HARAKAT = "\N{ARABIC FATHA}\N{ARABIC DAMMA}\N{ARABIC KASRA}\N{ARABIC SUKUN}\N{ARABIC SHADDA}"
_TATWEEL = "\N{ARABIC TATWEEL}"
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_TITLES = {"male": ("الشهيد", "الطفل", "الدكتور", "المهندس", "الحاج"), "female": ("الشهيدة", "الطفلة", "الدكتورة", "الصحفية", "الحاجة")}
# what clerks write for one another by ear and by habit
_CONFUSED = (("ظ", "ض"), ("ذ", "د"), ("ث", "ت"), ("وو", "و"), ("ية", "يا"), ("اء", "ا"))


@dataclass(frozen=True, slots=True)
class Human:
    """An invented person; each part is as it is best spelt, and may have two words (عبد الله). Of some nobody knows the grandfather."""

    given: str
    father: str
    grandfather: str
    family: str
    sex: str
    son: str

    @property
    def name(self) -> str:
        """The full name."""
        return " ".join(filter(None, (self.given, self.father, self.grandfather, self.family)))


Change = Callable[[random.Random, Human], str]


def write_hastily(rng: random.Random, name: str) -> str:
    """Leave out hamzas, dots and spaces as most writers do now and then: no reader calls it another spelling."""
    for right, hasty in (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ة", "ه"), ("ى", "ي")):
        if right in name and rng.random() < 0.4:
            name = name.replace(right, hasty)
    if rng.random() < 0.3:
        name = re.sub(r"\b(عبد|أبو|ابو) ", r"\1", name)
    return name


def vocalise(rng: random.Random, human: Human) -> str:
    """Sprinkle harakat and tatweel over the name."""
    name = "".join(letter + (rng.choice(_HARAKAT) if letter != " " and rng.random() < 0.3 else "") for letter in human.name)
    at = rng.randrange(1, len(name))
    return name if name[at] == " " else name[:at] + _TATWEEL * rng.randint(1, 3) + name[at:]


def space(rng: random.Random, human: Human) -> str:
    """Write عبد and أبو as one word with what follows."""
    return re.sub(r"\b(عبد|أبو) ", r"\1", human.name)


def drop_article(rng: random.Random, human: Human) -> str:
    """Write the family name without the article, or with it; أبو does without as well."""
    family = human.family
    if family.startswith("ال"):
        return replace(human, family=family.removeprefix("ال").removeprefix(" ")).name
    if family.startswith("أبو ال"):
        return replace(human, family="أبو " + family.removeprefix("أبو ال")).name
    return replace(human, family="ال" + family).name if " " not in family else slip(rng, human)


def confuse(rng: random.Random, human: Human) -> str:
    """Write a letter that sounds or looks the same to many, else a vowel too many or too few."""
    choices = [(a, b) for pair in _CONFUSED for a, b in (pair, pair[::-1]) if a in human.name]
    if not choices:
        return slip(rng, human)
    a, b = rng.choice(choices)
    return human.name.replace(a, b, 1)


def turn_ligature(rng: random.Random, human: Human) -> str:
    """Turn لا into ال and الله into هللا, as the text of a PDF has it."""
    turned = re.sub(r"(?<=\w)لا", "ال", human.name).replace("الله", "هللا")
    return turned if turned != human.name else slip(rng, human)


def slip(rng: random.Random, human: Human) -> str:
    """Make one typing slip in one part of three letters or more: a letter doubled, left out, replaced, or two that change places."""
    parts = [human.given, human.father, human.grandfather, human.family]
    which = rng.choice([at for at, part in enumerate(parts) if len(part) > 2])
    part = parts[which]
    at = rng.choice([at for at in range(1, len(part) - 1) if " " not in part[at - 1 : at + 2]] or [1])
    kind = rng.randrange(4)
    if kind == 0:
        parts[which] = part[:at] + part[at] + part[at:]
    elif kind == 1:
        parts[which] = part[:at] + part[at + 1 :]
    elif kind == 2:
        parts[which] = part[:at] + rng.choice(_LETTERS) + part[at + 1 :]
    else:
        parts[which] = part[:at] + part[at + 1] + part[at] + part[at + 2 :]
    return " ".join(filter(None, parts))


def leave_out_one(rng: random.Random, human: Human) -> str:
    """Leave out the father or the grandfather."""
    return replace(human, **{rng.choice(("father", "grandfather")): ""}).name


def leave_out_two(rng: random.Random, human: Human) -> str:
    """Give only the given name and the family."""
    return f"{human.given} {human.family}"


def add_bin(rng: random.Random, human: Human) -> str:
    """Put بن or بنت into the chain."""
    father = f"{'بن' if human.sex == 'male' else 'بنت'} {human.father}"
    return replace(human, father=father, grandfather=human.grandfather and f"بن {human.grandfather}").name


def add_kunya(rng: random.Random, human: Human) -> str:
    """Add the kunya, in front, behind in quotes, or inside."""
    kunya = ("أبو " if human.sex == "male" else "أم ") + human.son
    return rng.choice(
        (
            f"{kunya} {human.name}",
            f'{human.name} "{kunya}"',
            f"{human.name} ({kunya})",
            replace(human, father=f'"{kunya}" {human.father}').name,
        )
    )


def add_title(rng: random.Random, human: Human) -> str:
    """Put a title in front."""
    return f"{rng.choice(_TITLES[human.sex])} {human.name}"


def combine(rng: random.Random, human: Human) -> str:
    """Change the name twice: a part left out, and another slip or habit."""
    shorter = replace(human, grandfather="") if rng.random() < 0.5 else human
    return rng.choice((slip, confuse, drop_article, add_title, vocalise))(rng, shorter)


ONE: dict[str, Change] = {
    "harakat, tatweel": vocalise,
    "spaces": space,
    "article": drop_article,
    "letters confused": confuse,
    "ligatures of a PDF": turn_ligature,
    "typing slip": slip,
    "one part left out": leave_out_one,
    "two parts left out": leave_out_two,
    "bin added": add_bin,
    "kunya added": add_kunya,
    "title added": add_title,
    "two changes": combine,
}
# how often a record is changed so in a hundred, beside the haste of every writer; the rest is spelt well
_SHARES = {
    "article": 0.8, "letters confused": 0.8, "ligatures of a PDF": 0.4, "typing slip": 0.9, "one part left out": 1.0,
    "two parts left out": 0.2, "two changes": 0.4, "bin added": 0.5, "kunya added": 0.5, "title added": 1.0, "harakat, tatweel": 0.3,
}  # fmt: skip


def rewrite(rng: random.Random, human: Human) -> str:
    """Write the name as some clerk does."""
    point = rng.uniform(0, 100)
    for kind, share in _SHARES.items():
        point -= share
        if point < 0:
            return write_hastily(rng, ONE[kind](rng, human))
    return write_hastily(rng, human.name)


Others = Callable[[random.Random, Human, Human], str]


def name_brother(rng: random.Random, human: Human, other: Human) -> str:
    """Give the name of a brother or sister."""
    return replace(human, given=other.given).name


def name_father(rng: random.Random, human: Human, other: Human) -> str:
    """Give the father's name: one generation up."""
    return replace(human, given=human.father, father=human.grandfather, grandfather=other.father).name


def name_swapped(rng: random.Random, human: Human, other: Human) -> str:
    """Give the man whose given name is the other's father's name, and the other way round."""
    return replace(human, given=human.father, father=human.given).name


def name_other_father(rng: random.Random, human: Human, other: Human) -> str:
    """Give a cousin of the same given name."""
    return replace(human, father=other.father).name


def name_other_grandfather(rng: random.Random, human: Human, other: Human) -> str:
    """Give a distant cousin."""
    return replace(human, grandfather=other.grandfather).name


def name_other_family(rng: random.Random, human: Human, other: Human) -> str:
    """Give a namesake of another family."""
    return replace(human, family=other.family).name


def name_sister(rng: random.Random, human: Human, other: Human) -> str:
    """Give the sister whose name is the brother's with the feminine ending, where it can have one."""
    if human.given.endswith(("ا", "ى", "ه", "ء", "ي")) or " " in human.given:
        return human.name
    return replace(human, given=human.given.removesuffix("ة") if human.given.endswith("ة") else human.given + "ة").name


def name_anyone(rng: random.Random, human: Human, other: Human) -> str:
    """Give somebody else."""
    return other.name


TWO: dict[str, Others] = {
    "brother or sister": name_brother,
    "father": name_father,
    "given and father swapped": name_swapped,
    "other father": name_other_father,
    "other grandfather": name_other_grandfather,
    "other family": name_other_family,
    "feminine ending": name_sister,
    "anyone": name_anyone,
}
