"""``darcli match``: who is who across reports."""

from __future__ import annotations

from darcli.cli.gathering import gather, match_people, read_all_judgements, warn_of_idle
from darcli.cli.options import Common, Judgements
from darcli.cli.pipe import open_pipe
from darcli.streams.shapes import to_record


def match(common: Common, judgements: Judgements = None) -> None:
    """Group the people of all reports: who is the same person under several names and spellings.

    Reads reports or records, all of them before it writes; gives the same records, each person with its entity, then one entity
    record for each person found, with the reasons.

    What people have decided is kept in a file beside the reports, with the columns a, b, verdict (same, different, unsure, undecided),
    by, why; see docs/judgements.md.

    \b
    Examples:
      darcli extract reports/ | darcli match | jq 'select(.type == "entity")'
      darcli match reports/ --judgements judgements.csv > people.ndjson
    """
    decided = read_all_judgements(judgements)
    with open_pipe(common, "person", "entity") as pipe:
        material = gather(pipe)
        entities = match_people(material, decided)
        warn_of_idle(pipe, material, decided)
        pipe.write_all(item.data for item in material.records if item.data.get("type") != "entity")
        pipe.write_all(map(to_record, entities))
