"""Names whose ends and whose being names only weighed signs tell; all people are invented."""

from __future__ import annotations

import pytest

from darcli import extract
from darcli.report.weights import Weights
from darcli.report.words import read_word


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("وخرج من السجن وائل جودت اليتيم من أهالي نوى بعد سبع سنوات", "وائل جودت اليتيم", id="adjective-as-family"),
        pytest.param("بينهم امرأة هي سناء عدنان المطلق، أُفرج عنها أمس", "سناء عدنان المطلق", id="participle-as-family"),
        pytest.param("وقُتل القائد الميداني أنور الهادي كرنوس في القصف", "أنور الهادي كرنوس", id="unknown-family"),
        pytest.param("قُتل الشاب وائل جودت برصاص مجهولين", "وائل جودت", id="phrase-behind"),
        pytest.param("وتلت رباب محسن السعدي رسالة من زوجها", "رباب محسن السعدي", id="object-behind"),
        pytest.param("قالت المحامية رباب محسن السعدي لوكالة الأنباء إن موكلها أُوقف", "رباب محسن السعدي", id="addressed-behind"),
        pytest.param("وقُتل الطفل صالح العلي المحمد أمس", "صالح العلي المحمد", id="articles-inside"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert name in [person.name for person in extract(text).persons]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("وكرر ستيوارت القول إن الاتفاق قريب.", "ستيوارت", id="object-behind"),
        pytest.param("وقال بلير في مؤتمر صحفي إن المحادثات مثمرة.", "بلير", id="a-place-elsewhere"),
        pytest.param("أكدت حكومة كلينتون أنها ملتزمة بالاتفاق.", "كلينتون", id="behind-what-is-his"),
        pytest.param("وقال مارتن غريفيث مساعد وزير الخارجية إن الاتفاق قريب.", "مارتن غريفيث", id="office-behind"),
    ],
)
def test_names_in_calm_texts(text: str, name: str) -> None:
    """Where nothing tells of harm, people are named with less ado."""
    assert [person.name for person in extract(text).persons] == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("اكد البيان بان الحكومة تدرس الامر.", id="that"),
        pytest.param("اصدرت الوزارة بيانا نفت فيه النبأ.", id="accusative"),
        pytest.param("حقق الفريق فوزا كافيا ليصعد إلى النهائي.", id="adjective"),
    ],
)
def test_nobody_in_calm_texts(text: str) -> None:
    assert not extract(text).persons


def test_two_joined_first_names_are_two_people() -> None:
    names = [person.name for person in extract("أُصيبت الأختان دعاء ورباب الصباغ بشظايا").persons]
    assert "رباب الصباغ" in names
    assert not any("ورباب" in name for name in names)


def test_a_weighed_word_is_the_sum_of_its_signs() -> None:
    weights = Weights("name_ends.tsv", ("own", "before", "behind"))
    word = read_word("جبارة")
    signs = weights.signs((word, word, word))
    assert weights.weigh((word, word, word)) == weights.add(tuple(signs))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("وأوقف الجيش المواطنين ع.د. وبلال الأعور", {"ع.د.", "بلال الأعور"}, id="letters-alone"),
        pytest.param("قُتل ب. محمد (34 سنة) وت. سيد علي أمس", {"ب. محمد", "ت. سيد علي"}, id="letter-before-a-name"),
        pytest.param("اعتُقل الشاب عباس ح. في صيدا", {"عباس ح."}, id="letter-for-the-family"),
        pytest.param("وأوضح م. خالد الدالي أن الطريق أُغلق", {"خالد الدالي"}, id="letter-as-title"),
        pytest.param("وقع الحادث عام 300 ق.م. ونشرت أ.ف.ب. صوراً له", set(), id="abbreviations"),
        pytest.param("قُتل المصور لوك-أندريه مورو أمس", {"لوك-أندريه مورو"}, id="hyphen"),
        pytest.param("قُتل سامر الحوراني ـ خالد الدالي أمس", {"سامر الحوراني", "خالد الدالي"}, id="tatweel-as-dash"),
        pytest.param("أُصيبت هدى الأعرج زوجة خالد الدالي", {"هدى الأعرج", "خالد الدالي"}, id="kin-behind"),
    ],
)
def test_letters_signs_and_kin(text: str, names: set[str]) -> None:
    assert {person.name for person in extract(text).persons} == names
