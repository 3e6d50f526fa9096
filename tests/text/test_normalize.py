"""Normalising: what each level and each single step does, and that doing it twice changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darcli.text.fold import STEPS
from darcli.text.normalize import LEVELS, normalize

SENTENCE = "مـ.ـقتل الفتى عبد الله الأحمد، وإصابةُ ٣ من أبنائه"


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        pytest.param("light", "م.قتل الفتى عبد الله الأحمد، وإصابة ٣ من أبنائه", id="light"),
        pytest.param("standard", "مقتل الفتى عبد الله الأحمد, وإصابة 3 من أبنائه", id="standard"),
        pytest.param("search", "مقتل الفتي عبدالله الاحمد, واصابه 3 من ابنايه", id="search"),
    ],
)
def test_levels(level: str, expected: str) -> None:
    assert normalize(SENTENCE, level) == expected


def test_search_is_the_level_where_none_is_named() -> None:
    assert normalize("أحمد") == "احمد"


@pytest.mark.parametrize(
    ("step", "text", "expected"),
    [
        pytest.param("presentation", "ﻻجئ", "لاجئ", id="presentation"),
        pytest.param("invisible", "مق\N{ZERO WIDTH NON-JOINER}تل", "مقتل", id="invisible"),
        pytest.param("diacritics", "قُتِل", "قتل", id="diacritics"),
        pytest.param("masked", "د.ا.ع.ش", "داعش", id="masked"),
        pytest.param("tatweel", "قتـــيل", "قتيل", id="tatweel"),
        pytest.param("alef", "أإآ", "ااا", id="alef"),
        pytest.param("hamza", "مسؤول شهداء", "مسوول شهدا", id="hamza"),
        pytest.param("ya", "مصطفى", "مصطفي", id="ya"),
        pytest.param("ta_marbuta", "فاطمة", "فاطمه", id="ta-marbuta"),
        pytest.param("digits", "٣۵", "35", id="digits"),
        pytest.param("punctuation", "«نوى»؛", '"نوى";', id="punctuation"),
        pytest.param("abd", "عبد الله", "عبدالله", id="abd"),
    ],
)
def test_single_steps(step: str, text: str, expected: str) -> None:
    assert normalize(text, off=set(STEPS) - {step}) == expected
    assert normalize(text, off=[step]) != normalize(text)


def test_a_step_is_switched_on_above_a_level() -> None:
    assert normalize("أحمد ٣", "light", on=["digits"]) == "أحمد 3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("عبد الرحمن", "عبدالرحمن", id="space"),
        pytest.param("عبد_الرحمن", "عبدالرحمن", id="hashtag"),
        pytest.param("وعبد العزيز", "وعبدالعزيز", id="conjunction"),
        pytest.param("عبد\N{NO-BREAK SPACE}الله", "عبدالله", id="no-break-space"),
        pytest.param("عبد السلام وعبد ربه", "عبدالسلام وعبد ربه", id="without-article"),
        pytest.param("معبد الشمس", "معبد الشمس", id="end-of-another-word"),
        pytest.param("عبد\nالله", "عبد\nالله", id="another-line"),
    ],
)
def test_joining(text: str, expected: str) -> None:
    assert normalize(text) == expected


@pytest.mark.parametrize(
    ("text", "other"),
    [
        pytest.param("أحمد الخطيب", "احمد الخطيب", id="hamza"),
        pytest.param("فاطمة مصطفى", "فاطمه مصطفي", id="undotted"),
        pytest.param("عبدالله", "عبد الله", id="joined-abd"),
        pytest.param("رئيف فؤاد", "رييف فواد", id="seats"),
        pytest.param("مُحَمَّد", "محمد", id="vocalised"),
        pytest.param("محـــمد", "محمد", id="tatweel"),
        pytest.param("ﻣﺤﻤﺪ", "محمد", id="presentation-forms"),
    ],
)
def test_spellings_of_one_name_meet(text: str, other: str) -> None:
    assert normalize(text) == normalize(other)


@pytest.mark.parametrize(("one", "two"), [("حسن", "حسين"), ("سمير", "سمر"), ("عمر", "عمرو")], ids=["hasan", "samir", "umar"])
def test_different_names_stay_apart(one: str, two: str) -> None:
    assert normalize(one) != normalize(two)


@pytest.mark.parametrize(
    ("level", "steps"),
    [pytest.param("best", [], id="level"), pytest.param("light", ["stem"], id="step")],
)
def test_unknown_words_are_refused(level: str, steps: list[str]) -> None:
    with pytest.raises(ValueError, match="unknown"):
        normalize("قتل", level, on=steps)


@pytest.mark.parametrize("level", LEVELS)
@given(text=st.text() | st.text(alphabet="ابتعدلمهويءأآىة ـ.-*/_٣،«\N{ARABIC FATHA}\N{ARABIC HAMZA ABOVE}\n"))
def test_twice_is_once(level: str, text: str) -> None:
    once = normalize(text, level)
    assert normalize(once, level) == once


@given(st.text())
def test_a_stricter_level_undoes_nothing(text: str) -> None:
    assert normalize(normalize(text, "light"), "search") == normalize(normalize(normalize(text, "light"), "standard"), "search")
