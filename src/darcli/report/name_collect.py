"""How far a name runs: its units one after the other, and the words that close or refuse it."""

from __future__ import annotations

from typing import NamedTuple

from darcli.report.name_shape import is_preposition, unit_end, unit_strength
from darcli.report.name_words import APPOSED, CLOSERS, FUNCTION_WORDS, NEVER_NAMES, ORDINALS
from darcli.report.reading import Reading
from darcli.report.strength import EITHER, KUNYA, LIKELY, NAMELIKE, STRONG, WEAK
from darcli.report.words import Word, read_word
from darcli.text.gazetteer import is_place

MOST_UNITS = 7
_CLITICS = frozenset("وفلب")
_ENDS = frozenset({"(", "|", ",", ";", ".", ":", "-", "–", "—", "/", ")", '"'})
_NICKNAME_SIGNS = {'"': '"', "(": ")", "'": "'"}


class Name(NamedTuple):
    """A possible name: the index behind it, its units, and the strength of each."""

    end: int
    units: tuple[str, ...]
    strengths: tuple[int, ...]
    gap: tuple[int, int] = (0, 0)  # tokens of a by-name in quotes inside it


def collect_name(reading: Reading, start: int, stop: int) -> Name | None:
    """Read the longest run of name units from ``start``; ``None`` where no name begins, as at most words that could begin one."""
    end = unit_end(reading, start, stop)
    if end == start:
        return None
    unit = "".join(reading.texts[start:end])
    name = _continue(reading, Name(end, (unit,), (unit_strength(reading, start, end),)), stop)
    if len(name.units) > 1 and _is_title(reading, start):
        return None
    return name


def _continue(reading: Reading, begun: Name, stop: int) -> Name:
    """Add to a name the units that follow."""
    units, strengths, end, gap = list(begun.units), list(begun.strengths), begun.end, begun.gap
    texts = reading.texts
    while len(units) < MOST_UNITS:
        if texts[end] in _NICKNAME_SIGNS and units and not gap[1] and not units[-1].startswith("ال"):
            behind = _behind_nickname(reading, end, stop)
            gap, end = ((end, behind), behind) if behind > end else (gap, end)
        if texts[end] == "#" and units and unit_end(reading, end + 1, stop) > end + 1:
            end += 1  # دونالد #ترمب
        if units and units[0].startswith("ال") and _begins_title(reading, end, stop):
            break
        if len(units) > 1 and (units[-1] in ORDINALS or _is_addressed(reading, end, strengths)):
            break
        following = unit_end(reading, end, stop)
        if following == end and not (units and _closes_name(reading, end, stop, len(units))):
            if len(units) > 1 and strengths[0] >= NAMELIKE and units[-1][:2] != "ال" and _is_definite_end(reading, end, stop):
                following = end + 1
            else:
                break
        following = max(following, end + 1)
        units.append("".join(reading.texts[end:following]))
        strengths.append(unit_strength(reading, end, following))
        end = following
    while len(units) > 1 and strengths[-1] == EITHER and reading.words[end - 1].unit and _goes_on(reading, end, stop):
        units.pop()  # … أبو حمدان قائد كتيبة
        strengths.pop()
        end -= 1
    return Name(end, tuple(units), tuple(strengths), gap)


def _goes_on(reading: Reading, index: int, stop: int) -> bool:
    """Tell whether a noun stands at ``index`` that a role before it governs: … أبو حمدان قائد كتيبة; but طارق السيد وتامر …"""
    return index < stop and reading.is_word(index) and not reading.words[index].form.conjunction


