# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The files beside a paper that sign it: MEMO.pdf.1.p7s, MEMO.pdf.2.p7s, or as others name them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_ENDING: Final = ".p7s"
_DIGITS: Final = re.compile(r"(\d+)")


def signature_path(paper: Path, number: int) -> Path:
    """Return where a signature of a paper lies."""
    return paper.with_name(f"{paper.name}.{number}{_ENDING}")


def list_signature_files(paper: Path) -> list[Path]:
    """Return the signatures beside a paper, by name: all that are called after it and end in ``.p7s``.

    Those of another paper in the same folder are left alone. A folder that cannot be listed has none.
    """
    try:
        return sorted((file for file in paper.parent.iterdir() if _signs(file.name, paper)), key=_by_number)
    except OSError:
        return []


def _signs(name: str, paper: Path) -> bool:
    """Tell whether a file is called after a paper: MEMO.pdf.1.p7s, MEMO.pdf.p7s, MEMO.p7s."""
    if not name.lower().endswith(_ENDING):
        return False
    stem = name[: -len(_ENDING)]
    return stem in (paper.name, paper.stem) or stem.startswith(f"{paper.name}.")


def _by_number(file: Path) -> list[tuple[int, str]]:
    """Return a key that sorts 2 before 10."""
    pieces = _DIGITS.split(file.name)
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in pieces]
