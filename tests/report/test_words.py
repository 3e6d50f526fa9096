"""Words: clitics come off step by step, and the first form that a list knows tells what the word is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darcli.report.lexicon import Harm
from darcli.report.words import read_word, strip_clitics
from darcli.text.fold import fold


def folded(word: str) -> str:
    return fold(word).text


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        pytest.param("ومقتل", "مقتل", id="wa"),
        pytest.param("فقتل", "قتل", id="fa"),
        pytest.param("بالشاب", "شاب", id="bi-and-article"),
        pytest.param("للجرحى", "جرحي", id="li-and-article"),
        pytest.param("وبالمدنيين", "مدنيين", id="three-clitics"),
        pytest.param("إصابته", "اصابه", id="pronoun-opens-the-ta-marbuta"),
        pytest.param("مقتلهم", "مقتل", id="plural-pronoun"),
        pytest.param("سيقتل", "يقتل", id="future"),
    ],
)
def test_clitics_come_off(word: str, stem: str) -> None:
    assert stem in [form.stem for form in strip_clitics(folded(word))]


@pytest.mark.parametrize("word", ["ال", "وا", "به", "لي", "هم"])
def test_short_words_keep_their_letters(word: str) -> None:
    assert [form.stem for form in strip_clitics(word)] == [word]


@given(st.text(alphabet="والفبكسهمناتي", min_size=1, max_size=9))
def test_readings_come_least_stripped_first_and_none_is_empty(word: str) -> None:
    forms = strip_clitics(word)
    assert forms[0].stem == word
    assert [form.cost for form in forms] == sorted(form.cost for form in forms)
    assert all(form.stem and form.stem[0] in word for form in forms)


@pytest.mark.parametrize(
    ("word", "status", "kind"),
    [
        pytest.param("قُتل", "killed", "verb", id="verb"),
        pytest.param("سيقتل", "killed", "verb", id="future"),
        pytest.param("قتلوا", "killed", "verb", id="plural-verb"),
        pytest.param("ومقتله", "killed", "noun", id="noun-with-clitics"),
        pytest.param("إصابتها", "injured", "noun", id="noun-with-pronoun"),
        pytest.param("الجرحى", "injured", "victim", id="victims"),
        pytest.param("للمعتقلين", "detained", "victim", id="victims-with-clitics"),
        pytest.param("مـ.ـقتل", "killed", "noun", id="masked"),
        pytest.param("اصابه", "injured", "noun", id="undotted"),
    ],
)
def test_words_of_harm(word: str, status: str, kind: str) -> None:
    assert read_word(folded(word)).harm == Harm(status, kind)


@pytest.mark.parametrize("word", ["كقتيل", "اليقتل", "قتال", "مقاتل", "نوى"], ids=["as-a", "article-on-a-verb", "fight", "fighter", "town"])
def test_no_words_of_harm(word: str) -> None:
    assert read_word(folded(word)).harm is None


@pytest.mark.parametrize(
    ("word", "number", "sex"),
    [
        pytest.param("شاب", 1, "m", id="singular"),
        pytest.param("شاباً", 1, "m", id="accusative"),
        pytest.param("الشاب", 1, "m", id="definite"),
        pytest.param("شابان", 2, "m", id="dual"),
        pytest.param("شابين", 2, "m", id="oblique-dual"),
        pytest.param("وطفلتين", 2, "f", id="feminine-dual"),
        pytest.param("امرأة", 1, "f", id="feminine"),
        pytest.param("أطفال", 0, "m", id="plural"),
        pytest.param("نساء", 0, "f", id="feminine-plural"),
    ],
)
def test_nouns_for_people(word: str, number: int, sex: str) -> None:
    unit = read_word(folded(word)).unit
    assert unit is not None
    assert (unit.number, unit.sex) == (number, sex)


@pytest.mark.parametrize(
    ("word", "stem", "clitic"),
    [
        pytest.param("فراس", "فراس", "", id="fa-belongs-to-the-name"),
        pytest.param("بسام", "بسام", "", id="ba-belongs-to-the-name"),
        pytest.param("وليد", "وليد", "", id="waw-belongs-to-the-name"),
        pytest.param("كمال", "كمال", "", id="kaf-belongs-to-the-name"),
        pytest.param("وعلي", "علي", "و", id="conjunction"),
        pytest.param("وعبدالرحمن", "عبدالرحمن", "و", id="conjunction-and-compound"),
        pytest.param("لنصرالله", "نصرالله", "ل", id="preposition"),
    ],
)
def test_names_with_and_without_clitics(word: str, stem: str, clitic: str) -> None:
    read = read_word(folded(word))
    assert read.given
    assert read.name_form is not None
    assert (read.name_form.stem, read.name_form.conjunction + read.name_form.preposition) == (stem, clitic)


@pytest.mark.parametrize("word", ["برصاص", "بالشاب", "القتيل", "مساء", "قال"])
def test_no_names(word: str) -> None:
    assert read_word(folded(word)).given == ""


def test_kind_words() -> None:
    assert read_word(folded("العميد")).rank is not None
    assert read_word(folded("مسجد")).organisation is not None
    assert read_word(folded("السورية")).demonym is not None
    assert read_word(folded("يعمل")).verb is not None


@given(st.text(alphabet="والفبكسهمناتيقترجحص", min_size=1, max_size=9))
def test_any_word_can_be_read(word: str) -> None:
    read = read_word(word)
    assert read.text == word
    assert bool(read.harm) == bool(read.harm_form)
    assert bool(read.unit) == bool(read.unit_form)
    assert not (read.given and read.name_form is None)
