"""One report under check: its records, its text, and what a second reading of the text tells beyond the records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from darcli.records import Count, Extraction, Person, ReportSpan, Section, Span
from darcli.register.checks.figures import Figure, read_figures
from darcli.register.checks.wording import check_words
from darcli.register.sides import Sides, find_sides
from darcli.register.tallies import Comparison, compare_numbers
from darcli.report.persons import Individual, mention_span
from darcli.report.study import Study, study_text


class Case:
    """One report under check; what only some rules ask for is worked out when the first of them asks."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.report = extraction.report.id
        self.text = join_sections(extraction.sections)

    @cached_property
    def study(self) -> Study:
        """The text read once more, with every statement behind the records; of a report that came without its text, nothing."""
        return study_text(self.text, self.published)

    @cached_property
    def published(self) -> date | None:
        """The day of publication, where it is known to the day."""
        published = self.extraction.report.published
        return date.fromisoformat(published) if published and len(published) == 10 else None

    @cached_property
    def sides(self) -> Sides:
        """Whose people the persons and the counts are."""
        return find_sides(self.extraction, self.text)

    @cached_property
    def comparisons(self) -> list[Comparison]:
        """Every stated number held against the people named."""
        return compare_numbers(self.extraction, self.sides)

    @cached_property
    def figures(self) -> list[Figure]:
        """Every number of people in the text, in order."""
        return read_figures(self.study)

    def counts_of(self, comparison: Comparison) -> list[Count]:
        """Give the stated numbers of a comparison."""
        return [self.extraction.counts[index] for index in comparison.counts]

    @cached_property
    def titles(self) -> frozenset[int]:
        """The sections that are titles and captions, which repeat the title."""
        return frozenset(section.index for section in self.extraction.sections if section.kind in ("title", "caption"))

    def individual_of(self, person: Person) -> Individual | None:
        """Give what the second reading found of a person; ``None`` where it found nobody at that spot."""
        starts = {mention.start for mention in person.mentions}
        return next((one for start, one in self._individuals.items() if start in starts), None)

    @cached_property
    def _individuals(self) -> dict[int, Individual]:
        return {mention_span(self.study.reading, mention).start: one for one in self.study.people for mention in one.mentions}

    def cite(self, *spans: Span) -> tuple[ReportSpan, ...]:
        """Give stretches of this report's text as evidence."""
        return tuple(ReportSpan(self.report, span.start, span.end, span.text) for span in spans)

    def quote(self, first: int, last: int) -> ReportSpan:
        """Give the tokens ``first`` to ``last`` of the study as evidence."""
        start, end = self.study.reading.span(first, last)
        return ReportSpan(self.report, start, end, self.text[start:end])

    def quote_sentence(self, number: int) -> ReportSpan:
        """Give a sentence of the study, without the line breaks at its ends, as evidence."""
        reading = self.study.reading
        first, last = reading.sentences[number].first, reading.sentences[number].end - 1
        while first < last and reading.is_break(first):
            first += 1
        while last > first and reading.is_break(last):
            last -= 1
        return self.quote(first, last)

    def is_in_title(self, index: int) -> bool:
        """Tell whether a token of the study stands in a title or a caption."""
        around = self.study.around
        return around.sentence(around.sentence_of(index)).section in self.titles

    def is_total(self, sentence: int) -> bool:
        """Tell whether a sentence adds up a longer time: منذ مطلع العام, خلال شهر آب, إجمالي."""
        reading, around = self.study.reading, self.study.around.sentence(sentence)
        days = [span for span in self.study.around.dates_in(around.first, around.end) if len(span.edtf) == len("2022-10-14")]
        return any(
            reading.text(index) in check_words("long_time")
            # 3 من شهر أيار is a day, and لغم من مخلفات الحرب no time
            and not any(day.first <= index <= day.last for day in days)
            and reading.text(index - 1) not in check_words("of_war")
            for index in range(around.first, around.end)
        )

    def sentence_at(self, offset: int) -> str:
        """Give the sentence of the report around ``offset``."""
        reading = self.study.reading
        for sentence in reading.sentences:
            start, end = reading.span(sentence.first, sentence.end - 1)
            if start <= offset < end:
                return self.text[start:end]
        return ""


def join_sections(sections: Sequence[Section]) -> str:
    """Put a report's text together; what is missing between sections becomes line ends, so that offsets hold."""
    pieces: list[str] = []
    length = 0
    for section in sections:
        pieces += ("\n" * (section.start - length), section.text)
        length = max(length, section.start) + len(section.text)
    return "".join(pieces)


def first_mention(person: Person) -> Span:
    """Give where a person is named first; the evidence of one whose mentions are not known."""
    return min(person.mentions, key=lambda mention: mention.start, default=person.evidence)


def list_names(people: Iterable[Person]) -> str:
    """Write the names of people in a row."""
    return "، ".join(person.name for person in people)
