"""The command line: the commands by purpose, each imported when it is called, and one place for all that can go wrong."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from darcli.cli.completion import install_completion
from darcli.cli.exits import ExitCode
from darcli.cli.language import hear_call
from darcli.cli.options import LANG_HELP, Language, share_options
from darcli.cli.panels import Panels, SpokenHelp
from darcli.cli.speech import complain, warn
from darcli.errors import DarcliError

# in the order in which one meets them; each name is a file beside this one
COMMANDS = {
    "Read reports": ("summarize", "extract", "names", "counts", "dates", "places", "quotes", "sections"),
    "Across reports": ("match", "casualties", "check", "compare", "timeline", "page"),
    "Names": ("find", "review", "pairs"),
    "Tools": ("view", "normalize"),
}
_SETTINGS = {"help_option_names": ["-h", "--help"]}
# how long the first sentence of a command may be; Typer would cut it off
_WHOLE = 300


class DarcliCommand(SpokenHelp, TyperCommand):
    """A command with its help in the reader's language."""


class DarcliGroup(SpokenHelp, TyperGroup):
    """The commands, imported one by one as they are asked for, and the manners they share when something goes wrong.

    Bad input and a bad call are one line and exit code 2; a closed pipe and Ctrl-C are silent; a mistake of darcli's own is one line too,
    unless ``--debug`` asks for more.
    """

    _called = ""

    def get_params(self, ctx: Any) -> Any:
        """Give the options; the one that installs completion answers in the reader's language."""
        params = super().get_params(ctx)
        for param in params:
            if param.name == "install_completion":
                param.callback = install_completion
        return params

    def list_commands(self, ctx: Any) -> list[str]:
        """Give the names of all commands, by purpose."""
        return [name for names in COMMANDS.values() for name in names]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import the command ``cmd_name``."""
        if cmd_name not in self.commands and cmd_name in self.list_commands(ctx):
            self.commands[cmd_name] = load_command(cmd_name)
        return self.commands.get(cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; for a slip of the pen all names are needed to guess what was meant."""
        ctx.invoked_subcommand = self._called = args[0]
        if args[0] not in self.list_commands(ctx):
            for name in self.list_commands(ctx):
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)

    def list_panels(self, ctx: Any) -> Panels:
        """Give the options, then the commands by purpose."""
        panels = super().list_panels(ctx)
        for purpose, names in COMMANDS.items():
            panels[purpose] = [(name, self.get_command(ctx, name).get_short_help_str(limit=_WHOLE), "") for name in names]
        return panels

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Nothing more: the commands stand in panels."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command and turn what goes wrong in it into an exit code."""
        debug = "--debug" in ctx.args or bool(os.environ.get("DARCLI_DEBUG"))
        try:
            return super().invoke(ctx)
        except (typer.Exit, typer.Abort, typer.TyperException):
            raise
        except (Exception, KeyboardInterrupt) as error:
            # not further up: Typer ends a closed pipe with exit code 1
            raise typer.Exit(_handle(error, ctx.invoked_subcommand or "", debug=debug)) from None

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *rest: Any, **extra: Any) -> Any:
        """Run the command line and exit."""
        extra["standalone_mode"] = False
        hear_call(args)
        try:
            code = super().main(args, "darcli", *rest, **extra)
        except typer.TyperException as error:
            code = _explain_usage(error, self._called)
        except typer.Abort:
            code = ExitCode.INTERRUPTED
        sys.exit(_leave(code if isinstance(code, int) else ExitCode.DONE))


def load_command(name: str) -> Any:
    """Import the command ``name`` and give it as Typer runs it."""
    function = getattr(importlib.import_module(f"darcli.cli.{name}"), name)
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=_SETTINGS)
    alone.command(name, cls=DarcliCommand)(share_options(function))
    return typer.main.get_command(alone)


def _handle(error: BaseException, command: str, *, debug: bool) -> ExitCode:
    """Give the exit code for what went wrong in ``command``, and say so in one line where there is something to say."""
    if isinstance(error, BrokenPipeError):
        return ExitCode.CLOSED_PIPE
    if isinstance(error, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    if debug:
        import traceback

        traceback.print_exception(error)
    elif isinstance(error, DarcliError):
        warn(command, str(error))
    else:
        kind, notes = type(error).__name__, "; ".join(getattr(error, "__notes__", ()))
        if notes:
            warn(command, f"a mistake in darcli: {kind}: {error} ({notes}); --debug shows where")
        else:
            warn(command, f"a mistake in darcli: {kind}: {error}; --debug shows where")
    return ExitCode.TROUBLE


def _explain_usage(error: typer.TyperException, called: str) -> int:
    """Say in one line what was wrong with a call of the command ``called``, and where its help is."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else f"darcli {called}".strip()
    message = error.format_message()
    if context is not None and message == context.get_help():
        print(message, file=sys.stderr)
    else:
        complain(command, message.rstrip("."), f"see {command} --help")
    return ExitCode.TROUBLE


def _leave(code: int) -> int:
    """Write out what is left for stdout (a help page), so that the interpreter does not stumble over it."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        if isinstance(error, BrokenPipeError):
            return ExitCode.CLOSED_PIPE
        complain("darcli", f"standard output: {(error.strerror or str(error)).lower()}")
        return ExitCode.TROUBLE
    return code


def _show_version(wanted: bool) -> None:
    if wanted:
        from darcli.__main__ import show_version

        show_version()
        raise typer.Exit()


app = typer.Typer(
    cls=DarcliGroup, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True, context_settings=_SETTINGS
)  # fmt: skip


@app.callback()
def darcli(
    version: Annotated[
        bool, typer.Option("--version", "-V", is_eager=True, callback=_show_version, help="Show the version and exit.")
    ] = False,
    lang: Annotated[Language, typer.Option("--lang", help=LANG_HELP)] = "auto",
) -> None:
    """Arabic incident reports to checked casualty tables.

    Every command takes plain reports or the records of another one, so each may stand first in a pipe or later.

    \b
    Examples:
      darcli summarize report.txt
      darcli casualties reports/ -f csv > table.csv
      darcli names report.txt | jq 'select(.status == "killed")' | darcli match | darcli casualties -f markdown
    """
