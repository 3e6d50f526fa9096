"""The armed group, force or employer a report says a person belongs to: قيادياً في لواء كذا, مدير مركز البحوث فلان, ضمن صفوف "جيش كذا"."""

from __future__ import annotations

from darcli.report.bodies import Body, affiliation_words, body_meant, body_words, clitic_length, is_force, read_body
from darcli.report.members import listed_members, mourned_members
from darcli.report.reading import Reading
from darcli.report.subjects import several_subjects, subject
from darcli.report.surroundings import Surroundings, described_people
from darcli.report.words import Word

_WITHIN = frozenset({"في", "ضمن", "من", "لدي", "ل", "ب"})
_LINK_REACH = 5
_LEFT_REACH = 7
_RIGHT_REACH = 10
_MOURNED_REACH = 300
_VERB_REACH = 12
_BODIES_BACK = 30
_PREPOSITIONS = frozenset({"في", "ضمن", "لدي", "مع", "من", "الي", "صفوف", "علي"})
_COPULAS = frozenset({"كان", "وكان", "كانت", "وكانت", "هو", "وهو", "هي", "وهي", "يعتبر", "ويعتبر", "يعد", "ويعد", "منصب", "بصفته"})
_THAT = frozenset({"ان", "بان", "انه", "بانه", "انها", "بانها"})
_ONE_OF = frozenset({"احد", "احدي", "ابرز", "اهم", "كبار", "اقدم", "اشهر"})
_RANKS = frozenset({"صفوفها", "صفوفه", "صفوفهم", "قواته", "قواتها", "كوادره", "كوادرها", "طواقمه", "طواقمها"})


def find_affiliations(around: Surroundings) -> dict[int, Body]:
    """Give the body each individual (by number) belongs or belonged to; the first statement counts."""
    found: dict[int, Body] = {}
    shared: dict[int, Body] = {}  # what is said of a group gives way to what is said of one
    reading = around.reading
    first_words = body_words()
    last: Body | None = None
    known: list[Body] = []
    latest: tuple[Body, list[int]] | None = None
    starts = reading.occurrences.find(first_words) if around.people else []
    members = [index for index, word in enumerate(reading.words) if word.unit or word.text in _RANKS] if starts else []
    for index in sorted({*starts, *members}):
        word = reading.words[index]
        if word.text in first_words:
            if (last is not None and index <= last.last) or around.mention_at(index) is not None:
                continue
            body = read_body(around, index)
            meant = body or body_meant(reading, index, known[-_BODIES_BACK:])
            if body:
                known.append(body)
            if meant:
                last = meant
                here = body or Body(index, index, 0)
                role = role_before(around, here)
                wider = [] if latest is None or not _is_within(reading, latest[0], here) else latest[1]
                owners = _people_of(around, here, role)
                for number in owners:
                    found.setdefault(number, meant)
                found.update(dict.fromkeys(wider, meant))
                latest = (here, owners or wider)
                members = _group_of(around, here, role)
                named = _proper_name(reading, meant) if members else meant
                for number in members:
                    shared.setdefault(number, named)
        elif known and _is_their_member(word) and (owner := _owner_of(around, index, known)):
            for number in listed_members(around, index, index):
                shared.setdefault(number, owner)
    return _with_colleagues(around, shared | found)


def _with_colleagues(around: Surroundings, found: dict[int, Body]) -> dict[int, Body]:
    """Give colleagues the body of the one named before them: وأصيب زميله فلان."""
    words = affiliation_words("colleague")
    for position, mention in enumerate(around.mentions[1:] if found else ()):
        if mention.head < mention.first and around.reading.text(mention.head) in words:
            number, other = around.person(mention), around.person(around.mentions[position])
            if number is not None and other in found and around.mentions[position].sentence >= mention.sentence - 1:
                found.setdefault(number, found[other])
    return found


def _is_within(reading: Reading, part: Body, whole: Body) -> bool:
    """Tell whether a body is part of another one named right behind it: الفوج الثالث في اللواء 22, الكتيبة 641 التابعة للفرقة الرابعة."""
    between = reading.texts[part.last + 1 : min(whole.first, part.last + _LINK_REACH + 2)]
    if reading.text(whole.first) in affiliation_words("alone"):
        return False  # الفرقة الخامسة التابعة للجيش
    numbered = reading.is_number(part.last) or reading.text(part.first + 1).startswith("ال") or reading.text(part.first).startswith("ال")
    if not numbered or len(between) > _LINK_REACH or not is_force(reading, part) or not is_force(reading, whole):
        return False
    linked = any(text in _WITHIN or text in affiliation_words("under") for text in between) or reading.text(whole.first)[0] in "بل"
    return linked and all(text in ('"', ")", "(") or text in _WITHIN or text in affiliation_words("under") for text in between)


