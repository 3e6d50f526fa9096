"""Chromium, as Playwright or the machine has it; run as a program, it says which one, and exits with 1 where there is none."""

from __future__ import annotations

import shutil
import sys

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

# what distributions call it, where Playwright has not brought its own
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class ChromiumError(Exception):
    """There is none that starts; the message says what each said."""


def launch(playwright: Playwright) -> Browser:
    """Start the first Chromium that can be started; raises ``ChromiumError``."""
    problems = []
    for place in (None, *filter(None, map(shutil.which, NAMES))):
        try:
            return playwright.chromium.launch(executable_path=place)
        except Error as error:
            problems.append(f"{place or 'Playwright'}: {error.message.splitlines()[0]}")
    raise ChromiumError("; ".join(problems))


def main() -> None:
    """Say which Chromium there is."""
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright)
        except ChromiumError as error:
            sys.exit(f"no Chromium: {error}")
        print(f"Chromium {browser.version}")
        browser.close()


if __name__ == "__main__":
    main()
