"""By-names: closed by the words that announce them, and never a person of their own."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        pytest.param('قتل سامر نبيل الحوراني الملقب بـ "أبو ليث"', "أبو ليث", id="called-by"),
        pytest.param('قتل سامر نبيل الحوراني، الملقب "أبو ليث"، في نوى', "أبو ليث", id="called"),
        pytest.param("قتل سامر نبيل الحوراني الملقب بأبي ليث في نوى", "أبي ليث", id="case-of-the-text"),
        pytest.param("قتل سامر نبيل الحوراني الملقب بأبي ليث فرنسي من أصل سوري", "أبي ليث", id="nationality-behind"),
        pytest.param("قتل سامر نبيل الحوراني المعروف بأبي ليث في نوى", "أبي ليث", id="known-as"),
        pytest.param("قتل سامر نبيل الحوراني (أبو ليث) في نوى", "أبو ليث", id="brackets"),
        pytest.param('قتل سامر نبيل الحوراني "أبو ليث" في نوى', "أبو ليث", id="quotes"),
        pytest.param("قتل سامر نبيل الحوراني المشهور بـ(كبسة) في نوى", "كبسة", id="known-as-in-brackets"),
        pytest.param('قتل سامر نبيل الحوراني، المعروف بين رفاقه بـ"الكابتن"، في نوى', "الكابتن", id="known-among-whom"),
        pytest.param("قتل سامر نبيل الحوراني في نوى. والقتيل من مواليد 1990 ويلقب بهيثم", "هيثم", id="told-later"),
        pytest.param("القتلى:\nسامر نبيل الحوراني (الصقر) 23 عاما", "الصقر", id="brackets-before-an-age"),
        pytest.param('اعتقلت منى نبيل الحوراني الملقبة بـ"الزهراء"', "الزهراء", id="woman"),
    ],
)
def test_aliases(text: str, alias: str) -> None:
    (person,) = extract(text).persons
    assert person.aliases == (alias,)
    assert person.name.endswith("نبيل الحوراني")
    assert person.status != "none"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("قتل سامر نبيل الحوراني (25 عاماً) في نوى", id="age"),
        pytest.param("قتل سامر نبيل الحوراني (عسكري) في نوى", id="who-he-was"),
        pytest.param('قتل سامر نبيل الحوراني في "نوى"', id="place-in-quotes"),
        pytest.param('أصيب سامر نبيل الحوراني "طلق ناري في الصدر"', id="injury-in-quotes"),
        pytest.param("قتل سامر نبيل الحوراني. ونفذ ذلك رجل يلقب بـ«الحنش»", id="of-an-unnamed-man"),
        pytest.param("قتل سامر نبيل الحوراني. وكان سامر الحوراني مدرساً", id="shorter-form"),
    ],
)
def test_no_alias(text: str) -> None:
    (person,) = extract(text).persons
    assert person.aliases == ()


def test_a_report_that_goes_on_with_the_alias_speaks_of_the_same_person() -> None:
    (person,) = extract('أصيب سامر نبيل الحوراني الملقب "أبو ليث" في نوى. وتوفي أبو ليث اليوم متأثراً بجراحه').persons
    assert person.name == "سامر نبيل الحوراني"
    assert [mention.text for mention in person.mentions] == ["سامر نبيل الحوراني", "أبو ليث", "أبو ليث"]
    assert person.status == "killed"


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        pytest.param('قتل سامر نبيل الحوراني المدعو "سراقة"', "سراقة", id="the one called, behind the name"),
        pytest.param("قتل سامر نبيل الحوراني (شهرته سامر كوكو).", "سامر كوكو", id="two words in brackets"),
        pytest.param('قتل سامر نبيل الحوراني الملقب "ابن نخلة".', "ابن نخلة", id="son of something"),
        pytest.param('استشهد "أبو جعفر" سامر نبيل الحوراني', "أبو جعفر", id="kunya in quotes before the name"),
    ],
)
def test_by_names_around_the_name(text: str, alias: str) -> None:
    assert [person.aliases for person in extract(text).persons] == [(alias,)]


def test_another_one_called_is_no_by_name() -> None:
    assert len(extract('قتل سامر نبيل الحوراني والمدعو "سراقة"').persons) == 2


def test_a_by_name_betrays_the_name_before_it() -> None:
    first, second = extract('قتل ب. كنعان المدعو "سراقة"؛ وقتل م. نجيب المدعو "قتادة"').persons
    assert (first.name, first.aliases, second.aliases) == ("ب. كنعان", ("سراقة",), ("قتادة",))


def test_the_real_name_is_the_name() -> None:
    (person,) = extract("قتل ريبر قنديل (الاسم الحقيقي: فرهاد أوزدمير) في القصف").persons
    assert (person.name, person.aliases) == ("فرهاد أوزدمير", ("ريبر قنديل",))


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        pytest.param("قتل القائد سامر نبيل الحوراني - أبو ليث - برصاص مجهولين", ["أبو ليث"], id="between-dashes"),
        pytest.param("قتل سامر نبيل الحوراني [أبو ليث] برصاص مجهولين", ["أبو ليث"], id="square-brackets"),
        pytest.param("استشهدت فاطمة سالم العلي ام خالد فجرا", ["ام خالد"], id="right-behind"),
        pytest.param("الشهداء:\n- سامر نبيل الحوراني (جهاد) مواليد 1990", ["جهاد"], id="one-word-in-brackets"),
        pytest.param("قتلت سعدية آدم صالح (حبوبة سعدية) في السوق", ["حبوبة سعدية"], id="shares-a-name"),
        pytest.param("استشهد سامر نبيل الحوراني، الاسم الحركي هوكر السهل", ["هوكر السهل"], id="name-in-the-movement"),
        pytest.param('مقتل "أبو ليث"، وهو سامر نبيل القاسم', ["أبو ليث"], id="who-is"),
        pytest.param("قتل سامر نبيل الحوراني الملقب الذيب", ["الذيب"], id="unquoted"),
        pytest.param("توفي سامر نبيل الحوراني المشهور بابن الأمير", ["ابن الأمير"], id="known-by-kin"),
        pytest.param("قتل سامر نبيل الحوراني المكنى أبو البراء المنتمي لتنظيم السهل", ["أبو البراء"], id="what-else-he-is"),
    ],
)
def test_by_names_beside_names(text: str, aliases: list[str]) -> None:
    (person,) = extract(text).persons
    assert list(person.aliases) == aliases


def test_a_kunya_in_a_list_is_someone_else() -> None:
    people = extract("القتلى: سامر نبيل الحوراني - أبو ليث - هيثم خالد الزعبي").persons
    assert len(people) == 3
