# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads lists of any shape: bytes of files in, typed tables with marks of doubt out.

It knows no client, no catalogue and no store; README.md says more. What reads the tables takes long to load, so each
name is loaded when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.basics.late import late_names

if TYPE_CHECKING:
    from desktop_app.listreader.entries.read_entries import Entry, RowPlace
    from desktop_app.listreader.fields.mapping import (
        BillStyle,
        ColumnProposal,
        ListKind,
        Question,
        TableMapping,
    )
    from desktop_app.listreader.layout.sheet_layout import RowRole, SheetLayout
    from desktop_app.listreader.own_workbook import (
        OwnSheet,
        OwnWorkbook,
    )
    from desktop_app.listreader.read_lists import Choices, ReadTable, find_layouts, read_layouts
    from desktop_app.listreader.reading.files import read_tables, serve_reading
    from desktop_app.listreader.tables import Book, Pasted, TableRow
else:
    __getattr__ = late_names(
        __name__,
        {
            "SheetLayout": "layout.sheet_layout",
            "serve_reading": "reading.files",
            "BillStyle": "fields.mapping",
            "Book": "tables",
            "Choices": "read_lists",
            "ColumnProposal": "fields.mapping",
            "Entry": "entries.read_entries",
            "ListKind": "fields.mapping",
            "OwnSheet": "own_workbook",
            "OwnWorkbook": "own_workbook",
            "Pasted": "tables",
            "Question": "fields.mapping",
            "ReadTable": "read_lists",
            "RowPlace": "entries.read_entries",
            "RowRole": "layout.sheet_layout",
            "TableMapping": "fields.mapping",
            "TableRow": "tables",
            "find_layouts": "read_lists",
            "read_layouts": "read_lists",
            "read_tables": "reading.files",
        },
    )

__all__ = [
    "BillStyle",
    "Book",
    "Choices",
    "ColumnProposal",
    "Entry",
    "ListKind",
    "OwnSheet",
    "OwnWorkbook",
    "Pasted",
    "Question",
    "ReadTable",
    "RowPlace",
    "RowRole",
    "SheetLayout",
    "TableMapping",
    "TableRow",
    "find_layouts",
    "read_layouts",
    "read_tables",
    "serve_reading",
]
