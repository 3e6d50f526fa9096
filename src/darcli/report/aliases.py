"""Other names of the same person: الملقب بـ, المعروف بـ, a kunya in brackets, واسمه الحقيقي."""

from __future__ import annotations

import itertools
from dataclasses import replace

from darcli.report.later_names import add_later_names
from darcli.report.mentions import Mention
from darcli.report.nicknames import CLOSING, bracketed_nickname, nickname, quoted_nickname
from darcli.report.reading import Reading
from darcli.report.strength import KUNYA

_REAL_NAME = frozenset({"واسمه", "اسمه", "واسمها", "اسمها", "الحقيقي", "ويدعي", "وتدعي"})
_SHORT = 2  # words
_RELATIVE = frozenset({"وهو", "وهي", "الذي", "التي", "كان", "كانت"})
_BY_NAMES = frozenset({"الحركي", "اللقب", "الكنيه", "الشهره", "المستعار"})
_DASHES = frozenset("-–/")
_BEFORE_KUNYA = (["-"], ["–"], ["/"], ["("], ["["], ["{"], ["المدعو"], ["المدعوه"])
_LONGEST_NAMING = 6  # tokens
_CALLED = frozenset({"المدعو", "المدعوه"})


def find_aliases(reading: Reading, mentions: list[Mention]) -> tuple[list[Mention], dict[int, int]]:
    """Tell names from by-names.

    Gives the mentions, by-names among them with the context ``alias``, and which belong together: the first token of each by-name or
    real name mapped to the first token of the mention it belongs to.
    """
    links: dict[int, int] = {}
    found: list[Mention] = []
    # الاسم الحركي هوكر السهل is found whole; what stands behind a kunya need not be of it: أبي جمال تركي الجنسية
    ends = {mention.first: mention.last for mention in mentions if len(mention.units) > 1 and mention.units[0] not in KUNYA}
    for mention in mentions:
        if found and mention.first <= found[-1].last:
            continue
        above = _alias_above(reading, mention)
        if above is not None and not (found and found[-1].last >= above.first):
            found.append(above)
            links[above.first] = mention.first
        for part in _split_kunya(reading, mention):
            found.append(part)
        if len(found) > 1 and found[-1].first != mention.first:
            links[found[-1].first] = mention.first
        owner = found[-2] if found[-1].context == "alias" else found[-1]
        end = found[-1].last + found[-1].quoted
        while (alias := _alias_behind(reading, owner, end)) is not None and not _goes_on(reading, alias, ends):
            if _is_title(reading, owner) and alias.quoted and len(alias.units) > 1:
                found[-1] = replace(alias, context=owner.context, head=owner.head)  # اللاجئ الفلسطيني "فلان الفلاني"
                break
            found.append(alias)
            links[alias.first] = owner.first
            end = alias.last + alias.quoted
    found = add_later_names(reading, found, links)
    _link_real_names(reading, found, links)
    return [part for mention in found for part in (mention, *_inner_nickname(reading, mention, links))], links


def _goes_on(reading: Reading, alias: Mention, ends: dict[int, int]) -> bool:
    """Tell whether a name was found whole where a by-name is read shorter, and not with a nationality: بأبي ليث [فرنسي من أصل سوري]."""
    nationality = reading.words[alias.last + 1].demonym
    return ends.get(alias.first, alias.last) > alias.last and (nationality is None or nationality.article)


def _is_title(reading: Reading, mention: Mention) -> bool:
    """Tell whether a mention is one word that only tells what someone is: الفلسطيني, القاضي."""
    word = reading.words[mention.first]
    titled = (word.unit is not None or word.rank is not None) and not word.given
    return mention.first == mention.last and reading.texts[mention.first].startswith("ال") and (word.demonym is not None or titled)


