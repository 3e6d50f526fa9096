"""Tolls told as tables and in rows of parts: the label stands before its number."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("حصيلة الشهداء ليوم الجمعة: 45\nدمشق وريفها: 20\nحلب: 15\nدرعا: 10", {45, 20, 15, 10}, id="places-below-a-toll"),
        pytest.param("توزع الضحايا على النحو التالي:\nحلب: 12\nإدلب: 7", {12, 7}, id="places-below-a-heading"),
        pytest.param("إجمالي القتلى: 40\nالرجال: 30\nالنساء: 4\nالأطفال: 6", {40, 30, 4, 6}, id="men-and-women"),
        pytest.param("توزع الشهداء حسب المحافظات: دمشق 20، حلب 15، درعا 10.", {20, 15, 10}, id="row"),
        pytest.param("قتل 95 مدنياً، توزعوا إلى: قوات النظام 50، وجهات أخرى 45.", {95, 50, 45}, id="by-whom"),
        pytest.param("عدد الشهداء من الأطباء 14، ومن الصحفيين 21.", {14, 21}, id="by-kind"),
        pytest.param("وصل إجمالي من قضوا تحت التعذيب إلى 15 ألفاً.", {15000}, id="toll-of-a-verb"),
        pytest.param("مقتل 9 من قوات النظام، و4 من الميليشيات الموالية، و3 مدنيين", {9, 4, 3}, id="whose-they-were"),
        pytest.param("حصيلة الشهداء: 45\nعدد الغارات: 12\nالصواريخ: 30", {45}, id="things-in-the-table"),
        pytest.param("مقتل 3 مدنيين في نوى: تفاصيل الحادثة\nعدد المشاهدات: 120", {3}, id="no-table"),
        pytest.param("نقلت وكالة درعا 24 أن ثلاثة مدنيين قتلوا", {3}, id="outlet"),
    ],
)
def test_tables(text: str, numbers: set[int]) -> None:
    counts = extract(text).counts
    assert {count.n for count in counts} == numbers
    assert {count.status for count in counts} == {"killed"}
