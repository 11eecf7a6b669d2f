# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where each file and module of the built program came from, as PyInstaller noted it; and how to forget it."""

from __future__ import annotations

import ast
import os
import pprint
import re
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from freezing import system

_LINK = "SYMLINK"


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of the folder, or one module of the archive in it, and the file it was made from."""

    place: str
    source: Path
    kind: str  # as PyInstaller says it: PYMODULE, EXTENSION, BINARY, DATA ...


def pieces(notes: Path) -> list[Piece]:
    """Return every piece that PyInstaller noted in its work folder; links are left out.

    Places are written with ``/``: PyInstaller notes them as the system does on which it ran.
    """
    rows = [*_rows(notes / "COLLECT-00.toc"), *_rows(notes / "PYZ-00.toc")]
    return [
        Piece(place.replace("\\", "/"), Path(source), kind)
        for place, source, kind in rows
        if kind != _LINK and source not in {"", "-"}
    ]


def _rows(notes: Path) -> list[tuple[str, str, str]]:
    """Return the table of a file of notes: the first list in it."""
    noted = ast.literal_eval(notes.read_text("utf-8"))
    table = next(part for part in noted if isinstance(part, list))
    return [(row[0], row[1], row[2]) for row in table]


def settings_of_python(folder: Path) -> None:
    """Write Python's note of how it was compiled into a folder, without the folders of the machine it was compiled on.

    A library asks it where time zones lie, so that it cannot be left out. Windows has no such note.
    """
    folder.mkdir(parents=True, exist_ok=True)
    get_name = getattr(sysconfig, "_get_sysconfigdata_name", None)
    if os.name != "posix" or get_name is None:
        return
    name = get_name()
    noted = import_module(name).build_time_vars
    told = {key: _moved(value) if isinstance(value, str) else value for key, value in noted.items()}
    text = f"build_time_vars = {pprint.pformat(told)}\n"
    (folder / f"{name}.py").write_text(text, "utf-8")


def _moved(value: str) -> str:
    for own in (sys.base_prefix, sys.base_exec_prefix, str(Path.home())):
        if own not in ("/", "/usr"):
            value = value.replace(own, "/usr")
    return value


def forget(folder: Path, patchelf: Path) -> None:
    """Take from programs and libraries of Linux the folders of the machine that they were compiled on.

    Such a folder would be searched first on the user's machine, and tells where Python was built. What a file says of
    its own surroundings, with ``$ORIGIN``, stays: Qt's libraries find one another by it.
    """
    for file in system.elf_files(folder):
        stated = re.findall(r"^\s*(?:RPATH|RUNPATH)\s+(\S+)", system.headers(file), re.MULTILINE)
        if any(part.startswith("/") for one in stated for part in one.split(":")):
            # Emptied before it is removed: the words would stay in the file.
            subprocess.run([patchelf, "--set-rpath", "", file], check=True)
            subprocess.run([patchelf, "--remove-rpath", file], check=True)
    system.headers.cache_clear()
