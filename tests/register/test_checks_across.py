"""The rules across reports: each finds its fault, and is silent about what agrees."""

from __future__ import annotations

from typing import Any

import pytest

from darcli.findings import Finding
from darcli.records import Report
from darcli.register.checks.check import check
from darcli.register.checks.rules import COLLECTION_RULES, Rule
from darcli.report.chain import extract


def find(*reports: tuple[str | None, str]) -> list[Finding]:
    """Check reports given as the day they were published and their text, named a, b, c."""
    return list(check([extract(Report(name, text), day) for name, (day, text) in zip("abcdefgh", reports, strict=False)]))


def across(*reports: tuple[str | None, str]) -> list[str]:
    """Give the rules across reports that find something."""
    names = {rule.name for rule in COLLECTION_RULES}
    return [finding.rule for finding in find(*reports) if finding.rule in names]


@pytest.mark.parametrize("rule", COLLECTION_RULES, ids=lambda rule: rule.name)
def test_every_example_is_found(rule: Rule[Any]) -> None:
    reports = [(one.published, one.text) for one in rule.examples]
    texts = dict(zip("abcdefgh", (text for _, text in reports), strict=False))
    found = next(finding for finding in find(*reports) if finding.rule == rule.name)
    assert found.severity == rule.severity
    assert all(texts[span.report][span.start : span.end] == span.text for span in found.spans)
    assert set(found.reports) == {span.report for span in found.spans}
    assert "{" not in found.message + found.message_ar


BULLETIN = (
    "وصل المستشفيات خلال الـ 24 ساعة الماضية {} قتيلاً و{} جرحى، "
    "ولا يزال عدد من الضحايا تحت الركام وفي الطرقات لا تصل إليهم طواقم الإسعاف والدفاع المدني."
)
SOUND = {
    "wounded, then dead": (
        ("2021-05-04", "أُصيب الشاب سامر نبيل الحوراني برصاص مجهولين في نوى يوم 3 أيار 2021."),
        ("2021-05-06", "توفي الشاب سامر نبيل الحوراني متأثراً بجراحه في نوى يوم 5 أيار 2021."),
    ),
    "two men of a common name": (
        ("2021-05-04", "قُتل محمد الزعبي (25 عاماً) في نوى يوم 3 أيار 2021."),
        ("2022-08-10", "قُتل محمد الزعبي (40 عاماً) في جاسم يوم 9 آب 2022."),
    ),
    "a place within a place": (
        ("2021-05-04", "قُتل الشاب سامر نبيل الحوراني في نوى يوم 3 أيار 2021."),
        ("2021-05-04", "قُتل سامر نبيل الحوراني في محافظة درعا يوم 3 أيار 2021."),
    ),
    "two events of a day": (
        ("2021-05-04", "قُتل تسعة أشخاص في قصف على نوى يوم 3 أيار 2021."),
        ("2021-05-05", "قُتل ثلاثة أشخاص في قصف على جاسم يوم 3 أيار 2021."),
    ),
    "two causes": (
        ("2021-05-04", "قُتل تسعة أشخاص في قصف على نوى يوم 3 أيار 2021."),
        ("2021-05-05", "قُتل شخصان طعناً بسكين في نوى يوم 3 أيار 2021."),
    ),
    "at least": (
        ("2021-05-04", "قُتل سبعة أشخاص على الأقل في قصف على نوى يوم 3 أيار 2021."),
        ("2021-05-05", "قُتل تسعة أشخاص في قصف على نوى يوم 3 أيار 2021."),
    ),
    "a total of another beginning": (
        ("2024-03-04", "وكالة الأفق\nوارتفعت الحصيلة إلى 540 قتيلاً منذ 7 تشرين الأول 2023."),
        ("2024-03-05", "وكالة الأفق\nوارتفعت الحصيلة إلى 53 قتيلاً منذ 1 آذار 2024."),
    ),
    "bulletins of two days": (
        ("2024-03-04", BULLETIN.format(35, 104)),
        ("2024-03-05", BULLETIN.format(18, 67)),
    ),
    "told at once": (
        ("2021-05-04", "قُتل الشاب عادل خالد الزعبي في نوى يوم 3 أيار 2021."),
        ("2021-05-05", "قُتل الشاب سامر نبيل الحوراني في نوى يوم 4 أيار 2021."),
    ),
}


