"""Verbs of harm whose object right behind tells that who stands before did it: سامر قتل زوجته, خالد قتل خمسة من زملائه."""

from __future__ import annotations

from darcli.report.reading import Reading
from darcli.report.triggers import Trigger

# verbs that may have a doer, by the forms that agree with one
_DEEDS = frozenset(
    {
        f"{verb}{ending}"
        for verb in ("قتل", "اغتال", "خطف", "اختطف", "ذبح", "طعن", "اعتقل", "احتجز", "اسر", "جرح", "اعدم")
        for ending in ("", "ت")
    }
    | {"يقتل", "تقتل", "يطعن", "تطعن", "يذبح", "تذبح", "يخطف", "تخطف", "اصاب", "اصابت"}
)
_KIN = frozenset({"ابن", "ابنه", "ابنا", "ابني", "بنت", "زوج", "زوجه", "شقيق", "شقيقه", "احد", "احدي", "والد", "والده"})


def has_object(reading: Reading, trigger: Trigger) -> bool:
    """Tell whether people right behind a verb of harm are its object or its subject, so that nobody before it is."""
    if trigger.kind not in ("verb", "weak") or trigger.first != trigger.last:
        return False
    behind = trigger.last + 1
    if reading.text(behind) in _KIN and _is_his(reading, behind):
        return True  # أصيب ابنه, قتل ابن عمه
    form, unit = reading.words[behind].unit_form, reading.words[behind].unit
    if unit is not None and form is not None and not form.conjunction and not form.preposition:
        if form.pronoun:
            return True  # قتل زوجته, اعتُقل شقيقه, قُتل سائقه
        several = unit.number != 1 and not form.article and reading.text(behind).endswith("ين")
        return several and _is_deed(reading, trigger)  # قتل شرطيين
    number = reading.numbers.get(behind)
    if number is None or not _is_deed(reading, trigger):
        return False
    counted = reading.words[number.last + 1]
    return counted.text == "من" or (counted.unit is not None and counted.unit_form is not None and not counted.unit_form.article)


def _is_his(reading: Reading, index: int) -> bool:
    """Tell whether a word for kin means the kin of somebody named before: ابنه, which folds like ابنة, or ابن عمه."""
    if reading.text(index) == "ابنه" and reading.quote(index, index).endswith("ه"):
        return True
    form, unit = reading.words[index + 1].unit_form, reading.words[index + 1].unit
    return (
        unit is not None
        and unit.kind == "kin"
        and form is not None
        and not form.conjunction
        and reading.text(index + 1).endswith(("ه", "ها"))
    )


def _is_deed(reading: Reading, trigger: Trigger) -> bool:
    return reading.text(trigger.first) in _DEEDS
