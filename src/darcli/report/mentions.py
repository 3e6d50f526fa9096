"""Where people are named: candidates by the words before them and by their shape, longest first."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.report.name_shape import KUNYA, MAY_BEGIN, unit_end, unit_strength
from darcli.report.reading import Reading, Sentence
from darcli.report.strength import EITHER, NAMELIKE, NONE, STRONG, WEAK
from darcli.report.words import read_word
from darcli.text.gazetteer import is_place
from darcli.text.tokens import WORD

MOST_UNITS = 7
_SPOKESMEN = frozenset({"متحدث", "متحدثه", "ناطق", "ناطقه", "رسمي", "الرسمي", "الرسميه", "اعلامي", "عسكري"})
_OPENING = {'"': '"', "(": ")", "'": "'", "[": "]"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of tokens that names a person.

    ``context`` is what announced it: ``title``, ``kin``, ``kin_of``, ``called``, ``harm``, ``speech``, ``role``, ``list``, ``also`` (joined to another
    person), ``free`` (its shape alone) or ``short`` (part of a name given in full elsewhere). ``head`` is where its titles begin.
    """

    first: int
    last: int
    units: tuple[str, ...]
    context: str
    head: int
    sentence: int
    quoted: bool = False
    skip: int = 0  # letters of the first token that are a clitic: وعلي, لنصرالله


def find_mentions(reading: Reading) -> list[Mention]:
    """Find every full mention of a person in the sections that are read, in order."""
    found: list[Mention] = []
    for number, sentence in enumerate(reading.sentences):
        if not sentence.silent:
            _scan_sentence(reading, sentence, number, found)
    return found


def _scan_sentence(reading: Reading, sentence: Sentence, number: int, found: list[Mention]) -> None:
    index = sentence.first
    while index < sentence.end:
        mention = _mention_at(reading, index, sentence, number, found)
        if mention:
            found.append(mention)
            index = mention.last + 1
        else:
            index = max(index + 1, _skip_organisation(reading, index, sentence.end))


def _skip_organisation(reading: Reading, index: int, stop: int) -> int:
    """Give the index behind a thing named after a person (مسجد عمر بن الخطاب), or ``index``."""
    if not reading.words[index].organisation or not is_organisation(reading, index):
        return index
    start = index + 1
    while reading.text(start) in ('"', "(", "'") or (
        reading.is_word(start) and reading.words[start].rank and reading.words[start].rank.article
    ):
        start += 1
    end = unit_end(reading, start, stop)
    if end == start:
        return index
    name = reading.words[start]
    if (name.strength < NAMELIKE and name.text not in KUNYA) or (name.text.startswith("ال") and not name.given):
        return end  # لجنة الصلح, قرية قيبار: one word is the thing's name
    while (following := unit_end(reading, end, stop)) > end:
        end = following
    return end


def is_organisation(reading: Reading, index: int) -> bool:
    """Tell whether a word heads the name of a thing: لواء, مسجد, شارع; with the article اللواء is a rank."""
    form = reading.words[index].organisation
    return bool(form) and not form.article and not form.pronoun


def _mention_at(reading: Reading, index: int, sentence: Sentence, number: int, found: list[Mention]) -> Mention | None:
    quote = reading.text(index) if reading.text(index) in _OPENING else ""
    start = index + 1 if quote else index
    if start >= sentence.end or reading.tokens[start].kind != WORD or not _may_begin(reading, start, sentence.first):
        return None
    name = collect_name(reading, start, sentence.end)
    skip = 0
    if not name.units:
        name, skip = _collect_prefixed(reading, start, sentence.end)
    if name.units and reading.text(start) == "باسم" and _SPOKESMEN & set(reading.words[start - 1].stems):
        return None  # متحدث باسم
    if not name.units and not (start > sentence.first and reading.words[start - 1].unit) and not quote:
        return None
    context, head = left_context(reading, index, sentence, found)
    if not name.units and context == "kin":
        name = _collect_odd(reading, start, sentence.end)
    if not name.units:
        return None
    if skip and context in ("free", "far", "speech", "role") and _joins_person(start, found):
        context = "also"
    closed = bool(quote) and reading.text(name.end) == _OPENING[quote]
    if len(name.units) == 1 and reading.words[start].demonym and not skip:
        return None
    if reading.words[start].harm and context not in ("title", "kin", "called", "list") or reading.text(name.end) == "الجنسيه":
        return None  # نجاة عبد الرحمن من محاولة; تركي الجنسية
    if not _is_accepted(name, context, closed) or (context not in ("title", "kin", "called") and _is_place(reading, start, name.end)):
        return None
    return Mention(start, name.end - 1, name.units, context, head, number, quoted=closed, skip=skip)


def _may_begin(reading: Reading, start: int, first: int) -> bool:
    """Tell at a glance whether a name can begin at ``start``; most words of a text are ruled out here."""
    word = reading.words[start]
    if word.strength != NONE or word.name_form or word.text in MAY_BEGIN or word.text[1:] in MAY_BEGIN:
        return True
    return start > first and reading.words[start - 1].unit is not None


