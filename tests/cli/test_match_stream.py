"""``darcli match`` on streams of records: nothing is lost, doubled or reordered, however long the stream."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pytest
from typer.testing import CliRunner

from darcli.cli.app import app


def match(records: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give what the command makes of ``records``."""
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    result = CliRunner().invoke(app, ["match"], input=lines)
    assert (result.exit_code, result.stderr) == (0, "")
    return [json.loads(line) for line in result.stdout.split("\n") if line]


def person(number: int, name: str, **fields: object) -> dict[str, Any]:
    return {"id": f"r{number}#person-1", "type": "person", "report": f"r{number}", "name": name, **fields}


@pytest.mark.parametrize("length", [1, 255, 256, 257, 600])
def test_all_records_leave_in_order(length: int) -> None:
    records = [person(at, f"شامل نادر القصير{'ي' * (at % 3)}", note=at) for at in range(length)]
    made = match(records)
    assert [record | {"entity": ""} for record in made[:length]] == [record | {"entity": ""} for record in records]
    assert {record["entity"] for record in made[:length]} == {record["id"] for record in made[length:]}
    assert sorted(one for entity in made[length:] for one in entity["persons"]) == sorted(record["id"] for record in records)


def test_the_same_records_twice_are_one_person() -> None:
    records = [person(1, "شامل نادر القصير"), person(2, "سعيد نادر القصير")]
    made = match(records * 2)
    assert [record["entity"] for record in made[:2]] == [record["entity"] for record in made[2:4]]
    assert [entity["persons"] for entity in made[4:]] == [["r1#person-1"], ["r2#person-1"]]


def test_two_people_of_one_id_stay_two() -> None:
    first, second = person(1, "شامل نادر القصير"), person(1, "سعيد خالد الشربجي")
    made = match([first, second])
    assert [record["id"] for record in made[:2]] == ["r1#person-1", "r1#person-1~2"]
    assert [entity["name"] for entity in made[2:]] == ["شامل نادر القصير", "سعيد خالد الشربجي"]


def test_other_records_pass_and_earlier_entities_do_not() -> None:
    note = {"id": "n", "type": "note", "text": "x\u2028y"}
    once = match([note, person(1, "شامل نادر القصير")])
    assert once[0] == note
    assert match(once) == once
    assert match([note]) == [note]
    assert match([]) == []
