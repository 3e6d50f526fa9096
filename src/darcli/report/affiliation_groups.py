"""Who belongs to a body as one of several: its listed and mourned members, those it calls its colleagues, whom a title speaks of."""

from __future__ import annotations

from darcli.report.affiliation_soldiers import is_soldier
from darcli.report.bodies import Body, affiliation_words, clitic_length, is_force
from darcli.report.member_roles import is_plural
from darcli.report.members import all_counted, listed_members, mourned_members
from darcli.report.reading import Reading
from darcli.report.surroundings import Surroundings
from darcli.report.words import Word

IN_IT = frozenset({"فيها", "فيه", "لديها", "لديه"})
RANKS = frozenset({"صفوفها", "صفوفه", "صفوفهم", "قواته", "قواتها", "كوادره", "كوادرها", "طواقمه", "طواقمها"})
_RIGHT_REACH = 10
_MOURNED_REACH = 300
_BODIES_BACK = 30
_RIGHT_BEHIND = 2
_LONGEST_TITLE = 3
_THAT = frozenset({"ان", "بان", "انه", "بانه", "انها", "بانها"})
_STATEMENT = 8  # sentences
ITS_DEAD = frozenset({"شهدايها", "شهداوها", "قتلاها", "جرحاها", "شهدايه", "قتلاه", "جرحاه", "مصابيها", "مفقوديها"})
_LOST = frozenset({"killed", "injured", "missing"})
_POSTS = frozenset({"امام", "خطيب", "طالب", "راعي", "قرب", "ابن"})
_MEN = ("مرافق", "حراس", "سايق", "حارس", "معاون")  # those who go with a man, not with a body
_TOGETHER = frozenset({"رفاقه", "رفيقيه", "زملايه", "زميليه", "رفاقها", "زملايها", "رفيقيها", "زميليها"})
_OF_THEIRS = frozenset({"رفيقهم", "زميلهم", "زميلتهم", "رفيقتهم"})
_OURS_REACH = 5
_RANKS_REACH = 16
_OTHERS = frozenset({"اخرين", "اخرون", "اخر"})
_SPEAKS_BY = 2  # sentences within which a statement names the body that gives it


def group_of(around: Surroundings, body: Body, role: int | None) -> list[int]:
    """Tell who is listed as one of several members of a body: عدد من الدواعش عُرف منهم فلان, and whom a body mourns."""
    reading = around.reading
    if reading.texts[body.first - 1] in affiliation_words("mourn"):
        return _mourned_behind(around, body)
    before = body.first - 1 - (reading.texts[body.first - 1] in ('"', "("))
    mourned_by_name = role is None and mourned_members(around, body)
    if mourned_by_name or (role is None and reading.texts[before] == "من" and is_force(reading, body)):
        others = _others(around, before)
        return [*others, *listed_members(around, body.first, body.last, mourned=mourned_by_name)]  # خمسة من قوات كذا, شهداء الدفاع المدني
    if role is None or not is_plural(reading, role):
        return []
    return [*_others(around, role), *listed_members(around, role, body.last)] or all_counted(around, role)


def _others(around: Surroundings, role: int) -> list[int]:
    """Give the fighters named before others of the same body: مقتل النقيب فلان، وجرح خمسة عناصر آخرين من الفرقة كذا."""
    reading = around.reading
    if _OTHERS.isdisjoint(reading.texts[max(role - 2, 0) : role + 2]):
        return []
    first = around.sentence(around.sentence_of(role)).first
    soldiers = [mention for mention in around.mentions_in(first, role) if is_soldier(reading, mention)]
    return [number for mention in soldiers if (number := around.person(mention)) is not None and around.people[number].status != "none"]


