"""The help of a command as panels of rows, in English as Typer writes it, or in Arabic."""

from __future__ import annotations

from typing import Any

from darcli.cli.language import spoken_language
from darcli.cli.options import COMMON_PANEL

ARGUMENTS, OPTIONS = "Arguments", "Options"
# under each heading: names, what they are for, and in brackets what else there is to know
Panels = dict[str, list[tuple[str, str, str]]]


class SpokenHelp:
    """What the help of commands and of their group has in common; goes before the class of Typer."""

    def list_panels(self, ctx: Any) -> Panels:
        """Give the arguments, the options of the command, and the shared ones."""
        panels: Panels = {ARGUMENTS: [], OPTIONS: []}
        shared: Panels = {COMMON_PANEL: []}
        for parameter in self.get_params(ctx):  # type: ignore[attr-defined]
            if (record := parameter.get_help_record(ctx)) is None:
                continue
            text = parameter.help or ""
            panel = getattr(parameter, "rich_help_panel", None) or OPTIONS
            if parameter.param_type_name == "argument":
                panel = ARGUMENTS
            elif parameter.name == "help" and shared[COMMON_PANEL]:
                panel = COMMON_PANEL
            group = shared if panel == COMMON_PANEL else panels
            group.setdefault(panel, []).append((record[0], text, record[1][len(text) :].strip()))
        return {panel: rows for panel, rows in (panels | shared).items() if rows}

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the panels in English."""
        for panel, rows in self.list_panels(ctx).items():
            with formatter.section(panel):
                formatter.write_dl([(names, "  ".join(filter(None, said))) for names, *said in rows])

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the first sentence of the help, in English cut off at ``limit``."""
        if spoken_language() == "en":
            return str(super().get_short_help_str(limit))  # type: ignore[misc]
        from darcli.cli.help import join_paragraph, list_blocks, read_help

        return read_help().translate(join_paragraph(list_blocks(self)[0]))

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Give what may stand next, with a word on it in the reader's language."""
        items = super().shell_complete(ctx, incomplete)  # type: ignore[misc]
        if spoken_language() == "ar":
            from darcli.cli.help import read_help

            for item in items:
                item.help = item.help and read_help().translate(item.help)
        return items

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help in the reader's language."""
        if spoken_language() == "en":
            super().format_help(ctx, formatter)  # type: ignore[misc]
        else:
            from darcli.cli.help import draw_help

            formatter.write(draw_help(self, ctx, formatter.width))
