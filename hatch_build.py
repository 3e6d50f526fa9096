"""Compiles the layers that read a report, where that is asked for: ``HATCH_BUILD_HOOKS_ENABLE=1 pip install .``

mypyc writes C for the modules of ``LAYERS`` and the C compiler of the machine makes extension modules of it, in a temporary folder. They
go into the wheel beside their sources, which Python passes over where it finds an extension module. Nothing is written into ``src/``, and
an editable install runs the sources.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# the folders of src/darcli whose modules are compiled: reading a report is most of the work, and these two are most of the reading
LAYERS = ("report", "text")


def find_modules(root: Path) -> list[str]:
    """Give the files to compile, from the root of the project."""
    return sorted(str(file.relative_to(root)) for layer in LAYERS for file in (root / "src/darcli" / layer).rglob("*.py"))


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the extension modules to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and tell the builder where the extension modules are; raises what the compilers raise."""
        if version == "editable":
            self.app.display_warning("an editable install runs the sources: nothing is compiled")
            return
        self._folder = TemporaryDirectory()
        extensions = compile_modules(Path(self.root), Path(self._folder.name))
        build_data["force_include"].update(extensions)
        build_data["pure_python"], build_data["infer_tag"] = False, True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what the wheel now holds."""
        if version != "editable":
            self._folder.cleanup()


def compile_modules(root: Path, folder: Path) -> dict[str, str]:
    """Compile inside ``folder``; gives the extension modules with their places in the wheel."""
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class ParallelBuild(build_ext):
        """Compiles the files of an extension side by side: one of them holds nearly all."""

        def build_extension(self, ext: Any) -> None:
            def compile_file(source: str) -> str:
                options = {"output_dir": self.build_temp, "include_dirs": ext.include_dirs, "extra_postargs": ext.extra_compile_args}
                return self.compiler.compile([source], depends=ext.depends, **options)[0]

            with ThreadPoolExecutor(os.cpu_count()) as pool:
                ext.extra_objects += pool.map(compile_file, ext.sources)
            ext.sources = []
            super().build_extension(ext)

    os.chdir(root)
    os.environ["MYPYPATH"] = "src"
    # types are checked elsewhere: here the libraries that darcli stands on need not be installed
    options = ["--config-file=", "--ignore-missing-imports", f"--cache-dir={folder / 'cache'}"]
    built = mypycify(
        [*options, *find_modules(root)], opt_level="2", debug_level="0", multi_file=True, group_name="darcli", target_dir=str(folder / "c")
    )
    command = ParallelBuild(Distribution({"name": "darcli", "ext_modules": built}))
    command.build_lib, command.build_temp = str(folder / "lib"), str(folder / "objects")
    command.ensure_finalized()
    command.run()
    suffix = ".pyd" if sys.platform == "win32" else ".so"
    return {str(file): str(file.relative_to(folder / "lib")) for file in (folder / "lib").rglob(f"*{suffix}")}
