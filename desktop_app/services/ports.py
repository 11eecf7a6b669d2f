# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What services need of the outside, as protocols; bootstrap brings what fulfils them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from desktop_app.domain.casefile.reading import ReadCase
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import Pack

PackSource = Callable[[Path | None], Pack]
"""Loads the pack of the program, or the one in a folder."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a memo carries that neither case nor conclusion tells: number, day, who prepared it, program version."""

    number: str
    version: int
    dated: date
    prepared_by: str
    role: str
    program: str
    letterhead: tuple[str, ...] = ()


class MemoPrinter(Protocol):
    """Prints a determination memo."""

    def __call__(self, read: ReadCase, conclusion: Conclusion, pack: Pack, stamp: Stamp) -> bytes:
        """Return the memo as a PDF; the same arguments give the same bytes."""
        ...


Sheets = Mapping[str, list[dict[str, str]]]
"""A workbook: rows of text cells by column, sheet by sheet."""
