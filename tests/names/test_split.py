"""Splitting names: which words are one part, and which part is which."""

from __future__ import annotations

import pytest

from darcli.names.key import name_key
from darcli.names.sex import guess_sex
from darcli.names.split import split_name


@pytest.mark.parametrize(
    ("name", "units"),
    [
        pytest.param("عبد الرحمن شامل القصير", ("عبدالرحمن", "شامل", "القصير"), id="servant"),
        pytest.param("عبد هللا شامل", ("عبدالله", "شامل"), id="pdf-debris-of-allah"),
        pytest.param("عبد ربه شامل", ("عبدربه", "شامل"), id="servant-without-article"),
        pytest.param("شامل عبد يوسف", ("شامل", "عبد", "يوسف"), id="abd-alone"),
        pytest.param("نور الدين شامل عطا الله", ("نورالدين", "شامل", "عطاالله"), id="compound"),
        pytest.param("شامل أبو عبد الله", ("شامل", "ابوعبدالله"), id="family-with-abu"),
        pytest.param("شامل ابوقصير", ("شامل", "ابوقصير"), id="abu-written-attached"),
        pytest.param("شامل بن نادر ولد قصير", ("شامل", "نادر", "قصير"), id="chain"),
        pytest.param("شامل آل قصير", ("شامل", "القصير"), id="clan"),
        pytest.param("شامل ال قصير", ("شامل", "القصير"), id="detached-article"),
        pytest.param("أُبَي نادر شامل القصير", ("ابي", "نادر", "شامل", "القصير"), id="ubayy"),
        pytest.param("", (), id="empty"),
        pytest.param("«؟»", (), id="signs"),
    ],
)
def test_units(name: str, units: tuple[str, ...]) -> None:
    assert split_name(name).units == units


def test_full_chain() -> None:
    parts = split_name("الشهيد الدكتور شامل بن نادر عبد القادر حازم القصير")
    assert (parts.given, parts.father, parts.grandfathers, parts.family) == ("شامل", "نادر", ("عبدالقادر", "حازم"), "القصير")
    assert parts.titles == ("الشهيد", "الدكتور")


def test_two_parts_are_given_and_family() -> None:
    parts = split_name("شامل القصير")
    assert (parts.given, parts.father, parts.family) == ("شامل", None, "القصير")


@pytest.mark.parametrize(
    ("name", "kunya", "given", "laqab"),
    [
        pytest.param("أبو نادر شامل القصير", "ابونادر", "شامل", (), id="in-front"),
        pytest.param("شامل القصير (أبي نادر)", "ابونادر", "شامل", (), id="in-brackets-genitive"),
        pytest.param('شامل القصير "أم نادر"', "امنادر", "شامل", (), id="mother"),
        pytest.param("شامل القصير الملقب بأبي نادر", "ابونادر", "شامل", (), id="announced"),
        pytest.param("شامل «الصقر» القصير", None, "شامل", ("الصقر",), id="laqab"),
        pytest.param("أبو نادر اللبناني", "ابونادر", None, (), id="kunya-and-nisba"),
        pytest.param('"أبو نادر"', "ابونادر", None, (), id="only-a-quoted-kunya"),
        pytest.param("أبو بكر القصير", None, "ابوبكر", (), id="abu-bakr-is-a-given-name"),
        pytest.param("أمل القصير", None, "امل", (), id="amal-is-no-mother"),
        pytest.param("أم كلثوم القصير", None, "امكلثوم", (), id="umm-kulthum-is-a-given-name"),
        pytest.param('شامل "أبو نادر القصير"', "ابونادر", "شامل", (), id="family-inside-the-quotes"),
    ],
)
def test_kunya_and_laqab(name: str, kunya: str | None, given: str | None, laqab: tuple[str, ...]) -> None:
    parts = split_name(name)
    assert (parts.kunya, parts.given, parts.laqab) == (kunya, given, laqab)


def test_a_title_that_is_a_name_stays_before_one_part() -> None:
    assert split_name("السيد القصير").given == "السيد"
    assert split_name("السيد شامل القصير").given == "شامل"


def test_key_is_one_for_all_spellings() -> None:
    keys = {name_key(name) for name in ("عبدالله أبو ندى", "الطفل عَبد الله ابو ندي", "عبد  اللـه أبوندى")}
    assert keys == {"عبدالله ابوندي"}


def test_key_of_a_kunya_is_the_kunya() -> None:
    assert name_key("أبو نادر اللبناني") == "ابونادر اللبناني"


@pytest.mark.parametrize(
    ("given", "sex"),
    [("فاطمة", "female"), ("علاء", "male"), ("حسن نادر القصير", "male"), ("نور", None), ("أبو نادر", None), ("", None)],
)
def test_sex(given: str, sex: str | None) -> None:
    assert guess_sex(given) == sex
