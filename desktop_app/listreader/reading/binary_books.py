# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Binary workbooks, XLS and XLSB, read by calamine."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.listreader.reading import cell_formats
from desktop_app.listreader.reading.output import TableWriter, protected
from desktop_app.listreader.tables import BLANK, DATE, ERROR, TIME, TRUTH, CellFormat

_BOLD: Final = 600


def read_xls(content: bytes, writer: TableWriter) -> None:
    """Write out the sheets of a workbook.

    Errors: Refused if it is protected or damaged.
    """
    import xlrd

    try:
        book = xlrd.open_workbook(
            file_contents=content,
            formatting_info=True,
            on_demand=True,
            ragged_rows=True,
            logfile=io.StringIO(),
        )
        reader = _BookReader(book, writer)
        for number in range(book.nsheets):
            reader.read_sheet(number)
            book.unload_sheet(number)
    except xlrd.XLRDError as error:
        if "encrypted" in str(error).lower() or "password" in str(error).lower():
            raise protected() from None
        raise
    writer.finish("xls")


class _BookReader:
    def __init__(self, book: Any, writer: TableWriter) -> None:
        self._book, self._writer = book, writer
        self._styles: dict[int, cell_formats.Style] = {}

    def read_sheet(self, number: int) -> None:
        sheet = self._book.sheet_by_index(number)
        self._writer.open_table(sheet.name, hidden=bool(sheet.visibility))
        for row in range(sheet.nrows):
            self._read_row(sheet, row)
        hidden = [column for column, layout in sheet.colinfo_map.items() if layout.hidden]
        merged = [(top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells]
        self._writer.note_layout(hidden, merged)
        self._writer.close_table()
        self._writer.report_progress(number + 1, self._book.nsheets)

    def _read_row(self, sheet: Any, row: int) -> None:
        shown: list[str] = []
        kinds, exact, formats = "", {}, {}
        styles = sheet.row_len(row)
        for column in range(styles):
            cell = sheet.cell(row, column)
            if cell.xf_index is None:
                style = cell_formats.PLAIN_STYLE
            else:
                if cell.xf_index not in self._styles:
                    self._styles[cell.xf_index] = self._make_style(cell.xf_index)
                style = self._styles[cell.xf_index]
            text, meant, kind = self._show(cell, style)
            shown.append(text)
            kinds += kind
            if text != meant:
                exact[column] = meant
            if kind != BLANK and (number := self._writer.format_number(style.cell)):
                formats[column] = number
        layout = sheet.rowinfo_map.get(row)
        is_hidden = layout is not None and bool(layout.hidden)
        self._writer.add_row(row + 1, shown, kinds, exact, formats=formats, hidden=is_hidden)

    def _show(self, cell: Any, style: cell_formats.Style) -> cell_formats.Shown:
        match cell.ctype:
            case 1:
                return cell_formats.show_text(cell.value)
            case 2 | 3:
                return cell_formats.show_number(cell.value, style, since_1904=bool(self._book.datemode))
            case 4:
                return ("TRUE", "TRUE", TRUTH) if cell.value else ("FALSE", "FALSE", TRUTH)
            case 5:
                from xlrd.biffh import error_text_from_code

                return error_text_from_code.get(cell.value, "#N/A"), "", ERROR
        return cell_formats.EMPTY

    def _make_style(self, number: int) -> cell_formats.Style:
        if number >= len(self._book.xf_list):
            return cell_formats.PLAIN_STYLE
        layout = self._book.xf_list[number]
        named = self._book.format_map.get(layout.format_key)
        is_built_in = named is None or layout.format_key == 14
        pattern = cell_formats.built_in(layout.format_key) if is_built_in else named.format_str
        fonts = self._book.font_list
        is_bold = layout.font_index < len(fonts) and fonts[layout.font_index].weight > _BOLD
        return cell_formats.make_style(pattern, bold=is_bold, indent=layout.alignment.indent_level)


# --------------------------------------------------------------------------------------------------
# XLSB workbooks. Their formats are not seen, and each cell says so: zeros in front may be missing from a
# number.


_MOST_AREA: Final = 20_000_000
_UNSEEN: Final = CellFormat(seen=False)


def read_xlsb(content: bytes, writer: TableWriter) -> None:
    """Write out the sheets of a workbook.

    Errors: Refused if it is damaged.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            from python_calamine import SheetTypeEnum, SheetVisibleEnum

            for listed in book.sheets_metadata:
                if listed.typ == SheetTypeEnum.WorkSheet:
                    is_hidden = listed.visible != SheetVisibleEnum.Visible
                    sheet = book.get_sheet_by_name(listed.name)
                    writer.open_table(listed.name, hidden=is_hidden)
                    unseen = writer.format_number(_UNSEEN)
                    first, left = sheet.start or (0, 0)
                    if sheet.total_width * sheet.total_height > _MOST_AREA:
                        raise Refused(
                            "a sheet of the workbook reaches too far to be read",
                            do="Save the sheet with the list as XLSX",
                        )
                    for number, cells in enumerate(sheet.iter_rows(), first + 1):
                        row_cells = [cell_formats.EMPTY] * left + [_show(cell) for cell in cells]
                        kinds = "".join([kind for _, _, kind in row_cells])
                        exact = {
                            column: meant
                            for column, (shown, meant, _) in enumerate(row_cells)
                            if shown != meant
                        }
                        formats = {column: unseen for column, (_, meant, _) in enumerate(row_cells) if meant}
                        writer.add_row(
                            number, [shown for shown, _, _ in row_cells], kinds, exact, formats=formats
                        )
                    merged = [
                        (top + 1, first_column, bottom + 1, last_column)
                        for (top, first_column), (bottom, last_column) in sheet.merged_cell_ranges or ()
                    ]
                    writer.note_layout(merged=merged)
                    writer.close_table()
    except CalamineError:
        raise Refused(
            "the workbook is damaged inside, or protected by a password",
            do="Open it in the spreadsheet program, take off any password, and save it as XLSX",
        ) from None
    writer.note(
        Phrase("The formats of an XLSB workbook are not read: zeros in front of a number may be missing.")
    )
    writer.finish("xlsb")


def _show(cell: object) -> cell_formats.Shown:
    if isinstance(cell, str):
        return cell_formats.show_text(cell)
    if isinstance(cell, bool):
        return str(cell).upper(), str(cell).upper(), TRUTH
    if isinstance(cell, int | float):
        return cell_formats.show_number(cell, cell_formats.PLAIN_STYLE)
    if isinstance(cell, date):
        day = cell_formats.exact_moment(cell) if isinstance(cell, datetime) else cell.isoformat()
        return day, day, DATE
    return (str(cell), str(cell), TIME) if isinstance(cell, time | timedelta) else cell_formats.EMPTY
