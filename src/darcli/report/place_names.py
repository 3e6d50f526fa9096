"""How far the name of a place reaches: a known one by the gazetteer, an unknown one by the kind of place named before it."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.report.name_shape import unit_end
from darcli.report.place_words import KINDS, PlaceWord
from darcli.report.reading import Reading
from darcli.report.strength import KUNYA, NAMELIKE, NONE
from darcli.report.words import Word
from darcli.text.gazetteer import Place, count_words, find_place, is_place, starts_place

_QUOTES = {'"': '"', "'": "'", "(": ")"}
_LONGEST_QUOTED = 4
_MOST_UNITS = 4
_MOST_CLITICS = 2
_SITES = frozenset({"site", "natural", "street", "numbered", "named", "compound"})
_IN = frozenset({"في", "وفي"})
_MARTYRS = "شهدا"


@dataclass(slots=True, unsafe_hash=True)  # never changed; a named tuple takes twice as long to make
class Known:
    """A name of the gazetteer in a text: its last token, its place, and the letters of a clitic before it."""

    last: int
    place: Place
    skip: int


def find_known(reading: Reading, index: int, stop: int, starts: tuple[tuple[int, str], ...]) -> Known | None:
    """Give the longest known name that begins at ``index`` and ends before ``stop``; the least stripped of equals."""
    best: Known | None = None
    texts, is_word = reading.texts, reading.is_word
    for skip, form in starts:
        found, full = (index, form) if is_place(form) else (-1, "")
        name = form
        for last in range(index + 1, min(stop, index + count_words(form))):
            if not is_word(last):
                break
            name = f"{name} {texts[last]}"
            if is_place(name):
                found, full = last, name
        if found >= 0 and (best is None or found > best.last) and (place := find_place(full)):
            best = Known(found, place, skip)
    return best


def known_at(reading: Reading, index: int, stop: int) -> Known | None:
    """Give the longest known name that begins with the word at ``index`` as it stands."""
    if index >= stop or not reading.is_word(index) or not starts_place(reading.text(index)):
        return None
    return find_known(reading, index, stop, ((0, reading.text(index)),))


def roles_at(reading: Reading, index: int) -> frozenset[str]:
    """Give the roles of the word at ``index``, none for a sign."""
    return reading.words[index].place.roles


def quoted_end(reading: Reading, start: int, stop: int) -> int:
    """Give the index of the sign that closes a short quotation opened at ``start``, or 0."""
    closing = _QUOTES.get(reading.text(start))
    if closing is None:
        return 0
    for index in range(start + 1, min(stop, start + 2 + _LONGEST_QUOTED)):
        if reading.text(index) == closing:
            return index if index > start + 1 else 0
        if not reading.is_word(index):
            return 0
    return 0


def name_end(reading: Reading, start: int, stop: int, roles: frozenset[str]) -> int:
    """Give the index behind the name of a settlement or district whose kind, with ``roles``, stands before ``start``; or ``start``."""
    if start >= stop or not reading.is_word(start) or start in reading.in_date:
        return start
    known = known_at(reading, start, stop)
    named = not roles.isdisjoint({"area", "areas"}) or ("ward" in roles and reading.text(start - 2) in _IN)
    if known:
        # قرية الكرك الشرقي, but never ريف درعا الشرقي: a direction behind a district says which part of it
        return _with_adjective(reading, known.last + 1, stop) if named and known.last == start else known.last + 1
    word = reading.words[start].place
    if "compound" in word.roles and not word.skip and not word.article:
        end = _compound_end(reading, start, stop)
        if end > start:
            return end
    if "title" in word.roles and not word.skip and named:
        end = _units_end(reading, start + 1, stop)
        if end > start + 1:
            return end
    if not _is_plain(reading, start, word, named=named):
        return start
    return _with_adjective(reading, start + 1, stop) if roles.isdisjoint({"areas", "regions"}) or named else start + 1


def _with_adjective(reading: Reading, end: int, stop: int) -> int:
    return end + 1 if end < stop and "adjective" in roles_at(reading, end) else end


def _compound_end(reading: Reading, start: int, stop: int) -> int:
    """Give the index behind a name of two parts (تل الضمان, أم المياذن), or ``start``."""
    following = start + 1
    if following >= stop or not reading.is_word(following):
        return start
    word = reading.words[following].place
    if word.skip or not word.roles.isdisjoint({"in", "side", "to", "people"}):
        return start
    if "compound" in word.roles and following + 1 < stop and reading.is_word(following + 1) and reading.text(following) in KUNYA:
        return following + 2
    form = reading.words[following].form
    return start if form.preposition or form.conjunction or form.pronoun else following + 1


def _is_plain(reading: Reading, index: int, word: PlaceWord, *, named: bool) -> bool:
    """Tell whether the word at ``index`` can be the name of a place that no list knows.

    Behind قرية or حي the article makes a name of any word (حي المهندسين); without it, and behind منطقة, only a word of no list is one.
    """
    read = reading.words[index]
    if named and word.article and word.roles <= _SITES:
        return True
    if word.roles or read.demonym or read.harm or read.rank or "relative" in read.starts:
        return False
    if len(read.text) < 3 or not "ء" <= read.text[0] <= "ي":
        return False
    if read.text.startswith("ال"):
        return read.strength > NONE or (named and not read.unit)
    if read.text.endswith(("يه", "ات")) or ((read.form.conjunction or read.form.preposition) and read.form.cost <= _MOST_CLITICS):
        return False
    return _is_unlisted(read)


def _units_end(reading: Reading, start: int, stop: int) -> int:
    """Give the index behind a person's name in the name of a place: عمر بن الخطاب, أبو صرار."""
    end = start + 1 if start < stop and reading.is_word(start) and reading.words[start].given else start
    for _ in range(_MOST_UNITS):
        if reading.text(end) == "بن" and end > start and end + 1 < stop and reading.is_word(end + 1):
            end = min(stop, end + (3 if reading.text(end + 1) in KUNYA else 2))  # عمر بن الخطاب: behind بن any word is a name
            continue
        following = unit_end(reading, end, stop)
        if following == end or (end > start and reading.words[end].strength < NAMELIKE):
            break
        end = following
    return end


