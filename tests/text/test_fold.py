"""Folding: one spelling for every way to write a word, and the way back to each letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darcli.text import letters
from darcli.text.fold import STEPS, fold
from darcli.text.tokens import tokenize

FATHA = "\N{ARABIC FATHA}"
DAMMA = "\N{ARABIC DAMMA}"
KASRA = "\N{ARABIC KASRA}"
HAMZA_ABOVE = "\N{ARABIC HAMZA ABOVE}"
MADDA = "\N{ARABIC MADDAH ABOVE}"
DAGGER_ALEF = "\N{ARABIC LETTER SUPERSCRIPT ALEF}"
QURANIC_MARK = "\N{ARABIC SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA}"
RLM = "\N{RIGHT-TO-LEFT MARK}"
ZWNJ = "\N{ZERO WIDTH NON-JOINER}"
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"

# letters of every step, marks, masks and what stands around them
NOISE = "قدعبهالموياأإآٱءؤئىةیکـ .-–−*@/\\_·•|$٣4۵،؛؟“«'’xﻻﺍﷲﱞ \n\t\u00a0٫٬" + FATHA + DAGGER_ALEF + MADDA + HAMZA_ABOVE + RLM + ZWNJ + BOM
TEXTS = st.text(alphabet=NOISE, max_size=16) | st.text(max_size=16)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param(f"ق{DAMMA}ت{KASRA}ل{FATHA}", "قتل", id="harakat"),
        pytest.param(f"الرحم{DAGGER_ALEF}ن", "الرحمن", id="dagger-alef-is-no-letter"),
        pytest.param(f"صلى{QURANIC_MARK}", "صلي", id="quranic-mark"),
        pytest.param("قتـــيل", "قتيل", id="tatweel"),
        pytest.param("أحمد وإبراهيم وآمنة وٱلله", "احمد وابراهيم وامنه والله", id="alef-seats"),
        pytest.param(f"ا{HAMZA_ABOVE}حمد ا{MADDA}منة", "احمد امنه", id="hamza-and-madda-as-marks"),
        pytest.param("مسؤول وعائلة", "مسوول وعايله", id="hamza-seats"),
        pytest.param("شهداء", "شهدا", id="final-hamza"),
        pytest.param("مصطفى", "مصطفي", id="final-ya"),
        pytest.param("فاطمة", "فاطمه", id="ta-marbuta"),
        pytest.param("علی کريم", "علي كريم", id="persian-keyboard"),
        pytest.param("٣٤ و۵", "34 و5", id="digits"),
        pytest.param("٢٫٥", "2.5", id="decimal-sign"),
        pytest.param("«نوى»، “طفس”؛ ماذا؟", '"نوي", "طفس"; ماذا?', id="punctuation"),
        pytest.param(f"{BOM}مق{ZWNJ}تل{RLM} شاب", "مقتل شاب", id="invisible"),
        pytest.param("ﻗﺘﻞ ﻻﺟﺊ", "قتل لاجي", id="presentation-forms"),
        pytest.param("عبد ﷲ", "عبد الله", id="ligature"),
        pytest.param("قتل\r\nشاب", "قتل\r\nشاب", id="line-breaks-stay"),
    ],
)
def test_one_spelling(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("مـ.ـقتل", "مقتل", id="dot-between-tatweels"),
        pytest.param("استشـ ـهاد", "استشهاد", id="space-between-tatweels"),
        pytest.param("اعـ ـتـ ـقال", "اعتقال", id="two-spaces-in-one-word"),
        pytest.param("قتـ..ـيل", "قتيل", id="two-dots"),
        pytest.param("مـ–ـقتل", "مقتل", id="long-dash"),
        pytest.param("شـ/هيد", "شهيد", id="slash-behind-a-tatweel"),
        pytest.param("جر@يح", "جريح", id="at-sign"),
        pytest.param("ق*تل", "قتل", id="star"),
        pytest.param("د.ا.ع.ش", "داعش", id="letters-with-dots"),
        pytest.param("ق_ت_ل", "قتل", id="letters-with-underscores"),
        pytest.param("ق-ت-ل", "قتل", id="letters-with-dashes"),
        pytest.param(f"قُـ.ـت{KASRA}ل", "قتل", id="masked-and-vocalised"),
    ],
)
def test_masks_come_off(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ر.ع", id="initials"),
        pytest.param("ا. ب. محمد", id="letters-with-spaces"),
        pytest.param("بالحادث.وقتل", id="lost-space-behind-a-dot"),
        pytest.param("طريق درعا-دمشق", id="dash-between-words"),
        pytest.param("درعا/نوي", id="slash-between-words"),
        pytest.param("#سوريا_حره", id="hashtag"),
        pytest.param("2.5 و 3-4", id="numbers"),
        pytest.param("قتل - جرح", id="dash-with-spaces"),
    ],
)
def test_no_mask(text: str) -> None:
    assert fold(text).text == text


@pytest.mark.parametrize(
    ("text", "word", "quote"),
    [
        pytest.param("شهيدٌ شابٌّ", "شاب", "شابٌّ", id="harakat-of-the-last-letter"),
        pytest.param("قرب مـ.ـقتل شاب", "مقتل", "مـ.ـقتل", id="mask"),
        pytest.param("عناصر د.ا.ع.ش في", "داعش", "د.ا.ع.ش", id="strung-letters"),
        pytest.param("سقط شهداء في", "شهدا", "شهداء", id="deleted-hamza"),
        pytest.param("وﻻجئ", "لاجي", "ﻻجئ", id="ligature"),
        pytest.param(f"ا{MADDA}منة", "امنه", f"ا{MADDA}منة", id="composed-letter"),
        pytest.param("ﷺ محمد", "محمد", "محمد", id="behind-a-long-ligature"),
        pytest.param(f"{BOM}قتل", "قتل", "قتل", id="behind-a-byte-order-mark"),
        pytest.param("الـ١٢ شاباً", "12", "١٢", id="digits"),
    ],
)
def test_span_gives_the_words_of_the_source(text: str, word: str, quote: str) -> None:
    folded = fold(text)
    at = folded.text.index(word)
    start, end = folded.span(at, at + len(word))
    assert text[start:end] == quote


def test_each_letter_of_a_masked_word_points_at_itself() -> None:
    folded = fold("ود.ا.ع.ـش و.د.ا.ع.ش")
    word = folded.text.rindex("وداعش")
    assert [folded.source[folded.offset(word + letter)] for letter in range(5)] == list("وداعش")


def test_span_stops_at_marks_that_stay() -> None:
    folded = fold(f"ق{FATHA}ـل", {"diacritics"})
    assert folded.text == "قـل"
    assert folded.span(0, 1) == (0, 2)


def test_empty_span_is_a_place() -> None:
    folded = fold(f"ق{FATHA}تل شاب")
    assert folded.span(4, 4) == (5, 5)
    assert fold("").span(0, 0) == (0, 0)


def test_unknown_step() -> None:
    with pytest.raises(ValueError, match="unknown step: tashkil"):
        fold("قتل", ["tashkil"])


@given(TEXTS, st.sets(st.sampled_from(STEPS)))
def test_folding_twice_changes_nothing(text: str, steps: set[str]) -> None:
    once = fold(text, steps).text
    assert fold(once, steps).text == once


@given(TEXTS)
def test_offsets_grow_and_stay_inside(text: str) -> None:
    folded = fold(text)
    offsets = [folded.offset(place) for place in range(len(folded.text))]
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@given(TEXTS)
def test_every_token_is_the_folding_of_its_quote(text: str) -> None:
    folded = fold(text)
    done = 0
    for token in tokenize(folded):
        start, end = folded.span(token.start, token.end)
        assert done <= start < end <= len(text)
        assert fold(text[start:end]).text == token.text
        done = end


@given(st.text(alphabet=NOISE))
def test_no_mark_or_hamza_is_left(text: str) -> None:
    gone = {FATHA, DAGGER_ALEF, MADDA, HAMZA_ABOVE, RLM, ZWNJ, BOM, letters.TATWEEL, letters.HAMZA, "أ", "ى", "ة", "٣", "،"}
    assert gone.isdisjoint(fold(text).text)


@given(st.text(alphabet="abc .,!\n0123456789"))
def test_latin_text_is_untouched(text: str) -> None:
    assert fold(text).text == text