def title_person(around: Surroundings, role: int) -> list[int]:
    """Give whom a title speaks of without a name (اغتيال عضو سابق في لجنة كذا): the first of the report with that fate."""
    reading, number = around.reading, around.sentence_of(role)
    sentence = around.sentence(number)
    triggers = around.triggers_in(sentence.first, sentence.end)
    unit, form = reading.words[role].unit, reading.words[role].unit_form
    named = bool(around.mentions_in(sentence.first, sentence.end))
    if (
        (number and reading.sections[sentence.section].kind != "title")
        or named
        or len(triggers) != 1
        or (unit is not None and unit.number != 1)
    ):
        return []
    if (form is not None and form.article) or triggers[0].kind == "state" or not 0 < role - triggers[0].last <= _RIGHT_BEHIND:
        return []
    first = around.person(around.mentions[0]) if around.mentions else None
    return [first] if first is not None and around.people[first].status == triggers[0].status else []


def _mourned_behind(around: Surroundings, body: Body) -> list[int]:
    """Give all whom a body mourns in a sentence: نعى حزب كذا كلا من فلان مواليد 1990، وفلان."""
    if around.reading.texts[body.first] in affiliation_words("public"):
        return []  # a town council mourns the dead of the town
    end = around.sentence(around.sentence_of(body.first)).end
    mentions = around.mentions_in(body.last + 1, min(end, body.last + _MOURNED_REACH))
    numbers = (around.person(mention) for mention in mentions)
    dead = [number for number in numbers if number is not None and around.people[number].status == "killed"]
    return list(dict.fromkeys(dead))


def named_behind(around: Surroundings, body: Body) -> list[int]:
    """Give the person whose name follows the role: مدير مركز البحوث [عزيز إسبر], قيادي في ميليشيا كذا في سوريا يدعى فلان."""
    reading = around.reading
    mention = around.mention_after(body.last + 1)
    if mention is None or mention.first - body.last > _RIGHT_REACH:
        return []
    for index in range(body.last + 1, min(mention.head, mention.first)):
        word = reading.words[index]
        if word.text in _THAT:
            return []  # ذكر مصدر لمراسل الوكالة أن فلانا
        if word.harm and word.harm.kind != "victim":
            return []
    return [number for number in (around.person(mention),) if number is not None]


def proper_name(reading: Reading, body: Body) -> Body:
    """Give for a word for members (الدواعش) the name of the group itself, where the report has it."""
    if reading.texts[body.first] not in affiliation_words("adherent"):
        return body
    named = reading.occurrences.find(affiliation_words("adherent_of").keys())[:1]
    return Body(named[0], named[0], clitic_length(reading, named[0])) if named else body


def alone_with_role(reading: Reading, index: int) -> Body | None:
    """Give a body of one definite word with an office right before it: مدير [المستشفى], حارس [المعهد], عضو [الهيئة]."""
    text, unit = reading.texts[index], reading.words[index - 1].unit
    known = unit is not None and unit.kind == "role" and unit.number == 1
    if not (known and text.startswith("ال") and text in affiliation_words("civil")) or reading.texts[index - 1] in _POSTS:
        return None
    return Body(index, index, 0)


def its_dead(around: Surroundings, index: int) -> list[int]:
    """Give the soldiers named in the sentences behind 'its dead': تعلن قيادة الجيش ارتفاع عدد شهدائها إلى 4."""
    number = around.sentence_of(index)
    end = around.sentence(min(number + _STATEMENT, len(around.reading.sentences) - 1)).end
    soldiers = [mention for mention in around.mentions_in(index, end) if is_soldier(around.reading, mention)]
    people = [around.person(mention) for mention in soldiers]
    return [one for one in dict.fromkeys(people) if one is not None and around.people[one].status in _LOST]


def line_before(around: Surroundings, start: int) -> list[int]:
    """Give the one whose name fills the line before a line that begins at ``start``: فلان الفلاني ⏎ مدرس في ثانوية كذا."""
    number = around.sentence_of(start)
    if number == 0 or start - around.sentence(number).first > 1:
        return []
    former = around.sentence(number - 1)
    named = [mention for mention in around.mentions_in(former.first, former.end) if mention.context != "alias"]
    if len(named) != 1 or around.triggers_in(former.first, former.end) or named[0].first - former.first > _LONGEST_TITLE:
        return []
    person = around.person(named[0])
    return [person] if person is not None and around.people[person].status != "none" else []


