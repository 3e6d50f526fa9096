"""The fields of a person and of a count: each case is a sentence of one outlet's manner, invented; what would break is in its id."""

from __future__ import annotations

from pathlib import Path

import pytest

from darcli.data import read_table
from darcli.records import Count, Person
from darcli.report.chain import extract

ROOT = Path(__file__).parents[2]


def first_person(text: str, published: str | None = None) -> Person:
    return extract(text, published).persons[0]


def first_count(text: str) -> Count:
    return extract(text).counts[0]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        pytest.param("قتل الشاب سامر نبيل الحوراني (34 عاماً) في نوى.", 34, id="brackets"),
        pytest.param("توفي سامر نبيل الحوراني البالغ من العمر ٧١ عاماً في نوى.", 71, id="the years of his life, Indic digits"),
        pytest.param("أعيد اعتقال سامر نبيل الحوراني (22 عاماً في الأسر) في نوى.", None, id="years in prison"),
        pytest.param("أصيب الطفل سامر نبيل الحوراني، 12 عاماً، برصاصة.", 12, id="between commas"),
        pytest.param("قتل الطفل سامر نبيل الحوراني ابن الثلاث سنوات في نوى.", 3, id="son of three years, in words"),
        pytest.param("قتل الطفل سامر نبيل الحوراني ذو الأعوام الخمسة في نوى.", 5, id="the number behind the years"),
        pytest.param("استشهاد الرضيع سامر نبيل الحوراني (7 أشهر) في نوى.", 0, id="months are 0"),
        pytest.param("قتل سامر نبيل الحوراني (مواليد 1990) في نوى.", None, id="a birth year is no age"),
        pytest.param("حكم القاضي بحبس سامر نبيل الحوراني عشر سنوات.", None, id="a term of prison"),
        pytest.param("قتل الشاب سامر نبيل الحوراني بعد 11 عاماً من الغياب.", None, id="years of something else"),
    ],
)
def test_age(text: str, age: int | None) -> None:
    assert first_person(text).age == age


def test_age_of_the_unnamed_stays_with_them() -> None:
    assert first_person("قتل الشاب سامر نبيل الحوراني في نوى، كما توفيت سيدة (65 عاماً).").age is None


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        pytest.param("قتل الشاب سامر نبيل الحوراني من أبناء مدينة نوى برصاص مجهولين.", "نوى", id="of the sons of"),
        pytest.param("قتل الشاب سامر نبيل الحوراني برصاص مجهولين. وينحدر الحوراني من بلدة طفس.", "طفس", id="descends"),
        pytest.param("قتل الشاب سامر نبيل الحوراني في درعا، وهو من مدينة نوى.", "نوى", id="and he is from"),
        pytest.param("قتل الشاب سامر نبيل الحوراني في مدينة نوى.", None, id="where it happened is not whence"),
        pytest.param("خطف مسلحون الشاب سامر نبيل الحوراني من بلدة طفس.", None, id="taken from a town"),
    ],
)
def test_origin(text: str, origin: str | None) -> None:
    assert first_person(text).origin == origin


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        pytest.param(
            "قتل سامر نبيل الحوراني ورامي جميل الزعبي من أبناء نوى بلغم.", ["نوى", "نوى"], id="sons of a place are all those joined before"
        ),
        pytest.param(
            "قتل سامر نبيل الحوراني ورامي جميل الزعبي بلغم قرب طفس، وكلاهما من أبناء نوى.", ["نوى", "نوى"], id="both are from, said later"
        ),
        pytest.param(
            "والمحررون من محافظة درعا هم:\n- سامر نبيل الحوراني\n- رامي جميل الزعبي من طفس\n",
            ["درعا", "طفس"],
            id="heading and entry",
        ),
        pytest.param("عثر على جثة سامر نبيل الحوراني قرب بلدة نوى التي ينحدر منها.", ["نوى"], id="a place he descends from"),
        pytest.param("قتل سامر نبيل الحوراني بلغم، وكان قد ولد عام 1979 في قرية نوى.", ["نوى"], id="born in"),
    ],
)
def test_origins_of_several(text: str, origins: list[str | None]) -> None:
    assert [person.origin for person in extract(text).persons] == origins


def test_origin_behind_a_by_name_in_brackets() -> None:
    text = "قتل سامر نبيل الحوراني (ذو الفقار)، مواليد عام 1992، من بلدة نوى في غارة."
    assert first_person(text).origin == "نوى"


