"""What a part of a name sounds like, in Arabic or Latin letters, and how far two sounds are apart.

Vowels are nearly free, since Arabic writes only the long ones; consonants cost what the habits of English and French writers say:
خ may be kh or k, ج is j, dj or g, ق is q, k or g, ش is sh or ch.
"""

from __future__ import annotations

import functools
import re

from darcli.data import read_table
from darcli.names.lists import fold_names, listed_names
from darcli.names.spelling import stem_unit
from darcli.names.units import ARTICLE

# Arabic letters as sounds: A, W, Y long vowels, V an alef that carries any vowel, M a last ي or ى, E the last ه or ة, 3 ع, L the lam
# of an article inside a compound; Latin sounds are small but for I, which is long
_ARABIC = dict(
    zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژڤگ", "AbtcjhxdDrzsSsdtZ3gfqklmnhWYbSzvG", strict=True),
)  # fmt: skip
_LATIN = (
    ("sch", "S"), ("tch", "S"), ("kh", "x"), ("gh", "g"), ("sh", "S"), ("ch", "S"), ("th", "c"), ("dh", "D"), ("ph", "f"), ("dj", "j"),
    ("ck", "k"), ("ou", "o"), ("oo", "o"), ("ee", "I"), ("ai(?![aeiou])", "ay"), ("ei(?![aeiou])", "ey"),
    ("ah$", "a"), ("eh$", "e"), ("u", "o"), ("c(?=[ei])", "s"), ("c", "k"), ("x", "ks"),
    ("p", "b"), ("g(?=[ei])", "J"), ("g", "G"),
)  # fmt: skip
_LATIN_SOUND = re.compile("|".join(f"({pattern})" for pattern, _ in _LATIN))
_LAST = {"ه": "E", "ي": "M"}
_DOUBLED = re.compile(r"([^aeio])\1+")
_CLASSES = ("kqxgGjJ", "tcdDZzs", "S", "bfv", "r", "l", "m", "n")
_BROAD = {sound: sounds[0] for sounds in _CLASSES for sound in sounds}
_VOWEL_RUN = re.compile("[aeioIy]+$|[aeioI]+(?:y(?![aeioI]))?")
_VOWELS = frozenset("aeioI")
# what it costs to leave a sound out
_GAPS = {
    **dict.fromkeys("aeio", 0.04), "I": 0.5, "A": 0.3, "V": 0.1, "W": 0.45, "Y": 0.45, "M": 0.3, "E": 0.15, "3": 0.1, "L": 0.15,
    "h": 0.5, "w": 0.5, "y": 0.4,
}  # fmt: skip
# what it costs to hear one as the other
_NEAR = {
    "aV": 0, "eV": 0, "iV": 0, "oV": 0, "IV": 0.1, "yV": 0.2, "AV": 0, "3V": 0, "iM": 0, "yM": 0, "IM": 0, "aM": 0.1, "eM": 0.1, "EM": 0.2,
    "MY": 0, "iI": 0, "YI": 0, "yI": 0, "eI": 0.1, "3I": 0.5,
    "aA": 0, "eA": 0.12, "iA": 0.8, "oA": 0.35, "iY": 0, "yY": 0, "eY": 0.4, "aY": 0.7, "oW": 0, "wW": 0, "aW": 0.35,
    "eW": 0.4, "vW": 0.3, "a3": 0, "e3": 0.02, "i3": 0.05, "o3": 0.05, "aE": 0, "eE": 0, "hE": 0.05, "iE": 0.3, "tE": 0.3,
    "lL": 0, "hh": 0, "yA": 0.4, "xh": 0.5, "kx": 0.35, "hx": 0.4, "gG": 0.1, "Gq": 0.25, "kq": 0.05, "Gj": 0.2, "Jj": 0.05,
    "JG": 0.1, "Gg": 0.1, "kg": 0.5, "gq": 0.4, "ct": 0.15, "cD": 0.25, "cs": 0.3, "sc": 0.3, "tc": 0.15, "dD": 0.15,
    "zD": 0.15, "zZ": 0, "dZ": 0.2, "DZ": 0.05, "Dd": 0.1, "zd": 0.5, "td": 0.5, "bf": 0.7, "vf": 0.2, "fv": 0.2, "bv": 0.5,
    "zs": 0.4, "sz": 0.4, "sS": 0.45, "kG": 0.4, "jS": 0.5, "zj": 0.5, "jZ": 0.6, "kS": 0.4, "ae": 0, "ai": 0.03, "ao": 0.03,
    "ei": 0.01, "eo": 0.03, "io": 0.03, "iy": 0.05, "ow": 0.05, "AE": 0.1, "YE": 0.4, "AY": 0.4, "WA": 0.5,
}  # fmt: skip
# another name is written just so, though this one may be
_TIE = 0.01
_COSTS = {pair: cost for key, cost in _NEAR.items() for pair in ((key[0], key[1]), (key[1], key[0]))}


