"""The work of the commands on a stream of records: each stage runs those before it where records have yet to be made.

Extraction and its records are imported when the first report has come: the stages of a pipe start together, and need not all be slow.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from darcli.cli.pipe import Pipe
from darcli.errors import InputError
from darcli.streams.bundles import FINDINGS, Bundle, bundle_reports, is_raw, report_of
from darcli.streams.lines import Fields
from darcli.streams.read import Incoming

if TYPE_CHECKING:
    from darcli.records import Extraction, Report

_PARTS = {"section": "sections", "person": "persons", "count": "counts", "date": "dates", "place": "places"}


def extract_kind(pipe: Pipe, kind: str) -> Iterator[Fields]:
    """Give the findings of ``kind`` in each report, and the records this stage has no use for."""
    return (item.data for item in extract_items(pipe, kind))


def extract_items(pipe: Pipe, kind: str) -> Iterator[Incoming]:
    """Give the same with where each was read."""
    for item in bundle_reports(pipe.read(), frozenset({kind}), pipe.options):
        if isinstance(item, Incoming):
            yield item
        else:
            yield from (Incoming(record, item.where) for record in _find(extract_bundle(item, pipe.common.published), kind, item))


def extract_all(pipe: Pipe) -> Iterator[Incoming]:
    """Give every report with its sections and findings, and the records this stage has no use for."""
    for item in bundle_reports(pipe.read(), FINDINGS, pipe.options):
        if isinstance(item, Incoming):
            yield item
        else:
            yield from (Incoming(record, item.where) for record in _extract_records(item, pipe.common.published))


def _extract_records(bundle: Bundle, published: str | None) -> Iterator[Fields]:
    """Give all records of one report, but those that came with it as they came."""
    from darcli.streams.shapes import merge_record, to_record

    extraction = extract_bundle(bundle, published)
    yield merge_record(bundle.record, to_record(extraction.report))
    yield from bundle.sections or _find(extraction, "section", bundle)
    for kind in ("person", "count", "date", "place"):
        if kind not in bundle.present:
            yield from _find(extraction, kind, bundle)


def split_all(pipe: Pipe) -> Iterator[Fields]:
    """Give the sections of each report that comes as a text, and all other records."""
    for item in pipe.read():
        try:
            raw = is_raw(item)
        except InputError as problem:
            pipe.options.bad(problem)
            continue
        if raw:
            yield from _split(item)
        else:
            yield item.data


def _split(item: Incoming) -> Iterator[Fields]:
    from darcli.report.sections import split_sections
    from darcli.streams.shapes import to_record

    yield from map(to_record, split_sections(item.data["text"], report=report_of(item)))


def extract_bundle(bundle: Bundle, published: str | None) -> Extraction:
    """Run the extraction on one report; its id is added to the note of an exception."""
    from darcli.report.chain import extract

    try:
        return extract(describe_bundle(bundle, published))
    except Exception as error:
        error.add_note(f"in {bundle.id}")
        raise


def describe_bundle(bundle: Bundle, published: str | None) -> Report:
    """Give what the user says of a report, then what its record says; extraction adds what its text says."""
    from darcli.files import describe_record

    return describe_record(bundle.id, bundle.text, bundle.record, published)


def _find(extraction: Extraction, kind: str, bundle: Bundle) -> Iterator[Fields]:
    """Give the findings of ``kind``, with the number of their section as it came, as a filter may have taken some out."""
    from darcli.streams.shapes import to_record

    for item in getattr(extraction, _PARTS[kind]):
        record = to_record(item)
        if bundle.sections and record.get("section") is not None:
            start = record["start"] if "start" in record else record["evidence"]["start"]
            record["section"] = bundle.number_section(start, record["section"])
        yield record
