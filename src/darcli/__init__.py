"""darcli: Arabic incident reports to checked casualty tables.

The public Python API, typed. Each name is imported when it is first used, as every stage of a pipe pays for what it imports.

>>> import darcli
>>> darcli.extract("قُتل الشاب سامر نبيل الحوراني في نوى").persons[0].name
'سامر نبيل الحوراني'
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from darcli.errors import DarcliError as DarcliError
    from darcli.errors import InputError as InputError
    from darcli.errors import OutputError as OutputError
    from darcli.files import read_judgements as read_judgements
    from darcli.files import read_report as read_report
    from darcli.findings import Finding as Finding
    from darcli.findings import Point as Point
    from darcli.names.agenda import Question as Question
    from darcli.names.agenda import find_undecided as find_undecided
    from darcli.names.compare import compare_names as compare_names
    from darcli.names.group import match as match
    from darcli.names.search import Hit as Hit
    from darcli.names.search import find_people as find_people
    from darcli.records import Casualty as Casualty
    from darcli.records import Comparison as Comparison
    from darcli.records import Conflict as Conflict
    from darcli.records import ConflictValue as ConflictValue
    from darcli.records import Count as Count
    from darcli.records import Date as Date
    from darcli.records import Entity as Entity
    from darcli.records import Extraction as Extraction
    from darcli.records import Judgement as Judgement
    from darcli.records import Link as Link
    from darcli.records import Moment as Moment
    from darcli.records import Number as Number
    from darcli.records import Period as Period
    from darcli.records import Person as Person
    from darcli.records import Place as Place
    from darcli.records import Report as Report
    from darcli.records import ReportSpan as ReportSpan
    from darcli.records import Section as Section
    from darcli.records import Span as Span
    from darcli.register.checks.check import check as check
    from darcli.register.comparison import compare as compare
    from darcli.report.chain import extract as extract
    from darcli.report.dates import find_dates as find_dates
    from darcli.statements import Claim as Claim
    from darcli.statements import Quote as Quote
    from darcli.text.normalize import normalize as normalize
    from darcli.text.numbers import find_numbers as find_numbers
    from darcli.tolls import Total as Total

# where each public name is defined
_HOMES = {
    "Finding": "darcli.findings",
    "Point": "darcli.findings",
    "Total": "darcli.tolls",
    **dict.fromkeys(("Claim", "Quote"), "darcli.statements"),
    "check": "darcli.register.checks.check",
    "compare": "darcli.register.comparison",
    "compare_names": "darcli.names.compare",
    "extract": "darcli.report.chain",
    "find_dates": "darcli.report.dates",
    "find_numbers": "darcli.text.numbers",
    **dict.fromkeys(("Hit", "find_people"), "darcli.names.search"),
    **dict.fromkeys(("Question", "find_undecided"), "darcli.names.agenda"),
    "match": "darcli.names.group",
    "normalize": "darcli.text.normalize",
    "read_judgements": "darcli.files",
    "read_report": "darcli.files",
    **dict.fromkeys(("DarcliError", "InputError", "OutputError"), "darcli.errors"),
    **dict.fromkeys(("Extraction", "Report", "Section", "Person", "Count", "Date", "Place", "Number", "Span"), "darcli.records"),
    **dict.fromkeys(("Comparison", "Entity", "Judgement", "Link", "Casualty", "Conflict", "ConflictValue", "ReportSpan"), "darcli.records"),
    **dict.fromkeys(("Moment", "Period"), "darcli.records"),
}

__all__ = [
    "Casualty",
    "Claim",
    "Comparison",
    "Conflict",
    "ConflictValue",
    "Count",
    "DarcliError",
    "Date",
    "Entity",
    "Extraction",
    "Finding",
    "Hit",
    "InputError",
    "Judgement",
    "Link",
    "Moment",
    "Number",
    "OutputError",
    "Period",
    "Person",
    "Place",
    "Point",
    "Question",
    "Quote",
    "Report",
    "ReportSpan",
    "Section",
    "Span",
    "Total",
    "check",
    "compare",
    "compare_names",
    "extract",
    "find_dates",
    "find_numbers",
    "find_people",
    "find_undecided",
    "match",
    "normalize",
    "read_judgements",
    "read_report",
]

if not TYPE_CHECKING:  # a type checker would take any name for granted

    def __getattr__(name: str) -> object:
        """Import the public ``name`` from its home; raises ``AttributeError`` for any other."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(_HOMES[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
