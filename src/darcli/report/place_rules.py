"""What leaves no doubt whether a possible place is one, before anything is weighed."""

from __future__ import annotations

from darcli.report.name_shape import is_preposition
from darcli.report.name_words import FUNCTION_WORDS
from darcli.report.place_candidate import SITE, PlaceCandidate
from darcli.report.place_names import known_at
from darcli.report.strength import KUNYA
from darcli.report.words import Word

_SETTLEMENTS = frozenset({"area", "areas"})
_DISTRICTS = frozenset({"region", "regions", "ward"})
# how the first word of a name behind its kind is called here; "the" stands for its article
_NEVER_NAMES = frozenset(
    (
        "function",
        "nisba",
        "harm",
        "unit",
        "rank",
        "verb",
        "to",
        "clitic",
        "common",
        "organisation",
        "content",
        "holder",
        "short",
        "the content",
    )
)
_DOUBTFUL_NAMES = frozenset(("kind", "derived", "the given", "the kind", "the holder", "the function", "the harm", "the unit", "the nisba"))
_NEVER_DISTRICTS = frozenset(("the common", "the holder", "the kind", "the unit", "the function"))
_NEVER_BEHIND_ARTICLE = frozenset(("the rank", "the unit", "the title", "the given", "the harm", "the function"))
# behind the commonest kinds of site any noun with its article is a name: سوق الغنم, but no نفق السلاح
_SURE_SITES = frozenset(
    f"{article}{sort}" for article in ("", "the ") for sort in ("fresh", "family", "given", "title", "compound")
) | frozenset(("the common", "the organisation", "the nisba"))
_IN = frozenset({"في", "وفي"})
_PENALTIES = frozenset({"السجن", "سجن", "الاعدام", "الحبس", "حبس", "الموبد", "سجنا", "حبسا", "نافذه", "موقوفه"})
# those who come from a place, which stands behind من: المنحدر من بني دوالة
DESCENDING = frozenset(
    {"ينحدر", "تنحدر", "ينحدرون", "ينحدران", "منحدر", "منحدره", "منحدرين", "منحدرون", "يتحدر", "تتحدر", "يتحدرون", "متحدر", "متحدره"}
    | {"متحدرين", "متحدرون", "اصله", "اصلها", "اصلهم", "اصولهم", "اصوله", "اصولها", "انحدر", "انحدرت"}
)
_SHORTEST = 3


def rule_on(it: PlaceCandidate) -> bool | None:
    """Tell whether a possible place is one where that is sure, else ``None``."""
    reading = it.reading
    if it.mention and it.first == it.last:
        return False  # a word of a person's name
    if reading.has_tanween(it.last) or _is_outlet(it):
        return False  # علماً, سورياً
    if it.home == "descent" and not it.kind and (it.place or sort_of(it.own) in ("fresh", "compound", "derived")):
        return True
    if _is_penalty(it):
        return False
    if not it.kind:
        return _rule_on_known(it) if it.place else None
    if it.place:
        return True if it.before == it.first - 1 and not it.kind.isdisjoint(_SETTLEMENTS | _DISTRICTS | {"road"}) else None
    name = reading.words[it.start]
    if '"' in (reading.texts[it.start - 1], name.text):
        return None
    return _rule_on_site(it, name) if it.sort == SITE else _rule_on_settlement(it, name)


def _is_penalty(it: PlaceCandidate) -> bool:
    """Tell whether بعقوبة is a penalty and no town: بعقوبة 20 سنة سجناً, بعقوبة السجن المؤبد."""
    if it.own.text != "بعقوبه" or it.skip:
        return False
    return it.last + 1 in it.reading.numbers or not _PENALTIES.isdisjoint(it.reading.texts[it.last + 1 : it.last + 3])


def _is_outlet(it: PlaceCandidate) -> bool:
    """Tell whether a name goes on as that of an outlet: ديالى نيوز, درعا 24, مأرب اليوم أونلاين."""
    reading, after = it.reading, it.last + 1
    if after >= it.sentence.end:
        return False
    if reading.texts[after] == "24":
        following = reading.words[after + 1]
        return not (following.unit or following.harm) and after not in reading.in_date
    after += reading.texts[after] == "اليوم"
    return after < it.sentence.end and "outlet" in reading.words[after].place.roles


