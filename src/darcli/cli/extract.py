"""``darcli extract``: everything that one reading of a report gives."""

from __future__ import annotations

from darcli.cli.options import Common
from darcli.cli.pipe import open_pipe
from darcli.cli.stages import extract_all


def extract(common: Common) -> None:
    """Find everything in one pass: report, section, person, count, date and place records.

    Reads reports or section records, one report at a time, so a stream of any length needs little memory.

    \b
    Example:
      darcli extract reports/ | darcli match | darcli casualties -f csv > table.csv
    """
    with open_pipe(common, "report") as pipe:
        pipe.write_all(item.data for item in extract_all(pipe))
