"""What is known of a report as a whole: title, outlet, address, date of publication."""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from darcli.data import read_table
from darcli.records import Report, Section
from darcli.report.bylines import is_date_line, is_outlet, split_parts
from darcli.report.dates import publication_date
from darcli.report.reading import Layout, lay_out
from darcli.report.section_rules import find_address, has_harm, words_of
from darcli.text.fold import Folded, fold

# صنعاء (وكالة الأفق) 6 تشرين الثاني - قال …: the agency stands in brackets before the dash of the dateline
_DATELINE = re.compile(r"\s*[^()\n.]{2,40}\(([^()\n]{2,30})\)[^()\n.]{0,40}?-")
# شفق نيوز/ أفاد …: the outlet and a slash before the first word
_PREFIX = re.compile(r"\s*([^/\n.]{2,30}?)\s?/\s")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,40})[)\]]\W*$")
_BEHIND_DASH = re.compile(r"(?:\s[-–—]\s|\s?\|+\s?)([^-–—|\n]{2,40})$")
# مراسل, مندوب, موفد: the letter they share lets the search skip ahead
_REPORTER = re.compile(r'م(?:راسل[هي]?|ندوب|وفد)\s(?:"([^"\n]{2,30})"|((?:\w+ ){0,3}\w+))')
_SOURCE = re.compile(r"\s*المصدر\s*:\s*(.{2,40}?)[\s.]*$")
_PLATFORM = "-"
# what stands behind مراسل شبكة شام and is no longer its name
_STOPS = frozenset({"في", "من", "ان", "الي", "علي", "عن", "قال", "قالت", "اكد", "افاد", "بان", "انه", "انها", "هناك"})


def describe_report(
    report_id: str, text: str, *, url: str | None = None, published: str | None = None, encoding: str | None = None
) -> Report:
    """Give the :class:`Report` of a text; what is handed in wins over what the text says, and is marked as ``option``.

    >>> describe_report("a.txt", "مقتل شاب\\nقُتل شاب في نوى.\\nرابط التقرير: https://daraa24.org/?p=1").outlet
    'درعا 24'
    """
    return complete_report(
        Report(report_id, text, url=url, published=published, published_from="option" if published else None, encoding=encoding)
    )


def complete_report(report: Report, layout: Layout | None = None) -> Report:
    """Fill in what a report does not say of itself yet: title, outlet, url, published, length and checksum; ``None`` stays for unknown.

    Use it for reports that come with fields of their own, such as records of a scraped collection. Hand in the layout where the text
    has been laid out already.
    """
    layout = layout or lay_out(report.text)
    folded, sections = layout.folded, layout.sections
    url = report.url or _find_url(sections)
    published, published_from = report.published, report.published_from
    if published is None:
        said = publication_date(folded, layout.tokens, url, expressions=layout.expressions)
        published, published_from = said or (None, None)
    return replace(
        report,
        title=report.title or _find_title(sections),
        outlet=report.outlet or _find_outlet(sections, folded, url),
        url=url,
        published=published,
        published_from=published_from,
        length=len(report.text),
        sha256=hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _find_title(sections: Sequence[Section]) -> str | None:
    for section in sections:
        if section.kind == "title":
            return section.text.strip()
        # a list of names has its title for heading: "أسماء شهداء المجزرة:"
        if section.kind == "body" and section.heading and section.text.count("\n") > 1:
            return section.heading.rstrip(" :")
        if section.kind in ("lead", "body"):
            return None
    return None


def _find_url(sections: Sequence[Section]) -> str | None:
    addresses = (find_address(section.text) for section in sections if section.kind == "source")
    return next((address for address in addresses if address), None)


def _find_outlet(sections: Sequence[Section], folded: Folded, url: str | None) -> str | None:
    """Give the outlet: by the host of the address, else as the report names it, else the bare host; ``None`` where nothing says it."""
    host = _host(url) if url else ""
    known = _known_outlet(host)
    if known and known != _PLATFORM:
        return known
    named = next(_named_outlets(sections, folded), None)
    return named or (host if host and not known else None)


def _host(url: str) -> str:
    host = re.sub(r"^[a-z]+://", "", url.strip(), flags=re.I)
    return re.split(r"[/?#:]", host, maxsplit=1)[0].lower().removeprefix("www.")


@functools.cache
def _outlets() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("outlets.tsv")}


def _known_outlet(host: str) -> str | None:
    parts = host.split(".")
    return next((name for i in range(len(parts) - 1) if (name := _outlets().get(".".join(parts[i:])))), None)


def _named_outlets(sections: Sequence[Section], folded: Folded) -> Iterator[str]:
    """Give the names by which the report tells its outlet, the surest first."""
    for section in sections:
        if section.kind == "caption":
            yield from _from_caption(section.text.strip(), sections)
    for section in sections:
        if section.kind == "byline":
            yield from _from_byline(section.text.strip())
    for section in sections:
        match = None
        if section.kind == "title":
            match = _BEHIND_DASH.search(section.text.strip())
        elif section.kind == "source":
            match = _SOURCE.match(section.text)
        if match and _is_named(match[1]):
            yield match[1].strip()
    lead = next((section for section in sections if section.kind == "lead"), None)
    if lead:
        yield from _from_dateline(lead.text)
    yield from _from_reporter(sections, folded)


def _from_caption(caption: str, sections: Sequence[Section]) -> Iterator[str]:
    title = next((section.text.strip() for section in sections if section.kind == "title"), None)
    # only where it repeats the title: the brackets of another caption name who took the picture
    if not title or title.rstrip(".") not in caption:
        return
    match = _IN_BRACKETS.search(caption) or _BEHIND_DASH.search(caption)
    if match and match[1] not in title and not has_harm(fold(match[1]).text):
        yield match[1].strip()


def _from_byline(byline: str) -> Iterator[str]:
    parts = split_parts(byline)
    folded = [fold(part).text for part in parts]
    for part, words in zip(parts, folded, strict=True):
        if _is_named(part, byline=True):
            yield re.sub(r"\s*\d+([-/.]\d+)+\s*$", "", part)
        elif words == "خاص" and len(parts) == 2:
            yield parts[0]


def _from_dateline(text: str) -> Iterator[str]:
    if (match := _DATELINE.match(text)) and not re.search(r"\d", match[1]) and not has_harm(fold(match[1]).text):
        yield match[1].strip()
    if (match := _PREFIX.match(text)) and _is_named(match[1]):
        yield match[1].strip()


def _from_reporter(sections: Sequence[Section], folded: Folded) -> Iterator[str]:
    for match in _REPORTER.finditer(folded.text):
        at = folded.offset(match.start())
        if not any(section.start <= at < section.end and section.kind in ("lead", "body") for section in sections):
            continue
        group = 1 if match[1] else 2
        words = match[group].split()
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            if group == 1 or (_is_named(name) and not _STOPS.intersection(words[:count])):
                start, end = folded.span(match.start(group), match.start(group) + len(name))
                yield folded.source[start:end]
                break


def _is_named(name: str, *, byline: bool = False) -> bool:
    """Tell whether the words name one outlet: شبكة شام does, شبكة alone or خاص does not; a ``byline`` may be of لجنة الأسرى."""
    folded = fold(name).text.strip()
    if not is_outlet(folded) or is_date_line(folded) or (has_harm(folded) and not byline):
        return False
    return " " in folded or folded not in words_of("outlet")
