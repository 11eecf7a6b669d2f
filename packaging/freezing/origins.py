# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where each file and module of the built program came from, as PyInstaller noted it down."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

_LINK = "SYMLINK"


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of the folder, or one module of the archive in it, and the file it was made from."""

    place: str
    source: Path
    kind: str  # as PyInstaller says it: PYMODULE, EXTENSION, BINARY, DATA ...


def pieces(notes: Path) -> list[Piece]:
    """Return every piece that PyInstaller noted in its work folder; links are left out."""
    rows = [*_rows(notes / "COLLECT-00.toc"), *_rows(notes / "PYZ-00.toc")]
    return [
        Piece(place, Path(source), kind)
        for place, source, kind in rows
        if kind != _LINK and source not in {"", "-"}
    ]


def _rows(notes: Path) -> list[tuple[str, str, str]]:
    """Return the table of a file of notes: the first list in it."""
    noted = ast.literal_eval(notes.read_text("utf-8"))
    table = next(part for part in noted if isinstance(part, list))
    return [(row[0], row[1], row[2]) for row in table]
