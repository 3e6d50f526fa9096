"""Why two names are held to be one or two, in the reader's language; records keep the English words."""

from __future__ import annotations

from darcli.streams.messages import read_phrases

# what stands between the clauses of a reason
_STOP, _ARABIC_STOP = "; ", "؛ "


def say_reason(reason: str, language: str) -> str:
    """Give the reason of a comparison of names in ``language`` (``en``, ``ar``).

    >>> say_reason("given name سامر stands against ماهر; father خالد, family الحمدان agree", "ar")
    'الاسم الأول سامر في مقابل ماهر؛ ويتفقان في اسم الأب خالد واسم العائلة الحمدان'
    """
    if language == "en":
        return reason
    return _ARABIC_STOP.join(map(read_phrases("reasons").translate, reason.split(_STOP)))
