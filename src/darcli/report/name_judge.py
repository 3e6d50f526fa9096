"""Whether a possible name is one: its shape weighed against what stands before and behind it."""

from __future__ import annotations

from darcli.report.name_collect import Name
from darcli.report.name_context import subject_slot
from darcli.report.name_words import BEHIND_SUBJECT, CREDITS, FUNCTION_WORDS, HONORIFICS
from darcli.report.reading import Reading
from darcli.report.strength import EITHER, KUNYA, LIKELY, NAMELIKE, NONE, STRONG
from darcli.report.words import read_word
from darcli.text.gazetteer import is_place

# contexts that leave no doubt that a name follows
ANNOUNCED = ("title", "kin", "called")


def is_accepted(name: Name, context: str, closed: bool) -> bool:
    """Tell whether shape and context together make a name."""
    if context == "organisation":
        return False
    many, first = len(name.units) >= 2, name.strengths[0]
    known = sum(strength >= NAMELIKE for strength in name.strengths)
    announced = context in ("title", "kin", "called")
    if many and not announced and not closed and all(unit.startswith("ال") for unit in name.units):
        return False  # الهلال الأحمر, العدوان الأمريكي
    if first in (EITHER, NAMELIKE) and many and name.strengths[1] == STRONG:
        return True
    if first == STRONG:
        return many or closed or announced or context in ("list", "also", "harm") or name.units[0].startswith(tuple(KUNYA))
    if announced and not closed and not known and all(unit.startswith("ال") for unit in name.units):
        return False
    if announced:
        return many or closed or known > 0 or context != "title"
    if context in ("harm", "list", "also"):
        return (many and (known > 0 or closed)) or (closed and known > 0)
    if context in ("far", "speech", "role"):
        return many and (known > 1 or first == NAMELIKE or (first == EITHER and known > 0))
    return many and known >= 2 and known == len(name.units)


def is_bare(reading: Reading, index: int, start: int, name: Name, context: str) -> bool:
    """Tell whether a name of no title and of no second part known stands where a person must act: وقال بلير, وأوضح السقاف أن …"""
    first, word = name.strengths[0], reading.words[start]
    if context == "title":
        return first == EITHER and len(name.units) == 1 and bool(word.given) and _is_alone(reading, name.end)  # الملازم ثائر الذي …
    if context not in ("free", "far", "role", "speech", "harm", "list"):
        return False
    slot = subject_slot(reading, index - 1) if index else ""
    if len(name.units) > 1:
        if context == "role" and min(name.strengths) >= LIKELY and not word.text.startswith("ال"):
            return True  # رئيسة المجلس المحلي هالينا بوندار
        return slot.startswith(("subject", "credit")) and not word.text.startswith("ال") and first >= LIKELY and first != EITHER
    if is_place(name.units[0]) or reading.words[name.end].unit:
        return False
    if slot.startswith("subject"):
        speaks = "speech" in reading.words[index - 1].starts
        if (word.given and word.given[0] not in ("u", slot[-1])) or (word.given.endswith("?") and not speaks) or word.text == "باسم":
            return False  # تبدلت حياة أربع عائلات
        if speaks and word.derived and word.text.endswith("ي") and reading.text(name.end) in BEHIND_SUBJECT:
            return True  # وأكد القادري أن …
        return first == STRONG or ((first == NAMELIKE or (first == LIKELY and speaks)) and _is_alone(reading, name.end))
    if slot == "clause":
        if first == STRONG and not word.text.endswith("ا"):
            return True
        return first >= LIKELY and first != EITHER and not word.given.endswith("?") and _acts(reading, name.end)
    return first == STRONG and word.foreign and len(word.text) > 4 and not word.text.startswith("ال")


def _is_alone(reading: Reading, index: int) -> bool:
    """Tell whether no noun stands behind a subject that could be its genitive or its adjective: قال صاحب متجر …, أكد بيان صادر …"""
    word = reading.words[index]
    if not word.spelled or word.text in BEHIND_SUBJECT or _acts(reading, index):
        return True
    return word.form.preposition in ("ب", "ل") or (word.text.startswith(("ال", "بال", "لل")) and not word.demonym)


def _acts(reading: Reading, index: int) -> bool:
    """Tell whether a verb stands at ``index``."""
    word = reading.words[index]
    return bool(word.verb) or "speech" in word.starts


def is_phrase(reading: Reading, index: int, start: int, name: Name, context: str) -> bool:
    """Tell whether words that are names as well stand in their ordinary sense: لعدم كفاية الأدلة, في موكب رسمي مهيب, آل القادري."""
    word, before = reading.words[start], reading.words[index - 1]
    if word.text == "ال":
        return context not in ANNOUNCED
    if context in (*ANNOUNCED, "list", "also") or len(name.units) < 2 or not word.given.endswith("?"):
        return False
    if max(name.strengths[1:]) == NONE:
        return True
    if max(name.strengths) >= STRONG or before.text.startswith("ال") or before.text in FUNCTION_WORDS | CREDITS:
        return False
    return before.common and before.strength == NONE and before.spelled and not (before.verb or before.unit or before.harm)


def is_swallowed(reading: Reading, start: int, name: Name, context: str) -> bool:
    """Tell whether the first part of a possible name stands before the name: وأكد جلال محمود, معالي شكيب موسى, قائد أبي رعد."""
    if len(name.units) < 2 or name.strengths[1] < NAMELIKE:
        return False
    first = name.units[0]
    word = read_word(first)
    if first in HONORIFICS and name.strengths[1] == STRONG:
        return True
    if context in ANNOUNCED:
        return False
    if first in CREDITS:
        return True  # تحرير سها الجمل
    if context in ("list", "also"):
        return False
    if word.organisation and not word.organisation.article:
        return True  # نظام صدام حسين
    if word.unit and word.unit.kind in ("role", "fighter") and word.strength == EITHER:
        return True
    return name.strengths[1] == STRONG and ("speech" in word.starts or bool(word.verb and word.verb.cost == 0 and word.given[-1:] == "?"))


def is_adjective(reading: Reading, head: int, start: int, name: Name, context: str) -> bool:
    """Tell whether what follows a noun for people describes it: المسؤول الكبير, الإنسان العاقل; but الرئيس الأسد."""
    word = reading.words[start]
    if context != "title" or len(name.units) > 1 or not word.ordinary or name.strengths[0] != NAMELIKE:
        return False
    title = reading.words[head]
    if word.text.startswith("ال"):
        return title.rank is None or title.rank.stem == "فريق"
    sex = title.unit.sex if title.unit else None
    return sex == "m" and word.given.startswith("f")


def is_place_name(reading: Reading, start: int, end: int, skip: int = 0) -> bool:
    """Tell whether the whole of a possible name is a place: رام الله, كرم أبو سالم."""
    return end - start < 4 and is_place(" ".join(reading.text(index) for index in range(start, end))[skip:])
