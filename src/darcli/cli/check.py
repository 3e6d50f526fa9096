"""``darcli check``: what does not add up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from darcli.cli.exits import ExitCode
from darcli.cli.gathering import KNOWN, find_entities, gather, read_all_judgements, read_extractions
from darcli.cli.options import Common, Judgements
from darcli.cli.pipe import Pipe, open_pipe
from darcli.cli.speech import warn
from darcli.streams.shapes import to_record

if TYPE_CHECKING:
    from darcli.findings import Finding

Accept = Annotated[
    list[str] | None,
    typer.Option("--accept", metavar="FILE.csv", show_default=False, help="Findings to be silent about: the columns id, why, by."),
]
FailOn = Annotated[
    Literal["error", "warning", "note", "never"],
    typer.Option("--fail-on", help="The least severity that makes the exit code 1."),
]


def check(common: Common, accept: Accept = None, fail_on: FailOn = "error", judgements: Judgements = None) -> None:
    """Find what does not add up: inside each report, and across reports.

    Reads reports or records, all of them before it writes. An error can only be wrong (a weekday that is another, parts above their
    whole), a warning contradicts itself, a note is worth a look; docs/checks.md lists the rules. Exits with 1 if anything that counts
    is left.

    \b
    Examples:
      darcli check report.txt
      darcli check reports/ --accept accepted.csv --fail-on warning
      darcli check reports/ | jq -r 'select(.severity == "error") | [.rule, .message] | @tsv'
    """
    decided, accepted = read_all_judgements(judgements), read_all_accepted(accept)
    with open_pipe(common, "finding") as pipe:
        material = gather(pipe)
        entities = find_entities(pipe, material, decided)
        pipe.write_all(item.data for item in material.records if item.data.get("type") not in KNOWN)
        found: Sequence[Finding] = ()
        if material.records:
            from darcli.register.checks.check import check as find_all

            found = find_all(read_extractions(pipe, material), entities)
        left = [finding for finding in found if finding.id not in accepted]
        _show(pipe, left)
        _tell_accepted(pipe, found, accepted)
    if any(_counts(finding.severity, fail_on) for finding in left):
        raise typer.Exit(ExitCode.NO)


def read_all_accepted(files: Sequence[str] | None) -> dict[str, str]:
    """Give the ids of the findings to be silent about, and where each is accepted."""
    if not files:
        return {}
    from darcli.streams.accepted import read_accepted

    return {name: where for file in files for name, where in read_accepted(file).items()}


def _show(pipe: Pipe, findings: Sequence[Finding]) -> None:
    """Draw the findings for eyes, or give them as records."""
    records = [to_record(finding) for finding in findings]
    if pipe.look.format != "table":
        pipe.write_all(records)
        return
    from darcli.streams.findings_page import draw_findings

    pipe.sink.write(draw_findings(records, pipe.look, pipe.look.language))


def _tell_accepted(pipe: Pipe, found: Sequence[Finding], accepted: dict[str, str]) -> None:
    """Say how many findings are silent, and how many were accepted that are found no more."""
    if pipe.common.quiet or not accepted:
        return
    known = {finding.id for finding in found}
    silent = [name for name in accepted if name in known]
    idle = [where for name, where in accepted.items() if name not in known]
    warn(pipe.common.command, f"{len(silent)} accepted")
    if idle:
        warn(pipe.common.command, f"{len(idle)} of {len(accepted)} accepted findings are not found any more; the first: {idle[0]}")


def _counts(severity: str, least: str) -> bool:
    """Tell whether a severity is at least as grave as ``least``."""
    order = ("note", "warning", "error", "never")
    return order.index(severity) >= order.index(least)
