"""Words of harm: the status that each gives, and words that only look like them."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract

NAME = "سامر نبيل الحوراني"


def status(text: str) -> str:
    (person,) = extract(text).persons
    return person.status


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("مقتل الشاب {}", "killed", id="killing"),
        pytest.param("قُتل الشاب {}", "killed", id="was-killed"),
        pytest.param("استشهاد الشاب {}", "killed", id="martyrdom"),
        pytest.param("ارتقى الشاب {}", "killed", id="ascended"),
        pytest.param("مصرع الشاب {}", "killed", id="perished"),
        pytest.param("توفي الشاب {}", "killed", id="died"),
        pytest.param("اغتيال الدكتور {}", "killed", id="assassination"),
        pytest.param("إعدام الشاب {} ميدانياً", "killed", id="field-execution"),
        pytest.param("قضى الشاب {} تحت التعذيب", "killed", id="under-torture"),
        pytest.param("العثور على جثة الشاب {}", "killed", id="body"),
        pytest.param("لقي الشاب {} مصرعه", "killed", id="met-his-death"),
        pytest.param("عُثر على الشاب {} مقتولاً", "killed", id="found-killed"),
        pytest.param("إصابة الشاب {}", "injured", id="injury"),
        pytest.param("جُرح الشاب {}", "injured", id="wounded"),
        pytest.param("اعتقال الشاب {}", "detained", id="arrest"),
        pytest.param("احتجاز الشاب {}", "detained", id="holding"),
        pytest.param("توقيف الشاب {}", "detained", id="stopping"),
        pytest.param("أصدرت المحكمة حكماً بإعدام الشاب {}", "detained", id="sentence-of-death"),
        pytest.param("اختطاف الشاب {}", "missing", id="abduction"),
        pytest.param("خطف مجهولون الشاب {}", "missing", id="abducted-by"),
        pytest.param("اختفى الشاب {} منذ أسبوع", "missing", id="disappeared"),
        pytest.param("فقدان الشاب {}", "missing", id="loss"),
        pytest.param("الإفراج عن الشاب {}", "released", id="release"),
        pytest.param("إطلاق سراح الشاب {}", "released", id="letting-go"),
        pytest.param("إخلاء سبيل الشاب {}", "released", id="freeing"),
        pytest.param("نجا الشاب {} من محاولة اغتيال", "survived", id="escaped"),
    ],
)
def test_each_status(words: str, expected: str) -> None:
    assert status(words.format(NAME)) == expected


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("تعيين {} مديراً للمدرسة", id="appointment"),
        pytest.param("زيارة {} إلى نوى", id="visit"),
        pytest.param("التقى {} بالأهالي", id="meeting"),
        pytest.param("مستشفى شهداء الأقصى يستقبل {}", id="martyrs-in-a-name"),
        pytest.param("هيئة شؤون الأسرى برئاسة {}", id="prisoners-in-a-name"),
    ],
)
def test_no_harm(words: str) -> None:
    assert status(words.format(NAME)) == "none"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("مـ.ـقتل الشاب {}", "killed", id="masked-noun"),
        pytest.param("ق*تل الشاب {}", "killed", id="star"),
        pytest.param("استشـ ـهاد الشاب {}", "killed", id="space-between-tatweels"),
        pytest.param("اعتـ.ـقال الشاب {}", "detained", id="masked-arrest"),
        pytest.param("اصابه الشاب {}", "injured", id="undotted"),
        pytest.param("اِعْتِقَالُ الشاب {}", "detained", id="vocalised"),
        pytest.param("الافراج عن الشاب {}", "released", id="without-hamza"),
    ],
)
def test_spellings(words: str, expected: str) -> None:
    assert status(words.format(NAME)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("سقوط قذيفة على المنزل", id="falling-shell"),
        pytest.param("سقوط خمس قذائف", id="falling-shells"),
        pytest.param("ارتفعت أسعار الخبز", id="rising-prices"),
        pytest.param("هيئة شؤون الأسرى تعلن بيانها", id="institution"),
    ],
)
def test_words_that_have_other_meanings(text: str) -> None:
    extraction = extract(text)
    assert (extraction.persons, extraction.counts) == ((), ())