def test_origin_of_both_brothers() -> None:
    found = extract("مقتل الأخوين سامر نبيل الحوراني ورامي نبيل الحوراني وهم من أبناء مدينة نوى.").persons
    assert [person.origin for person in found] == ["نوى", "نوى"]


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        pytest.param("قتل القيادي في لواء الصقور سامر نبيل الحوراني في نوى.", "لواء الصقور", id="commander in a brigade"),
        pytest.param("اغتيال مدير مركز البحوث الزراعية سامر نبيل الحوراني في نوى.", "مركز البحوث الزراعية", id="director of a centre"),
        pytest.param('قتل سامر نبيل الحوراني، وسبق له العمل ضمن صفوف "جيش النخيل".', "جيش النخيل", id="had worked in the ranks of"),
        pytest.param("قتل المتطوع في الدفاع المدني سامر نبيل الحوراني في نوى.", "الدفاع المدني", id="civil is part of the name"),
        pytest.param("نعت الكتيبة 55 أحد قادتها الميدانيين سامر نبيل الحوراني.", "الكتيبة 55", id="a numbered unit mourns"),
        pytest.param("قتل الشاب سامر نبيل الحوراني برصاص عناصر من لواء الصقور.", None, id="those who did it"),
        pytest.param("قتل سامر نبيل الحوراني، نجل قائد لواء الصقور.", None, id="the son of the commander"),
    ],
)
def test_affiliation(text: str, affiliation: str | None) -> None:
    assert first_person(text).affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("قتل الشاب سامر نبيل الحوراني في مدينة نوى بريف درعا.", "نوى", id="the town in the governorate"),
        pytest.param("وفي بلدة طفس قتل الشاب سامر نبيل الحوراني.", "طفس", id="before the verb"),
        pytest.param("قتل الشاب سامر نبيل الحوراني في بلدة طفس ونقل إلى مستشفى في مدينة درعا.", "طفس", id="the hospital is elsewhere"),
        pytest.param("أفاد مصدر في مدينة درعا بأن الشاب سامر نبيل الحوراني قتل في بلدة طفس.", "طفس", id="where the source is"),
        pytest.param("شيعت بلدة طفس الشاب سامر نبيل الحوراني الذي قتل في مدينة نوى.", "نوى", id="a funeral is elsewhere"),
        pytest.param("قتل ناشط من بلدة طفس يدعى سامر نبيل الحوراني.", None, id="an origin is no place of harm"),
    ],
)
def test_place(text: str, place: str | None) -> None:
    assert first_person(text).place == place


def test_a_relative_clause_tells_its_own_harm() -> None:
    text = "استشهد الشاب سامر نبيل الحوراني في مدينة نوى، وهو شقيق الشاب رامي نبيل الحوراني الذي استشهد في بلدة طفس عام 2013."
    found = {person.name: (person.place, person.date) for person in extract(text).persons}
    assert found == {"سامر نبيل الحوراني": ("نوى", None), "رامي نبيل الحوراني": ("طفس", "2013")}


def test_the_next_event_takes_no_date_from_the_one_before() -> None:
    text = "قتل الشاب سامر نبيل الحوراني في نوى يوم 14 تشرين الأول 2022.\nمن جهة ثانية قتل الشاب رامي جميل الزعبي في طفس."
    assert [person.date for person in extract(text).persons] == ["2022-10-14", None]


def test_each_harm_of_a_sentence_keeps_its_place() -> None:
    found = extract("قتل الشاب سامر نبيل الحوراني في بلدة طفس، وأصيب الشاب رامي جميل الزعبي في مدينة نوى.").persons
    assert [person.place for person in found] == ["طفس", "نوى"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("قتل الشاب سامر نبيل الحوراني في نوى يوم 14 تشرين الأول 2022.", "2022-10-14", id="in the clause"),
        pytest.param("قتل سامر نبيل الحوراني (مواليد 1990) في نوى.", None, id="not the year of birth"),
        pytest.param("قتل الشاب سامر نبيل الحوراني، وهو التاسع منذ مطلع عام 2021.", None, id="not the beginning of a count"),
        pytest.param("خطف الشاب سامر نبيل الحوراني منذ 3 آذار 2021.", "2021-03-03", id="missing since"),
    ],
)
def test_date(text: str, date: str | None) -> None:
    assert first_person(text).date == date


def test_days_on_lines_of_their_own() -> None:
    text = (
        "قتلى في أيام\n\nالأحد 5 تشرين الثاني 2023\nغارة على سيارة تقتل سامر نبيل الحوراني.\n\n"
        "14 تشرين الأول 2023\nقذيفة تقتل رامي جميل الزعبي.\nوأصيب أحمد سالم الزعبي."
    )
    assert [person.date for person in extract(text).persons] == ["2023-11-05", "2023-10-14", "2023-10-14"]
    assert first_person("مجزرة في نوى\nتاريخ الحدث\n2011/04/08\nقتل سامر نبيل الحوراني برصاص القناصة.").date == "2011-04-08"


def test_who_is_still_held_takes_no_day_from_a_release() -> None:
    text = "نشر في 12 حزيران 2022.\nأفرج الأمن في 3 أيار 2022 عن أربعة موقوفين، ولا يزال سامر نبيل الحوراني محتجزاً{} في السويداء."
    assert first_person(text.format("")).date is None
    assert first_person(text.format(" منذ آذار 2021")).date == "2021-03"


def test_the_same_date_is_the_one_before() -> None:
    text = "- سامر نبيل الحوراني | اعتقل في 14/7/2018\n- نادر نبيل الحوراني (شقيقه) | اعتقل بالتاريخ نفسه"
    assert [person.date for person in extract(text).persons] == ["2018-07-14", "2018-07-14"]


