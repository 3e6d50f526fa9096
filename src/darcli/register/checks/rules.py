"""All rules in one place: the name of each, how grave what it finds is, what it says, and a report in which it finds something.

The examples are invented; docs/checks.md shows them, and a test runs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from darcli.register.checks import dates, lists, names, numbers, people, sources, titles, totals
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
        names.check_more_named,
        "{named} {status}{whom} are named, but only {stated} are stated",
        "{status}{whom}: ذُكرت أسماء {named} والعدد المعلن {stated} فقط",
        "قُتل ثلاثة أشخاص في نوى. والقتلى هم سامر نبيل الحوراني، وعادل خالد الزعبي، ومازن فواز الرفاعي، ووائل حسن المقداد.",
    ),
    ReportRule(
        "fewer_named",
        NOTE,
        names.check_fewer_named,
        "{stated} {status} are stated, but the list has {named}",
        "{status}: العدد المعلن {stated} وفي القائمة {named} فقط",
        "قُتل أربعة أشخاص في نوى، هم سامر نبيل الحوراني وعادل خالد الزعبي.",
    ),
    ReportRule(
        "numbers_differ",
        WARNING,
        numbers.check_numbers_differ,
        "{status} of {whom}: stated as {numbers}",
        "{status} من {whom}: ذُكر العدد {numbers}",
        "قُتل ثلاثة من عناصر الفصائل المحلية في نوى.\nوقال مصدر إن القتلى خمسة من عناصر الفصائل المحلية.",
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
    ReportRule(
        "title_number",
        WARNING,
        titles.check_title_numbers,
        "{status}: the title has {title}, the body {body}",
        "{status}: في العنوان {title} وفي المتن {body}",
        "مقتل ستة أشخاص في نوى\nقُتل أمس أربعة أشخاص في قصف على مدينة نوى.",
    ),
    ReportRule(
        "title_name",
        WARNING,
        titles.check_title_names,
        "the title names “{title}”, the body “{body}”",
        "في العنوان «{title}» وفي المتن «{body}»",
        "اغتيال سامر نبيل الحوراني في نوى\nاغتال مجهولون أمس الشاب ماهر نبيل الحوراني قرب منزله.",
    ),
    ReportRule(
        "hedged_title",
        WARNING,
        titles.check_hedged_titles,
        "the title tells as a fact what the body tells with doubt: “{title}”",
        "العنوان يجزم بما يذكره المتن بشك: «{title}»",
        "مقتل ثلاثة عناصر في نوى\nوردت أنباء غير مؤكدة عن مقتل ثلاثة عناصر في هجوم على حاجز.",
    ),
    ReportRule(
        "total_falls",
        ERROR,
        totals.check_totals_fall,
        "a toll that is said to change from {before} to {now}: the wrong way",
        "حصيلة قيل إنها تغيّرت من {before} إلى {now}: بعكس ما قيل",
        "ارتفعت حصيلة قتلى الانفجار في نوى من 12 إلى 9 قتلى.",
    ),
    ReportRule(
        "total_growth",
        WARNING,
        totals.check_total_growth,
        "the toll goes from {before} to {now}, but {added} are said to be new",
        "انتقلت الحصيلة من {before} إلى {now} مع أن الإضافة المذكورة {added}",
        "ارتفعت حصيلة قتلى الانفجار في نوى من 12 إلى 16 بعد وفاة ثلاثة جرحى.",
    ),
    ReportRule(
        "two_statuses",
        WARNING,
        people.check_two_statuses,
        "{name}: {first} in one place, {second} in another",
        "{name}: {first} في موضع و{second} في آخر",
        "مقتل سامر نبيل الحوراني في نوى\nأُصيب أمس الشاب سامر نبيل الحوراني برصاص مجهولين في نوى.",
    ),
    ReportRule(
        "two_ages",
        WARNING,
        people.check_two_ages,
        "{name} is said to be {first} and {second}",
        "{name}: ذُكر عمره {first} و{second}",
        "قُتل الشاب سامر نبيل الحوراني (25 عاماً) في نوى.\nوكان سامر نبيل الحوراني البالغ من العمر 31 عاماً يعمل مدرساً.",
    ),
    ReportRule(
        "two_dates",
        WARNING,
        people.check_two_dates,
        "{name} is said to have died on {first} and on {second}",
        "{name}: ذُكرت وفاته في {first} وفي {second}",
        "قُتل الشاب سامر نبيل الحوراني في 3 أيار 2021.\nوقالت عائلته إن سامر نبيل الحوراني قُتل في 9 أيار 2021.",
    ),
    ReportRule(
        "name_twice",
        WARNING,
        lists.check_names_twice,
        "{name} stands twice in one list",
        "{name} مكرر في القائمة",
        "أسماء القتلى في نوى:\n1- سامر نبيل الحوراني\n2- عادل خالد الزعبي\n3- سامر نبيل الحوراني",
    ),
    ReportRule(
        "list_numbering",
        WARNING,
        lists.check_list_numbering,
        "the numbers of the list go from {last} to {number}: {what}",
        "ترقيم القائمة ينتقل من {last} إلى {number}: {what}",
        "أسماء القتلى في نوى:\n1- سامر نبيل الحوراني\n2- عادل خالد الزعبي\n4- مازن فواز الرفاعي",
    ),
    ReportRule(
        "age_birth_year",
        ERROR,
        people.check_birth_years,
        "{name}: “{text}” is a year of birth, not an age",
        "{name}: «{text}» سنة ولادة لا عمر",
        "قُتل الشاب سامر نبيل الحوراني (1995 عاماً) في نوى.",
    ),
    ReportRule(
        "no_source",
        NOTE,
        sources.check_no_source,
        "numbers without a source: {count}",
        "أرقام بلا مصدر: {count}",
        "قُتل سبعة أشخاص في قصف على نوى.",
    ),
    ReportRule(
        "contested",
        WARNING,
        sources.check_contested,
        "claimed by {first}, and {second}",
        "تبنّاه {first}، و{second}",
        "انفجرت عبوة في نوى. وتبنت حركة الفجر الهجوم في بيان. كما أعلن لواء السهل مسؤوليته عن الهجوم نفسه.",
    ),
)
