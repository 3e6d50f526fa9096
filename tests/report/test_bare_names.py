"""Names that no title and no list announces: subjects of verbs, foreign names, ordinary words inside a name, and what only looks so."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract
from darcli.report.likeness import LIKELY_LETTERS, has_ordinary_shape, measure_letters


def names(text: str) -> list[str]:
    return [person.name for person in extract(text).persons]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("وقال غريبلوف إن الهدنة انتهت", "غريبلوف", id="unknown-foreign-speaker"),
        pytest.param("وأكد القادري أن القصف توقف", "القادري", id="family-name-alone"),
        pytest.param("قالت رشا إن السلطات اعتقلته", "رشا", id="woman-by-one-name"),
        pytest.param("وأضاف الوزير أن بوتين اتصل به", "بوتين", id="subject-behind-a-particle"),
        pytest.param("قال الرئيس بوش في خطاب", "بوش", id="title-and-one-name"),
        pytest.param("قتل الطفل عامر حكم الحوراني في نوى", "عامر حكم الحوراني", id="ordinary-word-inside"),
        pytest.param("وأفرج عن الشيخ سامر الرمضان وحفيده", "سامر الرمضان", id="ordinary-word-as-family"),
        pytest.param("قتل محمد العبد الله برصاص مجهولين", "محمد العبد الله", id="servant-with-article"),
        pytest.param("وأكد سامر الدالي أن القصف توقف", "سامر الدالي", id="verb-that-is-a-name-too"),
        pytest.param("قال معالي سامر الدالي إن القصف توقف", "سامر الدالي", id="form-of-address"),
        pytest.param("وقتلت على الفور إخلاص، كبرى البنات", "إخلاص", id="verb-far-before"),
        pytest.param("استشهد الملازم المنشق ثائر الذي خدم في حلب", "ثائر", id="ordinary-word-behind-a-title"),
        pytest.param("وخطفوا أخوه سند قبل شهرين", "سند", id="brother-in-dialect"),
        pytest.param("بين القتلى رئيسة المجلس المحلي هالينكا بوندارو", "هالينكا بوندارو", id="foreigner-behind-an-office"),
        pytest.param("(إعداد نادر الدالي للنشرة العربية)", "نادر الدالي", id="byline"),
        pytest.param("عاد السائق عدنان السلامات وحده", "عدنان السلامات", id="plural-as-family"),
        pytest.param("تقع في الحي دار أسرة عبد الرحيم النور", "عبد الرحيم النور", id="house-of-a-family"),
        pytest.param("واتفق المسئولون علي تكليف سامر الدالي", "سامر الدالي", id="ala-written-with-dots"),
    ],
)
def test_one_name(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("وأكد بيان صادر عن المكتب أن القصف توقف", id="statement"),
        pytest.param("تبدلت حياة أربع عائلات", id="life"),
        pytest.param("وقال صاحب متجر في السوق إن القصف توقف", id="owner"),
        pytest.param("وأضاف بأن القصف توقف", id="particle-with-hamza"),
        pytest.param("وأوضح المسؤول الكبير أن القصف توقف", id="adjective-behind-a-title"),
        pytest.param("وعلي الرغم من الهدنة سقطت قذائف", id="ala-written-with-dots"),
        pytest.param("وأصدر المجلس بياناً حول القصف", id="accusative"),
        pytest.param("سقط نظام صدام حسين قبل أعوام وقتل كثيرون", id="regime"),
        pytest.param("نقل إلى مستشفى الملك فيصل", id="hospital-of-a-king"),
        pytest.param("تقع الدار قرب منزل عائلة الزعبي", id="family-by-its-name"),
        pytest.param("ولد الشويعر عام 1979 في نوى", id="born"),
        pytest.param("أفرج عنه لعدم كفاية الأدلة", id="lack-of-evidence"),
        pytest.param("شيع الأهالي الجثامين في موكب رسمي مهيب", id="two-adjectives"),
        pytest.param("انفجار قرب السيدة زينب", id="place-with-a-title"),
        pytest.param("فاز الفريق بطل الدوري أمام ضيفه", id="champion"),
    ],
)
def test_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("word", ["شفتشينكو", "زامبروتا", "هرينكو", "غروندبرغ"])
def test_foreign_letters(word: str) -> None:
    assert measure_letters(word) > LIKELY_LETTERS
    assert not has_ordinary_shape(word)


@pytest.mark.parametrize("word", ["استقبالهم", "سيستخدمونها", "تحريره", "المدرجات", "انضمامه"])
def test_ordinary_shape(word: str) -> None:
    assert has_ordinary_shape(word)


@pytest.mark.parametrize("signs", ['""', "()"])
def test_by_name_inside_a_name(signs: str) -> None:
    person = extract(f"استشهد الشاب حسن {signs[0]}أبو علي{signs[1]} الزعبي في نوى").persons[0]
    assert (person.name, person.aliases) == ("حسن الزعبي", ("أبو علي",))


def test_pair_of_ordinary_words() -> None:
    assert names("قتل الأب وابنتاه هدى ومرام، وما يزال آخرون مفقودين") == ["هدى", "مرام"]
