"""The labels: nothing lacks a language."""

from __future__ import annotations

from importlib import resources

import pytest

from darcli.streams.labels import LANGUAGES, read_labels


def rows() -> list[list[str]]:
    text = resources.files("darcli.streams").joinpath("labels.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def test_every_label_has_every_language() -> None:
    assert [row for row in rows() if len(row) != len(LANGUAGES) + 1 or not all(cell.strip() for cell in row)] == []


def test_no_label_stands_there_twice() -> None:
    assert len({row[0] for row in rows()}) == len(rows())


def test_languages_have_the_same_gaps_to_fill() -> None:
    assert [row for row in rows() if len({cell.count("%s") for cell in row[1:]}) > 1] == []


def test_the_arabic_is_arabic() -> None:
    assert [row[0] for row in rows() if row[2] != "%s" and not any("\u0600" <= sign <= "\u06ff" for sign in row[2])] == []


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="no labels in 'fr'"):
        read_labels("fr")