def _inner_nickname(reading: Reading, mention: Mention, links: dict[int, int]) -> tuple[Mention, ...]:
    """Give the by-name in quotes inside a name, if there is one, and link it."""
    start, stop = mention.gap
    if not stop:
        return ()
    units = tuple(reading.texts[start + 1 : stop - 1])
    links[start + 1] = mention.first
    return (Mention(start + 1, stop - 2, units, "alias", start + 1, mention.sentence, quoted=True),)


def _split_kunya(reading: Reading, mention: Mention) -> list[Mention]:
    """Split a kunya from a name that already has its family: محمود راتب الصبيحي أبو رتاب; رامي أبو عودة stays whole."""
    for index in range(mention.first + 2, mention.last):
        family = reading.texts[index - 1]
        if reading.texts[index] == "ام" and mention.last - index == 1 and index - mention.first >= 1:
            family = "الي"  # نوفة سالم أم عصام: no family begins with أم
        if reading.texts[index] in KUNYA and family.startswith("ال") and family.endswith("ي") and mention.last - index <= 2:
            count = len(mention.units) - 1
            return [
                replace(mention, last=index - 1, units=mention.units[:count]),
                replace(mention, first=index, units=mention.units[count:], context="alias", head=index, skip=0),
            ]
    return [mention]


def _alias_behind(reading: Reading, owner: Mention, end: int) -> Mention | None:
    """Find a by-name behind a name: announced by a word, or in quotes or brackets right behind."""
    index = end + 1
    while reading.texts[index] in (",", '"', ")", "(", "'") and index - end <= 3:
        if reading.texts[index] in CLOSING and reading.is_word(index + 1) and "alias" not in reading.words[index + 1].starts:
            break
        index += 1
    if reading.texts[index] in _CALLED and reading.texts[index + 1] in CLOSING:
        return quoted_nickname(reading, owner, index + 1, announced=True)
    if reading.is_word(index) and "alias" in reading.words[index].starts and (length := reading.phrase(index, "alias")):
        if reading.texts[index - 1] == "(" and (whole := bracketed_nickname(reading, owner, index + length)) is not None:
            return whole
        return nickname(reading, owner, index + length)
    if reading.texts[index] in CLOSING and index - end <= 2:
        return quoted_nickname(reading, owner, index)
    bare = reading.texts[index] in KUNYA and index == end + 1 and len(owner.units) > 1 and reading.is_word(index + 1)
    if bare and not reading.is_word(index + 2) and not reading.words[index + 1].harm:
        return Mention(index, index + 1, tuple(reading.texts[index : index + 2]), "alias", index, owner.sentence)  # فلانة المصري أم فيصل –
    return None


def _alias_above(reading: Reading, mention: Mention) -> Mention | None:
    """Read the by-name in the line above that of the name in a record: الاسم الحركي: جكر ⏎ الاسم والكنية: فلان الفلاني."""
    if reading.texts[mention.first - 1] != ":":
        return None
    end = next((k for k in range(mention.first - 2, max(mention.first - _LONGEST_NAMING, 0), -1) if reading.is_break(k)), None)
    if end is None or reading.texts[end + 1] != "الاسم":
        return None
    colon = next((k for k in range(end - 2, max(end - _LONGEST_NAMING, 0), -1) if reading.texts[k] == ":"), None)
    if colon is None or reading.texts[colon - 1] not in _BY_NAMES or not all(map(reading.is_word, range(colon + 1, end))):
        return None
    number = mention.sentence
    while reading.sentences[number].first > colon:
        number -= 1
    return Mention(colon + 1, end - 1, tuple(reading.texts[colon + 1 : end]), mention.context, colon + 1, number)


