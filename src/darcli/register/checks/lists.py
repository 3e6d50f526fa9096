"""Rules for lists: numbers that skip or repeat, and one name twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from darcli.register.checks.case import Case
from darcli.register.checks.hits import NOTE, Both, Hit
from darcli.register.checks.listings import read_numbered_lists
from darcli.report.ages import state_ages
from darcli.report.mentions import Mention
from darcli.report.persons import show_name

_FEWEST = 3
# where every second number is out of place, it is no numbering
_MOST_SLIPS = 0.34


def check_list_numbering(case: Case) -> Iterator[Hit]:
    """Find numbered lists that skip or repeat a number."""
    for items in read_numbered_lists(case.study):
        slips = [(before, item) for before, item in pairwise(items) if item.numbers[0] != before.numbers[-1] + 1]
        # 1 2 2 4: the second slip is that of the first
        offsets = Counter(item.numbers[0] - position for position, item in enumerate(items))
        wrong = len(items) - max(offsets.values()) if all(len(item.numbers) == 1 for item in items) else len(slips)
        if len(items) < _FEWEST or min(wrong, len(slips)) > max(1, _MOST_SLIPS * len(items)):
            continue
        for before, item in slips:
            last, number = before.numbers[-1], item.numbers[0]
            what = Both(f"{number} comes again", f"تكرر الرقم {number}")
            if number > last + 1:
                missing = range(last + 1, number)
                gap = str(missing[0]) if len(missing) == 1 else f"{missing[0]}-{missing[-1]}"
                what = Both(f"{gap} is missing", f"سقط الرقم {gap}")
            yield Hit(
                (case.quote_sentence(before.sentence), case.quote_sentence(item.sentence)), {"last": last, "number": number, "what": what}
            )


def check_names_twice(case: Case) -> Iterator[Hit]:
    """Find a full name that stands at two entries of a list, or twice in one row of names."""
    for names in _lists(case):
        seen: dict[tuple[str, ...], Mention] = {}
        for mention in names:
            if len(mention.units) < 2:
                continue
            first = seen.setdefault(mention.units, mention)
            if first is not mention:
                spans = case.quote(first.first, first.last), case.quote(mention.first, mention.last)
                yield Hit(spans, {"name": show_name(spans[0].text)}, NOTE if _are_two_ages(case, first, mention) else None)


def _lists(case: Case) -> Iterator[Sequence[Mention]]:
    """Give the names that head the entries of each list, and the names of each row."""
    around = case.study.around
    groups: dict[int, list[Mention]] = {}
    for sentence, heading in around.headings.items():
        entry = around.sentence(sentence)
        if not _begins_line(case, entry.first):
            continue  # sentences of a paragraph under a short title are no entries
        groups.setdefault(heading, []).extend(_heads(case, around.mentions_in(entry.first, entry.end)))
    yield from groups.values()
    listed = set(around.headings)
    for items in read_numbered_lists(case.study):
        if not listed & {item.sentence for item in items}:
            yield [mention for item in items for mention in _heads(case, item.mentions)]
    done = -1
    for mention in around.mentions:
        if mention.first > done:
            row = around.group(mention)
            done = row[-1].last
            if len(row) > 1:
                yield row


def _heads(case: Case, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Give the name that heads an entry; 2/ أصيب فلان tells something in a numbered paragraph and lists nobody."""
    around = case.study.around
    told = [
        mention for mention in mentions[:1] if around.triggers_in(around.sentence(around.sentence_of(mention.first)).first, mention.first)
    ]
    return () if told else mentions[:1]


def _begins_line(case: Case, first: int) -> bool:
    reading = case.study.reading
    return first == 0 or reading.is_break(first) or reading.is_break(first - 1)


def _are_two_ages(case: Case, first: Mention, second: Mention) -> bool:
    """Tell whether two entries have an age each, and not the same: namesakes of one family."""
    around = case.study.around
    ages = [
        {one.value for one in state_ages(around) if around.sentence_of(one.first) == around.sentence_of(name.first)}
        for name in (first, second)
    ]
    return bool(ages[0] and ages[1]) and ages[0].isdisjoint(ages[1])
