"""Measure start-up, speed and memory of darcli on this machine, and print a table; nothing is asserted.

    python benchmarks/speed.py [--reports DIR] [--copies 1000] [--stream 100000] [--searched 10000]

``--reports`` is a folder of reports to copy, by default the sample reports of the repository. Linux and macOS.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from invented import make_incident, write_report

SAMPLES = Path(__file__).parent.parent / "sample_reports"
DARCLI = (sys.executable, "-m", "darcli")
RUNS = 15


def time_process(command: Sequence[str]) -> float:
    """Give the median time in seconds of a whole process on empty input."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def measure_startup() -> list[tuple[str, str]]:
    """Give the start-up of Python alone, and what commands add to it."""
    bare = time_process((sys.executable, "-c", "pass"))
    rows = [("python -c pass", f"{bare * 1000:.0f} ms")]
    for arguments in (("--version",), ("names",), ("casualties",), ("normalize",)):
        added = time_process((*DARCLI, *arguments)) - bare
        rows.append((f"darcli {' '.join(arguments)}, on empty input", f"{added * 1000:.0f} ms above it"))
    return rows


def measure_folder(texts: Sequence[str], copies: int) -> list[tuple[str, str]]:
    """Give the speed of ``extract`` on a folder of ``copies`` reports under different names."""
    with tempfile.TemporaryDirectory() as folder:
        letters = 0
        for number, text in zip(range(copies), itertools.cycle(texts), strict=False):
            Path(folder, f"report-{number:06}.txt").write_text(text, "utf-8")
            letters += len(text)
        begun = time.perf_counter()
        subprocess.run([*DARCLI, "extract", folder], stdout=subprocess.DEVNULL, check=True)
        took = time.perf_counter() - begun
    what = f"darcli extract, {copies:,} files of {letters // copies:,} characters"
    return [(what, f"{copies / took:,.0f} reports a second")]


def measure_stream(texts: Sequence[str], length: int) -> list[tuple[str, str]]:
    """Give the memory of ``extract`` on one NDJSON stream of ``length`` reports."""
    begun = time.perf_counter()
    with subprocess.Popen([*DARCLI, "extract", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        for number, text in zip(range(length), itertools.cycle(texts), strict=False):
            line = json.dumps({"id": f"report-{number}", "type": "report", "text": text}, ensure_ascii=False)
            process.stdin.write(line.encode() + b"\n")
        process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - begun
    # kilobytes on Linux, bytes on macOS
    megabytes = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    what = f"darcli extract, one stream of {length:,} reports"
    return [(what, f"{megabytes:.0f} MB at most, {length / took:,.0f} reports a second")]


def measure_find(number: int) -> list[tuple[str, str]]:
    """Give the time ``find`` takes in the records of ``number`` invented reports, as a whole process; the median of five for each name."""
    source = random.Random(1)
    reports = "".join(
        json.dumps({"id": f"report-{at}", "type": "report", "text": write_report(make_incident(source), source)}, ensure_ascii=False) + "\n"
        for at in range(number)
    )
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        records = Path(folder, "all.ndjson")
        subprocess.run([*DARCLI, "extract", "-", "-o", str(records)], input=reports.encode(), check=True)
        size = records.stat().st_size >> 20
        for name in ("سامر نبيل الحوراني", "Samer al-Hourani", "الحوراني", "سامر", "أبو سعيد القصير"):
            times = []
            for _ in range(5):
                begun = time.perf_counter()
                found = subprocess.run([*DARCLI, "find", name, str(records)], capture_output=True, check=False).stdout
                times.append(time.perf_counter() - begun)
            what = f"darcli find {name}, {number:,} reports as records ({size} MB)"
            rows.append((what, f"{statistics.median(times):.2f} s, {found.count(bytes([10])):,} found"))
    return rows


def measure_page(texts: Sequence[str], copies: int = 300) -> list[tuple[str, str]]:
    """Give the time ``page`` takes from a folder of ``copies`` reports, and the size of what it makes."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in zip(range(copies), itertools.cycle(texts), strict=False):
            Path(folder, f"report-{number:03}.txt").write_text(text, "utf-8")
        begun = time.perf_counter()
        made = subprocess.run([*DARCLI, "page", folder], capture_output=True, check=True).stdout
        took = time.perf_counter() - begun
    return [(f"darcli page, {copies} reports", f"{took:.1f} s, {len(made) / 1e6:.1f} MB")]


def measure_growth(length: int = 100_000) -> list[tuple[str, str]]:
    """Give how much longer ``extract`` takes for one line of twice the ``length``, of pieces that a careless rule reads again and again."""
    rows = []
    for piece in ("قتل ", "a.", "شاهد ", "1-", '"', "🔴", "1) ", "و 2 ", "أول ", "5 أيار ", "1/1/2020-", "ألف مليون ", "محمد "):
        took = []
        for size in (length, 2 * length):
            line = piece * (size // len(piece))
            begun = time.perf_counter()
            subprocess.run([*DARCLI, "extract"], input=line.encode(), stdout=subprocess.DEVNULL, check=True)
            took.append(time.perf_counter() - begun)
        rows.append(
            (f"darcli extract, a line of {piece.strip()}, twice as long", f"{took[1]:.1f} s, {took[1] / took[0]:.1f} times as long")
        )
    return rows


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=Path, default=SAMPLES)
    parser.add_argument("--copies", type=int, default=1000)
    parser.add_argument("--stream", type=int, default=100_000)
    parser.add_argument("--searched", type=int, default=10_000)
    options = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(options.reports.rglob("*.txt"))]
    if not texts:
        parser.error(f"no reports (*.txt) in {options.reports}")
    rows = itertools.chain(
        measure_startup(),
        measure_folder(texts, options.copies),
        measure_page(texts),
        measure_growth(),
        measure_stream(texts, options.stream),
        measure_find(options.searched),
    )
    for what, figure in rows:
        print(f"{what:70} {figure}", flush=True)


if __name__ == "__main__":
    main()
