"""Seed faults into consistent invented reports and count how many ``check`` finds.

    python benchmarks/find_faults.py [--seed 5] [--cases 500] [--corpora samples tuning] [--show RULE]

Each case changes one weekday, number, name, age, sum or date of one report, or sets a report beside others that it contradicts. It is found
if the rule it was made for has a finding that it did not have before the change. The reports before the change are counted too: what is an
error or a warning there is a false alarm.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from faults.across import ACROSS
from faults.figures import FIGURES
from faults.material import CORPORA, Fault, Material, Text
from faults.people import PEOPLE

from darcli.findings import Finding
from darcli.records import Report
from darcli.register.checks.check import check
from darcli.register.checks.rules import COLLECTION_RULES, REPORT_RULES
from darcli.report.chain import extract

MAKERS = FIGURES | PEOPLE | ACROSS


def make_faults(seed: int, cases: int, corpora: Sequence[str]) -> list[Fault]:
    """Give ``cases`` faults, spread evenly over all rules; the same seed gives the same."""
    material = Material(random.Random(seed), tuple(corpora))
    rules = [*(rule.name for rule in REPORT_RULES), *(rule.name for rule in COLLECTION_RULES)]
    found: list[Fault] = []
    while len(found) < cases:
        fault = MAKERS[rules[len(found) % len(rules)]](material)
        if fault is not None:
            found.append(fault)
    return found


def run(texts: Sequence[Text]) -> tuple[Finding, ...]:
    """Check several reports."""
    return check([extract(Report(f"report-{number}", text.words), text.published) for number, text in enumerate(texts, 1)])


def is_found(fault: Fault) -> tuple[bool, list[Finding]]:
    """Tell whether a fault is found, and give the errors and warnings that were there before it."""
    before, after = run(fault.before), run(fault.after)
    known = {finding.id for finding in before}
    hit = any(finding.rule == fault.rule and finding.id not in known for finding in after)
    return hit, [finding for finding in before if finding.severity != "note"]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--cases", type=int, default=500)
    parser.add_argument("--corpora", nargs="+", choices=list(CORPORA), default=["samples", "tuning"])
    parser.add_argument("--show", metavar="RULE", help="show what was missed of a rule, or of all")
    options = parser.parse_args()
    made, found, alarms = Counter[str](), Counter[str](), defaultdict[str, list[Finding]](list)
    for fault in make_faults(options.seed, options.cases, options.corpora):
        hit, false = is_found(fault)
        made[fault.rule] += 1
        found[fault.rule] += hit
        for finding in false:
            alarms[finding.rule].append(finding)
            if options.show in ("alarms", finding.rule):
                print(f"--- false alarm in {fault.origin}: {finding.rule}: {finding.message}\n{fault.before}")
        if not hit and options.show in ("all", fault.rule):
            print(f"--- missed in {fault.origin}: {fault.rule}")
            for text in fault.after:
                print(text.published or "", text.words)
    for rule, number in made.items():
        print(f"{rule:18} {found[rule]:3} of {number:3} found" + (f", {len(alarms[rule])} false alarms" if alarms[rule] else ""))
    total = sum(made.values())
    print(f"{'all rules':18} {sum(found.values()):3} of {total:3} found: {sum(found.values()) / total:.3f}")
    print(f"errors and warnings in the reports before the change: {sum(map(len, alarms.values()))}")


if __name__ == "__main__":
    main()
