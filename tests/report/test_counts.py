"""Counts: what is counted, what is part of another count, and what is said twice."""

from __future__ import annotations

import pytest

from darcli.records import Count
from darcli.report.chain import extract


def counts(text: str) -> tuple[Count, ...]:
    return extract(text).counts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("قتل 12 شخصاً بينهم طفلان وامرأة", [(12, False), (2, True), (1, True)], id="among-them"),
        pytest.param("اعتقلت القوات 5 شبان، منهم قاصران", [(5, False), (2, True)], id="of-them"),
        pytest.param("اعتقل 20 شاباً، من بينهم طفل", [(20, False), (1, True)], id="from-among-them"),
        pytest.param("قتل 7 بينهم 3 نساء", [(7, False), (3, True)], id="bare-total"),
        pytest.param("مقتل 30 شخصاً، هم 10 مدنيين و20 عنصراً", [(30, False), (10, True), (20, True)], id="they-are"),
        pytest.param("مقتل 5 مدنيين وإصابة 10 آخرين بينهم طفلان", [(5, False), (10, False), (2, True)], id="of-the-second"),
        pytest.param("وثق مقتل 40 شخصاً، منهم 12 طفلاً، واعتقال 15 آخرين", [(40, False), (12, True), (15, False)], id="ends-with-the-clause"),
        pytest.param("مقتل خمسة مدنيين وإصابة ثلاثة آخرين", [(5, False), (3, False)], id="no-part"),
    ],
)
def test_parts(text: str, parts: list[tuple[int, bool]]) -> None:
    assert [(count.n, count.part) for count in counts(text)] == parts


def test_a_part_has_the_status_of_its_total() -> None:
    assert [count.status for count in counts("أفرج عن 20 معتقلاً بينهم 5 نساء")] == ["released", "released"]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        pytest.param("قتل خمسة مدنيين في القصف", "مدنيين", id="noun"),
        pytest.param("قتل ١٢ شخصاً", "شخصاً", id="letters-of-the-report"),
        pytest.param("ارتفعت حصيلة القتلى إلى 45", None, id="nothing-counted"),
    ],
)
def test_groups(text: str, group: str | None) -> None:
    (count,) = counts(text)
    assert count.group == group


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("قتل خمسة مدنيين في نوى. وقال ناشط إن خمسة مدنيين قتلوا.", id="said-again"),
        pytest.param("مقتل خمسة مدنيين في نوى\n\nقُتل خمسة مدنيين مساء أمس في مدينة نوى.", id="title-and-body"),
        pytest.param("مقتل خمسة مدنيين في نوى\nصورة تعبيرية لمقتل خمسة مدنيين\nقُتل خمسة مدنيين اليوم في مدينة نوى.", id="caption"),
    ],
)
def test_the_same_figure_is_kept_once(text: str) -> None:
    (count,) = counts(text)
    assert (count.status, count.n) == ("killed", 5)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("قتل خمسة مدنيين وأصيب خمسة مدنيين", id="status"),
        pytest.param("قتل خمسة مدنيين. وقال ناشط إن ستة مدنيين قتلوا.", id="number"),
        pytest.param("قتل خمسة مدنيين وخمسة جنود", id="group"),
    ],
)
def test_figures_that_differ_are_both_kept(text: str) -> None:
    assert len(counts(text)) == 2


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("مقتل ٣ أشخاصٍ في نوى", "٣ أشخاصٍ", id="indic-digits-and-marks"),
        pytest.param("قتل أكثر من عشرين شخصاً", "أكثر من عشرين شخصاً", id="qualifier"),
        pytest.param("قتل عشرة أشخاص على الأقل في نوى", "عشرة أشخاص على الأقل", id="qualifier-behind"),
    ],
)
def test_quotes(text: str, quote: str) -> None:
    (count,) = counts(text)
    assert count.text == text[count.start : count.end] == quote


def test_evidence_is_the_sentence() -> None:
    (count,) = counts("ساد الهدوء أمس. ثم قتل خمسة مدنيين في نوى. وانتهى اليوم.")
    assert count.evidence.text == "ثم قتل خمسة مدنيين في نوى."
