"""``darcli sections``: the parts of a report."""

from __future__ import annotations

from darcli.cli.options import Common
from darcli.cli.pipe import open_pipe
from darcli.cli.stages import split_all


def sections(common: Common) -> None:
    """Split reports into title, caption, byline, lead, headed sections, related links, source and boilerplate.

    Reads reports; gives section records, which cover each report in order without gaps.

    \b
    Example:
      darcli sections report.txt | jq 'select(.kind == "body") | .heading'
    """
    with open_pipe(common, "section") as pipe:
        pipe.write_all(split_all(pipe))