def _link_real_names(reading: Reading, mentions: list[Mention], links: dict[int, int]) -> None:
    """Link a kunya to the real name behind it, (أم أحمد الزير)، واسمها فطوم; أم العبد / نعمة صلاح, and a name to the by-name behind it."""
    for former, latter in itertools.pairwise(mentions):
        between = reading.texts[former.last + 1 : min(latter.first, former.last + 18)]
        kunya = reading.texts[former.first][former.skip :] in KUNYA
        if former.context == "alias" or latter.context == "alias" or len(between) > 16:
            continue
        near = len(between) <= _LONGEST_NAMING
        real = "الحقيقي" in between[-3:]  # فلان (الاسم الحقيقي: علان)
        told = _REAL_NAME & set(between[-3:]) and (kunya or former.quoted or real)
        if (
            told
            or (near and _is_labelled(reading, former, between))
            or (kunya and _is_named_behind(latter, between))
            or (near and _is_identified(reading, former, latter))
        ):
            links[former.first] = latter.first
        elif near and latter.first not in links and _is_by_name(reading, former, latter):
            links[latter.first] = former.first


def _is_named_behind(latter: Mention, between: list[str]) -> bool:
    """Tell whether a kunya and the whole name behind it are one person's: أم العبد / نعمة صلاح, «أبو جعفر» فلان الفلاني."""
    return between == ["/"] or (len(latter.units) > 1 and latter.context in ("free", "list", "harm", "title") and between in (['"'], [")"]))


def _is_labelled(reading: Reading, former: Mention, between: list[str]) -> bool:
    """Tell whether the line of a by-name stands above that of the name in a record: الاسم الحركي: جكر ⏎ الاسم والكنية: فلان الفلاني."""
    label = reading.texts[max(former.first - 2, 0) : former.first]
    return label[-1:] == [":"] and label[0] in _BY_NAMES and between[-1:] == [":"] and "الاسم" in between[:3]


def _is_identified(reading: Reading, former: Mention, latter: Mention) -> bool:
    """Tell whether a whole name says who a shorter one is: "أبو ليث"، وهو فلان الفلاني, هوكر الشمالي (سامر نبيل الحوراني)."""
    between = [text for text in reading.texts[former.last + 1 : latter.first] if text not in ('"', "'", ",")]
    fuller = len(latter.units) > max(len(former.units), 1)
    kunya = reading.texts[former.first][former.skip :] in KUNYA
    if between in (["وهو"], ["وهي"]):
        return fuller and (kunya or former.quoted)
    return between == ["("] and fuller and len(latter.units) > _SHORT and reading.texts[latter.last + 1] == ")"


def _is_by_name(reading: Reading, former: Mention, latter: Mention) -> bool:
    """Tell whether a by-name stands behind a name: فلان الفلاني - أبو ليث -, الاسم الحركي جكر, المعروف باسم الدكتور ليث, (سعدية)."""
    between = [text for text in reading.texts[former.last + 1 : latter.first] if text not in ('"', "'", ",", ":")]
    listed = "," in reading.texts[former.last + 1 : latter.first] and reading.texts[former.first][former.skip :] in KUNYA
    if len(former.units) < _SHORT or listed:
        return False  # أبو يزن الشامي، أبو عبد الملك الشرعي: two
    first = reading.texts[latter.first]
    kunya = (first in KUNYA and len(latter.units) <= _SHORT) or (first.startswith("ابو") and len(latter.units) == 1)
    if kunya and (not between or between in _BEFORE_KUNYA):
        parted = between and between[0] in _DASHES and not reading.is_word(latter.last + 1)
        return not (parted and (reading.words[latter.last + 2].given or reading.texts[latter.last + 2] in KUNYA))  # - أبو ليث - سامر -
    if between == ["("] and reading.texts[latter.last + 1] == ")":
        return len(latter.units) == 1 or (len(latter.units) <= _SHORT and not set(former.units).isdisjoint(latter.units))
    marks = [k for k in range(former.last + 1, latter.first) if reading.is_word(k)]
    if marks and not (reading.texts[marks[0]] in _RELATIVE or "alias" in reading.words[marks[0]].starts):
        return False  # فلان، والإرهابي الملقب أبو فلان
    return any("alias" in reading.words[k].starts and reading.phrase(k, "alias") for k in marks)