def _owner_of(around: Surroundings, index: int, known: list[Body]) -> Body | None:
    """Give the body that 'its members' at ``index`` means: the last one of the sentence, else the last that bears arms."""
    if known and known[-1].first >= around.sentence(around.sentence_of(index)).first:
        return known[-1]
    return next((body for body in reversed(known[-_BODIES_BACK:]) if is_force(around.reading, body)), None)


def _is_their_member(word: Word) -> bool:
    """Tell whether a word is 'its members' of a body named before: منتسبيها, قياداته."""
    unit, form = word.unit, word.unit_form
    fighters = unit is not None and unit.kind == "fighter" and unit.number != 1 and form is not None and bool(form.pronoun)
    if "مرافق" in word.text:
        return False  # those who go with a man, not with a body
    return fighters or word.text in _RANKS


def _proper_name(reading: Reading, body: Body) -> Body:
    """Give for a word for members (الدواعش) the name of the group itself, where the report has it."""
    if reading.text(body.first) not in affiliation_words("adherent"):
        return body
    named = reading.occurrences.find(affiliation_words("adherent_of").keys())[:1]
    return Body(named[0], named[0], clitic_length(reading, named[0])) if named else body


def _people_of(around: Surroundings, body: Body, role: int | None) -> list[int]:
    """Tell who belongs to a body, by the words on both sides of its name."""
    reading = around.reading
    if role is None:
        return _without_role(around, body)
    if _is_plural(reading, role):
        return described_people(around, role)
    kin = reading.words[role - 1].unit if role else None
    if kin is not None and kin.kind == "kin":
        return []  # نجل قائد الفرقة
    found = described_people(around, _phrase_start(reading, role)) or _named_behind(around, body)
    if not found and any(
        reading.text(k) in _COPULAS or reading.text(k) in affiliation_words("belong") for k in range(max(role - 4, 0), role)
    ):
        return subject(around, role)
    if not found and reading.text(role) in affiliation_words("as"):
        return subject(around, role)  # الذي وصفته المصادر كقيادي في كذا
    return found


def _group_of(around: Surroundings, body: Body, role: int | None) -> list[int]:
    """Tell who is listed as one of several members of a body: عدد من الدواعش عُرف منهم فلان, and whom a body mourns."""
    reading = around.reading
    if reading.text(body.first) in affiliation_words("adherent"):
        return listed_members(around, body.first, body.last)
    if reading.text(body.first - 1) in affiliation_words("mourn"):
        return _mourned_behind(around, body)
    before = body.first - 1 - (reading.text(body.first - 1) in ('"', "("))
    mourned = role is None and mourned_members(around, body)
    if mourned or (role is None and reading.text(before) == "من"):
        return listed_members(around, body.first, body.last, mourned=mourned)  # خمسة من قوات كذا, شهداء الدفاع المدني
    return listed_members(around, role, body.last) if role is not None and _is_plural(reading, role) else []


def _phrase_start(reading: Reading, role: int) -> int:
    """Give where the words begin that make one of several of a plural: [أحد أبرز] قياديي كذا."""
    while role > 0 and reading.text(role - 1) in _ONE_OF:
        role -= 1
    return role


def _is_plural(reading: Reading, role: int) -> bool:
    unit = reading.words[role].unit
    return unit is not None and unit.number != 1 and reading.text(role) not in affiliation_words("role") and not _is_one(reading, role)


def _is_one(reading: Reading, role: int) -> bool:
    return any(reading.text(index) in ("احد", "احدي") for index in range(_phrase_start(reading, role), role))


