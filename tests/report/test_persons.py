"""People: the mentions of one individual come together, those of two never do, and each value has its evidence."""

from __future__ import annotations

import pytest

from darcli.records import Person
from darcli.report.chain import extract


def persons(text: str) -> tuple[Person, ...]:
    return extract(text).persons


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        pytest.param("قتل سامر نبيل الحوراني. وكان سامر الحوراني مدرساً.", "سامر نبيل الحوراني", 2, id="middle-left-out"),
        pytest.param("قتل سامر نبيل الحوراني. وشيع الأهالي الحوراني.", "سامر نبيل الحوراني", 2, id="family-alone"),
        pytest.param("مقتل سامر الحوراني\n\nقُتل الشاب سامر نبيل الحوراني مساء أمس.", "سامر نبيل الحوراني", 2, id="fuller-later"),
        pytest.param("قتل سامر أحمد الحوراني. ونعى المجلس سامر احمد الحوراني.", "سامر أحمد الحوراني", 2, id="spelling"),
        pytest.param("قتل عبد الله الحوراني. ودفن عبدالله الحوراني.", "عبد الله الحوراني", 2, id="abd-joined"),
        pytest.param("قتل سامر نبيل الحوراني البالغ من العمر 31 عاماً", "سامر نبيل الحوراني", 1, id="age-behind"),
        pytest.param("قُتل سامر الحوراني. وقال أحد أقاربه إن سامر الحوراني كان عائداً.", "سامر الحوراني", 2, id="that-behind-kin"),
    ],
)
def test_one_person(text: str, name: str, mentions: int) -> None:
    (person,) = persons(text)
    assert (person.name, person.status, len(person.mentions)) == (name, "killed", mentions)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("قتل سامر نبيل الحوراني وسامر جابر الدالي", id="given-name-alone-agrees"),
        pytest.param("قتل سامر نبيل الحوراني وسامر نبيل الدالي", id="families-differ"),
        pytest.param("قتل سامر نبيل الحوراني وخالد نبيل الحوراني", id="brothers"),
        pytest.param("قتل سامر نبيل الحوراني ووالده نبيل جابر الحوراني", id="father-and-son"),
    ],
)
def test_two_people(text: str) -> None:
    assert len(persons(text)) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("قتل العميد الركن سامر نبيل الحوراني", "سامر نبيل الحوراني", id="ranks-are-no-name"),
        pytest.param('قتل الشاب "سامر نبيل الحوراني"', "سامر نبيل الحوراني", id="quotes-are-no-name"),
        pytest.param("استشهد #سامر_نبيل_الحوراني", "سامر نبيل الحوراني", id="underscores-become-spaces"),
        pytest.param("قتل نبيل الدالي وسامر نبيل الحوراني", "سامر نبيل الحوراني", id="conjunction-is-no-name"),
    ],
)
def test_names_for_showing(text: str, name: str) -> None:
    assert persons(text)[-1].name == name


def test_mentions_quote_the_report() -> None:
    text = "قتل نبيل الدالي وسَامِر نبيل الحوراني"
    second = persons(text)[1].mentions[0]
    assert (second.text, persons(text)[1].name) == ("وسَامِر نبيل الحوراني", "سَامِر نبيل الحوراني")
    assert text[second.start : second.end] == second.text


@pytest.mark.parametrize("before", ["أُسر نبيل الدالي و", "وجهت المحكمة تهمة القتل ل"], ids=["and", "to"])
def test_mentions_are_whole_words(before: str) -> None:
    """Letters that join are not cut apart; the name has no clitic."""
    person = persons(f"{before}سامر نبيل الحوراني.")[-1]
    assert (person.name, person.mentions[0].text) == ("سامر نبيل الحوراني", f"{before[-1]}سامر نبيل الحوراني")


def test_evidence_is_the_sentence_that_told_the_status() -> None:
    text = "زار سامر نبيل الحوراني المشفى. وفي المساء قُتل سامر الحوراني في نوى. وشيع غداً."
    (person,) = persons(text)
    assert person.evidence.text == "وفي المساء قُتل سامر الحوراني في نوى."
    assert text[person.evidence.start : person.evidence.end] == person.evidence.text


def test_the_section_is_that_of_the_evidence() -> None:
    extraction = extract("مقتل سامر نبيل الحوراني في نوى\n\nقُتل الشاب سامر نبيل الحوراني مساء أمس في مدينة نوى.")
    (person,) = extraction.persons
    section = next(section for section in extraction.sections if section.index == person.section)
    assert section.start <= person.evidence.start < person.evidence.end <= section.end


def test_key_is_the_same_for_all_spellings() -> None:
    (one,) = persons("قتل الشاب أحمد عبد الله الخطيب")
    (other,) = persons("قتل الشاب احمد عبدالله الخطيب")
    assert one.key == other.key != ""
    assert one.latin == other.latin != ""


def test_a_short_name_said_to_be_the_real_name_of_nobody() -> None:
    assert extract("ليث واسمه الحقيقي ليث").persons[0].name == "ليث"
