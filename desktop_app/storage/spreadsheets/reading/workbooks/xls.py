# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""XLS workbooks, the format of spreadsheet programs before 2007."""

from __future__ import annotations

import io
from typing import Any, Final

from desktop_app.services.context.tables import BLANK, ERROR, TRUTH
from desktop_app.storage.spreadsheets.reading.cells.cell_values import EMPTY, Shown, show_number, show_text
from desktop_app.storage.spreadsheets.reading.cells.styles import PLAIN_STYLE, Style, built_in, make_style
from desktop_app.storage.spreadsheets.reading.output import TableWriter
from desktop_app.storage.spreadsheets.reading.refusals import protected

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
        self._styles: dict[int, Style] = {}

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
            style = self._style(cell.xf_index)
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

    def _show(self, cell: Any, style: Style) -> Shown:
        match cell.ctype:
            case 1:
                return show_text(cell.value)
            case 2 | 3:
                return show_number(cell.value, style, since_1904=bool(self._book.datemode))
            case 4:
                return ("TRUE", "TRUE", TRUTH) if cell.value else ("FALSE", "FALSE", TRUTH)
            case 5:
                from xlrd.biffh import error_text_from_code

                return error_text_from_code.get(cell.value, "#N/A"), "", ERROR
        return EMPTY

    def _style(self, number: int | None) -> Style:
        """Return a style of the workbook; one that is not there is plain."""
        if number is None:
            return PLAIN_STYLE
        if number not in self._styles:
            self._styles[number] = self._make_style(number)
        return self._styles[number]

    def _make_style(self, number: int) -> Style:
        if number >= len(self._book.xf_list):
            return PLAIN_STYLE
        layout = self._book.xf_list[number]
        named = self._book.format_map.get(layout.format_key)
        pattern = (
            built_in(layout.format_key) if named is None or layout.format_key == 14 else named.format_str
        )
        fonts = self._book.font_list
        is_bold = layout.font_index < len(fonts) and fonts[layout.font_index].weight > _BOLD
        return make_style(pattern, bold=is_bold, indent=layout.alignment.indent_level)
