"""Tokens: what is one word, one number, one sign, and where each stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darcli.text.fold import fold
from darcli.text.tokens import BREAK, NUMBER, SIGN, WORD, tokenize


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.text, token.kind) for token in tokenize(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قتل شاب", [("قتل", WORD), ("شاب", WORD)], id="words"),
        pytest.param("مدنيين.وقتل", [("مدنيين", WORD), (".", SIGN), ("وقتل", WORD)], id="lost-space"),
        pytest.param("#سامر_نبيل", [("#", SIGN), ("سامر", WORD), ("نبيل", WORD)], id="hashtag"),
        pytest.param("بـ٣ طلقات", [("ب", WORD), ("3", NUMBER), ("طلقات", WORD)], id="number-behind-a-clitic"),
        pytest.param("١٢٬٥٠٠", [("12,500", NUMBER)], id="thousands"),
        pytest.param("٢٫٥", [("2.5", NUMBER)], id="decimals"),
        pytest.param("14،15", [("14", NUMBER), (",", SIGN), ("15", NUMBER)], id="two-numbers-with-a-comma"),
        pytest.param("30/8/2022", [("30", NUMBER), ("/", SIGN), ("8", NUMBER), ("/", SIGN), ("2022", NUMBER)], id="date"),
        pytest.param("«سامر»", [('"', SIGN), ("سامر", WORD), ('"', SIGN)], id="quotes"),
        pytest.param("قناة BBC عربي", [("قناه", WORD), ("BBC", WORD), ("عربي", WORD)], id="latin"),
        pytest.param("...", [(".", SIGN)] * 3, id="dots"),
        pytest.param("", [], id="empty"),
        pytest.param(" \t\u00a0", [], id="spaces"),
    ],
)
def test_tokens(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("قتل\nشاب", 1, id="one"),
        pytest.param("قتل \n\n شاب", 2, id="two"),
        pytest.param("قتل\r\nشاب", 1, id="carriage-return"),
        pytest.param("قتل  شاب", 0, id="none"),
    ],
)
def test_breaks_tell_how_many_lines_end(text: str, lines: int) -> None:
    breaks = [token.text.count("\n") for token in tokenize(fold(text)) if token.kind == BREAK]
    assert breaks == ([lines] if lines else [])


@given(st.text() | st.text(alphabet="قتل٣4.,،_#- \r\n\tab"))
def test_tokens_stand_in_order_and_leave_out_only_spaces(text: str) -> None:
    folded = fold(text).text
    done = 0
    for token in tokenize(folded):
        assert folded[token.start : token.end] == token.text
        assert not folded[done : token.start].replace("_", "").strip()
        done = token.end
    assert not folded[done:].replace("_", "").strip()
