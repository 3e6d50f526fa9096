"""Romanising: listed names as the press has them, others with sensible vowels, binding words in one style."""

from __future__ import annotations

import pytest

from darcli.names.romanise import romanise


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        pytest.param("خالد الشربجي", "Khaled al-Shurbaji", id="known"),
        pytest.param("عبد الرحمن", "Abd al-Rahman", id="abd"),
        pytest.param("عبدالرحمن", "Abd al-Rahman", id="abd-attached"),
        pytest.param("عبد الله", "Abdullah", id="abdullah"),
        pytest.param("أبو عبد الله", "Abu Abdullah", id="kunya"),
        pytest.param("أم نادر", "Umm Nader", id="mother"),
        pytest.param("محمد بن نادر", "Mohammed bin Nader", id="bin"),
        pytest.param("محمد آل نادر", "Mohammed Al Nader", id="clan"),
        pytest.param("صلاح الدين", "Salah al-Din", id="compound"),
        pytest.param("عطا الله", "Atallah", id="allah-in-one"),
        pytest.param("الشربجي", "Al-Shurbaji", id="article-first-is-large"),
        pytest.param("محمود السعدي", "Mahmoud al-Saadi", id="ain"),
        pytest.param("خلمش", "Khalmash", id="four-consonants"),
        pytest.param("عطية", "Atiya", id="final-iya"),
        pytest.param("Basel al-Saadi", "Basel al-Saadi", id="latin-stays"),
        pytest.param("", "", id="empty"),
    ],
)
def test_romanise(name: str, latin: str) -> None:
    assert romanise(name) == latin


@pytest.mark.parametrize("name", ["شدخف", "وووو", "ءءء", "ى", "ة", "ع", "ععع", "اااا", "يوي", "ذ", "Ünal قصير", "عبد", "ال", "بن", "الله"])
def test_any_word_is_written_in_latin_letters(name: str) -> None:
    assert not any("ء" <= letter <= "ي" for letter in romanise(name))