def _behind_nickname(reading: Reading, index: int, stop: int) -> int:
    """Give the index behind a by-name in quotes or brackets that a family name follows (حسن "أبو علي" الزعبي), or ``index``."""
    closing = _NICKNAME_SIGNS.get(reading.text(index), "")
    if not closing or not reading.is_word(index + 1) or (closing == ")" and reading.text(index + 1) not in KUNYA):
        return index
    tokens = reading.tokens
    if tokens[index].end != tokens[index + 1].start or tokens[index - 1].end == tokens[index].start:
        return index  # a mark that closes a quotation
    end = index + 1
    while end < stop and end - index <= 3 and reading.is_word(end):
        end += 1
    if end + 1 >= stop or reading.text(end) != closing or not reading.is_word(end + 1):
        return index
    word = reading.words[end + 1]
    family = word.text.startswith("ال") and word.strength and not word.demonym and not word.harm
    return end + 1 if family or (word.family and word.strength >= NAMELIKE and not word.given) else index


def _is_addressed(reading: Reading, index: int, strengths: list[int]) -> bool:
    """Tell whether an unknown word with ل is who a speaker of a known name speaks to: قال نادر المسالمة لأحرار …"""
    return reading.text(index).startswith("ل") and reading.words[index].strength in (WEAK, LIKELY) and strengths[0] >= NAMELIKE


def _begins_title(reading: Reading, index: int, stop: int) -> bool:
    """Tell whether a title stands where a name would go on: … الجمال الطبيبة سامية النور."""
    if index + 1 >= stop or not reading.is_word(index) or not reading.text(index).startswith("ال"):
        return False
    word = reading.words[index]
    return bool(word.unit or word.rank) and reading.is_word(index + 1) and reading.words[index + 1].strength == STRONG


def _closes_name(reading: Reading, index: int, stop: int, units: int) -> bool:
    """Tell whether an ordinary word ends a name as its family: العراقي behind a kunya, توبة in «محمد علي توبة الذي …»."""
    if index >= stop or not reading.is_word(index) or index in reading.in_date:
        return False
    word = reading.words[index]
    if word.text in NEVER_NAMES or word.text in FUNCTION_WORDS:
        return False
    if word.demonym and word.demonym.article and word.demonym.cost == 1 and not word.text.endswith("ه"):
        return units == 1
    if word.text in ORDINALS:
        return units == 1  # عبد الله الثاني
    if word.unit or word.rank or word.harm or word.demonym or word.starts or word.organisation or word.verb or len(word.text) < 3:
        return False
    if _bridges(reading, index, stop):
        return True
    if word.form.conjunction or word.form.preposition or word.form.pronoun or word.text.endswith("ا") or not word.common:
        return False
    if word.text in CLOSERS or any(span.first <= index <= span.last for span in (reading.numbers.get(index),) if span):
        return False
    following = reading.words[index + 1]
    if word.text in APPOSED and following.text in ("من", "في"):
        return False  # سامر نبيل المنحدر من …
    if word.text.startswith("ال") and following.form.conjunction and (following.unit or following.harm):
        return True  # نورس القادري وابن خالته
    return reading.is_break(index + 1) or reading.text(index + 1) in CLOSERS  # مصطفى النمر، مدير …; محمد علي توبة الذي …


def _is_definite_end(reading: Reading, index: int, stop: int) -> bool:
    """Tell whether a definite noun that is no title, nisba or participle ends a name of two parts: رامي صالح الوادي (30), … الضعيف قائد.

    Behind a personal name, which is definite itself, such a noun is an apposition or the family; it is the family where the name ends.
    """
    word = reading.words[index]
    text = word.text
    if not text.startswith("ال") or len(text) < 5 or text in APPOSED or index in reading.numbers:
        return False
    if word.unit or word.rank or word.harm or word.demonym or word.starts or word.verb or word.form.pronoun or word.form.preposition:
        return False
    if index + 1 >= stop or reading.is_break(index + 1):
        return True
    behind = reading.words[index + 1]
    if behind.text in _ENDS or reading.is_number(index + 1) or index + 1 in reading.numbers:
        return True
    if behind.text in CLOSERS and not (text.startswith("الم") and word.common):
        return True  # but المنحدر من
    return bool(behind.verb or (behind.unit and behind.unit_form and not behind.unit_form.article and not behind.unit_form.preposition))


