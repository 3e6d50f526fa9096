"""``darcli match``: who is who across reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from darcli.cli.gathering import Material, read_all_judgements, warn_of_idle
from darcli.cli.ledger import keep
from darcli.cli.options import Common, Judgements
from darcli.cli.pipe import open_pipe
from darcli.streams.lines import Fields
from darcli.streams.shapes import to_record
from darcli.streams.write import DATA_FORMATS

if TYPE_CHECKING:
    from darcli.names.agenda import Question
    from darcli.records import Judgement

_SPREADSHEETS = tuple(name for name in DATA_FORMATS if name not in ("ndjson", "json"))


def match(
    common: Common,
    judgements: Judgements = None,
    possible: Annotated[
        bool, typer.Option("--possible", help="Give the pairs that are left to decide instead, in the form of judgements (CSV).")
    ] = False,
) -> None:
    """Group the people of all reports: who is the same person under several names and spellings.

    Reads reports or records, all of them before it writes; gives the same records, each person with its entity, then one entity
    record for each person found, with the reasons.

    What people have decided is kept in a file beside the reports, with the columns a, b, verdict (same, different, unsure, undecided),
    by, why; see docs/judgements.md. darcli review asks about what is left to decide, --possible lists it, most useful first.

    \b
    Examples:
      darcli extract reports/ | darcli match | jq 'select(.type == "entity")'
      darcli match reports/ --judgements judgements.csv > people.ndjson
      darcli match reports/ --possible > judgements.csv
    """
    decided = read_all_judgements(judgements)
    kinds = () if possible else ("person", "entity")
    with open_pipe(common, *kinds, auto="csv" if possible else None) as pipe:
        ledger = keep(pipe, lean=not (possible or decided))
        people = list(ledger.material.people.values())
        if possible:
            short = pipe.look.format in _SPREADSHEETS
            pipe.write_all(list_possible(ledger.material, decided, short=short))
        elif people:
            from darcli.names.group import match as match_people

            entities = match_people(people, decided)
            pipe.write_all(ledger.unpack({person: entity.id for entity in entities for person in entity.persons}))
            pipe.write_all(map(to_record, entities))
        else:
            pipe.write_all(ledger.unpack({}))
        warn_of_idle(pipe, ledger.material, decided)


def list_possible(material: Material, decided: tuple[Judgement, ...], *, short: bool) -> Iterator[Fields]:
    """Give a record for each pair that is left to decide; a ``short`` one begins as a line of judgements does."""
    if not material.people:
        return
    from darcli.names.agenda import find_undecided

    for number, question in enumerate(find_undecided(list(material.people.values()), decided), 1):
        head: Fields = {} if short else {"id": f"judgement-{number}", "type": "judgement"}
        yield head | _describe(question)


def _describe(question: Question) -> Fields:
    return {
        "a": question.references[0],
        "b": question.references[1],
        "verdict": "undecided",
        "by": "",
        "why": "",
        "name_a": question.a.name,
        "name_b": question.b.name,
        "score": round(question.score, 3),
        "names": f"{question.verdict}: {question.reason}",
        "agree": [" ".join(said) for said in question.agree],
        "differ": [" ".join(said) for said in question.differ],
        "records": len(question.members[0]) + len(question.members[1]),
    }
