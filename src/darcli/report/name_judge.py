"""Whether a possible name is one: its shape weighed against what stands before and behind it."""

from __future__ import annotations

from typing import NamedTuple

from darcli.report.lexicon import foreign_family_names, outlet_words
from darcli.report.name_collect import Name
from darcli.report.name_context import subject_slot
from darcli.report.name_words import BEHIND_SUBJECT, CREDITS, FUNCTION_WORDS, HONORIFICS, HOUSEHOLDS, STANCES
from darcli.report.reading import Reading
from darcli.report.strength import EITHER, KUNYA, LIKELY, NAMELIKE, NONE, STRONG, WEAK
from darcli.report.words import Word, read_word
from darcli.text.gazetteer import is_place

# contexts that leave no doubt that a name follows
ANNOUNCED = ("title", "kin", "called")


_BEFORE_PERSON = frozenset({"مع", "علي", "عن", "من", "الي", "بين", "ضد", "لدي", "مثل", "عند", "اما", "ولكن", "لكن", "قبل"})


class Candidate(NamedTuple):
    """A possible name with all that is known of its place: tokens from ``start``, behind its quotation mark, title and clitic."""

    reading: Reading
    first: int  # where it begins with its quotation mark
    start: int
    name: Name
    context: str
    head: int
    skip: int
    closed: bool
    paired: bool  # joined by و to a person of one name right before

    @property
    def word(self) -> Word:
        """Give the word that the name begins with."""
        return self.reading.words[self.start]


def is_name(it: Candidate) -> bool:
    """Tell whether a possible name is one."""
    if (it.context == "organisation" and not _is_of_household(it)) or (
        it.word.text == "باسم" and it.context not in ANNOUNCED and max(it.name.strengths[1:], default=0) < NAMELIKE
    ):
        return False
    before = it.reading.words[it.start - 1]
    if len(it.name.units) == 1 and it.name.units[0] in outlet_words() and not (before.unit or before.rank):
        return False  # سانا; but السيدة وفاء
    if not (_is_accepted(it.name, it.context, it.closed) or _is_bare(it) or _is_paired(it)):
        return False
    if _is_place(it) or _is_phrase(it) or _is_swallowed(it):
        return False
    return not (len(it.name.units) == 1 and it.context == "title" and _is_adjective(it))


def _is_of_household(it: Candidate) -> bool:
    """Tell whether a full name stands behind the word for what belongs to a person: أسرة عبد الرحيم النور; but عائلة الزعبي."""
    strengths = it.name.strengths
    return len(strengths) > 1 and strengths[0] == STRONG and not HOUSEHOLDS.isdisjoint(it.reading.words[it.head].stems)


def _is_accepted(name: Name, context: str, closed: bool) -> bool:
    """Tell whether shape and context together make a name."""
    many, first = len(name.units) >= 2, name.strengths[0]
    known = sum(strength >= NAMELIKE for strength in name.strengths)
    announced = context in ANNOUNCED
    if many and not announced and not closed and all(unit.startswith("ال") for unit in name.units):
        return False  # الهلال الأحمر, العدوان الأمريكي
    if first in (EITHER, NAMELIKE) and many and name.strengths[1] == STRONG:
        return True
    if first == STRONG:
        return many or closed or announced or context in ("list", "also", "harm") or name.units[0].startswith(tuple(KUNYA))
    if announced and not closed and not known and all(unit.startswith("ال") for unit in name.units):
        return False
    if announced:
        return many or closed or known > 0 or context != "title"
    if context in ("harm", "list", "also"):
        return (many and (known > 0 or closed)) or (closed and known > 0)
    if context in ("far", "speech", "role"):
        return many and (known > 1 or first == NAMELIKE or (first == EITHER and known > 0))
    return many and known >= 2 and known == len(name.units)


