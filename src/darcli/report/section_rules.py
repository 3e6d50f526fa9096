"""What the lines of a report look like: the tests from which its sections are told apart.

Every test looks at one folded line and the line after it at most. The words stand in ``data/section_markers.tsv``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from darcli.text import letters
from darcli.text.fold import Folded
from darcli.text.word_lists import read_folded_rows

# a paragraph is told from a title or a heading by its length: the longest heading of a feature has a dozen words, a title two dozen
PARAGRAPH_WORDS, HEADING_WORDS, TITLE_WORDS, LINK_WORDS = 13, 12, 26, 40
_ADDRESS = re.compile(
    r"(?:https?://|www\.|t\.me/)\S+|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|info|me|ly|sy|iq|ps|ye|sd|eg)(?:/\S*)?\b",
    re.I,
)
LETTER = f"[{letters.LETTERS}A-Za-z]"
_FRONT = re.compile(r"(?:(?!#)[\W_])*")
WORDS = re.compile(f"{LETTER}+")
_SOLID = re.compile(r"[^\W_]|©")
_ITEM = re.compile(
    # 1- 1. 1) ١- (1) and letters (أ. ب.), bullets and signs; an emoji stands for a bullet (🌷 before each name of an obituary)
    rf"(?:\(?\d{{1,3}}\s?[-.):/]|[{letters.LETTERS}]{{1,2}}[.)]\s|[-•▪◾◼■●○◦*❖✦➢➤►▶–]\s?|[\u2190-\u2bff\U0001f000-\U0001ffff])"
)
_ENDING = re.compile(r"[.!?:,;\"')\]\s]*$")


class Line(NamedTuple):
    """One line that is not blank: its offsets with the blank lines after it, its text, and what the rules ask of it."""

    start: int
    end: int
    text: str
    folded: str
    words: int
    spaced: bool


class Mark(NamedTuple):
    """What a line says of itself (إقرأ أيضاً: …): the kind of section, and whether the lines below it are its links."""

    kind: str
    way: str
    opens: bool


@functools.cache
def _markers() -> list[list[str]]:
    return read_folded_rows("section_markers.tsv")


@functools.cache
def words_of(kind: str) -> frozenset[str]:
    """Give the folded words that the data file has for ``kind``."""
    return frozenset(words for row_kind, _, words in _markers() if row_kind == kind)


@functools.cache
def marker_pattern(kinds: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Give one pattern for the beginnings of lines of these kinds, and what each of them means."""
    meanings = {words.casefold(): (kind, way) for kind, way, words in _markers() if kind in kinds}
    by_way = {ways: _alternatives(words for words, (_, way) in meanings.items() if way in ways) for ways in _FOLLOWED}
    branches = [f"(?:{words}){_FOLLOWED[ways]}" for ways, words in by_way.items() if words]
    return re.compile("|".join(f"({branch})" for branch in branches), re.I), meanings


# what may follow the words, by the way of the row
_FOLLOWED = {
    ("start", "links"): rf"(?!{LETTER})",
    ("colon", "list"): r"(?=\s*(?:[:|»>]|[\W_]*$))",
    ("line",): r"(?=[\W_]*$)",
}


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def read_lines(text: str, folded: Folded) -> list[Line]:
    """Give the lines of ``text`` that are not blank; each reaches to the next, the first one back to the beginning."""
    lines: list[Line] = []
    start = offset = 0
    spaced = False
    for following, line in _pieces(text, folded):
        line = line.strip()
        # a rule of signs or of tatweel (ــــــــ, -----) parts what it stands between like a blank line
        empty = not _SOLID.search(line)
        if not empty:
            lines.append(Line(start, following, text[offset:following].strip(), line, line.count(" ") + 1, spaced))
        elif lines:
            lines[-1] = lines[-1]._replace(end=following)
        spaced = empty
        start = following if lines else 0
        offset = following
    return lines


def _pieces(text: str, folded: Folded) -> Iterator[tuple[int, str]]:
    """Give each folded line with the offset in ``text`` where it ends; a link behind the last sentence of a line is a line of its own."""
    inline = bool(_inline().search(folded.text))
    source = at = 0
    # folding never touches a line break, so the lines of both texts go in pairs
    for whole, line in zip(text.split("\n"), folded.text.split("\n"), strict=True):
        source = min(source + len(whole) + 1, len(text))
        match = _inline().search(line) if inline else None
        # "… في المدينة. إقرأ أيضاً: …": copied without its line breaks; where the link ends is known only at the end of the line
        if match and line.count(" ", match.end()) < LINK_WORDS // 2 and "." not in line[match.end() : -1]:
            yield folded.offset(at + match.start(1)), line[: match.start(1)]
            yield source, line[match.start(1) :]
        else:
            yield source, line
        at += len(line) + 1


@functools.cache
def _inline() -> re.Pattern[str]:
    links = (words for kind, way, words in _markers() if (kind, way) == ("related", "links"))
    return re.compile(rf"[.!?\")]\s{{0,3}}([(\[]?(?:{_alternatives(links)})\s?:)")


