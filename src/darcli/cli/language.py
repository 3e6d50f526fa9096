"""The language in which darcli speaks to a reader: asked for, or that of the surroundings."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextvars import ContextVar

LANGUAGES = ("ar", "en")
# the words of the call, which have to be known before they are understood: a wrong option is complained of in some language, too
_CALL: ContextVar[Sequence[str] | None] = ContextVar("call", default=None)


def hear_call(arguments: Sequence[str] | None) -> None:
    """Take in the arguments of the call; ``None`` are those of the process."""
    _CALL.set(arguments)


def find_asked(option: str, variable: str, choices: Sequence[str]) -> str | None:
    """Give which of ``choices`` the call asks for with ``option``, wherever it stands, else ``variable`` of the environment."""
    call = _CALL.get()
    words = list(sys.argv[1:] if call is None else call)
    words = words[: words.index("--")] if "--" in words else words
    asked = [os.environ.get(variable, "")] + [
        value if word == option else word.removeprefix(f"{option}=")
        for word, value in zip(words, [*words, ""][1:], strict=True)
        if word == option or word.startswith(f"{option}=")
    ]
    # what is no choice is complained of elsewhere
    return next((value for value in reversed(asked) if value in choices), None)


def spoken_language() -> str:
    """Give the language to speak: ``ar`` or ``en``, as asked for with ``--lang``, else that of the surroundings."""
    asked = find_asked("--lang", "DARCLI_LANG", ("auto", *LANGUAGES))
    return asked if asked in LANGUAGES else _find_locale()


def _find_locale() -> str:
    """Give Arabic where the locale is an Arabic one, else English."""
    # in the order of gettext; LANGUAGE is a list, which C switches off
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "C")
    first = os.environ.get("LANGUAGE", "").split(":")[0]
    wanted = first if first and locale.split(".")[0] not in ("C", "POSIX") else locale
    return "ar" if wanted.lower().split("_")[0].split(".")[0] == "ar" else "en"
