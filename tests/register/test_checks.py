"""The rules inside one report: each finds its fault, says so in two languages, and is silent about what is sound."""

from __future__ import annotations

import re
from string import Formatter
from typing import Any

import pytest

from darcli.data import read_table
from darcli.findings import Finding
from darcli.records import Report
from darcli.register.checks.case import Case
from darcli.register.checks.check import check, check_report
from darcli.register.checks.hits import SEVERITIES
from darcli.register.checks.rules import COLLECTION_RULES, REPORT_RULES, Rule
from darcli.register.checks.wording import STATUS_OF_ONE
from darcli.report.chain import extract


def find(text: str, published: str | None = None) -> list[Finding]:
    return list(check_report(extract(text, published)))


def rules_of(text: str, published: str | None = None) -> list[str]:
    """Give the rules that find an error or a warning in ``text``."""
    return [finding.rule for finding in find(text, published) if finding.severity != "note"]


@pytest.mark.parametrize("rule", REPORT_RULES, ids=lambda rule: rule.name)
def test_every_example_is_found(rule: Rule[Case]) -> None:
    text = rule.examples[0].text
    found = next(finding for finding in find(text) if finding.rule == rule.name)
    assert found.severity == rule.severity
    assert all(text[span.start : span.end] == span.text for span in found.spans)
    assert found.spans
    assert "{" not in found.message + found.message_ar


@pytest.mark.parametrize("rule", [*REPORT_RULES, *COLLECTION_RULES], ids=lambda rule: rule.name)
def test_every_message_is_in_both_languages(rule: Rule[Any]) -> None:
    assert rule.severity in SEVERITIES
    english, arabic = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in (rule.message, rule.message_ar))
    assert arabic == english
    assert re.search("[\u0620-\u064a]{2}", rule.message_ar)
    assert not re.search("[\u0620-\u064a]", rule.message)


@pytest.mark.parametrize("text", [*(rule.message_ar for rule in (*REPORT_RULES, *COLLECTION_RULES)), *map(str, STATUS_OF_ONE.values())])
def test_the_arabic_of_a_message_does_for_a_woman(text: str) -> None:
    assert not re.search("عمره|وفاته|قُتل|أُصيب|توفي", text)


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in (*REPORT_RULES, *COLLECTION_RULES)]
    assert len(set(names)) == len(names)
    assert {row[0] for row in read_table("check_rules.tsv")} == set(names)


