"""How far a name runs: its units one after the other, and the words that close or refuse it."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.report.initials import TITLE_LETTERS, are_person, initial_follows, initials_end
from darcli.report.name_ends import goes_on
from darcli.report.name_shape import is_preposition, unit_end, unit_strength
from darcli.report.name_words import APPOSED, BEFORE_SECOND, BY_WHAT, DIRECTIONS, FOREIGN_JOINING, FUNCTION_WORDS, ORDINALS
from darcli.report.reading import Reading
from darcli.report.strength import EITHER, JOINING, KUNYA, LIKELY, NAMELIKE, NONE, STRONG, WEAK
from darcli.report.words import Word, read_word
from darcli.text.gazetteer import is_place
from darcli.text.letters import TATWEEL

MOST_UNITS = 7
_GAP_OF_DASH = 2  # a lone ـ leaves the spaces on both sides
_CLITICS = frozenset("وفلب")
_MOST_BEHIND_LETTERS, _ONE_LETTER = 2, 2
_NICKNAME_SIGNS = {'"': '"', "(": ")", "'": "'"}


@dataclass(slots=True, unsafe_hash=True)  # never changed; a named tuple takes twice as long to make
class Name:
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
        if initial_follows(reading, end, stop):
            units.append(f"{texts[end]}.")
            strengths.append(LIKELY)
            end += 2
            break
        if texts[end] in _NICKNAME_SIGNS and units and not gap[1] and not units[-1].startswith("ال"):
            behind = _behind_nickname(reading, end, stop)
            gap, end = ((end, behind), behind) if behind > end else (gap, end)
        end += texts[end] in "#-" and _is_joined(reading, end, stop)
        following = end + 1 if end < stop and _is_repeated(reading, end, units) else _follow(reading, end, stop, len(units))
        if following == end:
            break
        units.append("".join(reading.texts[end:following]))
        strengths.append(unit_strength(reading, end, following))
        end = following
    return Name(end, tuple(units), tuple(strengths), gap)


def _follow(reading: Reading, index: int, stop: int, units: int) -> int:
    """Give the index behind the unit that goes on a name at ``index``, or ``index`` where the name is over."""
    word = reading.words[index]
    if index >= stop or word.text in _CLITICS:
        return index  # قال سامر ل(الجريدة)
    if word.text in FUNCTION_WORDS and not word.given and word.text not in BEFORE_SECOND and not _is_particle(reading, index):
        return index  # … نافذ عياد أن; but حسب الرسول
    if word.text in ORDINALS:
        return index + (units == 1)  # عبد الله الثاني
    if word.common and word.form.preposition and word.form.pronoun and not word.strength:
        return index  # أصيب سامر برجله
    if (word.text in BY_WHAT or "اصابات" in word.stems) and not word.given:
        return index  # نجا خالد بأعجوبة, إصابة سعاد بكسور
    if word.harm is not None and word.harm.kind in ("state", "noun") and not (word.given or word.family or word.strength):
        return index  # لقي سامر مصرعه, عثر على خالد مشنوقا
    end = unit_end(reading, index, stop, inside=True)
    if end != index + 1:
        return end  # no name at all, or a unit of its own: عبد الرحمن, ود بدر
    if _is_another(reading, index, word):
        return index
    return end if word.text == "علي" or goes_on(reading, index, units) else index


def _is_repeated(reading: Reading, index: int, units: list[str]) -> bool:
    """Tell whether a part of the name stands there once more, as one named after his grandfather has it: إمام فتحي إمام خريبة."""
    text = reading.texts[index]
    return text in units and (text not in FUNCTION_WORDS or reading.quote(index, index).startswith("إ"))


def _is_particle(reading: Reading, index: int) -> bool:
    """Tell whether a foreign particle that folds like a word stands between foreign names: جان لو كلانش."""
    former, latter = reading.words[index - 1], reading.words[index + 1]
    return reading.texts[index] in FOREIGN_JOINING and former.foreign and (latter.foreign or latter.strength == LIKELY)


def _is_joined(reading: Reading, index: int, stop: int) -> bool:
    """Tell whether a sign joins two names: دونالد #ترمب, لوك-أندريه; a dash with a space parts what stands on either side."""
    if reading.texts[index] == "#":
        return unit_end(reading, index + 1, stop) > index + 1
    if reading.texts[index] != "-" or index + 1 >= stop or not reading.is_word(index + 1):
        return False
    former, sign, latter = reading.tokens[index - 1 : index + 2]
    foreign = all(reading.words[at].foreign or reading.words[at].strength == LIKELY for at in (index - 1, index + 1))
    return foreign and former.end == sign.start and sign.end == latter.start


