"""The benchmarks of checking, in small: most seeded faults are found, sound reports are left alone, and copies are told from templates."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


@pytest.fixture(autouse=True)
def _can_import_benchmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))


def test_seeded_faults_are_found() -> None:
    bench = importlib.import_module("find_faults")
    faults = bench.make_faults(5, 2 * len(bench.MAKERS), ("samples", "tuning"))
    assert {fault.rule for fault in faults} == set(bench.MAKERS)
    found = {(number, fault.rule): bench.is_found(fault) for number, fault in enumerate(faults)}
    assert [name for name, (_, alarms) in found.items() if alarms] == []
    assert sum(hit for hit, _ in found.values()) >= 0.95 * len(faults), [name for name, (hit, _) in found.items() if not hit]


def test_the_same_seed_gives_the_same_faults() -> None:
    bench = importlib.import_module("find_faults")
    assert bench.make_faults(3, 40, ("samples",)) == bench.make_faults(3, 40, ("samples",))


def test_copies_are_told_from_reports_of_one_pattern() -> None:
    bench = importlib.import_module("copies")
    precision, recall, _ = bench.measure(7, 300, 40, show=False)
    assert precision == 1.0
    assert recall >= 0.95


def test_every_rule_has_faults_of_its_own() -> None:
    from darcli.register.checks.rules import COLLECTION_RULES, REPORT_RULES

    bench = importlib.import_module("find_faults")
    assert set(bench.MAKERS) == {rule.name for rule in (*REPORT_RULES, *COLLECTION_RULES)}
    assert "darcli" in sys.modules
