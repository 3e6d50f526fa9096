"""Whose people: the sides that a report speaks of, under one name each, for its people and for its numbers.

Only what the report says is used: a side that no word tells stays ``None``.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from darcli.data import read_table
from darcli.records import Count, Extraction, Person, Place, Report, Section
from darcli.report.lexicon import organisation_words, units
from darcli.report.words import read_word, strip_clitics
from darcli.text.fold import fold
from darcli.text.tokens import WORD, tokenize

Key = tuple[str, ...]

# heads that are left out when a name follows: تنظيم داعش is داعش, قوات النظام is النظام
_HEADS = frozenset(fold("تنظيم جماعة حركة جبهة ميليشيا ميليشيات مليشيا مليشيات قوات").text.split())
_EPITHETS = frozenset(fold("إرهابي إرهابية متطرف متطرفة متشدد متشددة").text.split())
# where the name of a side is over: عناصر الفصائل في جاسم، مقاتلي الجيش الذين
_ENDS = frozenset(fold("من في بينهم بينهما منهم خلال أثناء على عند الذين ممن إلى بعد قبل كانوا التابعة التابعين إثر جراء و").text.split())
_LINKS = frozenset(("من", "في"))
# who is counted besides those before
OTHERS = frozenset(fold("آخر آخرين آخرون آخران أخرى أخريات").text.split())
# a side's name has so many words at most where nothing ends it
_FARTHEST = 5
# those who have a side: fighters, and members of whatever it is
_LEADERS = frozenset(fold("قيادي قياديين قياديون قيادات قائد قادة أمير أمراء زعيم زعماء").text.split())
_MEMBERS = frozenset(fold("فرد أفراد عضو أعضاء كادر كوادر أمير أمراء").text.split())
# first words that stand in the list of organisations and are none: أفراد من أسرة فلان
_FAMILIES = frozenset(fold("أسرة أسر عائلة عائلات آل عشيرة عشائر قبيلة قبائل").text.split())


@dataclass(frozen=True, slots=True)
class Sides:
    """The side of each person and of each count of an extraction, in their order, in the report's letters."""

    people: tuple[str | None, ...]
    counts: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase for people: the nouns it begins with, and the words behind them that may name a side."""

    nouns: tuple[str, ...]
    rest: tuple[str, ...]
    linked: bool

    @property
    def key(self) -> Key:
        """Give the words of the side without article, general head and epithets."""
        words = [word for index, word in enumerate(map(_bare, self.rest)) if not index or word not in _EPITHETS]
        while len(words) > 1 and words[0] in _HEADS:
            words = words[1:]
        return (_singular(words[0]),) if len(words) == 1 else tuple(words)


@dataclass(slots=True)
class _Register:
    """The sides found so far, with the words by which each came up first."""

    text: str
    names: dict[Key, str] = field(default_factory=dict)

    def add(self, key: Key, name: str) -> str:
        """Give the name of the side ``key``, which is ``name`` if the side is new."""
        return self.names.setdefault(key, name)

    def resolve(self, key: Key) -> str | None:
        """Give the side that a general noun alone stands for (التنظيم where the report says تنظيم داعش of one side only)."""
        if len(key) != 1 or key[0] not in organisation_words():
            return None
        found = {name for known, name in self.names.items() if known != key and self._stands_behind(key[0], known)}
        return found.pop() if len(found) == 1 else None

    def _stands_behind(self, head: str, key: Key) -> bool:
        return bool(re.search(rf"{head}\W+(?:ال)?{re.escape(key[0])}\b", self.text))

    def find_members(self, nouns: Iterable[str]) -> str | None:
        """Give the side whose members have a noun of their own (الدواعش of داعش, شرطيين of الشرطة)."""
        for noun in nouns:
            singular = _singular(noun)
            if not singular.endswith("ي"):
                continue
            for form in (singular, singular[:-1], singular[:-1] + "ه"):
                if name := self.names.get((form,)):
                    return name
        return None


def find_sides(extraction: Extraction, text: str) -> Sides:
    """Find the side of each person and count; ``text`` is the report's text as far as it is known.

    >>> from darcli.records import Person, Report, Span
    >>> member = Person("أبو سعد", "killed", Span(0, 0, ""), (), affiliation="تنظيم داعش")
    >>> find_sides(Extraction(Report("-", ""), persons=(member,)), "").people
    ('تنظيم داعش',)
    """
    register = _Register(fold(text).text)
    taken = {tuple(_bare(word) for word in _words(place.name)) for place in extraction.places}
    phrases = [_read_affiliation(person.affiliation or "") for person in extraction.persons]
    for person, phrase in zip(extraction.persons, phrases, strict=True):
        if _is_name(phrase):
            register.add(phrase.key, _cut(person.affiliation or "", phrase))
    counted = [_phrase_of(count) for count in extraction.counts]
    for count, phrase in zip(extraction.counts, counted, strict=True):
        if _is_name(phrase) and phrase.key not in register.names and _is_side(phrase) and phrase.key not in taken:
            register.add(phrase.key, _cut(f"{count.group or ''} {_following(count)}", phrase))
    people = tuple(_side_of(register, phrase, known=True) for phrase in phrases)
    return Sides(people, tuple(_sides_of_counts(register, extraction.counts, counted)))


_Record = TypeVar("_Record", Person, Count, Place)


def _by_report(records: Iterable[_Record]) -> dict[str, list[_Record]]:
    found: dict[str, list[_Record]] = defaultdict(list)
    for record in records:
        found[record.report].append(record)
    return found


def sides_by_record(found: tuple[Iterable[Person], Iterable[Count], Iterable[Place]], sections: Sequence[Section]) -> dict[str, str | None]:
    """Give the side of the people and numbers of many reports, by the id of the record; ``sections`` give the texts they stand in."""
    texts: dict[str, list[Section]] = defaultdict(list)
    for section in sections:
        texts[section.report].append(section)
    persons_of, counts_of, places_of = _by_report(found[0]), _by_report(found[1]), _by_report(found[2])
    sides: dict[str, str | None] = {}
    for report in persons_of.keys() | counts_of.keys():
        persons, counts, places = persons_of[report], counts_of[report], places_of[report]
        text = "".join(section.text for section in sorted(texts[report], key=lambda section: section.start))
        extraction = Extraction(Report(report, text), persons=tuple(persons), counts=tuple(counts), places=tuple(places))
        known = find_sides(extraction, text)
        sides.update(zip((person.id for person in persons), known.people, strict=True))
        sides.update(zip((count.id for count in counts), known.counts, strict=True))
    return sides


def _sides_of_counts(register: _Register, counts: Sequence[Count], phrases: Sequence[Phrase]) -> Iterator[str | None]:
    """Give the side of each count; آخرين are of the side of the number before them in the sentence."""
    before: tuple[int, str | None] = (-1, None)
    for index, (count, phrase) in enumerate(zip(counts, phrases, strict=True)):
        if _is_others(phrase):
            side = before[1] if before[0] == count.evidence.start else None
        elif count.group is None and index + 1 < len(counts) and _has_leaders(count, counts[index + 1], phrases[index + 1]):
            side = _side_of(register, phrases[index + 1], known=True)
        else:
            side = _side_of(register, phrase, known=_is_side(phrase))
        yield side
        before = (count.evidence.start, side)


def _has_leaders(whole: Count, part: Count, phrase: Phrase) -> bool:
    """Whether a number without a noun is of the side whose leaders are among it (أربعة بينهم أمراء من داعش)."""
    is_part = part.part and not whole.part and (part.status, part.evidence.start) == (whole.status, whole.evidence.start)
    return is_part and any(_bare(noun) in _LEADERS for noun in phrase.nouns)


def _side_of(register: _Register, phrase: Phrase, *, known: bool) -> str | None:
    members = register.find_members(phrase.nouns)
    if members or not phrase.rest:
        return members
    key = phrase.key
    resolved = register.resolve(key) if key not in register.names or len(key) == 1 else None
    if resolved or key in register.names:
        return resolved or register.names[key]
    return register.add(key, "ال" + key[0]) if known and len(key) == 1 and key[0] in organisation_words() else None


def _is_name(phrase: Phrase) -> bool:
    """Whether the rest of a phrase names a side, and is not a general noun alone (التنظيم)."""
    return bool(phrase.rest) and not (len(phrase.key) == 1 and phrase.key[0] in _HEADS)


def _is_side(phrase: Phrase) -> bool:
    """Whether a counted phrase is one of a side's people: عناصر الفصائل، مقاتلين من البدو، قوات النظام, and not شاب من حلب."""
    if not phrase.rest or any(form.stem in _FAMILIES for form in strip_clitics(phrase.rest[0])):
        return False
    first = phrase.rest[0]
    if not phrase.nouns:
        return _bare(first) in organisation_words()
    noun = _bare(phrase.nouns[-1])
    unit = units().get(noun) or units().get(noun.removesuffix("ا"))
    stems = {noun, noun.removesuffix("ا"), noun.removesuffix("ين"), noun.removesuffix("ان")}
    is_member = not stems.isdisjoint(_MEMBERS) or (unit is not None and unit.kind == "fighter")
    return is_member and (phrase.linked or first.startswith("ال") or _bare(first) in organisation_words())


