"""``darcli counts``: the numbers of people harmed that reports state."""

from __future__ import annotations

from darcli.cli.options import Common
from darcli.cli.pipe import open_pipe
from darcli.cli.stages import extract_kind


def counts(common: Common) -> None:
    """Find the numbers of people harmed that reports state.

    Reads reports or section records; gives count records: status, number, how exact it is, of whom, and the words that say so.

    \b
    Example:
      darcli counts reports/ -f csv > counts.csv
    """
    with open_pipe(common, "count") as pipe:
        pipe.write_all(extract_kind(pipe, "count"))
