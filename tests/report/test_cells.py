"""Records of lines and tables with named columns: each value goes to the field that its name says."""

from __future__ import annotations

from darcli.report.chain import extract

RECORD = """بطاقة توثيق رقم 12
الاسم الكامل: سامر نبيل الحوراني
الشهرة: أبو ليث الدلال
العمر: 31
مكان الولادة: شحروب
تاريخ الاعتقال: 3-2-2014
مكان الاعتقال: حاجز القوس
الوضع الحالي: معتقل
"""
TABLE = """رصدت المنظمة خلال الشهر ثلاث حالات:
| م | الاسم | البلدة | نوع الانتهاك | المكان | التاريخ |
| 1 | سامر نبيل الحوراني | طفس | قتل برصاص قناص | مأرب | 6 آذار 2021 |
| 2 | هيثم خالد الزعبي | نوى | إصابة بشظايا | عتق | 9 آذار 2021 |
"""


def test_record() -> None:
    (person,) = extract(RECORD).persons
    assert (person.age, person.origin, person.aliases) == (31, "شحروب", ("أبو ليث الدلال",))
    if person.status == "detained":
        assert (person.date, person.place) == ("2014-02-03", "حاجز القوس")


def test_table() -> None:
    first, second = extract(TABLE).persons
    assert (first.origin, first.date, first.place) == ("طفس", "2021-03-06", "مأرب")
    assert (second.origin, second.date, second.place) == ("نوى", "2021-03-09", "عتق")


def test_records_that_begin_with_the_name_in_the_movement() -> None:
    text = (
        "نعت الوحدات:\nالاسم الحركي: باهوز السهل\nالاسم والكنية: سامر نبيل الحوراني\nمكان وتاريخ الولادة: نوى 1990\n"
        "مكان وتاريخ الاستشهاد: جاسم 3/5/2016"
    )
    (person,) = extract(text).persons
    assert (person.name, person.aliases) == ("سامر نبيل الحوراني", ("باهوز السهل",))
    assert (person.origin, person.place, person.date) == ("نوى", "جاسم", "2016-05-03")