def _is_another(reading: Reading, index: int, word: Word) -> bool:
    """Tell whether another person or thing begins at ``index``: سلوى وبناتها, دعاء وضحى الصباغ, هدى الأعرج زوجة فلان, فلان ـ فلان."""
    if word.text[0] == "و" and (word.name_form is None or word.name_form.cost) and word.strength < LIKELY:
        return True
    if word.unit and word.unit.kind == "kin" and not word.given and word.text not in JOINING:
        return True
    if _describes(reading, index, word):
        return True
    if reading.tokens[index].start - reading.tokens[index - 1].end < _GAP_OF_DASH:
        return False
    return TATWEEL in reading.folded.source[reading.span(index - 1, index - 1)[1] : reading.span(index, index)[0]]


def _describes(reading: Reading, index: int, word: Word) -> bool:
    """Tell whether a noun or adjective says who is named: … أبو حمدان قائد ميداني, كامبل المتحدرة من; but عبده قائد سعيد."""
    behind = reading.words[index + 1]
    if not behind.spelled or behind.form.conjunction:
        return False
    if word.text in APPOSED and not word.given and not word.family:
        return not (behind.family and behind.text.startswith("ال") and not behind.demonym)  # علي يوسف المقبل الحريري
    if word.text in DIRECTIONS:
        return is_place(behind.text) or behind.text in DIRECTIONS  # مستوطنة آدم جنوب شرقي رام الله
    if (word.unit or word.rank) and not word.given and (behind.unit or behind.organisation) and not behind.given:
        return not word.text.startswith("ال")  # … مساعد وزير الخارجية
    # behind a name ناجي, صديق, الأمين and الشيخ are names themselves far more often
    fighter = word.unit is not None and word.unit.kind == "fighter"
    return fighter and word.strength == EITHER and behind.strength == NONE and not behind.text.startswith("ال")


def _behind_nickname(reading: Reading, index: int, stop: int) -> int:
    """Give the index behind a by-name in quotes or brackets that a family name follows (حسن "أبو علي" الزعبي), or ``index``."""
    closing = _NICKNAME_SIGNS.get(reading.texts[index], "")
    if not closing or not reading.is_word(index + 1) or (closing == ")" and reading.texts[index + 1] not in KUNYA):
        return index
    tokens = reading.tokens
    if tokens[index].end != tokens[index + 1].start or tokens[index - 1].end == tokens[index].start:
        return index  # a mark that closes a quotation
    end = index + 1
    while end < stop and end - index <= 3 and reading.is_word(end):
        end += 1
    if end + 1 >= stop or reading.texts[end] != closing or not reading.is_word(end + 1):
        return index
    word = reading.words[end + 1]
    family = word.text.startswith("ال") and word.strength and not word.demonym and not word.harm
    return end + 1 if family or (word.family and word.strength >= NAMELIKE and not word.given) else index


