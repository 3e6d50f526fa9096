"""``darcli page``: one HTML file that shows the evidence."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Annotated

import typer

from darcli.cli.check import Accept, read_all_accepted
from darcli.cli.gathering import KNOWN, Material, find_entities, gather, read_all_judgements, read_extractions, read_objects
from darcli.cli.options import Common, Judgements
from darcli.cli.pipe import Pipe, open_pipe
from darcli.errors import DarcliError
from darcli.streams.page.page import PageSettings, draw_page
from darcli.streams.shapes import to_casualty, to_finding, to_plain, to_record

if TYPE_CHECKING:
    from darcli.findings import Finding
    from darcli.records import Casualty, Entity, Extraction, Judgement

Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", show_default=False, help="The title of the page.")]


def page(common: Common, title: Title = None, accept: Accept = None, judgements: Judgements = None) -> None:
    """Make one HTML page of reports: the text with its people, numbers, dates and places marked, and the casualty table beside it.

    Every value leads to its words and every marked word to its row; what does not add up stands on top: the findings that come along,
    else those of darcli check. The file needs no network and nothing beside it. Reads reports or records, all of them before it writes.
    -f with another format than html gives the casualty table and the findings to programs.

    \b
    Examples:
      darcli page report.txt -o report.html
      darcli extract reports/ | darcli match | darcli page --lang ar --title "سجل شهر آذار" -o march.html
    """
    decided, accepted = read_all_judgements(judgements), read_all_accepted(accept)
    with open_pipe(common, auto="html") as pipe:
        if pipe.look.terminal and pipe.look.format == "html":
            raise DarcliError("it writes a page for a browser; try: darcli page report.txt -o report.html")
        material = gather(pipe)
        extractions, casualties, found = _work_out(pipe, material, decided)
        findings = [finding for finding in found if finding.id not in accepted]
        if pipe.look.format != "html":
            pipe.write_all(item.data for item in material.records if item.data.get("type") not in KNOWN | {"casualty", "finding"})
            pipe.write_all(map(to_record, (*casualties, *findings)))
            return
        from darcli.register.dossier import build_dossier

        settings = PageSettings(pipe.look.language, title, f"darcli {version('darcli')}")
        for piece in draw_page(to_plain(build_dossier(extractions, casualties, findings)), settings):
            pipe.sink.write(piece)


def _work_out(
    pipe: Pipe, material: Material, judgements: Sequence[Judgement]
) -> tuple[Sequence[Extraction], Sequence[Casualty], Sequence[Finding]]:
    """Give the reports, their casualty table and what does not add up: as it came along, or else worked out here."""
    from darcli.register.casualties import build_table

    entities = find_entities(pipe, material, judgements)
    extractions = read_extractions(pipe, material)
    people = list(material.people.values())
    casualties = build_table(people, entities, material.reports) if people else read_objects(pipe, material, "casualty", to_casualty)
    came = any(item.data.get("type") == "finding" for item in material.records)
    return extractions, casualties, read_objects(pipe, material, "finding", to_finding) if came else _check(extractions, entities)


def _check(extractions: Sequence[Extraction], entities: Sequence[Entity]) -> Sequence[Finding]:
    if not extractions:
        return ()
    from darcli.register.checks.check import check

    return check(extractions, entities)