SOUND = {
    "sentences under a short title": "مقتل سامر الحوراني\nكان سامر الحوراني مدرساً في نوى. وقُتل سامر الحوراني أمس برصاص مجهولين.",
    "a numbered paragraph on one who was named before": (
        "1/ قُتل في نوى عادل خالد الزعبي.\n2/ أصيب بالرصاص سامر الحوراني.\n3/ توفي الجريح سامر الحوراني ودفن ليلاً."
    ),
    "a new total behind parts": "سجلت المستشفيات 6 وفيات، من بينها طفلان، ليرتفع العدد الإجمالي إلى 243 وفاة، من ضمنهم 107 أطفال.",
    "the age of another": "قُتل الفتى سامر نبيل الحوراني (16 عاماً) في نوى، وقال مصدر إن شاباً في العشرين من عمره وصل بحالة حرجة.",
    "a true weekday": "قُتل شاب في نوى يوم السبت 7 كانون الثاني 2017.",
    "a clerk's calendar": "قُتل شاب في نوى يوم الأربعاء 15 ذو القعدة 1445هـ.",
    "a leap day": "قُتل شاب في نوى في 29 شباط 2024.",
    "two names of one month": "قُتل شاب في نوى في 12 تموز/يوليو 2021 وآخر في 3 نيسان (أبريل) 2021.",
    "a stretch of months": "قُتل شاب في نوى بين شباط - آذار 2021، وفي شهري حزيران/تموز 2021.",
    "a verb that is a month": "في أيلول مارس الأهالي ضغوطاً على العصابة.",
    "a plan": "درعا - 3 آذار 2021\nستبدأ المحاكمة في 12 نيسان 2021.",
    "all are named": "قُتل شخصان في نوى، هما سامر نبيل الحوراني وعادل خالد الزعبي.",
    "someone killed before": "قُتل شخصان في نوى. والقتيلان هما سامر نبيل الحوراني وعادل خالد الزعبي. وكان قد قُتل قبل عام مازن فواز الرفاعي.",
    "parts of a part": "قُتل ستة أشخاص في نوى بينهم خمسة أطفال منهم ثلاث إناث.",
    "civilians who are children": "قُتل ستة أشخاص في نوى بينهم خمسة مدنيين وأربعة أطفال.",
    "children of the wounded": "قُتل أربعة أشخاص وأصيب عشرون بينهم ستة أطفال في قصف على نوى.",
    "a title that adds up": "مقتل سبعة أشخاص في درعا\nقُتل أربعة أشخاص في نوى أمس. وقُتل ثلاثة أشخاص في جاسم.",
    "a title that rounds": "مقتل نحو ألفي شخص\nقُتل 1890 شخصاً في الحرب.",
    "a name in full": "اغتيال سامر الحوراني في نوى\nاغتال مجهولون الشاب سامر نبيل الحوراني قرب منزله.",
    "a doubtful title": "أنباء عن مقتل ثلاثة عناصر في نوى\nوردت أنباء غير مؤكدة عن مقتل ثلاثة عناصر في هجوم على حاجز.",
    "a toll that grows": "ارتفعت حصيلة قتلى الانفجار في نوى من 12 إلى 15 بعد وفاة ثلاثة جرحى.",
    "a toll told twice": (
        "ارتفعت حصيلة قتلى القصف في نوى إلى 21 قتيلاً.\nوراح ضحية القصف 16 قتيلاً كحصيلة أولية، لترتفع الحصيلة بعد ساعة إلى 21 قتيلاً."
    ),
    "a title beside an earlier toll": (
        "ارتفاع حصيلة ضحايا حريق مركز عزل المصابين إلى 30 قتيلاً\n"
        "ارتفعت حصيلة ضحايا حريق مركز عزل المصابين في نوى إلى 30 شخصاً.\nوكانت مصادر أفادت بمقتل 12 شخصاً."
    ),
    "a girl beside women": (
        "قُتل خمسة أشخاص في نوى بينهم امرأتان، عُرف منهم:\n"
        "- الطفلة سلمى نبيل الحوراني\n- هدى خالد الزعبي\n- سعاد فواز الرفاعي\n- مازن عمر المقداد"
    ),
    "a toll that was mended": "أعلن المركز أن الحصيلة 8 قتلى مصححاً حصيلة سابقة تحدثت عن 11 قتيلاً.",
    "wounded, then dead": "وفاة سامر نبيل الحوراني\nأُصيب سامر نبيل الحوراني أمس في نوى ثم توفي متأثراً بجراحه.",
    "father and son": "قُتل علي حسن الرفاعي (50 عاماً) وابنه علي (12 عاماً) في نوى.",
    "an age of then": "قُتل سامر نبيل الحوراني (31 عاماً) في نوى. وكان عمر سامر نبيل الحوراني 19 عاماً حين اعتُقل.",
    "grandfather and grandson": (
        "أسماء القتلى:\n1- خالد علي الرفاعي، 70 عاماً\n2- علي خالد علي الرفاعي، 40 عاماً\n3- خالد علي خالد علي الرفاعي، 9 أعوام"
    ),
    "two lists": (
        "القتلى:\n1- سامر نبيل الحوراني\n2- عادل خالد الزعبي\n3- مازن فواز الرفاعي\nالجرحى:\n1- وائل حسن المقداد\n2- باسل عمر الجباوي"
    ),
    "a year beside a name": "قُتل سامر نبيل الحوراني، مواليد 1995، في نوى عام 2021.",
    "nobody claims": "انفجرت عبوة في نوى. ولم تتبن أي جهة الهجوم.",
    "two names of one group": "انفجرت عبوة في نوى. وتبنى تنظيم داعش الهجوم. كما أعلن تنظيم الدولة الإسلامية مسؤوليته عن الهجوم.",
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND.keys())
def test_sound_reports_have_neither_errors_nor_warnings(text: str) -> None:
    assert rules_of(text) == []


