"""Rules for whose word it is: figures without a source, and attacks that two sides claim or that one claims and another denies."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from darcli.register.checks.case import Case
from darcli.register.checks.hits import NOTE, Both, Hit
from darcli.register.checks.wording import check_words
from darcli.register.sides import read_phrase
from darcli.report.attribution import find_attribution
from darcli.report.events import count_event
from darcli.report.field_words import field_words
from darcli.report.responsibility import CLAIMS, DENIES, Act, find_acts, responsibility_words

# two claims further apart are of two events
_SENTENCES = 3
_HEAD = 2


def check_no_source(case: Case) -> Iterator[Hit]:
    """Find the numbers of people for which neither their paragraph nor another mention of the same number names a source."""
    if _is_statement(case):
        return
    sourced: set[tuple[str, int | None]] = set()
    bare = []
    sourced_sentences = _sourced_sentences(case)
    for figure in case.figures:
        is_numeral = any(index in case.study.reading.numbers for index in range(figure.first, figure.last + 1))
        if (figure.n or 0) < 2 or figure.part or not is_numeral:
            continue
        if figure.sentence in sourced_sentences:
            sourced.add((figure.status, figure.n))
        elif figure.section not in case.titles:
            bare.append(figure)
    found = [figure for figure in bare if (figure.status, figure.n) not in sourced]
    if found:
        yield Hit(tuple(case.quote(one.first, one.last) for one in found), {"count": len(found)})


def _is_statement(case: Case) -> bool:
    """Tell whether the report is itself the word of a source: بيان صادر عن …, a ministry's daily figures."""
    head = case.study.reading.sentences[:_HEAD]
    return any(case.study.reading.text(k) in check_words("own_word") for sentence in head for k in range(sentence.first, sentence.end))


def _sourced_sentences(case: Case) -> frozenset[int]:
    """Give the sentences whose paragraph names a source, or goes on from one that does (كما، في المقابل)."""
    reading, found = case.study.reading, set[int]()
    paragraph: list[int] = []
    is_sourced = False
    for number, sentence in enumerate(reading.sentences):
        paragraph.append(number)
        if number + 1 < len(reading.sentences) and not reading.is_break(sentence.end):
            continue
        is_sourced = (is_sourced and _goes_on(case, paragraph[0])) or any(_names_source(case, near) for near in paragraph)
        if is_sourced:
            found.update(paragraph)
        paragraph = []
    return frozenset(found)


def _names_source(case: Case, number: int) -> bool:
    """Tell whether a sentence says whose word it is, or who counted (أحصى المرصد, يقدر الفريق)."""
    sentence, reading = case.study.around.sentence(number), case.study.reading
    if find_attribution(case.study.around, count_event(case.study.around, sentence.first, sentence.first, "none")):
        return True
    verbs = check_words("counted_by").union(field_words("report_verb"))
    words = (reading.text(index) for index in range(sentence.first, sentence.end))
    return any(word in verbs or (word[:1] in ("و", "ف") and word[1:] in verbs) for word in words)


def _goes_on(case: Case, number: int) -> bool:
    head = case.study.around.sentence(number).first
    return any(case.study.reading.text(index) in check_words("goes_on") for index in (head, head + 1))


def check_contested(case: Case) -> Iterator[Hit]:
    """Find an attack that two sides claim, or that one side claims and the report also has denied."""
    acts = find_acts(case.study.reading)
    claims = [act for act in acts if act.kind == CLAIMS and act.actor is not None]
    for first, second in pairwise(claims):
        if (
            second.sentence - first.sentence <= _SENTENCES
            and _is_one_event(case, first, second)
            and _key(case, first) != _key(case, second)
        ):
            yield _hit(case, first, second)
    for denial in (act for act in acts if act.kind == DENIES):
        claim = next((one for one in claims if _section(case, one) == _section(case, denial)), None)
        if claim is not None and claim.sentence != denial.sentence:
            yield _hit(case, claim, denial, NOTE)
            return


def _section(case: Case, act: Act) -> str | int:
    """Give the headed section an act stands in, by its heading or number."""
    number = case.study.around.sentence(act.sentence).section
    section = next((one for one in case.extraction.sections if one.index == number), None)
    return (section.heading if section else None) or number


def _is_one_event(case: Case, first: Act, second: Act) -> bool:
    """Tell whether two claims may be of one attack: neither sentence names a place or a day that the other contradicts."""
    around = case.study.around
    for spans_in in (around.places_in, around.dates_in):
        one, other = (
            {
                case.study.reading.text(span.first)
                for span in spans_in(around.sentence(act.sentence).first, around.sentence(act.sentence).end)
            }
            for act in (first, second)
        )
        if one and other and one.isdisjoint(other):
            return False
    return True


def _key(case: Case, act: Act) -> tuple[str, ...]:
    """Give who claims, with articles and general words left out; the Islamic State under each of its names is one."""
    assert act.actor is not None
    key = read_phrase(case.quote(*act.actor).text).key
    return ("daesh",) if responsibility_words("islamic_state") & {*key, *("ال" + word for word in key)} else key


def _hit(case: Case, first: Act, second: Act, severity: str | None = None) -> Hit:
    spans = case.quote_sentence(first.sentence), case.quote_sentence(second.sentence)
    names = [case.quote(*act.actor).text if act.actor else "" for act in (first, second)]
    is_claim = second.kind == CLAIMS
    said = Both(f"claimed by {names[1]}", f"تبنّاه {names[1]}") if is_claim else Both("denied", "نُفي ذلك")
    return Hit(spans, {"first": names[0], "second": said}, severity)
