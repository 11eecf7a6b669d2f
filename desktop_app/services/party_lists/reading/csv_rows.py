# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of a list in CSV, each with its number; a row that does not fit the heading shows a damaged file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.party_lists.reading.list_text import ListText

DELIMITERS: Final = (",", ";", "\t")
_LOOK_THERE: Final = Phrase("Look at the file there, or fetch it again")
_LONGEST_CELL: Final = 4 << 20
Cells = dict[str, str]


def heading_of(text: str, delimiter: str) -> list[str]:
    """Return the names in the first line of a text."""
    first = text.lstrip("\r\n").partition("\n")[0].rstrip("\r")
    return [name.strip().lower() for name in next(csv.reader([first], delimiter=delimiter), [])]


def row_of(number: int) -> Phrase:
    """Return how a row is named: as a spreadsheet program counts, the heading being row 1."""
    return Phrase("row {number}", number=number)


def read_rows(text: ListText, delimiter: str) -> Iterator[tuple[int, Cells]]:
    """Yield rows with their numbers; empty ones are passed over.

    Errors: Refused for a row that is cut short, has too many cells, or is damaged otherwise.
    """
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(text.lines(), delimiter=delimiter, strict=True)
    heading: list[str] = []
    number = 0
    while True:
        number += 1
        try:
            row = next(reader, None)
        except csv.Error:
            raise Refused(
                "the row cannot be read: the file is damaged", where=row_of(number), do=_LOOK_THERE
            ) from None
        if row is None:
            return
        if not heading:
            heading = [name.strip().lower() for name in row]
        elif any(cell.strip() for cell in row):
            yield number, _fitted(row, heading, number)


def _fitted(row: list[str], heading: list[str], number: int) -> Cells:
    if len(row) < len(heading) or any(cell.strip() for cell in row[len(heading) :]):
        raise Refused(
            Phrase("the row has {count} cells under {columns} columns", count=len(row), columns=len(heading)),
            where=row_of(number),
            do=_LOOK_THERE,
        )
    return dict(zip(heading, row, strict=False))
