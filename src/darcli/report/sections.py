"""The sections of a report: title, caption, byline, lead, headed body, related links, source and what the site adds."""

from __future__ import annotations

import re

from darcli.records import Section, record_id
from darcli.report.bylines import is_byline
from darcli.report.section_rules import (
    LINK_WORDS,
    PARAGRAPH_WORDS,
    TITLE_WORDS,
    Line,
    Mark,
    bare,
    has_harm,
    is_hashtags,
    is_heading,
    is_item,
    is_list_heading,
    is_menu,
    is_open,
    is_total,
    mark_of,
    read_lines,
)
from darcli.text.fold import Folded, fold

TITLE, CAPTION, BYLINE, LEAD, BODY = "title", "caption", "byline", "lead", "body"
RELATED, SOURCE, BOILERPLATE = "related", "source", "boilerplate"
# what a caption may add to the title: the outlet in brackets or behind a dash
_CAPTION_TAIL = re.compile(r"\W*[(\[|-]\s*[^()\[\]|]{1,60}[)\]]?\W*$")


def split_sections(text: str, folded: Folded | None = None, report: str = "") -> tuple[Section, ...]:
    """Split a report into its sections, in order, covering it: the texts joined are the text.

    A related line inside a body section is a section of its own, and the body goes on after it under the same heading. Without headings
    the first paragraph is the lead and the others are one body section. Blank lines belong to what stands before them.
    Hand in ``folded`` where it is known already; it saves half the time. The sections of a ``report`` bear its id.

    >>> [(section.kind, section.text) for section in split_sections("مقتل شاب\\nقتل شاب في نوى أمس.\\nاقرأ أيضاً: خبر")]
    [('title', 'مقتل شاب\\n'), ('lead', 'قتل شاب في نوى أمس.\\n'), ('related', 'اقرأ أيضاً: خبر')]
    """
    if not text:
        return ()
    lines = read_lines(text, folded or fold(text))
    if not lines:
        return _make_sections(text, [(BOILERPLATE, None, 0)], report)
    kinds = _label_marks(lines)
    _label_menus(lines, kinds)
    begin, title = _label_header(lines, kinds)
    _label_captions(lines, kinds, title)
    _label_footer(lines, kinds, begin)
    headings = _find_headings(lines, kinds, begin)
    return _make_sections(text, _join_lines(lines, kinds, headings), report)


def _label_marks(lines: list[Line]) -> list[str | None]:
    """Give the kinds that lines say of themselves, with the links below a line like مواضيع ذات صلة."""
    marks = [mark_of(line) for line in lines]
    first = next((i for i, mark in enumerate(marks) if mark is None or mark.way == "colon"), 0)
    if len(lines) > 1 and (mark := marks[first]) and mark.kind == RELATED:
        # "شاهد: …" over an article is its title
        marks[first] = None
    kinds: list[str | None] = [mark.kind if mark else None for mark in marks]
    begun = False
    for i, mark in enumerate(marks):
        begun = begun or (mark is None and lines[i].words >= PARAGRAPH_WORDS)
        # above the article آخر الأخبار is an entry of the menu, and the title may stand below it
        if mark and mark.opens and (begun or mark.kind == RELATED):
            for link in _find_links(lines, marks, i + 1):
                kinds[link] = mark.kind
    return kinds


def _find_links(lines: list[Line], marks: list[Mark | None], begin: int) -> range:
    """Give the lines from ``begin`` on that are links: short, no sentences, all with bullets or all without."""
    end = begin
    while end < len(lines) and marks[end] is None:
        line = lines[end]
        if line.words > LINK_WORDS // 2 or not is_open(line):
            break
        if end > begin and is_item(line) != is_item(lines[begin]):
            break
        if end > begin and not is_item(line) and is_heading(line, None, lines[end + 1] if end + 1 < len(lines) else None):
            break
        end += 1
    return range(begin, end)


def _label_menus(lines: list[Line], kinds: list[str | None]) -> None:
    """Label the menu above the article and below it; in between, a line like تقارير is left alone."""
    paragraphs = [i for i, line in enumerate(lines) if kinds[i] is None and line.words >= PARAGRAPH_WORDS]
    if not paragraphs:
        return
    menus = [i for i, line in enumerate(lines) if (i < paragraphs[0] or i > paragraphs[-1]) and kinds[i] is None and is_menu(line)]
    for i in menus:
        kinds[i] = BOILERPLATE
    above = [i for i in menus if i < paragraphs[0]]
    if len(above) > 1:
        for i in range(above[-1]):
            if kinds[i] is None and lines[i].words <= 3 and not has_harm(lines[i].folded):
                kinds[i] = BOILERPLATE


def _label_header(lines: list[Line], kinds: list[str | None]) -> tuple[int, int | None]:
    """Label title and bylines; give the index of the first line of the article, and of the title."""
    title = None
    for i, line in enumerate(lines):
        if kinds[i] is not None:
            continue
        following = lines[i + 1] if i + 1 < len(lines) else None
        if is_byline(line, following, titled=title is not None) or (title is not None and _is_above_byline(line, following)):
            kinds[i] = BYLINE
        elif title is None and _is_title(lines, kinds, i):
            kinds[i], title = TITLE, i
        else:
            return i, title
    return len(lines), title


