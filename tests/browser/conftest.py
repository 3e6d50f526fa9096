"""Pages in a real browser: Chromium, as Playwright or the machine has it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from typer.testing import CliRunner

from darcli.cli.app import app

from .chromium import ChromiumError, launch


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Give Chromium; without one these tests are skipped, but never where CI says that they must run."""
    try:
        running = launch(playwright)
    except ChromiumError as error:
        if os.environ.get("CI"):
            pytest.fail(f"no Chromium: {error}")
        pytest.skip(f"no Chromium: {error}")
    yield running
    running.close()


@dataclass
class Sight:
    """A page as it was opened: what it asked for, and what it complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


Open = Callable[..., Sight]


@pytest.fixture
def look(browser: Browser) -> Iterator[Open]:
    """Open a file: ``look(path, width=390, color_scheme="dark")``."""
    contexts = []

    def open_file(path: Path, *, width: int = 1440, height: int = 900, anchor: str = "", **settings: object) -> Sight:
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)  # type: ignore[arg-type]
        contexts.append(context)
        sight = Sight(context.new_page())
        sight.page.on("request", lambda request: sight.requests.append(request.url))
        sight.page.on("console", lambda message: sight.complaints.append(message.text))
        sight.page.on("pageerror", lambda error: sight.complaints.append(str(error)))
        sight.page.goto(path.as_uri() + anchor)
        return sight

    yield open_file
    for context in contexts:
        context.close()


def make_page(*arguments: object, to: Path) -> Path:
    """Run ``darcli page`` and give the file."""
    result = CliRunner().invoke(app, ["page", *map(str, arguments), "-o", str(to)])
    assert (result.exit_code, result.stderr) == (0, "")
    return to
