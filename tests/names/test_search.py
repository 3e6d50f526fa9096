"""Looking for a name among many, and that the quick look at its words never loses anybody."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from darcli.names.search import NameSearch, find_people
from darcli.records import Person, Span

FULL = "باسل محمد شامان الحلبوني"


def verdict(sought: str, name: str, *aliases: str) -> str | None:
    found = NameSearch(sought).compare(name, aliases)
    return found.verdict if found else None


@pytest.mark.parametrize(
    ("sought", "name", "expected"),
    [
        (FULL, FULL, "same"),
        ("باسل محمد شامان حلبوني", FULL, "variant"),
        ("باسل الحلبوني", FULL, "shorter"),
        ("Basel al-Halbouni", FULL, "shorter"),
        ("الحلبوني", FULL, "shorter"),
        ("باسل", FULL, "shorter"),
        ("Halbouni", FULL, "shorter"),
        ("محمد شامان الحلبوني", FULL, "parent"),
        (FULL, "باسل", "possible"),
        ("باسل الشربجي", FULL, None),
        ("سامي", FULL, None),
        ("أميرة نادر الشربجي", "أمير نادر الشربجي", None),
        ("عبد الرحمن الشربجي", "عبدالرحمن خالد الشربجي", "shorter"),
        ("محمد نادر", "محمدنادر", "variant"),
        ("باسل الشربجي", "Basel al-Sharbaji", "variant"),
    ],
)
def test_names(sought: str, name: str, expected: str | None) -> None:
    assert verdict(sought, name) == expected


@pytest.mark.parametrize("sought", ["أبو سعيد", "ابو سعيد", "الصقر", "باسل أبو سعيد"])
def test_aliases(sought: str) -> None:
    assert verdict(sought, FULL, "أبو سعيد", "الصقر") in ("alias", "shorter")
    assert verdict(sought, "خالد الشربجي", "أبو علي", "الذيب") is None


def test_the_best_comes_first_and_the_order_of_the_people_holds() -> None:
    names = ["سامي الشربجي", "خالد نادر الشربجي", "الشربجي خالد", "خالد الشربجي", "خالد الشربجى"]
    people = [Person(name, "none", Span(0, 0, ""), (), id=str(number)) for number, name in enumerate(names)]
    hits = find_people("خالد الشربجي", people)
    assert [hit.person.id for hit in hits][:3] == ["3", "4", "1"]
    assert all(hit.reason for hit in hits)
    assert find_people("نجوى", people) == ()


@pytest.mark.parametrize(
    ("name", "is_one"), [("باسل", True), ("أبو سعيد", True), ("Basel", True), ("…", False), ("", False), ("12", False)]
)
def test_what_is_a_name(name: str, is_one: bool) -> None:
    assert NameSearch(name).is_name() is is_one


_WORDS = st.sampled_from(
    [
        *(
            "محمد",
            "محمّد",
            "حمد",
            "عبد",
            "الله",
            "عبدالله",
            "عبد الرحمن",
            "الرحمن",
            "أبو",
            "أبي",
            "أبا",
            "بو",
            "أم",
            "ابن",
            "بن",
            "آل",
            "ال",
            "ذو",
        ),
        *(
            "النون",
            "سيف",
            "الدين",
            "زين",
            "زين الدين",
            "نور",
            "هان",
            "ن",
            "ى",
            "هللا",
            "عطاهلل",
            "السيد",
            "الشيخ",
            "الدكتور",
            "الملقب",
            "بأبي",
        ),
        *(
            "خالد",
            "خالدي",
            "الخالدي",
            "حسن",
            "حسين",
            "سلمى",
            "سلما",
            "ثاني",
            "رب",
            "ربه",
            "Basel",
            "al-Khalidi",
            "Abu",
            "Abdel",
            "(أبو سعيد)",
            "«الصقر»",
        ),
    ]
)
_NAMES = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)


@st.composite
def _slips(draw: st.DrawFn) -> str:
    """Give a name with a space lost, or a letter lost, doubled or torn off."""
    name = draw(_NAMES)
    at = draw(st.integers(0, len(name) - 1))
    return draw(
        st.sampled_from(
            [name, name[:at] + name[at + 1 :], name[:at] + name[at] + name[at:], f"{name[:at]} {name[at:]}", name[:at] + "ـ" + name[at:]]
        )
    )


class _Thorough(NameSearch):
    """Compares every name."""

    def may_fit(self, name: str, aliases: object) -> bool:
        return True


@settings(deadline=None, max_examples=600)
@given(_slips(), _slips(), st.lists(_slips(), max_size=2).map(tuple))
def test_a_quick_look_loses_nobody(sought: str, name: str, aliases: tuple[str, ...]) -> None:
    quick, thorough = NameSearch(sought), _Thorough(sought)
    assert quick.compare(name, aliases) == thorough.compare(name, aliases)
