"""A counter on stderr while a long run is under way."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from darcli.cli.language import spoken_language

T = TypeVar("T")
_PATIENCE = 1.0
_PAUSE = 0.25


def count_along(items: Iterable[T], *, quiet: bool) -> Iterator[T]:
    """Give ``items`` as they come, and say how many have passed: only to a terminal, and only once it takes long."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    from darcli.streams.messages import translate

    due = time.monotonic() + _PATIENCE
    shown = False
    try:
        for number, item in enumerate(items, 1):
            if time.monotonic() >= due:
                print(f"\r{translate(f'{number:,} read', spoken_language())}", end="", file=sys.stderr, flush=True)
                shown, due = True, time.monotonic() + _PAUSE
            yield item
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
