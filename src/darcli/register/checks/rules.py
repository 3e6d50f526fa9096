"""All rules in one place: the name of each, how grave what it finds is, what it says, and a report in which it finds something.

The examples are invented; docs/checks.md shows them, and a test runs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from darcli.register.checks import dates, numbers
from darcli.register.checks.case import Case
from darcli.register.checks.hits import ERROR, NOTE, WARNING, Hit


@dataclass(frozen=True, slots=True)
class ReportRule:
    """A rule inside one report. Its messages name the values of its hits in braces."""

    name: str
    severity: str
    find: Callable[[Case], Iterator[Hit]]
    message: str
    message_ar: str
    example: str


REPORT_RULES = (
    ReportRule(
        "weekday",
        ERROR,
        dates.check_weekdays,
        "“{text}”: {date} was a {true}, not a {stated}{hint}",
        "«{text}»: كان يوم {date} {true} لا {stated}{hint}",
        "قُتل شاب في نوى يوم السبت 7 كانون الثاني 2016.",
    ),
    ReportRule(
        "impossible_date",
        ERROR,
        dates.check_impossible_dates,
        "“{text}”: there is no such day",
        "«{text}»: لا وجود لهذا اليوم",
        "قُتل شاب في نوى في 31 نيسان 2021.",
    ),
    ReportRule(
        "month_pair",
        ERROR,
        dates.check_month_pairs,
        "“{text}” names two different months",
        "«{text}» يسمّي شهرين مختلفين",
        "قُتل شاب في نوى في 12 تموز/آب 2021.",
    ),
    ReportRule(
        "future_date",
        ERROR,
        dates.check_future_dates,
        "“{text}” ({date}) is later than the report itself ({published})",
        "«{text}» ({date}) بعد تاريخ نشر التقرير ({published})",
        "درعا - 3 آذار 2021\nقُتل شاب في نوى في 12 نيسان 2021.",
    ),
    ReportRule(
        "more_named",
        WARNING,
        numbers.check_more_named,
        "{named} {status}{whom} are named, but only {stated} are stated",
        "{status}{whom}: ذُكرت أسماء {named} والعدد المعلن {stated} فقط",
        "قُتل ثلاثة أشخاص في نوى. والقتلى هم سامر نبيل الحوراني، وعادل خالد الزعبي، ومازن فواز الرفاعي، ووائل حسن المقداد.",
    ),
    ReportRule(
        "fewer_named",
        NOTE,
        numbers.check_fewer_named,
        "{stated} {status}{whom} are stated, and {named} are named",
        "{status}{whom}: العدد المعلن {stated} وذُكرت أسماء {named}",
        "قُتل أربعة أشخاص في نوى، عُرف منهم سامر نبيل الحوراني وعادل خالد الزعبي.",
    ),
    ReportRule(
        "numbers_differ",
        WARNING,
        numbers.check_numbers_differ,
        "{status} of {whom}: stated as {numbers}",
        "{status} من {whom}: ذُكر العدد {numbers}",
        "قُتل ثلاثة من عناصر الفصائل المحلية في نوى.\nوبلغ عدد قتلى الفصائل المحلية خمسة.",
    ),
    ReportRule(
        "parts_exceed",
        ERROR,
        numbers.check_parts_exceed,
        "{status}: the parts ({parts}) are more than the whole ({whole})",
        "{status}: الأجزاء ({parts}) أكثر من المجموع ({whole})",
        "قُتل ستة أشخاص في نوى بينهم أربعة أطفال وثلاث نساء.",
    ),
    ReportRule(
        "parts_fall_short",
        NOTE,
        numbers.check_parts_fall_short,
        "{status}: the parts listed ({parts}) are fewer than the whole ({whole})",
        "{status}: الأجزاء المعدودة ({parts}) أقل من المجموع ({whole})",
        "قُتل تسعة أشخاص في نوى، هم أربعة مدنيين وثلاثة مقاتلين.",
    ),
)
