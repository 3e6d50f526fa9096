"""``darcli dates``: the dates in reports."""

from __future__ import annotations

from darcli.cli.options import Common
from darcli.cli.pipe import open_pipe
from darcli.cli.stages import extract_kind


def dates(common: Common) -> None:
    """Find the dates in reports, Gregorian and Hijri, with their EDTF value.

    Reads reports or section records; gives date records. Words like yesterday are dates once the day of publication is known: from
    the report, or from --published.

    \b
    Example:
      darcli dates --published 2022-10-16 report.txt
    """
    with open_pipe(common, "date") as pipe:
        pipe.write_all(extract_kind(pipe, "date"))
