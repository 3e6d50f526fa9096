"""The word lists that the rules of reading ask for, folded and indexed once."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from darcli.text.word_lists import read_folded_lines, read_folded_rows


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
class Harm:
    """A word of harm: the status it gives and how the harmed stand to it (see ``data/harm.tsv``)."""

    status: str
    kind: str


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
class Unit:
    """A noun for people: how many the form means by itself (1, 2, or 0 for a plural), sex and class (see ``data/people.tsv``)."""

    number: int
    sex: str | None
    kind: str


Phrases = dict[str, dict[str, tuple[tuple[str, ...], ...]]]


@functools.cache
def harm_words() -> dict[str, Harm]:
    """Give the words and phrases of harm."""
    return {row[0]: Harm(row[1], row[2]) for row in read_folded_rows("harm.tsv")}


@functools.cache
def phrase_table(name: str) -> Phrases:
    """Index the entries of a class of ``data/phrases.tsv`` by their first and their second word (``""`` for one of a single word).

    What follows the first word stands in tuples, the longest first.
    """
    table: Phrases = {}
    for entry in sorted(phrases(name), key=lambda entry: (-entry.count(" "), entry)):
        first, *rest = entry.split()
        behind = table.setdefault(first, {})
        second = rest[0] if rest else ""
        behind[second] = (*behind.get(second, ()), tuple(rest))
    return table


@functools.cache
def phrases(name: str) -> frozenset[str]:
    """Give the words and phrases of one class of ``data/phrases.tsv``; raises ``KeyError`` for an unknown class."""
    return phrase_classes()[name]


@functools.cache
def phrase_classes() -> dict[str, frozenset[str]]:
    """Give all classes of ``data/phrases.tsv`` by name, and the first words of the phrases of harm as the class ``harm``."""
    return {row[0]: frozenset(entry.strip() for entry in row[1].split(",")) for row in read_folded_rows("phrases.tsv")} | {
        "harm": frozenset(words for words in harm_words() if " " in words)
    }


@functools.cache
def units() -> dict[str, Unit]:
    """Give the forms of the nouns for people: singular, dual with its construct state, and plurals."""
    return _read_units("people.tsv")


@functools.cache
def counted_units() -> dict[str, Unit]:
    """Give the forms of the nouns for people that only a number or a word of harm right before them tells."""
    return _read_units("counted_nouns.tsv")


def _read_units(name: str) -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for singular, plurals, sex, kind in read_folded_rows(name):
        known_sex = None if sex == "u" else sex
        forms = _inflect(singular, feminine=sex == "f" and singular.endswith("ه"))
        if kind == "kin" and len(singular) < 3:
            forms = {
                singular: 1,
                singular + "ي": 1,
                singular + "و": 1,
                singular + "ان": 2,
                singular + "ين": 2,
            }  # أخيه and أخاه are one brother, جدا is 'very'
        elif kind == "kin" and singular + "ا" in forms:
            forms[singular + "ا"] = 2  # ابناه, والداه
        for form, number in forms.items():
            table.setdefault(form, Unit(number, known_sex, kind))
        for plural in filter(None, plurals.split(",")):
            number = 2 if kind == "kin" and plural in ("اخوين", "اخوان", "اختين", "والدين") else 0
            table[plural] = Unit(number, known_sex, kind)
            if plural.endswith(("ين", "ون")):
                table.setdefault(plural[:-1], Unit(number, known_sex, kind))  # construct state: مقاتلي الفصائل
            if plural.endswith("ا"):
                table.setdefault(plural + "ي", Unit(number, known_sex, kind))  # the hamza takes a seat: أبنائه
                table.setdefault(plural + "و", Unit(number, known_sex, kind))
    return table


def _inflect(singular: str, *, feminine: bool) -> dict[str, int]:
    if feminine:
        stem = singular[:-1] + "ت"
        return {singular: 1, stem: 1, stem + "ان": 2, stem + "ين": 2, stem + "ا": 2, stem + "ي": 2}
    return {singular: 1, singular + "ا": 1, singular + "ان": 2, singular + "ين": 2, singular + "ي": 2}


@functools.cache
def given_names() -> dict[str, str]:
    """Give the given names with their sex (m, f, u), and ``?`` behind it where the word is also an ordinary one."""
    table: dict[str, str] = {}
    for row in read_folded_rows("given_names.tsv"):
        table.setdefault(row[0].replace(" ", ""), row[1] + ("?" if len(row) > 3 and row[3] == "y" else ""))
    return table


@functools.cache
def family_names() -> frozenset[str]:
    """Give well-known family names."""
    return frozenset(row[0] for row in read_folded_rows("family_names.tsv"))


@functools.cache
def foreign_names() -> frozenset[str]:
    """Give foreign names, given and family, as the Arabic press writes them."""
    return frozenset(row[0] for row in read_folded_rows("foreign_given_names.tsv")) | foreign_family_names()


@functools.cache
def foreign_family_names() -> frozenset[str]:
    """Give family names of other countries as the Arabic press writes them."""
    return frozenset(read_folded_lines("foreign_family_names.txt"))


@functools.cache
def outlet_words() -> frozenset[str]:
    """Give the names of outlets that are one word: الأناضول, سانا."""
    return frozenset(row[1] for row in read_folded_rows("outlets.tsv") if " " not in row[1])


@functools.cache
def ranks() -> frozenset[str]:
    """Give ranks and titles that stand before names."""
    return frozenset(read_folded_lines("ranks.txt"))


@functools.cache
def demonyms() -> frozenset[str]:
    """Give adjectives of country, people, city and faith in every gender and number."""
    words = {row[0] for row in read_folded_rows("demonyms.tsv")}
    return frozenset(words | {word + ending for word in words for ending in ("ه", "ين", "ون", "ان", "تين", "تان", "ات", "ا")})


@functools.cache
def organisation_words() -> frozenset[str]:
    """Give the head words of things that bear a person's name: brigades, mosques, streets, outlets."""
    return frozenset(read_folded_lines("organisation_words.txt"))


@functools.cache
def common_words() -> dict[str, bool]:
    """Give ordinary nouns, adjectives and particles; ``True`` where the word is a common name as well."""
    return _read_common("common_words.txt")


@functools.cache
def common_verbs() -> dict[str, bool]:
    """Give verb forms; ``True`` where the form is a common name as well."""
    return _read_common("common_verbs.txt")


def _read_common(name: str) -> dict[str, bool]:
    """Read a list whose second part, below the line ``## ambiguous``, are words that are names as well."""
    lines = read_folded_lines(name, comments=True)
    split = lines.index("## ambiguous")
    ambiguous = dict.fromkeys(lines[split + 1 :], True)
    return ambiguous | dict.fromkeys([line for line in lines[:split] if line[0] != "#"], False)
