"""``darcli names``: the people whom reports name."""

from __future__ import annotations

from darcli.cli.options import Common
from darcli.cli.pipe import open_pipe
from darcli.cli.stages import extract_kind


def names(common: Common) -> None:
    """Find the people whom reports name, and what became of each.

    Reads reports or section records; gives person records: name, aliases, status, age, date, place, and the words that say so.

    \b
    Example:
      darcli names report.txt | jq 'select(.status == "killed") | .name'
    """
    with open_pipe(common, "person") as pipe:
        pipe.write_all(extract_kind(pipe, "person"))
