"""One report of a dossier while it is being made: its text, and the marks that are put on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from darcli.records import Count, Extraction, Person, Span
from darcli.register.dossier_lines import DATE, FINDING, NUMBER, PERSON, PLACE, SENTENCE, VALUE, Mark, ReportText, Spot, Stretch
from darcli.register.value_words import ValueWords

_LINKS = (PERSON, NUMBER, DATE, PLACE, VALUE)
_FURNITURE = ("related", "source", "boilerplate")
# what a record may claim to lie between two quotes; no report is longer
_WIDEST_GAP = 1 << 24


@dataclass(slots=True)
class Sheet:
    """A report with its marks so far."""

    number: int
    extraction: Extraction
    text: str
    whole: bool
    words: ValueWords
    marks: list[Mark] = field(default_factory=list)
    _known: dict[tuple[int, int, str], int] = field(default_factory=dict)

    def mark(self, start: int, end: int, kind: str, anchor: str, status: str | None = None) -> tuple[Spot, ...]:
        """Mark a stretch, unless its kind is marked there already, and give its spot; none for a stretch that is not in the text."""
        if not 0 <= start < end <= len(self.text) or not (words := self.text[start:end].strip()):
            return ()
        start = self.text.index(words, start)
        end = start + len(words)
        # two findings may point at the same words, and each has to be led back to
        known = (start, end, anchor if kind == FINDING else kind)
        number = self._known.setdefault(known, len(self.marks))
        if number == len(self.marks):
            self.marks.append(Mark(start, end, kind, anchor, status))
        return (Spot(self.number, number),)

    def find_mark(self, start: int, end: int) -> tuple[Spot, ...]:
        """Give the spot of a link that covers a stretch; one link cannot stand in another."""
        covering = [
            (mark.end - mark.start, number)
            for number, mark in enumerate(self.marks)
            if mark.kind in _LINKS and mark.start <= start and end <= mark.end
        ]
        return (Spot(self.number, min(covering)[1]),) if covering else ()

    def mark_value(self, record: Person | Count, name: str, anchor: str, status: str) -> tuple[Spot, ...]:
        """Give the mark of the words that a field of ``record`` was read from, or that of the sentence that holds them."""
        found = self.words.find(record, name)
        if found:
            return self.find_mark(*found) or self.mark(*found, VALUE, anchor, status)
        return self.mark(record.evidence.start, record.evidence.end, SENTENCE, anchor, status)

    def finish(self) -> ReportText:
        """Give the report as it is shown."""
        report = self.extraction.report
        return ReportText(
            id=report.id,
            title=report.title,
            outlet=report.outlet,
            url=report.url,
            published=report.published,
            published_from=report.published_from,
            sha256=report.sha256,
            text=self.text,
            whole=self.whole,
            sections=tuple(Stretch(section.kind, section.start, section.start + len(section.text)) for section in self.extraction.sections),
            marks=tuple(self.marks),
        )


def lay_out(number: int, extraction: Extraction) -> Sheet:
    """Begin the sheet of a report.

    Its text is that of its sections; where none came along it is put together from the quotes of its records, so that there is something
    to lead to. What is missing in between becomes line ends, and offsets hold.
    """
    pieces = [(section.start, section.text) for section in extraction.sections] or list(_quotes(extraction))
    text, gaps = _join(sorted(pieces))
    whole = bool(extraction.sections) and not gaps
    return Sheet(number, extraction, text, whole, ValueWords(_clear_furniture(extraction, text), extraction.dates))


def _clear_furniture(extraction: Extraction, text: str) -> str:
    """Give the text with blanks for what is no part of the report: nothing is read from there (اقرأ أيضاً)."""
    for section in extraction.sections:
        if section.kind in _FURNITURE:
            text = text[: section.start] + " " * len(section.text) + text[section.start + len(section.text) :]
    return text


def _quotes(extraction: Extraction) -> Iterable[tuple[int, str]]:
    spans: list[Span] = []
    for person in extraction.persons:
        spans += (person.evidence, *person.mentions)
    for count in extraction.counts:
        spans += (count.evidence, Span(count.start, count.end, count.text))
    spans += (Span(date.start, date.end, date.text) for date in extraction.dates)
    spans += (Span(place.start, place.end, place.text) for place in extraction.places)
    return ((span.start, span.text) for span in spans if span.text and span.start >= 0)


def _join(pieces: Sequence[tuple[int, str]]) -> tuple[str, bool]:
    """Put pieces together by their offsets, and tell whether anything is missing; what has been said before is not said again."""
    found: list[str] = []
    length, gaps = 0, False
    for start, text in pieces:
        if start - length > _WIDEST_GAP:
            break
        if start > length:
            found.append("\n" * (start - length))
            length, gaps = start, True
        found.append(text[length - start :])
        length = max(length, start + len(text))
    return "".join(found), gaps