def _is_others(phrase: Phrase) -> bool:
    return not phrase.nouns and len(phrase.rest) > 0 and phrase.rest[0] in OTHERS


def _phrase_of(count: Count) -> Phrase:
    phrase = read_phrase(count.group or count.text)
    is_head = len(phrase.rest) == 1 and phrase.rest[0] in organisation_words()
    if is_head or (phrase.nouns and not phrase.rest):
        # the group may be the noun alone (عناصر, قوات), and the side stand right behind it
        longer = read_phrase(f"{count.group or count.text} {_following(count)}")
        return longer if _is_side(longer) else phrase
    return phrase


def _following(count: Count) -> str:
    """Give the words right behind a count, up to the next sign or conjunction (الفصائل المحلية وعدد من)."""
    rest = count.evidence.text[max(count.end - count.evidence.start, 0) :]
    words = re.split(r"[^\w\s\u064b-\u0652]", rest, maxsplit=1)[0].split()[:_FARTHEST]
    end = next((index for index, word in enumerate(words) if index and word.startswith("و")), len(words))
    return " ".join(words[:end])


def read_phrase(text: str) -> Phrase:
    """Split a phrase for people into its nouns and what names their side.

    >>> read_phrase("عناصر الفصائل المحلية").key
    ('فصايل', 'محليه')
    """
    words = _words(text)
    nouns: list[str] = []
    linked = False
    while words and (_is_noun(words[0]) or (nouns and words[0] in _LINKS)):
        linked = words[0] in _LINKS
        if not linked:
            nouns.append(words[0])
        words = words[1:]
    # مقتل ثلاثة من المقاتلين المحليين وإصابة ستة: the next harm is no more of the name
    end = next((index for index, word in enumerate(words) if index and (word in _ENDS or read_word(word).harm)), len(words))
    return Phrase(tuple(nouns), tuple(words[:end]), linked)