def _is_above_byline(line: Line, following: Line | None) -> bool:
    # the author's bare name above نشر في, or التقرير اليومي above a date: still the head of the report
    short = line.words <= 6 and is_open(line) and not has_harm(line.folded)
    return short and following is not None and is_byline(following, None)


def _is_title(lines: list[Line], kinds: list[str | None], i: int) -> bool:
    """Tell whether line ``i`` stands over the report: short, no sentence, and more text below than in itself."""
    line = lines[i]
    if line.words > TITLE_WORDS or not is_open(line) or is_item(line) or is_hashtags(line):
        return False
    return sum(len(lines[j].text) for j in range(i + 1, len(lines)) if kinds[j] is None) > len(line.text)


def _label_captions(lines: list[Line], kinds: list[str | None], title: int | None) -> None:
    """Label the lines that repeat the title, alone or with the outlet behind it."""
    if title is None:
        return
    wanted = bare(lines[title].folded)
    for i in range(title + 1, len(lines)):
        folded = lines[i].folded
        if wanted in folded and kinds[i] in (None, BYLINE):
            rest = bare(folded).removeprefix(wanted)
            if not rest or (len(rest) < len(bare(folded)) and _CAPTION_TAIL.fullmatch(folded[folded.index(wanted) + len(wanted) :])):
                kinds[i] = CAPTION


def _label_footer(lines: list[Line], kinds: list[str | None], begin: int) -> None:
    """Label the date and place under a statement (حرر في …) as byline."""
    last = next((i for i in range(len(lines) - 1, begin, -1) if kinds[i] is None), None)
    if last is not None and lines[last].words < PARAGRAPH_WORDS and not is_item(lines[last]) and is_byline(lines[last], None):
        kinds[last] = BYLINE


def _find_headings(lines: list[Line], kinds: list[str | None], begin: int) -> dict[int, str]:
    """Give the lines that head a part of the article: ``heading`` for prose, ``list`` for a list."""
    headings: dict[int, str] = {}
    for i in range(begin, len(lines)):
        if kinds[i] is not None:
            continue
        line = lines[i]
        before = lines[i - 1] if i and kinds[i - 1] is None else None
        following = lines[i + 1] if i + 1 < len(lines) and kinds[i + 1] is None else None
        if is_list_heading(line, following, first=i == begin):
            headings[i] = "list"
        elif i > begin and is_heading(line, before, following):
            headings[i] = "heading"
    return headings


def _make_sections(text: str, parts: list[tuple[str, str | None, int]], report: str) -> tuple[Section, ...]:
    ends = [start for _, _, start in parts[1:]] + [len(text)]
    return tuple(
        Section(index, kind, heading, start, end, text[start:end], report, record_id(report, "section", index + 1) if report else "")
        for index, ((kind, heading, start), end) in enumerate(zip(parts, ends, strict=True))
    )


def _join_lines(lines: list[Line], kinds: list[str | None], headings: dict[int, str]) -> list[tuple[str, str | None, int]]:
    """Join the lines of one kind into sections; titles, captions, related lines and the like stand one by one.

    Gives the kind, the heading and the start of each.
    """
    parts: list[tuple[str, str | None, int]] = []
    start, kind, heading = 0, "", None
    state = _Prose(lines, headings)
    for i, line in enumerate(lines):
        label = kinds[i]
        previous = (kind, heading)
        fresh = True
        if label is None:
            kind, heading, fresh = state.place(i)
            fresh = fresh or kind != previous[0]
        else:
            kind, heading = label, None
            fresh = label != BOILERPLATE or previous[0] != BOILERPLATE
        if fresh and i:
            parts.append((*previous, start))
            start = line.start
    return [*parts, (kind, heading, start)]


class _Prose:
    """Tells, line by line, what part of the article a line belongs to: the lead, or the body under its heading."""

    def __init__(self, lines: list[Line], headings: dict[int, str]) -> None:
        self.lines = lines
        self.headings = headings
        self.kind = ""
        self.heading: str | None = None
        self.listed = False
        self.items = False
        self.last = -1
        self.told = False

    def place(self, i: int) -> tuple[str, str | None, bool]:
        """Give kind and heading of line ``i``, and whether a section begins with it."""
        line, fresh = self.lines[i], False
        if i in self.headings:
            self.kind, self.heading, fresh = BODY, line.text, True
            self.listed = self.headings[i] == "list"
            self.items = self.listed and is_item(self.lines[i + 1])
        elif not self.kind:
            self.kind = LEAD
        elif self.kind == LEAD and self.told and (self.last != i - 1 or not self.headings):
            self.kind, fresh = BODY, True
        elif self.listed and (is_total(line) or (self.items and not is_item(line))):
            # المجموع: سبعة ضحايا ومصابان: the sum under a list of injured is not of the injured alone
            self.heading, self.listed, fresh = None, False, True
        self.last = i
        # hashtags and a cry (#درعا #طفس) are no lead yet
        self.told = self.told or (line.words > 8 and not is_hashtags(line))
        return self.kind, self.heading, fresh
