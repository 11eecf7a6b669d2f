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
    __all__: list[str]
    from desktop_app.listreader.entries.read_entries import Entry as Entry
    from desktop_app.listreader.entries.read_entries import RowPlace as RowPlace
    from desktop_app.listreader.fields.mapping import BillStyle as BillStyle
    from desktop_app.listreader.fields.mapping import ColumnProposal as ColumnProposal
    from desktop_app.listreader.fields.mapping import ListKind as ListKind
    from desktop_app.listreader.fields.mapping import Question as Question
    from desktop_app.listreader.fields.mapping import TableMapping as TableMapping
    from desktop_app.listreader.layout.sheet_layout import RowRole as RowRole
    from desktop_app.listreader.layout.sheet_layout import SheetLayout as SheetLayout
    from desktop_app.listreader.read_lists import Choices as Choices
    from desktop_app.listreader.read_lists import ReadTable as ReadTable
    from desktop_app.listreader.read_lists import find_layouts as find_layouts
    from desktop_app.listreader.read_lists import read_layouts as read_layouts
    from desktop_app.listreader.reading.files import read_tables as read_tables
    from desktop_app.listreader.reading.files import serve_reading as serve_reading
    from desktop_app.listreader.tables import Book as Book
    from desktop_app.listreader.tables import OwnSheet as OwnSheet
    from desktop_app.listreader.tables import OwnWorkbook as OwnWorkbook
    from desktop_app.listreader.tables import Pasted as Pasted
    from desktop_app.listreader.tables import TableRow as TableRow
else:
    __all__, __getattr__ = late_names(
        __name__,
        {
            "entries.read_entries": "Entry RowPlace",
            "fields.mapping": "BillStyle ColumnProposal ListKind Question TableMapping",
            "layout.sheet_layout": "RowRole SheetLayout",
            "read_lists": "Choices ReadTable find_layouts read_layouts",
            "reading.files": "read_tables serve_reading",
            "tables": "Book OwnSheet OwnWorkbook Pasted TableRow",
        },
    )
