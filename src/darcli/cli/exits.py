"""The exit codes, as grep and diff have them."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell learns from a command."""

    DONE = 0
    NO = 1
    TROUBLE = 2
    INTERRUPTED = 130
    CLOSED_PIPE = 141
