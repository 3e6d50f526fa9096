"""What the rules across reports need of each report, gathered while it is under check; the rest of its reading is let go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from darcli.names.evidence import fold_value
from darcli.records import Extraction, Person, Place, Report, ReportSpan
from darcli.register.checks.case import Case, first_mention
from darcli.register.checks.people import state_clause, state_day
from darcli.register.checks.series import RunningTotal, read_running_totals
from darcli.register.checks.wording import check_words
from darcli.register.tolls import Toll
from darcli.report.causes import find_cause
from darcli.report.days import find_when
from darcli.report.events import count_event
from darcli.report.whereabouts import find_where

_LEADS = frozenset({"title", "caption", "lead"})


@dataclass(frozen=True, slots=True)
class Statement:
    """What a report says plainly of a person in the clause that tells the harm, and the words."""

    value: str
    span: ReportSpan


@dataclass(frozen=True, slots=True)
class Digest:
    """One report for the rules across reports; ``days`` and ``sites`` by the id of the person record."""

    order: int
    extraction: Extraction
    days: dict[str, Statement]
    sites: dict[str, Statement]
    tolls: tuple[Toll, ...]
    totals: tuple[RunningTotal, ...]

    @property
    def report(self) -> Report:
        """The report itself."""
        return self.extraction.report

    @property
    def places(self) -> dict[str, Place]:
        """The places of the report by their folded names."""
        return {fold_value(place.name): place for place in self.extraction.places}

    def cite(self, person: Person) -> ReportSpan:
        """Give where a person is named first."""
        span = first_mention(person)
        return ReportSpan(self.report.id, span.start, span.end, span.text)


def digest(case: Case, order: int) -> Digest:
    """Gather what the rules across reports need; ``order`` is the report's place among the others."""
    days: dict[str, Statement] = {}
    sites: dict[str, Statement] = {}
    for person in case.extraction.persons:
        if (day := _state_day(case, person)) is not None:
            days[person.id] = day
        if (site := _state_site(case, person)) is not None:
            sites[person.id] = site
    tolls = tuple(_read_tolls(case, order))
    return Digest(order, case.extraction, days, sites, tolls, tuple(read_running_totals(case, order)))


def _state_day(case: Case, person: Person) -> Statement | None:
    individual = case.individual_of(person)
    for mention in individual.mentions if individual is not None else ():
        if case.study.outcome.statuses.get(mention.first) == person.status and mention.first not in case.study.outcome.earlier:
            found = state_day(case, mention, person.status)
            if found is not None:
                return Statement(*found)
    return None


def _state_site(case: Case, person: Person) -> Statement | None:
    """Give the place of the harm where it stands in the clause that tells it."""
    individual = case.individual_of(person)
    around = case.study.around
    if individual is None or person.place is None:
        return None
    for mention in individual.mentions:
        if case.study.outcome.statuses.get(mention.first) != person.status:
            continue
        stretch = state_clause(case, mention, person.status)
        for place in around.places_in(*stretch) if stretch is not None else ():
            span = case.quote(place.first, place.last)
            if fold_value(person.place) in fold_value(span.text):
                return Statement(person.place, span)
    return None


def _read_tolls(case: Case, order: int) -> Iterator[Toll]:
    """Give the numbers of people with the day and the place of what they tell; a number that is repeated once, with the first of each."""
    around, findings = case.study.around, case.study.findings
    kinds = {section.index: section.kind for section in case.extraction.sections}
    known: dict[tuple[str, int, str], Toll] = {}
    for figure in case.figures:
        if figure.part or not figure.n or figure.qualifier == "vague" or case.is_total(figure.sentence):
            continue
        event = count_event(around, figure.first, figure.last, figure.status)
        when, where = find_when(around, [event]), find_where(around, [event], findings.elsewhere)
        kind = kinds.get(figure.section, "body")
        key = (figure.status, figure.n, figure.qualifier)
        toll = Toll(
            report=case.report,
            order=order,
            published=case.extraction.report.published,
            status=figure.status,
            n=figure.n,
            qualifier=figure.qualifier,
            date=when.edtf if when is not None else "",
            place=case.quote(where.first, where.last).text if where is not None else "",
            cause=find_cause(around, findings.causes, event),
            headline=kind in _LEADS,
            mended=any(
                case.study.reading.text(k) in check_words("mended")
                for k in range(around.sentence(figure.sentence).first, around.sentence(figure.sentence).end)
            ),
            span=case.quote(figure.first, figure.last),
        )
        known[key] = _join(known[key], toll) if key in known else toll
    towns = {place for place in (toll.place for toll in known.values()) if place and _is_town(case, place)}
    yield from (toll for toll in known.values() if toll.date and toll.place and (toll.place in towns or not _is_region(case, toll.place)))


def _join(first: Toll, second: Toll) -> Toll:
    """Put together what a title and a body say of one number."""
    from dataclasses import replace

    return replace(
        first,
        date=first.date or second.date,
        place=second.place if not first.place or (not first.date and second.place) else first.place,
        cause=first.cause or second.cause,
        headline=first.headline or second.headline,
        mended=first.mended or second.mended,
    )


def _is_town(case: Case, place: str) -> bool:
    """Tell whether the report calls a place a town: مدينة إدلب is not the governorate of that name."""
    reading, around = case.study.reading, case.study.around
    return any(
        reading.text(found.first - 1) in check_words("town") and case.quote(found.first, found.last).text == place
        for found in around.places_in(0, len(reading.tokens))
    )


def _is_region(case: Case, place: str) -> bool:
    """Tell whether a place is a country or a governorate, in which there is more than one event a day."""
    folded = fold_value(place)
    return any(
        fold_value(one.admin1 or "") == folded or (one.admin1 is None and one.country is not None and one.geonames is not None)
        for one in case.extraction.places
        if fold_value(one.name) == folded
    )
