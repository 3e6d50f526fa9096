"""A report made ready for the rules: folded once, split into tokens, every word looked up, numbers, dates and sections found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from darcli.records import Section
from darcli.report.dates import DateSpan, read_expressions, scan_dates
from darcli.report.dates.expressions import Expression
from darcli.report.lexicon import phrase_table
from darcli.report.marks import Leads, Marks, WordTable, list_marks
from darcli.report.sections import split_sections
from darcli.report.sentences import split_sentences
from darcli.report.words import Word
from darcli.text.fold import Folded, fold
from darcli.text.numbers import NumberSpan, scan_numbers
from darcli.text.tokens import Occurrences, Token, text_of, tokenize
from darcli.text.wraps import join_wraps

_TANWEEN = "\N{ARABIC FATHATAN}"
# the rules look at most this far past the first and the last token
_PADDING = [""] * 64
_HARM = ("verb", "noun", "victim")
SILENT_SECTIONS = frozenset({"related", "boilerplate", "source"})


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
class Sentence:
    """Tokens ``first`` to ``end`` (not included), and the section they stand in."""

    first: int
    end: int
    section: int
    silent: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """One report as the rules see it; all positions are token indices."""

    folded: Folded
    tokens: list[Token]
    words: list[Word]
    sections: tuple[Section, ...]
    sentences: list[Sentence]
    marks: list[Marks]  # of each sentence
    numbers: dict[int, NumberSpan]
    dates: list[DateSpan]
    undated: list[int]  # first tokens of words for a day that the report leaves open: أمس, where nothing tells when it was published
    in_date: frozenset[int]
    occurrences: Occurrences
    leads: Leads
    # the rules look past either end of the text: behind the texts of the tokens, and behind the words, stand empty ones
    texts: list[str]
    # asked two thousand times for a report, so these are the look-ups of lists themselves
    text: Callable[[int], str]  # gives the folded text of a token, "" a little outside the text
    is_word: Callable[[int], bool]  # tells whether a word stands at an index
    is_number: Callable[[int], bool]  # tells whether digits do
    is_break: Callable[[int], bool]  # tells whether a line ends there, or the text does
    dotted: bool = True  # the text writes the preposition على with ى, so that علي is the name
    calm: bool = False  # the text tells of no harm, so that people are named with less ado in it, and other words are names

    def has_tanween(self, index: int) -> bool:
        """Tell whether the word at ``index`` is written with ً at its end."""
        folded = self.folded
        if folded.layer is None:
            return False  # nothing was folded away
        last, source = folded.offset(self.tokens[index].end - 1), folded.source
        return _TANWEEN in source[last + 1 : last + 3] or (source[last] == "ا" and source[last - 1] == _TANWEEN)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the offsets in the report's text of the tokens ``first`` to ``last``."""
        return self.folded.span(self.tokens[first].start, self.tokens[last].end)

    def quote(self, first: int, last: int) -> str:
        """Give the report's own letters of the tokens ``first`` to ``last``."""
        start, end = self.span(first, last)
        return self.folded.source[start:end]

    def phrase(self, index: int, name: str) -> int:
        """Give how many tokens at ``index`` make an entry of a class of ``phrases.tsv`` (clitics of the first word aside), or 0."""
        if name not in self.words[index].starts:
            return 0
        return len(self.phrase_words(index, name))

    def phrase_words(self, index: int, name: str) -> tuple[str, ...]:
        """Give the longest entry of a class that stands at ``index``, as its words, or ``()``."""
        table, texts = phrase_table(name), self.texts
        best: tuple[str, ...] = ()
        for stem in self.words[index].stems:
            behind = table.get(stem)
            if behind is None:
                continue
            for rest in behind.get(texts[index + 1], ()):
                if len(rest) >= len(best) and (len(rest) == 1 or rest == tuple(texts[index + 1 : index + 1 + len(rest)])):
                    best = (stem, *rest)
            if not best and "" in behind:
                best = (stem,)
        return best


@dataclass(frozen=True, slots=True)
class Layout:
    """A report folded, split into tokens and sections: what is known before its date of publication."""

    folded: Folded
    tokens: list[Token]
    sections: tuple[Section, ...]
    expressions: Sequence[Expression]  # of dates, not resolved yet
    occurrences: Occurrences
    leads: Leads


def lay_out(text: str, report: str = "") -> Layout:
    """Fold and split the ``text`` of a ``report``, by whose id its sections are called."""
    folded = fold(text)
    tokens = join_wraps(folded.text, tokenize(folded))
    occurrences = Occurrences(tokens)
    leads = _WORDS.list_leads(occurrences)
    return Layout(
        folded, tokens, split_sections(text, folded, report), read_expressions(folded, tokens, leads=leads.dates), occurrences, leads
    )


def read_layout(layout: Layout, published: date | None = None) -> Reading:
    """Make a report ready for the rules; ``published`` resolves relative dates."""
    folded, tokens, sections = layout.folded, layout.tokens, layout.sections
    dates = scan_dates(folded, tokens, published, expressions=layout.expressions)
    known = {span.first for span in dates}
    undated = [one.first for one in layout.expressions if one.first not in known and not (one.hidden or one.from_text or one.which_unit)]
    in_date = frozenset(index for span in dates for index in range(span.first, span.last + 1))
    numbers = {span.first: span for span in scan_numbers(tokens, folded, leads=layout.leads.numbers) if span.first not in in_date}
    texts = [*map(text_of, tokens), *_PADDING]
    words = [*map(_WORDS.__getitem__, map(text_of, tokens)), *[_WORDS[""]] * len(_PADDING)]
    spelled = [*map(_is_spelled, words)]
    # what lies a little outside the text is taken for a line break
    breaks = frozenset(layout.occurrences.find_breaks()).union(range(-len(_PADDING), 0), range(len(tokens), len(texts)))
    sentences, dotted = _sentences(layout), "لى" in folded.source
    return Reading(
        folded,
        tokens,
        words,
        sections,
        sentences,
        [list_marks(words, sentence.first, sentence.end) for sentence in sentences],
        numbers,
        dates,
        undated,
        in_date,
        layout.occurrences,
        layout.leads,
        texts,
        texts.__getitem__,
        spelled.__getitem__,
        frozenset(layout.occurrences.find_figures()).__contains__,
        breaks.__contains__,
        dotted,
        not any(map(_tells_of_harm, words)),
    )


def _tells_of_harm(word: Word) -> bool:
    """Tell whether a word surely says that somebody was harmed; صدم, خرج and the like may be of anything."""
    return bool(
        word.harmful and word.harm and word.harm_form and word.harm.kind in _HARM and word.harm_form.cost - word.harm_form.article <= 1
    )


_WORDS = WordTable()
_is_spelled = attrgetter("spelled")


def _sentences(layout: Layout) -> list[Sentence]:
    folded, tokens, sections = layout.folded, layout.tokens, layout.sections
    found: list[Sentence] = []
    current = 0
    for first, end in split_sentences(folded, tokens, sections, layout.occurrences):
        if first >= end:
            continue
        start = folded.offset(tokens[first].start)
        while current + 1 < len(sections) and start >= sections[current].end:
            current += 1
        silent = bool(sections) and sections[current].kind in SILENT_SECTIONS
        found.append(Sentence(first, end, current, silent))
    return found
