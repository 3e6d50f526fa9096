"""The armed group, force or employer a report says a person belongs to: قيادياً في لواء كذا, مدير مركز البحوث فلان, ضمن صفوف "جيش كذا"."""

from __future__ import annotations

from darcli.report.affiliation_groups import (
    IN_IT,
    ITS_DEAD,
    RANKS,
    alone_with_role,
    group_of,
    in_ranks,
    is_right_behind,
    is_their_member,
    its_dead,
    line_before,
    named_behind,
    owner_of,
    proper_name,
    title_person,
    with_colleagues,
)
from darcli.report.affiliation_soldiers import with_soldiers
from darcli.report.bodies import Body, affiliation_words, body_meant, body_words, is_force, read_body
from darcli.report.lexicon import Unit
from darcli.report.member_roles import PREPOSITIONS, is_plural, phrase_start, role_before
from darcli.report.members import all_counted, listed_members
from darcli.report.origin_people import BOTH
from darcli.report.reading import Reading
from darcli.report.subjects import all_of, several_subjects, subject
from darcli.report.surroundings import Surroundings, described_people
from darcli.report.words import Word

_WITHIN = frozenset({"في", "ضمن", "من", "لدي", "ل", "ب"})
_LINK_REACH = 5
_GROUPS = frozenset({"مجموعه", "فصيل", "تشكيل", "ميليشيا", "مليشيا", "خليه"})
_RANKS = frozenset({"صفوف", '"'})
_VERB_REACH = 12
_BODIES_BACK = 30
_RIGHT_BEHIND = 2
_MANY = frozenset({"المئات", "الميات", "ميات", "العشرات", "عشرات", "الالاف", "الاف", "عدد", "عديد", "كثير", "الكثير", "كثيرون"})
_WITH = frozenset({"لدي", "عند"})
_CHARGES = frozenset({"تهمه", "بتهمه", "بتهم", "تهم", "اتهام", "اتهامه", "بزعم", "بذريعه", "بحجه", "بدعوي", "بشبهه"})
_MOSQUES = frozenset({"مسجد", "جامع", "المسجد", "الجامع"})
_COPULAS = frozenset({"كان", "وكان", "كانت", "وكانت", "هو", "وهو", "هي", "وهي", "يعتبر", "ويعتبر", "يعد", "ويعد", "منصب", "بصفته"})


def find_affiliations(around: Surroundings) -> dict[int, Body]:
    """Give the body each individual (by number) belongs or belonged to; the first statement counts."""
    scan = _Scan(around)
    first_words = body_words()
    reading = around.reading
    words, starts = reading.words, reading.leads.bodies
    if not starts or not around.people:
        return {}
    members = [index for marks in reading.marks for index in marks.counting if _tells_of_members(words[index].unit)]
    for index in sorted({*starts, *members, *reading.occurrences.find(IN_IT | RANKS | ITS_DEAD)}):
        word = words[index]
        if word.text in first_words:
            scan.read_body(index)
        elif scan.known:
            scan.read_members(index, word)
    preachers = [number for number in scan.shared if number in scan.found and around.reading.texts[scan.found[number].first] in _MOSQUES]
    for number in preachers:
        del scan.found[number]  # one of the fallen of كذا, and preacher of a mosque
    found = with_colleagues(around, scan.shared | scan.found, scan.known)
    with_soldiers(around, found, scan.known)
    return found


def _tells_of_members(unit: Unit | None) -> bool:
    return unit is not None and unit.number != 1 and unit.kind in ("fighter", "role")


