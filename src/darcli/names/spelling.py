"""How two parts of Arabic names, one unit each, may be spellings of one name: what clerks, keyboards and PDFs do to letters.

All units are folded (``darcli.names.units``).
"""

from __future__ import annotations

import functools
import re

from darcli.names.lists import OPEN_VOWELS
from darcli.names.particles import particles
from darcli.names.units import ARTICLE

_DOUBLED = re.compile(r"([اوي])\1+")
# letters that are one but for their dots, within a word and at its end
_DOTLESS = str.maketrans("تثنيخجذزشضظغق", "ببببححدرسصطعف")
_DOTLESS_LAST = str.maketrans("تثخجذزشضظغ", "ببححدرسصطع")
# what some fonts of PDFs make of a tooth and the letter behind it: جير of جبر, الي of التر
_TOOTH = re.compile("[بتثني][رزن]")
# letters that clerks write for one another by ear (معاذ، معاد) and by shape
_BY_EAR = str.maketrans({"ذ": "د", "ث": "ت"})
FATHER = "ابو"
LIGATURE = "لا"


@functools.lru_cache(maxsize=1 << 17)
def stem_unit(unit: str) -> str:
    """Give ``unit`` without its article: الخالدي and خالدي are one family, and so are أبو الريش and أبو ريش.

    عبدالله keeps it, as nobody leaves it out. ظ and ض are one letter here, as in half of all registers (ظاهر، ضاهر), and so is a
    doubled one (داود، داوود).
    """
    if unit.startswith(FATHER) and len(unit) > 5:
        return FATHER + stem_unit(unit[3:])
    while unit.startswith(ARTICLE) and len(unit) > 3 and unit != "الله":
        unit = unit[2:]
    return _DOUBLED.sub(r"\1", unit.replace("ظ", "ض"))


@functools.lru_cache(maxsize=1 << 17)
def clerk_key(unit: str) -> str:
    """Give the letters of ``unit`` with those made one that clerks confuse, and a last vowel left open (سلمى، سلمه، سلما)."""
    key = stem_unit(unit).translate(_BY_EAR)
    return key[:-1] + OPEN_VOWELS[0] if key[-1:] in OPEN_VOWELS else key


def has_ligature_debris(a: str, b: str) -> bool:
    """Say whether only the ligature لا, turned round by a PDF, tells ``a`` from ``b`` (الحلاق, الحالق)."""
    return turn_ligature(a) == turn_ligature(b) or turn_ligature(stem_unit(a)) == turn_ligature(stem_unit(b))


@functools.lru_cache(maxsize=1 << 17)
def turn_ligature(unit: str) -> str:
    """Give ``unit`` with each لا turned into ال, as in what a PDF makes of it."""
    return unit.replace(LIGATURE, ARTICLE)


def has_lost_dots(a: str, b: str) -> bool:
    """Say whether only dots tell ``a`` from ``b`` (شراب, سراب; جنان, حنان): the hand of one writer, the eyes of the next."""
    return len(a) == len(b) and a[-1].translate(_DOTLESS_LAST) == b[-1].translate(_DOTLESS_LAST) and _strip_dots(a) == _strip_dots(b)


@functools.lru_cache(maxsize=1 << 16)
def _strip_dots(unit: str) -> str:
    return unit[:-1].translate(_DOTLESS)


def has_tooth_debris(a: str, b: str) -> bool:
    """Say whether only what a PDF makes of a tooth before ر, ز or ن tells ``a`` from ``b`` (الترك, اليك; غبن, غير)."""
    return _TOOTH.sub("ي", a) == _TOOTH.sub("ي", b)


def is_cut_off(a: str, b: str) -> bool:
    """Say whether one is the beginning of the other, as in a column too narrow for the family name (عبد الغ, عبد الغفور)."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return len(short) > 2 and long.startswith(short)


def is_feminine_of(a: str, b: str) -> bool:
    """Say whether one is the other with the feminine ending: أمير and أميرة are two people."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return long == short + "ه" and short[-1:] not in OPEN_VOWELS[:2]


def strip_prefix(a: str, b: str) -> tuple[str, str]:
    """Give ``a`` and ``b`` without the أبو or عبد that both begin with, which says nothing of how alike the rest is."""
    for prefix in (FATHER, "عبدال"):
        if a.startswith(prefix) and b.startswith(prefix):
            return a[len(prefix) :], b[len(prefix) :]
    return a, b


def is_clipped_from(a: str, b: str) -> bool:
    """Say whether one is a compound or a family name of which the other keeps the head: زين الدين, زين; أبو جبر, جبر."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return (long.startswith(short) and long[len(short) :] in particles("tail")) or long == FATHER + short


def is_one_edit(a: str, b: str) -> bool:
    """Say whether ``a`` becomes ``b`` by one letter more, less, other, or two neighbours changing places, at most."""
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    first, second = a[start : len(a) - end], b[start : len(b) - end]
    return max(len(first), len(second)) < 2 or (len(first) == 2 and first == second[::-1])
