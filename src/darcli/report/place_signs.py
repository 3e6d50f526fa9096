"""The signs of a possible place that are of no single word: how well it is known, what leads to it, and where in its line it stands."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from darcli.report.name_words import FUNCTION_WORDS
from darcli.report.place_candidate import NEW, SITE, PlaceCandidate
from darcli.report.place_rules import sort_of
from darcli.report.place_words import place_roles
from darcli.report.words import Word
from darcli.text.gazetteer import Place

_MOST_SHAPES = 8192
_BODY_REACH = 3
_MOST_WORDS = 3
_EARLY, _SHORT_LINE = 40, 6
_DASHES = frozenset("-–—")
_SIZES = ((1_000_000, "large"), (100_000, "city"), (20_000, "town"), (0, "small"))
_NO_ROLES: frozenset[str] = frozenset()


def group_signs(it: PlaceCandidate) -> Iterator[tuple[str, ...]]:
    """Give the signs of a possible place in groups that come together again and again."""
    reading, before = it.reading, it.before
    knowledge = _measure_knowledge(it, it.own)
    phrase = "phrase" if it.is_phrase else "alone"
    yield _signs_of_name(it.place, knowledge, it.near, min(it.last - it.first, _MOST_WORDS - 1))
    if it.kind:
        kind = reading.texts[it.start - 1].removeprefix("و").removeprefix("ب")
        yield _signs_of_kind(
            it.kind, kind, sort_of(reading.words[it.start]), min(it.last - it.start, _MOST_WORDS), known=it.place is not None
        )
    stands = before >= it.sentence.first
    clitic, previous = reading.texts[it.first][: it.skip], reading.texts[before] if stands else ""
    roles = reading.words[before].place.roles if stands else _NO_ROLES
    yield _signs_of_front(knowledge, clitic, _lead(previous), roles, phrase)
    if it.follow:
        yield _signs_of_list(it.follow, knowledge, phrase, listing=it.listing)
    elif not (clitic or roles or _lead(previous)):
        yield "bare", f"bare {knowledge}"
    if it.home:
        yield f"home {it.home}", f"home {it.home} {knowledge}", f"home {it.home} {knowledge} {phrase}"
    if it.mention:
        mention = it.mention
        whole = (mention.first, mention.last) == (it.first, it.last)
        within = mention.first <= it.first and mention.last >= it.last
        yield _signs_of_person(mention.context, "whole" if whole else "within" if within else "across", knowledge)
    yield tuple(_find_rare_signs(it, knowledge))


def _measure_knowledge(it: PlaceCandidate, own: Word) -> str:
    """Tell how sure a name is by itself: a long one hardly deceives, a person's or an ordinary word often does."""
    place = it.place
    if place is None:
        return "site" if it.sort == SITE else "new"
    if it.last > it.first:
        return "long doubtful" if place.ambiguous else "long"
    if not place.ambiguous:
        return "sure common" if own.common else "sure"
    return "common" if own.common else "name" if own.given or own.family else "doubtful"


def _lead(text: str) -> str:
    """Give a word that may lead to a place without its conjunction, ``""`` for one of no list."""
    bare = text if text in place_roles() else text.removeprefix("و")
    return bare if bare in place_roles() or bare in FUNCTION_WORDS else ""


@functools.lru_cache(maxsize=_MOST_SHAPES)
def _signs_of_name(place: Place | None, knowledge: str, near: str, words: int) -> tuple[str, ...]:
    size = next(name for least, name in _SIZES if (place.population if place else 0) >= least)
    kind = place.kind if place else "unknown"
    signs = ("place", f"knowledge {knowledge}", f"kind {kind}", f"size {size} {knowledge}", f"size {size} near {near}")
    return (*signs, f"near {near}", f"near {near} {knowledge}", f"words {words} {knowledge}")


@functools.lru_cache(maxsize=_MOST_SHAPES)
def _signs_of_kind(roles: frozenset[str], kind: str, name: str, words: int, *, known: bool) -> tuple[str, ...]:
    signs = [f"name {name} known {known}", f"class {kind}"]
    for role in sorted(roles):
        signs += (f"kind {role}", f"kind {role} name {name}", f"kind {role} known {known}", f"kind {role} words {words}")
    return tuple(signs)


