"""The names of armed groups, forces and employers: where one begins and where it ends."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from darcli.report.field_words import with_clitics
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings
from darcli.text.gazetteer import is_place
from darcli.text.word_lists import read_folded_rows

_LONGEST = 5
_STOPPING = frozenset({"relative", "called", "alias", "speech", "adjunct"})
_WITH_LAM = frozenset({"لوا", "لجنه", "لجان"})
# behind a definite لواء or فريق they tell of the rank and of no brigade: اللواء الطيار فلان
_OF_RANKS = frozenset({"الطيار", "الركن", "المهندس", "الطبيب", "المتقاعد", "الدكتور", "البحري", "الاول", "المرحوم", "الشهيد"})
_DEEDS = frozenset({"المهاجمه", "الخاطفه", "المعتديه"})
_FRONTS = frozenset({"جبهه", "جبهات", "محور", "حاجز", "الجبهه", "المحور", "الحاجز"})
_DIRECTIONS = frozenset({"الجنوب", "الشمال", "الشرق", "الغرب", "الفجر"})
_AT = frozenset({"علي", "ع", "عند", "قرب", "امام", "عبر", "باتجاه"})
_CLASSES = {"head": ("armed", "civil"), "group": ("armed_group", "civil_group")}
# behind a definite head these are part of the name (الدفاع المدني), though before a name they are titles too (المدني فلان)
_ADJECTIVES = frozenset({"المدني", "المدنيه", "العسكري", "العسكريه", "السياسي", "الوطني", "الوطنيه", "العام", "العامه", "المحليه"})


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
class Body:
    """A group, force or employer at the tokens ``first`` to ``last``; ``skip`` letters of the first are a clitic."""

    first: int
    last: int
    skip: int


@functools.cache
def _rows() -> list[list[str]]:
    return read_folded_rows("affiliations.tsv")


@functools.cache
def affiliation_words(name: str) -> dict[str, str]:
    """Give the words of a class of ``data/affiliations.tsv`` with clitics; a phrase by its first word, mapped to the rest."""
    table: dict[str, str] = {}
    for kind, words in _rows():
        if kind in _CLASSES.get(name, (name,)):
            for word in words.split(","):
                first, _, rest = word.strip().partition(" ")
                table.update({form: rest for form in with_clitics(first) if form not in table})
    return table


@functools.cache
def body_words() -> frozenset[str]:
    """Give every word that may begin the name of a body or stand for its members."""
    return frozenset().union(*(affiliation_words(name) for name in ("head", "group", "adherent")))


@functools.cache
def _forces() -> frozenset[str]:
    return frozenset().union(*(affiliation_words(name) for name in ("armed", "armed_group", "adherent", "alone")))


def is_force(reading: Reading, body: Body) -> bool:
    """Tell whether a body bears arms."""
    return reading.texts[body.first] in _forces()


def read_body(around: Surroundings, index: int) -> Body | None:
    """Read the name of a body from its first word on; ``None`` where the word is a rank (اللواء فلان) or stands alone (المركز)."""
    reading = around.reading
    text = reading.texts[index]
    stop = around.sentence(around.sentence_of(index)).end
    skip = clitic_length(reading, index)
    rest = affiliation_words("group").get(text, "").split()
    if rest and all(reading.texts[index + 1 + k] == word for k, word in enumerate(rest)):
        return Body(index, index + len(rest), skip)
    if text in affiliation_words("adjective") and reading.texts[index - 1].startswith(("ال", "لل", "بال", "وال")):
        return None  # اللغة العربية
    if text in affiliation_words("adherent") or (not rest and text in affiliation_words("group")):
        return Body(index, index, skip)
    if text not in affiliation_words("head") or _is_no_body(reading, index):
        return None
    last = _group_end(reading, index + 1) or _body_end(around, index, stop)
    bare = not reading.texts[last].startswith("ال") or reading.texts[last] in _DEEDS
    if last == index + 1 and reading.texts[last] in affiliation_words("unnamed") and bare:
        return None  # مجموعة محلية
    return Body(index, last, skip) if last > index or text in affiliation_words("alone") else None


def _group_end(reading: Reading, index: int) -> int:
    """Give the last token of the name of a group at ``index`` that has more than one word (منظمة [أطباء بلا حدود]), or 0."""
    rest = affiliation_words("group").get(reading.texts[index], "").split()
    return index + len(rest) if rest and reading.texts[index + 1 : index + 1 + len(rest)] == rest else 0


def _is_no_body(reading: Reading, index: int) -> bool:
    """Tell whether a word for bodies means something else: a rank (اللواء الطيار فلان), a front, a network of wires."""
    text, behind = reading.texts[index], reading.texts[index + 1]
    if reading.words[index].rank is not None and text.removeprefix("و").startswith("ال") and behind in _OF_RANKS:
        return True
    if text in _FRONTS and reading.texts[index - 1] in _AT:
        return True
    return (
        (behind in affiliation_words("utility") and text.endswith("شبكه"))
        or f"{text} {behind}".endswith("الحركه الاسيره")
        or (text.endswith("قطاع") and is_place(behind))
    )


def body_meant(reading: Reading, index: int, known: list[Body]) -> Body | None:
    """Give the body that a lone word stands for: عناصر التنظيم, when تنظيم كذا was named before."""
    text = reading.texts[index]
    if text not in affiliation_words("anaphor"):
        return None
    noun = text[text.index("ل") + 1 :].lstrip("ل") if "ال" in text or text.startswith("لل") else text
    for body in reversed(known):
        if body.last > body.first and noun in reading.texts[body.first]:
            return body
        inner = next((k for k in range(body.first + 1, body.last) if reading.texts[k] == noun), None)
        if inner is not None:
            return Body(inner, body.last, 0)  # إدارة مستشفى كذا, and then المستشفى
    return None


def clitic_length(reading: Reading, index: int) -> int:
    """Give how many letters before a body's name are no part of it: لتنظيم, بالأمن; للواء keeps no article."""
    text = reading.texts[index]
    for clitic in ("ولل", "لل"):
        if text.startswith(clitic):
            return len(clitic) - (text[len(clitic) - 1 :] in _WITH_LAM)  # للأمن is ل and الأمن, but للواء ل and لواء
    for front in ("و", "ف", "ب", "ل", "ك"):
        if text.startswith(front) and (text[1:] in affiliation_words("head") or text[1:] in affiliation_words("group")):
            return 1
    return 0


