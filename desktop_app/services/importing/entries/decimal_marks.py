# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How the figures of a whole table are written: with a decimal comma or a decimal point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.services.context.tables import TEXT
from desktop_app.services.importing.cells.currencies import WHOLE_CURRENCIES
from desktop_app.services.importing.cells.figures import decide_decimal_mark
from desktop_app.services.importing.cells.headings import HeadingSense
from desktop_app.services.importing.entries.cell_sources import FIGURE_KINDS
from desktop_app.services.importing.entries.column_kinds import kind_of_field
from desktop_app.services.importing.fields.mapping import ColumnProposal, TableMapping
from desktop_app.services.importing.layout.sheet_layout import Region
from desktop_app.services.schema.columns import Columns
from desktop_app.services.schema.declaration import ListKind


def is_in_whole_currency(proposal: ColumnProposal, sense: HeadingSense) -> bool:
    """Tell whether the amounts of a column are in a currency without a smaller unit, as its heading or mapping says."""
    named = {proposal.settings["currency"]} if proposal.settings.get("currency") else set(sense.currencies)
    return bool(named) and named <= WHOLE_CURRENCIES


def shows_commas(region: Region, mapping: TableMapping, columns: Columns) -> bool:
    """Tell whether figures of a table are written with a decimal comma."""
    is_template = mapping.kind == ListKind.TEMPLATE
    indices = [
        column.column
        for column in mapping.columns
        if column.field and kind_of_field(column.field, columns, as_template=is_template) in FIGURE_KINDS
    ]
    return any(decide_decimal_mark(_texts_of(region, index)).commas for index in indices)


def _texts_of(region: Region, index: int) -> list[str]:
    """Return the distinct texts of a column, numbers of the spreadsheet aside."""
    texts = {
        row.shown[index].strip(): None
        for row in region.rows
        if index < len(row.shown) and row.kinds[index] == TEXT
    }
    return list(texts)


def mark_of_table(columns: Iterable[Sequence[str]]) -> str:
    """Return how the figures of a table are written where all columns that tell agree; else blank."""
    marks = {decide_decimal_mark(texts).mark for texts in columns} - {""}
    return next(iter(marks)) if len(marks) == 1 else ""
