"""From a value back to its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from darcli.records import Date, Person, Span
from darcli.register.value_words import ValueWords
from darcli.report.chain import extract

TEXT = (
    "قُتل الشاب سامر نبيل الحوراني (سبعة عشر عاماً) من بلدة تسيل، وهو عنصر في اللواء الثامن، بانفجار لغم في نوى، وفق ما أفاد به مرصد السهل.\n"
)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("status", "قُتل"),
        ("age", "سبعة عشر"),
        ("origin", "تسيل"),
        ("affiliation", "اللواء الثامن"),
        ("cause", "لغم"),
        ("place", "نوى"),
        ("attribution", "مرصد السهل"),
        ("sex", None),
    ],
)
def test_the_words_of_a_value(name: str, words: str | None) -> None:
    person = replace(extract(TEXT).persons[0], origin="تسيل")
    found = ValueWords(TEXT).find(person, name)
    said = TEXT[slice(*found)] if found else None
    assert said == words


def test_words_are_whole_words_with_what_is_written_onto_them() -> None:
    text = "نوىل ومنوى ثم بنوى"
    person = Person("س", "killed", Span(0, len(text), text), (), place="نوى")
    assert ValueWords(text).find(person, "place") == (15, 18)


def test_the_date_nearest_to_the_name_is_meant() -> None:
    dates = [Date("2021-05-03", "gregorian", False, start, start + 4, "أمس") for start in (0, 90, 400)]
    person = Person("س", "killed", Span(80, 120, "قتل س أمس".ljust(40)), (Span(84, 85, "س"),), date="2021-05-03")
    assert ValueWords("", dates).find(person, "date") == (90, 94)
    assert ValueWords("").find(person, "date") is None


def test_words_in_another_sentence_are_found() -> None:
    text = "سامر من اللواء الثامن.\nقتل سامر أمس."
    person = Person("سامر", "killed", Span(23, 35, text[23:]), (), affiliation="اللواء الثامن")
    assert ValueWords(text).find(person, "affiliation") == (8, 21)
