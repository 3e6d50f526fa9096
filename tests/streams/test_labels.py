"""The labels: nothing lacks a language, and nothing that a table shows lacks a label."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from darcli.data import read_table
from darcli.report.sections import BODY, BOILERPLATE, BYLINE, CAPTION, LEAD, RELATED, SOURCE, TITLE
from darcli.streams.labels import LANGUAGES, TABLES, count_out, read_labels
from darcli.streams.shapes import _TYPES, column_names
from darcli.streams.table import _COLUMNS
from darcli.text.gazetteer import _index, _places

ARABIC = re.compile("[\u0600-\u06ff]")
# how many forms a counted noun has
FORMS = {"en": 2, "ar": 6}
STATUSES = ("killed", "injured", "detained", "missing", "released", "survived")
SECTIONS = (TITLE, CAPTION, BYLINE, LEAD, BODY, RELATED, SOURCE, BOILERPLATE)
VERDICTS = ("same", "variant", "shorter", "alias", "possible", "sibling", "parent", "different")
KINDS = tuple(_TYPES.values())


def rows(*tables: str) -> list[list[str]]:
    return [
        line.split("\t")
        for table in tables or TABLES
        for line in resources.files("darcli.streams").joinpath(f"{table}.tsv").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]


def test_every_label_has_every_language() -> None:
    assert [row for row in rows() if len(row) != len(LANGUAGES) + 1 or not all(cell.strip() for cell in row)] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_label_stands_there_twice(table: str) -> None:
    assert len({row[0] for row in rows(table)}) == len(rows(table))


def test_languages_have_the_same_gaps_to_fill() -> None:
    plain = [row for row in rows() if not row[0].startswith("counted.")]
    assert [row for row in plain if len({cell.count("%s") for cell in row[1:]}) > 1] == []
    assert [row for row in plain if len({tuple(sorted(re.findall(r"\{\w+\}", cell))) for cell in row[1:]}) > 1] == []


def test_counted_nouns_have_all_forms() -> None:
    counted = [row for row in rows("labels") if row[0].startswith("counted.")]
    assert len(counted) > 10
    for row in counted:
        assert [len(cell.split("|")) for cell in row[1:]] == list(FORMS.values()), row[0]
        # none, one and two are said without a figure, more with one
        assert [form.count("%s") for form in row[2].split("|")] == [0, 0, 0, 1, 1, 1], row[0]


def test_the_arabic_is_arabic_and_the_english_is_not() -> None:
    assert [row[0] for row in rows() if re.sub(r"%s|\{\w+\}|[: ]", "", row[2]) and not ARABIC.search(row[2])] == []
    assert [row[0] for row in rows() if ARABIC.search(row[1])] == []


def test_every_column_has_a_heading() -> None:
    fields = {field for kind in KINDS for field in column_names(kind)} | {field for columns in _COLUMNS.values() for field in columns}
    assert sorted(fields - {"message_ar"} - {key.removeprefix("heading.") for key in read_labels("ar", "tables")}) == []


def test_every_kind_of_record_has_a_title() -> None:
    assert [kind for kind in (*KINDS, *_COLUMNS) if f"table.{kind}" not in read_labels("ar", "tables")] == []


def test_every_value_that_darcli_gives_has_a_word() -> None:
    words, tables = read_labels("ar"), read_labels("ar", "tables")
    assert {f"cause.{row[0]}" for row in read_table("causes.tsv")} - set(words) == set()
    assert {f"verdict.{verdict}" for verdict in VERDICTS} - set(words) == set()
    assert {f"kind.{kind}" for kind in SECTIONS} - set(tables) == set()
    for status in STATUSES:
        assert {status, f"{status}.female", f"people.{status}", f"many.{status}", f"counted.{status}"} - set(words) == set()


def test_every_country_of_the_gazetteer_has_a_name() -> None:
    codes = {place.country for name in _index() for place in _places(name) if place.country}
    assert len(codes) > 100
    assert sorted(codes - set(read_labels("ar", "countries"))) == []


@pytest.mark.parametrize(
    ("number", "english", "arabic"),
    [
        (0, "0 injured", "لا جرحى"),
        (1, "1 injured", "جريح واحد"),
        (2, "2 injured", "جريحان"),
        (7, "7 injured", "7 جرحى"),
        (10, "10 injured", "10 جرحى"),
        (11, "11 injured", "11 جريحاً"),
        (99, "99 injured", "99 جريحاً"),
        (100, "100 injured", "100 جريح"),
        (102, "102 injured", "102 جريح"),
        (110, "110 injured", "110 جرحى"),
        (1245, "1245 injured", "1245 جريحاً"),
    ],
)
def test_counted_nouns_agree_with_their_number(number: int, english: str, arabic: str) -> None:
    assert count_out(number, read_labels("en")["counted.injured"]) == english
    assert count_out(number, read_labels("ar")["counted.injured"]) == arabic


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="no labels in 'fr'"):
        read_labels("fr")
