"""``darcli places``: the named places in reports."""

from __future__ import annotations

from darcli.cli.options import Common
from darcli.cli.pipe import open_pipe
from darcli.cli.stages import extract_kind


def places(common: Common) -> None:
    """Find the named places in reports, with coordinates where GeoNames knows one place of that name.

    Reads reports or section records; gives place records.

    \b
    Example:
      darcli places report.txt -f table
    """
    with open_pipe(common, "place") as pipe:
        pipe.write_all(extract_kind(pipe, "place"))
