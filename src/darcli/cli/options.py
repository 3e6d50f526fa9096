"""The options that commands share, declared once and put on each of them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import typer

from darcli.cli.language import spoken_language

COMMON_PANEL = "Common options"
FORMATS = ("auto", "ndjson", "json", "csv", "csv-excel", "tsv", "table", "markdown", "html")


@dataclass(frozen=True, slots=True)
class Common:
    """What every command is told; the help texts are in ``_OPTIONS``."""

    files: tuple[str, ...] = ()
    format: str = "auto"
    output: str = "-"
    published: str | None = None
    encoding: str | None = None
    skip_bad: bool = False
    quiet: bool = False
    color: str = "auto"
    bidi: str = "auto"
    lang: str = "auto"
    debug: bool = False
    command: str = ""


def check_format(value: str) -> str:
    """Give ``value`` back if darcli or tabulate can write it; tabulate is asked last, as it is slow to come."""
    if value in FORMATS:
        return value
    from darcli.streams.table import list_formats

    if value not in list_formats():
        raise typer.BadParameter(f"{value!r} is none of: {', '.join(dict.fromkeys((*FORMATS, *list_formats())))}")
    return value


def check_published(value: str | None) -> str | None:
    """Give ``value`` back if it is a calendar date as 2022-10-16."""
    if value is None:
        return None
    from datetime import date

    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date like 2022-10-16") from None


def check_encoding(value: str | None) -> str | None:
    """Give ``value`` back if Python knows an encoding of that name."""
    if value is None or value == "auto":
        return None
    import codecs

    try:
        "".encode(codecs.lookup(value).name)
    except LookupError:
        raise typer.BadParameter(f"{value!r} is no encoding like utf-8, windows-1256, iso-8859-6") from None
    return value


def _complete_format(incomplete: str) -> list[str]:
    return [name for name in FORMATS if name.startswith(incomplete)]


def _option(*names: str, help: str, **more: Any) -> Any:
    return typer.Option(*names, help=help, rich_help_panel=COMMON_PANEL, **more)


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE...", show_default=False, help="Reports or records; a folder is the *.txt in it, - is standard input."),
]
# for the commands that tell who is who
Judgements = Annotated[
    list[str] | None,
    typer.Option(
        "--judgements", metavar="FILE.csv", show_default=False,
        help="What people have decided on who is who, which goes before all else; may be given more than once.",
    ),
]  # fmt: skip
_FORMAT = _option(
    "--format", "-f", metavar="FORMAT", envvar="DARCLI_FORMAT", callback=check_format, autocompletion=_complete_format,
    help="ndjson, json, csv, csv-excel, tsv, table, markdown, html, or another of tabulate; auto is a table on a terminal, else ndjson.",
)  # fmt: skip
_OUTPUT = _option("--output", "-o", metavar="FILE", help="Write to FILE, which appears when it is complete.")
_PUBLISHED = _option(
    "--published", metavar="DATE", callback=check_published,
    help="The day the reports came out, as 2022-10-16; for reports that do not say so.",
)  # fmt: skip
_ENCODING = _option(
    "--encoding", metavar="NAME", envvar="DARCLI_ENCODING", callback=check_encoding,
    help="The encoding of texts; found out unless given (UTF-8, UTF-16, Windows-1256).",
)  # fmt: skip
_SKIP_BAD = _option("--skip-bad", help="Go on behind bad input; exit with 2 at the end all the same.")
_QUIET = _option("--quiet", "-q", envvar="DARCLI_QUIET", help="No progress on stderr.")
_COLOR = _option("--color", envvar="DARCLI_COLOR", help="Colour in tables; NO_COLOR and FORCE_COLOR are obeyed.")
_BIDI = _option(
    "--bidi", envvar="DARCLI_BIDI",
    help="Arabic in tables: isolate keeps cells in their columns, visual is for terminals that neither join nor turn letters (xterm).",
)  # fmt: skip
LANG_HELP = "The language of help, messages, tables and pages; auto is that of the locale."
_LANG = _option("--lang", envvar="DARCLI_LANG", help=LANG_HELP)
_DEBUG = _option("--debug", envvar="DARCLI_DEBUG", help="Show where an error came from.")

Color = Literal["auto", "always", "never"]
Bidi = Literal["auto", "isolate", "visual", "off"]
Language = Literal["auto", "ar", "en"]
_OPTIONS: dict[str, Any] = {
    "files": Files,
    "format": Annotated[str, _FORMAT],
    "output": Annotated[str, _OUTPUT],
    "published": Annotated[str | None, _PUBLISHED],
    "encoding": Annotated[str | None, _ENCODING],
    "skip_bad": Annotated[bool, _SKIP_BAD],
    "quiet": Annotated[bool, _QUIET],
    "color": Annotated[Color, _COLOR],
    "bidi": Annotated[Bidi, _BIDI],
    "lang": Annotated[Language, _LANG],
    "debug": Annotated[bool, _DEBUG],
}


def share_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give ``command(common, ...)`` as a function that Typer can read: with the shared options behind its own.

    Typer reads signatures, so each command would have to repeat all of them; here they are put into one ``Common``.
    """
    own = [parameter for name, parameter in inspect.signature(command, eval_str=True).parameters.items() if name != "common"]

    def run(**values: Any) -> None:
        shared = {name: values.pop(name) for name in _OPTIONS}
        shared["files"] = tuple(shared["files"] or ("-",))
        # it may also stand before the name of the command
        shared["lang"] = spoken_language()
        command(Common(**shared, command=command.__name__), **values)

    defaults = {name: getattr(Common(), name) for name in _OPTIONS} | {"files": None}
    kind = inspect.Parameter.KEYWORD_ONLY
    common = [inspect.Parameter(name, kind, default=defaults[name], annotation=note) for name, note in _OPTIONS.items()]
    own = [parameter.replace(kind=kind) for parameter in own]
    # what stands before the files (find NAME FILE...)
    leading = [parameter for parameter in own if isinstance(parameter.annotation.__metadata__[0], typer.models.ArgumentInfo)]
    parameters = [*leading, common[0], *(parameter for parameter in own if parameter not in leading), *common[1:]]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    run.__name__, run.__doc__ = command.__name__, command.__doc__
    return run