FAULTS = {
    "a title above a mine of the war": (
        "title_number",
        "إصابة ثلاثة أطفال بانفجار لغم في نوى\nأصيب خمسة أطفال بانفجار لغم من مخلفات الحرب في ريف نوى الشرقي.",
    ),
    "a year behind a label": ("age_birth_year", "أسماء الضحايا:\n1- سامر نبيل الحوراني، العمر: 1987\n2- عادل خالد الزعبي، العمر: 34"),
    "a relative day beside another date": ("weekday", "قُتل شاب أمس السبت 11 شباط 2018 في نوى."),
    "29 February": ("impossible_date", "قُتل شاب في نوى في 29 شباط 2023."),
    "figures": ("impossible_date", "قُتل شاب في نوى في 31/4/2021."),
    "year-first": ("impossible_date", "قُتل شاب في نوى في 2021-13-05."),
    "a day in words": ("impossible_date", "قُتل شاب في نوى في الحادي والثلاثين من حزيران."),
    "two names side by side": ("month_pair", "قُتل شاب في نوى في كانون الثاني ديسمبر 2013."),
    "a part alone": ("parts_exceed", "قُتل ستة أشخاص في نوى بينهم سبعة أطفال."),
    "a sentence in parts": ("parts_exceed", "قُتل تسعة أشخاص في نوى، هم خمسة مدنيين وستة مقاتلين."),
    "a list in brackets": ("parts_exceed", "وثق المكتب مقتل 28 شخصاً (26 رجلاً وطفلتان وسيدتان) في درعا."),
    "a list below its number": (
        "more_named",
        "أسماء القتلى الثلاثة في نوى:\n1- سامر نبيل الحوراني\n2- عادل خالد الزعبي\n3- مازن فواز الرفاعي\n4- وائل حسن المقداد",
    ),
    "an earlier toll": ("total_falls", "ارتفع عدد قتلى الانفجار في نوى إلى 7 بعد أن كان 9."),
    "two lists": (
        "two_statuses",
        "القتلى:\n- سامر نبيل الحوراني\n- عادل خالد الزعبي\nالجرحى:\n- سامر نبيل الحوراني\n- باسل عمر الجباوي",
    ),
    "a first toll that stands above": ("total_falls", "وارتفع عدد قتلى القصف في نوى إلى 14 قتيلاً.\nوكانت حصيلة أولية أشارت إلى 16 قتيلاً."),
    "a number that comes again": ("list_numbering", "القتلى:\n1- سامر نبيل الحوراني\n2- عادل خالد الزعبي\n2- مازن فواز الرفاعي"),
    "a year behind the word for age": ("age_birth_year", "قُتل الشاب سامر نبيل الحوراني البالغ من العمر 1995 عاماً في نوى."),
}


def test_a_whole_before_a_colon_is_parted_by_what_follows() -> None:
    assert "parts_fall_short" in [finding.rule for finding in find("قُتل 20 شخصاً: 10 مدنيين و5 عسكريين.")]


@pytest.mark.parametrize(("rule", "text"), FAULTS.values(), ids=FAULTS.keys())
def test_faults_are_found(rule: str, text: str) -> None:
    assert rule in rules_of(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("وأحصى المرصد مقتل 40 شخصاً في نوى.", id="who counted"),
        pytest.param("أما المرصد فأكد أن القصف على نوى قتل 40 شخصاً.", id="a verb behind the name"),
        pytest.param("قال المكتب إن القصف قتل 40 شخصاً في نوى.\nكما قُتل 12 شخصاً في جاسم.", id="a paragraph that goes on"),
    ],
)
def test_numbers_of_a_named_source_have_one(text: str) -> None:
    assert "no_source" not in [finding.rule for finding in find(text)]


def test_a_claim_in_a_heading_that_is_denied_below_is_a_note() -> None:
    text = "اشتباكات في نوى\nقُتل ثلاثة مسلحين في نوى.\n\nتبني العملية من قبل الجيش\n\nنسبت وسائل الإعلام العملية إلى الجيش. "
    [finding] = [one for one in find(text + "وقال قيادي محلي إن ذلك كذب واختلاق.") if one.rule == "contested"]
    assert finding.severity == "note"
    assert finding.spans[0].text == "تبني العملية من قبل الجيش"


def test_an_id_stays_while_other_findings_come_and_go() -> None:
    fault = "قُتل شاب في نوى في 31 نيسان 2021."
    alone = check_report(extract(Report("a", fault)))[0].id
    more = check([extract(Report("b", fault)), extract(Report("a", "قُتل رجل في 30 شباط 2020 في جاسم.\n" + fault))])
    assert len({finding.id for finding in more}) == 3
    assert alone in {finding.id for finding in more}


def test_an_id_is_the_same_however_the_path_is_written() -> None:
    fault = "قُتل شاب في نوى في 31 نيسان 2021."
    assert len({check_report(extract(Report(path, fault)))[0].id for path in ("may/a.txt", "./may/a.txt", "may//a.txt")}) == 1


def test_a_report_without_its_text_is_checked_as_far_as_its_records_go() -> None:
    from dataclasses import replace

    extraction = replace(extract("قُتل شاب في نوى يوم السبت 7 كانون الثاني 2016."), sections=())
    assert [finding.rule for finding in check_report(extraction)] == ["weekday"]
