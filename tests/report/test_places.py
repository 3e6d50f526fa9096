"""Places in running text: what is one, how far its name reaches, and what only looks like one. All texts are invented."""

from __future__ import annotations

import pytest

from darcli.records import Place
from darcli.report.chain import extract
from darcli.report.mentions import find_mentions
from darcli.report.places import build_places, scan_places
from darcli.report.reading import lay_out, read_layout


def _places(text: str) -> list[Place]:
    reading = read_layout(lay_out(text))
    return build_places(reading, scan_places(reading, find_mentions(reading)))


def _names(text: str) -> list[str]:
    return [place.name for place in _places(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("انفجار في مدينة حلب", ["حلب"], id="class word dropped"),
        pytest.param("قصف على ريف درعا الشرقي", ["درعا"], id="countryside and direction dropped"),
        pytest.param("وصل إلى قطاع غزة", ["غزة"], id="strip dropped though the gazetteer has it"),
        pytest.param("هو من أهالي قرية ترنبيلة", ["ترنبيلة"], id="village of no list"),
        pytest.param("انفجر لغم في قرية تل الزنبقة", ["تل الزنبقة"], id="compound name of no list"),
        pytest.param("داهموا منازل في حي القصارين", ["القصارين"], id="quarter named by a trade"),
        pytest.param("عثر عليه في بلدة الكرمية الغربية", ["الكرمية الغربية"], id="name of two words"),
        pytest.param("بين بلدتي نمر وجاسم", ["نمر", "جاسم"], id="two names behind a dual"),
        pytest.param("في قرية محررة قرب الموصل", ["الموصل"], id="an adjective is no name"),
        pytest.param("في منطقة زراعية", [], id="a described district has no name"),
        pytest.param("خرج من حي 70 فجرا", ["حي 70"], id="number kept with its kind"),
    ],
)
def test_settlements(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("قرب دوار الساعة في درعا", ["دوار الساعة", "درعا"], id="site keeps its kind"),
        pytest.param("أمام مسجد عمر بن الخطاب في إنخل", ["مسجد عمر بن الخطاب", "إنخل"], id="site named after a person"),
        pytest.param("نقل إلى مشفى النرجس الجامعي", ["مشفى النرجس الجامعي"], id="qualifier belongs to it"),
        pytest.param("نقل إلى المستشفى الكندي مصابا", ["المستشفى الكندي"], id="hospital named by an adjective"),
        pytest.param("نقل إلى المستشفى الميداني مصابا", [], id="field hospital is none"),
        pytest.param("بسوق الغزل وغادر", ["سوق الغزل"], id="clitic before the kind"),
        pytest.param("على طريق نوى - تسيل", ["طريق نوى - تسيل", "نوى", "تسيل"], id="road and both ends"),
        pytest.param("على طريق رئيسي جنوب كركوك", ["كركوك"], id="described road"),
        pytest.param("تحت سيطرة القوات الحكومية", [], id="control is no checkpoint"),
        pytest.param("عند محطة الوقود", [], id="what a site is for names none"),
        pytest.param("في محلة \"النارنج\" بصيدا", ["النارنج", "صيدا"], id="quoted name"),
        pytest.param("وأدى القصف إلى دمار", [], id="verb that folds like وادي"),
    ],
)  # fmt: skip
def test_sites(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("قالت موسكو إن دمشق وافقت", ["موسكو", "دمشق"], id="capitals as actors"),
        pytest.param("اشتباك بدرعا وحلب", ["درعا", "حلب"], id="clitics"),
        pytest.param("#درعا #طفس اشتباك", ["درعا", "طفس"], id="hashtags"),
        pytest.param("مراسل درعا 24 أكد ذلك", [], id="outlet with a number"),
        pytest.param("سقط في درعا 24 قتيلا", ["درعا"], id="number of people is no outlet"),
        pytest.param("قائد في جيش اليرموك", [], id="unit named after a place"),
        pytest.param("نعت قيادة شرطة نينوى عنصرا", [], id="force of a place"),
        pytest.param("فرع الأمن في درعا", ["درعا"], id="preposition frees it from the force"),
        pytest.param("وقتل جنديا سوريا", [], id="adjective like a country"),
        pytest.param("قتل الشاب جاسم محمد العمران", [], id="place name as a given name"),
        pytest.param("توفي طفل في جاسم", ["جاسم"], id="given name behind في"),
        pytest.param("أصيب في القدم", [], id="ordinary word behind في"),
        pytest.param("البالغ من العمر 12 عاما", [], id="age is no place"),
        pytest.param("حرب إسرائيل ووقف إطلاق النار", ["إسرائيل"], id="ordinary word joined to a place"),
        pytest.param("عاد إلى سوريا ثم غادر سورية", ["سوريا"], id="one place in two spellings"),
    ],
)
def test_known_names(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_letters_are_those_of_the_report() -> None:
    text = "وصلوا الى إدلِب وبإدلب ولدَرعا"
    places = _places(text)
    assert [text[place.start : place.end] for place in places] == [place.text for place in places] == ["إدلِب", "دَرعا"]


def test_article_behind_lam_is_given_back() -> None:
    (place,) = _places("القرى التابعة للموصل")
    assert (place.name, place.text, place.country) == ("الموصل", "لموصل", "IQ")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        pytest.param("اعتقل في طرابلس بعد وصوله من بيروت وصيدا", "LB", id="Lebanon"),
        pytest.param("اعتقل في طرابلس بعد وصوله من بنغازي ومصراتة", "LY", id="Libya"),
    ],
)
def test_homonyms_follow_the_other_places(text: str, country: str) -> None:
    assert _places(text)[0].country == country


