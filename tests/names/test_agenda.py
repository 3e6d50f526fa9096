"""What is left to decide, in which order, and what follows from an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from darcli.names.agenda import Agenda, compare_fields, find_undecided, make_agenda
from darcli.records import Judgement, Person, Span

_SPAN = Span(0, 4, "نص")


def person(report: str, name: str, **fields: object) -> Person:
    made = Person(name=name, status="killed", evidence=_SPAN, mentions=(_SPAN,), report=report, id=f"{report}#person-1")
    return replace(made, **fields)  # type: ignore[arg-type]


SHORT = person("a", "خالد الشربجي")
ONE = person("b", "خالد نادر الشربجي")
OTHER = person("c", "خالد سعيد الشربجي")
PEOPLE = [SHORT, ONE, OTHER]
BETWEEN_ONE, BETWEEN_OTHER = {SHORT.id, ONE.id}, {SHORT.id, OTHER.id}


def judge(a: Person, b: Person, verdict: str) -> list[Judgement]:
    return [Judgement(a.id, b.id, verdict, where="j.csv:2")]


def asked(judgements: list[Judgement] | None = None, *, again: bool = False) -> list[set[str]]:
    return [{question.a.id, question.b.id} for question in find_undecided(PEOPLE, judgements or [], again=again)]


def test_who_fits_two_is_asked_about() -> None:
    assert asked() == [BETWEEN_ONE, BETWEEN_OTHER]
    (question, _) = find_undecided(PEOPLE)
    assert question.verdict == "shorter"
    assert sorted(question.references) == ["a#خالد الشربجي", "b#خالد نادر الشربجي"]


@pytest.mark.parametrize(
    ("verdict", "left"), [("same", []), ("different", []), ("unsure", [BETWEEN_OTHER]), ("undecided", [BETWEEN_ONE, BETWEEN_OTHER])]
)
def test_what_is_judged_is_not_asked(verdict: str, left: list[set[str]]) -> None:
    # who is not the one fits the other alone
    assert asked(judge(SHORT, ONE, verdict)) == left


def test_what_somebody_was_unsure_of_is_asked_on_request() -> None:
    assert asked(judge(SHORT, ONE, "unsure"), again=True) == [BETWEEN_ONE, BETWEEN_OTHER]


def test_what_brings_more_together_comes_first() -> None:
    many = [replace(OTHER, report=letter, id=f"{letter}#person-1") for letter in "def"]
    questions = find_undecided([SHORT, ONE, *many])
    assert [len(question.members[0]) * len(question.members[1]) for question in questions] == [3, 1]


def test_an_answer_is_worth_more_where_it_is_near() -> None:
    plain = find_undecided(PEOPLE)[0]
    near = replace(plain, agree=(("place", "نوى"),))
    far = replace(plain, differ=(("age", "27 / 30"),))
    # that a man was detained and killed is no contradiction
    assert near.worth > replace(plain, differ=(("status", "detained / killed"),)).worth == plain.worth > far.worth


@pytest.mark.parametrize(
    ("field", "a", "b", "agree", "differ"),
    [
        ("date", "2021-05", "2021-05-03", "2021-05", None),
        ("date", "2021-05-01", "2021-05-03", None, "2021-05-01 / 2021-05-03"),
        ("place", "درعا", "درعا البلد", "درعا", None),
        ("age", 27, 30, None, "27 / 30"),
        ("age", 27, None, None, None),
        ("sex", "male", "male", None, None),
        ("status", "detained", "killed", None, "detained / killed"),
        ("status", "killed", "killed", None, None),
    ],
)
def test_fields(field: str, a: object, b: object, agree: str | None, differ: str | None) -> None:
    first, second = (replace(SHORT, **{"status": "none", field: value}) for value in (a, b))  # type: ignore[arg-type]
    found = compare_fields([first], [second])
    assert (dict(found[0]).get(field), dict(found[1]).get(field)) == (agree, differ)


def test_what_follows_from_an_answer_is_not_asked() -> None:
    agenda = make_agenda(PEOPLE)
    assert (agenda.find_next(), agenda.count_open()) == (0, 2)
    agenda.answer(0, "same")
    # he is خالد نادر now, and خالد سعيد is another
    assert (agenda.find_next(), agenda.count_open()) == (None, 0)
    assert agenda.take_back() == (0, "same")
    agenda.answer(0, "different")
    assert (agenda.find_next(), agenda.count_open()) == (1, 1)


def test_who_is_the_same_as_one_of_two_is_the_other_too() -> None:
    people = [person(letter, name) for letter, name in zip("abcd", ["خالد", "خالد", "خالد", "سامي"], strict=True)]
    pairs = [(0, 1), (1, 2), (0, 2)]
    template = find_undecided(PEOPLE)[0]
    questions = [
        replace(template, entities=(people[a].id, people[b].id), members=((people[a],), (people[b],)), a=people[a], b=people[b])
        for a, b in pairs
    ]
    agenda = Agenda(questions)
    agenda.answer(0, "same")
    agenda.answer(1, "same")
    assert agenda.find_next() is None
    agenda.take_back()
    agenda.answer(1, "different")
    assert agenda.find_next() is None
    agenda.take_back()
    agenda.answer(1, "")
    assert (agenda.find_next(), agenda.count_open()) == (2, 2)


def test_what_was_judged_before_counts() -> None:
    template = find_undecided(PEOPLE)[0]
    questions = [replace(template, entities=pair, members=((SHORT,), (SHORT,))) for pair in (("x", "y"), ("y", "z"))]
    agenda = Agenda(questions, [("x", "z")])
    agenda.answer(0, "same")
    assert agenda.find_next() is None


def test_nothing_to_take_back() -> None:
    assert make_agenda(PEOPLE).take_back() is None


@pytest.mark.parametrize(
    ("field", "a", "b", "more", "is_asked"),
    [
        ("age", 27, 30, {"place": "نوى"}, True),
        ("date", "2021-05-03", "2021-05-04", {"place": "نوى"}, True),
        ("date", "2021-05-03", "2021-09-04", {"place": "نوى"}, False),
        ("age", 27, 30, {}, False),
        ("sex", "male", "female", {"place": "نوى"}, False),
    ],
    ids=["age", "day", "season", "nothing in common", "sex"],
)
def test_one_name_and_a_slip_in_a_report(field: str, a: object, b: object, more: dict[str, str], is_asked: bool) -> None:
    people = [replace(ONE, report=letter, id=letter, **{field: value, **more}) for letter, value in (("a", a), ("b", b))]  # type: ignore[arg-type]
    questions = find_undecided(people)
    assert [question.verdict for question in questions] == (["same"] if is_asked else [])
    if is_asked:
        assert [name for name, _ in questions[0].differ] == [field]
        # it is asked however few differ, and not where one report names both
        assert find_undecided([people[0], replace(people[1], report="a")]) == ()
