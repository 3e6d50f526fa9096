"""What the constructions of this room see: the people without a status in runs, the words of harm, and what was found so far."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field

from darcli.report.mentions import Mention
from darcli.report.own_clauses import has_own_clause
from darcli.report.reading import Reading, Sentence
from darcli.report.rosters import start_of
from darcli.report.scope_state import Outcome
from darcli.report.scope_words import BULLETS, SETTING
from darcli.report.triggers import Trigger
from darcli.text.word_lists import read_folded_rows

_SEPARATORS = frozenset({",", "/", "-", "–", "—", "+", "و", "👈", *BULLETS})
_ACTIONS = frozenset({"verb", "noun", "weak"})
_LONGEST_GAP = 16
_NONE: frozenset[str] = frozenset()
# what says where the one before is from, and no more: سامر العلي وينحدر من بلدة كذا، وخالد …
_ORIGINS = frozenset({"ينحدر", "وينحدر", "تنحدر", "وتنحدر", "ينحدران", "وينحدران", "ينحدرون", "يتحدر", "ويتحدر", "التابعه", "تابعه"})
_WHO = frozenset({"وكلاهما", "كلاهما", "جميعهم", "وجميعهم", "وكلهم"})
# what no list of names goes on over
_ENDS = frozenset({".", "?", "!", ":", ";", "ان", "بان", "وان", "لكن", "ولكن", "ومعه", "ومعها", "ومعهم", "ومعهما"})


@functools.cache
def fate_words(name: str) -> frozenset[str]:
    """Give a class of ``data/fate_words.tsv``."""
    return _classes()[name]


@functools.cache
def fate_forms(name: str) -> frozenset[str]:
    """Give the same with و and ف before each word, too."""
    return fate_words(name).union(clitic + word for clitic in "وف" for word in fate_words(name))


@functools.cache
def _classes() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(word.strip() for word in row[1].split(",")) for row in read_folded_rows("fate_words.tsv")}


@functools.cache
def _index() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Give the classes that each word stands in, and those that each first word of an entry begins, with و and ف before it as well."""
    tables: tuple[dict[str, set[str]], dict[str, set[str]]] = {}, {}
    for name, entries in _classes().items():
        for entry in entries:
            for table, word in zip(tables, (entry, entry.split()[0]), strict=True):
                for text in (word, f"و{word}", f"ف{word}"):
                    table.setdefault(text, set()).add(name)
    words, firsts = ({text: frozenset(names) for text, names in table.items()} for table in tables)
    return words, firsts


