"""Sentences: where one ends, and where a dot, a number or an emoji ends none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darcli.report.sections import split_sections
from darcli.report.sentences import split_sentences
from darcli.text.fold import fold
from darcli.text.tokens import BREAK, NUMBER, WORD, tokenize


def sentences(text: str) -> list[str]:
    folded = fold(text)
    tokens = tokenize(folded)
    found = []
    for first, end in split_sentences(folded, tokens, split_sections(text, folded)):
        start, stop = folded.span(tokens[first].start, tokens[end - 1].end)
        found.append(text[start:stop])
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قتل شاب. وأصيب آخر.", ["قتل شاب.", "وأصيب آخر."], id="full-stop"),
        pytest.param("أصيب بالحادثة ذاتها.وينحدر من رخم", ["أصيب بالحادثة ذاتها.", "وينحدر من رخم"], id="lost-space"),
        pytest.param("من قتله؟ لا أحد يعلم! قتل", ["من قتله؟", "لا أحد يعلم!", "قتل"], id="question-and-exclamation"),
        pytest.param("ماذا حصل؟! قتل", ["ماذا حصل؟!", "قتل"], id="both"),
        pytest.param("ليست الأولى؛ فقد قتل اثنان", ["ليست الأولى؛", "فقد قتل اثنان"], id="semicolon"),
        pytest.param("قتل شاب\nأصيب آخر\n\nنجا ثالث", ["قتل شاب", "أصيب آخر", "نجا ثالث"], id="line-breaks"),
        pytest.param("قال: “قتل أخي.” وبكى", ["قال: “قتل أخي.”", "وبكى"], id="closing-quotes"),
        pytest.param("قتل في تسوية 2018. وكان شابا", ["قتل في تسوية 2018.", "وكان شابا"], id="year-at-the-end"),
        pytest.param("في 1446هـ. وفي 2024م. قتل", ["في 1446هـ.", "وفي 2024م.", "قتل"], id="year-with-its-letter"),
        pytest.param("🔴 قتل شاب🔴تحديث: أصيب آخر", ["🔴 قتل شاب", "🔴تحديث: أصيب آخر"], id="emoji-for-bullets"),
        pytest.param("رحمه الله 💔💔\nقتل", ["رحمه الله 💔💔", "قتل"], id="emoji-at-the-end"),
        pytest.param("• قتل شاب • أصيب آخر", ["• قتل شاب", "• أصيب آخر"], id="bullets"),
        pytest.param("الأسماء: 1) علي حسن 2) سامر", ["الأسماء:", "1) علي حسن", "2) سامر"], id="list-in-a-line"),
        pytest.param("1. علي (7 سنوات)، 2. سامر، 3. ليلى", ["1. علي (7 سنوات)،", "2. سامر،", "3. ليلى"], id="numbers-with-dots"),
        pytest.param("١٤- علي\n١٥- سامر", ["١٤- علي", "١٥- سامر"], id="indic-numbers"),
        pytest.param("قتل شاب. إقرأ أيضاً: خبر", ["قتل شاب.", "إقرأ أيضاً: خبر"], id="section-within-a-line"),
    ],
)
def test_ends(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("أصيب د. بلال و م. سامر", id="titles"),
        pytest.param("ب. ر.ع عواد حميد", id="letter-of-a-list-and-rank"),
        pytest.param("القاصر (ص.ع) 16 سنة", id="initials"),
        pytest.param("نسبة 2.5 بالمئة يوم 3.10.2023 مساء", id="numbers"),
        pytest.param("انظر https://example.org/a.html?p=1&q=2 هنا", id="address"),
        pytest.param("السويداء.. قتل شاب... ونجا آخر", id="ellipsis"),
        pytest.param("قتلت 3-4 نساء بين (12) قتيلا", id="range-and-brackets"),
        pytest.param("هما 👈 علي حسن 👈 سامر", id="pointing-hand"),
        pytest.param("مـ.ـقتل شاب من د.ا.ع.ش", id="masks"),
    ],
)
def test_does_not_end(text: str) -> None:
    assert sentences(text) == [text]


@given(st.text(alphabet='قت.1-) \n؟"🔴•ب:'))
def test_every_word_stands_in_one_sentence_and_no_line_break_in_any(text: str) -> None:
    folded = fold(text)
    tokens = tokenize(folded)
    found = split_sentences(folded, tokens, split_sections(text, folded))
    inside = [i for first, end in found for i in range(first, end)]
    assert inside == sorted(set(inside))
    assert not any(tokens[i].kind == BREAK for i in inside)
    assert {i for i, token in enumerate(tokens) if token.kind in (WORD, NUMBER)} <= set(inside)
