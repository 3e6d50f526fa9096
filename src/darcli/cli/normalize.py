"""``darcli normalize``: a filter that writes Arabic one way."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any, Literal

import typer

from darcli.cli.options import Common
from darcli.cli.pipe import open_pipe
from darcli.errors import InputError
from darcli.streams.bundles import is_raw
from darcli.streams.lines import Fields
from darcli.streams.read import Incoming
from darcli.streams.text_lines import read_lines
from darcli.text.fold import STEPS
from darcli.text.normalize import normalize as normalize_text

Level = Literal["light", "standard", "search"]
_STEP_PANEL = "Single steps, on or off whatever the level"
STEP_HELP = {
    "presentation": "Letters from presentation forms and ligatures.",
    "invisible": "Drop zero-width and bidi marks.",
    "diacritics": "Drop harakat and Quranic marks.",
    "masked": "Undo masks: مـ.ـقتل, د.ا.ع.ش",
    "tatweel": "Drop the tatweel.",
    "alef": "أ إ آ ٱ to ا",
    "hamza": "ؤ to و, ئ to ي, and ء dropped.",
    "ya": "ى to ي, and the letters of Persian keyboards.",
    "ta_marbuta": "ة to ه",
    "digits": "Arabic-Indic and Persian digits to 0-9.",
    "punctuation": "Arabic and typographic punctuation and quotes to ASCII.",
    "abd": "عبد الله as one word.",
}


def switch_steps(command: Callable[..., None]) -> Callable[..., None]:
    """Give ``command(..., **steps)`` a pair of switches for each step of the folding chain."""
    signature = inspect.signature(command, eval_str=True)
    plain = [parameter for parameter in signature.parameters.values() if parameter.kind is not inspect.Parameter.VAR_KEYWORD]
    steps = []
    for name in STEPS:
        switch = name.replace("_", "-")
        option = typer.Option(f"--{switch}/--no-{switch}", help=STEP_HELP[name], rich_help_panel=_STEP_PANEL, show_default=False)
        steps.append(inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[bool | None, option]))
    command.__signature__ = signature.replace(parameters=[*plain, *steps])  # type: ignore[attr-defined]
    return command


@switch_steps
def normalize(
    common: Common,
    level: Annotated[Level, typer.Option("--level", "-l", help="How far to go.")] = "search",
    field: Annotated[str, typer.Option("--field", metavar="NAME", help="The field to fold, where records are read.")] = "text",
    **steps: bool | None,
) -> None:
    """Write Arabic one way, line by line: the same lines, folded.

    light drops harakat, tatweel and invisible marks; standard also unmasks words and writes digits and punctuation one way; search
    also folds what writers spell differently (hamza, final ya, ta marbuta). Of records, the field named by --field is folded.

    \b
    Example:
      darcli normalize --level search --no-digits names.txt | sort | uniq -c
    """
    on = tuple(name for name, chosen in steps.items() if chosen)
    off = tuple(name for name, chosen in steps.items() if chosen is False)
    with open_pipe(common, auto="lines") as pipe:
        for item in pipe.watch(read_lines(common.files, pipe.options)):
            try:
                pipe.write(fold_field(item, field, lambda text: normalize_text(text, level, on=on, off=off)))
            except InputError as problem:
                pipe.options.bad(problem)


def fold_field(item: Incoming, field: str, fold: Callable[[str], str]) -> Fields:
    """Give the record with ``field`` folded, each entry of it where it is a list; a record without that field as it is.

    Raises ``InputError`` for a report without the text that is to be folded.
    """
    if field == "text":
        # a report without its text is bad data here as everywhere
        is_raw(item)
    if field not in item.data:
        return item.data
    return {**item.data, field: _fold_value(item.data[field], fold)}


def _fold_value(value: Any, fold: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return fold(value)
    return [_fold_value(entry, fold) for entry in value] if isinstance(value, list) else value
