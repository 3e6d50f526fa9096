"""Names that their place in a list gives away."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract

LIST = """والضحايا هم:
1- سامية محمد الحوراني.
2- {item}.
3- خالد محمد الحوراني.
4- أمينة عثمان الزعبي."""


@pytest.mark.parametrize("name", ["ولاء نعوش", "هشام حاج صالح", "إلياس الصالح", "زهور دحبور"])
def test_between_names_stands_a_name(name: str) -> None:
    people = extract(LIST.format(item=name)).persons
    assert [(person.name, person.status) for person in people][1] == (name, "killed")


@pytest.mark.parametrize("item", ["طفل مجهول الهوية", "لم يعرف اسمه", "قرية الزهراء"])
def test_what_tells_of_somebody_is_no_name(item: str) -> None:
    assert len(extract(LIST.format(item=item)).persons) == 3


def test_an_unknown_first_name_with_and() -> None:
    people = extract("ولا يزال المصابون سمير خالد الحوراني (31 سنة) ومنناز رشيد حسين يتلقون العلاج.").persons
    assert [person.name for person in people] == ["سمير خالد الحوراني", "منناز رشيد حسين"]