def _read_affiliation(text: str) -> Phrase:
    """Split an affiliation; one that is a noun for members (الحوثيين) names the side by its singular."""
    phrase = read_phrase(text)
    if len(phrase.nouns) == 1 and not phrase.rest and _singular(phrase.nouns[0]).endswith("ي"):
        return Phrase((), phrase.nouns, linked=False)
    return phrase


def _singular(noun: str) -> str:
    return _singulars().get(_bare(noun), _bare(noun))


def _is_noun(word: str) -> bool:
    bare = _bare(word)
    return bare in units() or bare in _MEMBERS or (bare.endswith("ا") and bare[:-1] in units())


def _cut(text: str, phrase: Phrase) -> str:
    """Give the words of ``text`` that name the side of ``phrase``, in the report's letters."""
    folded = fold(text)
    tokens = [token for token in tokenize(folded) if token.kind == WORD]
    wanted = list(phrase.rest)
    if len(wanted) == 1 and wanted[0].endswith(("ين", "ون")):
        # an adjective does not stand alone: المقاتلين المحليين
        wanted = [*phrase.nouns[-1:], *wanted]
    while len(wanted) > 1 and _bare(wanted[-1]) in _EPITHETS:
        wanted.pop()
    for index in range(len(tokens) - len(wanted) + 1):
        if [token.text for token in tokens[index : index + len(wanted)]] == wanted:
            start, end = folded.span(tokens[index].start, tokens[index + len(wanted) - 1].end)
            return text[start:end]
    return " ".join(wanted)


def _words(text: str) -> list[str]:
    """Give the folded words of ``text`` up to an opening bracket, which holds another name (الفرقة الأولى (كتيبة كذا))."""
    text = text.split("(")[0] or text
    return [token.text for token in tokenize(fold(text)) if token.kind == WORD]


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


@functools.cache
def _singulars() -> dict[str, str]:
    """Give the singular to each plural of the nouns for people."""
    table: dict[str, str] = {}
    for row in read_table("people.tsv"):
        for plural in row[1].split(","):
            table.setdefault(fold(plural).text, fold(row[0]).text)
    return table
