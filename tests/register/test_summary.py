"""What a summary says of an invented report in which two sides lose people and one number is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from darcli.records import Count, Date, Extraction, Person, Report, Section, Span
from darcli.register.sides import find_sides
from darcli.register.summary import summarize
from darcli.register.summary_lines import Summary, Tally
from darcli.register.tallies import judge
from darcli.register.weekdays import find_weekday
from darcli.report.chain import extract

TEXT = """مقتل خمسة من عناصر الكتائب الخضراء في سهل الريحان

انتهت المواجهات بين الكتائب الخضراء وبقايا تنظيم الغراب يوم الخميس 14 أكتوبر 2022.
أسفرت عن مقتل ثلاثة من عناصر الكتائب الخضراء وعدد من عناصر التنظيم وإصابة سبعة آخرين.
قُتل الأخوان "نادر كامل" و"ماهر كامل" من الكتائب الخضراء، ثم توفي "رائد السهلي" من بلدة الورد.
وعُرف من قتلى التنظيم "أبو حفص" الملقب بـ "نسر التل" و"أبو دجانة"، وهم من الغربان.
"""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def line_of(words: str) -> Span:
    start = TEXT.rindex("\n", 0, TEXT.index(words)) + 1 if "\n" in TEXT[: TEXT.index(words)] else 0
    end = TEXT.index("\n", start)
    return Span(start, end, TEXT[start:end])


def person(name: str, affiliation: str | None, status: str = "killed") -> Person:
    return Person(name, status, line_of(name), (span(name),), affiliation=affiliation, id=f"-#{name}")


def count(words: str, n: int | None, group: str | None, status: str = "killed", *, part: bool = False) -> Count:
    where = span(words)
    qualifier = "exact" if n is not None else "vague"
    return Count(status, n, n, n, qualifier, where.start, where.end, words, line_of(words), group, part, id=f"-#{words}")


def lone(words: str, n: int | None, group: str | None, *, part: bool = False) -> Count:
    """Count people with nothing behind the number that could tell a side."""
    found = count(words, n, group, part=part)
    return replace(found, evidence=Span(found.start, found.end, words))


PEOPLE = (
    person("نادر كامل", "الكتائب الخضراء"),
    person("ماهر كامل", "الكتائب الخضراء"),
    person("رائد السهلي", None),
    replace(person("أبو حفص", "تنظيم الغراب"), aliases=("نسر التل",)),
    person("أبو دجانة", "الغراب"),
)
COUNTS = (
    count("ثلاثة من عناصر", 3, "عناصر الكتائب الخضراء"),
    count("عدد من عناصر", None, "عناصر التنظيم"),
    count("سبعة آخرين", 7, "آخرين", "injured"),
    count("الأخوان", 2, "الأخوان", part=True),
)


def make(people: tuple[Person, ...] = PEOPLE, counts: tuple[Count, ...] = COUNTS, **more: tuple[object, ...]) -> Extraction:
    sections = (Section(0, "title", None, 0, TEXT.index("\n") + 1, TEXT[: TEXT.index("\n") + 1]),)
    start = sections[0].end
    sections += (Section(1, "body", None, start, len(TEXT), TEXT[start:]),)
    return Extraction(Report("-", TEXT), sections, people, counts, **more)  # type: ignore[arg-type]


def tally(summary: Summary, status: str, side: str | None, *, part: bool = False) -> Tally:
    return next(one for one in summary.tallies if (one.status, one.side, one.part) == (status, side, part))


def test_spellings_of_one_side_are_one_side() -> None:
    sides = find_sides(make(), TEXT)
    assert sides.people == ("الكتائب الخضراء", "الكتائب الخضراء", None, "تنظيم الغراب", "تنظيم الغراب")
    assert sides.counts[:2] == ("الكتائب الخضراء", "تنظيم الغراب"), "التنظيم alone is the one organisation that the report names so"


@pytest.mark.parametrize(
    ("affiliation", "group"),
    [
        ("داعش", "الدواعش"),
        ("تنظيم داعش الإرهابي", "أمراء من داعش"),
        ("الحوثيين", "مسلحين حوثيين"),
        ("الشرطة", "شرطيين"),
        ("قوات النظام", "عناصر النظام"),
    ],
)
def test_members_have_the_side_of_their_noun(affiliation: str, group: str) -> None:
    extraction = Extraction(
        Report("-", ""),
        persons=(person("نادر كامل", affiliation),),
        counts=(lone("ثلاثة", 3, group),),
    )
    sides = find_sides(extraction, "")
    assert sides.counts == sides.people


@pytest.mark.parametrize("group", ["شاب من بلدة الورد", "أفراد من أسرته", "مدنيين", "أشقاء من عائلة كامل", "عمال إزالة الألغام"])
def test_who_is_of_no_side_gets_none(group: str) -> None:
    assert find_sides(make(counts=(lone("ثلاثة", 3, group),)), TEXT).counts == (None,)


def test_others_are_of_the_side_counted_before_them() -> None:
    counts = (COUNTS[0], COUNTS[2])
    assert find_sides(make(counts=counts), TEXT).counts == ("الكتائب الخضراء", "الكتائب الخضراء")


def test_a_number_without_noun_is_of_the_side_whose_leaders_are_in_it() -> None:
    whole = count("ثلاثة", 3, None)
    leaders = count("عدد", None, "أمراء من الغراب", part=True)
    assert find_sides(make(counts=(whole, leaders)), TEXT).counts[0] == "تنظيم الغراب"
    among = replace(leaders, group="عناصر من الغراب")
    assert find_sides(make(counts=(whole, among)), TEXT).counts[0] is None, "civilians may be among the others"


def test_whoever_no_other_number_claims_may_fill_a_side() -> None:
    found = tally(summarize(make()), "killed", "الكتائب الخضراء")
    assert (found.verdict, len(found.named)) == ("agree", 3)
    assert [one.name for one in found.possible] == ["رائد السهلي"]


def test_members_of_a_counted_side_fill_no_other() -> None:
    counts = (count("خمسة", 4, "عناصر الكتائب الخضراء"), COUNTS[1])
    found = tally(summarize(make(counts=counts)), "killed", "الكتائب الخضراء")
    assert (found.verdict, len(found.named), len(found.possible)) == ("partial", 2, 1)


def test_more_names_than_stated_do_not_add_up() -> None:
    summary = summarize(make(counts=(count("ثلاثة من عناصر", 1, "عناصر التنظيم"),)))
    assert tally(summary, "killed", "تنظيم الغراب").verdict == "more"
    assert "more_named" in [doubt.rule for doubt in summary.doubts]


def test_two_numbers_for_one_side_are_pointed_out() -> None:
    summary = summarize(make(counts=(count("خمسة", 5, "عناصر الكتائب الخضراء"), COUNTS[0])))
    assert [number.n for number in tally(summary, "killed", "الكتائب الخضراء").numbers] == [5, 3]
    assert "numbers_differ" in [doubt.rule for doubt in summary.doubts]


def test_names_in_a_row_behind_their_number_are_its_people() -> None:
    found = tally(summarize(make()), "killed", None, part=True)
    assert [one.name for one in found.named] == ["نادر كامل", "ماهر كامل"]
    assert found.verdict == "agree"


def test_women_and_children_are_who_is_known_to_be() -> None:
    people = (replace(PEOPLE[0], sex="female"), replace(PEOPLE[1], sex="male", age=9), PEOPLE[2])
    counts = (lone("خمسة", 1, "سيدة", part=True), lone("ثلاثة", 1, "طفل", part=True))
    found = [[one.name for one in one_tally.named] for one_tally in summarize(make(people, counts)).tallies]
    assert found == [["نادر كامل"], ["ماهر كامل"]]


@pytest.mark.parametrize(
    ("qualifier", "n", "named", "possible", "verdict"),
    [
        ("exact", 4, 4, 0, "agree"),
        ("exact", 4, 2, 2, "agree"),
        ("exact", 4, 2, 5, "open"),
        ("exact", 4, 2, 1, "partial"),
        ("exact", 4, 0, 0, "none"),
        ("exact", 4, 0, 4, "open"),
        ("exact", 4, 5, 0, "more"),
        ("exact", 0, 0, 0, "agree"),
        ("exact", 0, 9, 0, "open"),
        ("at_least", 4, 6, 0, "agree"),
        ("at_least", 4, 3, 0, "partial"),
        ("at_most", 4, 3, 0, "agree"),
        ("at_most", 4, 5, 0, "more"),
        ("about", 100, 95, 0, "agree"),
        ("about", 100, 50, 0, "partial"),
    ],
)
def test_verdicts(qualifier: str, n: int, named: int, possible: int, verdict: str) -> None:
    number = replace(count("ثلاثة", n, "أشخاص"), qualifier=qualifier)
    assert judge([number], named, possible, is_alone=True) == verdict


def test_a_number_beside_another_number_is_no_contradiction() -> None:
    counts = (lone("خمسة", 2, "أشخاص"), lone("ثلاثة", 3, "أشخاص"))
    assert {one.verdict for one in summarize(make(counts=counts)).tallies} == {"open"}


def test_people_are_grouped_by_status_and_side() -> None:
    people = (*PEOPLE, person("خمسة", None, "injured"), person("سهل", "الصحافة", "none"))
    summary = summarize(make(people))
    assert [(group.status, group.side, len(group.people)) for group in summary.people] == [
        ("killed", "الكتائب الخضراء", 2),
        ("killed", "تنظيم الغراب", 2),
        ("killed", None, 1),
        ("injured", None, 1),
    ]
    assert [one.name for one in summary.others] == ["سهل"]


def test_every_line_leads_back_to_the_report() -> None:
    summary = summarize(make())
    lines = TEXT.split("\n")
    for one in (one for group in summary.people for one in group.people):
        assert one.span is not None
        assert one.line is not None
        assert TEXT[one.span.start : one.span.end] == one.name
        assert one.name in lines[one.line - 1]
    numbers = [number for one_tally in summary.tallies for number in one_tally.numbers]
    assert all(number.line and number.span.text in lines[number.line - 1] for number in numbers)


def test_without_its_text_a_report_has_no_lines() -> None:
    summary = summarize(replace(make(), sections=()))
    assert {one.line for group in summary.people for one in group.people} == {None}


@pytest.mark.parametrize(
    ("words", "edtf", "true"),
    [
        ("الجمعة 14 أكتوبر 2022", "2022-10-14", True),
        ("الخميس 14 أكتوبر 2022", "2022-10-14", False),
        ("والجُمعة ١٤ أكتوبر", "2022-10-14", True),
        ("14 أكتوبر 2022", "2022-10-14", None),
        ("الجمعة 14 أكتوبر", "XXXX-10-14", None),
        ("من الجمعة إلى الأحد", "2022-10-14/2022-10-16", None),
    ],
)
def test_weekdays_are_held_against_their_dates(words: str, edtf: str, true: bool | None) -> None:
    dates = (Date(edtf, "gregorian", False, 0, len(words), words),)
    summary = summarize(make(dates=dates))
    assert [row.weekday_true for row in summary.dates] == [true]
    assert [doubt.rule for doubt in summary.doubts if doubt.rule == "weekday"] == (["weekday"] if true is False else [])


def test_two_weekdays_are_none() -> None:
    assert find_weekday("الجمعة والسبت") is None


def test_dates_are_in_order_and_once() -> None:
    dates = tuple(Date(edtf, "gregorian", False, at, at + 4, "يوم") for at, edtf in enumerate(("2022-10-15", "2018", "2022-10-15")))
    rows = summarize(make(dates=dates)).dates
    assert [(row.edtf, len(row.spans)) for row in rows] == [("2018", 1), ("2022-10-15", 2)]


def test_a_death_of_another_year_is_held_against_no_toll() -> None:
    text = (
        "مقتل شخصين في نوى\n\n"
        "قُتل أمس الجمعة 14 أكتوبر 2022 في نوى الشاب سامر الدالي والشاب عامر القادري.\n\n"
        "وفي 12 أيار 2021 قُتل شاكر الدالي في جاسم."
    )
    assert not summarize(extract(text)).doubts
