"""``darcli find``: a grep for names."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Annotated

import typer

from darcli.cli.exits import ExitCode
from darcli.cli.gathering import KNOWN
from darcli.cli.options import Common
from darcli.cli.pipe import Pipe, open_pipe
from darcli.cli.stages import extract_items
from darcli.errors import InputError
from darcli.names.search import LEAST_SCORE, NameSearch
from darcli.streams.lines import Fields
from darcli.streams.read import Incoming
from darcli.streams.skim import skim_people
from darcli.streams.write import DATA_FORMATS

# records of one person each, and where they keep the other names
_PEOPLE = {"person": "aliases", "entity": "variants", "casualty": ""}


def check_name(name: str) -> str:
    """Give ``name`` back if there is a name in it."""
    if not NameSearch(name).is_name():
        raise typer.BadParameter(f"{name!r} has no letters of a name")
    return name


def find(
    common: Common,
    name: Annotated[str, typer.Argument(metavar="NAME", callback=check_name, show_default=False, help="In Arabic or Latin letters.")],
    least: Annotated[float, typer.Option("--least", metavar="SCORE", min=0, max=1, help="Leave out whose score is lower.")] = LEAST_SCORE,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="Give the best N.", show_default=False)] = None,
) -> None:
    """Find people by name: a grep for names, in any spelling.

    NAME is a full name, a part of one, a kunya or a by-name. Gives the people whose name fits, best first, with score, verdict and
    reason; they remain records that other commands take. The exit code is 1 when nobody fits.

    Reads reports or records, all of them before it writes; records that an earlier extract has made are searched many times faster.

    \b
    Examples:
      darcli find 'Basel al-Saadi' reports/
      darcli extract reports/ > all.ndjson; darcli find 'أبو محمد السعدي' all.ndjson | jq -r .evidence.text
    """
    search = NameSearch(name)
    with open_pipe(common, "person", example="NAME report.txt") as pipe:
        pipe.options = dataclasses.replace(
            pipe.options, skim=lambda lines: skim_people(lines, lambda *names: _is_fit(search, least, *names))
        )
        hits = find_hits(pipe, search, least)
        write_hits(pipe, hits[:limit])
    if not hits:
        raise typer.Exit(ExitCode.NO)


def _is_fit(search: NameSearch, least: float, name: str, aliases: tuple[str, ...]) -> bool:
    found = search.compare(name, aliases)
    return found is not None and found.score >= least


def find_hits(pipe: Pipe, search: NameSearch, least: float) -> list[Fields]:
    """Give the records of people who fit, best first; records that are nobody's pass on."""
    found: dict[str, list[Fields]] = {kind: [] for kind in _PEOPLE}
    has_people = False
    for item in extract_items(pipe, "person"):
        kind = item.data.get("type")
        if kind in _PEOPLE:
            has_people = has_people or kind == "person"
            try:
                found[kind] += judge_record(item, search, least)
            except InputError as problem:
                pipe.options.bad(problem)
        elif kind not in KNOWN:
            pipe.write(item.data)
    if has_people:
        # an entity says again what its people say
        found["entity"] = []
    return sorted((record for records in found.values() for record in records), key=lambda record: -float(record["score"]))


def judge_record(item: Incoming, search: NameSearch, least: float) -> Iterable[Fields]:
    """Give the record with score, verdict and reason if its name fits; raises ``InputError`` where it has no name."""
    name = item.data.get("name")
    if not isinstance(name, str):
        raise InputError(item.where, 'field "name" is ' + ("missing" if name is None else "not a text"))
    others = item.data.get(_PEOPLE[str(item.data["type"])]) or ()
    found = search.compare(name, tuple(other for other in others if isinstance(other, str)))
    if found is not None and found.score >= least:
        yield item.data | {"score": round(found.score, 3), "verdict": found.verdict, "reason": found.reason}


def write_hits(pipe: Pipe, hits: Iterable[Fields]) -> None:
    """Write the hits: as records, and for eyes each with its sentence."""
    if pipe.look.format in DATA_FORMATS:
        pipe.write_all(hits)
    elif pipe.look.format != "table":
        pipe.write_all(record | {"type": "hit"} for record in hits)
    else:
        from darcli.streams.hits_page import draw_hit

        for number, record in enumerate(hits):
            pipe.sink.write(("\n" if number else "") + draw_hit(record, pipe.look))
