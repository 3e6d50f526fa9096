"""Where places are named, and which places they are.

A known name counts as it stands, unless it is an ordinary word or a person's name as well: then the words before it must speak for a place.
An unknown name counts behind the kind of place it is (قرية ميدانكي, مشفى الشامي). A name within a person's name or an organisation's (شرطة
نينوى, جيش اليرموك, درعا 24) is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from darcli import records
from darcli.report.mentions import Mention
from darcli.report.place_candidate import PlaceCandidate
from darcli.report.place_columns import read_columns
from darcli.report.place_homes import read_homes
from darcli.report.place_judge import is_named_place
from darcli.report.place_scan import PlaceScan, PlaceSpan
from darcli.report.reading import Reading
from darcli.text.gazetteer import find_place

__all__ = ["PlaceSpan", "build_places", "scan_places"]


# مقبرة البلدة names no place: the town is one spoken of already
_SPOKEN_OF = frozenset({"البلده", "المدينه", "القريه", "المنطقه", "الحي", "المخيم", "المحافظه", "الناحيه"})


def scan_places(reading: Reading, mentions: Sequence[Mention], judge: Callable[[PlaceCandidate], bool] = is_named_place) -> list[PlaceSpan]:
    """Find every named place in the sections that are read, in order; ``mentions`` are the names of people."""
    covered = {index: mention for mention in mentions for index in range(mention.first, mention.last + 1)}
    found: list[PlaceSpan] = []
    countries: set[str] = set()
    for number, sentence in enumerate(reading.sentences):
        if not sentence.silent:
            found += PlaceScan(reading, covered, number, countries, judge).scan()
    found += read_columns(reading, mentions, found)
    found += read_homes(reading, mentions, found)
    return sorted((span for span in found if reading.text(span.last) not in _SPOKEN_OF), key=lambda span: span.first)


def build_places(reading: Reading, spans: Sequence[PlaceSpan], report: str = "-") -> list[records.Place]:
    """Give each named place once, where it is named first, with what the gazetteer knows of it.

    Of places of one name, the one in the country of most of the report's other places is meant.
    """
    near = _main_country(spans)
    found: dict[str, records.Place] = {}
    for span in spans:
        words = reading.texts[span.first : span.last + 1]
        folded = "".join(words)[span.skip :]
        key = folded[:-1] + "ه" if folded.endswith("ا") else folded  # سوريا is سورية
        if key in found:
            continue
        start, end = reading.folded.span(reading.tokens[span.first].start + span.skip, reading.tokens[span.last].end)
        text = reading.folded.source[start:end]
        name = " ".join(words)[span.skip :]
        article = span.skip and name.startswith("ل") and span.entry is not None and span.entry.name.startswith("ال")
        place = find_place("ا" + name if article else name, near) if span.entry else None
        found[key] = records.Place(
            name="ا" + text if article else text,
            start=start,
            end=end,
            text=text,
            geonames=place.geonames if place else None,
            lat=place.lat if place else None,
            lon=place.lon if place else None,
            country=place.country if place else None,
            admin1=place.admin1 if place else None,
            section=span.section,
            report=report,
            id=records.record_id(report, "place", len(found) + 1),
        )
    return list(found.values())


def _main_country(spans: Sequence[PlaceSpan]) -> str | None:
    """Give the country that most of the named places are in, or ``None``."""
    names = {span.entry.name: span.entry.country for span in spans if span.entry and span.entry.country}
    votes = Counter(names.values())
    return votes.most_common(1)[0][0] if votes else None
