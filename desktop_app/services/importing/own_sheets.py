# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Our own workbook as the reader of lists is told of it: titles, columns with their kinds, and checks of cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop_app.listreader import OwnSheet, OwnWorkbook
from desktop_app.services.schema.columns import HELP_HEADING, HELP_SHEET, WORKBOOK, Column, Columns


def workbook_of(columns: Columns) -> OwnWorkbook:
    """Return the sheets with the labels and choices of one law file, and its checks of cells."""
    sheets = {str(sheet): _own_sheet(sheet, columns.columns_of_sheet(sheet)) for sheet in WORKBOOK}
    return OwnWorkbook(sheets, columns.cell_problem)


def _own_sheet(sheet: str, columns: Mapping[str, Column] | None = None) -> OwnSheet:
    declaration = WORKBOOK[sheet]
    needed = set(declaration.required) - ({"line"} if declaration.is_numbered else set())
    return OwnSheet.of(
        declaration.title,
        {
            name: (
                columns[name].label if columns else declared.label,
                declared.kind,
                columns[name].choices if columns else {},
                declared.former,
            )
            for name, declared in declaration.columns.items()
        },
        frozenset(needed),
        next(iter(declaration.filled_by), ""),
    )


FIELDS: Final = OwnWorkbook.declare(
    {str(sheet): _own_sheet(sheet) for sheet in WORKBOOK}, {HELP_SHEET: HELP_HEADING}
)
"""Every field of a list by its name, those of the workbook first."""
