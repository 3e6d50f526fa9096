"""Make docs/cli.md and docs/cli.ar.md from the help of each command in English and Arabic.

With ``--check`` only say whether one is stale, and exit with 1 if so.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from darcli.cli.app import COMMANDS
from darcli.cli.help import read_help as read_texts

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {"en": DOCS / "cli.md", "ar": DOCS / "cli.ar.md"}
HEADS = {
    "en": """\
# Commands

Made from `--help` by `genscripts/cli_docs.py`; do not edit by hand. [بالعربية](cli.ar.md)

The exit code is 0 when a command has done its work, 2 in case of trouble (a bad call, bad data, a full disk), 141 when whoever
reads its output has gone, and 130 after Ctrl-C.

Help, messages, tables and pages are in Arabic with `--lang ar`, with `DARCLI_LANG=ar`, and by default where the locale is an Arabic one
(`LANG=ar_SY.UTF-8`); `--lang en` asks for English there.
""",
    "ar": """\
# الأوامر

تُعَدّ هذه الصفحة من المساعدة `--help` بالبرنامج `genscripts/cli_docs.py`، فلا تُحرَّر باليد. [In English](cli.md)

رمز الخروج 0 إذا أتمّ الأمر عمله، و2 عند التعثر (نداء خاطئ، بيانات معيبة، قرص ممتلئ)، و141 إذا انصرف قارئ الخرج، و130 بعد Ctrl-C.

المساعدة والرسائل والجداول والصفحات بالعربية مع `--lang ar`، أو مع `DARCLI_LANG=ar`، أو تلقائياً إذا كانت لغة النظام العربية
(`LANG=ar_SY.UTF-8`)؛ وعندئذ يطلب `--lang en` الإنجليزية.
""",
}


def read_help(language: str, *command: str) -> str:
    """Give what ``darcli COMMAND --help`` prints in a terminal of 100 columns."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DARCLI_")}
    run = subprocess.run(
        [sys.executable, "-m", "darcli", *command, "--help"],
        env=environment | {"COLUMNS": "100", "DARCLI_LANG": language, "NO_COLOR": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return "\n".join(line.rstrip() for line in run.stdout.strip().splitlines())


def make_page(language: str) -> str:
    """Give the whole page in ``language``."""
    blocks = [f"## darcli\n\n```text\n{read_help(language)}\n```\n"]
    for purpose, names in COMMANDS.items():
        blocks.append(f"## {read_texts().translate(purpose) if language == 'ar' else purpose}\n")
        blocks += [f"### darcli {name}\n\n```text\n{read_help(language, name)}\n```\n" for name in names]
    return "\n".join([HEADS[language], *blocks])


def main() -> None:
    """Write the pages, or check them."""
    for language, path in PAGES.items():
        page = make_page(language)
        if sys.argv[1:] != ["--check"]:
            path.write_text(page, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != page:
            sys.exit(f"docs/{path.name} is stale; run: python genscripts/cli_docs.py")


if __name__ == "__main__":
    main()