def collect_prefixed(reading: Reading, start: int, stop: int) -> tuple[Name | None, int]:
    """Read a name behind a clitic (وعلي, لنصرالله, بأبي سمير); give it, ``None`` for none, and the length of the clitic."""
    text, form = reading.texts[start], reading.words[start].name_form
    if (text[0] not in _CLITICS and not (form and form.cost)) or text in FUNCTION_WORDS:
        return None, 0  # لدينا is no ل + دينا
    if text.endswith("ا") and (reading.has_tanween(start) or (reading.words[start].derived and text[0] != "و")):
        return None, 0  # بياناً, بيانا; but ومايا
    rest = text[1:]
    following = reading.texts[start + 1] if start + 1 < stop and reading.is_word(start + 1) else ""
    if text[0] in _CLITICS and following and (rest in KUNYA or (rest == "عبد" and following.startswith(("ال", "رب")))):
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
        if rest.startswith("ال"):
            return None, 0  # والطبيب طه …
    else:
        return None, 0
    return _continue(reading, Name(end, (unit,), (first,)), stop), skip


def collect_announced(reading: Reading, start: int, stop: int) -> Name | None:
    """Read a name that begins with an ordinary word, behind a word that announces one: والدتهما كاتبة حسن, الطفلة ترتيل, خطيبته ولاء."""
    word = reading.words[start]
    letters = reading.quote(start, start)
    if letters.startswith("ال") or word.form.conjunction or word.harm or len(word.text) < 3:
        return None
    if (word.text in FUNCTION_WORDS or word.starts) and not letters.endswith("ء"):
        return None  # وقال أحد أقاربه إن سامر …; but ولاء
    end = unit_end(reading, start, stop, inside=True)
    return _continue(reading, Name(end, (word.text,), (WEAK,)), stop) if end == start + 1 else None


def collect_lettered(reading: Reading, start: int, stop: int, *, quoted: bool) -> Name | None:
    """Read a name of letters alone, or one that begins with a letter: ع.د., ب. محمد; a letter that is a title is none, but in quotes."""
    end = initials_end(reading, start)
    if end == start or end > stop:
        return None
    letters = reading.texts[start].removeprefix("و") if len(reading.texts[start]) > 1 else reading.texts[start]
    unit = letters + "".join(reading.texts[start + 1 : end])
    name = collect_name(reading, end, stop) or collect_announced(reading, end, stop) if end < stop and reading.is_word(end) else None
    if name is not None and len(name.units) > _MOST_BEHIND_LETTERS and end - start > _ONE_LETTER and name.strengths[0] >= NAMELIKE:
        return None  # ر.ع سامر نبيل الحوراني: a rank of the army in letters
    if name is not None:
        return None if letters in TITLE_LETTERS and not quoted else Name(name.end, (unit, *name.units), (LIKELY, *name.strengths), name.gap)
    return Name(end, (unit,), (LIKELY,)) if are_person(reading, start, end) else None


def _is_title(reading: Reading, index: int) -> bool:
    """Tell whether what seems the first part of a name stands before it: الشيخ ركاد, العراقية سعاد, البارز أبو الحسن."""
    word = reading.words[index]
    following = reading.words[index + 1].strength
    if word.unit is not None and word.unit.kind == "kin":
        own = word.text.endswith("ي") or (word.text.endswith("ه") and reading.quote(index, index).endswith("ه"))
        if own and following == STRONG:
            return True  # قتلوا صديقي عصام خوري; صديقه براء folds like صديقة
    if not word.text.startswith("ال"):
        head = reading.words[index - 1]
        governs = head.unit is not None and not head.text.startswith("ال")
        return governs and following == STRONG and not word.given and is_place(word.text)  # محافظ ذمار محمد …; but المقدم سومر زيدان
    if not word.name_form and following >= NAMELIKE:
        return True  # اختصاصية التوليد هاجر …
    if word.rank or word.unit or word.demonym or (word.harm and word.harm.kind == "victim"):
        return True
    if word.given:
        return False
    if is_place(word.text) and following == STRONG:
        return True  # مدير صحة الخليل سامر …
    name = reading.words[index + 1]
    if (name.given or name.foreign) and following >= (EITHER if word.ordinary else STRONG):
        return True  # القائد الميداني أنور …, الشاعر أمير …, الحلاق رضوان …
    return word.strength < NAMELIKE and (following >= (NAMELIKE if word.common else STRONG) or reading.texts[index + 1] in KUNYA)
