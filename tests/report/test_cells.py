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
TABLE = """أسماء الشهداء:
| الاسم | البلدة | تاريخ الاعتقال | تاريخ الوفاة | المكان |
| سامر نبيل الحوراني | طفس | 5/11/2012 | 17/2/2013 | سجن صيدنايا |
| هيثم خالد الزعبي | نوى | 6/1/2013 | غير معروف | سجن عدرا |
"""


def test_record() -> None:
    (person,) = extract(RECORD).persons
    assert (person.age, person.origin, person.aliases) == (31, "شحروب", ("أبو ليث الدلال",))
    if person.status == "detained":
        assert (person.date, person.place) == ("2014-02-03", "حاجز القوس")


def test_table() -> None:
    first, second = extract(TABLE).persons
    assert (first.origin, first.date, first.place) == ("طفس", "2013-02-17", "سجن صيدنايا")
    assert (second.origin, second.place) == ("نوى", "سجن عدرا")
