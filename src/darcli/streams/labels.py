"""The words that pages and charts are labelled with, in each language: ``labels.tsv`` holds them side by side."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType

LANGUAGES = ("en", "ar")


@functools.cache
def read_labels(language: str) -> Mapping[str, str]:
    """Give the labels of ``language``, by key; raises ``ValueError`` for a language that darcli does not speak.

    >>> read_labels("ar")["killed"]
    'قتيل'
    """
    if language not in LANGUAGES:
        raise ValueError(f"no labels in {language!r}")
    column = LANGUAGES.index(language) + 1
    text = resources.files(__package__).joinpath("labels.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.split("\n") if line.strip() and not line.startswith("#"))
    return MappingProxyType({row[0]: row[column] for row in rows})
