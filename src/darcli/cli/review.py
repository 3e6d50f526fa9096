"""``darcli review``: deciding who is one person with whom, pair by pair."""

from __future__ import annotations

import dataclasses
import functools
import os
import sys
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from darcli.cli.gathering import gather, read_all_judgements
from darcli.cli.keys import Keys
from darcli.cli.options import Common
from darcli.cli.pipe import Pipe, open_pipe
from darcli.errors import DarcliError
from darcli.records import Judgement
from darcli.streams.judgements import JudgementFile
from darcli.streams.labels import read_labels
from darcli.streams.question_page import Sheet, Side, arrange_label, draw_question, say_end, say_help, say_prompt
from darcli.streams.shapes import to_record

if TYPE_CHECKING:
    from darcli.names.agenda import Agenda, Question
    from darcli.records import Person

_VERDICTS = {"s": "same", "d": "different", "u": "unsure", "k": "", " ": ""}
_UNDO, _WHY, _QUIT, _HELP = "z", "w", "q", "?"


def review(
    common: Common,
    judgements: Annotated[
        str, typer.Option("--judgements", metavar="FILE.csv", help="Where the answers go; what stands there already is not asked.")
    ] = "judgements.csv",
    by: Annotated[str, typer.Option("--by", metavar="WHO", envvar="DARCLI_BY", help="Who decides, for the column of that name.")] = "",
    again: Annotated[bool, typer.Option("--again", help="Ask again where somebody was unsure.")] = False,
) -> None:
    """Decide who is one person with whom: the pairs that darcli leaves open, asked one by one at the terminal.

    Shows both names, both sentences, and what agrees and differs; a key answers, and each answer is in the file at once. The most useful
    questions come first, and what follows from an answer is not asked. The file is for match and casualties --judgements.

    Reads reports or records, all of them before it asks; from standard input too, the keys come from the terminal then.

    \b
    Examples:
      darcli review reports/ --judgements judgements.csv
      darcli extract reports/ | darcli review --by Huda
    """
    if common.output != "-":
        raise DarcliError("its answers go to the file of --judgements; there is nothing for --output")
    with open_pipe(dataclasses.replace(common, format="auto"), auto="ndjson") as pipe:
        if not (sys.stdout and sys.stdout.isatty()):
            raise DarcliError("it asks at a terminal, and standard output is none; darcli match --possible writes the questions to a file")
        with Keys() as keys:
            known = read_all_judgements([judgements] if os.path.exists(judgements) else None)
            people = list(gather(pipe).people.values())
            _Session(pipe, keys, JudgementFile(judgements), by).run(_prepare(people, known, again=again))


def _prepare(people: list[Person], known: tuple[Judgement, ...], *, again: bool) -> Agenda:
    from darcli.names.agenda import make_agenda

    return make_agenda(people, known, again=again)


class _Session:
    """One sitting: questions are shown, keys read, answers written down."""

    def __init__(self, pipe: Pipe, keys: Keys, file: JudgementFile, by: str) -> None:
        self._pipe = pipe
        self._labels = read_labels(pipe.look.language)
        self._keys = keys
        self._file = file
        self._by = by
        self._why = ""
        self._given: list[str] = []

    def run(self, agenda: Agenda) -> None:
        """Ask until nothing is left, or until it is enough."""
        while (number := agenda.find_next()) is not None:
            question = agenda.questions[number]
            answered = sum(map(bool, self._given))
            sheet = _make_sheet(question, (len(self._given) + 1, answered + agenda.count_open()))
            self._say(draw_question(sheet, self._pipe.look) + "\n")
            key = self._ask(can_undo=bool(self._given))
            if key == _QUIT:
                break
            if key == _UNDO:
                self._take_back(agenda)
            else:
                self._answer(question, _VERDICTS[key])
                agenda.answer(number, _VERDICTS[key])
        counts = Counter(verdict for verdict in self._given if verdict)
        self._say(f"\n{say_end(counts, agenda.count_open(), self._pipe.look)}\n")

    def _ask(self, *, can_undo: bool) -> str:
        """Wait for a key that answers, and give it."""
        prompt = said = say_prompt(self._pipe.look)
        while True:
            key = self._keys.read_key(functools.partial(self._say, said)) or _QUIT
            said = ""
            if key in _VERDICTS or key == _QUIT or (key == _UNDO and can_undo):
                return key
            if key == _HELP:
                said = f"\n{say_help(self._pipe.look)}{prompt}"
            elif key == _WHY:
                self._say(f"\n{self._word('why')} ")
                self._why = self._keys.read_line()
                said = prompt

    def _answer(self, question: Question, verdict: str) -> None:
        if verdict:
            self._file.append(Judgement(*question.references, verdict, self._by, self._why))
        self._given.append(verdict)
        self._why = ""
        self._say(f"\n{self._word(f'verdict.{verdict}' if verdict else 'skipped')}\n\n")

    def _take_back(self, agenda: Agenda) -> None:
        if self._given.pop():
            self._file.take_back()
        agenda.take_back()
        self._say(f"\n{self._word('taken_back')}\n\n")

    def _word(self, key: str) -> str:
        return arrange_label(self._labels[f"review.{key}"], self._pipe.look)

    def _say(self, text: str) -> None:
        self._pipe.sink.write(text)


def _make_sheet(question: Question, place: tuple[int, int]) -> Sheet:
    first, second = (_make_side(person, members) for person, members in zip((question.a, question.b), question.members, strict=True))
    return Sheet(place, (first, second), question.score, question.verdict, question.reason, question.agree, question.differ)


def _make_side(person: Person, members: tuple[Person, ...]) -> Side:
    names = dict.fromkeys(name for member in members for name in (member.name, *member.aliases) if name != person.name)
    return Side(to_record(person), tuple(names), tuple(dict.fromkeys(member.report for member in members)))
