"""The words that tell a person's place in a body: مدير [مركز البحوث], القيادي السابق في [لواء …], ثلاثة من عناصر [كذا]."""

from __future__ import annotations

from darcli.report.bodies import Body, affiliation_words
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings
from darcli.report.words import Word

PREPOSITIONS = frozenset({"في", "ضمن", "لدي", "مع", "من", "الي", "صفوف", "علي"})
_LEFT_REACH = 8
_ONE_OF = frozenset({"احد", "احدي", "ابرز", "اهم", "كبار", "اقدم", "اشهر"})
_LONGEST_SUBJECT = 3
_BY_RANK = "برتبه"
# who learns in a college or went to it does not work there: طالب في كلية الزراعة
_LEARNERS = frozenset(
    {"طالب", "طالبه", "الطالب", "الطالبه", "فطالب", "طالبا", "تلميذ", "تلميذه", "التلميذ", "خريج", "خريجه", "يدرس", "تدرس", "درس", "درست"}
)


def role_before(around: Surroundings, body: Body) -> int | None:
    """Give the word for the person's place in the body: القيادي السابق في [لواء …], ضابط سابق برتبة عميد في [الفرقة …]."""
    reading = around.reading
    floor = max(around.sentence(around.sentence_of(body.first)).first, body.first - _LEFT_REACH)
    joined = body.skip > 0
    for index in range(body.first - 1, floor - 1, -1):
        text = reading.texts[index]
        word = reading.words[index]
        if around.mention_at(index) is not None or text in _LEARNERS or (text == "امام" and not _is_imam(reading, index)):
            return None
        if _BY_RANK in (reading.texts[index - 1], reading.texts[index - 2]) and (word.rank or text in affiliation_words("role")):
            joined = True
            continue  # برتبة عميد ركن
        near = index == body.first - 1 - (reading.texts[body.first - 1] in ('"', "#"))
        if (text in affiliation_words("member") and (joined or near)) or (
            _is_role(text, word) and (joined or near or not text.startswith("ال"))
        ):
            return index
        if word.rank and joined:
            return index
        if text in affiliation_words("head") and joined:
            continue  # قائد كتيبة في لواء كذا
        joined = joined or text in PREPOSITIONS
        if not (text in affiliation_words("link") or text in ('"', "(", "#", _BY_RANK) or word.demonym):
            return _across_subject(around, index, floor) if joined else None
    return None


def _across_subject(around: Surroundings, last: int, floor: int) -> int | None:
    """Give the office before what one teaches or runs: [أستاذ] الجغرافيا في جامعة كذا, [مدرس] اللغة العربية في ثانوية كذا."""
    reading = around.reading
    index = last
    while index > floor and last - index < _LONGEST_SUBJECT and reading.texts[index].startswith("ال") and reading.words[index].harm is None:
        index -= 1
    word, form = reading.words[index], reading.words[index].unit_form
    construct = (
        index < last and word.unit is not None and word.unit.kind == "role" and form is not None and not (form.article or form.pronoun)
    )
    return index if construct and around.mention_at(index) is None else None


def _is_role(text: str, word: Word) -> bool:
    known = text in affiliation_words("role") or text in affiliation_words("as")
    return known or (word.unit is not None and word.unit.kind in ("role", "fighter"))


def _is_imam(reading: Reading, index: int) -> bool:
    """Tell whether امام is the imam (إمام مسجد) and not before (أمام مسجد, من امام المسجد)."""
    first = reading.quote(index, index)[:1]
    return first == "إ" or (first != "أ" and reading.texts[index - 1] not in ("من", "الي", "علي"))


def phrase_start(reading: Reading, role: int) -> int:
    """Give where the words begin that make one of several of a plural: [أحد أبرز] قياديي كذا."""
    while role > 0 and (reading.texts[role - 1] in _ONE_OF or _is_construct(reading, role - 1)):
        role -= 1
    return role


def _is_construct(reading: Reading, index: int) -> bool:
    """Tell whether one word more for what one is stands before: [وقائد] عسكري في كذا, [ضابط] سابق."""
    unit, form = reading.words[index].unit, reading.words[index].unit_form
    return (
        unit is not None
        and unit.kind in ("role", "fighter")
        and unit.number == 1
        and form is not None
        and not (form.article or form.pronoun)
    )


def is_plural(reading: Reading, role: int) -> bool:
    """Tell whether a word is for several members (عناصر), and not for one of them (أحد عناصر)."""
    unit = reading.words[role].unit
    return unit is not None and unit.number != 1 and reading.texts[role] not in affiliation_words("role") and not is_one(reading, role)


def is_one(reading: Reading, role: int) -> bool:
    """Tell whether أحد or إحدى stands before a plural."""
    return any(reading.texts[index] in ("احد", "احدي") for index in range(phrase_start(reading, role), role))
