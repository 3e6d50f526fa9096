"""Where places are named, and which places they are.

A known name counts as it stands, unless it is an ordinary word or a person's name as well: then the words before it must speak for a place.
An unknown name counts behind the kind of place it is (قرية ميدانكي, مشفى الشامي). A name within a person's name or an organisation's (شرطة
نينوى, جيش اليرموك, درعا 24) is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from darcli import records
from darcli.report.lexicon import common_words
from darcli.report.mentions import Mention
from darcli.report.name_shape import KUNYA
from darcli.report.place_names import Known, find_known, known_at, name_end, quoted_end, roles_at, site_end
from darcli.report.place_words import KINDS, PlaceWord, read_place_word
from darcli.report.reading import Reading, Sentence
from darcli.report.words import read_word
from darcli.text.gazetteer import Place, find_place

_DROPPED = frozenset({"area", "areas", "region", "regions", "known"})
_UNCERTAIN = frozenset({"regions", "known"})
_ELSEWHERE = _DROPPED | {"site", "body", "road"}
_PLURAL = frozenset({"areas", "regions"})
_KINDS = {"country": "country", "region": "region", "city": "town"}
_DASHES = frozenset("-–—")
_MARKS = frozenset({"#", '"', "(", "'", "[", "«"})
_BODY_REACH = 2
_TOWN = 40_000
_LARGE = 100_000
_CAPITAL = 1_000_000

# how hard a known name is to tell from a word, and how loudly the words before it speak for a place
_SURE, _RARE, _PERSONAL, _ORDINARY = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A named place: the tokens of its bare name, without ``skip`` letters of a clitic on the first.

    ``kind`` is ``country``, ``region``, ``town`` or ``site``; ``entry`` is what the gazetteer knows; ``section`` is where it stands.
    """

    first: int
    last: int
    kind: str
    entry: Place | None = None
    skip: int = 0
    section: int = 0


def scan_places(reading: Reading, mentions: Sequence[Mention]) -> list[PlaceSpan]:
    """Find every named place in the sections that are read, in order; ``mentions`` are the names of people."""
    covered = {index: mention for mention in mentions for index in range(mention.first, mention.last + 1)}
    found: list[PlaceSpan] = []
    countries: set[str] = set()
    for sentence in reading.sentences:
        if not sentence.silent:
            found += PlaceScan(reading, covered, sentence, countries).scan()
    return found


