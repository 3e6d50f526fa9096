"""Whose act it is said to be: who claims an attack, who denies it, who accuses whom, who lays the blame on whom."""

from __future__ import annotations

from collections.abc import Iterator

from darcli.records import record_id
from darcli.report.persons import sentence_span
from darcli.report.reading import Reading, Sentence
from darcli.report.responsibility import Act, find_acts, responsibility_words
from darcli.statements import Claim

ACCUSES, BLAMES = "accuses", "blames"
_LINKS = frozenset({"كما", "وكما", "وقد", "فيما", "فقد", "وكان", "وكانت"})
_REACH = 12
_LONGEST = 6
_PHRASE_ENDS = frozenset(
    {
        "ب",
        "ل",
        "في",
        "علي",
        "عن",
        "عبر",
        "من",
        "الذي",
        "التي",
        "بعد",
        "خلال",
        "بان",
        "ان",
        "ورا",
        "كامل",
        "كامله",
        "المسووليه",
        "مسووليه",
        "المسيوليه",
    }
)


def find_claims(reading: Reading, report: str = "-") -> tuple[Claim, ...]:
    """Find who claims, denies, accuses and blames, in order of the text.

    >>> from darcli.report.reading import lay_out, read_layout
    >>> text = "واتهم المجلس المحلي قوات النظام بقصف السوق. ونفت القوات مسؤوليتها."
    >>> [(claim.kind, claim.actor, claim.target) for claim in find_claims(read_layout(lay_out(text)))]
    [('accuses', 'المجلس المحلي', 'قوات النظام'), ('denies', 'القوات', None)]
    """
    # a denial without a name is but an opinion: هذا كذب
    acts: list[tuple[Act, tuple[int, int] | None]] = [(act, None) for act in find_acts(reading) if _names_somebody(reading, act.actor)]
    for number, sentence in enumerate(reading.sentences):
        if not sentence.silent:
            acts += _accusations(reading, number, sentence)
    acts.sort(key=lambda pair: pair[0].first)
    return tuple(_record(reading, act, target, (report, order)) for order, (act, target) in enumerate(acts, 1))


def _names_somebody(reading: Reading, actor: tuple[int, int] | None) -> bool:
    """Tell whether a name stands there, and no further word of denying: كذب واختلاق."""
    if actor is None or reading.texts[actor[0]] == "غير":
        return False
    return reading.texts[actor[0]].removeprefix("و") not in responsibility_words("deny")


def _record(reading: Reading, act: Act, target: tuple[int, int] | None, own: tuple[str, int]) -> Claim:
    start, end = reading.span(act.first, act.last)
    return Claim(
        kind=act.kind,
        text=reading.folded.source[start:end],
        start=start,
        end=end,
        evidence=sentence_span(reading, act.sentence),
        actor=_quote(reading, act.actor),
        target=_quote(reading, target),
        section=reading.sentences[act.sentence].section,
        report=own[0],
        id=record_id(own[0], "claim", own[1]),
    )


def _quote(reading: Reading, span: tuple[int, int] | None) -> str | None:
    if span is None:
        return None
    first, last = span
    closing = reading.texts[last + 1] == '"' and any(reading.texts[index] == '"' for index in range(first, last))
    return " ".join(reading.quote(first, last + closing).split())


def _accusations(reading: Reading, number: int, sentence: Sentence) -> Iterator[tuple[Act, tuple[int, int] | None]]:
    accuse, carry, blame = (responsibility_words(name) for name in ("accuse", "carry", "blame"))
    for index in range(sentence.first, sentence.end):
        text = reading.texts[index]
        bare = text[1:] if text[:1] in "وف" and text not in accuse | carry else text
        if bare in accuse:
            kind = ACCUSES
        elif bare in carry and any(reading.texts[k] in blame for k in range(index + 1, min(index + _REACH, sentence.end))):
            kind = BLAMES
        else:
            continue
        actor, target = _parties(reading, index, sentence)
        if actor is None and target is None:
            continue
        last = (target or actor or (index, index))[1]
        yield Act(kind, min(index, actor[0] if actor else index), max(index, last), number, actor), target


def _parties(reading: Reading, verb: int, sentence: Sentence) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Give who accuses and who is accused: اتهم [المجلس المحلي] [قوات النظام] ب…, [المجلس] حمّل [القوات] المسؤولية."""
    end = _phrase_end(reading, verb + 1, sentence.end)
    if reading.words[verb + 1].form.preposition in ("ب", "ل"):
        end = verb + 1  # تتهم بتنفيذ عمليات: who accuses is not said
    heads = [index for index in range(verb + 1, end) if _is_party(reading, index)]
    before = verb - 1
    if reading.texts[before] in ("قد", "ان") and before > sentence.first:
        before -= 1
    opens = _phrase_start(reading, before, sentence.first)
    if heads and heads[0] == verb + 1:
        # يتهم الأهالي ضباطاً: who is accused stands in the accusative
        heads[1:] = heads[1:] or [index for index in range(verb + 2, end) if reading.has_tanween(index)][:1]
    if len(heads) > 1 and heads[0] == verb + 1:
        return (heads[0], heads[1] - 1), (heads[1], end - 1)
    if opens is not None and end > verb + 1:
        return (opens, before), (verb + 1, end - 1)
    return ((verb + 1, end - 1), None) if end > verb + 1 else (None, None)


def _phrase_end(reading: Reading, first: int, stop: int) -> int:
    index = first
    while index < min(stop, first + 2 * _LONGEST):
        word = reading.words[index]
        if not reading.is_word(index) and reading.texts[index] != '"':
            break
        if word.text in _PHRASE_ENDS or index in reading.in_date or (index > first and word.form.preposition in ("ب", "ل")):
            break
        index += 1
    return index


def _is_party(reading: Reading, index: int) -> bool:
    """Tell whether the name of a side begins at ``index``: a body's first word that does not complete the word before it."""
    word = reading.words[index]
    head = word.organisation is not None or (word.unit is not None and word.unit.kind in ("role", "fighter", "civilian", "any"))
    known = head or word.strength > 2 or word.text in responsibility_words("party")
    return known and not (word.text.startswith("ال") and _is_open(reading, index - 1))


def _is_open(reading: Reading, index: int) -> bool:
    """Tell whether the word at ``index`` takes the next one with an article for its complement: قوات النظام, مدير المرصد; not ناشطون."""
    word = reading.words[index]
    head = word.organisation is not None or (word.unit is not None and word.unit.kind in ("role", "fighter", "civilian", "any"))
    return head and not word.text.startswith("ال") and not word.text.endswith("ون")


def _phrase_start(reading: Reading, last: int, floor: int) -> int | None:
    """Give where the words that end at ``last`` begin, if they open the sentence or a clause and hold no verb."""
    first = last + 1
    while first > floor and last - first + 1 < _LONGEST and reading.is_word(first - 1) and reading.texts[first - 1] not in _PHRASE_ENDS:
        first -= 1
    opens = first == floor or not reading.is_word(first - 1)
    has_verb = any(reading.words[index].verb for index in range(first, last + 1))
    while first <= last and reading.texts[first] in _LINKS:
        first += 1
    return first if opens and first <= last and not has_verb else None