def _body_end(around: Surroundings, head: int, stop: int) -> int:
    """Give the last token of a body's name: an idafa runs to its first definite word or place, adjectives with ال follow."""
    reading = around.reading
    if reading.texts[head - 1] == '"' and (whole := _quoted_end(reading, head - 1, stop)) is not None and whole - head <= _LONGEST:
        return whole  # "فرقة فجر السهول"
    closed = "ال" in reading.texts[head][:3] or reading.texts[head].startswith(("لل", "ولل"))
    last = head
    index = head + 1
    while index < stop and index - head <= _LONGEST:
        text = reading.texts[index]
        if (text == '"' and last == head) or (text == "(" and reading.texts[index + 1] == "("):
            return (None if closed or around.mention_at(index + 1) else _quoted_end(reading, index, stop)) or last
        if reading.is_number(index) and index == head + 1 and index not in reading.in_date:
            last = index  # الكتيبة 55
            index += 1
            continue
        adjective = index <= head + 2 and text in _ADJECTIVES
        named = index == head + 1 and _is_named_by(reading, index)
        if (
            not reading.is_word(index)
            or (text in affiliation_words("end") and not named)
            or (not adjective and _is_other(around, head, index))
        ):
            break
        definite = text.startswith("ال") or is_place(text)
        if closed and text in affiliation_words("brand"):
            return index  # موقع الميثاق نت
        if closed and not text.startswith("ال"):
            break
        closed = definite
        last = index
        index += 1
    return last


def _is_named_by(reading: Reading, index: int) -> bool:
    """Tell whether a direction or an hour names a body, as no other word for its place does: عصائب الجنوب, لواء فجر الحرية."""
    text = reading.texts[index]
    return text in _DIRECTIONS or (
        text in ("فجر", "صباح") and reading.texts[index + 1].startswith("ال") and index + 1 not in reading.in_date
    )


def _quoted_end(reading: Reading, opening: int, stop: int) -> int | None:
    """Give the last word within quotes that open at ``opening``: لواء "ثوار الرقة"."""
    for index in range(opening + 1, min(opening + 8, stop)):
        if reading.texts[index] == '"' or reading.texts[index] == ")":
            return index - 1 if index - opening > 1 else None
    return None


def _is_other(around: Surroundings, head: int, index: int) -> bool:
    """Tell whether a word no longer belongs to a body's name: a title before a person, a verb, a preposition, a relative."""
    mention = around.mention_after(index)
    if mention is not None and head < mention.head <= index:
        unit = around.reading.words[index].unit
        return not (index == head + 1 and index < mention.first and unit is not None and unit.number != 1)  # مجلس النواب فلان
    word = around.reading.words[index]
    if (word.harm and word.harm.kind in ("verb", "noun")) or not word.starts.isdisjoint(_STOPPING):
        return True
    form = word.form
    if word.verb is not None and not word.text.startswith("ال") and not is_place(word.text):
        return True  # مجموعة يقودها فلان
    return form.cost > 0 and (form.preposition in ("ب", "ل") or bool(form.conjunction))
