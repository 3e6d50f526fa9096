"""Names that begin a clause of their own behind a comma, where a list of the harmed seems to go on.

مقتل سامر العلي، ووالده نبيل يروي ما حدث; بعد مقتل سامر العلي، زار المحافظ خالد العائلة; …، وشقيقه خالد في حالة حرجة.
"""

from __future__ import annotations

from collections.abc import Mapping

from darcli.report.mentions import Mention
from darcli.report.reading import Reading
from darcli.report.scope_words import DESCRIBING, LASTING, LINKING, STARTING
from darcli.report.triggers import Trigger

_BEGINNINGS = frozenset({",", "بينما", "فيما", "لكن", "ولكن", "حيث"})
_LONGEST_TITLE = 9
_MANY = ("ا", "ان", "ون", "وا", "ين")


def has_own_clause(reading: Reading, mention: Mention, triggers: Mapping[int, Trigger]) -> bool:
    """Tell whether a clause begins with a name behind a comma, or with a verb whose subject it is."""
    head = min(mention.head, mention.first)
    if reading.text(head - 2) in _BEGINNINGS and _is_verb_before(reading, head, triggers):
        return True
    first = next((k for k in range(head, head - _LONGEST_TITLE, -1) if reading.text(k - 1) == ","), head)  # ووالي المدينة خالد
    if reading.text(first - 1) == "," and (reading.text(first) in STARTING or reading.text(first) in ("ولا", "ولم")) and first < head:
        if reading.text(first) == "ولا" and head - first == 1:
            return False  # ولا الطبيبة سعاد
        return not any(k in triggers for k in range(first, head))  # ولا يُعرف مصير ابنيه سامر وخالد
    if reading.text(first - 1) != "," or reading.text(first)[0] != "و" or any(reading.words[k].verb for k in range(first, head)):
        return False
    behind = mention.last + 1 + (mention.quoted and reading.text(mention.last + 1) == '"')
    if reading.text(behind) in ("ما", "لا", "مازال", "مازالت") and reading.text(behind + 1) in LASTING | {"تزال", "يزال"}:
        return True  # ووالدتهم سعاد ما زالت تنتظر
    if reading.text(behind) == ":" and reading.text(behind + 1) == '"':
        return True
    trigger = triggers.get(behind)
    if trigger is not None:
        return trigger.kind == "state" and trigger.status == "injured" and not trigger.pronoun
    word = reading.words[behind]
    verb = word.verb if word.harm is None else None
    return verb is not None and not verb.conjunction and verb.stem not in DESCRIBING and not word.text.endswith(_MANY)


def _is_verb_before(reading: Reading, head: int, triggers: Mapping[int, Trigger]) -> bool:
    """Tell whether one word before the definite title of a name, right behind a comma, is a verb: …، كتب الصحفي خالد."""
    title, word = reading.words[head], reading.words[head - 1]
    form = title.rank or title.unit_form
    if form is None or not form.article or form.conjunction or not word.spelled or head - 1 in triggers:
        return False
    if (
        word.text in LINKING
        or word.text.startswith("و")
        or word.form.conjunction
        or word.form.article
        or word.form.preposition
        or word.rank
        or word.place.active
    ):
        return False
    if word.unit is not None:
        return word.text.endswith("ت") and not word.text.endswith("ات")  # طالبت المحامية
    return word.verb is not None or (word.common and not word.opening and head - 1 not in reading.in_date)
