"""Who belongs to a body as one of several: مقتل أربعة من عناصر كذا، عُرف منهم فلان, نعى حزب كذا ستة من عناصره، وهم …."""

from __future__ import annotations

from darcli.report.bodies import Body, affiliation_words
from darcli.report.mentions import Mention
from darcli.report.reading import Reading
from darcli.report.scenes import ITEM, SET, is_victim, onward, turn_at
from darcli.report.surroundings import Surroundings

_LIST_REACH = 300
_SENTENCES_ON = 3
_CUE_REACH = 6
_FEWEST = 2
_BEFORE_MEMBERS = frozenset({"من", "(", ")", '"', "ابرز", "كبار", "اهم", "بعض", "اجانب", "في", "بين", "افراد", "عناصر"})
_THEY = frozenset({"هم", "هما", "وهم", "وهما", "فهم", "وهن", ":", "منهم", "ومنهم", "بينهم", "وبينهم", "ابرزهم", "اليهم"})
_NAMES = frozenset({"اسما", "الاسما", "اسماوهم", "باسما", "اسمايهم"})


def listed_members(around: Surroundings, role: int, last: int, *, mourned: bool = False) -> list[int]:
    """Give who is listed behind the members of a body that were harmed: مقتل أربعة من عناصر كذا، عُرف منهم فلان وفلان.

    ``mourned`` are those whom the words before the body tell to be its dead.
    """
    number = around.sentence_of(role)
    sentence = around.sentence(number)
    first, end = max(sentence.first, role - _LIST_REACH), min(sentence.end, last + _LIST_REACH)
    if not (mourned or _is_counted(around, role)) or all(trigger.kind == "state" for trigger in around.triggers_in(first, end)):
        return []
    members = around.mentions_in(last + 1, end)
    if not members:
        following = around.mentions_in(sentence.end, sentence.end + _LIST_REACH)
        members = around.items.get(number) or [mention for mention in following if _goes_on(around, number, mention)]
    return [
        person
        for mention in members
        if (person := around.person(mention)) is not None and around.people[person].status != "none" and not _is_civilian(around, mention)
    ]


def all_counted(around: Surroundings, role: int) -> list[int]:
    """Give all who share the fate of a number of members (ثلاثة من أعضاء كذا لقوا حتفهم), where the report names just as many."""
    reading, sentence = around.reading, around.sentence(around.sentence_of(role))
    span = next((reading.numbers[k] for k in range(role - 1, role - 5, -1) if k in reading.numbers), None)
    size = int(span.value) if span is not None else 2 if _is_pair(reading, role) else 0
    near = around.triggers_in(max(sentence.first, role - _LIST_REACH), min(sentence.end, role + _LIST_REACH))
    harms = [trigger for trigger in near if trigger.kind != "state"]
    if size < _FEWEST or not harms or not _is_counted(around, role):
        return []
    status = min(harms, key=lambda trigger: abs(trigger.first - role)).status
    people = [number for number, person in enumerate(around.people) if person.status == status]
    return people if len(people) == size else _next_named(around, sentence.end, size, status)


def _next_named(around: Surroundings, first: int, size: int, status: str) -> list[int]:
    """Give those of a fate whom the next sentence that names any of them names, if they are just as many."""
    end = around.sentence(min(around.sentence_of(first) + _SENTENCES_ON, len(around.reading.sentences) - 1)).end
    named = [mention for mention in around.mentions_in(first, end) if _has_fate(around, mention, status)]
    near = [around.person(mention) for mention in named if mention.sentence == named[0].sentence]
    people = list(dict.fromkeys(number for number in near if number is not None))
    return people if len(people) == size else []


def _has_fate(around: Surroundings, mention: Mention, status: str) -> bool:
    number = around.person(mention)
    return number is not None and around.people[number].status == status


def mourned_members(around: Surroundings, body: Body) -> bool:
    """Tell whether a body is named by those it lost: شهداء الدفاع المدني, شهداء الوطن والقوات المسلحة."""
    reading = around.reading
    before = body.first - 1 - (reading.texts[body.first - 1] == '"')
    if not (reading.texts[body.first].startswith("و") and body.skip > 0):
        fallen = reading.words[before].harm
        return (
            is_victim(reading, before)
            and fallen is not None
            and fallen.status == "killed"
            and not reading.texts[body.first].startswith("ب")
        )
    harm = reading.words[before - 1].harm  # not هيئة شؤون الأسرى والمحررين ونادي الأسير
    return harm is not None and harm.kind == "victim" and harm.status == "killed"


def _is_counted(around: Surroundings, role: int) -> bool:
    """Tell whether members are those harmed (أربعة من عناصر, مقتل مقاتلي, كوكبة من منتسبيها) and not those who did it (شنه عناصر)."""
    reading = around.reading
    if _is_pair(reading, role):
        return True  # قتل عنصران من كذا
    for index in range(role - 1, max(role - 5, -1), -1):
        word = reading.words[index]
        if word.text in affiliation_words("attacker"):
            return False  # انتحاريون من مسلحي كذا
        counted = reading.is_number(index) or index in reading.numbers or _is_pair(reading, index)
        if counted or "vague" in word.starts or word.text == "احد" or (word.harm and word.harm.kind in ("noun", "victim")):
            return True
        if reading.texts[index] not in _BEFORE_MEMBERS:
            return False
    return False


def _is_pair(reading: Reading, index: int) -> bool:
    """Tell whether a word is for two fighters: عنصران, مقاتلين; مسلحي may be many."""
    unit = reading.words[index].unit
    return unit is not None and unit.number == 2 and unit.kind == "fighter" and not reading.texts[index].endswith("ي")


def _goes_on(around: Surroundings, number: int, mention: Mention) -> bool:
    """Tell whether a mention stands in a next sentence that names the victims: القتلى هم …, وردت أسماء …, وعُرف من القتلى …."""
    reading = around.reading
    if not number < mention.sentence <= number + _SENTENCES_ON or all(onwards != mention.sentence for onwards in onward(around, number)):
        return False
    if any(turn_at(around, between) in (SET, ITEM) for between in range(number + 1, mention.sentence + 1)):
        return False  # وفي دهوك وصلت …
    title = reading.words[mention.head]
    if mention.head < mention.first and (title.rank is not None or (title.unit is not None and title.unit.kind == "fighter")):
        return True
    begin = around.sentence(mention.sentence).first
    first = around.mentions_in(begin, mention.first + 1)[0].first
    near = range(max(begin, first - _CUE_REACH), first)
    return any(
        reading.texts[k] in _THEY or reading.texts[k] in _NAMES or (is_victim(reading, k) and reading.texts[k - 1] in ("من", "بين"))
        for k in near
    )


def _is_civilian(around: Surroundings, mention: Mention) -> bool:
    words = around.reading.words
    return any(
        word.unit and word.unit.kind in ("civilian", "child") for word in words[min(mention.head, mention.first - 3) : mention.first]
    )