class _Scan:
    """One pass over a report: the bodies met so far and who belongs to them."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self.found: dict[int, Body] = {}
        self.shared: dict[int, Body] = {}  # what is said of a group gives way to what is said of one
        self.known: list[Body] = []
        self.last: Body | None = None
        self.latest: tuple[Body, list[int]] | None = None

    def read_body(self, index: int) -> None:
        """Read the body that may begin at ``index``, or that a lone word there stands for, and give it to its people."""
        around, reading = self.around, self.around.reading
        if (self.last is not None and index <= self.last.last) or around.mention_at(index) is not None:
            return
        body = read_body(around, index)
        meant = body or body_meant(reading, index, self.known[-_BODIES_BACK:])
        if body:
            self.known.append(body)
        meant = meant or alone_with_role(reading, index)
        if not meant:
            return
        self.last = meant
        here = body or Body(index, index, 0)
        role = role_before(around, here)
        wider = [] if self.latest is None or not _is_within(reading, self.latest[0], here) else self.latest[1]
        owners = _people_of(around, here, role)
        for number in owners:
            self.found.setdefault(number, meant)
        self.found.update(dict.fromkeys(wider, meant))
        self.latest = (here, owners or wider)
        members = group_of(around, here, role)
        whole = proper_name(reading, meant) if members else meant
        for number in members:
            self.shared.setdefault(number, whole)

    def read_members(self, index: int, word: Word) -> None:
        """Read 'its members' of a body named before: منتسبيها, القيادي فيها فلان, 6 عناصر."""
        if word.text in IN_IT:
            mention = self.around.mention_after(index)
            role = self.around.reading.words[index - 1].unit
            number = self.around.person(mention) if mention is not None else None
            if role is not None and number is not None:
                self.found.setdefault(number, self.known[-1])
            return
        dead, bare = word.text in ITS_DEAD, _is_bare_number(self.around, index, word)
        if not (dead or bare or is_their_member(word)):
            return
        owner = owner_of(self.around, index, self.known)
        if owner is None or ((dead or bare) and not is_force(self.around.reading, owner)):
            return
        members = its_dead(self.around, index) if dead else listed_members(self.around, index, index)
        for number in members or ([] if dead or bare else all_counted(self.around, index)):
            self.shared.setdefault(number, owner)


def _is_bare_number(around: Surroundings, index: int, word: Word) -> bool:
    """Tell whether so many members are told of without their body, which was named with its members before: مصرع 6 عناصر."""
    unit, form = word.unit, word.unit_form
    if unit is None or unit.kind != "fighter" or unit.number == 1 or form is None or form.pronoun or form.article:
        return False
    reading = around.reading
    pair = unit.number == 2 and reading.texts[index + 1] in ("هما", "وهما", ",")
    if not pair and (index - 1 not in reading.numbers or reading.is_word(index + 1)):
        return False
    first = around.sentence(around.sentence_of(index)).first
    return any(
        other.unit is unit or (other.unit is not None and other.unit.kind == "fighter") for other in reading.words[first : index - 1]
    )


def _is_within(reading: Reading, part: Body, whole: Body) -> bool:
    """Tell whether a body is part of another one named right behind it: الفوج الثالث في اللواء 22, الكتيبة 641 التابعة للفرقة الرابعة."""
    between = reading.texts[part.last + 1 : min(whole.first, part.last + _LINK_REACH + 2)]
    if reading.texts[whole.first] in affiliation_words("alone"):
        return False  # الفرقة الخامسة التابعة للجيش
    numbered = reading.is_number(part.last) or reading.texts[part.first + 1].startswith("ال") or reading.texts[part.first].startswith("ال")
    if not numbered or len(between) > _LINK_REACH or not is_force(reading, part) or not is_force(reading, whole):
        return False
    linked = any(text in _WITHIN or text in affiliation_words("under") for text in between) or reading.texts[whole.first][0] in "بل"
    return linked and all(text in ('"', ")", "(") or text in _WITHIN or text in affiliation_words("under") for text in between)


def _people_of(around: Surroundings, body: Body, role: int | None) -> list[int]:
    """Tell who belongs to a body, by the words on both sides of its name."""
    reading = around.reading
    if reading.texts[body.first - 1 - (reading.texts[body.first - 1] == '"')] in _WITH and _is_held(reading, body.first - 2):
        return []  # الأسير لدى كتائب كذا فلان
    if role is None:
        return _without_role(around, body)
    opens = _opens_item(around, body, role)
    if opens:
        return opens  # والقيادي في كذا فلان: the next of several
    if is_plural(reading, role):
        return described_people(around, role) or _several_behind(around, body, role)
    owner, owner_form = (reading.words[role - 1].unit, reading.words[role - 1].unit_form) if role else (None, None)
    of_kin = owner is not None and owner.kind == "kin" and owner_form is not None and not owner_form.pronoun  # not جارهم مذيع كذا
    if of_kin:
        return named_behind(around, body)  # نجل قائد الفرقة [فلان]
    start = phrase_start(reading, role)
    found = described_people(around, start) or named_behind(around, body) or line_before(around, start)
    if found:
        return found
    before = range(max(start - 5, 0), role)
    told = any(reading.texts[k] in _COPULAS for k in before)
    if told and all(reading.words[k].harm is None for k in before):  # not وكان قد قتل عضو هيئة كذا
        pronoun = next((k for k in before if reading.texts[k] in ("وهو", "وهي")), role)
        return subject(around, pronoun)
    if reading.texts[role] in affiliation_words("as"):
        return subject(around, role)  # الذي وصفته المصادر كقيادي في كذا
    return title_person(around, role)


def _several_behind(around: Surroundings, body: Body, role: int) -> list[int]:
    """Give those named right behind members of a body: المتطوعان في كذا فلان وفلان, عنصري كذا فلان وفلان; not اعتقل عناصر كذا فلانا."""
    unit, form = around.reading.words[role].unit, around.reading.words[role].unit_form
    if unit is None or form is None or unit.number != 2:
        return []
    mention = around.mention_after(body.last + 1)
    if mention is None or min(mention.head, mention.first) - body.last > _RIGHT_BEHIND:
        return []
    return [number for member in around.group(mention) if (number := around.person(member)) is not None]


def _opens_item(around: Surroundings, body: Body, role: int) -> list[int]:
    """Give those named right behind a body whose role begins with و, as the next of several: فلان، ورئيس مجلس كذا فلان."""
    form = around.reading.words[role].unit_form
    mention = around.mention_after(body.last + 1) if form is not None and form.conjunction else None
    if mention is None or min(mention.head, mention.first) - body.last > _RIGHT_BEHIND:
        return []
    members = around.group(mention)[:1]
    return [number for member in members if (number := around.person(member)) is not None]


def _without_role(around: Surroundings, body: Body) -> list[int]:
    """Read a body without a word for the role: فلان من القوات المساندة, انضمت إلى صفوف الوحدات, وترأست منظمة …, التي ينتمي إليها فلان."""
    reading = around.reading
    before = reading.texts[body.first - 1]
    if reading.texts[body.first] == "حاجز" and before == "من":
        return []  # معتقل من حاجز كذا
    found = in_ranks(around, body) if before in _RANKS else []
    if found := found or _beside_name(around, body, before):
        return found
    for index in range(body.last + 1, min(body.last + 8, len(reading.tokens))):
        if reading.texts[index] in ("ينتمي", "تنتمي") and (mention := around.mention_after(index)) and mention.first - index <= 3:
            return [number for number in (around.person(mention),) if number is not None]
    floor = max(around.sentence(around.sentence_of(body.first)).first, body.first - _VERB_REACH)
    for index in range(body.first - 1, floor - 1, -1):
        if reading.texts[index + 1] == "علي":
            continue  # العمل على إزالة الألغام والضغط على جماعة كذا
        if reading.texts[index] in affiliation_words("belong") and _CHARGES.isdisjoint(reading.texts[max(index - 3, 0) : index]):
            if not _is_of_group(reading, index):  # not يعمل ضمن مجموعة محلية تتبع لكذا
                return _belonging(around, index, body)
        elif reading.texts[index] == ",":
            break
    return []


def _beside_name(around: Surroundings, body: Body, before: str) -> list[int]:
    """Read a body beside the name: شهيد المقاومة فلان, فلان / الكرك / لواء كذا, فلان / مونتير في شبكة كذا, فلان من قوات كذا."""
    reading = around.reading
    fallen = reading.words[body.first - 1].harm if not body.skip else None
    if fallen is not None and fallen.kind == "victim" and is_right_behind(around, body):
        return named_behind(around, body)
    if before in ("/", "|", "(", "-") and is_force(reading, body):
        return described_people(around, body.first)
    if before in PREPOSITIONS and (entry := _entry_of(around, body.first - 1)):
        return entry
    named = around.mention_at(body.first - 1 - (reading.texts[body.first - 2] in ('"', ",", ")")) - 1) is not None
    return described_people(around, body.first - 1) if before == "من" and (named or is_force(reading, body)) else []


def _belonging(around: Surroundings, verb: int, body: Body) -> list[int]:
    """Give whom a verb of belonging at ``verb`` speaks of: the name behind it, all of them (وجميعهم يتبعون لكذا), or its subject."""
    inside = next((mention for k in range(verb, body.first) if (mention := around.mention_at(k))), None)
    number = around.person(inside) if inside else None
    if number is not None:
        return [number]
    if _has_own_subject(around.reading, verb, body.first) or _is_of_things(around, verb):
        return []
    if around.reading.texts[verb - 1] in BOTH:
        return all_of(around, verb - 1)
    return several_subjects(around, verb) or subject(around, verb)


def _has_own_subject(reading: Reading, verb: int, end: int) -> bool:
    """Tell whether a verb of belonging is of others, whom it names: وانضم المئات من المقاتلين إلى صفوف كذا."""
    behind = range(verb + 1, min(verb + 1 + _LINK_REACH, end))
    unit, form = reading.words[verb - 1].unit, reading.words[verb - 1].unit_form
    unnamed = unit is not None and unit.number != 1 and form is not None and not (form.article or form.pronoun)
    if unnamed or verb + 1 in reading.numbers:
        return True  # مسلحون يتبعون كذا, ينتمي 31 منهم إلى كذا
    return any(reading.texts[k] in _MANY for k in behind)


def _is_of_things(around: Surroundings, verb: int) -> bool:
    """Tell whether it is a cell, a car or a drone that belongs to a body: خلية تتبع لتنظيم كذا."""
    return around.reading.texts[verb] in ("تتبع", "يتبع")


def _is_of_group(reading: Reading, verb: int) -> bool:
    """Tell whether it is the group that one works in which belongs to a body: ضمن مجموعة محلية [تتبع] لكذا."""
    before = reading.texts[max(verb - _LINK_REACH, 0) : verb]
    return not _GROUPS.isdisjoint(before) and any(text in ("ضمن", "في", "من") for text in before)


def _is_held(reading: Reading, last: int) -> bool:
    return any((harm := reading.words[k].harm) is not None and harm.kind == "victim" for k in (last, last - 1, last - 2))


def _entry_of(around: Surroundings, preposition: int) -> list[int]:
    """Give the one whose entry in a list goes on with what they do: فلان / مونتير [في شبكة كذا], فلان - مسؤول الطوارئ [في مديرية كذا]."""
    reading = around.reading
    for index in range(preposition - 1, max(preposition - 5, 0), -1):
        if reading.texts[index] in ("/", "|", "-", "–"):
            return described_people(around, index) if index < preposition - 1 else []
        word = reading.words[index]
        if not reading.is_word(index) or word.harm or around.place_at(index) or around.mention_at(index):
            return []
    return []
