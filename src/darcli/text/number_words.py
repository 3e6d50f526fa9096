"""The words that numbers are made of, with the clitics they carry, indexed once."""

from __future__ import annotations

import functools
from typing import NamedTuple

from darcli.text.word_lists import read_folded_rows

_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب")
_ARTICLES = (("", "ال"), ("و", "ال"), ("ب", "ال"), ("ف", "ال"), ("ك", "ال"), ("وب", "ال"), ("", "لل"), ("و", "لل"))
_WITHOUT_ARTICLE = frozenset({"many", "dozen", "part"})
_SETS = frozenset({"thing", "month", "day", "never"})


class Piece(NamedTuple):
    """What a word adds to a number (the roles are explained in ``data/number_words.tsv``).

    ``clitic`` counts the letters of و ف ب ل ك in front, ``joins`` tells that they are just the و of ثلاثة وعشرون,
    and ``definite`` that the article stands before the word.
    """

    role: str
    value: int | float
    clitic: int
    joins: bool
    definite: bool


@functools.cache
def number_words() -> dict[str, Piece]:
    """Give every folded word that a number may hold, clitics and article included."""
    table: dict[str, Piece] = {}
    for role, value, forms in _rows():
        if role in _SETS:
            continue
        fronts = [(clitic, Piece(role, value, len(clitic), clitic == "و", False)) for clitic in _CLITICS]
        if role not in _WITHOUT_ARTICLE:
            fronts += [(clitic + article, Piece(role, value, len(clitic), clitic == "و", True)) for clitic, article in _ARTICLES]
        for front, piece in fronts:
            for form in forms:
                table.setdefault(front + form, piece)
    for word in word_set("never"):
        table.pop(word, None)
    return table


@functools.cache
def word_set(name: str) -> frozenset[str]:
    """Give the folded words of one of the sets ``thing``, ``month``, ``day``, ``never``."""
    return frozenset(form for role, _, forms in _rows() if role == name for form in forms)


@functools.cache
def _rows() -> tuple[tuple[str, int | float, list[str]], ...]:
    words = read_folded_rows("number_words.tsv")
    rows = [(role, float(value) if "." in value else int(value), forms.split()) for role, value, forms in words]
    for power, forms, *broken in read_folded_rows("number_scales.tsv"):
        rows += _inflect(10 ** int(power), forms.split(), broken[0].split() if broken else [])
    return tuple(rows)


def _inflect(value: int, singulars: list[str], broken: list[str]) -> list[tuple[str, int | float, list[str]]]:
    """Give singular (also accusative), dual and plurals of a scale word."""
    return [
        ("scale", value, singulars),
        ("dual", value, [form + ending for form in singulars for ending in ("ان", "ين")]),
        ("either", value, [form + ending for form in singulars for ending in ("ا", "ي")]),
        ("many", value, broken + [form + "ات" for form in singulars]),
    ]
