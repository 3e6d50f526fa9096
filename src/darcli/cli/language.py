"""The language in which darcli speaks to a reader: asked for, or that of the surroundings."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Literal

import typer

Language = Annotated[
    Literal["auto", "ar", "en"],
    typer.Option("--lang", envvar="DARCLI_LANG", help="The language of labels and messages; auto is that of the locale."),
]


def spoken_language() -> str:
    """Give the language of messages: that of ``--lang`` on the command line, else that of the surroundings."""
    asked = [value for option, value in zip(sys.argv, sys.argv[1:], strict=False) if option == "--lang"]
    asked += [word.removeprefix("--lang=") for word in sys.argv if word.startswith("--lang=")]
    choice = asked[-1] if asked else os.environ.get("DARCLI_LANG", "auto")
    return choose_language(choice if choice in ("ar", "en") else "auto")


def choose_language(choice: str) -> str:
    """Give ``ar`` or ``en``: the choice, or Arabic where the locale is an Arabic one."""
    if choice != "auto":
        return choice
    # in the order of gettext; LANGUAGE is a list, which C switches off
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "C")
    first = os.environ.get("LANGUAGE", "").split(":")[0]
    wanted = first if first and locale.split(".")[0] not in ("C", "POSIX") else locale
    return "ar" if wanted.lower().split("_")[0].split(".")[0] == "ar" else "en"
