# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lines above a heading in the middle of a sheet: which they are, and whether they are those of another table."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.services.context.tables import TableRow
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.layout.rows.labels import is_name
from desktop_app.services.importing.layout.rows.row_words import sense_of, without_page
from desktop_app.services.importing.layout.rows.rows_of_sheet import (
    HeadingWords,
    cells_of,
    is_figure,
    shape_of,
)


def titles_begin(rows: Sequence[TableRow], place: int, stop: int, words: HeadingWords) -> int:
    """Return the place of the first of the lines directly above a heading that read like titles."""
    while place > stop and _is_title(rows[place - 1], words):
        place -= 1
    return place


def _is_title(row: TableRow, words: HeadingWords) -> bool:
    cells = list(cells_of(row))
    sense = sense_of(cells[0][1])
    if sense is not None and sense.kind != "page":
        return False
    if len(shape_of(row.kinds).filled) == 1:
        return not is_figure(row, cells[0][0])
    return len(cells) <= 6 and (is_name(cells[0][1], words) or ": " in cells[0][1])


def fold_line(row: TableRow) -> str:
    """Return the words of a line to be compared, without the number of a page."""
    return fold_words(without_page(" ".join(text for _, text in cells_of(row))))


def title_texts(rows: Sequence[TableRow], place: int, stop: int, words: HeadingWords) -> frozenset[str]:
    """Return what the lines above a heading say, whatever page they are on."""
    return frozenset(map(fold_line, rows[titles_begin(rows, place, stop, words) : place])) - {""}
