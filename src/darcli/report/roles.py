"""What a report says a person is: office or rank, sex, civilian or not."""

from __future__ import annotations

from darcli.names.sex import guess_sex
from darcli.report.bodies import Body, is_force
from darcli.report.field_words import field_words
from darcli.report.member_roles import role_before
from darcli.report.mentions import Mention
from darcli.report.persons import Individual
from darcli.report.reading import Reading
from darcli.report.strength import KUNYA
from darcli.report.surroundings import Surroundings
from darcli.report.words import Word, read_word

_SEXES = {"m": "male", "f": "female"}
_SHORTEST_FEMALE = 4


def find_role(around: Surroundings, person: Individual, body: Body | None) -> str | None:
    """Give the office, work or rank told with a name, without its article: the title before it, or the place in the body it belongs to."""
    reading = around.reading
    for mention in person.mentions:
        for index in _title(reading, mention):
            if _is_role(reading, index) and not (body and body.first <= index <= body.last):  # في الأمن العسكري فلان
                return _bare(reading, index)
    role = role_before(around, body) if body else None
    if role is None or not _is_role(reading, role) or ((unit := reading.words[role].unit) is not None and unit.number != 1):
        return None
    return _bare(reading, role)


def find_sex(around: Surroundings, person: Individual, name: str) -> str | None:
    """Give the sex that the words around a name tell, else the one the given name leaves no doubt of."""
    reading = around.reading
    for mention in person.mentions:
        for index in _title(reading, mention):
            word = reading.words[index]
            if word.unit and word.unit.number == 1 and word.unit.sex:
                return "male" if _is_his(reading, index) else _SEXES[word.unit.sex]
            if word.rank and word.rank.stem.endswith("ه") and len(word.rank.stem) >= _SHORTEST_FEMALE:
                return "female"
    first = reading.texts[person.fullest.first][person.fullest.skip :]
    if first in KUNYA:
        return "female" if first == "ام" else "male"
    return guess_sex(name)


def _is_his(reading: Reading, index: int) -> bool:
    """Tell whether a word that folds like a feminine is a man with a pronoun: زميله is not زميلة."""
    text = reading.texts[index]
    masculine = read_word(text[:-1]).unit if text.endswith("ه") and not text.startswith("ال") else None
    return masculine is not None and masculine.sex == "m" and reading.quote(index, index).endswith("ه")


def find_civilian(around: Surroundings, person: Individual, body: Body | None) -> bool | None:
    """Tell whether a person is a civilian, where a title, an office or the body they belong to says so."""
    reading = around.reading
    words = [reading.words[index] for mention in person.mentions for index in _title(reading, mention)]
    if body is not None and is_force(reading, body):
        return False
    if any(word.unit and word.unit.kind == "fighter" for word in words) or any(_is_military(word) for word in words):
        return False
    if any((word.unit and word.unit.kind in ("civilian", "child")) or word.text in field_words("civil_role") for word in words):
        return True
    return None


def _title(reading: Reading, mention: Mention) -> range:
    """Give the tokens of the titles before a name; where none are known, the word right before it if it is one."""
    first = min(mention.head, mention.first)
    before = mention.first - 1
    if first == mention.first and reading.is_word(before) and (reading.words[before].unit or reading.words[before].rank):
        first = before
    return range(first, mention.first)


def _is_role(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    if not reading.is_word(index) or word.text in field_words("courtesy"):
        return False
    return bool(word.unit and word.unit.kind in ("role", "fighter")) or (word.rank is not None and word.harm is None)


def _is_military(word: Word) -> bool:
    return word.rank is not None and word.rank.stem in field_words("military_rank")


def _bare(reading: Reading, index: int) -> str:
    """Give a word in the report's letters, without و ب ل and the article."""
    text = reading.texts[index]
    form = reading.words[index].unit_form or reading.words[index].rank
    skip = max(text.find(form.stem), 0) if form else 0
    token = reading.tokens[index]
    start, end = reading.folded.span(token.start + skip, token.end)
    return reading.folded.source[start:end]
