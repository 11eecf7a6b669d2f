# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables without any heading: rows of one shape in which figures or codes stand."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.services.context.tables import TableRow
from desktop_app.services.importing.layout.rows.columns_of_rows import UsualColumns
from desktop_app.services.importing.layout.rows.labels import is_name
from desktop_app.services.importing.layout.rows.rows_of_sheet import (
    HeadingWords,
    has_digit,
    shape_of,
    text_at,
)

_SAMPLE = 400


def find_bare_rows(rows: Sequence[TableRow], words: HeadingWords) -> int | None:
    """Return the place of the first row of such a table; None where the rows are no table."""
    columns = UsualColumns(rows)
    full = [row for row in rows[:_SAMPLE] if not columns.is_half_empty(row)]
    full = [row for row in full if len(shape_of(row.kinds).filled) > 1]
    if len(columns.usual) < 2 or len(full) < 2:
        return None
    first = min(columns.usual)
    if sum(is_name(text_at(row, first), words) for row in full) * 2 >= len(full):
        return None  # a form: the names of fields one below another
    digits = (sum(has_digit(text_at(row, column)) for row in full) for column in columns.usual)
    if max(digits) * 5 < len(full) * 3:
        return None
    return next(place for place, row in enumerate(rows) if row is full[0])
