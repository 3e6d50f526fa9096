"""``darcli casualties``: the casualty table."""

from __future__ import annotations

from darcli.cli.gathering import KNOWN, find_entities, gather, read_all_judgements, warn_of_idle
from darcli.cli.options import Common, Judgements
from darcli.cli.pipe import open_pipe
from darcli.streams.shapes import to_record


def casualties(common: Common, judgements: Judgements = None) -> None:
    """Make the casualty table: one row for each person harmed, merged across reports, with conflicts and evidence.

    Reads reports or records, all of them before it writes; people are matched here unless darcli match has done it.

    \b
    Examples:
      darcli casualties reports/ -f csv > table.csv
      darcli extract reports/ | darcli match | darcli casualties -f markdown
    """
    decided = read_all_judgements(judgements)
    with open_pipe(common, "casualty") as pipe:
        material = gather(pipe)
        entities = find_entities(material, decided)
        warn_of_idle(pipe, material, decided)
        pipe.write_all(item.data for item in material.records if item.data.get("type") not in KNOWN)
        if material.people:
            from darcli.register.casualties import build_table

            pipe.write_all(map(to_record, build_table(list(material.people.values()), entities, material.reports)))
