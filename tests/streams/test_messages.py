"""Messages in Arabic: which phrase is meant, and what stands in its gaps."""

from __future__ import annotations

import pytest

from darcli.streams.messages import Phrases, translate
from darcli.streams.reasons import say_reason


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("no such file", "لا ملف بهذا الاسم"),
        ('field "n" is not a text', 'الحقل "n" ليس نصاً'),
        ("table.csv: no space left on device", "table.csv: لم تبق مساحة على القرص"),
        ("3 bad inputs skipped", "مدخلات معيبة تُركت: 3"),
        ("1 bad input skipped", "مدخلات معيبة تُركت: 1"),
        ("a.txt:2: byte 0xc3 is not UTF-8", "a.txt:2: البايت 0xc3 ليس من ترميز UTF-8"),
        ("No such command 'nmaes'. Did you mean 'names'?", "لا أمر اسمه 'nmaes'؛ لعلك تقصد 'names'"),
        ("Invalid value for 'NAME': '...' has no letters of a name", "قيمة غير مقبولة للمعامل 'اسم': لا حروف اسم في '...'"),
        ("words of nobody", "words of nobody"),
    ],
)
def test_messages_in_arabic(english: str, arabic: str) -> None:
    assert translate(english, "ar") == arabic
    assert translate(english, "en") == english


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("every part is the same; date and age agree", "كل الأجزاء متطابقة؛ ويتفقان في التاريخ والعمر"),
        ("family الحمدان left out, the rest agrees", "حُذف من أحدهما اسم العائلة الحمدان، ويتفقان في الباقي"),
        (
            "spelt otherwise: نادر / نادير (a slip of the pen), السعدي / سعدي (the article)",
            "كتابة مختلفة: نادر / نادير (خطأ كتابة)، السعدي / سعدي (أل التعريف)",
        ),
        (
            "father خالد, family حمدان stands against family حمد, written alike; the rest agrees",
            "اسم الأب خالد واسم العائلة حمدان في مقابل اسم العائلة حمد، والرسم متقارب؛ ويتفقان في الباقي",
        ),
        ("judged the same by هدى (judgements.csv:2): أخوه أكّد", "حُكم بأنهما واحد بقلم هدى (judgements.csv:2): أخوه أكّد"),
        ("judged the same", "حُكم بأنهما واحد"),
    ],
)
def test_reasons_in_arabic(english: str, arabic: str) -> None:
    assert say_reason(english, "ar") == arabic
    assert say_reason(english, "en") == english


def test_the_phrase_with_the_most_words_goes_first_unless_the_table_has_an_order() -> None:
    table = "{} fell\t{0} سقط\n{} fell down\t{0} وقع\n"
    assert Phrases(table).translate("he fell down") == "he وقع"
    # and what stands in its gaps is looked at in its turn
    assert Phrases("the {}\tأل {0}\n{} fell\t{0} سقط\n", is_ordered=True).translate("the man fell") == "أل man سقط"
