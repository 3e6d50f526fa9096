"""Whether a name that the gazetteer knows is that of a place where it stands, by the words around it."""

from __future__ import annotations

from darcli.report.lexicon import common_words
from darcli.report.mentions import Mention
from darcli.report.place_names import Known, roles_at
from darcli.report.reading import Reading, Sentence
from darcli.report.strength import KUNYA
from darcli.report.words import read_word

_DASHES = frozenset("-–—")
_MARKS = frozenset({"#", '"', "(", "'", "[", "«"})
_BODY_REACH = 2
_TOWN = 40_000
_LARGE = 100_000
_CAPITAL = 1_000_000

# how hard a known name is to tell from a word, and how loudly the words before it speak for a place
_SURE, _RARE, _PERSONAL, _ORDINARY = 0, 1, 2, 3


class PlaceJudge:
    """What is known while a sentence is scanned: the last place of it, whether a list is open, and the countries of the report's places."""

    def __init__(self, reading: Reading, covered: dict[int, Mention], sentence: Sentence, countries: set[str]) -> None:
        """Make ready; ``covered`` are the tokens within names of people."""
        self.reading, self.covered, self.sentence, self.countries = reading, covered, sentence, countries
        self.last = -1  # the last token of the last place
        self.listing: frozenset[str] = frozenset()  # the roles of the plural that opened a list: بلدات الفوعة وكفريا

    def follows(self, index: int) -> bool:
        """Tell whether ``index`` goes on with a list of places: و on it, or a comma or dash before it."""
        if self.last < 0:
            return False
        before = self.reading.text(index - 1)
        if self.last == index - 1:
            return self.reading.text(index).startswith("و")
        return self.last == index - 2 and (before == "," or before == "و" or before in _DASHES)

    def is_accepted(self, index: int, known: Known) -> bool:
        """Tell whether a known name that stands without its kind is that of a place here."""
        reading = self.reading
        if not reading.in_date.isdisjoint(range(index, known.last + 1)) or self.is_outlet(known.last):
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
        if self.follows(index):
            # جاسم ونمر, but إسرائيل ووقف النار is no list of places
            return _ORDINARY if self.listing or not self._is_phrase(known.last) else _PERSONAL
        if self.last >= 0 and "next" in roles:
            return _ORDINARY
        if previous == "(" and reading.text(known.last + 1) == ")" and index - 2 in self.covered:
            return _ORDINARY
        if not self._is_phrase(known.last) and (not roles.isdisjoint({"side", "people"}) or self._is_origin(index, before)):
            return _ORDINARY
        plain = clitic == "ب" and text[known.skip :].startswith("ال") and reading.words[index].common
        if (clitic == "ب" and not plain) or not roles.isdisjoint({"in", "side", "people"}):
            return _PERSONAL  # بالشفاء is rather 'with healing' than a hospital
        if clitic or "to" in roles or self._is_heading(index, known):
            return _RARE
        return _SURE

    def _is_origin(self, index: int, before: int) -> bool:
        """Tell whether من stands before and a person before it: فلان من الحراك."""
        if before != index - 1 or self.reading.text(before) != "من" or self._is_counted(index):
            return False
        return any(token in self.covered for token in range(max(before - 2, self.sentence.first), before))

    def _is_counted(self, index: int) -> bool:
        """Tell whether a number follows: البالغ من العمر 12 عاما."""
        return self.reading.is_number(index + 1) or index + 1 in self.reading.numbers

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

    def is_outlet(self, last: int) -> bool:
        """Tell whether a name goes on as that of an outlet: ديالى نيوز, درعا 24."""
        reading, after = self.reading, last + 1
        if after >= self.sentence.end:
            return False
        if reading.text(after) == "24":
            following = reading.words[after + 1] if reading.is_word(after + 1) else None
            return not (following and (following.unit or following.harm)) and after not in reading.in_date
        if reading.text(after) == "اليوم" and after + 1 < self.sentence.end:
            after += 1  # مأرب اليوم أونلاين
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
            read = reading.words[index]
            word = read.place
            if "body" in word.roles:
                return not word.article
            if word.roles or read.form.preposition or read.form.article or read.demonym or not (read.common or read.unit):
                return False  # قوات النظام is a whole, and what follows stands by itself
        return False
