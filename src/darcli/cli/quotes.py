"""``darcli quotes``: who says what, and whose act it is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from darcli.cli.options import Common
from darcli.cli.pipe import Pipe, open_pipe
from darcli.streams.bundles import Bundle, bundle_reports
from darcli.streams.lines import Fields
from darcli.streams.read import Incoming

_KINDS = frozenset({"quote", "claim"})


def quotes(common: Common) -> None:
    """Find direct quotations with speaker and office, and who claims, denies or lays blame for an act.

    Reads reports or section records; gives quote and claim records. Words in quotation marks that nobody is said to have spoken (a name, a
    doubtful word) are none.

    \b
    Examples:
      darcli quotes report.txt -f table
      darcli quotes reports/ | jq -r 'select(.type == "claim" and .kind == "denies") | [.report, .actor] | @tsv'
    """
    with open_pipe(common, "quote", "claim") as pipe:
        pipe.write_all(_find_all(pipe))


def _find_all(pipe: Pipe) -> Iterator[Fields]:
    for item in bundle_reports(pipe.read(), _KINDS, pipe.options):
        if isinstance(item, Incoming):
            yield item.data
        else:
            yield from _find(item)


def _find(bundle: Bundle) -> Iterator[Fields]:
    from darcli.report.claims import find_claims
    from darcli.report.quotes import find_quotes
    from darcli.report.study import study_text
    from darcli.streams.shapes import to_record

    study = study_text(bundle.text)
    found = (*find_quotes(study, bundle.id), *find_claims(study.reading, bundle.id))
    for record in sorted(map(to_record, found), key=lambda one: int(one["start"])):
        if bundle.sections and record["section"] is not None:
            record["section"] = bundle.number_section(record["start"], record["section"])
        yield record
