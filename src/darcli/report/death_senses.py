"""Words for a death that mean one only in some places: رحيل, صفت, قاتل, تودي, متوفى."""

from __future__ import annotations

from darcli.report.reading import Reading
from darcli.report.words import Form

_ENDS_OF_LIFE = frozenset(
    {
        "برصاص",
        "برصاصه",
        "غدرا",
        "متاثرا",
        "متاثره",
        "شهيدا",
        "شهيده",
        "عمر",
        "مرض",
        "وعكه",
        "صراع",
        "رحمه",
        "جنازه",
        "وفاه",
        "نوبه",
        "حادث",
        "شهيد",
        "الشهيد",
        "جثمان",
        "عزا",
        "الله",
    }
)
_TRIALS = frozenset(
    {
        "محكمه",
        "قصاص",
        "حكمت",
        "ضبط",
        "ضبطت",
        "تضبط",
        "اعترف",
        "اعترافات",
        "اعدم",
        "سقوط",
        "كشف",
        "كشفت",
        "محاكمه",
        "اعدام",
        "حكم",
        "قبض",
        "اعتقال",
        "توقيف",
    }
)
_DEEMING = frozenset({"يعد", "تعد", "يعتبر", "تعتبر", "يعده", "يعتبره", "اعتبار", "باعتباره"})


def _is_end_of_life(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether رحيل is a death: رحيل الفنان سامر بعد صراع مع المرض; not of a minister from his office."""
    return any(_ENDS_OF_LIFE & set(word.stems) for word in reading.words[index + 1 : index + 30])


def _is_purge(reading: Reading, index: int, form: Form) -> bool:
    """Tell whether صفت is the verb of a killing: صفّت الميليشيا سامر; وصفت is no و + صفّت."""
    return not form.conjunction or "\N{ARABIC SHADDA}" in reading.quote(index, index)


def _is_killer_of(reading: Reading, index: int, form: Form) -> bool:
    """Tell whether قاتل is the killer of whom is named behind it: اعتقال قاتل سامر; not قاتل إلى جانب الثوار."""
    before = reading.words[max(index - 12, 0) : index]
    tried = any(word.harm is not None and word.harm.status == "detained" for word in before) or any(
        not _TRIALS.isdisjoint(word.stems) for word in before
    )
    following = reading.words[index + 1]
    title = following.rank or following.unit_form
    apposed = reading.text(index - 1) == "," and title is not None and title.article  # المجرم سامر، قاتل الشابين خالد ونادر
    if reading.text(index + 1) in ("الي", "في", "مع", "ضد", "بجانب", "من", "علي"):
        return False
    return (tried or apposed) and not form.article and not form.pronoun


def _is_deadly(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether تودي takes lives: تودي بحياة خمسة; تؤدي عملها folds to the same letters."""
    return reading.text(index + 1).startswith("ب")


def _is_dead(reading: Reading, index: int, _form: Form) -> bool:
    """Tell whether somebody is dead, and not only taken for it: يعتبر القانون المفقود متوفى."""
    return _DEEMING.isdisjoint(reading.texts[max(index - 3, 0) : index])


# forms, and what tells whether they mean a death where they stand
SENSES_OF_DEATH = (
    (("رحيل", "رحل", "رحلت", "وداعا"), _is_end_of_life),
    (("صفت", "صفوا", "صفيت"), _is_purge),
    (("قاتل", "قاتله", "قتله"), _is_killer_of),
    (("تودي", "يودي"), _is_deadly),
    (("متوفي", "متوفيا", "متوفين", "ميتا", "ميت", "قتيلا"), _is_dead),
)