@functools.lru_cache(maxsize=_MOST_SHAPES)
def _signs_of_front(knowledge: str, clitic: str, lead: str, roles: frozenset[str], phrase: str) -> tuple[str, ...]:
    signs = [phrase, f"{phrase} {knowledge}"]
    if clitic:
        signs += (f"clitic {clitic}", f"clitic {clitic} {knowledge}", f"clitic {clitic} {knowledge} {phrase}")
    else:
        signs.append(f"no clitic {knowledge}")
    if lead:
        signs += (f"behind {lead}", f"behind {lead} {knowledge}", f"behind {lead} {knowledge} {phrase}")
    signs += (f"behind role {role} {knowledge}" for role in sorted(roles))
    return tuple(signs)


@functools.lru_cache(maxsize=_MOST_SHAPES)
def _signs_of_list(follow: str, knowledge: str, phrase: str, *, listing: bool) -> tuple[str, ...]:
    signs = (f"follows {follow}", f"follows {follow} {knowledge}", f"follows {follow} {knowledge} {phrase}")
    return (*signs, "listing", f"listing {knowledge}") if listing else signs


@functools.lru_cache(maxsize=_MOST_SHAPES)
def _signs_of_person(context: str, extent: str, knowledge: str) -> tuple[str, ...]:
    return f"person {context}", f"person {extent}", f"person {extent} {knowledge}", f"person {context} {extent}"


def _find_rare_signs(it: PlaceCandidate, knowledge: str) -> Iterator[str]:
    texts, words, index, last = it.reading.texts, it.reading.words, it.first, it.last
    around = texts[index - 1], texts[last + 1]
    if around[0] == "#":
        yield "hashtag"
    if around == ('"', '"'):
        yield "quoted"
    elif around == ("(", ")"):
        yield "in brackets"
    if around[1] in _DASHES:
        yield "dash behind"
    outlet = "outlet" in words[last + 1].place.roles or (around[1] == "اليوم" and "outlet" in words[last + 2].place.roles)
    if outlet or around[1] == "24":
        yield "outlet behind"  # مأرب اليوم أونلاين, درعا 24
    yield from _find_signs_of_line(it, knowledge)
    if not it.skip and it.sort != NEW:
        yield from _find_signs_of_body(it)


def _find_signs_of_line(it: PlaceCandidate, knowledge: str) -> Iterator[str]:
    """Give the signs of where it stands in its line, and its line in the text: what leads a report is often the name of an outlet."""
    reading, sentence, before, last = it.reading, it.sentence, it.before, it.last
    behind = reading.words[last + 1]
    opens, closes = before < 0 or reading.is_break(before), reading.is_break(last + 1)
    if opens:
        yield "opens line"
        yield f"opens line before {'end' if closes else 'word' if behind.spelled else behind.text[0]}"
    elif before <= 0 or reading.is_break(before - 1):
        yield "second of line"
        yield f"second of line {knowledge}"
        if closes:
            yield "second of two"
    if closes:
        yield "whole line" if opens else "closes line"
    if it.first == sentence.first:
        yield "opens sentence"
    if sentence.first < _EARLY:
        yield "early"
        if reading.is_break(sentence.end - 1) and sentence.end - sentence.first <= _SHORT_LINE:
            yield "early in short line"
            yield f"early in short line {knowledge}"


def _find_signs_of_body(it: PlaceCandidate) -> Iterator[str]:
    """Give the signs of what may be the end of an organisation's name: شرطة نينوى, مجلس شورى مجاهدي درنة."""
    for far in range(_BODY_REACH):
        at = it.before - far
        if at < it.sentence.first or not it.reading.is_word(at):
            return
        word = it.reading.words[at]
        if "body" in word.place.roles:
            yield f"body {far}"
            yield f"body {far} {'with' if word.place.article else 'without'} article"
            return
        if word.form.preposition or word.form.article or word.text in FUNCTION_WORDS:
            return