def test_the_telling_with_the_whole_name_says_where() -> None:
    text = (
        "استشهاد شاب في بلدة طفس\nقتل الشاب سامر نبيل الحوراني برصاصة في بلدة طفس.\n"
        "وفي نوى، أصيب رامي جميل الزعبي قرب حاجز المدخل.\nوبمقتل الحوراني يرتفع عدد القتلى إلى 9."
    )
    assert first_person(text).place == "طفس"


def test_a_district_holds_what_is_called_a_region() -> None:
    assert first_person("قتل سامر نبيل الحوراني في هجوم على منطقة أم عود بمحلية طويلة بولاية شمال دارفور.").place == "أم عود"


def test_each_name_of_a_sentence_keeps_the_month_behind_it() -> None:
    text = "قتل سامر نبيل الحوراني في كانون الثاني 2016، ورامي جميل الزعبي في شباط 2016."
    assert [person.date for person in extract(text).persons] == ["2016-01", "2016-02"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        pytest.param("قتل الشاب سامر نبيل الحوراني برصاص مجهولين في نوى.", "gunfire", id="bullets"),
        pytest.param("قتل الشاب سامر نبيل الحوراني برصاصة قناص في نوى.", "sniper", id="a sniper's bullet"),
        pytest.param("قتل الشاب سامر نبيل الحوراني بانفجار لغم في نوى.", "mine", id="the explosion of a mine"),
        pytest.param("قتل الشاب سامر نبيل الحوراني بانفجار في نوى.", "explosion", id="an explosion"),
        pytest.param("اعتقل الشاب سامر نبيل الحوراني بعد إطلاق نار في نوى.", None, id="the detained have no cause"),
    ],
)
def test_cause(text: str, cause: str | None) -> None:
    assert first_person(text).cause == cause


@pytest.mark.parametrize(
    ("text", "sex", "role", "civilian"),
    [
        pytest.param("قتل العميد سامر نبيل الحوراني في نوى.", "male", "عميد", False, id="brigadier"),
        pytest.param("أصيبت الصحفية سامية نبيل الحوراني في نوى.", "female", "صحفية", True, id="journalist"),
        pytest.param("قتلت الطفلة سامية نبيل الحوراني في نوى.", "female", None, True, id="child"),
        pytest.param("قتل سامر نبيل الحوراني في نوى.", "male", None, None, id="nothing said"),
    ],
)
def test_role_sex_civilian(text: str, sex: str | None, role: str | None, civilian: bool | None) -> None:
    person = first_person(text)
    assert (person.sex, person.role, person.civilian) == (sex, role, civilian)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("أفاد مراسل الشبكة بأن الشاب سامر نبيل الحوراني قتل في نوى.", "مراسل الشبكة", id="reported that"),
        pytest.param("قتل الشاب سامر نبيل الحوراني في نوى، بحسب مصدر طبي.", "مصدر طبي", id="according to"),
        pytest.param("قتل الشاب سامر نبيل الحوراني في نوى.", None, id="nobody named"),
    ],
)
def test_attribution(text: str, source: str | None) -> None:
    assert first_person(text).attribution == source


def test_hedged() -> None:
    assert first_person("قتل ما قيل أنه سامر نبيل الحوراني في نوى.").hedged
    assert not first_person("قتل سامر نبيل الحوراني في نوى.").hedged


def test_count_has_group_place_date_and_source() -> None:
    count = first_count("وثق مكتب الرصد مقتل أربعة من عناصر لواء الصقور في مدينة نوى يوم 14 تشرين الأول 2022.")
    assert (count.group, count.place, count.date, count.attribution) == ("عناصر لواء الصقور", "نوى", "2022-10-14", "مكتب الرصد")


def test_values_are_letters_of_the_report() -> None:
    text = "قُتل القيادي في «لواء الصقور» سامر نبيل الحوراني من أهالي بلدة طفس في مدينة نوى."
    person = first_person(text)
    for value in (person.affiliation, person.origin, person.place, person.role):
        assert value is None or value in text


def test_every_cause_is_documented() -> None:
    page = (ROOT / "docs" / "causes.md").read_text("utf-8")
    assert {cause for cause, *_ in read_table("causes.tsv")} == {line.split("`")[1] for line in page.split("\n") if line.startswith("| `")}


def test_a_text_without_full_stops_is_read_in_bounded_steps() -> None:
    # a name in each clause of one endless sentence: every look round a harm must stop somewhere
    clause = "وأصيب الشاب سامر نبيل الحوراني من أبناء بلدة طفس في مدينة نوى وثلاثة من عناصر لواء الصقور، "
    people = extract("قتل الشاب رامي جميل الزعبي في طفس، " + clause * 300).persons
    assert [(person.name, person.place) for person in people] == [("رامي جميل الزعبي", "طفس"), ("سامر نبيل الحوراني", "نوى")]
