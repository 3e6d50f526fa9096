"""Which sentences of a report tell of one event: where it turns to another, and which tell of harm or of an attack at all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import filterfalse

from darcli.report.field_words import field_words
from darcli.report.reading import Reading, Sentence
from darcli.report.surroundings import Surroundings

_VIOLENT = frozenset({"killed", "injured", "survived"})
_AND_ALSO = frozenset({"كما", "وكما"})
_BULLETS = frozenset("-–—*•▪◾◼■●○◆❖➤►▶✦·_") | {"--"}
_FOUND = frozenset({"انتشل", "انتشلت", "انتشلوا", "عثر", "عثرت", "عثروا", "وجد", "وجدت"})
_ANY = frozenset({"اي", "ايه", "كل", "ان"})
_INTO = frozenset({"في", "وفي", "ومن", "وب", "اما"})
_HAD_BEEN = frozenset({"كان", "وكان", "كانت", "وكانت"})
_WIDEST = 600  # tokens: a text without full stops is read in bounded steps
BACK = 3
FAR_BACK = 5  # for an entry without a word of harm of its own, and for how one who came free was taken
_ONWARD = 3
_LONGEST_LIST = 40

AWAY = "away"
ALSO = "also"
JOINED = "joined"
SET = "set"
ITEM = "item"


def whole(around: Surroundings, number: int) -> tuple[int, int]:
    """Give the first token of a sentence and where it ends, no wider than a reader would look."""
    sentence = around.sentence(number)
    return sentence.first, min(sentence.end, sentence.first + _WIDEST)


def turn_at(around: Surroundings, number: int) -> str:
    """Tell how a sentence goes on from the one before.

    ``""``: with the same event, ``JOINED``: surely so (كما نتج, كما أصيب), ``ALSO``: with another of the same kind (كما أعلنت),
    ``AWAY``: with another (من جهة ثانية, وفي سياق منفصل, كما انفجرت), ``SET``: with what happened elsewhere (وفي درعا، …),
    ``ITEM``: with the next of a list of events.
    """
    known = around.notes.turns
    if number not in known:
        known[number] = _read_turn(around, number)
    return known[number]


def _read_turn(around: Surroundings, number: int) -> str:
    reading = around.reading
    sentence = around.sentence(number)
    texts = reading.texts
    shown = next(filterfalse(reading.is_break, range(sentence.first, sentence.end)), sentence.first)
    if texts[shown] in _BULLETS or (texts[shown + 1] == ":" and texts[shown] in field_words("ordinal")):
        return ITEM
    first = next(filter(reading.is_word, range(shown, sentence.end)), shown)
    if texts[first] in _AND_ALSO:
        if reading.texts[first + 1] in _FOUND:
            return AWAY  # كما انتشل من تحت أنقاض منزل آخر جثمان فلان
        behind = reading.texts[first + 1]
        if reading.words[first + 1].harm is not None or behind in field_words("result"):
            return JOINED
        return ALSO if reading.texts[first + 1] in field_words("report_verb") else AWAY
    if _turns_away(reading, first) or _is_another_day(reading, first):
        return AWAY
    return SET if texts[first] in _INTO and _is_setting(around, first + 1) else ""


def _turns_away(reading: Reading, first: int) -> bool:
    """Tell whether a sentence says that it goes on with something else: من جهة ثانية, وفي سياق منفصل, إلى ذلك; not بعد ذلك."""
    texts = reading.texts[first : first + 4]
    if texts[1] == "ذلك":
        return texts[0] in ("الي", "والي", "غير")
    if texts[1:3] == ["ايضا", ","]:
        return True  # أمنياً أيضاً، …
    words = field_words("elsewhere")
    if words.keys().isdisjoint(texts):
        return False
    return any(text in words and (k == 0 or texts[k - 1] not in _ANY) for k, text in enumerate(texts))  # not لم تتبن أي جهة كذا


def _is_another_day(reading: Reading, first: int) -> bool:
    """Tell whether a sentence sets out with a day of its own: وأول أمس الاثنين، أقدم …, ويوم الأحد الماضي قتل …, وفي 14 آذار نجا …."""
    if not reading.texts[first].startswith("و"):
        return False
    return any(index in reading.in_date or index in reading.undated for index in range(first, first + 3))


def _is_setting(around: Surroundings, index: int) -> bool:
    """Tell whether a place stands at ``index``, or behind the words for its class."""
    while around.reading.texts[index] in field_words("class_word") and around.place_at(index) is None:
        index += 1
    return around.place_at(index) is not None


def is_akin(around: Surroundings, number: int, status: str) -> bool:
    """Tell whether a sentence speaks of a harm of the same sort (those killed and wounded go together) or of the attack that did it."""
    known = around.notes.akin
    if (number, status) not in known:
        known[number, status] = _tells_harm(around, number, status)
    return known[number, status]


def _tells_harm(around: Surroundings, number: int, status: str) -> bool:
    sentence = around.sentence(number)
    if is_background(around.reading, sentence):
        return False
    statuses = {trigger.status for trigger in around.triggers_in(*whole(around, number))}
    if status in _VIOLENT or status == "missing":  # under rubble, at sea
        return status in statuses or bool(statuses & _VIOLENT) or (not statuses and tells_attack(around, number))
    return status in statuses


def tells_attack(around: Surroundings, number: int) -> bool:
    """Tell whether a sentence names an attack or an accident: انفجار, غارة, قصف, استهداف, حادث."""
    known = around.notes.attacks
    if number not in known:
        events = field_words("event")
        first, end = whole(around, number)
        known[number] = not events.keys().isdisjoint(around.reading.texts[first:end])
    return known[number]


def is_background(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence looks back on what came before the report's event: وكان التنظيم قد شن في …"""
    texts = reading.texts[sentence.first : min(sentence.first + 8, sentence.end)]
    return not _HAD_BEEN.isdisjoint(texts[:2]) and "قد" in texts


def before(around: Surroundings, number: int, *, through_lists: bool = True, back: int = BACK) -> Iterator[int]:
    """Give the sentences before ``number`` that may tell of its event, the nearest first."""
    for _ in range(back):
        turn = turn_at(around, number)
        if number == 0 or turn in (AWAY, ALSO, SET):
            return
        number -= 1
        if turn == ITEM and through_lists:
            outside = (k for k in range(number, max(number - _LONGEST_LIST, -1), -1) if turn_at(around, k) != ITEM)
            number = next(outside, -1)
        if number < 0:
            return
        if through_lists:
            number = around.headings.get(number, number)
        yield number


def onward(around: Surroundings, number: int) -> Iterator[int]:
    """Give the sentences behind ``number`` that may tell more of its event."""
    for _ in range(_ONWARD):
        number += 1
        if number >= len(around.reading.sentences) or turn_at(around, number) == AWAY or around.sentence(number).silent:
            return
        yield number


def is_victim(reading: Reading, index: int) -> bool:
    """Tell whether a noun for people harmed stands at ``index``: القتلى, معتقلي."""
    harm = reading.words[index].harm if index >= 0 else None
    return harm is not None and harm.kind == "victim"