def site_end(reading: Reading, start: int, stop: int, roles: frozenset[str]) -> int:
    """Give the index behind the name of a site whose kind, with ``roles``, stands before ``start``, or ``start`` where it has none."""
    if start >= stop or not reading.is_word(start) or start in reading.in_date:
        return start
    known = known_at(reading, start, stop)
    end = known.last + 1 if known else start
    if known is None or (known.last == start and known.place.ambiguous):
        end = max(end, _unknown_site_end(reading, start, stop, roles))  # عمر is a place, and مسجد عمر بن الخطاب is not called after it
    while start < end < stop and "natural" not in roles and "qualifier" in roles_at(reading, end):
        end += 1
    return end


def is_street_name(roles: frozenset[str], word: PlaceWord) -> bool:
    """Tell whether a kind of place with the article names what has ``roles``: شارع المحطة, but no حديقة الفندق."""
    return "street" in roles and word.article and "site" in word.roles


def _unknown_site_end(reading: Reading, start: int, stop: int, roles: frozenset[str]) -> int:
    text, read = reading.text(start), reading.words[start]
    word = read.place
    if text in KUNYA:
        return _units_end(reading, start, stop)
    if "compound" in word.roles and not word.skip and not word.article:
        return _compound_end(reading, start, stop)
    if "title" in word.roles and not word.skip:
        end = _units_end(reading, start + 1, stop)
        if end == start + 1 < stop and text == _MARTYRS and reading.text(end).startswith("ال"):
            end += 1
        return end if end > start + 1 else start
    if "prison" in roles and "holder" in word.roles and text.startswith("ال"):
        kind = reading.text(start + 1)
        return start + 2 if start + 1 < stop and kind.startswith("ال") and kind.endswith(("ي", "يه")) else start
    if not word.roles.isdisjoint({"holder", "content"}) or "relative" in read.starts or read.unit or len(text) < 2:
        return start
    if text.startswith("ال"):
        if word.roles & KINDS:
            return start + 1 if is_street_name(roles, word) else start
        return start + 1 if "common" in roles or read.strength > NONE else start
    if not (read.given and not word.roles) and (word.roles or read.demonym or read.harm or not _is_unlisted(read)):
        return start
    return max(_units_end(reading, start, stop), start + 1)


def _is_unlisted(word: Word) -> bool:
    """Tell whether a word is none of the ordinary ones, or one only if too much of it is taken off: كهرمانة is not كـ + هرمان + ـه."""
    return word.strength > NONE or (word.common and word.form.cost > _MOST_CLITICS and word.text[0] not in "وفبل")
