"""Romanising one Arabic word by rule: the consonants it shows and the vowels that its shape suggests.

The word lists come first (``darcli.names.romanise``); this serves the names that no list has.
"""

from __future__ import annotations

import re

_ARABIC = "بتثجحخدذرزسشصضطظغفقكلمنهپچژڤگڨ"
_LATIN = "b t th j h kh d dh r z s sh s d t z gh f q k l m n h p ch j v g g"
_CONSONANTS = dict(zip(_ARABIC, _LATIN.split(), strict=True))
_BARE = str.maketrans({"أ": "ا", "ٱ": "ا", "ئ": "ي", "ی": "ي", "ک": "ك", "ھ": "ه"})
_AIN = "`"
_VOWEL, _CONSONANT = "v", "c"
_Sound = tuple[str, str]


def romanise_word(word: str) -> str:
    """Give ``word`` (Arabic letters, without article and harakat) in small Latin letters, with likely vowels.

    >>> [romanise_word(word) for word in ("خالد", "محروس", "شقير", "بدرية", "دغمش", "السعدي"[2:])]
    ['khaled', 'mahrous', 'shaqir', 'badriya', 'daghmash', 'saadi']
    """
    sounds = _read_sounds(word)
    out: list[str] = []
    at = 0
    while at < len(sounds):
        if sounds[at][0] == _VOWEL:
            out.append(sounds[at][1])
            at += 1
            continue
        end = at
        while end < len(sounds) and sounds[end][0] == _CONSONANT:
            end += 1
        run = [sound for _, sound in sounds[at:end]]
        out.append(_fill(run, sounds[at - 1][1] if at else "", sounds[end][1] if end < len(sounds) else ""))
        at = end
    return _tidy("".join(out))


def _read_sounds(word: str) -> list[_Sound]:
    """Tell vowels from consonants: ا is a vowel, و and ي are what their neighbours make them."""
    first = "i" if word.startswith("إ") else "a"
    word = word.replace("آ", "ا").replace("إ", "ا").translate(_BARE).replace("ؤ", "و").replace("ء", "")
    sounds: list[_Sound] = []
    for at, letter in enumerate(word):
        before, after = word[at - 1] if at else "", word[at + 1 : at + 2]
        if letter == "ا":
            # اياد, اوس: the alef only carries the vowel behind it
            if at or after not in ("ي", "و"):
                sounds.append((_VOWEL, "a" if at else first))
            else:
                sounds.append((_VOWEL, "" if word[at + 2 : at + 3] != "ا" else "i"))
        elif letter in "وي":
            sounds.append(_read_glide(letter, before, after))
        elif letter == "ى":
            sounds.append((_VOWEL, "a"))
        elif letter == "ة" or (letter == "ه" and not after and at > 2 and before not in "اويى"):
            # where clerks write ه for ة
            sounds.append((_VOWEL, "at" if before == "ا" else "a"))
        elif letter == "ع":
            sounds.append((_CONSONANT, _AIN))
        elif letter in _CONSONANTS:
            sounds.append((_CONSONANT, _CONSONANTS[letter]))
    return sounds


def _read_glide(letter: str, before: str, after: str) -> _Sound:
    """Read و and ي: consonants at the start, before ا and beside a long vowel (مروان، عايد), else long vowels."""
    carried = not before or after in ("ا", "ى") or before in ("ا", "و" if letter == "ي" else "ي")
    if letter == "و":
        return (_CONSONANT, "w") if (carried and after) or after in ("ة", "ه", "ي") else (_VOWEL, "ou")
    if not after:
        return (_VOWEL, "i")
    return (_CONSONANT, "y") if carried else (_VOWEL, "iy" if after in ("ة", "ه") else "i")


def _fill(run: list[str], before: str, after: str) -> str:
    """Put short vowels into a run of consonants between the vowels ``before`` and ``after`` ("" at the ends of the word)."""
    if len(run) < 2:
        return run[0]
    if before and after:
        # قاسمي and فاطمة, but سلمان
        vowel = ("e" if after == "i" else "i") if before == "a" and len(run) == 2 else ""
        return vowel.join(run) if len(run) == 2 else run[0] + run[1] + "a" + "".join(run[2:])
    if before:
        return "e".join(run) if len(run) == 2 else run[0] + run[1] + "a" + "".join(run[2:])
    if len(run) == 2:
        return "a".join(run)
    if len(run) == 3:
        # بدر, حرب and every صقران; but قمر, حسن
        closed = after or run[2] == "r" or run[1] in ("r", "l", "h", _AIN)
        return run[0] + "a" + run[1] + ("" if closed else "a") + run[2]
    return run[0] + "a" + run[1] + run[2] + "a" + "".join(run[3:])


def _tidy(text: str) -> str:
    """Let ع sound as the press lets it: سعدي is saadi, عمار ammar begins with its vowel."""
    text = re.sub(f"^{_AIN}", "", text)
    text = re.sub(f"(?<=a){_AIN}i", "ee", text)
    text = re.sub(f"(?<=a){_AIN}(?=[^aeiou]|$)", "a", text)
    return re.sub(r"aaa+", "aa", text.replace(_AIN, "")) or "a"