def role_before(around: Surroundings, body: Body) -> int | None:
    """Give the word for the person's place in the body: مدير [مركز البحوث], القيادي السابق في [لواء …]."""
    reading = around.reading
    floor = max(around.sentence(around.sentence_of(body.first)).first, body.first - _LEFT_REACH)
    joined = body.skip > 0
    for index in range(body.first - 1, floor - 1, -1):
        text = reading.text(index)
        word = reading.words[index]
        if around.mention_at(index) is not None:
            return None
        role = (
            text in affiliation_words("role")
            or text in affiliation_words("as")
            or bool(word.unit and word.unit.kind in ("role", "fighter"))
        )
        near = index == body.first - 1 - (reading.text(body.first - 1) == '"')
        if (text in affiliation_words("member") and (joined or near)) or (role and (joined or near or not text.startswith("ال"))):
            return index
        if word.rank and joined:
            return index
        if text in affiliation_words("head") and joined:
            continue  # قائد كتيبة في لواء كذا
        joined = joined or text in _PREPOSITIONS
        if not (text in affiliation_words("link") or text in ('"', "(") or word.demonym):
            return None
    return None


def _without_role(around: Surroundings, body: Body) -> list[int]:
    """Read a body without a word for the role: فلان من القوات المساندة, انضمت إلى صفوف الوحدات, وترأست منظمة …, التي ينتمي إليها فلان."""
    reading = around.reading
    before = reading.text(body.first - 1)
    if before in ("/", "|", "(", "-") and is_force(reading, body):
        return described_people(around, body.first)  # فلان / الكرك / لواء كذا
    if before in _PREPOSITIONS and (entry := _entry_of(around, body.first - 1)):
        return entry  # فلان / مونتير في شبكة كذا
    if before == "من" and around.mention_at(body.first - 1 - (reading.text(body.first - 2) in ('"', ",", ")")) - 1) is not None:
        return described_people(around, body.first - 1)
    if before == "من" and (found := described_people(around, body.first - 1)):
        return found
    for index in range(body.last + 1, min(body.last + 8, len(reading.tokens))):
        if reading.text(index) in ("ينتمي", "تنتمي") and (mention := around.mention_after(index)) and mention.first - index <= 3:
            return [number for number in (around.person(mention),) if number is not None]
    floor = max(around.sentence(around.sentence_of(body.first)).first, body.first - _VERB_REACH)
    for index in range(body.first - 1, floor - 1, -1):
        if reading.text(index) in affiliation_words("belong"):
            inside = next((mention for k in range(index, body.first) if (mention := around.mention_at(k))), None)
            number = around.person(inside) if inside else None
            if number is not None:
                return [number]
            return several_subjects(around, index) or described_people(around, index) or subject(around, index)
        harm = reading.words[index].harm
        if reading.text(index) == "," or (harm and harm.kind != "victim"):
            break
    return []


def _entry_of(around: Surroundings, preposition: int) -> list[int]:
    """Give the one whose entry in a list goes on with what they do: فلان / مونتير [في شبكة كذا], فلان - مسؤول الطوارئ [في مديرية كذا]."""
    reading = around.reading
    for index in range(preposition - 1, max(preposition - 5, 0), -1):
        if reading.text(index) in ("/", "|", "-", "–"):
            return described_people(around, index) if index < preposition - 1 else []
        word = reading.words[index]
        if not reading.is_word(index) or word.harm or around.place_at(index) or around.mention_at(index):
            return []
    return []


def _mourned_behind(around: Surroundings, body: Body) -> list[int]:
    """Give all whom a body mourns in a sentence: نعى حزب كذا كلا من فلان مواليد 1990، وفلان."""
    end = around.sentence(around.sentence_of(body.first)).end
    mentions = around.mentions_in(body.last + 1, min(end, body.last + _MOURNED_REACH))
    numbers = (around.person(mention) for mention in mentions)
    dead = [number for number in numbers if number is not None and around.people[number].status == "killed"]
    return list(dict.fromkeys(dead)) or _named_behind(around, body)


def _named_behind(around: Surroundings, body: Body) -> list[int]:
    """Give the person whose name follows the role: مدير مركز البحوث [عزيز إسبر], قيادي في ميليشيا كذا في سوريا يدعى فلان."""
    reading = around.reading
    mention = around.mention_after(body.last + 1)
    if mention is None or mention.first - body.last > _RIGHT_REACH:
        return []
    for index in range(body.last + 1, min(mention.head, mention.first)):
        word = reading.words[index]
        if word.text in _THAT:
            return []  # ذكر مصدر لمراسل الوكالة أن فلانا
        if (word.harm and word.harm.kind != "victim") or "speech" in word.starts or reading.text(index) in affiliation_words("belong"):
            return []
    return [number for number in (around.person(mention),) if number is not None]