class PlaceScan:
    """The scan of one sentence."""

    def __init__(self, reading: Reading, covered: dict[int, Mention], sentence: Sentence, countries: set[str]) -> None:
        """Make ready; ``covered`` are the tokens within names of people, ``countries`` those that the report's places are in so far."""
        self.reading, self.covered, self.sentence, self.countries = reading, covered, sentence, countries
        self.found: list[PlaceSpan] = []
        self.listing: frozenset[str] = frozenset()  # the roles of the plural that opened a list: بلدات الفوعة وكفريا

    def scan(self) -> list[PlaceSpan]:
        """Give the places of the sentence."""
        tokens, index, stop = self.reading.tokens, self.sentence.first, self.sentence.end
        while index < stop:
            word = read_place_word(tokens[index].text)
            index = self._step(index, word) if word.active or self.listing else index + 1
        return self.found

    def _step(self, index: int, word: PlaceWord) -> int:
        """Look for a place at ``index``; give where to go on."""
        reading, stop = self.reading, self.sentence.end
        if not reading.is_word(index) or index in reading.in_date:
            return index + 1
        known = find_known(reading, index, stop, word.starts) if word.starts else None
        whole = known and known.last > index and self._holds_kind(index, word)
        if not word.roles.isdisjoint(KINDS) and self._is_kind(index) and not whole:
            end = self._read_kind(index, word)
            if end > index:
                return end
        if known and self._is_accepted(index, known):
            self._add(index, known.last, known.place, known.skip)
            return known.last + 1
        if self.listing and self._follows(index) and not known:
            return self._read_listed(index)
        return index + 1

    def _holds_kind(self, index: int, word: PlaceWord) -> bool:
        """Tell whether the kind of place at ``index`` is part of a known name: جبل حبشي, ريف دمشق, but not قطاع غزة."""
        if "road" in word.roles:
            return False
        if word.roles.isdisjoint(_DROPPED) or self.reading.text(index).endswith("ريف"):
            return True
        return not known_at(self.reading, index + 1, self.sentence.end)

    def _add(self, first: int, last: int, place: Place | None, skip: int = 0, kind: str = "") -> int:
        kind = kind or (_KINDS[place.kind] if place else "town")
        if place and place.country:
            self.countries.add(place.country)
        self.found.append(PlaceSpan(first, last, kind, place, skip, self.sentence.section))
        return last + 1

    # names behind their kind

    def _read_kind(self, index: int, word: PlaceWord) -> int:
        """Read a kind of place and the name behind it; give where to go on, or ``index``."""
        reading, stop, roles = self.reading, self.sentence.end, word.roles
        start = index + 1
        if "numbered" in roles and start < stop and self._is_numbered(start):
            return self._add(index, start, None, word.skip, "site")
        if word.article:
            return self._read_named(index, word)
        if "road" in roles:
            return self._read_road(index, word)
        closing = quoted_end(reading, start, stop)
        if closing:
            known = known_at(reading, start + 1, closing)
            if known is None and not roles.isdisjoint(_UNCERTAIN):
                return index
            return self._add(start + 1, closing - 1, known.place if known and known.last == closing - 1 else None) + 1
        if reading.text(start) == "#":
            start += 1
        if not roles.isdisjoint(_DROPPED):
            return self._read_settlement(index, start, roles)
        if "site" in roles and start == index + 1:
            if "camp" in roles and (known := known_at(reading, start, stop)) and known.place.country == "SD":
                return self._add(start, known.last, known.place)
            end = site_end(reading, start, stop, roles)
            return self._add(index, end - 1, None, word.skip, "site") if end > start else index
        return index

    def _is_kind(self, index: int) -> bool:
        """Tell whether the word is no verb that folds alike: وأدى is no وادي."""
        return not (self.reading.text(index) == "وادي" and "أ" in self.reading.quote(index, index))

    def _is_numbered(self, index: int) -> bool:
        reading = self.reading
        if not reading.is_number(index) or index in reading.in_date:
            return False
        return not (reading.is_word(index + 1) and (reading.words[index + 1].unit or reading.words[index + 1].common))

    def _read_settlement(self, index: int, start: int, roles: frozenset[str]) -> int:
        reading, stop = self.reading, self.sentence.end
        known = known_at(reading, start, stop)
        following = roles_at(reading, start)
        elsewhere = following & _ELSEWHERE and "compound" not in following and not reading.text(start).startswith("ال")
        if known is None and (elsewhere or not roles.isdisjoint(_UNCERTAIN)):
            return index  # مركز مدينة, مديرية شرطة: what follows is looked at for itself
        if known and self._is_outlet(known.last):
            return index
        end = name_end(reading, start, stop, roles)
        if end == start:
            return index
        if "complex" in roles_at(reading, end) and end < stop:
            return self._add(index, end, None, read_place_word(reading.text(index)).skip, "site")
        self.listing = roles if not roles.isdisjoint(_PLURAL) else frozenset()
        known = known_at(reading, start, end)
        kind = "" if known else "town" if not roles.isdisjoint({"area", "areas"}) else "region"
        return self._add(start, end - 1, known.place if known and known.last == end - 1 else None, 0, kind)

    def _read_named(self, index: int, word: PlaceWord) -> int:
        """Read a site named by an adjective: المستشفى السعودي, الجامع الكبير."""
        reading, start = self.reading, index + 1
        if "named" not in word.roles or start >= self.sentence.end or not reading.is_word(start):
            return index
        text, roles = reading.text(start), roles_at(reading, start)
        if not text.startswith("ال") or not (text.endswith("ي") or "adjective" in roles) or "generic" in roles:
            return index
        return self._add(index, start, None, word.skip, "site")

    def _read_road(self, index: int, word: PlaceWord) -> int:
        """Read a road by its ends, which are places too (طريق نوى - الشيخ مسكين), or by its name (طريق المطار)."""
        reading, stop = self.reading, self.sentence.end
        ends: list[tuple[int, int, Place | None]] = []
        start = index + 1
        while start < stop and reading.is_word(start) and start not in reading.in_date:
            known = known_at(reading, start, stop)
            roles = roles_at(reading, start)
            if known is None and (roles & (_DROPPED | {"site", "in", "to"})):
                break
            end = known.last + 1 if known else name_end(reading, start, stop, frozenset({"region"}))
            if end == start:
                break
            ends.append((start, end - 1, known.place if known else None))
            start = end + 1 if end < stop and reading.text(end) in _DASHES else end
            if start == end and not known_at(reading, start, stop):
                break
        if not ends or (len(ends) == 1 and ends[0][2] is None):
            return index
        self._add(index, ends[-1][1], None, word.skip, "site")
        if len(ends) > 1:
            for first, last, place in ends:
                self._add(first, last, place)
        return ends[-1][1] + 1

    def _follows(self, index: int) -> bool:
        """Tell whether ``index`` goes on with a list of places: و on it, or a comma or dash before it."""
        if not self.found:
            return False
        last = self.found[-1].last
        before = self.reading.text(index - 1)
        if last == index - 1:
            return self.reading.text(index).startswith("و")
        return last == index - 2 and (before == "," or before == "و" or before in _DASHES)

    def _read_listed(self, index: int) -> int:
        """Read an unknown name in a list: بلدات الطيبة والمسيفرة."""
        text = self.reading.text(index)
        skip = 1 if text.startswith("و") else 0
        read = read_word(text[skip:])
        ordinary = read.common or read.unit or read.harm or read.demonym or read_place_word(text).roles
        if "areas" not in self.listing or ordinary or len(text) < 4:
            self.listing = frozenset()
            return index + 1
        if read.given and not read.given.endswith("?"):
            return index + 1
        return self._add(index, index, None, skip)

    # known names

    def _is_accepted(self, index: int, known: Known) -> bool:
        """Tell whether a known name that stands without its kind is that of a place here."""
        reading = self.reading
        if any(token in reading.in_date for token in range(index, known.last + 1)) or self._is_outlet(known.last):
            return False
        before = index - 1
        while before >= self.sentence.first and reading.text(before) in _MARKS:
            before -= 1
        if before < self.sentence.first:
            before = -1
        voice = self._voice(index, before, known)
        mention = self.covered.get(index) or self.covered.get(known.last)
        if mention and not self._outweighs(mention, index, known, voice):
            return False
        if before >= 0 and (reading.text(before) in KUNYA or self._is_adjective(before, known) or self._is_in_body(before, known)):
            return False
        return voice >= self._difficulty(index, known)

    def _difficulty(self, index: int, known: Known) -> int:
        place = known.place
        if not place.ambiguous:
            # والخبراء is no place called الخبراء
            single = known.last == index and place.kind == "city" and place.population < _LARGE
            if single and self._is_accusative(self.reading.text(index)[known.skip :]):
                return _RARE
            return _ORDINARY if single and self._is_ordinary(index, known) else _SURE
        if known.last > index:
            return _RARE
        text = self.reading.text(index)[known.skip :]
        word = read_word(text)
        if text in common_words() or word.common:
            near = not self.countries or place.country in self.countries
            large = place.population >= _TOWN and near and not self._is_phrase(known.last)
            return _PERSONAL if large or place.kind == "country" else _ORDINARY
        if word.given or word.family:
            return _RARE if place.population >= _LARGE else _PERSONAL
        return _SURE if place.population >= _CAPITAL else _RARE

    def _is_phrase(self, last: int) -> bool:
        """Tell whether a word goes on behind it as it does behind a noun: في الثورة السورية, وقف إطلاق النار."""
        after = last + 1
        if after >= self.sentence.end or not self.reading.is_word(after):
            return False
        word = self.reading.words[after]
        return not (word.form.conjunction or word.form.preposition or word.harm or roles_at(self.reading, after))

    def _is_accusative(self, text: str) -> bool:
        """Tell whether a name is written like an indefinite object: عقابا is a village, and 'as a punishment'."""
        return text.endswith("ا") and text[:-1] in common_words()

    def _is_ordinary(self, index: int, known: Known) -> bool:
        """Tell whether the name of a small place is a word here: والخبراء, الزلابية الطويلة, شركة بترونت الهندية."""
        reading, text = self.reading, self.reading.text(index)
        if known.skip:
            return reading.words[index].common
        if not text.startswith("ال") or not text.endswith("ه") or index == self.sentence.first:
            return False
        before = reading.text(index - 1)
        return bool(reading.words[index].demonym) or (before.startswith("ال") and before.endswith("ه"))

    def _voice(self, index: int, before: int, known: Known) -> int:
        """Tell how loudly the words before a name speak for a place."""
        reading = self.reading
        text = reading.text(index)
        clitic = text[: known.skip][-1:]
        roles = roles_at(reading, before)
        previous = reading.text(index - 1)
        if previous == "#" and index not in self.covered:
            return _ORDINARY
        if self._follows(index):
            # جاسم ونمر, but إسرائيل ووقف النار is no list of places
            return _ORDINARY if self.listing or not self._is_phrase(known.last) else _PERSONAL
        if self.found and ("next" in roles):
            return _ORDINARY
        if previous == "(" and reading.text(known.last + 1) == ")" and index - 2 in self.covered:
            return _ORDINARY
        plain = clitic == "ب" and text[known.skip :].startswith("ال") and reading.words[index].common
        if (clitic == "ب" and not plain) or not roles.isdisjoint({"in", "people"}):
            return _PERSONAL  # بالشفاء is rather 'with healing' than a hospital
        if clitic or "to" in roles or self._is_heading(index, known):
            return _RARE
        return _SURE

    def _is_heading(self, index: int, known: Known) -> bool:
        after = self.reading.text(known.last + 1)
        return index == self.sentence.first and after in (":", "/", "-", ".")

    def _outweighs(self, mention: Mention, index: int, known: Known, voice: int) -> bool:
        """Tell whether a name taken for a person's is a place's: the whole of it, behind a preposition, and not announced as a person."""
        if mention.first < index or mention.last > known.last:
            return False
        if mention.last - mention.first < known.last - index:
            return True  # كرم أبو سالم holds a kunya
        return mention.context in ("free", "short", "list", "harm", "also", "speech") and (voice >= _PERSONAL or not known.place.ambiguous)

    def _is_outlet(self, last: int) -> bool:
        """Tell whether a name goes on as that of an outlet: ديالى نيوز, درعا 24."""
        reading, after = self.reading, last + 1
        if after >= self.sentence.end:
            return False
        if reading.text(after) == "24":
            following = reading.words[after + 1] if reading.is_word(after + 1) else None
            return not (following and following.unit) and after not in reading.in_date
        return "outlet" in roles_at(reading, after)

    def _is_adjective(self, before: int, known: Known) -> bool:
        """Tell whether سوريا is 'Syrian' behind an indefinite noun: جنديا سوريا."""
        name, read = known.place.name, self.reading.words[before]
        return name.endswith("يا") and not known.skip and self.reading.is_word(before) and read.text.endswith("ا") and bool(read.unit)

    def _is_in_body(self, before: int, known: Known) -> bool:
        """Tell whether a name is the end of an organisation's: شرطة نينوى, مجلس شورى مجاهدي درنة."""
        reading = self.reading
        if known.skip:
            return False
        for index in range(before, max(before - 1 - _BODY_REACH, self.sentence.first - 1), -1):
            if not reading.is_word(index) or index in self.covered:
                return False
            word, read = read_place_word(reading.text(index)), reading.words[index]
            if "body" in word.roles:
                return not word.article
            if word.roles or read.form.preposition or read.form.article or read.demonym or not (read.common or read.unit):
                return False  # قوات النظام is a whole, and what follows stands by itself
        return False


