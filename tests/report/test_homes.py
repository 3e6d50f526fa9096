"""Places that are told as somebody's home, kinds of settlement of one country, and words that only look like places."""

from __future__ import annotations

import pytest

from darcli.report.chain import extract


def names(text: str) -> list[str]:
    return [place.name for place in extract(text).places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قُتل الجندي سامر الحوراني المنحدر من بني زرقوطة أمس.", ["بني زرقوطة"], id="descends-from"),
        pytest.param("سامر الحوراني من مواليد زرقوطة سنة 1990.", ["زرقوطة"], id="born-in"),
        pytest.param("قُتل شاب ببلدية زرقوطة في الجزائر.", ["زرقوطة", "الجزائر"], id="municipality"),
        pytest.param("في الجزائر قُتل رجل من دوار زرقوطة أمس.", ["الجزائر", "زرقوطة"], id="douar"),
        pytest.param("هاجم مسلحون في دارفور معسكر زرقوطة أمس.", ["دارفور", "زرقوطة"], id="camp-in-sudan"),
        pytest.param("غرق قارب قبالة سواحل طرابلس.", ["طرابلس"], id="off-the-coast"),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("حُكم عليه بعقوبة 20 سنة سجناً.", id="penalty"),
        pytest.param("قضت محكمة جنايات الجيزة بحبس المتهم.", id="court"),
    ],
)
def test_no_places(text: str) -> None:
    assert names(text) == []
