"""``darcli pairs``: two names a line, and how they relate."""

from __future__ import annotations

from typing import Annotated

import typer

from darcli.cli.options import Common
from darcli.cli.pipe import open_pipe
from darcli.errors import InputError
from darcli.streams.lines import Fields
from darcli.streams.read import Incoming
from darcli.streams.text_lines import read_lines

_SPREADSHEETS = ("csv", "csv-excel", "tsv")


def pairs(
    common: Common,
    header: Annotated[bool, typer.Option("--header", help="The first line of each file names the columns.")] = False,
) -> None:
    """Compare names, two a line with a tab between them: the same two, score, verdict and reason.

    The answers come in the order of the lines, one for each; empty lines are skipped. A line that is not two names is an error with
    its number, or is left out with --skip-bad. Of records, the fields a and b are compared, and all others pass through.

    Verdicts: same, variant (spelling), shorter (parts left out), alias, possible, sibling, parent, different.

    \b
    Examples:
      printf 'Moataz al-Shami\\tمعتز الشامي\\n' | darcli pairs
      darcli pairs --header names.tsv -f tsv > compared.tsv
    """
    with open_pipe(common, "pair", example="names.tsv") as pipe:
        short = pipe.look.format in _SPREADSHEETS
        for item in pipe.watch(read_lines(common.files, pipe.options)):
            try:
                record = compare_pair(item, header=header)
            except InputError as problem:
                pipe.options.bad(problem)
                continue
            if record is not None:
                made = short and record.get("type") == "pair"
                pipe.write({name: value for name, value in record.items() if name not in ("id", "type")} if made else record)


def compare_pair(item: Incoming, *, header: bool) -> Fields | None:
    """Give the pair of a line or a record with how its names relate; ``None`` for a line that is none, a record of others as it is.

    Raises ``InputError`` where it is not two names.
    """
    record = item.data
    if record.get("type") == "line" and isinstance(record.get("text"), str):
        number = item.where.rpartition(":")[2]
        line = str(record["text"]).removesuffix("\r")
        if not line.strip() or (header and number == "1"):
            return None
        names = line.split("\t")
        if len(names) != 2:
            raise InputError(item.where, f"{_count(len(names))}; a pair is two names with a tab between them")
        record = {"id": record["id"], "type": "pair", "a": names[0].strip(), "b": names[1].strip()}
    elif not ("a" in record and "b" in record):
        return record
    for side in ("a", "b"):
        if not isinstance(record[side], str):
            raise InputError(item.where, f'field "{side}" is not a text')
    return record | _compare(record["a"], record["b"])


def _count(columns: int) -> str:
    return "no tab" if columns == 1 else f"{columns} columns"


def _compare(a: str, b: str) -> Fields:
    from darcli.names.compare import compare_names

    found = compare_names(a, b)
    return {"score": round(found.score, 3), "verdict": found.verdict, "reason": found.reason}