@pytest.mark.parametrize("reports", SOUND.values(), ids=SOUND.keys())
def test_what_agrees_is_left_alone(reports: tuple[tuple[str, str], ...]) -> None:
    assert across(*reports) == []


TOLL = "حصيلة القصف\nبلغ عدد القتلى في قصف على نوى يوم 3 أيار 2021 {} قتيلاً."


OTHER = "قُتل {} شخصاً في نوى يوم 3 أيار 2021 جراء قصف."


FAULTS = {
    "a town that a governorate is named after": (
        "toll_falls",
        ("2021-05-04", "قُتل 14 شخصاً في غارة على مدينة إدلب يوم 3 أيار 2021."),
        ("2021-05-05", "قُتل 9 أشخاص في غارة جوية على مدينة إدلب يوم 3 أيار 2021."),
    ),
    "a total of a ministry in reports without an outlet": (
        "series_growth",
        ("2024-03-04", "قالت وزارة الصحة إن الحصيلة ارتفعت إلى 540 قتيلاً منذ 7 تشرين الأول 2023."),
        (
            "2024-03-05",
            "قالت وزارة الصحة إن 12 قتيلاً وصلوا المستشفيات خلال 24 ساعة، وارتفعت الحصيلة إلى 560 قتيلاً منذ 7 تشرين الأول 2023.",
        ),
    ),
    "a name without its article": (
        "age_differs",
        ("2021-05-04", "قُتل الشاب سامر نبيل الحوراني (25 عاماً) في نوى يوم 3 أيار 2021."),
        ("2021-05-05", "قُتل سامر نبيل حوراني (31 عاماً) في مدينة نوى يوم 3 أيار 2021."),
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_faults_are_found(fault: tuple[str, tuple[str, str], tuple[str, str]]) -> None:
    rule, *reports = fault
    assert across(*reports) == [rule]


def test_low_best_and_high_of_a_toll() -> None:
    found = find(
        ("2021-05-04", TOLL.format(11)), ("2021-05-05", TOLL.format(13)), ("2021-05-06", OTHER.format(13)), ("2021-05-07", TOLL.format(14))
    )
    (toll,) = [finding for finding in found if finding.rule.startswith("toll")]
    assert (toll.rule, toll.low, toll.best, toll.high) == ("toll_drifts", 11, 13, 14)
    assert toll.reports == ("a", "b", "c", "d")


def test_a_copy_is_no_second_source() -> None:
    long = (
        "مقتل 13 شخصاً في قصف على نوى\nقُتل 13 شخصاً في قصف مدفعي على نوى يوم 3 أيار 2021، "
        "وقال شهود إن القذائف سقطت على الحي الغربي قرب مدرسة البنات "
        "عند خروج الطلاب، وإن سيارات الإسعاف تأخرت لأن الطريق كان مقطوعاً من جهة المعصرة القديمة."
    )
    told = (("2021-05-04", TOLL.format(14)), ("2021-05-04", OTHER.format(14)))
    found = find(*told, ("2021-05-05", long), ("2021-05-06", long), ("2021-05-07", long))
    assert ("c", "d", "e") in [finding.reports for finding in found if finding.rule == "copies"]
    (toll,) = [finding for finding in found if finding.rule.startswith("toll")]
    assert (toll.rule, toll.best) == ("toll_falls", 14)


def test_reports_without_a_day_are_never_later() -> None:
    texts = [(None, text) for _, text in (("", "قُتل سامر نبيل الحوراني في نوى."), ("", "أُصيب سامر نبيل الحوراني في نوى."))]
    assert across(*texts) == []


def test_the_order_of_the_reports_makes_no_difference() -> None:
    reports = [(one.published, one.text) for one in next(rule for rule in COLLECTION_RULES if rule.name == "toll_falls").examples]
    there = check([extract(Report(name, text), day) for name, (day, text) in zip("ab", reports, strict=True)])
    back = check([extract(Report(name, text), day) for name, (day, text) in zip("ba", reversed(reports), strict=True)])
    assert {finding.id for finding in there} == {finding.id for finding in back}