def _rule_on_known(it: PlaceCandidate) -> bool | None:
    """Tell what a known name surely is that stands without its kind."""
    reading, text, place = it.reading, it.own.text, it.place
    if it.listing and it.follow == "و" and not it.mention:
        return True  # بلدتي جاسم ونمر
    if text == "اب" and it.last == it.first and "إ" not in reading.quote(it.first, it.first):
        return False  # إب is a town; أب is a father, and آب a month
    before = reading.words[it.before]
    sure = place and not place.ambiguous and not it.mention and (it.last > it.first or not it.own.common)
    if sure and (before.text in _IN or reading.texts[it.first][: it.skip][-1:] == "ب" or ("people" in before.place.roles and not it.skip)):
        return True  # في درعا, بدرعا, أبناء درعا
    if not it.skip and it.before == it.first - 1 and "body" in before.place.roles and not before.place.article:
        return False  # جيش اليرموك
    if place and place.name.endswith("يا") and not it.skip and before.unit and before.text.endswith("ا"):
        return False  # قتل جنديا سوريا
    return None


def _rule_on_settlement(it: PlaceCandidate, name: Word) -> bool | None:
    """Tell what a name that no list has surely is behind a settlement (any name may follow قرية) or a district."""
    sort = sort_of(name)
    if _has_clitic(name) or (sort in _NEVER_NAMES and not (name.strength or name.text in KUNYA)):
        return False
    if not it.kind.isdisjoint(_SETTLEMENTS):
        return None if sort in _DOUBTFUL_NAMES or sort in _NEVER_NAMES else True
    if sort == "the common" and "ward" in it.kind and it.reading.texts[it.start - 2] in _IN:
        return True  # في ناحية العدل, but من ناحية الأمن
    if sort in _NEVER_DISTRICTS or it.kind.isdisjoint(_DISTRICTS):
        return False  # منطقة المعارك, مركز الشرطة
    return True if sort in ("fresh", "compound") else None


def _rule_on_site(it: PlaceCandidate, name: Word) -> bool | None:
    """Tell what surely is the name of a site, or none."""
    reading, sort = it.reading, sort_of(name)
    if "article" in it.kind and ("generic" in name.place.roles or sort in _NEVER_BEHIND_ARTICLE):
        return False  # الطريق الواصل, السجن العقيد
    if sort == "the holder" and (it.kind.isdisjoint({"prison", "camp"}) or it.last == it.start):
        return False  # سيطرة النظام, but سجن الأمن السياسي
    if (
        sort.endswith("kind")
        and not name.place.roles.isdisjoint(_SETTLEMENTS | {"region"})
        and known_at(reading, it.start + 1, it.last + 2)
    ):
        return False  # حاجز بلدة السخنة
    if name.text == "علي" and is_preposition(reading, it.start, it.sentence.end):
        return False
    if sort.endswith("compound") and it.last > it.start:
        return True  # مضافة آل فلان, حاجز أم ولد
    if "common" in it.kind and "article" not in it.kind and sort in _SURE_SITES:
        return True
    if name.strength or name.text in KUNYA or known_at(reading, it.start, it.last + 1):
        return None
    return False if _has_clitic(name) or sort in _NEVER_NAMES else None


def _has_clitic(word: Word) -> bool:
    """Tell whether a preposition or conjunction stands in front of a known name or of a kind of place: بدارفور, ومدينة."""
    place = word.place
    return place.skip > 0 or (bool(place.starts) and all(start.skip for start in place.starts))


def sort_of(word: Word) -> str:
    """Give one name for what the first word of a name behind its kind is."""
    text, roles, form = word.text, word.place.roles, word.form
    sorts = (
        ("function", "relative" in word.starts or text in FUNCTION_WORDS or not roles.isdisjoint({"in", "side", "to"})),
        ("function", text.startswith(("بال", "لل"))),
        ("holder", "holder" in roles),
        ("content", "content" in roles),
        ("title", "title" in roles),
        ("compound", "compound" in roles),
        ("kind", roles),
        ("nisba", word.demonym),
        ("given", word.given and not word.given.endswith("?")),
        ("harm", word.harm),
        ("unit", word.unit),
        ("rank", word.rank),
        ("organisation", word.organisation),
        ("verb", word.verb),
        ("to", form.preposition == "ل"),
        ("clitic", word.common and not word.derived and (form.preposition or form.conjunction or form.pronoun)),
        ("derived", word.common and word.derived and not word.form.preposition),
        ("common", word.common),
        ("family", word.family or word.given),
        ("short", len(text) < _SHORTEST or not word.spelled),
    )
    sort = next((name for name, holds in sorts if holds), "fresh")
    return f"the {sort}" if text.startswith("ال") else sort
