# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""XLSB workbooks. Their formats are not seen, and each cell says so: zeros in front may be missing from a number."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.tables import DATE, TIME, TRUTH, CellFormat
from desktop_app.storage.spreadsheets.reading.cells.cell_values import EMPTY, Shown, show_number, show_text
from desktop_app.storage.spreadsheets.reading.cells.day_formats import exact_moment
from desktop_app.storage.spreadsheets.reading.cells.styles import PLAIN_STYLE
from desktop_app.storage.spreadsheets.reading.output import TableWriter

_MOST_AREA: Final = 20_000_000
_UNSEEN: Final = CellFormat(seen=False)


def read_xlsb(content: bytes, writer: TableWriter) -> None:
    """Write out the sheets of a workbook.

    Errors: Refused if it is damaged.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            _read_sheets(book, writer)
    except CalamineError:
        raise Refused(
            "the workbook is damaged inside, or protected by a password",
            do="Open it in the spreadsheet program, take off any password, and save it as XLSX",
        ) from None
    writer.note(
        Phrase("The formats of an XLSB workbook are not read: zeros in front of a number may be missing.")
    )
    writer.finish("xlsb")


def _read_sheets(book: Any, writer: TableWriter) -> None:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for listed in book.sheets_metadata:
        if listed.typ == SheetTypeEnum.WorkSheet:
            is_hidden = listed.visible != SheetVisibleEnum.Visible
            _read_sheet(book.get_sheet_by_name(listed.name), listed.name, writer, hidden=is_hidden)


def _read_sheet(sheet: Any, title: str, writer: TableWriter, *, hidden: bool) -> None:
    writer.open_table(title, hidden=hidden)
    unseen = writer.format_number(_UNSEEN)
    first, left = sheet.start or (0, 0)
    if sheet.total_width * sheet.total_height > _MOST_AREA:
        raise Refused(
            "a sheet of the workbook reaches too far to be read", do="Save the sheet with the list as XLSX"
        )
    for number, cells in enumerate(sheet.iter_rows(), first + 1):
        row_cells = [EMPTY] * left + [_show(cell) for cell in cells]
        kinds = "".join([kind for _, _, kind in row_cells])
        exact = {column: meant for column, (shown, meant, _) in enumerate(row_cells) if shown != meant}
        formats = {column: unseen for column, (_, meant, _) in enumerate(row_cells) if meant}
        writer.add_row(number, [shown for shown, _, _ in row_cells], kinds, exact, formats=formats)
    merged = [(top + 1, first_column, bottom + 1, last_column)
              for (top, first_column), (bottom, last_column) in sheet.merged_cell_ranges or ()]  # fmt: skip
    writer.note_layout(merged=merged)
    writer.close_table()


def _show(cell: object) -> Shown:
    if isinstance(cell, str):
        return show_text(cell)
    if isinstance(cell, bool):
        return str(cell).upper(), str(cell).upper(), TRUTH
    if isinstance(cell, int | float):
        return show_number(cell, PLAIN_STYLE)
    if isinstance(cell, date):
        day = exact_moment(cell) if isinstance(cell, datetime) else cell.isoformat()
        return day, day, DATE
    return (str(cell), str(cell), TIME) if isinstance(cell, time | timedelta) else EMPTY