def _is_bare(it: Candidate) -> bool:
    """Tell whether a name of no title and of no second part known stands where a person must act: وقال بلير, وأوضح السقاف أن …"""
    reading, word, first = it.reading, it.word, it.name.strengths[0]
    if len(it.name.units) > 1:
        return _is_bare_pair(it)
    if it.context == "title":
        return first == EITHER and bool(word.given) and _is_alone(reading, it.name.end)  # الملازم ثائر الذي …
    if it.context == "harm":  # قُتلت على الفور إخلاص، كبرى البنات
        return first == NAMELIKE and bool(word.given) and reading.text(it.name.end) in (",", "الذي", "التي") and not it.skip
    if it.context not in ("free", "far", "role", "speech", "list") or is_place(it.name.units[0]) or reading.words[it.name.end].unit:
        return False
    slot = subject_slot(reading, it.first - 1) if it.first else ""
    if slot.startswith("subject"):
        return _is_subject(it, slot[-1])
    if slot == "clause":
        if first == STRONG and not word.text.endswith("ا"):
            return True
        return first >= LIKELY and first != EITHER and not word.given.endswith("?") and _acts(reading, it.name.end)
    if word.text == "عبد" and it.name.end - it.start == 2:
        return True
    if first == STRONG and word.given and _is_alone(reading, it.name.end) and reading.words[it.first - 1].text in _BEFORE_PERSON:
        return True  # التقى مع عباس في …
    return first == STRONG and word.foreign and len(word.text) > 4 and not word.text.startswith("ال")


def _is_bare_pair(it: Candidate) -> bool:
    """Tell whether two words and more that no list knows are a name by where they stand."""
    if it.word.text.startswith("ال"):
        return False
    if it.context == "role" and min(it.name.strengths) >= LIKELY:
        return True  # رئيسة المجلس المحلي هالينا بوندار
    if it.context not in ("free", "far", "role", "speech", "harm", "list") or not it.first:
        return False
    if it.reading.words[it.name.end - 1].text in foreign_family_names() and not it.word.ordinary and it.name.strengths[0] != NONE:
        return True  # كيني ميلر
    first = it.name.strengths[0]
    return first >= LIKELY and first != EITHER and subject_slot(it.reading, it.first - 1).startswith(("subject", "credit"))


def _is_subject(it: Candidate, sex: str) -> bool:
    """Tell whether one word behind a verb is the person who acts; ``sex`` is the verb's."""
    word, first = it.word, it.name.strengths[0]
    verb = it.reading.words[it.first - 1]
    speaks = "speech" in verb.starts or verb.text.removeprefix("و").removeprefix("ف") in STANCES
    if word.given and not (word.foreign or word.family) and (word.given[0] not in ("u", sex) or (word.given.endswith("?") and not speaks)):
        return False  # تبدلت حياة أربع عائلات
    if (
        speaks
        and (word.derived or first in (WEAK, NAMELIKE))
        and word.text.startswith("ال")
        and it.reading.text(it.name.end) in BEHIND_SUBJECT
    ):
        return True  # وقال السنيورة في …
    if speaks and word.derived and word.text.endswith("ي") and it.reading.text(it.name.end) in BEHIND_SUBJECT:
        return True  # وأكد القادري أن …
    return first == STRONG or ((first == NAMELIKE or (first == LIKELY and speaks)) and _is_alone(it.reading, it.name.end))


def _is_paired(it: Candidate) -> bool:
    """Tell whether a given name that can be an ordinary word is joined to another given name: ابنتاه هدى ومرام، …"""
    return it.paired and len(it.name.units) == 1 and bool(read_word(it.name.units[0]).given) and _is_alone(it.reading, it.name.end)


def _is_alone(reading: Reading, index: int) -> bool:
    """Tell whether no noun stands behind a subject that could be its genitive or its adjective: قال صاحب متجر …, أكد بيان صادر …"""
    word = reading.words[index]
    if not word.spelled or word.text in BEHIND_SUBJECT or _acts(reading, index):
        return True
    return word.form.preposition in ("ب", "ل") or (word.text.startswith(("ال", "بال", "لل")) and not word.demonym)


