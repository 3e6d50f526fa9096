"""Illnesses, which are no wounds: رغم إصابته بالدرن, أصيب الفنان سامر بفيروس كورونا."""

from __future__ import annotations

from darcli.report.reading import Reading

_ILLNESSES = frozenset(
    f"ب{article}{illness}"
    for illness in (
        "درن",
        "سل",
        "سرطان",
        "فيروس",
        "مرض",
        "كورونا",
        "كوليرا",
        "حمي",
        "ملاريا",
        "سكري",
        "وعكه",
        "ضنك",
        "فشل",
        "التهاب",
        "داء",
        "امراض",
        "انفلونزا",
        "ايدز",
        "زهايمر",
    )
    for article in ("", "ال")
)
_AHEAD = 7


def is_illness(reading: Reading, index: int) -> bool:
    """Tell whether what somebody is told to have got at ``index`` is an illness."""
    return not _ILLNESSES.isdisjoint(reading.texts[index + 1 : index + _AHEAD])
