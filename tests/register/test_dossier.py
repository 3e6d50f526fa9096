"""The dossier: every value knows its words, and every marked word its row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from darcli.findings import Finding
from darcli.names.group import match
from darcli.records import Casualty, Extraction, Report, ReportSpan
from darcli.register.casualties import build_table
from darcli.register.dossier import build_dossier
from darcli.register.dossier_lines import Dossier, Spot
from darcli.report.chain import extract

FIRST = "مقتل شاب في نوى\nقُتل الشاب سامر محمد الحمدان (23 عاماً) في مدينة نوى بتاريخ 3 أيار/مايو 2021، وأصيب مدنيان.\nاقرأ أيضاً: نوى اليوم\n"
SECOND = (
    "قتل سامر محمد الحمدان، البالغ من العمر 24 عاماً، في نوى يوم 3 أيار 2021.\nوقال الشيخ أحمد كامل الزعبي إن عنصرين من تنظيم داعش قتلا.\n"
)


def build(*texts: str, findings: tuple[Finding, ...] = ()) -> Dossier:
    extractions = [extract(Report(f"r{number}", text)) for number, text in enumerate(texts)]
    entities = match([person for one in extractions for person in one.persons])
    entity_of = {person: entity.id for entity in entities for person in entity.persons}
    extractions = [
        replace(one, persons=tuple(replace(person, entity=entity_of[person.id]) for person in one.persons)) for one in extractions
    ]
    people = [person for one in extractions for person in one.persons]
    return build_dossier(extractions, build_table(people, entities, [one.report for one in extractions]), findings)


def read(dossier: Dossier, spot: Spot) -> str:
    report = dossier.reports[spot.report]
    mark = report.marks[spot.mark]
    return report.text[mark.start : mark.end]


def anchors(dossier: Dossier) -> set[str]:
    rows = (*dossier.people, *dossier.others, *dossier.numbers, *dossier.dates, *dossier.places, *dossier.findings)
    return {row.anchor for row in rows}


def test_a_person_of_two_reports_is_one_row_with_the_words_of_both() -> None:
    dossier = build(FIRST, SECOND)
    [row] = dossier.people
    assert [read(dossier, spot) for spot in row.spots] == ["سامر محمد الحمدان"] * 2
    assert [(value.value, [read(dossier, spot) for spot in value.spots]) for value in row.cells["age"]] == [(23, ["23"]), (24, ["24"])]
    assert [[read(dossier, spot) for spot in value.spots] for value in row.cells["date"]] == [["3 أيار/مايو 2021", "3 أيار 2021"]]


def test_every_mark_leads_to_a_row() -> None:
    dossier = build(FIRST, SECOND)
    marks = [mark for report in dossier.reports for mark in report.marks]
    assert len(marks) > 12
    assert {mark.anchor for mark in marks} <= anchors(dossier)
    assert all(report.text[mark.start : mark.end].strip() for report in dossier.reports for mark in report.marks)


def test_no_value_is_without_its_words() -> None:
    dossier = build(FIRST, SECOND)
    cells = [(row.anchor, name, value) for row in (*dossier.people, *dossier.numbers) for name, cell in row.cells.items() for value in cell]
    assert cells
    assert [(anchor, name) for anchor, name, value in cells if not value.spots] == []


def test_nothing_is_read_from_what_is_no_part_of_the_report() -> None:
    dossier = build(FIRST)
    related = FIRST.index("اقرأ")
    assert [mark for mark in dossier.reports[0].marks if mark.start >= related] == []


def test_others_and_sides_and_the_timeline() -> None:
    dossier = build(FIRST, SECOND)
    assert [other.name for other in dossier.others] == ["أحمد كامل الزعبي"]
    assert dossier.sides == ("تنظيم داعش",)
    assert [number.n for number in dossier.numbers if number.side == 0] == [2]
    [day] = [row for row in dossier.dates if row.date == "2021-05-03"]
    assert "p1" in day.people
    assert [row.date for row in dossier.dates] == sorted(row.date for row in dossier.dates)


def test_findings_come_by_severity_and_mark_their_words() -> None:
    first, elsewhere, beyond = ReportSpan("r0", 0, 4, "مقتل"), ReportSpan("x", 0, 4, "قتل"), ReportSpan("r0", 0, 9_999, "قتل")
    findings = (
        Finding("1", "a", "note", "", "", ("r0",), (first, elsewhere)),
        Finding("2", "b", "error", "", "", ("r0",), (first, beyond)),
    )
    dossier = build(FIRST, findings=findings)
    assert [(row.anchor, row.rule) for row in dossier.findings] == [("f1", "b"), ("f2", "a")]
    assert [[read(dossier, spot) for quote in row.quotes for spot in quote.spots] for row in dossier.findings] == [["مقتل"], ["مقتل"]]
    # two findings on the same words are two marks, so that each can be led back to
    marks = [mark.anchor for mark in dossier.reports[0].marks if mark.kind == "finding"]
    assert sorted(marks) == ["f1", "f2"]


def test_people_without_their_report_are_shown_with_their_sentences() -> None:
    persons = extract(Report("r", FIRST)).persons
    dossier = build_dossier([Extraction(Report("r", ""), persons=persons)], build_table(persons))
    [report] = dossier.reports
    assert not report.whole
    assert [read(dossier, spot) for spot in dossier.people[0].spots] == ["سامر محمد الحمدان"]


def test_a_table_alone_is_shown_with_what_it_quotes() -> None:
    sentence = "قُتل سامر محمد الحمدان (23 عاماً) في نوى"
    row = Casualty("e1", "سامر محمد الحمدان", "", "killed", age=23, reports=("r",), evidence=(ReportSpan("r", 50, 90, sentence),))
    dossier = build_dossier([], [row])
    assert [read(dossier, spot) for value in dossier.people[0].cells["age"] for spot in value.spots] == ["23"]
    assert dossier.reports[0].id == "r"


@pytest.mark.parametrize("start", [-5, 1 << 40])
def test_a_place_that_cannot_be_is_no_trouble(start: int) -> None:
    row = Casualty("e1", "سامر", "", "killed", reports=("r",), evidence=(ReportSpan("r", start, start + 8, "قتل سامر"),))
    assert build_dossier([], [row]).people[0].spots == ()


def test_nothing_at_all() -> None:
    assert build_dossier([], []).reports == ()
