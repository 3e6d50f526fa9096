"""Reports from outside: what a file or a record says of a report before its text is read."""

from __future__ import annotations

import os
from datetime import date
from itertools import islice

from darcli.errors import InputError
from darcli.records import Judgement, Report
from darcli.report.metadata import complete_report
from darcli.streams.bundles import is_raw, report_of, require_text
from darcli.streams.lines import Fields
from darcli.streams.read import ReadOptions, read_records


def read_report(path: str | os.PathLike[str]) -> Report:
    """Read the one report in the file ``path``: a plain text of any encoding that darcli knows, or a ``report`` record with its text.

    Its title, outlet and date of publication are told from the text where the record does not say them. A file without text is a report
    without text. Raises ``InputError`` for a file that is missing, binary or undecodable, for a broken record, and where the file holds
    other records, or more than one report.
    """
    name = os.fspath(path)
    found = list(islice(read_records([name], ReadOptions()), 2))
    if not found:
        return complete_report(Report(name, ""))
    if len(found) > 1:
        raise InputError(found[1].where, "a second record; read_report reads one report")
    if not is_raw(found[0]):
        raise InputError(found[0].where, "a record without the text of a report")
    return complete_report(describe_record(report_of(found[0]), require_text(found[0], "text"), found[0].data))


def read_judgements(path: str | os.PathLike[str]) -> tuple[Judgement, ...]:
    """Read what people have decided on who is who from the CSV file ``path``, for ``darcli.match``.

    Raises ``InputError`` with file and line for what is no judgement.
    """
    from darcli.streams import judgements

    return judgements.read_judgements(os.fspath(path))


def describe_record(report_id: str, text: str, record: Fields, published: str | None = None) -> Report:
    """Give the report ``text`` with what the user says of it (``published``), then what its ``record`` says; the text is not asked."""
    stated = published or _read_day(record.get("published"))
    origin = "option" if published else "record"
    if not published and record.get("sha256"):
        # darcli has described it before
        origin = str(record.get("published_from") or origin)
    return Report(
        report_id,
        text,
        title=_read_text(record.get("title")),
        outlet=_read_text(record.get("outlet")),
        url=_read_text(record.get("url")),
        published=stated,
        published_from=origin if stated else None,
        encoding=str(record.get("encoding") or "utf-8"),
    )


def _read_text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _read_day(value: object) -> str | None:
    """Give the calendar day of a ``published`` field, which scrapers like to write with the time of day; ``None`` for anything else."""
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value.strip()[:10]).isoformat()
    except ValueError:
        return None
