"""Running the rules: over each report and over all of them, and what they find as records."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from darcli.findings import Finding
from darcli.records import Entity, Extraction, ReportSpan
from darcli.register.checks.case import Case
from darcli.register.checks.collection import Collection
from darcli.register.checks.digest import Digest, digest
from darcli.register.checks.hits import Both, Hit, Value
from darcli.register.checks.rules import COLLECTION_RULES, REPORT_RULES, Rule
from darcli.text.fold import fold


def check_report(extraction: Extraction) -> tuple[Finding, ...]:
    """Find what does not add up inside one report, in order of the text.

    >>> from darcli.report.chain import extract
    >>> [finding.rule for finding in check_report(extract("قُتل شاب في نوى في 31 نيسان 2021."))]
    ['impossible_date']
    """
    return tuple(_check_case(Case(extraction)))


def _check_case(case: Case) -> list[Finding]:
    found = [finding for rule in REPORT_RULES for finding in _report(rule, rule.find(case))]
    return sorted(_once(found), key=lambda finding: (min((span.start for span in finding.spans), default=0), finding.rule))


def check(extractions: Sequence[Extraction], entities: Sequence[Entity] | None = None) -> tuple[Finding, ...]:
    """Find what does not add up inside reports and across them: the findings of each report in its order, then those across reports.

    ``entities`` say who is who, as :func:`darcli.match` gives them; without them people are matched here.

    >>> from darcli.records import Report
    >>> from darcli.report.chain import extract
    >>> found = check([extract(Report("a", "قُتل شاب في نوى في 31 نيسان 2021.")), extract(Report("b", "هدوء في نوى."))])
    >>> [(finding.rule, finding.reports) for finding in found]
    [('impossible_date', ('a',))]
    """
    found: list[Finding] = []
    digests: list[Digest] = []
    for order, extraction in enumerate(extractions):
        case = Case(extraction)
        found += _check_case(case)
        if len(extractions) > 1:
            digests.append(digest(case, order))
    if digests:
        collection = Collection(digests, entities)
        found += [finding for rule in COLLECTION_RULES for finding in _report(rule, rule.find(collection))]
    return tuple(_once(found))


def _report(rule: Rule[Any], hits: Iterable[Hit]) -> Iterator[Finding]:
    """Put what a rule found into words."""
    for hit in hits:
        reports = tuple(sorted({span.report for span in hit.spans}))
        yield Finding(
            id=_identify(rule.name, hit.spans),
            rule=rule.name,
            severity=hit.severity or rule.severity,
            message=rule.message.format(**_pick(hit.values, 0)),
            message_ar=rule.message_ar.format(**_pick(hit.values, 1)),
            reports=reports,
            spans=hit.spans,
            low=hit.low,
            best=hit.best,
            high=hit.high,
        )


def _pick(values: dict[str, Value], language: int) -> dict[str, str | int]:
    """Give the values of a message in one language."""
    return {
        name: value[language] if isinstance(value, Both) else " ".join(value.split()) if isinstance(value, str) else value
        for name, value in values.items()
    }


def _identify(rule: str, spans: Iterable[ReportSpan]) -> str:
    """Make the id of a finding from its rule, reports and words, in whatever order they came; ./a.txt is a.txt."""
    words = sorted({f"{posixpath.normpath(span.report)}\t{' '.join(fold(span.text).text.split())}" for span in spans})
    digest = hashlib.blake2s("\n".join((rule, *words)).encode("utf-8", "surrogatepass"), digest_size=6)
    return f"finding-{digest.hexdigest()}"


def _once(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Leave out what was found before in the same words."""
    found: dict[str, Finding] = {}
    for finding in findings:
        found.setdefault(finding.id, finding)
    return found.values()
