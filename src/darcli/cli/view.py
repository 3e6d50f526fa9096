"""``darcli view``: records as tables."""

from __future__ import annotations

from darcli.cli.options import Common
from darcli.cli.pipe import open_pipe


def view(common: Common) -> None:
    """Show records as tables, one for each kind, with the columns that matter to a reader.

    Reads any records, all of them before it draws; draws a table in a pipe too, as wide as COLUMNS says.

    \b
    Example:
      darcli extract reports/ | darcli view
    """
    with open_pipe(common, auto="table") as pipe:
        pipe.write_all(item.data for item in pipe.read())
