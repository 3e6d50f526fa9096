"""The scan of a sentence for places: known names, and names behind the kind of place they are."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from darcli.report.mentions import Mention
from darcli.report.place_judge import PlaceJudge
from darcli.report.place_names import find_known, known_at, name_end, quoted_end, roles_at, site_end
from darcli.report.place_words import KINDS, PlaceWord
from darcli.report.reading import Reading
from darcli.report.words import read_word
from darcli.text.gazetteer import Place

_DROPPED = frozenset({"area", "areas", "region", "regions", "known"})
_UNCERTAIN = frozenset({"regions", "known"})
_ELSEWHERE = _DROPPED | {"site", "body", "road"}
_PLURAL = frozenset({"areas", "regions"})
_KINDS = {"country": "country", "region": "region", "city": "town"}
_DASHES = frozenset("-–—")
_LIKE_KINDS = {"وادي": "أ", "ولايه": "ئ"}


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
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


class PlaceScan:
    """The scan of one sentence."""

    def __init__(self, reading: Reading, covered: dict[int, Mention], number: int, countries: set[str]) -> None:
        """Make ready; ``covered`` are the tokens within names of people, ``countries`` those that the report's places are in so far."""
        self.reading, self.sentence, self.placing = reading, reading.sentences[number], reading.marks[number].placing
        sentence = self.sentence
        self.judge = PlaceJudge(reading, covered, sentence, countries)
        self.found: list[PlaceSpan] = []

    def scan(self) -> list[PlaceSpan]:
        """Give the places of the sentence."""
        words, placing, index, stop = self.reading.words, self.placing, self.sentence.first, self.sentence.end
        while index < stop:
            if not self.judge.listing:  # else the next word may be a place that nobody knows
                position = bisect_left(placing, index)
                if position == len(placing):
                    break
                index = placing[position]
            index = self._step(index, words[index].place)
        return self.found

    def _step(self, index: int, word: PlaceWord) -> int:
        """Look for a place at ``index``; give where to go on."""
        reading, stop = self.reading, self.sentence.end
        if not reading.is_word(index) or index in reading.in_date:
            return index + 1
        if "body" in reading.words[index].starts and (length := reading.phrase(index, "body")):
            return index + length
        known = find_known(reading, index, stop, word.starts) if word.starts else None
        whole = known and known.last > index and self._holds_kind(index, word)
        if not word.roles.isdisjoint(KINDS) and self._is_kind(index) and not whole:
            end = self._read_kind(index, word)
            if end > index:
                return end
        if known and self.judge.is_accepted(index, known):
            self._add(index, known.last, known.place, known.skip)
            return known.last + 1
        if self.judge.listing and self.judge.follows(index) and not known:
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
            self.judge.countries.add(place.country)
        self.judge.last = last
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
            ordinary = closing == start + 2 and reading.words[start + 1].common and not reading.text(start + 1).startswith("ال")
            if known is None and (ordinary or not roles.isdisjoint(_UNCERTAIN)):
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
        """Tell whether the word is none that folds alike: وأدى is no وادي, ولائه no ولاية."""
        other = _LIKE_KINDS.get(self.reading.text(index))
        return other is None or other not in self.reading.quote(index, index)

    def _is_numbered(self, index: int) -> bool:
        reading = self.reading
        if not reading.is_number(index) or index in reading.in_date:
            return False
        return not (reading.is_word(index + 1) and (reading.words[index + 1].unit or reading.words[index + 1].harm))

    def _read_settlement(self, index: int, start: int, roles: frozenset[str]) -> int:
        reading, stop = self.reading, self.sentence.end
        known = known_at(reading, start, stop)
        following = roles_at(reading, start)
        elsewhere = following & _ELSEWHERE and "compound" not in following and not reading.text(start).startswith("ال")
        if known is None and (elsewhere or not roles.isdisjoint(_UNCERTAIN)):
            return index  # مركز مدينة, مديرية شرطة: what follows is looked at for itself
        if known and self.judge.is_outlet(known.last):
            return index
        end = name_end(reading, start, stop, roles)
        if end == start:
            return index
        if "complex" in roles_at(reading, end) and end < stop:
            return self._add(index, end, None, reading.words[index].place.skip, "site")
        self.judge.listing = roles if not roles.isdisjoint(_PLURAL) else frozenset()
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
            if known is None and (roles & (_DROPPED | {"site", "in", "side", "to"})):
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

    def _read_listed(self, index: int) -> int:
        """Read an unknown name in a list: بلدات الطيبة والمسيفرة."""
        text = self.reading.text(index)
        skip = 1 if text.startswith("و") else 0
        read = read_word(text[skip:])
        ordinary = read.common or read.unit or read.harm or read.demonym or self.reading.words[index].place.roles
        if "areas" not in self.judge.listing or ordinary or len(text) < 4:
            self.judge.listing = frozenset()
            return index + 1
        if read.given and not read.given.endswith("?"):
            return index + 1
        return self._add(index, index, None, skip)
