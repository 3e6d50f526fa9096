"""Grouping: who is one person across reports, who must not be, and that the order of the records makes no difference."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from darcli.names.evidence import are_dates_compatible
from darcli.names.group import group_people, match
from darcli.records import Person, Span

_SPAN = Span(0, 4, "نص")


def person(report: str, name: str, **fields: object) -> Person:
    """Make a person of ``report``, killed unless said otherwise."""
    made = Person(name=name, status="killed", evidence=_SPAN, mentions=(_SPAN,), report=report, id=f"{report}#{name}")
    return replace(made, **fields)  # type: ignore[arg-type]


def groups(*persons: Person) -> set[frozenset[str]]:
    """Give the groups of record ids."""
    return {frozenset(entity.persons) for entity in match(persons)}


def test_spellings_of_one_name_are_one() -> None:
    people = [person("a", "عبد الله نادر الشربجي"), person("b", "عبدالله نادر شربجي"), person("c", "عبدالله نادر الشربجى")]
    (entity,) = match(people)
    assert entity.reports == ("a", "b", "c")
    assert entity.name == "عبد الله نادر الشربجي"
    assert len(entity.links) == 2
    assert all(link.reason for link in entity.links)


def test_two_of_one_report_are_two() -> None:
    assert len(groups(person("a", "خالد الشربجي"), person("a", "خالد الشربجى"))) == 2


def test_two_of_one_report_are_two_through_a_third() -> None:
    people = [person("a", "خالد نادر الشربجي"), person("a", "خالد سعيد الشربجي"), person("b", "خالد الشربجي")]
    assert len(groups(*people)) == 3


def test_two_dates_of_death_are_two() -> None:
    first, second = person("a", "خالد نادر الشربجي", date="2021-03-04"), person("b", "خالد نادر الشربجي", date="2021-05-06")
    assert len(groups(first, second)) == 2
    assert len(groups(first, replace(second, date="2021-03"))) == 1
    assert len(groups(first, replace(second, status="detained"))) == 1


def test_ages_one_apart_may_be_one_two_apart_are_two() -> None:
    first, second = person("a", "خالد نادر الشربجي", age=27), person("b", "خالد نادر الشربجي", age=28)
    assert len(groups(first, second)) == 1
    assert len(groups(first, replace(second, age=29))) == 2
    # 28 fits 27 and 29, who are two
    assert len(groups(first, second, person("c", "خالد نادر الشربجي", age=29))) == 3


def test_who_fits_two_is_left_alone() -> None:
    dated = [person("a", "خالد نادر الشربجي", date="2021-03-04"), person("b", "خالد نادر الشربجي", date="2021-05-06")]
    assert len(groups(*dated, person("c", "خالد نادر الشربجي"))) == 3
    assert len(groups(*dated, person("c", "خالد نادر الشربجي", date="2021-05-06"))) == 2


def test_a_shorter_name_needs_one_candidate_or_agreement() -> None:
    short = person("a", "خالد الشربجي")
    one, other = person("b", "خالد نادر الشربجي", place="نوى"), person("c", "خالد سعيد الشربجي")
    assert len(groups(short, one)) == 1
    assert len(groups(short, one, other)) == 3
    assert frozenset({short.id, one.id}) in groups(replace(short, place="نوى"), one, other)


def test_an_alias_links() -> None:
    full = person("a", "خالد نادر الشربجي", aliases=("أبو سعيد",))
    assert len(groups(full, person("b", "أبو سعيد"))) == 1
    assert len(groups(full, person("b", "أبو سعيد"), person("c", "سامي القلعاوي", aliases=("أبو سعيد",)))) == 3


def test_an_alias_that_is_a_name_links_all_three() -> None:
    people = [person("a", "خالد الشربجي", aliases=("خالد الشمخة",)), person("b", "خالد الشمخة"), person("c", "خالد الشربجي")]
    assert len(groups(*people)) == 1


def test_a_kunya_alone_needs_agreement() -> None:
    first, second = person("a", "أبو سعيد", place="نوى"), person("b", "أبو سعيد")
    assert len(groups(first, second)) == 2
    assert len(groups(first, replace(second, place="نوى"))) == 1


def test_brothers_stay_apart_where_all_else_agrees() -> None:
    people = [
        person(report, name, date="2021-03-04", place="نوى") for report, name in (("a", "خالد نادر الشربجي"), ("b", "سعيد نادر الشربجي"))
    ]
    assert len(groups(*people)) == 2


def test_across_scripts() -> None:
    assert len(groups(person("a", "خالد الشربجي"), person("b", "Khaled al-Sharbaji"))) == 1


def test_every_record_is_in_one_entity_and_ids_are_its_own() -> None:
    people = [person(report, name) for report in "abc" for name in ("خالد نادر الشربجي", "سعيد الشربجي", "أبو سعيد")]
    entities = match(people)
    assert sorted(one for entity in entities for one in entity.persons) == sorted(one.id for one in people)
    assert len({entity.id for entity in entities}) == len(entities)


def test_nobody() -> None:
    assert match([]) == ()


_PEOPLE = st.lists(
    st.builds(
        lambda report, name, fields: person(report, name, **fields),
        st.sampled_from("abcd"),
        st.sampled_from(
            ["خالد الشربجي", "خالد نادر الشربجي", "خالد سعيد الشربجي", "خالد نادر شربجي", "أبو سعيد", "خالد أبو سعيد", "سعيد نادر الشربجي"]
        ),
        st.fixed_dictionaries(
            {
                "date": st.sampled_from([None, "2021-03-04", "2021-03", "2021-05-06"]),
                "age": st.sampled_from([None, 20, 21, 22]),
                "place": st.sampled_from([None, "نوى"]),
                "aliases": st.sampled_from([(), ("أبو سعيد",)]),
            }
        ),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)


@settings(deadline=None, max_examples=150)
@given(_PEOPLE, st.randoms(use_true_random=False))
def test_order_makes_no_difference(people: list[Person], random: object) -> None:
    shuffled = list(people)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert match(people) == match(shuffled)


@settings(deadline=None, max_examples=150)
@given(_PEOPLE)
def test_no_entity_holds_two_who_differ(people: list[Person]) -> None:
    known = {one.id: one for one in people}
    for entity in match(people):
        members = [known[identity] for identity in entity.persons]
        assert len({one.report for one in members}) == len(members)
        ages = [one.age for one in members if one.age is not None]
        assert not ages or max(ages) - min(ages) < 2
        dates = [one.date for one in members if one.date]
        assert all(are_dates_compatible(a, b) for a in dates for b in dates)


def test_who_fits_two_is_reported() -> None:
    short, one, other = person("a", "خالد الشربجي"), person("b", "خالد نادر الشربجي"), person("c", "خالد سعيد الشربجي")
    possible = {frozenset((link.a, link.b)) for link in group_people([short, one, other]).possible}
    assert possible == {frozenset((short.id, one.id)), frozenset((short.id, other.id))}