def _is_place(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the whole of a possible name is a place: رام الله, كرم أبو سالم."""
    return end - start < 4 and is_place(" ".join(reading.text(index) for index in range(start, end)))


@dataclass(frozen=True, slots=True)
class Name:
    """A possible name: the index behind it, its units, and the strength of each."""

    end: int
    units: tuple[str, ...] = ()
    strengths: tuple[int, ...] = ()


def collect_name(reading: Reading, start: int, stop: int) -> Name:
    """Read the longest run of name units from ``start``."""
    units: list[str] = []
    strengths: list[int] = []
    end = start
    while len(units) < MOST_UNITS:
        if units and reading.text(end) == "#" and unit_end(reading, end + 1, stop) > end + 1:
            end += 1  # دونالد #ترمب
        if units and units[0].startswith("ال") and _begins_title(reading, end, stop):
            break
        following = unit_end(reading, end, stop)
        if following == end and not (units and _closes_name(reading, end, stop, len(units))):
            break
        following = max(following, end + 1)
        units.append("".join(reading.text(index) for index in range(end, following)))
        strengths.append(unit_strength(reading, end, following))
        end = following
    while len(units) > 1 and strengths[-1] == EITHER and reading.words[end - 1].unit and reading.is_word(end) and end < stop:
        units.pop()  # … أبو حمدان قائد كتيبة
        strengths.pop()
        end -= 1
    if len(units) > 1 and _is_title(reading, start):
        return Name(start)
    return Name(end, tuple(units), tuple(strengths))


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
    if word.demonym and word.demonym.article and word.demonym.cost == 1 and not word.text.endswith("ه"):
        return units == 1
    if word.unit or word.rank or word.harm or word.demonym or word.starts or word.organisation or word.verb or len(word.text) < 3:
        return word.text in _ORDINALS and units == 1
    if word.form.conjunction or word.form.preposition or word.form.pronoun or word.text.endswith("ا") or not word.common:
        return False
    if word.text in _TIME_WORDS or any(span.first <= index <= span.last for span in (reading.numbers.get(index),) if span):
        return False
    return reading.is_break(index + 1) or reading.text(index + 1) in _CLOSERS  # مصطفى النمر، مدير …; محمد علي توبة الذي …


_ORDINALS = frozenset({"الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"})
_TIME_WORDS = frozenset(
    {"صباح", "مسا", "ظهر", "عصر", "فجر", "ليل", "امس", "اليوم", "يوم", "فقط", "ايضا", "هناك", "حاليا", "سابقا", "وحده", "نفسه", "معه"}
)
_CLOSERS = frozenset(
    {
        ",",
        '"',
        ")",
        ".",
        "-",
        "(",
        "/",
        "|",
        ";",
        ":",
        "الذي",
        "التي",
        "الملقب",
        "الملقبه",
        "البالغ",
        "البالغه",
        "المعروف",
        "المعروفه",
        "من",
        "بعد",
        "اثر",
    }
)


def _collect_prefixed(reading: Reading, start: int, stop: int) -> tuple[Name, int]:
    """Read a name behind a clitic (وعلي, لنصرالله, بأبي سمير); give it and the length of the clitic."""
    text = reading.text(start)
    rest, form = text[1:], reading.words[start].name_form
    following = reading.text(start + 1) if start + 1 < stop and reading.is_word(start + 1) else ""
    if text[0] in "وفلب" and following and (rest in KUNYA or (rest == "عبد" and following.startswith("ال"))):
        end, unit, skip, first = start + 2, rest + following, 1, STRONG
    elif rest == "علي" and reading.quote(start, start).endswith("ى"):
        return Name(start), 0
    elif form and form.cost and not form.article and reading.words[start].form.cost >= form.cost:
        end, unit, skip, first = start + 1, form.stem, len(text) - len(form.stem), read_word(form.stem).strength
        if following in ("الدين", "الله"):
            end, unit, first = end + 1, unit + following, STRONG
        paired = start + 1 < stop and reading.is_word(start + 1) and reading.words[start + 1].strength == STRONG
        if first < (STRONG if form.preposition else EITHER if paired else NAMELIKE):
            return Name(start), 0
    else:
        return Name(start), 0
    more = collect_name(reading, end, stop) if end < stop and reading.is_word(end) else Name(end)
    return Name(max(more.end, end), (unit, *more.units), (first, *more.strengths)), skip


def _collect_odd(reading: Reading, start: int, stop: int) -> Name:
    """Read a name that begins with an ordinary word, behind a word of kinship: والدتهما كاتبة حسن …"""
    word = reading.words[start]
    if word.text.startswith("ال") or word.form.preposition or word.form.conjunction or word.starts or word.harm:
        return Name(start)
    more = collect_name(reading, start + 1, stop)
    if not more.units or more.strengths[0] < NAMELIKE:
        return Name(start)
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


def _joins_person(start: int, found: list[Mention]) -> bool:
    return bool(found) and 0 < start - found[-1].last <= 3


def _is_accepted(name: Name, context: str, closed: bool) -> bool:
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


def left_context(reading: Reading, index: int, sentence: Sentence, found: list[Mention]) -> tuple[str, int]:
    """Tell what stands before a possible name at ``index``, and where its titles begin."""
    before = index - 1
    while before >= sentence.first and reading.text(before) in ('"', "(", "'", "#", "-", ":", ".") and index - before <= 3:
        if reading.text(before) == "." and len(reading.text(before - 1)) > 1:
            break
        before -= 1
    if before < sentence.first:
        return ("list" if reading.text(index - 1) in ("-", ")", ".", "#", ":") or index == sentence.first else "free"), index
    head, adjective = before, False
    for _ in range(4):
        if head < sentence.first or not reading.is_word(head):
            break
        kind = _announces(reading, head)
        if kind:
            return kind, head
        word = reading.words[head]
        if not (word.form.article or word.demonym):
            break
        adjective = adjective or (head == before and bool(word.demonym) and bool(word.demonym and word.demonym.article))
        head -= 1
    if adjective:
        return "title", before  # الفرنسي أوليفييه …, والهولندي شورد …
    if reading.text(before) in ("•", "-", "–", "*", "/", "|") or (reading.is_number(before) and before == sentence.first):
        return "list", index
    if reading.is_word(before - 1) and reading.phrase(before - 1, "called") == 2:
        return "called", index
    if reading.text(before) == ",":
        if found and before - found[-1].last <= 12:
            return "also", index
        before -= 1
    return _far_context(reading, before, sentence), index


def _announces(reading: Reading, index: int) -> str:
    """Tell whether the word at ``index`` announces a name right behind it."""
    word = reading.words[index]
    text = word.text
    if text in ("د", "م", "أ", "ا", "السيد", "السيده"):
        return "title"
    if word.unit and word.unit_form and word.unit_form.pronoun and word.unit.kind not in ("noname", "case"):
        return "kin" if word.unit.number or word.unit.kind == "kin" else ""
    if word.unit and word.unit.kind == "kin" and word.unit_form and word.unit.number:
        if (word.unit_form.stem.endswith("ه") and reading.quote(index, index).endswith("ه")) or word.text.endswith("ي"):
            return "kin"  # وزميله folds like وزميلة; ابني ياسر is 'my son'
        return "title" if word.unit_form.article else "kin_of"
    if word.rank and (word.rank.article or not word.organisation):
        return "title"
    if word.unit and word.unit_form and word.unit_form.article and word.unit.kind not in ("noname", "case"):
        return "title"
    if "called" in word.starts and reading.phrase(index, "called"):
        return "called"
    if "copula" in word.starts:
        return "list" if text in ("هم", "هما", "وهم", "وهما") else "role"
    if is_organisation(reading, index):
        return "organisation"
    if word.harm:
        return "harm"
    return ""


def _far_context(reading: Reading, before: int, sentence: Sentence) -> str:
    """Tell whether a role without article (مدير المرصد …) or a verb of speech stands a little before."""
    for index in range(before, max(sentence.first, before - 6) - 1, -1):
        if not reading.is_word(index):
            break
        word = reading.words[index]
        if word.harm and word.harm.kind in ("verb", "noun"):
            return "far"
        if word.unit and word.unit.kind in ("role", "fighter") and word.unit_form and not word.unit_form.article:
            return "role"
        if "speech" in word.starts:
            return "speech"
    return "free"


def find_short_mentions(reading: Reading, full: list[Mention]) -> list[Mention]:
    """Find the places where a part of a name given in full stands alone: القطيفان, عبد الرحمن."""
    parts = {unit for mention in full for unit in (mention.units[0], mention.units[-1])}
    taken = {index for mention in full for index in range(mention.first, mention.last + 1)}
    found: list[Mention] = []
    for number, sentence in enumerate(reading.sentences):
        if sentence.silent:
            continue
        for index in range(sentence.first, sentence.end):
            if index in taken or not reading.is_word(index) or index in reading.in_date:
                continue
            end, unit = _short_unit(reading, index, sentence.end, parts)
            if text_is_preposition(reading, index):
                continue
            if unit and not (index > sentence.first and is_organisation(reading, index - 1)) and not taken & set(range(index, end)):
                found.append(Mention(index, end - 1, (unit,), "short", index, number))
    return found


def text_is_preposition(reading: Reading, index: int) -> bool:
    """Tell whether the token is على, which folds like the name علي."""
    return reading.text(index) == "علي" and reading.quote(index, index).endswith("ى")


def _short_unit(reading: Reading, index: int, stop: int, parts: set[str]) -> tuple[int, str]:
    text = reading.text(index)
    for form in (text, text[1:] if text[0] in "وفلب" else ""):
        if form == "عبد" and form + reading.text(index + 1) in parts:
            return index + 2, form + reading.text(index + 1)
        if form in KUNYA and form + reading.text(index + 1) in parts:
            return index + 2, form + reading.text(index + 1)
        if form in parts and len(form) > 2:
            return index + 1, form
    return index, ""