@functools.lru_cache(maxsize=1 << 17)
def sound_likeness(a: str, b: str) -> float:
    """Give how alike two units sound, from 0 to 1; each may be in Arabic or Latin letters.

    >>> sound_likeness("moataz", "معتز"), sound_likeness("gamal", "جمال") > 0.9, sound_likeness("khalil", "خالد") < 0.7
    (1.0, True, True)
    """
    if _is_press_spelling(a, b) or _is_press_spelling(b, a):
        return 1.0
    best = max(_likeness(first, second) for first in _readings(a, b) for second in _readings(b, a))
    return round(best, 4)


def _is_press_spelling(latin: str, arabic: str) -> bool:
    """Say whether the lists write ``arabic`` so: Salam is سلام before it is سالم."""
    return _sound_latin(latin) in _press_sounds().get(stem_unit(arabic), ())


@functools.cache
def _press_sounds() -> dict[str, frozenset[str]]:
    """Give by listed Arabic name what the spellings of the press sound like."""
    sounds: dict[str, set[str]] = {}
    for name, latin in listed_names().items():
        sounds.setdefault(stem_unit(name), set()).update(_sound_latin(_plain(spelling)) for spelling in latin)
    rows = [*read_table("latin_spellings.tsv"), *(row[:2] for row in read_table("foreign_given_names.tsv"))]
    for name, (_, spellings) in zip(fold_names(row[0] for row in rows), rows, strict=True):
        sounds.setdefault(stem_unit(name), set()).update(_sound_latin(spelling.lower()) for spelling in spellings.split())
    return {name: frozenset(heard) for name, heard in sounds.items()}


def _plain(spelling: str) -> str:
    return spelling.lower().replace(" ", "").replace("-", "")


def measure_rival(latin: str, arabic: str) -> float:
    """Give by how much ``latin`` sounds more like another listed name than like the listed ``arabic``; 0 or less where it does not.

    Hussein is not حسن, and Samir is سمير before it is سامر.

    >>> measure_rival("hussein", "حسن") > 0.1, 0 < measure_rival("samir", "سامر") < 0.1, measure_rival("khalid", "خالد")
    (True, True, 0.0)
    """
    meant = _listed_sounds().get(_coarse_sound(latin), frozenset())
    if not meant or arabic not in listed_names():
        return 0.0
    more = max(sound_likeness(latin, name) for name in meant) - sound_likeness(latin, arabic)
    return round(more, 4) if more or stem_unit(arabic) in meant else _TIE


def measure_gap(a: str, b: str) -> float:
    """Give 1 where two Latin units are two listed names (Mohamed, Mahmoud), a little where they may be (Salem, Salim), else 0."""
    first, second = _listed_sounds().get(_coarse_sound(a)), _listed_sounds().get(_coarse_sound(b))
    if not first or not second:
        return 0.0
    if first.isdisjoint(second):
        return 1.0
    said, heard = _sound_latin(a), _sound_latin(b)
    written = [{name for name in first | second if sound in _press_sounds()[name]} for sound in (said, heard)]
    return _TIE if all(written) and written[0].isdisjoint(written[1]) else 0.0


