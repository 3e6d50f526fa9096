"""Numbers in digits and words: values, spans, and the words that only look like numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darcli.text.fold import fold
from darcli.text.number_words import number_words
from darcli.text.numbers import find_numbers, scan_numbers
from darcli.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("مئة وثلاثة وعشرون", [123]),
        ("ألفان وخمسمئة", [2500]),
        ("خمسه عشر قتيلا", [15]),
        ("اثني عشر رجلا واثنتي عشرة امرأة", [12, 12]),
        ("إحدى وعشرون امرأة", [21]),
        ("ثلاثمائه و واحد", [301]),
        ("ثلاث مئة وأربعون ألفا وستمئة", [340600]),
        ("٣ آلاف و٥٢٠ شخصا", [3520]),
        ("2.3 مليون", [2300000]),
        ("مليون ونصف المليون", [1500000]),
        ("نصف مليون", [500000]),
        ("مليون ومئتا ألف", [1200000]),
        ("ألف مليون", [10**9]),
        ("خمسطعش زلمة", [15]),
        ("خمسون ألفاً", [50000]),
        ("ألفا شخص", [2000]),
        ("ألفاً ومئتين وثلاثين شهيداً", [1230]),
        ("ألفًا و996 شهيدًا", [1996]),
        ("بلغ عددهم ألفاً.", [1000]),
        ("مليوناً وخمسمئة ألف نازح", [1500000]),
        ("ألفي مقاتل ومليوني نازح", [2000, 2000000]),
        ("1.250 قتيلا و3,456.5 كم و0.125", [1250, 3456.5, 0.125]),
        ("٢٬٥٠٠ و ٣٫٥", [2500, 3.5]),
        ("40 000 نازح", [40000]),
        ("87 في المئة و5%", [87, 5]),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("الحادي عشر", [11]),
        ("الخامسة والعشرين", [25]),
        ("أول", [1]),
        ("الدرجة الثانية", [2]),
    ],
)
def test_ordinals(text: str, values: list[float]) -> None:
    folded = fold(text)
    spans = scan_numbers(tokenize(folded), folded)
    assert [(span.value, span.kind) for span in spans] == [(value, "ordinal") for value in values]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ثلاثة وأربعة", [3, 4]),
        ("عشرة وثلاثين", [10, 30]),
        ("8 قتلى و3 جرحى", [8, 3]),
        ("بين 24 و30", [24, 30]),
    ],
)
def test_neighbours_stay_apart(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "أحد العاملين",
        "مقتل قيادي وأحد مرافقيه",
        "أصيب أثناء العمل",
        "ألف شكر",
        "يوم الاثنين",
        "في السبعينات",
        "عثر عليه ميتاً داخل منزله",
        "وجدوا ميتين",
        "عشرات القتلى وآلاف النازحين",
        "كانون الأول",
        "أول من أمس",
        "لست أدري",
        "مخيم المية ومية",
    ],
)
def test_no_number(text: str) -> None:
    assert find_numbers(text) == ()


def test_clitics_are_not_quoted() -> None:
    (first, second) = find_numbers("أصيب بأربعة أعيرة، ولثلاثةٍ منهم")
    assert (first.text, second.text) == ("أربعة", "ثلاثةٍ")


def test_dead_and_two_hundred_are_told_by_the_source() -> None:
    assert [number.value for number in find_numbers("مقتل مئتي شخص")] == [200]
    assert scan_numbers(tokenize(fold("مقتل ميتي شخص"))) == []


WORDS = st.lists(st.sampled_from([*sorted(number_words())[::7], "و", "3", "40", "000", "1.5", ",", "من", "\n"]), max_size=12)


@given(st.one_of(st.text(), WORDS.map(" ".join)))
def test_any_text_is_quoted(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert text[number.start : number.end] == number.text
        assert end <= number.start < number.end
        end = number.end


def test_time_is_linear_in_digits() -> None:
    assert find_numbers("1" * 200_000) == ()
    assert len(find_numbers("123 " * 50_000)) > 0
