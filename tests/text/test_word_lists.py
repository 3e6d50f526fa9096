"""The word lists as files: what the readers take for granted."""

from __future__ import annotations

from importlib import resources

import pytest

from darcli.data import read_lines
from darcli.text.word_lists import read_folded_lines, read_folded_rows

_FILES = sorted(file.name for file in resources.files("darcli.data").iterdir() if file.name.endswith((".tsv", ".txt")))


@pytest.mark.parametrize("name", _FILES)
def test_no_blanks_around_cells(name: str) -> None:
    assert [line for line in read_lines(name) if any(cell != cell.strip() for cell in line.split("\t"))] == []


@pytest.mark.parametrize("name", _FILES)
def test_folding_a_file_keeps_its_lines_and_cells(name: str) -> None:
    """A pattern of folding that reached over a tab or a line break would join two entries."""
    rows = read_folded_rows(name)
    assert [len(row) for row in rows] == [line.count("\t") + 1 for line in read_lines(name)]


def test_ambiguous_words_stand_behind_the_plain_ones() -> None:
    assert "## ambiguous" in read_folded_lines("common_words.txt", comments=True)