@functools.cache
def _fate_phrases(name: str) -> dict[str, list[tuple[str, ...]]]:
    """Index the entries of a class by their first word; what follows it stands in tuples, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for entry in sorted(fate_words(name), key=lambda entry: (-entry.count(" "), entry)):
        first, *rest = entry.split()
        for text in (first, f"و{first}", f"ف{first}"):
            table.setdefault(text, []).append(tuple(rest))
    return table


@dataclass(slots=True)
class Run:
    """People named side by side in one sentence, from where the first begins with its titles to the last token of the last."""

    sentence: Sentence
    members: list[Mention]
    first: int = field(init=False)
    last: int = field(init=False)

    def __post_init__(self) -> None:
        self.first = min(start_of(self.members[0]), self.members[0].first)
        self.last = self.members[-1].last


class View:
    """One report as the constructions see it; ``mentions`` in order, without by-names."""

    def __init__(self, reading: Reading, mentions: list[Mention], triggers: list[Trigger], outcome: Outcome) -> None:
        self.reading = reading
        self.outcome = outcome
        self.words, self.firsts = _index()
        self.at = {trigger.first: trigger for trigger in triggers}
        self.named = {mention.first: mention for mention in mentions}
        self.by_sentence: dict[int, list[Mention]] = {}
        self.inside: dict[int, Mention] = {}  # by each token of a name
        for mention in mentions:
            if not self._is_owner(mention):
                self.by_sentence.setdefault(mention.sentence, []).append(mention)
                self.inside.update(dict.fromkeys(range(mention.first, mention.last + 1), mention))

    def _is_owner(self, mention: Mention) -> bool:
        """Tell whether a name only says whose relative is spoken of: زوجة سامر; of والدة المتهمين السيدة سعاد it is her own."""
        words, before = self.reading.words, mention.head - (mention.context != "kin_of")
        if mention.context == "kin_of":
            return not any(word.unit is not None and word.unit.number != 1 for word in words[before + 1 : mention.first])
        title = words[before].rank or words[before].unit_form
        if title is not None and title.article:
            before -= 1  # زوج السيدة سعاد
        unit, form = words[before].unit, words[before].unit_form
        plain = form is not None and not form.article and not form.pronoun
        return unit is not None and unit.kind == "kin" and mention.context == "short" and plain

    def is_open(self, mention: Mention) -> bool:
        """Tell whether nothing was found yet of somebody named."""
        return self.outcome.statuses.get(mention.first) in (None, "none")

    def status(self, mention: Mention) -> str | None:
        """Give what was found of somebody named."""
        return self.outcome.statuses.get(mention.first)

    def runs(self) -> list[Run]:
        """Give the people side by side, sentence by sentence, those runs in which somebody is open."""
        found: list[Run] = []
        for number, people in self.by_sentence.items():
            if not any(map(self.is_open, people)):
                continue
            run = [people[0]]
            for mention in people[1:]:
                if self.are_joined(run[-1], mention):
                    run.append(mention)
                else:
                    found.append(Run(self.reading.sentences[number], run))
                    run = [mention]
            found.append(Run(self.reading.sentences[number], run))
        return [run for run in found if any(map(self.is_open, run.members))]

    def are_joined(self, mention: Mention, other: Mention) -> bool:
        """Tell whether two names stand side by side: nothing but an age, a place, a title or an origin between, and a comma or 'and'."""
        reading = self.reading
        start = start_of(other) if start_of(other) > mention.last else other.first
        if not 0 <= start - mention.last - 1 <= _LONGEST_GAP or reading.text(start - 1) in ("من", "مع", "عن", "في", "الي"):
            return False  # سامر العلي، متأهل من السيدة سعاد
        if ":" in reading.texts[start : other.first] or has_own_clause(reading, other, self.at):
            return False  # سعاد العلي … وأبناءها الأربعة: سامر
        also, joined, depth = other.skip > 0 or reading.text(start)[0] == "و", False, 0
        for index in range(mention.last + 1, start):
            text, word = reading.text(index), reading.words[index]
            depth += (text in ("(", "[")) - (text in (")", "]"))
            if depth > 0 or text in (")", "]") or text in _ORIGINS or text in _WHO:
                continue
            action = index in self.at and self.at[index].kind in _ACTIONS
            if word.verb or action or text in _ENDS or any(reading.phrase(index, name) for name in word.starts & SETTING):
                return False  # من alone begins the phrase من قبل
            separated = text in _SEPARATORS or word.form.conjunction == "و"
            joined = separated or (joined and not text.startswith(("بال", "لل")))  # ، بالإعدام للمتهم خالد
        return also or (joined and not reading.text(start).startswith("لل"))

    def is_of_another(self, run: Run, index: int) -> bool:
        """Tell whether somebody before ``run`` is named at ``index``."""
        mention = self.inside.get(index)
        return mention is not None and mention.last < run.first

    def near_before(self, index: int, first: int) -> list[Mention]:
        """Give those named from ``first`` up to ``index``, in order."""
        return list(dict.fromkeys(self.inside[k] for k in range(first, index) if k in self.inside))

    def give(self, members: list[Mention], status: str, trigger: Trigger | None = None) -> bool:
        """Give a status to those of ``members`` that have none; tell whether anybody had none."""
        found = False
        for mention in members:
            if self.is_open(mention):
                self.outcome.statuses[mention.first] = status
                found = True
                if trigger is not None:
                    self.outcome.triggers[mention.first] = trigger
        return found

    def free(self, mention: Mention) -> None:
        """Give somebody who was held, or of whom nothing was found, as released."""
        self.outcome.statuses[mention.first] = "released"

    def phrase(self, index: int, name: str) -> int:
        """Give how many tokens at ``index`` make an entry of a class of words, و and ف before it aside; 0 where none does."""
        texts = self.reading.texts
        if name not in self.firsts.get(texts[index], _NONE):
            return 0
        for rest in _fate_phrases(name)[texts[index]]:
            if rest == tuple(texts[index + 1 : index + 1 + len(rest)]):
                return 1 + len(rest)
        return 0

    def is_word(self, index: int, name: str) -> bool:
        """Tell whether the word at ``index`` is of a class, و and ف before it aside."""
        return name in self.words.get(self.reading.texts[index], _NONE)
