"""The invented people of benchmarks/: always the same, as uneven as real names are, and matched as well as the docs say."""

from __future__ import annotations

import importlib
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from darcli.names.compare import compare_names
from darcli.names.group import group_people, match
from darcli.records import Person, Span

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def people() -> Iterator[ModuleType]:
    sys.path.insert(0, str(BENCHMARKS))
    yield importlib.import_module("names_people")
    sys.path.remove(str(BENCHMARKS))


@pytest.fixture(scope="module")
def pairs(people: ModuleType) -> list[Any]:
    made: list[Any] = importlib.import_module("names_pairs").make_pairs(40)
    return made


def to_people(records: list[dict[str, Any]]) -> list[Person]:
    span = Span(0, 0, "")
    known = ("id", "report", "name", "date", "place", "age")
    return [
        Person(
            status=record.get("status", "killed"), evidence=span, mentions=(), **{name: record[name] for name in known if name in record}
        )
        for record in records
    ]


def measure(people: ModuleType, number: int, *, fields: bool) -> tuple[float, float]:
    records = list(people.make_records(number, seed=3, fields=fields))
    truth = {record["id"]: record["truth"] for record in records}
    groups = [[truth[identity] for identity in entity.persons] for entity in match(to_people(records))]
    found: tuple[float, float] = importlib.import_module("names_match").judge_groups(groups)
    return found


def test_the_same_seed_gives_the_same_people(people: ModuleType) -> None:
    assert list(people.make_records(200, seed=7)) == list(people.make_records(200, seed=7))
    assert list(people.make_records(200, seed=7)) != list(people.make_records(200, seed=8))


def test_names_are_as_uneven_as_in_the_world(people: ModuleType) -> None:
    men = [human for human in people.make_people(5000) if human.sex == "male"]
    given = Counter(human.given for human in men)
    assert given.most_common(1)[0][0] == "محمد"
    assert 0.07 < given["محمد"] / len(men) < 0.13
    assert len(given) > 200


@pytest.mark.parametrize("fields", [False, True], ids=["names-alone", "with-fields"])
def test_groups_fit_the_people(people: ModuleType, fields: bool) -> None:
    precision, recall = measure(people, 3000, fields=fields)
    assert precision > 0.98
    assert recall > 0.97


def test_verdicts_never_make_one_person_of_two(pairs: list[Any]) -> None:
    wrong = [pair for pair in pairs if not pair.same and compare_names(pair.a, pair.b).verdict in ("same", "variant", "shorter")]
    assert wrong == []


def test_scores_tell_one_from_two(pairs: list[Any]) -> None:
    right = sum((compare_names(pair.a, pair.b).score >= 0.6) == pair.same for pair in pairs)
    assert right / len(pairs) > 0.98


def test_the_order_of_records_makes_no_difference(people: ModuleType) -> None:
    made = to_people(list(people.make_records(1500, seed=5, fields=True)))
    there, back = group_people(made), group_people(made[::-1])
    assert there == back


def test_undecided_pairs_are_in_two_entities(people: ModuleType) -> None:
    grouping = group_people(to_people(list(people.make_records(6000, seed=5, fields=True))))
    home = {identity: entity.id for entity in grouping.entities for identity in entity.persons}
    assert grouping.possible
    assert all(home[link.a] != home[link.b] for link in grouping.possible)


def test_records_behind_change_no_ids(people: ModuleType) -> None:
    made = to_people(list(people.make_records(600, seed=6)))
    known = {entity.id for entity in match(made)}
    others = [Person("شمخة المقهور", "killed", Span(0, 0, ""), (), report=f"z{at}", id=f"z{at}#person-1") for at in range(3)]
    assert known < {entity.id for entity in match([*others, *made])}
