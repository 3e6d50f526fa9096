"""Where people are named: candidates by the words before them and by their shape, longest first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from darcli.report.initials import may_be_letter
from darcli.report.marks import OPENING_SIGNS
from darcli.report.name_candidate import ANNOUNCED, Candidate
from darcli.report.name_collect import collect_announced, collect_lettered, collect_name, collect_prefixed
from darcli.report.name_context import is_organisation, left_context
from darcli.report.name_judge import is_name
from darcli.report.name_shape import is_preposition, unit_end
from darcli.report.name_words import HOUSEHOLDS, SITES
from darcli.report.reading import Reading, Sentence
from darcli.report.strength import KUNYA, LIKELY, NAMELIKE, WEAK
from darcli.report.words import Word, read_word
from darcli.text.gazetteer import is_place


@dataclass(slots=True, unsafe_hash=True)  # never changed; a frozen one takes four times as long to make
class Mention:
    """A stretch of tokens that names a person.

    ``context`` is what announced it: ``title``, ``kin``, ``kin_of``, ``called``, ``harm``, ``speech``, ``role``, ``list``,
    ``also`` (joined to another person), ``free`` (its shape alone) or ``short`` (part of a name given in full elsewhere). ``head`` is
    where its titles begin.
    """

    first: int
    last: int
    units: tuple[str, ...]
    context: str
    head: int
    sentence: int
    quoted: bool = False
    gap: tuple[int, int] = (0, 0)  # tokens of a by-name in quotes inside the name, quotes with it: حسن "أبو علي" الزعبي
    skip: int = 0  # letters of the first token that are a clitic: وعلي, لنصرالله


def find_mentions(reading: Reading, judge: Callable[[Candidate], bool] = is_name) -> list[Mention]:
    """Find every full mention of a person in the sections that are read, in order; ``judge`` tells which possible names are names."""
    found: list[Mention] = []
    for number, sentence in enumerate(reading.sentences):
        if not sentence.silent:
            _scan_sentence(reading, number, found, judge)
    return found


def _scan_sentence(reading: Reading, number: int, found: list[Mention], judge: Callable[[Candidate], bool]) -> None:
    sentence = reading.sentences[number]
    words, behind = reading.words, sentence.first
    for index in reading.marks[number].naming:
        word = words[index]
        if "body" in word.starts and (length := reading.phrase(index, "body")):
            behind = max(behind, index + length)  # المسعف في الهلال الأحمر يوسف …
        if index < behind:
            continue
        if not (
            word.opening
            or (word.text in OPENING_SIGNS if not word.spelled else _is_announced(words[index - 1]) or may_be_letter(word.text))
        ):
            if word.organisation:
                behind = _skip_organisation(reading, index, sentence.end)
            continue
        it = _candidate_at(reading, index, sentence, found)
        if it is not None and judge(it):
            name = it.name
            found.append(
                Mention(it.start, name.end - 1, name.units, it.context, it.head, number, quoted=it.closed, skip=it.skip, gap=name.gap)
            )
            behind = name.end
        elif word.organisation:
            behind = _skip_organisation(reading, index, sentence.end)


def _skip_organisation(reading: Reading, index: int, stop: int) -> int:
    """Give the index behind a thing named after a person (مسجد عمر بن الخطاب), or ``index``; حكومة السنيورة is looked at in a calm text."""
    if not reading.words[index].organisation or not is_organisation(reading, index) or "speech" in reading.words[index].starts:
        return index  # وصرح العميد …
    stems = reading.words[index].stems
    if not HOUSEHOLDS.isdisjoint(stems):
        return index
    start = index + 1
    site = not SITES.isdisjoint(stems)
    if reading.calm and not site:
        return index
    while reading.texts[start] in ('"', "(", "'") or _is_title(reading, start, site=site):
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


def _is_title(reading: Reading, index: int, *, site: bool) -> bool:
    """Tell whether a title with its article stands at ``index``: مسجد الشهيد …; of sites any (مستشفى الملك …), but أسرة الناشط …"""
    word = reading.words[index]
    if word.rank and word.rank.article:
        return True
    return site and bool(word.unit_form and word.unit_form.article and word.unit_form.cost == 1)


def _candidate_at(reading: Reading, index: int, sentence: Sentence, found: list[Mention]) -> Candidate | None:
    """Give the possible name at ``index``, a quotation mark before it included."""
    quote = reading.texts[index] if reading.texts[index] in OPENING_SIGNS else ""
    start = index + 1 if quote else index
    word = reading.words[start]
    if start >= sentence.end or not word.spelled or _is_own_title(reading, start):
        return None
    lettered = None
    if may_be_letter(word.text) and (start > sentence.first or reading.words[start].text[0] == "و"):  # ب. at the head of a line counts
        lettered = collect_lettered(reading, start, sentence.end, quoted=bool(quote))
    behind_unit = start > sentence.first and _is_announced(reading.words[start - 1])
    if not (word.opening or behind_unit or lettered):
        return None
    name, skip = lettered or collect_name(reading, start, sentence.end), int(lettered is not None and len(word.text) > 1)
    if name is not None and not lettered and word.strength < NAMELIKE and word.name_form and word.name_form.preposition:
        behind, cut = collect_prefixed(reading, start, sentence.end)  # فقد الاتصال بسامر نبيل: no name begins with ب here
        name, skip = (behind, cut) if behind is not None and len(behind.units) > 1 else (name, skip)
    if name is None:
        name, skip = collect_prefixed(reading, start, sentence.end)
        if name is None and not behind_unit and not quote:
            return None
    context, head = left_context(reading, index, sentence, found[-1].last if found else None)
    if name is None and context in ANNOUNCED:
        name = collect_announced(reading, start, sentence.end)
    if name is None:
        return None
    if skip and context in ("free", "far", "speech", "role") and _joins_person(start, found):
        context = "also"
    closed = bool(quote) and reading.texts[name.end] == OPENING_SIGNS[quote]
    paired = skip > 0 and bool(found) and found[-1].last == start - 1 and len(found[-1].units) == 1
    return Candidate(reading, sentence, index, start, name, context, head, skip, closed, paired)


def _is_own_title(reading: Reading, index: int) -> bool:
    """Tell whether a word that may be a name is the title of the one behind it: صديقه سامر العلي, والشاعر سامر العلي."""
    word, behind = reading.words[index], reading.words[index + 1]
    if not behind.opening or behind.text.startswith("و") or not word.spelled:
        return False
    if word.unit is not None and word.unit.kind == "kin" and word.unit_form is not None and word.text.endswith(("ه", "ها")):
        return not reading.quote(index, index).endswith("ة")
    return word.rank is not None and word.rank.article and not word.given and bool(behind.given) and reading.words[index + 2].opening


def _is_announced(before: Word) -> bool:
    """Tell whether a word announces a name, whatever word that is: الطفلة ترتيل, عامل يدعى سباعي متولي."""
    return before.unit is not None or "called" in before.starts


def _joins_person(start: int, found: list[Mention]) -> bool:
    return bool(found) and 0 < start - found[-1].last <= 3


def find_short_mentions(reading: Reading, full: list[Mention]) -> list[Mention]:
    """Find the places where a part of a name given in full stands alone: القطيفان, عبد الرحمن."""
    parts = {unit for mention in full for unit in (mention.units[0], mention.units[-1]) if _is_telling(unit)}
    if not parts:
        return []
    taken = {index for mention in full for index in range(mention.first, mention.last + 1)}
    wanted = parts | KUNYA | {"عبد"}
    wanted |= {clitic + part for part in wanted for clitic in "وفلب"}
    found: list[Mention] = []
    heads = [sentence.first for sentence in reading.sentences]
    for index in reading.occurrences.find(wanted):
        number = bisect_right(heads, index) - 1
        sentence = reading.sentences[number]
        if sentence.silent or index in taken or index in reading.in_date:
            continue
        end, unit = _short_unit(reading, index, sentence.end, parts)
        if reading.texts[index].endswith("علي") and is_preposition(reading, index, sentence.end):
            continue
        if unit and not (index > sentence.first and is_organisation(reading, index - 1)) and taken.isdisjoint(range(index, end)):
            found.append(Mention(index, end - 1, (unit,), "short", index, number))
    return found


def _is_telling(unit: str) -> bool:
    """Tell whether a part of a name can stand for the whole: no ordinary word, place or adjective."""
    word = read_word(unit)
    return (
        word.strength >= LIKELY
        or (word.strength == WEAK and not word.demonym and not is_place(unit))
        or (len(unit) > 5 and unit.startswith(("ابو", "ام")))
    )


def _short_unit(reading: Reading, index: int, stop: int, parts: set[str]) -> tuple[int, str]:
    text = reading.texts[index]
    for form in (text, text[1:] if text[0] in "وفلب" else ""):
        if index + 1 < stop and form == "عبد" and form + reading.texts[index + 1] in parts:
            return index + 2, form + reading.texts[index + 1]
        if index + 1 < stop and form in KUNYA and form + reading.texts[index + 1] in parts:
            return index + 2, form + reading.texts[index + 1]
        if form in parts and len(form) > 2:
            return index + 1, form
    return index, ""
