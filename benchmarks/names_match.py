"""How ``darcli match`` grows with the number of records, and how well its groups fit the people who were invented."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from names_people import make_records

from darcli.names.key import name_key


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the command: seconds on the clock and of the processor, megabytes at most, and what its groups are worth."""

    seconds: float
    processor: float
    megabytes: float
    precision: float
    recall: float
    exact: tuple[float, float]


def measure_match(number: int, *, fields: bool) -> Run:
    """Run ``darcli match`` on ``number`` invented records, names alone or with what reports say beside them."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "people.ndjson"), Path(folder, "matched.ndjson")
        keys: dict[str, list[int]] = defaultdict(list)
        with source.open("w", encoding="utf-8") as lines:
            for record in make_records(number, fields=fields):
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
                keys[name_key(record["name"])].append(record["truth"])
        seconds, processor, megabytes = _run([sys.executable, "-m", "darcli", "match", str(source), "-o", str(target)])
        groups: dict[str, list[int]] = defaultdict(list)
        with target.open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                if record["type"] == "person":
                    groups[record["entity"]].append(record["truth"])
    return Run(seconds, processor, megabytes, *judge_groups(groups.values()), exact=judge_groups(keys.values()))


def _run(command: list[str]) -> tuple[float, float, float]:
    begun = time.perf_counter()
    with subprocess.Popen(command) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit code {process.returncode}")
    # kilobytes on Linux, bytes on macOS
    size = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, size


def judge_groups(groups: Iterable[list[int]]) -> tuple[float, float]:
    """Give what share of the pairs within ``groups`` are one person, and what share of the pairs of one person are within a group.

    >>> judge_groups([[1, 1, 2], [2]])
    (0.3333333333333333, 0.5)
    """
    right = joined = 0
    everyone: Counter[int] = Counter()
    for group in groups:
        people = Counter(group)
        everyone.update(people)
        joined += _count_pairs(len(group))
        right += sum(map(_count_pairs, people.values()))
    wanted = sum(map(_count_pairs, everyone.values()))
    return right / max(1, joined), right / max(1, wanted)


def _count_pairs(number: int) -> int:
    return number * (number - 1) // 2
