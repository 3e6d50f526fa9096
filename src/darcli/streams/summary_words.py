"""The words of the summary page in English; another language would be a second file like this."""

from __future__ import annotations

from collections.abc import Iterable

from darcli.streams.lines import Fields
from darcli.streams.runs import Run

NO_TITLE = "(no title)"
NO_SIDE = "side not stated"
ALSO = "also "
ALL_WELL = "nothing found that does not add up"
LINE, NOTES, TITLE = "line", "notes", "title"
TOLD = "worked out from other dates"
STATED, NAMED, ONLY_STATED = "stated", "people named", "Stated numbers"
DOUBTS, TALLIES, OTHERS, SOURCES = "Does not add up", "Stated numbers and people named", "Also named, no harm told", "By whose word"
CLAIMS = "Who claims, denies, lays blame"
PLACES, DATES, OUTLINE = "Places", "Dates", "Outline"
NOT_LOCATED = "not located"
PEOPLE, OF_THEM, COUNTING = "people", "of them ", ", counting "
COLUMNS = {"age": "age", "origin": "from", "date": "when", "place": "where", "attribution": "by word of"}
# sections that are no part of what is told
FURNITURE = ("related", "source", "boilerplate")

_DIM = "dim"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FROM = {
    "text": "as the text tells",
    "url": "as its address tells",
    "option": "as given with --published",
    "record": "as its record says",
}
_QUALIFIERS = {"at_least": "at least ", "at_most": "at most ", "about": "about "}
_VAGUE = "no number"
_SOMEBODY = "somebody"
_CLAIMS = {"claims": "claims the act", "denies": "denies", "accuses": "accuses", "blames": "blames"}


def say_publication(summary: Fields) -> str:
    """Say when the report came out, and how that is known."""
    if summary["published"] is None:
        return "day of publication unknown"
    known = _FROM.get(summary["published_from"])
    return f"published {summary['published']}" + (f", {known}" if known else "")


def say_harm(groups: Iterable[Fields]) -> str:
    """Say how many people are named for each kind of harm."""
    numbers: dict[str, int] = {}
    aliases = 0
    for group in groups:
        numbers[group["status"]] = numbers.get(group["status"], 0) + len(group["people"])
        aliases += sum(1 for person in group["people"] if person["aliases"])
    if not numbers:
        return "nobody harmed is named"
    named = ", ".join(f"{number} {status}" for status, number in numbers.items())
    return f"named: {named}" + (f"; {aliases} of them with other names" if aliases else "")


def say_people(status: str, groups: Iterable[Fields]) -> str:
    """Give the heading over the people of one status."""
    return f"{status.capitalize()}: {sum(len(group['people']) for group in groups)} named"


def say_value(value: object) -> str:
    """Write a field of a person; nothing for the unknown."""
    return "" if value is None else str(value)


def say_line(line: int | None, word: str = "") -> str:
    """Point at a line of the report, with ``word`` before its number."""
    # a space that no line is broken at
    return "" if line is None else f"{word}\N{NO-BREAK SPACE}{line}".strip()


def note_person(person: Fields) -> list[Run]:
    """Give what else is told of a person, as runs: doubt first, then role and cause."""
    notes: list[Run] = [("in doubt", "yellow")] if person["hedged"] else []
    notes += [(text, "") for text in (person["role"], "civilian" if person["civilian"] else None, say_cause(person["cause"])) if text]
    return [run for note in notes for run in ((", ", ""), note)][1:]


def say_cause(cause: str | None) -> str:
    """Write a cause, which records name in one word (air_strike)."""
    return (cause or "").replace("_", " ")


def say_shared(shared: Fields) -> list[Run]:
    """Say what is told of all the people of a status alike: where it was, how, and by whose word."""
    runs: list[Run] = [("all ", _DIM)]
    for name, word in (("place", "in "), ("cause", ""), ("attribution", "by word of ")):
        if name in shared:
            said = say_cause(shared[name]) if name == "cause" else shared[name]
            runs += [(", " if len(runs) > 1 else "", _DIM), (word, _DIM), (said, "")]
    return runs if len(runs) > 1 else []


def say_claim(claim: Fields) -> list[Run]:
    """Say who claims, denies, accuses or blames whom."""
    actor, target = claim["actor"] or _SOMEBODY, claim["target"]
    said = _CLAIMS[claim["kind"]]
    return [(actor, ""), (f" {said}", _DIM), *([(f" {target}", "")] if target else [])]


def say_count(number: int) -> str:
    """Write how many people stand below."""
    return f" ({number})"


def say_number(number: Fields) -> str:
    """Write a number as stated."""
    return _VAGUE if number["n"] is None else f"{_QUALIFIERS.get(number['qualifier'], '')}{number['n']}"


def judge_tally(tally: Fields) -> str:
    """Say how many people stand beside a stated number."""
    named = len(tally["named"])
    numbers = [number for number in tally["numbers"] if number["n"] is not None]
    highest = max((number["n"] for number in numbers), default=0)
    verdict = tally["verdict"]
    if verdict == "open":
        return _say_open(named, len(tally["possible"]), highest)
    if verdict == "more":
        return f"{named} named, {named - highest} more than the {highest} stated"
    is_exact = any(number["qualifier"] == "exact" and number["n"] >= named for number in numbers)
    if named and (verdict == "partial" or (verdict == "agree" and is_exact)):
        return f"{named} of {highest} named"
    return f"{named} named" if named else "none named"


def say_counted(tally: Fields) -> str:
    """Say that some of those beside a number of some kind of people are not said to be of it (أربعة مدنيين)."""
    return f" ({len(tally['possible'])} of them not said to be so)"


def _say_open(named: int, possible: int, stated: int) -> str:
    if not stated:
        return f"{named} named elsewhere"
    if possible:
        return f"{named} named, {possible} more may be meant" if named else f"{possible} may be meant"
    return f"{named} named in the whole report"


def say_day(row: Fields) -> str:
    """Write a date with its weekday."""
    return f"{row['edtf']} {_DAYS[row['weekday']]}" if row["weekday"] is not None else str(row["edtf"])


def judge_weekday(row: Fields) -> tuple[str, str]:
    """Give a mark and words for the weekday that stands beside a date; nothing where none does."""
    if row["weekday_true"] is None:
        return ("", "")
    if row["weekday_true"]:
        return ("✓", "the weekday is true")
    return ("!", f"written {_DAYS[row['stated_weekday']]}, but it was a {_DAYS[row['weekday']]}")


def say_furniture(outline: Iterable[Fields], links: int) -> str:
    """Say what else stands on the page of the report."""
    kinds = [row["kind"] for row in outline]
    parts = [f"{links} related link{'s' if links > 1 else ''}"] if links else []
    parts += ["source link"] if "source" in kinds else []
    parts += ["page furniture"] if "boilerplate" in kinds else []
    return f"besides: {', '.join(parts)}" if parts else ""
