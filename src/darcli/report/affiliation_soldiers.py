"""Soldiers named apart from their force: in the sentence that tells of its losses or behind it: قتل ضابط في كذا …، وهو النقيب فلان."""

from __future__ import annotations

from typing import NamedTuple

from darcli.report.bodies import Body, affiliation_words, is_force
from darcli.report.mentions import Mention
from darcli.report.reading import Reading
from darcli.report.scenes import AWAY, SET, turn_at
from darcli.report.surroundings import Surroundings
from darcli.report.words import Word

_REACH = 3  # sentences
_LOSS_REACH = 7  # tokens
_TRIGGER_REACH = 6
_BETWEEN = frozenset(
    {"في", "من", "ل", "صفوف", "ضمن", "لدي", "عناصر", "افراد", "مرتبات", '"', "(", "سابق", "سابقا", "اثنين", "اخرين", "احد"}
)
_OF_FORCE = frozenset(
    {
        "مدرعه", "دوريه", "اليه", "عجله", "سياره", "موقع", "موقعا", "مقر", "رتل", "رتلا", "قافله", "حافله", "باص", "ثكنه",
        "عربه", "شاحنه", "اليات", "عجلات", "سيارات", "مركبه", "طايره", "مروحيه", "زورق", "تجمع", "تجمعا", "مواقع", "لدوريه", "بدوريه",
    }
)  # fmt: skip
_VIOLENT = frozenset({"killed", "injured", "survived"})


class Loss(NamedTuple):
    """A body that a sentence says was hit, and what befell its members, ``""`` where that is open (استهداف دورية لكذا).

    ``title`` is what the one harmed is called there (صحفية تعمل في كذا), ``""`` for soldiers.
    """

    body: Body
    sentence: int
    status: str
    title: str = ""


def with_soldiers(around: Surroundings, found: dict[int, Body], known: list[Body]) -> None:
    """Add to ``found`` those named with a rank or as fighters whose force the text names only beside its losses."""
    covered = {index for body in known for index in range(body.first, body.last + 1)}
    losses = [loss for body in known if (loss := _read_loss(around, body, covered)) is not None]
    fates: dict[Body, set[str]] = {}
    for loss in losses:
        fates.setdefault(loss.body, set()).add(loss.status)
    for mention in around.mentions if losses else ():
        number = around.person(mention)
        status = around.people[number].status if number is not None else "none"
        if number is None or status == "none":
            continue
        own = fates.get(found[number], {""}) if number in found else set()
        if {"", status} & own:
            continue  # else: قتل مقاتلان من كذا وجرح جندي في كذا، والجريح هو الجندي فلان
        loss = _loss_for(around, mention, status, losses)
        if loss is not None:
            found[number] = loss.body


def _is_named_force(reading: Reading, body: Body) -> bool:
    """Tell whether a body is a force with a name of its own, and no checkpoint, which is a place as well."""
    return (
        is_force(reading, body)
        and (body.last > body.first or reading.texts[body.first] in affiliation_words("alone"))
        and reading.texts[body.first] != "حاجز"
    )


def is_soldier(reading: Reading, mention: Mention) -> bool:
    """Tell whether a rank or a word for a fighter stands before a name."""
    words = reading.words[min(mention.head, mention.first) : mention.first]
    return any(word.rank is not None or (word.unit is not None and word.unit.kind == "fighter") for word in words)


def _read_loss(around: Surroundings, body: Body, covered: set[int]) -> Loss | None:
    """Read a force whose member, vehicle or post is said to be hit: ضابط في صفوف كذا, مدرعة لقوات كذا."""
    reading = around.reading
    number = around.sentence_of(body.first)
    first, forced = around.sentence(number).first, _is_named_force(reading, body)
    for index in range(body.first - 1, max(body.first - _LOSS_REACH, first) - 1, -1):
        word = reading.words[index]
        if index in covered:
            continue  # للواء 28 في الحشد الشعبي
        title = _title(word)
        fighter = word.rank is not None or (word.unit is not None and word.unit.kind == "fighter")
        if (fighter and word.text not in _BETWEEN) or title:
            harms = around.triggers_in(max(first, index - _TRIGGER_REACH), index)
            return Loss(body, number, harms[-1].status, title) if harms and (title or forced) else None
        if word.text in _OF_FORCE:
            return Loss(body, number, "") if forced else None
        if not (word.text in _BETWEEN or any(word.text in affiliation_words(name) for name in ("under", "link", "belong"))):
            return None
    return None


def _title(word: Word) -> str:
    """Give the stem of a word for one unnamed person's work: صحفية, موظف."""
    form = word.unit_form
    one = word.unit is not None and word.unit.kind == "role" and word.unit.number == 1
    return form.stem if one and form is not None and not (form.article or form.pronoun) else ""


def _loss_for(around: Surroundings, mention: Mention, status: str, losses: list[Loss]) -> Loss | None:
    """Give the loss a soldier belongs to: of the same fate, in his sentence or one he is told of right behind."""
    number = around.sentence_of(mention.first)
    words = around.reading.words[min(mention.head, mention.first) : mention.first]
    titles = {word.unit_form.stem for word in words if word.unit_form is not None and word.unit_form.article}
    soldier = is_soldier(around.reading, mention)
    for loss in reversed(losses):
        if (loss.title not in titles) if loss.title else not soldier:
            continue
        if loss.body.first > mention.first or number - loss.sentence > _REACH:
            continue
        if any(turn_at(around, between) in (AWAY, SET) for between in range(loss.sentence + 1, number + 1)):
            return None
        if loss.status == status or (not loss.status and status in _VIOLENT):
            return loss
    return None