def _bridges(reading: Reading, index: int, stop: int) -> bool:
    """Tell whether an ordinary word that can be a name stands between two parts of one: يوسف حكم الحلقي, مريم عوض جماعي حسن."""
    text = reading.text(index)
    name = reading.words[index].name_form
    if (
        index + 1 >= stop
        or not reading.is_word(index + 1)
        or len(text) < 3
        or (name and name.cost)
        or reading.words[index].form.preposition
    ):
        return False
    behind = reading.words[index + 1]
    if behind.strength < NAMELIKE and not (
        behind.strength and behind.text.startswith("ال") and behind.text.endswith("ي") and not behind.demonym
    ):
        return False
    stem = read_word(text.removeprefix("ال"))
    return bool(stem.given or stem.family) or (text.endswith("ي") and not behind.text.startswith("ال") and not text.startswith("ال"))


def collect_prefixed(reading: Reading, start: int, stop: int) -> tuple[Name | None, int]:
    """Read a name behind a clitic (وعلي, لنصرالله, بأبي سمير); give it, ``None`` for none, and the length of the clitic."""
    text, form = reading.texts[start], reading.words[start].name_form
    if text[0] not in _CLITICS and not (form and form.cost):
        return None, 0
    if text.endswith("ا") and reading.has_tanween(start):
        return None, 0  # بياناً
    rest = text[1:]
    following = reading.text(start + 1) if start + 1 < stop and reading.is_word(start + 1) else ""
    if text[0] in _CLITICS and following and (rest in KUNYA or (rest == "عبد" and following.startswith("ال"))):
        end, unit, skip, first = start + 2, rest + following, 1, STRONG
    elif rest == "علي" and is_preposition(reading, start, stop):
        return None, 0
    elif form and form.cost and not form.article and reading.words[start].form.cost >= form.cost:
        end, unit, skip, first = start + 1, form.stem, len(text) - len(form.stem), read_word(form.stem).strength
        if following in ("الدين", "الله"):
            end, unit, first = end + 1, unit + following, STRONG
        paired = start + 1 < stop and reading.is_word(start + 1) and reading.words[start + 1].strength == STRONG
        if first < (STRONG if form.preposition else EITHER if paired else NAMELIKE):
            return None, 0
        if rest.startswith("ال") and reading.words[start + 1].given and _is_title_word(read_word(rest)):
            return None, 0  # والطبيب طه …
    else:
        return None, 0
    return _continue(reading, Name(end, (unit,), (first,)), stop), skip


def _is_title_word(word: Word) -> bool:
    """Tell whether a definite word before a name says who is meant, and is no part of it: الطبيب, الفلسطيني."""
    return not word.given and bool(word.unit or word.rank or word.demonym)


def collect_odd(reading: Reading, start: int, stop: int) -> Name | None:
    """Read a name that begins with an ordinary word, behind a word of kinship: والدتهما كاتبة حسن …"""
    word = reading.words[start]
    if word.text in ("ان", "انه", "انها"):
        return None  # وقال أحد أقاربه إن سامر …
    if word.text.startswith("ال") or word.form.preposition or word.form.conjunction or word.starts or word.harm:
        return None
    more = collect_name(reading, start + 1, stop)
    if more is None or more.strengths[0] < NAMELIKE:
        return None
    return Name(more.end, (word.text, *more.units), (WEAK, *more.strengths))


def _is_title(reading: Reading, index: int) -> bool:
    """Tell whether what seems the first part of a name stands before it: الشيخ ركاد, العراقية سعاد, البارز أبو الحسن."""
    word = reading.words[index]
    if not word.text.startswith("ال"):
        return False
    following = reading.words[index + 1].strength
    if not word.name_form and following >= NAMELIKE:
        return True  # اختصاصية التوليد هاجر …
    if word.rank or word.unit or word.demonym or (word.harm and word.harm.kind == "victim"):
        return True
    if word.given:
        return False
    if is_place(word.text) and following == STRONG:
        return True  # مدير صحة الخليل سامر …
    return word.strength < NAMELIKE and (following >= (NAMELIKE if word.common else STRONG) or reading.text(index + 1) in KUNYA)