def build_places(reading: Reading, spans: Sequence[PlaceSpan]) -> list[records.Place]:
    """Give each named place once, where it is named first, with what the gazetteer knows of it.

    Of places of one name, the one in the country of most of the report's other places is meant.
    """
    near = _main_country(spans)
    found: dict[str, records.Place] = {}
    for span in spans:
        folded = "".join(reading.text(index) for index in range(span.first, span.last + 1))[span.skip :]
        key = folded[:-1] + "ه" if folded.endswith("ا") else folded  # سوريا is سورية
        if key in found:
            continue
        start, end = reading.folded.span(reading.tokens[span.first].start + span.skip, reading.tokens[span.last].end)
        text = reading.folded.source[start:end]
        name = " ".join([reading.text(span.first)[span.skip :], *(reading.text(index) for index in range(span.first + 1, span.last + 1))])
        article = span.skip and name.startswith("ل") and span.entry is not None and span.entry.name.startswith("ال")
        place = find_place("ا" + name if article else name, near) if span.entry else None
        found[key] = _build_place(span, start, "ا" + text if article else text, text, place)
    return list(found.values())


def _build_place(span: PlaceSpan, start: int, name: str, text: str, place: Place | None) -> records.Place:
    return records.Place(
        name=name,
        start=start,
        end=start + len(text),
        text=text,
        geonames=place.geonames if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        country=place.country if place else None,
        admin1=place.admin1 if place else None,
        section=span.section,
    )


def _main_country(spans: Sequence[PlaceSpan]) -> str | None:
    """Give the country that most of the named places are in, or ``None``."""
    names = {span.entry.name: span.entry.country for span in spans if span.entry and span.entry.country}
    votes = Counter(names.values())
    return votes.most_common(1)[0][0] if votes else None
