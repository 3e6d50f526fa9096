"""``--install-completion`` in the reader's language."""

from __future__ import annotations

import contextlib
import io
import sys
from typing import Any

import typer

from darcli.cli.exits import ExitCode
from darcli.cli.language import spoken_language
from darcli.cli.speech import choose_bidi, complain


def install_completion(ctx: Any, _: Any, value: Any) -> Any:
    """Install completion for the shell named, or for the one darcli runs in, and say where.

    Typer itself says it in English only, and has no other door to what it does.
    """
    if not value or ctx.resilient_parsing:
        return value
    from typer._completion_shared import install

    try:
        with contextlib.redirect_stdout(io.StringIO()):
            shell, path = install(shell=value) if isinstance(value, str) else install()
    except typer.Exit:
        complain("darcli", "no completion for this shell")
        raise typer.Exit(ExitCode.TROUBLE) from None
    _say(f"completion for {shell} is installed in {path}")
    _say("it takes effect in a new terminal")
    raise typer.Exit()


def _say(message: str) -> None:
    from darcli.streams.bidi import arrange_sentence
    from darcli.streams.messages import translate

    if spoken_language() == "ar":
        print(arrange_sentence(translate(message, "ar"), choose_bidi("isolate" if sys.stdout.isatty() else "off")))
    else:
        print(message[:1].upper() + message[1:])
