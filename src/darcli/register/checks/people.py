"""Rules for one person inside one report: two statuses, two ages, two days, and an age that is a year of birth."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from darcli.records import ReportSpan
from darcli.register.checks.case import Case
from darcli.register.checks.hits import Hit
from darcli.register.checks.wording import STATUS_OF_ONE, check_words
from darcli.report.age_phrases import is_labelled
from darcli.report.ages import AgeStatement, state_ages
from darcli.report.events import clause_of, event_of
from darcli.report.field_words import field_words
from darcli.report.mentions import Mention
from darcli.report.persons import Individual, show_name

_BIRTH_YEARS = range(1880, 2101)
# the harm that a report may tell of one person in a row, the later one last: he was taken, freed, wounded, and died
_HARM = ("killed", "injured", "missing", "detained", "released", "survived")


def check_two_statuses(case: Case) -> Iterator[Hit]:
    """Find people who stand in two lists, or whom the title tells another end of than the body.

    Within the body a status may change: who was taken may be freed, who was wounded may die.
    """
    for person in case.study.people:
        told = state_statuses(case, person)
        yield from _title_against_body(case, person, told)
        listed = [(mention, status) for mention, status in told if _list_of(case, mention) is not None]
        for mention, status in listed:
            other = next((pair for pair in listed if pair[1] != status and _list_of(case, pair[0]) != _list_of(case, mention)), None)
            if other is not None and mention.first < other[0].first and len(mention.units) > 1 and len(other[0].units) > 1:
                yield _two(case, person, ((mention, status), other))
                break


def state_statuses(case: Case, person: Individual) -> list[tuple[Mention, str]]:
    """Give the harm told at each mention of a person that is no look back (وكان قد خُطف)."""
    outcome = case.study.outcome
    pairs = ((mention, outcome.statuses.get(mention.first, "none")) for mention in person.mentions)
    return [(mention, status) for mention, status in pairs if status in _HARM and mention.first not in outcome.earlier]


def _title_against_body(case: Case, person: Individual, told: list[tuple[Mention, str]]) -> Iterator[Hit]:
    title = next((pair for pair in told if case.is_in_title(pair[0].first)), None)
    body = [pair for pair in told if not case.is_in_title(pair[0].first)]
    if title is not None and body and all(status != title[1] for _, status in body):
        yield _two(case, person, (title, body[-1]))


def _list_of(case: Case, mention: Mention) -> int | None:
    """Give the heading of the list that a name begins an entry of."""
    around = case.study.around
    sentence = around.sentence_of(mention.first)
    entry = around.sentence(sentence)
    first = next(iter(around.mentions_in(entry.first, entry.end)), None)
    return around.headings.get(sentence) if first is mention else None


def _two(case: Case, person: Individual, pairs: tuple[tuple[Mention, str], tuple[Mention, str]]) -> Hit:
    spans = tuple(case.quote_sentence(case.study.around.sentence_of(mention.first)) for mention, _ in pairs)
    return Hit(spans, {"name": _name(case, person), "first": STATUS_OF_ONE[pairs[0][1]], "second": STATUS_OF_ONE[pairs[1][1]]})


def _name(case: Case, person: Individual) -> str:
    return show_name(case.quote(person.fullest.first, person.fullest.last).text)


def check_two_ages(case: Case) -> Iterator[Hit]:
    """Find people of whom the report states two ages, both of the time it tells of."""
    stated: dict[int, list[AgeStatement]] = {}
    for one in state_ages(case.study.around):
        if one.value and not _is_of_then(case, one) and not _is_of_another(case, one):
            stated.setdefault(one.person, []).append(one)
    for number, ages in stated.items():
        other = next((one for one in ages if one.value != ages[0].value), None)
        if other is not None and _is_surely_one(case, ages[0], other):
            person = case.study.people[number]
            spans = case.quote(ages[0].first, ages[0].last), case.quote(other.first, other.last)
            yield Hit(spans, {"name": _name(case, person), "first": ages[0].value, "second": other.value})


def _is_of_then(case: Case, one: AgeStatement) -> bool:
    """Tell whether an age is that of another time (عمره 19 عاماً حين اعتقل), or a bound (تقل أعمارهم عن 18 عاماً)."""
    around, reading = case.study.around, case.study.reading
    sentence = around.sentence(around.sentence_of(one.first))
    reach = range(max(sentence.first, one.first - 8), min(sentence.end, one.last + 8))
    return any(reading.text(index) in check_words("of_then") for index in reach)


def _is_of_another(case: Case, one: AgeStatement) -> bool:
    """Tell whether somebody without a name stands between the name and the age: قُتل فلان (16 عاماً) وأن شاباً في العشرين من عمره."""
    around, reading = case.study.around, case.study.reading
    name = around.mention_before(one.first)
    if name is None:
        return False
    return any(reading.words[index].unit is not None and reading.text(index).endswith("ا") for index in range(name.last + 1, one.first))


def _is_surely_one(case: Case, first: AgeStatement, second: AgeStatement) -> bool:
    """Tell whether two ages are surely of one person: the same full name stands before both, or a full name and its short form.

    A grandson may bear every part of his grandfather's name, and an age behind زوجة فلان is hers.
    """
    around = case.study.around
    names = [around.mention_before(one.first) for one in (first, second)]
    if any(name is not None and around.sentence_of(name.first) in around.headings for name in names):
        return names[0] is not None and names[1] is not None and names[0].units == names[1].units
    told = [name for name in names if name is not None]
    if len(told) < 2:
        return bool(told) and around.sentence_of(first.first) != around.sentence_of(second.first)
    short, long = sorted((name.units for name in told), key=len)
    if any(name.context in ("kin", "kin_of", "called") and len(name.units) == 1 for name in told):
        return False
    if around.sentence_of(first.first) == around.sentence_of(second.first):
        return short == long and len(short) > 1
    return short == long or (len(short) <= 2 and short[0] == long[0] and short[-1] in (long[0], long[-1]))


def check_two_dates(case: Case) -> Iterator[Hit]:
    """Find people whose death the report puts on two days, each stated in the clause that tells it."""
    for person in case.study.people:
        days: dict[str, ReportSpan] = {}
        for mention in person.mentions:
            is_death = case.study.outcome.statuses.get(mention.first) == "killed"
            found = state_day(case, mention, "killed") if is_death else None
            if found is not None:
                days.setdefault(*found)
        if len(days) > 1:
            (first, one), (second, other) = list(days.items())[:2]
            yield Hit((one, other), {"name": _name(case, person), "first": first, "second": second})


def state_day(case: Case, mention: Mention, status: str) -> tuple[str, ReportSpan] | None:
    """Give the one full date in the clause that tells a harm of the person named, and its words; ``None`` where it is not that plain."""
    around, reading = case.study.around, case.study.reading
    stretch = state_clause(case, mention, status)
    if stretch is None:
        return None
    low, high = stretch
    dates = around.dates_in(low, high)
    is_plain = len(dates) == 1 and len(dates[0].edtf) == 10 and "X" not in dates[0].edtf
    if not is_plain or any(
        reading.text(index) in check_words("burial") or reading.text(index) in field_words("since") for index in range(low, high)
    ):
        return None
    return dates[0].edtf, case.quote(dates[0].first, dates[0].last)


def state_clause(case: Case, mention: Mention, status: str) -> tuple[int, int] | None:
    """Give the clause that tells a harm of the person named and no other harm (اعتقل في … وقتل: the day may be that of the other)."""
    around = case.study.around
    trigger = case.study.outcome.triggers.get(mention.first)
    if trigger is None or around.sentence_of(trigger.first) != around.sentence_of(mention.first):
        return None
    low, high = clause_of(around, event_of(around, mention, trigger, status))
    return (low, high) if len(around.triggers_in(low, high)) <= 1 else None


def check_birth_years(case: Case) -> Iterator[Hit]:
    """Find ages that are years of birth: (1985 عاماً), البالغ من العمر 1991."""
    reading, around = case.study.reading, case.study.around
    year = (case.published or date.max).year
    for index, span in reading.numbers.items():
        if span.value not in _BIRTH_YEARS or span.value > year or span.kind != "digits":
            continue
        behind = reading.text(span.last + 1) in check_words("years_old")
        before = any(reading.text(index - back) in field_words("age") for back in (1, 2, 3))
        mention = around.mention_before(index)
        near = mention is not None and index - mention.last <= 4
        right_before = reading.text(index - 1) in field_words("age") or is_labelled(reading, index)
        if (behind and (near or before)) or (right_before and not behind):
            quote = case.quote(index, span.last + behind)
            name = case.quote(mention.first, mention.last).text if mention is not None else quote.text
            yield Hit((quote,), {"name": show_name(name), "text": quote.text, "year": int(span.value)})
