# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A Python that is not one release of CPython makes a program to try, not one to hand out: its packages say so.

Such a Python has a note beside it (packaging/wine/interpreter.py writes it) of what it was put together from.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from freezing.component import Component

NOTE: Final = "made-of.json"


def read_note(folder: Path) -> dict[str, Any]:
    """Return what the Python in a folder says that it was put together from; nothing where it is a plain one."""
    note = folder / NOTE
    return json.loads(note.read_text("utf-8")) if note.is_file() else {}


_MADE_OF: Final = read_note(Path(sys.base_prefix))
SIGN: Final = "-trial" if _MADE_OF else ""
"""What the names of packages end with."""
BUILT_HERE: Final[dict[str, str]] = _MADE_OF.get("built_here", {})
"""Files of the interpreter that were compiled where the program was built, and what each does."""


def standard_library(text: Path) -> Iterator[Component]:
    """Yield the standard library where it is of another release than the interpreter."""
    if _MADE_OF:
        name = "Python's standard library, its part in Python"
        yield Component("part", name, _MADE_OF["standard_library"], "PSF-2.0", texts=(text,))


def tell(folder: Path) -> None:
    """Write into a folder what a trial was put together from."""
    if _MADE_OF:
        (folder / "TRIAL.txt").write_text(told(_MADE_OF, sys.version.split()[0]), "utf-8", newline="\n")


def told(made_of: dict[str, Any], version: str) -> str:
    """Return what a trial was put together from, for who finds it in the program's folder."""
    built = "".join(f"    {name}: {does}\n" for name, does in made_of["built_here"].items())
    return f"""\
This copy of Lodestone was built to be tried, not to be handed out: {made_of["trial"]}.

Python's compiled parts are of CPython {version}: {made_of["signed"]}.
The part of its standard library that is written in Python is of {made_of["standard_library"]}.
Compiled where this copy was built, and signed by nobody:
{built}"""
