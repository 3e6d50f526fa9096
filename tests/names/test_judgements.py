"""Judgements: what a person decided wins over the program and over transitivity, and finds its people again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from darcli.errors import InputError
from darcli.names.group import match
from darcli.names.judgements import apply_judgements
from darcli.names.references import entity_id, name_persons
from darcli.records import Judgement, Person, Span

_SPAN = Span(0, 4, "نص")


def person(report: str, name: str, number: int = 1, **fields: object) -> Person:
    made = Person(
        name=name,
        status="killed",
        evidence=Span(number, number + 4, "نص"),
        mentions=(_SPAN,),
        report=report,
        id=f"{report}#person-{number}",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


A = person("reports/a.txt", "خالد نادر الشربجي", age=20)
B = person("reports/b.txt", "خالد نادر شربجي", age=25)
C = person("reports/c.txt", "خالد الشربجي")
STRANGER = person("reports/d.txt", "سامي القلعاوي")
PEOPLE = [A, B, C, STRANGER]


def judge(*rows: tuple[str, str, str]) -> list[Judgement]:
    return [Judgement(a, b, verdict, where=f"j.csv:{line}") for line, (a, b, verdict) in enumerate(rows, 2)]


def groups(people: list[Person], *rows: tuple[str, str, str]) -> set[frozenset[str]]:
    """Give the groups of more than one, by the letters of the reports."""
    entities = match(people, judge(*rows))
    return {frozenset(one[8] for one in entity.persons) for entity in entities if len(entity.persons) > 1}


def test_without_judgements() -> None:
    assert groups(PEOPLE) == set()


@pytest.mark.parametrize(
    "reference",
    [
        "reports/a.txt#خالد نادر الشربجي",
        "a.txt#خالد نادر الشربجى",
        "/home/x/reports/a.txt#خالد نادر الشربجي",
        A.id,
        "a.txt#person-1",
        entity_id(A),
    ],
    ids=["report and name", "another spelling", "another folder", "id", "id in another folder", "entity"],
)
def test_a_person_can_be_named_in_many_ways(reference: str) -> None:
    assert groups(PEOPLE, (reference, "d.txt#سامي القلعاوي", "same")) == {frozenset("ad")}


def test_same_joins_whatever_speaks_against_it() -> None:
    in_one_report = replace(STRANGER, report=A.report, id=f"{A.report}#person-7")
    assert groups([A, B], ("a.txt#خالد نادر الشربجي", "b.txt#خالد نادر شربجي", "same")) == {frozenset("ab")}
    entities = match([A, in_one_report], judge((A.id, in_one_report.id, "same")))
    assert len(entities) == 1
    assert [(link.verdict, link.score) for link in entities[0].links] == [("judged", 1.0)]
    assert "j.csv:2" in entities[0].links[0].reason


def test_who_is_joined_by_a_judgement_can_still_be_joined_to_others() -> None:
    joined = ("a.txt#خالد نادر الشربجي", "b.txt#خالد نادر شربجي", "same")
    # that the two ages differ is settled, so neither of them keeps a third out
    assert groups([A, B, person("reports/c.txt", "خالد نادر الشربجي", age=25)], joined) == {frozenset("abc")}
    other_name = ("a.txt#خالد نادر الشربجي", "d.txt#سامي القلعاوي", "same")
    third = person("reports/e.txt", "سامي القلعاوي")
    assert groups([A, STRANGER, third], other_name) == {frozenset("ade")}
    brother = person("reports/f.txt", "سعيد نادر الشربجي")
    assert groups([A, STRANGER, brother], other_name) == {frozenset("ad")}


def test_different_splits_and_no_third_joins_again() -> None:
    people = [person(f"reports/{letter}.txt", "خالد نادر الشربجي", place="نوى") for letter in "abc"]
    assert groups(people) == {frozenset("abc")}
    apart = ("a.txt#خالد نادر الشربجي", "b.txt#خالد نادر الشربجي", "different")
    for entity in match(people, judge(apart)):
        assert not {people[0].id, people[1].id} <= set(entity.persons)
    assert groups(people, apart, ("c.txt#خالد نادر الشربجي", "b.txt#خالد نادر الشربجي", "same")) == {frozenset("bc")}


def test_a_name_alone_means_all_who_bear_it() -> None:
    people = [
        person(f"reports/{letter}.txt", name)
        for letter, name in zip("abcd", ("أبو سعيد", "ابو سعيد", "خالد الشربجي", "أبو علي"), strict=True)
    ]
    assert groups(people) == set()
    assert groups(people, ("أبو سعيد", "أبو سعيد", "same")) == {frozenset("ab")}
    assert groups(people, ("أبو سعيد", "خالد الشربجي", "same")) == {frozenset("abc")}
    alike = [person(f"reports/{letter}.txt", "خالد نادر الشربجي") for letter in "abc"]
    assert groups(alike, ("خالد نادر الشربجي", "خالد نادر الشربجي", "different")) == set()


def test_undecided_changes_nothing() -> None:
    assert match(PEOPLE, judge((A.id, B.id, "undecided"))) == match(PEOPLE)


def test_the_program_does_not_join_what_somebody_could_not_tell() -> None:
    people = [person(f"reports/{letter}.txt", "خالد نادر الشربجي", place="نوى") for letter in "abc"]
    unsure = (people[0].id, people[1].id, "unsure")
    assert groups(people) == {frozenset("abc")}
    # nor does it take the third for one of the two, who both fit
    assert groups(people, unsure) == set()
    # but other judgements may
    assert groups(people, unsure, (people[0].id, people[2].id, "same"), (people[2].id, people[1].id, "same")) == {frozenset("abc")}
    assert groups(people, unsure, (people[0].id, people[1].id, "same")) == {frozenset("abc")}


def test_order_makes_no_difference() -> None:
    rows = judge((A.id, B.id, "same"), (B.id, C.id, "same"), (A.id, STRANGER.id, "different"))
    assert match(PEOPLE, rows) == match(PEOPLE[::-1], rows) == match(PEOPLE, rows[::-1])


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([(A.id, B.id, "same"), (B.id, A.id, "different")], ("j.csv:3: ", "are different here, but the same by j.csv:2")),
        (
            [(A.id, C.id, "different"), (A.id, B.id, "same"), (B.id, STRANGER.id, "same"), (STRANGER.id, C.id, "same")],
            ("j.csv:2: ", "by j.csv:3 and j.csv:4 and j.csv:5"),
        ),
        ([(A.id, "a.txt#خالد نادر الشربجي", "different")], ("j.csv:2: ", "are one record")),
    ],
    ids=["two lines", "a chain of lines", "one and the same"],
)
def test_contradictions_name_their_lines(rows: list[tuple[str, str, str]], words: tuple[str, ...]) -> None:
    with pytest.raises(InputError) as caught:
        match(PEOPLE, judge(*rows))
    for word in words:
        assert word in str(caught.value)


def test_two_of_one_name_in_one_report_are_told_apart_by_number() -> None:
    first, second = person("reports/a.txt", "خالد الشربجي", 3), person("reports/a.txt", "خالد الشربجي", 12)
    assert name_persons([second, first]) == ["reports/a.txt#خالد الشربجي#2", "reports/a.txt#خالد الشربجي#1"]
    entities = match([first, second, STRANGER], judge(("a.txt#خالد الشربجي#2", STRANGER.id, "same")))
    assert {entity.persons for entity in entities} == {(first.id,), (second.id, STRANGER.id)}
    with pytest.raises(InputError, match=r"j.csv:2: .* stands 2 times in reports/a.txt; #1 or #2"):
        match([first, second, STRANGER], judge(("a.txt#خالد الشربجي", STRANGER.id, "same")))


def test_a_report_of_two_folders_has_to_be_said() -> None:
    people = [person("x/a.txt", "خالد الشربجي"), person("y/a.txt", "خالد الشربجي"), STRANGER]
    with pytest.raises(InputError, match=r'"a.txt" could be x/a.txt or y/a.txt'):
        match(people, judge(("a.txt#خالد الشربجي", STRANGER.id, "same")))
    assert len(match(people, judge(("x/a.txt#خالد الشربجي", STRANGER.id, "different")))) == 2


@pytest.mark.parametrize("clitic", ["", "و"])
@pytest.mark.parametrize(
    "name", ["خالد نادر يوسف الشربجي", "خالد الشربجي", "الشربجي خالد نادر"], ids=["fuller", "shorter", "turned, but mentioned"]
)
def test_another_reading_of_the_report_keeps_the_judgement(name: str, clitic: str) -> None:
    read_again = replace(A, name=name, mentions=(Span(0, 5, name), Span(40, 50, f"{clitic}خالد نادر الشربجي")))
    rows = judge(("a.txt#خالد نادر الشربجي", "d.txt#سامي القلعاوي", "same"))
    assert len(match([read_again, STRANGER], rows)) == 1
    # but not where it could mean two
    other = replace(read_again, id="reports/a.txt#person-2")
    assert apply_judgements(rows, [read_again, other, STRANGER]).idle == tuple(rows)


def test_what_speaks_of_nobody_here_is_told() -> None:
    rows = judge((A.id, B.id, "same"), (A.id, "z.txt#خالد", "different"), ("nobody", A.id, "same"))
    assert apply_judgements(rows, PEOPLE).idle == tuple(rows[1:])


def test_names_for_judgements_find_their_people_again() -> None:
    foreign = replace(STRANGER, id="case-17")
    nameless = replace(STRANGER, id="", report="")
    for one in (A, B, C, STRANGER, foreign, nameless):
        people = [one, *PEOPLE[:1]] if one is not A else PEOPLE
        reference = name_persons(people)[0]
        assert not apply_judgements(judge((reference, A.id, "unsure")), people).idle
    assert name_persons([A, foreign, nameless]) == ["reports/a.txt#خالد نادر الشربجي", "case-17", "سامي القلعاوي"]
