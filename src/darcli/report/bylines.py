"""Who reports, whence and when: the lines that say so, and the words by which an outlet is known."""

from __future__ import annotations

import functools
import re

from darcli.data import read_table
from darcli.report.section_rules import HEADING_WORDS, LETTER, PARAGRAPH_WORDS, WORDS, Line, has_harm, marker_pattern, words_of
from darcli.text.fold import fold

_PARTS = re.compile(rf"\s[-/]+\s|\s*[|,،•()]+\s*|(?<={LETTER})-(?={LETTER})|\s?/\s")
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*$")


@functools.cache
def _date_words() -> frozenset[str]:
    """Give the words a date line is made of: months, days of the week, and what stands between them."""
    names = [row[3] for row in read_table("months.tsv")] + [row[2] for row in read_table("weekdays.tsv")]
    return words_of("date").union(*(WORDS.findall(fold(name).text) for name in names))


def is_date_line(folded: str) -> bool:
    """Tell whether the line is a date and no more (الخميس 17 كانون الثاني 2020)."""
    if not re.search(r"\d", folded):
        return False
    if _TIMESTAMP.match(folded):
        return True
    found = WORDS.findall(folded)
    dates = _date_words()
    if not found:
        return bool(re.fullmatch(r"\D*\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{1,4}\D*", folded))
    return len(found) <= HEADING_WORDS and all(word in dates for word in found) and any(len(word) > 2 for word in found)


def is_byline(line: Line, following: Line | None, *, titled: bool = True) -> bool:
    """Tell whether the line says who reports, whence and when (دمشق - سانا, كتب: …), and nothing of what happened.

    ``titled`` is false where no title was found yet: then تصريح صحفي alone on a line may be it.
    """
    folded = line.folded.strip("#\"'()[]{} -")
    if not folded or line.words > 25:
        return False
    if is_date_line(folded):
        return True
    labelled = _is_labelled(folded)
    # "تقرير: …" over a report is its title, "صدر عن مكتب … البيان التالي" is not
    if labelled and (titled or (line.words > 6 and folded.startswith(("صدر ", "صادر ", "حرر ", "نشر")))) and not has_harm(folded):
        return True
    if folded[-1] in ".?!" or line.words > PARAGRAPH_WORDS:
        return False
    parts = split_parts(folded)
    if any(part.count(" ") > 3 and not is_date_line(part) and not is_outlet(part) for part in parts):
        return False
    dated = len(parts) > 1 and any(is_date_line(part) or _is_labelled(part) for part in parts)
    named = any(is_outlet(part) for part in parts)
    # مؤسسة … لشؤون الأسرى || الخميس: a word of harm may stand in the name of who reports, beside a date
    if has_harm(folded):
        return named and dated
    if named or dated or (labelled and ":" in folded):
        return len(parts) > 1 or titled or line.words <= 4
    # دمشق - سانا: two short parts before a paragraph; before another short line they may be names and places of a list
    return len(parts) == 2 and all(part.count(" ") < 2 for part in parts) and following is not None and following.words >= PARAGRAPH_WORDS


def split_parts(line: str) -> list[str]:
    """Give the parts of a byline, folded or not: what stands between dashes, bars, slashes and brackets."""
    return [part for part in map(str.strip, _PARTS.split(line)) if part]


def _is_labelled(folded: str) -> bool:
    return bool(marker_pattern(("label",))[0].match(folded))


def is_outlet(part: str) -> bool:
    """Tell whether folded words name an outlet or body that reports (شبكة …, … نيوز, درعا 24)."""
    words = part.split()
    if not words or len(words) > 6:
        return False
    return (
        words[0] in words_of("outlet")
        or part in words_of("agency")
        or (len(words) > 1 and words[-1] in words_of("ending"))
        or _is_channel(part)
    )


def _is_channel(part: str) -> bool:
    # درعا 24, فرانس24: a name and a number of the clock
    return part.endswith("24") and not is_date_line(part) and part[:-2].strip(" ") != ""
