"""Direct quotations, with who speaks and in what office.

Marks stand around names and doubtful words too (الملقب "أبو سعد", ما يسمى "التسوية"): a quotation is what a verb of speech announces or
follows, and more than a word or two.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from darcli.records import record_id
from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.persons import sentence_span
from darcli.report.reading import Reading
from darcli.report.responsibility import Act, find_acts
from darcli.report.study import Study
from darcli.statements import Quote

_LEAST = 4  # words, unless a colon stands right before
_BACK, _AHEAD = 40, 7
_LONGEST = 12
_BEHIND = frozenset({"بحسب", "حسب", "وفق", "وفقا", "يقول", "تقول", "قال", "قالت", "اضاف", "اضافت", "اكد", "اكدت", "اوضح", "اوضحت"})
# where the name of a speaker is over
_ENDS = frozenset(
    {"ان", "إن", "انه", "انها", "بان", "انهم", "في", "علي", "عن", "عبر", "خلال", "ل", "الي", "مع", "بعد", "حول", "قايلا", "قايله"}
    # مسعف طلب عدم ذكر اسمه, المصدر الذي رفض الكشف عن هويته
    | {"طلب", "طلبت", "رفض", "رفضت", "فضل", "فضلت", "اشترط", "اشترطت", "لم", "لا", "الذي", "التي", "الذين", "لدي", "لوكاله", "قوله"}
)
# نقلت الوكالة عن سائق الإسعاف منصور العلفي قوله "…"
_HIS_WORDS = frozenset({"قوله", "قولها", "قولهم"})
_NAMELESS = frozenset({"اسمه", "اسمها", "اسمايهم", "هويته", "هويتها", "هويتهم"})
_THAT = frozenset({"ان", "انه", "انها", "انهم", "بان", "بانه", "الي"})
_CALLED = frozenset({"يدعي", "ويدعي", "تدعي", "وتدعي", "وهو", "وهي", "اسمه", "اسمها", "واسمه"})
_SIGNS = frozenset(',:;."()')


class _Speaker(NamedTuple):
    name: str | None
    role: str | None


def find_quotes(study: Study, report: str = "-") -> tuple[Quote, ...]:
    """Find the direct quotations of a report, in order of the text.

    >>> from darcli.report.study import study_text
    >>> text = 'وقال مدير المستشفى الطبيب سامر الحوراني: "وصلنا خمسة جرحى فجر اليوم".'
    >>> [(quote.speaker, quote.role, quote.text) for quote in find_quotes(study_text(text))]
    [('سامر الحوراني', 'مدير المستشفى الطبيب', 'وصلنا خمسة جرحى فجر اليوم')]
    """
    reading = study.reading
    found: list[Quote] = []
    acts = find_acts(reading)
    before = -1
    last = _Speaker(None, None)
    for opening, closing in _pairs(reading):
        sentence = study.around.sentence_of(opening)
        if reading.sentences[sentence].silent:
            continue
        said = _announced(study, opening, before) or _told_behind(study, closing)
        colon = reading.texts[opening - 1] == ":"
        words = sum(reading.is_word(index) for index in range(opening + 1, closing))
        if (said is None and not colon) or words < (2 if colon else _LEAST):
            continue
        # ونفت الوزارة ذلك، وقالت: who denies speaks; وأضاف: who spoke before
        speaker = said if said and said.name else _denier(reading, acts, sentence, opening) or last
        start, end = reading.span(opening + 1, closing - 1)
        found.append(
            Quote(
                text=reading.folded.source[start:end],
                start=start,
                end=end,
                evidence=sentence_span(reading, sentence),
                speaker=speaker.name,
                role=speaker.role,
                section=reading.sentences[sentence].section,
                report=report,
                id=record_id(report, "quote", len(found) + 1),
            )
        )
        before, last = closing, speaker
    return tuple(found)


def _denier(reading: Reading, acts: list[Act], sentence: int, opening: int) -> _Speaker | None:
    """Give who claims or denies something before ``opening`` in the sentence."""
    own = [act.actor for act in acts if act.sentence == sentence and act.last < opening and act.actor]
    return _Speaker(_quote(reading, *own[-1]), None) if own else None


def _pairs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the marks that open and close, within a paragraph."""
    opening: int | None = None
    for index, token in enumerate(reading.tokens):
        if reading.is_break(index):
            opening = None
        elif token.text == '"':
            if opening is None:
                opening = index
            else:
                if index > opening + 1:
                    yield opening, index
                opening = None


