"""What all tests share: a quiet environment, and darcli as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
NOISY = ("GITHUB_ACTIONS", "FORCE_COLOR", "PY_COLORS", "NO_COLOR", "TERM")


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*NOISY, *(name for name in os.environ if name.startswith("DARCLI_"))):
        monkeypatch.delenv(name, raising=False)
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "120")


@pytest.fixture
def darcli(tmp_path: Path) -> Run:
    """Run darcli in an empty folder: ``darcli("names", "-", input=b"...")``."""

    def run(*arguments: object, input: bytes = b"", **more: object) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "darcli", *map(str, arguments)]
        settings = {"cwd": tmp_path, "input": input, "capture_output": True, "timeout": 60} | more
        return subprocess.run(command, check=False, **settings)  # type: ignore[call-overload, no-any-return]

    return run
