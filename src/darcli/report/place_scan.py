"""The scan of a sentence for places: known names, and names behind the kind of place they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from darcli.report.mentions import Mention
from darcli.report.place_candidate import PlaceCandidate
from darcli.report.place_ends import Bare, find_end
from darcli.report.place_judge import is_named_place
from darcli.report.place_names import find_known, known_at, quoted_end, roles_at
from darcli.report.place_rules import DESCENDING
from darcli.report.place_words import KINDS, PlaceWord, place_roles
from darcli.report.reading import Reading
from darcli.report.words import read_word
from darcli.text.gazetteer import Place

_DROPPED = frozenset({"area", "areas", "region", "regions", "known"})
_ELSEWHERE = _DROPPED | {"site", "body", "road"}
_NO_END = _DROPPED | {"site", "in", "side", "to"}
_PLURAL = frozenset({"areas", "regions"})
_KINDS = {"country": "country", "region": "region", "city": "town"}
_DASHES = frozenset("-–—")
_LIKE_KINDS = {"وادي": "أ", "ولايه": "ئ"}
_AGED = frozenset({")", "عاما", "سنه", "سنوات", "اعوام"})
_FRONT = frozenset({"in", "side", "to", "people", "next", "area", "areas", "region", "regions", "known"})
_COMPOUNDS = frozenset(word for word, roles in place_roles().items() if "compound" in roles)
_OPENERS = frozenset({"#", '"', "("})
_LONG = 4  # letters of a word that may hold a clitic
_AREA = frozenset({"area"})
# where the camps of the displaced, the hamlets of a district and the new villages are called so
_VILLAGES = {"معسكر": frozenset({"SD"}), "دوار": frozenset({"MA", "DZ", "TN"}), "مجمع": frozenset({"IQ"})}
_NONE: frozenset[str] = frozenset()


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
class PlaceSpan:
    """A named place: the tokens of its bare name, without ``skip`` letters of a clitic on the first.

    ``kind`` is ``country``, ``region``, ``town`` or ``site``; ``entry`` is what the gazetteer knows; ``section`` is where it stands.
    """

    first: int
    last: int
    kind: str = ""  # by its entry where it is left empty
    entry: Place | None = None
    skip: int = 0
    section: int = 0


class PlaceScan:
    """The scan of one sentence."""

    def __init__(
        self,
        reading: Reading,
        covered: dict[int, Mention],
        number: int,
        countries: set[str],
        judge: Callable[[PlaceCandidate], bool] = is_named_place,
    ) -> None:
        """Make ready; ``covered`` are the tokens within names of people, ``countries`` those that the report's places are in so far."""
        self.reading, self.sentence, self.placing = reading, reading.sentences[number], reading.marks[number].placing
        self.covered, self.countries, self.judge = covered, countries, judge
        self.last = -1  # the last token of the last place
        self.listing: frozenset[str] = _NONE  # the roles of the plural that opened a list: بلدات الفوعة وكفريا
        self.found: list[PlaceSpan] = []

    def scan(self) -> list[PlaceSpan]:
        """Give the places of the sentence."""
        words, placing, index, stop = self.reading.words, self.placing, self.sentence.first, self.sentence.end
        while index < stop:
            if not self.listing or index != self.last + 1:  # else the next word may be a place that nobody knows
                position = bisect_left(placing, index)
                if position == len(placing):
                    break
                index = placing[position]
            index = self._step(index, words[index].place) or index + 1
        return self.found

    def _step(self, index: int, word: PlaceWord) -> int:
        """Look for a place at ``index``; give where to go on, or 0 where none is."""
        reading, stop = self.reading, self.sentence.end
        if not reading.is_word(index) or index in reading.in_date:
            return 0
        if "body" in reading.words[index].starts and (length := reading.phrase(index, "body")):
            return index + length
        known = find_known(reading, index, stop, word.starts) if word.starts else None
        whole = known and known.last > index and self._holds_kind(index, word)
        if not word.roles.isdisjoint(KINDS) and self._is_kind(index) and not whole:
            end = self._read_kind(index, word)
            if end > index:
                return end
        if not known:
            return self._read_new(index)
        if not reading.in_date.isdisjoint(range(index, known.last + 1)):
            return 0
        last = known.last
        if not known.skip and reading.texts[last + 1].startswith("ال"):
            last = max(last, find_end(Bare(reading, index, stop, "known")) - 1)  # حلب القديمة
        return self._offer(PlaceSpan(index, last, entry=known.place, skip=known.skip))

    def _read_new(self, index: int) -> int:
        """Read a name that no list knows, where a place may stand."""
        skip = self._skip_of_new(index)
        if skip is None:
            return 0
        end = find_end(Bare(self.reading, index, self.sentence.end, "new"))
        return self._offer(PlaceSpan(index, end - 1, skip=skip))

    def _skip_of_new(self, index: int) -> int | None:
        """Give the letters of a clitic on what may be a name that no list knows, ``None`` where no place can stand."""
        reading, text, word = self.reading, self.reading.texts[index], self.reading.words[index]
        if text[0] == "ب" and text[1:] in _COMPOUNDS and reading.is_word(index + 1):
            return 1  # بأم كدادة
        follow = self._follow(index)
        if follow == "و" and "areas" in self.listing and text.startswith("وال"):
            return None if word.harm or word.verb or word.unit else 1  # أحياء الجبل والمدارس
        if not word.fresh:
            return None
        long = len(text) > _LONG
        if follow:
            return 1 if follow == "و" and long else 0
        before = index - 1 if reading.texts[index - 1] not in _OPENERS else index - 2
        if before >= self.sentence.first and not reading.words[before].place.roles.isdisjoint(_FRONT):
            return 0
        if text[0] == "ب" and long and read_word(text[1:]).fresh:
            return 1
        heads = reading.texts[index + 1] == ":" and reading.is_break(before)
        return 0 if heads or reading.texts[index - 1] == "#" else None

    def _follow(self, index: int) -> str:
        """Tell how ``index`` goes on with a list of places: و on it, or a comma or dash before it."""
        if self.last < 0:
            return ""
        before = self.reading.texts[index - 1]
        if self.last == index - 1:
            return "و" if self.reading.texts[index].startswith("و") else ""
        if self.last == index - 2 and (before in (",", "و", "/") or before in _DASHES):
            return "-" if before in _DASHES else before
        return ""

    def _offer(self, span: PlaceSpan, kind: frozenset[str] = _NONE) -> int:
        """Take a possible place if it is judged to be one; give where to go on, or 0. ``kind`` are the roles of the kind before it."""
        first, last, place = span.first, span.last, span.entry
        near = "none" if not self.countries else "yes" if place and place.country in self.countries else "no"
        follow = self._follow(first)
        mention = self.covered.get(first) or self.covered.get(last)
        listing = bool(self.listing and follow)
        around = self._home(first), near if place else "unknown"
        candidate = PlaceCandidate(self.reading, self.sentence, first, last, span.skip, place, follow, listing, *around, mention, kind)
        return self._add(span) if self.judge(candidate) else 0

    def _home(self, index: int) -> str:
        """Tell of whom a place is said to be the home: of who descends from it, of one named or aged right before, ``""`` of nobody."""
        texts, before = self.reading.texts, index - 1
        while texts[before] in _OPENERS:
            before -= 1
        if texts[before] == "مواليد":
            return "descent"
        if texts[before] != "من" or before <= self.sentence.first:
            return ""
        if not DESCENDING.isdisjoint(self.reading.words[before - 1].stems):
            return "descent"
        at = before - 1 - (texts[before - 1] == ",")
        return "person" if at in self.covered else "age" if texts[at] in _AGED else ""

    def _holds_kind(self, index: int, word: PlaceWord) -> bool:
        """Tell whether the kind of place at ``index`` is part of a known name: جبل حبشي, ريف دمشق, but not قطاع غزة."""
        if "road" in word.roles:
            return False
        if word.roles.isdisjoint(_DROPPED) or self.reading.text(index).endswith("ريف"):
            return True
        return not known_at(self.reading, index + 1, self.sentence.end)

    def _add(self, span: PlaceSpan) -> int:
        kind = span.kind or (_KINDS[span.entry.kind] if span.entry else "town")
        if span.entry and span.entry.country:
            self.countries.add(span.entry.country)
        self.last = span.last
        self.found.append(PlaceSpan(span.first, span.last, kind, span.entry, span.skip, self.sentence.section))
        return span.last + 1

    # names behind their kind

    def _read_kind(self, index: int, word: PlaceWord) -> int:
        """Read a kind of place and the name behind it; give where to go on, or 0."""
        reading, stop, roles = self.reading, self.sentence.end, word.roles
        start = index + 1
        if "numbered" in roles and start < stop and self._is_numbered(start):
            return self._add(PlaceSpan(index, start, "site", skip=word.skip))
        if "road" in roles:
            return self._read_road(index, word)
        if word.article:
            return self._read_defined(index, word)
        closing = quoted_end(reading, start, stop)
        if closing:
            known = known_at(reading, start + 1, closing)
            return self._offer(PlaceSpan(start + 1, closing - 1, entry=known.place if known and known.last == closing - 1 else None), roles)
        if reading.text(start) == "#":
            start += 1
        if start >= stop or not reading.is_word(start) or start in reading.in_date:
            return 0
        if not roles.isdisjoint(_DROPPED):
            return self._read_settlement(index, start, roles)
        if "site" not in roles or start > index + 1:
            return 0
        if "camp" in roles and self._is_village(index, start):
            return self._read_settlement(index, start, _AREA)
        end = find_end(Bare(reading, start, stop, "site"))
        return self._offer(PlaceSpan(index, end - 1, "site", skip=word.skip), roles | {"kept"})

    def _is_village(self, index: int, start: int) -> bool:
        """Tell whether what is a site elsewhere is a settlement in the countries of the report: معسكر أبو شوك in Sudan."""
        homes = _VILLAGES[self.reading.texts[index][self.reading.words[index].place.skip :]]
        known = known_at(self.reading, start, self.sentence.end)
        return not homes.isdisjoint(self.countries) or (known is not None and known.place.country in homes)

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
        """Read the name of a settlement or district, without its kind but for مدينة الفيحاء الرياضية, مركز سبها الطبي."""
        reading, stop = self.reading, self.sentence.end
        known, following = known_at(reading, start, stop), roles_at(reading, start)
        elsewhere = following & _ELSEWHERE and "compound" not in following and not reading.text(start).startswith("ال")
        if known is None and elsewhere:
            return 0  # مركز مدينة, مديرية شرطة: what follows is looked at for itself
        end = find_end(Bare(reading, start, stop, "settlement"))
        complex_end = next((at for at in (end - 1, end) if start < at < stop and "complex" in roles_at(reading, at)), 0)
        if complex_end:
            return self._add(PlaceSpan(index, complex_end, "site", skip=reading.words[index].place.skip))
        kind = "" if known else "town" if not roles.isdisjoint({"area", "areas"}) else "region"
        taken = self._offer(PlaceSpan(start, end - 1, kind, known.place if known and known.last == end - 1 else None), roles)
        if taken:
            self.listing = roles if not roles.isdisjoint(_PLURAL) else _NONE
        return taken

    def _read_defined(self, index: int, word: PlaceWord) -> int:
        """Read a site that its adjective names: المستشفى السعودي, السوق الكبير."""
        reading, start, stop = self.reading, index + 1, self.sentence.end
        if "site" not in word.roles or start >= stop or not reading.is_word(start) or not reading.text(start).startswith("ال"):
            return 0
        end = find_end(Bare(reading, start, stop, "site"))
        return self._offer(PlaceSpan(index, end - 1, "site", skip=word.skip), word.roles | {"kept", "article"})

    def _read_road(self, index: int, word: PlaceWord) -> int:
        """Read a road by its ends, which are places too (طريق نوى - الشيخ مسكين), by the town it leads to, or by its name (طريق المطار)."""
        ends = self._read_ends(index + 1)
        if not ends:
            return 0
        if len(ends) == 1:
            article = self.reading.texts[index][word.skip :].startswith("ال")
            head = word.roles | ({"kept", "article"} if article else {"kept"})
            return self._offer(PlaceSpan(index, ends[0].last, "site", skip=word.skip), head)
        self._add(PlaceSpan(index, ends[-1].last, "site", skip=word.skip))
        for span in ends:
            self._add(span)
        return ends[-1].last + 1

    def _read_ends(self, start: int) -> list[PlaceSpan]:
        """Give the places that a road joins, with or without dashes between."""
        reading, stop = self.reading, self.sentence.end
        ends: list[PlaceSpan] = []
        while start < stop and reading.is_word(start) and start not in reading.in_date:
            known = known_at(reading, start, stop)
            if known is None and not roles_at(reading, start).isdisjoint(_NO_END):
                break
            end = known.last + 1 if known else find_end(Bare(reading, start, stop, "settlement"))
            ends.append(PlaceSpan(start, end - 1, entry=known.place if known else None))
            dashed = end < stop and reading.text(end) in _DASHES
            start = end + dashed
            if not dashed and not known_at(reading, start, stop):
                break
        return ends