def owner_of(around: Surroundings, index: int, known: list[Body]) -> Body | None:
    """Give the body that 'its members' at ``index`` means: the last one of the sentence, else the last that bears arms."""
    if known and known[-1].first >= around.sentence(around.sentence_of(index)).first:
        return known[-1]
    return next((body for body in reversed(known[-_BODIES_BACK:]) if is_force(around.reading, body)), None)


def is_their_member(word: Word) -> bool:
    """Tell whether a word is 'its members' of a body named before: منتسبيها, قياداته."""
    unit, form = word.unit, word.unit_form
    fighters = unit is not None and unit.kind in ("fighter", "role") and unit.number != 1 and form is not None and bool(form.pronoun)
    return (fighters or word.text in RANKS) and not any(stem in word.text for stem in _MEN)


def with_colleagues(around: Surroundings, found: dict[int, Body], known: list[Body]) -> dict[int, Body]:
    """Give colleagues the body of the one named before them (وأصيب زميله فلان), and ours (زميلنا فلان) that of whoever speaks."""
    words, ours = affiliation_words("colleague"), affiliation_words("ours").keys()
    speaker = known[0] if known and around.sentence_of(known[0].first) < _SPEAKS_BY else None
    for position, mention in enumerate(around.mentions):
        titles = around.reading.texts[max(min(mention.head, mention.first - _LONGEST_TITLE), 0) : mention.first]
        number = around.person(mention) if titles else None
        if speaker is not None and not ours.isdisjoint(
            around.reading.texts[max(around.sentence(mention.sentence).first, mention.first - _OURS_REACH) : mention.first]
        ):
            for member in around.group(mention):  # زميلانا الجريحان هما فلان وفلان
                if (one := around.person(member)) is not None and around.people[one].status != "none":
                    found[one] = speaker
            continue
        if number is None or number in found:
            continue
        if not _TOGETHER.isdisjoint(titles):  # أسر اثنين من رفاقه، هما فلان وفلان
            former = around.mentions[position - 1] if position else mention
            body = found.get(around.person(former) or 0) if former is not mention and former.sentence == mention.sentence else None
            for member in around.group(mention) if body is not None else ():
                if (one := around.person(member)) is not None and body is not None:
                    found.setdefault(one, body)
            continue
        if position and any(text in words and titles[k + 1 : k + 2] != ["في"] for k, text in enumerate(titles)):  # not رفيقه في الزنزانة
            former = around.mentions[position - 1]
            other = around.person(former)
            if other in found and other is not None and former.sentence >= mention.sentence - 1:
                found[number] = found[other]
        elif not _OF_THEIRS.isdisjoint(titles):  # عثر المسعفون في هيئة كذا على جثة رفيقهم فلان
            first = around.sentence(mention.sentence).first
            body = next((one for one in reversed(known) if first <= one.first < mention.first), None)
            if body is not None:
                found[number] = body
    return found


def is_right_behind(around: Surroundings, body: Body) -> bool:
    """Tell whether a name or its titles stand right behind a body."""
    mention = around.mention_after(body.last + 1)
    return mention is not None and body.last + 1 in (mention.head, mention.first)


def in_ranks(around: Surroundings, body: Body) -> list[int]:
    """Give the one who is told to have fallen in the ranks of a force: فلان الذي قتل عام 2014 في معارك كذا ضمن صفوف كذا."""
    if around.reading.texts[body.first - 2 - (around.reading.texts[body.first - 1] == '"')] not in ("ضمن", "في", "بين") or not is_force(
        around.reading, body
    ):
        return []
    mention = around.mention_before(body.first)
    if mention is None or body.first - mention.last > _RANKS_REACH:
        return []
    between = around.reading.words[mention.last + 1 : body.first]
    if any(word.unit is not None for word in between):
        return []  # فلان برصاص مقاتلين ضمن صفوف كذا
    number = around.person(mention)
    return [number] if number is not None and around.people[number].status != "none" else []
