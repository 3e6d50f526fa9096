"""By-names read where they are given: بـ "أبو مجاهد برقة", بأبي سمير, بالكنج, (أبو فلان)."""

from __future__ import annotations

from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.name_shape import unit_end
from darcli.report.reading import Reading
from darcli.report.strength import KUNYA
from darcli.text.gazetteer import is_place

CLOSING = {'"': '"', "(": ")", "'": "'"}
_KIN = frozenset({"ابن", "بنت", "ابنه", "ولد", "اخو", "اخت"})  # الملقب "ابن نخلة"
# forms of address by which people are known: "حاجة محاسن", "خالة أم علي"
_ADDRESS = frozenset({"حاج", "الحاج", "حاجه", "الحاجه", "حجي", "حجه", "الحجه", "خاله", "الخاله", "عم", "العم", "عمو", "شيخ", "دكتور"})
_BY = frozenset({"ب", "-", ":", "حركيا", "باسم", "بالاسم", "الاسم", "بلقب", "الحركي", "باسمه", "باسمها"})
_ATTRIBUTES = frozenset(
    {"المنتمي", "المنتميه", "المنتسب", "المنضوي", "المنحدر", "المنحدره", "المطلوب", "المتهم", "المعروف", "القيادي", "المقاتل"}
)
_INJURIES = frozenset(
    {"بليغه", "خطيره", "حرجه", "متوسطه", "طفيفه", "خطير", "حرج", "متوسط", "طفيف", "مستقره", "بتر", "شظيه", "شظايا", "كسر", "كسور"}
)
_LONGEST_NICKNAME = 4
_LONGEST_CIRCLE = 4  # words for those who call one so: المعروف بين أصدقائه بـ, المعروف محليا بـ


def bracketed_nickname(reading: Reading, owner: Mention, first: int) -> Mention | None:
    """Read a by-name of two words or more up to the end of its brackets: (شهرته حسن كوكو)."""
    while reading.texts[first] in _BY:
        first += 1
    end = first
    while end - first < _LONGEST_NICKNAME and reading.is_word(end):
        end += 1
    if reading.texts[end] != ")" or end - first < 2 or reading.texts[first][0] == "ب":
        return None
    return Mention(first, end - 1, tuple(reading.texts[first:end]), "alias", first, owner.sentence)


def nickname(reading: Reading, owner: Mention, index: int) -> Mention | None:
    """Read the by-name behind الملقب: بـ "أبو مجاهد برقة", بأبي سمير, بالكنج."""
    skip = 0
    index = _behind_circle(reading, index)
    while reading.texts[index] in _BY:
        index += 1
    if reading.texts[index] in CLOSING:
        return quoted_nickname(reading, owner, index, announced=True)
    text = reading.texts[index]
    if not reading.is_word(index):
        return None
    if text[0] == "ب" and len(text) > 2:
        skip = 1
    if text[skip:] in KUNYA:
        end = index + 2
        while (
            end < len(reading.tokens)
            and (following := unit_end(reading, end, len(reading.tokens))) > end
            and end - index < _LONGEST_NICKNAME
            and not _is_nationality(reading, end)
            and reading.texts[end] not in _ATTRIBUTES
        ):
            end = following
    elif text[skip:] in _KIN and reading.is_word(index + 1):
        end = index + 2  # المشهور بابن الأمير
    elif text.startswith("ال") and not reading.is_word(index + 1) and not reading.words[index].starts:
        end = index + 1  # الملقب الذيب
    elif reading.words[index].starts or (reading.words[index].common and not skip) or text == "بين" or reading.words[index].harm:
        return None
    else:
        end = index + 1
    if end > len(reading.tokens):
        return None
    return Mention(index, end - 1, (text[skip:],), "alias", index, owner.sentence, skip=skip)


def _behind_circle(reading: Reading, index: int) -> int:
    """Give where a by-name is given behind the words for where one is known by it: المعروف [في الأوساط المحلية] بـ "كذا"."""
    for end in range(index, index + _LONGEST_CIRCLE + 1):
        text = reading.texts[end]
        if text in _BY or text in CLOSING or (text[:1] == "ب" and text[1:] in KUNYA):
            return end
        if not reading.is_word(end) or reading.words[end].harm:
            break
    return index


def _is_nationality(reading: Reading, index: int) -> bool:
    """Tell whether an adjective of country without article stands behind a by-name: الملقب بأبي جمال تركي الجنسية."""
    demonym = reading.words[index].demonym
    return demonym is not None and not demonym.article


def quoted_nickname(reading: Reading, owner: Mention, index: int, *, announced: bool = False) -> Mention | None:
    """Read a by-name in quotes or brackets; one that no word announces must not be what else stands there: an injury, an age, a trade."""
    closing = CLOSING[reading.texts[index]]
    tokens = reading.tokens
    if index and tokens[index - 1].end == tokens[index].start and index + 1 < len(tokens) and tokens[index].end < tokens[index + 1].start:
        return None  # a mark that closes a quotation
    end = index + 1
    while end <= index + _LONGEST_NICKNAME + 1 and reading.is_word(end):
        end += 1
    if reading.texts[end] != closing or end == index + 1 or end - index - 1 > _LONGEST_NICKNAME:
        return None
    first = reading.words[index + 1]
    announced = announced or _is_before_age(reading, index, end)
    if not announced and (_is_other(reading, index + 1, end) or (closing == ")" and reading.texts[index + 1] not in KUNYA)):
        return None
    known = reading.texts[index + 1] in KUNYA | _KIN or (reading.texts[index + 1] in _ADDRESS and end - index > 2)
    if first.unit and not first.given and not known and first.unit.kind != "role":
        return None
    return Mention(
        index + 1, end - 1, tuple(reading.texts[k] for k in range(index + 1, end)), "alias", index + 1, owner.sentence, quoted=True
    )


def _is_other(reading: Reading, first: int, end: int) -> bool:
    """Tell whether words in quotes behind a name are no by-name of two words but what befell one: "طلق ناري في الصدر", ’استشهد‘."""
    return any(
        reading.words[k].harm or reading.texts[k] in _INJURIES or reading.texts[k] in ("في", "من", "الي", "علي", "عن")
        for k in range(first, end)
    )


def _is_before_age(reading: Reading, opening: int, closing: int) -> bool:
    """Tell whether one word in brackets stands between a name and an age, and is no place: فلان الفلاني (الكف) 23 عاما."""
    plain = closing == opening + 2 and reading.is_word(opening + 1) and not is_place(reading.texts[opening + 1])
    span = reading.numbers.get(closing + 1) if plain else None
    word = reading.words[opening + 1]
    return span is not None and reading.texts[span.last + 1] in field_words("year") and word.demonym is None and word.harm is None
