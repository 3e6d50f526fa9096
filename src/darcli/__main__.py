"""The entry point: ``darcli`` and ``python -m darcli``."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line."""
    # answered before Typer is imported, which takes five times as long
    if sys.argv[1:] in (["--version"], ["-V"]):
        show_version()
        return
    # hardly anything here refers to itself, and looking for it all the time costs a twentieth of the run
    gc.set_threshold(200_000, 20, 20)
    try:
        from darcli.cli.app import app

        app()
    except KeyboardInterrupt:
        # pressed while the imports were under way
        sys.exit(130)
    finally:
        # at its end Python looks through all tables for what refers to itself, which takes a tenth of a second
        gc.freeze()


def show_version() -> None:
    """Print name and version, as the package was installed."""
    from importlib.metadata import version

    print(f"darcli {version('darcli')}")


if __name__ == "__main__":
    main()