def test_unknown_place_has_no_position() -> None:
    (place,) = _places("انفجر لغم في قرية ترنبيلة")
    assert (place.lat, place.lon, place.country) == (None, None, None)


def test_a_column_of_places_holds_ordinary_words_and_unknown_names() -> None:
    text = (
        "شهداء اليوم:\n1. سامر نبيل الحوراني - صور\n2. رامي جميل الزعبي (20 عاما) - النبطية\n"
        "3. أحمد سالم الزعبي - بنت جبيل\n4. ماهر خليل النجار - الزلوطية"
    )
    people = extract(text).persons
    assert [person.origin for person in people] == ["صور", "النبطية", "بنت جبيل", "الزلوطية"]
    trades = extract("الشهداء:\n- سامر نبيل الحوراني - طبيب\n- رامي جميل الزعبي - النبطية\n- أحمد سالم الزعبي - نجار")
    assert [place.name for place in trades.places] == ["النبطية"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("قُتل رجل في ناحية العدل.", ["العدل"], id="a district named by an ordinary word"),
        pytest.param("اشتكوا من ناحية الأمن، وقُتل رجل.", [], id="as far as security goes"),
        pytest.param("قُتل رجل بحي الكتف أمس.", ["الكتف"], id="in a quarter, in one word"),
        pytest.param("عُثر على طفل بحي لم يُعرف اسمه.", [], id="a quarter without a name"),
        pytest.param("هاجموا قرية ود البصير بولاية سنار.", ["ود البصير", "سنار"], id="a Sudanese name of two parts"),
        pytest.param("توفي في سجن الأمن السياسي بمأرب.", ["سجن الأمن السياسي", "مأرب"], id="a prison named by who holds it"),
        pytest.param("اعتقل في سجن الجيش.", [], id="a prison of an army"),
        pytest.param("مأرب اليوم أونلاين - خاص\nقُتل رجل.", [], id="an outlet"),
    ],
)
def test_names_made_of_ordinary_words(text: str, names: list[str]) -> None:
    assert [place.name for place in extract(text).places] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("وقع الانفجار أمام مستشفى النرجس الريفي في تعز", ["مستشفى النرجس الريفي", "تعز"], id="an adjective of the site"),
        pytest.param("أصيب في جامع حمزة بن سليم في نوى", ["جامع حمزة بن سليم", "نوى"], id="a name never ends with بن"),
        pytest.param("قصفت الطائرات قرية بيت عنبورة", ["بيت عنبورة"], id="a name of two words that no list has"),
        pytest.param("قصف الطيران أحياء الزهور والمدارس", ["الزهور", "المدارس"], id="a list of quarters"),
        pytest.param("وقع حادث على طريق تدمر", ["تدمر"], id="a road to a town"),
        pytest.param("انتشر الجنود على حاجز بلدة السخنة", ["السخنة"], id="the checkpoint of a town"),
        pytest.param("وصلت إلى إب جثامين. وقال أب لطفلين إنه انتظر", ["إب"], id="a town and a father"),
        pytest.param("سقط صاروخ في الجولان المحتل", ["الجولان"], id="occupied is no part of a name"),
        pytest.param("قال مراسل تلفزيون سوريا إن رجلا قُتل", [], id="a channel"),
        pytest.param("حضر مدير السجن العقيد سامر نبيل العلي", [], id="a rank behind a site"),
        pytest.param("قُتل 22 مدنياً سورياً", [], id="an adjective with tanween"),
    ],
)
def test_what_belongs_to_a_name(text: str, names: list[str]) -> None:
    assert [place.name for place in extract(text).places] == names