def mark_of(line: Line) -> Mark | None:
    """Give what the line says of itself, or ``None``: a related link, the source, a caption, or what the site adds to every page."""
    if line.words > LINK_WORDS:
        return None
    front = _FRONT.match(line.folded)
    begin = front.end() if front else 0
    pattern, meanings = marker_pattern(("related", "source", "caption", "boilerplate"))
    if match := pattern.match(line.folded, begin):
        kind, way = meanings[match[0].casefold()]
        # شارك على: an article may begin like a button, and what states harm is never left out for it
        if kind in ("boilerplate", "caption") and way == "start" and (line.words > PARAGRAPH_WORDS * 2 or has_harm(line.folded)):
            return None
        if kind == "source" and way == "colon" and (line.words > HEADING_WORDS or has_harm(line.folded)):
            return None
        empty = not WORDS.search(line.folded, match.end())
        return Mark(kind, way, empty and way in ("list", "links"))
    if is_address(line):
        return Mark("source", "line", False)
    if "©" in line.folded or _is_formula(line.folded):
        return Mark("boilerplate", "start", False)
    return None


def _is_formula(folded: str) -> bool:
    # a verse is no news: "ولا تحسبن الذين قتلوا في سبيل الله" opens announcements of deaths
    if folded.startswith("بسم الله الرحمن الرحيم"):
        rest = folded[22:].strip(" :.")
        return not rest or rest[0] in "﴿{" or rest.startswith("قال تعالي")
    return folded[0] == "﴿" and folded.rstrip(". ").endswith("﴾")


def is_address(line: Line) -> bool:
    """Tell whether the line is a web address and no more."""
    match = _ADDRESS.match(line.text)
    return bool(match and match.end() == len(line.text))


def find_address(text: str) -> str | None:
    """Give the first web address in ``text``, the punctuation behind it left off."""
    match = _ADDRESS.search(text)
    return match[0].rstrip(".,;:!?)]}>»\"'،؛؟") if match else None


def is_menu(line: Line) -> bool:
    """Tell whether the line is an entry of a site's menu (الرئيسية), or a path of them (الرئيسية > أخبار > سوريا)."""
    if line.words > HEADING_WORDS:
        return False
    parts = [part.strip() for part in re.split(r"[|>»/•·›]", line.folded) if part.strip()]
    menu = words_of("menu")
    return bool(parts) and (all(part in menu for part in parts) or (len(parts) > 1 and parts[0] in menu and not has_harm(line.folded)))


@functools.cache
def _harm() -> re.Pattern[str]:
    return re.compile(f"(?<![{letters.LETTERS}])[وف]?[بلك]?(?:ال|ل)?(?:{_alternatives(words_of('harm'))})")


def has_harm(folded: str) -> bool:
    """Tell whether a word of harm stands in the line: such a line is never taken for a part of the page."""
    return bool(_harm().search(folded))


def is_item(line: Line) -> bool:
    """Tell whether the line is an item of a list: it begins with a number, a letter with a dot, or a bullet."""
    return bool(_ITEM.match(line.folded))


def is_open(line: Line) -> bool:
    """Tell whether the line ends like a title or a link, not like a sentence: no full stop, comma or colon."""
    return line.folded[-1] not in ".,;:" or line.folded.endswith("..")


def is_hashtags(line: Line) -> bool:
    """Tell whether the line is made of hashtags (#درعا #طفس)."""
    return all(word[0] == "#" or not WORDS.search(word) for word in line.folded.split()) and "#" in line.folded


def is_total(line: Line) -> bool:
    """Tell whether the line sums up a list (المجموع: سبعة ضحايا)."""
    front = _FRONT.match(line.folded)
    match = WORDS.match(line.folded, front.end() if front else 0)
    return bool(match and match[0] in words_of("total"))


def is_list_heading(line: Line, following: Line | None, *, first: bool) -> bool:
    """Tell whether the line announces the list below it (الجرحى:); the ``first`` line of a report may be a whole sentence."""
    if following is None or line.folded[-1] != ":" or is_item(line) or following.folded[0] == '"':
        return False
    # وقال أحمد: is two words as well, but what follows it stands in quotes
    if line.words <= 3:
        return True
    return is_item(following) and line.words <= (TITLE_WORDS if first else HEADING_WORDS)


def is_heading(line: Line, before: Line | None, following: Line | None) -> bool:
    """Tell whether the line is a heading: short, without a full stop, apart from what stands before, with a paragraph below."""
    if following is None or line.words > HEADING_WORDS or not is_open(line) or is_item(line) or is_hashtags(line):
        return False
    if following.words < PARAGRAPH_WORDS and not (is_item(following) and line.words <= 6):
        return False
    return line.spaced or before is None or before.folded[-1] in '.!?"'


def bare(folded: str) -> str:
    """Give a folded line without the signs at its ends, for comparing a caption with the title."""
    return _ENDING.sub("", folded.lstrip("\"'([ "))