@functools.cache
def _listed_sounds() -> dict[str, frozenset[str]]:
    """Give the listed Arabic names by how the press writes them."""
    sounds: dict[str, set[str]] = {}
    for name, press in _press_sounds().items():
        for heard in press:
            sounds.setdefault(_coarse(heard), set()).add(name)
    return {sound: frozenset(names) for sound, names in sounds.items()}


@functools.lru_cache(maxsize=1 << 16)
def _coarse_sound(latin: str) -> str:
    """Give the sounds of a Latin unit with only two vowels, of which a run counts once: Ahmad and Ahmed, Saeed and Said."""
    return _coarse(_sound_latin(latin))


def _coarse(sounds: str) -> str:
    return _VOWEL_RUN.sub(lambda run: "o" if run[0][0] == "o" else "a", sounds)


def _is_arabic(unit: str) -> bool:
    return "\N{ARABIC LETTER HAMZA}" <= unit[0] <= "\N{ARABIC LETTER YEH WITH TAIL}"


def _readings(unit: str, other: str) -> tuple[str, ...]:
    """Give the sounds of ``unit``, and those without the article that Latin writers run together with the name (Alsaadi)."""
    if _is_arabic(unit):
        return (_sound_arabic(unit),)
    if unit[:2] in ("al", "el") and len(unit) > 5 and other.startswith(ARTICLE):
        return _sound_latin(unit), _sound_latin(unit[2:])
    return (_sound_latin(unit),)


@functools.lru_cache(maxsize=1 << 16)
def _sound_arabic(unit: str) -> str:
    prefix = ""
    if unit.startswith("عبدال"):
        prefix, unit = "3bdAL", unit[5:]
    elif unit.startswith("ابو") and len(unit) > 4:
        prefix, unit = "AbW", unit[3:]
    if unit.startswith(ARTICLE) and len(unit) > 3:
        unit = unit[2:]
    for tail in ("الدين", "الله"):
        if unit.endswith(tail) and len(unit) > len(tail):
            unit = unit[: -len(tail)] + "\0" + tail[2:]
    # عايد is Ayed: the ع before a vowel has no letter of its own
    sounds = "".join("AL" if letter == "\0" else _ARABIC.get(letter, "") for letter in unit).replace("3A", "A")
    if sounds.startswith("A"):
        sounds = "V" + sounds[1:]
    last = _LAST.get(unit[-1:])
    return prefix + (sounds[:-1] + last if last and len(sounds) > 1 else sounds)


@functools.lru_cache(maxsize=1 << 16)
def _sound_latin(unit: str) -> str:
    sounds = _LATIN_SOUND.sub(lambda match: _LATIN[(match.lastindex or 1) - 1][1], unit)
    return _DOUBLED.sub(r"\1", sounds)


def broad_sound(unit: str) -> str:
    """Give the consonants of ``unit`` in few classes: what two units that may sound alike have in common."""
    for servant in ("عبدال", "abdal"):
        if unit.startswith(servant):
            return "bt" + broad_sound(unit[len(servant) :] or "a")
    sounds = _sound_arabic(unit) if _is_arabic(unit) else _sound_latin(unit.removeprefix("al") if len(unit) > 5 else unit)
    return "".join(_BROAD.get(sound, "") for sound in sounds)


def _likeness(first: str, second: str) -> float:
    """Give 1 less the cheapest way from one to the other, per sound that counts."""
    gaps_second = [_GAPS.get(sound, 1.0) for sound in second]
    row = [0.0]
    for gap in gaps_second:
        row.append(row[-1] + gap)
    for sound in first:
        gap = _GAPS.get(sound, 1.0)
        above = row
        row = [above[0] + gap]
        for at, other in enumerate(second):
            hit = above[at] + (0.0 if sound == other else _COSTS.get((sound, other), 1.2))
            row.append(min(hit, above[at + 1] + gap, row[at] + gaps_second[at]))
    weight = max(sum(map(_weigh, first)), sum(map(_weigh, second)), 2.0)
    return max(0.0, 1 - row[-1] / weight)


def _weigh(sound: str) -> float:
    return 0.0 if sound in _VOWELS else 0.4 if sound in "AVWYME3Lwy" else 1.0
