"""The words of the summary page, in the language of the reader: the templates stand in ``labels.tsv``."""

from __future__ import annotations

from collections.abc import Iterable

from darcli.streams.labels import count_out, read_labels
from darcli.streams.lines import Fields
from darcli.streams.runs import Run

COLUMNS = ("age", "origin", "date", "place", "attribution")
# sections that are no part of what is told
FURNITURE = ("related", "source", "boilerplate")
_DIM = "dim"


class Words:
    """What the page says in one language. Raises ``ValueError`` for a language that darcli does not speak."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._labels = read_labels(language)

    def __getitem__(self, name: str) -> str:
        """Give a fixed word of the page."""
        return self._labels[f"summary.{name}"]

    def say(self, name: str, *values: object) -> str:
        """Fill a sentence of the page with ``values``."""
        return self[name] % values

    def count(self, name: str, number: int) -> str:
        """Give a number of what ``name`` counts, in the form that goes with it."""
        return count_out(number, self._labels[f"counted.{name}"])

    def say_publication(self, summary: Fields) -> str:
        """Say when the report came out, and how that is known."""
        if summary["published"] is None:
            return self["no_day"]
        known = f"{self['and']}{self['from.' + summary['published_from']]}" if summary["published_from"] in _KNOWN_FROM else ""
        return self.say("published", summary["published"]) + known

    def say_harm(self, groups: Iterable[Fields]) -> str:
        """Say how many people are named for each kind of harm."""
        numbers: dict[str, int] = {}
        aliases = 0
        for group in groups:
            numbers[group["status"]] = numbers.get(group["status"], 0) + len(group["people"])
            aliases += sum(1 for person in group["people"] if person["aliases"])
        if not numbers:
            return self["nobody"]
        named = self["and"].join(self.count(status, number) for status, number in numbers.items())
        return self.say("named", named) + (self.count("aliases", aliases) if aliases else "")

    def say_people(self, status: str, groups: Iterable[Fields]) -> str:
        """Give the heading over the people of one status."""
        return self.say("heading", self._labels[f"many.{status}"], self.count("named", sum(len(group["people"]) for group in groups)))

    def say_status(self, status: str) -> str:
        """Give the word for what became of those whom a number counts."""
        return self._labels[f"people.{status}"]

    def say_message(self, doubt: Fields) -> str:
        """Give what does not add up, in words."""
        return str(doubt["message_ar" if self.language == "ar" and doubt.get("message_ar") else "message"])

    def note_person(self, person: Fields) -> list[Run]:
        """Give what else is told of a person, as runs: doubt first, then role and cause."""
        notes: list[Run] = [(self._labels["hedged"], "yellow")] if person["hedged"] else []
        notes += [(text, "") for text in (person["role"], self._say_civilian(person), self.say_cause(person["cause"])) if text]
        return [run for note in notes for run in ((self["and"], ""), note)][1:]

    def _say_civilian(self, person: Fields) -> str:
        """Say that somebody is a civilian; of a woman Arabic says it otherwise (مدنية)."""
        return self._labels.get(f"summary.civilian.{person['sex']}", self["civilian"]) if person["civilian"] else ""

    def say_cause(self, cause: str | None) -> str:
        """Write a cause, which records name in one word (air_strike)."""
        return self._labels.get(f"cause.{cause}", (cause or "").replace("_", " "))

    def say_country(self, code: str) -> str:
        """Give the name of a country, or its code where darcli does not know it."""
        return read_labels(self.language, "countries").get(code, code)

    def say_shared(self, shared: Fields) -> list[Run]:
        """Say what is told of all the people of a status alike: where it was, how, and by whose word."""
        runs: list[Run] = [(self["all"], _DIM)]
        for name in ("place", "cause", "attribution"):
            if name in shared:
                said = self.say_cause(shared[name]) if name == "cause" else shared[name]
                word = self[f"shared.{name}"] if name != "cause" else ""
                runs += [(self["and"] if len(runs) > 1 else "", _DIM), (f"{word} " if word else "", _DIM), (said, "")]
        return runs if len(runs) > 1 else []

    def say_claim(self, claim: Fields) -> list[Run]:
        """Say who claims, denies, accuses or blames whom."""
        before, _, behind = self[f"claim.{claim['kind']}"].partition("{actor}")
        target = ((self["claim.target"].replace("{target}", ""), _DIM), (claim["target"], "")) if claim["target"] else ()
        return [(before, _DIM), (claim["actor"] or self["somebody"], ""), (behind, _DIM), *target]

    def say_number(self, number: Fields) -> str:
        """Write a number as stated."""
        if number["n"] is None:
            return self["no_number"]
        return str(self._labels[f"number.{number['qualifier']}"] % number["n"])

    def judge_tally(self, tally: Fields) -> str:
        """Say how many people stand beside a stated number."""
        named = len(tally["named"])
        numbers = [number for number in tally["numbers"] if number["n"] is not None]
        highest = max((number["n"] for number in numbers), default=0)
        verdict = tally["verdict"]
        if verdict == "open":
            return self._say_open(named, len(tally["possible"]), highest)
        if verdict == "more":
            return self.say("more", self.count("named", named), named - highest, highest)
        is_exact = any(number["qualifier"] == "exact" and number["n"] >= named for number in numbers)
        if named and (verdict == "partial" or (verdict == "agree" and is_exact)):
            return self.say("some_named", named, highest)
        return self.count("named", named) if named else self["none_named"]

    def say_counted(self, tally: Fields) -> str:
        """Say that some of those beside a number of some kind of people are not said to be of it (أربعة مدنيين)."""
        return self.count("unsaid", len(tally["possible"]))

    def _say_open(self, named: int, possible: int, stated: int) -> str:
        if not stated:
            return self.say("elsewhere", self.count("named", named))
        if possible:
            if not named:
                return self.say("may_be", self.count("people", possible))
            return self.say("may_be_more", self.count("named", named), self.count("others", possible))
        return self.say("whole_report", self.count("named", named))

    def say_day(self, row: Fields) -> str:
        """Write a date with its weekday."""
        weekday = row["weekday"]
        return str(row["edtf"]) if weekday is None else f"{row['edtf']} {self[f'weekday.{weekday}']}"

    def judge_weekday(self, row: Fields) -> tuple[str, str]:
        """Give a mark and words for the weekday that stands beside a date; nothing where none does."""
        if row["weekday_true"] is None:
            return ("", "")
        if row["weekday_true"]:
            return ("✓", self["weekday_true"])
        stated, true = self[f"weekday.{row['stated_weekday']}"], self[f"weekday.{row['weekday']}"]
        return ("!", self.say("weekday_false", stated, true))

    def say_furniture(self, outline: Iterable[Fields], links: int) -> str:
        """Say what else stands on the page of the report."""
        kinds = [row["kind"] for row in outline]
        parts = [self.say("links", links)] if links else []
        parts += [self["source_link"]] if "source" in kinds else []
        parts += [self["furniture"]] if "boilerplate" in kinds else []
        return self.say("besides", self["and"].join(parts)) if parts else ""


_KNOWN_FROM = frozenset({"text", "url", "option", "record"})


def say_value(value: object) -> str:
    """Write a field of a person; nothing for the unknown."""
    return "" if value is None else str(value)


def say_line(line: int | None, word: str = "") -> str:
    """Point at a line of the report, with ``word`` before its number."""
    # a space that no line is broken at
    return "" if line is None else f"{word}\N{NO-BREAK SPACE}{line}".strip()


def say_count(number: int) -> str:
    """Write how many people stand below."""
    return f" ({number})"
