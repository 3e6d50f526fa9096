"""Records to reports: what a stage that reads whole reports gets, whether they came as text or as sections.

A report that comes as records is the run of records that name it; its text is put together from its sections.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from darcli.errors import InputError
from darcli.streams.lines import Fields
from darcli.streams.read import Incoming, ReadOptions

FINDINGS = frozenset({"person", "count", "date", "place"})
# every report record that darcli writes has it; a report of someone else without a text is a mistake
_DESCRIBED = "sha256"
_WIDEST_GAP = 1 << 26


@dataclass(frozen=True, slots=True)
class Bundle:
    """One report to work on: ``record`` is its report record as it came, ``sections`` its section records.

    ``where`` names it in errors, ``present`` says which kinds of findings came along.
    """

    id: str
    text: str
    where: str
    record: Fields
    sections: tuple[Fields, ...] = ()
    present: frozenset[str] = frozenset()

    def number_section(self, start: int, number: int) -> int:
        """Give the ``index`` of the section that came with text at ``start``, or ``number`` where none did."""
        for section in self.sections:
            first = section.get("start", 0)
            if first <= start < first + len(section["text"]) and isinstance(section.get("index"), int):
                return int(section["index"])
        return number


@dataclass(slots=True)
class _Run:
    """The records of one report, held until the next report begins."""

    id: str
    records: list[Incoming] = field(default_factory=list)


def bundle_reports(incoming: Iterable[Incoming], wanted: frozenset[str], options: ReadOptions) -> Iterator[Bundle | Incoming]:
    """Give a ``Bundle`` for each report whose ``wanted`` findings have yet to be made, and all other records as they are.

    A report with a text leaves at once; the run of a report that comes as records leaves when the next begins. What has
    been extracted already is not extracted again, or a filter between two stages would be undone.
    """
    run: _Run | None = None
    for item in incoming:
        try:
            if is_raw(item):
                yield from _close(run, wanted)
                run = None
                yield _bundle_text(item)
            elif item.data.get("type") in ("report", "section"):
                report = report_of(item)
                if run is None or run.id != report:
                    yield from _close(run, wanted)
                    run = _Run(report)
                run.records.append(item)
            elif run is not None and item.data.get("report", run.id) == run.id:
                run.records.append(item)
            else:
                yield from _close(run, wanted)
                run = None
                yield item
        except InputError as problem:
            run = None
            options.bad(problem)
    try:
        yield from _close(run, wanted)
    except InputError as problem:
        options.bad(problem)


def is_raw(item: Incoming) -> bool:
    """Whether ``item`` brings the text of a report; raises ``InputError`` for one that should and does not."""
    kind = item.data.get("type")
    if kind is None and "text" not in item.data:
        raise InputError(item.where, 'field "type" is missing')
    if kind not in (None, "report"):
        return False
    if "text" in item.data or _DESCRIBED not in item.data:
        require_text(item, "text")
        return True
    return False


def require_text(item: Incoming, name: str) -> str:
    """Give the field ``name``; raises ``InputError`` where it is missing or no text."""
    if name not in item.data:
        raise InputError(item.where, f'field "{name}" is missing')
    value = item.data[name]
    if not isinstance(value, str):
        raise InputError(item.where, f'field "{name}" is not a text')
    return value


def report_of(item: Incoming) -> str:
    """Give the report that a record belongs to: its ``report``, or the ``id`` of a report record, or where it was read."""
    for name in ("report", "id") if item.data.get("type") in (None, "report") else ("report",):
        value = item.data.get(name)
        if value is not None and value != "":
            return str(value)
    return item.where


def _bundle_text(item: Incoming) -> Bundle:
    return Bundle(report_of(item), require_text(item, "text"), item.where, item.data)


def _close(run: _Run | None, wanted: frozenset[str]) -> Iterator[Bundle | Incoming]:
    """Give the records of ``run``, with a bundle in place of its report and sections where there is work to do."""
    if run is None:
        return
    sections = [item for item in run.records if item.data.get("type") == "section"]
    record = next((item.data for item in run.records if item.data.get("type") == "report"), None)
    present = (FINDINGS | wanted).intersection(item.data.get("type") for item in run.records)
    # a report record with findings comes from extract, which has found all that it looks for
    done = bool(present) if record and wanted & FINDINGS else wanted <= present
    if not sections or done or wanted & present == wanted:
        yield from run.records
        return
    first = sections[0]
    yield Bundle(run.id, join_sections(sections), first.where, record or {}, tuple(item.data for item in sections), present)
    yield from (item for item in run.records if item.data.get("type") not in ("section", "report"))


def join_sections(sections: Iterable[Incoming]) -> str:
    """Put the text of a report together from its sections; what is missing between them becomes empty lines.

    So the offsets of what is found hold for the whole report, even if a filter took sections out. Raises ``InputError``
    for a section whose offsets do not fit.
    """
    pieces: list[str] = []
    length = 0
    for item in sections:
        text = require_text(item, "text")
        start = item.data.get("start", length)
        if not isinstance(start, int) or not length <= start <= length + _WIDEST_GAP:
            raise InputError(item.where, 'field "start" does not fit the sections before it')
        pieces += ("\n" * (start - length), text)
        length = start + len(text)
    return "".join(pieces)
