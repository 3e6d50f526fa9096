"""What ``review`` shows: two people, each with the sentence, what speaks for and against their being one, and which keys answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from darcli.streams.bidi import arrange_sentence, is_right_to_left
from darcli.streams.labels import count_out, read_labels
from darcli.streams.lines import Fields
from darcli.streams.people_lines import say_name, say_told, say_value
from darcli.streams.reasons import say_reason
from darcli.streams.runs import Run, Runs, indent
from darcli.streams.sentences import make_sentence
from darcli.streams.table import render
from darcli.streams.write import Look

# the keys in the order in which they are offered, with what an Arabic keyboard (101, 102) writes on them
KEYS = {"s": "س", "d": "ي", "u": "ع", "k": "ن", "w": "ص", "z": "ئ", "q": "ض", "?": "؟"}
_WIDEST = 100
_LABEL = 9
_OTHERS = 4
_BETWEEN = "   "


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the record that is asked about, the other names and reports of the same person."""

    record: Fields
    names: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the page: the number of the question and of all, how the names compare, fields that agree and that differ."""

    place: tuple[int, int]
    sides: tuple[Side, Side]
    score: float
    verdict: str
    reason: str
    agree: Sequence[tuple[str, str]] = ()
    differ: Sequence[tuple[str, str]] = ()


def draw_question(sheet: Sheet, look: Look) -> str:
    """Draw the page; nothing in it drives the terminal."""
    from rich.console import Group
    from rich.rule import Rule
    from rich.text import Text

    say = read_labels(look.language)
    look = replace(look, width=min(look.width, _WIDEST))
    heading = Text(arrange_label(say["review.heading"] % sheet.place, look), style="dim")
    blocks: list[Any] = [Rule(heading, style="dim", align="right" if look.flow != look.bidi else "left")]
    for letter, side in zip("AB", sheet.sides, strict=True):
        blocks += [*_draw_side(letter, side, look), Text("")]
    # one run, or the words behind an Arabic part would stand before it
    names = ((f"{say[f'verdict.{sheet.verdict}']} ({sheet.score:.2f}): {say_reason(sheet.reason, look.language)}", ""),)
    blocks += [
        _draw_row(say["review.names"], names, look),
        *(_draw_row(say["review.agree"], _say_field(*said, "green", say), look) for said in sheet.agree),
        *(_draw_row(say["review.differ"], _say_field(*said, "yellow", say), look) for said in sheet.differ),
    ]
    return render(Group(*blocks), look)


def _draw_side(letter: str, side: Side, look: Look) -> Iterator[Any]:
    say = read_labels(look.language)
    yield Runs(((f" {letter}  ", "bold cyan"), *say_name(side.record)), look.flow, indent=4)
    lines = [
        say_told(side.record, say),
        tuple(run for name in side.names[:_OTHERS] for run in _say_also(name, say)),
        _say_reports(side, say),
    ]
    for runs in lines:
        if any(text for text, _ in runs):
            yield indent(Runs(tuple(run for run in runs if run[0]), look.flow), 4, look.flow)
    sentence = make_sentence(side.record, look.flow, color=look.color)
    if sentence.pieces:
        yield indent(sentence, 4, look.flow)


def _say_also(name: str, say: Mapping[str, str]) -> tuple[Run, ...]:
    also = say["person.also"]
    # two runs from right to left would stand the wrong way round
    return ((f"{also} {name}", ""), ("  ", "")) if is_right_to_left(also) else ((f"{also} ", "dim"), (name, ""), ("  ", ""))


def _say_reports(side: Side, say: Mapping[str, str]) -> tuple[Run, ...]:
    report = str(side.record.get("report") or "")
    others = sum(other != report for other in side.reports)
    return ((report, "dim"), *(((" ", ""), (count_out(others, say["counted.reports"]), "dim")) if others else ()))


def _draw_row(label: str, runs: tuple[Run, ...], look: Look) -> Runs:
    from rich.cells import cell_len

    room = " " * max(1, _LABEL - cell_len(label))
    return Runs(((" ", ""), (label, "dim"), (room, ""), *(run for run in runs if run[0])), look.flow, indent=_LABEL + 1)


def _say_field(field: str, values: str, style: str, say: Mapping[str, str]) -> tuple[Run, ...]:
    """Say a field with its values, each as a run of its own, so that two Arabic ones keep their sides."""
    runs: list[Run] = [(say[f"field.{field}"], style), ("  ", "")]
    plain = field in ("age", "origin")
    for number, value in enumerate(values.split(" / ")):
        runs += [("  /  ", "dim") if number else ("", ""), (value if plain else say_value(field, value, say), "")]
    return tuple(run for run in runs if run[0])


def say_prompt(look: Look) -> str:
    """Write which keys answer, in one line where there is room."""
    from rich.cells import cell_len

    say = read_labels(look.language)
    lines = [""]
    for key in KEYS:
        item = f"{key} {arrange_label(_name_key(key, look) + say[f'review.key.{key}'], look)}"
        if lines[-1] and cell_len(lines[-1]) + cell_len(item) + len(_BETWEEN) >= look.width:
            lines.append("")
        lines[-1] += (_BETWEEN if lines[-1] else "") + item
    return "\n".join(lines) + "  "


def say_help(look: Look) -> str:
    """Write what each key does."""
    say = read_labels(look.language)
    lines = [f"{key}  {arrange_label(_name_key(key, look) + say[f'review.help.{key}'], look)}" for key in KEYS if key != "?"]
    return "".join(f"{line}\n" for line in (*lines, arrange_label(say["review.keyboards"], look)))


def say_end(counts: Mapping[str, int], left: int, look: Look) -> str:
    """Write what has been answered, and how much is left."""
    say = read_labels(look.language)
    told = (say["review.counted"].format(n=count, what=say[f"review.verdict.{verdict}"]) for verdict, count in counts.items())
    decided = say["check.and"].join(told)
    answered = f"{say['review.answered'] % sum(counts.values())} ({decided})" if counts else say["review.nothing_answered"]
    rest = say["review.left"] % left if left else say["review.nothing_left"]
    return arrange_label(f"{answered}{'؛' if look.language == 'ar' else ';'} {rest}", look)


def arrange_label(text: str, look: Look) -> str:
    """Make words of the chosen language ready for the terminal."""
    return arrange_sentence(text, look.bidi) if is_right_to_left(text) else text


def _name_key(key: str, look: Look) -> str:
    return f"{KEYS[key]} " if look.language == "ar" and key != "?" else ""
