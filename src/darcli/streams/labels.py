"""The words that pages, charts and tables are labelled with, in each language: ``labels.tsv`` and its like hold them side by side."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType

LANGUAGES = ("en", "ar")
# pages and charts; columns and values of tables; countries by their code
TABLES = ("labels", "tables", "countries")
# what parts the forms of a counted noun
_FORMS = "|"


@functools.cache
def read_labels(language: str, table: str = "labels") -> Mapping[str, str]:
    """Give the labels of ``language``, by key; raises ``ValueError`` for a language that darcli does not speak.

    >>> read_labels("ar")["killed"]
    'قتيل'
    """
    if language not in LANGUAGES:
        raise ValueError(f"no labels in {language!r}")
    column = LANGUAGES.index(language) + 1
    text = resources.files(__package__).joinpath(f"{table}.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.split("\n") if line.strip() and not line.startswith("#"))
    return MappingProxyType({row[0]: row[column] for row in rows})


def count_out(number: int, forms: str) -> str:
    """Give the form of a counted noun that goes with ``number``: in English one of two, in Arabic one of six.

    Arabic has a form of its own for none, one, two, 3 to 10 (also 103 to 110) and 11 to 99, and the rest are as 100.

    >>> [count_out(number, read_labels("ar")["counted.killed"]) for number in (0, 1, 2, 3, 11, 100, 103)]
    ['لا قتلى', 'قتيل واحد', 'قتيلان', '3 قتلى', '11 قتيلاً', '100 قتيل', '103 قتلى']
    """
    kinds = forms.split(_FORMS)
    last = number % 100
    if len(kinds) == 2:
        kind = int(number != 1)
    elif number < 3:
        kind = number
    else:
        kind = 3 if 3 <= last <= 10 else 4 if last > 10 else 5
    return kinds[kind].replace("%s", f"{number}")
