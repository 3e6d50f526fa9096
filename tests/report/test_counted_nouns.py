"""What counts people: nouns of no list of titles, definite numbers, pairs of victims, one and two of those told of."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract

Stated = set[tuple[str, int | None]]


def stated(text: str) -> Stated:
    return {(count.status, count.n) for count in extract(text).counts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("انتشال جثث سبعة بحارة قبالة الساحل", {("killed", 7)}, id="listed"),
        pytest.param("مقتل ثلاثة شغيلة في الحقل", {("killed", 3)}, id="under-a-word-of-killing"),
        pytest.param("مقتل 3 خيول في القصف", set(), id="horses"),
        pytest.param("إصابة 3 منازل بأضرار", set(), id="houses"),
        pytest.param("قتل بعد ثلاثة أيام من الحصار رجلان", {("killed", 2)}, id="days"),
        pytest.param("مقتل راهب في هجوم على دير", {("killed", 1)}, id="one"),
        pytest.param("مقتل بريطانية في الرقة", {("killed", 1)}, id="nationality"),
        pytest.param("قتلت أم وطفلاها في انهيار سقف", {("killed", 1), ("killed", 2)}, id="mother"),
        pytest.param("قتل أب وثلاثة من أبنائه", {("killed", 1), ("killed", 3)}, id="father"),
        pytest.param("ألقى الأهالي القبض على مهربَين", {("detained", 2)}, id="dual-by-its-vowel"),
        pytest.param("إصابة 361 من الكوادر الصحية", {("injured", 361)}, id="of"),
    ],
)
def test_nouns(text: str, expected: Stated) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("وقال الشهود إن الشبان الثلاثة قتلوا", {("killed", 3)}, id="before-the-verb"),
        pytest.param("أفرجت السلطات عن الصحفيين الخمسة", {("released", 5)}, id="object"),
        pytest.param("استشهد رجل وأطفاله الأربعة", {("killed", 1), ("killed", 4)}, id="pronoun"),
        pytest.param("اعتقال أفراد العصابة الأربعة", {("detained", 4)}, id="construct"),
        pytest.param("وقتل الثلاثة على الفور", {("killed", 3)}, id="alone"),
        pytest.param("وأصيب الاثنان بجروح", {("injured", 2)}, id="the-two"),
        pytest.param("وأصيبت المنازل الثلاثة بأضرار", set(), id="houses"),
        pytest.param("قتل أحد الشبان الثلاثة", {("killed", 1)}, id="one-of-them"),
    ],
)
def test_definite_numbers(text: str, expected: Stated) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("خلف الانفجار قتلى وجرحى", {("casualties", None)}, id="dead-and-wounded"),
        pytest.param("عشرات القتلى والجرحى في غارات", {("casualties", None)}, id="tens"),
        pytest.param("مقتل وإصابة العشرات في غارة", {("casualties", None)}, id="verbal-nouns"),
        pytest.param("أوقع الانفجار 20 قتيلاً وجريحاً", {("casualties", 20)}, id="one-number"),
        pytest.param("قتيلان وجريح في انفجار لغم", {("killed", 2), ("injured", 1)}, id="two-numbers"),
        pytest.param("قتل ثلاثة بينهم نساء وأطفال", {("killed", 3)}, id="bare-breakdown"),
        pytest.param("جميع الضحايا من المدنيين", set(), id="all-victims"),
        pytest.param("أصيب 10 عمال، بينهم 4 حالتهم خطرة", {("injured", 10), ("injured", 4)}, id="number-of-a-state"),
        pytest.param("قتلى: 7\nجرحى: 19", {("killed", 7), ("injured", 19)}, id="table"),
        pytest.param("وأصيب اللواء سامر نبيل الحوراني مدير الأمن", set(), id="apposition"),
        pytest.param("اعتدى المسلحون على رجلين، فاستشهد أحدهما وجرح الآخر", {("killed", 1), ("injured", 1)}, id="one-and-the-other"),
    ],
)
def test_victims(text: str, expected: Stated) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قتل في الهجوم ضابط وثلاثة جنود", {("killed", 1), ("killed", 3)}, id="subject-behind-the-place"),
        pytest.param("وأصيب في الحادث منزل مدني", set(), id="house-of-a-civilian"),
        pytest.param("قتل مسلحون مجهولون شاباً أمام منزله", {("killed", 1)}, id="behind-those-who-did-it"),
        pytest.param("شاب يقتل شقيقته في المدينة", {("killed", 1)}, id="killer-before-the-verb"),
        pytest.param("مقتل مستوطن وإصابة سامر نبيل الحوراني", {("killed", 1)}, id="name-of-another"),
        pytest.param("استشهاد نجل القيادي سامر نبيل الحوراني", {("killed", 1)}, id="unnamed-son"),
        pytest.param("قتل سامر نبيل الحوراني وطفلته", {("killed", 1)}, id="his-child"),
        pytest.param("اعتقال المواطنين سامر الحوراني وخالد الزعبي", {("detained", 2)}, id="two-by-their-names"),
        pytest.param("مقتل شرطيين وإصابة 3 آخرين", {("killed", 2), ("injured", 3)}, id="two-by-the-count-of-others"),
        pytest.param("ومن بين المصابين طفلة", {("injured", 1)}, id="among-the-wounded"),
        pytest.param("قتيل وجريحان بإشكال مسلح", {("killed", 1), ("injured", 2)}, id="adjective"),
        pytest.param("قتل ثلاثة مدنيين (أب واثنان من أبنائه)", {("killed", 3), ("killed", 1), ("killed", 2)}, id="father-in-brackets"),
        pytest.param("قتل خمسة أشخاص من أسرة واحدة", {("killed", 5)}, id="one-family"),
        pytest.param("قتل 9 في حلب و4 في إدلب", {("killed", 9), ("killed", 4)}, id="by-place"),
        pytest.param("قتل 9 أشخاص في غارتين: خمسة في حلب، وأربعة في إدلب", {("killed", 9), ("killed", 5), ("killed", 4)}, id="parts"),
        pytest.param("الإفراج عن الموقوفين البالغ عددهم 30", {("released", 30)}, id="their-number"),
        pytest.param("أصيب طفلان أحدهما بجروح خطيرة", {("injured", 2), ("injured", 1)}, id="one-of-the-two"),
        pytest.param("التقى الوزير خمسة من ذوي الشهداء", set(), id="kin-of-the-dead"),
        pytest.param("انتشال 8 جثث من تحت الأنقاض", {("killed", 8)}, id="bodies-under-rubble"),
        pytest.param("بلغ عدد الشهداء اليوم (18)", {("killed", 18)}, id="brackets-far-from-the-noun"),
        pytest.param("وقوع إصابات في صفوف المتظاهرين", {("injured", None)}, id="wounds"),
        pytest.param("إصابة عدد آخر بجروح", {("injured", None)}, id="another-number"),
        pytest.param("وفاة سجين في سجن المدينة", {("killed", 1)}, id="prisoner"),
        pytest.param("استشهد وأصيب[12] شخصا اليوم الاحد", {("casualties", 12)}, id="square-brackets"),
        pytest.param("لقي شخص مصرعه وأصيب ثمانية آخرون", {("killed", 1), ("injured", 8)}, id="subject-inside-the-phrase"),
        pytest.param("حادث راح ضحيته شخصان وأصيب 3 آخرون", {("killed", 2), ("injured", 3)}, id="its-victims"),
        pytest.param("أسفرت الحوادث عن 186 جريحاً وحالتي وفاة", {("injured", 186), ("killed", 2)}, id="two-cases"),
        pytest.param("أدى القصف لاستشهاد عشرات الفلسطينيين، معظمهم من الأطفال", {("killed", None)}, id="tens-of-a-nation"),
        pytest.param("أدى القصف إلى سقوط ثمانية قتلى وسبعة أصيبوا بجروح", {("killed", 8), ("injured", 7)}, id="verb-behind-its-number"),
        pytest.param("إن طفلاً في الخامسة من عمره قتل في القصف", {("killed", 1)}, id="that-a-child"),
        pytest.param("مجهولون اغتالوا العقيد سامر نبيل الحوراني", set(), id="those-who-did-it"),
        pytest.param("وأصيب 71 السبت في ضربة على المدينة", {("injured", 71)}, id="weekday"),
        pytest.param("غرق مركب مهاجرين قبالة الساحل", set(), id="boat-of-migrants"),
        pytest.param("ولا يزال مصير 82 آخرين مجهولاً", {("missing", 82)}, id="predicate"),
        pytest.param("جرى انتشال جثتين من النهر", {("killed", 2)}, id="two-bodies"),
        pytest.param("وصل أربعة مصابين، أحدهم فارق الحياة لاحقاً", {("injured", 4), ("killed", 1)}, id="one-of-them-died"),
        pytest.param("لقي شاب، الليلة الماضية، مصرعه", {("killed", 1)}, id="date-inside-the-phrase"),
        pytest.param("قتل شاب فيما أُصيب آخران بجراح", {("killed", 1), ("injured", 2)}, id="two-others"),
        pytest.param("قتل فلسطيني إسرائيليين اثنين في هجوم", {("killed", 2)}, id="one-kills-two"),
        pytest.param("قتيلان من الحزب وآخر إيراني في الغارة", {("killed", 2), ("killed", 1)}, id="and-another"),
        pytest.param("أصغر أسير في السجون يبلغ عامه العاشر", set(), id="prisoner-known"),
    ],
)
def test_whose_number_it_is(text: str, expected: Stated) -> None:
    assert stated(text) == expected
