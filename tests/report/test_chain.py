"""The whole chain: sections that are silent, texts of any shape, and records that point at their words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darcli.records import Extraction, Report, Span
from darcli.report.chain import extract

LEAD = "قُتل الشاب سامر نبيل الحوراني في نوى مساء أمس."

# words of every list and the signs between them, in an order that no writer would choose
VOCABULARY = """
قُتل مقتل وأصيب إصابة اعتقال الإفراج عن خطف نجا توفي مصرعه إصابته الذي اللذين بينهم منهم كل من وهم هما سامر
نبيل الحوراني وعلي عبد الله أبو ليث أم خالد الدالي لنصرالله بن آل الملقب المعروف واسمه الحقيقي يدعى الشاب
العميد الطفلة شقيقه والده ثلاثة ٣ 12 مدنيين شابان طفلة آخرون عشرات عدد لا يقل أكثر نحو بين دون وقوع إصابات لم
لا صحة قتلى الجرحى: الشهداء: قال أعلنت بحسب على يد في نوى مدينة درعا مسجد لواء شارع داعش مـ.ـقتل د.ا.ع.ش استشـ
ـهاد الجمعة 14 أكتوبر / تشرين الأول 2022 أمس (25 عاماً) #سامر_نبيل_الحوراني اقرأ أيضاً: رابط التقرير
https://example.org/1 Similar Posts
"""
SIGNS = [
    "\n",
    "\n\n",
    "\r\n",
    "،",
    ".",
    ":",
    '"',
    "«",
    "»",
    "(",
    ")",
    "-",
    "•",
    "1-",
    "٢.",
    "#",
    "ـ",
    "ء",
    "x",
    "🔴",
    "\N{RIGHT-TO-LEFT MARK}",
]
MIXED = st.lists(st.sampled_from(VOCABULARY.split() + SIGNS), max_size=25).flatmap(
    lambda pieces: st.sampled_from([" ", " ", "", "_", "\n"]).map(lambda glue: glue.join(pieces))
)
TEXTS = MIXED | st.text(max_size=60)


def spans(extraction: Extraction) -> Iterator[Span]:
    """Give every stretch of text that a record of ``extraction`` quotes."""
    for person in extraction.persons:
        yield from (*person.mentions, person.evidence)
    for count in extraction.counts:
        yield from (Span(count.start, count.end, count.text), count.evidence)
    for record in (*extraction.dates, *extraction.places):
        yield Span(record.start, record.end, record.text)


@given(TEXTS)
def test_every_quote_stands_where_it_says(text: str) -> None:
    for span in spans(extract(text)):
        assert text[span.start : span.end] == span.text
        assert span.text.strip()


@given(TEXTS)
def test_sections_cover_the_text(text: str) -> None:
    assert "".join(section.text for section in extract(text).sections) == text


@given(TEXTS)
def test_the_same_text_gives_the_same_records(text: str) -> None:
    assert extract(text) == extract(text)


@given(TEXTS)
def test_counts_say_what_their_qualifier_promises(text: str) -> None:
    for count in extract(text).counts:
        bounds = {
            "exact": (count.n, count.n),
            "at_least": (count.n, None),
            "at_most": (None, count.n),
            "about": (None, None),
            "vague": (None, None),
        }
        assert (count.low, count.high) == bounds[count.qualifier]
        assert (count.n is None) == (count.qualifier == "vague")


@given(TEXTS)
def test_people_have_a_name_and_no_alias_of_the_same_letters(text: str) -> None:
    for person in extract(text).persons:
        assert person.name.strip() == person.name != ""
        assert person.mentions
        assert person.name not in person.aliases
        assert len(set(person.aliases)) == len(person.aliases)


@given(MIXED)
def test_records_stand_in_sections_that_are_read(text: str) -> None:
    extraction = extract(text)
    kinds = {section.index: section.kind for section in extraction.sections}
    for record in (*extraction.persons, *extraction.counts):
        assert record.section is not None
        assert kinds[record.section] not in ("related", "source", "boilerplate")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\r\n", "\N{ZERO WIDTH NO-BREAK SPACE}", "...", "ـ"], ids=repr)
def test_nothing_to_read(text: str) -> None:
    extraction = extract(text)
    assert (extraction.persons, extraction.counts, extraction.dates, extraction.places) == ((), (), (), ())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LEAD, id="full-stop"),
        pytest.param(LEAD.rstrip("."), id="no-full-stop"),
        pytest.param(f"{LEAD}\n", id="line-break"),
        pytest.param(f"\n\n  {LEAD}", id="blank-lines-before"),
    ],
)
def test_one_line(text: str) -> None:
    (person,) = extract(text).persons
    assert (person.name, person.status) == ("سامر نبيل الحوراني", "killed")


def test_line_ends_of_windows_change_nothing_but_offsets() -> None:
    text = f"مقتل شاب في نوى\n\n{LEAD}\nالجرحى:\n1- خالد جابر الدالي\n2- نادر سعيد القادري\n\nأصيب ثلاثة مدنيين."
    plain, windows = extract(text), extract(text.replace("\n", "\r\n"))
    assert [(person.name, person.status) for person in windows.persons] == [(person.name, person.status) for person in plain.persons]
    assert [(count.status, count.n, count.text) for count in windows.counts] == [(c.status, c.n, c.text) for c in plain.counts]
    assert [section.kind for section in windows.sections] == [section.kind for section in plain.sections]


@pytest.mark.parametrize(
    "silent",
    [
        pytest.param("اقرأ أيضاً: مقتل خالد جابر الدالي وإصابة ثلاثة مدنيين في طفس", id="read-also"),
        pytest.param("إقرأ المزيد: اعتقال خالد جابر الدالي وخمسة شبان في طفس", id="read-more"),
        pytest.param("شاهد أيضاً\nمقتل خالد جابر الدالي في طفس", id="see-also-and-a-line"),
        pytest.param("اقرأ أيضاً:\nمقتل خالد جابر الدالي في طفس\nإصابة ثلاثة مدنيين في جاسم", id="several-links"),
    ],
)
def test_related_links_give_no_records(silent: str) -> None:
    extraction = extract(f"{LEAD}\n\n{silent}")
    assert [person.name for person in extraction.persons] == ["سامر نبيل الحوراني"]
    assert extraction.counts == ()


def test_a_related_link_in_the_middle_does_not_end_the_report() -> None:
    extraction = extract(f"{LEAD}\n\nاقرأ أيضاً: مقتل ثلاثة مدنيين في طفس\n\nوقال مصدر إن خالد جابر الدالي أصيب في الهجوم.")
    assert {person.name: person.status for person in extraction.persons} == {"سامر نبيل الحوراني": "killed", "خالد جابر الدالي": "injured"}
    assert extraction.counts == ()


def test_title_caption_and_body_tell_of_one_person() -> None:
    text = "مقتل سامر الحوراني في نوى\n\nسامر الحوراني - صورة من صفحته\n\n" + LEAD
    (person,) = extract(text).persons
    assert person.name == "سامر نبيل الحوراني"
    assert len(person.mentions) == 3


def test_ids_are_unique_and_carry_the_report() -> None:
    extraction = extract(Report("reports/a.txt", f"{LEAD} وأصيب خالد جابر الدالي وثلاثة مدنيين وطفلان يوم 14 أكتوبر 2022 في درعا."))
    records = [*extraction.sections, *extraction.persons, *extraction.counts, *extraction.dates, *extraction.places]
    assert len(extraction.persons) == len(extraction.counts) == 2
    assert len({record.id for record in records}) == len(records)
    assert {record.report for record in records} == {"reports/a.txt"}
    assert all(record.id.startswith("reports/a.txt#") for record in records)


@pytest.mark.parametrize("published", ["2022-10-16", date(2022, 10, 16)], ids=["text", "date"])
def test_published_resolves_relative_days(published: str | date) -> None:
    extraction = extract("قُتل الشاب سامر نبيل الحوراني أمس في نوى.", published)
    assert [found.edtf for found in extraction.dates] == ["2022-10-15"]
    assert extraction.persons[0].date == "2022-10-15"
    assert (extraction.report.published, extraction.report.published_from) == ("2022-10-16", "option")


def test_unknown_is_not_guessed() -> None:
    (person,) = extract("قُتل الشاب سامر نبيل الحوراني أمس.").persons
    assert (person.age, person.date, person.place, person.origin, person.affiliation) == (None, None, None, None, None)


def test_published_must_be_a_date() -> None:
    with pytest.raises(ValueError, match="tomorrow"):
        extract(LEAD, "tomorrow")


def test_masked_and_plain_reports_say_the_same() -> None:
    plain = extract("مقتل خمسة مدنيين واعتقال الشاب سامر نبيل الحوراني")
    masked = extract("مـ.ـقتل خمسة مدنيين واعتـ ـقال الشاب سامر نبيل الحوراني")
    assert [(count.status, count.n) for count in masked.counts] == [(count.status, count.n) for count in plain.counts] == [("killed", 5)]
    assert [(person.name, person.status) for person in masked.persons] == [(person.name, person.status) for person in plain.persons]


def test_a_report_with_everything() -> None:
    text = (
        "مقتل شاب وإصابة اثنين في نوى\n\n"
        'قُتل الشاب سامر نبيل الحوراني الملقب بـ"أبو ليث" (25 عاماً)، وأصيب خالد جابر الدالي وشقيقه نادر بجروح، '
        "مساء الجمعة 14 أكتوبر 2022، برصاص مجهولين في مدينة نوى.\n\n"
        "وقال الطبيب منير الشهابي إن نادر الدالي توفي لاحقاً متأثراً بجراحه.\n\n"
        "اقرأ أيضاً: اعتقال أربعة شبان في طفس"
    )
    extraction = extract(text)
    found = {person.name: (person.status, person.aliases) for person in extraction.persons}
    assert found["سامر نبيل الحوراني"] == ("killed", ("أبو ليث",))
    assert found["خالد جابر الدالي"] == ("injured", ())
    assert found["منير الشهابي"] == ("none", ())
    assert [(count.status, count.n) for count in extraction.counts] == [("killed", 1), ("injured", 2)]
    assert [found.edtf for found in extraction.dates] == ["2022-10-14"]