def _announced(study: Study, opening: int, before: int) -> _Speaker | None:
    """Read the speaker before a quotation; without a name where only a verb of speech stands there, ``None`` where nothing does."""
    reading = study.reading
    floor = max(before + 1, opening - _BACK, 0)
    while (breaks := next((k for k in range(opening - 1, floor - 1, -1) if reading.is_break(k)), None)) is not None:
        floor = breaks + 1
    for index in range(opening - 1, floor - 1, -1):
        word = reading.words[index]
        if reading.texts[index] == "." and index < opening - 1:
            return None
        if reading.texts[index] in _HIS_WORDS and index >= opening - 2:
            of_whom = next((k for k in range(index - 1, floor - 1, -1) if reading.texts[k] == "عن"), index)
            return _read_speaker(study, of_whom + 1, index) or _Speaker(None, None)
        if reading.texts[index - 1] in ("عدم", "دون", "بدون") or reading.texts[index + 1] in _NAMELESS:
            continue  # طلب عدم ذكر اسمه
        if "speech" in word.starts and (length := reading.phrase(index, "speech")):
            return _read_speaker(study, index + length, opening) or _read_before(study, index) or _Speaker(None, None)
    return None


def _told_behind(study: Study, closing: int) -> _Speaker | None:
    """Read the speaker behind a quotation: "…"، قال فلان, "…"، بحسب كذا."""
    reading = study.reading
    for index in range(closing + 1, min(closing + 3, len(reading.tokens))):
        if reading.texts[index] in _BEHIND:
            return _read_speaker(study, index + 1, min(index + 1 + _LONGEST, len(reading.tokens)))
        if reading.texts[index] != ",":
            break
    return None


def _read_speaker(study: Study, first: int, stop: int) -> _Speaker | None:
    """Read who speaks from ``first`` on: titles and a name, or the words that tell a source."""
    reading = study.reading
    mention = next(iter(study.around.mentions_in(first, min(stop, first + _LONGEST))), None)
    if reading.words[first].form.preposition == "ل" and (mention is None or mention.first > first):
        return None  # قال لمراسلنا: who was told
    if mention is not None and not any(reading.texts[k] in _SIGNS or reading.texts[k] in _THAT for k in range(first, mention.first)):
        last = mention.first - 1
        while last >= first and reading.texts[last] in _CALLED:
            last -= 1
        return _Speaker(_name(reading, mention), _quote(reading, first, last) or _office_behind(reading, mention.last + 1, stop))
    last = first - 1
    for index in range(first, min(stop, first + _AHEAD)):
        text = reading.texts[index]
        if not (reading.is_word(index) or reading.is_number(index)) or text in _ENDS or index in reading.in_date:
            break
        if reading.words[index].verb and index > first:
            break
        if index > first and reading.words[index].form.preposition in ("ل", "ب"):
            break
        last = index
    return _Speaker(_quote(reading, first, last), None) if last >= first else None


def _read_before(study: Study, verb: int) -> _Speaker | None:
    """Read the name that stands right before its verb: سامر الحوراني قال."""
    mention = study.around.mention_at(verb - 1)
    return _Speaker(_name(study.reading, mention), None) if mention is not None else None


def _office_behind(reading: Reading, first: int, stop: int) -> str | None:
    """Read an office in apposition: سامر الحوراني، مدير المركز، …"""
    if reading.texts[first] != "," or not reading.is_word(first + 1):
        return None
    word = reading.words[first + 1]
    if not ((word.unit and word.unit.kind == "role") or word.rank or word.text in field_words("source")):
        return None
    last = first + 1
    while last + 1 < min(stop, first + _LONGEST) and (reading.is_word(last + 1)) and reading.texts[last + 1] not in _ENDS:
        last += 1
    return _quote(reading, first + 1, last)


def _name(reading: Reading, mention: Mention) -> str:
    start, end = reading.folded.span(reading.tokens[mention.first].start + mention.skip, reading.tokens[mention.last].end)
    return " ".join(reading.folded.source[start:end].replace("_", " ").split())


def _quote(reading: Reading, first: int, last: int) -> str | None:
    return " ".join(reading.quote(first, last).split()).strip("\"«»“”' ") or None if last >= first else None
