"""The gazetteer: look-ups by folded name, homonyms, doubtful names, and the file itself."""

from __future__ import annotations

from importlib import resources

import pytest

from darcli.text import gazetteer
from darcli.text.fold import fold
from darcli.text.gazetteer import count_words, find_place, is_place, starts_place


def look_up(name: str, near: str | None = None) -> gazetteer.Place:
    place = find_place(fold(name).text, near)
    assert place is not None, name
    return place


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("درعا", "SY", "city"),
        ("اليادودة", "SY", "city"),
        ("تل شهاب", "SY", "city"),
        ("كفر سجنة", "SY", "city"),
        ("كفرسجنة", "SY", "city"),
        ("ديرالزور", "SY", "city"),
        ("إدلب", "SY", "city"),
        ("ادلب", "SY", "city"),
        ("خانيونس", "PS", "city"),
        ("بني سهيلا", "PS", "city"),
        ("الضفة الغربية", "PS", "region"),
        ("ريف دمشق", "SY", "region"),
        ("الأنبار", "IQ", "region"),
        ("شمال دارفور", "SD", "region"),
        ("الفاشر", "SD", "city"),
        ("تعز", "YE", "city"),
        ("عيتا الشعب", "LB", "city"),
        ("سوريا", "SY", "country"),
        ("أميركا", "US", "country"),
        ("باريس", "FR", "city"),
    ],
)
def test_place_is_found(name: str, country: str, kind: str) -> None:
    place = look_up(name, near=country)
    assert (place.country, place.kind) == (country, kind)


@pytest.mark.parametrize(("near", "country"), [("LB", "LB"), ("LY", "LY"), (None, "LY"), ("FR", "LY")])
def test_homonyms_prefer_the_country_then_the_larger(near: str | None, country: str) -> None:
    assert look_up("طرابلس", near).country == country


def test_governorate_comes_before_a_small_town_elsewhere() -> None:
    place = look_up("صلاح الدين", near="IQ")
    assert (place.kind, place.ambiguous) == ("region", True)


def test_country_comes_before_its_capital() -> None:
    assert look_up("تونس").kind == "country"


def test_position_is_unknown_where_villages_of_one_country_share_a_name() -> None:
    place = look_up("الطيبة", near="SY")
    assert (place.lat, place.lon, place.geonames, place.admin1) == (None, None, None, None)


def test_large_town_keeps_its_position_beside_small_homonyms() -> None:
    place = look_up("حمص")
    assert (place.geonames, place.admin1) == (169577, "حمص")
    assert place.lat == pytest.approx(34.72, abs=0.05)


@pytest.mark.parametrize("name", ["نمر", "حيط", "جاسم", "الحارة", "صور", "دوما", "سورية", "عز الدين"])
def test_name_that_is_also_a_word_is_ambiguous(name: str) -> None:
    assert look_up(name).ambiguous


@pytest.mark.parametrize("name", ["درعا", "طفس", "بغداد", "الرياض", "القاهرة", "خان يونس", "أم درمان", "سوريا", "أبو غريب"])
def test_plain_name_is_not_ambiguous(name: str) -> None:
    assert not look_up(name).ambiguous


@pytest.mark.parametrize("word", ["في", "فإن", "سوف", "إطار", "نفر", "خرج", "جامعة", "القاعدة", "كان", ""])
def test_word_that_is_hardly_ever_a_place_is_none(word: str) -> None:
    assert not is_place(fold(word).text)
    assert find_place(fold(word).text) is None


def test_shown_name_keeps_hamza_and_ta_marbuta() -> None:
    assert [look_up(name).name for name in ("ادلب", "غزه", "حماه")] == ["إدلب", "غزة", "حماة"]


def test_scanner_helpers() -> None:
    assert starts_place("خان")
    assert not starts_place("قتلوا")
    assert count_words("خان") > 1
    assert count_words("قتلوا") == 0


def test_every_line_is_folded_sorted_and_readable() -> None:
    text = resources.files("darcli.data").joinpath("gazetteer.tsv").read_text("utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    names = [line.split("\t", 1)[0] for line in lines]
    assert names == sorted(set(names))
    assert [name for name in names if fold(name).text != name] == []
    places = [find_place(name) for name in names]
    assert all(place and (place.lat is None) == (place.lon is None) for place in places)


def test_source_is_named_in_the_file() -> None:
    assert "CC BY 4.0" in resources.files("darcli.data").joinpath("gazetteer.tsv").read_text("utf-8")[:400]