def _acts(reading: Reading, index: int) -> bool:
    """Tell whether a verb stands at ``index``."""
    word = reading.words[index]
    return bool(word.verb) or "speech" in word.starts


def _is_phrase(it: Candidate) -> bool:
    """Tell whether words that are names as well stand in their ordinary sense: لعدم كفاية الأدلة, في موكب رسمي مهيب, آل القادري."""
    strengths, before = it.name.strengths, it.reading.words[it.first - 1]
    if it.context in ANNOUNCED:
        return False
    if it.word.text == "ال":
        return True
    if it.word.text == "ولد" and (it.reading.text(it.name.end) in ("عام", "سنه", "في") or it.name.end in it.reading.in_date):
        return True  # ولد الحريري عام 1979
    if it.context in ("list", "also") or len(strengths) < 2 or not it.word.given.endswith("?"):
        return False
    if max(strengths[1:]) == NONE:
        return True
    if max(strengths) >= STRONG or before.text.startswith("ال") or before.text in FUNCTION_WORDS | CREDITS or before.starts:
        return False
    return before.common and before.strength == NONE and before.spelled and not (before.verb or before.unit or before.harm)


def _is_swallowed(it: Candidate) -> bool:
    """Tell whether the first part of a possible name stands before the name: وأكد جلال محمود, معالي شكيب موسى, قائد أبي رعد."""
    units, strengths = it.name.units, it.name.strengths
    if len(units) < 2 or strengths[1] < NAMELIKE:
        return False
    word = read_word(units[0])
    if units[0] in HONORIFICS and strengths[1] == STRONG:
        return True
    if it.context in ANNOUNCED:
        return False
    if units[0] in CREDITS:
        return True  # تحرير سها الجمل
    if it.context == "list" and _opens_sentence(it):
        return strengths[1] == STRONG and "speech" in word.starts  # أكد جلال محمود أن …
    if it.context in ("list", "also"):
        return False
    if word.organisation and not word.organisation.article:
        return True  # نظام صدام حسين
    if word.unit and word.unit.kind in ("role", "fighter") and word.strength == EITHER and strengths[1] == STRONG:
        return it.context != "role"
    return strengths[1] == STRONG and ("speech" in word.starts or bool(word.verb and word.verb.cost == 0 and word.given[-1:] == "?"))


def _opens_sentence(it: Candidate) -> bool:
    """Tell whether a name stands first in a sentence, behind no sign of a list."""
    before = it.reading.words[it.first - 1]
    return it.first == 0 or before.spelled or before.text in (".", "\n", "")


def _is_adjective(it: Candidate) -> bool:
    """Tell whether what follows a noun for people describes it: المسؤول الكبير, الإنسان العاقل; but الرئيس الأسد."""
    word, title = it.word, it.reading.words[it.head]
    if not word.ordinary or it.name.strengths[0] != NAMELIKE:
        return False
    if word.text.startswith("ال"):
        return title.rank is None or title.rank.stem == "فريق"
    return bool(title.unit and title.unit.sex == "m") and word.given.startswith("f")


def _is_place(it: Candidate) -> bool:
    """Tell whether the whole of a possible name is a place: رام الله, كرم أبو سالم, السيدة زينب."""
    words = it.reading.texts[it.start : it.name.end]
    if it.context in ANNOUNCED:
        return it.context == "title" and len(words) == 1 and is_place(f"{_bare(it.reading, it.start - 1)} {words[0]}")
    return len(words) < 4 and is_place(" ".join(words)[it.skip :])


def _bare(reading: Reading, index: int) -> str:
    """Give a word without a conjunction in front: والسيدة."""
    word = reading.words[index]
    return word.text.removeprefix("و") if word.form.conjunction else word.text
