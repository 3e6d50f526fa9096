"""What darcli says on stderr: one line, after the name of the command, in the reader's language."""

from __future__ import annotations

import sys

from darcli.cli.language import find_asked, spoken_language


def warn(command: str, message: str) -> None:
    """Say ``message`` of a command."""
    complain(f"darcli {command}", message)


def complain(who: str, message: str, hint: str = "") -> None:
    """Say ``message``, and in brackets what to do about it."""
    from darcli.streams.bidi import arrange_sentence, clean_line, is_right_to_left
    from darcli.streams.messages import translate

    language = spoken_language()
    said = translate(message, language)
    if language == "en":
        # Typer begins with a capital, and this goes on behind a colon
        said = said[:1].lower() + said[1:]
    said = clean_line(said + (f" ({translate(hint, language)})" if hint else ""))
    if language == "ar" and is_right_to_left(said):
        said = arrange_sentence(said, choose_bidi("isolate" if sys.stderr is not None and sys.stderr.isatty() else "off"))
    print(f"{who}: {said}", file=sys.stderr)


def choose_bidi(usual: str) -> str:
    """Give how Arabic is to be made ready for the terminal: as asked for with ``--bidi``, else as is ``usual``."""
    asked = find_asked("--bidi", "DARCLI_BIDI", ("auto", "isolate", "visual", "off"))
    return usual if asked in (None, "auto") else asked
