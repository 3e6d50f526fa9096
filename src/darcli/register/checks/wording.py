"""Words: those of messages that depend on a value, in English and Arabic, and those that the rules look for in a report."""

from __future__ import annotations

import functools

from darcli.data import read_table
from darcli.register.checks.hits import Both
from darcli.text.fold import fold

WEEKDAYS = (
    Both("Monday", "الاثنين"),
    Both("Tuesday", "الثلاثاء"),
    Both("Wednesday", "الأربعاء"),
    Both("Thursday", "الخميس"),
    Both("Friday", "الجمعة"),
    Both("Saturday", "السبت"),
    Both("Sunday", "الأحد"),
)
STATUSES = {
    "killed": Both("killed", "القتلى"),
    "injured": Both("injured", "الجرحى"),
    "casualties": Both("killed and injured", "القتلى والجرحى"),
    "missing": Both("missing", "المفقودون"),
    "detained": Both("detained", "المعتقلون"),
    "released": Both("released", "المفرج عنهم"),
    "survived": Both("survived", "الناجون"),
}
# nouns in Arabic, which do for a man and a woman
STATUS_OF_ONE = {
    "killed": Both("killed", "القتل"),
    "injured": Both("injured", "الإصابة"),
    "missing": Both("missing", "الفقدان"),
    "detained": Both("detained", "الاعتقال"),
    "released": Both("released", "الإفراج"),
    "survived": Both("survived", "النجاة"),
    "none": Both("unharmed", "السلامة من الأذى"),
}
NOTHING = Both("", "")


@functools.cache
def check_words(name: str) -> frozenset[str]:
    """Give the folded words of a class of ``data/check_words.tsv``; raises ``KeyError`` for an unknown class."""
    rows = {row[0]: row[1] for row in read_table("check_words.tsv")}
    return frozenset(fold(rows[name]).text.split(","))
