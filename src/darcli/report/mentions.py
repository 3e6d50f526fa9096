"""Where people are named: candidates by the words before them and by their shape, longest first."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.report.name_shape import KUNYA, NAMELIKE, STRONG, is_strong, strength, unit_end
from darcli.report.reading import Reading, Sentence
from darcli.report.words import read_word
from darcli.text.gazetteer import is_place

MOST_UNITS = 7
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
    if not reading.is_word(index) or not is_organisation(reading, index):
        return index
    start = index + 1
    while reading.text(start) in ('"', "(", "'") or (reading.is_word(start) and reading.words[start].rank and reading.words[start].rank.article):
        start += 1
    end = unit_end(reading, start, stop)
    if end == start:
        return index
    if strength(reading.words[start]) < NAMELIKE and reading.text(start) not in KUNYA:
        return end
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
    if not reading.is_word(start) or start >= sentence.end:
        return None
    context, head = left_context(reading, index, sentence, found)
    end, units = _collect(reading, start, sentence.end)
    skip = 0
    if not units:
        end, units, skip = _collect_prefixed(reading, start, sentence.end)
        if skip and context in ("free", "harm", "speech", "role"):
            context = "also" if _joins_person(reading, start, found) else context
    if not units:
        return None
    closed = bool(quote) and reading.text(end) == _OPENING[quote]
    if not _is_accepted(reading, start, end, units, context, closed):
        return None
    return Mention(start, end - 1, units, context, head, number, quoted=closed, skip=skip)


def _collect(reading: Reading, start: int, stop: int) -> tuple[int, tuple[str, ...]]:
    """Give the index behind the name at ``start``, and its units."""
    units: list[str] = []
    end = start
    while len(units) < MOST_UNITS:
        following = unit_end(reading, end, stop)
        if following == end or (units and _ends_name(reading, end)):
            break
        units.append("".join(reading.text(index) for index in range(end, following)))
        end = following
    return end, tuple(units)


def _collect_prefixed(reading: Reading, start: int, stop: int) -> tuple[int, tuple[str, ...], int]:
    """Collect a name behind a clitic: وعلي, لنصرالله, بأبي سمير; give its end, its units and the length of the clitic."""
    text = reading.text(start)
    rest, form = text[1:], reading.words[start].name_form
    if rest in KUNYA and text[0] in "وفلب" and start + 1 < stop and reading.is_word(start + 1):
        end, unit, skip = start + 2, rest + reading.text(start + 1), 1
    elif rest == "عبد" and text[0] in "وفلب" and reading.text(start + 1).startswith("ال"):
        end, unit, skip = start + 2, rest + reading.text(start + 1), 1
    elif form and form.cost and form.stem and not (form.preposition and strength_of(form.stem) != STRONG):
        end, unit, skip = start + 1, form.stem, len(text) - len(form.stem)
        if end < stop and reading.text(end) in ("الدين", "الله"):
            end, unit = end + 1, unit + reading.text(end)
    else:
        return start, (), 0
    end, more = _collect_more(reading, end, stop)
    return end, (unit, *more), skip


def strength_of(stem: str) -> int:
    """Give the strength of a word that its clitics were taken from."""
    return strength(read_word(stem))


def _collect_more(reading: Reading, start: int, stop: int) -> tuple[int, tuple[str, ...]]:
    if start >= stop or not reading.is_word(start) or _ends_name(reading, start):
        return start, ()
    return _collect(reading, start, stop)


def _ends_name(reading: Reading, index: int) -> bool:
    """Tell whether a name that runs stops before this token though its shape would fit: a place that follows it."""
    word = reading.words[index]
    return strength(word) == 1 and (word.demonym is None) and is_place(word.text)


def _joins_person(reading: Reading, start: int, found: list[Mention]) -> bool:
    return bool(found) and 0 < start - found[-1].last <= 3


def _is_accepted(reading: Reading, start: int, end: int, units: tuple[str, ...], context: str, closed: bool) -> bool:
    if context == "organisation":
        return False
    word = reading.words[start]
    first = min(unit_end(reading, start, end), end) if unit_end(reading, start, end) > start else start + 1
    strong = is_strong(reading, start, first) or (bool(word.given) and not word.given.endswith("?"))
    many = len(units) >= 2
    known = sum(strength(reading.words[index]) >= NAMELIKE for index in range(start, end))
    if strong:
        kunya = units[0].startswith(tuple(KUNYA)) and reading.text(start) in KUNYA
        return many or closed or context in ("title", "kin", "called", "list", "also", "harm") or (kunya and not is_place(units[0]))
    if context in ("title", "kin", "called"):
        return many or closed or known > 0 or context != "title"
    if context in ("harm", "list", "also"):
        return many and (known > 0 or closed)
    if context in ("speech", "role"):
        return many and known > 1
    return many and known >= 2 and known == end - start


def left_context(reading: Reading, index: int, sentence: Sentence, found: list[Mention]) -> tuple[str, int]:
    """Tell what stands before a possible name at ``index``, and where its titles begin."""
    before = index - 1
    while before >= sentence.first and reading.text(before) in ('"', "(", "'", "#", "-", ":", ".") and index - before <= 3:
        if reading.text(before) == "." and len(reading.text(before - 1)) > 1:
            break
        before -= 1
    if before < sentence.first:
        return ("list" if reading.text(index - 1) in ("-", ")", ".", "#", ":") or index == sentence.first else "free"), index
    head = before
    for _ in range(4):
        if head < sentence.first or not reading.is_word(head):
            break
        kind = _announces(reading, head)
        if kind:
            return kind, head
        word = reading.words[head]
        if not (word.form.article or word.demonym):
            break
        head -= 1
    if reading.is_number(before) or reading.text(before) in ("•", "-", "–", "*", "/", "|"):
        return "list", index
    if reading.text(before) == "," and found and before - found[-1].last <= 12:
        return "also", index
    return _far_context(reading, before, sentence), index


def _announces(reading: Reading, index: int) -> str:
    """Tell whether the word at ``index`` announces a name right behind it."""
    word = reading.words[index]
    text = word.text
    if text in ("د", "م", "أ", "ا", "السيد", "السيده"):
        return "title"
    if word.unit and word.unit.kind == "kin" and word.unit_form and word.unit.number:
        if word.unit_form.pronoun:
            return "kin"
        return "title" if word.unit_form.article else "kin_of"
    if word.rank and (word.rank.article or not word.organisation):
        return "title"
    if word.unit and word.unit_form and word.unit_form.article and word.unit.kind not in ("noname", "case"):
        return "title"
    if "called" in word.starts and reading.phrase(index, "called"):
        return "called"
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
            return "harm"
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
            if unit and not (index > sentence.first and is_organisation(reading, index - 1)) and not taken & set(range(index, end)):
                found.append(Mention(index, end - 1, (unit,), "short", index, number))
    return found


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
