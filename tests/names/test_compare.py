"""Comparing names: the verdict follows from the structure, and is the same from both sides."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from darcli.names.compare import compare_names
from darcli.names.sounds import sound_likeness

FULL = "شامل نادر حازم القصير"


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        pytest.param(FULL, FULL, "same", id="itself"),
        pytest.param("عبد الله أبو ندى", "عبدالله ابوندى", "same", id="spacing"),
        pytest.param("مُنى هِبة", "منى هبه", "same", id="harakat"),
        pytest.param("الطفل شامل القصير", "شامل القصير", "same", id="title"),
        pytest.param("شامل بن نادر القصير", "شامل نادر القصير", "same", id="bin"),
        pytest.param('شامل نادر القصير "أبو حازم"', "شامل نادر القصير", "same", id="kunya"),
        pytest.param("شامل نادر القصير", "شامل نادر قصير", "variant", id="article"),
        pytest.param("شامل نادر الحلاق", "شامل نادر الحالق", "variant", id="turned-ligature"),
        pytest.param("شامل نادر القصيرري", "شامل نادر القصيري", "variant", id="doubled-letter"),
        pytest.param("خالد سالم القصير", "خالد سليم القصير", "different", id="father-another-name"),
        pytest.param("خالد سالم حازم القصير", "خالد سلم حازم القصير", "variant", id="father-with-a-slip"),
        pytest.param("شامل داوود القصير", "شامل داود القصير", "variant", id="doubled-waw"),
        pytest.param("شامل محمدنادر القصير", "شامل محمد نادر القصير", "variant", id="words-run-together"),
        pytest.param(FULL, "شامل القصير", "shorter", id="two-left-out"),
        pytest.param(FULL, "شامل حازم القصير", "shorter", id="father-left-out"),
        pytest.param(FULL, "شامل نادر حازم", "shorter", id="family-left-out"),
        pytest.param("أبو حازم", 'شامل القصير "أبو حازم"', "alias", id="kunya-alone"),
        pytest.param("أبو حازم القصير", 'شامل القصير "أبو حازم"', "alias", id="kunya-and-family"),
        pytest.param("أبو حازم القصير", "شامل نادر القصير", "possible", id="kunya-unknown"),
        pytest.param("شامل", FULL, "possible", id="only-the-given-name"),
        pytest.param("إبراهيم نادر القصير", "أسامة نادر القصير", "sibling", id="brothers"),
        pytest.param("حسن نادر القصير", "حسين نادر القصير", "sibling", id="one-letter-two-names"),
        pytest.param("أمير نادر القصير", "أميرة نادر القصير", "sibling", id="brother-and-sister"),
        pytest.param("حازم نادر القصير", "نادر القصير", "parent", id="father-and-child"),
        pytest.param("شامل نادر سعيد القصير", "نادر سعيد حامد القصير", "parent", id="generation-shifted"),
        pytest.param("خالد نادر حازم القصير", "نادر خالد حازم القصير", "different", id="swapped"),
        pytest.param("خالد نادر القصير", "خالد سعيد القصير", "different", id="other-father"),
        pytest.param("خالد القصير", "نادر القصير", "different", id="other-given"),
        pytest.param("علا نادر القصير", "آلاء نادر القصير", "sibling", id="written-alike-only-in-latin"),
        pytest.param("شامل نادر السرابي", "شامل نادر الشرابي", "variant", id="dots-lost"),
        pytest.param("جنان نادر القصير", "حنان نادر القصير", "possible", id="dots-between-two-names"),
        pytest.param("شامل نادر عبد الغ", "شامل نادر عبد الغفور", "possible", id="column-too-narrow"),
        pytest.param("شامل نادر حازم القصاري", "شامل نادر القصيرة", "possible", id="left-out-and-family-close"),
        pytest.param("شامل نادر التركاوي", "شامل نادر اليكاوي", "possible", id="tooth-lost-in-a-pdf"),
        pytest.param("فضيلة شامل نادر القصير", "شامل نادر القصير", "parent", id="fadila-is-a-name"),
        pytest.param("فضيلة الشيخ شامل نادر القصير", "شامل نادر القصير", "same", id="fadila-is-a-title"),
        pytest.param('شامل "أبو نادر القصير"', "شامل القصير", "same", id="family-inside-the-quotes"),
        pytest.param("", FULL, "different", id="empty"),
    ],
)
def test_verdict(a: str, b: str, verdict: str) -> None:
    assert compare_names(a, b).verdict == verdict


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        pytest.param("Khaled al-Saadi", "خالد السعدي", "variant", id="plain"),
        pytest.param("Moʿtaz Alsaadi", "معتز السعدي", "variant", id="article-run-together"),
        pytest.param("Abdurrahman Ezzedine", "عبد الرحمن عز الدين", "variant", id="french-habits"),
        pytest.param("Gamal Abdel Nasser Chahine", "جمال عبد الناصر شاهين", "variant", id="egyptian-habits"),
        pytest.param("Khaled al-Saadi", "خالد نادر السعدي", "shorter", id="father-left-out"),
        pytest.param("Abu Hazem", "شامل القصير (أبو حازم)", "alias", id="kunya"),
        pytest.param("Ibrahim Nader Omeira", "أسامة نادر عميرة", "sibling", id="brothers"),
        pytest.param("Hussein Nader Saadi", "حسن نادر السعدي", "sibling", id="two-listed-names"),
        pytest.param("Mohammad Kassem", "Mohamed Qasim", "variant", id="latin-both"),
        pytest.param("Mohammad Kassem", "Mahmoud Qasim", "different", id="latin-both-two-names"),
        pytest.param("Salem Nader Saadi", "Salim Nader Saadi", "possible", id="latin-both-unclear"),
        pytest.param("Umm Hazem Saadi", "أم حازم السعدي", "variant", id="kunya-of-a-mother"),
        pytest.param("Umm Kulthum Saadi", "أم كلثوم السعدي", "variant", id="given-name-like-a-kunya"),
    ],
)
def test_verdict_across_scripts(a: str, b: str, verdict: str) -> None:
    assert compare_names(a, b).verdict == verdict


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Moataz", "معتز"),
        ("Abdelkader", "عبد القادر"),
        ("Abdul Fattah", "عبد الفتاح"),
        ("Abderrahmane", "عبد الرحمن"),
        ("Noureddine", "نور الدين"),
        ("Hocine", "حسين"),
        ("Khadidja", "خديجة"),
        ("Aïcha", "عائشة"),
        ("Ghassem", "قاسم"),
        ("Djaafar", "جعفر"),
        ("Gaafar", "جعفر"),
        ("Yehia", "يحيى"),
        ("Aissa", "عيسى"),
        ("Slimane", "سليمان"),
        ("Ouissam", "وسام"),
        ("Eyad", "إياد"),
        ("Thabet", "ثابت"),
        ("Leila", "ليلى"),
        ("Koussay", "قصي"),
        ("Sa'ad", "سعد"),
    ],
)
def test_habits_of_the_press(latin: str, arabic: str) -> None:
    assert compare_names(f"{latin} Nader el-Qasir", f"{arabic} نادر القصير").verdict == "variant"


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Jamal", "جميل"),
        ("Jamil", "جمال"),
        ("Samer", "سمير"),
        ("Samir", "سامر"),
        ("Saad", "سعيد"),
        ("Saeed", "سعد"),
        ("Mahmoud", "محمد"),
        ("Amira", "أمير"),
        ("Amr", "عمر"),
        ("Ali", "علاء"),
        ("Hani", "هناء"),
        ("Rashid", "راشد"),
        ("Khalil", "خالد"),
    ],
)
def test_sounds_of_another_name(latin: str, arabic: str) -> None:
    assert compare_names(f"{latin} Nader el-Qasir", f"{arabic} نادر القصير").verdict not in ("same", "variant", "shorter")


def test_reason_names_the_parts() -> None:
    assert "خالد" in compare_names("خالد نادر القصير", "سعيد نادر القصير").reason
    assert "نادر" in compare_names("خالد نادر القصير", "خالد القصير").reason


def test_score_orders_the_verdicts() -> None:
    others = [FULL, "شامل نادر حازم قصير", "شامل القصير", "سعيد نادر حازم القصير", "سعيد خالد الشربجي"]
    scores = [compare_names(FULL, other).score for other in others]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1.0
    assert 0.0 <= scores[-1] < 0.3


def test_sounds_forgive_vowels_not_consonants() -> None:
    assert sound_likeness("youssef", "يوسف") > 0.9
    assert sound_likeness("khalil", "خالد") < 0.75


_WORDS = [
    "شامل",
    "نادر",
    "حازم",
    "حسن",
    "حسين",
    "القصير",
    "أبو",
    "عبد",
    "الله",
    "بن",
    "آل",
    "الدين",
    "أم",
    '"',
    "(",
    ")",
    "السيد",
    "Khaled",
    "al-",
    "س",
]
_NAMES = st.lists(st.sampled_from(_WORDS), max_size=7).map(" ".join) | st.text(max_size=12)


@settings(deadline=None)
@given(_NAMES, _NAMES)
def test_symmetric(a: str, b: str) -> None:
    there, back = compare_names(a, b), compare_names(b, a)
    assert (there.verdict, there.score) == (back.verdict, back.score)
    assert 0.0 <= there.score <= 1.0


@settings(deadline=None)
@given(_NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert compare_names(name, name).verdict in ("same", "different")
    if compare_names(name, name).verdict == "different":
        assert compare_names(name, name).score == 0.0


@pytest.mark.parametrize(("a", "b"), list(itertools.combinations(["شامل", "شامل نادر", "نادر شامل", "شامل نادر حازم", "أبو شامل"], 2)))
def test_pairs_of_short_names_are_never_the_same(a: str, b: str) -> None:
    assert compare_names(a, b).verdict not in ("same", "variant")
